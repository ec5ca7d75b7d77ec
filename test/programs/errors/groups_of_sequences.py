# Any sequence can hold the exceptions of a group.
from collections import UserList, deque


class Pair:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __repr__(self):
        return f'Pair{self.items}'


for members in (Pair(ValueError(1), TypeError(2)), deque([KeyError('k')]), UserList([OSError()]), (ValueError(),),
                [ValueError()], 'ab', b'ab', range(2), '', {}, {ValueError()}, 5, Pair(KeyboardInterrupt()), Pair()):
    try:
        group = ExceptionGroup('some', members)
        print(repr(group), group.exceptions)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
