/**
 * The module `difflib`. The longest matching block on each side of which the search goes on is the "gestalt" matching of
 * Ratcliff and Obershelp. Source: https://docs.python.org/3.14/library/difflib.html
 */
export const SOURCE = String.raw`
from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'diff_bytes', 'Match']

Match = namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    "Compares two sequences of hashable items."

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._index()

    def _index(self):
        """Where each item of b stands, but for junk and for what a long b is full of."""
        self.b2j = places = {}
        for place, item in enumerate(self.b):
            places.setdefault(item, []).append(place)
        self.bjunk = {item for item in places if self.isjunk(item)} if self.isjunk else set()
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        size = len(self.b)
        if self.autojunk and size >= 200:
            limit = size // 100 + 1
            self.bpopular = {item for item, where in places.items() if len(where) > limit}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        "The longest block in both ranges: of several the one that begins first in a, then the first in b."
        a, b, junk = self.a, self.b, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        at_a, at_b, size = alo, blo, 0
        # By place in b, the length of the block that ends there and at the item of a before this one.
        lengths = {}
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                now[j] = length = lengths.get(j - 1, 0) + 1
                if length > size:
                    at_a, at_b, size = i - length + 1, j - length + 1, length
            lengths = now
        # First what is no junk but was left out as popular, then junk, as far as both sides agree.
        for wanted in (False, True):
            while at_a > alo and at_b > blo and (b[at_b - 1] in junk) is wanted and a[at_a - 1] == b[at_b - 1]:
                at_a, at_b, size = at_a - 1, at_b - 1, size + 1
            while (at_a + size < ahi and at_b + size < bhi and (b[at_b + size] in junk) is wanted
                   and a[at_a + size] == b[at_b + size]):
                size += 1
        return Match(at_a, at_b, size)

    def get_matching_blocks(self):
        "All matching blocks in order; neighbours are one block, and an empty block ends them."
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        waiting = [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append(match)
            if alo < i and blo < j:
                waiting.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        for i, j, size in found:
            if blocks:
                before = blocks[-1]
                if before.a + before.size == i and before.b + before.size == j:
                    blocks[-1] = Match(before.a, before.b, before.size + size)
                    continue
            blocks.append(Match(i, j, size))
        blocks.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        "How a becomes b, as (tag, i1, i2, j1, j2)."
        if self.opcodes is None:
            self.opcodes = opcodes = []
            at_a = at_b = 0
            for i, j, size in self.get_matching_blocks():
                if at_a < i or at_b < j:
                    tag = 'insert' if at_a == i else 'delete' if at_b == j else 'replace'
                    opcodes.append((tag, at_a, i, at_b, j))
                at_a, at_b = i + size, j + size
                if size:
                    opcodes.append(('equal', i, at_a, j, at_b))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        "The changes in groups, each with up to n equal items around it."
        codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == 'equal':
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == 'equal':
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        "How alike the sequences are, from 0 to 1."
        return _ratio(sum(block.size for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        "A number that ratio() does not exceed, without regard to order."
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item, self.fullbcount.get(item, 0))
            left[item] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        "A number that ratio() does not exceed, from the lengths alone."
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    "The up to n possibilities that are most like a word, best first."
    if not n > 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, candidate))
    return [candidate for _, candidate in nlargest(n, found)]


def _hints(text, tags):
    """The marks of a line below a text; its own whitespace stays under what did not change, so that tabs align."""
    return ''.join(char if tag == ' ' and char.isspace() else tag for char, tag in zip(text, tags)).rstrip()


class Differ:
    "Compares lines of text, and characters within lines that are alike."

    # Two lines are versions of one from here on; they are looked for this far from each other.
    _CUTOFF = 0.74999
    _WINDOW = 10

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        "The lines of both, each with two characters before it that say whose it is."
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from self._dump('-', a, alo, ahi)
            elif tag == 'insert':
                yield from self._dump('+', b, blo, bhi)
            else:
                yield from self._dump(' ', a, alo, ahi)

    def _dump(self, tag, lines, start, end):
        for i in range(start, end):
            yield f'{tag} {lines[i]}'

    def _apart(self, a, alo, ahi, b, blo, bhi):
        """Lines that nothing pairs: the shorter side first."""
        removed = self._dump('-', a, alo, ahi)
        added = self._dump('+', b, blo, bhi)
        first, second = (added, removed) if bhi - blo < ahi - alo else (removed, added)
        yield from first
        yield from second

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._apart(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from self._dump('-', a, alo, ahi)
        else:
            yield from self._dump('+', b, blo, bhi)

    def _replace(self, a, alo, ahi, b, blo, bhi):
        matcher = SequenceMatcher(self.charjunk)
        next_a, next_b = alo, blo
        for j in range(blo, bhi):
            # Lines at the same distance from the beginning are the likeliest pair.
            opposite = alo + (j - blo)
            candidates = range(max(opposite - self._WINDOW, next_a), min(opposite + self._WINDOW + 1, ahi))
            if not candidates:
                break
            best, partner = self._CUTOFF, None
            matcher.set_seq2(b[j])
            for i in candidates:
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                    ratio = matcher.ratio()
                    if ratio > best:
                        best, partner = ratio, i
            if partner is None:
                continue
            yield from self._between(a, next_a, partner, b, next_b, j)
            yield from self._pair(a[partner], b[j], matcher)
            next_a, next_b = partner + 1, j + 1
        yield from self._between(a, next_a, ahi, b, next_b, bhi)

    def _pair(self, old, new, matcher):
        if old == new:
            # Junk that both have, which no block could begin with.
            yield f'  {old}'
            return
        old_tags = new_tags = ''
        matcher.set_seq1(old)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            old_mark, new_mark = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
            old_tags += old_mark * (i2 - i1)
            new_tags += new_mark * (j2 - j1)
        for sign, text, tags in (('-', old, old_tags), ('+', new, new_tags)):
            yield f'{sign} {text}'
            marks = _hints(text, tags)
            if marks:
                yield f'? {marks}\n'


def IS_LINE_JUNK(line, pat=None):
    "Whether a line is blank or holds a single '#'."
    if pat is None:
        return line.strip() in ('', '#')
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    "Whether a character is a blank or a tab."
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    "What Differ says of two lists of lines."
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    "The lines of one of the sequences that an ndiff compares."
    try:
        sign = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which) from None
    for line in delta:
        if line[:2] in ('  ', sign):
            yield line[2:]


def _check_types(a, b, *others):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)' % (type(lines[0]).__name__, lines[0]))
        if isinstance(lines, str):
            raise TypeError('input must be a sequence of strings, not %s' % type(lines).__name__)
    for other in others:
        if not isinstance(other, str):
            raise TypeError('all arguments must be str, not: %r' % (other,))


def _dated(sign, name, date, lineterm):
    return f'{sign} {name}{chr(9) + date if date else ""}{lineterm}'


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return f'{start + 1}'
    # An empty range stands behind the line before it.
    return f'{start + 1 if length else start},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    "The changes from a to b as a unified diff, a line at a time."
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield _dated('---', fromfile, fromfiledate, lineterm)
            yield _dated('+++', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f'@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            for line in a[i1:i2]:
                yield '-' + line
            for line in b[j1:j2]:
                yield '+' + line


def _context_range(start, stop):
    length = stop - start
    if length <= 1:
        return f'{start + 1 if length else start}'
    return f'{start + 1},{stop}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    "The changes from a to b as a context diff, a line at a time."
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield _dated('***', fromfile, fromfiledate, lineterm)
            yield _dated('---', tofile, tofiledate, lineterm)
        yield '***************' + lineterm
        for sign, lines, start, other in (('***', a, 1, 'insert'), ('---', b, 3, 'delete')):
            yield f'{sign} {_context_range(group[0][start], group[-1][start + 1])} {sign[0] * 4}{lineterm}'
            if all(code[0] in ('equal', other) for code in group):
                continue
            for code in group:
                if code[0] != other:
                    for line in lines[code[start]:code[start + 1]]:
                        yield marks[code[0]] + line


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    "Compares lines of bytes with a function that compares lines of text."
    def decode(data):
        try:
            return data.decode('ascii', 'surrogateescape')
        except AttributeError as error:
            raise TypeError('all arguments must be bytes, not %s (%r)' % (type(data).__name__, data)) from error
    names = map(decode, (fromfile, tofile, fromfiledate, tofiledate))
    for line in dfunc(list(map(decode, a)), list(map(decode, b)), *names, n, decode(lineterm)):
        yield line.encode('ascii', 'surrogateescape')
`;
