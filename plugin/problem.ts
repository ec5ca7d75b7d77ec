/**
 * What can be wrong with a fence, and where: places in its info string, in its
 * option comment or in its program, before anybody knows the file. Knows no
 * Markdown.
 */

import type { OptionName } from '../src/options/options.ts';

export type ProblemPlace =
  | { readonly kind: 'fence' }
  /** Offsets into the settings of the info string or of the comment; the end exclusive. */
  | { readonly kind: 'meta' | 'comment'; readonly start: number; readonly end: number }
  /** Where an option is set; the whole fence where the plugin or a file sets it. */
  | { readonly kind: 'option'; readonly name: OptionName }
  /** A line of the program from 1, and columns from 0 in UTF-16 units; without columns the whole line. */
  | { readonly kind: 'code'; readonly line: number; readonly column?: number; readonly endColumn?: number };

export interface Problem {
  /** Names the kind of problem; `ruleId` of the message. */
  readonly rule: string;
  readonly reason: string;
  readonly place: ProblemPlace;
}

export const WHOLE_FENCE: ProblemPlace = { kind: 'fence' };

/** Rules that tell an author something although nothing is wrong: they end no build and replace no diagram. */
const NOTES: ReadonlySet<string> = new Set(['long-trace', 'unrepeatable']);

export function isNote(rule: string): boolean {
  return NOTES.has(rule);
}
