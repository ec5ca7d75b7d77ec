/** The module `base64`: RFC 4648, and Base85 as Git and Mercurial write it. Source: https://docs.python.org/3.14/library/base64.html */
export const SOURCE = String.raw`
import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'standard_b64encode',
           'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32_HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_' + bytes([96]) + b'{|}~'
_LINE = 57


def _data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}'
                        ) from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _data(s)
    if altchars is not None:
        altchars = _data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def _encode_32(letters, s):
    s = s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()
    result = bytearray()
    for at in range(0, len(s), 5):
        group = s[at:at + 5]
        value = int.from_bytes(group + bytes(5 - len(group)))
        count = (len(group) * 8 + 4) // 5
        result += bytes(letters[value >> 35 - 5 * i & 31] for i in range(count)) + b'=' * (8 - count)
    return bytes(result)


def _decode_32(letters, s, casefold, map01):
    s = _data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    stripped = s.rstrip(b'=')
    pads = len(s) - len(stripped)
    value = 0
    for letter in stripped:
        digit = letters.find(letter)
        if digit < 0:
            raise binascii.Error('Non-base32 digit found')
        value = value << 5 | digit
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    bits = len(stripped) * 5
    return (value >> bits % 8).to_bytes(bits // 8)


def b32encode(s):
    return _encode_32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode_32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode_32(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode_32(_B32_HEX, s, casefold, None)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def b85encode(b, pad=False):
    b = b if isinstance(b, (bytes, bytearray)) else memoryview(b).tobytes()
    padding = -len(b) % 4
    b = bytes(b) + bytes(padding)
    result = bytearray()
    for at in range(0, len(b), 4):
        value = int.from_bytes(b[at:at + 4])
        result += bytes(_B85[value // 85 ** i % 85] for i in (4, 3, 2, 1, 0))
    return bytes(result if pad else result[:len(result) - padding])


def b85decode(b):
    b = _data(b)
    padding = -len(b) % 5
    b = bytes(b) + b'~' * padding
    result = bytearray()
    for at in range(0, len(b), 5):
        value = 0
        for i, letter in enumerate(b[at:at + 5]):
            digit = _B85.find(letter)
            if digit < 0:
                raise ValueError(f'bad base85 character at position {at + i}')
            value = value * 85 + digit
        if value >> 32:
            raise ValueError(f'base85 overflow in hunk starting at byte {at}')
        result += value.to_bytes(4)
    return bytes(result[:len(result) - padding])


def _check_bytes(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}') from error
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from {s.__class__.__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}')


def encodebytes(s):
    _check_bytes(s)
    return b''.join(binascii.b2a_base64(s[at:at + _LINE]) for at in range(0, len(s), _LINE))


def decodebytes(s):
    _check_bytes(s)
    return binascii.a2b_base64(s)


def encode(input, output):
    while chunk := input.read(_LINE):
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
`;
