/**
 * The module `typing`: forms that can be subscripted and shown, generic classes, protocols, named tuples, typed
 * dictionaries, hints. Checks no types. Type variables, `Generic` and `Union` are built in. Source:
 * https://docs.python.org/3.14/library/typing.html
 */
import { CLASSES } from './typing-classes.ts';

const FORMS = String.raw`
import abc
import collections
import collections.abc
import contextlib
import functools
import sys
from types import GenericAlias, MethodWrapperType, MethodDescriptorType, ModuleType, WrapperDescriptorType

__all__ = [
    'AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable',
    'BinaryIO', 'ByteString', 'Callable', 'ChainMap', 'ClassVar', 'Collection', 'Concatenate', 'Container', 'ContextManager', 'Coroutine',
    'Counter', 'DefaultDict', 'Deque', 'Dict', 'Final', 'ForwardRef', 'FrozenSet', 'Generator', 'Generic', 'Hashable', 'IO', 'ItemsView',
    'Iterable', 'Iterator', 'KeysView', 'List', 'Literal', 'LiteralString', 'Mapping', 'MappingView', 'Match', 'MutableMapping',
    'MutableSequence', 'MutableSet', 'NamedTuple', 'Never', 'NewType', 'NoDefault', 'NoReturn', 'NotRequired', 'Optional', 'OrderedDict',
    'ParamSpec', 'ParamSpecArgs', 'ParamSpecKwargs', 'Pattern', 'Protocol', 'ReadOnly', 'Required', 'Reversible', 'Self', 'Sequence',
    'Set', 'Sized', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound',
    'TYPE_CHECKING', 'Text', 'TextIO', 'Tuple', 'Type', 'TypeAlias', 'TypeAliasType', 'TypeGuard', 'TypeIs', 'TypeVar', 'TypeVarTuple',
    'TypedDict', 'Union', 'Unpack', 'ValuesView', 'assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform',
    'evaluate_forward_ref', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol',
    'is_typeddict', 'no_type_check', 'no_type_check_decorator', 'overload', 'override', 'reveal_type', 'runtime_checkable',
]

TYPE_CHECKING = False
_PARAMETERS = TypeVar, ParamSpec, TypeVarTuple


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


def _remembered(subscript):
    # The same subscript gives the same object, where its arguments can be looked up.
    remembered = functools.lru_cache(typed=True)(subscript)

    @functools.wraps(subscript)
    def getitem(*args):
        try:
            return remembered(*args)
        except TypeError:
            return subscript(*args)
    return getitem


def _shown(value):
    if isinstance(value, tuple):
        return f'[{", ".join(map(_shown, value))}]'
    if value is Ellipsis:
        return '...'
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        return value.__qualname__ if value.__module__ == 'builtins' else f'{value.__module__}.{value.__qualname__}'
    return repr(value)


def _as_type(value):
    if value is None:
        return type(None)
    return ForwardRef(value) if isinstance(value, str) else value


def _type_check(value, message, allow_special_forms=False):
    value = _as_type(value)
    refused = (Generic, Protocol) if allow_special_forms else (Generic, Protocol, ClassVar, Final)
    if isinstance(value, _GenericAlias) and any(value.__origin__ is one for one in refused):
        raise TypeError(f'{value} is not valid as type argument')
    if isinstance(value, _SpecialForm):
        if not value._stands_alone and not (allow_special_forms and value in (ClassVar, Final)):
            raise TypeError(f'Plain {value} is not valid as type argument')
    elif value is Generic or value is Protocol:
        raise TypeError(f'Plain {value} is not valid as type argument')
    if type(value) is tuple:
        raise TypeError(f'{message} Got {value!r:.100}.')
    return value


def _parameters_of(values):
    found = {}
    for value in values:
        if isinstance(value, _PARAMETERS):
            found[value] = None
        elif isinstance(value, (list, tuple)):
            found.update(dict.fromkeys(_parameters_of(value)))
        elif not isinstance(value, type) or isinstance(value, GenericAlias):
            # Whether it stands for a parameter itself is asked first; an alias looks into its dictionary for that.
            if not hasattr(value, '__typing_subst__'):
                found.update(dict.fromkeys(getattr(value, '__parameters__', None) or ()))
    return tuple(found)


class _SpecialForm:
    def __init__(self, name, subscript=None, stands_alone=False):
        self._name = name
        self._subscript = subscript
        self._stands_alone = stands_alone

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(name)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_remembered
    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscript(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm):
    pass


# What an alias keeps for itself; other attributes that are set are its class's.
_OWN = {'_name', '_inst', '_nparams', '_defaults'}


class _BaseGenericAlias:
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = [] if self.__origin__ in bases else [self.__origin__]
        behind = bases[bases.index(self) + 1:]
        if not any(isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic) for base in behind):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(name):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if _is_dunder(name) or name in _OWN:
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _shown(self.__origin__)
        return f'{name}[{", ".join(map(_shown, self.__args__)) or "()"}]'

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @_remembered
    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        given = _assigned(self, self.__parameters__, args)
        return self.copy_with(tuple(_replaced(self.__args__, given)))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            behind = bases[bases.index(self) + 1:]
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) for base in behind):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__[0] if len(self.__args__) == 1 and not isinstance(self.__args__[0], tuple) else self.__args__
        return _subscripted, (origin, args)


def _subscripted(origin, args):
    return origin[args]


def _is_unpacked(value):
    # The parameter that is unpacked here, or None.
    origin = getattr(value, '__origin__', None)
    if origin is Unpack:
        origin = value.__args__[0]
    return origin if isinstance(origin, TypeVarTuple) else None


def _flat(args):
    # Unpacked tuples of known length among arguments give their members.
    result = []
    for arg in args:
        inner = arg.__args__[0] if isinstance(arg, _UnpackGenericAlias) else None
        members = getattr(inner, '__args__', ())
        if getattr(inner, '__origin__', None) is tuple and not (members and members[-1] is Ellipsis):
            result.extend(members)
        else:
            result.append(arg)
    return result


def _assigned(alias, parameters, args):
    # What each parameter stands for; a list of types where it is a TypeVarTuple.
    args = list(args) if isinstance(args, tuple) else [args]
    args = _flat([tuple(arg) if isinstance(arg, list) else arg for arg in args])
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (
            len(args) == 1 and (isinstance(args[0], (tuple, ParamSpec, _ConcatenateGenericAlias)) or args[0] is Ellipsis)):
        args = [tuple(args)]
    several = [i for i, one in enumerate(parameters) if isinstance(one, TypeVarTuple)]
    if len(several) > 1:
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    if several:
        behind = len(parameters) - several[0] - 1
        if len(args) >= len(parameters) - 1:
            middle = args[several[0]:len(args) - behind]
            args[several[0]:len(args) - behind] = [middle]
    if len(args) > len(parameters):
        raise TypeError(f'Too many arguments for {alias}; actual {len(args)}, expected {len(parameters)}')
    for i in range(len(args), len(parameters)):
        if isinstance(parameters[i], TypeVarTuple):
            args.append([])
        elif parameters[i].has_default():
            args.append(parameters[i].__default__)
        else:
            raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {i + 1}')
    given = {}
    for parameter, arg in zip(parameters, args):
        if isinstance(parameter, TypeVar):
            if _is_unpacked(arg) is not None:
                raise TypeError(f'{arg} is not valid as type argument')
            arg = _type_check(arg, 'Parameters to generic types must be types.')
        elif isinstance(parameter, ParamSpec):
            if isinstance(arg, tuple):
                arg = tuple(map(_as_type, arg))
            elif not (arg is Ellipsis or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))):
                raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        else:
            arg = list(map(_as_type, arg))
        given[parameter] = arg
    return given


def _replaced(args, given):
    for arg in args:
        unpacked = _is_unpacked(arg)
        if unpacked in given:
            yield from given[unpacked]
        elif isinstance(arg, _PARAMETERS):
            yield given.get(arg, arg)
        elif isinstance(arg, tuple):
            yield tuple(_replaced(arg, given))
        elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
            yield arg
        else:
            inner = getattr(arg, '__parameters__', ())
            yield arg[tuple(_packed(inner, given))] if inner else arg


def _packed(parameters, given):
    for one in parameters:
        value = given.get(one, one)
        if isinstance(one, TypeVarTuple):
            yield from value if isinstance(value, list) else (Unpack[one],)
        else:
            yield list(value) if isinstance(value, tuple) else value


class _SpecialGenericAlias(_BaseGenericAlias):
    def __init__(self, origin, nparams, *, inst=False, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self._defaults = defaults

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    @_remembered
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple(_type_check(one, 'Parameters to generic types must be types.') for one in parameters)
        if self._nparams == 0:
            raise TypeError(f'{self} is not a generic class')
        missing = self._nparams - len(parameters)
        if missing and (missing < 0 or missing > len(self._defaults)):
            least = self._nparams - len(self._defaults)
            expected = f'at least {least}' if self._defaults and missing > 0 else self._nparams
            raise TypeError(f'Too {"many" if missing < 0 else "few"} arguments for {self}; actual {len(parameters)}, expected {expected}')
        if missing:
            parameters += self._defaults[-missing:]
        return self.copy_with(parameters)

    def copy_with(self, parameters):
        return _GenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)


class _DeprecatedGenericAlias(_SpecialGenericAlias):
    def __instancecheck__(self, obj):
        _warn_of_byte_string()
        return super().__instancecheck__(obj)


def _warn_of_byte_string():
    import warnings
    warnings.warn("'typing.ByteString' is deprecated and slated for removal in Python 3.17", DeprecationWarning, stacklevel=3)


class _TupleType(_SpecialGenericAlias):
    @_remembered
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        ends = len(parameters) >= 2 and parameters[-1] is Ellipsis
        checked = tuple(_type_check(one, 'Tuple[t0, t1, ...]: each t must be a type.') for one in parameters[:len(parameters) - ends])
        return self.copy_with((*checked, Ellipsis) if ends else checked)


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, parameters):
        return _CallableGenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    @_remembered
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        arguments, result = parameters
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if arguments is Ellipsis or isinstance(arguments, (ParamSpec, _ConcatenateGenericAlias)):
            return self.copy_with((arguments, result))
        arguments = arguments if isinstance(arguments, (list, tuple)) else (arguments,)
        return self.copy_with((*(_type_check(one, 'Callable[[arg, ...], result]: each arg must be a type.') for one in arguments), result))


class _CallableGenericAlias(_GenericAlias):
    def _takes_any(self):
        return len(self.__args__) == 2 and (
            self.__args__[0] is Ellipsis or isinstance(self.__args__[0], (ParamSpec, _ConcatenateGenericAlias)))

    def __repr__(self):
        arguments = _shown(self.__args__[0]) if self._takes_any() else _shown(self.__args__[:-1])
        return f'typing.Callable[{arguments}, {_shown(self.__args__[-1])}]'

    def copy_with(self, args):
        # A list that stands for a ParamSpec now gives its types one by one.
        flat = []
        for one in args:
            if isinstance(one, tuple):
                flat.extend(one)
            else:
                flat.append(one)
        return super().copy_with(tuple(flat))

    def __reduce__(self):
        arguments = self.__args__[0] if self._takes_any() else list(self.__args__[:-1])
        return _subscripted, (Callable, (arguments, self.__args__[-1]))


class _LiteralGenericAlias(_GenericAlias):
    def __repr__(self):
        return f'typing.Literal[{", ".join(map(_shown, self.__args__))}]'

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(type(one), one) for one in self.__args__} == {(type(one), one) for one in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(one), one) for one in self.__args__))


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, args):
        if isinstance(args[-1], tuple):
            return (*args[:-1], *args[-1])
        if isinstance(args[-1], _ConcatenateGenericAlias):
            args = (*args[:-1], *args[-1].__args__)
        return super().copy_with(args)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return f'typing.Unpack[{_shown(self.__args__[0])}]'


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{_shown(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __reduce__(self):
        return _subscripted, (Annotated, (self.__origin__, *self.__metadata__))


def _one(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f'{form} accepts only single type. Got {parameters!r:.100}.')
    return _GenericAlias(form, (_type_check(parameters, f'{form} accepts only single type.', True),))


def _argument(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f'{form} accepts only single type. Got {parameters!r:.100}.')
    return _GenericAlias(form, (_type_check(parameters, f'{form} accepts only single type.'),))


def _optional(form, parameters):
    return Union[_type_check(parameters, 'typing.Optional requires a single type.'), type(None)]


def _literal(form, parameters):
    values = []
    for one in parameters if isinstance(parameters, tuple) else (parameters,):
        values.extend(one.__args__ if isinstance(one, _LiteralGenericAlias) else (one,))
    try:
        values = [value for _, value in dict.fromkeys((type(value), value) for value in values)]
    except TypeError:
        pass
    return _LiteralGenericAlias(form, tuple(values))


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is Ellipsis or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(form, (*(_type_check(one, message) for one in parameters[:-1]), parameters[-1]))


def _unpack(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f'{form} accepts only single type. Got {parameters!r:.100}.')
    return _UnpackGenericAlias(form, (_type_check(parameters, f'{form} accepts only single type.'),))


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    return _AnnotatedAlias(_type_check(parameters[0], 'Annotated[t, ...]: t must be a type.', True), tuple(parameters[1:]))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _SpecialForm('NoReturn', stands_alone=True)
Never = _SpecialForm('Never', stands_alone=True)
Self = _SpecialForm('Self', stands_alone=True)
LiteralString = _SpecialForm('LiteralString', stands_alone=True)
TypeAlias = _SpecialForm('TypeAlias', stands_alone=True)
ClassVar = _SpecialForm('ClassVar', _one)
Final = _SpecialForm('Final', _one)
Optional = _SpecialForm('Optional', _optional)
Concatenate = _SpecialForm('Concatenate', _concatenate)
TypeGuard = _SpecialForm('TypeGuard', _argument)
TypeIs = _SpecialForm('TypeIs', _argument)
Unpack = _SpecialForm('Unpack', _unpack)
Required = _SpecialForm('Required', _one)
NotRequired = _SpecialForm('NotRequired', _one)
ReadOnly = _SpecialForm('ReadOnly', _one)
Literal = _TypedCacheSpecialForm('Literal', _literal)
Annotated = _TypedCacheSpecialForm('Annotated', _annotated)


class ForwardRef:
    __module__ = 'annotationlib'

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=1):
        owner = self.__owner__ if owner is None else owner
        if globals is None:
            globals = _namespace_of(owner)
        names = {one.__name__: one for one in type_params or getattr(owner, '__type_params__', ())}
        if isinstance(owner, type):
            names.update(vars(owner))
        names.update(locals or {})
        return _as_type(eval(self.__forward_arg__, globals, names))

    def __repr__(self):
        parts = [repr(self.__forward_arg__)]
        if self.__forward_module__ is not None:
            parts.append(f'module={self.__forward_module__!r}')
        if self.__forward_is_class__:
            parts.append('is_class=True')
        if self.__owner__ is not None:
            parts.append(f'owner={self.__owner__!r}')
        return f'ForwardRef({", ".join(parts)})'

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


@_remembered
def _generic_class_getitem(cls, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(tuple(one) if isinstance(one, list) else _as_type(one) for one in args)
    if cls is Generic or cls is Protocol:
        name = cls.__name__
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all(isinstance(one, _PARAMETERS) or _is_unpacked(one) is not None for one in args):
            raise TypeError(f'Parameters to {name}[...] must all be type variables or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {name}[...] must all be unique')
        return _GenericAlias(cls, args)
    parameters = getattr(cls, '__parameters__', ())
    if not parameters:
        raise TypeError(f'{cls} is not a generic class')
    given = _assigned(cls, parameters, args)
    args = []
    for one in parameters:
        if isinstance(one, TypeVarTuple):
            args.extend(given[one])
        else:
            args.append(given[one])
    return _GenericAlias(cls, tuple(args))


def _generic_init_subclass(cls):
    bases = cls.__dict__.get('__orig_bases__')
    is_plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta
    if Generic in bases if bases is not None else is_plain:
        raise TypeError('Cannot inherit from plain Generic')
    found = _parameters_of(bases or ())
    declared = None
    for base in bases or ():
        if getattr(base, '__origin__', None) in (Generic, Protocol):
            if declared is not None:
                raise TypeError('Cannot inherit from Generic[...] multiple times.')
            declared = base.__parameters__
            name = base.__origin__.__name__
    if declared is not None:
        others = [str(one) for one in found if one not in declared]
        if others:
            raise TypeError(f'Some type variables ({", ".join(others)}) are not listed in {name}[{", ".join(map(str, declared))}]')
        found = declared
    cls.__parameters__ = found
`;

export const SOURCE = FORMS + CLASSES;
