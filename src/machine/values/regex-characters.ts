/**
 * Characters as regular expressions class and compare them: letter case, words,
 * digits, spaces, sets. Knows code points only.
 *
 * Sources: https://docs.python.org/3.14/library/re.html; The Unicode Standard, section 5.18 (caseless matching).
 */
import { isAlphanumeric, isDecimal } from './letter-case.ts';
import { isSpaceCode } from './unicode.ts';

/** How letter case is ignored: not at all, for ASCII letters, or for all of Unicode. */
export type Fold = 'none' | 'ascii' | 'unicode';

export type CategoryKind = 'word' | 'digit' | 'space';

export interface Category {
  readonly kind: CategoryKind;
  readonly isNegated: boolean;
  /** Whether only ASCII characters belong to it. */
  readonly isAscii: boolean;
}

const DIGIT_ZERO = 0x30;
const UNDERSCORE = 0x5f;

const isAsciiDigit = (code: number): boolean => code >= DIGIT_ZERO && code <= 0x39;
const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x80;
const isAsciiWord = (code: number): boolean => isAsciiLetter(code) || isAsciiDigit(code) || code === UNDERSCORE;

/** Answers to a question about code points, each asked once. */
function remembered<T>(answer: (code: number) => T): (code: number) => T {
  const known = new Map<number, T>();
  return (code) => {
    let found = known.get(code);
    if (found === undefined) {
      found = answer(code);
      known.set(code, found);
    }
    return found;
  };
}

const isUnicodeWord = remembered((code) => isAlphanumeric(String.fromCodePoint(code)));
const isUnicodeDigit = remembered((code) => isDecimal(String.fromCodePoint(code)));

/** Whether a code point is of `\w`. */
export function isWord(code: number, isAscii: boolean): boolean {
  return code < 0x80 ? isAsciiWord(code) : !isAscii && isUnicodeWord(code);
}

function isOf(code: number, { kind, isAscii }: Category): boolean {
  switch (kind) {
    case 'word':
      return isWord(code, isAscii);
    case 'digit':
      return code < 0x80 ? isAsciiDigit(code) : !isAscii && isUnicodeDigit(code);
    case 'space':
      return isAscii ? code === 0x20 || (code >= 9 && code <= 13) : isSpaceCode(code);
  }
}

/** The one lower-case character of a code point; a mapping to several counts as its first. */
export const lowerCode = remembered((code) => String.fromCodePoint(code).toLowerCase().codePointAt(0)!);

export const lowerAsciiCode = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

const representatives = new Map<string, number>();

/** The same number for all characters that differ by letter case only: a character of them. */
export const foldedCode = remembered((code) => {
  const lower = lowerCode(code);
  const upper = String.fromCodePoint(lower).toUpperCase();
  const known = representatives.get(upper);
  if (known !== undefined) return known;
  representatives.set(upper, lower);
  return lower;
});
// ASCII letters stand for themselves, whatever is asked first.
for (let code = 0x61; code <= 0x7a; code++) foldedCode(code);

/** Larger ranges are not taken apart when letter case is ignored. */
const LARGEST_FOLDED_RANGE = 0x2000;

const hasCode = (ranges: readonly (readonly [number, number])[], code: number): boolean =>
  ranges.some(([low, high]) => code >= low && code <= high);

/** A set of characters, as `[…]` or `\d` means it. */
export class CharacterSet {
  readonly #ranges: readonly (readonly [number, number])[];
  readonly #categories: readonly Category[];
  readonly #isNegated: boolean;
  readonly #fold: Fold;
  readonly #folded = new Set<number>();
  /** Answers for the first code points. */
  readonly table = new Uint8Array(256);
  readonly #known = new Map<number, boolean>();

  constructor(
    ranges: readonly (readonly [number, number])[],
    categories: readonly Category[],
    isNegated: boolean,
    fold: Fold,
  ) {
    this.#ranges = ranges;
    this.#categories = categories;
    this.#isNegated = isNegated;
    this.#fold = fold;
    if (fold === 'unicode')
      for (const [low, high] of ranges)
        if (high - low <= LARGEST_FOLDED_RANGE)
          for (let code = low; code <= high; code++) this.#folded.add(foldedCode(code));
    for (let code = 0; code < 256; code++) this.table[code] = this.#test(code) ? 1 : 0;
  }

  has(code: number): boolean {
    if (code < 256) return this.table[code] === 1;
    let known = this.#known.get(code);
    if (known === undefined) {
      known = this.#test(code);
      this.#known.set(code, known);
    }
    return known;
  }

  #test(code: number): boolean {
    return this.#contains(code) !== this.#isNegated;
  }

  #contains(code: number): boolean {
    if (hasCode(this.#ranges, code) || this.#categories.some((one) => isOf(code, one) !== one.isNegated)) return true;
    switch (this.#fold) {
      case 'none':
        return false;
      case 'ascii':
        return isAsciiLetter(code) && hasCode(this.#ranges, code ^ 0x20);
      case 'unicode':
        return (
          this.#folded.has(foldedCode(code)) ||
          hasCode(this.#ranges, lowerCode(code)) ||
          hasCode(this.#ranges, upperCode(code))
        );
    }
  }
}

const upperCode = remembered((code) => {
  const upper = String.fromCodePoint(code).toUpperCase();
  return upper.length === (code > 0xffff ? 2 : 1) ? upper.codePointAt(0)! : code;
});
