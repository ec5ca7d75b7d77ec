/** The module `uuid`. Sources: https://docs.python.org/3.14/library/uuid.html and RFC 9562, "Universally Unique IDentifiers" */
export const SOURCE = String.raw`
import time
from enum import Enum
from random import SystemRandom as _SystemRandom

RESERVED_NCS = 'reserved for NCS compatibility'
RFC_4122 = 'specified in RFC 4122'
RESERVED_MICROSOFT = 'reserved for Microsoft compatibility'
RESERVED_FUTURE = 'reserved for future definition'

int_ = int
bytes_ = bytes
_bits = _SystemRandom().getrandbits
# Bits of the six fields, highest first.
_WIDTHS = (32, 16, 16, 8, 8, 48)


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


def _joined(fields):
    if len(fields) != 6:
        raise ValueError('fields is not a 6-tuple')
    number = 0
    for place, (field, width) in enumerate(zip(fields, _WIDTHS), 1):
        if not 0 <= field < 1 << width:
            raise ValueError(f'field {place} out of range (need a{"n" if width == 8 else ""} {width}-bit value)')
        number = number << width | field
    return number


class UUID:
    """A number of 128 bits that nobody else has."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(hex, 16)
        elif int is not None:
            if not 0 <= int < 1 << 128:
                raise ValueError('int is out of range (need a 128-bit value)')
        elif fields is not None:
            int = _joined(fields)
        else:
            if bytes_le is not None:
                if len(bytes_le) != 16:
                    raise ValueError('bytes_le is not a 16-char string')
                bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = int_.from_bytes(bytes)
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError('illegal version number')
            int = int & ~(0xf << 76) & ~(3 << 62) | version << 76 | 2 << 62
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe is not SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe', SafeUUID(state.get('is_safe')))

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        text = self.hex
        return f'{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}'

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        bytes = self.bytes
        return bytes[3::-1] + bytes[5:3:-1] + bytes[7:5:-1] + bytes[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def node(self):
        return self.int & 0xffffffffffff

    @property
    def time(self):
        if self.version == 6:
            return self.time_low << 28 | self.time_mid << 12 | self.time_hi_version & 0xfff
        if self.version == 7:
            return self.int >> 80
        return (self.time_hi_version & 0xfff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        bits = self.int >> 61 & 7
        if bits < 4:
            return RESERVED_NCS
        return RFC_4122 if bits < 6 else RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 15


_node = None
_last = {}
# 100-nanosecond intervals from the Gregorian reform, where these UUIDs begin to count, to 1970.
_REFORM = 0x01b21dd213814000


def getnode():
    """A random number with the bit that says it is of no network card: a page knows of none."""
    global _node
    if _node is None:
        _node = _bits(48) | 1 << 40
    return _node


def _later(version, now):
    """The time, or one unit after the last time that was given."""
    _last[version] = now = max(now, _last.get(version, -1) + 1)
    return now


def uuid1(node=None, clock_seq=None):
    "A UUID of the time, a sequence number and the computer."
    now = _later(1, time.time_ns() // 100 + _REFORM)
    sequence = _bits(14) if clock_seq is None else clock_seq
    return UUID(fields=(now & 0xffffffff, now >> 32 & 0xffff, now >> 48 & 0xfff, sequence >> 8 & 0x3f, sequence & 0xff,
                        getnode() if node is None else node), version=1)


def uuid3(namespace, name):
    "A UUID of a namespace and a name, by MD5."
    import hashlib
    if isinstance(name, str):
        name = bytes_(name, 'utf-8')
    return UUID(bytes=hashlib.md5(namespace.bytes + name).digest(), version=3)


def uuid4():
    "A random UUID."
    return UUID(int=_bits(128), version=4)


def uuid5(namespace, name):
    "A UUID of a namespace and a name, by SHA-1."
    import hashlib
    if isinstance(name, str):
        name = bytes_(name, 'utf-8')
    return UUID(bytes=hashlib.sha1(namespace.bytes + name).digest()[:16], version=5)


def uuid6(node=None, clock_seq=None):
    "As uuid1, but UUIDs made later are greater."
    now = _later(6, time.time_ns() // 100 + _REFORM)
    sequence = _bits(14) if clock_seq is None else clock_seq & 0x3fff
    node = _bits(48) if node is None else node & 0xffffffffffff
    return UUID(int=(now >> 12) << 80 | (now & 0xfff) << 64 | sequence << 48 | node, version=6)


def uuid7():
    "A UUID of the time in milliseconds, a counter and random bits; those made later are greater."
    now = time.time_ns() // 1_000_000
    last, counter = _last.get(7, (-1, 0))
    if now > last:
        counter = _bits(41)
    else:
        now, counter = last, counter + 1
        if counter >> 42:
            now, counter = now + 1, _bits(41)
    _last[7] = now, counter
    return UUID(int=now << 80 | (counter >> 30) << 64 | (counter & 0x3fffffff) << 32 | _bits(32), version=7)


def uuid8(a=None, b=None, c=None):
    "A UUID of three numbers of one's own, of 48, 12 and 62 bits."
    a = _bits(48) if a is None else a & 0xffffffffffff
    b = _bits(12) if b is None else b & 0xfff
    c = _bits(62) if c is None else c & (1 << 62) - 1
    return UUID(int=a << 80 | b << 64 | c, version=8)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
NIL = UUID(int=0)
MAX = UUID(int=(1 << 128) - 1)
`;
