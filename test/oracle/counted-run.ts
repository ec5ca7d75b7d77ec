/**
 * Runs a program and notes at every step what `sys.getrefcount` would answer for every object of the program. A trace's own
 * counts are those of the references that it tells; they lack what only this answer takes into account: what built-ins
 * hold for the time of a call, what CPython borrows, what its own tables own. Knows the machine and the recorder.
 */
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import { Recorder } from '../../src/engines/simulator/recorder.ts';
import { Session } from '../../src/engines/simulator/session.ts';
import type { Frame } from '../../src/machine/frame.ts';
import type { Machine } from '../../src/machine/machine.ts';
import { Flag, type PyObject } from '../../src/machine/object.ts';
import type { StepKind } from '../../src/machine/observer.ts';
import { referenceCount } from '../../src/machine/reference-count.ts';
import type { Id } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';

linkEverything();

/** Counts by the numbers that the trace gives to objects. */
export type Counts = ReadonlyMap<Id, number>;

export interface CountedRun {
  readonly trace: Trace;
  /** For each step of the trace. */
  readonly counts: readonly Counts[];
}

class CountingRecorder extends Recorder {
  readonly counts: Counts[] = [];
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

  override step(kind: StepKind, frame: Frame, line: number): void {
    super.step(kind, frame, line);
    const counts = new Map<Id, number>();
    for (const object of this.#living) counts.set(object.id - this.#first, asCompiled(this.#machine, object));
    this.counts.push(counts);
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
  return { trace: session.trace(recorder), counts: recorder.counts };
}
