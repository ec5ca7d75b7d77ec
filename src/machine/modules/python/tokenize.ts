/** The module `tokenize`. Source: https://docs.python.org/3.14/library/tokenize.html */
export const SOURCE = String.raw`
import re
from codecs import BOM_UTF8
from collections import namedtuple
from token import *
from token import EXACT_TOKEN_TYPES
import token as _token

__all__ = [*_token.__all__, 'tokenize', 'generate_tokens', 'detect_encoding', 'untokenize', 'TokenInfo', 'open', 'TokenError']

_COOKIE = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
_NAME = re.compile(r'\w+')
_NUMBER = re.compile(
    r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+'
    r'|(?:(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*\.?)(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?')
_STRING_START = re.compile(r'''(?P<prefix>[rbuftRBUFT]{0,2})(?P<quote>\'{3}|"{3}|\'|")''')
_OPERATOR = re.compile('|'.join(re.escape(text) for text in sorted(EXACT_TOKEN_TYPES, key=len, reverse=True)))
_CLOSING = {')': '(', ']': '[', '}': '{'}


class TokenError(Exception):
    pass


class TokenInfo(namedtuple('TokenInfo', 'type string start end line')):
    def __repr__(self):
        described = f'{self.type} ({tok_name[self.type]})'
        return f'TokenInfo(type={described}, string={self.string!r}, start={self.start!r}, end={self.end!r}, line={self.line!r})'

    @property
    def exact_type(self):
        if self.type == OP:
            return EXACT_TOKEN_TYPES.get(self.string, self.type)
        return self.type


class _Scanner:
    def __init__(self, lines):
        self.lines = lines
        self.row = 1
        self.column = 0
        self.brackets = []

    @property
    def line(self):
        return self.lines[self.row - 1] if self.row <= len(self.lines) else ''

    def token(self, type, string, start, end):
        return TokenInfo(type, string, start, end, ''.join(self.lines[start[0] - 1:end[0]]))

    def step(self, length):
        '''Passes characters of the line, and its end if that is among them.'''
        start = self.row, self.column
        self.column += length
        end = self.row, self.column
        if self.column >= len(self.line):
            self.row, self.column = self.row + 1, 0
        return start, end

    def of_line(self, type, length):
        string = self.line[self.column:self.column + length]
        start = self.row, self.column
        self.column += length
        return self.token(type, string, start, (self.row, self.column))

    def program(self):
        depths = [0]
        while self.row <= len(self.lines):
            line = self.line
            text = line.lstrip(' \t\f')
            blank = line[:len(line) - len(text)]
            self.column = len(blank)
            if not text.rstrip('\r\n') or text[0] == '#':
                yield from self.blank_line()
                continue
            depth = len(blank.rpartition('\f')[2].expandtabs())
            if depth > depths[-1]:
                depths.append(depth)
                yield self.token(INDENT, blank, (self.row, 0), (self.row, self.column))
            while depth < depths[-1]:
                depths.pop()
                if depth > depths[-1]:
                    raise IndentationError('unindent does not match any outer indentation level',
                                           ('<string>', self.row, len(line.rstrip('\n')) + 1, line.rstrip('\n'), None, None))
                yield self.token(DEDENT, '', (self.row, self.column), (self.row, self.column))
            yield from self.logical_line()
        end = len(self.lines) + 1
        for _ in depths[1:]:
            yield TokenInfo(DEDENT, '', (end, 0), (end, 0), '')
        yield TokenInfo(ENDMARKER, '', (end, 0), (end, 0), '')

    def blank_line(self):
        if self.line[self.column:self.column + 1] == '#':
            yield self.comment()
        yield self.line_end(NL)

    def comment(self):
        return self.of_line(COMMENT, len(self.line.rstrip('\r\n')) - self.column)

    def line_end(self, type):
        string = self.line[self.column:]
        start = self.row, self.column
        made = self.token(type, string, start, (self.row, self.column + max(1, len(string))))
        self.row, self.column = self.row + 1, 0
        return made

    def logical_line(self):
        first = self.row
        while self.row <= len(self.lines):
            line = self.line
            rest = line[self.column:]
            if rest[:1] in (' ', '\t', '\f') and rest:
                self.column += 1
            elif rest in ('\n', '\r\n', ''):
                if not self.brackets:
                    yield self.line_end(NEWLINE)
                    return
                yield self.line_end(NL)
            elif rest in ('\\\n', '\\\r\n'):
                self.row, self.column = self.row + 1, 0
                if self.row > len(self.lines):
                    raise TokenError('unexpected EOF in multi-line statement', (self.row, 0))
            elif rest[0] == '#':
                yield self.comment()
            else:
                yield from self.item(rest)
        if self.brackets:
            raise TokenError('unexpected EOF in multi-line statement', (len(self.lines), 0))

    def item(self, rest):
        found = _STRING_START.match(rest)
        if found:
            yield from self.string(found['prefix'].lower(), found['prefix'], found['quote'])
            return
        if rest[0].isdigit() or (rest[0] == '.' and rest[1:2].isdigit()):
            yield self.of_line(NUMBER, len(_NUMBER.match(rest)[0]))
            return
        found = _NAME.match(rest)
        if found:
            yield self.of_line(NAME, len(found[0]))
            return
        found = _OPERATOR.match(rest)
        string = found[0] if found else rest[0]
        if string in '([{':
            self.brackets.append(string)
        elif string in _CLOSING and self.brackets:
            self.brackets.pop()
        yield self.of_line(OP, len(string))

    def string(self, kinds, prefix, quote):
        start = self.row, self.column
        if 'f' in kinds or 't' in kinds:
            yield from self.formatted('FSTRING' if 'f' in kinds else 'TSTRING', 'r' in kinds, prefix, quote)
            return
        self.column += len(prefix) + len(quote)
        while True:
            line = self.line
            if line.startswith(quote, self.column):
                self.column += len(quote)
                break
            if self.column >= len(line.rstrip('\n')) and (len(quote) == 1 or self.row >= len(self.lines)):
                if len(quote) == 1:
                    raise TokenError(f'unterminated string literal (detected at line {self.row})', (start[0], start[1] + 1))
                raise TokenError('EOF in multi-line string', (start[0], start[1] + 1))
            self.step(2 if line[self.column] == '\\' else 1)
        end = self.row, self.column
        whole = self.between(start, end)
        yield self.token(STRING, whole, start, end)

    def between(self, start, end):
        if start[0] == end[0]:
            return self.lines[start[0] - 1][start[1]:end[1]]
        middle = self.lines[start[0]:end[0] - 1]
        return ''.join([self.lines[start[0] - 1][start[1]:], *middle, self.lines[end[0] - 1][:end[1]]])

    def formatted(self, name, is_raw, prefix, quote):
        kinds = {part: getattr(_token, f'{name}_{part}') for part in ('START', 'MIDDLE', 'END')}
        begin = self.row, self.column
        yield self.of_line(kinds['START'], len(prefix) + len(quote))
        yield from self.literal(kinds['MIDDLE'], is_raw, quote, begin, in_spec=False)
        yield self.of_line(kinds['END'], len(quote))

    def literal(self, middle, is_raw, quote, begin, in_spec):
        '''The text of a formatted string up to its quote, or of a format specification up to its brace.'''
        start = self.row, self.column
        parts = []
        was_field = False

        def text():
            end = self.row, self.column
            return self.token(middle, ''.join(parts), start, end)

        while True:
            line = self.line
            here = line[self.column:self.column + 1]
            if not here or (here == '\n' and len(quote) == 1):
                what = 'EOF in multi-line string' if len(quote) == 3 else \
                    f'unterminated f-string literal (detected at line {self.row})'
                raise TokenError(what, (begin[0], begin[1] + 1))
            if (here == '}' if in_spec else line.startswith(quote, self.column)):
                if parts or (in_spec and was_field):
                    yield text()
                return
            if here in '{}' and line[self.column + 1:self.column + 2] == here and not in_spec:
                parts.append(here)
                self.column += 1
                yield text()
                self.column += 1
                parts.clear()
                start = self.row, self.column
            elif here == '{':
                if parts or (in_spec and was_field):
                    yield text()
                yield from self.field(middle, is_raw, quote, begin)
                parts.clear()
                start = self.row, self.column
                was_field = True
            elif here == '\\' and not (is_raw and line[self.column + 1:self.column + 2] in '{}'):
                named = re.compile(r'\\N\{[^}]*\}').match(line, self.column)
                length = len(named[0]) if named and not is_raw else 1 if line[self.column + 1:self.column + 2] in '{}' else 2
                parts.append(line[self.column:self.column + length])
                self.step(length)
            else:
                parts.append(here)
                self.step(1)

    def field(self, middle, is_raw, quote, begin):
        yield self.of_line(OP, 1)
        outer, self.brackets = self.brackets, []
        while True:
            rest = self.line[self.column:]
            if not rest:
                raise TokenError('unexpected EOF in multi-line statement', (self.row, 0))
            if rest[0] in ' \t\f':
                self.column += 1
            elif rest in ('\n', '\r\n'):
                yield self.line_end(NL)
            elif rest[0] == '#':
                yield self.comment()
            elif not self.brackets and rest[0] == '}':
                break
            elif not self.brackets and rest[0] == ':':
                yield self.of_line(OP, 1)
                yield from self.literal(middle, is_raw, quote, begin, in_spec=True)
                break
            elif not self.brackets and rest[0] in '!=' and rest[1:2] != '=':
                yield self.of_line(OP, 1)
            else:
                yield from self.item(rest)
        self.brackets = outer
        yield self.of_line(OP, 1)


def _lines(readline, encoding=None):
    lines = []
    while True:
        try:
            line = readline()
        except StopIteration:
            break
        if not line:
            break
        lines += (line if isinstance(line, str) else line.decode(encoding or 'utf-8')).splitlines(keepends=True)
    return lines


def generate_tokens(readline):
    yield from _Scanner(_lines(readline)).program()


def tokenize(readline):
    encoding, consumed = detect_encoding(readline)
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    lines = [line.decode(encoding) if isinstance(line, bytes) else line for line in consumed]
    yield from _Scanner(lines + (_lines(readline, encoding) if consumed else [])).program()


def detect_encoding(readline):
    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    def declared(line):
        found = _COOKIE.match(line if isinstance(line, str) else line.decode('latin-1'))
        if not found:
            return None
        name = found[1].lower().replace('_', '-')
        try:
            ''.encode(name)
        except LookupError:
            raise SyntaxError(f'unknown encoding: {found[1]}') from None
        if name == 'utf-8' or name.startswith('utf-8-'):
            return 'utf-8'
        return 'iso-8859-1' if name.split('-')[0] in ('latin', 'iso') and name in ('latin-1', 'iso-8859-1', 'iso-latin-1') else found[1]

    default = 'utf-8'
    first = read()
    if first.startswith(BOM_UTF8):
        first, default = first[3:], 'utf-8-sig'
    if not first:
        return default, []
    encoding = declared(first)
    if encoding:
        return encoding, [first]
    is_blank = not first.strip() or first.strip()[:1] in (b'#', '#')
    second = read() if is_blank else None
    if not second:
        return default, [first]
    return declared(second) or default, [first, second]


def open(filename):
    import builtins
    return builtins.open(filename, encoding='utf-8')


def _spaced(tokens):
    '''Text of tokens that tell their places.'''
    text = []
    row, column = 1, 0
    for one in tokens:
        type, string, start, end = one[:4]
        if type == ENCODING:
            continue
        if type == ENDMARKER:
            break
        if type in (INDENT, DEDENT) and type == DEDENT:
            continue
        if start < (row, column):
            raise ValueError(f'start ({start[0]},{start[1]}) precedes previous end ({row},{column})')
        if start[0] > row:
            text.append('\\\n' * (start[0] - row))
            row, column = start[0], 0
        text.append(' ' * (start[1] - column))
        if type in (FSTRING_MIDDLE, TSTRING_MIDDLE):
            braces = string.count('{') + string.count('}')
            string = string.replace('{', '{{').replace('}', '}}')
            end = end[0], end[1] + (1 if braces else 0)
        text.append(string)
        row, column = end
        if type in (NEWLINE, NL):
            row, column = row + 1, 0
    return ''.join(text)


def _unspaced(tokens):
    '''Text of tokens that tell only what they are, with a blank behind each name and number.'''
    text = []
    indents = []
    at_start = False
    was_string = False
    for type, string, *_ in tokens:
        if type == ENCODING:
            continue
        if type in (NAME, NUMBER):
            string += ' '
        if type == STRING and was_string:
            string = ' ' + string
        was_string = type == STRING
        if type == INDENT:
            indents.append(string)
            continue
        if type == DEDENT:
            indents.pop()
            continue
        if type in (NEWLINE, NL):
            at_start = True
        elif at_start and indents:
            text.append(indents[-1])
            at_start = False
        text.append(string)
    return ''.join(text)


def untokenize(iterable):
    tokens = list(iterable)
    encoding = next((one[1] for one in tokens if one[0] == ENCODING), None)
    text = _spaced(tokens) if all(len(one) >= 5 for one in tokens) else _unspaced(tokens)
    return text if encoding is None else text.encode(encoding)
`;
