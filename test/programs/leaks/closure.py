# Functions made in a loop share its one variable, and so hold the last object.
import gc
import sys


def make():
    actions = []
    for item in [['red'], ['green', 'blue', 'white']]:
        actions.append(lambda: item)
    return actions


calls = make()  #@ made: the loop is over

found = next(thing for thing in gc.get_objects() if type(thing) is list and thing[:1] == ['green'])
print('count', sys.getrefcount(found) - 2)
print('held by', *sorted(type(one).__name__ for one in gc.get_referrers(found) if one is not globals()))
