# How built-in methods are shown: those of slots as wrappers, ordinary ones as methods.
import re
from collections import namedtuple

class Empty:
    pass

for method in (
    [].__iter__, [].__len__, (1).__add__, {}.__contains__, {}.__iter__, 'a'.__len__, [].__getitem__, [].append, object().__eq__,
    (lambda: 0).__call__, Exception().__init__, list.__iter__, list.append, len, Empty().__init__, Empty().__repr__, dict.fromkeys,
):
    print(re.sub(' at 0x[0-9a-f]+', '', repr(method)), type(method).__name__)

Point = namedtuple('Point', 'x y')
print(Point.x, Point.__dict__['y'], Point.x.__doc__)
for target in range(3), slice(1):
    try:
        target.start = 1
    except AttributeError as error:
        print(error)
