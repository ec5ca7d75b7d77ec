# Sequences and texts compared.
from difflib import (IS_CHARACTER_JUNK, IS_LINE_JUNK, Differ, SequenceMatcher, context_diff, diff_bytes,
                     get_close_matches, ndiff, restore, unified_diff)

words = ['apple', 'apply', 'ape', 'maple', 'people', 'peach', 'puppy', 'apples', 'appel', 'aple', 'apple pie']
print(get_close_matches('appel', words), get_close_matches('appel', words, n=1), get_close_matches('x', words))
for wrong in ({'n': 0}, {'cutoff': 2}):
    try:
        get_close_matches('a', words, **wrong)
    except ValueError as error:
        print(error)

matcher = SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio())
print(matcher.get_matching_blocks(), matcher.get_opcodes())
for junk in (None, str.isspace):
    print(SequenceMatcher(junk, ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9))
print(SequenceMatcher(None, '', '').ratio(), SequenceMatcher(None, [], [1]).get_opcodes())
print([list(group) for group in SequenceMatcher(None, 'abcdefghij', 'abXdefghiY').get_grouped_opcodes(1)])
long = 'ab' * 60 + 'c' + 'de' * 60
matcher = SequenceMatcher(None, long[::-1], long)
print(sorted(matcher.bpopular), matcher.ratio(), SequenceMatcher(None, long[::-1], long, False).ratio())
matcher.set_seqs('qabxcd', 'abycdf')
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f'{tag:7} a[{i1}:{i2}] {matcher.a[i1:i2]!r} b[{j1}:{j2}] {matcher.b[j1:j2]!r}')

before = 'one\ntwo\nthree\n\n  four five six\n\tseven\n8\n9\n10\n11\n12\n13\nlast\n'.splitlines(True)
after = 'ore\ntree\nemu\n\n  four, five six!\n\t\tseven\n8\n9\n10\n11\n12\n13\n14\nlast\n'.splitlines(True)
delta = list(ndiff(before, after))
print(''.join(delta))
print(list(restore(delta, 1)) == before, list(restore(delta, 2)) == after)
print(''.join(Differ(IS_LINE_JUNK, IS_CHARACTER_JUNK).compare(after, before)))
print(''.join(unified_diff(before, after, 'before', 'after')))
print(''.join(unified_diff(before, after, 'before', 'after', '1 May', '2 May', n=0)))
print(''.join(context_diff(before, after, 'before', 'after', n=1)))
print(list(unified_diff(['a'], ['a'])), list(unified_diff([], ['a', 'b'], lineterm='')))
print(list(diff_bytes(unified_diff, [b'a\xff\n'], [b'b\xff\n'], b'x', b'y')))
for wrong in (
    lambda: list(restore(delta, 3)),
    lambda: list(unified_diff([1], ['a'])),
    lambda: list(unified_diff('a', 'b')),
    lambda: list(unified_diff(['a'], ['b'], 1)),
    lambda: list(diff_bytes(unified_diff, ['a'], [b'b'])),
):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
