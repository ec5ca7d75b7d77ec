# Lines of the functions that dataclasses make.
from dataclasses import *
import traceback
@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int
    def __repr__(self): return 'P'
@dataclass
class Q:
    a: int
    b: list = field(default_factory=list)
    def __post_init__(self): raise ValueError('post')
@dataclass
class R:
    a: object
class Bad:
    def __repr__(self): 1/0
    def __eq__(self, o): 1/0
for f in (lambda: setattr(Point(1, 2), 'x', 5), lambda: delattr(Point(1, 2), 'x'), lambda: Q(1), lambda: repr(R(Bad())), lambda: R(Bad()) == R(Bad()), lambda: Point('a', 1) < Point(1, 1)):
    try: f()
    except Exception: print([ (l.name, l.lineno) for l in traceback.extract_tb(__import__('sys').exc_info()[2]) if 'string' in l.filename])
