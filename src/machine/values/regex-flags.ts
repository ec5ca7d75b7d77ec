/** The flags of regular expressions as bits, and the letters that stand for them in patterns. Their values are Python's. */
export const RegexFlag = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

/** Flags that say what a character is: only one of them at a time. */
export const KIND_FLAGS = RegexFlag.ASCII | RegexFlag.LOCALE | RegexFlag.UNICODE;

export const FLAG_LETTERS: ReadonlyMap<string, number> = new Map([
  ['i', RegexFlag.IGNORECASE],
  ['L', RegexFlag.LOCALE],
  ['m', RegexFlag.MULTILINE],
  ['s', RegexFlag.DOTALL],
  ['x', RegexFlag.VERBOSE],
  ['a', RegexFlag.ASCII],
  ['u', RegexFlag.UNICODE],
]);
