/** The module `importlib.util`: whether a module can be imported, and empty modules of a name. */
export const SOURCE = String.raw`
import sys
from importlib.machinery import ModuleSpec

__all__ = ['find_spec', 'module_from_spec', 'resolve_name', 'spec_from_loader']


def resolve_name(name, package):
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    rest = name[level:]
    return f'{parts[0]}.{rest}' if rest else parts[0]


def find_spec(name, package=None):
    name = resolve_name(name, package) if name.startswith('.') else name
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        if getattr(module, '__spec__', None) is None and name == '__main__':
            raise ValueError('__main__.__spec__ is None')
        return ModuleSpec(name, None, is_package=_is_package(name))
    parent = name.rpartition('.')[0]
    if parent:
        __import__(parent)
        if not _is_package(parent):
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}",
                                      name=name)
    return ModuleSpec(name, None, is_package=_is_package(name)) if _exists(name) else None


def module_from_spec(spec):
    """A module of that name with nothing in it: what is ours has no code that could be run again."""
    module = type(sys)(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    return module


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)
`;
