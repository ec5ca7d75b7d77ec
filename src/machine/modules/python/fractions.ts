/** The module `fractions`. Source: https://docs.python.org/3.14/library/fractions.html */
export const SOURCE = String.raw`
'Exact fractions of whole numbers.'

import math
import numbers
import operator
import sys

__all__ = ['Fraction']


def _digits_end(text, start):
    'Where the digits from start end; they may have single underscores between them.'
    at = start
    while at < len(text) and (text[at].isdecimal() or (text[at] == '_' and at > start and text[at - 1] != '_')):
        at += 1
    return at - 1 if at > start and text[at - 1] == '_' else at


def _skip_spaces(text, at):
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _read(text):
    'Numerator and denominator that text spells, or None.'
    text = text.strip()
    at = 0
    negative = False
    if text[:1] in ('+', '-') and text:
        negative = text[0] == '-'
        at = 1
    end = _digits_end(text, at)
    numerator = int(text[at:end]) if end > at else 0
    denominator = 1
    has_digits = end > at
    slash = _skip_spaces(text, end)
    if has_digits and text[slash : slash + 1] == '/':
        at = _skip_spaces(text, slash + 1)
        end = _digits_end(text, at)
        if end == at or end < len(text):
            return None
        denominator = int(text[at:end])
    else:
        at = end
        if text[at : at + 1] == '.':
            end = _digits_end(text, at + 1)
            if end > at + 1:
                places = text[at + 1 : end].replace('_', '')
                denominator = 10 ** len(places)
                numerator = numerator * denominator + int(places)
                has_digits = True
            at = end if end > at + 1 else at + 1
        if not has_digits:
            return None
        if text[at : at + 1] in ('e', 'E') and at < len(text):
            start = at + 1
            if text[start : start + 1] in ('+', '-'):
                start += 1
            end = _digits_end(text, start)
            if end == start:
                return None
            exponent = int(text[at + 1 : end])
            if exponent >= 0:
                numerator *= 10**exponent
            else:
                denominator *= 10**-exponent
            at = end
        if at < len(text):
            return None
    return (-numerator if negative else numerator, denominator)


def _round_half_even(n, d):
    'n / d to the nearest int, for d > 0.'
    quotient, rest = divmod(n, d)
    if rest * 2 > d or (rest * 2 == d and quotient % 2):
        quotient += 1
    return quotient


def _significant(n, d, figures):
    'The digits of n / d rounded to so many figures, as an int, and the exponent of the last one.'
    if n == 0:
        return 0, 1 - figures
    first, second = str(n), str(d)
    exponent = len(first) - len(second) + (second <= first) - figures
    if exponent >= 0:
        digits = _round_half_even(n, d * 10**exponent)
    else:
        digits = _round_half_even(n * 10**-exponent, d)
    if len(str(digits)) > figures:
        digits //= 10
        exponent += 1
    return digits, exponent


def _group(digits, separator):
    'Whole digits in groups of three.'
    if not separator:
        return digits
    first = 1 + (len(digits) - 1) % 3
    groups = [digits[:first]]
    for at in range(first, len(digits), 3):
        groups.append(digits[at : at + 3])
    return separator.join(groups)


class _Specifier:
    'A format specifier read into its parts.'

    def __init__(self, text, is_float):
        self.fill = ' '
        self.align = None
        self.sign = ''
        self.no_negative_zero = False
        self.alternate = False
        self.zero_pad = False
        self.width = 0
        self.separator = ''
        self.precision = 6
        self.fraction_separator = ''
        self.type = ''
        self.is_valid = self._read(text, is_float)

    def _read(self, text, is_float):
        at = 0
        if text[1:2] and text[1] in '<>=^':
            self.fill, self.align = text[0], text[1]
            at = 2
        elif text[:1] and text[0] in '<>=^':
            self.align = text[0]
            at = 1
        if text[at : at + 1] and text[at] in '+- ':
            self.sign = '' if text[at] == '-' else text[at]
            at += 1
        if is_float and text[at : at + 1] == 'z':
            self.no_negative_zero = True
            at += 1
        if text[at : at + 1] == '#':
            self.alternate = True
            at += 1
        if is_float and text[at : at + 1] == '0' and text[at + 1 : at + 2].isdecimal() and text[at + 1] in '0123456789':
            self.zero_pad = True
            at += 1
        end = at
        while text[end : end + 1] and text[end] in '0123456789':
            end += 1
        if end > at:
            if text[at] == '0' and (not is_float or end > at + 1):
                return False
            self.width = int(text[at:end])
            at = end
        if text[at : at + 1] and text[at] in ',_':
            self.separator = text[at]
            at += 1
        if not is_float:
            return at == len(text)
        if text[at : at + 1] == '.':
            at += 1
            end = at
            while text[end : end + 1] and text[end] in '0123456789':
                end += 1
            if end > at:
                self.precision = int(text[at:end])
            has_precision = end > at
            at = end
            if text[at : at + 1] and text[at] in ',_':
                self.fraction_separator = text[at]
                at += 1
            elif not has_precision:
                return False
        self.type = text[at:]
        return len(self.type) == 1 and self.type in 'eEfFgG%'


def _pad(spec, sign, body):
    missing = spec.fill * (spec.width - len(sign) - len(body))
    if spec.align == '<':
        return sign + body + missing
    if spec.align == '^':
        half = len(missing) // 2
        return missing[:half] + sign + body + missing[half:]
    if spec.align == '=':
        return sign + missing + body
    return missing + sign + body


class Fraction(numbers.Rational):
    'A quotient of two ints, in lowest terms.'

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        'The fraction that ints, another number or text stand for.'
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if not isinstance(numerator, type) and hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError(
                    'argument should be a string or a Rational instance or have the as_integer_ratio() method'
                )
            parts = _read(numerator)
            if parts is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            numerator, denominator = parts
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor
        return self

    @classmethod
    def from_number(cls, number):
        'The fraction equal to a number; text is no number.'
        if type(number) is int:
            return cls._from_coprime_ints(number, 1)
        if isinstance(number, numbers.Rational):
            return cls._from_coprime_ints(number.numerator, number.denominator)
        if not isinstance(number, type) and hasattr(number, 'as_integer_ratio'):
            return cls._from_coprime_ints(*number.as_integer_ratio())
        raise TypeError('argument should be a Rational instance or have the as_integer_ratio() method')

    @classmethod
    def from_float(cls, f):
        'The fraction equal to a float.'
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        'The fraction equal to a Decimal.'
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        # Who has a Decimal has imported its module.
        decimal = sys.modules.get('decimal')
        if decimal is None or not isinstance(dec, decimal.Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = super(Fraction, cls).__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    def is_integer(self):
        'Tells whether the number is whole.'
        return self._denominator == 1

    def as_integer_ratio(self):
        'Numerator and denominator.'
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        'The nearest fraction whose denominator is at most so large.'
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction; the nearest is the last one or the semiconvergent after it.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            quotient = n // d
            q2 = q0 + quotient * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + quotient * p1, q2
            n, d = d, n - quotient * d
        k = (max_denominator - q0) // q1
        # The last convergent is at least as near exactly if twice its error is at most the step between the two.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def _format_general(self, spec):
        sign = '-' if self._numerator < 0 else spec.sign
        body = _group(str(abs(self._numerator)), spec.separator)
        if self._denominator > 1 or spec.alternate:
            body += '/' + _group(str(self._denominator), spec.separator)
        return _pad(spec, sign, body)

    def _format_float_style(self, spec):
        n, d = abs(self._numerator), self._denominator
        precision = spec.precision
        kind = spec.type
        if kind in 'fF%':
            exponent = -precision
            if kind == '%':
                n *= 100
            digits = _round_half_even(n * 10**precision, d)
            is_scientific = False
            trims = False
        elif kind in 'gG':
            precision = max(precision, 1)
            digits, exponent = _significant(n, d, precision)
            point = exponent + precision
            is_scientific = not -4 < point <= precision
            trims = not spec.alternate
        else:
            digits, exponent = _significant(n, d, precision + 1)
            is_scientific = True
            trims = False
        sign = '-' if self._numerator < 0 and not (spec.no_negative_zero and digits == 0) else spec.sign
        suffix = '%' if kind == '%' else ''
        text = str(digits)
        if is_scientific:
            figures = precision if kind in 'gG' else precision + 1
            text = text.rjust(figures, '0')
            shift = exponent + figures - 1
            suffix = f'{"E" if kind in "EG" else "e"}{shift:+03}'
            places = figures - 1
        elif exponent < 0:
            places = -exponent
        else:
            text += '0' * exponent
            places = 0
        text = text.rjust(places + 1, '0')
        whole, fraction = text[: len(text) - places], text[len(text) - places :]
        if trims:
            fraction = fraction.rstrip('0')
        if spec.fraction_separator:
            parts = [fraction[at : at + 3] for at in range(0, len(fraction), 3)]
            fraction = spec.fraction_separator.join(parts)
        rest = ('.' if fraction or spec.alternate else '') + fraction + suffix
        if spec.zero_pad:
            least = spec.width - len(sign) - len(rest)
            while len(_group(whole, spec.separator)) < least:
                whole = '0' + whole
        return _pad(spec, sign, _group(whole, spec.separator) + rest)

    def __format__(self, format_spec, /):
        general = _Specifier(format_spec, False)
        if general.is_valid:
            return self._format_general(general)
        spec = _Specifier(format_spec, True)
        if spec.is_valid and not (spec.zero_pad and spec.align is not None):
            return self._format_float_style(spec)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')

    def __add__(a, b):
        if isinstance(b, Fraction):
            return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)
        if isinstance(b, int):
            return Fraction._from_coprime_ints(a._numerator + b * a._denominator, a._denominator)
        return float(a) + b if isinstance(b, (float, complex)) else NotImplemented

    def __radd__(b, a):
        return _reflected(a, b, operator.add, True)

    def __sub__(a, b):
        if isinstance(b, Fraction):
            return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)
        if isinstance(b, int):
            return Fraction._from_coprime_ints(a._numerator - b * a._denominator, a._denominator)
        return float(a) - b if isinstance(b, (float, complex)) else NotImplemented

    def __rsub__(b, a):
        return _reflected(a, b, operator.sub, True)

    def __mul__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a._numerator * b.numerator, a._denominator * b.denominator)
        return float(a) * b if isinstance(b, (float, complex)) else NotImplemented

    def __rmul__(b, a):
        return _reflected(a, b, operator.mul, True)

    def __truediv__(a, b):
        if isinstance(b, (int, Fraction)):
            if b == 0:
                raise ZeroDivisionError('Fraction(1, 0)')
            return Fraction(a._numerator * b.denominator, a._denominator * b.numerator)
        return float(a) / b if isinstance(b, (float, complex)) else NotImplemented

    def __rtruediv__(b, a):
        return _reflected(a, b, operator.truediv, True)

    def __floordiv__(a, b):
        if isinstance(b, (int, Fraction)):
            return (a._numerator * b.denominator) // (a._denominator * b.numerator)
        return float(a) // b if isinstance(b, float) else NotImplemented

    def __rfloordiv__(b, a):
        return _reflected(a, b, operator.floordiv, False)

    def __divmod__(a, b):
        if isinstance(b, (int, Fraction)):
            divisor = a._denominator * b.denominator
            quotient, rest = divmod(a._numerator * b.denominator, a._denominator * b.numerator)
            return quotient, Fraction(rest, divisor)
        return divmod(float(a), b) if isinstance(b, float) else NotImplemented

    def __rdivmod__(b, a):
        return _reflected(a, b, divmod, False)

    def __mod__(a, b):
        if isinstance(b, (int, Fraction)):
            divisor = a._denominator * b.denominator
            return Fraction((a._numerator * b.denominator) % (a._denominator * b.numerator), divisor)
        return float(a) % b if isinstance(b, float) else NotImplemented

    def __rmod__(b, a):
        return _reflected(a, b, operator.mod, False)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._from_coprime_ints(a._numerator**power, a._denominator**power)
            if a._numerator == 0:
                raise ZeroDivisionError(f'Fraction({a._denominator**-power}, 0)')
            sign = -1 if a._numerator < 0 else 1
            return Fraction._from_coprime_ints((sign * a._denominator) ** -power, (sign * a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a):
        return math.trunc(a)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round_half_even(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        modulus = sys.hash_info.modulus
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            size = sys.hash_info.inf
        else:
            size = hash(hash(abs(self._numerator)) * inverse)
        value = size if self._numerator >= 0 else -size
        return -2 if value == -1 else value

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)


def _reflected(a, b, op, takes_complex):
    'a OP b for a fraction at the right.'
    if isinstance(a, numbers.Rational):
        return op(Fraction(a.numerator, a.denominator), b)
    if isinstance(a, numbers.Real):
        return op(float(a), float(b))
    if takes_complex and isinstance(a, numbers.Complex):
        return op(complex(a), float(b))
    return NotImplemented
`;
