/** The module `contextvars`: variables whose values belong to a context. Source: https://docs.python.org/3.14/library/contextvars.html */
export const SOURCE = String.raw`
from _collections_abc import Mapping
from types import GenericAlias

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


class Token:
    __module__ = '_contextvars'
    MISSING = _Missing()

    def __new__(cls, *args):
        raise RuntimeError('Tokens can only be created by ContextVars')

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old_value

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._var.reset(self)

    def __repr__(self):
        return f'<Token{" used" if self._used else ""} var={self._var!r} at {hex(id(self))}>'

    __class_getitem__ = classmethod(GenericAlias)
    __hash__ = None


class ContextVar:
    __module__ = '_contextvars'

    def __init__(self, name, /, *, default=Token.MISSING):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=Token.MISSING, /):
        value = _current._values.get(self, Token.MISSING)
        if value is not Token.MISSING:
            return value
        for value in (default, self._default):
            if value is not Token.MISSING:
                return value
        raise LookupError(self)

    def set(self, value, /):
        token = object.__new__(Token)
        token._var = self
        token._context = _current
        token._old_value = _current._values.get(self, Token.MISSING)
        token._used = False
        _current._values = {**_current._values, self: value}
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token._var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old_value is Token.MISSING:
            _current._values = {var: value for var, value in _current._values.items() if var is not self}
        else:
            _current._values = {**_current._values, self: token._old_value}

    def __repr__(self):
        default = '' if self._default is Token.MISSING else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {hex(id(self))}>'

    __class_getitem__ = classmethod(GenericAlias)


class Context(Mapping):
    # A copy has the same dictionary: whoever binds a variable takes a new one.
    __module__ = '_contextvars'

    def __init__(self):
        self._values = {}
        self._is_entered = False

    def run(self, callable, /, *args, **kwargs):
        global _current
        if self._is_entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        before, _current = _current, self
        self._is_entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._is_entered = False
            _current = before

    def copy(self):
        other = Context()
        other._values = self._values
        return other

    def _key(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {key!r}')
        return key

    def __getitem__(self, key):
        return self._values[self._key(key)]

    def __contains__(self, key):
        return self._key(key) in self._values

    def get(self, key, default=None, /):
        return self._values.get(self._key(key), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f'<_contextvars.Context object at {hex(id(self))}>'


_current = Context()


def copy_context():
    return _current.copy()
`;
