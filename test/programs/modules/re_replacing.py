"""Replacing, splitting, listing; templates and functions."""
import re

print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello big world'))
print(re.sub(r'(?P<first>\w)(\w*)', r'\g<2>\g<first>ay', 'pig latin'))
print(re.sub(r'(a)|b', r'[\1]', 'ab'), re.sub('a', r'\g<0>\g<0>', 'xay'), re.sub('a', r'\n\t\\\0\101\.', 'a') == '\n\t\\\0A\\.')
print(re.sub('x*', '-', 'abxd'), re.sub('', '-', 'abc'), re.sub('b|', '-', 'abc'), re.sub('$', '!', 'a\n') == 'a!\n!')
print(re.sub('a', 'b', 'aaa', count=2), re.subn('a', 'b', 'aaa'), re.subn('x', 'y', 'aaa'), re.compile('a').sub('', 'banana', 2))
print(re.sub(r'\d+', lambda match: str(int(match[0]) * 2), 'a1b22'), re.sub('b', lambda match: None, 'abc'))
print(re.sub('[aeiou]', lambda match: match.group().upper(), 'quick brown'), re.sub(b'(a)', rb'<\1>', b'cat'))

print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'a, b'), re.split('x*', 'axbc'), re.split('(x)|,', 'a,bxc'))
print(re.split(',', 'a,b,c', maxsplit=1), re.split(',', 'abc'), re.split('', 'ab'), re.compile(',').split('a,b,c', 1))

print(re.findall('a|(b)', 'ab'), re.findall('(a)(b)?', 'aab'), re.findall('x*?|y', 'xy'), re.findall(r'\w+', ''))
print([match.span() for match in re.finditer('a*', 'baac')], [match['n'] for match in re.finditer('(?P<n>.)x', 'axbx')])
iterator = re.finditer('a', 'aa')
print(type(iterator).__name__, next(iterator), next(iterator), next(iterator, 'end'))

text = 'unchanged'
print(re.sub('z', 'y', text) is text, re.match('.*', text).group() is text, re.split('z', text)[0] is text)
match = re.search('(?P<year>\\d+)-(\\d+)', 'on 2024-05')
print(match.expand(r'\2/\g<year>'), match.expand('plain'), re.escape('a.b*c [d] é\n-_'), re.escape(b'1+1'))

scanner = re.compile(r'\d+|\s').scanner('12 x3')
print(scanner.match(), scanner.search(), scanner.match(), scanner.pattern)
words = re.Scanner([(r'[a-z]+', lambda scanner, token: token.upper()), (r'\d+', lambda scanner, token: int(token)), (r'\s+', None)])
print(words.scan('ab 12 c?'))
