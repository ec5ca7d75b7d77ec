import math
import numbers
from fractions import Fraction


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


print(Fraction(6, -8), Fraction('3/4'), Fraction(' -1.25e1 '), Fraction(0.5), Fraction(), Fraction('1_000 / 3'))
for text in ['1/0', 'a', '1/2/3', '3/-4', '1e', '', '1.5/2']:
    attempt(lambda: Fraction(text))
attempt(lambda: Fraction(1.5, 2))
attempt(lambda: Fraction(None))
attempt(lambda: Fraction(float('nan')))
half, third = Fraction(1, 2), Fraction(1, 3)
print(half + third, half - 1, 2 * third, half / third, half // third, half % third, divmod(Fraction(-7, 2), half))
print(half + 0.25, 0.25 * half, half + 1j, half**2, half**-3, 4**half, Fraction(-8)**third)
attempt(lambda: half + 'a')
attempt(lambda: half / 0)
attempt(lambda: Fraction(0) ** -1)
print(half == 0.5, half < 0.75, half != third, hash(Fraction(2)) == hash(2), hash(half) == hash(0.5), {half: 1}[0.5])
print(math.floor(Fraction(-7, 2)), math.ceil(half), round(Fraction(5, 2)), round(Fraction(22, 7), 2), int(Fraction(-7, 2)))
print(Fraction(math.pi).limit_denominator(1000), Fraction(415, 93).limit_denominator(7), -half, abs(-half), bool(Fraction(0)))
print(half.numerator, half.denominator, half.as_integer_ratio(), half.is_integer(), Fraction.from_number(0.75))
attempt(lambda: Fraction.from_number('1/2'))
for spec in ['', '#', '>8', '.3f', '+.2e', 'g', '010.1f', ',.2f', '.1%', '=+9', 'x', '09']:
    attempt(lambda: format(Fraction(-12345, 7), spec))
print(isinstance(half, numbers.Rational), isinstance(half, numbers.Integral), sum([half, third, Fraction(1, 6)]))
