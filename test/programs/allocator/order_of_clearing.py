# Objects of a ring let go one after the other; what nobody holds any more dies at once. Floats tell the order by their places.
import gc

gc.disable()
one = float('1')


class Node:
    def __init__(self):
        self.place = None


class Slotted:
    __slots__ = ('number', 'after', 'second', 'place')


def ring(kind, n):
    made = [kind() for _ in range(n)]
    for i, node in enumerate(made):
        node.after = made[(i + 1) % n]
        node.second = made[(i + 2) % n]
        node.number = one + i
    for node in made:
        node.place = id(node.number)
    return [node.place for node in made]


def show(kind, n):
    places = ring(kind, n)
    print(gc.collect(0))
    new = [one + 10, one + 10, one + 10, one + 10, one + 10, one + 10, one + 10, one + 10, one + 10, one + 10]
    found = [id(number) for number in new]
    print([places.index(place) for place in found if place in places])


for kind in (Node, Slotted):
    for n in (1, 2, 3, 4, 5, 8):
        show(kind, n)
