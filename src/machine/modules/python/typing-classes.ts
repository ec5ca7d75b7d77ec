/**
 * The second half of the module `typing`: protocols, named tuples, typed dictionaries, hints, and the names of generic
 * classes. Source: https://docs.python.org/3.14/library/typing.html
 */
export const CLASSES = String.raw`

# What a class has of itself, and so is no member of a protocol.
_NO_MEMBERS = frozenset((
    '__abstractmethods__', '__annotate__', '__annotate_func__', '__annotations__', '__annotations_cache__', '__class_getitem__', '__dict__',
    '__doc__', '__firstlineno__', '__init__', '__match_args__', '__module__', '__new__', '__non_callable_proto_members__',
    '__orig_bases__', '__parameters__', '__protocol_attrs__', '__qualname__', '__slots__', '__static_attributes__', '__subclasshook__',
    '__type_params__', '__weakref__', '_abc_impl', '_is_protocol', '_is_runtime_protocol'))


def _members_of(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base is not Protocol and base is not Generic:
            names.update(name for name in (*base.__dict__, *getattr(base, '__annotations__', ())) if name not in _NO_MEMBERS)
    return names


_ABSENT = object()


def _static(obj, name):
    # The attribute as it lies in the object or its classes; nothing is run for it.
    own = getattr(obj, '__dict__', {})
    if name in own:
        return own[name]
    for cls in type(obj).__mro__:
        if name in cls.__dict__:
            return cls.__dict__[name]
    if isinstance(obj, type):
        for cls in obj.__mro__:
            if name in cls.__dict__:
                return cls.__dict__[name]
    return _ABSENT


_UNCHECKABLE = 'Instance and class checks can only be used with @runtime_checkable protocols'


class _ProtocolMeta(abc.ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == 'Protocol' and bases == (Generic,):
            pass
        elif Protocol in bases:
            for base in bases:
                module = getattr(base, '__module__', None)
                if not (base in (object, Generic) or getattr(base, '_is_protocol', False) or module == 'collections.abc'
                        or base.__name__ in ('AbstractContextManager', 'AbstractAsyncContextManager')):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False) and cls.__bases__ != (Generic,):
            cls.__protocol_attrs__ = _members_of(cls)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError(_UNCHECKABLE)
        if cls in type(instance).__mro__ or not cls.__non_callable_proto_members__ and super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            found = _static(instance, name)
            if found is _ABSENT or found is None and name not in cls.__non_callable_proto_members__:
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not getattr(cls, '_is_runtime_protocol', False):
            if cls in other.__mro__:
                return True
            raise TypeError(_UNCHECKABLE)
        data = cls.__non_callable_proto_members__
        if data:
            names = ', '.join(map(repr, sorted(data)))
            raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {names}.")
        return super().__subclasscheck__(other)


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__[1:]:
        own = base.__dict__.get('__init__')
        if own is not None and own is not _no_init_or_replace_init:
            return own(self, *args, **kwargs)


@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in getattr(base, '__annotations__', ()) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = Protocol in cls.__bases__
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = {name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))}
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def _own_annotations(namespace):
    annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
    found = namespace.get('__annotations__')
    return found if found is not None else _annotations_by(annotate) if annotate else {}


def _annotations_by(annotate):
    try:
        return annotate(1)
    except NameError:
        import annotationlib
        return annotationlib.call_annotate_function(annotate, annotationlib.Format.FORWARDREF)


def _caller_name(depth):
    return sys._getframe(depth + 1).f_globals.get('__name__', '__main__')


_PROHIBITED = frozenset(('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict', '_source'))
_OF_CLASSES = frozenset(('__module__', '__name__', '__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__',
                         '__classcell__'))


def _make_eager_annotate(types):
    checked_types = {name: _type_check(value, f'field {name} annotation must be a type') for name, value in types.items()}

    def annotate(format):
        if format in (1, 3):
            return checked_types
        if format == 4:
            import annotationlib
            return annotationlib.annotations_to_string(types)
        raise NotImplementedError(format)
    return annotate


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        annotations = {name: _type_check(value, f'field {name} annotation must be a type') for name, value in _own_annotations(namespace).items()}
        with_default = []
        for name in annotations:
            if name in namespace:
                with_default.append(name)
            elif with_default:
                plural = 's' if len(with_default) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field{plural} {", ".join(with_default)}')
        made = collections.namedtuple(typename, annotations, defaults=[namespace[name] for name in with_default],
                                      module=namespace['__module__'])
        original_annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
        if original_annotate is None or sys.version_info < (3, 14):
            made.__annotations__ = made.__new__.__annotations__ = annotations
        else:
            def annotate(format):
                import annotationlib
                annos = annotationlib.call_annotate_function(original_annotate, format)
                if format != 4:
                    return {key: _type_check(val, f'field {key} annotation must be a type') for key, val in annos.items()}
                return annos
            made.__annotate__ = made.__new__.__annotate__ = annotate
        if Generic in bases:
            made.__bases__ = (tuple, Generic)
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in _OF_CLASSES and key not in made._fields:
                setattr(made, key, value)
                name_it = getattr(type(value), '__set_name__', None)
                if name_it is not None:
                    name_it(value, made, key)
        if Generic in bases:
            made.__init_subclass__()
        return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
_NOT_GIVEN = object()


def NamedTuple(typename, fields=_NOT_GIVEN, /, **kwargs):
    if fields is _NOT_GIVEN:
        import warnings
        if kwargs:
            warnings.warn('Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. '
                          'Use the class-based or functional syntax instead.', DeprecationWarning, stacklevel=2)
        else:
            warnings.warn("Failing to pass a value for the 'fields' parameter is deprecated and will be disallowed in Python 3.15. "
                          'To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, '
                          "e.g. ${'`'}X = NamedTuple('X', [])${'`'}.", DeprecationWarning, stacklevel=2)
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    fields = [(name, _type_check(annotation, f'field {name} annotation must be a type')) for name, annotation in fields]
    made = collections.namedtuple(typename, [name for name, _ in fields], module=_caller_name(1))
    if sys.version_info < (3, 14):
        made.__annotations__ = made.__new__.__annotations__ = dict(fields)
    else:
        made.__annotate__ = made.__new__.__annotate__ = _make_eager_annotate(dict(fields))
    made.__orig_bases__ = (NamedTuple,)
    return made


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True, closed=None, extra_items=None):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        own_annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
        own_annotations = _own_annotations(namespace)
        namespace = {key: value for key, value in namespace.items() if key not in ('__annotations__', '__annotate__')}
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        if '__orig_bases__' not in namespace:
            tp_dict.__orig_bases__ = bases
        elif generic:
            tp_dict.__parameters__ = _parameters_of(namespace['__orig_bases__'])
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            if base is not Generic:
                required |= base.__dict__.get('__required_keys__', set())
                optional |= base.__dict__.get('__optional_keys__', set())
                readonly |= base.__dict__.get('__readonly_keys__', set())
                mutable |= base.__dict__.get('__mutable_keys__', set())
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own_checked_annotations = {key: _type_check(value, msg, True) for key, value in own_annotations.items()}
        for key, value in own_checked_annotations.items():
            qualifiers = set()
            while isinstance(value, _GenericAlias) and (
                    isinstance(value, _AnnotatedAlias) or value.__origin__ in (Required, NotRequired, ReadOnly)):
                if not isinstance(value, _AnnotatedAlias):
                    qualifiers.add(value.__origin__)
                value = value.__origin__ if isinstance(value, _AnnotatedAlias) else value.__args__[0]
            is_required = Required in qualifiers or total and NotRequired not in qualifiers
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            (readonly if ReadOnly in qualifiers else mutable).add(key)
            (mutable if ReadOnly in qualifiers else readonly).discard(key)
        if sys.version_info < (3, 14):
            tp_dict.__annotations__ = {
                **{key: value for base in bases if base is not Generic for key, value in base.__annotations__.items()},
                **own_checked_annotations}
        else:
            def __annotate__(format):
                import annotationlib
                annos = {}
                for base in bases:
                    base_annotate = None if base is Generic else base.__annotate__
                    if base_annotate is not None:
                        base_annos = annotationlib.call_annotate_function(base_annotate, format, owner=base)
                        annos.update(base_annos)
                if own_annotate is not None:
                    own = annotationlib.call_annotate_function(own_annotate, format, owner=tp_dict)
                    if format != 4:
                        own = {n: _type_check(tp, msg, True) for n, tp in own.items()}
                elif format == 4:
                    own = annotationlib.annotations_to_string(own_annotations)
                else:
                    own = own_checked_annotations
                annos.update(own)
                return annos
            tp_dict.__annotate__ = __annotate__
        tp_dict.__required_keys__ = frozenset(required)
        tp_dict.__optional_keys__ = frozenset(optional)
        tp_dict.__readonly_keys__ = frozenset(readonly)
        tp_dict.__mutable_keys__ = frozenset(mutable)
        tp_dict.__total__ = total
        return tp_dict

    def __call__(cls, *args, **kwds):
        return dict(*args, **kwds)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def TypedDict(typename, fields=_NOT_GIVEN, /, *, total=True):
    namespace = {'__annotations__': {} if fields is _NOT_GIVEN or fields is None else dict(fields), '__module__': _caller_name(1)}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = _caller_name(1)

    __call__ = _idfunc

    def __mro_entries__(self, bases):
        name = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'${'`'}{cls.__name__} = NewType({cls.__name__!r}, {name})${'`'}')
        return (Refusing,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def cast(typ, val):
    return val


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)) or type(tp) is Union:
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not (isinstance(tp, (_GenericAlias, GenericAlias)) or type(tp) is Union):
        return ()
    args = tp.__args__
    if tp.__origin__ is collections.abc.Callable and not (
            len(args) == 2 and (args[0] is Ellipsis or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
        return (list(args[:-1]), args[-1])
    return args


def _namespace_of(owner):
    module = sys.modules.get(getattr(owner, '__module__', None))
    return getattr(owner, '__globals__', None) or getattr(module, '__dict__', {})


def _resolved(value, globals, locals, type_params):
    # The type with all names in quotes looked up.
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        found = value.evaluate(globals=globals, locals=locals, type_params=type_params)
        return _resolved(found, globals, locals, type_params)
    if isinstance(value, (_GenericAlias, GenericAlias)) or type(value) is Union:
        if isinstance(value, _LiteralGenericAlias):
            return value
        args = tuple(_resolved(one, globals, locals, type_params) if not isinstance(one, tuple) else one for one in value.__args__) \
            if not (isinstance(value, GenericAlias) and any(isinstance(one, str) for one in value.__args__)) \
            else tuple(_resolved(one, globals, locals, type_params) for one in value.__args__)
        if args == value.__args__ and all(a is b for a, b in zip(args, value.__args__)):
            return value
        if type(value) is Union:
            return Union[args]
        return GenericAlias(value.__origin__, args) if isinstance(value, GenericAlias) else value.copy_with(args)
    return value


def _without_extras(value):
    if isinstance(value, _AnnotatedAlias):
        return _without_extras(value.__origin__)
    if getattr(value, '__origin__', None) in (Required, NotRequired, ReadOnly) and isinstance(value, _GenericAlias):
        return _without_extras(value.__args__[0])
    if isinstance(value, (_GenericAlias, GenericAlias)) or type(value) is Union:
        args = tuple(map(_without_extras, value.__args__))
        if all(a is b for a, b in zip(args, value.__args__)):
            return value
        if type(value) is Union:
            return Union[args]
        return GenericAlias(value.__origin__, args) if isinstance(value, GenericAlias) else value.copy_with(args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if getattr(obj, '__no_type_check__', None):
        return hints
    if isinstance(obj, type):
        sources = [(base, _namespace_of(base), dict(vars(base))) for base in reversed(obj.__mro__)]
    elif isinstance(obj, ModuleType):
        sources = [(obj, obj.__dict__, {})]
    else:
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        sources = [(obj, getattr(inner, '__globals__', {}), {})]
    for source, globals, locals in sources:
        annotations = getattr(source, '__annotations__', {} if isinstance(source, type) else None)
        if annotations is None:
            if isinstance(source, (type(len), MethodWrapperType, WrapperDescriptorType, MethodDescriptorType)):
                return {}
            raise TypeError(f'{obj!r} does not have annotations' if not callable(obj) else f'{obj!r} is not a module, class, method, or function.')
        parameters = getattr(source, '__type_params__', ())
        for name, value in annotations.items():
            hints[name] = _resolved(_as_type(value), globals if globalns is None else globalns,
                                    locals if localns is None else localns, parameters)
    return hints if include_extras else {name: _without_extras(value) for name, value in hints.items()}


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    found = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner)
    return _resolved(found, globals or _namespace_of(owner), locals, type_params)


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def _place_of(func):
    func = getattr(func, '__func__', func)
    return getattr(func, '__module__', None), getattr(func, '__qualname__', None)


def overload(func):
    line = getattr(getattr(getattr(func, '__func__', func), '__code__', None), 'co_firstlineno', None)
    if line is not None:
        _overloads.setdefault(_place_of(func), {})[line] = func
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get(_place_of(func), {}).values())


def clear_overloads():
    _overloads.clear()


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
    if isinstance(arg, type):
        for name, value in list(vars(arg).items()):
            if getattr(value, '__qualname__', None) == f'{arg.__qualname__}.{name}':
                no_type_check(getattr(value, '__func__', value))
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    import functools
    import warnings
    warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15", DeprecationWarning, stacklevel=2)

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    value = repr(arg)
    raise AssertionError(f'Expected code to be unreachable, but got: {value[:100] + "..." if len(value) > 100 else value}')


Text = str
AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)


def _name_aliases():
    named = globals()
    none = type(None)
    for name, origin, number in (
            ('List', list, 1), ('Dict', dict, 2), ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Type', type, 1),
            ('DefaultDict', collections.defaultdict, 2), ('OrderedDict', collections.OrderedDict, 2), ('Counter', collections.Counter, 1),
            ('ChainMap', collections.ChainMap, 2), ('Deque', collections.deque, 1), ('AbstractSet', collections.abc.Set, 1)):
        # The collections' own aliases make instances; those that stand for a plain built-in do not.
        named[name] = _SpecialGenericAlias(origin, number, inst=name in ('DefaultDict', 'OrderedDict', 'Counter', 'ChainMap', 'Deque'), name=name)
    for number, names in (
            (0, 'Hashable Sized'),
            (1, 'Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container Collection MutableSet MappingView KeysView '
                'ValuesView Sequence MutableSequence'),
            (2, 'ItemsView Mapping MutableMapping'), (3, 'Coroutine')):
        for name in names.split():
            named[name] = _SpecialGenericAlias(getattr(collections.abc, name), number, name=name)
    Generator = _SpecialGenericAlias(collections.abc.Generator, 3, name='Generator', defaults=(none, none))
    AsyncGenerator = _SpecialGenericAlias(collections.abc.AsyncGenerator, 2, name='AsyncGenerator', defaults=(none,))
    named.update(Generator=Generator, AsyncGenerator=AsyncGenerator)
    for name, origin in (('ContextManager', contextlib.AbstractContextManager), ('AsyncContextManager', contextlib.AbstractAsyncContextManager)):
        named[name] = _SpecialGenericAlias(origin, 2, name=name, defaults=(bool | None,))
    named['ByteString'] = _DeprecatedGenericAlias(collections.abc.Sequence, 0, name='ByteString')
    named['ByteString'] = _DeprecatedGenericAlias(collections.abc.Sequence, 0, name='ByteString')
    named['Tuple'] = _TupleType(tuple, -1, name='Tuple')
    named['Callable'] = _CallableType(collections.abc.Callable, 2, name='Callable')


_name_aliases()


def __getattr__(name):
    if name in ('Pattern', 'Match'):
        import re
        alias = _SpecialGenericAlias(getattr(re, name), 1, name=name)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = alias
    return alias


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


def _name_supports():
    def supports(method, base):
        @abc.abstractmethod
        def required(self, *args):
            pass
        required.__name__ = method
        name = f'Supports{method.strip("_").title()}'
        namespace = {'__slots__': (), method: required, '__module__': 'typing', '__qualname__': name}
        if base is not Protocol:
            namespace['__orig_bases__'] = (base,)
        globals()[name] = runtime_checkable(_ProtocolMeta(name, (Protocol,), namespace))
    for method in ('__int__', '__float__', '__complex__', '__bytes__', '__index__'):
        supports(method, Protocol)
    for method in ('__abs__', '__round__'):
        supports(method, Protocol[T_co])


_name_supports()
del _name_supports, _name_aliases
`;
