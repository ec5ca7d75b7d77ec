/** What instances consist of for `pickle`: the protocol of `object.__reduce_ex__`. Source: https://docs.python.org/3.14/library/pickle.html#pickling-class-instances */
export const SOURCE = String.raw`
import sys

_PLAIN = (str, bytes, tuple, float, int)


def _newobj(cls, *args):
    return cls.__new__(cls, *args)


def _newobj_ex(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    instance = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(instance, state)
    return instance


_newobj.__name__ = _newobj.__qualname__ = '__newobj__'
_newobj_ex.__name__ = _newobj_ex.__qualname__ = '__newobj_ex__'
for _function in (_newobj, _newobj_ex, _reconstructor):
    _function.__module__ = 'copyreg'


def _slots(cls):
    names = []
    for kind in cls.__mro__:
        own = vars(kind).get('__slots__', ())
        for name in (own,) if isinstance(own, str) else own:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = kind.__name__.lstrip('_')
                name = f'_{stripped}{name}' if stripped else name
            names.append(name)
    return names


def state_of(obj):
    """What __getstate__ answers, or what object's own would."""
    custom = getattr(type(obj), '__getstate__', None)
    if custom is not None and custom is not getattr(object, '__getstate__', None):
        return custom(obj)
    state = getattr(obj, '__dict__', None) or None
    slots = {name: getattr(obj, name) for name in _slots(type(obj)) if hasattr(obj, name)}
    return (state, slots) if slots else state


def _is_python(cls):
    """Whether a class statement made the class."""
    return '__module__' in vars(cls) and hasattr(cls, '__flags__') and bool(cls.__flags__ & 1 << 9)


def _base_of(obj, *more):
    for base in (*_PLAIN, complex, *more):
        if isinstance(obj, base):
            return base
    return None


def _builtin(obj, cls):
    """The pieces of an instance of a built-in type, or of a class derived from it."""
    own = getattr(obj, '__dict__', None) or None
    if isinstance(obj, BaseException):
        return (cls, obj.args) if own is None else (cls, obj.args, own)
    if isinstance(obj, (set, frozenset)):
        return cls, (list(obj),), own
    if isinstance(obj, bytearray):
        return cls, ((bytes(obj),) if obj else ()), own
    name = f'{cls.__module__}.{cls.__qualname__}'
    if cls is complex:
        return complex, (obj.real, obj.imag)
    if cls is range or cls is slice:
        return cls, (obj.start, obj.stop, obj.step)
    if name == 'collections.deque':
        return cls, (() if obj.maxlen is None else ((), obj.maxlen)), None, iter(obj)
    if name == 'collections.defaultdict':
        return cls, (() if obj.default_factory is None else (obj.default_factory,)), None, None, iter(obj.items())
    if name == 'collections.OrderedDict':
        return cls, (), own, None, iter(obj.items())
    if name == 'types.SimpleNamespace':
        return cls, (), own
    return None


def reduce_object(obj, protocol):
    cls = type(obj)
    pieces = _builtin(obj, cls)
    if pieces is not None:
        return pieces
    if not _is_python(cls) and cls is not object and cls.__getstate__ is object.__getstate__:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    if protocol < 2:
        base = _base_of(obj, list, dict)
        state = _old_state(obj, cls)
        args = cls, base or object, None if base is None else base(obj)
        return (_reconstructor, args) if state is None else (_reconstructor, args, state)
    base = _base_of(obj)
    function, args = _newobj, None
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = obj.__getnewargs_ex__()
        if kwargs:
            function, args = _newobj_ex, (args, kwargs)
    elif hasattr(cls, '__getnewargs__'):
        args = obj.__getnewargs__()
    if args is None:
        args = () if base is None else (obj.real, obj.imag) if base is complex else (base(obj),)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    return function, (cls, *args), state_of(obj), items, pairs


def _old_state(obj, cls):
    custom = getattr(cls, '__getstate__', None)
    if custom is not None and custom is not getattr(object, '__getstate__', None):
        return custom(obj)
    if _slots(cls):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    return getattr(obj, '__dict__', None) or None
`;
