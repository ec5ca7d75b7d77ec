/** The module `warnings` in Python. Source: https://docs.python.org/3.14/library/warnings.html */
export const SOURCE = String.raw`
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings', 'deprecated']

_ACTIONS = ('default', 'always', 'all', 'ignore', 'module', 'once', 'error')

filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = _defaultaction = 'default'
onceregistry = _onceregistry = {}
_version = 1


def _filters_mutated():
    global _version
    _version += 1


class WarningMessage:
    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

    def __repr__(self):
        return f'<{type(self).__qualname__} {self}>'


def formatwarning(message, category, filename, lineno, line=None):
    return _format(WarningMessage(message, category, filename, lineno, None, line))


def _format(told):
    import linecache
    line = linecache.getline(told.filename, told.lineno) if told.line is None else told.line
    shown = line.strip() if line else ''
    text = f'{told.filename}:{told.lineno}: {told.category.__name__}: {told.message}\n'
    if shown:
        text += f'  {shown}\n'
    if told.source is not None:
        text += (f'{told.category.__name__}: Enable tracemalloc to get the object allocation traceback\n')
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    _show(WarningMessage(message, category, filename, lineno, file, line))


def _show(told):
    file = told.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    if formatwarning is _own_formatwarning:
        text = _format(told)
    else:
        text = formatwarning(told.message, told.category, told.filename, told.lineno, told.line)
    try:
        file.write(text)
    except OSError:
        pass


_own_formatwarning = formatwarning
_own_showwarning = showwarning
_log = None


def _tell(told):
    if showwarning is not _own_showwarning:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(told.message, told.category, told.filename, told.lineno, told.file, told.line)
    elif _log is not None:
        _log.append(told)
    else:
        _show(told)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def _next_external(frame, prefixes):
    frame = frame.f_back
    while frame is not None and frame.f_code.co_filename.startswith(prefixes):
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("warn() argument 'skip_file_prefixes' must be tuple, not " + type(skip_file_prefixes).__name__)
    frame = sys._getframe(1)
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
        for _ in range(stacklevel - 1):
            frame = _next_external(frame, skip_file_prefixes) if frame is not None else None
    else:
        for _ in range(stacklevel - 1):
            frame = frame.f_back if frame is not None else None
    if frame is None:
        globals, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        globals, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = globals.get('__name__', '<string>')
    registry = globals.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, globals, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = defaultaction
    for one, pattern, kind, place, line in filters:
        if ((pattern is None or _matches(pattern, text)) and issubclass(category, kind)
                and (place is None or _matches(place, module)) and line in (0, lineno)):
            action = one
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == 'default':
        registry[key] = 1
    elif action not in ('always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {(one, pattern, kind, place, line)}')
    _tell(WarningMessage(message, category, filename, lineno, source=source))


def _matches(pattern, text):
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        parts = []
        if self._record:
            parts.append('record=True')
        if self._module is not sys.modules['warnings']:
            parts.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def __enter__(self):
        global filters, showwarning, _log
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = filters, showwarning, _log
        filters = filters[:]
        _filters_mutated()
        if self._record:
            _log = log = []
            showwarning = _own_showwarning
        else:
            log = None
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _log
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning, _log = self._saved
        _filters_mutated()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        from functools import wraps
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if callable(arg):
            @wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=level + 1)
                return arg(*args, **kwargs)

            from inspect import iscoroutinefunction, markcoroutinefunction
            if iscoroutinefunction(arg):
                wrapper = markcoroutinefunction(wrapper)
            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        raise TypeError('@deprecated decorator with non-None category must be applied to '
                        f'a class or callable, not {arg!r}')

    def _mark_class(self, marked):
        from functools import wraps
        message, category, level = self.message, self.category, self.stacklevel
        original_new = marked.__new__

        @wraps(original_new)
        def __new__(cls, /, *args, **kwargs):
            if cls is marked:
                warn(message, category=category, stacklevel=level + 1)
            if original_new is not object.__new__:
                return original_new(cls, *args, **kwargs)
            if cls.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f'{cls.__name__}() takes no arguments')
            return original_new(cls)

        marked.__new__ = staticmethod(__new__)
        original_subclass = marked.__init_subclass__
        if '__init_subclass__' in marked.__dict__:
            original_subclass = original_subclass.__func__

            @wraps(original_subclass)
            def __init_subclass__(*args, **kwargs):
                warn(message, category=category, stacklevel=level + 1)
                return original_subclass(*args, **kwargs)

            marked.__init_subclass__ = classmethod(__init_subclass__)
        else:
            def __init_subclass__(cls, *args, **kwargs):
                warn(message, category=category, stacklevel=level + 1)
                return super(marked, cls).__init_subclass__(*args, **kwargs)

            marked.__init_subclass__ = classmethod(__init_subclass__)
        marked.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return marked
`;
