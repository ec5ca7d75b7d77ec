/** `configparser`, first part: its errors, and values that name other values. */
export const VALUES = String.raw`
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping

__all__ = ('NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
           'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
           'MissingSectionHeaderError', 'MultilineContinuationError', 'UnnamedSectionDisabledError',
           'InvalidWriteError', 'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation',
           'ExtendedInterpolation', 'SectionProxy', 'ConverterMapping', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH',
           'UNNAMED_SECTION')

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class _UnnamedSection:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()
_MISSING = object()


# ---- errors ----

class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f'No section: {section!r}')
        self.section = section
        self.args = (section,)


def _place(source, lineno):
    if source is None:
        return None
    return f'While reading from {source!r}' + ('' if lineno is None else f' [line {lineno:2d}]')


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        place = _place(source, lineno)
        text = f'ection {section!r} already exists'
        super().__init__(f'S{text}' if place is None else f'{place}: s{text}')
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        place = _place(source, lineno)
        text = f'ption {option!r} in section {section!r} already exists'
        super().__init__(f'O{text}' if place is None else f'{place}: o{text}')
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f'Bad value substitution: option {option!r} in section {section!r} contains an '
                         f'interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, 'Recursion limit exceeded in value substitution: option '
                         f'{option!r} in section {section!r} contains an interpolation key which cannot be substituted '
                         f'in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}')
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'Key without value continued with an indented line.\n'
                       f'file: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class UnnamedSectionDisabledError(Error):
    def __init__(self):
        super().__init__('Support for UNNAMED_SECTION is disabled.')


class InvalidWriteError(Error):
    def __init__(self, msg=''):
        super().__init__(msg)


# ---- values that name other values ----

class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


def _filled(interpolation, parser, section, option, value, defaults):
    parts = []
    _fill(interpolation, parser, option, parts, value, section, defaults, 1)
    return ''.join(parts)


def _fill(interpolation, parser, option, parts, rest, section, known, depth):
    """Takes a value apart at the interpolation's sign, and puts in what it answers for the names behind one."""
    sign, opening, closing = interpolation._signs
    raw = parser.get(section, option, raw=True, fallback=rest)
    if depth > MAX_INTERPOLATION_DEPTH:
        raise InterpolationDepthError(option, section, raw)
    while rest:
        before, found, rest = rest.partition(sign)
        if before:
            parts.append(before)
        if not found:
            return
        if rest[:1] == sign:
            parts.append(sign)
            rest = rest[1:]
            continue
        if rest[:1] != opening:
            raise InterpolationSyntaxError(
                option, section, f"'{sign}' must be followed by '{sign}' or '{opening}', found: {sign + rest!r}")
        end = rest.find(closing)
        if end < 2 or closing[0] in rest[1:end]:
            raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {sign + rest!r}')
        path = rest[1:end]
        rest = rest[end + len(closing):]
        value, place = interpolation._look_up(parser, section, option, raw, path, rest, known)
        if sign in value:
            _fill(interpolation, parser, place[0], parts, value, place[1], place[2](), depth + 1)
        else:
            parts.append(value)


def _checked(interpolation, value):
    sign, opening, closing = interpolation._signs
    at = _lone_sign(value, sign, opening, closing)
    if at is not None:
        raise ValueError(f'invalid interpolation syntax in {value!r} at position {at}')
    return value


class BasicInterpolation(Interpolation):
    _signs = '%', '(', ')s'

    def before_get(self, parser, section, option, value, defaults):
        return _filled(self, parser, section, option, value, defaults)

    def before_set(self, parser, section, option, value):
        return _checked(self, value)

    def _look_up(self, parser, section, option, raw, path, rest, known):
        name = parser.optionxform(path)
        try:
            value = known[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        return value, (option, section, lambda: known)


class ExtendedInterpolation(Interpolation):
    _signs = '$', '{', '}'

    def before_get(self, parser, section, option, value, defaults):
        return _filled(self, parser, section, option, value, defaults)

    def before_set(self, parser, section, option, value):
        return _checked(self, value)

    def _look_up(self, parser, section, option, raw, path, rest, known):
        names = path.split(':')
        other, name = section, option
        try:
            if len(names) == 1:
                name = parser.optionxform(names[0])
                value = known[name]
            elif len(names) == 2:
                other = names[0]
                name = parser.optionxform(names[1])
                value = parser.get(other, name, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, path) from None
        return '' if value is None else value, (name, other, lambda: dict(parser.items(other, raw=True)))


def _lone_sign(value, sign, opening, closing):
    """Where a sign stands in a value that is neither doubled nor the start of a name; None if nowhere."""
    plain = value.replace(sign * 2, '')
    at = 0
    kept = ''
    while (found := plain.find(sign, at)) >= 0:
        end = plain.find(closing, found + 2)
        if plain[found + 1:found + 2] == opening and end > found + 2 and closing[0] not in plain[found + 2:end]:
            kept += plain[at:found]
            at = end + len(closing)
            continue
        kept += plain[at:]
        return kept.find(sign)
    return None
`;
