# An instruction or a built-in owns what it works on while __del__ of what it has released runs.
import sys

count = sys.getrefcount


class Watcher:
    def __init__(self, what, fresh, holder):
        self.what, self.fresh, self.holder = what, fresh, holder

    def __del__(self):
        print(self.what, count(self.fresh), count(self.holder), count(self))


class Box:
    pass


class Slotted:
    __slots__ = ('item',)


def run():
    global shared
    fresh = []
    shared = Watcher('global', fresh, 0.5)
    shared = fresh
    box = Box()
    box.item = Watcher('attribute of a local', fresh, box)
    box.item = fresh
    items = [Watcher('item of a local', fresh, 0.5)]
    items[0] = fresh


for round in range(3):
    print('round', round)
    run()
    fresh = []
    name = Watcher('name', fresh, 0.5)
    name = fresh
    box = Box()
    box.item = Watcher('attribute', fresh, box)
    box.item = fresh
    box.item = Watcher('deleted attribute', fresh, box)
    del box.item
    slotted = Slotted()
    slotted.item = Watcher('slot', fresh, slotted)
    slotted.item = fresh
    items = []
    items.append(Watcher('item', fresh, items))
    items[0] = fresh
    items[0] = Watcher('last item', fresh, items)
    items[-1] = fresh
    items[:] = [Watcher('slice', fresh, items)]
    items[:] = [fresh]
    items[:] = [Watcher('clear', fresh, items)]
    items.clear()
    table = {}
    table['key'] = Watcher('value', fresh, table)
    table['key'] = fresh
    box.item = Watcher('setattr', fresh, box)
    setattr(box, 'item', fresh)
    watcher = Watcher('for', fresh, 0.5)
    for watcher in [fresh]:
        pass
