/** `posixpath`, which is `os.path`: paths as text; a page's file system is an empty root. Source: https://docs.python.org/3.14/library/os.path.html */
export const SOURCE = String.raw`
__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir',
           'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'curdir', 'pardir',
           'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames',
           'relpath', 'commonpath', 'isjunction', 'isdevdrive']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False

# os imports from here what is above.
import os  # noqa: E402


def _like(path, text):
    """A piece of text of the same type as the path."""
    return text.encode() if isinstance(path, bytes) else text


def _check_types(name, *paths):
    kinds = set()
    for path in paths:
        if not isinstance(path, (str, bytes)):
            raise TypeError(f'{name}() argument must be str, bytes, or os.PathLike object, '
                            f'not {path.__class__.__name__!r}') from None
        kinds.add(type(path))
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_like(s, '/'))


def join(a, *p):
    a = os.fspath(a)
    slash = _like(a, '/')
    path = a
    try:
        for piece in map(os.fspath, p):
            if piece.startswith(slash) or not path:
                path = piece
            elif path.endswith(slash):
                path += piece
            else:
                path += slash + piece
    except (TypeError, AttributeError, BytesWarning):
        _check_types('join', a, *p)
        raise
    return path


def split(p):
    p = os.fspath(p)
    slash = _like(p, '/')
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(slash) or head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = os.fspath(p)
    dot = _like(p, '.')
    start = p.rfind(_like(p, '/')) + 1
    at = p.rfind(dot)
    # Dots at the beginning of a name begin no extension.
    if at <= start or not p[start:at].strip(dot):
        return p, p[:0]
    return p[:at], p[at:]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash = _like(p, '/')
    rest = p.lstrip(slash)
    slashes = len(p) - len(rest)
    # Exactly two slashes are a root of their own.
    size = 2 if slashes == 2 else min(slashes, 1)
    return p[:0], p[:size], p[size:]


def normpath(path):
    path = os.fspath(path)
    slash, dot, dots = _like(path, '/'), _like(path, '.'), _like(path, '..')
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or not root and not parts or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = os.fspath(path)
    return normpath(path if isabs(path) else join(_like(path, os.getcwd()), path))


class _AllowMissing:
    def __repr__(self):
        return 'os.path.ALLOW_MISSING'


ALLOW_MISSING = _AllowMissing()


def realpath(filename, *, strict=False):
    path = abspath(filename)
    if strict is True:
        os.stat(path)
    return path


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash = _like(path, '/')
    start = _like(path, '.') if start is None else os.fspath(start)
    try:
        begin = [part for part in abspath(start).split(slash) if part]
        end = [part for part in abspath(path).split(slash) if part]
        shared = len(commonprefix([begin, end]))
        return slash.join([_like(path, '..')] * (len(begin) - shared) + end[shared:]) or _like(path, '.')
    except (TypeError, AttributeError):
        _check_types('relpath', path, start)
        raise


def commonprefix(m, /):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, item in enumerate(low):
        if item != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash = _like(paths[0], '/')
    try:
        roots = {path.startswith(slash) for path in paths}
        if len(roots) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[part for part in path.split(slash) if part and part != _like(path, '.')] for path in paths]
        return (slash if roots.pop() else slash[:0]) + slash.join(commonprefix(split_paths))
    except (TypeError, AttributeError):
        _check_types('commonpath', *paths)
        raise


def expanduser(path):
    path = os.fspath(path)
    tilde = _like(path, '~')
    if path == tilde or path.startswith(tilde + _like(path, '/')):
        home = os.environ.get('HOME')
        if home is not None:
            return _like(path, home.rstrip('/')) + path[1:] or _like(path, '/')
    return path


def expandvars(path):
    path = os.fspath(path)
    text = os.fsdecode(path)
    result = ''
    while True:
        before, dollar, rest = text.partition('$')
        result += before
        if not dollar:
            return os.fsencode(result) if isinstance(path, bytes) else result
        if rest.startswith('{') and '}' in rest:
            name, _, text = rest[1:].partition('}')
            whole = '$' + '{' + name + '}'
        else:
            end = next((i for i, c in enumerate(rest) if not (c.isascii() and c.isalnum() or c == '_')), len(rest))
            name, text = rest[:end], rest[end:]
            whole = '$' + name
        result += os.environ.get(name, whole)


def exists(path):
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


lexists = exists


def isdir(s, /):
    return exists(s)


def isfile(path):
    exists(path)
    return False


def _never(path):
    os.fspath(path)
    return False


def islink(path):
    return _never(path)


def isjunction(path):
    return _never(path)


def isdevdrive(path):
    return _never(path)


def ismount(path):
    return exists(path)


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samefile(f1, f2):
    os.stat(f1)
    os.stat(f2)
    return True
`;
