"""Searching and matching: what matches, where, and what the groups caught."""
import re


def show(pattern, text, flags=0):
    match = re.search(pattern, text, flags)
    print(pattern, repr(text), match and (match.regs, match.lastindex))


show(r'a|ab', 'ab')
show(r'(?:a|ab)(?:c|bcd)(d*)', 'abcd')
show(r'(a+)(b+)?', 'xaac')
show(r'(a|b*)*', 'c')
show(r'(a?){3,5}', 'a')
show(r'(?:(a)|(b)|(c))*', 'abcb')
show(r'((a)|b)*', 'ab')
show(r'(a*?)(b|$)', 'aab')
show(r'(?P<word>\w+) (?P=word)', 'so so good')
show(r'(["\'])(.*?)\1', 'say "it\'s"')
show(r'(?i)(s)\1', 'sS')

# Looking around.
show(r'(?<=\$)\d+(?!\d|\.)', 'cost $1.5 or $20')
show(r'(?<!-)\b\d+', '-12 34')
show(r'(?=(a))a', 'a')
show(r'(?!(a))b', 'b')
show(r'(a)(?<=(\1))', 'xa')

# Choices that are final.
show(r'a++a', 'aaa')
show(r'(?>a|ab)c', 'abc')
show(r'(?:a|ab){2}+', 'aba')
show(r'".*+"', '"x"')
show(r'x{2,3}+x', 'xxxx')

# Conditions.
for text in ('<a>', 'a', '<a'):
    show(r'^(<)?a(?(1)>|$)', text)
show(r'(?P<q>")?x(?(q)"|!)', 'x!')

# Places.
print(re.findall(r'$', 'a\n'), re.findall(r'(?m)^.', 'ab\ncd'), re.findall(r'\Aa|b\z', 'ab\nb'))
print(re.findall(r'\b', 'to be'), re.search(r'\B', ''), re.search(r'\b', ''))
pattern = re.compile(r'^b|(?<=a)b')
print(pattern.search('ab', 1), pattern.match('bb', 1), pattern.fullmatch('ab', 1, 2), pattern.search('ab', 5))
print(re.fullmatch(r'a|ab', 'ab'), re.match(r'a|ab', 'ab'))

# Sets.
for part in (r'[]-]', r'[^]a]', r'[a\]b]+', r'[\w.-]+', r'[^\W\d_]+', r'[\x41-\u0043]', r'[\b\n]', r'[a-]+', r'[-a]+'):
    print(part, re.findall(part, 'a]b-C.1_A\b\n'))

# Long texts and deep repetitions need no stack of the host.
text = 'ab' * 5000
print(re.match(r'(?:a|b)*', text).end(), re.match(r'(?:(a)|b)*?$', text).span(1), re.search(r'(?:a.)*b', text).end())
print(len(re.findall(r'a(?=b)', text)), re.match('(' * 200 + 'a' + ')' * 200, 'a').lastindex)

# Bytes.
print(re.findall(rb'[\x80-\xff]\w?', b'\xe9a\x80'), re.search(rb'(?i)A\xe9', b'a\xe9'), re.split(rb'(,)', b'1,2'))
print(re.findall('(.)', bytearray(b'ab').decode()), re.findall(b'.', memoryview(b'ab')), re.sub(b'a', b'b', bytearray(b'aa')))
