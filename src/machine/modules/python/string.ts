/** The module `string`. Source: https://docs.python.org/3.14/library/string.html */
export const SOURCE = String.raw`
__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_""" + '\x60' + '{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


def _is_start(character):
    return character.isascii() and (character.isalpha() or character == '_')


def _is_inner(character):
    return character.isascii() and (character.isalnum() or character == '_')


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        text, mark = self.template, self.delimiter
        place = 0
        while True:
            at = text.find(mark, place)
            if at < 0:
                yield text[place:], None, -1
                return
            literal = text[place:at]
            after = at + len(mark)
            if text.startswith(mark, after):
                yield literal + mark, None, -1
                place = after + len(mark)
                continue
            braced = text[after:after + 1] == '{'
            start = after + braced
            end = start
            if _is_start(text[end:end + 1]):
                while end < len(text) and _is_inner(text[end]):
                    end += 1
            if end == start or braced and text[end:end + 1] != '}':
                yield literal, '', at
                place = after
                continue
            yield literal, text[start:end], at
            place = end + braced
            if place >= len(text):
                return

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len(''.join(lines[:-1])) + 1 if lines else 1
        raise ValueError(f'Invalid placeholder in string: line {len(lines) or 1}, col {column}')

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping
        parts = []
        for literal, name, at in self._pieces():
            parts.append(literal)
            if name == '':
                self._invalid(at)
            if name is not None:
                parts.append(str(values[name]))
        return ''.join(parts)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping
        parts = []
        for literal, name, at in self._pieces():
            parts.append(literal)
            if name == '':
                parts.append(self.delimiter)
            elif name is not None:
                try:
                    parts.append(str(values[name]))
                except KeyError:
                    braced = self.template[at + len(self.delimiter)] == '{'
                    parts.append(f'{self.delimiter}{{{name}}}' if braced else f'{self.delimiter}{name}')
        return ''.join(parts)

    def is_valid(self):
        return all(name != '' for _, name, _ in self._pieces())

    def get_identifiers(self):
        return list(dict.fromkeys(name for _, name, _ in self._pieces() if name))


def _parse(text):
    """The pieces of a format: literal text and the field behind it, as (literal, name, specification, conversion)."""
    literal = []
    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        if char not in '{}':
            literal.append(char)
        elif text[at:at + 1] == char:
            yield ''.join(literal) + char, None, None, None
            literal.clear()
            at += 1
        elif char == '}':
            raise ValueError("Single '}' encountered in format string")
        elif at == len(text):
            raise ValueError("Single '{' encountered in format string")
        else:
            end = _field_end(text, at)
            yield ''.join(literal), *_split_field(text[at:end])
            literal.clear()
            at = end + 1
    if literal:
        yield ''.join(literal), None, None, None


def _field_end(text, at):
    depth = 1
    in_brackets = in_specification = False
    for i in range(at, len(text)):
        char = text[i]
        if in_brackets:
            in_brackets = char != ']'
        elif char == '[' and not in_specification:
            in_brackets = True
        elif char in ':!':
            in_specification = True
        elif char == '{':
            if not in_specification:
                raise ValueError("unexpected '{' in field name")
            depth += 1
        elif char == '}':
            depth -= 1
            if depth == 0:
                return i
    raise ValueError("unmatched '{' in format spec" if in_specification else "expected '}' before end of string")


def _split_field(field):
    in_brackets = False
    for i, char in enumerate(field):
        if in_brackets:
            in_brackets = char != ']'
        elif char == '[':
            in_brackets = True
        elif char == ':':
            return field[:i], field[i + 1:], None
        elif char == '!':
            conversion, rest = field[i + 1:i + 2], field[i + 2:]
            if not conversion or conversion == ':':
                raise ValueError("unmatched '{' in format spec")
            if rest and rest[0] != ':':
                raise ValueError("expected ':' after conversion specifier")
            return field[:i], rest[1:], conversion
    return field, '', None


def _split_name(name):
    """The first part of a field's name and the look-ups behind it, as (whether an attribute, which)."""
    end = next((i for i, char in enumerate(name) if char in '.['), len(name))
    first, rest = name[:end], name[end:]
    steps = []
    while rest:
        if rest[0] == '.':
            end = next((i for i, char in enumerate(rest) if i and char in '.['), len(rest))
            key, rest = rest[1:end], rest[end:]
            steps.append((True, key))
        elif rest[0] == '[':
            end = rest.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key, rest = rest[1:end], rest[end + 1:]
            steps.append((False, int(key) if key.isdecimal() else key))
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if key == '':
            raise ValueError('Empty attribute in format string')
    return int(first) if first.isdecimal() else first, steps


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first = _split_name(name)[0]
            if first == '':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto) + name
                auto += 1
            elif isinstance(first, int):
                if auto:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                auto = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(value, spec))
        return ''.join(result), auto

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return convert(value)
`;
