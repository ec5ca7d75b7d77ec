/** SHA-512 of bytes (FIPS 180-4), and what its relatives share with it. Knows bytes only. */

const MASK = (1n << 64n) - 1n;

/** The first 64 bits of the fraction of a root of n. */
export function rootBits(n: bigint, degree: 2 | 3): bigint {
  const target = n << BigInt(64 * degree);
  let root = 1n << 72n;
  for (let step = root >> 1n; step > 0n; step >>= 1n) root += root ** BigInt(degree) > target ? -step : step;
  while (root ** BigInt(degree) > target) root--;
  return root & MASK;
}

export function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  return primes;
}

let constants: { readonly rounds: readonly bigint[]; readonly initial: readonly bigint[] } | undefined;

function tables(): { readonly rounds: readonly bigint[]; readonly initial: readonly bigint[] } {
  if (!constants) {
    const primes = firstPrimes(80);
    constants = {
      rounds: primes.map((prime) => rootBits(prime, 3)),
      initial: primes.slice(0, 8).map((prime) => rootBits(prime, 2)),
    };
  }
  return constants;
}

function rotate(x: bigint, n: bigint): bigint {
  return ((x >> n) | (x << (64n - n))) & MASK;
}

function compress(state: readonly bigint[], block: DataView): bigint[] {
  const { rounds } = tables();
  const words: bigint[] = [];
  for (let i = 0; i < 80; i++) {
    if (i < 16) {
      words.push(block.getBigUint64(8 * i));
      continue;
    }
    const [x, y] = [words[i - 15]!, words[i - 2]!];
    const small0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
    const small1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
    words.push((words[i - 16]! + small0 + words[i - 7]! + small1) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let i = 0; i < 80; i++) {
    const big1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const first = h + big1 + ((e & f) ^ (~e & g)) + rounds[i]! + words[i]!;
    const big0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
    const second = big0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + second) & MASK];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]!) & MASK);
}

/** The digest of 64 bytes that grows from eight first words: SHA-512's, or those of its shorter relatives. */
export function sha2Wide(bytes: Uint8Array, initial: readonly bigint[]): Uint8Array {
  const padded = new Uint8Array((((bytes.length + 16) >> 7) + 1) << 7);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  let state: readonly bigint[] = initial;
  for (let at = 0; at < padded.length; at += 128) state = compress(state, new DataView(padded.buffer, at, 128));
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => digest.setBigUint64(8 * i, word));
  return new Uint8Array(digest.buffer);
}

/** The digest of 64 bytes. */
export const sha512 = (bytes: Uint8Array): Uint8Array => sha2Wide(bytes, tables().initial);
