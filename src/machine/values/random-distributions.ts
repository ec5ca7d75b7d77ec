/**
 * The distributions of `random` over any source of numbers in [0, 1), which they draw in CPython's
 * order. Knows numbers only. Sources are named in the documentation of Python's `random`.
 */
import { acos, cos, exp, log, log2, pow, sin } from './elementary.ts';
import { ValueFailure } from './failure.ts';
import { floatModulo } from './float.ts';
import { logGamma } from './gamma-functions.ts';

export type Random = () => number;

const TURN = 2 * Math.PI;

/** `triangular(low, high, mode)`; without a mode it is the middle. */
export function triangular(random: Random, low: number, high: number, mode?: number): number {
  let u = random();
  if (high === low) return low;
  let peak = mode === undefined ? 0.5 : (mode - low) / (high - low);
  if (u > peak) {
    u = 1 - u;
    peak = 1 - peak;
    [low, high] = [high, low];
  }
  return low + (high - low) * Math.sqrt(u * peak);
}

/** Kinderman and Monahan's ratio of uniform deviates. */
export function normal(random: Random, mean: number, deviation: number): number {
  const scale = (4 * exp(-0.5)) / Math.sqrt(2);
  for (;;) {
    const u1 = random();
    const u2 = 1 - random();
    const z = (scale * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return mean + z * deviation;
  }
}

/** A standard normal pair: the first for this call of `gauss`, the second for the next. */
export function gaussPair(random: Random): [now: number, next: number] {
  const angle = random() * TURN;
  const radius = Math.sqrt(-2 * log(1 - random()));
  return [cos(angle) * radius, sin(angle) * radius];
}

export function logNormal(random: Random, mean: number, deviation: number): number {
  return exp(normal(random, mean, deviation));
}

export function exponential(random: Random, rate: number): number {
  if (rate === 0) throw new ValueFailure('ZeroDivisionError', 'division by zero');
  return -log(1 - random()) / rate;
}

export function vonMises(random: Random, mean: number, concentration: number): number {
  if (concentration <= 1e-6) return TURN * random();
  const s = 0.5 / concentration;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    z = cos(Math.PI * random());
    const d = z / (r + z);
    const u = random();
    if (u < 1 - d * d || u <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  return floatModulo(random() > 0.5 ? mean + acos(f) : mean - acos(f), TURN);
}

export function gamma(random: Random, shape: number, scale: number): number {
  if (shape <= 0 || scale <= 0) throw new ValueFailure('ValueError', 'gammavariate: alpha and beta must be > 0.0');
  if (shape === 1) return -log(1 - random()) * scale;
  if (shape > 1) {
    const a = Math.sqrt(2 * shape - 1);
    const b = shape - log(4);
    const c = shape + a;
    for (;;) {
      const u1 = random();
      if (u1 <= 1e-7 || u1 >= 0.9999999) continue;
      const u2 = 1 - random();
      const v = log(u1 / (1 - u1)) / a;
      const x = shape * exp(v);
      const z = u1 * u1 * u2;
      const r = b + c * v - x;
      if (r + (1 + log(4.5)) - 4.5 * z >= 0 || r >= log(z)) return x * scale;
    }
  }
  for (;;) {
    const b = (Math.E + shape) / Math.E;
    const p = b * random();
    const x = p <= 1 ? pow(p, 1 / shape) : -log((b - p) / shape);
    if (random() <= (p > 1 ? pow(x, shape - 1) : exp(-x))) return x * scale;
  }
}

export function beta(random: Random, a: number, b: number): number {
  const y = gamma(random, a, 1);
  return y ? y / (y + gamma(random, b, 1)) : 0;
}

export function pareto(random: Random, shape: number): number {
  return pow(1 - random(), -1 / shape);
}

export function weibull(random: Random, scale: number, shape: number): number {
  return scale * pow(-log(1 - random()), 1 / shape);
}

/** `binomialvariate(n, p)`: counting gaps for a small mean, else Hörmann's rejection with squeeze. */
export function binomial(random: Random, n: number, p: number): number {
  if (n < 0) throw new ValueFailure('ValueError', 'n must be non-negative');
  if (p === 0) return 0;
  if (p === 1) return n;
  if (!(p > 0 && p < 1)) throw new ValueFailure('ValueError', 'p must be in the range 0.0 <= p <= 1.0');
  if (n === 1) return random() < p ? 1 : 0;
  if (p > 0.5) return n - binomial(random, n, 1 - p);
  if (n * p < 10) {
    const c = log2(1 - p);
    if (!c) return 0;
    for (let successes = 0, trials = 0; ; successes++) {
      trials += Math.floor(log2(random()) / c) + 1;
      if (trials > n) return successes;
    }
  }
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const center = n * p + 0.5;
  const accepted = 0.92 - 4.2 / b;
  const mode = Math.floor((n + 1) * p);
  const h = logGamma(mode + 1) + logGamma(n - mode + 1);
  for (;;) {
    const u = random() - 0.5;
    const rest = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / rest + b) * u + center);
    if (k < 0 || k > n) continue;
    let v = random();
    if (rest >= 0.07 && v <= accepted) return k;
    v *= ((2.83 + 5.1 / b) * deviation) / (a / (rest * rest) + b);
    if (log(v) <= h - logGamma(k + 1) - logGamma(n - k + 1) + (k - mode) * log(p / (1 - p))) return k;
  }
}
