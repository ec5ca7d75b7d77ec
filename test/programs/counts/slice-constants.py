# Functions of one module share slices that are constants, as they share other constants.
import sys


def clear(items):
    items[:] = []


def clear_and_tell(items):
    items[:] = []
    return 'cleared'


class Shelf:
    def clear(self, items):
        items[:] = []


for _ in range(3):
    items = [1, 2]
    clear(items)
    items.append(3)
    print(clear_and_tell(items), items)
    items.append(4)
    Shelf().clear(items)
    print(items)

print(clear.__code__.co_consts, clear_and_tell.__code__.co_consts)
print(clear.__code__.co_consts[0] is clear_and_tell.__code__.co_consts[0])
print(clear.__code__.co_consts[0] is Shelf.clear.__code__.co_consts[0])
