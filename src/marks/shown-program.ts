/**
 * The program as a reader sees it: without hidden lines and without notes to
 * the build, the names of steps in short comments. Knows marks; knows no
 * drawing.
 */
import type { Lines, Mark, StepMark } from './mark.ts';

/** A comment of marks, and what of it is shown instead. */
export interface ShownComment {
  /** Column from 0 at which the comment begins in the source, in UTF-16 units. */
  readonly column: number;
  /** Marks that name the step after this line; none: nothing of the comment is shown. */
  readonly names: readonly Pick<StepMark, 'name' | 'text'>[];
}

/** The comments of marks by their lines, which count from 1. */
export function shownComments(marks: readonly Mark[]): ReadonlyMap<number, ShownComment> {
  const comments = new Map<number, ShownComment>();
  for (const mark of marks) {
    const { line, column } = mark.place;
    const known = comments.get(line);
    const names = mark.kind === 'step' ? [{ name: mark.name, text: mark.text }] : [];
    comments.set(line, {
      column: Math.min(column, known?.column ?? column),
      names: [...(known?.names ?? []), ...names],
    });
  }
  return comments;
}

/** Numbers, from 1, of the lines that are shown; `others` are left out besides those that marks hide. */
export function shownLines(source: string, marks: readonly Mark[], others: readonly Lines[] = []): number[] {
  const hidden = [...others, ...marks.filter((mark) => mark.kind === 'hide').map(({ lines }) => lines)];
  const lines = source.replace(/\n$/, '').split('\n');
  const comments = shownComments(marks);
  return lines.flatMap((text, index) => {
    const line = index + 1;
    if (hidden.some(({ first, last }) => line >= first && line <= last)) return [];
    const comment = comments.get(line);
    const isEmptied = comment?.names.length === 0 && text.slice(0, comment.column).trim() === '';
    return isEmptied ? [] : [line];
  });
}

/** A stretch of a shown line that is the name of a step. */
export interface Badge {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface ShownLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly badges: readonly Badge[];
}

/** The lines that are shown, with what is shown of their comments. */
export function shownProgram(source: string, marks: readonly Mark[], others: readonly Lines[] = []): ShownLine[] {
  const lines = source.split('\n');
  const comments = shownComments(marks);
  return shownLines(source, marks, others).map((number) => {
    const line = lines[number - 1] ?? '';
    const comment = comments.get(number);
    if (comment === undefined) return { number, text: line, badges: [] };
    const code = line.slice(0, comment.column);
    if (comment.names.length === 0) return { number, text: code.trimEnd(), badges: [] };
    let text = `${code}# `;
    const badges: Badge[] = [];
    comment.names.forEach(({ name, text: words }, index) => {
      if (index > 0) text += '; ';
      badges.push({ name, start: text.length, end: text.length + name.length });
      text += words === '' ? name : `${name}: ${words}`;
    });
    return { number, text, badges };
  });
}
