/** The first part of `unittest.mock`: sentinels, and calls that are remembered and compared. */
export const CALLS = String.raw`
import functools
import types

__unittest = True

__all__ = ('Mock', 'MagicMock', 'NonCallableMock', 'PropertyMock', 'AsyncMock', 'patch', 'sentinel', 'DEFAULT', 'ANY',
           'call', 'mock_open', 'create_autospec')


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'

    __hash__ = None


ANY = _ANY()


class _Call(tuple):
    """A call: its name, positional and keyword arguments. Compares equal to shorter tuples that say the same."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for piece in value:
            if isinstance(piece, str):
                name = piece
            elif isinstance(piece, tuple):
                args = piece
            else:
                kwargs = piece
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return NotImplemented
        mine, others = _parts(self), _parts(other)
        if mine[0] and others[0] and mine[0] != others[0]:
            return False
        return (others[1], others[2]) == (mine[1], mine[2])

    __ne__ = object.__ne__
    __hash__ = tuple.__hash__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def call_list(self):
        calls = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                calls.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(calls))

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call{name}' if name.startswith('()') else name
        name, args, kwargs = _parts(self)
        name = 'call' if not name else f'call{name}' if name.startswith('()') else f'call.{name}'
        return _signature(name, args, kwargs)


def _parts(call):
    name, args, kwargs = '', (), {}
    for piece in call:
        if isinstance(piece, str):
            name = piece
        elif isinstance(piece, tuple):
            args = piece
        else:
            kwargs = piece
    return name, args, kwargs


def _signature(name, args, kwargs):
    return f'{name}({", ".join([*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())])})'


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        text = list.__repr__(self)
        return text if len(text) <= 80 else '[' + ',\n '.join(map(repr, self)) + ']'
`;
