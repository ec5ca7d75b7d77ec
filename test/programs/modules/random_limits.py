# What the module random refuses, and how.
import random

generator = random.Random(3)
for call in [lambda: generator.randbytes(-1), lambda: generator.getrandbits(-1), lambda: generator.setstate((3, (), None)),
             lambda: random.SystemRandom().getstate(), lambda: generator.sample([1, 2], 2, counts=[1.5, 2]),
             lambda: generator.sample([1, 2], 3), lambda: generator.randrange(5, 5), lambda: generator.getrandbits(0)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
