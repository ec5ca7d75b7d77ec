/**
 * Whether a log of words is one that an engine could have written: the door
 * that a trace from outside goes through. Knows what events need; keeps no
 * memory, only what is alive and what is on the stack.
 */
import type { TraceEvent } from './event.ts';
import { collectionOf, decodeEvent, EVENT_WORDS, EVENTS } from './event.ts';
import type { Id } from './model.ts';
import type { Trace } from './trace.ts';

/** A trace that no version of this package can have written. `message` says what is wrong and where. */
export class TraceFormatError extends Error {
  override readonly name = 'TraceFormatError';
}

/** Ids and indexes may be as big as a log of its length needs, and a bit more. */
const SPARE = 1 << 16;
const PER_WORD = 16;

type Standing = 'alive' | 'dead' | 'running' | 'suspended' | 'gone';

interface Frame {
  readonly id: Id;
  readonly code: number;
}

/** Throws a TraceFormatError unless the events and steps of a trace are sound. */
export function checkLog(trace: Trace): void {
  new Checker(trace).run();
}

class Checker {
  readonly #trace: Trace;
  readonly #most: number;
  readonly #standing = new Map<Id, Standing>();
  readonly #typeOf = new Map<Id, number>();
  readonly #frames = new Map<Id, Frame>();
  readonly #stack: Frame[] = [];
  /** The frame that a generator keeps. */
  readonly #frameOf = new Map<Id, Id>();
  /** Length of the longest list each owner had. */
  readonly #lengths = new Map<string, number>();
  #room: number;
  #at = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
    this.#most = SPARE + PER_WORD * trace.events.length;
    this.#room = this.#most;
  }

  run(): void {
    const { events, steps } = this.#trace;
    let step = 0;
    const passSteps = (): void => {
      while (step < steps.length && steps.at(step).end === this.#at) step++;
    };
    passSteps();
    while (this.#at < events.length) {
      const end = this.#at + this.#length();
      if (step < steps.length && steps.at(step).end < end) this.#fail(`step ${step} ends inside an event or before it`);
      this.#event(decodeEvent(events, this.#at));
      this.#at = end;
      passSteps();
    }
    if (step < steps.length) this.#fail(`step ${step} ends where no event does`);
  }

  #fail(problem: string): never {
    throw new TraceFormatError(`the event at word ${this.#at}: ${problem}`);
  }

  #length(): number {
    const { events } = this.#trace;
    const kind = events.at(this.#at) & 15;
    let length = EVENT_WORDS[kind] as number;
    if (length === 0) this.#fail(`unknown kind ${kind}`);
    const left = events.length - this.#at;
    if (kind === EVENTS.splice.number && left >= length) {
      const [removed, inserted] = [events.at(this.#at + 2), events.at(this.#at + 3)];
      if (removed < 0 || inserted < 0) this.#fail('a negative number of items');
      length += removed + inserted;
    }
    if (length > left) this.#fail('the log ends inside it');
    return length;
  }

  #event(event: TraceEvent): void {
    switch (event.kind) {
      case 'alloc':
        this.#alloc(event);
        return;
      case 'free':
        this.#alive(event.object);
        this.#standing.set(event.object, 'dead');
        this.#endFrameOf(event.object);
        return;
      case 'local': {
        const frame = this.#stack[this.#stack.length - 1];
        if (frame === undefined) this.#fail('a variable without a frame');
        this.#index(event.slot, this.#trace.codes[frame.code]?.slots.length ?? 0, 'slot');
        this.#rebound(event);
        return;
      }
      case 'item':
      case 'field':
        this.#alive(event.owner);
        this.#ownIndex(event);
        this.#rebound(event);
        return;
      case 'weak':
        this.#alive(event.owner);
        this.#longer(event.owner, 'weak', event.index, 1);
        this.#rebound(event);
        return;
      case 'splice':
        this.#alive(event.owner);
        if (this.#fixedOf(event.owner) !== null) this.#fail('a splice of fixed references');
        this.#longer(event.owner, 'item', event.index, event.inserted.length);
        for (const id of event.removed) this.#known(id);
        for (const id of event.inserted) if (id !== 0) this.#alive(id);
        return;
      case 'push':
        this.#push(event);
        return;
      case 'pop':
        this.#pop(event.frame, event.suspended);
        return;
      case 'stack': {
        const standing = this.#standing.get(event.frame);
        if (standing !== 'running' && standing !== 'suspended') this.#fail(`no frame ${event.frame}`);
        this.#longer(event.frame, 'stack', event.depth, 1);
        this.#rebound(event);
        return;
      }
      case 'output':
        this.#index(event.text, this.#trace.texts.length, 'text');
        return;
      case 'text':
        this.#alive(event.object);
        for (const text of [event.new, event.old]) this.#index(text + 1, this.#trace.texts.length + 1, 'text');
        return;
      case 'namespace':
        if (event.ofFrame ? this.#standing.get(event.owner) !== 'running' : !this.#isAlive(event.owner)) {
          this.#fail(`a namespace of ${event.owner}, which does not exist`);
        }
        if (event.dictionary !== 0) this.#alive(event.dictionary);
        return;
      case 'detail':
        this.#alive(event.object);
        if ((event.which as string | undefined) === undefined) this.#fail('an unknown detail');
        if (event.which === 'type') this.#retype(event);
        return;
      case 'hold':
        this.#alive(event.object);
        if ((event.holder as string | undefined) === undefined) this.#fail('an unknown holder');
        for (const n of [event.new, event.old]) this.#index(n, this.#most, 'number of references');
        return;
      case 'collector':
        for (const code of [event.new, event.old])
          if (collectionOf(code) === undefined) this.#fail(`no phase of a collection has the number ${code}`);
    }
  }

  #alloc({ object, type, text, facts }: TraceEvent & { kind: 'alloc' }): void {
    this.#born(object);
    this.#index(type, this.#trace.types.length, 'type');
    this.#index(text + 1, this.#trace.texts.length + 1, 'text');
    this.#index(facts, 32, 'set of facts');
    this.#standing.set(object, 'alive');
    this.#typeOf.set(object, type);
    const classId = this.#trace.types[type]?.class ?? null;
    if (classId !== null) this.#alive(classId);
  }

  #retype({ object, new: now, old }: TraceEvent & { kind: 'detail' }): void {
    for (const type of [now, old]) this.#index(type, this.#trace.types.length, 'type');
    if (old !== this.#typeOf.get(object)) this.#fail(`object ${object} has not the type ${old}`);
    this.#typeOf.set(object, now);
    const classId = this.#trace.types[now]?.class ?? null;
    if (classId !== null) this.#alive(classId);
  }

  #push({ code, frame, function: functionId, generator }: TraceEvent & { kind: 'push' }): void {
    for (const id of [functionId, generator]) if (id !== 0) this.#alive(id);
    this.#index(code, this.#trace.codes.length, 'code');
    const standing = this.#standing.get(frame);
    if (standing === undefined) {
      this.#born(frame);
      this.#frames.set(frame, { id: frame, code });
      if (generator !== 0) this.#frameOf.set(generator, frame);
    } else if (standing !== 'suspended' || this.#frames.get(frame)?.code !== code) {
      this.#fail(`frame ${frame} is not suspended`);
    }
    this.#standing.set(frame, 'running');
    this.#stack.push(this.#frames.get(frame) as Frame);
  }

  #pop(id: Id, suspended: boolean): void {
    const frame = this.#stack.pop();
    if (frame?.id !== id) this.#fail(`frame ${id} is not the newest`);
    this.#standing.set(id, suspended ? 'suspended' : 'gone');
  }

  #endFrameOf(generator: Id): void {
    const frame = this.#frameOf.get(generator);
    if (frame !== undefined && this.#standing.get(frame) === 'suspended') this.#standing.set(frame, 'gone');
  }

  #born(id: Id): void {
    if (id === 0 || Math.abs(id) > this.#most) this.#fail(`the id ${id} is out of range`);
    if (this.#standing.has(id)) this.#fail(`the id ${id} is used twice`);
  }

  #isAlive(id: Id): boolean {
    return this.#standing.get(id) === 'alive';
  }

  #alive(id: Id): void {
    if (!this.#isAlive(id)) this.#fail(`object ${id} does not exist`);
  }

  #known(id: Id): void {
    if (id !== 0 && !this.#standing.has(id)) this.#fail(`object ${id} never existed`);
  }

  #rebound(event: { readonly new: Id; readonly old: Id }): void {
    if (event.new !== 0) this.#alive(event.new);
    this.#known(event.old);
  }

  #index(value: number, end: number, what: string): void {
    if (value < 0 || value >= end) this.#fail(`the ${what} ${value} is out of range`);
  }

  #fixedOf(owner: Id): readonly string[] | null {
    return this.#trace.types[this.#typeOf.get(owner) ?? -1]?.fixed ?? null;
  }

  #ownIndex(event: TraceEvent & { kind: 'item' | 'field' | 'weak' }): void {
    const fixed = this.#fixedOf(event.owner);
    if (event.kind === 'field') {
      this.#index(event.index, this.#trace.types[this.#typeOf.get(event.owner) ?? -1]?.keys.length ?? 0, 'key');
    } else if (fixed !== null) {
      this.#index(event.index, fixed.length, 'index');
    } else {
      this.#longer(event.owner, 'item', event.index, 1);
    }
  }

  /** Lists may grow by what is put into them; empty places before it are limited in all. */
  #longer(owner: Id, list: 'item' | 'weak' | 'stack', index: number, inserted: number): void {
    const key = `${owner} ${list}`;
    const length = this.#lengths.get(key) ?? 0;
    this.#room -= Math.max(0, index - length);
    if (index < 0 || this.#room < 0) this.#fail(`the index ${index} is out of range`);
    this.#lengths.set(key, Math.max(length, index) + inserted);
  }
}
