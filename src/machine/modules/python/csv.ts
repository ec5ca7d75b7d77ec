/** The module `csv`: tables as lines of text. Source: https://docs.python.org/3.14/library/csv.html and RFC 4180 */
export const SOURCE = String.raw`
import re
from io import StringIO
import types

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    __module__ = '_csv'


_dialects = {}
_limit = 131072
_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class _Form:
    """How a table is written, checked: what readers and writers have as their dialect."""

    def __init__(self, dialect=None, /, **given):
        dialect = given.pop('dialect', dialect)
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        unknown = next((name for name in given if name not in _DEFAULTS), None)
        if unknown is not None:
            raise TypeError(f'this function got an unexpected keyword argument {unknown!r}')
        values = {name: given[name] if name in given else getattr(dialect, name, default)
                  for name, default in _DEFAULTS.items()}
        for name in ('doublequote', 'skipinitialspace', 'strict'):
            values[name] = bool(values[name])
        for name in ('delimiter', 'escapechar', 'quotechar'):
            self._check_character(name, values[name])
        if not isinstance(values['lineterminator'], str):
            raise TypeError(f'"lineterminator" must be a string, not {type(values["lineterminator"]).__name__}')
        quoting = values['quoting']
        if type(quoting) is not int:
            raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        no_quotes = 'quotechar' in given and given['quotechar'] is None
        if no_quotes and 'quoting' not in given:
            values['quoting'] = QUOTE_NONE
        if values['quoting'] != QUOTE_NONE and values['quotechar'] is None:
            raise TypeError('quotechar must be set if quoting enabled')
        self._check_apart(values)
        vars(self).update(values)

    @staticmethod
    def _check_character(name, value):
        optional = '' if name == 'delimiter' else ' or None'
        if value is None and optional:
            return
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be a unicode character{optional}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a unicode character{optional}, not a string of length {len(value)}')

    @staticmethod
    def _check_apart(values):
        special = [(name, values[name]) for name in ('delimiter', 'escapechar', 'quotechar') if values[name] is not None]
        for name, value in special:
            if value in '\r\n' or value == ' ' and name != 'delimiter' and values['skipinitialspace']:
                raise ValueError(f'bad {name} value')
        for place, (name, value) in enumerate(special):
            for other_name, other in special[place + 1:]:
                if value == other:
                    raise ValueError(f'bad {name} or {other_name} value')
        for name, value in special:
            if value in values['lineterminator']:
                raise ValueError(f'bad {name} or lineterminator value')


_Form.__name__ = _Form.__qualname__ = 'Dialect'
_Form.__module__ = '_csv'


def register_dialect(name, dialect=None, /, **fmtparams):
    "Gives a dialect a name."
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Form(dialect, **fmtparams)


def unregister_dialect(name):
    "Forgets the dialect of a name."
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    "The dialect of a name."
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    "The names of all dialects."
    return list(_dialects)


def field_size_limit(*args):
    "The longest field that a reader takes; with an argument, sets it."
    global _limit
    before = _limit
    if args:
        if not isinstance(args[0], int):
            raise TypeError('limit must be an integer')
        _limit = args[0]
    return before


class _Reader:
    def __init__(self, source, dialect):
        self._lines = iter(source)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line()
        if self._is_simple(line):
            return self._split(line.rstrip('\r\n'))
        row, field, state, quoted = [], [], 'start', False
        while True:
            state, quoted = self._scan(line, row, field, state, quoted)
            if state not in ('quoted', 'quoted escape', 'escape'):
                break
            if state != 'quoted':
                field.append('\n')
                state = 'quoted' if state == 'quoted escape' else 'field'
                line = self._line()
                continue
            try:
                line = self._line()
            except StopIteration:
                if self.dialect.strict:
                    raise Error('unexpected end of data') from None
                break
        if state != 'none':
            row.append(self._value(''.join(field), quoted))
        return row

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f'iterator should return strings, not {type(line).__name__} '
                        '(the file should be opened in text mode)')
        self.line_num += 1
        return line

    def _is_simple(self, line):
        """Whether no character of a line is more than itself or a delimiter."""
        dialect = self.dialect
        return ((dialect.quoting == QUOTE_NONE or dialect.quotechar not in line)
                and (dialect.escapechar is None or dialect.escapechar not in line)
                and not dialect.skipinitialspace and len(line) <= _limit
                and '\n' not in line[:-1] and '\r' not in line[:-2] and line[-2:-1] != '\r' or line[-2:] == '\r\n'
                and self._is_simple(line[:-2]))

    def _split(self, line):
        fields = line.split(self.dialect.delimiter) if line else []
        if self.dialect.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE):
            return fields
        return [self._value(field, False) for field in fields]

    def _value(self, text, quoted):
        quoting = self.dialect.quoting
        if not quoted:
            if quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and text == '':
                return None
            if quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                return float(text)
        return text

    def _scan(self, line, row, field, state, quoted):
        """Reads a line on from a state; fields that end go to the row. Answers the state behind the line."""
        dialect = self.dialect
        delimiter, quote, escape = dialect.delimiter, dialect.quotechar, dialect.escapechar
        if dialect.quoting == QUOTE_NONE:
            quote = None
        if state == 'start' and line in ('', '\n', '\r', '\r\n'):
            return 'none', quoted
        for char in line:
            if state == 'end':
                if char not in '\r\n':
                    raise Error('new-line character seen in unquoted field - '
                                "do you need to open the file with newline=''?")
            elif state in ('escape', 'quoted escape'):
                field.append(char)
                state = 'quoted' if state == 'quoted escape' else 'field'
            elif state == 'quoted':
                if char == escape:
                    state = 'quoted escape'
                elif char == quote:
                    state = 'quote in quoted' if dialect.doublequote else 'field'
                else:
                    field.append(char)
            elif state == 'quote in quoted' and char == quote:
                field.append(char)
                state = 'quoted'
            elif char in '\r\n':
                state = 'end'
            elif char == delimiter:
                row.append(self._value(''.join(field), quoted))
                field.clear()
                state, quoted = 'next', False
            elif state == 'quote in quoted':
                if dialect.strict:
                    raise Error(f"'{delimiter}' expected after '{quote}'")
                field.append(char)
                state = 'field'
            elif state in ('start', 'next') and char == quote:
                state, quoted = 'quoted', True
            elif char == escape:
                state = 'escape'
            elif state in ('start', 'next') and char == ' ' and dialect.skipinitialspace:
                pass
            else:
                field.append(char)
                state = 'field'
            if len(field) > _limit:
                raise Error(f'field larger than field limit ({_limit})')
        if state in ('escape', 'quoted escape') and dialect.strict:
            raise Error('unexpected end of data')
        return state, quoted


_Reader.__name__ = _Reader.__qualname__ = 'reader'
_Reader.__module__ = '_csv'


def reader(*args, **fmtparams):
    "The rows of a table from its lines."
    if not args:
        raise TypeError('reader expected at least 1 argument, got 0')
    source, dialect = args if len(args) == 2 else (*args, None)
    return _Reader(iter(source), _Form(dialect, **fmtparams))


class _Writer:
    def __init__(self, write, dialect):
        self._write = write
        self.dialect = dialect

    def writerow(self, row, /):
        try:
            fields = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        texts = [self._text(field, len(fields) == 1) for field in fields]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _text(self, field, is_alone):
        dialect = self.dialect
        quoting, quote, escape = dialect.quoting, dialect.quotechar, dialect.escapechar
        text = '' if field is None else str(field)
        is_number = hasattr(type(field), '__index__') or hasattr(type(field), '__float__')
        quoted = (quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not is_number
                  or quoting == QUOTE_STRINGS and isinstance(field, str)
                  or quoting == QUOTE_NOTNULL and field is not None)
        special = {dialect.delimiter, '\r', '\n', escape, quote, *dialect.lineterminator}
        if not quoted and text == '' and (is_alone or dialect.delimiter == ' ' and dialect.skipinitialspace):
            cannot = quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)
            if cannot and is_alone:
                raise Error('single empty field record must be quoted')
            if cannot:
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quoted = True
        elif not quoted and dialect.delimiter == ' ' and dialect.skipinitialspace and ' ' in text:
            quoted = quoting != QUOTE_NONE
        result = []
        for char in text:
            if char in special:
                if quoting == QUOTE_NONE:
                    must_escape = True
                elif char == quote:
                    must_escape = not dialect.doublequote
                    if dialect.doublequote:
                        result.append(char)
                        quoted = True
                else:
                    must_escape = char == escape
                    quoted = quoted or not must_escape
                if must_escape:
                    if escape is None:
                        raise Error('need to escape, but no escapechar set')
                    result.append(escape)
            result.append(char)
        text = ''.join(result)
        return quote + text + quote if quoted else text


_Writer.__name__ = _Writer.__qualname__ = 'writer'
_Writer.__module__ = '_csv'


def writer(*args, **fmtparams):
    "Writes rows as the lines of a table."
    if not args:
        raise TypeError('writer expected at least 1 argument, got 0')
    target, dialect = args if len(args) == 2 else (*args, None)
    write = getattr(target, 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _Form(dialect, **fmtparams))


class Dialect:
    "A way to write tables, described by the attributes of a class."

    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Form(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    "What Excel writes."
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    "What Excel writes, between tabs."
    delimiter = '\t'


class unix_dialect(Dialect):
    "What Unix programs write: everything in quotes."
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class DictReader:
    "The rows of a table as dictionaries."

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = []
        while not row:
            row = next(self.reader)
            self.line_num = self.reader.line_num
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    "Writes dictionaries as the lines of a table."

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = list(fieldnames) if iter(fieldnames) is fieldnames else fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            extra = [repr(name) for name in rowdict if name not in self.fieldnames]
            if extra:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(extra))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    "Guesses the dialect of a table from its beginning."

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        quote, delimiter, skips = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skips = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.doublequote = bool(quote) and quote * 2 in sample
        dialect.delimiter = delimiter
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = skips
        return dialect

    def _by_quotes(self, sample, delimiters):
        """What stands most often beside a quoted field."""
        counts, quotes, spaces = {}, {}, 0
        for match in re.finditer(r'''(?m)(?:^|([^\w\n"'])( ?))(["'])(?:(?!\3)[^\n])*\3(?:([^\w\n"'])|$)''', sample):
            before, space, quote, after = match.groups()
            quotes[quote] = quotes.get(quote, 0) + 1
            delimiter = before or after
            if delimiter and (delimiters is None or delimiter in delimiters):
                counts[delimiter] = counts.get(delimiter, 0) + 1
                spaces += bool(space)
        if not quotes:
            return '', None, False
        quote = max(quotes, key=quotes.get)
        if not counts:
            return quote, '', False
        delimiter = max(counts, key=counts.get)
        return quote, delimiter, counts[delimiter] == spaces

    def _by_counts(self, sample, delimiters):
        """What stands as often in (nearly) every line."""
        lines = [line for line in sample.split('\n') if line]
        steady = {}
        for char in map(chr, range(127)):
            if delimiters is not None and char not in delimiters:
                continue
            counts = {}
            for line in lines:
                count = line.count(char)
                counts[count] = counts.get(count, 0) + 1
            usual = max(counts, key=counts.get, default=0)
            if usual and counts[usual] >= 0.9 * len(lines):
                steady[char] = usual
        if not steady:
            return '', False
        best = next((char for char in self.preferred if char in steady), None)
        if best is None:
            best = max(steady, key=lambda char: (steady[char], char))
        return best, lines[0].count(best) == lines[0].count(best + ' ')

    def has_header(self, sample):
        "Whether the first row differs in kind from the rows below it."
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = {column: None for column in range(len(header))}
        for number, row in enumerate(rows):
            if number > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = self._kind(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kind != kinds[column]:
                    del kinds[column]
        votes = sum(1 if self._kind(header[column]) != kind else -1 for column, kind in kinds.items())
        return votes > 0

    @staticmethod
    def _kind(text):
        try:
            complex(text)
            return complex
        except ValueError:
            return len(text)
`;
