/**
 * Which lines of a source belong to one statement. Knows brackets, strings
 * and comments by their tokens; knows no grammar.
 */
import type { ColouredToken } from '../trace/trace.ts';
import type { Lines } from './mark.ts';

/** A comment of the source, with whether code stands before it on its line. */
export interface Comment {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly afterCode: boolean;
}

export interface SourceLines {
  readonly comments: readonly Comment[];
  /** The statement (or compound statement's head) that a line is part of. */
  statementAt(line: number): Lines;
}

/** Lines are joined while a bracket is open, inside a string, and after a backslash at the end. */
export function readLines(source: string, tokens: readonly ColouredToken[]): SourceLines {
  const comments: Comment[] = [];
  const lineCount = countLines(source);
  const joined = new Uint8Array(lineCount + 2);
  let line = 1;
  let lineStart = 0;
  let depth = 0;
  let codeOnLine = false;
  let at = 0;
  const newline = (offset: number, continues: boolean): void => {
    line++;
    lineStart = offset + 1;
    if (continues) joined[line] = 1;
    codeOnLine = continues && codeOnLine;
  };
  const scanCode = (end: number): void => {
    for (; at < end; at++) {
      const character = source[at] as string;
      if (character === '\n') newline(at, depth > 0 || source[at - 1] === '\\');
      else if ('([{'.includes(character)) depth++;
      else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
      if (character.trim() !== '') codeOnLine = true;
    }
  };
  for (const token of tokens) {
    const isComment = token.class === 'comment';
    if (token.start < at || !(isComment || token.class === 'string')) continue;
    scanCode(token.start);
    if (isComment) {
      comments.push({
        text: source.slice(token.start, token.end),
        line,
        column: token.start - lineStart,
        afterCode: codeOnLine,
      });
    } else {
      codeOnLine = true;
      for (; at < token.end; at++) if (source[at] === '\n') newline(at, true);
    }
    at = token.end;
  }
  scanCode(source.length);
  return {
    comments,
    statementAt(of) {
      let first = of;
      while (first > 1 && joined[first] === 1) first--;
      let last = of;
      while (last < lineCount && joined[last + 1] === 1) last++;
      return { first, last };
    },
  };
}

function countLines(source: string): number {
  let count = 1;
  for (const character of source) if (character === '\n') count++;
  return count;
}
