/** The module `json.decoder`. Source: https://docs.python.org/3.14/library/json.html#json.JSONDecoder */
export const SOURCE = String.raw`
__all__ = ['JSONDecoder', 'JSONDecodeError']

_unescapes = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}.__getitem__
        self.strict = strict
        self.memo = {}

    def decode(self, s):
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        finally:
            self.memo.clear()

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
                # Equal keys of one text are one object.
                key = self.memo.setdefault(key, key)
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


def scanstring(s, end, strict=True, /):
    return JSONDecoder(strict=strict)._string(s, end)
`;
