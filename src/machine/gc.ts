/**
 * The collector of cycles: finds tracked objects that only each other keep alive,
 * by copied counts. Source: CPython's InternalDocs/garbage_collector.md and
 * Python/gc.c; the phases have their names.
 */
import { DICT, FRAME, FROZENSET, SET } from './core-types.ts';
import { startRoutine } from './activation.ts';
import { callBack, clearWeakReferences, finalize } from './deaths.ts';
import { After, type Frame } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import { Flag, PyObject } from './object.ts';
import { call } from './operations/call.ts';
import { clearDict, setByName } from './dict.ts';
import { setClear } from './set.ts';

/** State of the collector of one run. */
export class Collector {
  /** Ends of the lists of the older generations; the youngest is the heap's own. */
  readonly older: readonly [PyObject, PyObject];
  /** Collections of the generation below since the last one of this generation; the first entry counts births. */
  readonly counts: [number, number, number] = [0, 0, 0];
  thresholds: [number, number, number];
  isEnabled = true;
  isCollecting = false;
  /** Objects that survived the last full collection, and those that wait for the next one. */
  longLived = 0;
  longLivedPending = 0;
  readonly stats = [0, 1, 2].map(() => ({ collections: 0, collected: 0, uncollectable: 0 }));
  /** `gc.callbacks`, once the module has been imported. */
  callbacks: PyObject | null = null;
  /** `gc.garbage`, likewise. */
  garbage: PyObject | null = null;
  debug = 0;

  constructor(machine: Machine) {
    this.thresholds = [...machine.profile.collectorThresholds];
    const { tracked } = machine.heap;
    const end = (): PyObject => {
      const sentinel = new PyObject(0, tracked.type, null);
      sentinel.next = sentinel;
      sentinel.previous = sentinel;
      return sentinel;
    };
    this.older = [end(), end()];
    machine.heap.youngThreshold = this.thresholds[0];
  }
}

/** Starts a collection if the threshold is passed. True if it did. */
export function collectIfDue(machine: Machine): boolean {
  const { heap, collector } = machine;
  if (
    heap.young <= heap.youngThreshold ||
    !collector.isEnabled ||
    collector.isCollecting ||
    collector.thresholds[0] === 0
  )
    return false;
  startRoutine(machine, automatic(machine), heap.mark(), After.DISCARD);
  return true;
}

function* automatic(machine: Machine): Routine<null> {
  const { collector } = machine;
  let generation = 0;
  if (collector.counts[2] > collector.thresholds[2] && collector.longLivedPending > collector.longLived / 4)
    generation = 2;
  else if (collector.counts[1] > collector.thresholds[1]) generation = 1;
  yield* collect(machine, generation);
  return null;
}

/** References that `object` holds, for examination. */
export function* references(object: PyObject): Generator<PyObject> {
  if (object.items !== null) for (const item of object.items) if (item !== null) yield item;
  if (object.fields !== null) for (const field of object.fields) if (field !== null) yield field;
  const frame =
    object.type === FRAME
      ? (object.payload as Frame)
      : object.type.shape === 'generator'
        ? (object.payload as GeneratorState).frame
        : null;
  if (frame !== null && !frame.isRunning && (object.type !== FRAME || frame.generator === null))
    yield* frameReferences(frame);
  if (object.type.isHeapType) yield object.type.object;
}

export function* frameReferences(frame: Frame): Generator<PyObject> {
  for (let i = 0; i < frame.stackTop; i++) if (frame.slots[i] != null) yield frame.slots[i] as PyObject;
  for (const held of [frame.func, frame.namespace, frame.instance]) if (held !== null) yield held;
}

function* members(sentinel: PyObject): Generator<PyObject> {
  for (let object = sentinel.next as PyObject; object !== sentinel;) {
    const following = object.next as PyObject;
    yield object;
    object = following;
  }
}

/** Appends the list `from` to the list `to` and empties it. */
function splice(from: PyObject, to: PyObject): void {
  if (from.next === from) return;
  const first = from.next as PyObject;
  const last = from.previous as PyObject;
  const end = to.previous as PyObject;
  end.next = first;
  first.previous = end;
  last.next = to;
  to.previous = last;
  from.next = from;
  from.previous = from;
}

/** Those of `candidates` that nothing outside of them keeps alive, in their order. */
function findUnreachable(candidates: readonly PyObject[]): PyObject[] {
  for (const object of candidates) {
    object.collectorCount = object.count;
    object.flags |= Flag.COLLECTING;
  }
  for (const object of candidates)
    for (const reference of references(object))
      if ((reference.flags & Flag.COLLECTING) !== 0) reference.collectorCount--;
  const reachable: PyObject[] = [];
  for (const object of candidates) {
    if (object.collectorCount > 0) {
      object.flags &= ~Flag.COLLECTING;
      reachable.push(object);
    }
  }
  for (let object = reachable.pop(); object !== undefined; object = reachable.pop()) {
    for (const reference of references(object)) {
      if ((reference.flags & Flag.COLLECTING) !== 0) {
        reference.flags &= ~Flag.COLLECTING;
        reachable.push(reference);
      }
    }
  }
  const unreachable = candidates.filter((object) => (object.flags & Flag.COLLECTING) !== 0);
  for (const object of unreachable) object.flags &= ~Flag.COLLECTING;
  return unreachable;
}

/** Collects generation 0, 1 or 2 and those below it. Answers the number of objects that were garbage. */
export function* collect(machine: Machine, generation: number): Routine<number> {
  const { heap, collector } = machine;
  if (collector.isCollecting) return 0;
  collector.isCollecting = true;
  yield* notify(machine, 'start', generation, 0);
  for (let i = 0; i <= generation; i++) collector.counts[i] = 0;
  if (generation < 2) (collector.counts[generation + 1] as number)++;
  const lists = [heap.tracked, ...collector.older];
  const target = lists[Math.min(generation + 1, 2)] as PyObject;
  const examined = lists[generation] as PyObject;
  for (let i = generation - 1; i >= 0; i--) splice(lists[i] as PyObject, examined);
  heap.young = 0;
  const candidates = [...members(examined)];
  const unreachable = findUnreachable(candidates);
  if (examined !== target) splice(examined, target);
  if (generation === 2) {
    collector.longLivedPending = 0;
    collector.longLived = candidates.length - unreachable.length;
  } else if (generation === 1) collector.longLivedPending += candidates.length - unreachable.length;

  const mark = heap.mark();
  for (const object of unreachable) heap.keep(object);
  const beforeCallbacks = heap.mark();
  const cleared = unreachable.flatMap((object) => clearWeakReferences(machine, object));
  // A weak reference that is itself garbage stays silent.
  const garbageSet = new Set(unreachable);
  yield* callBack(
    machine,
    cleared.filter((reference) => !garbageSet.has(reference)),
  );
  heap.close(beforeCallbacks);
  for (const object of unreachable) yield* finalize(machine, object);
  const garbage = stillUnreachable(unreachable);
  for (const object of garbage) clear(machine, object);
  heap.close(mark);

  const stats = collector.stats[generation] as { collections: number; collected: number };
  stats.collections++;
  stats.collected += garbage.length;
  collector.isCollecting = false;
  yield* notify(machine, 'stop', generation, garbage.length);
  return garbage.length;
}

/** After finalizers ran: who is still garbage, not counting the collector's own hold on each. */
function stillUnreachable(unreachable: readonly PyObject[]): PyObject[] {
  for (const object of unreachable) object.count--;
  const living = unreachable.filter((object) => (object.flags & Flag.FREED) === 0);
  const garbage = findUnreachable(living);
  for (const object of unreachable) object.count++;
  return garbage;
}

/** Makes a garbage object let go of what it holds (tp_clear). */
function clear(machine: Machine, object: PyObject): void {
  const { heap } = machine;
  const { layout } = object.type;
  if (layout === DICT) clearDict(heap, object);
  else if (layout === SET || layout === FROZENSET) setClear(machine, object);
  const state = object.type.shape === 'generator' ? (object.payload as GeneratorState) : null;
  if (state !== null && state.frame !== null) heap.releaseAll(takeFrame(machine, state));
  heap.clearReferences(object);
}

function takeFrame(machine: Machine, state: GeneratorState): (PyObject | null)[] {
  const frame = state.frame as Frame;
  state.frame = null;
  frame.generator = null;
  const held = frame.slots.slice(0, frame.stackTop);
  if (machine.profile.clearsLocalsBackwards) held.reverse();
  frame.slots.fill(null);
  frame.stackTop = frame.code.slotCount;
  held.push(frame.func);
  frame.func = null;
  return held;
}

function* notify(machine: Machine, phase: 'start' | 'stop', generation: number, collected: number): Routine<void> {
  const list = machine.collector.callbacks;
  if (list === null) return;
  for (const callback of [...(list.items as PyObject[])]) {
    const mark = machine.heap.mark();
    const info = machine.dict();
    setByName(machine, info, 'generation', machine.int(generation));
    setByName(machine, info, 'collected', machine.int(collected));
    setByName(machine, info, 'uncollectable', machine.int(0));
    yield* call(machine, callback, [machine.str(phase), info]);
    machine.heap.close(mark);
  }
}
