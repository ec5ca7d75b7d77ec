/**
 * The functions of `cmath` on plain values. Formulas: W. Kahan, "Branch Cuts for Complex Elementary Functions" (1987);
 * results where a part is infinite or nan: C99, Annex G.6, as CPython gives them.
 */
import { complex, type Complex } from './complex.ts';
import * as elementary from './elementary.ts';
import { ValueFailure } from './failure.ts';
import { copySign } from './math.ts';

const LARGE = Number.MAX_VALUE / 4;
const LOG_LARGE = Math.log(LARGE);
const SMALLEST_NORMAL = 2 ** -1022;
const SQRT_LARGE = Math.sqrt(LARGE);
const SQRT_SMALL = Math.sqrt(SMALLEST_NORMAL);

export const domainError = (): ValueFailure => new ValueFailure('ValueError', 'math domain error');
const rangeError = (): ValueFailure => new ValueFailure('OverflowError', 'math range error');

// ---- where a part is infinite or nan ----

/** Values in the tables below; small letters are positive. */
const VALUES: Readonly<Record<string, number>> = {
  '0': 0,
  z: -0,
  '1': 1,
  o: -1,
  i: Infinity,
  I: -Infinity,
  n: NaN,
  h: Math.PI / 2,
  H: -Math.PI / 2,
  q: Math.PI / 4,
  Q: -Math.PI / 4,
  t: (3 * Math.PI) / 4,
  T: (-3 * Math.PI) / 4,
  p: Math.PI,
  P: -Math.PI,
};

/** Rows by the real part, columns by the imaginary one: -inf, negative, -0, 0, positive, inf, nan. `!!` is an error. */
const TABLES = {
  acos: [
    'ti pi pi pI pI tI ni',
    'hi .. .. .. .. hI nn',
    'hi .. .. .. .. hI hn',
    'hi .. .. .. .. hI hn',
    'hi .. .. .. .. hI nn',
    'qi 0i 0i 0I 0I qI ni',
    'ni nn nn nn nn nI nn',
  ],
  acosh: [
    'iT iP iP ip ip it in',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nh',
    'iH .. .. .. .. ih nh',
    'iH .. .. .. .. ih nn',
    'iQ iz iz i0 i0 iq in',
    'in nn nn nn nn in nn',
  ],
  asinh: [
    'IQ Iz Iz I0 I0 Iq In',
    'IH .. .. .. .. Ih nn',
    'IH .. .. .. .. Ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iQ iz iz i0 i0 iq in',
    'in nn nz n0 nn in nn',
  ],
  atanh: [
    'zH zH zH zh zh zh zn',
    'zH .. .. .. .. zh nn',
    'zH .. .. .. .. zh zn',
    '0H .. .. .. .. 0h 0n',
    '0H .. .. .. .. 0h nn',
    '0H 0H 0H 0h 0h 0h 0n',
    '0H nn nn nn nn 0h nn',
  ],
  cosh: [
    '!! .. i0 iz .. !! in',
    '!! .. .. .. .. !! nn',
    '!! .. .. .. .. !! n0',
    '!! .. .. .. .. !! n0',
    '!! .. .. .. .. !! nn',
    '!! .. iz i0 .. !! in',
    'nn nn n0 n0 nn nn nn',
  ],
  exp: [
    '00 .. 0z 00 .. 00 00',
    '!! .. .. .. .. !! nn',
    '!! .. .. .. .. !! nn',
    '!! .. .. .. .. !! nn',
    '!! .. .. .. .. !! nn',
    '!! .. iz i0 .. !! in',
    'nn nn nz n0 nn nn nn',
  ],
  log: [
    'iT iP iP ip ip it in',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iQ iz iz i0 i0 iq in',
    'in nn nn nn nn in nn',
  ],
  sinh: [
    '!! .. Iz I0 .. !! in',
    '!! .. .. .. .. !! nn',
    '!! .. .. .. .. !! 0n',
    '!! .. .. .. .. !! 0n',
    '!! .. .. .. .. !! nn',
    '!! .. iz i0 .. !! in',
    'nn nn nz n0 nn nn nn',
  ],
  sqrt: [
    'iI 0I 0I 0i 0i ii ni',
    'iI .. .. .. .. ii nn',
    'iI .. .. .. .. ii nn',
    'iI .. .. .. .. ii nn',
    'iI .. .. .. .. ii nn',
    'iI iz iz i0 i0 ii in',
    'iI nn nn nn nn ii nn',
  ],
  tanh: [
    'o0 .. oz o0 .. o0 o0',
    '!! .. .. .. .. !! nn',
    '!! .. .. .. .. !! zn',
    '!! .. .. .. .. !! 0n',
    '!! .. .. .. .. !! nn',
    '10 .. 1z 10 .. 10 10',
    'nn nn nz n0 nn nn nn',
  ],
} as const;

/** Whether the sign bit of a number is set. */
const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);

function column(x: number): number {
  if (x !== x) return 6;
  if (x === Infinity) return 5;
  if (x === -Infinity) return 0;
  return x === 0 ? (isNegative(x) ? 2 : 3) : x < 0 ? 1 : 4;
}

/** What Annex G says of numbers with an infinite or nan part; null where the formulas hold. */
function special(name: keyof typeof TABLES, { real, imaginary }: Complex): Complex | null {
  if (Number.isFinite(real) && Number.isFinite(imaginary)) return null;
  const text = (TABLES[name][column(real)] as string).slice(3 * column(imaginary), 3 * column(imaginary) + 2);
  if (text === '!!') throw domainError();
  if (text === '..') return null;
  return complex(VALUES[text.charAt(0)] as number, VALUES[text.charAt(1)] as number);
}

const checked = (z: Complex): Complex => {
  if (!Number.isFinite(z.real) || !Number.isFinite(z.imaginary)) throw rangeError();
  return z;
};

// ---- the functions ----

export function sqrt(z: Complex): Complex {
  const known = special('sqrt', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  if (real === 0 && imaginary === 0) return complex(0, imaginary);
  const b = Math.abs(imaginary);
  let a = Math.abs(real);
  let s: number;
  if (a < SMALLEST_NORMAL && b < SMALLEST_NORMAL && (a > 0 || b > 0)) {
    a *= 2 ** 53;
    s = Math.sqrt(a + elementary.hypot(a, b * 2 ** 53)) * 2 ** -27;
  } else {
    a /= 8;
    s = 2 * Math.sqrt(a + elementary.hypot(a, b / 8));
  }
  const d = b / (2 * s);
  return real >= 0 ? complex(s, copySign(d, imaginary)) : complex(d, copySign(s, imaginary));
}

/** Whether a part is so large that the square is not to be trusted. */
const isHuge = ({ real, imaginary }: Complex): boolean => Math.abs(real) > LARGE || Math.abs(imaginary) > LARGE;

/** `log(2 * |z|)` of a huge number. */
const logOfTwice = ({ real, imaginary }: Complex): number =>
  elementary.log(elementary.hypot(real / 2, imaginary / 2)) + Math.LN2 * 2;

export function acos(z: Complex): Complex {
  const known = special('acos', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  if (isHuge(z)) {
    const size = logOfTwice(z);
    return complex(
      elementary.atan2(Math.abs(imaginary), real),
      real < 0 ? -copySign(size, imaginary) : copySign(size, -imaginary),
    );
  }
  const s1 = sqrt(complex(1 - real, -imaginary));
  const s2 = sqrt(complex(1 + real, imaginary));
  return complex(
    2 * elementary.atan2(s1.real, s2.real),
    elementary.asinh(s2.real * s1.imaginary - s2.imaginary * s1.real),
  );
}

export function acosh(z: Complex): Complex {
  const known = special('acosh', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  if (isHuge(z)) return complex(logOfTwice(z), elementary.atan2(imaginary, real));
  const s1 = sqrt(complex(real - 1, imaginary));
  const s2 = sqrt(complex(real + 1, imaginary));
  return complex(
    elementary.asinh(s1.real * s2.real + s1.imaginary * s2.imaginary),
    2 * elementary.atan2(s1.imaginary, s2.real),
  );
}

export function asinh(z: Complex): Complex {
  const known = special('asinh', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  if (isHuge(z)) {
    const size = logOfTwice(z);
    return complex(
      isNegative(imaginary) ? -copySign(size, -real) : copySign(size, real),
      elementary.atan2(imaginary, Math.abs(real)),
    );
  }
  const s1 = sqrt(complex(1 + imaginary, -real));
  const s2 = sqrt(complex(1 - imaginary, real));
  return complex(
    elementary.asinh(s1.real * s2.imaginary - s2.real * s1.imaginary),
    elementary.atan2(imaginary, s1.real * s2.real - s1.imaginary * s2.imaginary),
  );
}

export function atanh(z: Complex): Complex {
  const known = special('atanh', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  if (real < 0 || Object.is(real, -0)) {
    const mirrored = atanh(complex(-real, -imaginary));
    return complex(-mirrored.real, -mirrored.imaginary);
  }
  const size = Math.abs(imaginary);
  if (real > SQRT_LARGE || size > SQRT_LARGE) {
    const h = elementary.hypot(real / 2, imaginary / 2);
    return complex(real / 4 / h / h, -copySign(Math.PI / 2, -imaginary));
  }
  if (real === 1 && size < SQRT_SMALL) {
    if (size === 0) throw domainError();
    return complex(
      -elementary.log(Math.sqrt(size) / Math.sqrt(elementary.hypot(size, 2))),
      copySign(elementary.atan2(2, -size) / 2, imaginary),
    );
  }
  return complex(
    Math.log1p((4 * real) / ((1 - real) * (1 - real) + size * size)) / 4,
    -elementary.atan2(-2 * imaginary, (1 - real) * (1 + real) - size * size) / 2,
  );
}

export function cosh(z: Complex): Complex {
  const known = special('cosh', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  const [c, s] = [elementary.cos(imaginary), elementary.sin(imaginary)];
  if (!Number.isFinite(real)) return complex(copySign(Infinity, c), copySign(Infinity, real > 0 ? s : -s));
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return checked(complex(c * elementary.cosh(less) * Math.E, s * elementary.sinh(less) * Math.E));
  }
  return checked(complex(c * elementary.cosh(real), s * elementary.sinh(real)));
}

export function sinh(z: Complex): Complex {
  const known = special('sinh', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  const [c, s] = [elementary.cos(imaginary), elementary.sin(imaginary)];
  if (!Number.isFinite(real)) return complex(copySign(Infinity, real > 0 ? c : -c), copySign(Infinity, s));
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return checked(complex(c * elementary.sinh(less) * Math.E, s * elementary.cosh(less) * Math.E));
  }
  return checked(complex(c * elementary.sinh(real), s * elementary.cosh(real)));
}

export function tanh(z: Complex): Complex {
  const known = special('tanh', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  if (!Number.isFinite(real))
    return complex(copySign(1, real), copySign(0, 2 * elementary.sin(imaginary) * elementary.cos(imaginary)));
  if (Math.abs(real) > LOG_LARGE)
    return complex(
      copySign(1, real),
      4 * elementary.sin(imaginary) * elementary.cos(imaginary) * elementary.exp(-2 * Math.abs(real)),
    );
  const tx = Math.tanh(real);
  const ty = elementary.tan(imaginary);
  const cx = 1 / elementary.cosh(real);
  const product = tx * ty;
  const denominator = 1 + product * product;
  return complex((tx * (1 + ty * ty)) / denominator, (ty / denominator) * cx * cx);
}

export function exp(z: Complex): Complex {
  const known = special('exp', z);
  if (known !== null) return known;
  const { real, imaginary } = z;
  const [c, s] = [elementary.cos(imaginary), elementary.sin(imaginary)];
  if (!Number.isFinite(real)) {
    const size = real > 0 ? Infinity : 0;
    return complex(copySign(size, c), copySign(size, s));
  }
  if (real > LOG_LARGE) {
    const size = elementary.exp(real - 1);
    return checked(complex(size * c * Math.E, size * s * Math.E));
  }
  const size = elementary.exp(real);
  return checked(complex(size * c, size * s));
}

/** The logarithm of the size of z, exact near 1, where most is lost. */
function logOfSize({ real, imaginary }: Complex, ofZero: number | null): number {
  const [a, b] = [Math.abs(real), Math.abs(imaginary)];
  if (a > LARGE || b > LARGE) return elementary.log(elementary.hypot(a / 2, b / 2)) + Math.LN2;
  if (a < SMALLEST_NORMAL && b < SMALLEST_NORMAL) {
    if (a === 0 && b === 0) {
      if (ofZero === null) throw domainError();
      return ofZero;
    }
    return elementary.log(elementary.hypot(a * 2 ** 53, b * 2 ** 53)) - 53 * Math.LN2;
  }
  const size = elementary.hypot(a, b);
  if (size < 0.71 || size > 1.73) return elementary.log(size);
  const [more, less] = a > b ? [a, b] : [b, a];
  return Math.log1p((more - 1) * (more + 1) + less * less) / 2;
}

/** `ofZero`: the logarithm of zero, which is an error otherwise. */
export function log(z: Complex, ofZero: number | null = null): Complex {
  const known = special('log', z);
  return known ?? complex(logOfSize(z, ofZero), elementary.atan2(z.imaginary, z.real));
}

export function log10(z: Complex): Complex {
  const { real, imaginary } = log(z);
  return complex(real / Math.LN10, imaginary / Math.LN10);
}

// The trigonometric functions are the hyperbolic ones of z turned by a quarter.
const turned = ({ real, imaginary }: Complex): Complex => complex(-imaginary, real);
const turnedBack = ({ real, imaginary }: Complex): Complex => complex(imaginary, -real);

export const asin = (z: Complex): Complex => turnedBack(asinh(turned(z)));
export const atan = (z: Complex): Complex => turnedBack(atanh(turned(z)));
export const sin = (z: Complex): Complex => turnedBack(sinh(turned(z)));
export const cos = (z: Complex): Complex => cosh(turned(z));
export const tan = (z: Complex): Complex => turnedBack(tanh(turned(z)));

/** `cmath.rect(size, angle)`. */
export function rect(size: number, angle: number): Complex {
  if (!Number.isFinite(angle)) {
    if (size === 0) return complex(0, 0);
    if (size !== size || angle !== angle) return complex(Math.abs(size) === Infinity ? Infinity : NaN, NaN);
    throw domainError();
  }
  if (size !== size) return complex(NaN, angle === 0 ? 0 : NaN);
  // An angle of zero keeps its sign, which the sine of an infinite size would lose.
  if (angle === 0)
    return complex(size, Number.isFinite(size) ? size * angle : copySign(angle, size * copySign(1, angle)));
  return complex(size * elementary.cos(angle), size * elementary.sin(angle));
}

/** `cmath.isclose(a, b, rel_tol=…, abs_tol=…)`. */
export function isClose(a: Complex, b: Complex, relative = 1e-9, least = 0): boolean {
  if (relative < 0 || least < 0) throw new ValueFailure('ValueError', 'tolerances must be non-negative');
  if (a.real === b.real && a.imaginary === b.imaginary) return true;
  if ([a, b].some(({ real, imaginary }) => Math.abs(real) === Infinity || Math.abs(imaginary) === Infinity))
    return false;
  const difference = elementary.hypot(a.real - b.real, a.imaginary - b.imaginary);
  const [sizeA, sizeB] = [elementary.hypot(a.real, a.imaginary), elementary.hypot(b.real, b.imaginary)];
  return difference <= relative * sizeB || difference <= relative * sizeA || difference <= least;
}
