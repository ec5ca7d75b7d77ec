import itertools
try: isinstance([], int | list[int])
except TypeError as e: print(e)
try: itertools.product('ab', repeat=-1)
except ValueError as e: print(e)
print(list(itertools.product(repeat=1_000_000)), list(itertools.product('ab', repeat=0)))
for value in (object(), 5, 1.5, 2j, None, 'a', ['a']):
    try: bytearray(b'abc')[0:1] = value
    except TypeError as e: print(e)
print(exit, quit, exit.name, type(exit))
try: exit('bye')
except SystemExit as e: print(repr(e), e.code)
try: quit()
except SystemExit as e: print(repr(e))
