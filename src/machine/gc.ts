/**
 * When the collector of cycles runs, and over which generations. Knows thresholds and counters; what a collection does
 * is in `collection.ts`. Source: CPython's InternalDocs/garbage_collector.md and Python/gc.c.
 */
import { startRoutine } from './activation.ts';
import { collect } from './collection.ts';
import { After } from './frame.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import { PyObject } from './object.ts';

/** State of the collector of one run. */
export class Collector {
  /** Ends of the lists of the older generations; the youngest is the heap's own. */
  readonly older: readonly [PyObject, PyObject];
  /** End of the list of objects that `gc.freeze` took out of all generations. */
  readonly frozen: PyObject;
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
    this.frozen = end();
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
  yield* collect(machine, generation, false);
  return null;
}
