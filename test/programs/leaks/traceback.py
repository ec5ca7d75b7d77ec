# A kept exception keeps the variables of the calls it passed through.
import gc
import sys


def load():
    data = ['red', 'green', 'blue']
    raise ValueError('no')


try:
    load()
except ValueError as error:
    kept = error  #@ later: still being handled
done = True  #@ kept: the call is over

found = next(thing for thing in gc.get_objects() if type(thing) is list and thing[:1] == ['red'])
print('count', sys.getrefcount(found) - 2)
print('held by', *sorted(type(one).__name__ for one in gc.get_referrers(found) if one is not globals()))
