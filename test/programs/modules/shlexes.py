# Texts split as a shell does.
import shlex
for s in ('a b  c', "a 'b c' d", 'a "b \\"c" d', "it\\'s", 'a\\ b', '# comment\nx', 'x # y', '', "''", '""a', 'a"b"\'c\'', "a\nb", 'foo|bar && baz;x', '"unclosed', 'trail\\', '~/a; b=c', '\\"', '"\\n\\$"', "é à"):
    for kw in ({}, {'comments': True}, {'posix': False}):
        try: print(shlex.split(s, **kw), end=' ')
        except ValueError as e: print(e, end=' ')
    for kw in ({}, {'posix': True}, {'punctuation_chars': True}, {'posix': True, 'punctuation_chars': True}, {'punctuation_chars': '|'}):
        try:
            l = shlex.shlex(s, **kw); print(list(l), l.lineno, end=' ')
        except ValueError as e: print(e, end=' ')
    print()
    l = shlex.shlex(s, posix=True, punctuation_chars=True); l.whitespace_split = True
    try: print(list(l))
    except ValueError as e: print(e)
print(shlex.quote("it's"), shlex.quote(''), shlex.quote('a/b-c'), shlex.join(['echo', 'a b', "c'd"]), shlex.quote('é'))
for x in (None,):
    try: shlex.split(x)
    except ValueError as e: print(e)
try: shlex.quote(5)
except TypeError as e: print(e)
l = shlex.shlex('a b c'); t = l.get_token(); l.push_token('z'); print(t, l.get_token(), l.get_token(), l.error_leader('f', 3)); l.push_source('q'); print(list(l))
