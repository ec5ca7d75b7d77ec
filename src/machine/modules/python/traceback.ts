/**
 * The module `traceback` in Python; lines with carets, suggestions and positions come from the machine.
 * Source: https://docs.python.org/3.14/library/traceback.html and its output as observed.
 */
export const SOURCE = String.raw`
import linecache
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb',
           'print_list']

_HEADER = 'Traceback (most recent call last):\n'
_GROUP_HEADER = 'Exception Group Traceback (most recent call last):\n'
_CAUSED = '\nThe above exception was the direct cause of the following exception:\n\n'
_DURING = '\nDuring handling of the above exception, another exception occurred:\n\n'
_REPEATS_SHOWN = 3
_missing = object()


def _is_hidden(code):
    return code.co_filename.startswith('<frozen ')


def _write(parts, file):
    if file is None:
        file = sys.stderr
    for part in parts:
        print(part, file=file, end='')


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_given', '_lines', '_code', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._given = line
        self._lines = None
        self._code = kwargs.get('_code')
        self.locals = None if not locals else {name: _safe_repr(value) for name, value in locals.items()}
        if lookup_line:
            self.line

    def _text(self, line):
        return self._given if self._given is not None else linecache.getline(self.filename, line)

    @property
    def line(self):
        if self.lineno is None:
            return None
        if self._lines is None:
            text = self._text(self.lineno)
            self._lines = text.strip()
        return self._lines

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4


def _safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return '<local repr() failed>'


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass._extract(((frame, (line, None, None, None)) for frame, line in frame_gen),
                              limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(klass, places, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        places = [(frame, place) for frame, place in places if not _is_hidden(frame.f_code)]
        if limit is not None:
            places = places[:limit] if limit >= 0 else places[limit:]
        result = klass()
        for frame, (line, end_line, column, end_column) in places:
            code = frame.f_code
            result.append(FrameSummary(
                code.co_filename, line, code.co_name, lookup_line=lookup_lines,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_line, colno=column, end_colno=end_column, _code=code))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        frame = frame_summary
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame._given is not None:
            if frame.line:
                text += f'    {frame.line}\n'
        elif frame.lineno is not None:
            lines = linecache.getlines(frame.filename)
            text += _entry_lines(lines, frame.lineno, frame.end_lineno, frame.colno, frame.end_colno)
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        result = []
        last = None
        count = 0

        def close():
            if count > _REPEATS_SHOWN:
                more = count - _REPEATS_SHOWN
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last or last[1] is None:
                close()
                last = place
                count = 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(text)
        close()
        return result


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    return _walk_back(f)


def _walk_back(frame):
    while frame is not None:
        yield frame, frame.f_lineno
        frame = frame.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _places(tb):
    while tb is not None:
        place = _position(tb.tb_frame.f_code, tb.tb_lasti)
        yield tb.tb_frame, (tb.tb_lineno, *place[1:]) if place[0] == tb.tb_lineno else (tb.tb_lineno, None, None, None)
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    return StackSummary._extract(_places(tb), limit=limit)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    found = []
    while f is not None:
        found.append((f, (f.f_lineno, None, None, None)))
        f = f.f_back
    if limit is not None:
        found = [one for one in found if not _is_hidden(one[0].f_code)]
        found = found[:limit] if limit >= 0 else found[limit:]
    found.reverse()
    return StackSummary._extract(iter(found), limit=None)


def print_list(extracted_list, file=None):
    _write(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit), file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit))


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def _exception_of(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    value, tb = _exception_of(exc, value, tb)
    _write(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain), file)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    value, tb = _exception_of(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def _text_of(value, what, convert=str):
    try:
        return convert(value)
    except:
        return f'<{what} {convert.__name__}() failed>'


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        settings = {'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals,
                    'max_group_width': max_group_width, 'max_group_depth': max_group_depth}
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_places(exc_traceback), limit=limit, lookup_lines=lookup_lines,
                                           capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._has_exc_type = exc_type is not None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        else:
            self.exc_type_qualname = self.exc_type_module = None
        self._str = _text_of(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as failure:
            self.__notes__ = [f'Ignored error getting __notes__: {_text_of(failure, "__notes__", repr)}']
        self._is_syntax_error = exc_type is not None and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        elif isinstance(exc_value, BaseException):
            self._str += _suggestion(exc_value, exc_traceback is not None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self._other(getattr(exc_value, '__cause__', None), settings, seen)
        context = getattr(exc_value, '__context__', None)
        if compact and (self.__cause__ is not None or self.__suppress_context__):
            context = None
        self.__context__ = self._other(context, settings, seen)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [type(self)(type(one), one, one.__traceback__, compact=compact, _seen=seen, **settings)
                               for one in exc_value.exceptions]

    def _other(self, exception, settings, seen):
        if exception is None or id(exception) in seen:
            return None
        return type(self)(type(exception), exception, exception.__traceback__, _seen=seen, **settings)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._has_exc_type:
            return None
        if self.exc_type_module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{self.exc_type_module}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * ' '
        if not self._has_exc_type or self.exc_type_str == 'NoneType':
            yield indent + _exception_line('NoneType', self._str)
            return
        if self._is_syntax_error:
            for line in self._format_syntax_error():
                yield indent + line
        else:
            yield indent + _exception_line(self.exc_type_str, self._str).replace('\n', '\n' + indent, self._str.count('\n'))
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _text_of(note, 'note').split('\n'):
                    yield indent + line + '\n'
        elif notes is not None:
            yield indent + _text_of(notes, '__notes__', repr) + '\n'
        if self.exceptions and show_group:
            for one in self.exceptions:
                yield from one.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_syntax_error(self):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
            if isinstance(self.text, str):
                end = None if self.end_lineno is None else int(self.end_lineno)
                yield from _syntax_lines(self.text, int(self.lineno), self.offset, end, self.end_offset).splitlines(keepends=True)
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        yield f'{self.exc_type_str}: {self.msg or "<no detail available>"}{suffix}\n'

    def format(self, *, chain=True, _box=None, **kwargs):
        box = _Box() if _box is None else _box
        told = [(None, self)]
        newest = self
        while chain:
            if newest.__cause__ is not None:
                link, newest = _CAUSED, newest.__cause__
            elif newest.__context__ is not None and not newest.__suppress_context__:
                link, newest = _DURING, newest.__context__
            else:
                break
            told.append((link, newest))
        for i in range(len(told) - 1, -1, -1):
            one = told[i][1]
            if one.exceptions is None:
                if one.stack:
                    yield from box.emit(_HEADER)
                    yield from box.emit(one.stack.format())
                yield from box.emit(one.format_exception_only())
            elif box.depth > one.max_group_depth:
                yield from box.emit(f'... (max_group_depth is {one.max_group_depth})\n')
            else:
                yield from one._format_group(box, chain)
            if i > 0:
                yield from box.emit(told[i][0])

    def _format_group(self, box, chain):
        is_outermost = box.depth == 0
        if is_outermost:
            box.depth = 1
        if self.stack:
            yield from box.emit(_GROUP_HEADER, '+' if is_outermost else None)
            yield from box.emit(self.stack.format())
        yield from box.emit(self.format_exception_only())
        width = self.max_group_width
        number = len(self.exceptions)
        shown = number if number <= width else width + 1
        box.is_open = False
        for i in range(shown):
            is_last = i == shown - 1
            if is_last:
                box.is_open = True
            title = str(i + 1) if i < width else '...'
            yield box.indent() + ('+-' if i == 0 else '  ') + f'+---------------- {title} ----------------\n'
            box.depth += 1
            if i < width:
                yield from self.exceptions[i].format(chain=chain, _box=box)
            else:
                rest = number - width
                yield from box.emit(f'and {rest} more exception{"s" if rest > 1 else ""}\n')
            if is_last and box.is_open:
                yield box.indent() + '+------------------------------------\n'
                box.is_open = False
            box.depth -= 1
        if is_outermost:
            box.depth = 0


class _Box:
    def __init__(self):
        self.depth = 0
        self.is_open = False

    def indent(self):
        return ' ' * (2 * self.depth)

    def emit(self, text, margin=None):
        lead = '' if self.depth == 0 else self.indent() + (margin or '|') + ' '
        for part in [text] if isinstance(text, str) else text:
            if lead:
                yield ''.join(lead + line for line in part.splitlines(keepends=True))
            else:
                yield part


def _exception_line(kind, text):
    return f'{kind}: {text}\n' if text else f'{kind}\n'
`;
