from decimal import Decimal
from fractions import Fraction
import statistics


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


for data in [[1, 2, 3, 4, 4], [2.5, 3.25, 5.5], [Fraction(1, 2), Fraction(1, 3)], [Decimal('0.5'), Decimal('0.75')]]:
    print(*[f(data) for f in (statistics.mean, statistics.median, statistics.variance, statistics.pvariance)])
    print(*[f(data) for f in (statistics.stdev, statistics.pstdev, statistics.harmonic_mean, statistics.fmean)])
print(statistics.geometric_mean([54, 24, 36]), statistics.fmean([3, 5], weights=[1, 3]))
print(statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]), statistics.median_grouped([1, 3, 3, 5]))
print(statistics.mode('abracadabra'), statistics.multimode('aabbc'), statistics.quantiles([1, 2, 4, 8, 16]))
print(statistics.quantiles([1, 2, 4, 8, 16], n=5, method='inclusive'))
x, y = [1, 2, 3, 4, 5], [1.5, 3.5, 4.0, 4.5, 9.0]
print(statistics.covariance(x, y), statistics.correlation(x, y), statistics.correlation(x, y, method='ranked'))
print(statistics.linear_regression(x, y), statistics.linear_regression(x, y, proportional=True).slope)
normal = statistics.NormalDist(100, 15)
print(normal, normal.cdf(130), normal.zscore(85), normal.inv_cdf(0.975), normal.quantiles(3), normal + 5, normal * 2)
print(normal.overlap(statistics.NormalDist(110, 15)), statistics.NormalDist.from_samples([1, 2, 4]))
print(statistics.kde([1, 2, 4], h=1.0, kernel='triangular')(2.5))
for wrong in [
    lambda: statistics.mean([]),
    lambda: statistics.stdev([1]),
    lambda: statistics.mean(['a']),
    lambda: statistics.mean([1.5, Decimal(1)]),
    lambda: statistics.harmonic_mean([1, -1]),
    lambda: statistics.mode([]),
    lambda: statistics.correlation([1, 1], [1, 2]),
    lambda: statistics.quantiles([1, 2], method='other'),
    lambda: statistics.NormalDist(0, -1),
    lambda: normal.inv_cdf(1),
]:
    attempt(wrong)
