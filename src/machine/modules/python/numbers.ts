/** The module `numbers`. Source: https://docs.python.org/3.14/library/numbers.html */
export const SOURCE = String.raw`
'Abstract kinds of numbers, each a special case of the one before it.'

from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    'Any kind of number.'

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    'Numbers with a real and an imaginary part.'

    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        'The number as a built-in complex.'
        raise NotImplementedError

    def __bool__(self):
        'Tells whether the number is not zero.'
        return self != 0

    @property
    @abstractmethod
    def real(self):
        'The real part, a Real.'
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        'The imaginary part, a Real.'
        raise NotImplementedError

    @abstractmethod
    def __add__(self, other):
        'self + other'
        raise NotImplementedError

    @abstractmethod
    def __radd__(self, other):
        'other + self'
        raise NotImplementedError

    @abstractmethod
    def __neg__(self):
        '-self'
        raise NotImplementedError

    @abstractmethod
    def __pos__(self):
        '+self'
        raise NotImplementedError

    def __sub__(self, other):
        'self - other'
        return self + -other

    def __rsub__(self, other):
        'other - self'
        return -self + other

    @abstractmethod
    def __mul__(self, other):
        'self * other'
        raise NotImplementedError

    @abstractmethod
    def __rmul__(self, other):
        'other * self'
        raise NotImplementedError

    @abstractmethod
    def __truediv__(self, other):
        'self / other'
        raise NotImplementedError

    @abstractmethod
    def __rtruediv__(self, other):
        'other / self'
        raise NotImplementedError

    @abstractmethod
    def __pow__(self, exponent):
        'self ** exponent'
        raise NotImplementedError

    @abstractmethod
    def __rpow__(self, base):
        'base ** self'
        raise NotImplementedError

    @abstractmethod
    def __abs__(self):
        'The distance from zero, a Real.'
        raise NotImplementedError

    @abstractmethod
    def conjugate(self):
        'The number with its imaginary part turned over.'
        raise NotImplementedError

    @abstractmethod
    def __eq__(self, other):
        'self == other'
        raise NotImplementedError


class Real(Complex):
    'Complex numbers without an imaginary part.'

    __slots__ = ()

    @abstractmethod
    def __float__(self):
        'The number as a built-in float.'
        raise NotImplementedError

    @abstractmethod
    def __trunc__(self):
        'The whole part.'
        raise NotImplementedError

    @abstractmethod
    def __floor__(self):
        'The largest whole number that is not greater.'
        raise NotImplementedError

    @abstractmethod
    def __ceil__(self):
        'The smallest whole number that is not less.'
        raise NotImplementedError

    @abstractmethod
    def __round__(self, ndigits=None):
        'The nearest number with so many digits after the point.'
        raise NotImplementedError

    def __divmod__(self, other):
        'Quotient and rest.'
        return (self // other, self % other)

    def __rdivmod__(self, other):
        'Quotient and rest, with self as the divisor.'
        return (other // self, other % self)

    @abstractmethod
    def __floordiv__(self, other):
        'self // other'
        raise NotImplementedError

    @abstractmethod
    def __rfloordiv__(self, other):
        'other // self'
        raise NotImplementedError

    @abstractmethod
    def __mod__(self, other):
        'self % other'
        raise NotImplementedError

    @abstractmethod
    def __rmod__(self, other):
        'other % self'
        raise NotImplementedError

    @abstractmethod
    def __lt__(self, other):
        'self < other'
        raise NotImplementedError

    @abstractmethod
    def __le__(self, other):
        'self <= other'
        raise NotImplementedError

    def __complex__(self):
        'The number as a built-in complex.'
        return complex(float(self))

    @property
    def real(self):
        'The number itself.'
        return +self

    @property
    def imag(self):
        'Zero.'
        return 0

    def conjugate(self):
        'The number itself.'
        return +self


class Rational(Real):
    'Real numbers that are quotients of whole ones.'

    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        'The dividend in lowest terms.'
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        'The divisor in lowest terms, which is positive.'
        raise NotImplementedError

    def __float__(self):
        'The nearest float.'
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    'Whole numbers, which have bits too.'

    __slots__ = ()

    @abstractmethod
    def __int__(self):
        'The number as a built-in int.'
        raise NotImplementedError

    def __index__(self):
        'The number as an index.'
        return int(self)

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        'self ** exponent, modulo a third number if it is given.'
        raise NotImplementedError

    @abstractmethod
    def __lshift__(self, other):
        'self << other'
        raise NotImplementedError

    @abstractmethod
    def __rlshift__(self, other):
        'other << self'
        raise NotImplementedError

    @abstractmethod
    def __rshift__(self, other):
        'self >> other'
        raise NotImplementedError

    @abstractmethod
    def __rrshift__(self, other):
        'other >> self'
        raise NotImplementedError

    @abstractmethod
    def __and__(self, other):
        'self & other'
        raise NotImplementedError

    @abstractmethod
    def __rand__(self, other):
        'other & self'
        raise NotImplementedError

    @abstractmethod
    def __xor__(self, other):
        'self ^ other'
        raise NotImplementedError

    @abstractmethod
    def __rxor__(self, other):
        'other ^ self'
        raise NotImplementedError

    @abstractmethod
    def __or__(self, other):
        'self | other'
        raise NotImplementedError

    @abstractmethod
    def __ror__(self, other):
        'other | self'
        raise NotImplementedError

    @abstractmethod
    def __invert__(self):
        '~self'
        raise NotImplementedError

    def __float__(self):
        'The nearest float.'
        return float(int(self))

    @property
    def numerator(self):
        'The number itself.'
        return +self

    @property
    def denominator(self):
        'One.'
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
`;
