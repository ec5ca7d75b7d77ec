"""Patterns of a shell."""
import fnmatch

NAMES = ['main.py', 'test_a.py', 'notes.txt', 'Main.PY', 'a[1]', 'x-y', '.hidden', 'a\nb', '', 'abcab', 'a]']
for pattern in ['*.py', '*', '?', 'test_?.py', '[mn]*', '[!mn]*', 'a[[]1]', '[a-z]*b', '[]-a]*', '*a*b', '[', 'a[', '[!]', '[z-a]', '[!z-a]*',
                '*.*t*', 'a**b', 'x[-]y', 'a[]]', '[b-a]x', '[--z]*', '[a-cx]*', '[.]*', '^*', 'a.b']:
    print(pattern, fnmatch.filter(NAMES, pattern), [fnmatch.fnmatchcase(name, pattern) for name in NAMES].count(True))
print(fnmatch.fnmatch('A.py', 'a.py'), fnmatch.fnmatchcase('a.py', 'a.py'), fnmatch.filter([b'ab', b'ba'], b'a*'))
print(fnmatch.filterfalse(NAMES, '*.py'), fnmatch.translate('*.txt'), fnmatch.translate('a?[!b]*c*d'))
