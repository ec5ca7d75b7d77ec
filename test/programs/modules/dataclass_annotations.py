# The __init__ that a dataclass gets tells its annotations when it is asked, and so holds the class.
from dataclasses import InitVar, dataclass, field


@dataclass
class Point:
    x: int
    y: 'list' = None


@dataclass(slots=True)
class Place(Point):
    name: str = ''
    seen: InitVar[bool] = False
    size: float = field(default=1.0, init=False)

    def __post_init__(self, seen):
        self.size = 2.0


annotate = Place.__init__.__annotate__
print(annotate.__qualname__, annotate.__module__)
print(Place.__init__.__annotations__, Place.__init__.__annotations__ is Place.__init__.__annotations__)
print(annotate(1))
print(annotate(3))
print(annotate(4))
for format in 2, 5:
    try:
        annotate(format)
    except NotImplementedError as error:
        print(repr(error))
print([cell.cell_contents for cell in annotate.__closure__])
print(Place.__repr__.__annotate__, Point.__init__.__annotate__(4))
