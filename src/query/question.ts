/**
 * Questions that an author asks the reader about memory, such as
 * "what is refs(a) now?", and their answers, which the trace knows. Knows
 * statements about memory; knows no language.
 */
import type { Cursor } from '../trace/cursor.ts';
import type { Id } from '../trace/model.ts';
import type { Actual, Statement } from './expectation.ts';
import { evaluate, FUNCTIONS, holds, meant, Reader, readStatement } from './expectation.ts';
import type { QueryProblem } from './resolve.ts';
import { problem } from './resolve.ts';
import type { Detail } from './slots.ts';

export interface Question {
  readonly kind: 'question';
  /** The author's words; empty: those of the diagram's language. */
  readonly words: string;
  /** What is to be read from memory: a number, or whether something is so. */
  readonly statement: Statement;
}

export interface Answer {
  readonly kind: 'answer';
  readonly value: number | boolean;
  /** The objects that are asked about, as far as they are there. */
  readonly objects: readonly Id[];
}

const CALL = new RegExp(`(?<![\\w.])(?:not\\s+)?(?:${Object.keys(FUNCTIONS).join('|')})\\s*\\(`, 'u');

/**
 * The question in a text. What is asked stands behind the question mark (`How many names has the list? refs(a)`), or in
 * the question (`what is refs(a) now?`), or alone (`refs(a)`).
 */
export function parseQuestion(text: string): Question | QueryProblem {
  const mark = text.lastIndexOf('?');
  const behind = text.slice(mark + 1);
  const isBehind = mark < 0 || behind.trim() !== '';
  const start = isBehind ? mark + 1 : CALL.exec(text)?.index;
  if (start === undefined)
    return problem(
      0,
      text.length,
      'what is asked is missing: write it behind the question mark, as in How many names has the list? refs(a)',
    );
  const reader = new Reader(text);
  reader.at = start;
  const statement = readStatement(reader, 'optional');
  if ('kind' in statement) return statement;
  if (isBehind) {
    reader.skipSpace();
    if (reader.at < text.length) return problem(reader.at, text.length, 'the question ends before this');
  }
  return { kind: 'question', words: text.slice(0, mark + 1).trim(), statement };
}

/** What is so where the cursor is, which is at the same place afterwards. */
export function answerTo({ statement }: Question, cursor: Cursor, detail: Detail): Answer | QueryProblem {
  const actual: Actual | QueryProblem = evaluate(statement, cursor, detail);
  if (typeof actual === 'object') return actual;
  const [first] = statement.paths;
  const name = first?.text ?? '';
  if (actual === 'immortal' && statement.comparison === null)
    return problem(0, name.length, `${name} is immortal, so its count is no number to ask for`);
  const value =
    statement.comparison !== null || typeof actual === 'boolean'
      ? holds(statement, actual) !== statement.negated
      : actual;
  const objects = statement.paths.flatMap((path) => {
    const id = meant(path, cursor);
    return typeof id === 'number' && cursor.memory.objects.has(id) ? [id] : [];
  });
  return { kind: 'answer', value: value as number | boolean, objects };
}
