/** The module `importlib`. Source: https://docs.python.org/3.14/library/importlib.html */
export const SOURCE = String.raw`
import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

from builtins import __import__


def invalidate_caches():
    """No finder keeps anything."""


def import_module(name, package=None):
    level = len(name) - len(name.lstrip('.')) if name.startswith('.') else 0
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        rest = name[level:]
        name = f'{parts[0]}.{rest}' if rest else parts[0]
    elif not name:
        raise ValueError('Empty module name')
    __import__(name)
    return sys.modules[name]


def reload(module):
    """A standard module is what it was: there is no file that could have changed."""
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name == '__main__':
        raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
    return module
`;
