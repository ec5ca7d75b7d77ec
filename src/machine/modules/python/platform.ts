/** The module `platform`: what a page can say of the machine, which is that it looks like a Linux of 64 bits. Source: https://docs.python.org/3.14/library/platform.html */
export const SOURCE = String.raw`
import sys
from collections import namedtuple as _namedtuple



class uname_result(_namedtuple('uname_result_base', 'system node release version machine')):
    # As in CPython the processor is one of the items, but not of the text.
    __slots__ = ()
    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')

    @property
    def processor(self):
        return ''

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __len__(self):
        return 6

    def __getitem__(self, key):
        return tuple(self)[key]


def uname():
    return uname_result('Linux', '', '', '', 'x86_64')


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def platform(aliased=False, terse=False):
    return f'{system()}-{machine()}'


def architecture(executable='', bits='', linkage=''):
    return (bits or '64bit', linkage)


def python_implementation():
    return 'CPython'


def python_version():
    return sys.version.partition(' ')[0]


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return ('', '')


def python_compiler():
    return ''


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return (lib, version)


def invalidate_caches():
    """Nothing is kept."""
`;
