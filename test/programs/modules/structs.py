import struct


def tell(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: struct.pack('<e', 1e10))
tell(lambda: struct.pack('<f', 1e300))
tell(lambda: struct.pack('>q', 2**63))
tell(lambda: struct.Struct())
tell(lambda: struct.Struct(1))
tell(lambda: struct.Struct('é'))
tell(lambda: struct.Struct('$'))
tell(lambda: struct.calcsize('%dh' % 2**62))


class Short(struct.Struct):
    def __init__(self):
        super().__init__('>h')


short = Short()
print(short.pack(5), short.format, short.size, struct.Struct('>h'))
bare = struct.Struct.__new__(struct.Struct)
print(bare.size)
bare.__init__(b'>hh')
print(bare.format, bare.pack(1, 2))
