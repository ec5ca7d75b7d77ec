/**
 * One run of the machine: heap, names, modules, limits, and the small verbs with
 * which built-ins make values and raise errors. The loop is in `run.ts`, what
 * operators and protocols mean in `operations/`.
 */
import type { PlainNode } from '../base/plain-tree.ts';
import type { Code } from '../compile/code.ts';
import {
  BYTES,
  BYTEARRAY,
  COMPLEX,
  CODE,
  DICT,
  EXCEPTIONS,
  FLOAT,
  FROZENSET,
  INT,
  LIST,
  MODULE,
  STR,
  TUPLE,
  exceptionType,
} from './core-types.ts';
import type { Activation, Frame, RunCode } from './frame.ts';
import { Collector } from './gc.ts';
import { HashTable } from './hash-table.ts';
import { Heap } from './heap.ts';
import type { Routine } from './native.ts';
import { Flag, IMMORTAL_COUNT, PyObject, type ObjectId } from './object.ts';
import type { Observer } from './observer.ts';
import type { Profile } from './profile.ts';
import { loadUnit } from './load.ts';
import { LimitReached, Raised } from './raise.ts';
import {
  EMPTY_BYTES,
  EMPTY_STR,
  EMPTY_TUPLE,
  Ellipsis,
  False,
  LATIN_1,
  None,
  NotImplemented,
  SHARED_NAMES,
  SINGLE_BYTES,
  SMALLEST_INT,
  SMALL_INTS,
  True,
} from './singletons.ts';
import type { Limitation } from './limitation.ts';
import { sizeOf } from './sizes.ts';
import { Spares } from './spares.ts';
import { Subclasses } from './subclasses.ts';
import type { CaretRules } from './traceback-lines.ts';
import type { PyType } from './type.ts';
import { newException } from './types/exception-object.ts';
import type { Effort } from './values/effort.ts';
import { ValueFailure } from './values/failure.ts';
import { hashKey, type HashKey } from './values/hash.ts';
import { releaseSlots } from './activation.ts';
import { extraReferences, needsPython } from './deaths.ts';
import type { DoubtfulSyntax } from './warn.ts';

/** Bounds of a run. */
export interface Limits {
  /** Steps of the trace. */
  readonly steps: number;
  /** Instructions in all. */
  readonly instructions: number;
  /** Depth of calls, as `sys.getrecursionlimit` answers. */
  readonly recursion: number;
  /** Characters of output. */
  readonly output: number;
  /** Bytes of living objects, by estimate. */
  readonly liveBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  steps: 100_000,
  instructions: 10_000_000,
  recursion: 1_000,
  output: 1_000_000,
  liveBytes: 64 * 1024 * 1024,
};

/** Ints up to this size either way live in `PyObject.n`; larger ones are bigints in the payload. */
export const SMALL_LIMIT = 1 << 30;
/** Built-ins may call each other this deep before RecursionError, so that the host's stack never overflows. */
const NATIVE_DEPTH_LIMIT = 800;

export interface MachineOptions {
  readonly observer: Observer;
  readonly profile: Profile;
  readonly limits: Limits;
  /** Lines that `input()` answers. */
  readonly stdin: readonly string[];
  /** File name that tracebacks show. */
  readonly filename: string;
  readonly modules: (name: string) => ModuleMaker | null;
  /** Where carets go in tracebacks. */
  readonly caretRules: CaretRules;
  /** A real clock, in nanoseconds since 1970; without one the run has a clock of its own that only the program moves. */
  readonly clock?: (() => bigint) | undefined;
  /** Real random bytes; without them the run has a generator of its own that always gives the same. */
  readonly entropy?: ((count: number) => Uint8Array) | undefined;
  /** What hashes of strs and bytes depend on, as `PYTHONHASHSEED`. Default: 0. */
  readonly hashSeed?: number | undefined;
  /** Compiles text that the program itself gives to `exec`, `eval` or `compile`. */
  readonly compile: (source: string, filename: string, mode: 'exec' | 'eval' | 'single') => Code | SyntaxProblem;
  /** The syntax tree of a text, for the module `ast`; null if it is not one, which `compile` then says. */
  readonly parse: (source: string, mode: 'exec' | 'eval' | 'single') => PlainNode | null;
}

/** What is wrong with a source text; columns count characters from 1. */
export interface SyntaxProblem {
  readonly kind: 'syntax-problem';
  readonly type: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string | null;
  /** Whether the text ends with a line end: that of a program's last line is put there. */
  readonly hasLineEnd: boolean;
}

/** Fills the namespace of a standard module when it is imported. */
export type ModuleMaker = (machine: Machine, module: PyObject, namespace: PyObject) => Routine<void>;

/** Sources of fewer characters are compiled in no time. */
const SHORT_SOURCE = 65_536;
/** Values of fewer items or characters are copied in no time. */
const SHORT_VALUE = 1_024;

export class Machine {
  readonly heap: Heap;
  readonly observer: Observer;
  readonly profile: Profile;
  readonly limits: Limits;
  readonly filename: string;
  /** What makes a standard module, by name; null if there is none. */
  readonly moduleTable: (name: string) => ModuleMaker | null;
  readonly stdin: string[];
  readonly caretRules: CaretRules;
  readonly clock: (() => bigint) | null;
  readonly entropy: ((count: number) => Uint8Array) | null;
  readonly hashKey: HashKey;
  readonly #compile: MachineOptions['compile'];
  readonly parse: MachineOptions['parse'];
  /** Newest activation; null before the start and after the end. */
  current: Activation | null = null;
  /** Interned strings by value. */
  readonly interned = new Map<string, PyObject>();
  /** `sys.modules`, in order of import. */
  modules!: PyObject;
  /** Namespace of the module `builtins`. */
  builtins!: PyObject;
  /** Some code was given other built-in names than these. */
  hasOwnBuiltins = false;
  /** The exception being handled by the innermost `except` or `finally` of the newest frames up to the last resumed generator. Owned. */
  handled: PyObject | null = null;
  /** The same of the activations below resumed generators, innermost last. Owned. */
  readonly handledBelow: (PyObject | null)[] = [];
  /** What `sys.set_asyncgen_hooks` was given: called when an asynchronous generator is first asked, and when one is forgotten. Owned. */
  readonly asyncGeneratorHooks: { first: PyObject | null; finalizer: PyObject | null } = {
    first: null,
    finalizer: null,
  };
  /** What the module `atexit` was asked to call when the program has ended, and how; null unless it was imported. Owned. */
  exitFunctions: { readonly list: PyObject; readonly run: () => Routine<PyObject> } | null = null;
  /** What an exception that nobody caught left behind when the program ended (`sys.last_exc`). Owned. */
  uncaught: readonly PyObject[] = [];
  /** How far the end of the interpreter has come: begun when the functions called at exit have run. */
  finalization: 'none' | 'begun' | 'modules-gone' = 'none';
  /** Dying objects whose own Python code is running; each counts once more meanwhile. */
  readonly heldByDeaths = new Set<PyObject>();
  /** What the instruction just done worked on, if deaths that it caused await Python code. Owned. */
  readonly heldOperands: PyObject[] = [];
  /** What `loadAttribute` found last was a method of the type, to be called with the object. */
  foundMethod = false;
  /** Exceptions, by number, that tell of a limit of ours rather than of a mistake of the program. */
  readonly limitations = new Map<ObjectId, Limitation>();
  /** Value that the generator which finished last returned; owned by the current scope. */
  stopValue: PyObject = None;
  /** Values that a routine wants pushed one by one, last first; owned. */
  spreading: (PyObject | null)[] = [];
  /** The sub-iterator that SEND asked has finished: its value is the result. */
  sendFinished = false;
  /** An exception to be raised where the newest frame stands (`generator.throw`). */
  incoming: Raised | null = null;
  /** What the first activation returned, once it has; owned. */
  result: PyObject | null = null;
  readonly collector: Collector;
  recursionLimit: number;
  /** Python frames on the stack. */
  depth = 0;
  /** Built-ins that are inside each other. */
  nativeDepth = 0;
  /** Instructions so far, as far as built-ins can tell: the loop writes them down before calls. */
  instructions = 0;
  /** Work of built-ins (see `work`); bounded as instructions are. */
  turns = 0;
  steps = 0;
  outputLength = 0;
  /** What was written to the error output. */
  errorOutput = '';
  /** Warnings given so far, with their places. */
  readonly warned = new Set<string>();
  /** Warnings of source text that wait for the module `warnings`. */
  readonly doubtfulSyntax: DoubtfulSyntax[] = [];
  /** Source lines of files by name, for tracebacks and warnings; text given to `exec` is no file. */
  readonly sources = new Map<string, readonly string[]>();
  /** Classes made directly from a type of this run or a shared one, for `__subclasses__`. */
  readonly subclasses = new Subclasses();
  /** The descriptors `__dict__` and `__weakref__` if classes have none of their own, by name. */
  readonly sharedDescriptors = new Map<string, PyObject>();
  /** Counts that the shared singletons had before the run. */
  readonly singletonCounts: ReadonlyMap<PyObject, number>;
  /** State of modules that keep some of their own (random generators, registries), by module name. */
  readonly moduleState = new Map<string, unknown>();

  constructor(options: MachineOptions) {
    this.singletonCounts = new Map([None, True, False, Ellipsis, NotImplemented].map((one) => [one, one.count]));
    this.observer = options.observer;
    this.profile = options.profile;
    this.limits = options.limits;
    this.filename = options.filename;
    this.moduleTable = options.modules;
    this.caretRules = options.caretRules;
    this.clock = options.clock ?? null;
    this.entropy = options.entropy ?? null;
    this.hashKey = hashKey(options.hashSeed ?? 0);
    this.#compile = options.compile;
    this.parse = options.parse;
    this.stdin = [...options.stdin];
    this.recursionLimit = options.limits.recursion;
    this.heap = new Heap(
      options.observer,
      new PyObject(0, INT, null),
      {
        extraReferences: (object) => {
          this.subclasses.dying(object);
          return extraReferences(object, options.profile.clearsLocalsBackwards);
        },
        needsPython,
      },
      new Spares(options.profile.keepsMoreFree),
      options.profile.sizes,
    );
    this.collector = new Collector(this);
    this.heap.liveLimit = options.limits.liveBytes;
    const { tracksAllDicts, tracksAllFrozensets } = options.profile;
    const late = [...(tracksAllDicts ? [] : [DICT]), ...(tracksAllFrozensets ? [] : [FROZENSET])];
    if (late.length > 0) this.heap.tracksLate = new Set(late);
    this.heap.tracksAtomicTuples = options.profile.tracksAtomicTuples;
    this.heap.onLimit = () => {
      throw new LimitReached('liveBytes');
    };
    this.heap.onEffort = this.effort;
  }

  // ---- values: what comes back is owned by the current scope, or immortal ----

  /** The int of this value. A number must be an integer below 2**53. */
  int(value: number | bigint): PyObject {
    const object = this.newInt(value);
    if ((object.flags & Flag.IMMORTAL) === 0) this.heap.keep(object);
    return object;
  }

  /** Built-ins did work that no instruction counts: items they asked for, stretches of 128 bits of huge ints. */
  work(turns: number): void {
    this.turns += turns;
    if (this.turns > this.limits.instructions) throw new LimitReached('instructions');
  }

  /** A value of this many items or characters was copied, or gone through, in one go: short ones cost next to nothing. */
  workThrough(length: number): void {
    if (length > SHORT_VALUE) this.work(length >> 7);
  }

  /** `work` for algorithms that know no machine. */
  readonly effort: Effort = (turns) => this.work(turns);

  /** As `int`, but owned by nobody yet: for the loop. */
  newInt(value: number | bigint): PyObject {
    if (typeof value === 'bigint') {
      if (!Number.isFinite(Number(value))) this.work(value.toString(16).length >> 5);
      if (value > BIG_SMALL_LIMIT || value < -BIG_SMALL_LIMIT) return this.heap.alloc(INT, null, value);
      value = Number(value);
    }
    if (value >= SMALLEST_INT && value <= this.profile.largestSmallInt)
      return SMALL_INTS[value - SMALLEST_INT] as PyObject;
    if (value >= -SMALL_LIMIT && value <= SMALL_LIMIT) return this.heap.alloc(INT, null, null, value);
    return this.heap.alloc(INT, null, BigInt(value));
  }

  float(value: number): PyObject {
    return this.heap.make(FLOAT, null, value);
  }

  complex(real: number, imaginary: number): PyObject {
    return this.heap.make(COMPLEX, null, { real, imaginary });
  }

  str(text: string): PyObject {
    const object = this.newStr(text);
    if ((object.flags & Flag.IMMORTAL) === 0) this.heap.keep(object);
    return object;
  }

  /** The text of a number: CPython makes a new object of it even where there is one of a single character. */
  numberText(text: string): PyObject {
    this.workThrough(text.length);
    return this.heap.make(STR, null, text);
  }

  /** As `str`, but owned by nobody yet: for the loop. */
  newStr(text: string): PyObject {
    if (text.length <= 1) {
      if (text.length === 0) return EMPTY_STR;
      const code = text.charCodeAt(0);
      if (code < 256) return LATIN_1[code] as PyObject;
    }
    this.workThrough(text.length);
    return this.heap.alloc(STR, null, text);
  }

  /** The one str object of an identifier or other name: interned, immortal for the run. */
  name(text: string): PyObject {
    let object = this.interned.get(text) ?? SHARED_NAMES.get(text);
    if (object === undefined) {
      // The empty str and those of one Latin-1 character exist once for all runs.
      object =
        text.length <= 1 && text < '\u0100' && (text === '' || !this.profile.lettersApart.includes(text))
          ? this.newStr(text)
          : this.heap.alloc(STR, null, text, 0, Flag.INTERNED | Flag.IMMORTAL);
      // A shared object is immortal already; counted up by every run, its count would outgrow V8's small integers.
      if (object.count < IMMORTAL_COUNT) object.count += IMMORTAL_COUNT;
      this.interned.set(text, object);
    }
    return object;
  }

  /** Makes `object` the one of its value, unless there is one. Returns the one. */
  intern(object: PyObject): PyObject {
    const text = object.payload as string;
    const known = this.interned.get(text) ?? SHARED_NAMES.get(text);
    if (known !== undefined) return known;
    if ((object.flags & Flag.IMMORTAL) === 0) object.count += IMMORTAL_COUNT;
    object.flags |= Flag.INTERNED | Flag.IMMORTAL;
    this.interned.set(text, object);
    return object;
  }

  /** `a + b` of two exact strs, owned by nobody yet: the other operand itself if one is empty. */
  concat(a: PyObject, b: PyObject): PyObject {
    if (a.payload === '') return b;
    if (b.payload === '') return a;
    const text = (a.payload as string) + (b.payload as string);
    return this.heap.alloc(STR, null, text);
  }

  bytes(data: Uint8Array): PyObject {
    if (data.length === 0) return EMPTY_BYTES;
    if (data.length === 1) return SINGLE_BYTES[data[0] as number] as PyObject;
    this.workThrough(data.length);
    return this.heap.make(BYTES, null, data);
  }

  /** Bytes that CPython makes anew, even where one object of a single byte is there. */
  freshBytes(data: Uint8Array): PyObject {
    return data.length === 1 ? this.heap.make(BYTES, null, data) : this.bytes(data);
  }

  /** Bytes copied from elsewhere: made anew before 3.15. */
  copiedBytes(data: Uint8Array): PyObject {
    return this.profile.sharesCopiedBytes ? this.bytes(data) : this.freshBytes(data);
  }

  bytearray(data: Uint8Array): PyObject {
    return this.heap.make(BYTEARRAY, null, data);
  }

  tuple(items: readonly PyObject[]): PyObject {
    if (items.length === 0) return EMPTY_TUPLE;
    this.workThrough(items.length);
    return this.heap.make(TUPLE, items.slice());
  }

  /** As `tuple`, but the collector knows it even if it holds atoms only, until it has looked at it: what most built-ins make. */
  freshTuple(items: readonly PyObject[]): PyObject {
    const tuple = this.tuple(items);
    if (items.length > 0 && (tuple.flags & Flag.TRACKED) === 0) this.heap.track(tuple);
    return tuple;
  }

  list(items: readonly PyObject[]): PyObject {
    this.workThrough(items.length);
    return this.heap.make(LIST, items.slice());
  }

  /** A new empty dict. */
  dict(): PyObject {
    return this.heap.make(DICT, [], new HashTable());
  }

  /** For routines whose values are to be pushed one by one, the last of them first. */
  spread(...items: (PyObject | null)[]): null {
    for (const item of items) if (item !== null) item.count++;
    this.spreading = items;
    return null;
  }

  /** Takes the value with which the iterator that finished last has finished. */
  lastStopValue(): PyObject {
    const value = this.stopValue;
    this.stopValue = None;
    return value;
  }

  // ---- errors ----

  /** Raises a built-in exception: `machine.fail('TypeError', 'can only …')`. */
  fail(type: string, message: string): never {
    throw this.error(type, message);
  }

  /** The exception as a value to be thrown; `args` instead of a message where it has others. */
  error(type: string | PyType, ...args: (string | PyObject)[]): Raised {
    const exception = newException(
      this,
      typeof type === 'string' ? exceptionType(type) : type,
      args.map((arg) => (typeof arg === 'string' ? this.str(arg) : arg)),
    );
    return new Raised(exception);
  }

  /** Runs pure code on plain values; its failures become Python exceptions. */
  pure<T>(compute: () => T): T {
    try {
      return compute();
    } catch (failure) {
      throw this.raisedBy(failure);
    }
  }

  /** The Python exception that something thrown stands for; throws it again if it stands for none. */
  raisedBy(thrown: unknown): Raised {
    if (thrown instanceof Raised) return thrown;
    if (thrown instanceof ValueFailure) return this.raisedFrom(thrown);
    throw thrown;
  }

  /** The Python exception that a failure of pure code means. */
  raisedFrom(failure: ValueFailure): Raised {
    const args = failure.args.map((arg) =>
      arg instanceof Uint8Array ? this.bytes(arg) : typeof arg === 'number' ? this.int(arg) : String(arg),
    );
    return this.error(EXCEPTIONS.has(failure.type) ? failure.type : 'ValueError', ...args);
  }

  /** Guards recursion of built-ins (repr of nested lists, comparison …). Pair with `leave`. */
  enter(where: string): void {
    this.work(1);
    if (++this.nativeDepth > NATIVE_DEPTH_LIMIT) {
      this.nativeDepth--;
      this.fail('RecursionError', `maximum recursion depth exceeded${where}`);
    }
  }

  leave(): void {
    this.nativeDepth--;
  }

  // ---- output ----

  write(text: string): void {
    if (text === '') return;
    this.outputLength += text.length;
    if (this.outputLength > this.limits.output) throw new LimitReached('output');
    this.observer.output(text);
  }

  /** Writes to the error output. */
  writeError(text: string): void {
    if (text === '') return;
    this.outputLength += text.length;
    if (this.outputLength > this.limits.output) throw new LimitReached('output');
    this.errorOutput += text;
    this.observer.errorOutput(text);
  }

  // ---- addresses ----

  /** What `id()` answers. */
  addressOf(object: PyObject): number {
    return this.heap.addresses.of(object);
  }

  // ---- frames ----

  /** The newest Python frame, skipping built-ins. */
  get frame(): Frame | null {
    let activation = this.current;
    while (activation !== null && !('slots' in activation)) activation = activation.back;
    return activation;
  }

  /** Compiling a long source is work, and takes memory of the host besides: some 400 bytes a character. */
  workOnSource(source: string): void {
    if (source.length > SHORT_SOURCE) this.work(4 * source.length);
  }

  /** A code object from source text. Raises SyntaxError. */
  compileText(source: string, filename: string, mode: 'exec' | 'eval' | 'single'): PyObject {
    this.workOnSource(source);
    const code = this.#compile(source, filename, mode);
    if ('kind' in code) {
      const place = (n: number): PyObject => this.int(n);
      throw this.error(
        code.type,
        code.message,
        this.tuple([
          this.str(filename),
          place(code.line),
          place(isAtEnd(source, code, mode) ? 0 : code.column),
          code.text === null ? None : this.str(code.text + (code.hasLineEnd ? '\n' : '')),
          place(code.endLine),
          place(isAtEnd(source, code, mode) ? 0 : code.endColumn),
        ]),
      );
    }
    return loadUnit(this, code);
  }

  /** Releases what a frame holds that was never entered or will not go on. */
  releaseFrame(frame: Frame): void {
    releaseSlots(this, frame);
  }

  /** What `sys.getsizeof` answers, less the collector's header. */
  sizeOf(object: PyObject): number {
    return sizeOf(object, this.profile.sizes);
  }

  /** A code object for a compile unit's code. */
  codeObject(code: RunCode, constants: readonly PyObject[]): PyObject {
    const object = this.heap.make(CODE, constants.slice(), code);
    code.object = object;
    return object;
  }

  /** A module object with its namespace. */
  module(namespace: PyObject): PyObject {
    return this.heap.make(MODULE, [namespace]);
  }
}

/** An expression that ends too early has no line end behind it where the error would be. */
function isAtEnd(source: string, { message, column }: SyntaxProblem, mode: string): boolean {
  return mode === 'eval' && message === 'invalid syntax' && column === source.length + 1 && !source.includes('\n');
}

const BIG_SMALL_LIMIT = BigInt(SMALL_LIMIT);

/** For built-ins that answer None. */
export { None };
