/**
 * Memory as plain data: what exists at one moment of a run. This is what every
 * reader of a trace (picture, words, questions, tests) sees. It knows nothing
 * of the engine that recorded it and nothing of drawing.
 */

/** Number of a frame or an object, one space for both, in order of birth, never reused. Negative: existed before the program (None, small ints, built-in types …). */
export type Id = number;

/** How an object is built, which decides how it can be drawn. */
export const SHAPES = [
  'atom',
  'sequence',
  'mapping',
  'set',
  'instance',
  'class',
  'function',
  'method',
  'cell',
  'iterator',
  'generator',
  'exception',
  'traceback',
  'frame',
  'weakref',
  'module',
  'opaque',
] as const;
export type Shape = (typeof SHAPES)[number];

export const FRAME_KINDS = ['module', 'function', 'class', 'lambda', 'comprehension', 'generator'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

/**
 * Holders that count but are no object or name of the picture: operand stacks, the instances of a
 * class, a native call's temporaries, the interpreter's own tables, an `except` block that runs and has its exception.
 */
export const HIDDEN_HOLDERS = ['stack', 'instances', 'scope', 'interpreter', 'handled'] as const;
export type HiddenHolder = (typeof HIDDEN_HOLDERS)[number];

export interface FrameRecord {
  readonly id: Id;
  /** `<module>`, the function's, lambda's or class's name. */
  readonly name: string;
  readonly kind: FrameKind;
  /** Line the frame is at, from 1. */
  line: number;
  /** Names in order of binding (module, class body) or of the code's variables (function). A captured variable maps to its cell. */
  readonly locals: Map<string, Id>;
  /** Operand stack entries that outlive a line: iterators of running loops, operands waiting for a call. */
  readonly stack: (Id | null)[];
  /** The function that runs; null for a module or class body. */
  readonly function: Id | null;
  /** The dictionary whose entries are the locals, where there is one (module, class body). */
  readonly namespace?: Id;
  /** The generator (or coroutine) object that keeps this frame between resumptions. */
  readonly generator?: Id;
}

export interface ObjectRecord {
  readonly id: Id;
  /** Name of the type as `type(x).__name__` answers. */
  readonly type: string;
  /** The class object, if the class is one of the program's. */
  readonly class: Id | null;
  readonly shape: Shape;
  /** An atom's repr; a function's, class's or module's name; null where contents say it all. */
  text: string | null;
  /** Sequence: items in order. Mapping: key, value, key, value …; a deleted entry is null, null. Set: the hash table with null for an empty place. Empty places at the end are not kept. */
  readonly items: (Id | null)[];
  /** Attributes, or the fixed references of a built-in kind under their Python names (`__closure__`, `__func__`, `cell_contents` …). A suspended generator's are the variables of its frame. */
  readonly fields: Map<string, Id>;
  /** The dictionary whose entries are among the fields (module, class, an instance whose `__dict__` was made). */
  readonly namespace?: Id;
  /** The frame that a suspended generator (or coroutine) keeps. */
  readonly suspended?: FrameRecord;
  /** References that do not count. */
  readonly weak: Id[];
  /** Counted holders that are not objects or names. */
  readonly hidden: { kind: HiddenHolder; n: number }[];
  /** The count of references as CPython keeps it at this point, or that the object is immortal. */
  count: number | 'immortal';
  /** Bytes, as `sys.getsizeof` answers, where the engine knows. */
  size?: number;
  /** Address from the engine's allocator, where it has one. */
  address?: number;
  /** Where the object's own block of memory begins, which is before its address, and the bytes asked for. */
  block?: number;
  blockSize?: number;
  /** The block of its items or table, where they lie apart, and the bytes asked for: 0 for none. */
  buffer?: number;
  bufferSize?: number;
  /** Generation of the collector that tracks the object, where the engine knows. */
  generation?: number;
  /**
   * While a collection is under way, of the objects it examines: the copy of the count, from which references among them
   * are subtracted; the object whose reference was subtracted last (0: one that is not in the trace); and in the end
   * whether something outside reaches the object (1) or not (0).
   */
  collectorCount?: number;
  collectorFrom?: Id;
  collectorVerdict?: number;
  /** Facts about sharing: the object is a cached small int, an interned string, a constant of the code … */
  readonly badges: readonly Badge[];
}

export const BADGES = ['smallInt', 'interned', 'immortal', 'constant', 'untracked'] as const;
export type Badge = (typeof BADGES)[number];

/**
 * Phases of a collection of cycles: the counts are copied, references among the examined objects subtracted, what the rest
 * reaches found, callbacks and finalizers run, garbage cleared.
 */
export const COLLECTOR_PHASES = ['copy', 'subtract', 'reach', 'finalize', 'clear'] as const;
export type CollectorPhase = (typeof COLLECTOR_PHASES)[number];

export interface Collection {
  readonly phase: CollectorPhase;
  /** The oldest generation that is examined; those below are too. */
  readonly generation: number;
}

export interface Memory {
  /** Outermost first; the first is the module. */
  readonly frames: FrameRecord[];
  /** In order of id. */
  readonly objects: ReadonlyMap<Id, ObjectRecord>;
  /** What the program has written to its standard output and error, in order. */
  output: string;
  /** The collection of cycles that is under way. */
  collection: Collection | null;
}

/** What a page cannot give a program: why an exception was no mistake of its author. */
export const LIMITATION_REASONS = [
  'threads',
  'processes',
  'network',
  'files',
  'screen',
  'terminal',
  'machine-code',
  'installation',
  'system',
  'tracing',
  'input',
  'unwritten',
  'packages',
] as const;
export type LimitationReason = (typeof LIMITATION_REASONS)[number];

export interface Limitation {
  /** What the program asked for, as Python writes it: `import socket`, `open()`. */
  readonly feature: string;
  readonly reason: LimitationReason;
}

export type Outcome =
  | { readonly kind: 'finished'; readonly exitCode: number }
  | {
      readonly kind: 'raised';
      readonly type: string;
      readonly message: string;
      readonly line: number;
      readonly traceback: string;
      /** The exception came of a limit of the engine, not of a mistake in the program. */
      readonly limitation?: Limitation;
    }
  | {
      readonly kind: 'syntax-error';
      readonly type: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
    }
  | { readonly kind: 'unsupported'; readonly feature: string; readonly line: number; readonly column: number }
  | { readonly kind: 'limit'; readonly which: string; readonly line: number };

export const STEP_REASONS = [
  'start',
  'line',
  'call',
  'resume',
  'yield',
  'return',
  'exception',
  'collect',
  'end',
] as const;
export type StepReason = (typeof STEP_REASONS)[number];

export interface Step {
  readonly reason: StepReason;
  /** Line of the frame the step is in, from 1; for a line step, the line about to run. */
  readonly line: number;
  /** Offset into the words of the event log: the events before it have happened when this step is reached. */
  readonly end: number;
}
