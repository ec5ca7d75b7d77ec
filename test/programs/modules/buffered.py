# Buffers over a raw stream of bytes: in memory, and one of the program's own.
import io


class Counter(io.RawIOBase):
    """Gives three letters each time it is asked."""

    def __init__(self, text):
        self.text = text
        self.asked = 0

    name = 'letters'

    def readable(self):
        return True

    def fileno(self):
        return 42

    def readinto(self, buffer):
        self.asked += 1
        part, self.text = self.text[:3], self.text[3:]
        buffer[:len(part)] = part
        return len(part)


reader = io.BufferedReader(io.BytesIO(b'line one\nline two\nrest'))
print(type(reader.raw).__name__, reader.peek(4)[:4], reader.read(4), reader.readline(), reader.tell())
print(list(reader), reader.read(), reader.seek(2), reader.read1(3), reader.tell(), reader.seek(-4, io.SEEK_END), reader.read())
print(reader.readable(), reader.writable(), reader.seekable(), reader.closed, reader)
store = bytearray(3)
reader.seek(0)
print(reader.readinto(store), store, reader.readline(2), reader.readlines())

own = io.BufferedReader(Counter(b'abc\ndefgh'))
print(own.name, own.fileno(), own.isatty(), own)
print(own.readline(), own.read(3), own.read(), own.read(1), own.raw.asked > 3)

raw = io.BytesIO()
writer = io.BufferedWriter(raw)
print(writer.write(b'abc'), raw.getvalue(), writer.tell(), writer.flush(), raw.getvalue(), writer.writable(), writer.readable())
small = io.BufferedWriter(io.BytesIO(), buffer_size=4)
print(small.write(bytearray(b'1234567')), small.raw.getvalue())

for attempt in (lambda: io.BufferedReader(5), lambda: reader.write(b'x'), lambda: writer.read(), lambda: reader.read(-2),
                lambda: reader.peek('a'), lambda: writer.write('text'), lambda: io.BufferedReader(io.BytesIO(), 0)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
with reader:
    pass
print(reader.closed, reader.raw.closed)
try:
    reader.read()
except ValueError as error:
    print(error)
print(isinstance(reader, io.BufferedIOBase), isinstance(reader, io.IOBase), isinstance(own.raw, io.RawIOBase))
