/**
 * Readers: how the text of an option's value becomes a value, and back. Knows
 * forms of values; knows neither the options nor where a text was found.
 */

export interface Reader<T> {
  /** Completes the sentence "… expects". */
  readonly expects: string;
  /** The words a value may be, where it is one of a few. */
  readonly choices?: readonly string[];
  /** What the option's bare name means, for options that need no value. */
  readonly bare?: T;
  /** The value, or undefined when the text has not the expected form. */
  read(text: string): T | undefined;
  /** The text that `read` turns into this value again. */
  write(value: T): string;
}

/** Any text; `\n`, `\t` and `\\` stand for a newline, a tab and a backslash in readers made with `escapes`. */
export function text(expects: string, { escapes = false } = {}): Reader<string> {
  return {
    expects,
    read: (value) =>
      escapes ? value.replace(/\\([nt\\])/g, (_, letter: string) => ESCAPES.get(letter) ?? letter) : value,
    write: (value) =>
      escapes ? value.replace(/[\n\t\\]/g, (character) => `\\${LETTERS.get(character) ?? ''}`) : value,
  };
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['\\', '\\'],
]);
const LETTERS = new Map([...ESCAPES].map(([letter, character]) => [character, letter]));

/** True, written as the bare name. */
export function flag(): Reader<boolean> {
  const words = new Map([
    ['true', true],
    ['yes', true],
    ['on', true],
    ['false', false],
    ['no', false],
    ['off', false],
  ]);
  return {
    expects: 'no value, or true or false',
    choices: ['true', 'false'],
    bare: true,
    read: (value) => (value === '' ? true : words.get(value.toLowerCase())),
    write: (value) => (value ? '' : 'false'),
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return {
    expects: `a whole number from ${least} to ${most}`,
    read: (value) => {
      if (!/^[+-]?\d{1,9}$/.test(value)) return undefined;
      const number = Number(value);
      return number >= least && number <= most ? number : undefined;
    },
    write: String,
  };
}

/** One of a few words. */
export function choice<const T extends string>(choices: readonly T[]): Reader<T> {
  return {
    expects: `one of ${choices.join(', ')}`,
    choices,
    read: (value) => choices.find((candidate) => candidate === value),
    write: (value) => value,
  };
}

/** An index (a negative one counts from the end) or the name of a marked step. */
export type StepReference = number | string;

/** Names of marks: a letter or `_`, then letters, digits, `_` and `-`. */
export const MARK_NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

export function stepReference(): Reader<StepReference> {
  return {
    expects: 'a step number (a negative one counts from the end) or the name of a mark',
    read: (value) => {
      if (/^-?\d{1,9}$/.test(value)) return Number(value) + 0;
      return MARK_NAME.test(value) ? value : undefined;
    },
    write: String,
  };
}

/** Lines from `first` to `last`, both included, counted from 1. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Lines and ranges of lines such as `2,4-6`, with or without the braces. */
export function lineRanges(): Reader<readonly LineRange[]> {
  return {
    expects: 'lines such as {2,4-6}',
    read: (value) => {
      const inner = /^\{(.*)\}$/.exec(value)?.[1] ?? value;
      const ranges: LineRange[] = [];
      for (const part of inner.split(',')) {
        const range = readLineRange(part);
        if (range === undefined) return undefined;
        ranges.push(range);
      }
      return ranges;
    },
    write: (value) => value.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(','),
  };
}

/** `3` or `4-6`; undefined where it is neither. */
export function readLineRange(text: string): LineRange | undefined {
  const match = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first < 1 || last < first ? undefined : { first, last };
}

/** Steps to choose: one, a stretch of them, or by the word `marks` all that are marked. */
export type StepChoice = StepReference | { readonly first: number; readonly last: number };

/** Steps and stretches of steps such as `0,L2,4-6`, `marks` for all marked ones. */
export function stepChoices(): Reader<readonly StepChoice[]> {
  const single = stepReference();
  return {
    expects: 'steps such as `0,L2,4-6`, or `marks`',
    read: (value) => {
      const choices: StepChoice[] = [];
      for (const part of value.split(',').map((word) => word.trim())) {
        const stretch = /^(\d{1,9})-(\d{1,9})$/.exec(part);
        const first = Number(stretch?.[1]);
        const last = Number(stretch?.[2]);
        const choice = stretch ? (last < first ? undefined : { first, last }) : single.read(part);
        if (choice === undefined) return undefined;
        choices.push(choice);
      }
      return choices;
    },
    write: (value) =>
      value
        .map((choice) => (typeof choice === 'object' ? `${choice.first}-${choice.last}` : single.write(choice)))
        .join(','),
  };
}

/** A file of Python, and perhaps which of its lines. */
export interface FileReference {
  readonly path: string;
  readonly lines: LineRange | null;
}

/** A path with `/`, perhaps followed by `:3-20`. */
export function fileReference(): Reader<FileReference> {
  return {
    expects: 'a file such as `programs/names.py`, or lines of it such as `names.py:3-20`',
    read: (value) => {
      const [, path = '', range] = /^([^:\\\0]+\.pyw?)(?::(\d[\d\s-]*))?$/u.exec(value.trim()) ?? [];
      const lines = range === undefined ? null : readLineRange(range);
      return path === '' || lines === undefined ? undefined : { path, lines };
    },
    write: ({ path, lines }) => {
      if (lines === null) return path;
      return `${path}:${lines.first === lines.last ? lines.first : `${lines.first}-${lines.last}`}`;
    },
  };
}

/** Whether the program is meant to fail: with any error, or with one of this type. */
export function failure(): Reader<boolean | string> {
  return {
    expects: 'no value, or the name of an exception type',
    bare: true,
    read: (value) => {
      if (value === '' || value === 'true') return true;
      if (value === 'false') return false;
      return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(value) ? value : undefined;
    },
    write: (value) => (value === true ? '' : String(value)),
  };
}

/** A name that may stand as an HTML id and in a link to it. */
export function identifier(): Reader<string> {
  return {
    expects: 'a name of letters, digits, - and _ that begins with a letter',
    read: (value) => (/^\p{L}[\p{L}\p{N}_-]*$/u.test(value) ? value : undefined),
    write: (value) => value,
  };
}

/** A language tag such as `ko` or `en-GB` whose language is one of ours. */
export function languageTag<const T extends string>(languages: readonly T[]): Reader<T> {
  return {
    expects: `one of ${languages.join(', ')}`,
    choices: languages,
    read: (value) => {
      const primary = value.toLowerCase().split(/[-_]/, 1)[0];
      return languages.find((language) => language === primary);
    },
    write: (value) => value,
  };
}
