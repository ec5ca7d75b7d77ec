# What is specialised at its second run owns less from then on, also where the class changes at each run.
import sys

count = sys.getrefcount


class Counted:
    made = 0

    def __init__(self):
        Counted.made += 1
        print('init', count(self), count(vars(Counted)['__init__']))


class Doubled:
    @property
    def twice(self):
        return count(self), count(vars(Doubled)['twice'])


def make():
    return Counted()


for _ in range(4):
    make()
doubled = Doubled()
for _ in range(3):
    print(doubled.twice)
