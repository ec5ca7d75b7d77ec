# Where an iterator stands can be asked, and it can be sent elsewhere.


def show(it):
    made, *rest = it.__reduce__()
    print(made.__name__, rest)


def walked(it, steps):
    for _ in range(steps):
        next(it, None)
    return it


makers = [
    lambda: iter([1, 2, 3]),
    lambda: iter((1, 2, 3)),
    lambda: iter('a\U0001f600c'),
    lambda: iter(b'abc'),
    lambda: iter(bytearray(b'abc')),
    lambda: iter(range(3, 12, 3)),
    lambda: iter(range(10**20, 10**20 + 3)),
    lambda: reversed([1, 2, 3]),
    lambda: reversed((1, 2, 3)),
]
for make in makers:
    for steps in (0, 1, 4):
        show(walked(make(), steps))
    for position in (0, 1, 2, 5, -1, -5):
        it = make()
        it.__setstate__(position)
        print(position, list(it))

for make in (lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2, 3: 4}.items()), lambda: iter({5, 6}), lambda: reversed({1: 2, 3: 4})):
    it = walked(make(), 1)
    show(it)
    print(list(it))
    show(it)

show(iter(int, 5))
print([part.__name__ for part in (enumerate('ab').__reduce__()[0], zip('ab').__reduce__()[0])])
print(enumerate('ab', 7).__reduce__()[1][1], zip('a', 'b', strict=True).__reduce__()[2])
print(map(len, ['ab', 'c']).__reduce__()[1][0] is len, list(filter(None, [0, 1]).__reduce__()[1][1]))

class Numbers:
    def __getitem__(self, index):
        if index > 4:
            raise IndexError
        return index * index

it = iter(Numbers())
next(it)
print(it.__reduce__()[2])
it.__setstate__(3)
print(list(it))

try:
    iter([1]).__setstate__('a')
except TypeError as error:
    print(error)


# A StopIteration from within ends the walk, and says what it says to who asks for one item.
def stop(x):
    if x == 3:
        raise StopIteration('three')
    return x


print(list(map(stop, [1, 2, 3, 4])), list(filter(stop, [1, 2, 3, 4])), sum(map(stop, [1, 2, 3])))
print([*map(stop, [1, 3]), *enumerate(map(stop, [3]))])
for x in map(stop, [1, 3]):
    print(x)


class Ending:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(42)


for it in (map(stop, [3]), enumerate(Ending()), zip(Ending()), map(int, Ending()), filter(None, Ending())):
    try:
        next(it)
    except StopIteration as error:
        print(type(it).__name__, error.args)
    print(list(it), next(it, 'default'))


def delegating():
    print('result', (yield from map(stop, [1, 3])))


print(list(delegating()))
