e = Exception('m')
e.__context__ = e
try:
    try:
        raise e
    except Exception:
        raise KeyError(1)
except KeyError as k:
    print(repr(k.__context__), k.__context__.__context__ is e)
a, b, c = ValueError('a'), ValueError('b'), ValueError('c')
a.__context__ = b
b.__context__ = c
c.__context__ = b
try:
    try:
        raise a
    except ValueError:
        raise KeyError(2)
except KeyError as k:
    print(repr(k.__context__), k.__context__.__context__ is b)
try:
    try:
        raise a
    except ValueError:
        raise c
except ValueError as k:
    print(repr(k), repr(k.__context__), repr(a.__context__), repr(b.__context__))
import traceback
print(''.join(traceback.format_exception_only(a)))
