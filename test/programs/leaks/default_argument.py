# A mutable default argument lives as long as its function.
import gc
import sys


def add(item, basket=[]):
    basket.append(item)
    return len(basket)


add('apple')  #@ added: the call is over

found = next(thing for thing in gc.get_objects() if type(thing) is list and thing == ['apple'])
print('count', sys.getrefcount(found) - 2)
print('held by', *sorted(type(one).__name__ for one in gc.get_referrers(found) if one is not globals()))
