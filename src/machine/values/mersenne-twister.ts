/**
 * The generator behind `random`: MT19937 seeded and read as CPython does, so that the same seed
 * gives the same numbers. Knows plain values only. Source: M. Matsumoto and T. Nishimura,
 * "Mersenne Twister", 1998, with their initialisation by an array (2002).
 */
import { encodeText } from './encodings.ts';
import { ValueFailure } from './failure.ts';
import { absolute, bitLength, fromBytes, type Integer, normalize } from './integer.ts';
import { sha512 } from './sha512.ts';

const SIZE = 624;
const MIDDLE = 397;

/** The 32-bit words of a non-negative integer, lowest first; one word for 0. */
function wordsOf(n: bigint): number[] {
  const words: number[] = [];
  do {
    words.push(Number(n & 0xffffffffn));
    n >>= 32n;
  } while (n > 0n);
  return words;
}

/** What can be drawn from a source of 32-bit words. */
export abstract class RandomSource {
  /** The next 32 bits. */
  abstract word(): number;

  /** `random()`: 53 bits in [0, 1). */
  random(): number {
    const high = this.word() >>> 5;
    return (high * 67108864 + (this.word() >>> 6)) / 9007199254740992;
  }

  /** `getrandbits(count)`. */
  bits(count: number): Integer {
    if (count < 0) throw new ValueFailure('ValueError', 'number of bits must be non-negative');
    if (count === 0) return 0;
    if (count <= 32) return this.word() >>> (32 - count);
    let result = 0n;
    for (let shift = 0; shift < count; shift += 32) {
      const word = this.word() >>> Math.max(0, 32 - (count - shift));
      result |= BigInt(word) << BigInt(shift);
    }
    return normalize(result);
  }

  /** A number in [0, limit), for `randrange`, `choice`, `shuffle` and `sample`; limit > 0. */
  below(limit: Integer): Integer {
    const count = bitLength(limit);
    let result = this.bits(count);
    while (result >= limit) result = this.bits(count);
    return result;
  }

  /** `randbytes(count)`: the bytes of `getrandbits`, lowest first. */
  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 4) {
      let word = this.word() >>> Math.max(0, 32 - 8 * (count - at));
      for (let i = at; i < count && i < at + 4; i++, word >>>= 8) bytes[i] = word & 0xff;
    }
    return bytes;
  }
}

/** The generator itself. */
export class MersenneTwister extends RandomSource {
  private readonly state = new Uint32Array(SIZE);
  private index = SIZE;

  private fill(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const last = state[i - 1]!;
      state[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i;
    }
    this.index = SIZE;
  }

  /** `seed(n)`: the sign does not count. */
  seedInteger(n: Integer): void {
    const { state } = this;
    const key = wordsOf(BigInt(absolute(n)));
    this.fill(19650218);
    let i = 1;
    let j = 0;
    const previous = (): number => state[i - 1]! ^ (state[i - 1]! >>> 30);
    const advance = (): void => {
      if (++i < SIZE) return;
      state[0] = state[SIZE - 1]!;
      i = 1;
    };
    for (let count = Math.max(SIZE, key.length); count > 0; count--) {
      state[i] = (state[i]! ^ Math.imul(previous(), 1664525)) + key[j]! + j;
      advance();
      j = (j + 1) % key.length;
    }
    for (let count = SIZE - 1; count > 0; count--) {
      state[i] = (state[i]! ^ Math.imul(previous(), 1566083941)) - i;
      advance();
    }
    state[0] = 0x80000000;
  }

  /** `seed(bytes)`: the bytes and their SHA-512 as one number. */
  seedBytes(bytes: Uint8Array): void {
    this.seedInteger(fromBytes(Uint8Array.of(...bytes, ...sha512(bytes)), 'big', false));
  }

  /** `seed(text)`. */
  seedText(text: string): void {
    this.seedBytes(encodeText(text));
  }

  /** `seed(x)` of another hashable object, such as a float. */
  seedHash(hash: Integer): void {
    this.seedInteger(normalize(BigInt.asUintN(64, BigInt(hash))));
  }

  /** The 624 words and the position, as `getstate` shows them. */
  getState(): number[] {
    return [...this.state, this.index];
  }

  /** What `getState` gave. */
  setState(words: readonly number[]): void {
    this.state.set(words.slice(0, SIZE));
    this.index = words[SIZE]!;
  }

  private twist(): void {
    const { state } = this;
    for (let i = 0; i < SIZE; i++) {
      const mixed = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
      state[i] = state[(i + MIDDLE) % SIZE]! ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  override word(): number {
    if (this.index >= SIZE) this.twist();
    let word = this.state[this.index++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }
}

/** Exchanges for `shuffle(list)` of a length, in order: each pair of indices. */
export function* shuffleSwaps(twister: RandomSource, length: number): Generator<readonly [number, number]> {
  for (let i = length - 1; i > 0; i--) yield [i, Number(twister.below(i + 1))];
}

/** The indices that `sample(population, count)` takes from a population of a size. */
export function sampleIndices(twister: RandomSource, size: number, count: number): number[] {
  if (count < 0 || count > size) throw new ValueFailure('ValueError', 'Sample larger than population or is negative');
  // CPython compares the sizes of a list of the population and a set of the sample.
  const setSize = 21 + (count > 5 ? 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 0);
  const result: number[] = [];
  if (size <= setSize) {
    const pool = Array.from({ length: size }, (_, i) => i);
    for (let left = size; result.length < count; left--) {
      const at = Number(twister.below(left));
      result.push(pool[at]!);
      pool[at] = pool[left - 1]!;
    }
    return result;
  }
  const taken = new Set<number>();
  while (result.length < count) {
    let at = Number(twister.below(size));
    while (taken.has(at)) at = Number(twister.below(size));
    taken.add(at);
    result.push(at);
  }
  return result;
}
