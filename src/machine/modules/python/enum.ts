/** The module `enum`. Source: https://docs.python.org/3.14/library/enum.html, the enum HOWTO. */
export const SOURCE = String.raw`
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'global_enum', 'show_flag_values', 'FlagBoundary',
           'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'EnumCheck']

_property = property
Enum = Flag = EJECT = _stdlib_enums = ReprEnum = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')


def _is_single_bit(number):
    return number != 0 and number & (number - 1) == 0


def _iter_bits(number):
    while number:
        bit = number & -number
        yield bit
        number ^= bit


_auto_null = object()


class auto:
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        raise AttributeError(f'{ownerclass!r} member has no attribute {self.name!r}')

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class EnumDict(dict):
    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                taken = set(value) & set(self._member_names)
                if taken:
                    raise ValueError(f'_ignore_ cannot specify already set names: {taken!r}')
            elif key not in ('_order_', '_missing_', '_iter_member_', '_iter_member_by_def_', '_value_repr_', '_numeric_repr_', '_boundary_',
                             '_member_type_', '_add_alias_', '_add_value_alias_', '_use_args_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value) and not isinstance(value, type):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolve(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        elif isinstance(value, type) and key in self:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        if isinstance(value, auto):
            self._auto_called = True
            if value.value is _auto_null:
                value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            return tuple(self._resolve(key, part) if isinstance(part, auto) else part for part in value)
        return value

    @_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more):
        for name, value in members.items() if hasattr(members, 'keys') else members:
            self[name] = value
        for name, value in more.items():
            self[name] = value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            namespace['_generate_next_value_'] = getattr(first, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(getattr(classdict, '_member_names', {}))
        ignored = getattr(classdict, '_ignore', [])
        namespace = {name: value for name, value in classdict.items() if name not in ignored and name != '_ignore_'}
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError(f'invalid enum member name(s) {",".join(repr(name) for name in invalid)}')
        values = {name: namespace.pop(name) for name in names}
        order = namespace.pop('_order_', None)
        member_type, first = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(namespace, member_type, first)
        generate = namespace.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            namespace['_generate_next_value_'] = staticmethod(generate)
        namespace['_new_member_'] = new_member
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_hashable_values_'] = []
        namespace['_unhashable_values_'] = []
        namespace['_unhashable_values_map_'] = {}
        namespace['_member_type_'] = member_type
        namespace['_flag_mask_'] = 0
        namespace['_singles_mask_'] = 0
        namespace['_all_bits_'] = 0
        namespace['_inverted_'] = None
        namespace['_boundary_'] = boundary or getattr(first, '_boundary_', None)
        made = super().__new__(metacls, cls, bases, namespace, **kwds)
        if Enum is not None:
            for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
                if name not in namespace:
                    own = getattr(made, name)
                    mixed = getattr(member_type, name, None)
                    if mixed is not None and own is mixed and name != '__reduce_ex__' and not (ReprEnum is not None and issubclass(made, ReprEnum) and name != '__repr__'):
                        setattr(made, name, getattr(first, name))
            if save_new:
                made.__new_member__ = new_member
            made.__new__ = Enum.__new__
            if Flag is not None and issubclass(made, Flag):
                for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                    if name not in namespace:
                        setattr(made, name, getattr(Flag, name))
        for name, value in values.items():
            metacls._add_member(made, name, value, member_type, new_member, use_args)
        if Flag is not None and issubclass(made, Flag):
            ordered = sorted(made._member_names_, key=lambda name: made._member_map_[name]._value_)
            if ordered != made._member_names_:
                made._iter_member_ = made._iter_member_by_def_
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            if order != made._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}')
        return made

    def __init__(cls, name, bases, namespace, **kwds):
        pass

    def _add_member(made, name, value, member_type, new_member, use_args):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        one = new_member(made, *args) if use_args else new_member(made)
        if not hasattr(one, '_value_'):
            if member_type is object:
                one._value_ = value
            else:
                try:
                    one._value_ = member_type(*args)
                except Exception as exc:
                    error = TypeError('_value_ not set in __new__, unable to create it')
                    error.__cause__ = exc
                    raise error
        value = one._value_
        one._name_ = name
        one.__objclass__ = made
        one.__init__(*args)
        one._sort_order_ = len(made._member_names_)
        known = None
        is_flag = Flag is not None and issubclass(made, Flag)
        try:
            known = made._value2member_map_.get(value)
        except TypeError:
            for other in made._member_map_.values():
                if other._value_ == value:
                    known = other
                    break
        if known is not None:
            one = known
        elif not is_flag or not isinstance(value, int) or _is_single_bit(value):
            made._member_names_.append(name)
        if is_flag and isinstance(value, int):
            made._flag_mask_ |= value
            if _is_single_bit(value):
                made._singles_mask_ |= value
            made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
        made._member_map_[name] = one
        inherited = None
        for base in made.__mro__[1:]:
            if name in base.__dict__:
                inherited = base.__dict__[name]
                break
        if isinstance(inherited, property):
            redirect = property(inherited.fget, inherited.fset, inherited.fdel, inherited.__doc__ or '')
            redirect.member = one
            redirect.__set_name__(made, name)
            type.__setattr__(made, name, redirect)
        else:
            type.__setattr__(made, name, one)
        try:
            made._value2member_map_.setdefault(value, one)
            if value not in made._hashable_values_:
                made._hashable_values_.append(value)
        except TypeError:
            made._unhashable_values_.append(value)
            made._unhashable_values_map_.setdefault(name, []).append(value)

    def __bool__(cls):
        return True

    def __call__(cls, value=_auto_null, names=_auto_null, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _auto_null:
                value = (value, names, *values)
            if value is _auto_null:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        if names is _auto_null and type is None:
            if value is _auto_null:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        return cls._create_(value, None if names is _auto_null else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__', '__name__',
                 '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__ or not hasattr(cls, '_value_repr_') and cls.__bases__ == (object,):
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        return sorted(names if cls._member_type_ is object else names.union(dir(cls._member_type_)))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f'<flag {cls.__name__!r}>' if Flag is not None and issubclass(cls, Flag) else f'<enum {cls.__name__!r}>'

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names = names, []
            last = []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names.items() if hasattr(names, 'items') else names or ():
            name, value = item
            namespace[name] = value
        namespace['__module__'] = module or '__main__'
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError('new enumerations should be created as '
                            '\x60EnumName([mixin_type, ...] [data_type,] enum_type)\x60')
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, namespace, member_type, first):
        new = namespace.get('__new__')
        save = first is not None and new is not None
        if new is None:
            for name in ('__new_member__', '__new__'):
                for possible in (member_type, first):
                    target = getattr(possible, name, None)
                    if target not in {None, None.__new__, object.__new__, getattr(Enum, '__new__', None)}:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        elif isinstance(new, staticmethod):
            new = new.__func__
        return new, save, first is not None and new not in (getattr(Enum, '__new__', None), object.__new__)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members; specify \x60names=()\x60 if you meant to create a new, empty, enum')
        error = None
        try:
            result = cls._missing_(value)
        except Exception as exc:
            error = exc
            result = None
        if isinstance(result, cls) or Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if result is None and error is None:
            raise invalid
        if error is None:
            error = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
        if not isinstance(error, ValueError):
            error.__context__ = invalid
        raise error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        self.__class__._member_map_[name] = self
        type.__setattr__(self.__class__, name, self)

    def _add_value_alias_(self, value):
        self.__class__._value2member_map_.setdefault(value, self)

    def __repr__(self):
        show = getattr(self.__class__, '_value_repr_', None) or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        for cls in self.__class__.__mro__:
            names |= {name for name in cls.__dict__ if name[0] != '_' and name not in cls.__dict__.get('_member_map_', ())}
        return sorted(names)

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        made = str.__new__(cls, str(*values))
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __str__ = str.__str__
    __format__ = str.__format__


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        try:
            return 2 ** max(last_values).bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {max(last_values)!r}') from None

    @classmethod
    def _iter_member_(cls, value):
        for bit in _iter_bits(value & cls._flag_mask_):
            one = cls._value2member_map_.get(bit)
            if one is not None:
                yield one

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(Flag._iter_member_.__func__(cls, value), key=lambda one: one._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, everything = cls._flag_mask_, cls._all_bits_
        negative = value
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n'
                                 f'  allowed {_binary(mask, bits)}')
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(everything + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = (value & mask) if cls._boundary_ in (EJECT, KEEP) else everything + 1 + value
            if cls._boundary_ is STRICT or cls._boundary_ is CONFORM:
                value &= mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        unknown = value & ~mask
        member_type = cls._member_type_
        made = object.__new__(cls) if member_type is object else member_type.__new__(cls, value)
        made._value_ = value
        members = list(cls._iter_member_(value))
        names = [one._name_ for one in members]
        if unknown and (names or cls._boundary_ is not KEEP):
            names.append(cls._numeric_repr_(unknown))
        made._name_ = '|'.join(names) or None
        made._sort_order_ = 0
        made.__objclass__ = cls
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = getattr(self.__class__, '_value_repr_', None) or repr
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {show(self._value_)}>'
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _number(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        number = self._number(other)
        return number if number is NotImplemented else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._number(other)
        return number if number is NotImplemented else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._number(other)
        return number if number is NotImplemented else self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __str__ = int.__repr__
    __format__ = int.__format__


def _binary(number, bits):
    digits = bin((1 << bits) + (number & ((1 << bits) - 1)))[3:]
    return f'0b{int(number < 0)} {digits}'


def unique(enumeration):
    aliases = [(name, one.name) for name, one in enumeration.__members__.items() if name != one.name]
    if aliases:
        listed = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
        raise ValueError(f'duplicate values found in {enumeration!r}: {listed}')
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _check_named(enumeration):
    if not issubclass(enumeration, Flag):
        return
    named = enumeration._singles_mask_
    missing = {name: one.value & ~named for name, one in enumeration.__members__.items() if one.value & ~named}
    if missing:
        *names, last = missing
        listed = f'aliases {", ".join(names)} and {last} are' if names else f'alias {last} is'
        total = 0
        for bits in missing.values():
            total |= bits
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {listed} missing combined values of {total:#x}'
                         ' [use enum.show_flag_values(value) for details]')


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(alias, one.name) for alias, one in enumeration.__members__.items() if alias != one.name]
                if aliases:
                    listed = ', '.join(f'{alias} -> {target}' for alias, target in aliases)
                    raise ValueError(f'aliases found in {enumeration!r}: {listed}')
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
            elif check is CONTINUOUS:
                values = {one.value for one in enumeration}
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1) if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    listed = ', '.join(map(str, missing))
                    raise ValueError(f'invalid {"flag" if issubclass(enumeration, Flag) else "enum"} {name!r}: missing values {listed}')
        return enumeration


def global_enum(cls, update_str=False):
    import sys
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def show_flag_values(value):
    return list(_iter_bits(value))
`;
