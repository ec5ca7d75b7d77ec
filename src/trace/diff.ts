/**
 * What happened between one step and the next, ready to be told: names bound,
 * slots changed, objects born and freed and why, counts with their causes.
 * Knows the cursor and its events; knows no language and no drawing.
 */
import type { Cursor } from './cursor.ts';
import type { TraceEvent } from './event.ts';
import type { FrameRecord, HiddenHolder, Id, Memory, ObjectRecord, StepReason } from './model.ts';
import { unquote } from './records.ts';
import { stackRole } from './stack-role.ts';

/**
 * Where a reference stands. `key` is the variable, attribute, index (as text) or, for a mapping's key and value, the
 * text of the key; for `cell` the variable's name if the engine told it; for `hidden` the holder. On an operand stack
 * (`stack`, `loop` for what a loop walks through, `with` for what a `with` has to leave) it is the depth.
 */
export interface Place {
  readonly kind:
    | 'name'
    | 'item'
    | 'key'
    | 'value'
    | 'attribute'
    | 'cell'
    | 'stack'
    | 'loop'
    | 'with'
    | 'function'
    | 'class'
    | 'namespace'
    | 'variable'
    | 'hidden';
  readonly owner: Id;
  readonly key: string;
}

/** One reference that an object won or lost. */
export interface CountCause {
  /** How many references: 1 or -1, more only for hidden holders. */
  readonly change: number;
  readonly place: Place;
  /** Whether the slot was written, or its owner came or went as a whole. */
  readonly by: 'write' | 'push' | 'pop' | 'free' | 'alloc';
}

export interface FrameChange {
  readonly kind: 'call' | 'resume' | 'return' | 'yield';
  /** The frame when it came, or just before it went. */
  readonly frame: FrameRecord;
}

/** A slot whose reference changed; null stands for none. */
export interface SlotChange {
  readonly place: Place;
  readonly old: Id | null;
  readonly new: Id | null;
}

/** A stretch of a sequence that was replaced by another. */
export interface SpliceChange {
  readonly owner: Id;
  readonly index: number;
  readonly removed: readonly (Id | null)[];
  readonly inserted: readonly (Id | null)[];
}

export interface CountChange {
  readonly object: Id;
  /** 0 for an object that was born in this step. */
  readonly before: number;
  /** 0 for an object that was freed. */
  readonly after: number;
  readonly causes: readonly CountCause[];
}

export interface Freed {
  /** The object as it was just before. */
  readonly record: ObjectRecord;
  /** What took the last reference; null if nothing ever referred to it or a cycle was broken up. */
  readonly cause: CountCause | null;
}

export interface StepChanges {
  readonly step: number;
  readonly reason: StepReason;
  /** The line whose effects these are: that of the step before. */
  readonly ranLine: number;
  readonly frames: readonly FrameChange[];
  /** Names, attributes, single items, cells: in order of first change, each place once, those that came back left out. */
  readonly slots: readonly SlotChange[];
  readonly splices: readonly SpliceChange[];
  /** In order of birth; those freed in the same step are in `freed` as well. */
  readonly born: readonly Id[];
  readonly freed: readonly Freed[];
  /** Objects whose references changed in number or place, immortal ones left out. */
  readonly counts: readonly CountChange[];
  readonly output: string;
  /** Objects known in these changes by id, as they are at the step or were when freed. */
  record(id: Id): ObjectRecord | undefined;
}

/** What led to the step the cursor is at. The cursor is at the same place afterwards. */
export function stepChanges(cursor: Cursor): StepChanges {
  const { step, event } = cursor;
  const { steps } = cursor.trace;
  const collector = new Collector();
  if (steps.length > 0) {
    const events = cursor.eventsOf(step);
    cursor.seek(step, 0);
    for (const next of events) {
      if (event !== null && (cursor.event ?? 0) >= event) break;
      collector.before(next, cursor);
      cursor.nextEvent();
      collector.after(next, cursor);
    }
    if (event === null) cursor.seek(step);
  }
  return collector.finish(cursor);
}

interface GrowingCount {
  readonly before: number;
  readonly causes: CountCause[];
}

class Collector {
  readonly #frames: FrameChange[] = [];
  readonly #slots = new Map<string, { place: Place; old: Id | null; new: Id | null }>();
  readonly #splices: SpliceChange[] = [];
  readonly #born: Id[] = [];
  readonly #freed: Freed[] = [];
  readonly #counts = new Map<Id, GrowingCount>();
  readonly #gone = new Map<Id, ObjectRecord>();
  #memory: Memory | null = null;
  /** Whether the event being noted has been applied to the memory. */
  #isApplied = false;
  #output = '';

  /** Notes what the event is about to take away. */
  before(event: TraceEvent, cursor: Cursor): void {
    const { memory } = cursor;
    this.#memory = memory;
    this.#isApplied = false;
    switch (event.kind) {
      case 'free': {
        const record = memory.objects.get(event.object);
        if (record === undefined) return;
        const left = this.#takeFromStacks(record, memory);
        const causes = this.#counts.get(event.object)?.causes ?? [];
        const last = causes[causes.length - 1];
        this.#freed.push({ record, cause: last !== undefined && last.change < 0 && left === 0 ? last : null });
        this.#gone.set(event.object, record);
        for (const { place, target } of ownedBy(record, memory)) this.#count(target, -1, place, 'free');
        return;
      }
      case 'pop': {
        const frame = memory.frames[memory.frames.length - 1];
        if (frame === undefined) return;
        this.#frames.push({ kind: event.suspended ? 'yield' : 'return', frame });
        if (event.suspended) return;
        for (const { place, target } of heldBy(frame, memory)) this.#count(target, -1, place, 'pop');
        return;
      }
      case 'local': {
        const frame = memory.frames[memory.frames.length - 1];
        if (frame !== undefined && event.old !== 0) {
          const name = cursor.codeOf(frame.id)?.slots[event.slot] ?? '';
          this.#count(event.old, -1, { kind: 'name', owner: frame.id, key: name }, 'write');
        }
        return;
      }
      case 'item':
      case 'field':
        this.#write(event, memory, 'before');
        return;
      case 'splice':
        this.#splice(event, memory);
        return;
      case 'stack':
        if (event.old !== 0) this.#count(event.old, -1, stackPlaceOf(memory, event.frame, event.depth), 'write');
        return;
      case 'namespace': {
        const old = ownerRecord(memory, event.owner)?.namespace;
        if (old !== undefined) this.#count(old, -1, { kind: 'namespace', owner: event.owner, key: '' }, 'write');
        return;
      }
      case 'detail':
        if (event.which === 'type') this.#retype(event.object, cursor.trace.types[event.old]?.class ?? null, -1);
        return;
      default:
    }
  }

  /** Notes what the event has brought. */
  after(event: TraceEvent, cursor: Cursor): void {
    const { memory, trace } = cursor;
    this.#memory = memory;
    this.#isApplied = true;
    switch (event.kind) {
      case 'alloc': {
        this.#born.push(event.object);
        this.#counts.set(event.object, { before: 0, causes: [] });
        const classId = trace.types[event.type]?.class ?? null;
        if (classId !== null) this.#count(classId, 1, { kind: 'class', owner: event.object, key: '' }, 'alloc');
        return;
      }
      case 'push': {
        const frame = memory.frames[memory.frames.length - 1];
        if (frame === undefined) return;
        const isResumed = cursor.isResumed(event.frame);
        this.#frames.push({ kind: isResumed ? 'resume' : 'call', frame });
        if (!isResumed && event.function !== 0) {
          this.#count(event.function, 1, { kind: 'function', owner: event.frame, key: '' }, 'push');
        }
        return;
      }
      case 'local': {
        const frame = memory.frames[memory.frames.length - 1];
        const name = frame === undefined ? undefined : cursor.codeOf(frame.id)?.slots[event.slot];
        if (frame === undefined || name === undefined) return;
        const place: Place = { kind: 'name', owner: frame.id, key: name };
        if (event.new !== 0) this.#count(event.new, 1, place, 'write');
        this.#change(place, event.old || null, event.new || null);
        return;
      }
      case 'item':
      case 'field':
        this.#write(event, memory, 'after');
        return;
      case 'stack':
        if (event.new !== 0) this.#count(event.new, 1, stackPlaceOf(memory, event.frame, event.depth), 'write');
        return;
      case 'namespace':
        if (event.dictionary !== 0) {
          this.#count(event.dictionary, 1, { kind: 'namespace', owner: event.owner, key: '' }, 'write');
        }
        return;
      case 'hold':
        this.#count(event.object, event.new - event.old, hiddenPlace(event.holder), 'write');
        return;
      case 'detail':
        if (event.which === 'type') this.#retype(event.object, trace.types[event.new]?.class ?? null, 1);
        return;
      case 'output':
        this.#output += trace.texts.at(event.text);
        return;
      default:
    }
  }

  finish(cursor: Cursor): StepChanges {
    const { memory, trace, step } = cursor;
    const counts: CountChange[] = [];
    for (const [object, { before, causes }] of this.#counts) {
      if (causes.length === 0) continue;
      const count = memory.objects.get(object)?.count ?? 0;
      if (count === 'immortal') continue;
      counts.push({ object, before, after: count, causes });
    }
    const gone = this.#gone;
    return {
      step,
      reason: trace.steps.length === 0 ? 'start' : trace.steps.at(step).reason,
      ranLine: step > 0 ? trace.steps.at(step - 1).line : 0,
      frames: this.#frames,
      slots: [...this.#slots.values()].filter((change) => change.old !== change.new),
      splices: this.#splices,
      born: this.#born,
      freed: this.#freed,
      counts,
      output: this.#output,
      record: (id) => memory.objects.get(id) ?? gone.get(id),
    };
  }

  /**
   * Operand stacks are told at the end of a step, so an object may be freed that one still seems to hold: that reference
   * was the last to go. Answers how many references are left.
   */
  #takeFromStacks(record: ObjectRecord, memory: Memory): number {
    let left = typeof record.count === 'number' ? record.count : 0;
    for (const frame of left > 0 ? memory.frames : []) {
      for (const [depth, id] of frame.stack.entries()) {
        if (id !== record.id) continue;
        this.#count(id, -1, stackPlace(memory, frame, depth), 'write');
        left--;
      }
    }
    return left;
  }

  #count(id: Id, change: number, place: Place, by: CountCause['by']): void {
    let entry = this.#counts.get(id);
    const gone = this.#gone.get(id);
    if (entry === undefined) {
      const count = (gone ?? this.#memory?.objects.get(id))?.count;
      if (typeof count !== 'number') return;
      entry = { before: this.#isApplied && gone === undefined ? count - change : count, causes: [] };
      this.#counts.set(id, entry);
    }
    // What its stack let go was told when the object was freed.
    if (gone !== undefined && entry.before + entry.causes.reduce((sum, cause) => sum + cause.change, 0) <= 0) return;
    entry.causes.push({ change, place, by });
  }

  #retype(object: Id, classId: Id | null, change: 1 | -1): void {
    if (classId !== null) this.#count(classId, change, { kind: 'class', owner: object, key: '' }, 'write');
  }

  #change(place: Place, old: Id | null, to: Id | null): void {
    const key = `${place.owner} ${place.kind} ${place.key}`;
    const known = this.#slots.get(key);
    if (known === undefined) this.#slots.set(key, { place, old, new: to });
    else known.new = to;
  }

  #write(event: TraceEvent & { kind: 'item' | 'field' | 'weak' }, memory: Memory, when: 'before' | 'after'): void {
    const owner = memory.objects.get(event.owner);
    if (owner === undefined) return;
    if (when === 'before') {
      if (event.old !== 0) {
        this.#count(event.old, -1, placeOf(event, owner, memory, event.old), 'write');
        if (event.new === 0) this.#change(placeOf(event, owner, memory, event.old), event.old, null);
      }
      return;
    }
    if (event.new === 0) return;
    const place = placeOf(event, owner, memory, event.new);
    this.#count(event.new, 1, place, 'write');
    if (place.kind !== 'key') this.#change(place, event.old || null, event.new);
  }

  #splice(event: TraceEvent & { kind: 'splice' }, memory: Memory): void {
    const owner = memory.objects.get(event.owner);
    if (owner === undefined) return;
    const isMapping = owner.shape === 'mapping';
    const placeAt = (k: number, keyText: string): Place =>
      isMapping
        ? mappingPlace(owner, memory, (event.index + k) % 2 === 0, keyText)
        : { kind: 'item', owner: owner.id, key: String(event.index + k) };
    const keyTextAt = (ids: readonly Id[], k: number): string => textOf(memory, ids[k - ((event.index + k) % 2)] ?? 0);
    event.removed.forEach((id, k) => {
      if (id === 0) return;
      const place = placeAt(k, isMapping ? keyTextAt(event.removed, k) : '');
      this.#count(id, -1, place, 'write');
      if (isMapping && place.kind !== 'key') this.#change(place, id, null);
    });
    event.inserted.forEach((id, k) => {
      if (id === 0) return;
      const place = placeAt(k, isMapping ? keyTextAt(event.inserted, k) : '');
      this.#count(id, 1, place, 'write');
      if (isMapping && place.kind !== 'key') this.#change(place, null, id);
    });
    if (!isMapping) {
      const { index } = event;
      const orNull = (id: Id): Id | null => id || null;
      this.#splices.push({
        owner: owner.id,
        index,
        removed: event.removed.map(orNull),
        inserted: event.inserted.map(orNull),
      });
    }
  }
}

function stackPlace(memory: Memory, frame: FrameRecord, depth: number): Place {
  return { kind: stackRole(frame.stack, depth, memory), owner: frame.id, key: String(depth) };
}

function stackPlaceOf(memory: Memory, id: Id, depth: number): Place {
  const frame = memory.frames.find((candidate) => candidate.id === id);
  return frame === undefined ? { kind: 'stack', owner: id, key: String(depth) } : stackPlace(memory, frame, depth);
}

function hiddenPlace(holder: HiddenHolder): Place {
  return { kind: 'hidden', owner: 0, key: holder };
}

function textOf(memory: Memory, id: Id): string {
  return memory.objects.get(id)?.text ?? `#${id}`;
}

function ownerRecord(memory: Memory, owner: Id): { readonly namespace?: Id } | undefined {
  return memory.objects.get(owner) ?? memory.frames.find((frame) => frame.id === owner);
}

/** A key or value of a mapping: of a namespace it is a name or an attribute. */
function mappingPlace(mapping: ObjectRecord, memory: Memory, isKey: boolean, keyText: string): Place {
  if (isKey) return { kind: 'key', owner: mapping.id, key: keyText };
  const frame = memory.frames.find((candidate) => candidate.namespace === mapping.id);
  if (frame !== undefined) return { kind: 'name', owner: frame.id, key: unquote(keyText) };
  return { kind: 'value', owner: mapping.id, key: keyText };
}

/** The place that an item or field event writes; `id` is the reference found there. */
function placeOf(
  event: TraceEvent & { kind: 'item' | 'field' | 'weak' },
  owner: ObjectRecord,
  memory: Memory,
  id: Id,
): Place {
  if (event.kind === 'item' && owner.shape === 'mapping') {
    const key = owner.items[event.index - (event.index % 2)] ?? 0;
    return mappingPlace(owner, memory, event.index % 2 === 0, textOf(memory, key));
  }
  if (event.kind === 'item' && owner.items[event.index] === id) {
    return { kind: 'item', owner: owner.id, key: String(event.index) };
  }
  if (owner.shape === 'cell') return { kind: 'cell', owner: owner.id, key: owner.text ?? '' };
  const name = [...owner.fields].find(([, value]) => value === id)?.[0] ?? '';
  return { kind: 'attribute', owner: owner.id, key: name };
}

interface Held {
  readonly place: Place;
  readonly target: Id;
}

/** All that a frame lets go when it is popped. */
function* heldBy(frame: FrameRecord, memory: Memory): Generator<Held> {
  const owner = frame.id;
  if (frame.namespace === undefined) {
    for (const [key, target] of frame.locals) yield { place: { kind: 'name', owner, key }, target };
  } else {
    yield { place: { kind: 'namespace', owner, key: '' }, target: frame.namespace };
  }
  for (const [depth, target] of frame.stack.entries()) {
    if (target !== null) yield { place: stackPlace(memory, frame, depth), target };
  }
  if (frame.function !== null) yield { place: { kind: 'function', owner, key: '' }, target: frame.function };
}

/** All that an object lets go when it is freed. */
function* ownedBy(record: ObjectRecord, memory: Memory): Generator<Held> {
  const owner = record.id;
  for (const [index, target] of record.items.entries()) {
    if (target === null) continue;
    const place: Place =
      record.shape === 'mapping'
        ? mappingPlace(record, memory, index % 2 === 0, textOf(memory, record.items[index - (index % 2)] ?? 0))
        : { kind: 'item', owner, key: String(index) };
    yield { place, target };
  }
  const own = record.namespace === undefined ? undefined : memory.objects.get(record.namespace);
  const fromNamespace = new Set<string>();
  const entries = own?.items ?? [];
  for (let k = 0; k + 1 < entries.length; k += 2) fromNamespace.add(unquote(textOf(memory, entries[k] ?? 0)));
  if (record.namespace !== undefined) {
    yield { place: { kind: 'namespace', owner, key: '' }, target: record.namespace };
  }
  if (record.suspended !== undefined) {
    for (const { place, target } of heldBy(record.suspended, memory)) {
      yield { place: place.kind === 'name' ? { kind: 'variable', owner, key: place.key } : place, target };
    }
  }
  for (const [key, target] of record.fields) {
    if (fromNamespace.has(key) || record.suspended?.locals.has(key) === true) continue;
    if (record.shape === 'cell') yield { place: { kind: 'cell', owner, key: record.text ?? '' }, target };
    else yield { place: { kind: 'attribute', owner, key }, target };
  }
  if (record.class !== null) yield { place: { kind: 'class', owner, key: '' }, target: record.class };
}
