a = b = w = 1
f''
f'plain'
print(f'{a}', f'{a!r}', f'{a!s:>10}', f'{a:{w}.{b}}', f'{a=}', f'{a = !r}', f'{{}}', f'x{a}y{b}z')
print(f'{a:%Y-%m}' 'literal' f"{b!a}", rf'\d{a}', f'{a:{b:{w}}}' if 0 else '')
print(f'''{
    a
    + b
} {a if b else w}{lambda_ (1)}''') if 0 else None
print(f'{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}{b}{a}')
t''
t'plain'
print(t'{a}', t'x{a!r:>{w}}y{b}', t'{a + b}' t'{w}', t'{a=}')
print('%s and %r, %a%%' % (a, b, w), '%5s|%-5s|%.2s|%5.3r' % (a, b, a, b), '%d' % (a,), '%s' % a, '%s %s' % (a,))
print('%(k)s' % {'k': a}, '%s' % (*a,), b'%s' % (a,), '' % (), '%' % (), 'x%sy' % (1,), '%0s%+s%#s% s' % (a, b, a, b), '%100s' % (a,), '%.s' % (a,))
