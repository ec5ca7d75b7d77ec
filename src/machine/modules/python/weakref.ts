/** What the module `weakref` has in Python: dictionaries and sets of weak references, methods, finalizers. */
export const SOURCE = String.raw`
from _collections_abc import MutableMapping, MutableSet, Set


class WeakMethod(ref):
    __slots__ = ('_function', '_owner_type', '_is_alive', '__weakref__')

    def __new__(cls, method, callback=None):
        try:
            owner = method.__self__
            function = method.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(method)}') from None

        def gone(_):
            whole = itself()
            if whole is not None and whole._is_alive:
                whole._is_alive = False
                if callback is not None:
                    callback(whole)

        whole = ref.__new__(cls, owner, gone)
        whole._function = ref(function, gone)
        whole._owner_type = type(method)
        whole._is_alive = True
        itself = ref(whole)
        return whole

    def __call__(self):
        owner = super().__call__()
        function = self._function()
        if owner is None or function is None:
            return None
        return self._owner_type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._is_alive or not other._is_alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class KeyedRef(ref):
    __slots__ = ('key',)

    def __new__(cls, object, callback, key):
        made = ref.__new__(cls, object, callback)
        made.key = key
        return made

    def __init__(self, object, callback, key):
        super().__init__(object, callback)


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **entries):
        def remove(dead, owner=ref(self)):
            whole = owner()
            if whole is not None and whole.data.get(dead.key) is dead:
                del whole.data[dead.key]

        self._remove = remove
        self.data = {}
        self.update(other, **entries)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def pop(self, key, *default):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=None, /, **entries):
        if other is not None:
            for key, value in dict(other).items():
                self[key] = value
        for key, value in entries.items():
            self[key] = value

    def copy(self):
        return self.__class__(self.items())

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(MutableMapping):
    def __init__(self, entries=None):
        self.data = {}

        def remove(dead, owner=ref(self)):
            whole = owner()
            if whole is not None:
                whole.data.pop(dead, None)

        self._remove = remove
        if entries is not None:
            self.update(entries)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, entries=None, /, **named):
        if entries is not None:
            for key, value in dict(entries).items():
                self[key] = value
        for key, value in named.items():
            self[key] = value

    def copy(self):
        made = self.__class__()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy


class WeakSet(MutableSet):
    def __init__(self, items=None):
        self.data = set()

        def remove(dead, owner=ref(self)):
            whole = owner()
            if whole is not None:
                whole.data.discard(dead)

        self._remove = remove
        if items is not None:
            self.update(items)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def update(self, items):
        for item in items:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        return self.__class__(item for part in (self, other) for item in part)

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        kept = set(map(ref, other))
        for item in list(self):
            if ref(item) not in kept:
                self.discard(item)

    def symmetric_difference_update(self, other):
        for item in list(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def issubset(self, other):
        return self.data <= set(map(ref, other))

    def issuperset(self, other):
        return self.data >= set(map(ref, other))

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    __or__ = union
    __and__ = intersection
    __sub__ = difference
    __xor__ = symmetric_difference
    __le__ = issubset
    __ge__ = issuperset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __ior__(self, other):
        self.update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self


class finalize:
    __slots__ = ()
    _registry = {}
    _count = 0
    _is_over = False

    class _Entry:
        __slots__ = ('weakref', 'function', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, /, *args, **kwargs):
        entry = self._Entry()
        entry.weakref = ref(obj, self)
        entry.function = func
        entry.args = args
        entry.kwargs = kwargs or None
        entry.atexit = True
        if finalize._count == 0:
            import atexit
            atexit.register(_run_finalizers)
        finalize._count += 1
        entry.index = finalize._count
        self._registry[self] = entry

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry and not self._is_over:
            return entry.function(*entry.args, **(entry.kwargs or {}))

    def detach(self):
        entry = self._registry.get(self)
        obj = entry and entry.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, entry.function, entry.args, entry.kwargs or {}

    def peek(self):
        entry = self._registry.get(self)
        obj = entry and entry.weakref()
        if obj is not None:
            return obj, entry.function, entry.args, entry.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        entry = self._registry.get(self)
        return bool(entry) and entry.atexit

    @atexit.setter
    def atexit(self, value):
        entry = self._registry.get(self)
        if entry:
            entry.atexit = bool(value)

    def __repr__(self):
        entry = self._registry.get(self)
        obj = entry and entry.weakref()
        if obj is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'


def _run_finalizers():
    import gc
    import sys
    collects = gc.isenabled()
    gc.disable()
    try:
        while waiting := [(entry.index, final) for final, entry in finalize._registry.items() if entry.atexit]:
            try:
                max(waiting)[1]()
            except Exception:
                sys.excepthook(*sys.exc_info())
    finally:
        finalize._is_over = True
        if collects:
            gc.enable()
`;
