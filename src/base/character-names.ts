/**
 * Names of characters, read from the data beside it when first asked. Knows the names that follow a rule;
 * sources: The Unicode Standard, sections 3.12 (Hangul syllables) and 4.8 (names of ideographs). A rare name may be unknown here.
 */
import { ALIASES, NAMES } from './unicode-names.ts';

/** Prefixes of names that end in the number of the character, with the first and last characters of their ranges. */
const NUMBERED: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'CJK UNIFIED IDEOGRAPH-': [
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
  ],
  'CJK COMPATIBILITY IDEOGRAPH-': [
    [0xf900, 0xfa6d],
    [0xfa70, 0xfad9],
    [0x2f800, 0x2fa1d],
  ],
  'EGYPTIAN HIEROGLYPH-': [[0x13460, 0x143fa]],
  'KHITAN SMALL SCRIPT CHARACTER-': [
    [0x18b00, 0x18cd5],
    [0x18cff, 0x18cff],
  ],
  'NUSHU CHARACTER-': [[0x1b170, 0x1b2fb]],
};
const prefixOf = (code: number): string | undefined =>
  Object.keys(NUMBERED).find((prefix) => NUMBERED[prefix]?.some(([first, last]) => code >= first && code <= last));

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
  const prefix = prefixOf(code);
  if (prefix !== undefined) return prefix + code.toString(16).toUpperCase();
  return readNames().get(code) ?? null;
}

/** The character of a name, in whatever case; null for a name that we do not know. */
export function characterCode(name: string): number | null {
  const upper = name.toUpperCase();
  const [, prefix, digits] = /^(.+-)([0-9A-F]{4,5})$/.exec(upper) ?? [];
  if (prefix !== undefined && digits !== undefined && Object.hasOwn(NUMBERED, prefix)) {
    const code = parseInt(digits, 16);
    return prefixOf(code) === prefix ? code : null;
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
