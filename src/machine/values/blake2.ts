/** BLAKE2b and BLAKE2s (RFC 7693). Knows bytes only. */
import { rootBits, firstPrimes } from './sha512.ts';

/** What the two kinds differ in. */
interface Kind {
  readonly bits: 64 | 32;
  readonly rounds: number;
  readonly rotations: readonly [bigint, bigint, bigint, bigint];
}

const KINDS: Readonly<Record<'blake2b' | 'blake2s', Kind>> = {
  blake2b: { bits: 64, rounds: 12, rotations: [32n, 24n, 16n, 63n] },
  blake2s: { bits: 32, rounds: 10, rotations: [16n, 12n, 8n, 7n] },
};

/** The order in which a round takes the words of a block: digits of base 16. After the tenth round they begin anew. */
const SCHEDULES = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
].map((digits) => [...digits].map((digit) => parseInt(digit, 16)));

/** Places of the working words that are mixed: columns, then diagonals. */
const QUARTETS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

function compress(
  kind: Kind,
  state: bigint[],
  block: Uint8Array,
  counted: bigint,
  isLast: boolean,
  isLastNode: boolean,
): void {
  const { bits, rounds, rotations } = kind;
  const mask = (1n << BigInt(bits)) - 1n;
  const width = bits / 8;
  const words = Array.from({ length: 16 }, (_, i) => {
    let word = 0n;
    for (let at = width - 1; at >= 0; at--) word = (word << 8n) | BigInt(block[i * width + at] as number);
    return word;
  });
  const work = [...state, ...initial(kind)];
  work[12] = (work[12] as bigint) ^ (counted & mask);
  work[13] = (work[13] as bigint) ^ (counted >> BigInt(bits));
  if (isLast) work[14] = (work[14] as bigint) ^ mask;
  if (isLast && isLastNode) work[15] = (work[15] as bigint) ^ mask;
  const turn = (word: bigint, by: bigint): bigint => ((word >> by) | (word << (BigInt(bits) - by))) & mask;
  for (let round = 0; round < rounds; round++) {
    const schedule = SCHEDULES[round % 10] as number[];
    QUARTETS.forEach(([a, b, c, d], i) => {
      let [x, y, z, w] = [work[a], work[b], work[c], work[d]] as [bigint, bigint, bigint, bigint];
      for (const half of [0, 1] as const) {
        x = (x + y + (words[schedule[2 * i + half] as number] as bigint)) & mask;
        w = turn(w ^ x, rotations[2 * half] as bigint);
        z = (z + w) & mask;
        y = turn(y ^ z, rotations[2 * half + 1] as bigint);
      }
      [work[a], work[b], work[c], work[d]] = [x, y, z, w];
    });
  }
  for (let i = 0; i < 8; i++) state[i] = (state[i] as bigint) ^ (work[i] as bigint) ^ (work[i + 8] as bigint);
}

/** Fractions of the square roots of the first primes, as in SHA-2. */
function initial({ bits }: Kind): bigint[] {
  return firstPrimes(8).map((prime) => rootBits(prime, 2) >> BigInt(64 - bits));
}

/** The digest of data under a parameter block, which says its size in its first byte; the key is a block of its own before the data. */
export function blake2(
  name: 'blake2b' | 'blake2s',
  parameters: Uint8Array,
  key: Uint8Array,
  data: Uint8Array,
  isLastNode: boolean,
): Uint8Array {
  const kind = KINDS[name];
  const width = kind.bits / 8;
  const blockSize = 16 * width;
  const state = initial(kind).map((word, i) => {
    let parameter = 0n;
    for (let at = width - 1; at >= 0; at--)
      parameter = (parameter << 8n) | BigInt(parameters[i * width + at] as number);
    return word ^ parameter;
  });
  const before = key.length > 0 ? blockSize : 0;
  const whole = new Uint8Array(before + data.length);
  whole.set(key);
  whole.set(data, before);
  const blocks = Math.max(1, Math.ceil(whole.length / blockSize));
  for (let i = 0; i < blocks; i++) {
    const block = new Uint8Array(blockSize);
    block.set(whole.subarray(i * blockSize, (i + 1) * blockSize));
    const isLast = i === blocks - 1;
    compress(kind, state, block, BigInt(isLast ? whole.length : (i + 1) * blockSize), isLast, isLastNode);
  }
  const size = parameters[0] as number;
  return Uint8Array.from({ length: size }, (_, i) =>
    Number(((state[Math.floor(i / width)] as bigint) >> BigInt(8 * (i % width))) & 0xffn),
  );
}
