/**
 * Case methods and character classes of str. Knows text only. All but a few facts come
 * from the host's Unicode tables; what those lack was compared with CPython over every code point.
 */
import { TextBuilder } from './text-builder.ts';
import { characters } from './unicode.ts';

const UPPERCASE = /\p{Uppercase}/u;
const LOWERCASE = /\p{Lowercase}/u;
const TITLECASE = /\p{Lt}/u;
const CASED = /\p{Cased}/u;
/** Letters written as one character whose capital form has a small second letter. */
const DIGRAPHS = 'ǅǈǋǲ';
const GEORGIAN = /[\u{10D0}-\u{10FF}]/u;
/** Cherokee folds to capitals, because its small letters came later. */
const CHEROKEE = /[\u{13A0}-\u{13FF}\u{AB70}-\u{ABBF}]/u;
const IOTA = '\u0399';
const IOTA_BELOW = '\u0345';

/** One character as it begins a titlecased word. */
function titleCharacter(character: string): string {
  const upper = character.toUpperCase();
  if (GEORGIAN.test(character)) return character;
  if (upper.length === 1 && upper < '\u01c4') return upper;
  for (const digraph of DIGRAPHS) if (digraph.toUpperCase() === upper) return digraph;
  const first = String.fromCodePoint(upper.codePointAt(0)!);
  if (first === upper) return upper;
  if (upper.endsWith(IOTA)) {
    const below = upper.slice(0, -1) + IOTA_BELOW;
    return upper.length === 2 ? below.normalize('NFC') : below;
  }
  return UPPERCASE.test(first) ? first + upper.slice(first.length).toLowerCase() : upper;
}

/** `text.capitalize()`. */
export function capitalize(text: string): string {
  if (text === '') return '';
  const first = String.fromCodePoint(text.codePointAt(0)!);
  // Lowered as a whole, since a sigma is lowered by what stands before it.
  return titleCharacter(first) + text.toLowerCase().slice(first.toLowerCase().length);
}

/** `text.title()`. */
export function title(text: string): string {
  const lowered = text.toLowerCase();
  const result = new TextBuilder();
  let afterCased = false;
  let offset = 0;
  for (const character of characters(text)) {
    const length = character.toLowerCase().length;
    result.add(afterCased ? lowered.slice(offset, offset + length) : titleCharacter(character));
    afterCased = CASED.test(character);
    offset += length;
  }
  return result.text();
}

/** `text.swapcase()`. */
export function swapCase(text: string): string {
  const lowered = text.toLowerCase();
  const result = new TextBuilder();
  let offset = 0;
  for (const character of characters(text)) {
    const length = character.toLowerCase().length;
    if (UPPERCASE.test(character)) result.add(lowered.slice(offset, offset + length));
    else result.add(LOWERCASE.test(character) ? character.toUpperCase() : character);
    offset += length;
  }
  return result.text();
}

function foldCharacter(character: string): string {
  if (character === 'ı') return character;
  if (CHEROKEE.test(character)) return character.toUpperCase();
  return character.toLowerCase().toUpperCase().toLowerCase();
}

/** `text.casefold()`. */
export function caseFold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return characters(text).map(foldCharacter).join('');
}

const NOT_ASCII = /[^\p{ASCII}]/u;

export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

/** `text.isupper()`. */
export function isUpper(text: string): boolean {
  return UPPERCASE.test(text) && !LOWERCASE.test(text) && !TITLECASE.test(text);
}

/** `text.islower()`. */
export function isLower(text: string): boolean {
  return LOWERCASE.test(text) && !UPPERCASE.test(text) && !TITLECASE.test(text);
}

/** `text.istitle()`. */
export function isTitle(text: string): boolean {
  let afterCased = false;
  let some = false;
  for (const character of characters(text)) {
    if (UPPERCASE.test(character) || TITLECASE.test(character)) {
      if (afterCased) return false;
      afterCased = true;
      some = true;
    } else if (LOWERCASE.test(character)) {
      if (!afterCased) return false;
      some = true;
    } else afterCased = false;
  }
  return some;
}

/** Digits that are no decimal digits: superscripts, circled and the like (Numeric_Type=Digit). */
const MORE_DIGITS =
  '²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\\u{10A40}-\\u{10A43}\\u{10E60}-\\u{10E68}\\u{11052}-\\u{1105A}\\u{1F100}-\\u{1F10A}';
/** Ideographs that mean a number, which are letters to the host. */
const NUMBER_IDEOGRAPHS =
  '㐅㒃㠪㭍一七万三两九二五亖京亿什仟仨伍佰俩倆億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拐拾捌柒洞漆玖百皕秭肆萬貮貳贰鈎钩阡陆陌陸零\\u{F96B}\\u{F973}\\u{F978}\\u{F9B2}\\u{F9D1}\\u{F9D3}\\u{F9FD}\\u{20001}\\u{20064}\\u{200E2}\\u{20121}\\u{2092A}\\u{20983}\\u{2098C}\\u{2099C}\\u{20AEA}\\u{20AFD}\\u{20B19}\\u{22390}\\u{22998}\\u{23B1B}\\u{2626D}\\u{2F890}';

const ALPHABETIC = /^\p{L}+$/u;
const DECIMAL = /^\p{Nd}+$/u;
const DIGIT = new RegExp(`^[\\p{Nd}${MORE_DIGITS}]+$`, 'u');
const NUMERIC = new RegExp(`^[\\p{N}${NUMBER_IDEOGRAPHS}]+$`, 'u');
const ALPHANUMERIC = /^[\p{L}\p{N}]+$/u;
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

export function isAlphabetic(text: string): boolean {
  return ALPHABETIC.test(text);
}

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

export function isDigit(text: string): boolean {
  return DIGIT.test(text);
}

export function isNumeric(text: string): boolean {
  return NUMERIC.test(text);
}

export function isAlphanumeric(text: string): boolean {
  return ALPHANUMERIC.test(text);
}

/** `text.isidentifier()`: keywords are identifiers too. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}
