name = 'World'; n = 3.14159
t = t'Hello {name}! {n:.2f} {name!r:>10} {1 + 1 = }'
print(type(t).__name__, type(t).__module__)
print(t)
print(t.strings, t.values)
for part in t:
    print(type(part).__name__, part if isinstance(part, str) else (part.value, part.expression, part.conversion, part.format_spec))
print((t'a' + t'b{1}').strings)
try: t'a' + 'b'
except TypeError as e: print(e)
print(t''.strings, list(t''), list(t'{1}{2}'))
print(t'{x}' if 0 else t'{name!s}'.interpolations[0].conversion)
w = 5
print(t'{n:{w}.2f}'.interpolations[0].format_spec)
T = type(t'')
I = type(t'{1}'.interpolations[0])
print(T('a', 'b', I(1, 'x'), I(2), 'c'))
try: T(5)
except TypeError as e: print(e)
try: I(1, 'x', 'q')
except ValueError as e: print(e)
match t'{5}'.interpolations[0]:
    case I(v, e): print('m', v, e)
def render(t):
    out = []
    for p in t:
        out.append(p if isinstance(p, str) else format(str(p.value), p.format_spec) if p.conversion is None else repr(p.value))
    return ''.join(out)
print(render(t'<{name}> {name!r}'))
try: t'{undefined}'
except NameError as e: print(e)
