/**
 * When the collector of cycles runs, and over which generations. Knows thresholds and counters; what a collection does
 * is in `collection.ts`. Source: CPython's InternalDocs/garbage_collector.md and Python/gc.c.
 */
import { OPCODES } from '../compile/opcodes.ts';
import { startRoutine } from './activation.ts';
import { collect, INTERPRETER_OBJECTS } from './collection.ts';
import { After, type Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import { PyObject } from './object.ts';

/** State of the collector of one run. */
export class Collector {
  /** Ends of the lists of the older generations; the youngest is the heap's own. */
  readonly older: readonly [PyObject, PyObject];
  /** End of the list of objects that `gc.freeze` took out of all generations. */
  readonly frozen: PyObject;
  /** End of the list of the garbage that is being finalized and cleared: no generation has it. */
  readonly aside: PyObject;
  /** Collections of the generation below since the last one of this generation; the first entry counts births. */
  readonly counts: [number, number, number];
  thresholds: [number, number, number];
  isEnabled = true;
  isCollecting = false;
  /** Automatic collections wait for the end of a call, the start of a function or the next round of a loop. */
  waitsForCheckpoint: boolean;
  /** Objects that survived the last full collection, and those that wait for the next one: what the interpreter made at its start. */
  longLived = 0;
  longLivedPending = INTERPRETER_OBJECTS;
  readonly stats: { collections: number; collected: number; uncollectable: number; candidates: number }[];
  /** `gc.callbacks`, once the module has been imported. */
  callbacks: PyObject | null = null;
  /** `gc.garbage`, likewise. */
  garbage: PyObject | null = null;
  debug = 0;

  constructor(machine: Machine) {
    const { collectorThresholds, collectionsAtStart, collectedAtStart } = machine.profile;
    this.thresholds = [...collectorThresholds];
    const [young, middle] = collectionsAtStart;
    this.counts = [0, young - middle * (collectorThresholds[1] + 1), middle];
    this.stats = [0, 1, 2].map((generation) => ({
      collections: collectionsAtStart[generation] ?? 0,
      collected: collectedAtStart[generation] ?? 0,
      uncollectable: 0,
      candidates: 0,
    }));
    const { tracked } = machine.heap;
    const end = (): PyObject => {
      const sentinel = new PyObject(0, tracked.type, null);
      sentinel.next = sentinel;
      sentinel.previous = sentinel;
      return sentinel;
    };
    this.older = [end(), end()];
    this.frozen = end();
    this.aside = end();
    machine.heap.youngThreshold = this.thresholds[0];
    this.waitsForCheckpoint = machine.profile.collectsAtCheckpoints;
  }
}

/** Where CPython 3.12 and later look whether a collection is due: when a loop goes round, a function begins, a call has ended. */
const CHECKPOINTS = { before: new Uint8Array(256), after: new Uint8Array(256) };
for (const name of ['JUMP_BACKWARD', 'RESUME'] as const) CHECKPOINTS.before[OPCODES[name].number] = 1;
for (const name of ['CALL', 'CALL_KW', 'CALL_FUNCTION_EX'] as const) CHECKPOINTS.after[OPCODES[name].number] = 1;

function isAtCheckpoint({ code, pc }: Frame): boolean {
  const { ops } = code;
  return (
    CHECKPOINTS.before[(ops[pc] as number) & 0xff] === 1 ||
    (pc > 0 && CHECKPOINTS.after[(ops[pc - 1] as number) & 0xff] === 1)
  );
}

/** Starts a collection if the threshold is passed and `frame`, the newest, stands where that is looked at. True if it did. */
export function collectIfDue(machine: Machine, frame: Frame): boolean {
  const { heap, collector } = machine;
  if (
    heap.young <= heap.youngThreshold ||
    !collector.isEnabled ||
    collector.isCollecting ||
    collector.thresholds[0] === 0
  )
    return false;
  if (collector.waitsForCheckpoint && !isAtCheckpoint(frame)) {
    heap.pending = true;
    return false;
  }
  startRoutine(machine, automatic(machine), heap.mark(), After.DISCARD);
  return true;
}

function* automatic(machine: Machine): Routine<null> {
  const { collector } = machine;
  let generation = 0;
  if (collector.counts[2] > collector.thresholds[2] && collector.longLivedPending > collector.longLived / 4)
    generation = 2;
  else if (collector.counts[1] > collector.thresholds[1]) generation = 1;
  yield* collect(machine, generation, 'threshold');
  return null;
}
