/** `binascii` in Python: errors of its own, hexadecimal digits. Source: https://docs.python.org/3.14/library/binascii.html */
export const SOURCE = String.raw`


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def b2a_base64(data, /, *, newline=True):
    return _encode(data) + b'\n' if newline else _encode(data)


def a2b_base64(data, /, *, strict_mode=False):
    if not isinstance(data, (str, bytes, bytearray, memoryview)):
        raise TypeError('argument should be bytes, buffer or ASCII string, not ' + repr(type(data).__name__))
    result = _decode(data, strict_mode)
    if isinstance(result, str):
        raise Error(result)
    return result


def hexlify(data, sep=None, bytes_per_sep=1):
    if not isinstance(data, (bytes, bytearray)):
        try:
            data = memoryview(data)
        except TypeError:
            raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}') from None
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    if not isinstance(hexstr, (str, bytes, bytearray, memoryview)):
        raise TypeError('argument should be bytes, buffer or ASCII string, not ' + repr(type(hexstr).__name__))
    digits = _ascii(hexstr)
    if len(digits) % 2:
        raise Error('Odd-length string')
    if digits.strip(b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    try:
        return bytes.fromhex(digits.decode('latin-1'))
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


a2b_hex = unhexlify


def crc_hqx(data, crc, /):
    crc &= 0xffff
    for byte in memoryview(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc
`;
