/** The module `textwrap`. Source: https://docs.python.org/3.14/library/textwrap.html */
export const SOURCE = String.raw`
import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_spaces = re.compile(r'([\t\n\x0b\x0c\r ]+)')
# Behind a hyphen with two letters on each side, and around a dash of several hyphens between words.
_breaks = re.compile(r'''(?x)
    (?<=[\w!"'&.,?]) (-{2,}) (?=\w)
    | (?: (?<=[^\W\d_]{2}-) | (?<=[^\W\d_]-[^\W\d_]-) ) (?=[^\W\d_]-?[^\W\d_])''')
_sentence_end = re.compile(r'''[a-z][.!?]["']?\z''')


class TextWrapper:
    "Breaks paragraphs into lines."

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(character): ' ' for character in _whitespace})
        return text

    def _split(self, text):
        chunks = []
        for word in _spaces.split(text):
            if word and self.break_on_hyphens and not word[0] in _whitespace:
                chunks.extend(part for part in _breaks.split(word) if part)
            elif word:
                chunks.append(word)
        return chunks

    def _split_chunks(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            for index in range(1, len(chunks)):
                if chunks[index] == ' ' and _sentence_end.search(chunks[index - 1]) and index + 1 < len(chunks):
                    chunks[index] = '  '
        return chunks

    def wrap(self, text):
        "The lines of a paragraph."
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks = self._split_chunks(text)[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and not chunks[-1].strip() and lines:
                chunks.pop()
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            fits = (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and length <= width)
            if fits:
                lines.append(indent + ''.join(line))
                continue
            self._cut(lines, line, length, width, indent)
            break
        return lines

    def _break_word(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            if self.break_on_hyphens and len(chunks[-1]) > room:
                hyphen = chunks[-1].rfind('-', 0, room)
                if hyphen > 0 and any(character != '-' for character in chunks[-1][:hyphen]):
                    end = hyphen + 1
            if end > 0:
                line.append(chunks[-1][:end])
                chunks[-1] = chunks[-1][end:]
        elif not line:
            line.append(chunks.pop())

    def _cut(self, lines, line, length, width, indent):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        "The lines of a paragraph as one string."
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    "The lines of a paragraph."
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    "The lines of a paragraph as one string."
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    "The beginning of a text that fits a width."
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    "The text without the whitespace with which all its lines begin."
    lines = ['' if not line.strip() else line for line in text.split('\n')]
    full = [line for line in lines if line]
    low, high = min(full, default=''), max(full, default='')
    margin = 0
    while margin < len(low) and margin < len(high) and low[margin] == high[margin] and low[margin] in ' \t':
        margin += 1
    return '\n'.join(line[margin:] for line in lines)


def indent(text, prefix, predicate=None):
    "The text with a prefix before each line that is not blank, or that the predicate wants."
    return ''.join(prefix + line if (line.strip() if predicate is None else predicate(line)) else line
                   for line in text.splitlines(True))
`;
