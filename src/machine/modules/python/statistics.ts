/** The module `statistics`. Source: https://docs.python.org/3.14/library/statistics.html */
import { KERNELS } from './statistics-kernels.ts';

const AVERAGES = String.raw`
'Averages, spread and relations of data.'

import math
import numbers
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
from math import cos, erf, erfc, exp, fabs, fsum, isfinite, isinf, isnan, isqrt, log, pi, sin, sqrt, sumprod, tan, tau

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde',
    'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode',
    'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    pass


def _common_type(a, b):
    'The type of a result from values of two types.'
    if a is b or b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b) or issubclass(b, int):
        return a
    if issubclass(a, int):
        return b
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _ratio(x):
    'Numerator and denominator; an infinity or NaN itself and None.'
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (x, None)
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


class _ExactSum:
    'Sums by denominator, exact; what is not finite is summed apart.'

    def __init__(self):
        self.by_denominator = {}

    def add(self, numerator, denominator):
        sums = self.by_denominator
        sums[denominator] = sums.get(denominator, 0) + numerator

    def total(self):
        if None in self.by_denominator:
            return self.by_denominator[None]
        return sum((Fraction(n, d) for d, n in self.by_denominator.items()), Fraction(0))


def _sum(data):
    'The common type, the exact sum and the number of the values.'
    count = 0
    kind = int
    exact = _ExactSum()
    for x in data:
        count += 1
        if type(x) is not kind:
            kind = _common_type(kind, type(x))
        exact.add(*_ratio(x))
    return kind, exact.total(), count


def _squared_deviations(data, center=None):
    'The common type, the exact sum of squared deviations from the center (by default the mean), and the number.'
    if center is not None:
        return _sum((d := x - center) * d for x in data)
    count = 0
    kind = int
    sums, squares = _ExactSum(), _ExactSum()
    for x in data:
        count += 1
        if type(x) is not kind:
            kind = _common_type(kind, type(x))
        n, d = _ratio(x)
        sums.add(n, d)
        if d is not None:
            squares.add(n * n, d * d)
    if count == 0:
        return kind, Fraction(0), 0
    total = sums.total()
    if None in sums.by_denominator:
        return kind, total, count
    return kind, (count * squares.total() - total * total) / count, count


def _convert(value, kind):
    'An exact value as one of the kind.'
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if issubclass(kind, Decimal):
            return kind(value.numerator) / value.denominator
        raise


def _root_as_float(n, d):
    'The square root of n / d, correctly rounded: a last bit that is odd tells that something was lost.'
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        d <<= 2 * shift
    else:
        n <<= -2 * shift
    root = isqrt(n // d)
    root |= root * root * d != n
    return (root << shift) / 1 if shift >= 0 else root / (1 << -shift)


def _root_as_decimal(n, d):
    'The square root of n / d, correctly rounded in the current context.'
    if n == 0:
        return Decimal('0.0')
    from_context = Decimal(n) / Decimal(d)
    root = from_context.sqrt()
    # The quotient was rounded already; the neighbours tell on which side of the middle the root is.
    above = root.next_plus()
    n1, d1 = above.as_integer_ratio()
    n2, d2 = root.as_integer_ratio()
    middle_n, middle_d = n1 * d2 + n2 * d1, 2 * d1 * d2
    if middle_n * middle_n * d < n * middle_d * middle_d:
        return above
    below = root.next_minus()
    n1, d1 = below.as_integer_ratio()
    middle_n, middle_d = n1 * d2 + n2 * d1, 2 * d1 * d2
    if middle_n * middle_n * d > n * middle_d * middle_d:
        return below
    return root


def _deviation(kind, variance):
    'The root of an exact variance as one of the kind.'
    try:
        n, d = variance.numerator, variance.denominator
    except AttributeError:
        raise ValueError('inf or nan encountered in data') from None
    return _root_as_decimal(n, d) if issubclass(kind, Decimal) else _root_as_float(n, d)


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def mean(data):
    'The arithmetic mean, exact.'
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, kind)


def fmean(data, weights=None):
    'The arithmetic mean as a float.'
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        numerator = sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    denominator = fsum(weights)
    if not denominator:
        raise StatisticsError('sum of weights must be non-zero')
    return numerator / denominator


def geometric_mean(data):
    'The root of the product.'
    n = 0
    found_zero = False
    logarithms = []
    for x in data:
        n += 1
        if x > 0.0 or isnan(x):
            logarithms.append(log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    total = fsum(logarithms)
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def harmonic_mean(data, weights=None):
    'The reciprocal of the mean of reciprocals.'
    data = list(data)
    message = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (numbers.Real, Decimal)):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = [1] * n
        total_weight = n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, total_weight, _ = _sum(_not_negative(weights, message))
    try:
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _not_negative(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total_weight / total, kind)


def median(data):
    'The middle value, or the mean of the two in the middle.'
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    'The middle value, or the lower of the two in the middle.'
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    'The middle value, or the higher of the two in the middle.'
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    'The median of values that stand for the middles of intervals.'
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    below = bisect_left(data, x)
    within = bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - below) / within


def mode(data):
    'The most frequent value, the first of them if there are several.'
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    'All values that are the most frequent.'
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    'The n - 1 values that part the data into n parts of equal probability.'
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    length = len(data)
    if length < 2:
        if length == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (length - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (length + 1) // n, 1), length - 1)
            delta = i * (length + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def variance(data, xbar=None):
    'The variance of a population, estimated from a sample.'
    kind, squares, n = _squared_deviations(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    'The variance of a whole population.'
    kind, squares, n = _squared_deviations(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(squares / n, kind)


def stdev(data, xbar=None):
    'The standard deviation of a population, estimated from a sample.'
    kind, squares, n = _squared_deviations(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _deviation(kind, squares / (n - 1))


def pstdev(data, mu=None):
    'The standard deviation of a whole population.'
    kind, squares, n = _squared_deviations(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _deviation(kind, squares / n)


def _check_pairs(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return n


def covariance(x, y, /):
    'How two variables vary together.'
    n = _check_pairs(x, y, 'covariance')
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def _ranks(data, start):
    'Ranks from start on; equal values share their mean rank.'
    order = sorted(range(len(data)), key=data.__getitem__)
    result = [0] * len(data)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and data[order[end]] == data[order[at]]:
            end += 1
        rank = start + (at + end - 1) / 2
        for position in order[at:end]:
            result[position] = rank
        at = end
    return result


def _root_of_product(x, y):
    'sqrt(x * y), corrected by what the product lost.'
    root = sqrt(x * y)
    if not isfinite(root):
        if isinf(root) and not isinf(x) and not isinf(y):
            scale = 2.0**-512
            return _root_of_product(scale * x, scale * y) / scale
        return root
    if not root:
        if x and y:
            scale = 2.0**537
            return _root_of_product(scale * x, scale * y) / scale
        return root
    return root + sumprod((x, root), (y, -root)) / (2.0 * root)


def correlation(x, y, /, *, method='linear'):
    'How close to a straight line two variables are, or with method="ranked" to any rising one.'
    n = _check_pairs(x, y, 'correlation')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (n - 1) / -2
        x = _ranks(x, start)
        y = _ranks(y, start)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    try:
        return sumprod(x, y) / _root_of_product(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    'The straight line nearest to the points by least squares.'
    n = _check_pairs(x, y, 'linear regression')
    if not proportional:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = (yi - ybar for yi in y)
    try:
        slope = (sumprod(x, y) + 0.0) / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


_SQRT2 = sqrt(2.0)


def _horner(coefficients, r):
    result = coefficients[0]
    for coefficient in coefficients[1:]:
        result = result * r + coefficient
    return result


# M. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", 1988 (PPND16).
_CENTRAL = (
    (2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
     1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0),
    (5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
     5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0),
)
_MIDDLE = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
     3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0),
)
_FAR = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)


def _normal_quantile(p, mu, sigma):
    'Where a normal distribution has the probability p below.'
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _horner(_CENTRAL[0], r) * q / _horner(_CENTRAL[1], r)
        return mu + x * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r = r - 1.6
        x = _horner(_MIDDLE[0], r) / _horner(_MIDDLE[1], r)
    else:
        r = r - 5.0
        x = _horner(_FAR[0], r) / _horner(_FAR[1], r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    'A normal distribution.'

    __slots__ = {'_mu': 'The mean.', '_sigma': 'The standard deviation.'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        'The distribution that data come from.'
        data = list(data)
        return cls(fmean(data), float(stdev(data)))

    def samples(self, n, *, seed=None):
        'So many values of the distribution.'
        draw = random.random if seed is None else random.Random(seed).random
        return [_normal_quantile(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        'The density at x.'
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        'The probability of a value up to x.'
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * erfc((self._mu - x) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        'The value below which the probability is p.'
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_quantile(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        'The n - 1 values that part the distribution into n parts of equal probability.'
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        'The area that the densities of two distributions share (H. Inman and E. Bradley, 1989).'
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_variance, Y_variance = X.variance, Y.variance
        if not X_variance or not Y_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        difference = Y_variance - X_variance
        distance = fabs(Y._mu - X._mu)
        if not difference:
            return erfc(distance / (2.0 * X._sigma * _SQRT2))
        a = X._mu * Y_variance - Y._mu * X_variance
        b = X._sigma * Y._sigma * sqrt(distance * distance + difference * log(Y_variance / X_variance))
        x1 = (a + b) / difference
        x2 = (a - b) / difference
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        'How many standard deviations x is above the mean.'
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        'The mean.'
        return self._mu

    @property
    def median(self):
        'The median.'
        return self._mu

    @property
    def mode(self):
        'The mode.'
        return self._mu

    @property
    def stdev(self):
        'The standard deviation.'
        return self._sigma

    @property
    def variance(self):
        'The variance.'
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


`;

export const SOURCE = AVERAGES + KERNELS;
