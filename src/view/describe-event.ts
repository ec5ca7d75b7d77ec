/**
 * One change inside a step in words: an object that is made, a name that is
 * bound, a frame that comes or goes, an object that is freed. Knows events and
 * how moments are told; a picture that is not changed by an event passes it in
 * silence.
 */
import { isTrue } from '../query/slots.ts';
import { Cursor } from '../trace/cursor.ts';
import type { EventKind } from '../trace/event.ts';
import type { StepReason } from '../trace/model.ts';
import { endOf, type Trace } from '../trace/trace.ts';
import type { DescribeOptions } from './describe.ts';
import { Telling } from './describe.ts';
import { messagesIn } from './locales/index.ts';
import type { Messages } from './messages.ts';
import { Moment } from './telling/moment.ts';
import { Phrases } from './telling/phrases.ts';

/** A moment inside a step at which something can be seen to have changed. */
export interface Change {
  /** How many of the step's events have happened. */
  readonly event: number;
  readonly words: string;
}

/** Events of a step that are looked at: what comes after is told with the step. */
const MOST_EVENTS = 120;
/** Kinds that change nothing in a picture. */
const UNSEEN: ReadonlySet<EventKind> = new Set(['hold', 'detail', 'collector']);

export class EventDescriber {
  readonly #trace: Trace;
  readonly #options: DescribeOptions;
  readonly #messages: Messages;
  readonly #cursor: Cursor;
  readonly #end: number;
  #last: { readonly step: number; readonly changes: readonly Change[] } | null = null;

  constructor(trace: Trace, options: DescribeOptions) {
    this.#trace = trace;
    this.#options = options;
    this.#messages = messagesIn(options.lang);
    this.#cursor = new Cursor(trace);
    this.#end = endOf(trace);
  }

  /** The changes that lead to a step, in order. */
  changes(step: number): readonly Change[] {
    if (this.#last?.step !== step) this.#last = { step, changes: this.#read(step) };
    return this.#last.changes;
  }

  #read(step: number): Change[] {
    const changes: Change[] = [];
    if (step === 0) return changes;
    const events = this.#cursor.eventsOf(step).slice(0, MOST_EVENTS);
    if (!isTrue(this.#options.detail) && this.#makesClass(step)) return changes;
    let before = this.#moment(step, 0);
    events.forEach((event, index) => {
      if (UNSEEN.has(event.kind)) return;
      const after = this.#moment(step, index + 1);
      const { reason } = this.#trace.steps.at(step);
      const ran = event.kind === 'pop' && event.suspended ? 'yield' : 'return';
      const words = this.#tell(before, after, ran, reason === 'resume' ? 'resume' : 'line', step > this.#end);
      if (words !== '') changes.push({ event: index + 1, words });
      before = after;
    });
    return changes;
  }

  /** How a class comes about in detail is a story of its own, and not that of the simpler pictures. */
  #makesClass(step: number): boolean {
    const { codes } = this.#trace;
    this.#cursor.seek(step - 1);
    const isInClass = this.#cursor.memory.frames.at(-1)?.kind === 'class';
    const events = this.#cursor.eventsOf(step);
    return events.some(
      (event) => (event.kind === 'push' && codes[event.code]?.kind === 'class') || (event.kind === 'pop' && isInClass),
    );
  }

  #tell(before: Moment, after: Moment, ran: StepReason, reached: StepReason, isAtExit: boolean): string {
    const made = [...after.visible.inFlight].filter((id) => before.object(id) === undefined);
    const phrases = new Phrases(this.#messages);
    return [
      ...(made.length === 0 ? [] : [this.#messages.made({ objects: made.map((id) => phrases.newObject(after, id)) })]),
      ...new Telling(before, after, this.#messages, isAtExit).sentences(ran, reached),
    ].join(' ');
  }

  #moment(step: number, event: number): Moment {
    this.#cursor.seek(step, event);
    return new Moment(this.#cursor.memory, this.#options.detail, { inFlight: true, hidden: this.#options.hidden });
  }
}
