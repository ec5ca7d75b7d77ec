# Words of an operator that repeats or joins a sequence, of its method, and who is asked first.
import array
import collections


class Stack(list):
    pass


class Both:
    def __radd__(self, other):
        return f'{other} and both'

    def __rmul__(self, other):
        return f'{other} times both'


class BadInt:
    def __int__(self):
        return 'three'


def attempt(what, run):
    try:
        print(what, '->', run())
    except Exception as error:
        print(what, '->', type(error).__name__, error)


for sequence in ([1], (1,), 'a', b'a', bytearray(b'a'), Stack([1]), array.array('i', [1]), collections.deque([1])):
    name = type(sequence).__name__
    for other in (None, 1.5, 'x', Both(), True):
        shown = type(other).__name__
        attempt(f'{name} * {shown}', lambda: sequence * other)
        attempt(f'{shown} * {name}', lambda: other * sequence)

        def in_place():
            own = collections.deque(sequence) if name == 'deque' else sequence[:]
            own *= other
            return own

        attempt(f'{name} *= {shown}', in_place)
    attempt(f'{name}.__mul__', lambda: sequence.__mul__(None))
    attempt(f'{name} + Both', lambda: sequence + Both())
    attempt(f'{name} + deque', lambda: sequence + collections.deque())
    attempt(f'{name} % deque', lambda: 'text' % collections.deque())
for text in ('%d', '%i', '%x', '%c', '%f'):
    attempt(text, lambda: text % BadInt())
attempt('next', lambda: next(collections.deque()))
attempt('int', lambda: int(collections.deque()))
attempt('join', lambda: ''.join([collections.deque()]))
attempt('index', lambda: array.array('i', [1])['a'])
attempt('array', lambda: array.array())
