/**
 * Korean particles: which of two forms follows a word depends on the sound the
 * word ends with. Knows how Hangul, numbers, Latin letters, English words and
 * symbols are read aloud in Korean; knows nothing of what is being said.
 *
 * Source of the readings: the Korean rules for writing loanwords (외래어 표기법,
 * chapter 3, section 1: English), and the Sino-Korean numerals.
 */

/** The sound at the end: a vowel, ㄹ, another consonant, or one we cannot tell. */
export type FinalSound = 'vowel' | 'liquid' | 'consonant' | 'unknown';

/** Pairs by their usual citation, the form after a consonant first. */
export const PARTICLES = {
  '은/는': { consonant: '은', vowel: '는', liquid: '은', unknown: '은(는)' },
  '이/가': { consonant: '이', vowel: '가', liquid: '이', unknown: '이(가)' },
  '을/를': { consonant: '을', vowel: '를', liquid: '을', unknown: '을(를)' },
  '과/와': { consonant: '과', vowel: '와', liquid: '과', unknown: '과(와)' },
  '으로/로': { consonant: '으로', vowel: '로', liquid: '로', unknown: '(으)로' },
  '이라/라': { consonant: '이라', vowel: '라', liquid: '이라', unknown: '(이)라' },
  '이나/나': { consonant: '이나', vowel: '나', liquid: '이나', unknown: '(이)나' },
  '이고/고': { consonant: '이고', vowel: '고', liquid: '이고', unknown: '(이)고' },
  '이며/며': { consonant: '이며', vowel: '며', liquid: '이며', unknown: '(이)며' },
  '아/야': { consonant: '아', vowel: '야', liquid: '아', unknown: '아(야)' },
} as const satisfies Record<string, Readonly<Record<FinalSound, string>>>;

export type Particle = keyof typeof PARTICLES;

/** The word with its particle: `withParticle('f1', '을/를')` is `f1을`. */
export function withParticle(word: string, particle: Particle): string {
  return word + PARTICLES[particle][finalSound(word)];
}

/** The sound that a text ends with when read aloud. Closing quotes, brackets and full stops are silent. */
export function finalSound(text: string): FinalSound {
  const spoken = text.replace(SILENT_END, '');
  const number = /(?<![\p{Script=Latin}_])\d[\d,_]*(?:\.\d+)?$/u.exec(spoken)?.[0];
  if (number !== undefined) return endOfNumber(number);
  const last = [...spoken].at(-1);
  if (last === undefined) return endOfMarks(text);
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? 'unknown';
  if (/[A-Za-z]/.test(last)) return endOfLatin(spoken);
  return endOfHangul(last) ?? SYMBOLS.get(last) ?? 'unknown';
}

/** Quotes, brackets, full stops, blanks and Markdown marks that nobody reads aloud at the end of a word. */
const SILENT_END = /[\s"'`“”‘’«»()[\]{}<>「」『』《》〈〉【】*_.,!?:;…~]+$/u;

/** What is only silent marks is called by their names: `_` 밑줄, brackets 괄호, quotes 따옴표. */
function endOfMarks(text: string): FinalSound {
  if (text.includes('_')) return 'liquid';
  return /["'`“”‘’«»()[\]{}<>「」『』《》〈〉【】]/.test(text) ? 'vowel' : 'unknown';
}

const SYMBOLS: ReadonlyMap<string, FinalSound> = new Map<string, FinalSound>([
  ['+', 'vowel'], // 플러스
  ['-', 'vowel'], // 마이너스
  ['−', 'vowel'], // 마이너스
  ['×', 'vowel'], // 곱하기
  ['÷', 'vowel'], // 나누기
  ['/', 'vowel'], // 슬래시
  ['\\', 'vowel'], // 역슬래시
  ['=', 'vowel'], // 등호
  ['%', 'vowel'], // 퍼센트
  ['&', 'vowel'], // 앤드
  ['@', 'vowel'], // 골뱅이
  ['#', 'consonant'], // 샵
  ['|', 'vowel'], // 파이프
  ['^', 'consonant'], // 캐럿
  ['$', 'vowel'], // 달러
  ['₩', 'consonant'], // 원
  ['€', 'vowel'], // 유로
  ['∞', 'vowel'], // 무한대
  ['°', 'vowel'], // 도
  ['℃', 'vowel'], // 섭씨도
  ['π', 'vowel'], // 파이
]);

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS_PER_SYLLABLE = 28;
const FINAL_RIEUL = 8;

/** A syllable by its final; a single letter by its name (ㄱ is 기역, ㅏ is 아). */
function endOfHangul(character: string): FinalSound | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
    const final = (code - HANGUL_FIRST) % FINALS_PER_SYLLABLE;
    if (final === 0) return 'vowel';
    return final === FINAL_RIEUL ? 'liquid' : 'consonant';
  }
  if (character === 'ㄹ') return 'liquid';
  if (/[ㄱ-ㅎ]/.test(character)) return 'consonant';
  return /[ㅏ-ㅣ]/.test(character) ? 'vowel' : undefined;
}

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const DIGITS: readonly FinalSound[] = [
  'consonant',
  'liquid',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'liquid',
  'liquid',
  'vowel',
];

/** Units of four digits each from 만 (10⁴): 만 억 조 경 해 자 양 구 간 정 재 극 */
const MYRIADS: readonly FinalSound[] = [
  'consonant',
  'consonant',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'vowel',
  'consonant',
  'consonant',
  'vowel',
  'consonant',
];

/** A number is read by its units (십, 백, 천, 만 …) before the point and digit by digit after it. */
function endOfNumber(number: string): FinalSound {
  const digits = number.replace(/[,_]/g, '');
  const last = DIGITS[Number(digits.at(-1))] ?? 'unknown';
  const zeros = /^[1-9]\d*?(0+)$/.exec(digits)?.[1]?.length ?? 0;
  if (zeros === 0) return last;
  if (zeros < 4) return 'consonant';
  return MYRIADS[Math.floor(zeros / 4) - 1] ?? 'unknown';
}

/** Letters whose names end in a consonant: 엘 엠 엔 알. All others end in a vowel. */
const LETTER_NAMES: ReadonlyMap<string, FinalSound> = new Map<string, FinalSound>([
  ['l', 'liquid'],
  ['m', 'consonant'],
  ['n', 'consonant'],
  ['r', 'liquid'],
]);

/** The last word of an identifier or phrase, read as an English word or letter by letter. */
function endOfLatin(text: string): FinalSound {
  const run = /[A-Za-z]+$/.exec(text)?.[0] ?? '';
  const word = /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(run)?.[0] ?? run;
  return isSpelled(word) ? (LETTER_NAMES.get(word.slice(-1).toLowerCase()) ?? 'vowel') : endOfWord(word.toLowerCase());
}

/** Read letter by letter: single letters, words without a vowel, short words in capitals. */
function isSpelled(word: string): boolean {
  return word.length === 1 || !/[aeiouy]/i.test(word) || (word.length <= 3 && word === word.toUpperCase());
}

/** Endings of English words in the order in which they are tried; the rest ends in a vowel (스, 드, 그, 프, 시, 어 …). */
const ENDINGS: readonly (readonly [RegExp, FinalSound])[] = [
  [/l$|le$/, 'liquid'], // 셀, 파일, 튜플
  [/[mn]$|[aeiouy][mn]e$|mb$|ng$/, 'consonant'], // 폼, 라인, 네임, 링
  [/(?:^|[^aeiou]|qu)[aeiouy](?:ck|[ptcb])$/, 'consonant'], // 스택, 맵, 셋, 퍼블릭, 탭: a short vowel before the stop
  [/(?:^|[^aeiou])[aeiou]k$|ook$/, 'consonant'], // 트렉, 북
  [/[^o]out$|^out$|eep$|oup$/, 'consonant'], // 아웃, 슬립, 그룹
];

/** Words that Korean says otherwise than the endings tell. */
const ESTABLISHED: ReadonlyMap<string, FinalSound> = new Map<string, FinalSound>([
  ['type', 'consonant'], // 타입
  ['heap', 'consonant'], // 힙
  ['good', 'consonant'], // 굿
  ['foot', 'consonant'], // 풋
  ['head', 'vowel'], // 헤드
  ['bit', 'vowel'], // 비트
  ['hit', 'vowel'], // 히트
  ['exit', 'vowel'], // 엑시트
  ['check', 'vowel'], // 체크
  ['ok', 'vowel'], // 오케이
  ['ip', 'vowel'], // 아이피
  ['hub', 'vowel'], // 허브
  ['sub', 'vowel'], // 서브
  ['nut', 'vowel'], // 너트
  ['matrix', 'vowel'], // 매트릭스
  ['me', 'vowel'], // 미
]);

function endOfWord(word: string): FinalSound {
  const established = ESTABLISHED.get(word) ?? (word.endsWith('type') ? 'consonant' : undefined);
  return established ?? ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? 'vowel';
}
