/**
 * Whether what an author expects of memory holds, and whether what readers are
 * asked has an answer, in words for a message of the build. Knows statements
 * about memory and traces; knows no Markdown.
 */
import type { Detail } from '../src/query/slots.ts';
import { check, parseExpectation } from '../src/query/expectation.ts';
import { answerTo, parseQuestion } from '../src/query/question.ts';
import { Cursor } from '../src/trace/cursor.ts';
import type { Trace } from '../src/trace/trace.ts';

/** Why an expectation does not hold. Offsets into its text tell which part cannot be read; null when all can. */
export interface Refutation {
  readonly rule: 'malformed-expectation' | 'failed-expectation' | 'malformed-question' | 'unanswerable-question';
  readonly reason: string;
  readonly part: { readonly start: number; readonly end: number } | null;
}

/** Null when the expectation holds at the step. */
export function refute(trace: Trace, step: number, text: string, detail: Detail): Refutation | null {
  const expectation = parseExpectation(text);
  if (expectation.kind === 'problem') {
    const { message, start, end } = expectation;
    return { rule: 'malformed-expectation', reason: `\`${text}\`: ${message}`, part: { start, end } };
  }
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const verdict = check(expectation, cursor, detail);
  switch (verdict.kind) {
    case 'held':
      return null;
    case 'failed': {
      const { statement, instead } = verdict;
      return {
        rule: 'failed-expectation',
        reason: `Expected \`${statement}\` at step ${step}, but ${instead}`,
        part: null,
      };
    }
    case 'problem':
      return {
        rule: 'failed-expectation',
        reason: `Expected \`${text}\` at step ${step}, but ${verdict.message}`,
        part: null,
      };
  }
}

/** Why a question to the reader cannot be asked at a step; null when it can. */
export function unanswerable(trace: Trace, step: number, text: string, detail: Detail): Refutation | null {
  const question = parseQuestion(text);
  if (question.kind === 'problem') {
    const { message, start, end } = question;
    return { rule: 'malformed-question', reason: `\`${text}\`: ${message}`, part: { start, end } };
  }
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const answer = answerTo(question, cursor, detail);
  if (answer.kind === 'answer') return null;
  return {
    rule: 'unanswerable-question',
    reason: `Nobody can answer \`${question.statement.text}\` at step ${step}: ${answer.message}`,
    part: null,
  };
}
