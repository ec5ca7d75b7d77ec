/** `hashlib` in Python: objects that collect the bytes of which a digest is asked. Source: https://docs.python.org/3.14/library/hashlib.html */
export const SOURCE = String.raw`
algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384',
                         'sha3_512', 'shake_128', 'shake_256', 'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)

__all__ = (*sorted(algorithms_guaranteed), 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac',
           'file_digest')


class HASH:
    __module__ = '_hashlib'
    __slots__ = ('name', 'digest_size', 'block_size', '_data')

    def __init__(self, name, data=b''):
        if name not in algorithms_available:
            raise TypeError(f"cannot create '{type(self).__module__}.{type(self).__name__}' instances")
        self.name = name
        self.digest_size, self.block_size = _sizes(name)
        self._data = bytearray()
        self.update(data)

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError('Strings must be encoded before hashing')
        try:
            self._data += memoryview(obj)
        except TypeError:
            raise TypeError('object supporting the buffer API required') from None

    def digest(self):
        return _digest(self.name, self._data, 0)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} {type(self).__module__}.{type(self).__name__} object @ {hex(id(self))}>'


class HASHXOF(HASH):
    __module__ = '_hashlib'
    __slots__ = ()

    def digest(self, length):
        return _digest(self.name, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _below(value, most, message):
    if not 0 <= value.__index__() <= most:
        raise ValueError(message)


class _Blake2:
    __slots__ = ('name', 'digest_size', 'block_size', '_parameters', '_key', '_is_last_node', '_data')
    __module__ = '_blake2'

    def __init__(self, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,
                 node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        name = type(self).__name__
        most = self.MAX_DIGEST_SIZE
        size = most if digest_size is None else digest_size
        if not isinstance(size, int):
            raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
        if not 1 <= size <= most:
            raise ValueError(f'digest_size for {name.capitalize()} must be between 1 and {most} bytes, here it is {size}')
        for what, given, length in (('salt', salt, self.SALT_SIZE), ('person', person, self.PERSON_SIZE),
                                    ('key', key, self.MAX_KEY_SIZE)):
            if len(given) > length:
                raise ValueError(f'maximum {what} length is {length} bytes')
        _below(fanout, 255, 'fanout must be between 0 and 255')
        if not 1 <= depth <= 255:
            raise ValueError('depth must be between 1 and 255')
        _below(node_depth, 255, 'node_depth must be between 0 and 255')
        _below(inner_size, most, f'inner_size must be between 0 and is {most}')
        self.name = name
        self.digest_size = size
        self.block_size = 2 * most
        head = bytes([size, len(key), fanout, depth]) + leaf_size.to_bytes(4, 'little')
        head += node_offset.to_bytes(8 if most == 64 else 6, 'little') + bytes([node_depth, inner_size])
        self._parameters = ((head.ljust(most // 2, b'\0') + bytes(salt).ljust(self.SALT_SIZE, b'\0'))
                            + bytes(person).ljust(self.PERSON_SIZE, b'\0'))
        self._key = bytes(key)
        self._is_last_node = bool(last_node)
        self._data = bytearray()
        self.update(data)

    update = HASH.update

    def digest(self):
        return _blake2(self.name, self._parameters, self._key, self._data, self._is_last_node)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        made = type(self).__new__(type(self))
        for slot in _Blake2.__slots__:
            setattr(made, slot, getattr(self, slot))
        made._data = bytearray(self._data)
        return made

    def __repr__(self):
        return f'<_blake2.{self.name} object at {id(self):#x}>'


class blake2b(_Blake2):
    __slots__ = ()
    __module__ = '_blake2'
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64


class blake2s(_Blake2):
    __slots__ = ()
    __module__ = '_blake2'
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32


def new(name, data=b'', *, usedforsecurity=True):
    key = name.lower().replace('-', '_') if name.lower().startswith('sha3-') else name.lower()
    if key not in algorithms_available:
        raise ValueError(f'unsupported hash type {name}')
    if key.startswith('blake2'):
        return (blake2b if key == 'blake2b' else blake2s)(data)
    return (HASHXOF if key.startswith('shake') else HASH)(key, data)


def _constructor(name):
    def make(data=b'', *, usedforsecurity=True, string=None):
        return new(name, data if string is None else string)
    make.__name__ = f'openssl_{name}'
    make.__qualname__ = make.__name__
    return make


md5 = _constructor('md5')
sha1 = _constructor('sha1')
sha224 = _constructor('sha224')
sha256 = _constructor('sha256')
sha384 = _constructor('sha384')
sha512 = _constructor('sha512')
sha3_224 = _constructor('sha3_224')
sha3_256 = _constructor('sha3_256')
sha3_384 = _constructor('sha3_384')
sha3_512 = _constructor('sha3_512')
shake_128 = _constructor('shake_128')
shake_256 = _constructor('shake_256')


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """PKCS #5 (RFC 8018): blocks of digests of digests, exclusive or."""
    import hmac
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    size = new(hash_name).digest_size
    dklen = size if dklen is None else dklen
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    result = b''
    block = 1
    while len(result) < dklen:
        last = hmac.digest(password, salt + block.to_bytes(4), hash_name)
        value = int.from_bytes(last)
        for _ in range(iterations - 1):
            last = hmac.digest(password, last, hash_name)
            value ^= int.from_bytes(last)
        result += value.to_bytes(size)
        block += 1
    return result[:dklen]


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    while chunk := fileobj.read(65536):
        made.update(chunk)
    return made
`;
