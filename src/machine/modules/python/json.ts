/** The module `json`. Source: https://docs.python.org/3.14/library/json.html */
export const SOURCE = String.raw`
__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

_escapes = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}
_unescapes = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class JSONDecodeError(ValueError):
    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


def _quoted(text, ascii_only):
    parts = ['"']
    for character in text:
        escape = _escapes.get(character)
        if escape is not None:
            parts.append(escape)
        elif character < ' ' or ascii_only and character > '~':
            code = ord(character)
            if code > 0xffff:
                code -= 0x10000
                parts.append(f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}')
            else:
                parts.append(f'\\u{code:04x}')
        else:
            parts.append(character)
    parts.append('"')
    return ''.join(parts)


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        return self._walk(o, 0, {})

    def _float(self, number):
        if number != number:
            text = 'NaN'
        elif number in (float('inf'), float('-inf')):
            text = 'Infinity' if number > 0 else '-Infinity'
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {number!r}')
        return text

    def _atom(self, o):
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self._atom(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _walk(self, o, level, open_ones):
        text = self._atom(o)
        if text is not None:
            yield text
            return
        if self.check_circular:
            if id(o) in open_ones:
                raise ValueError('Circular reference detected')
            open_ones[id(o)] = o
        if isinstance(o, (list, tuple)):
            yield from self._list(o, level + 1, open_ones)
        elif isinstance(o, dict):
            yield from self._dict(o, level + 1, open_ones)
        else:
            yield from self._walk(self.default(o), level, open_ones)
        open_ones.pop(id(o), None)

    def _breaks(self, level):
        return '' if self.indent is None else '\n' + self.indent * level

    def _list(self, items, level, open_ones):
        if not items:
            yield '[]'
            return
        separator = '[' + self._breaks(level)
        for item in items:
            yield separator
            yield from self._walk(item, level, open_ones)
            separator = self.item_separator + self._breaks(level)
        yield self._breaks(level - 1) + ']'

    def _dict(self, entries, level, open_ones):
        separator = '{' + self._breaks(level)
        is_empty = True
        for key, value in sorted(entries.items()) if self.sort_keys else entries.items():
            key = self._key(key)
            if key is None:
                continue
            yield f'{separator}{_quoted(key, self.ensure_ascii)}{self.key_separator}'
            yield from self._walk(value, level, open_ones)
            separator = self.item_separator + self._breaks(level)
            is_empty = False
        yield '{}' if is_empty else self._breaks(level - 1) + '}'


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}.__getitem__
        self.strict = strict

    def decode(self, s):
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _skip(self, s, at):
        while s[at:at + 1] and s[at] in ' \t\n\r':
            at += 1
        return at

    def _value(self, s, at):
        first = s[at:at + 1]
        if first == '"':
            return self._string(s, at + 1)
        if first == '{':
            return self._object(s, at + 1)
        if first == '[':
            return self._array(s, at + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(word, at):
                return value, at + len(word)
        if first and first in '-0123456789':
            found = self._number(s, at)
            if found is not None:
                return found
        for word in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise JSONDecodeError('Expecting value', s, at)

    def _digits(self, s, at):
        while s[at:at + 1] and s[at] in '0123456789':
            at += 1
        return at

    def _number(self, s, start):
        at = start + (s[start] == '-')
        if s[at:at + 1] == '0':
            end = at + 1
        else:
            end = self._digits(s, at)
            if end == at:
                return None
        whole = end
        if s[end:end + 1] == '.':
            fraction = self._digits(s, end + 1)
            if fraction > end + 1:
                end = fraction
        if s[end:end + 1] and s[end] in 'eE':
            sign = end + 1 + (s[end + 1:end + 2] in ('+', '-'))
            exponent = self._digits(s, sign)
            if exponent > sign:
                end = exponent
        text = s[start:end]
        return (self.parse_int(text) if end == whole else self.parse_float(text)), end

    def _string(self, s, at):
        begin = at - 1
        parts = []
        while True:
            start = at
            while at < len(s) and s[at] != '"' and s[at] != '\\' and s[at] >= ' ':
                at += 1
            parts.append(s[start:at])
            if at >= len(s):
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            character = s[at]
            if character == '"':
                return ''.join(parts), at + 1
            if character != '\\':
                if self.strict:
                    raise JSONDecodeError('Invalid control character at', s, at)
                parts.append(character)
                at += 1
                continue
            escape = s[at + 1:at + 2]
            if not escape:
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if escape == 'u':
                code = self._code(s, at + 2)
                at += 6
                if 0xd800 <= code < 0xdc00 and s[at:at + 2] == '\\u':
                    low = self._code(s, at + 2)
                    if 0xdc00 <= low < 0xe000:
                        code = 0x10000 + (code - 0xd800 << 10 | low - 0xdc00)
                        at += 6
                parts.append(chr(code))
            else:
                if escape not in _unescapes:
                    raise JSONDecodeError('Invalid \\escape', s, at)
                parts.append(_unescapes[escape])
                at += 2

    def _code(self, s, at):
        digits = s[at:at + 4]
        if len(digits) == 4 and all(digit in '0123456789abcdefABCDEF' for digit in digits):
            return int(digits, 16)
        raise JSONDecodeError('Invalid \\uXXXX escape', s, at - 1)

    def _object(self, s, at):
        pairs = []
        at = self._skip(s, at)
        if s[at:at + 1] == '}':
            at += 1
        else:
            while True:
                if s[at:at + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
                key, at = self._string(s, at + 1)
                at = self._skip(s, at)
                if s[at:at + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                value, at = self._value(s, self._skip(s, at + 1))
                pairs.append((key, value))
                at = self._skip(s, at)
                if s[at:at + 1] == '}':
                    at += 1
                    break
                if s[at:at + 1] != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, at)
                comma = at
                at = self._skip(s, at + 1)
                if s[at:at + 1] == '}':
                    raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at
        made = dict(pairs)
        return (made if self.object_hook is None else self.object_hook(made)), at

    def _array(self, s, at):
        items = []
        at = self._skip(s, at)
        if s[at:at + 1] == ']':
            return items, at + 1
        while True:
            value, at = self._value(s, at)
            items.append(value)
            at = self._skip(s, at)
            if s[at:at + 1] == ']':
                return items, at + 1
            if s[at:at + 1] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = self._skip(s, at + 1)
            if s[at:at + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode('utf-8')
    elif not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    elif s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    return (cls or JSONDecoder)(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                                parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
`;
