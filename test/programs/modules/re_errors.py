"""What is wrong with a pattern or template, and where."""
import re

PATTERNS = [
    '(', ')', '(a))', '[a', '[]', 'a**', '*', 'a{2}{3}', 'a{3,2}', '^*', '(?', '(?P', '(?P<n', '(?P<>a)', '(?P<1>a)', '(?Px)',
    '(?P=n)', '(?P<n>a)(?P<n>b)', r'(a)\2', r'(a\1)', '(?P<n>(?P=n))', '\\', r'\q', r'\x1', r'\u12', r'\U00110000', r'\400',
    r'\N{no such name}', r'\N', '[z-a]', r'[\d-a]', r'[a-\w]', '(?<=a+)b', r'(?<=(a)\1)', '(?<x)', '(?z)', '(?i', '(?-)',
    '(?i-i:a)', '(?au:a)', '(?L:a)', '(?-a:b)', '(?iz:a)', 'a(?i)b', '(?#', '(?(1)a)', '(?(0)a)', '(?(x)a)', '(a)(?(1)b|c|d)',
    '(?>a', 'x\ny(z', 'a|*', '*\\',
]
for pattern in PATTERNS:
    try:
        re.compile(pattern)
    except re.error as problem:
        print(repr(pattern), '->', problem, '|', problem.msg, problem.pos, problem.lineno, problem.colno)

for pattern in [b'(?u)', b'\\u1234', b'(?P<\xe9>)', b'[\xe9-a]']:
    try:
        re.compile(pattern)
    except re.PatternError as problem:
        print(pattern, '->', problem, problem.pattern)

for template in ['\\', r'\q', r'\2', r'\g', r'\g<', r'\g<>', r'\g<a b>', r'\g<7>', r'\g<n>', r'\777', r'\g<-1>', '\n\\x']:
    try:
        print(re.sub('(a)', template, 'a'))
    except (re.error, IndexError) as problem:
        print(repr(template), type(problem).__name__, problem)

CALLS = [
    lambda: re.compile(1), lambda: re.compile(re.compile('a'), re.I), lambda: re.compile('a', re.A | re.U),
    lambda: re.compile('a', re.L), lambda: re.compile(b'a', re.U), lambda: re.compile('a' + '{1,99999999999}'),
    lambda: re.search('a', 1), lambda: re.search('a', b'a'), lambda: re.search(b'a', 'a'), lambda: re.compile('a', 'b'),
    lambda: re.match('a', 'a').group(1), lambda: re.match('a', 'a')['x'], lambda: re.match('a', 'a').start(-1),
    lambda: re.sub('a', 1, 'a'), lambda: re.sub('a', lambda m: 1, 'xa'), lambda: re.sub('a', b'b', 'a'),
    lambda: re.sub('a', len, 'a'), lambda: re.split('a'), lambda: re.sub('a', 'b', 'a', 1, count=2),
    lambda: re.split('a', 'b', 1, 2, 3), lambda: re.compile('(' * 600 + ')' * 600), lambda: re.Match(),
    lambda: list(re.match('a', 'a')), lambda: re.compile('a').match(), lambda: re.compile('a').match('a', 1, 2, 3),
]
for call in CALLS:
    try:
        print(call())
    except Exception as problem:
        print(type(problem).__name__, problem)

problem = re.PatternError('msg', 'a\nb', 2)
print(problem, problem.args, problem.lineno, problem.colno, re.error is re.PatternError)
