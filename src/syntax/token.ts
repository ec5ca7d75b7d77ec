/**
 * The kinds of Python tokens and the tables that recognise them. Knows no
 * source text. A keyword's or operator's kind is its own spelling.
 *
 * Source: https://docs.python.org/3.14/reference/lexical_analysis.html
 */

const KEYWORDS = [
  'False',
  'None',
  'True',
  'and',
  'as',
  'assert',
  'async',
  'await',
  'break',
  'class',
  'continue',
  'def',
  'del',
  'elif',
  'else',
  'except',
  'finally',
  'for',
  'from',
  'global',
  'if',
  'import',
  'in',
  'is',
  'lambda',
  'nonlocal',
  'not',
  'or',
  'pass',
  'raise',
  'return',
  'try',
  'while',
  'with',
  'yield',
] as const;

const OPERATORS = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  ';',
  '.',
  '...',
  '->',
  ':=',
  '=',
  '+',
  '-',
  '*',
  '**',
  '/',
  '//',
  '%',
  '@',
  '&',
  '|',
  '^',
  '~',
  '<<',
  '>>',
  '<',
  '>',
  '<=',
  '>=',
  '==',
  '!=',
  '<>',
  '!',
  '+=',
  '-=',
  '*=',
  '/=',
  '//=',
  '%=',
  '@=',
  '&=',
  '|=',
  '^=',
  '>>=',
  '<<=',
  '**=',
] as const;

export type Keyword = (typeof KEYWORDS)[number];
export type OperatorToken = (typeof OPERATORS)[number];

/**
 * `stray` is a character that no rule of the grammar uses (`$`, `?`, a
 * backquote); `error` ends the tokens where the scanner could not go on.
 */
export type TokenKind =
  | Keyword
  | OperatorToken
  | 'name'
  | 'number'
  | 'string'
  | 'f-string start'
  | 't-string start'
  | 'string middle'
  | 'string end'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'stray'
  | 'error'
  | 'end';

export const KEYWORD_KINDS: ReadonlyMap<string, Keyword> = new Map(KEYWORDS.map((word) => [word, word]));
export const OPERATOR_KINDS: ReadonlyMap<string, OperatorToken> = new Map(OPERATORS.map((text) => [text, text]));

/** Names that the grammar treats as keywords in some places only. */
export const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['match', 'case', 'type', '_']);

/** Whether tokens of this kind only shape lines and blocks. */
export function isLayout(kind: TokenKind): boolean {
  return kind === 'newline' || kind === 'indent' || kind === 'dedent' || kind === 'end';
}
