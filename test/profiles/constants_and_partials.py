# Tuples among the constants are tracked until a collection has seen them, whose survivors get another order; what `partial`
# and `lru_cache` hold while they call.
import functools
import gc
import sys

gc.disable()
gc.collect()
exec("print(gc.is_tracked((1, 2)), gc.is_tracked(('a', 2.5, None)), gc.is_tracked(()))")
pair = eval('(3, 4)')
print(gc.is_tracked(pair))
gc.collect()
print(gc.is_tracked(pair))


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


first, second, third = Node('first'), Node('second'), Node('third')
first.next, second.next, third.next = second, third, first
holder = Node('holder')
holder.held = third
del first, second, third
print(gc.collect())
del holder
print(gc.collect())


def count(value, other=None):
    return sys.getrefcount(value)


thing = object()
print(functools.partial(sys.getrefcount, thing)(), functools.partial(sys.getrefcount)(thing))
print(functools.partial(count, thing)(), functools.partial(count)(thing), functools.partial(count)(value=thing))
print(functools.partial(count, thing, other=1)(), functools.partial(count, other=1)(thing), functools.partial(count, value=thing)())
print(list(map(functools.partial(count), [thing])))
print(functools.lru_cache(count)(thing), functools.lru_cache(count)(thing, other=2), functools.lru_cache(maxsize=0)(count)(thing))
text = 'a'.join(['not a constant', ''])
print(functools.lru_cache(count)(text), functools.cache(count)(text), functools.lru_cache(typed=True)(count)(text))
