"""Wrapping, shortening, indenting."""
import textwrap

TEXT = 'Look, the goof-ball -- use the -b option! An e-mail from "Mr. X" came.  So it ends.\tReally, incomprehensibly.'
for width in (10, 17, 30, 70):
    print(textwrap.wrap(TEXT, width))
print(textwrap.fill(TEXT, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(TEXT, 12, break_long_words=False, break_on_hyphens=False), textwrap.wrap(TEXT, 25, max_lines=2))
print(textwrap.wrap(TEXT, 25, fix_sentence_endings=True), textwrap.wrap('  a   b  ', 3, drop_whitespace=False), textwrap.wrap(''))
print(textwrap.shorten('Hello  world and all', 12), textwrap.shorten('Hello world!', 8, placeholder='..'), textwrap.shorten('one', 5))
print(repr(textwrap.dedent('\n    a\n      b\n\n    c\n  ')), repr(textwrap.indent('a\n\n b\n', '> ')), textwrap.indent('a\n\nb', '-', lambda line: True))
for call in (lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('a b c', 3)):
    try:
        print(call())
    except ValueError as problem:
        print(problem)
