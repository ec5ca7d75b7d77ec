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


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]
`;
