# Paths as text, and an environment of the program's own.
import os
import os.path
from os.path import join

print(os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.pathsep)
for path in ('', '/', '//a', '///a//b', 'a/../b', '../a', './a/./b', 'a.tar.gz', '.bashrc', '/x.y/z', '..a', b'a/b.txt'):
    print(path, os.path.split(path), os.path.splitext(path), os.path.normpath(path), os.path.isabs(path),
          os.path.splitroot(path))
for parts in (('a', 'b'), ('a', '/b'), ('a/', ''), ('', 'a'), ('a', b'b'), ('a', 3)):
    try:
        print(parts, join(*parts))
    except TypeError as error:
        print(parts, error)
print(os.path.relpath('/a/b', '/a/c'), os.path.relpath('/a', '/a/b/c'), os.path.abspath('/a/../b'))
for paths in (['/a/b', '/a/c'], ['abc', 'abd'], ['/a', 'b'], []):
    try:
        print(os.path.commonprefix(paths), os.path.commonpath(paths))
    except ValueError as error:
        print(error)


class Place:
    def __fspath__(self):
        return 'some/place.txt'


print(os.fspath(Place()), os.path.basename(Place()), isinstance(Place(), os.PathLike), isinstance('', os.PathLike))
try:
    os.fspath(3)
except TypeError as error:
    print(error)

os.environ['GREETING'] = 'hello'
print(os.getenv('GREETING'), os.environ.get('NO_SUCH_NAME', 'none'), os.path.expandvars('$GREETING/${GREETING}$'))
del os.environ['GREETING']
for key in ('NO_SUCH_NAME', 3):
    try:
        os.environ[key]
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
for function in (os.stat, os.listdir, os.remove, os.path.getsize):
    try:
        function('/no/such/file')
    except FileNotFoundError as error:
        print(error, error.errno, error.filename)
print(os.path.exists('/no/such/file'), os.path.isfile('/no/such/file'), os.path.isdir('/'))
