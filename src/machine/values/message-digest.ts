/**
 * Digests of bytes: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 (FIPS 202).
 * Knows bytes only. Their constants are computed, as the standards define them.
 */
import { rootBits, firstPrimes, sha2Wide } from './sha512.ts';

/** What a kind of digest is: its size and that of its blocks, in bytes, and how it is computed. */
export interface DigestKind {
  readonly size: number;
  readonly block: number;
  compute(data: Uint8Array, size: number): Uint8Array;
}

const rotate = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/** `data`, a one bit, zeros, and its length in bits: whole blocks of 64 bytes. */
function padded(data: Uint8Array, littleEndian: boolean): DataView {
  const bytes = new Uint8Array((((data.length + 8) >> 6) + 1) << 6);
  bytes.set(data);
  bytes[data.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(data.length) * 8n, littleEndian);
  return view;
}

function wordsToBytes(words: Iterable<number>, count: number, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(count * 4));
  let at = 0;
  for (const word of words) if (at < count) view.setUint32(4 * at++, word >>> 0, littleEndian);
  return new Uint8Array(view.buffer);
}

const MD5_SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function md5(data: Uint8Array): Uint8Array {
  const view = padded(data, true);
  let state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mixed =
        round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = round === 0 ? i : round === 1 ? (5 * i + 1) % 16 : round === 2 ? (3 * i + 5) % 16 : (7 * i) % 16;
      const sum = (a + mixed + (MD5_SINES[i] as number) + view.getInt32(at + 4 * word, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, (MD5_SHIFTS[round] as number[])[i & 3] as number)) | 0];
    }
    state = [a, b, c, d].map((word, i) => (word + (state[i] as number)) | 0);
  }
  return wordsToBytes(state, 4, true);
}

function sha1(data: Uint8Array): Uint8Array {
  const view = padded(data, false);
  let state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  const words = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 80; i++)
      words[i] =
        i < 16 ? view.getInt32(at + 4 * i) : rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const [mixed, constant] =
        i < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : i < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : i < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, (rotate(a, 5) + mixed + e + constant + words[i]!) | 0];
    }
    state = [a, b, c, d, e].map((word, i) => (word + (state[i] as number)) | 0);
  }
  return wordsToBytes(state, 5, false);
}

/** First words of SHA-2: the roots of the first primes, or of those behind them for the shorter digests. */
const initial = (from: number): bigint[] =>
  firstPrimes(from + 8)
    .slice(from)
    .map((prime) => rootBits(prime, 2));

let sha2Rounds: Int32Array | null = null;

function sha256(data: Uint8Array, size: number): Uint8Array {
  sha2Rounds ??= Int32Array.from(firstPrimes(64), (prime) => Number(BigInt.asIntN(32, rootBits(prime, 3) >> 32n)));
  const view = padded(data, false);
  let state =
    size === 28
      ? initial(8).map((word) => Number(BigInt.asIntN(32, word)))
      : initial(0).map((word) => Number(BigInt.asIntN(32, word >> 32n)));
  const words = new Int32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        words[i] = view.getInt32(at + 4 * i);
        continue;
      }
      const [x, y] = [words[i - 15]!, words[i - 2]!];
      const small0 = rotate(x, 25) ^ rotate(x, 14) ^ (x >>> 3);
      const small1 = rotate(y, 15) ^ rotate(y, 13) ^ (y >>> 10);
      words[i] = words[i - 16]! + small0 + words[i - 7]! + small1;
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const big1 = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7);
      const first = (h + big1 + ((e & f) ^ (~e & g)) + sha2Rounds[i]! + words[i]!) | 0;
      const big0 = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10);
      const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] as number)) | 0);
  }
  return wordsToBytes(state, size / 4, false);
}

const MASK = (1n << 64n) - 1n;
const rotate64 = (x: bigint, n: bigint): bigint => ((x << n) | (x >> (64n - n))) & MASK;

/** Rounds of Keccak: constants from its shift register, offsets and places from its walk over the lanes. */
function keccakTables(): { readonly rounds: readonly bigint[]; readonly walk: readonly (readonly [number, bigint])[] } {
  const rounds: bigint[] = [];
  let register = 1;
  for (let round = 0; round < 24; round++) {
    let constant = 0n;
    for (let j = 0; j < 7; j++) {
      if (register & 1) constant |= 1n << BigInt((1 << j) - 1);
      register = register & 0x80 ? (register << 1) ^ 0x171 : register << 1;
    }
    rounds.push(constant);
  }
  const walk: (readonly [number, bigint])[] = [];
  let [x, y] = [1, 0];
  for (let t = 0; t < 24; t++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    walk.push([x + 5 * y, BigInt((((t + 1) * (t + 2)) / 2) % 64)]);
  }
  return { rounds, walk };
}

let keccak: ReturnType<typeof keccakTables> | null = null;

function permute(lanes: bigint[]): void {
  keccak ??= keccakTables();
  for (const constant of keccak.rounds) {
    const columns = [0, 1, 2, 3, 4].map(
      (x) => lanes[x]! ^ lanes[x + 5]! ^ lanes[x + 10]! ^ lanes[x + 15]! ^ lanes[x + 20]!,
    );
    for (let i = 0; i < 25; i++) lanes[i]! ^= columns[(i + 4) % 5]! ^ rotate64(columns[(i + 1) % 5]!, 1n);
    let moving = lanes[1]!;
    for (const [place, offset] of keccak.walk) {
      const next = lanes[place]!;
      lanes[place] = rotate64(moving, offset);
      moving = next;
    }
    for (let row = 0; row < 25; row += 5) {
      const old = lanes.slice(row, row + 5);
      for (let x = 0; x < 5; x++) lanes[row + x] = old[x]! ^ (~old[(x + 1) % 5]! & MASK & old[(x + 2) % 5]!);
    }
    lanes[0]! ^= constant;
  }
}

/** The sponge with blocks of `rate` bytes; `suffix` are the bits that tell SHA-3 from SHAKE. */
function sponge(data: Uint8Array, rate: number, suffix: number, size: number): Uint8Array {
  const bytes = new Uint8Array((Math.floor(data.length / rate) + 1) * rate);
  bytes.set(data);
  bytes[data.length]! |= suffix;
  bytes[bytes.length - 1]! |= 0x80;
  const view = new DataView(bytes.buffer);
  const lanes = new Array<bigint>(25).fill(0n);
  for (let at = 0; at < bytes.length; at += rate) {
    for (let i = 0; i < rate / 8; i++) lanes[i]! ^= view.getBigUint64(at + 8 * i, true);
    permute(lanes);
  }
  const result = new Uint8Array(Math.ceil(size / rate) * rate);
  const out = new DataView(result.buffer);
  for (let at = 0; at < result.length; at += rate) {
    if (at > 0) permute(lanes);
    for (let i = 0; i < rate / 8; i++) out.setBigUint64(at + 8 * i, lanes[i]!, true);
  }
  return result.slice(0, size);
}

const sha3 = (size: number): DigestKind => ({
  size,
  block: 200 - 2 * size,
  compute: (data) => sponge(data, 200 - 2 * size, 0x06, size),
});

const shake = (bits: number): DigestKind => ({
  size: 0,
  block: 200 - bits / 4,
  compute: (data, size) => sponge(data, 200 - bits / 4, 0x1f, size),
});

const sha2 = (size: number): DigestKind =>
  size <= 32
    ? { size, block: 64, compute: (data) => sha256(data, size) }
    : { size, block: 128, compute: (data) => sha2Wide(data, initial(size === 48 ? 8 : 0)).slice(0, size) };

export const DIGESTS: ReadonlyMap<string, DigestKind> = new Map<string, DigestKind>([
  ['md5', { size: 16, block: 64, compute: md5 }],
  ['sha1', { size: 20, block: 64, compute: sha1 }],
  ['sha224', sha2(28)],
  ['sha256', sha2(32)],
  ['sha384', sha2(48)],
  ['sha512', sha2(64)],
  ['sha3_224', sha3(28)],
  ['sha3_256', sha3(32)],
  ['sha3_384', sha3(48)],
  ['sha3_512', sha3(64)],
  ['shake_128', shake(128)],
  ['shake_256', shake(256)],
]);
