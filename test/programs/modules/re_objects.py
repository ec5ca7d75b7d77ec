"""Flags, patterns and matches as objects."""
import copy
import re

print(re.I, repr(re.I | re.M), re.RegexFlag(0), re.IGNORECASE | 512, re.RegexFlag(4096), ~re.I, f'{re.X:d}', str(re.A))
print(list(re.RegexFlag), re.RegexFlag['S'], re.I is re.IGNORECASE, re.I == 2, (re.I | re.S).value, re.NOFLAG, re.I & re.M)
print(re.compile('a', re.I).flags, re.compile('(?ms)a').flags, re.compile(b'a').flags, re.compile('(?a)a').flags)

for pattern in [re.compile('a'), re.compile('(?x) a', re.I | re.S), re.compile(b'a', re.L), re.compile("it's"), re.compile('a', re.A)]:
    print(pattern, pattern.groups, pattern.pattern)
print(str(re.compile('ab' * 150))[-20:], re.compile('(?P<x>a)(b)(?P<y>c)').groupindex, re.compile('a').groupindex)

one, two = re.compile('a', re.M), re.compile('a', re.M)
print(one is two, one == two, hash(one) == hash(two), one == re.compile('a'), one != re.compile(b'a'), one == 'a', {one: 1}[two])
print(copy.copy(one) is one, copy.deepcopy(one) is one, re.Pattern[str], re.Match[bytes], re.compile(one) is one)
re.purge()
print(re.compile('a', re.M) is one, re.compile('a', re.M) == one)

match = re.compile('(?P<a>x)(?P<b>y)?(z)').search('_xz', 1, 10)
print(match, match.re, match.string, match.pos, match.endpos, match.lastindex, match.lastgroup, match.regs)
print(match.group(), match.group(1, 'b', 3), match[0], match['a'], match[True], match.groups(), match.groups('-'))
print(match.groupdict(), match.groupdict(default=0), match.span(), match.span('b'), match.start(3), match.end('a'), bool(match))
print(re.match('(?P<n>a)', 'a').lastgroup, re.match('a', 'a').lastindex, copy.copy(match) is match, re.search('x', 'y'))
print(re.match('.*', 'long ' * 20), re.match(b'.', b'\xff'), type(match), type(match.re), type(match.re.scanner('')))

# Flags in patterns.
print(re.findall('(?i)AB', 'aBAb'), re.findall('(?i:a)b', 'AbAB'), re.findall('(?s-i:a.)', 'a\nA\n', re.I), re.findall('(?s).', '\n'))
print(re.findall(r'''
    (\d+)   # a number
    [ #]    # a space or a hash
    \ ?     # perhaps one more
''', '1 2#3', re.VERBOSE), re.findall('(?x: a b )c d', 'abc d'), re.sub(r'(?m)^', '> ', 'a\nb'))

# Unicode.
print(re.findall(r'\w+', 'naïve Ünïcode ſtraße 数字 ४२ x²'), re.findall(r'(?a)\w+', 'naïve'), re.findall(r'\d', '4४²'), re.split(r'\s', 'a\u2003b\x1fc'))
print([re.fullmatch(a, b, re.I) is not None for a, b in ['ſs', 'kK', 'İi', 'ıI', 'ßẞ', 'ςΣ', 'µμ', 'éÉ', 'ﬅﬆ', 'ßs']])
print(re.findall('[k-s]', 'KſsK', re.I), re.findall('[^k]', 'K', re.I), re.findall('(?ia)[é-ï]k', 'ékÉKÉK'))
print(re.search('😀+', 'a😀😀b'), re.findall('.', '😀é'), re.sub('.', '-', 'a😀'), re.search('b', '😀b').start(), re.match('[😀-😂]', '😁'))
print(re.match('(?P<é>.)', 'x').groupdict(), re.match(r'\N{DIGIT ONE}[\N{LATIN SMALL LETTER A}]', '1a'))
