import io
import string
from string import Template
from string.templatelib import Template as T

print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace))
t = Template('$who likes ${what}, $$5')
print(t.substitute(who='tim', what='kung pao'), t.safe_substitute(who='x'), t.get_identifiers())
try:
    t.substitute(who='x')
except KeyError as e:
    print('KeyError', e)
print(string.capwords('hello big world'))
name = 'Ann'
made = t'Hi {name!r:>10} and {1 + 1}'
print(type(made).__name__, made.strings, made.values, [i.expression for i in made.interpolations])
print([x if isinstance(x, str) else x.value for x in made], isinstance(made, T))
buffer = io.StringIO()
print('a', 1, file=buffer)
buffer.write('b\nc')
print(repr(buffer.getvalue()), buffer.tell(), buffer.seek(0), buffer.readline(), list(buffer))
with io.StringIO('x\ny\n') as f:
    print([line.strip() for line in f], f.closed)
print(f.closed)
raw = io.BytesIO(b'abc')
raw.seek(0, 2)
raw.write(b'd')
print(raw.getvalue(), raw.seek(1), raw.read(2))
import contextlib
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('hidden')
print(out.getvalue())
