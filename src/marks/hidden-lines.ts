/**
 * The code as a reader sees it, without the lines that marks hide. Knows
 * marks; knows no drawing.
 */
import type { Lines, Mark } from './mark.ts';

/** Numbers, from 1, of the lines that are shown; `others` are left out besides those that marks hide. */
export function shownLines(source: string, marks: readonly Mark[], others: readonly Lines[] = []): number[] {
  const hidden = [...others, ...marks.filter((mark) => mark.kind === 'hide').map(({ lines }) => lines)];
  const count = source.replace(/\n$/, '').split('\n').length;
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return all.filter((line) => !hidden.some(({ first, last }) => line >= first && line <= last));
}

/** The text of the lines that are shown. */
export function shownCode(source: string, marks: readonly Mark[], others: readonly Lines[] = []): string {
  const lines = source.split('\n');
  return shownLines(source, marks, others)
    .map((line) => `${lines[line - 1] ?? ''}\n`)
    .join('');
}
