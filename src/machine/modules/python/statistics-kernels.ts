/** Kernel density estimation of the module `statistics`: Python text that follows its other parts and uses their names. */
export const KERNELS = String.raw`def _invert(cdf, pdf):
    'The inverse of a rising function from -1..1 to 0..1, by Newton steps kept within a shrinking bracket.'

    def inverse(p):
        low, high, x = -1.0, 1.0, 2.0 * p - 1.0
        for _ in range(200):
            error = cdf(x) - p
            if error > 0.0:
                high = x
            else:
                low = x
            slope = pdf(x)
            step = x - error / slope if slope else low
            if not low < step < high:
                step = (low + high) / 2.0
            if fabs(step - x) < 1e-16:
                break
            x = step
        return x

    return inverse


def _kernel(name, pdf, cdf, inverse, support):
    _KERNELS[name] = (pdf, cdf, inverse or _invert(cdf, pdf), support)


_KERNELS = {}
_root_tau = sqrt(tau)
_kernel(
    'normal',
    lambda t: exp(-1 / 2 * t * t) / _root_tau,
    lambda t: 1 / 2 * erfc(-t / _SQRT2),
    lambda p: _normal_quantile(p, 0.0, 1.0),
    None,
)
_kernel('logistic', lambda t: 1 / 2 / (1.0 + math.cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), lambda p: log(p / (1.0 - p)), None)
_kernel(
    'sigmoid',
    lambda t: 1 / pi / math.cosh(t),
    lambda t: 2 / pi * math.atan(exp(t)),
    lambda p: log(tan(p * pi / 2)),
    None,
)
_kernel('rectangular', lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, 1.0)
_kernel(
    'triangular',
    lambda t: 1.0 - abs(t),
    lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
    lambda p: sqrt(2 * p) - 1 if p < 1 / 2 else 1 - sqrt(2 - 2 * p),
    1.0,
)
_kernel(
    'parabolic',
    lambda t: 3 / 4 * (1.0 - t * t),
    lambda t: sumprod((-1 / 4, 3 / 4, 1 / 2), (t**3, t, 1.0)),
    lambda p: 2.0 * cos((math.acos(2.0 * p - 1.0) + pi) / 3.0),
    1.0,
)
_kernel(
    'quartic',
    lambda t: 15 / 16 * (1.0 - t * t) ** 2,
    lambda t: sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t**5, t**3, t, 1.0)),
    None,
    1.0,
)
_kernel(
    'triweight',
    lambda t: 35 / 32 * (1.0 - t * t) ** 3,
    lambda t: sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t**7, t**5, t**3, t, 1.0)),
    None,
    1.0,
)
_kernel(
    'cosine',
    lambda t: pi / 4 * cos(pi / 2 * t),
    lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2,
    lambda p: 2 * math.asin(2 * p - 1) / pi,
    1.0,
)
for _alias, _name in [
    ('gauss', 'normal'), ('uniform', 'rectangular'), ('epanechnikov', 'parabolic'), ('biweight', 'quartic'),
]:
    _KERNELS[_alias] = _KERNELS[_name]
del _alias, _name


def _kernel_for(data, h, kernel):
    if not data:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    found = _KERNELS.get(kernel)
    if found is None:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    return found


def kde(data, h, kernel='normal', *, cumulative=False):
    'A function that estimates the density of what the data come from; with cumulative the distribution.'
    density, distribution, _, support = _kernel_for(data, h, kernel)
    if support is None:

        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - x_i) / h) for x_i in data) / len(data)

    else:
        sample = sorted(data)
        bandwidth = h * support

        def nearby(x):
            nonlocal sample
            if len(sample) != len(data):
                sample = sorted(data)
            return bisect_left(sample, x - bandwidth), bisect_right(sample, x + bandwidth)

        def pdf(x):
            i, j = nearby(x)
            return sum(density((x - x_i) / h) for x_i in sample[i:j]) / (len(data) * h)

        def cdf(x):
            i, j = nearby(x)
            return sum((distribution((x - x_i) / h) for x_i in sample[i:j]), i) / len(data)

    if cumulative:
        cdf.__doc__ = f'CDF estimate with {h=!r} and {kernel=!r}'
        return cdf
    pdf.__doc__ = f'PDF estimate with {h=!r} and {kernel=!r}'
    return pdf


def kde_random(data, h, kernel='normal', *, seed=None):
    'A function that draws at random from the density that the data come from.'
    _, _, inverse, _ = _kernel_for(data, h, kernel)
    generator = random.Random(seed)

    def rand():
        return generator.choice(data) + h * inverse(generator.random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand
`;
