import gc

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


lost = Node('lost')
lost.itself = lost
del lost
nodes = [Node(i) for i in range(3)]
print('end')
