/** The module `json.encoder`. Source: https://docs.python.org/3.14/library/json.html#json.JSONEncoder */
export const SOURCE = String.raw`
_escapes = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}


def _quoted(text, ascii_only):
    if text.isascii() and text.isprintable() and '"' not in text and '\\' not in text:
        return f'"{text}"'
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


def encode_basestring(s, /):
    return _quoted(s, False)


def encode_basestring_ascii(s, /):
    return _quoted(s, True)


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
        if not isinstance(o, str):
            for place, separator in ((5, self.key_separator), (6, self.item_separator)):
                if not isinstance(separator, str):
                    raise TypeError(f'make_encoder() argument {place} must be str, not {type(separator).__name__}')
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
            instead = self.default(o)
            try:
                yield from self._walk(instead, level, open_ones)
            except Exception as error:
                error.add_note(f'when serializing {type(o).__name__} object')
                raise
        open_ones.pop(id(o), None)

    def _breaks(self, level):
        return '' if self.indent is None else '\n' + self.indent * level

    def _list(self, items, level, open_ones):
        if not items:
            yield '[]'
            return
        separator = '[' + self._breaks(level)
        for index, item in enumerate(items):
            try:
                text = self._atom(item)
                if text is not None:
                    yield separator + text
                else:
                    yield separator
                    yield from self._walk(item, level, open_ones)
            except Exception as error:
                error.add_note(f'when serializing {type(items).__name__} item {index}')
                raise
            separator = self.item_separator + self._breaks(level)
        if self.indent is not None:
            yield self._breaks(level - 1)
        yield ']'

    def _dict(self, entries, level, open_ones):
        if not entries:
            yield '{}'
            return
        yield '{'
        separator = self._breaks(level)
        is_empty = True
        for key, value in sorted(entries.items()) if self.sort_keys else entries.items():
            name = self._key(key)
            if name is None:
                continue
            if separator:
                yield separator
            yield _quoted(name, self.ensure_ascii)
            yield self.key_separator
            try:
                yield from self._walk(value, level, open_ones)
            except Exception as error:
                error.add_note(f'when serializing {type(entries).__name__} item {key!r}')
                raise
            separator = self.item_separator + self._breaks(level)
            is_empty = False
        if not is_empty and self.indent is not None:
            yield self._breaks(level - 1)
        yield '}'
`;
