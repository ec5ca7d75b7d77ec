/**
 * The memory of a run as columns by id, moved forwards and backwards by the
 * words of the log. Knows words and nothing of records, steps or readers; no
 * event object is made here. Counts follow from the slot writes alone.
 *
 * What dies stays in its columns until `forget`, so that a move back over the
 * death has only to restore the counts.
 */
import { InvariantError } from '../base/invariant.ts';
import { FIRST_CAPACITY, Lists, NumberStack, trim, write } from './columns.ts';
import { DETAILS, EVENTS, lengthOfEvent } from './event.ts';
import { FrameState } from './frame-state.ts';
import type { Keyframe } from './keyframe.ts';
import { KEYFRAME_OBJECT } from './keyframe.ts';
import type { Id } from './model.ts';
import { HIDDEN_HOLDERS } from './model.ts';
import type { Trace } from './trace.ts';
import { CHUNK_WORDS } from './trace.ts';

const ALLOC = EVENTS.alloc.number;
const FREE = EVENTS.free.number;
const LOCAL = EVENTS.local.number;
const ITEM = EVENTS.item.number;
const FIELD = EVENTS.field.number;
const SPLICE = EVENTS.splice.number;
const PUSH = EVENTS.push.number;
const POP = EVENTS.pop.number;
const STACK = EVENTS.stack.number;
const OUTPUT = EVENTS.output.number;
const TEXT = EVENTS.text.number;
const WEAK = EVENTS.weak.number;
const NAMESPACE = EVENTS.namespace.number;
const DETAIL = EVENTS.detail.number;
const HOLD = EVENTS.hold.number;
const COLLECTOR = EVENTS.collector.number;
const TYPE = DETAILS.indexOf('type');

/** Bits of the `life` column. */
export const LIFE = { alive: 1, frame: 2, namespace: 4, keepsFrame: 8, weak: 16, lists: 32 } as const;

const HOLDER_STACK = HIDDEN_HOLDERS.indexOf('stack');
const HOLDER_INSTANCES = HIDDEN_HOLDERS.indexOf('instances');

export class MemoryState {
  /** Added to an id, it gives the index into the columns; negative ids exist. */
  base = FIRST_CAPACITY >> 2;
  /** Types that objects were born with; `typeAt` tells the present one. */
  type = new Int32Array(FIRST_CAPACITY);
  text = new Int32Array(FIRST_CAPACITY);
  facts = new Uint8Array(FIRST_CAPACITY);
  count = new Int32Array(FIRST_CAPACITY);
  life = new Uint8Array(FIRST_CAPACITY);
  readonly items = new Lists();
  readonly fields = new Lists();
  /** One column for each of DETAILS, made when the log first tells one. */
  details: Int32Array[] | null = null;

  liveCount = 0;
  /** The stack, outermost first. */
  readonly running: FrameState[] = [];
  /** Frames by id that are not gone for good, and those gone since `forget`. */
  readonly frames = new Map<Id, FrameState>();
  /** The frame that a generator object keeps. */
  readonly frameOf = new Map<Id, Id>();
  weak = new Map<Id, number[]>();
  /** References held by HIDDEN_HOLDERS, by the object held. */
  hidden = new Map<Id, number[]>();
  /** Owner to dictionary. */
  namespaces = new Map<Id, Id>();
  /** Texts written so far are the first `outputs` of these: the log is always the same. */
  readonly outputTexts: number[] = [];
  outputs = 0;
  /** The collection under way, as `collector` events number it; 0 is none. */
  collection = 0;

  /** Ids whose record may differ from what was last read, each once. */
  readonly touched: Id[] = [];
  /** Whether touched ids are collected; a long way goes faster without. */
  collects = true;

  readonly #trace: Trace;
  #mark = new Int32Array(FIRST_CAPACITY);
  /** The `life` column, four objects a word. */
  #lifeByFours = new Int32Array(this.life.buffer);
  #epoch = 1;
  /** What died since `forget`. */
  readonly #dead = new NumberStack();
  /** What the words do not tell about the way back: earlier namespaces, earlier lines. */
  readonly #undo = new NumberStack();
  readonly #offsets: number[] = [];

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Ends the collection of touched ids. */
  settle(): void {
    this.touched.length = 0;
    this.collects = true;
    this.#epoch++;
  }

  isAlive(id: Id): boolean {
    return ((this.life[id + this.base] ?? 0) & LIFE.alive) !== 0;
  }

  /** Sets the line of the newest frame. */
  enterLine(line: number): void {
    const frame = this.running[this.running.length - 1];
    if (frame === undefined) {
      this.#undo.push(0);
      return;
    }
    this.#undo.push(frame.line);
    if (frame.line !== line) {
      frame.line = line;
      this.#touch(frame.id);
    }
  }

  leaveLine(): void {
    const line = this.#undo.pop();
    const frame = this.running[this.running.length - 1];
    if (frame === undefined || frame.line === line) return;
    frame.line = line;
    this.#touch(frame.id);
  }

  /** Gives up the way back before this moment, and the memory it takes. */
  forget(): void {
    for (const id of this.#dead.all()) {
      const i = id + this.base;
      const life = this.life[i] as number;
      if ((life & LIFE.lists) !== 0) {
        this.items.drop(i);
        this.fields.drop(i);
      }
      if ((life & LIFE.frame) !== 0) this.frames.delete(id);
      if ((life & LIFE.keepsFrame) !== 0) this.frames.delete(this.frameOf.get(id) ?? 0);
      if ((life & LIFE.weak) !== 0) this.weak.delete(id);
      if ((life & LIFE.namespace) !== 0) this.namespaces.delete(id);
      this.life[i] = 0;
    }
    this.#dead.clear();
    this.#undo.clear();
  }

  /** Offsets of the events in a stretch of the log. The array is reused by the next call. */
  offsets(from: number, to: number): readonly number[] {
    const offsets = this.#offsets;
    offsets.length = 0;
    for (let at = from; at < to; at += this.lengthAt(at)) offsets.push(at);
    return offsets;
  }

  /** Words of the event at an offset. */
  lengthAt(at: number): number {
    return lengthOfEvent(this.#trace.events, at);
  }

  /** Applies the events from one offset to another. */
  forward(from: number, to: number): void {
    const log = this.#trace.events;
    const { running } = this;
    let at = from;
    while (at < to) {
      const chunk = log.chunkOf(at);
      const offset = at & (CHUNK_WORDS - 1);
      // All words an event can have are read at once; those beyond a shorter event are not used.
      const head = chunk[offset] as number;
      const isWhole = offset + 4 <= CHUNK_WORDS;
      const first = (isWhole ? chunk[offset + 1] : this.#wordAt(at + 1, to)) as number;
      const second = (isWhole ? chunk[offset + 2] : this.#wordAt(at + 2, to)) as number;
      const third = (isWhole ? chunk[offset + 3] : this.#wordAt(at + 3, to)) as number;
      const operand = head >> 4;
      switch (head & 15) {
        case ALLOC:
          this.#alloc(operand, first, second, third);
          at += 4;
          break;
        case FREE:
          this.#references(operand, -1);
          this.life[operand + this.base] = (this.life[operand + this.base] as number) & ~LIFE.alive;
          this.liveCount--;
          this.#dead.push(operand);
          this.#touch(operand);
          at += 1;
          break;
        case LOCAL: {
          const frame = running[running.length - 1] as FrameState;
          frame.locals[operand] = first;
          this.#touch(frame.id);
          this.#rebind(first, second);
          at += 3;
          break;
        }
        case ITEM:
          write(this.#itemsOf(first), operand, second);
          this.#rebind(second, third);
          at += 4;
          break;
        case FIELD:
          write(this.#fieldsOf(first), operand, second);
          this.#rebind(second, third);
          at += 4;
          break;
        case SPLICE:
          this.#splice(first, operand, at + 4, second, at + 4 + second, third);
          at += 4 + second + third;
          break;
        case PUSH:
          this.#push(operand, first, second, third);
          at += 4;
          break;
        case POP: {
          const frame = running.pop() as FrameState;
          this.#touch(frame.id);
          if (operand === 1) {
            frame.suspended = true;
            if (frame.generator !== 0) this.#touch(frame.generator);
          } else {
            this.#frameReferences(frame, -1);
            this.#dead.push(frame.id);
          }
          at += 2;
          break;
        }
        case STACK:
          this.#stack(first, operand, second, third);
          at += 4;
          break;
        case OUTPUT:
          this.outputTexts[this.outputs++] = operand;
          at += 1;
          break;
        case TEXT:
          this.text[operand + this.base] = first;
          this.#touch(operand);
          at += 3;
          break;
        case WEAK:
          this.#weak(first, operand, second);
          at += 4;
          break;
        case NAMESPACE: {
          const old = this.namespaces.get(first) ?? 0;
          this.#undo.push(old);
          this.#namespace(first, second, old);
          at += 3;
          break;
        }
        case DETAIL:
          this.#detail(operand, first, second);
          at += 4;
          break;
        case HOLD:
          this.#addHidden(first, operand, second - third);
          at += 4;
          break;
        case COLLECTOR:
          this.collection = operand;
          at += 2;
          break;
        default:
          throw new InvariantError(`no event has the number ${head & 15}`);
      }
    }
  }

  #wordAt(at: number, to: number): number {
    return at < to ? this.#trace.events.at(at) : 0;
  }

  /** Takes back the events from one offset to another; they must have been applied since `forget`. */
  backward(from: number, to: number): void {
    const offsets = this.offsets(from, to);
    for (let k = offsets.length - 1; k >= 0; k--) this.#invert(offsets[k] as number);
  }

  #invert(at: number): void {
    const log = this.#trace.events;
    const head = log.at(at);
    const operand = head >> 4;
    switch (head & 15) {
      case ALLOC:
        this.#unalloc(log.at(at + 1));
        break;
      case FREE:
        this.#dead.pop();
        this.life[operand + this.base] = (this.life[operand + this.base] as number) | LIFE.alive;
        this.liveCount++;
        this.#touch(operand);
        this.#references(operand, 1);
        break;
      case LOCAL: {
        const frame = this.running[this.running.length - 1] as FrameState;
        frame.locals[operand] = log.at(at + 2);
        this.#touch(frame.id);
        this.#rebind(log.at(at + 2), log.at(at + 1));
        break;
      }
      case ITEM:
        write(this.#itemsOf(log.at(at + 1)), operand, log.at(at + 3));
        this.#rebind(log.at(at + 3), log.at(at + 2));
        break;
      case FIELD:
        write(this.#fieldsOf(log.at(at + 1)), operand, log.at(at + 3));
        this.#rebind(log.at(at + 3), log.at(at + 2));
        break;
      case SPLICE: {
        const removed = log.at(at + 2);
        const inserted = log.at(at + 3);
        this.#splice(log.at(at + 1), operand, at + 4 + removed, inserted, at + 4, removed);
        break;
      }
      case PUSH:
        this.#unpush();
        break;
      case POP: {
        const frame = this.frames.get(log.at(at + 1)) as FrameState;
        this.running.push(frame);
        this.#touch(frame.id);
        if (operand === 1) {
          frame.suspended = false;
          if (frame.generator !== 0) this.#touch(frame.generator);
        } else {
          this.#dead.pop();
          this.#frameReferences(frame, 1);
        }
        break;
      }
      case STACK:
        this.#stack(log.at(at + 1), operand, log.at(at + 3), log.at(at + 2));
        break;
      case OUTPUT:
        this.outputs--;
        break;
      case TEXT:
        this.text[operand + this.base] = log.at(at + 2);
        this.#touch(operand);
        break;
      case WEAK:
        this.#weak(log.at(at + 1), operand, log.at(at + 3));
        break;
      case NAMESPACE:
        this.#namespace(log.at(at + 1), this.#undo.pop(), log.at(at + 2));
        break;
      case DETAIL:
        this.#detail(operand, log.at(at + 1), log.at(at + 3));
        break;
      case HOLD:
        this.#addHidden(log.at(at + 1), operand, log.at(at + 3) - log.at(at + 2));
        break;
      case COLLECTOR:
        this.collection = log.at(at + 1);
        break;
      default:
        throw new InvariantError(`no event has the number ${head & 15}`);
    }
  }

  #touch(id: Id): void {
    if (!this.collects) return;
    const i = id + this.base;
    if (this.#mark[i] === this.#epoch) return;
    this.#mark[i] = this.#epoch;
    this.touched.push(id);
  }

  /** Counts a slot that goes from one object to another; 0 is none. */
  #rebind(to: Id, from: Id): void {
    if (to !== 0) this.#add(to, 1);
    if (from !== 0) this.#add(from, -1);
  }

  #add(id: Id, n: number): void {
    const i = id + this.base;
    this.count[i] = (this.count[i] as number) + n;
    if (this.collects) this.#touch(id);
  }

  #addHidden(id: Id, holder: number, n: number): void {
    let held = this.hidden.get(id);
    if (held === undefined) this.hidden.set(id, (held = HIDDEN_HOLDERS.map(() => 0)));
    held[holder] = (held[holder] as number) + n;
    this.#add(id, n);
  }

  #itemsOf(owner: Id): number[] {
    this.#touch(owner);
    const i = owner + this.base;
    this.life[i] = (this.life[i] as number) | LIFE.lists;
    return this.items.own(i);
  }

  #fieldsOf(owner: Id): number[] {
    this.#touch(owner);
    const i = owner + this.base;
    this.life[i] = (this.life[i] as number) | LIFE.lists;
    return this.fields.own(i);
  }

  /** Adds or drops all that an object refers to. */
  #references(id: Id, n: number): void {
    const i = id + this.base;
    const life = this.life[i] as number;
    if ((life & LIFE.lists) !== 0) {
      for (const item of this.items.of(i)) if (item !== 0) this.#add(item, n);
      for (const field of this.fields.of(i)) if (field !== 0) this.#add(field, n);
    }
    this.#countInstance(this.typeAt(i), n);
    if ((life & (LIFE.keepsFrame | LIFE.namespace)) === 0) return;
    const namespace = this.namespaces.get(id);
    if (namespace !== undefined) this.#add(namespace, n);
    const frame = this.frames.get(this.frameOf.get(id) ?? 0);
    if (frame !== undefined && frame.suspended) this.#frameReferences(frame, n);
  }

  #frameReferences(frame: FrameState, n: number): void {
    for (const local of frame.locals) if (local !== 0) this.#add(local, n);
    for (const held of frame.stack) if (held !== 0) this.#addHidden(held, HOLDER_STACK, n);
    if (frame.function !== 0) this.#add(frame.function, n);
    const namespace = this.namespaces.get(frame.id);
    if (namespace !== undefined) this.#add(namespace, n);
  }

  #alloc(type: number, id: Id, text: number, facts: number): void {
    this.#makeRoom(id);
    const i = id + this.base;
    this.type[i] = type;
    this.text[i] = text;
    this.facts[i] = facts;
    this.count[i] = 0;
    this.life[i] = LIFE.alive;
    this.#touch(id);
    this.#countInstance(type, 1);
    this.liveCount++;
    if (this.details !== null) for (const column of this.details) column[i] = -1;
  }

  #unalloc(id: Id): void {
    const i = id + this.base;
    this.#countInstance(this.typeAt(i), -1);
    this.life[i] = 0;
    this.liveCount--;
    this.items.drop(i);
    this.fields.drop(i);
    this.#touch(id);
  }

  #push(code: number, id: Id, functionId: Id, generator: Id): void {
    let frame = this.frames.get(id);
    if (frame === undefined) {
      this.#makeRoom(id);
      const entry = this.#trace.codes[code];
      const locals = new Array<number>(entry?.slots.length ?? 0).fill(0);
      frame = new FrameState(id, code, functionId, generator, entry?.firstLine ?? 0, locals);
      this.frames.set(id, frame);
      this.life[id + this.base] = LIFE.frame;
      if (functionId !== 0) this.#add(functionId, 1);
      if (generator !== 0) {
        this.frameOf.set(generator, id);
        this.life[generator + this.base] = (this.life[generator + this.base] as number) | LIFE.keepsFrame;
      }
    }
    frame.pushes++;
    frame.suspended = false;
    this.running.push(frame);
    this.#touch(id);
    if (generator !== 0) this.#touch(generator);
  }

  #unpush(): void {
    const frame = this.running.pop() as FrameState;
    this.#touch(frame.id);
    if (frame.generator !== 0) this.#touch(frame.generator);
    frame.pushes--;
    if (frame.pushes > 0) {
      frame.suspended = true;
      return;
    }
    if (frame.function !== 0) this.#add(frame.function, -1);
    this.frames.delete(frame.id);
  }

  #stack(frameId: Id, depth: number, to: Id, from: Id): void {
    const frame = this.frames.get(frameId);
    if (frame === undefined) return;
    write(frame.stack, depth, to);
    this.#touch(frameId);
    if (to !== 0) this.#addHidden(to, HOLDER_STACK, 1);
    if (from !== 0) this.#addHidden(from, HOLDER_STACK, -1);
  }

  /** Replaces `removed` items by the ids at an offset of the log; `gone` is where the log has the removed ones. */
  #splice(owner: Id, index: number, gone: number, removed: number, come: number, inserted: number): void {
    const log = this.#trace.events;
    const items = this.#itemsOf(owner);
    for (let k = 0; k < inserted; k++) {
      const id = log.at(come + k);
      if (id !== 0) this.#add(id, 1);
    }
    for (let k = 0; k < removed; k++) {
      const id = log.at(gone + k);
      if (id !== 0) this.#add(id, -1);
    }
    while (items.length < index) items.push(0);
    if (index + removed >= items.length) {
      items.length = index;
      for (let k = 0; k < inserted; k++) items.push(log.at(come + k));
    } else if (removed === inserted) {
      for (let k = 0; k < inserted; k++) items[index + k] = log.at(come + k);
    } else if (inserted <= 1) {
      if (inserted === 0) items.splice(index, removed);
      else items.splice(index, removed, log.at(come));
    } else {
      const tail = items.slice(index + removed);
      items.length = index;
      for (let k = 0; k < inserted; k++) items.push(log.at(come + k));
      for (const id of tail) items.push(id);
    }
    trim(items);
  }

  #weak(owner: Id, index: number, to: Id): void {
    let list = this.weak.get(owner);
    if (list === undefined) this.weak.set(owner, (list = []));
    this.life[owner + this.base] = (this.life[owner + this.base] as number) | LIFE.weak;
    write(list, index, to);
    this.#touch(owner);
  }

  #namespace(owner: Id, to: Id, from: Id): void {
    if (to === 0) this.namespaces.delete(owner);
    else this.namespaces.set(owner, to);
    for (const id of [owner, to]) {
      if (id !== 0) this.life[id + this.base] = (this.life[id + this.base] as number) | LIFE.namespace;
    }
    this.#touch(owner);
    this.#rebind(to, from);
  }

  /** The columns of details, made if there were none. */
  #tellDetails(): Int32Array[] {
    const { length } = this.count;
    return (this.details ??= DETAILS.map(() => new Int32Array(length).fill(-1)));
  }

  #detail(which: number, id: Id, value: number): void {
    const details = this.#tellDetails();
    const i = id + this.base;
    if (which === TYPE) this.#countInstance(this.typeAt(i), -1);
    const column = details[which];
    if (column !== undefined) column[i] = value;
    if (which === TYPE) this.#countInstance(this.typeAt(i), 1);
    this.#touch(id);
  }

  /** Number of the type of the object at an index of the columns. */
  typeAt(i: number): number {
    const changed = this.details?.[TYPE]?.[i] ?? -1;
    return changed === -1 ? (this.type[i] as number) : changed;
  }

  #countInstance(type: number, n: number): void {
    const classId = this.#trace.types[type]?.class ?? null;
    if (classId !== null) this.#addHidden(classId, HOLDER_INSTANCES, n);
  }

  #makeRoom(id: Id): void {
    const i = id + this.base;
    const capacity = this.count.length;
    if (i >= 0 && i < capacity) return;
    let before = 0;
    let length = capacity;
    while (id + this.base + before < 0) before += this.base;
    while (id + this.base >= length) length *= 2;
    length += before;
    const wider = <T extends Int32Array | Uint8Array>(column: T, next: T): T => {
      next.set(column, before);
      return next;
    };
    this.type = wider(this.type, new Int32Array(length));
    this.text = wider(this.text, new Int32Array(length));
    this.facts = wider(this.facts, new Uint8Array(length));
    this.count = wider(this.count, new Int32Array(length));
    this.life = wider(this.life, new Uint8Array(length));
    this.#lifeByFours = new Int32Array(this.life.buffer);
    this.#mark = wider(this.#mark, new Int32Array(length));
    if (this.details !== null) {
      this.details = this.details.map((column) => wider(column, new Int32Array(length).fill(-1)));
    }
    this.items.makeRoom(before, length);
    this.fields.makeRoom(before, length);
    this.base += before;
  }

  /** The first live object with at least this id; Infinity if there is none. */
  liveFrom(id: Id): Id {
    const { life, base } = this;
    const end = life.length;
    const fours = this.#lifeByFours;
    for (let i = Math.max(0, id + base); i < end; i++) {
      while ((i & 3) === 0 && i < end && fours[i >> 2] === 0) i += 4;
      if (((life[i] as number) & LIFE.alive) !== 0) return i - base;
    }
    return Infinity;
  }

  /** Ids of the live objects, in order. */
  live(): Id[] {
    const ids: Id[] = [];
    for (let id = this.liveFrom(-Infinity); id !== Infinity; id = this.liveFrom(id + 1)) ids.push(id);
    return ids;
  }

  /** Goes to a keyframe of the same trace, or to the empty memory before the first event. */
  restore(keyframe: Keyframe | null): void {
    for (const ids of [this.live(), this.#dead.all()]) {
      for (const id of ids) {
        this.items.drop(id + this.base);
        this.fields.drop(id + this.base);
      }
    }
    this.life.fill(0);
    this.liveCount = keyframe?.live ?? 0;
    this.running.length = 0;
    this.frames.clear();
    this.weak = new Map();
    this.hidden = new Map();
    this.namespaces = new Map();
    this.outputs = 0;
    this.collection = keyframe?.collection ?? 0;
    this.#dead.clear();
    this.#undo.clear();
    if (keyframe === null) return;
    if (keyframe.details !== null) this.#tellDetails();
    const { objects } = keyframe;
    let ordinal = 0;
    for (let at = 0; at < objects.length; ordinal++) {
      const id = objects[at] as number;
      this.#makeRoom(id);
      const i = id + this.base;
      const items = objects[at + 5] as number;
      const fields = objects[at + 6] as number;
      this.life[i] = LIFE.alive | (items + fields > 0 ? LIFE.lists : 0);
      this.type[i] = objects[at + 1] as number;
      this.facts[i] = objects[at + 2] as number;
      this.count[i] = objects[at + 3] as number;
      this.text[i] = objects[at + 4] as number;
      at += KEYFRAME_OBJECT;
      if (items > 0) this.items.put(i, objects, at, items);
      at += items;
      if (fields > 0) this.fields.put(i, objects, at, fields);
      at += fields;
      if (this.details !== null) {
        for (let k = 0; k < this.details.length; k++) {
          (this.details[k] as Int32Array)[i] = keyframe.details?.[k]?.[ordinal] ?? -1;
        }
      }
    }
    for (const saved of keyframe.running) {
      const frame = saved.clone();
      this.running.push(frame);
      this.#putFrame(frame);
    }
    for (const saved of keyframe.suspended) this.#putFrame(saved.clone());
    for (const [id, list] of keyframe.weak) {
      this.weak.set(id, list.slice());
      this.life[id + this.base] = (this.life[id + this.base] as number) | LIFE.weak;
    }
    for (const [id, list] of keyframe.hidden) this.hidden.set(id, list.slice());
    for (const [owner, dictionary] of keyframe.namespaces) {
      this.namespaces.set(owner, dictionary);
      for (const i of [owner + this.base, dictionary + this.base]) {
        this.life[i] = (this.life[i] as number) | LIFE.namespace;
      }
    }
    this.outputs = keyframe.outputs;
    for (let k = this.outputTexts.length; k < this.outputs; k++)
      this.outputTexts.push(keyframe.outputTexts[k] as number);
  }

  #putFrame(frame: FrameState): void {
    this.frames.set(frame.id, frame);
    this.#makeRoom(frame.id);
    this.life[frame.id + this.base] = LIFE.frame;
    if (frame.generator === 0) return;
    this.frameOf.set(frame.generator, frame.id);
    const i = frame.generator + this.base;
    this.life[i] = (this.life[i] as number) | LIFE.keepsFrame;
  }
}
