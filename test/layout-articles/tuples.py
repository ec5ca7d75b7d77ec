from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")


class Named(NamedTuple):
    x: int
    y: int = 0


p = Point(1, 2)
q = p._replace(y=3)
n = Named(5)
