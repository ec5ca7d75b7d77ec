/**
 * Runs a program and notes at every step what `sys.getrefcount` would answer for every object of the program. A trace's own
 * counts are those of the references that it tells; they lack what only this answer takes into account: what built-ins
 * hold for the time of a call, what CPython borrows, what its own tables own. Knows the machine and the recorder.
 */
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import { Recorder } from '../../src/engines/simulator/recorder.ts';
import { Session } from '../../src/engines/simulator/session.ts';
import { members } from '../../src/machine/collection.ts';
import { FRAME } from '../../src/machine/core-types.ts';
import { isGeneratorKind } from '../../src/machine/deaths.ts';
import type { Frame } from '../../src/machine/frame.ts';
import type { GeneratorState } from '../../src/machine/generators.ts';
import type { Machine } from '../../src/machine/machine.ts';
import { Flag, type PyObject } from '../../src/machine/object.ts';
import type { StepKind } from '../../src/machine/observer.ts';
import { referenceCount } from '../../src/machine/reference-count.ts';
import type { Id } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';

linkEverything();

/** Counts by the numbers that the trace gives to objects. */
export type Counts = ReadonlyMap<Id, number>;

/** What is so at a step and no trace tells. */
export interface Untold {
  /** Objects that are gone for whoever looks, while the callbacks of their weak references run or the collector takes them apart. */
  readonly leaving: ReadonlySet<Id>;
  /** Generators that hand a `throw` or `close` on to what they delegate to: they run, though their code does not. */
  readonly delegating: ReadonlySet<Id>;
  /** Generators by the frame objects of their suspended frames. */
  readonly suspended: ReadonlyMap<Id, Id>;
}

export interface CountedRun {
  readonly trace: Trace;
  /** For each step of the trace. */
  readonly counts: readonly Counts[];
  readonly untold: readonly Untold[];
}

class CountingRecorder extends Recorder {
  readonly counts: Counts[] = [];
  readonly untold: Untold[] = [];
  readonly #living = new Set<PyObject>();
  #machine!: Machine;
  #first = 0;

  start(lastId: number, machine: Machine): void {
    this.begin(lastId);
    this.#first = lastId;
    this.#machine = machine;
  }

  override alloc(object: PyObject): void {
    super.alloc(object);
    if ((object.flags & Flag.SILENT) === 0) this.#living.add(object);
  }

  override free(object: PyObject): void {
    super.free(object);
    this.#living.delete(object);
  }

  /** Objects whose weak references were cleared. */
  readonly #cleared = new Set<PyObject>();

  override weak(reference: PyObject, now: PyObject | null, before: PyObject | null): void {
    super.weak(reference, now, before);
    if (now === null && before !== null) this.#cleared.add(before);
  }

  override step(kind: StepKind, frame: Frame, line: number): void {
    super.step(kind, frame, line);
    const counts = new Map<Id, number>();
    const leaving = new Set<Id>();
    const delegating = new Set<Id>();
    const suspended = new Map<Id, Id>();
    for (const object of this.#living) {
      const id = object.id - this.#first;
      counts.set(id, asCompiled(this.#machine, object));
      if (this.#isLeaving(object)) leaving.add(id);
      if (isGeneratorKind(object) && (object.payload as GeneratorState).isDelegating) delegating.add(id);
      const generator = object.type === FRAME ? (object.payload as Frame).generator : null;
      if (generator !== null && !(object.payload as Frame).isRunning) suspended.set(id, generator.id - this.#first);
    }
    for (const { id } of members(this.#machine.collector.aside)) leaving.add(id - this.#first);
    this.counts.push(counts);
    this.untold.push({ leaving, delegating, suspended });
  }

  /** Held by its death alone, with nothing left to run but callbacks. */
  #isLeaving(object: PyObject): boolean {
    return object.count === 1 && this.#cleared.has(object) && this.#machine.heldByDeaths.has(object);
  }
}

/** The judge compiles and executes a text: no arena of a parser outlives that, which in a script owns each constant once. */
function asCompiled(machine: Machine, object: PyObject): number {
  return referenceCount(machine, object) - ((object.flags & Flag.SCRIPT_CONSTANT) !== 0 ? 1 : 0);
}

export function countedRun(source: string): CountedRun {
  const recorder = new CountingRecorder();
  const session = new Session(source, {}, recorder, true, (lastId, machine) => recorder.start(lastId, machine));
  session.runToEnd();
  return { trace: session.trace(recorder), counts: recorder.counts, untold: recorder.untold };
}
