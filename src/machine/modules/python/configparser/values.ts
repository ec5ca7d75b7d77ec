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


class BasicInterpolation(Interpolation):
    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._fill(parser, option, parts, value, section, defaults, 1)
        return ''.join(parts)

    def before_set(self, parser, section, option, value):
        at = _lone_sign(value, '%', '()', 's')
        if at is not None:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {at}')
        return value

    def _fill(self, parser, option, parts, rest, section, known, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            before, sign, rest = rest.partition('%')
            if before:
                parts.append(before)
            if not sign:
                return
            if rest[:1] == '%':
                parts.append('%')
                rest = rest[1:]
            elif rest[:1] == '(':
                end = rest.find(')s')
                if end < 2 or ')' in rest[1:end]:
                    raise InterpolationSyntaxError(option, section,
                                                   f'bad interpolation variable reference {"%" + rest!r}')
                name = parser.optionxform(rest[1:end])
                rest = rest[end + 2:]
                try:
                    value = known[name]
                except KeyError:
                    raise InterpolationMissingOptionError(option, section, raw, name) from None
                if '%' in value:
                    self._fill(parser, option, parts, value, section, known, depth + 1)
                else:
                    parts.append(value)
            else:
                raise InterpolationSyntaxError(option, section,
                                               f"'%' must be followed by '%' or '(', found: {'%' + rest!r}")


class ExtendedInterpolation(Interpolation):
    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._fill(parser, option, parts, value, section, defaults, 1)
        return ''.join(parts)

    def before_set(self, parser, section, option, value):
        at = _lone_sign(value, '$', '{}', '')
        if at is not None:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {at}')
        return value

    def _fill(self, parser, option, parts, rest, section, known, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            before, sign, rest = rest.partition('$')
            if before:
                parts.append(before)
            if not sign:
                return
            if rest[:1] == '$':
                parts.append('$')
                rest = rest[1:]
            elif rest[:1] == '{':
                end = rest.find('}')
                if end < 2:
                    raise InterpolationSyntaxError(option, section,
                                                   f'bad interpolation variable reference {"$" + rest!r}')
                path = rest[1:end].split(':')
                rest = rest[end + 1:]
                other, name = section, option
                try:
                    if len(path) == 1:
                        name = parser.optionxform(path[0])
                        value = known[name]
                    elif len(path) == 2:
                        other = path[0]
                        name = parser.optionxform(path[1])
                        value = parser.get(other, name, raw=True)
                    else:
                        raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
                except (KeyError, NoSectionError, NoOptionError):
                    raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
                if value is None:
                    continue
                if '$' in value:
                    self._fill(parser, name, parts, value, other, dict(parser.items(other, raw=True)), depth + 1)
                else:
                    parts.append(value)
            else:
                raise InterpolationSyntaxError(option, section,
                                               f"'$' must be followed by '$' or '{{', found: {'$' + rest!r}")


def _lone_sign(value, sign, brackets, behind):
    """Where a sign stands in a value that is neither doubled nor the start of a name; None if nowhere."""
    plain = value.replace(sign * 2, '')
    at = 0
    kept = ''
    while (found := plain.find(sign, at)) >= 0:
        end = plain.find(brackets[1] + behind, found + 2)
        if plain[found + 1:found + 2] == brackets[0] and end > found + 2 and brackets[1] not in plain[found + 2:end]:
            kept += plain[at:found]
            at = end + len(brackets[1] + behind)
            continue
        kept += plain[at:]
        return kept.find(sign)
    return None
`;
