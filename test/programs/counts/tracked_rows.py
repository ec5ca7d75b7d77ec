import gc, itertools as I
for name, it in [('product', I.product([1, [2]], [3, [4]])), ('perm', I.permutations([1, 2, []], 2)), ('comb', I.combinations([1, 2, [], ()], 2)), ('cwr', I.combinations_with_replacement([1, 2, []], 2)), ('pairwise', I.pairwise([1, 2, [], 3, 4])), ('zl', I.zip_longest([1, 2, [], 3], [1])), ('zip', zip([1, 2, []], [2, 3, 4])), ('enum', enumerate([1, []]))]:
    print(name, [(gc.is_tracked(t), t) for t in it])
for name, it in [('product', I.product([1, [2]], [3, [4]])), ('perm', I.permutations([1, 2, []], 2)), ('comb', I.combinations([1, 2, [], ()], 2)), ('pairwise', I.pairwise([1, 2, [], 3, 4])), ('zl', I.zip_longest([1, 2, [], 3], [1])), ('zip', zip([1, 2, []], [2, 3, 4])), ('enum', enumerate([1, []]))]:
    last = None
    print(name, end=' ')
    for t in it:
        print(gc.is_tracked(t), id(t) == last, t, end=' ')
        last = id(t)
    print()
for it in [I.product([1, 2]), I.permutations([1, 2]), I.combinations([1, 2], 1), I.pairwise([1, 2, 3]), I.zip_longest([1]), zip([1]), enumerate([1]), I.zip_longest([1], [2], fillvalue=9)]:
    print([type(o).__name__ for o in gc.get_referents(it)], next(it), [type(o).__name__ for o in gc.get_referents(it)])
it = I.product([1, 2, 3])
a = next(it); b = next(it); print(a, b, a is b)
it = I.combinations([1, 2], 0); print(list(it))
it = I.product(); print(list(it))
it = I.product([1], repeat=0); print(list(it), list(it))
print(list(I.permutations([], 0)), list(I.pairwise([1])), list(I.zip_longest()))
it = I.zip_longest([1, 2], 'a'); x = next(it); y = next(it); print(x, y)
