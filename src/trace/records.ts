/**
 * The records that readers see, made from the columns of a state and kept up
 * to date by what was touched since the last look. Knows columns and records;
 * knows no words of the log and no steps. A record is never changed once it
 * was given out: what changed gets a new one.
 */
import { BLOCK_UNIT, HEAP_BASE } from '../base/pool-figures.ts';
import { ADDRESS_DETAILS, ALLOC_FACTS, collectionOf, DETAILS } from './event.ts';
import type { FrameState } from './frame-state.ts';
import type { Badge, FrameRecord, HiddenHolder, Id, Memory, ObjectRecord } from './model.ts';
import { BADGES, HIDDEN_HOLDERS } from './model.ts';
import type { MemoryState } from './state.ts';
import { LIFE } from './state.ts';
import type { Trace } from './trace.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text of a string from its repr; other texts stay as they are. */
export function unquote(repr: string): string {
  const quote = repr[0];
  if ((quote !== "'" && quote !== '"') || repr.length < 2 || repr[repr.length - 1] !== quote) return repr;
  const body = repr.slice(1, -1);
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g,
    (_, x?: string, u?: string, long?: string, other?: string) => {
      if (other !== undefined) return ESCAPES[other] ?? other;
      const point = parseInt(x ?? u ?? long ?? '0', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** The live objects in order of id, each record made when it is first asked for. */
class ObjectRecords implements ReadonlyMap<Id, ObjectRecord> {
  readonly #state: MemoryState;
  readonly #make: (id: Id) => ObjectRecord;
  readonly #made = new Map<Id, ObjectRecord>();

  constructor(state: MemoryState, make: (id: Id) => ObjectRecord) {
    this.#state = state;
    this.#make = make;
  }

  get size(): number {
    return this.#state.liveCount;
  }

  /** How many records there are already. */
  get made(): number {
    return this.#made.size;
  }

  has(id: Id): boolean {
    return this.#state.isAlive(id);
  }

  get(id: Id): ObjectRecord | undefined {
    let record = this.#made.get(id);
    if (record === undefined && this.#state.isAlive(id)) {
      record = this.#make(id);
      this.#made.set(id, record);
    }
    return record;
  }

  *keys(): MapIterator<Id> {
    for (let id = this.#state.liveFrom(-Infinity); id !== Infinity; id = this.#state.liveFrom(id + 1)) yield id;
  }

  *values(): MapIterator<ObjectRecord> {
    for (let id = this.#state.liveFrom(-Infinity); id !== Infinity; id = this.#state.liveFrom(id + 1))
      yield this.get(id) as ObjectRecord;
  }

  *entries(): MapIterator<[Id, ObjectRecord]> {
    for (let id = this.#state.liveFrom(-Infinity); id !== Infinity; id = this.#state.liveFrom(id + 1))
      yield [id, this.get(id) as ObjectRecord];
  }

  [Symbol.iterator](): MapIterator<[Id, ObjectRecord]> {
    return this.entries();
  }

  forEach(visit: (record: ObjectRecord, id: Id, all: ReadonlyMap<Id, ObjectRecord>) => void): void {
    for (let id = this.#state.liveFrom(-Infinity); id !== Infinity; id = this.#state.liveFrom(id + 1))
      visit(this.get(id) as ObjectRecord, id, this);
  }

  forget(id: Id): void {
    this.#made.delete(id);
  }

  forgetAll(): void {
    this.#made.clear();
  }
}

export class Records {
  readonly memory: Memory;

  readonly #trace: Trace;
  readonly #state: MemoryState;
  readonly #objects: ObjectRecords;
  readonly #reserved: ReadonlySet<string>;
  readonly #badges = new Map<number, readonly Badge[]>();
  readonly #frames = new Map<Id, FrameRecord>();
  /** Lengths of the output after each text. */
  readonly #lengths: number[] = [];
  #outputs = 0;

  constructor(trace: Trace, state: MemoryState) {
    this.#trace = trace;
    this.#state = state;
    this.#reserved = new Set(trace.reserved);
    this.#objects = new ObjectRecords(state, (id) => this.#object(id));
    this.memory = { frames: [], objects: this.#objects, output: '', collection: null };
  }

  /** Takes all records for outdated. */
  rebuild(): void {
    this.#objects.forgetAll();
    this.#frames.clear();
    this.#listFrames();
    this.#writeOutput();
    this.memory.collection = collectionOf(this.#state.collection) ?? null;
    this.#state.settle();
  }

  /** Takes what was touched since the last look for outdated. */
  update(): void {
    // After a long way, dropping all is less work than dropping what was touched.
    if (this.#state.touched.length > this.#objects.made + this.#frames.size) {
      this.rebuild();
      return;
    }
    for (const id of this.#withOwners(this.#state.touched)) {
      this.#frames.delete(id);
      this.#objects.forget(id);
    }
    this.#listFrames();
    this.#writeOutput();
    this.memory.collection = collectionOf(this.#state.collection) ?? null;
    this.#state.settle();
  }

  /** The touched ids and the owners of the touched namespaces. */
  #withOwners(touched: readonly Id[]): readonly Id[] {
    const { life, base, namespaces } = this.#state;
    const dictionaries = new Set<Id>();
    for (const id of touched) if (((life[id + base] as number) & LIFE.namespace) !== 0) dictionaries.add(id);
    if (dictionaries.size === 0) return touched;
    const all = new Set(touched);
    for (const [owner, dictionary] of namespaces) if (dictionaries.has(dictionary)) all.add(owner);
    return [...all];
  }

  #listFrames(): void {
    const { frames } = this.memory;
    const { running } = this.#state;
    frames.length = running.length;
    for (let k = 0; k < running.length; k++) {
      const state = running[k] as FrameState;
      let record = this.#frames.get(state.id);
      if (record === undefined) this.#frames.set(state.id, (record = this.#frame(state)));
      frames[k] = record;
    }
  }

  #writeOutput(): void {
    const { outputs, outputTexts } = this.#state;
    const { memory } = this;
    if (outputs < this.#outputs) {
      memory.output = outputs === 0 ? '' : memory.output.slice(0, this.#lengths[outputs - 1]);
    }
    for (let k = this.#outputs; k < outputs; k++) {
      memory.output += this.#trace.texts.at(outputTexts[k] as number);
      this.#lengths[k] = memory.output.length;
    }
    this.#outputs = outputs;
  }

  #frame(state: FrameState): FrameRecord {
    const code = this.#trace.codes[state.code];
    const locals = new Map<string, Id>();
    this.#putVariables(state, locals);
    const namespace = this.#state.namespaces.get(state.id);
    if (namespace !== undefined) this.#putEntries(namespace, locals);
    return {
      id: state.id,
      name: code?.name ?? '',
      kind: code?.kind ?? 'function',
      line: state.line,
      locals,
      stack: state.stack.map((id) => (id === 0 ? null : id)),
      function: state.function === 0 ? null : state.function,
      ...(namespace === undefined ? {} : { namespace }),
      ...(state.generator === 0 ? {} : { generator: state.generator }),
    };
  }

  #putVariables(state: FrameState, into: Map<string, Id>): void {
    const slots = this.#trace.codes[state.code]?.slots ?? [];
    for (let slot = 0; slot < slots.length; slot++) {
      const id = state.locals[slot] as number;
      if (id !== 0) into.set(slots[slot] as string, id);
    }
  }

  /** Puts the entries of a dictionary that serves as names or attributes. */
  #putEntries(dictionary: Id, into: Map<string, Id>): void {
    const { base, items, text } = this.#state;
    const entries = items.of(dictionary + base);
    for (let k = 0; k + 1 < entries.length; k += 2) {
      const key = entries[k] as number;
      const value = entries[k + 1] as number;
      if (key === 0 || value === 0) continue;
      const keyText = this.#text(text[key + base] as number);
      if (keyText === null) continue;
      const name = unquote(keyText);
      if (!this.#reserved.has(name)) into.set(name, value);
    }
  }

  #text(index: number): string | null {
    return index < 0 ? null : this.#trace.texts.at(index);
  }

  #object(id: Id): ObjectRecord {
    const state = this.#state;
    const i = id + state.base;
    const type = this.#trace.types[state.typeAt(i)];
    const facts = state.facts[i] as number;
    const items: (Id | null)[] = state.items.of(i).map((item) => (item === 0 ? null : item));
    const fields = new Map<string, Id>();
    const fixed = type?.fixed ?? null;
    if (fixed !== null) {
      for (let k = 0; k < items.length; k++) {
        const value = items[k];
        const name = fixed[k];
        if (value !== null && value !== undefined && name !== undefined) fields.set(name, value);
      }
    } else if (type?.shape === 'mapping' && items.length % 2 === 1) {
      items.push(null);
    }
    const attributes = state.fields.of(i);
    for (let k = 0; k < attributes.length; k++) {
      const name = type?.keys[k];
      if (attributes[k] !== 0 && name !== undefined) fields.set(name, attributes[k] as number);
    }
    const record: Writable<ObjectRecord> = {
      id,
      type: type?.name ?? '',
      class: type?.class ?? null,
      shape: type?.shape ?? 'opaque',
      text: this.#text(state.text[i] as number),
      items: fixed === null ? items : [],
      fields,
      weak: (state.weak.get(id) ?? []).filter((target) => target !== 0),
      hidden: this.#hidden(id),
      count: (facts & ALLOC_FACTS.immortal) !== 0 ? 'immortal' : (state.count[i] as number),
      badges: this.#badgesOf(facts),
    };
    if (((state.life[i] as number) & (LIFE.namespace | LIFE.keepsFrame)) !== 0) {
      const namespace = state.namespaces.get(id);
      if (namespace !== undefined) {
        record.namespace = namespace;
        this.#putEntries(namespace, fields);
      }
      const frame = state.frames.get(state.frameOf.get(id) ?? 0);
      if (frame !== undefined && frame.suspended) {
        this.#putVariables(frame, fields);
        record.suspended = this.#frame(frame);
      }
    }
    if (state.details !== null) {
      DETAILS.forEach((name, which) => {
        const value = state.details?.[which]?.[i] ?? -1;
        if (value !== -1 && name !== 'type')
          record[name] = ADDRESS_DETAILS.has(name) ? HEAP_BASE + BLOCK_UNIT * value : value;
      });
    }
    return record;
  }

  #hidden(id: Id): { kind: HiddenHolder; n: number }[] {
    const held = this.#state.hidden.get(id);
    if (held === undefined) return [];
    return HIDDEN_HOLDERS.map((kind, k) => ({ kind, n: held[k] ?? 0 })).filter((holder) => holder.n !== 0);
  }

  #badgesOf(facts: number): readonly Badge[] {
    let badges = this.#badges.get(facts);
    if (badges === undefined) {
      badges = BADGES.filter((badge) => (facts & ALLOC_FACTS[badge]) !== 0);
      this.#badges.set(facts, badges);
    }
    return badges;
  }
}
