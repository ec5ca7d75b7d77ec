/**
 * Writes down what a machine tells of itself: the bridge from the machine's
 * observer to the trace's words. Knows both; decides nothing about Python.
 */
import { Frame, type RunCode } from '../../machine/frame.ts';
import { Flag, type PyObject } from '../../machine/object.ts';
import type { CollectorPhase, Observer, StepKind } from '../../machine/observer.ts';
import type { PyType } from '../../machine/type.ts';
import { CodeFlag } from '../../compile/code.ts';
import { BYTEARRAY, FRAME } from '../../machine/core-types.ts';
import { asType } from '../../machine/operations/call.ts';
import { BLOCK_UNIT, HEAP_BASE } from '../../base/pool-figures.ts';
import { giveScratch, takeScratch } from '../../base/scratch.ts';
import type { Addresses } from '../../machine/allocator/addresses.ts';
import { ALLOC_FACTS, collectionCode, DETAILS, EVENTS, lengthOfEvent } from '../../trace/event.ts';
import { HIDDEN_HOLDERS, STEP_REASONS, type FrameKind, type Id } from '../../trace/model.ts';
import { StepLog, WordLog, type CodeEntry, type TypeEntry } from '../../trace/trace.ts';
import { FIXED_SHAPES, textOf } from './object-text.ts';

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
const COLLECTOR_COUNT = DETAILS.indexOf('collectorCount');
const COLLECTOR_FROM = DETAILS.indexOf('collectorFrom');
const COLLECTOR_VERDICT = DETAILS.indexOf('collectorVerdict');
const TYPE = DETAILS.indexOf('type');
/** A number that no detail has. */
const UNKNOWN = -1;
const INTERPRETER = HIDDEN_HOLDERS.indexOf('interpreter');
const HANDLED = HIDDEN_HOLDERS.indexOf('handled');

const REASON: Readonly<Record<StepKind, number>> = {
  line: STEP_REASONS.indexOf('line'),
  call: STEP_REASONS.indexOf('call'),
  resume: STEP_REASONS.indexOf('resume'),
  yield: STEP_REASONS.indexOf('yield'),
  return: STEP_REASONS.indexOf('return'),
  exception: STEP_REASONS.indexOf('exception'),
  collect: STEP_REASONS.indexOf('collect'),
  end: STEP_REASONS.indexOf('end'),
};
const LINE = REASON.line;

let lastRecorder = 0;

const NO_WORDS = new Int32Array(0);

/** Shared objects that most programs do with. */
const SHARED_OBJECTS = 4_096;

/** Flags of objects whose counts no trace tells. */
const UNCOUNTED = Flag.SILENT | Flag.IMMORTAL;

export class Recorder implements Observer {
  /** Tells this recorder's numbers of types from those of earlier ones: types are shared by runs. */
  readonly #serial = ++lastRecorder;
  readonly events = new WordLog();
  readonly steps = new StepLog();
  /** What texts are made of; see `textOf`. */
  readonly sources: unknown[] = [];
  readonly #types: PyType[] = [];
  readonly #codes: RunCode[] = [];
  /** Numbers of shared objects in this trace by their own number, 0 where not met yet. */
  #shared = takeScratch(SHARED_OBJECTS).fill(0);
  #lastShared = 0;
  /** Number of the last object that was made before the program started. */
  #first = 0;

  /** The machine is furnished: from here on it is the program that makes objects. */
  begin(lastId: Id): void {
    this.#first = lastId;
  }

  // ---- numbers ----

  /** Number of an object in the trace; shared objects are introduced when first met. */
  #id(object: PyObject | null): Id {
    if (object === null) return 0;
    const { id } = object;
    if (id < 0) return this.#sharedId(object);
    return (object.flags & Flag.SILENT) === 0 ? id - this.#first : this.#furniture(object);
  }

  /** Numbers of the machine's own objects that the program came across. */
  readonly #known = new Map<PyObject, Id>();

  #furniture(object: PyObject): Id {
    let id = this.#known.get(object);
    if (id === undefined) {
      id = this.#introduce(object);
      this.#known.set(object, id);
    }
    return id;
  }

  #sharedId(object: PyObject): Id {
    const at = -object.id;
    if (at >= this.#shared.length) {
      const larger = new Int32Array(Math.max(at + 1, this.#shared.length * 2));
      larger.set(this.#shared);
      this.#shared = larger;
    }
    const known = this.#shared[at] as number;
    if (known !== 0) return known;
    const id = this.#introduce(object);
    this.#shared[at] = id;
    return id;
  }

  /** Tells of an object that exists before the program meets it. */
  #introduce(object: PyObject): Id {
    const id = --this.#lastShared;
    const { type } = object;
    const number = this.#typeNumber(type);
    let facts = ALLOC_FACTS.immortal;
    if (type.name === 'int') facts |= ALLOC_FACTS.smallInt;
    if ((object.flags & Flag.INTERNED) !== 0) facts |= ALLOC_FACTS.interned;
    this.events.push4(ALLOC | (number << 4), id, this.#text(object), facts);
    return id;
  }

  #typeNumber(type: PyType): number {
    if (type.numberedBy !== this.#serial) {
      type.numberedBy = this.#serial;
      type.number = this.#types.length;
      this.#types.push(type);
      // The class of an imported module is introduced before its first instance.
      if (type.isHeapType) this.#id(type.object);
    }
    return type.number;
  }

  #text(object: PyObject): number {
    const source = textOf(object);
    if (source === null) return -1;
    this.sources.push(source);
    return this.sources.length - 1;
  }

  // ---- observer ----

  alloc(object: PyObject): void {
    const { flags } = object;
    if ((flags & Flag.SILENT) !== 0) return;
    let facts = 0;
    if ((flags & (Flag.INTERNED | Flag.IMMORTAL)) !== 0)
      facts =
        ((flags & Flag.INTERNED) !== 0 ? ALLOC_FACTS.interned : 0) |
        ((flags & Flag.IMMORTAL) !== 0 ? ALLOC_FACTS.immortal : 0);
    const text = this.#text(object);
    if (object.type.layout === BYTEARRAY) this.#changingTexts.set(object, text);
    this.events.push4(ALLOC | (this.#typeNumber(object.type) << 4), object.id - this.#first, text, facts);
  }

  /** Numbers of the texts of objects that may get others, which are byte arrays. */
  readonly #changingTexts = new Map<PyObject, number>();

  free(object: PyObject): void {
    if (object.type.layout === BYTEARRAY) this.#changingTexts.delete(object);
    if ((object.flags & Flag.SILENT) === 0) this.events.push(FREE | ((object.id - this.#first) << 4));
  }

  local(frame: Frame, slot: number, now: PyObject | null, before: PyObject | null): void {
    if (slot >= frame.code.slotCount || frame.code.isLibrary) return;
    if (frame.namespace !== null) {
      // Names of a module or class body are in its dictionary; what it keeps besides (cells, variables of inlined
      // comprehensions) counts, but is no name.
      if (now !== null) this.#hold(now, 1);
      if (before !== null) this.#hold(before, 0);
      return;
    }
    this.events.push3(LOCAL | (slot << 4), this.#id(now), this.#id(before));
  }

  #hold(object: PyObject, now: 0 | 1, holder = INTERPRETER): void {
    const id = this.#id(object);
    this.events.push4(HOLD | (holder << 4), id, now, 1 - now);
  }

  handled(now: PyObject | null, before: PyObject | null): void {
    if (now !== null && (now.flags & UNCOUNTED) === 0) this.#hold(now, 1, HANDLED);
    if (before !== null && (before.flags & UNCOUNTED) === 0) this.#hold(before, 0, HANDLED);
  }

  /** The machine's own furniture takes or drops objects of the program: modules in `sys.modules`, for one. */
  #holdByFurniture(now: readonly (PyObject | null)[], before: readonly (PyObject | null)[]): void {
    for (const object of now) if (object !== null && (object.flags & UNCOUNTED) === 0) this.#hold(object, 1);
    for (const object of before) if (object !== null && (object.flags & UNCOUNTED) === 0) this.#hold(object, 0);
  }

  item(owner: PyObject, index: number, now: PyObject | null, before: PyObject | null): void {
    if ((owner.flags & Flag.SILENT) !== 0) {
      this.#holdByFurniture([now], [before]);
      return;
    }
    const nowId = this.#id(now);
    const beforeId =
      before !== null && owner.type.layout.dictSlot === index ? this.#notNamespace(owner, before) : this.#id(before);
    this.events.push4(ITEM | (index << 4), this.#id(owner), nowId, beforeId);
  }

  field(owner: PyObject, key: number, now: PyObject | null, before: PyObject | null): void {
    const nowId = this.#id(now);
    const beforeId =
      before !== null && (owner.flags & Flag.OWN_DICT) !== 0 ? this.#notNamespace(owner, before) : this.#id(before);
    this.events.push4(FIELD | (key << 4), this.#id(owner), nowId, beforeId);
  }

  splice(
    owner: PyObject,
    at: number,
    removed: readonly (PyObject | null)[],
    inserted: readonly (PyObject | null)[],
  ): void {
    if ((owner.flags & Flag.SILENT) !== 0) {
      this.#holdByFurniture(inserted, removed);
      return;
    }
    if (owner.type.layout.fixed !== null) {
      // References with names are told one by one; a new object gets them all at once.
      for (let i = 0; i < inserted.length; i++) this.item(owner, at + i, inserted[i] ?? null, removed[i] ?? null);
      return;
    }
    for (const object of inserted) this.#id(object);
    this.events.push4(SPLICE | (at << 4), this.#id(owner), removed.length, inserted.length);
    for (const object of removed) this.events.push(this.#id(object));
    for (const object of inserted) this.events.push(this.#id(object));
  }

  push(frame: Frame): void {
    const { code, generator } = frame;
    if (code.isLibrary) return;
    // Whoever runs a program holds its code.
    if (frame.back === null && generator === null && code.object !== null) this.#hold(code.object, 1);
    const isFresh = generator === null || !this.#suspendedFrames.has(frame.id);
    const func = this.#id(frame.func);
    this.events.push4(
      PUSH | (this.#code(code) << 4),
      frame.id - this.#first,
      func,
      generator === null ? 0 : this.#id(generator),
    );
    if (isFresh) this.#arguments(frame);
  }

  suspended(frame: Frame): void {
    this.push(frame);
    this.pop(frame, true);
  }

  discard(frame: Frame): void {
    this.push(frame);
    this.pop(frame, false);
  }

  /** Frames of generators that have been pushed once, by number. */
  readonly #suspendedFrames = new Set<Id>();

  /** The bound arguments of a frame pushed for the first time. */
  #arguments(frame: Frame): void {
    const { slots } = frame;
    for (let i = 0; i < frame.code.slotCount; i++) {
      const value = slots[i] as PyObject | null;
      if (value !== null) this.events.push3(LOCAL | (i << 4), this.#id(value), 0);
    }
  }

  pop(frame: Frame, kept: boolean): void {
    // The module's frame stays to be looked at when the program has ended.
    if ((frame.back === null && frame.generator === null) || frame.code.isLibrary) return;
    if (frame.namespace !== null)
      for (let i = 0; i < frame.code.slotCount; i++)
        if (frame.slots[i] !== null) this.#hold(frame.slots[i] as PyObject, 0);
    const suspends = kept && frame.generator !== null;
    if (suspends) {
      this.#suspendedFrames.add(frame.id);
      // The value that the step of the yield saw on the stack goes to whoever resumed the generator.
      if (frame.logged.length > 0) this.#stack(frame);
    } else if (frame.object !== null) this.#keep(frame, frame.object);
    this.events.push2(POP | ((suspends ? 1 : 0) << 4), frame.id - this.#first);
    if (suspends) return;
    if (frame.logged.length > 0) frame.logged.length = 0;
    if (frame.generator !== null) this.#suspendedFrames.delete(frame.id);
  }

  /** Names of the fields of frame objects: the variables of all frames that ended before their frame object. */
  readonly #frameKeys: string[] = ['f_funcobj', 'f_locals'];

  /** The frame object takes over what its frame held: variables become its fields. */
  #keep(frame: Frame, object: PyObject): void {
    this.#takeOver(object, 'f_funcobj', frame.func);
    this.#takeOver(object, 'f_locals', frame.namespace);
    this.#takeOver(object, 'f_back', frame.caller);
    const names = frame.code.code.slots;
    for (let i = 0; i < frame.code.slotCount; i++)
      this.#takeOver(object, (names[i] as { name: string }).name, frame.slots[i] ?? null);
  }

  #takeOver(owner: PyObject, name: string, value: PyObject | null): void {
    if (value === null) return;
    let key = this.#frameKeys.indexOf(name);
    if (key < 0) key = this.#frameKeys.push(name) - 1;
    const id = this.#id(value);
    this.events.push4(FIELD | (key << 4), this.#id(owner), id, 0);
  }

  cleared(frame: Frame): void {
    if (frame.code.isLibrary) return;
    const names = frame.code.code.slots;
    for (let i = 0; i < frame.code.slotCount; i++) {
      const value = frame.slots[i] ?? null;
      if (value === null) continue;
      const key = this.#frameKeys.indexOf((names[i] as { name: string }).name);
      const id = this.#id(value);
      this.events.push4(FIELD | (key << 4), this.#id(frame.object), 0, id);
    }
  }

  namespace(owner: Frame | PyObject, namespace: PyObject): void {
    if (owner instanceof Frame) {
      if (owner.code.isLibrary) return;
      this.events.push3(NAMESPACE, owner.id - this.#first, this.#id(namespace));
      return;
    }
    if ((owner.flags & Flag.SILENT) !== 0) return;
    // In the trace the namespace event itself stands for the owner's reference.
    const id = this.#id(namespace);
    if (owner.fields !== null && asType(owner) === null)
      this.events.push4(FIELD | (owner.type.keys.indexOf('__dict__') << 4), this.#id(owner), 0, id);
    else this.events.push4(ITEM | (Math.max(0, owner.type.layout.dictSlot) << 4), this.#id(owner), 0, id);
    this.events.push3(NAMESPACE | (1 << 4), this.#id(owner), id);
    this.#namespaces.set(owner, namespace);
  }

  /** Dictionaries that are the attributes of an object, which the trace knows as such and not as an item or field. */
  readonly #namespaces = new Map<PyObject, PyObject>();

  #notNamespace(owner: PyObject, held: PyObject): Id {
    return this.#namespaces.get(owner) === held ? 0 : this.#id(held);
  }

  type(object: PyObject, before: PyType): void {
    if ((object.flags & Flag.SILENT) !== 0) return;
    this.#detail(TYPE, object, this.#typeNumber(object.type), this.#typeNumber(before));
  }

  weak(owner: PyObject, now: PyObject | null, before: PyObject | null): void {
    const nowId = this.#id(now);
    this.events.push4(WEAK, this.#id(owner), nowId, this.#id(before));
  }

  text(object: PyObject): void {
    const text = this.#text(object);
    this.events.push3(TEXT | (this.#id(object) << 4), text, this.#changingTexts.get(object) ?? -1);
    this.#changingTexts.set(object, text);
  }

  output(text: string): void {
    this.sources.push({ output: text });
    this.events.push(OUTPUT | ((this.sources.length - 1) << 4));
  }

  /** Readers see both streams as one, as on a terminal. */
  errorOutput(text: string): void {
    this.output(text);
  }

  // ---- collections ----

  readonly hearsCollections = true;
  #collection = 0;
  /** Numbers of the objects under examination: count, from, verdict. */
  readonly #examined = new Map<PyObject, [count: number, from: number, verdict: number]>();

  collectorPhase(phase: CollectorPhase | null, generation: number): void {
    if (phase === null) this.#forgetExamined();
    const now = collectionCode(phase === null ? null : { phase, generation });
    this.events.push2(COLLECTOR | (now << 4), this.#collection);
    this.#collection = now;
  }

  collectorCount(object: PyObject, count: number): void {
    this.#examined.set(object, [count, UNKNOWN, UNKNOWN]);
    this.#detail(COLLECTOR_COUNT, object, count, UNKNOWN);
  }

  collectorSubtract(object: PyObject, from: PyObject | null): void {
    const numbers = this.#examined.get(object);
    if (numbers === undefined) return;
    const by = from === null ? 0 : this.#id(from);
    if (by !== numbers[1]) this.#detail(COLLECTOR_FROM, object, by, numbers[1]);
    numbers[1] = by;
    this.#detail(COLLECTOR_COUNT, object, numbers[0] - 1, numbers[0]);
    numbers[0]--;
  }

  collectorVerdict(object: PyObject, isReachable: boolean): void {
    const numbers = this.#examined.get(object);
    if (numbers === undefined) return;
    numbers[2] = isReachable ? 1 : 0;
    this.#detail(COLLECTOR_VERDICT, object, numbers[2], UNKNOWN);
  }

  /** Takes the numbers back from the objects that are still there. */
  #forgetExamined(): void {
    for (const [object, [count, from, verdict]] of this.#examined) {
      if ((object.flags & (Flag.FREED | Flag.DYING)) !== 0) continue;
      this.#detail(COLLECTOR_COUNT, object, UNKNOWN, count);
      if (from !== UNKNOWN) this.#detail(COLLECTOR_FROM, object, UNKNOWN, from);
      if (verdict !== UNKNOWN) this.#detail(COLLECTOR_VERDICT, object, UNKNOWN, verdict);
    }
    this.#examined.clear();
  }

  #detail(which: number, object: PyObject, now: number, before: number): void {
    this.events.push4(DETAIL | (which << 4), this.#id(object), now, before);
  }

  /** Whose places are recorded; null if none are. */
  #addresses: Addresses | null = null;
  /** What was told last of each object's place, by column. */
  readonly #places = new WeakMap<PyObject, number[]>();

  /** From now on it is told where every object lies. */
  recordAddresses(addresses: Addresses): void {
    this.#addresses = addresses;
    addresses.changed = new Set();
  }

  #tellPlaces(addresses: Addresses): void {
    const changed = addresses.changed as Set<PyObject>;
    for (const object of changed) {
      const place = addresses.placeOf(object);
      if (place === null || (object.flags & (Flag.SILENT | Flag.FREED | Flag.DYING)) !== 0) continue;
      const known = this.#places.get(object) ?? [];
      const unit = (address: number): number => (address - HEAP_BASE) / BLOCK_UNIT;
      const values = {
        size: addresses.sizeOf(object),
        address: unit(place.address),
        block: unit(place.start),
        blockSize: place.size,
        buffer: place.buffer === 0 ? -1 : unit(place.buffer),
        bufferSize: place.bufferSize,
      };
      for (const [name, value] of Object.entries(values)) {
        const which = DETAILS.indexOf(name as keyof typeof values);
        const before = known[which] ?? -1;
        if (value === before) continue;
        this.events.push4(DETAIL | (which << 4), this.#id(object), value, before);
        known[which] = value;
      }
      this.#places.set(object, known);
    }
    changed.clear();
  }

  step(kind: StepKind, frame: Frame, line: number): void {
    if (this.#addresses !== null) this.#tellPlaces(this.#addresses);
    if (frame.stackTop > frame.code.slotCount || frame.logged.length > 0) this.#stack(frame);
    this.steps.push(kind === 'line' ? LINE : REASON[kind], line, this.events.length);
  }

  /**
   * Nothing more comes: no step shows what happened behind the last one, but for what was printed, which that step gets.
   */
  finish(): void {
    const { steps, events } = this;
    if (steps.length === 0) return;
    const end = steps.at(steps.length - 1).end;
    const printed: number[] = [];
    for (let at = end; at < events.length; at += lengthOfEvent(events, at)) {
      const head = events.at(at);
      if ((head & 15) === OUTPUT) printed.push(head);
    }
    events.cut(end);
    for (const head of printed) events.push(head);
    steps.moveLast(events.length);
  }

  /** The run is over: gives back what only recording needs. */
  close(): void {
    this.events.trim();
    this.steps.trim();
    giveScratch(this.#shared);
    this.#shared = NO_WORDS;
  }

  /** Logs what the operand stack of a frame holds where it differs from what was logged last. */
  #stack(frame: Frame): void {
    const { logged, slots, stackTop } = frame;
    const base = frame.code.slotCount;
    const depth = Math.max(stackTop - base, logged.length);
    for (let i = 0; i < depth; i++) {
      const now = base + i < stackTop ? (slots[base + i] as PyObject | null) : null;
      const before = logged[i] ?? null;
      if (now === before) continue;
      const nowId = this.#id(now);
      this.events.push4(STACK | (i << 4), frame.id - this.#first, nowId, this.#id(before));
      logged[i] = now;
    }
    // Setting the length is a slow call even where it changes nothing.
    while (logged.length > stackTop - base) logged.pop();
  }

  // ---- tables ----

  #code(code: RunCode): number {
    if (code.number < 0) {
      code.number = this.#codes.length;
      this.#codes.push(code);
    }
    return code.number;
  }

  types(): TypeEntry[] {
    return this.#types.map((type) => ({
      name: type.name,
      shape: type.shape,
      class: type.isHeapType ? this.#id(type.object) : null,
      keys: type === FRAME ? this.#frameKeys : [...type.keys.names],
      fixed: FIXED_SHAPES.has(type.shape) || type.layout.fixed !== null ? (type.layout.fixed ?? null) : null,
    }));
  }

  codes(): CodeEntry[] {
    return this.#codes.map(({ code }) => ({
      name: code.name,
      kind: frameKind(code.flags, code.name),
      firstLine: code.firstLine,
      slots: code.slots.map((slot) => slot.name),
    }));
  }
}

function frameKind(flags: number, name: string): FrameKind {
  if ((flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) !== 0) return 'generator';
  if (name === '<module>') return 'module';
  if ((flags & CodeFlag.OPTIMIZED) === 0) return 'class';
  if (name === '<lambda>') return 'lambda';
  return name.startsWith('<') ? 'comprehension' : 'function';
}
