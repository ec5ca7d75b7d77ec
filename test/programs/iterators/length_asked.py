# Where making room asks a class of the program how many items will come, and where not.
class Indexed:
    def __getitem__(self, at):
        if at > 2:
            raise IndexError(at)
        return at

    def __len__(self):
        print('length', end=' ')
        return 3


class Hinting:
    at = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        if self.at > 3:
            raise StopIteration
        return self.at

    def __length_hint__(self):
        print('hint', end=' ')
        return 3


for make in Indexed, Hinting:
    first, *rest = make()
    print(first, rest)
    *rest, last = make()
    print(rest, last)
    print(tuple(make()), list(make()), list(iter(make())))
    items = []
    items[:] = make()
    print(items)
    print(bytes(make()), bytearray(make()), '-'.join(map(str, make())))
    try:
        '-'.join(make())
    except TypeError as error:
        print(error)
    try:
        items[::2] = make()
    except ValueError as error:
        print(error)
print(list(reversed(Indexed())))
try:
    a, b, c, *rest = Indexed(),
except ValueError as error:
    print(error)
