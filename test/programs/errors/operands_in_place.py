# What operators say that no operand knows: in place they have words of their own.
class Plain:
    pass


class Whole(int):
    pass


for value in (1, 1.5, None, 'a', [1], (1,), {}, {1}, frozenset(), range(3), {}.keys(), Plain(), Whole(2), print):
    for other in ([1], 'x', (1,), None, {}):
        for operator in ('**', '*', '>>', '@', '-'):
            for text in (f'value {operator} other', f'value {operator}= other'):
                space = {'value': value, 'other': other}
                try:
                    exec(text, space)
                    print(type(value).__name__, text, space['value'])
                except TypeError as error:
                    print(type(value).__name__, text, error)
for text in ('{1, 2, 3}', '[1, 2, 3]', '(1, 2, 3)', '{1: 1, 2: 2, 3: 3}', '"abc"', 'iter([1, 2, 3])', 'frozenset([1, 2, 3])'):
    for targets in ('a, b', 'a, b, c, d', 'a, b, c, d, *e'):
        try:
            exec(f'{targets} = {text}')
        except ValueError as error:
            print(text, error)
