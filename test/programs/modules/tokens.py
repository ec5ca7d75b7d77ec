# Tokens of programs, and programs from tokens.
import token, tokenize, io
print(token.tok_name == tokenize.tok_name, sorted(token.EXACT_TOKEN_TYPES.items()), token.__all__, tokenize.__all__)
print(token.ISTERMINAL(3), token.ISNONTERMINAL(300), token.ISEOF(0))
def show(s):
    print('----',repr(s))
    try:
        for t in tokenize.generate_tokens(io.StringIO(s).readline): print(t, t.exact_type)
    except Exception as e: print(type(e), e, e.args)
show("x = 1 + y # c\n\nif x:\n    f(\n  a)\n\n    # k\n  # out\nelse:\n\tpass\n")
show("f'a{x!r:>{w}}b{{' t'q{1=}' rb'x' '''a\nb'''\n")
show("x")
show("")
show("a\\\n  b\n1_0 0xF 1.5e3 1j a@=b ... -> := != <> ~\n")
show("(1,\n")
show("'abc\n")
show("'''abc\n")
show("if 1:\n    a\n  b\n")
show("a $ b ? !\n")
show("class A:\n    def f(self): return 1\n    x=2\n# end")
show("async def f(): await x; type X=int; match x:\n  case _: pass\n")
show("\u00e9='\u00e9'; b = 0777; 1abc\n")
show("f'{x:{w}.{p}}' f'{x:{w}}' f'{a[\"k\"]}' f'{ {1:2}[1] }' f'' f'{{}}' f'a{{b}}c' f'{x=!r}' f'{x:%H:%M}' f'{lambda: 1}'\n")
show("  x\n y\n")
show("def f():\n    if x:\n        y\n\n    z\n")
show("x = [\n  1, # one\n\n  2,\n]\n")
show("'a' 'b' \"c\\\"d\" b'' u'' Rb''\n")
show("1.e5 .5 5. 0b1 0o7 1_000.5j 5..real 1if x else 2\n")
show("x = 1;\n\n\n")
show("\tx\n")
src="def f(x):\n    return x+1  # hi\n\nprint( f'{x!r}' )\n"
toks=list(tokenize.generate_tokens(io.StringIO(src).readline))
print(tokenize.untokenize(toks)==src, repr(tokenize.untokenize([t[:2] for t in toks])))
b=list(tokenize.tokenize(io.BytesIO(src.encode()).readline)); print(b[0], tokenize.untokenize(b)==src.encode())
print(tokenize.detect_encoding(io.BytesIO(b'# -*- coding: latin-1 -*-\nx').readline), tokenize.detect_encoding(io.BytesIO(b'\xef\xbb\xbfx').readline), tokenize.detect_encoding(io.BytesIO(b'').readline), tokenize.detect_encoding(io.BytesIO(b'a\nb\n').readline))
from keyword import iskeyword
names=[t.string for t in toks if t.type==tokenize.NAME and not iskeyword(t.string)]; print(names)
out=[]
for t in toks:
    if t.type==tokenize.NUMBER: out.extend([(tokenize.NAME,'Decimal'),(tokenize.OP,'('),(tokenize.STRING,repr(t.string)),(tokenize.OP,')')])
    else: out.append((t.type,t.string))
print(tokenize.untokenize(out))
try:
    list(tokenize.tokenize(iter(["x"]).__next__))
except TypeError as error:
    print(error)
