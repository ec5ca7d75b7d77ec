/** `hashlib` in Python: objects that collect the bytes of which a digest is asked. Source: https://docs.python.org/3.14/library/hashlib.html */
export const SOURCE = String.raw`
algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384',
                         'sha3_512', 'shake_128', 'shake_256'}
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


def new(name, data=b'', *, usedforsecurity=True):
    key = name.lower().replace('-', '_') if name.lower().startswith('sha3-') else name.lower()
    if key not in algorithms_available:
        raise ValueError(f'unsupported hash type {name}')
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
