/**
 * The module `typing`, as far as running annotated programs needs it: forms that can be
 * subscripted and shown, type variables, generic classes, protocols, named tuples and
 * typed dicts. Checks no types. Source: https://docs.python.org/3.14/library/typing.html
 */
export const SOURCE = String.raw`
import abc
import collections
import collections.abc
import contextlib
from functools import reduce
from operator import or_
from types import GenericAlias, UnionType

TYPE_CHECKING = False


def _shown(value):
    if value is Ellipsis:
        return '...'
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        return value.__qualname__ if value.__module__ == 'builtins' else f'{value.__module__}.{value.__qualname__}'
    if isinstance(value, (list, tuple)):
        return f'[{", ".join(map(_shown, value))}]'
    return repr(value)


def _variables(values):
    found = {}
    for value in values:
        if isinstance(value, (TypeVar, ParamSpec, TypeVarTuple)):
            found[value] = None
        elif isinstance(value, (list, tuple)):
            found.update(dict.fromkeys(_variables(value)))
        else:
            found.update(dict.fromkeys(getattr(value, '__parameters__', None) or ()))
    return tuple(found)


def _as_type(value):
    if value is None:
        return type(None)
    return ForwardRef(value) if isinstance(value, str) else value


class _Form:
    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class _SpecialForm(_Form):
    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscript(self, parameters)


class _Alias(_Form):
    def __init__(self, origin, args, shown):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _variables(args)
        self._shown = shown

    def __repr__(self):
        return f'{self._shown}[{", ".join(map(_shown, self.__args__)) or "()"}]'

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwds):
        made = self.__origin__(*args, **kwds)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self.__origin__ is Generic and any(isinstance(base, _Alias) and base is not self and issubclass(base.__origin__, Generic) for base in bases if isinstance(base, _Alias)):
            return ()
        result = [self.__origin__]
        if self.__origin__ is not Generic and not issubclass(self.__origin__, Generic) and Generic not in bases and self.__parameters__:
            result.append(Generic)
        return tuple(result)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        given = dict(zip(self.__parameters__, parameters))

        def replace(value):
            if value in given:
                return given[value]
            inner = getattr(value, '__parameters__', ())
            return value[tuple(given.get(one, one) for one in inner)] if inner and not isinstance(value, type) else value

        return _Alias(self.__origin__, tuple(map(replace, self.__args__)), self._shown)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _BareAlias(_Form):
    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return f'typing.{self._name}'

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return _Alias(self.__origin__, tuple(map(_as_type, parameters)), f'typing.{self._name}')

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _CallableAlias(_BareAlias):
    def __getitem__(self, parameters):
        arguments, result = parameters
        made = _Alias(self.__origin__, (*arguments, _as_type(result)) if isinstance(arguments, list) else (arguments, _as_type(result)), 'typing.Callable')
        made._arguments = arguments
        made.__class__ = _CallableOf
        return made


class _CallableOf(_Alias):
    def __repr__(self):
        arguments = '...' if self._arguments is Ellipsis else _shown(self._arguments)
        return f'typing.Callable[{arguments}, {_shown(self.__args__[-1])}]'


def _union(parameters):
    flat = []
    for one in parameters:
        one = _as_type(one)
        for part in one.__args__ if type(one) is UnionType or isinstance(one, _UnionOf) else (one,):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    if all(isinstance(one, (type, GenericAlias)) for one in flat):
        return reduce(or_, flat)
    return _UnionOf(UnionType, tuple(flat), 'typing.Union')


class _UnionOf(_Alias):
    def __repr__(self):
        return ' | '.join('None' if one is type(None) else _shown(one) for one in self.__args__)


def _one(form, parameters):
    return _Alias(form, (_as_type(parameters),), f'typing.{form._name}')


def _several(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _Alias(form, tuple(map(_as_type, parameters)), f'typing.{form._name}')


class _AnyType(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyType):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
ClassVar = _SpecialForm('ClassVar', _one)
Final = _SpecialForm('Final', _one)
Optional = _SpecialForm('Optional', lambda form, one: _union((one, None)))
Concatenate = _SpecialForm('Concatenate', _several)
TypeAlias = _SpecialForm('TypeAlias')
TypeGuard = _SpecialForm('TypeGuard', _one)
TypeIs = _SpecialForm('TypeIs', _one)
Unpack = _SpecialForm('Unpack', _one)
Required = _SpecialForm('Required', _one)
NotRequired = _SpecialForm('NotRequired', _one)
ReadOnly = _SpecialForm('ReadOnly', _one)
Literal = _SpecialForm('Literal', lambda form, values: _LiteralOf(form, values if isinstance(values, tuple) else (values,), 'typing.Literal'))


class _UnionForm(_SpecialForm):
    def __getitem__(self, parameters):
        return _union(parameters if isinstance(parameters, tuple) else (parameters,))

    def __repr__(self):
        return "<class 'typing.Union'>"

    def __instancecheck__(self, obj):
        return isinstance(obj, (UnionType, _UnionOf))


class _LiteralOf(_Alias):
    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'


class _AnnotatedOf(_Alias):
    def __repr__(self):
        return f'typing.Annotated[{_shown(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'


def _annotated(form, parameters):
    made = _AnnotatedOf(_as_type(parameters[0]), (parameters[0],), 'typing.Annotated')
    made.__metadata__ = tuple(parameters[1:])
    return made


Annotated = _SpecialForm('Annotated', _annotated)
Union = _UnionForm('Union')


class ForwardRef(_Form):
    def __init__(self, arg, **kwds):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


class _NoDefault:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefault()


class TypeVar(_Form):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return f'{"+" if self.__covariant__ else "-" if self.__contravariant__ else "~"}{self.__name__}'

    def has_default(self):
        return self.__default__ is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of TypeVar')


class ParamSpec(_Form):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__ = name
        self.__bound__ = bound
        self.__default__ = default
        self.__infer_variance__ = infer_variance

    def __repr__(self):
        return self.__name__ if self.__infer_variance__ else f'~{self.__name__}'

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class TypeVarTuple(_Form):
    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self.__default__ = default

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType(_Form):
    def __init__(self, name, value=None, *, type_params=(), _evaluate=None):
        self.__name__ = name
        self.__type_params__ = type_params
        self.__parameters__ = type_params
        self._value = value
        self._evaluate = _evaluate

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value, self._evaluate = self._evaluate(1), None
        return self._value

    def __repr__(self):
        return self.__name__

    def __getitem__(self, parameters):
        return _Alias(self, parameters if isinstance(parameters, tuple) else (parameters,), self.__name__)


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple(map(_as_type, parameters))
        if cls is Generic or cls is Protocol:
            for one in parameters:
                if not isinstance(one, (TypeVar, ParamSpec, TypeVarTuple, _Alias)):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
        elif not getattr(cls, '__parameters__', ()):
            raise TypeError(f'{cls!r} is not a generic class')
        name = f'typing.{cls.__name__}' if cls.__module__ == 'typing' else f'{cls.__module__}.{cls.__qualname__}'
        return _Alias(cls, parameters, name)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                cls.__parameters__ = base.__parameters__
                return
        cls.__parameters__ = _variables(bases)


class _ProtocolMeta(abc.ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__instancecheck__(instance) or all(hasattr(instance, name) for name in cls._members())

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super().__subclasscheck__(other)
        if not getattr(cls, '_is_runtime_protocol', False):
            if cls in other.__mro__:
                return True
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__subclasscheck__(other) or all(hasattr(other, name) for name in cls._members())

    def _members(cls):
        hidden = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
                  '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__parameters__',
                  '__firstlineno__', '__orig_bases__', '_is_protocol', '_is_runtime_protocol', '__annotate_func__', '__annotations_cache__',
                  '__annotate__', '__hash__', '__type_params__', '__qualname__', '_abc_impl'}
        names = set()
        for base in cls.__mro__[:-1]:
            if base in (Protocol, Generic):
                continue
            names |= set(base.__dict__) | set(getattr(base, '__annotations__', {}))
        return sorted(names - hidden)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _refuse_protocol


def _refuse_protocol(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__[1:]:
        own = base.__dict__.get('__init__')
        if own is not None and own is not _refuse_protocol:
            return own(self, *args, **kwargs)


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        if '_root' in namespace:
            return type.__new__(cls, typename, bases, namespace)
        annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
        annotations = namespace.get('__annotations__') or (annotate(1) if annotate else {})
        defaults = []
        for name in annotations:
            if name in namespace:
                defaults.append(namespace[name])
            elif defaults:
                raise TypeError(f'non-default namedtuple field {name} cannot follow default field '
                                f'{[n for n in annotations if n in namespace][-1]}')
        made = collections.namedtuple(typename, annotations, defaults=defaults, module=namespace['__module__'])
        made.__annotations__ = annotations
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in annotations and key not in ('__module__', '__annotations__', '__annotate_func__', '__annotate__', '__qualname__',
                                                      '__classcell__', '__classdictcell__', '__static_attributes__', '__firstlineno__', '__orig_bases__'):
                setattr(made, key, value)
        made.__orig_bases__ = (NamedTuple,)
        return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {'_root': True})


def NamedTuple(typename, fields, /):
    fields = [(name, _as_type(annotation)) for name, annotation in fields]
    made = collections.namedtuple(typename, [name for name, _ in fields])
    made.__annotations__ = dict(fields)
    return made


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True, closed=None):
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(namespace))
        annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
        own = namespace.get('__annotations__') or (annotate(1) if annotate else {})
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('_fields', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, value in own.items():
            marker = getattr(value, '__origin__', None)
            (required if marker is Required or total and marker is not NotRequired else optional).add(key)
        annotations.update(own)
        made._fields = annotations
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwds):
        return dict(*args, **kwds)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def TypedDict(typename, fields, /, *, total=True):
    return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': '__main__'}, total=total)


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_Form):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, value, /):
        return value

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


def cast(typ, val):
    return val


def get_origin(tp):
    if isinstance(tp, _AnnotatedOf):
        return Annotated
    if isinstance(tp, (UnionType, _UnionOf)):
        return Union
    return getattr(tp, '__origin__', None)


def get_args(tp):
    if isinstance(tp, _AnnotatedOf):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableOf):
        arguments = tp._arguments
        return (list(arguments) if isinstance(arguments, list) else arguments, tp.__args__[-1])
    return getattr(tp, '__args__', ())


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    sources = reversed(obj.__mro__) if isinstance(obj, type) else [obj]
    for source in sources:
        import sys
        module = sys.modules.get(getattr(source, '__module__', None))
        names = globalns or getattr(source, '__globals__', None) or getattr(module, '__dict__', {})
        for name, value in (getattr(source, '__annotations__', None) or {}).items():
            if value is None:
                value = type(None)
            if isinstance(value, str):
                value = eval(value, names, localns)
            if isinstance(value, _AnnotatedOf) and not include_extras:
                value = value.__origin__
            hints[name] = value
    return hints


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def overload(func):
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return lambda cls_or_fn: cls_or_fn


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


Text = str
AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)


def _name_aliases():
    for name, origin in (('List', list), ('Dict', dict), ('Set', set), ('FrozenSet', frozenset), ('Tuple', tuple),
                         ('Type', type), ('DefaultDict', collections.defaultdict), ('OrderedDict', collections.OrderedDict),
                         ('Counter', collections.Counter), ('ChainMap', collections.ChainMap), ('Deque', collections.deque),
                         ('AbstractSet', collections.abc.Set), ('ContextManager', contextlib.AbstractContextManager),
                         ('AsyncContextManager', contextlib.AbstractAsyncContextManager)):
        globals()[name] = _BareAlias(origin, name)
    for name in ('Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable', 'Iterator',
                 'Generator', 'Reversible', 'Sized', 'Container', 'Collection', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView',
                 'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence'):
        globals()[name] = _BareAlias(getattr(collections.abc, name), name)
    globals()['Callable'] = _CallableAlias(collections.abc.Callable, 'Callable')


_name_aliases()


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abc.abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abc.abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abc.abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @abc.abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @abc.abstractmethod
    def __round__(self, ndigits=0):
        pass
`;
