# Bytes as text and as digests: base64, binascii, hashlib, hmac.
import base64
import binascii
import hashlib
import hmac


def show(function, *args, **options):
    try:
        print(function.__name__, *args, '->', function(*args, **options))
    except (ValueError, TypeError) as error:
        print(function.__name__, *args, type(error).__name__, error)


for data in (b'', b'a', b'ab', b'abc', b'\xff\xfe\xfd'):
    for function in (base64.b64encode, base64.urlsafe_b64encode, base64.b32encode, base64.b16encode, base64.b85encode):
        show(function, data)
for text in ('YWJj', b'YWI=', b'YQ', b'Y', b'Y!Q=\n=', b'YQ==YQ==', '\xe9', 5):
    show(base64.b64decode, text)
    show(base64.b64decode, text, validate=True)
show(base64.urlsafe_b64decode, '__79')
show(base64.b32decode, b'mfrgg===', casefold=True)
show(base64.b32decode, b'MFRGG')
show(base64.b16decode, '6A6')
show(base64.b85decode, b'Xk~0{Zv')
show(base64.encodebytes, b'line ' * 14)
show(binascii.hexlify, b'abcdef', '-', 2)
show(binascii.unhexlify, 'zz')
show(binascii.crc32, b'hello')
show(binascii.crc32, b'lo', binascii.crc32(b'hel'))

for name in sorted(hashlib.algorithms_guaranteed):
    if not name.startswith(('blake', 'shake')):
        digest = hashlib.new(name, b'abc')
        print(digest.name, digest.digest_size, digest.block_size, digest.hexdigest())
        print(hashlib.new(name, b'x' * 150).hexdigest())
print(hashlib.shake_128(b'abc').hexdigest(20))
digest = hashlib.sha256()
digest.update(b'ab')
before = digest.copy()
digest.update(bytearray(b'c'))
print(digest.hexdigest() == hashlib.sha256(b'abc').hexdigest(), before.digest()[:4])
try:
    hashlib.new('none')
except ValueError as error:
    print(error)
try:
    hashlib.md5('text')
except TypeError as error:
    print(error)
print(hmac.new(b'key', b'message', 'sha256').hexdigest(), hmac.new(b'k' * 100, b'message', hashlib.md5).name)
print(hmac.compare_digest(b'a', b'a'), hmac.compare_digest('a', 'b'))
