"""Functions of complex numbers: values, branch cuts, what has no value. The last digits are the C library's affair."""
import cmath
import math

FUNCTIONS = 'acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh'.split()
PARTS = [0.0, -0.0, 1.0, -2.5, math.inf, -math.inf, math.nan, 800.0]


def short(x):
    return float(f'{x:.11g}')


def shown(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    if isinstance(result, complex):
        return repr(complex(short(result.real), short(result.imag)))
    return repr(result)


for name in FUNCTIONS:
    function = getattr(cmath, name)
    for real in PARTS:
        print(name, real, *[shown(function, complex(real, imaginary)) for imaginary in PARTS])
    print(name, shown(function, 1 + 2j), shown(function, -0.3 - 0.7j), shown(function, 1e160 + 1j))

for real in PARTS:
    print(real, *[shown(cmath.rect, real, angle) for angle in PARTS])
    print(real, *[shown(cmath.log, real, base) for base in PARTS])
print(cmath.polar(-3 + 4j)[0], short(cmath.polar(-3 + 4j)[1]), cmath.phase(-1), cmath.phase(complex(-1, -0.0)))
print(shown(cmath.polar, complex(1e308, 1e308)))

print(cmath.isfinite(1 + 2j), cmath.isfinite(complex(1, math.inf)), cmath.isinf(complex(math.nan, math.inf)))
print(cmath.isnan(complex(0, math.nan)), cmath.isnan(1j))
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.isclose(1, 1.5, abs_tol=0.5))
print(shown(cmath.isclose, 1, 2, rel_tol=-1), cmath.isclose(cmath.infj, cmath.infj), cmath.isclose(cmath.inf, 1))



class AsComplex:
    def __complex__(self):
        return 3 + 4j


class AsFloat:
    def __float__(self):
        return 2.25


class AsIndex:
    def __index__(self):
        return 9


class Wrong:
    def __complex__(self):
        return 3


for value in [AsComplex(), AsFloat(), AsIndex(), Wrong(), 'text', None, True, 10**400, []]:
    print(type(value).__name__, shown(cmath.sqrt, value), shown(cmath.phase, value), shown(cmath.rect, value, 0))
for arguments in [(), (1, 2), (1, 2, 3)]:
    print(shown(cmath.sqrt, *arguments), '|', shown(cmath.log, *arguments), '|', shown(cmath.isclose, *arguments))
print(shown(cmath.sqrt, z=1))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
print([name for name in dir(cmath) if not name.startswith('_')])
