/** The module `pathlib`, over the file system of `os`: an empty root that cannot be written. Source: https://docs.python.org/3.14/library/pathlib.html */
export const SOURCE = String.raw`
import fnmatch
import os
import posixpath
from types import GenericAlias

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    """Something that this system's paths cannot do."""


class _Posix:
    sep = '/'
    folded = staticmethod(lambda text: text)
    is_sensitive = True

    @staticmethod
    def split(text):
        if not text.startswith('/'):
            return '', '', text
        root = '//' if text.startswith('//') and not text.startswith('///') else '/'
        return '', root, text.lstrip('/')

    @staticmethod
    def joined(base, text):
        if text.startswith('/') or not base:
            return text
        return base + text if base.endswith('/') else base + '/' + text


class _Windows:
    sep = '\\'
    folded = staticmethod(lambda text: text.lower())
    is_sensitive = False

    @staticmethod
    def split(text):
        text = text.replace('/', '\\')
        if text.startswith('\\\\'):
            host, _, rest = text[2:].partition('\\')
            share, slash, rest = rest.partition('\\')
            drive = '\\\\' + host + ('\\' + share if share else '')
            return drive, '\\' if share else slash, rest.lstrip('\\')
        drive, rest = (text[:2], text[2:]) if text[1:2] == ':' else ('', text)
        return drive, '\\' if rest.startswith('\\') else '', rest.lstrip('\\')

    @staticmethod
    def joined(base, text):
        drive, root, rest = _Windows.split(base)
        new_drive, new_root, _ = _Windows.split(text)
        if not base or new_drive and (new_root or new_drive.lower() != drive.lower()):
            return text
        if new_root:
            return drive + text
        if new_drive:
            text = text[2:]
        return base + text if base[-1:] in '\\/' or not root and not rest else base + '\\' + text


class _Parents:
    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(self._count)))
        if not -self._count <= index < self._count:
            raise IndexError(index)
        return self._path._made(self._path._tail[:self._count - 1 - index % self._count])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'

    def __iter__(self):
        for index in range(self._count):
            yield self[index]


class PurePath:
    """A path as a text: nothing asks whether it exists."""

    __slots__ = ('_parts',)
    _flavour = _Posix
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        text = ''
        for argument in args:
            if isinstance(argument, PurePath):
                piece = str(argument) if argument._flavour is self._flavour else argument.as_posix()
                if piece == '.':
                    piece = ''
            else:
                try:
                    piece = os.fspath(argument)
                except TypeError:
                    piece = argument
                if not isinstance(piece, str):
                    raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                    f'not {type(piece).__name__!r}')
            text = self._flavour.joined(text, piece) if text and piece else text or piece
        drive, root, rest = self._flavour.split(text)
        tail = tuple(part for part in rest.replace(self._flavour.sep, '/').split('/') if part and part != '.')
        self._parts = drive, root, tail

    def _made(self, tail):
        path = type(self).__new__(type(self))
        path._parts = *self._parts[:2], tuple(tail)
        return path

    def with_segments(self, *pathsegments):
        "A path of the same kind."
        return type(self)(*pathsegments)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __str__(self):
        drive, root, tail = self._parts
        text = drive + root + self._flavour.sep.join(tail)
        return text or '.'

    def as_posix(self):
        "The text with forward slashes."
        return str(self).replace(self._flavour.sep, '/')

    def as_uri(self):
        "The path as a file URI."
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/' + (b':' if self.drive else b'')
        text = ''.join(chr(byte) if byte in safe else f'%{byte:02X}' for byte in self.as_posix().encode())
        return ('file:' if text.startswith('//') else 'file:///' if self.drive else 'file://') + text

    @property
    def _tail(self):
        return self._parts[2]

    def _key(self):
        drive, root, tail = self._parts
        return tuple(map(self._flavour.folded, (drive + root, *tail)))

    def __hash__(self):
        return hash((self._flavour.sep, self._key()))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._flavour is other._flavour and self._key() == other._key()

    def _order(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return None
        own, its = (path._flavour.folded(str(path)).split(path._flavour.sep) for path in (self, other))
        return (own > its) - (own < its)

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order >= 0

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)

    @property
    def drive(self):
        return self._parts[0]

    @property
    def root(self):
        return self._parts[1]

    @property
    def anchor(self):
        return self._parts[0] + self._parts[1]

    @property
    def parts(self):
        return (self.anchor, *self._tail) if self.anchor else self._tail

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    def _dot(self):
        """Where the suffix begins, dots at the start of the name aside; -1 if there is none."""
        name = self.name
        place = name.rfind('.')
        return place if name[:place].lstrip('.') and place > 0 else -1

    @property
    def suffix(self):
        dot = self._dot()
        return '' if dot < 0 else self.name[dot:]

    @property
    def suffixes(self):
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        dot = self._dot()
        return self.name if dot < 0 else self.name[:dot]

    @property
    def parent(self):
        return self._made(self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        "The path with another last part."
        if not name or '/' in name or self._flavour.sep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._made((*self._tail[:-1], name))

    def with_stem(self, stem):
        "The path with another name before the suffix."
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        "The path with another suffix, or without one."
        if not self.stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        "The path as seen from another."
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        own, its = self._key(), other._key()
        shared = 0
        while shared < min(len(own), len(its)) and own[shared] == its[shared]:
            shared += 1
        if shared == len(its):
            return self.with_segments(*self._tail[shared - 1:])
        if not walk_up:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
        if shared == 0:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        if '..' in its[shared:]:
            raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        return self.with_segments(*['..'] * (len(its) - shared), *self._tail[shared - 1:])

    def is_relative_to(self, other):
        "Whether the other path is above this one, or the same."
        key = self.with_segments(other)._key()
        return self._key()[:len(key)] == key

    def is_absolute(self):
        "Whether the path begins at a root."
        drive, root, _ = self._parts
        return bool(root and (drive or self._flavour is _Posix))

    def is_reserved(self):
        "Whether Windows keeps the name for itself."
        import warnings
        warnings.warn('pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. '
                      'Use os.path.isreserved() to detect reserved paths on Windows.', DeprecationWarning, stacklevel=2)
        name = self.name.partition('.')[0].rstrip(' ').upper()
        return self._flavour is _Windows and (name in ('CON', 'PRN', 'AUX', 'NUL')
                                              or name[:3] in ('COM', 'LPT') and name[3:].isdigit() and len(name) == 4)

    def joinpath(self, *pathsegments):
        "The path with others after it."
        return self.with_segments(self, *pathsegments)

    def _part_matches(self, name, pattern, case_sensitive):
        if case_sensitive is None:
            case_sensitive = self._flavour.is_sensitive
        if not case_sensitive:
            name, pattern = name.lower(), pattern.lower()
        return fnmatch.fnmatchcase(name, pattern)

    def match(self, path_pattern, *, case_sensitive=None):
        "Whether the last parts match a pattern."
        pattern = self.with_segments(path_pattern)
        wanted, own = pattern.parts, self.parts
        if not wanted:
            raise ValueError('empty pattern')
        if len(wanted) > len(own) or pattern.anchor and len(wanted) != len(own):
            return False
        return all(self._part_matches(part, piece, case_sensitive) for part, piece in zip(own[::-1], wanted[::-1]))

    def full_match(self, pattern, *, case_sensitive=None):
        "Whether the whole path matches a pattern, in which ** is any number of parts."
        reached = {0}
        own = self.parts
        for piece in self.with_segments(pattern).parts:
            if piece == '**':
                reached = set(range(min(reached), len(own) + 1)) if reached else set()
            else:
                reached = {place + 1 for place in reached
                           if place < len(own) and self._part_matches(own[place], piece, case_sensitive)}
        return len(own) in reached


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path of Unix."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows."""

    __slots__ = ()
    _flavour = _Windows

    @property
    def parser(self):
        import ntpath
        return ntpath


class Path(PurePath):
    """A path that can be looked up. Here is an empty root that cannot be written."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    @classmethod
    def cwd(cls):
        "Where the program is."
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        "The user's own directory."
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
        "The path of a file URI."
        if not uri.startswith('file:'):
            raise ValueError("URL is missing a 'file:' scheme")
        text = uri[5:]
        if text.startswith('///'):
            text = text[2:]
        elif text.startswith('//localhost/'):
            text = text[11:]
        elif text.startswith('//'):
            raise ValueError('file:// scheme is supported only on localhost')
        data = bytearray()
        pieces = text.encode().split(b'%')
        data += pieces[0]
        for piece in pieces[1:]:
            data += bytes.fromhex(piece[:2].decode()) + piece[2:]
        path = cls(data.decode())
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self), follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.stat(str(self), follow_symlinks=False)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self)

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self)

    def is_symlink(self):
        return os.path.islink(self)

    def is_mount(self):
        return str(self) == '/'

    def _is_never(self):
        return False

    is_junction = is_socket = is_fifo = is_block_device = is_char_device = _is_never

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as file:
            return file.write(view)

    def iterdir(self):
        return iter([self / name for name in os.listdir(str(self))])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        parts = self.with_segments(pattern)
        if parts.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if not parts.parts:
            raise ValueError(f'Unacceptable pattern: {str(pattern)!r}')
        return iter([self] if self.is_dir() and set(parts.parts) == {'**'} else [])

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob(self.with_segments('**', pattern))

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        if self.is_dir():
            yield self, [], []

    def absolute(self):
        return self if self.is_absolute() else self.cwd() / self

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        if not self.anchor and self.parts[:1] and self.parts[0][0] == '~':
            home = os.path.expanduser(self.parts[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self.parts[1:])
        return self

    def touch(self, mode=0o666, exist_ok=True):
        if not self.exists():
            with self.open('x'):
                pass
        elif not exist_ok:
            raise FileExistsError(17, 'File exists', str(self))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if not (exist_ok and self.is_dir()):
            os.mkdir(str(self), mode)

    def rmdir(self):
        os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(str(self), target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(str(self), target)
        return self.with_segments(target)


class PosixPath(Path, PurePosixPath):
    """A path of this system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of another system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
`;
