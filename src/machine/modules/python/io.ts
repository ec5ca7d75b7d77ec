/** The module `io`, as far as it needs no files: text and bytes in memory. Source: https://docs.python.org/3.14/library/io.html */
import { BUFFERED } from './io-buffered.ts';

export const SOURCE = String.raw`
import abc

__name__ = '_io'

__all__ = ['BytesIO', 'StringIO', 'IOBase', 'RawIOBase', 'TextIOBase', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter',
           'UnsupportedOperation',
           'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(metaclass=abc.ABCMeta):
    _closed = False

    @property
    def closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size < 0:
            return self.readall()
        data = bytearray(size)
        count = self.readinto(data)
        return None if count is None else bytes(data[:count])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b''.join(parts)


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


class _InMemory:
    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._position

    def getvalue(self):
        self._check()
        return self._content()

    def read(self, size=-1, /):
        self._check()
        whole = self._content()
        start = self._position
        end = len(whole) if size is None or size < 0 else min(len(whole), start + size)
        self._position = max(start, end)
        return whole[start:end]

    def readline(self, size=-1, /):
        self._check()
        whole = self._content()
        start = self._position
        at = whole.find(self._line_end, start)
        end = len(whole) if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._position = max(start, end)
        return whole[start:end]

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size
        self._keep(self._content()[:size])
        return size

    def _replace(self, data):
        whole = self._content()
        start = self._position
        if start > len(whole):
            whole += self._fill * (start - len(whole))
        self._keep(whole[:start] + data + whole[start + len(data):])
        self._position = start + len(data)
        return len(data)


class StringIO(_InMemory, TextIOBase):
    _line_end = '\n'
    _fill = '\0'

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._parts = []
        self._length = 0
        self._position = 0
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._universal = newline is None
        self._written_end = newline if newline in ('\r', '\r\n') else None
        self._line_ends = () if newline in (None, '') else None
        if initial_value:
            self.write(initial_value)
            self._position = 0

    def _content(self):
        if len(self._parts) > 1:
            self._parts = [''.join(self._parts)]
        return self._parts[0] if self._parts else ''

    @property
    def newlines(self):
        self._check()
        if not self._line_ends:
            return None
        return self._line_ends[0] if len(self._line_ends) == 1 else self._line_ends

    @property
    def line_buffering(self):
        self._check()
        return False

    def _note_line_ends(self, text):
        rest = text.replace('\r\n', '')
        found = {'\r': '\r' in rest, '\n': '\n' in rest, '\r\n': len(rest) != len(text)}
        self._line_ends = tuple(end for end, is_here in found.items() if is_here or end in self._line_ends)

    def _keep(self, text):
        self._parts = [text]
        self._length = len(text)

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        count = len(s)
        if self._line_ends is not None:
            self._note_line_ends(s)
        if self._written_end is not None:
            s = s.replace('\n', self._written_end)
        if self._universal:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        if self._position == self._length:
            self._parts.append(s)
            self._length += len(s)
            self._position = self._length
        else:
            self._replace(s)
        return count

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._position = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._position = self._length
        return self._position


class BytesIO(_InMemory, BufferedIOBase):
    _line_end = b'\n'
    _fill = b'\0'

    def __init__(self, initial_bytes=b''):
        if isinstance(initial_bytes, (str, int)):
            raise TypeError(f'a bytes-like object is required, not {type(initial_bytes).__name__!r}')
        self._data = bytes(initial_bytes) if initial_bytes is not None else b''
        self._position = 0

    def _content(self):
        return self._data

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def _keep(self, data):
        self._data = data

    def getbuffer(self):
        self._check()
        return memoryview(bytearray(self._data))

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._replace(bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        base = 0 if whence == 0 else self._position if whence == 1 else len(self._data)
        self._position = max(0, base + pos)
        return self._position

    read1 = _InMemory.read

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)


${BUFFERED}def open(file, mode='r', *args, **kwargs):
    import builtins
    return builtins.open(file, mode, *args, **kwargs)
`;
