/**
 * Built-ins as rows: a signature in Python's own notation, a sentence of
 * documentation, and what runs. Knows how signatures are written and how
 * arguments are bound to them; knows no particular built-in.
 */
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';

/** Asks the loop to run a Python function; the answer of `yield` is what it returned. */
export class CallRequest {
  readonly callable: PyObject;
  readonly args: readonly PyObject[];
  /** Values of keyword arguments follow the positional ones in `args`; these are their names. */
  readonly keywords: readonly string[] | null;

  constructor(callable: PyObject, args: readonly PyObject[], keywords: readonly string[] | null) {
    this.callable = callable;
    this.args = args;
    this.keywords = keywords;
  }
}

/** Asks the loop to go on with a generator's frame: `value` is sent, or `thrown` is raised at its yield. */
export class ResumeRequest {
  readonly generator: PyObject;
  readonly value: PyObject | null;
  readonly thrown: PyObject | null;
  /** Whether the scope gives `thrown` away, which was made for this. */
  readonly givesThrown: boolean;

  constructor(generator: PyObject, value: PyObject | null, thrown: PyObject | null, givesThrown = false) {
    this.generator = generator;
    this.value = value;
    this.thrown = thrown;
    this.givesThrown = givesThrown;
  }
}

/** What a resumed generator gave back. */
export interface Resumption {
  readonly value: PyObject;
  /** Whether it returned rather than yielded. */
  readonly finished: boolean;
}

/** Asks the loop to run a class body in `namespace`; the answer is what the body's code returns. */
export class CallInNamespace {
  readonly func: PyObject;
  readonly namespace: PyObject;

  constructor(func: PyObject, namespace: PyObject) {
    this.func = func;
    this.namespace = namespace;
  }
}

export type Request = CallRequest | ResumeRequest | CallInNamespace;

/** A built-in that may call Python: a generator that the loop drives. */
export type Routine<T> = Generator<Request, T, PyObject | Resumption>;

/** Special methods that are slots of CPython's types: they are wrapped, and count their arguments in words of their own. */
const SLOTS: ReadonlySet<string> = new Set(
  (
    'repr hash call str getattribute setattr delattr lt le eq ne gt ge iter next get set delete init del ' +
    'add radd sub rsub mul rmul mod rmod divmod rdivmod pow rpow neg pos abs bool invert lshift rlshift rshift rrshift ' +
    'and rand xor rxor or ror int float iadd isub imul imod ipow ilshift irshift iand ixor ior floordiv rfloordiv ' +
    'truediv rtruediv ifloordiv itruediv index matmul rmatmul imatmul len getitem setitem delitem contains await aiter anext ' +
    'buffer release_buffer'
  )
    .split(' ')
    .map((name) => `__${name}__`),
);

/** Of these types some slots are ordinary methods as well, which go first. */
const ORDINARY: ReadonlySet<string> = new Set([
  'dict.__contains__',
  'dict.__getitem__',
  'list.__getitem__',
  'set.__contains__',
  'frozenset.__contains__',
]);

/** Whether the method is a slot's wrapper rather than an ordinary method. */
export function isSlotWrapper(name: string, qualname: string): boolean {
  return SLOTS.has(name) && !ORDINARY.has(qualname);
}

/** Arguments beyond the parameters: `*args` as an array, `**kwargs` as pairs. */
export type KeywordArguments = (readonly [name: string, value: PyObject])[];
export type Argument = PyObject | readonly PyObject[] | KeywordArguments | undefined;

/**
 * One built-in. `run` is a plain function, `routine` one that may call Python.
 * Parameters arrive in the order of the signature; one that was not given is
 * undefined, `*args` is an array, `**kwargs` an array of pairs.
 *
 * Written as methods so that a row may declare the parameters it knows to be there.
 */
export interface NativeRow {
  readonly doc: string;
  run?(machine: Machine, ...args: Argument[]): PyObject;
  routine?(machine: Machine, ...args: Argument[]): Routine<PyObject>;
  /** Beside a `routine`: tried first; the answer where no Python code is needed, null where it may be. */
  quick?(machine: Machine, ...args: Argument[]): PyObject | null;
  /** An attribute that is computed when read, such as `complex.real`. */
  get?(machine: Machine, self: PyObject): PyObject;
  getRoutine?(machine: Machine, self: PyObject): Routine<PyObject>;
  /** Writes (null: deletes) such an attribute. */
  set?(machine: Machine, self: PyObject, value: PyObject | null): void;
  setRoutine?(machine: Machine, self: PyObject, value: PyObject | null): Routine<void>;
  /** Stands for a plain value of the type: an object's own attribute of this name goes before it. */
  readonly isDefault?: boolean;
  /** A part of the object's layout (CPython's member descriptors), which says so when it is written to. */
  readonly isMember?: boolean;
  /** What CPython says where the number of positional arguments is wrong, if it has words of its own; `got` does not count the object. */
  misfit?(got: number): string;
  /** How the built-in is found on its type: bound to the instance (default), to the class, or not at all. */
  readonly binds?: 'instance' | 'class' | 'nothing';
  /** A plain value instead of something that runs. */
  readonly value?: PyObject;
}

/** Rows by signature: `'append(self, object, /)'`, or by name for attributes: `'real'`. */
export type NativeTable = Readonly<Record<string, NativeRow>>;

export type ParameterKind = 'positional' | 'any' | 'rest' | 'keyword' | 'keywords';

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** Source text of the default, or null if the argument is required. */
  readonly defaultText: string | null;
}

export class Signature {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Positional parameters that must be given, and the most that may be; Infinity with `*args`. */
  readonly required: number;
  readonly most: number;
  /** Positional only, no rest: arguments go through as they are. */
  readonly isPlain: boolean;
  /** Without `*args`, `**kwargs` and keyword-only parameters: positional arguments go through as they are. */
  readonly isOrdered: boolean;
  readonly text: string;

  constructor(text: string) {
    const open = text.indexOf('(');
    this.text = text;
    this.name = text.slice(0, open);
    this.parameters = parseParameters(text.slice(open + 1, -1));
    const positional = this.parameters.filter((p) => p.kind === 'positional' || p.kind === 'any');
    const hasRest = this.parameters.some((p) => p.kind === 'rest');
    this.required = positional.filter((p) => p.defaultText === null).length;
    this.most = hasRest ? Infinity : positional.length;
    this.isPlain = this.parameters.every((p) => p.kind === 'positional');
    this.isOrdered = this.parameters.every((p) => p.kind === 'positional' || p.kind === 'any');
  }
}

function parseParameters(text: string): Parameter[] {
  const parameters: Parameter[] = [];
  let kind: ParameterKind = 'any';
  for (const part of splitTopLevel(text)) {
    if (part === '/') {
      for (let i = 0; i < parameters.length; i++)
        parameters[i] = { ...(parameters[i] as Parameter), kind: 'positional' };
    } else if (part === '*') kind = 'keyword';
    else if (part.startsWith('**')) parameters.push({ name: part.slice(2), kind: 'keywords', defaultText: null });
    else if (part.startsWith('*')) {
      parameters.push({ name: part.slice(1), kind: 'rest', defaultText: null });
      kind = 'keyword';
    } else {
      const equals = part.indexOf('=');
      const name = equals === -1 ? part : part.slice(0, equals);
      parameters.push({ name, kind, defaultText: equals === -1 ? null : part.slice(equals + 1) });
    }
  }
  return parameters;
}

/** Splits at commas outside quotes and brackets. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === "'" || c === '"') quote = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== '') parts.push(last);
  return parts;
}

/** Name of a row's key: the part before the parenthesis. */
export function rowName(key: string): string {
  const open = key.indexOf('(');
  return open === -1 ? key : key.slice(0, open);
}

/** A built-in function or method, shared by all runs. */
export class NativeFunction {
  readonly name: string;
  readonly qualname: string;
  readonly key: string;
  readonly row: NativeRow;
  /** Of a function, the module that has it. */
  readonly module: string | null;
  #signature: Signature | null = null;

  constructor(name: string, qualname: string, key: string, row: NativeRow, module: string | null = null) {
    this.name = name;
    this.qualname = qualname;
    this.key = key;
    this.row = row;
    this.module = module;
  }

  get signature(): Signature {
    return (this.#signature ??= new Signature(this.key));
  }
}
