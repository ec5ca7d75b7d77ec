# string.Formatter: its pieces, and classes that change what fields mean.
import string

formatter = string.Formatter()
for text in ('plain', 'a{}b', '{{x}}', '{a.b[c]!r:>{w}}', '{', '}', '{a', '{a!}', '{a!rx}', '{a[}]}', '{a:{b}'):
    try:
        print(text, list(formatter.parse(text)))
    except ValueError as error:
        print(text, error)
for text, args, options in (
    ('{} {}', (1, 2), {}),
    ('{0} {}', (1,), {}),
    ('{} {0}', (1,), {}),
    ('{:{}}|', ('x', 5), {}),
    ('{0[x]} {0[1]}', ({'x': 1, 1: 2},), {}),
    ('{a.real}', (), {'a': 3}),
    ('{a:{b:{c:{d}}}}', (), {'a': 1, 'b': 2, 'c': 3, 'd': 4}),
    ('{a..b}', (), {'a': 1}),
):
    try:
        print(text, formatter.format(text, *args, **options))
    except ValueError as error:
        print(text, error)


class WithDefaults(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else args[key]

    def check_unused_args(self, used_args, args, kwargs):
        print('unused:', [key for key in kwargs if key not in used_args])

    def format_field(self, value, format_spec):
        return value.upper() if format_spec == 'up' else super().format_field(value, format_spec)

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == 'z' else super().convert_field(value, conversion)


print(WithDefaults().format('{0} {a:up} {b!z} {c!r}', 5, a='abc', d=1))
