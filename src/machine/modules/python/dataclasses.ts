/** The module `dataclasses`. Source: https://docs.python.org/3.14/library/dataclasses.html */
export const SOURCE = String.raw`
import abc
import sys
from itertools import filterfalse
from keyword import iskeyword
from types import FunctionType, GenericAlias, MappingProxyType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Factory:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _Factory()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_EMPTY = MappingProxyType({})


class _FieldKind:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},doc={self.doc!r},'
                f'_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), '__set_name__', None)
        if function:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _kind_of(annotation):
    if isinstance(annotation, str):
        head = annotation.split('[')[0].strip().split('.')[-1]
        return {'ClassVar': _FIELD_CLASSVAR, 'InitVar': _FIELD_INITVAR}.get(head, _FIELD)
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    typing = sys.modules.get('typing')
    if typing is not None and (annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar):
        return _FIELD_CLASSVAR
    return _FIELD


def _is_keyword_mark(cls, annotation):
    if not isinstance(annotation, str):
        return annotation is KW_ONLY
    module, _, name = annotation.strip().rpartition('.')
    names = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    if module:
        names = getattr(names.get(module), '__dict__', {})
    return names.get(name) is KW_ONLY


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of(annotation)
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and made.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


class _Text:
    """The functions made for a class, and where in their common text the next begins: tracebacks tell their lines."""

    def __init__(self):
        self.line = 2
        self.made = []

    def add(self, cls, name, function):
        """Whether the class has one of its own; else it gets this one in the end."""
        if name in cls.__dict__:
            return True
        function.__qualname__ = f'{cls.__qualname__}.{name}'
        self.made.append((name, function))
        return False


def _make_functions(definitions, namespace, cls, text):
    lines = [''] * (text.line - 2) + [f'def _make({", ".join(namespace)}):']
    for name, parameters, body in definitions:
        lines.append(f' def {name}({", ".join(parameters)}):')
        lines.extend(f'  {line}' for line in body or ('pass',))
    text.line = len(lines) + 1
    lines.append(f' return {", ".join(name for name, _, _ in definitions)},')
    scope = {}
    exec('\n'.join(lines), sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}, scope)
    all_made = scope['_make'](**namespace)
    for made in all_made:
        made.__qualname__ = f'__create_fn__.<locals>.{made.__name__}'
    return all_made


def _make_function(name, parameters, body, namespace, cls, text):
    return _make_functions([(name, parameters, body)], namespace, cls, text)[0]


def _init(cls, all_fields, standard, keyword, frozen, has_post_init, self_name, text):
    seen = None
    for one in standard:
        if one.init:
            if one.default is not MISSING or one.default_factory is not MISSING:
                seen = one
            elif seen is not None:
                raise TypeError(f'non-default argument {one.name!r} follows default argument {seen.name!r}')
    namespace = {'_HAS_DEFAULT_FACTORY': _HAS_DEFAULT_FACTORY, '_object': object}
    annotations = {}

    def parameter(one):
        annotations[one.name] = one.type
        if one.default is not MISSING:
            namespace[f'_dflt_{one.name}'] = one.default
            return f'{one.name}=_dflt_{one.name}'
        if one.default_factory is not MISSING:
            return f'{one.name}=_HAS_DEFAULT_FACTORY'
        return one.name

    def store(name, value):
        if frozen:
            return f'_object.__setattr__({self_name}, {name!r}, {value})'
        return f'{self_name}.{name} = {value}'

    parameters = [self_name, *map(parameter, (one for one in standard if one.init))]
    keywords = [parameter(one) for one in keyword if one.init]
    if keywords:
        parameters += ['*', *keywords]
    body = []
    for one in all_fields:
        name = one.name
        if one.default_factory is not MISSING:
            namespace[f'_dflt_{name}'] = one.default_factory
            if one.init:
                value = f'_dflt_{name}() if {name} is _HAS_DEFAULT_FACTORY else {name}'
            else:
                value = f'_dflt_{name}()'
        elif one.init:
            value = name
        elif hasattr(cls, '__slots__') and one.default is not MISSING:
            namespace[f'_dflt_{name}'] = one.default
            value = f'_dflt_{name}'
        else:
            continue
        if one._field_type is not _FIELD_INITVAR:
            body.append(store(name, value))
    if has_post_init:
        passed = ', '.join(one.name for one in all_fields if one._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.__post_init__({passed})')
    made = _make_function('__init__', parameters, body, namespace, cls, text)
    if sys.version_info < (3, 14):
        annotations['return'] = None
        made.__annotations__ = annotations
    else:
        made.__annotate__ = _annotate(cls, list(annotations), None)
        made.__annotate__.__qualname__ = f'{cls.__qualname__}.__init__.__annotate__'
        made.__annotate__.__generated_by_dataclasses__ = True
    return made


def _annotate(__class__, annotation_fields, return_type):
    def __annotate__(format, /):
        if format not in (1, 3, 4):
            raise NotImplementedError(format)
        known = {}
        if format != 1:
            import annotationlib
        for base in reversed(__class__.__mro__):
            if format == 1:
                known.update(getattr(base, '__annotations__', {}))
            else:
                known.update(annotationlib.get_annotations(base, format=format))
        found = {name: known[name] for name in annotation_fields}
        found['return'] = annotationlib.type_repr(return_type) if format == 4 else return_type
        return found

    return __annotate__


def _tuple_text(name, listed):
    return f'({"".join(f"{name}.{one.name}," for one in listed)})'


def _guarded_repr(user_function, fillvalue='...'):
    repr_running = set()

    def wrapper(self):
        key = id(self)
        if key in repr_running:
            return fillvalue
        repr_running.add(key)
        try:
            return user_function(self)
        finally:
            repr_running.discard(key)

    for name in ('__module__', '__doc__', '__name__', '__qualname__', '__type_params__'):
        setattr(wrapper, name, getattr(user_function, name))
    wrapper.__wrapped__ = user_function
    return wrapper


def _set_new(cls, name, function):
    if name in cls.__dict__:
        return True
    if isinstance(function, FunctionType):
        function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    setattr(cls, name, function)
    return False


def _add_order(cls, listed, text):
    for name, symbol in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        body = ['if other.__class__ is self.__class__:',
                f' return {_tuple_text("self", listed)}{symbol}{_tuple_text("other", listed)}', 'return NotImplemented']
        if text.add(cls, name, _make_function(name, ['self', 'other'], body, {}, cls, text)):
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} '
                            'Consider using functools.total_ordering')


def _add_frozen(cls, listed, text):
    namespace = {'__class__': cls, 'FrozenInstanceError': FrozenInstanceError}
    names = tuple(one.name for one in listed)
    condition = f'if type(self) is __class__ or name in {names!r}:' if names else 'if type(self) is __class__:'
    definitions = []
    for method, parameters, verb in (('__setattr__', ['self', 'name', 'value'], 'assign to'),
                                     ('__delattr__', ['self', 'name'], 'delete')):
        definitions.append((method, parameters, [
            condition, f" raise FrozenInstanceError(f'cannot {verb} field {{name!r}}')",
            f'super(__class__, self).{method}({", ".join(parameters[1:])})']))
    for made in _make_functions(definitions, namespace, cls, text):
        if text.add(cls, made.__name__, made):
            raise TypeError(f'Cannot overwrite attribute {made.__name__} in class {cls.__name__}')


def _make_hash(cls, listed, text):
    made = _make_function('__hash__', ['self'], [f'return hash({_tuple_text("self", listed)})'], {}, cls, text)
    made.__qualname__ = f'{cls.__qualname__}.__hash__'
    return made


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    collected = {}
    setattr(cls, _PARAMS, _DataclassParams(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                                           frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                                           weakref_slot=weakref_slot))
    any_frozen = False
    all_frozen = None
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            if all_frozen is None:
                all_frozen = True
            has_bases = True
            collected.update(inherited)
            frozen_base = getattr(base, _PARAMS).frozen
            all_frozen = all_frozen and frozen_base
            any_frozen = any_frozen or frozen_base
    annotations = cls.__annotations__
    own = []
    is_marked = False
    for name, annotation in annotations.items():
        if _is_keyword_mark(cls, annotation):
            if is_marked:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            is_marked = kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for one in own:
        collected[one.name] = one
        if isinstance(getattr(cls, one.name, None), Field):
            if one.default is MISSING:
                delattr(cls, one.name)
            else:
                setattr(cls, one.name, one.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, collected)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    in_init = [one for one in collected.values() if one._field_type in (_FIELD, _FIELD_INITVAR)]
    listed = [one for one in collected.values() if one._field_type is _FIELD]
    standard = [one for one in in_init if one.init and not one.kw_only]
    keyword = [one for one in in_init if one.init and one.kw_only]
    text = _Text()
    if init:
        self_name = '__dataclass_self__' if 'self' in collected else 'self'
        text.add(cls, '__init__', _init(cls, in_init, standard, keyword, frozen, hasattr(cls, '__post_init__'), self_name,
                                        text))
    setattr(cls, '__replace__', _replace)
    if repr:
        shown = ', '.join(f'{one.name}={{self.{one.name}!r}}' for one in listed if one.repr)
        body = f"return f'{{self.__class__.__qualname__}}({shown})'"
        # A line for the decorator.
        text.line += 1
        text.add(cls, '__repr__', _guarded_repr(_make_function('__repr__', ['self'], [body], {}, cls, text)))
    if eq:
        compared = [one for one in listed if one.compare]
        terms = ' and '.join(f'self.{one.name}==other.{one.name}' for one in compared) or 'True'
        body = ['if self is other:', ' return True', 'if other.__class__ is self.__class__:', f' return {terms}',
                'return NotImplemented']
        text.add(cls, '__eq__', _make_function('__eq__', ['self', 'other'], body, {}, cls, text))
    if order:
        _add_order(cls, [one for one in listed if one.compare], text)
    if frozen:
        _add_frozen(cls, listed, text)
    hashed = [one for one in listed if (one.compare if one.hash is None else one.hash)]
    if unsafe_hash:
        if has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _make_hash(cls, hashed, text)
    elif eq and not has_hash:
        cls.__hash__ = _make_hash(cls, hashed, text) if frozen else None
    for name, function in text.made:
        setattr(cls, name, function)
    if not getattr(cls, '__doc__'):
        if sys.version_info < (3, 15):
            # The text is that of the signature of the class, for which the annotations are computed.
            getattr(cls.__init__, '__annotations__', None)
        parameters = ', '.join(_parameter_text(one) for one in (*standard, *keyword))
        cls.__doc__ = f'{cls.__name__}({parameters})'
    if match_args:
        _set_new(cls, '__match_args__', tuple(one.name for one in standard))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, listed)
    abc.update_abstractmethods(cls)
    return cls


def _parameter_text(one):
    shown = one.type.__name__ if isinstance(one.type, type) else repr(one.type)
    if one.default is not MISSING:
        return f'{one.name}: {shown} = {one.default!r}'
    return f'{one.name}: {shown} = <factory>' if one.default_factory is not MISSING else f'{one.name}: {shown}'


def _dataclass_getstate(self):
    return [getattr(self, one.name) for one in fields(self)]


def _dataclass_setstate(self, state):
    for one, value in zip(fields(self), state):
        object.__setattr__(self, one.name, value)


def _with_slots(cls, frozen, weakref_slot, listed):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        names = base.__dict__.get('__slots__', ())
        inherited.update((names,) if isinstance(names, str) else names)
    names = [one.name for one in listed]
    namespace = dict(cls.__dict__)
    own = tuple(filterfalse(inherited.__contains__, names))
    namespace['__slots__'] = own + (('__weakref__',) if weakref_slot else ())
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    if frozen:
        # The state of an object without a dictionary would be put back by its refusing '__setattr__'.
        for name, function in (('__getstate__', _dataclass_getstate), ('__setstate__', _dataclass_setstate)):
            if name not in namespace:
                setattr(made, name, function)
    for member in made.__dict__.values():
        for function in (getattr(member, '__func__', member), getattr(member, 'fget', None), getattr(member, 'fset', None),
                         getattr(member, '__annotate__', None)):
            for cell in getattr(function, '__closure__', None) or ():
                try:
                    if cell.cell_contents is cls:
                        cell.cell_contents = made
                except ValueError:
                    pass
    if sys.version_info >= (3, 14):
        # The class that was left behind has no instances that could have them.
        sys._clear_type_descriptors(cls)
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        collected = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(one for one in collected.values() if one._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda pairs: dict_factory(pairs), True)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda values: tuple_factory(values), False)


def _convert(obj, make, with_names):
    cls = type(obj)
    if hasattr(cls, _FIELDS):
        values = [(one.name, _convert(getattr(obj, one.name), make, with_names)) for one in fields(obj)]
        return make(values if with_names else [value for _, value in values])
    if issubclass(cls, (list, tuple)):
        items = [_convert(item, make, with_names) for item in obj]
        return cls(*items) if hasattr(obj, '_fields') else cls(items)
    if issubclass(cls, dict):
        pairs = [(_convert(key, make, with_names), _convert(value, make, with_names)) for key, value in obj.items()]
        if hasattr(cls, 'default_factory'):
            made = cls(obj.default_factory)
            made.update(pairs)
            return made
        return cls(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None, decorator=dataclass):
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            from typing import Any
            name, annotation = item, Any
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, namespace[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda body: body.update(namespace))
    cls.__annotations__ = annotations
    cls.__module__ = module or '__main__'
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for one in getattr(self, _FIELDS).values():
        if one._field_type is _FIELD_CLASSVAR:
            continue
        if not one.init:
            if one.name in changes:
                raise TypeError(f'field {one.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if one.name not in changes:
            if one._field_type is _FIELD_INITVAR and one.default is MISSING:
                raise TypeError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(self, one.name)
    return self.__class__(**changes)
`;
