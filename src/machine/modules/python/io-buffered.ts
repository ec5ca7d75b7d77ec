/** Buffers of `io` over a raw stream of bytes, in Python. Knows nothing of what the stream is. Source: https://docs.python.org/3.14/library/io.html */
export const BUFFERED = String.raw`
class _Buffered(BufferedIOBase):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._size = buffer_size

    @property
    def raw(self):
        return self._raw

    @property
    def closed(self):
        return self._raw.closed

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def detach(self):
        self.flush()
        raw = self._raw
        self._raw = None
        return raw

    def _open(self, doing):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        if self.closed:
            raise ValueError(f'{doing} closed file')

    def seekable(self):
        return self._raw.seekable()

    @property
    def name(self):
        return self._raw.name

    @property
    def mode(self):
        return self._raw.mode

    def fileno(self):
        return self._raw.fileno()

    def isatty(self):
        return self._raw.isatty()

    def __repr__(self):
        name = getattr(self._raw, 'name', None)
        return f'<_io.{type(self).__name__}>' if name is None else f'<_io.{type(self).__name__} name={name!r}>'


class BufferedReader(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        super().__init__(raw, buffer_size)
        self._ahead = b''

    def readable(self):
        return self._raw.readable()

    def flush(self):
        self._open('flush of')

    def _fill(self):
        more = self._raw.read(self._size)
        self._ahead += more or b''
        return bool(more)

    def _take(self, size):
        taken, self._ahead = self._ahead[:size], self._ahead[size:]
        return taken

    def read(self, size=-1, /):
        if size is not None and size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._open('read of')
        whole = size is None or size == -1
        while (whole or len(self._ahead) < size) and self._fill():
            pass
        return self._take(len(self._ahead) if whole else size)

    def read1(self, size=-1, /):
        self._open('read of')
        if not self._ahead:
            self._fill()
        return self._take(len(self._ahead) if size < 0 else size)

    def peek(self, size=0, /):
        range(size)
        self._open('peek of')
        if not self._ahead:
            self._fill()
        return self._ahead

    def readline(self, size=-1, /):
        self._open('readline of')
        limit = -1 if size is None else size
        while (at := self._ahead.find(b'\n')) < 0 and (limit < 0 or len(self._ahead) < limit) and self._fill():
            pass
        end = len(self._ahead) if at < 0 else at + 1
        return self._take(end if limit < 0 else min(end, limit))

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def write(self, data, /):
        raise UnsupportedOperation('write')

    def tell(self):
        self._open('tell of')
        return self._raw.tell() - len(self._ahead)

    def seek(self, target, whence=0, /):
        self._open('seek of')
        if whence == 1:
            target -= len(self._ahead)
        self._ahead = b''
        return self._raw.seek(target, whence)


class BufferedWriter(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        super().__init__(raw, buffer_size)
        self._behind = bytearray()

    def writable(self):
        return self._raw.writable()

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._open('write to')
        self._behind += data
        if len(self._behind) > self._size:
            self.flush()
        return len(data)

    def flush(self):
        self._open('flush of')
        if self._behind:
            self._raw.write(bytes(self._behind))
            self._behind.clear()

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def tell(self):
        self._open('tell of')
        return self._raw.tell() + len(self._behind)

    def seek(self, target, whence=0, /):
        self.flush()
        return self._raw.seek(target, whence)


`;
