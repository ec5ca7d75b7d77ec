# Two objects that refer to each other stay without a name.
import gc
import sys


class Node:
    pass


def make():
    a = Node()
    b = Node()
    a.other = b
    b.other = a


make()  #@ lost: nobody can reach them

found = next(thing for thing in gc.get_objects() if type(thing) is Node)
print('count', sys.getrefcount(found) - 2)
print('held by', *sorted(type(one).__name__ for one in gc.get_referrers(found) if one is not globals()))
del found
print(gc.collect(), "found by the collector")
