/**
 * One collection of cycles: finds tracked objects that only each other keep alive, by copied counts, and clears them.
 * Tells an observer each phase with its numbers. Source: CPython's InternalDocs/garbage_collector.md and Python/gc.c;
 * the phases have their names.
 */
import { BUILTIN_FUNCTION, DICT, FRAME, FROZENSET, MAPPING_PROXY, METHOD, SET, TUPLE } from './core-types.ts';
import { callBack, clearWeakReferences, finalize, settleDeaths } from './deaths.ts';
import { clearDict, setByName } from './dict.ts';
import type { Frame } from './frame.ts';
import { isFollowed } from './heap.ts';
import type { GeneratorState } from './generators.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import { Flag, type PyObject } from './object.ts';
import type { CollectorPhase } from './observer.ts';
import { call } from './operations/call.ts';
import { LimitReached, Raised } from './raise.ts';
import { references, visitReferences } from './referents.ts';
import { setClear } from './set.ts';
import type { PyType } from './type.ts';
import { reportUnraisable } from './unraisable.ts';
import { lineAt } from './unwind.ts';

/** `gc.DEBUG_SAVEALL`: garbage goes to `gc.garbage` instead of being cleared. */
const SAVE_ALL = 32;

/** A collection over more objects is told in its phases only, not object by object: nobody could look at it. */
const MOST_TOLD = 1_000;

/**
 * Objects that CPython itself and the modules it imports for itself have in the oldest generation (3.14.10 with `-I`). They
 * count where the share of new objects decides about a full collection.
 */
export const INTERPRETER_OBJECTS = 5_400;

export function* members(sentinel: PyObject): Generator<PyObject> {
  for (let object = sentinel.next as PyObject; object !== sentinel;) {
    const following = object.next as PyObject;
    yield object;
    object = following;
  }
}

/** Appends the list `from` to the list `to` and empties it. */
export function splice(from: PyObject, to: PyObject): void {
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

/** Makes a list of the objects, in their order. */
function link(sentinel: PyObject, objects: readonly PyObject[]): void {
  let last = sentinel;
  for (const object of objects) {
    last.next = object;
    object.previous = last;
    last = object;
  }
  last.next = sentinel;
  sentinel.previous = last;
}

/** Hears of each reference between two candidates, when it has been subtracted. */
type Subtracted = (from: PyObject, to: PyObject) => void;

/** Subtracts the references among the candidates from copies of their counts, which stay in `collectorCount`. */
function subtractInternal(candidates: readonly PyObject[], told: Subtracted | null): void {
  for (const object of candidates) {
    // A frame that runs is an owner of its frame object.
    object.collectorCount =
      object.type === FRAME && (object.payload as Frame).isRunning ? object.count + 1 : object.count;
    object.flags |= Flag.COLLECTING;
  }
  for (const object of candidates) {
    for (const reference of references(object)) {
      if ((reference.flags & Flag.COLLECTING) === 0) continue;
      reference.collectorCount--;
      if (told !== null) told(object, reference);
    }
  }
}

/**
 * Those of the candidates that no count left over reaches, in their order. The others come in the order in which they were
 * found: one that looked unreachable until a later one was seen to hold it has gone to the end (CPython's move_unreachable).
 */
function divide(machine: Machine, candidates: readonly PyObject[]): { reachable: PyObject[]; unreachable: PyObject[] } {
  const reachable: PyObject[] = [];
  const queue = candidates.slice();
  const find = (reference: PyObject): void => {
    if ((reference.flags & Flag.COLLECTING) === 0 || reference.collectorCount > 0) return;
    if (reference.collectorCount === PUT_ASIDE) queue.push(reference);
    reference.collectorCount = 1;
  };
  for (let i = 0; i < queue.length; i++) {
    const object = queue[i] as PyObject;
    if (object.collectorCount <= 0) {
      object.collectorCount = PUT_ASIDE;
      continue;
    }
    reachable.push(object);
    visitReferences(machine, object, find);
  }
  for (const object of candidates) object.flags &= ~Flag.COLLECTING;
  return { reachable, unreachable: candidates.filter(({ collectorCount }) => collectorCount === PUT_ASIDE) };
}

/** The copied count of a candidate that nothing has been seen to hold so far. */
const PUT_ASIDE = -1;

/**
 * Why a collection takes place. `asked`: the program called `gc.collect`, so it is told in full even if there is no garbage.
 * The others come by themselves: when a threshold is passed, when the program has ended, and when its module is gone as
 * well; the last two are not told as such, and of the very last `gc.callbacks` hear nothing.
 */
type Occasion = 'asked' | 'threshold' | 'exit' | 'shutdown';

/** Collects generation 0, 1 or 2 and those below it. Answers the number of objects that were garbage. */
export function* collect(machine: Machine, generation: number, occasion: Occasion): Routine<number> {
  const { heap, collector } = machine;
  if (collector.isCollecting) return 0;
  collector.isCollecting = true;
  // What waits for its last words is nobody's garbage.
  yield* settleDeaths(machine);
  if (occasion !== 'shutdown') yield* notify(machine, 'start', generation, 0, 0);
  for (let i = 0; i <= generation; i++) collector.counts[i] = 0;
  if (generation < 2) (collector.counts[generation + 1] as number)++;
  const lists = [heap.tracked, ...collector.older];
  const target = lists[Math.min(generation + 1, 2)] as PyObject;
  const examined = lists[generation] as PyObject;
  const isAsked = occasion === 'asked';
  const newborn = occasion !== 'threshold' || machine.profile.collectsAtCheckpoints ? null : heldOut(machine);
  for (let i = generation - 1; i >= 0; i--) splice(lists[i] as PyObject, examined);
  heap.young = 0;
  const candidates = [...members(examined)];
  const telling = new Telling(machine, candidates, generation, isAsked || occasion === 'threshold');
  subtractInternal(candidates, telling.subtracted);
  const { reachable, unreachable } = divide(machine, candidates);
  link(examined, reachable);
  link(collector.aside, unreachable);
  untrackAtomic(machine, candidates, unreachable, ({ type }) => type.tracksByItems);
  if (!machine.profile.tracksAllDicts && generation === 2)
    untrackAtomic(machine, candidates, unreachable, ({ type }) => type === DICT);
  if (examined !== target) splice(examined, target);
  if (newborn !== null) heap.track(newborn);
  if (generation === 2) {
    collector.longLivedPending = 0;
    collector.longLived = INTERPRETER_OBJECTS + candidates.length - unreachable.length;
  } else if (generation === 1) collector.longLivedPending += candidates.length - unreachable.length;
  if (isAsked || unreachable.length > 0) telling.examination(unreachable);

  const garbage = yield* finalizeAll(machine, unreachable, telling, occasion);
  if (unreachable.length > 0) telling.phase('clear');
  if ((collector.debug & SAVE_ALL) !== 0) save(machine, garbage);
  else clearAll(machine, garbage);
  splice(collector.aside, target);
  if (generation === 2) {
    heap.spares.clear();
    if (heap.addresses.isUsed) heap.addresses.emptyFreeLists();
  }
  if (unreachable.length > 0) telling.step();
  telling.end();

  const examinedCount = candidates.length + (generation === 2 ? INTERPRETER_OBJECTS : 0);
  const stats = collector.stats[generation] as { collections: number; collected: number; candidates: number };
  stats.collections++;
  stats.collected += garbage.length;
  stats.candidates += examinedCount;
  collector.isCollecting = false;
  if (occasion !== 'shutdown') yield* notify(machine, 'stop', generation, garbage.length, examinedCount);
  return garbage.length;
}

/** The object whose making brought a collection about, taken out of the collector's list: CPython 3.11 has not made it yet. */
function heldOut({ heap }: Machine): PyObject | null {
  const { newborn } = heap;
  heap.newborn = null;
  if (newborn === null || (newborn.flags & Flag.TRACKED) === 0) return null;
  heap.untrack(newborn);
  return newborn;
}

/** What a collection does for tuples, and before 3.14 for dicts, that turned out to hold nothing to be followed. */
function untrackAtomic(
  machine: Machine,
  candidates: readonly PyObject[],
  unreachable: readonly PyObject[],
  isOfKind: (object: PyObject) => boolean,
): void {
  const lost = new Set(unreachable);
  for (const object of candidates)
    if (
      isOfKind(object) &&
      !lost.has(object) &&
      !(object.items ?? []).some((item) => item !== null && isFollowed(item))
    )
      machine.heap.untrack(object);
}

/** Calls the callbacks of weak references to garbage, and its finalizers; answers what is garbage still. */
function* finalizeAll(
  machine: Machine,
  unreachable: readonly PyObject[],
  telling: Telling,
  occasion: Occasion,
): Routine<PyObject[]> {
  const { heap } = machine;
  const beforeCallbacks = heap.mark();
  const waits = machine.profile.clearsWeakReferencesLate;
  const cleared = unreachable.flatMap((object) => clearWeakReferences(machine, object, waits));
  // A weak reference that is itself garbage stays silent, and at the very end all are, those of the library included.
  const garbage = new Set(unreachable);
  const outside = occasion === 'shutdown' ? [] : cleared.filter((reference) => !garbage.has(reference));
  if (cleared.length > 0 || unreachable.some((object) => object.type.hasFinalizer)) {
    telling.phase('finalize');
    telling.step();
  }
  yield* callBack(machine, outside);
  heap.close(beforeCallbacks);
  for (const object of unreachable) {
    // What a finalizer before this one let go of is dead, with its own last words said.
    if (!isAlive(object)) continue;
    const before = heap.mark();
    heap.keep(object);
    yield* finalize(machine, object);
    heap.close(before);
    yield* settleDeaths(machine);
  }
  const lost = stillUnreachable(machine, unreachable.filter(isAlive));
  if (waits) for (const object of lost) clearWeakReferences(machine, object);
  return lost;
}

const isAlive = ({ flags }: PyObject): boolean => (flags & (Flag.FREED | Flag.DYING)) === 0;

/** After finalizers ran: who is still garbage. */
function stillUnreachable(machine: Machine, living: readonly PyObject[]): PyObject[] {
  subtractInternal(living, null);
  return divide(machine, living).unreachable;
}

function save(machine: Machine, garbage: readonly PyObject[]): void {
  const list = machine.collector.garbage;
  if (list !== null) for (const object of garbage) machine.heap.append(list, object);
}

/**
 * Makes garbage let go of what it holds, one object after the other. What nobody holds any more then dies at once: of a ring,
 * the second object dies before the first. Kinds that CPython's collector cannot clear wait for that.
 */
function clearAll(machine: Machine, garbage: readonly PyObject[]): void {
  const { heap } = machine;
  const mark = heap.mark();
  for (const isLast of [false, true])
    for (const object of garbage) {
      if (!isAlive(object) || (!isLast && isNeverCleared(object))) continue;
      heap.keep(object);
      clear(machine, object);
      heap.close(mark);
    }
}

/** Kinds without a way to let go (tp_clear): a cycle they are part of is broken elsewhere. */
const NEVER_CLEARED: ReadonlySet<PyType> = new Set([TUPLE, METHOD, BUILTIN_FUNCTION, MAPPING_PROXY]);
const NEVER_CLEARED_SHAPES: ReadonlySet<string> = new Set(['generator', 'iterator']);

function isNeverCleared({ type: { layout, isHeapType } }: PyObject): boolean {
  if (isHeapType) return false;
  return NEVER_CLEARED.has(layout) || NEVER_CLEARED_SHAPES.has(layout.shape);
}

/** Makes a garbage object let go of what it holds (tp_clear). */
function clear(machine: Machine, object: PyObject): void {
  const { heap } = machine;
  const { layout } = object.type;
  if (layout === DICT) clearDict(heap, object);
  else if (layout === SET || layout === FROZENSET) setClear(machine, object);
  const state = object.type.shape === 'generator' ? (object.payload as GeneratorState) : null;
  if (state !== null && state.frame !== null) heap.releaseAll(takeFrame(machine, state));
  if (object.type === FRAME) {
    const frame = object.payload as Frame;
    if (!frame.isRunning && frame.generator === null) heap.releaseAll(takeLocals(machine, frame));
  }
  heap.clearReferences(object);
}

/** What a frame whose call has ended lets go of: its variables. Its function it keeps until it dies. */
function takeLocals({ profile }: Machine, frame: Frame): (PyObject | null)[] {
  const held = frame.slots.slice(0, frame.stackTop);
  if (profile.clearsLocalsBackwards) held.reverse();
  frame.slots.fill(null);
  frame.stackTop = frame.code.slotCount;
  return held;
}

function takeFrame(machine: Machine, state: GeneratorState): (PyObject | null)[] {
  const frame = state.frame as Frame;
  state.frame = null;
  frame.generator = null;
  const held = takeLocals(machine, frame);
  held.push(frame.func);
  frame.func = null;
  return held;
}

function* notify(
  machine: Machine,
  phase: 'start' | 'stop',
  generation: number,
  collected: number,
  candidates: number,
): Routine<void> {
  const list = machine.collector.callbacks;
  if (list === null) return;
  for (const callback of [...(list.items as PyObject[])]) {
    const mark = machine.heap.mark();
    const info = machine.dict();
    setByName(machine, info, 'generation', machine.int(generation));
    setByName(machine, info, 'collected', machine.int(collected));
    setByName(machine, info, 'uncollectable', machine.int(0));
    if (machine.profile.tellsCandidates) {
      setByName(machine, info, 'candidates', machine.int(candidates));
      // A collection takes no time on the clock of a program.
      setByName(machine, info, 'duration', machine.float(0));
    }
    try {
      yield* call(machine, callback, [machine.str(phase), info]);
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      yield* reportUnraisable(machine, thrown.exception, 'while calling GC callback', callback);
    }
    machine.heap.close(mark);
  }
}

/** Whether the numbers of an object are told: constants of code are nobody's concern. */
function isTold(object: PyObject): boolean {
  return (object.flags & (Flag.SILENT | Flag.CONSTANT)) === 0;
}

/** Tells the observer of a collection: its phases as steps of the trace, with the numbers of each object. */
class Telling {
  readonly #machine: Machine;
  readonly #generation: number;
  /** The objects whose numbers are told. */
  readonly #candidates: readonly PyObject[];
  readonly #pairs: (readonly [from: PyObject, to: PyObject])[] = [];
  /** Whether the collection is told at all. */
  readonly #isHeard: boolean;
  #isUnderWay = false;
  readonly subtracted: Subtracted | null;

  constructor(machine: Machine, candidates: readonly PyObject[], generation: number, isHeard: boolean) {
    this.#machine = machine;
    this.#isHeard = isHeard;
    this.#generation = generation;
    this.#candidates = candidates.filter(isTold);
    const hears = isHeard && machine.observer.hearsCollections && this.#candidates.length <= MOST_TOLD;
    if (!hears) this.#candidates = [];
    this.subtracted = hears ? (from, to) => void this.#pairs.push([from, to]) : null;
  }

  /** The part in which nothing but numbers changes: counts copied, references among the objects subtracted, what is reached found. */
  examination(unreachable: readonly PyObject[]): void {
    const { observer } = this.#machine;
    if (this.subtracted === null) {
      this.phase('reach');
      this.step();
      return;
    }
    this.phase('copy');
    for (const object of this.#candidates) observer.collectorCount(object, object.count);
    this.step();
    this.phase('subtract');
    for (const [from, to] of this.#pairs) if (isTold(to)) observer.collectorSubtract(to, isTold(from) ? from : null);
    this.step();
    this.phase('reach');
    const lost = new Set(unreachable);
    for (const object of this.#candidates) observer.collectorVerdict(object, !lost.has(object));
    this.step();
  }

  phase(phase: CollectorPhase): void {
    if (!this.#isHeard) return;
    this.#isUnderWay = true;
    this.#machine.observer.collectorPhase(phase, this.#generation);
  }

  /** Makes what was told so far a step of the trace. */
  step(): void {
    const { frame, observer, limits } = this.#machine;
    if (!this.#isHeard || frame === null || !frame.code.isTraced) return;
    if (++this.#machine.steps > limits.steps) throw new LimitReached('steps');
    observer.step('collect', frame, lineAt(frame.code.code, Math.max(0, frame.pc - 1)));
  }

  end(): void {
    if (!this.#isUnderWay) return;
    this.#machine.observer.collectorPhase(null, this.#generation);
  }
}
