/** The module `codecs`: encodings as functions, and the transformations of text and bytes that no method offers. Source: https://docs.python.org/3.14/library/codecs.html */
export const SOURCE = String.raw`
import binascii

__all__ = ['encode', 'decode', 'CodecInfo', 'lookup', 'getencoder', 'getdecoder', 'open', 'BOM', 'BOM_BE', 'BOM_LE',
           'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_BE', 'BOM_UTF16_LE', 'BOM_UTF32', 'BOM_UTF32_BE', 'BOM_UTF32_LE']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'

_NAMES = {
    'utf_8': 'utf-8', 'utf8': 'utf-8', 'u8': 'utf-8', 'utf_8_sig': 'utf-8-sig', 'utf_16': 'utf-16', 'utf16': 'utf-16',
    'utf_16_le': 'utf-16-le', 'utf_16_be': 'utf-16-be', 'utf_32': 'utf-32', 'utf32': 'utf-32', 'utf_32_le': 'utf-32-le',
    'utf_32_be': 'utf-32-be', 'latin_1': 'iso8859-1', 'latin1': 'iso8859-1', 'latin': 'iso8859-1', 'l1': 'iso8859-1',
    'iso_8859_1': 'iso8859-1', 'iso8859_1': 'iso8859-1', 'us_ascii': 'ascii', '646': 'ascii',
    'unicode_escape': 'unicode_escape', 'raw_unicode_escape': 'raw_unicode_escape',
}
_LETTERS = 'abcdefghijklmnopqrstuvwxyz'
_ROT13 = str.maketrans(_LETTERS + _LETTERS.upper(), (_LETTERS[13:] + _LETTERS[:13]) + (_LETTERS[13:] + _LETTERS[:13]).upper())


def _rot13(text):
    return str.translate(text, _ROT13)


def _to_base64(data):
    return b''.join(binascii.b2a_base64(data[at:at + 57]) for at in range(0, len(data), 57))


# Name, and both ways.
_TRANSFORMATIONS = {
    'rot13': ('rot-13', _rot13, _rot13), 'rot_13': ('rot-13', _rot13, _rot13),
    'hex': ('hex', binascii.hexlify, binascii.unhexlify), 'hex_codec': ('hex', binascii.hexlify, binascii.unhexlify),
    'base64': ('base64', _to_base64, binascii.a2b_base64), 'base_64': ('base64', _to_base64, binascii.a2b_base64),
    'base64_codec': ('base64', _to_base64, binascii.a2b_base64),
}


def _key(encoding):
    return encoding.lower().replace('-', '_').replace(' ', '_')


def _function(name, way):
    return name.replace('iso8859-1', 'latin_1').replace('-', '_') + way


def encode(obj, encoding='utf-8', errors='strict'):
    found = _TRANSFORMATIONS.get(_key(encoding))
    if found is not None:
        return found[1](obj)
    ''.encode(encoding)
    if not isinstance(obj, str):
        name = _function(lookup(encoding).name, '_encode')
        raise TypeError(f'{name}() argument 1 must be str, not {type(obj).__name__}')
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    key = _key(encoding)
    found = _TRANSFORMATIONS.get(key)
    if found is not None:
        return found[2](obj)
    if isinstance(obj, str) and key in ('unicode_escape', 'raw_unicode_escape'):
        obj = obj.encode()
    try:
        view = memoryview(obj)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(obj).__name__}'") from None
    return bytes(view).decode(encoding, errors)


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        return self

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} object for encoding {self.name} at {hex(id(self))}>'


def lookup(encoding, /):
    key = _key(encoding)
    found = _TRANSFORMATIONS.get(key)
    if found is None:
        ''.encode(encoding)
    name = _NAMES.get(key, key) if found is None else found[0]

    def encoder(input, errors='strict'):
        return encode(input, encoding, errors), len(input)

    def decoder(input, errors='strict'):
        return decode(input, encoding, errors), len(input)

    return CodecInfo(encoder, decoder, name=name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import io
    return io.open(filename, mode, buffering, encoding, errors if encoding is not None else None)
`;
