/**
 * What `oracle_trace.py` would write of the objects of one of our memories: the same
 * entries, made of our records, with our ids for its keys. Knows the data model and the
 * oracle's head comment; knows nothing of how either side ran the program.
 */
import type { Untold } from './counted-run.ts';
import type { FrameRecord, Id, Memory, ObjectRecord } from '../../src/trace/model.ts';

/** A counted reference that is told. */
export class Arrow {
  readonly to: Id;
  /** The cell that it goes through: a cell counts once however many share it. */
  readonly cell: Id | null;
  /** The captured variable that it is, of a frame or of a function's closure. */
  readonly captured: { readonly name: string; readonly by: 'frame' | 'function' } | null;

  constructor(to: Id, cell: Id | null = null, captured: Arrow['captured'] = null) {
    this.to = to;
    this.cell = cell;
    this.captured = captured;
  }
}

/** A reference that does not count. */
export class WeakArrow {
  readonly to: Id;

  constructor(to: Id) {
    this.to = to;
  }
}

/** A part of an entry: references stand as arrows, everything else as it is written. */
export type Part = Arrow | WeakArrow | string | null | readonly Part[] | ReadonlyMap<string, Part>;

export interface Entry {
  readonly type: string;
  /** Python's repr of an atom. */
  readonly value: string | null;
  readonly parts: ReadonlyMap<string, Part>;
  /** Made of atoms only, or of the library: neither its identity nor its death is told. */
  readonly isAtomic: boolean;
  /** A set: its items are in no order. */
  readonly isSet: boolean;
}

/** Names that every module and class has of itself. */
export const IGNORED: ReadonlySet<string> = new Set([
  ...['__name__', '__doc__', '__package__', '__loader__', '__spec__', '__file__', '__cached__', '__builtins__'],
  ...['__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__', '__conditional_annotations__'],
  ...['__module__', '__qualname__', '__dict__', '__weakref__', '__firstlineno__', '__static_attributes__'],
  ...[
    '__classdict__',
    '__classdictcell__',
    '__class__',
    '__classcell__',
    '__type_params__',
    '__orig_bases__',
    '__hash__',
  ],
]);

/** Frames that the oracle hides. */
export const HIDDEN_FRAMES: ReadonlySet<string> = new Set(['<listcomp>', '<setcomp>', '<dictcomp>', '__annotate__']);

const ATOMS: ReadonlySet<string> = new Set([
  ...['int', 'float', 'complex', 'bool', 'str', 'bytes', 'NoneType', 'ellipsis', 'NotImplementedType', 'range'],
]);
const DICTS: ReadonlySet<string> = new Set(['dict', 'defaultdict', 'OrderedDict', 'Counter']);
const PROXIES: ReadonlySet<string> = new Set(['ProxyType', 'CallableProxyType']);
const GENERATORS: ReadonlySet<string> = new Set(['generator', 'coroutine', 'async_generator']);
const EXCEPTION_FIELDS: ReadonlySet<string> = new Set(['args', '__traceback__', '__context__', '__cause__']);

export class ShownObjects {
  readonly #untold: Untold;
  readonly #memory: Memory;
  readonly #sourceNames: ReadonlySet<string>;
  readonly #classNames: ReadonlySet<string>;
  /** While an exception is on its way tracebacks are not told (rule R5). */
  readonly #isInFlight: boolean;

  constructor(memory: Memory, source: string, isInFlight: boolean, untold: Untold) {
    this.#memory = memory;
    this.#untold = untold;
    this.#isInFlight = isInFlight;
    this.#sourceNames = new Set(source.match(/[^\W\d]\w*/gu) ?? []);
    this.#classNames = new Set([...source.matchAll(/\bclass\s+(\w+)/g)].map(([, name]) => name as string));
  }

  /** The names of a frame that are told: of a module or class body only those in its namespace (rule R1). */
  variables(frame: FrameRecord): Map<string, Arrow> {
    const variables = new Map<string, Arrow>();
    if (frame.namespace === undefined) for (const [name, id] of frame.locals) this.#put(variables, name, id, true);
    else
      for (const [name, value] of this.#byName(this.#get(frame.namespace))) this.#put(variables, name, value.to, false);
    return variables;
  }

  entry(id: Id): Entry {
    const object = this.#memory.objects.get(id);
    if (object === undefined) throw new Error(`#${id} is referred to but not in the memory`);
    const { type } = object;
    // The classes of standard modules were there before the program; it only met them.
    if (object.class !== null && object.class > 0) return this.#instance(object);
    if (PROXIES.has(type)) return { type: 'weakproxy', value: null, parts: new Map(), isAtomic: true, isSet: false };
    if (ATOMS.has(type)) return { type, value: object.text, parts: new Map(), isAtomic: true, isSet: false };
    const parts = this.#parts(object);
    const isConstant = (type === 'tuple' || type === 'frozenset' || type === 'dict') && this.#isConstant(object);
    const isAtomic = isConstant || type === 'module' || this.#isLibrary(object);
    return {
      type: entryType(object, this.#isUserClass(object)),
      value: null,
      parts,
      isAtomic,
      isSet: object.shape === 'set',
    };
  }

  #parts(object: ObjectRecord): Map<string, Part> {
    const { type } = object;
    if (DICTS.has(type)) return this.#dictionary(object);
    if (['list', 'tuple', 'set', 'frozenset', 'deque'].includes(type)) return new Map([['items', this.#items(object)]]);
    if (type === 'function') return this.#function(object);
    if (object.shape === 'class') return this.#class(object);
    if (GENERATORS.has(type)) return this.#generator(object);
    if (object.shape === 'exception') return this.#exception(object);
    switch (type) {
      case 'method':
        return this.#fields(object, { self: '__self__', func: '__func__' });
      case 'cell':
        return new Map([['content', this.#through(object.id)]]);
      case 'module':
        return new Map([['name', object.text]]);
      case 'builtin_function_or_method':
        return new Map<string, Part>([['name', object.text], ...this.#builtinSelf(object)]);
      case 'property':
        return this.#fields(object, { get: 'fget', set: 'fset', del: 'fdel' });
      case 'staticmethod':
      case 'classmethod':
        return this.#fields(object, { func: '__func__' });
      case 'partial':
        return this.#partial(object);
      case 'weakref':
      case 'ReferenceType':
        return new Map([['to', object.weak[0] === undefined ? null : new WeakArrow(object.weak[0])]]);
      default:
        return new Map();
    }
  }

  #get(id: Id): ObjectRecord {
    return this.#memory.objects.get(id) as ObjectRecord;
  }

  #items(object: ObjectRecord): Arrow[] {
    return object.items.filter((item) => item !== null).map((item) => new Arrow(item));
  }

  /** The fields that are set, under the oracle's names; None stands for a field that is not set. */
  #fields(object: ObjectRecord, names: Readonly<Record<string, string>>): Map<string, Part> {
    const parts = new Map<string, Part>();
    for (const [part, field] of Object.entries(names)) {
      const id = object.fields.get(field);
      if (id !== undefined && this.#get(id).type !== 'NoneType') parts.set(part, new Arrow(id));
    }
    return parts;
  }

  /** Puts a variable; `mayBeCell`: one that holds a cell is a captured one. */
  #put(into: Map<string, Arrow>, name: string, id: Id, mayBeCell: boolean): void {
    if (IGNORED.has(name)) return;
    const arrow = mayBeCell && this.#get(id).type === 'cell' ? this.#through(id, { name, by: 'frame' }) : new Arrow(id);
    if (arrow !== null) into.set(name, arrow);
  }

  #through(cell: Id, captured: Arrow['captured'] = null): Arrow | null {
    const content = this.#get(cell).fields.get('cell_contents');
    return content === undefined ? null : new Arrow(content, cell, captured);
  }

  #dictionary(object: ObjectRecord): Map<string, Part> {
    if (this.#memory.frames[0]?.namespace === object.id) return new Map([['namespace', 'globals']]);
    const names = this.#keys(object);
    const isNamespace = names.has('__builtins__') || names.has('__qualname__');
    const pairs: Part[] = [];
    for (let k = 0; k + 1 < object.items.length; k += 2) {
      const key = object.items[k];
      const value = object.items[k + 1];
      if (key == null || value == null) continue;
      if (isNamespace && IGNORED.has(unquoted(this.#get(key).text ?? ''))) continue;
      pairs.push([new Arrow(key), new Arrow(value)]);
    }
    return new Map([['pairs', pairs]]);
  }

  #keys(object: ObjectRecord): Set<string> {
    return new Set(
      object.items
        .filter((item, k) => k % 2 === 0 && item !== null)
        .map((item) => unquoted(this.#get(item as Id).text ?? '')),
    );
  }

  /** What only has a name, as it is none of the program's. */
  #isLibrary(object: ObjectRecord): boolean {
    if (object.shape === 'class') return !this.#isUserClass(object);
    return object.type === 'function' && object.fields.get('__globals__') !== this.#memory.frames[0]?.namespace;
  }

  #isUserClass(object: ObjectRecord): boolean {
    return object.shape === 'class' && object.id > 0;
  }

  #function(object: ObjectRecord): Map<string, Part> {
    const name = object.fields.get('__name__');
    const parts = new Map<string, Part>([
      ['name', name === undefined ? object.text : unquoted(this.#get(name).text ?? '')],
    ]);
    if (this.#isLibrary(object)) return parts;
    const defaults = this.#inside(object, '__defaults__');
    if (defaults !== null && defaults.items.length > 0) parts.set('defaults', this.#items(defaults));
    const keywordDefaults = this.#inside(object, '__kwdefaults__');
    if (keywordDefaults !== null && keywordDefaults.items.length > 0)
      parts.set('kwdefaults', this.#byName(keywordDefaults));
    const closure = this.#inside(object, '__closure__');
    if (closure !== null) {
      const cells = new Map<string, Part>();
      for (const cell of closure.items) {
        const name = this.#get(cell as Id).text ?? '?';
        if (!IGNORED.has(name)) cells.set(name, this.#through(cell as Id, { name, by: 'function' }));
      }
      parts.set('closure', cells);
    }
    const attributes =
      this.#inside(object, '__dict__') ?? (object.namespace === undefined ? null : this.#get(object.namespace));
    if (attributes !== null && attributes.items.some((item) => item !== null))
      parts.set('attrs', this.#byName(attributes));
    return parts;
  }

  /** The tuple or dictionary in a field; null if there is none. */
  #inside(object: ObjectRecord, field: string): ObjectRecord | null {
    const id = object.fields.get(field);
    return id === undefined || this.#get(id).type === 'NoneType' ? null : this.#get(id);
  }

  #byName(dictionary: ObjectRecord): Map<string, Arrow> {
    const parts = new Map<string, Arrow>();
    for (let k = 0; k + 1 < dictionary.items.length; k += 2) {
      const key = dictionary.items[k];
      const value = dictionary.items[k + 1];
      if (key != null && value != null) parts.set(unquoted(this.#get(key).text ?? ''), new Arrow(value));
    }
    return parts;
  }

  #class(object: ObjectRecord): Map<string, Part> {
    const parts = new Map<string, Part>([['name', object.text]]);
    if (!this.#isUserClass(object)) return parts;
    const bases = this.#inside(object, '__bases__')?.items ?? [];
    parts.set(
      'bases',
      bases.map((base) =>
        this.#isUserClass(this.#get(base as Id)) ? new Arrow(base as Id) : this.#get(base as Id).text,
      ),
    );
    const attributes = new Map<string, Part>();
    if (this.#classNames.has(object.text ?? '')) {
      for (const [name, id] of object.namespace === undefined ? [] : this.#byName(this.#get(object.namespace))) {
        const isDescriptor = ['member_descriptor', 'getset_descriptor'].includes(this.#get(id.to).type);
        if (!IGNORED.has(name) && this.#sourceNames.has(name) && !isDescriptor) attributes.set(name, id);
      }
    }
    parts.set('attrs', attributes);
    return parts;
  }

  #generator(object: ObjectRecord): Map<string, Part> {
    const isRunning =
      this.#memory.frames.some((frame) => frame.generator === object.id) || this.#untold.delegating.has(object.id);
    const name = object.fields.get('__name__');
    const parts = new Map<string, Part>([
      ['func', name === undefined ? null : unquoted(this.#get(name).text ?? '')],
      ['state', isRunning ? 'running' : object.suspended === undefined ? 'closed' : 'suspended'],
    ]);
    if (!isRunning && object.suspended !== undefined) parts.set('vars', this.variables(object.suspended));
    return parts;
  }

  #exception(object: ObjectRecord): Map<string, Part> {
    const orNull = (field: string): Part => {
      const id = object.fields.get(field);
      return id === undefined || this.#get(id).type === 'NoneType' ? null : new Arrow(id);
    };
    const args = this.#inside(object, 'args');
    const parts = new Map<string, Part>([
      ['args', args === null ? [] : this.#items(args)],
      ['context', orNull('__context__')],
      ['cause', orNull('__cause__')],
      ['tb', this.#isInFlight ? null : this.#traceback(object)],
    ]);
    if (object.class !== null && object.class > 0) {
      parts.set('class', new Arrow(object.class));
      const own = this.#attributes(object, EXCEPTION_FIELDS);
      if (own.size > 0) parts.set('attrs', own);
    }
    return parts;
  }

  #traceback(exception: ObjectRecord): Part[] {
    const entries: Part[] = [];
    let next = this.#inside(exception, '__traceback__');
    while (next !== null) {
      const frame = this.#inside(next, 'tb_frame');
      if (frame !== null && this.#isOfProgram(frame.text ?? '')) {
        const hasEnded = frame.fields.has('f_funcobj');
        const generator = this.#untold.suspended.get(frame.id);
        const kept = generator === undefined ? undefined : this.#memory.objects.get(generator)?.suspended;
        let variables: Map<string, Arrow> | null = kept === undefined ? null : this.variables(kept);
        if (hasEnded) {
          variables = new Map();
          for (const [name, id] of frame.fields) if (!name.startsWith('f_')) this.#put(variables, name, id, true);
        }
        entries.push(
          new Map<string, Part>([
            ['func', frame.text],
            ['vars', variables],
          ]),
        );
      }
      next = this.#inside(next, 'tb_next');
    }
    return entries;
  }

  /** Of methods that standard modules make (of data classes, say) the program's text has no name. */
  #isOfProgram(name: string): boolean {
    return !HIDDEN_FRAMES.has(name) && (name.startsWith('<') || this.#sourceNames.has(name));
  }

  #partial(object: ObjectRecord): Map<string, Part> {
    const args = this.#inside(object, 'args');
    const keywords = this.#inside(object, 'keywords');
    return new Map<string, Part>([
      ...this.#fields(object, { func: 'func' }),
      ['args', args === null ? [] : this.#items(args)],
      ['kw', keywords === null ? new Map() : this.#byName(keywords)],
    ]);
  }

  #builtinSelf(object: ObjectRecord): [string, Part][] {
    const self = object.fields.get('__self__');
    if (self === undefined || ['module', 'NoneType'].includes(this.#get(self).type)) return [];
    return [['self', new Arrow(self)]];
  }

  #attributes(object: ObjectRecord, except: ReadonlySet<string> = new Set()): Map<string, Part> {
    const attributes = new Map<string, Part>();
    for (const [name, id] of object.fields) {
      if (!IGNORED.has(name) && !except.has(name) && id !== object.namespace) attributes.set(name, new Arrow(id));
    }
    return attributes;
  }

  #instance(object: ObjectRecord): Entry {
    const entry = { type: object.type, value: null, isAtomic: false, isSet: object.shape === 'set' };
    if (object.shape === 'exception') return { ...entry, parts: this.#exception(object) };
    if (object.shape === 'class') return { ...entry, type: 'class', parts: this.#class(object) };
    const parts = new Map<string, Part>([['class', new Arrow(object.class as Id)]]);
    if (object.shape === 'sequence' || object.shape === 'set') parts.set('items', this.#items(object));
    if (object.shape === 'mapping') parts.set('pairs', this.#dictionary(object).get('pairs') as Part);
    if (object.shape === 'atom') parts.set('val', object.text);
    parts.set('attrs', this.#attributes(object));
    return { ...entry, parts };
  }

  /** Of atoms all the way down. */
  #isConstant(object: ObjectRecord): boolean {
    return object.items.every((item) => {
      if (item === null) return true;
      const inner = this.#get(item);
      return (
        ATOMS.has(inner.type) || ((inner.type === 'tuple' || inner.type === 'frozenset') && this.#isConstant(inner))
      );
    });
  }
}

function entryType(object: ObjectRecord, isUserClass: boolean): string {
  if (object.shape === 'class') return isUserClass ? 'class' : 'type';
  if (object.type === 'builtin_function_or_method') return 'builtin';
  return object.type === 'ReferenceType' ? 'weakref' : object.type;
}

/** The text of a string whose repr has no escapes: names of variables and attributes. */
export function unquoted(text: string): string {
  return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}
