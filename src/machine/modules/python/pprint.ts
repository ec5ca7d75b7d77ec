/** The module `pprint`: values on several lines where one is too long. Source: https://docs.python.org/3.14/library/pprint.html */
export const SOURCE = String.raw`
import collections
import io
import re
import sys
import types

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    "Writes a value, laid out."
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    "The text of a value, laid out."
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    "Writes a value, laid out, with the keys of dictionaries in their own order."
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    "The text of a value on one line, which may hold itself."
    return PrettyPrinter()._one_line(object, {}, None, 0)[0]


def isreadable(object):
    "Whether eval could make the value from its text."
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    "Whether a value holds itself."
    return PrettyPrinter().isrecursive(object)


class _AnyOrder:
    "Orders values of one kind by themselves, and others by the names of their types."

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _by_key(item):
    return _AnyOrder(item[0]), _AnyOrder(item[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class PrettyPrinter:
    "Lays values out within a width."

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        return self._layout(object, 0, 0, {}, 0)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        "The text of a value on one line; whether it is readable; whether it is recursive."
        return self._one_line(object, context, maxlevels, level)

    def _one_line(self, object, context, maxlevels, level):
        kind = type(object)
        if isinstance(object, int) and kind.__repr__ is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        is_dict = isinstance(object, dict) and kind.__repr__ is dict.__repr__
        is_list = isinstance(object, list) and kind.__repr__ is list.__repr__
        if not (is_dict or is_list or isinstance(object, tuple) and kind.__repr__ is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        start, end = '{}' if is_dict else '[]' if is_list else '()'
        if not object:
            return start + end, True, False
        if end == ')' and len(object) == 1:
            end = ',)'
        if maxlevels and level >= maxlevels:
            return f'{start}...{end}', False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []
        for item in self._pairs(object) if is_dict else object:
            texts = []
            for part in item if is_dict else (item,):
                text, is_readable, is_recursive = self.format(part, context, maxlevels, level + 1)
                texts.append(text)
                readable = readable and is_readable
                recursive = recursive or is_recursive
            parts.append(': '.join(texts))
        del context[id(object)]
        return start + ', '.join(parts) + end, readable, recursive

    def _pairs(self, object):
        return sorted(object.items(), key=_by_key) if self._sort_dicts else object.items()

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _layout(self, object, column, allowance, context, level):
        """The lines of a value that begins at a column and has characters behind it on its last line."""
        if id(object) in context:
            return _recursion(object)
        text = self._repr(object, context, level)
        if len(text) <= self._width - column - allowance:
            return text
        layout = _LAYOUTS.get(type(object).__repr__)
        if layout is None and _shows_fields(object):
            layout = PrettyPrinter._dataclass
        if layout is None:
            return text
        context[id(object)] = 1
        text = layout(self, object, column, allowance, context, level + 1)
        del context[id(object)]
        return text

    def _dict(self, object, column, allowance, context, level):
        return self._braces(self._pairs(object), column, allowance, context, level)

    def _braces(self, pairs, column, allowance, context, level):
        return ''.join(('{', self._margin(), self._entries(list(pairs), column, allowance + 1, context, level), '}'))

    def _margin(self):
        return ' ' * (self._indent_per_level - 1)

    def _entries(self, pairs, column, allowance, context, level):
        column += self._indent_per_level
        parts = []
        for number, (key, value) in enumerate(pairs, 1):
            key = self._repr(key, context, level) + ': '
            parts.append(key + self._layout(value, column + len(key), allowance if number == len(pairs) else 1,
                                            context, level))
        return (',\n' + ' ' * column).join(parts)

    def _ordered(self, object, column, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        return f'{name}({self._layout(list(object.items()), column + len(name) + 1, allowance + 1, context, level)})'

    def _enclose(self, start, items, end, column, allowance, context, level):
        return ''.join((start, self._margin(), self._items(items, column, allowance + len(end), context, level),
                        end))

    def _items(self, items, column, allowance, context, level):
        """Items one a line, or as many on a line as fit if the layout is compact."""
        column += self._indent_per_level
        parts = []
        separator = ',\n' + ' ' * column
        at = column
        for number, item in enumerate(items, 1):
            behind = allowance if number == len(items) else 1
            if self._compact:
                text = self._repr(item, context, level)
                # Room for a comma is kept behind the last item too.
                needed = len(text) + (behind + 1 if number == len(items) else 1)
                if parts and at + 1 + needed <= self._width:
                    parts[-1] += f', {text}'
                    at += 2 + len(text)
                    continue
                if column + needed <= self._width:
                    parts.append(text)
                    at = column + len(text) + 1
                    continue
                at = self._width
            parts.append(self._layout(item, column, behind, context, level))
        return separator.join(parts)

    def _list(self, object, column, allowance, context, level):
        return self._enclose('[', list(object), ']', column, allowance, context, level)

    def _tuple(self, object, column, allowance, context, level):
        return self._enclose('(', list(object), ',)' if len(object) == 1 else ')', column, allowance, context, level)

    def _set(self, object, column, allowance, context, level):
        if not object:
            return repr(object)
        start, end = '{', '}'
        if type(object) is not set:
            name = type(object).__name__
            start, end = name + '({', '})'
            column += len(name) + 1
        return self._enclose(start, sorted(object, key=_AnyOrder), end, column, allowance, context, level)

    def _str(self, object, column, allowance, context, level):
        if not object:
            return repr(object)
        if level == 1:
            column += 1
            allowance += 1
        room = self._width - column
        chunks = []
        lines = object.splitlines(True)
        for number, line in enumerate(lines, 1):
            behind = allowance if number == len(lines) else 0
            if len(repr(line)) <= room - behind:
                chunks.append(repr(line))
                continue
            words = re.findall(r'\S*\s*', line)[:-1]
            current = ''
            for place, word in enumerate(words, 1):
                longer = current + word
                if len(repr(longer)) > room - (behind if place == len(words) else 0):
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = longer
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            return chunks[0]
        text = ('\n' + ' ' * column).join(chunks)
        return f'({text})' if level == 1 else text

    def _bytes(self, object, column, allowance, context, level):
        if len(object) <= 4:
            return repr(object)
        in_parentheses = level == 1
        if in_parentheses:
            column += 1
            allowance += 1
        lines, current = [], b''
        last = len(object) // 4 * 4
        room = self._width - column
        for place in range(0, len(object), 4):
            part = object[place:place + 4]
            longer = current + part
            if place == last:
                room -= allowance
            if current and len(repr(longer)) > room:
                lines.append(repr(current))
                current = part
            else:
                current = longer
        lines.append(repr(current))
        text = ('\n' + ' ' * column).join(lines)
        return f'({text})' if in_parentheses else text

    def _bytearray(self, object, column, allowance, context, level):
        return f'bytearray({self._bytes(bytes(object), column + 10, allowance + 1, context, level + 1)})'

    def _mapping_proxy(self, object, column, allowance, context, level):
        return f'mappingproxy({self._layout(object.copy(), column + 13, allowance + 1, context, level)})'

    def _namespace(self, object, column, allowance, context, level):
        name = 'namespace' if type(object) is types.SimpleNamespace else type(object).__name__
        return self._fields(name, list(object.__dict__.items()), column, allowance, context, level)

    def _dataclass(self, object, column, allowance, context, level):
        fields = [(field.name, getattr(object, field.name)) for field in object.__dataclass_fields__.values()
                  if field.repr and field._field_type is _field_kind()]
        return self._fields(type(object).__name__, fields, column, allowance, context, level)

    def _fields(self, name, fields, column, allowance, context, level):
        column += len(name) + 1
        parts = []
        for number, (key, value) in enumerate(fields, 1):
            if id(value) in context:
                # A value that its own text would hold has no more to tell here.
                parts.append(f'{key}=...')
                continue
            parts.append(f'{key}=' + self._layout(value, column + len(key) + 1,
                                                  allowance + 1 if number == len(fields) else 1, context, level))
        return f'{name}({(chr(44) + chr(10) + " " * column).join(parts)})'

    def _default_dict(self, object, column, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        column += len(name) + 1
        factory = self._repr(object.default_factory, context, level)
        return f'{name}({factory},\n{" " * column}{self._dict(object, column, allowance + 1, context, level)})'

    def _counter(self, object, column, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        entries = self._entries(object.most_common(), column + len(name) + 1, allowance + 2, context, level)
        return ''.join((name, '({', self._margin(), entries, '})'))

    def _chain_map(self, object, column, allowance, context, level):
        if not object.maps:
            return repr(object)
        name = type(object).__name__
        column += len(name) + 1
        maps = [self._layout(part, column, allowance + 1 if number == len(object.maps) else 1, context, level)
                for number, part in enumerate(object.maps, 1)]
        return f'{name}({(chr(44) + chr(10) + " " * column).join(maps)})'

    def _deque(self, object, column, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        column += len(name) + 1
        if object.maxlen is None:
            return f'{name}({self._enclose("[", list(object), "]", column, allowance + 1, context, level)})'
        limit = self._repr(object.maxlen, context, level)
        items = self._enclose('[', list(object), ']', column, 1, context, level)
        return f'{name}({items},\n{" " * column}maxlen={limit})'

    def _user(self, object, column, allowance, context, level):
        return self._layout(object.data, column, allowance, context, level - 1)


def _shows_fields(object):
    kind = type(object)
    parameters = getattr(kind, '__dataclass_params__', None)
    if parameters is None or not parameters.repr:
        return False
    # Whether the class decorator wrote the method, not the class itself.
    code = getattr(kind.__repr__, '__code__', None)
    return code is not None and code.co_filename == '<frozen dataclasses>'


def _field_kind():
    import dataclasses
    return dataclasses._FIELD


_LAYOUTS = {
    dict.__repr__: PrettyPrinter._dict,
    list.__repr__: PrettyPrinter._list,
    tuple.__repr__: PrettyPrinter._tuple,
    set.__repr__: PrettyPrinter._set,
    frozenset.__repr__: PrettyPrinter._set,
    str.__repr__: PrettyPrinter._str,
    bytes.__repr__: PrettyPrinter._bytes,
    bytearray.__repr__: PrettyPrinter._bytearray,
    types.MappingProxyType.__repr__: PrettyPrinter._mapping_proxy,
    types.SimpleNamespace.__repr__: PrettyPrinter._namespace,
    collections.OrderedDict.__repr__: PrettyPrinter._ordered,
    collections.defaultdict.__repr__: PrettyPrinter._default_dict,
    collections.Counter.__repr__: PrettyPrinter._counter,
    collections.ChainMap.__repr__: PrettyPrinter._chain_map,
    collections.deque.__repr__: PrettyPrinter._deque,
    collections.UserDict.__repr__: PrettyPrinter._user,
    collections.UserList.__repr__: PrettyPrinter._user,
    collections.UserString.__repr__: PrettyPrinter._user,
}
`;
