import gc


class Node:
    def __del__(self):
        print('finalized', self.name)


print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
node = Node()
node.name = 'first'
node.itself = node
del node
print(gc.collect(), [type(one).__name__ for one in gc.garbage], gc.garbage[0].name)
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect(), gc.garbage)
