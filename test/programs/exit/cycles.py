import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


class Silent:
    pass


lost = Node('lost')
lost.itself = lost
del lost
kept = Node('kept')
kept.itself = kept
old = Node('old')
gc.collect()
nodes = [Node(i) for i in range(3)]
ring = Silent()
ring.node = Node('in ring')
ring.ring = ring
gc.collect()
nodes.append(Node(3))
print('end')
