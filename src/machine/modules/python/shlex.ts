/** The module `shlex`: texts split as a Unix shell does. Source: https://docs.python.org/3.14/library/shlex.html */
export const SOURCE = String.raw`
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_LATIN = 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-')


class shlex:
    "Reads a text token by token."

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = StringIO(instream) if isinstance(instream, str) else sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_' + (_LATIN if posix else '')
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = ('();<>|&' if punctuation_chars is True else punctuation_chars) or ''
        # A character that ended a token and belongs to the next.
        self._left = []
        if self._punctuation_chars:
            self.wordchars += '~-./*?='
            self.wordchars = ''.join(char for char in self.wordchars if char not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = newstream
        self.lineno = 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                found = self.sourcehook(self.read_token())
                if found:
                    self.push_source(found[1], found[0])
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _is_in_word(self, char):
        return char in self.wordchars or self.whitespace_split and char not in self._punctuation_chars

    def read_token(self):
        quoted = False
        behind_escape = ' '
        while True:
            char = self._left.pop() if self._left else self.instream.read(1)
            if char == '\n':
                self.lineno += 1
            if self.state is None:
                self.token = ''
                break
            if self.state == ' ':
                if not char:
                    self.state = None
                    break
                if char in self.whitespace:
                    if self.token or self.posix and quoted:
                        break
                elif char in self.commenters:
                    self._skip_line()
                elif self.posix and char in self.escape:
                    behind_escape = 'a'
                    self.state = char
                elif char in self.quotes:
                    if not self.posix:
                        self.token = char
                    self.state = char
                elif char in self._punctuation_chars:
                    self.token = char
                    self.state = 'c'
                elif char in self.wordchars or self.whitespace_split:
                    self.token = char
                    self.state = 'a'
                else:
                    self.token = char
                    if self.token or self.posix and quoted:
                        break
            elif self.state in self.quotes:
                quoted = True
                if not char:
                    raise ValueError('No closing quotation')
                if char == self.state:
                    if self.posix:
                        self.state = 'a'
                        continue
                    self.token += char
                    self.state = ' '
                    break
                if self.posix and char in self.escape and self.state in self.escapedquotes:
                    behind_escape = self.state
                    self.state = char
                else:
                    self.token += char
            elif self.state in self.escape:
                if not char:
                    raise ValueError('No escaped character')
                if behind_escape in self.quotes and char != self.state and char != behind_escape:
                    self.token += self.state
                self.token += char
                self.state = behind_escape
            else:
                if not char:
                    self.state = None
                    break
                if char in self.whitespace:
                    self.state = ' '
                    if self.token or self.posix and quoted:
                        break
                elif char in self.commenters:
                    self._skip_line()
                    if self.posix:
                        self.state = ' '
                        if self.token or quoted:
                            break
                elif self.state == 'c':
                    if char in self._punctuation_chars:
                        self.token += char
                        continue
                    if char not in self.whitespace:
                        self._left.append(char)
                    self.state = ' '
                    break
                elif self.posix and char in self.quotes:
                    self.state = char
                elif self.posix and char in self.escape:
                    behind_escape = 'a'
                    self.state = char
                elif self._is_in_word(char) or char in self.quotes:
                    self.token += char
                else:
                    if self._punctuation_chars:
                        self._left.append(char)
                    else:
                        self.pushback.appendleft(char)
                    self.state = ' '
                    if self.token or self.posix and quoted:
                        break
        result, self.token = self.token, ''
        return None if self.posix and not quoted and result == '' else result

    def _skip_line(self):
        self.instream.readline()
        self.lineno += 1

    def sourcehook(self, newfile):
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        return '"%s", line %d: ' % (self.infile if infile is None else infile,
                                    self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    "The words of a text, as a shell reads them."
    if s is None:
        raise ValueError('s argument must not be None')
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


def join(split_command):
    "The text from which a shell reads these words."
    return ' '.join(quote(word) for word in split_command)


def quote(s):
    "The text that a shell reads as one word."
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f'expected string object, got {type(s).__name__!r}')
    if all(char in _SAFE for char in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
`;
