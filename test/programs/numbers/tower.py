import numbers
from decimal import Decimal

kinds = [numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral]
for value in [True, 3, 2.5, 1j, Decimal(1), 'text']:
    print(type(value).__name__, [kind.__name__ for kind in kinds if isinstance(value, kind)])


class Incomplete(numbers.Real):
    pass


try:
    Incomplete()
except TypeError as error:
    print(error)


class Even(numbers.Integral):
    "Counts in twos."

    def __init__(self, half):
        self.half = half

    def __int__(self):
        return 2 * self.half

    def __repr__(self):
        return f'Even({self.half})'

    def __eq__(self, other):
        return int(self) == other

    def __pos__(self):
        return self

    def __neg__(self):
        return Even(-self.half)

    def __add__(self, other):
        return int(self) + other

    def unsupported(self, *args):
        return NotImplemented

    __abs__ = __and__ = __ceil__ = __floor__ = __floordiv__ = __invert__ = __le__ = __lshift__ = __lt__ = unsupported
    __mod__ = __mul__ = __or__ = __pow__ = __radd__ = __rand__ = __rfloordiv__ = __rlshift__ = __rmod__ = unsupported
    __rmul__ = __ror__ = __round__ = __rpow__ = __rrshift__ = __rshift__ = __rtruediv__ = __rxor__ = unsupported
    __truediv__ = __trunc__ = __xor__ = unsupported


four = Even(2)
print(four - 1, 10 - four, bool(four), bool(Even(0)), float(four), [0, 1, 2, 3, 4][four], complex(four))
print(four.numerator, four.denominator, four.real, four.imag, four.conjugate(), four != 4)
try:
    hash(four)
except TypeError as error:
    print(error)
