import gc


class Node:
    def __del__(self):
        print('never said')


node = Node()
gc.freeze()
print('end')
