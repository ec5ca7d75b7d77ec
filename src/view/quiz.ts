/**
 * A question to the reader and its answer in words. Knows questions, the trace
 * and messages; knows no page and keeps no score.
 */
import type { AskMark } from '../marks/mark.ts';
import type { Language } from '../options/options.ts';
import type { Statement } from '../query/expectation.ts';
import { answerTo, parseQuestion } from '../query/question.ts';
import type { Detail } from '../query/slots.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Id, Memory } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import { messagesIn } from './locales/index.ts';
import type { Messages } from './messages.ts';
import { whyAlive } from './why-alive.ts';

/** What is asked at a step, ready to be told. */
export interface Quiz {
  /** The question, in the author's words or ours. */
  readonly asked: string;
  readonly answer: number | boolean;
  /** Why it is so, a sentence each; none where the words of the step say it. */
  readonly reasons: readonly string[];
}

/** The question of a mark at a step; null for one that has no answer, of which the author is told when the page is built. */
export function quizAt(
  trace: Trace,
  step: number,
  { text }: Pick<AskMark, 'text'>,
  { detail, lang }: { readonly detail: Detail; readonly lang: Language },
): Quiz | null {
  const question = parseQuestion(text);
  if (question.kind === 'problem') return null;
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const answer = answerTo(question, cursor, detail);
  if (answer.kind === 'problem') return null;
  const messages = messagesIn(lang);
  const { statement, words } = question;
  return {
    asked: words === '' ? ask(statement, messages) : words,
    answer: answer.value,
    reasons: [
      ...sameness(statement, answer.value, messages),
      ...[...new Set(answer.objects)].flatMap((id) =>
        held(cursor.memory, id, lang, statement.function !== 'reachable'),
      ),
    ],
  };
}

/** What holds an object; by which way it is reached only where that is asked. */
function held(memory: Memory, id: Id, lang: Language, isCounted: boolean): string[] {
  const { sentences, chain } = whyAlive(memory, id, lang);
  const way = messagesIn(lang).reachedBy({ links: chain });
  return isCounted ? sentences.filter((sentence) => sentence !== way) : [...sentences];
}

/** A number or yes and no as a reader says it. */
export function answerText(answer: number | boolean, lang: Language): string {
  if (typeof answer === 'number') return String(answer);
  const messages = messagesIn(lang);
  return (answer ? messages.yes({}) : messages.no({})).toLowerCase();
}

function ask({ text, function: name, paths, negated, comparison }: Statement, messages: Messages): string {
  const [path = '', other = ''] = paths.map((each) => each.text);
  if (negated || comparison !== null) return messages.askTrue({ statement: text });
  switch (name) {
    case 'refs':
      return messages.askRefs({ path });
    case 'count':
      return messages.askCount({ path });
    case 'alive':
      return messages.askAlive({ path });
    case 'freed':
      return messages.askFreed({ path });
    case 'reachable':
      return messages.askReachable({ path });
    case 'same':
      return messages.askSame({ path, other });
  }
}

function sameness(
  { function: name, paths, negated }: Statement,
  value: number | boolean,
  messages: Messages,
): string[] {
  if (name !== 'same') return [];
  const [path = '', other = ''] = paths.map(({ text }) => text);
  return [(value === true) === negated ? messages.twoObjects({ path, other }) : messages.sameObject({ path, other })];
}
