import gc


class Plain:
    pass


def function():
    pass


number = len('abc')
for thing in (1, 'text', None, 1.5, b'', (), range(3), object(), (number, 'a'), (None, number), (1, (2, number))):
    print(type(thing).__name__, gc.is_tracked(thing), end='; ')
print()
for thing in ([], {}, {'a': 1}, set(), frozenset([1]), (1, []), ((1, []), 2), slice(1), iter([]), Plain(), Plain,
              function, gc, Exception(), len, [].append, Plain().__init__):
    print(type(thing).__name__, gc.is_tracked(thing), end='; ')
print()
print(gc.is_finalized(Plain()))
