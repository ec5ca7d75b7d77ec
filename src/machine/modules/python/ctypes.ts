/**
 * `ctypes` as articles use it to look at objects: numbers of C, and `from_address(id(x))`, which reads the reference count of a
 * living object. Any other memory does not exist here. Source: https://docs.python.org/3.14/library/ctypes.html
 */
export const SOURCE = String.raw`
class _CDataType(type):
    def from_address(cls, address):
        data = cls.__new__(cls)
        data._address = address
        data._value = None
        if not isinstance(address, int):
            raise TypeError('integer expected')
        _count(address)
        return data

    def __mul__(cls, length):
        _unsupported('arrays of ctypes')


class _SimpleCData(metaclass=_CDataType):
    __slots__ = ('_value', '_address')

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._address = None
        self._value = cls._convert(0)
        return self

    def __init__(self, value=_MISSING, /):
        if value is not _MISSING:
            self.value = value

    @property
    def value(self):
        """current value"""
        if self._address is not None:
            return self._read(_count(self._address))
        return self._value

    @value.setter
    def value(self, value):
        if self._address is not None:
            _unsupported('writing memory with ctypes')
        self._value = self._convert(value)

    def __repr__(self):
        return f'{type(self).__name__}({self.value!r})'

    def __bool__(self):
        return bool(self.value)


class _Integer(_SimpleCData):
    __slots__ = ()

    @classmethod
    def _convert(cls, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = 8 * cls._size
        value = int(value) & ((1 << bits) - 1)
        return value - (1 << bits) if cls._signed and value >> (bits - 1) else value

    _read = _convert


class _Real(_SimpleCData):
    __slots__ = ()

    @classmethod
    def _convert(cls, value):
        if not isinstance(value, (int, float)):
            raise TypeError('must be real number, not ' + type(value).__name__)
        return _single(float(value)) if cls._size == 4 else float(value)

    def _read(self, count):
        _unsupported('reading objects as real numbers')


def _integer(name, size, signed):
    return _CDataType(name, (_Integer,), {'__slots__': (), '__module__': 'ctypes', '_size': size, '_signed': signed})


c_byte = c_int8 = _integer('c_byte', 1, True)
c_ubyte = c_uint8 = _integer('c_ubyte', 1, False)
c_short = c_int16 = _integer('c_short', 2, True)
c_ushort = c_uint16 = _integer('c_ushort', 2, False)
c_int = c_int32 = _integer('c_int', 4, True)
c_uint = c_uint32 = _integer('c_uint', 4, False)
c_long = c_longlong = c_int64 = c_ssize_t = _integer('c_long', 8, True)
c_ulong = c_ulonglong = c_uint64 = c_size_t = _integer('c_ulong', 8, False)


class c_float(_Real):
    __slots__ = ()
    _size = 4


class c_double(_Real):
    __slots__ = ()
    _size = 8


class c_bool(_SimpleCData):
    __slots__ = ()
    _size = 1

    @classmethod
    def _convert(cls, value):
        return bool(value)

    def _read(self, count):
        return bool(count & 0xff)


class c_void_p(_SimpleCData):
    __slots__ = ()
    _size = 8

    @classmethod
    def _convert(cls, value):
        return value or None

    def _read(self, count):
        return count


class py_object(_SimpleCData):
    __slots__ = ()
    _size = 8

    @classmethod
    def _convert(cls, value):
        return value

    def _read(self, count):
        _unsupported('reading a pointer out of an object')

    def __repr__(self):
        return f'py_object({self._value!r})'


def cast(obj, typ):
    """Makes of an address the object that lives there."""
    if typ is not py_object:
        _unsupported('ctypes.cast to other than py_object')
    if isinstance(obj, c_void_p):
        obj = obj.value
    if not isinstance(obj, int):
        _unsupported('ctypes.cast of other than an address')
    return py_object(_object(obj))


def sizeof(obj_or_type):
    """Size in bytes of a C type or instance."""
    kind = obj_or_type if isinstance(obj_or_type, type) else type(obj_or_type)
    if not issubclass(kind, _SimpleCData):
        raise TypeError('this type has no size')
    return kind._size


class _PythonAPI:
    def __getattr__(self, name):
        _unsupported('ctypes.pythonapi.' + name)


pythonapi = _PythonAPI()


def __getattr__(name):
    if name in _LATER:
        _unsupported('ctypes.' + name)
    raise AttributeError(f"module 'ctypes' has no attribute '{name}'")


_LATER = {
    'CDLL', 'PyDLL', 'Structure', 'Union', 'POINTER', 'pointer', 'byref', 'addressof', 'memmove', 'memset', 'string_at',
    'create_string_buffer', 'Array', 'cdll', 'c_char', 'c_char_p', 'c_wchar', 'c_wchar_p', 'CFUNCTYPE', 'util',
}
`;
