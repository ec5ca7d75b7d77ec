/** The module `os` of a page: an empty read-only root for a file system, an environment of the program's own. Source: https://docs.python.org/3.14/library/os.html */
export const SOURCE = String.raw`
import abc
import sys
from _collections_abc import MutableMapping

name = 'posix'
linesep = '\n'
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
EX_OK = 0

_NOT_FOUND = 2, 'No such file or directory'
_IS_DIRECTORY = 21, 'Is a directory'
_READ_ONLY = 30, 'Read-only file system'


def fspath(path, /):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        result = kind.__fspath__(path)
    except AttributeError:
        if hasattr(kind, '__fspath__'):
            raise
        raise TypeError(f'expected str, bytes or os.PathLike object, not {kind.__name__}') from None
    except TypeError:
        if kind.__fspath__ is None:
            raise TypeError(f'expected str, bytes or os.PathLike object, not {kind.__name__}') from None
        raise
    if not isinstance(result, (str, bytes)):
        raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}')
    return result


class PathLike(abc.ABC):
    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any(vars(kind).get('__fspath__') is not None for kind in subclass.__mro__) or NotImplemented
        return NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    def __init__(self, data):
        self._data = data

    def _check(self, text):
        if not isinstance(text, str):
            raise TypeError(f'str expected, not {type(text).__name__}')
        return text

    def __getitem__(self, key):
        return self._data[self._check(key)]

    def __setitem__(self, key, value):
        self._data[self._check(key)] = self._check(value)

    def __delitem__(self, key):
        del self._data[self._check(key)]

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return 'environ({' + ', '.join(f'{key!r}: {value!r}' for key, value in self._data.items()) + '})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return {**self, **other}

    def __ror__(self, other):
        return {**other, **self}


_Environ.__name__ = _Environ.__qualname__ = '_Environ'
environ = _Environ({})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


import posixpath as path  # noqa: E402
sys.modules['os.path'] = path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep  # noqa: E402


def getcwd():
    return '/'


def getcwdb():
    return b'/'


def chdir(path):
    stat(path)


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 0


getgid = geteuid = getegid = getuid


def getlogin():
    return 'root'


def cpu_count():
    return 1


process_cpu_count = cpu_count


def get_terminal_size(fd=1, /):
    raise OSError(25, 'Inappropriate ioctl for device')


def urandom(size, /):
    from random import _system_bytes
    return _system_bytes(size)


def strerror(code, /):
    return {2: 'No such file or directory', 13: 'Permission denied', 17: 'File exists', 20: 'Not a directory',
            21: 'Is a directory', 22: 'Invalid argument', 30: 'Read-only file system', 39: 'Directory not empty',
            0: 'Success', 1: 'Operation not permitted', 5: 'Input/output error', 9: 'Bad file descriptor',
            }.get(code, f'Unknown error {code}')


def _exit(status):
    sys.exit(status)


class stat_result(tuple):
    """What is known of the root, the only thing that the file system holds."""
    st_mode, st_size, st_mtime, st_atime, st_ctime = 0o40755, 4096, 0.0, 0.0, 0.0
    st_ino, st_dev, st_nlink, st_uid, st_gid = 2, 1, 1, 0, 0

    def __repr__(self):
        return ('os.stat_result(st_mode=16877, st_ino=2, st_dev=1, st_nlink=1, st_uid=0, st_gid=0, st_size=4096, '
                'st_atime=0, st_mtime=0, st_ctime=0)')


def _is_root(name):
    return not path.normpath(path.join('/', fsdecode(name))).strip('/')


def _find(name):
    if not _is_root(name):
        raise OSError(*_NOT_FOUND, name)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if not isinstance(path, int):
        fspath(path)
    _find(path)
    return stat_result((0o40755, 2, 1, 1, 0, 0, 4096, 0, 0, 0))


def lstat(path, *, dir_fd=None):
    return stat(path)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _is_root(path) and not mode & W_OK


def listdir(path=None):
    _find('/' if path is None else path)
    return []


class _NoEntries:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def close(self):
        pass


def scandir(path=None):
    _find('/' if path is None else path)
    return _NoEntries()


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        _find(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    yield fspath(top), [], []


def remove(path, *, dir_fd=None):
    fspath(path)
    _find(path)
    raise OSError(*_IS_DIRECTORY, path)


def unlink(path, *, dir_fd=None):
    remove(path)


def rmdir(path, *, dir_fd=None):
    fspath(path)
    _find(path)
    raise OSError(16, 'Device or resource busy', path)


def mkdir(path, mode=0o777, *, dir_fd=None):
    fspath(path)
    if _is_root(path):
        raise OSError(17, 'File exists', path)
    raise OSError(*_READ_ONLY, path)


def makedirs(name, mode=0o777, exist_ok=False):
    if not (exist_ok and _is_root(name)):
        mkdir(name, mode)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    if not _is_root(src):
        raise OSError(*_NOT_FOUND, src, None, dst)
    raise OSError(*_READ_ONLY, src, None, dst)


replace = rename


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _find(path)
    raise OSError(*_READ_ONLY, path)


def readlink(path, *, dir_fd=None):
    _find(path)
    raise OSError(22, 'Invalid argument', path)


`;
