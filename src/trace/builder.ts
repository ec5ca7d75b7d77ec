/**
 * Writes a trace by hand, one call an event, for tests and for engines that
 * need no speed. Keeps what every slot holds, so that callers never name the
 * old reference; knows no Python and counts nothing.
 */
import { trim, write } from './columns.ts';
import type { EventKind } from './event.ts';
import { ALLOC_FACTS, collectionCode, DETAILS, EVENTS } from './event.ts';
import type { Badge, Collection, FrameKind, HiddenHolder, Id, Outcome, Shape, StepReason } from './model.ts';
import { HIDDEN_HOLDERS, STEP_REASONS } from './model.ts';
import type { CodeEntry, ColouredToken, Trace, TypeEntry } from './trace.ts';
import { StepLog, TRACE_VERSION, WordLog } from './trace.ts';
import { invariant } from '../base/invariant.ts';

interface GrowingType extends TypeEntry {
  readonly keys: string[];
}

interface GrowingCode extends CodeEntry {
  readonly slots: string[];
}

interface Owner {
  readonly items: Id[];
  readonly fields: Id[];
  readonly weak: Id[];
  readonly held: number[];
  readonly details: number[];
  type: number;
  text: number;
}

interface Frame {
  readonly id: Id;
  readonly code: number;
  readonly locals: Id[];
  readonly stack: Id[];
  readonly function: Id;
  readonly generator: Id;
}

/** Handle of a type made by `TraceBuilder.type`. */
export type TypeHandle = number & { readonly handle?: 'type' };
/** Handle of a code made by `TraceBuilder.code`. */
export type CodeHandle = number & { readonly handle?: 'code' };

export interface TraceStart {
  readonly source?: string;
  readonly engine?: string;
  readonly python?: string;
  readonly reserved?: readonly string[];
  readonly tokens?: readonly ColouredToken[];
}

export class TraceBuilder {
  readonly #start: TraceStart;
  #collection = 0;
  readonly #events = new WordLog();
  readonly #steps = new StepLog();
  readonly #types: GrowingType[] = [];
  readonly #codes: GrowingCode[] = [];
  readonly #texts: string[] = [];
  readonly #textIndex = new Map<string, number>();
  readonly #owners = new Map<Id, Owner>();
  readonly #frames = new Map<Id, Frame>();
  readonly #running: Frame[] = [];
  #lastId = 0;
  #lastStaticId = 0;

  constructor(start: TraceStart = {}) {
    this.#start = start;
  }

  /** A type of objects; `fixed` names the references of a built-in kind, `class` is the program's class object. */
  type(
    name: string,
    shape: Shape,
    { class: classId = null, fixed = null }: { class?: Id | null; fixed?: readonly string[] | null } = {},
  ): TypeHandle {
    return this.#types.push({ name, shape, class: classId, keys: [], fixed }) - 1;
  }

  /** A code object; more slots are added as `local` meets new names. */
  code(name: string, kind: FrameKind, firstLine = 1, slots: readonly string[] = []): CodeHandle {
    return this.#codes.push({ name, kind, firstLine, slots: [...slots] }) - 1;
  }

  /** A new object; `isStatic` for those that were there before the program (negative ids). */
  alloc(
    type: TypeHandle,
    {
      text = null,
      badges = [],
      isStatic = false,
    }: { text?: string | null; badges?: readonly Badge[]; isStatic?: boolean } = {},
  ): Id {
    const id = isStatic ? --this.#lastStaticId : ++this.#lastId;
    const textIndex = text === null ? -1 : this.#text(text);
    let facts = 0;
    for (const badge of badges) facts |= ALLOC_FACTS[badge];
    this.#owners.set(id, { items: [], fields: [], weak: [], held: [], details: [], type, text: textIndex });
    this.#write('alloc', type, id, textIndex, facts);
    return id;
  }

  free(id: Id): this {
    return this.#write('free', id);
  }

  /** Binds a variable of the newest frame; null unbinds it. */
  local(name: string, value: Id | null): this {
    const frame = this.#running[this.#running.length - 1];
    invariant(frame !== undefined, 'a local needs a frame');
    const { slots } = this.#codes[frame.code] as GrowingCode;
    let slot = slots.indexOf(name);
    if (slot < 0) slot = slots.push(name) - 1;
    return this.#write('local', slot, value ?? 0, this.#replace(frame.locals, slot, value ?? 0));
  }

  /** Sets an item, or one of the fixed references by its index. */
  item(owner: Id, index: number, value: Id | null): this {
    return this.#write('item', index, owner, value ?? 0, this.#replace(this.#owner(owner).items, index, value ?? 0));
  }

  /** Sets one of the fixed references of a built-in kind by its name. */
  fixed(owner: Id, name: string, value: Id | null): this {
    const index = this.#types[this.#owner(owner).type]?.fixed?.indexOf(name) ?? -1;
    invariant(index >= 0, `no fixed reference ${name}`);
    return this.item(owner, index, value);
  }

  /** Appends items. */
  append(owner: Id, ...values: readonly Id[]): this {
    return this.splice(owner, this.#owner(owner).items.length, 0, values);
  }

  /** Appends entries to a mapping: key, value, key, value … */
  entries(owner: Id, ...keysAndValues: readonly Id[]): this {
    return this.append(owner, ...keysAndValues);
  }

  /** Replaces `removed` items from an index on. */
  splice(owner: Id, index: number, removed: number, inserted: readonly Id[]): this {
    const { items } = this.#owner(owner);
    while (items.length < index) items.push(0);
    const gone = items.splice(index, removed, ...inserted);
    trim(items);
    this.#write('splice', index, owner, gone.length, inserted.length);
    for (const id of [...gone, ...inserted]) this.#events.push(id);
    return this;
  }

  /** Sets an attribute; null deletes it. */
  field(owner: Id, name: string, value: Id | null): this {
    const record = this.#owner(owner);
    const { keys } = this.#types[record.type] as GrowingType;
    let key = keys.indexOf(name);
    if (key < 0) key = keys.push(name) - 1;
    return this.#write('field', key, owner, value ?? 0, this.#replace(record.fields, key, value ?? 0));
  }

  /** Pushes a new frame and answers its id. */
  push(code: CodeHandle, { function: functionId = 0, generator = 0 }: { function?: Id; generator?: Id } = {}): Id {
    const frame: Frame = { id: ++this.#lastId, code, locals: [], stack: [], function: functionId, generator };
    this.#frames.set(frame.id, frame);
    return this.#enter(frame);
  }

  /** Pushes a suspended frame again. */
  resume(frameId: Id): Id {
    const frame = this.#frames.get(frameId);
    invariant(frame !== undefined, `no frame ${frameId}`);
    return this.#enter(frame);
  }

  /** Pops the newest frame for good. */
  pop(): this {
    return this.#leave(0);
  }

  /** Pops the newest frame, whose generator keeps it. */
  suspend(): this {
    return this.#leave(1);
  }

  /** What the operand stack of a frame holds at a depth. */
  stack(frameId: Id, depth: number, value: Id | null): this {
    const frame = this.#frames.get(frameId);
    invariant(frame !== undefined, `no frame ${frameId}`);
    return this.#write('stack', depth, frameId, value ?? 0, this.#replace(frame.stack, depth, value ?? 0));
  }

  output(text: string): this {
    return this.#write('output', this.#text(text));
  }

  text(object: Id, text: string | null): this {
    const owner = this.#owner(object);
    const old = owner.text;
    owner.text = text === null ? -1 : this.#text(text);
    return this.#write('text', object, owner.text, old);
  }

  /** Sets a reference that does not count. */
  weak(owner: Id, index: number, value: Id | null): this {
    return this.#write('weak', index, owner, value ?? 0, this.#replace(this.#owner(owner).weak, index, value ?? 0));
  }

  /** Makes a dictionary the names of a frame or the attributes of an object. */
  namespace(owner: Id, dictionary: Id): this {
    return this.#write('namespace', this.#frames.has(owner) ? 0 : 1, owner, dictionary);
  }

  /** The object becomes an instance of another type; it must have no references that only the old one names. */
  retype(object: Id, type: TypeHandle): this {
    const owner = this.#owner(object);
    const old = owner.type;
    owner.type = type;
    return this.#write('detail', DETAILS.indexOf('type'), object, type, old);
  }

  detail(object: Id, which: Exclude<(typeof DETAILS)[number], 'type'>, value: number): this {
    const { details } = this.#owner(object);
    const column = DETAILS.indexOf(which);
    const old = details[column] ?? -1;
    details[column] = value;
    return this.#write('detail', column, object, value, old);
  }

  /** How many references a holder that is not drawn has to an object. */
  hold(object: Id, holder: HiddenHolder, n: number): this {
    const { held } = this.#owner(object);
    const kind = HIDDEN_HOLDERS.indexOf(holder);
    const old = held[kind] ?? 0;
    held[kind] = n;
    return this.#write('hold', kind, object, n, old);
  }

  /** A collection begins, enters another phase, or is over (null). */
  collector(collection: Collection | null): this {
    const now = collectionCode(collection);
    this.#write('collector', now, this.#collection);
    this.#collection = now;
    return this;
  }

  /** Ends a step: the events since the last one lead to it. Answers its index. */
  step(reason: StepReason, line: number): number {
    this.#steps.push(STEP_REASONS.indexOf(reason), line, this.#events.length);
    return this.#steps.length - 1;
  }

  finish(outcome: Outcome = { kind: 'finished', exitCode: 0 }): Trace {
    const texts = this.#texts;
    return {
      version: TRACE_VERSION,
      engine: this.#start.engine ?? 'hand',
      python: this.#start.python ?? '3.14',
      source: this.#start.source ?? '',
      tokens: this.#start.tokens ?? [],
      steps: this.#steps,
      events: this.#events,
      types: this.#types,
      codes: this.#codes,
      texts: {
        get length() {
          return texts.length;
        },
        at: (index) => texts[index] ?? '',
      },
      reserved: this.#start.reserved ?? [],
      outcome,
    };
  }

  #owner(id: Id): Owner {
    const owner = this.#owners.get(id);
    invariant(owner !== undefined, `no object ${id}`);
    return owner;
  }

  #text(text: string): number {
    let index = this.#textIndex.get(text);
    if (index === undefined) {
      index = this.#texts.push(text) - 1;
      this.#textIndex.set(text, index);
    }
    return index;
  }

  #replace(list: Id[], index: number, value: Id): Id {
    const old = list[index] ?? 0;
    write(list, index, value);
    return old;
  }

  #enter(frame: Frame): Id {
    this.#running.push(frame);
    this.#write('push', frame.code, frame.id, frame.function, frame.generator);
    return frame.id;
  }

  #leave(suspended: 0 | 1): this {
    const frame = this.#running.pop();
    invariant(frame !== undefined, 'no frame to pop');
    return this.#write('pop', suspended, frame.id);
  }

  #write(kind: EventKind, operand: number, ...words: readonly number[]): this {
    this.#events.push(EVENTS[kind].number | (operand << 4));
    for (const word of words) this.#events.push(word);
    return this;
  }
}
