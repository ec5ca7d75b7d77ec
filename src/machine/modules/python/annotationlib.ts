/** The module `annotationlib` in Python. Source: https://docs.python.org/3.14/library/annotationlib.html */
export const SOURCE = String.raw`
import enum
import types
from typing import ForwardRef

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function',
           'get_annotate_from_class_namespace', 'get_annotations', 'annotations_to_string', 'type_repr']


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class _Text:
    """What a name or an expression of names stands for when only its text is wanted."""

    def __init__(self, text, is_atom=True):
        self._text = text
        self._is_atom = is_atom

    def _operand(self):
        return self._text if self._is_atom else f'({self._text})'

    def __getattr__(self, name):
        return _Text(f'{self._operand()}.{name}')

    def __getitem__(self, index):
        if isinstance(index, tuple) and index:
            return _Text(f'{self._operand()}[{", ".join(map(_text, index))}]')
        return _Text(f'{self._operand()}[{_text(index)}]')

    def __call__(self, *args, **kwargs):
        parts = [_text(one) for one in args] + [f'{name}={_text(one)}' for name, one in kwargs.items()]
        return _Text(f'{self._operand()}({", ".join(parts)})')

    def __iter__(self):
        yield _Text('*' + self._operand())

    def __or__(self, other):
        return _Text(f'{self._text} | {_operand(other)}', False)

    def __ror__(self, other):
        return _Text(f'{_operand(other)} | {self._operand()}', False)

    def __repr__(self):
        return self._text

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        return isinstance(other, _Text) and other._text == self._text


def _text(value):
    if isinstance(value, _Text):
        return value._text
    if isinstance(value, list):
        return f'[{", ".join(map(_text, value))}]'
    if isinstance(value, tuple):
        inside = ', '.join(map(_text, value))
        return f'({inside},)' if len(value) == 1 else f'({inside})'
    return '...' if value is ... else repr(value)


def _operand(value):
    return value._operand() if isinstance(value, _Text) else _text(value)


def _names(code):
    yield from code.co_names
    for one in code.co_consts:
        if isinstance(one, types.CodeType):
            yield from _names(one)


def _with_names(annotate, known):
    """The annotations of a function whose names are texts, unless they are known and that is wanted."""
    code = annotate.__code__
    scope = {'__builtins__': annotate.__globals__.get('__builtins__', {})}
    missing = set()
    builtin_names = vars(__import__('builtins'))
    for name in _names(code):
        if known and name in annotate.__globals__:
            scope[name] = annotate.__globals__[name]
        elif not (known and name in builtin_names):
            scope[name] = _Text(name)
            missing.add(name)
    cells = []
    for name, cell in zip(code.co_freevars, annotate.__closure__ or ()):
        try:
            value = cell.cell_contents
            if not known and not name.startswith('__classdict'):
                value = _Text(name)
        except ValueError:
            value = _Text(name)
        cells.append(types.CellType(value))
    function = types.FunctionType(code, scope, closure=tuple(cells) if cells else None)
    return function(Format.VALUE_WITH_FAKE_GLOBALS)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        result = _with_names(annotate, False)
        if _is_evaluate:
            return _text(result)
        return {name: value if isinstance(value, str) else _text(value) for name, value in result.items()}
    if format == Format.FORWARDREF:
        try:
            return annotate(Format.VALUE)
        except NameError:
            pass
        result = _with_names(annotate, True)
        if _is_evaluate:
            return ForwardRef(result._text) if isinstance(result, _Text) else result
        return {name: ForwardRef(value._text) if isinstance(value, _Text) else value for name, value in result.items()}
    return annotate(format)


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def get_annotate_from_class_namespace(namespace):
    return namespace.get('__annotate__') or namespace.get('__annotate_func__')


def type_repr(value):
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)) and not isinstance(value, types.GenericAlias):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    return value if isinstance(value, str) else repr(value)


def annotations_to_string(annotations):
    return {name: type_repr(value) for name, value in annotations.items()}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    format = Format(format)
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    if format == Format.VALUE:
        found = _own_annotations(obj)
    else:
        annotate = obj if isinstance(obj, _Text) else _own_annotate(obj)
        if annotate is not None:
            found = call_annotate_function(annotate, format, owner=obj)
        else:
            found = _own_annotations(obj)
            if found and format == Format.STRING:
                return annotations_to_string(found)
    if found is None:
        if isinstance(obj, (type, types.ModuleType)) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    if not found:
        return {}
    found = dict(found)
    if not eval_str:
        return found
    return _evaluated(obj, found, globals, locals)


def _own_annotations(obj):
    found = getattr(obj, '__annotations__', None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return found


def _own_annotate(obj):
    return getattr(obj, '__annotate__', None)


def _evaluated(obj, found, globals, locals):
    import sys
    if isinstance(obj, type):
        own_globals, own_locals = vars(sys.modules.get(obj.__module__)) if obj.__module__ in sys.modules else {}, dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        own_globals, own_locals = vars(obj), None
    else:
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        own_globals, own_locals = getattr(inner, '__globals__', {}), None
    parameters = getattr(obj, '__type_params__', ())
    scope = dict(own_locals or {}) if locals is None else dict(locals)
    for one in parameters:
        scope.setdefault(one.__name__, one)
    return {name: eval(value, own_globals if globals is None else globals, scope) if isinstance(value, str) else value
            for name, value in found.items()}
`;
