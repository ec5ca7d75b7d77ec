"""Modules by name; what of the locale C and of the platform is the same everywhere."""
import importlib
import importlib.util
import locale
import math
import platform
import sys


def shown(function, *arguments):
    try:
        return repr(function(*arguments))
    except Exception as error:
        return f'{type(error).__name__}: {error}'


print(importlib.import_module('math') is math, importlib.import_module('collections.abc').__name__)
print(importlib.import_module('.parse', 'urllib').__name__, importlib.__import__('os.path').__name__)
for arguments in [('nope.x',), ('.x',), ('..x', 'a'), (3,), ('',), ('.nope', 'json')]:
    print(arguments, shown(importlib.import_module, *arguments))

print(importlib.reload(math) is math, shown(importlib.reload, 3), importlib.invalidate_caches())
lost = sys.modules.pop('math')
print(shown(importlib.reload, lost))

print(importlib.util.find_spec('nope'), importlib.util.find_spec('json').name)
print(shown(importlib.util.find_spec, 'nope.x'), shown(importlib.util.find_spec, '.x'))
spec = importlib.util.find_spec('json')
module = importlib.util.module_from_spec(spec)
print(module.__name__, module.__package__, spec.parent, module.__spec__ is spec)
spec = importlib.util.find_spec('textwrap')
print(spec.name, repr(spec.parent), spec.submodule_search_locations)
for arguments in [('.x', 'a.b'), ('x', 'a'), ('..x', 'a.b'), ('...x', 'a.b'), ('.x', '')]:
    print(arguments, shown(importlib.util.resolve_name, *arguments))

print(locale.setlocale(locale.LC_NUMERIC, 'C'), locale.setlocale(locale.LC_ALL, 'C'), locale.localeconv()['decimal_point'])
print(shown(locale.atof, 'x'), shown(locale.setlocale, 99))
print(locale.format_string('%d %s %.2f', (1234567, 'x', 1234.5), grouping=True), locale.str(1.5), locale.atof('1.5'))
print(locale.atoi('3'), shown(locale.currency, 3.5), locale.strcoll('a', 'b'), locale.strxfrm('ab'), issubclass(locale.Error, Exception))
print(platform.python_implementation(), platform.python_version().startswith('3.14.'), platform.python_version_tuple()[:2])
print(type(platform.uname()).__name__, platform.uname()._fields, len(platform.architecture()))
