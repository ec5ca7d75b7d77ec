/**
 * Activations: a frame runs bytecode, a native frame runs a built-in that may
 * call Python. Both form one linked stack that is data, never the host's stack.
 * Knows layout only; the loop in `run.ts` drives them.
 */
import type { Code } from '../compile/code.ts';
import type { PyObject } from './object.ts';
import type { Routine } from './native.ts';

const TRACE_LINE = 1;

/** A code object made runnable for one run: constants and names are objects, caches are empty. */
export class RunCode {
  readonly code: Code;
  readonly ops: Int32Array;
  /** Filled when the compile unit is loaded. Owned by the code object (its items). */
  readonly constants: readonly PyObject[];
  readonly names: readonly PyObject[];
  /** What an instruction learnt at its last run, by instruction index. */
  readonly caches: (InlineCache | null)[];
  /** Locals, cells and free variables; the operand stack begins here. */
  readonly slotCount: number;
  readonly frameSize: number;
  /** Parameters: positional, then keyword-only, then `*args`, then `**kwargs`. */
  readonly argumentCount: number;
  /** Takes exactly `argumentCount` positional arguments and starts an ordinary frame. */
  readonly isSimple: boolean;
  readonly isGenerator: boolean;
  /** The code object itself; set once it is made. */
  object: PyObject | null = null;
  /** Frames that are done and may be used again. */
  readonly idle: Frame[] = [];
  /** Tuples of names and constants that the code object owns, by the attributes that answer them. */
  readonly tuples = new Map<string, PyObject>();
  /** Reports its lines, calls and returns: compiled with TRACE_LINE. */
  readonly isTraced: boolean;
  /** Of a standard module that is written in Python: its frames are none of the program's. */
  readonly isLibrary: boolean;
  /** Number that a recorder gave to the code; -1 as yet unknown. */
  number = -1;

  constructor(
    code: Code,
    constants: readonly PyObject[],
    names: readonly PyObject[],
    isSimple: boolean,
    isGenerator: boolean,
  ) {
    this.code = code;
    this.ops = code.ops;
    this.constants = constants;
    this.names = names;
    this.caches = new Array<InlineCache | null>(code.ops.length).fill(null);
    this.slotCount = code.slots.length;
    this.frameSize = code.slots.length + code.stackSize;
    this.argumentCount = code.argCount;
    this.isSimple = isSimple;
    this.isGenerator = isGenerator;
    this.isLibrary = code.filename.startsWith('<frozen ');
    this.isTraced = code.ops.some((word) => (word & 0xff) === TRACE_LINE);
  }
}

/** One class for all caches, so that the loop's look at one stays monomorphic. */
export class InlineCache {
  /** Version of the type or size of the dictionary for which the rest holds. */
  version: number;
  /** Index into fields or dictionary entries. */
  index: number;
  /** What was found on the type: a function for method calls, a value. Of a built-in name: the globals that lack it. */
  value: PyObject | null;
  /**
   * Number of keys of the type's key table when a method was found that no instance hides; of a store, 0 until it has learnt, then 1 and
   * how often it has met another type than the learnt one, negative if it did so last.
   */
  keys: number;

  constructor(version: number, index: number, value: PyObject | null, keys: number) {
    this.version = version;
    this.index = index;
    this.value = value;
    this.keys = keys;
  }
}

/** What becomes of the value that an activation returns to a frame. */
export const After = {
  /** Pushed on the operand stack. */
  PUSH: 0,
  /** Dropped. */
  DISCARD: 1,
  /** The next item of a `for`; none ends the loop at the jump target. */
  FOR_ITER: 2,
  /** The items of the returned list are pushed, last first. */
  SPREAD: 3,
  /** The returned value is the awaited result of SEND: pushed, and the jump is taken when the generator has finished. */
  SEND: 4,
  /** Put in the place of the two operands on the stack, which are there until then. */
  REPLACE: 5,
} as const;
export type After = (typeof After)[keyof typeof After];

export class Frame {
  id = 0;
  readonly code: RunCode;
  /** Locals, cells, free variables, then the operand stack; each entry is a counted reference. */
  readonly slots: (PyObject | null)[];
  /** First free entry of the operand stack, as of the last time the frame was left. */
  stackTop: number;
  /** Index of the next instruction, as of the last time the frame was left. */
  pc = 0;
  back: Activation | null = null;
  /** Owned: the function that runs, or null for module and class bodies. */
  func: PyObject | null = null;
  /** Owned. */
  globals: PyObject | null = null;
  builtins: PyObject | null = null;
  /** Owned: the namespace that names go to in module and class bodies. */
  namespace: PyObject | null = null;
  /** Not owned: the generator, coroutine or asynchronous generator whose frame this is. */
  generator: PyObject | null = null;
  /** Not owned: the frame object, once somebody asked for it. */
  object: PyObject | null = null;
  /** Line of the last line event; 0 before the first, -1 after a jump back. */
  line = 0;
  /** Scope mark at the time the frame was entered: temporaries below it belong to built-ins further down. */
  mark = 0;
  after: After = After.PUSH;
  /** A constructor frame: its caller wants the new instance, not what `__init__` returns. Owned. */
  instance: PyObject | null = null;
  /** Owned: the frame object of the caller, once the frame has ended and its own object lives on. */
  caller: PyObject | null = null;
  /** Operand stack entries that a recorder has logged. */
  readonly logged: (PyObject | null)[] = [];
  /** On the stack, as opposed to done or suspended. */
  isRunning = false;

  constructor(code: RunCode) {
    this.code = code;
    this.slots = new Array<PyObject | null>(code.frameSize).fill(null);
    this.stackTop = code.slotCount;
  }
}

/** A built-in under way that may call Python. */
export class NativeFrame {
  readonly routine: Routine<PyObject | null>;
  /** Scope mark: temporaries above it belong to this native. */
  readonly mark: number;
  back: Activation | null;
  readonly after: After;
  /** How deep built-ins were inside each other when this one began; so deep they are again if it fails. */
  readonly nativeDepth: number;

  constructor(
    routine: Routine<PyObject | null>,
    mark: number,
    back: Activation | null,
    after: After,
    nativeDepth: number,
  ) {
    this.routine = routine;
    this.mark = mark;
    this.back = back;
    this.after = after;
    this.nativeDepth = nativeDepth;
  }
}

export type Activation = Frame | NativeFrame;
