/**
 * A program cut into coloured lines. Knows offsets and classes; knows neither
 * Python nor a page.
 */
import type { ColouredToken } from '../trace/trace.ts';

/** A stretch of a line; the class is null where nothing colours it. */
export interface CodePiece {
  readonly text: string;
  readonly class: string | null;
}

/** The pieces of every line, without newlines. */
export function codeLines(source: string, tokens: readonly ColouredToken[]): readonly (readonly CodePiece[])[] {
  const lines: CodePiece[][] = [[]];
  const add = (start: number, end: number, colour: string | null): void => {
    source
      .slice(start, end)
      .split(/\r\n|\r|\n/)
      .forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)!.push({ text, class: colour });
      });
  };
  let at = 0;
  for (const { start, end, class: colour } of tokens) {
    if (start < at) continue;
    add(at, start, null);
    add(start, end, colour);
    at = end;
  }
  add(at, source.length, null);
  if (lines.length > 1 && lines.at(-1)!.length === 0) lines.pop();
  return lines;
}

/** The part of a line from one column to another, both from 1 in characters, and what stands before it. */
export function stretch(text: string, column: number, endColumn: number): { before: string; within: string } {
  const characters = [...text];
  const start = Math.min(Math.max(0, column - 1), characters.length);
  return {
    before: characters.slice(0, start).join(''),
    within: characters.slice(start, Math.max(start + 1, endColumn - 1)).join(''),
  };
}

/** What stands before a column, which counts from 0 in UTF-16 units; blanks at its end only where something follows. */
export function piecesBefore(pieces: readonly CodePiece[], column: number, isFollowed: boolean): CodePiece[] {
  const before: CodePiece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = piece.text.slice(0, Math.max(0, column - at));
    if (text !== '') before.push({ ...piece, text });
    at += piece.text.length;
  }
  const last = before.at(-1);
  if (last !== undefined && !isFollowed) before[before.length - 1] = { ...last, text: last.text.trimEnd() };
  return before;
}
