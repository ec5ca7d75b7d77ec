# Documents of TOML, right and wrong.
import tomllib, io
ok = [
 'a = 1\nb = "x"\nc = true\nd = 1.5\n[t]\nx = [1, 2,\n 3,]\ny = {p = 1, q.r = "s"}\n[t.u]\nz = \'lit\\n\'\n',
 '# c\n[[p]]\nname = "a"\n[[p]]\nname = "b"\n[p.sub]\nk=1\n[[p.arr]]\n',
 'd1 = 1979-05-27T07:32:00Z\nd2 = 1979-05-27T00:32:00-07:00\nd3 = 1979-05-27 07:32:00.999999\nd4 = 1979-05-27\nd5 = 07:32:00\nd6=07:32:00.5\n',
 'a.b.c = 1\na.b.d = 2\n"q k" = 3\n\'l\' = 4\n1234 = 5\na-b_c = 6\n',
 'i = [0xFF, 0o17, 0b101, 1_000, +5, -3, 0]\nf = [1e3, 1.5E-2, inf, -inf, +inf, 6.02_2e23, nan]\n',
 's = "tab\\t nl\\n q\\" u\\u00e9 U\\U0001F600 b\\\\ b\\b"\nm = """\nline1\nline2 \\\n   cont\n"q" ""two"" """\nl = \'\'\'\nraw\\n\n\'x\' \'\'\'\ne = ""\ne2 = \'\'\n',
 'x = [[1,2],["a"],[],[{a=1},{b=2}]] # c\n\n\ty = 2 # z\r\n',
 '[a.b]\nx=1\n[a]\ny=2\n', '', '[ j . "k" . \'l\' ]\nv = {}\n',
]
for s in ok:
    try: print(tomllib.loads(s))
    except Exception as e: print(repr(s), type(e).__name__, e)
bad = ['a = ', 'a', '= 1', 'a = 1 2', 'a = 1\na = 2', '[t]\n[t]', 'a.b=1\na=2', 'a=1\na.b=2', '[a', '[a]x', 'x = "abc', 'x = \'abc', 'x = """abc', 'x = [1', 'x = [1 2]', 'x = {a=1', 'x = {a=1,}', 'x = {a=1, a=2}', 'x = tru', 'x = 01', 'x = 1__0', 'x = 1.', 'x = "\\q"', 'x = "\\u12"', 'x = 2024-13-01', 'x = 25:00:00', '[[a]]\n[a]', '[a]\n[[a]]', 'a = [1]\n[[a]]', 'x = "a\nb"', 'x = {a=1\n}', 'é = 1', '"a" "b" = 1', 'x = "\x00"', 'a = 1\n[a]', 'x = {a.b=1, a.c=2}\n[x.d]', '[a.b.c]\n[a]\nb.d=1', '# \x01', 'x = @', 'x=1 #\x7f', '[]', '[[a]', 'x = "\\ud800"', 'x = {}\nx.a = 1', '[x]\ny.z=1\n[x.y]', 'x = 1979-05-27T', 'a\n=1', 'x = "\\U00110000"', "x = '''a", "a = 'x' b"]
for s in bad:
    try: print(repr(s), tomllib.loads(s))
    except Exception as e: print(repr(s), type(e).__name__, e, getattr(e,'msg',None), getattr(e,'pos',None), getattr(e,'lineno',None), getattr(e,'colno',None))
print(tomllib.load(io.BytesIO(b'a = 1')))
for f in (lambda: tomllib.load(io.StringIO('a=1')), lambda: tomllib.loads(b'a=1'), lambda: tomllib.loads(5), lambda: tomllib.loads('a=1', foo=2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
from decimal import Decimal
print(tomllib.loads('x = 1.10\ny=[2e3]', parse_float=Decimal), tomllib.loads('x=1.5', parse_float=str))
try: tomllib.loads('x=1.5', parse_float=lambda s: {})
except ValueError as e: print(e)
print(tomllib.TOMLDecodeError.__mro__, tomllib.__all__, tomllib.TOMLDecodeError.__module__)
for s in ['[a.b]\n[a]\nb.c=1','a.b=1\n[a]','a.b=1\n[a.c]\nd=1','[a]\nb.c=1\n[a]\n','[[a.b]]\n[a]\nc=1','[a]\nb.c=1\nb.d=2\n[a.b.e]','x = 2024-02-30','x = """a\\','x = "a\\','x="""\\ z"""','x="""a""""""','a={b={c=1}}\n[a.b.d]','a={b={c=1}, b.d=2}', 'a={b.c=1, b=2}', 'a = [ # c\n 1 # d\n , 2\n]', '[a]\r\nb=1\r\n', "a = '''x'''''"]:
    try: print(repr(s), tomllib.loads(s))
    except Exception as e: print(repr(s), type(e).__name__, e)
