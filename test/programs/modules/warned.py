"""The module warnings: filters, places, records."""
import sys
import warnings

sys.stderr = sys.stdout


def careless():
    warnings.warn("inside", stacklevel=2)


warnings.warn("first")
careless()
careless()
for i in range(3):
    warnings.warn("once a place")
    warnings.warn(f"number {i}", RuntimeWarning)
warnings.warn("old", DeprecationWarning)
warnings.warn("later", PendingDeprecationWarning)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn(UserWarning("an instance"))
    careless()
    print(len(caught), caught[0].category, caught[0].message, caught[1].lineno)
    print(caught[0])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("boom")
    except UserWarning as error:
        print("raised", repr(error))

with warnings.catch_warnings(action="ignore"):
    warnings.warn("silent")

warnings.simplefilter("once")
for i in range(3):
    warnings.warn("once in all")
print(warnings.formatwarning("message", UserWarning, "f.py", 3, "  x = 1"), end="")


def show(message, category, filename, lineno, file=None, line=None):
    print("shown", message, category.__name__, lineno)


with warnings.catch_warnings():
    warnings.showwarning = show
    warnings.warn("to the function")
warnings.warn_explicit("explicit", UserWarning, "file.py", 10)


@warnings.deprecated("use new()")
def old():
    return 1


@warnings.deprecated("the class is old")
class Old:
    def __init__(self, x=1):
        self.x = x


print(old(), old.__deprecated__, Old(2).x)
for wrong in ("loud",), ("ignore", "", int):
    try:
        warnings.filterwarnings(*wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for category in int, 5:
    try:
        warnings.warn("x", category)
    except TypeError as error:
        print(error)
print(repr(warnings.catch_warnings(record=True)), warnings.filters[0])


async def forgotten():
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forgotten()
    print([str(one.message) for one in caught])
