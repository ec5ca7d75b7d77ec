/**
 * Hashes as 64-bit CPython computes them with a `PYTHONHASHSEED`, and the cheap one
 * our own tables use. Knows plain values only. Sources: J.-P. Aumasson and D. J. Bernstein,
 * "SipHash: a fast short-input PRF", 2012 (here with 1 and 3 rounds);
 * Y. Collet's xxHash (tuples); CPython's Objects/setobject.c (frozensets).
 */

/** A hash of 64 bits as two signed 32-bit halves. */
export interface Hash64 {
  readonly low: number;
  readonly high: number;
}

/** The hash as a Python int, a bigint only when it is not a safe number. */
export function hashToInteger(hash: Hash64): number | bigint {
  if (hash.high === hash.low >> 31) return hash.low;
  const value = hash.high * 4294967296 + (hash.low >>> 0);
  return Number.isSafeInteger(value) ? value : (BigInt(hash.high) << 32n) | BigInt(hash.low >>> 0);
}

/** The halves of a number that is already a hash, such as those of `integerHash` and `floatHash`. */
export function hashFromInteger(hash: number | bigint): Hash64 {
  if (typeof hash === 'bigint')
    return { low: Number(BigInt.asIntN(32, hash)), high: Number(BigInt.asIntN(32, hash >> 32n)) };
  return { low: hash | 0, high: Math.floor(hash / 4294967296) | 0 };
}

/** -1 means an error to CPython, so no hash is -1. */
function notMinusOne(low: number, high: number): Hash64 {
  return { low: low === -1 && high === -1 ? -2 : low, high };
}

// The state of SipHash: four 64-bit words in halves. It is shared by all calls, which never nest.
let low0 = 0;
let high0 = 0;
let low1 = 0;
let high1 = 0;
let low2 = 0;
let high2 = 0;
let low3 = 0;
let high3 = 0;

function carry(sum: number, part: number): number {
  return sum >>> 0 < part >>> 0 ? 1 : 0;
}

function round(): void {
  low0 = (low0 + low1) | 0;
  high0 = (high0 + high1 + carry(low0, low1)) | 0;
  low2 = (low2 + low3) | 0;
  high2 = (high2 + high3 + carry(low2, low3)) | 0;
  let low = (low1 << 13) | (high1 >>> 19);
  high1 = ((high1 << 13) | (low1 >>> 19)) ^ high0;
  low1 = low ^ low0;
  low = (low3 << 16) | (high3 >>> 16);
  high3 = ((high3 << 16) | (low3 >>> 16)) ^ high2;
  low3 = low ^ low2;
  low = high0;
  high0 = low0;
  low0 = low;

  low2 = (low2 + low1) | 0;
  high2 = (high2 + high1 + carry(low2, low1)) | 0;
  low0 = (low0 + low3) | 0;
  high0 = (high0 + high3 + carry(low0, low3)) | 0;
  low = (low1 << 17) | (high1 >>> 15);
  high1 = ((high1 << 17) | (low1 >>> 15)) ^ high2;
  low1 = low ^ low2;
  low = (low3 << 21) | (high3 >>> 11);
  high3 = ((high3 << 21) | (low3 >>> 11)) ^ high0;
  low3 = low ^ low0;
  low = high2;
  high2 = low2;
  low2 = low;
}

/** What makes the hashes of strs and bytes others: four words of 32 bits, lowest first. */
export type HashKey = readonly [number, number, number, number];

/** The key of `PYTHONHASHSEED=0`. */
export const ZERO_KEY: HashKey = [0, 0, 0, 0];

/** The key that CPython makes of a `PYTHONHASHSEED`, by a linear congruential generator. */
export function hashKey(seed: number): HashKey {
  if (seed === 0) return ZERO_KEY;
  let state = seed;
  const word = (): number => {
    let bits = 0;
    for (let shift = 0; shift < 32; shift += 8) {
      state = (Math.imul(state, 214013) + 2531011) | 0;
      bits |= ((state >>> 16) & 0xff) << shift;
    }
    return bits;
  };
  return [word(), word(), word(), word()];
}

function start(key: HashKey): void {
  low0 = 0x70736575 ^ key[0];
  high0 = 0x736f6d65 ^ key[1];
  low1 = 0x6e646f6d ^ key[2];
  high1 = 0x646f7261 ^ key[3];
  low2 = 0x6e657261 ^ key[0];
  high2 = 0x6c796765 ^ key[1];
  low3 = 0x79746573 ^ key[2];
  high3 = 0x74656462 ^ key[3];
}

function compress(low: number, high: number): void {
  low3 ^= low;
  high3 ^= high;
  round();
  low0 ^= low;
  high0 ^= high;
}

/** Ends with the last word, whose top byte is the length; all lower bytes beyond the data are 0. */
function finish(low: number, high: number, length: number): Hash64 {
  compress(low, high | (length << 24));
  low2 ^= 0xff;
  round();
  round();
  round();
  return notMinusOne(low0 ^ low1 ^ low2 ^ low3, high0 ^ high1 ^ high2 ^ high3);
}

const ZERO: Hash64 = { low: 0, high: 0 };

/** `hash(bytes)`. */
export function hashBytes(bytes: Uint8Array, key = ZERO_KEY): Hash64 {
  const length = bytes.length;
  if (length === 0) return ZERO;
  start(key);
  let i = 0;
  for (; i + 8 <= length; i += 8)
    compress(
      bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24),
      bytes[i + 4]! | (bytes[i + 5]! << 8) | (bytes[i + 6]! << 16) | (bytes[i + 7]! << 24),
    );
  let low = 0;
  let high = 0;
  for (let shift = 0; i < length; i++, shift += 8) {
    if (shift < 32) low |= bytes[i]! << shift;
    else high |= bytes[i]! << (shift - 32);
  }
  return finish(low, high, length);
}

/** The characters as CPython stores them: 1, 2 or 4 bytes each, by the widest. */
function storedBytes(text: string): Uint8Array {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const widest = codes.reduce((widest, code) => Math.max(widest, code), 0);
  const stored =
    widest < 0x100 ? Uint8Array.from(codes) : widest < 0x10000 ? Uint16Array.from(codes) : Uint32Array.from(codes);
  return new Uint8Array(stored.buffer);
}

/** `hash(text)`. */
export function hashText(text: string, key = ZERO_KEY): Hash64 {
  const length = text.length;
  if (length === 0) return ZERO;
  start(key);
  let i = 0;
  let low = 0;
  let high = 0;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0xff) return hashBytes(storedBytes(text), key);
    const shift = (i & 7) << 3;
    if (shift < 32) low |= unit << shift;
    else high |= unit << (shift - 32);
    if (shift === 56) {
      compress(low, high);
      low = 0;
      high = 0;
    }
  }
  return finish(low, high, length);
}

const MASK = (1n << 64n) - 1n;
const XXH_PRIME_1 = 11400714785074694791n;
const XXH_PRIME_2 = 14029467366897019727n;
const XXH_PRIME_5 = 2870177450012600261n;

function toUnsigned(hash: Hash64): bigint {
  return (BigInt(hash.high >>> 0) << 32n) | BigInt(hash.low >>> 0);
}

/** `hash(tuple)` from the hashes of its items. */
export function hashTuple(hashes: readonly Hash64[]): Hash64 {
  let sum = XXH_PRIME_5;
  for (const hash of hashes) {
    sum = (sum + toUnsigned(hash) * XXH_PRIME_2) & MASK;
    sum = ((sum << 31n) | (sum >> 33n)) & MASK;
    sum = (sum * XXH_PRIME_1) & MASK;
  }
  sum = (sum + (BigInt(hashes.length) ^ XXH_PRIME_5 ^ 3527539n)) & MASK;
  return sum === MASK ? { low: 1546275796, high: 0 } : hashFromInteger(sum);
}

/** `hash(frozenset)` from the hashes of its items, in any order. */
export function hashFrozenset(hashes: readonly Hash64[]): Hash64 {
  let mixed = 0n;
  for (const hash of hashes) {
    const h = toUnsigned(hash);
    mixed ^= ((h ^ 89869747n ^ (h << 16n)) * 3644798167n) & MASK;
  }
  mixed ^= ((BigInt(hashes.length) + 1n) * 1927868237n) & MASK;
  mixed ^= (mixed >> 11n) ^ (mixed >> 25n);
  mixed = (mixed * 69069n + 907133923n) & MASK;
  return mixed === MASK ? { low: 590923713, high: 0 } : hashFromInteger(mixed);
}

/** `hash(complex)` from the hashes of its parts. */
export function hashComplex(real: Hash64, imaginary: Hash64): Hash64 {
  const sum = (toUnsigned(real) + 1000003n * toUnsigned(imaginary)) & MASK;
  return sum === MASK ? { low: -2, high: -1 } : hashFromInteger(sum);
}

/** A positive hash of 30 bits for tables of our own; what a program sees is `hashText`. */
export function quickHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}
