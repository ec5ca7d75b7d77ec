/** The module `tomllib`. Source: https://docs.python.org/3.14/library/tomllib.html and https://toml.io/en/v1.0.0 */
export const SOURCE = String.raw`
import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ('loads', 'load', 'TOMLDecodeError')

_BARE = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
_CONTROL = frozenset(map(chr, [*range(32), 127]))
_IN_COMMENT = _CONTROL - {'\t'}
_IN_LINES = _CONTROL - {'\t', '\n'}
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}
_HEX = frozenset('0123456789abcdefABCDEF')

_NUMBER = re.compile(
    r'(?P<base>0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*))'
    r'|(?P<whole>[+-]?(?:0|[1-9](?:_?[0-9])*))(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)')
_CLOCK = r'(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9]):(?P<second>[0-5][0-9])(?:\.(?P<fraction>[0-9]{1,6})[0-9]*)?'
_TIME = re.compile(_CLOCK)
_DATE = re.compile(
    r'(?P<year>[0-9]{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])'
    rf'(?:[Tt ]{_CLOCK}(?P<zone>[Zz]|(?P<sign>[+-])(?P<east>[01][0-9]|2[0-3]):(?P<rest>[0-5][0-9]))?)?')


class TOMLDecodeError(ValueError):
    __module__ = 'tomllib'

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        place = 'end of document' if pos >= len(doc) else f'line {self.lineno}, column {self.colno}'
        super().__init__(f'{msg} (at {place})')


class _Marks:
    '''What is known of the names of a document: declared by a header or a dotted key, or not to be changed.'''

    def __init__(self):
        self.parts = {}
        self.is_declared = False
        self.is_frozen = False

    def at(self, names):
        marks = self
        for name in names:
            marks = marks.parts.setdefault(name, _Marks())
        return marks

    def frozen(self, names):
        marks = self
        for name in names:
            marks = marks.parts.get(name)
            if marks is None:
                return False
            if marks.is_frozen:
                return True
        return False

    def declared(self, names):
        marks = self
        for name in names:
            marks = marks.parts.get(name)
            if marks is None:
                return False
        return marks.is_declared


class _Document:
    def __init__(self, text, parse_float):
        self.text = text
        self.position = 0
        self.parse_float = parse_float
        self.root = {}
        self.marks = _Marks()
        self.header = ()

    def fail(self, message, position=None):
        raise TOMLDecodeError(message, self.text, self.position if position is None else position)

    def here(self, length=1):
        return self.text[self.position:self.position + length]

    def accept(self, text):
        if not self.text.startswith(text, self.position):
            return False
        self.position += len(text)
        return True

    def skip(self, characters):
        while self.position < len(self.text) and self.text[self.position] in characters:
            self.position += 1

    def comment(self):
        if self.here() != '#':
            return
        end = self.text.find('\n', self.position)
        end = len(self.text) if end < 0 else end
        for self.position in range(self.position + 1, end):
            if self.text[self.position] in _IN_COMMENT:
                self.fail(f'Found invalid character {self.text[self.position]!r}')
        self.position = end

    def blanks(self):
        '''White space, lines and comments.'''
        before = None
        while before != self.position:
            before = self.position
            self.skip(' \t\n')
            self.comment()

    def document(self):
        dotted = []
        while True:
            self.skip(' \t')
            here = self.here()
            if not here:
                return self.root
            if here == '\n':
                self.position += 1
                continue
            if here in _BARE or here in '"\'':
                dotted += self.statement()
            elif here == '[':
                for names in dotted:
                    self.marks.at(names).is_declared = True
                dotted = []
                self.array_header() if self.here(2) == '[[' else self.table_header()
            elif here != '#':
                self.fail('Invalid statement')
            self.skip(' \t')
            self.comment()
            if self.here() and not self.accept('\n'):
                self.fail('Expected newline or end of document after a statement')

    def table_header(self):
        self.position += 1
        self.skip(' \t')
        names = self.key()
        if self.marks.declared(names) or self.marks.frozen(names):
            self.fail(f'Cannot declare {names} twice')
        self.marks.at(names).is_declared = True
        self.walk(names)
        if not self.accept(']'):
            self.fail("Expected ']' at the end of a table declaration")
        self.header = names

    def array_header(self):
        self.position += 2
        self.skip(' \t')
        names = self.key()
        if self.marks.frozen(names):
            self.fail(f'Cannot mutate immutable namespace {names}')
        self.marks.at(names[:-1]).parts.pop(names[-1], None)
        self.marks.at(names).is_declared = True
        array = self.walk(names[:-1]).setdefault(names[-1], [])
        if not isinstance(array, list):
            self.fail('Cannot overwrite a value')
        array.append({})
        if not self.accept(']]'):
            self.fail("Expected ']]' at the end of an array declaration")
        self.header = names

    def walk(self, names, tables=None):
        '''The table of that name, made where it is not there.'''
        table = self.root if tables is None else tables
        for name in names:
            table = table.setdefault(name, {})
            if isinstance(table, list) and tables is None:
                table = table[-1]
            if not isinstance(table, dict):
                self.fail('Cannot overwrite a value')
        return table

    def statement(self):
        names, value = self.pair()
        *parents, last = names
        dotted = [self.header + names[:count] for count in range(1, len(names))]
        for place in dotted:
            if self.marks.declared(place):
                self.fail(f'Cannot redefine namespace {place}')
        place = self.header + tuple(parents)
        if self.marks.frozen(place):
            self.fail(f'Cannot mutate immutable namespace {place}')
        table = self.walk(place)
        if last in table:
            self.fail('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self.marks.at(self.header + names).is_frozen = True
        table[last] = value
        return dotted

    def pair(self):
        names = self.key()
        if not self.accept('='):
            self.fail("Expected '=' after a key in a key/value pair")
        self.skip(' \t')
        return names, self.value()

    def key(self):
        names = [self.key_part()]
        self.skip(' \t')
        while self.accept('.'):
            self.skip(' \t')
            names.append(self.key_part())
            self.skip(' \t')
        return tuple(names)

    def key_part(self):
        here = self.here()
        if here and here in _BARE:
            start = self.position
            self.skip(_BARE)
            return self.text[start:self.position]
        if here == "'":
            return self.literal()
        if here == '"':
            return self.basic()
        self.fail('Invalid initial character for a key part')

    def until(self, end, illegal):
        start = self.position
        found = self.text.find(end, start)
        stop = len(self.text) if found < 0 else found
        for place in range(start, stop):
            if self.text[place] in illegal:
                self.fail(f'Found invalid character {self.text[place]!r}', place)
        if found < 0:
            self.fail(f'Expected {end!r}', len(self.text))
        self.position = found + len(end)
        return self.text[start:found]

    def literal(self):
        self.position += 1
        return self.until("'", _IN_COMMENT)

    def basic(self):
        self.position += 1
        parts = []
        while True:
            here = self.here()
            if not here:
                self.fail('Unterminated string')
            if here == '"':
                self.position += 1
                return ''.join(parts)
            if here == '\\':
                parts.append(self.escape())
            elif here in _IN_COMMENT:
                self.fail(f'Illegal character {here!r}')
            else:
                parts.append(here)
                self.position += 1

    def escape(self, in_lines=False):
        sign = self.text[self.position + 1:self.position + 2]
        self.position += 2
        if in_lines and sign in (' ', '\t', '\n'):
            if sign != '\n':
                self.skip(' \t')
                if not self.here():
                    return ''
                if not self.accept('\n'):
                    self.fail("Unescaped '\\' in a string")
            self.skip(' \t\n')
            return ''
        if sign in ('u', 'U'):
            return self.character(4 if sign == 'u' else 8)
        if sign not in _ESCAPES:
            self.fail("Unescaped '\\' in a string")
        return _ESCAPES[sign]

    def character(self, length):
        digits = self.here(length)
        if len(digits) != length or not _HEX.issuperset(digits):
            self.fail('Invalid hex value')
        self.position += length
        number = int(digits, 16)
        if number > 0x10ffff or 0xd800 <= number <= 0xdfff:
            self.fail('Escaped character is not a Unicode scalar value')
        return chr(number)

    def lines(self, quote):
        self.position += 3
        self.accept('\n')
        if quote == "'":
            text = self.until("'''", _IN_LINES)
        else:
            parts = []
            while not self.accept('"""'):
                here = self.here()
                if not here:
                    self.fail('Unterminated string')
                if here == '\\':
                    parts.append(self.escape(in_lines=True))
                elif here in _IN_LINES:
                    self.fail(f'Illegal character {here!r}')
                else:
                    parts.append(here)
                    self.position += 1
            text = ''.join(parts)
        # Up to two quotes may stand before the three that end the text.
        for _ in range(2):
            if self.accept(quote):
                text += quote
        return text

    def value(self):
        here = self.here()
        if here == '"':
            return self.lines('"') if self.here(3) == '"""' else self.basic()
        if here == "'":
            return self.lines("'") if self.here(3) == "'''" else self.literal()
        if self.accept('true'):
            return True
        if self.accept('false'):
            return False
        if here == '[':
            return self.array()
        if here == '{':
            return self.inline_table()
        found = _DATE.match(self.text, self.position)
        if found:
            try:
                moment = _moment(found)
            except ValueError:
                self.fail('Invalid date or datetime')
            self.position = found.end()
            return moment
        found = _TIME.match(self.text, self.position)
        if found:
            self.position = found.end()
            return _time(found)
        found = _NUMBER.match(self.text, self.position)
        if found:
            self.position = found.end()
            return self.parse_float(found[0]) if found['float'] else int(found[0], 0)
        for length, names in ((3, ('inf', 'nan')), (4, ('-inf', '+inf', '-nan', '+nan'))):
            if self.here(length) in names:
                self.position += length
                return self.parse_float(self.text[self.position - length:self.position])
        self.fail('Invalid value')

    def array(self):
        self.position += 1
        items = []
        self.blanks()
        while not self.accept(']'):
            items.append(self.value())
            self.blanks()
            if self.accept(']'):
                break
            if not self.accept(','):
                self.fail('Unclosed array')
            self.blanks()
        return items

    def inline_table(self):
        self.position += 1
        table = {}
        frozen = _Marks()
        self.skip(' \t')
        if self.accept('}'):
            return table
        while True:
            names, value = self.pair()
            *parents, last = names
            if frozen.frozen(names):
                self.fail(f'Cannot mutate immutable namespace {names}')
            inner = self.walk(parents, table)
            if last in inner:
                self.fail(f'Duplicate inline table key {last!r}')
            inner[last] = value
            if isinstance(value, (dict, list)):
                frozen.at(names).is_frozen = True
            self.skip(' \t')
            if self.accept('}'):
                return table
            if not self.accept(','):
                self.fail('Unclosed inline table')
            self.skip(' \t')


def _time(found):
    fraction = found['fraction']
    return time(int(found['hour']), int(found['minute']), int(found['second']), int(fraction.ljust(6, '0')) if fraction else 0)


def _moment(found):
    day = date(int(found['year']), int(found['month']), int(found['day']))
    if found['hour'] is None:
        return day
    zone = None
    if found['sign']:
        east = timedelta(hours=int(found['east']), minutes=int(found['rest']))
        zone = timezone(east if found['sign'] == '+' else -east)
    elif found['zone']:
        zone = timezone.utc
    return datetime.combine(day, _time(found), zone)


def _checked(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value

    return parse


def load(fp, /, *, parse_float=float):
    content = fp.read()
    try:
        text = content.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use ${'`'}open('foo.toml', 'rb')${'`'}") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    if not isinstance(s, str):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'")
    return _Document(s.replace('\r\n', '\n'), _checked(parse_float)).document()
`;
