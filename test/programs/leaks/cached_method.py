# A method with a cache of its results holds the object it was called on.
import functools
import gc
import sys


class Report:
    @functools.cache
    def total(self):
        return 42


report = Report()
report.total()
del report  #@ remembered: the cache has it as a key

found = next(thing for thing in gc.get_objects() if type(thing) is Report)
print('count', sys.getrefcount(found) - 2)
print('held by', *sorted(type(one).__name__ for one in gc.get_referrers(found) if one is not globals()))
del found
Report.total.cache_clear()
print(sum(type(thing) is Report for thing in gc.get_objects()), "left when the cache is cleared")
