# What the finalizer of one object of a ring lets go of dies within it; the rest is finalized and cleared in turn.
import gc


class Node:
    def __init__(self, name, item=None):
        self.name = name
        self.item = item
        self.next = None

    def __del__(self):
        print('gone', self.name)
        if self.name.startswith('let'):
            self.next = self.item = None
        print('end', self.name)


a = Node('let a', 1)
a.next = Node('let b', a)
del a
print(gc.collect())
a = Node('let a')
a.next = Node('b', [a])
a.item = [Node('c', 2), Node('d', a)]
del a
print(gc.collect())
a = Node('a')
a.next = Node('let b', [a])
a.item = [Node('c', 2), Node('d', a)]
del a
print(gc.collect())
kept = []


class Back(Node):
    def __del__(self):
        print('back', self.name)
        kept.append(self.next)
        self.next = None


a = Back('a')
a.next = Node('b', a)
a.item = Node('let c', [a])
a = None
print(gc.collect(), [one.name for one in kept])
kept.clear()
print(gc.collect())
