/** The module `copyreg` in Python, with what instances consist of: the protocol of `object.__reduce_ex__`. Sources: https://docs.python.org/3.14/library/pickle.html#pickling-class-instances and https://docs.python.org/3.14/library/copyreg.html */
export const SOURCE = String.raw`
__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    from functools import reduce
    from operator import or_
    return reduce, (or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    instance = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(instance, state)
    return instance


_VALUES = (str, bytes, tuple, float, int, complex)
_PLAIN = {*_VALUES, list, dict, object, type(None)}


def _own(obj):
    return getattr(obj, '__dict__', None) or None


# What instances of built-in types consist of; classes derived from one say the same.
_BUILTIN = {
    'array.array': lambda cls, obj: (cls, (obj.typecode, obj.tolist()), _own(obj)),
    'builtins.set': lambda cls, obj: (cls, (list(obj),), _own(obj)),
    'builtins.frozenset': lambda cls, obj: (cls, (list(obj),), _own(obj)),
    'collections.deque': lambda cls, obj: (cls, () if obj.maxlen is None else ((), obj.maxlen), _own(obj), iter(obj)),
    'collections.defaultdict': lambda cls, obj: (
        cls, () if obj.default_factory is None else (obj.default_factory,), None, None, iter(obj.items())),
    'collections.OrderedDict': lambda cls, obj: (cls, (), _own(obj), None, iter(obj.items())),
    'types.SimpleNamespace': lambda cls, obj: (cls, (), _own(obj)),
}


def _reduce(obj, protocol):
    cls = type(obj)
    for kind in cls.__mro__:
        pieces = _BUILTIN.get(f'{kind.__module__}.{kind.__qualname__}')
        if pieces is not None:
            return pieces(cls, obj)
    # Some built-in types have the flag of classes too, but no module among their attributes.
    is_python = bool(cls.__flags__ & 1 << 9) and '__module__' in vars(cls)
    if not is_python and (cls not in _PLAIN if protocol >= 2 else cls is not object) and cls.__getstate__ is object.__getstate__:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    return _reduce_new(cls, obj) if protocol >= 2 else _reduce_old(cls, obj)


def _reduce_old(cls, obj):
    base = next((kind for kind in (*_VALUES, list, dict) if issubclass(cls, kind)), None)
    if cls.__getstate__ is object.__getstate__ and getattr(cls, '__slots__', None):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    state = obj.__getstate__()
    args = cls, base or object, None if base is None else base(obj)
    return (_reconstructor, args) if state is None else (_reconstructor, args, state)


def _reduce_new(cls, obj):
    function, args = __newobj__, None
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = obj.__getnewargs_ex__()
        if kwargs:
            function, args = __newobj_ex__, (args, kwargs)
    elif hasattr(cls, '__getnewargs__'):
        args = obj.__getnewargs__()
    if args is None:
        base = next((kind for kind in _VALUES if issubclass(cls, kind)), None)
        args = () if base is None else (obj.real, obj.imag) if base is complex else (base(obj),)
    items = iter(obj) if issubclass(cls, list) else None
    pairs = iter(obj.items()) if issubclass(cls, dict) else None
    return function, (cls, *args), obj.__getstate__(), items, pairs


_extension_registry = {}
_inverted_registry = {}


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]


def clear_extension_cache():
    pass
`;
