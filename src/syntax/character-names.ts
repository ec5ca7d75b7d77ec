/**
 * The characters that `\N{…}` may name. Knows the names that follow a rule and
 * a table of usual ones; it does not carry the Unicode database, so a rare name
 * is unknown here though CPython knows it.
 *
 * Source: The Unicode Standard, sections 3.12 (Hangul) and 4.8 (names)
 */

/** `name` → its character; several names may stand for one. */
const NAMES: Readonly<Record<string, string>> = {
  NULL: '\0',
  TAB: '\t',
  'CHARACTER TABULATION': '\t',
  'LINE FEED': '\n',
  'CARRIAGE RETURN': '\r',
  ESCAPE: '\x1b',
  SPACE: ' ',
  'EXCLAMATION MARK': '!',
  'QUOTATION MARK': '"',
  'NUMBER SIGN': '#',
  'DOLLAR SIGN': '$',
  'PERCENT SIGN': '%',
  AMPERSAND: '&',
  APOSTROPHE: "'",
  'LEFT PARENTHESIS': '(',
  'RIGHT PARENTHESIS': ')',
  ASTERISK: '*',
  'PLUS SIGN': '+',
  COMMA: ',',
  'HYPHEN-MINUS': '-',
  'FULL STOP': '.',
  SOLIDUS: '/',
  COLON: ':',
  SEMICOLON: ';',
  'LESS-THAN SIGN': '<',
  'EQUALS SIGN': '=',
  'GREATER-THAN SIGN': '>',
  'QUESTION MARK': '?',
  'COMMERCIAL AT': '@',
  'LEFT SQUARE BRACKET': '[',
  'REVERSE SOLIDUS': '\\',
  'RIGHT SQUARE BRACKET': ']',
  'CIRCUMFLEX ACCENT': '^',
  'LOW LINE': '_',
  'GRAVE ACCENT': '`',
  'LEFT CURLY BRACKET': '{',
  'VERTICAL LINE': '|',
  'RIGHT CURLY BRACKET': '}',
  TILDE: '~',
  'NO-BREAK SPACE': '\u00a0',
  'CENT SIGN': '¢',
  'POUND SIGN': '£',
  'YEN SIGN': '¥',
  'SECTION SIGN': '§',
  'COPYRIGHT SIGN': '©',
  'LEFT-POINTING DOUBLE ANGLE QUOTATION MARK': '«',
  'NOT SIGN': '¬',
  'SOFT HYPHEN': '\u00ad',
  'REGISTERED SIGN': '®',
  'DEGREE SIGN': '°',
  'PLUS-MINUS SIGN': '±',
  'SUPERSCRIPT ONE': '¹',
  'SUPERSCRIPT TWO': '²',
  'SUPERSCRIPT THREE': '³',
  'MICRO SIGN': 'µ',
  'PILCROW SIGN': '¶',
  'MIDDLE DOT': '·',
  'RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK': '»',
  'VULGAR FRACTION ONE HALF': '½',
  'INVERTED QUESTION MARK': '¿',
  'MULTIPLICATION SIGN': '×',
  'LATIN SMALL LETTER SHARP S': 'ß',
  'DIVISION SIGN': '÷',
  'LATIN SMALL LETTER AE': 'æ',
  'LATIN CAPITAL LETTER AE': 'Æ',
  'COMBINING GRAVE ACCENT': '\u0300',
  'COMBINING ACUTE ACCENT': '\u0301',
  'COMBINING CIRCUMFLEX ACCENT': '\u0302',
  'COMBINING TILDE': '\u0303',
  'COMBINING DIAERESIS': '\u0308',
  'COMBINING CEDILLA': '\u0327',
  'ZERO WIDTH SPACE': '\u200b',
  'ZERO WIDTH NON-JOINER': '\u200c',
  'ZERO WIDTH JOINER': '\u200d',
  'EN SPACE': '\u2002',
  'EM SPACE': '\u2003',
  'THIN SPACE': '\u2009',
  'NARROW NO-BREAK SPACE': '\u202f',
  CEDILLA: '¸',
  'ACUTE ACCENT': '´',
  DIAERESIS: '¨',
  'EN DASH': '–',
  'EM DASH': '—',
  'LEFT SINGLE QUOTATION MARK': '‘',
  'RIGHT SINGLE QUOTATION MARK': '’',
  'LEFT DOUBLE QUOTATION MARK': '“',
  'RIGHT DOUBLE QUOTATION MARK': '”',
  DAGGER: '†',
  BULLET: '•',
  'HORIZONTAL ELLIPSIS': '…',
  'PER MILLE SIGN': '‰',
  PRIME: '′',
  'DOUBLE PRIME': '″',
  'LINE SEPARATOR': '\u2028',
  'PARAGRAPH SEPARATOR': '\u2029',
  'EURO SIGN': '€',
  'WON SIGN': '₩',
  'TRADE MARK SIGN': '™',
  'OHM SIGN': '\u2126',
  'KELVIN SIGN': '\u212a',
  'ANGSTROM SIGN': '\u212b',
  'LEFTWARDS ARROW': '←',
  'UPWARDS ARROW': '↑',
  'RIGHTWARDS ARROW': '→',
  'DOWNWARDS ARROW': '↓',
  'LEFT RIGHT ARROW': '↔',
  'RIGHTWARDS DOUBLE ARROW': '⇒',
  'FOR ALL': '∀',
  'THERE EXISTS': '∃',
  'EMPTY SET': '∅',
  'ELEMENT OF': '∈',
  'N-ARY SUMMATION': '∑',
  'MINUS SIGN': '−',
  'SQUARE ROOT': '√',
  INFINITY: '∞',
  'LOGICAL AND': '∧',
  'LOGICAL OR': '∨',
  INTERSECTION: '∩',
  UNION: '∪',
  INTEGRAL: '∫',
  'ALMOST EQUAL TO': '≈',
  'NOT EQUAL TO': '≠',
  'IDENTICAL TO': '≡',
  'LESS-THAN OR EQUAL TO': '≤',
  'GREATER-THAN OR EQUAL TO': '≥',
  'FULL BLOCK': '█',
  'LIGHT SHADE': '░',
  'BLACK SQUARE': '■',
  'WHITE SQUARE': '□',
  'BLACK CIRCLE': '●',
  'WHITE CIRCLE': '○',
  'BLACK STAR': '★',
  'WHITE STAR': '☆',
  SNOWMAN: '☃',
  'BLACK SPADE SUIT': '♠',
  'BLACK CLUB SUIT': '♣',
  'BLACK HEART SUIT': '♥',
  'BLACK DIAMOND SUIT': '♦',
  'CHECK MARK': '✓',
  'HEAVY CHECK MARK': '✔',
  'BALLOT X': '✗',
  SPARKLES: '✨',
  'HEAVY BLACK HEART': '❤',
  'VARIATION SELECTOR-16': '\ufe0f',
  'ZERO WIDTH NO-BREAK SPACE': '\ufeff',
  'REPLACEMENT CHARACTER': '\ufffd',
  'WAVING HAND SIGN': '👋',
  'THUMBS UP SIGN': '👍',
  SNAKE: '🐍',
  'PILE OF POO': '💩',
  'PARTY POPPER': '🎉',
  ROCKET: '🚀',
  'GRINNING FACE': '😀',
  'FACE WITH TEARS OF JOY': '😂',
  'SMILING FACE WITH SMILING EYES': '😊',
  'SMILING FACE WITH HEART-SHAPED EYES': '😍',
  'SMILING FACE WITH SUNGLASSES': '😎',
  'WINKING FACE': '😉',
  'PENSIVE FACE': '😔',
};

/** Zeros by the words before them in the names of their digits. */
const ZEROS: ReadonlyMap<string, number> = new Map([
  ['DIGIT', 0x30],
  ['SUPERSCRIPT', 0x2070],
  ['SUBSCRIPT', 0x2080],
  ['FULLWIDTH DIGIT', 0xff10],
]);
const DIGITS = 'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE'.split(' ');

/** Names of the letters from alpha (U+0391 and U+03B1) on; the gap is the final sigma's. */
const GREEK =
  'ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO FINAL_SIGMA SIGMA TAU UPSILON PHI CHI PSI OMEGA'.split(
    ' ',
  );

/** Combining marks by the words after WITH, for Latin letters that Unicode also has composed. */
const MARKS: Readonly<Record<string, string>> = {
  GRAVE: '\u0300',
  ACUTE: '\u0301',
  CIRCUMFLEX: '\u0302',
  TILDE: '\u0303',
  MACRON: '\u0304',
  BREVE: '\u0306',
  'DOT ABOVE': '\u0307',
  DIAERESIS: '\u0308',
  'RING ABOVE': '\u030a',
  'DOUBLE ACUTE': '\u030b',
  CARON: '\u030c',
  CEDILLA: '\u0327',
  OGONEK: '\u0328',
  HORN: '\u031b',
  'HOOK ABOVE': '\u0309',
  'DOT BELOW': '\u0323',
};

const HANGUL_FIRST = 0xac00;
const HANGUL_LEADS = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const HANGUL_VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const HANGUL_TAILS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');

function hangul(syllable: string): string | undefined {
  const match = /^([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)$/.exec(syllable);
  if (!match) return undefined;
  const lead = HANGUL_LEADS.indexOf(match[1] ?? '');
  const vowel = HANGUL_VOWELS.indexOf(match[2] ?? '');
  const tail = HANGUL_TAILS.indexOf(match[3] ?? '');
  if (lead < 0 || vowel < 0 || tail < 0) return undefined;
  return String.fromCharCode(HANGUL_FIRST + (lead * HANGUL_VOWELS.length + vowel) * HANGUL_TAILS.length + tail);
}

function latin(isSmall: boolean, letter: string, mark: string | undefined): string | undefined {
  const base = isSmall ? letter.toLowerCase() : letter;
  if (mark === undefined) return base;
  const combining = Object.hasOwn(MARKS, mark) ? MARKS[mark] : undefined;
  if (combining === undefined) return undefined;
  const composed = (base + combining).normalize('NFC');
  return composed.length === 1 ? composed : undefined;
}

function greek(isSmall: boolean, name: string): string | undefined {
  const index = GREEK.indexOf(name.replace('FINAL SIGMA', 'FINAL_SIGMA').replace(/^LAMBDA$/, 'LAMDA'));
  if (index < 0 || (!isSmall && name === 'FINAL SIGMA')) return undefined;
  return String.fromCharCode((isSmall ? 0x3b1 : 0x391) + index);
}

/** The character with this Unicode name (letter case does not matter), or undefined for a name not known here. */
export function characterNamed(name: string): string | undefined {
  const upper = name.toUpperCase();
  if (Object.hasOwn(NAMES, upper)) return NAMES[upper];
  let match = /^(.+) ([A-Z]+)$/.exec(upper);
  const zero = ZEROS.get(match?.[1] ?? '');
  const digit = DIGITS.indexOf(match?.[2] ?? '');
  if (zero !== undefined && digit >= 0) return String.fromCharCode(zero + digit);
  match = /^LATIN (SMALL|CAPITAL) LETTER ([A-Z])(?: WITH (.+))?$/.exec(upper);
  if (match) return latin(match[1] === 'SMALL', match[2] ?? '', match[3]);
  match = /^GREEK (SMALL|CAPITAL) LETTER (.+)$/.exec(upper);
  if (match) return greek(match[1] === 'SMALL', match[2] ?? '');
  match = /^HANGUL SYLLABLE ([A-Z]+)$/.exec(upper);
  if (match) return hangul(match[1] ?? '');
  match = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/.exec(upper);
  const character = match ? String.fromCodePoint(parseInt(match[1] ?? '', 16)) : '';
  return /^\p{Unified_Ideograph}$/u.test(character) ? character : undefined;
}
