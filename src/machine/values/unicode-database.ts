/**
 * Properties and names of characters, read from the data beside it when first asked. Knows the names that follow a rule;
 * sources: The Unicode Standard, sections 3.12 (Hangul syllables) and 4.8 (names of ideographs).
 */
import { ALIASES, NAMES } from './unicode-names.ts';
import { BIDIRECTIONAL, CATEGORIES, COMBINING, MIRRORED, NUMBERS, WIDTHS } from './unicode-properties.ts';

/** One property of all code points: where each run begins, and its value. */
class Property {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #values: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  of(code: number): string {
    if (this.#starts.length === 0) this.#read();
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= code) low = middle;
      else high = middle - 1;
    }
    return this.#values[low] as string;
  }

  #read(): void {
    let start = 0;
    for (const run of this.#text.trim().split(/\s+/)) {
      const colon = run.indexOf(':');
      this.#starts.push(start);
      this.#values.push(run.slice(0, colon));
      start += parseInt(run.slice(colon + 1), 36);
    }
  }
}

const PROPERTIES = {
  category: new Property(CATEGORIES),
  bidirectional: new Property(BIDIRECTIONAL),
  width: new Property(WIDTHS),
  combining: new Property(COMBINING),
  mirrored: new Property(MIRRORED),
} as const;

export function property(name: keyof typeof PROPERTIES, code: number): string {
  return PROPERTIES[name].of(code);
}

/** What kind of number a character is: a decimal digit, another digit, another number. */
export type NumberKind = 'd' | 'g' | 'n';

let numbers: Map<number, { readonly kind: NumberKind; readonly value: number }> | null = null;

export function numberOf(code: number): { readonly kind: NumberKind; readonly value: number } | null {
  if (numbers === null) {
    numbers = new Map();
    let next = 0;
    for (const run of NUMBERS.trim().split(/\s+/)) {
      const [distance, count, first] = run.slice(1).split(',') as [string, string, string];
      next += parseInt(distance, 36);
      for (let i = 0; i < parseInt(count, 36); i++)
        numbers.set(next++, { kind: run.charAt(0) as NumberKind, value: Number(first) + i });
    }
  }
  return numbers.get(code) ?? null;
}

// ---- names ----

const IDEOGRAPH = 'CJK UNIFIED IDEOGRAPH-';
const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b739],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x2ebf0, 0x2ee5d],
  [0x30000, 0x3134a],
  [0x31350, 0x323af],
];
const isIdeograph = (code: number): boolean => IDEOGRAPHS.some(([first, last]) => code >= first && code <= last);

const SYLLABLE = 'HANGUL SYLLABLE ';
const FIRST_SYLLABLE = 0xac00;
const LEADING = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TRAILING = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');
const SYLLABLES = LEADING.length * VOWELS.length * TRAILING.length;

function syllableName(index: number): string {
  const vowel = Math.floor(index / TRAILING.length);
  const leading = LEADING[Math.floor(vowel / VOWELS.length)] as string;
  return `${SYLLABLE}${leading}${VOWELS[vowel % VOWELS.length] as string}${TRAILING[index % TRAILING.length] as string}`;
}

let names: Map<number, string> | null = null;
let codes: Map<string, number> | null = null;

function readNames(): Map<number, string> {
  if (names !== null) return names;
  names = new Map();
  for (const line of NAMES.trim().split('\n')) {
    const space = line.indexOf(' ');
    let code = parseInt(line.slice(0, space), 16);
    for (const name of line.slice(space + 1).split(';')) names.set(code++, name);
  }
  return names;
}

/** The name of a character that we know; null for others, named or not. */
export function characterName(code: number): string | null {
  const syllable = code - FIRST_SYLLABLE;
  if (syllable >= 0 && syllable < SYLLABLES) return syllableName(syllable);
  if (isIdeograph(code)) return IDEOGRAPH + code.toString(16).toUpperCase();
  return readNames().get(code) ?? null;
}

/** Whether a character has a name, known or not: it is assigned, and neither a control, a surrogate nor of private use. */
export const isNamed = (code: number): boolean => !/^C[cnos]$/.test(property('category', code));

/** The character of a name, in whatever case; null for a name that we do not know. */
export function characterCode(name: string): number | null {
  const upper = name.toUpperCase();
  if (upper.startsWith(IDEOGRAPH)) {
    const digits = upper.slice(IDEOGRAPH.length);
    const code = /^[0-9A-F]{4,5}$/.test(digits) ? parseInt(digits, 16) : 0;
    return isIdeograph(code) ? code : null;
  }
  if (codes === null) {
    codes = new Map();
    for (const [code, known] of readNames()) codes.set(known, code);
    for (let i = 0; i < SYLLABLES; i++) codes.set(syllableName(i), FIRST_SYLLABLE + i);
    for (const line of ALIASES.trim().split('\n')) {
      const space = line.indexOf(' ');
      codes.set(line.slice(space + 1), parseInt(line.slice(0, space), 16));
    }
  }
  return codes.get(upper) ?? null;
}
