/** The module `re` around compiled patterns. Source: https://docs.python.org/3.14/library/re.html */
export const SOURCE = String.raw`
import enum

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE',
           'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']

__version__ = '2.2.1'


class PatternError(Exception):
    """An error in a pattern or template, with its place if known."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
        else:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            msg = f'{msg} at position {pos}'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


_set_error(PatternError)
error = PatternError


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        rest = self._value_
        names = []
        for flag in type(self):
            if flag._value_ & rest:
                names.append(f're.{flag._name_}')
                rest &= ~flag._value_
        if not names:
            return f're.RegexFlag({rest})' if rest else 're.NOFLAG'
        if rest:
            names.append(hex(rest))
        return '|'.join(names)

    __str__ = __repr__


globals().update(RegexFlag.__members__)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()
_DEBUG = DEBUG.value
_MAXCACHE = 512
_cache = {}


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    if flags & _DEBUG:
        return _compile_pattern(pattern, flags)
    compiled = _compile_pattern(pattern, flags)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[type(pattern), pattern, flags] = compiled
    return compiled


def compile(pattern, flags=0):
    "A compiled pattern."
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    "The match at the beginning of the string, or None."
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    "The match of the whole string, or None."
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    "The first match in the string, or None."
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    "All matches in the string, or their groups if the pattern has any."
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    "An iterator over all matches in the string."
    return _compile(pattern, flags).finditer(string)


def _positional(function, names, required, args, given):
    # Values that used to be allowed by position, with a warning for each such call.
    if not args:
        return given
    if given[0] is not _zero_sentinel:
        raise TypeError(f"{function}() got multiple values for argument '{names[0]}'")
    if len(args) > 1 and given[1] is not _zero_sentinel:
        raise TypeError(f"{function}() got multiple values for argument '{names[1]}'")
    if len(args) > 2:
        raise TypeError(f'{function}() takes from {required} to {required + 2} positional arguments '
                        f'but {required + len(args)} were given')
    _warn(f"'{names[0]}' is passed as positional argument")
    return args[0], args[1] if len(args) > 1 else given[1]


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    "The string with matches replaced."
    count, flags = _positional('sub', ('count', 'flags'), 3, args, (count, flags))
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    "The string with matches replaced, and how many were."
    count, flags = _positional('subn', ('count', 'flags'), 3, args, (count, flags))
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    "What is between the matches, and the groups of these."
    maxsplit, flags = _positional('split', ('maxsplit', 'flags'), 2, args, (maxsplit, flags))
    return _compile(pattern, flags).split(string, maxsplit)


def purge():
    "Forgets the patterns that were compiled before."
    _cache.clear()


_escapes = {ord(character): '\\' + character for character in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    "The pattern that matches just this text."
    if isinstance(pattern, str):
        return pattern.translate(_escapes)
    return str(pattern, 'latin1').translate(_escapes).encode('latin1')


class Scanner:
    """Cuts a text into tokens: a list of patterns, each with what to make of its matches."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._actions = {}
        phrases = []
        group = 1
        for phrase, action in lexicon:
            self._actions[group] = action
            group += 1 + _compile(phrase, flags).groups
            phrases.append(f'({phrase})')
        self.scanner = _compile('|'.join(phrases), flags)

    def scan(self, string):
        tokens = []
        place = 0
        match = self.scanner.scanner(string).match
        while found := match():
            end = found.end()
            if end == place:
                break
            action = self._actions[found.lastindex]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                tokens.append(action)
            place = end
        return tokens, string[place:]
`;
