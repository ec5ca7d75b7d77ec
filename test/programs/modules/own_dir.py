import types, sys
m = types.ModuleType('shapes', 'About shapes.')
exec('''
SQUARE = 4
def __dir__(): return ['SQUARE', 'TRIANGLE', 'CIRCLE']
def __getattr__(name):
    if name == 'TRIANGLE': return 3
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
''', m.__dict__)
print(dir(m))
print(m.TRIANGLE, m.SQUARE, getattr(m, 'CIRCLE', None))
print(m.__dir__())
def __dir__(): return ['z', 'a']
print(dir(sys.modules['__main__']))
m.__dir__ = 5
try: dir(m)
except TypeError as e: print(e)
del m.__dir__
print([n for n in dir(m) if not n.startswith('__')])
print(isinstance(1, int | list[int]), isinstance('', str | None))
