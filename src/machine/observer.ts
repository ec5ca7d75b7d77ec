/**
 * What the machine tells of itself while it runs: every change of a counted
 * reference, births, deaths, frames, lines, output. The machine knows only this
 * interface; a recorder that writes a trace implements it.
 */
import type { Frame } from './frame.ts';
import type { PyObject } from './object.ts';
import type { PyType } from './type.ts';

export type StepKind = 'line' | 'call' | 'resume' | 'yield' | 'return' | 'exception' | 'collect' | 'end';

/**
 * Phases of a collection: counts are copied, references among the examined objects subtracted, what the rest reaches found;
 * callbacks and finalizers of garbage run; garbage is cleared.
 */
export type CollectorPhase = 'copy' | 'subtract' | 'reach' | 'finalize' | 'clear';

export interface Observer {
  /** Whether `collectorCount`, `collectorSubtract` and `collectorVerdict` are listened to. */
  readonly hearsCollections: boolean;
  /** `object` was born; its payload is set, its references are not yet. */
  alloc(object: PyObject): void;
  /** `object` is gone, with all references it still holds. */
  free(object: PyObject): void;
  /** Variable `slot` of `frame`, which is the newest, changed. */
  local(frame: Frame, slot: number, now: PyObject | null, before: PyObject | null): void;
  item(owner: PyObject, index: number, now: PyObject | null, before: PyObject | null): void;
  field(owner: PyObject, key: number, now: PyObject | null, before: PyObject | null): void;
  /** Items from `at`: `removed` gave way to `inserted`. */
  splice(
    owner: PyObject,
    at: number,
    removed: readonly (PyObject | null)[],
    inserted: readonly (PyObject | null)[],
  ): void;
  /** `frame` became the newest. Its arguments are already in their slots. */
  push(frame: Frame): void;
  /** The newest frame leaves the stack; `kept` if a generator, traceback or frame object keeps it and its references. */
  pop(frame: Frame, kept: boolean): void;
  /** A generator was made: `frame`, with its arguments in place, waits to be pushed for the first time. */
  suspended(frame: Frame): void;
  /** A frame that was waiting will never run: its references are dropped. */
  discard(frame: Frame): void;
  /** The variables that the frame object of a frame that has ended keeps are about to be dropped. */
  cleared(frame: Frame): void;
  /** Entries of dictionary `namespace` are the names of `owner`: a frame, or an object (class, module, instance). */
  namespace(owner: Frame | PyObject, namespace: PyObject): void;
  /** `object` was given another class, which counts its instances. */
  type(object: PyObject, before: PyType): void;
  weak(owner: PyObject, now: PyObject | null, before: PyObject | null): void;
  /** The text that stands for `object` changed. */
  text(object: PyObject): void;
  /** The exception that is being handled changed: an `except` block began or ended. */
  handled(now: PyObject | null, before: PyObject | null): void;
  output(text: string): void;
  /** Text went to the error output. */
  errorOutput(text: string): void;
  /** A collection of these generations enters a phase; null: it is over, and the numbers of its objects mean nothing any more. */
  collectorPhase(phase: CollectorPhase | null, generation: number): void;
  /** The collector has copied the count of an object it examines. */
  collectorCount(object: PyObject, count: number): void;
  /** It has subtracted one from that copy, for a reference of `from` (null: of an object that nobody is told of). */
  collectorSubtract(object: PyObject, from: PyObject | null): void;
  collectorVerdict(object: PyObject, isReachable: boolean): void;
  /** A step of the trace ends here: the frame is about to run `line`, was called, returns … */
  step(kind: StepKind, frame: Frame, line: number): void;
}

/** Observes nothing: for running without recording. */
export const nullObserver: Observer = {
  hearsCollections: false,
  alloc() {},
  free() {},
  local() {},
  item() {},
  field() {},
  splice() {},
  push() {},
  pop() {},
  suspended() {},
  discard() {},
  cleared() {},
  namespace() {},
  type() {},
  weak() {},
  text() {},
  handled() {},
  output() {},
  errorOutput() {},
  collectorPhase() {},
  collectorCount() {},
  collectorSubtract() {},
  collectorVerdict() {},
  step() {},
};
