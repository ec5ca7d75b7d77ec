# A program knows the file it is in, and its module says so.
import os
import sys

folder, name = os.path.split(__file__)
print(name.endswith('.py'), name == os.path.basename(sys.argv[0]))
main = sys.modules['__main__']
print(repr(main) == f"<module '__main__' from {__file__!r}>", main.__file__ is __file__)
print([key for key in globals() if key.startswith('__') and key not in ('__builtins__', '__loader__', '__cached__', '__annotations__')])
