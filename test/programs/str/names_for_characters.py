# Error handler `namereplace`; apostrophes in the repr of a bytearray.
print('é—😀ÿ한'.encode('ascii', 'namereplace'))
print('a\x80é€'.encode('latin-1', 'namereplace'))
try:
    b'\xff'.decode('ascii', 'namereplace')
except TypeError as error:
    print(error)
for data in (b"it's", b'say "it\'s"', b'"', b"'", b'\\', b"\\'", b"''"):
    print(bytes(data), bytearray(data), bytearray(b'%a') % data.decode())
