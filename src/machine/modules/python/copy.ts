/** The module `copy`. Source: https://docs.python.org/3.14/library/copy.html */
export const SOURCE = String.raw`
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error


def _make_atomic():
    from types import BuiltinFunctionType, CodeType, EllipsisType, FunctionType, NotImplementedType, UnionType
    from weakref import ref
    return frozenset({type(None), int, float, bool, complex, bytes, tuple, str, frozenset, type, range, slice, property,
                      BuiltinFunctionType, EllipsisType, NotImplementedType, FunctionType, CodeType, UnionType, ref, super})


_atomic = _make_atomic()
_deep_atomic = _atomic - {tuple, frozenset, slice}
_builtin = {list: list, dict: dict, set: set, bytearray: bytearray}


def copy(x):
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if cls in _builtin:
        return cls.copy(x)
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls, 'shallow')
    return x if isinstance(reduced, str) else _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _deep_atomic:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, memo)
        if known is not memo:
            return known
    if cls is list:
        made = []
        memo[key] = made
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = {}
        memo[key] = made
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        made = _deepcopy_tuple(x, memo)
    elif issubclass(cls, type):
        made = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            made = copier(memo)
        elif cls is type(_deepcopy_tuple.__get__(1)):
            made = cls(x.__func__, deepcopy(x.__self__, memo))
        else:
            reduced = _reduce(x, cls, 'deep')
            made = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if made is not x:
        memo[key] = made
        # The original lives as long as the memo, so that its id stays its own.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return made


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x), memo)
    if known is not memo:
        return known
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _reduce(x, cls, way):
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, '__reduce_ex__', None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, '__reduce__', None)
    if reduce:
        return reduce()
    raise Error(f'un({way})copyable object of type {cls}')


def _rebuild(x, memo, make, args, state=None, items=None, entries=None):
    deep = memo is not None
    if deep and args:
        args = tuple(deepcopy(argument, memo) for argument in args)
    made = make(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if entries is not None:
        for key, value in entries:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def replace(obj, /, **changes):
    cls = obj.__class__
    function = getattr(cls, '__replace__', None)
    if function is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return function(obj, **changes)
`;
