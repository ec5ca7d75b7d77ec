/**
 * What the machine knows of a type: ancestry, layout, and the table in which its
 * attributes are found. Knows no particular type; those are in `types/`.
 */
import type { PyObject } from './object.ts';
import type { Machine } from './machine.ts';
import type { NativeFunction, Routine } from './native.ts';
import type { SizeRules } from './size-rules.ts';

/** How objects of a type are built; the picture draws by it. Equal to the trace's shapes by name. */
export type ObjectShape =
  | 'atom'
  | 'sequence'
  | 'mapping'
  | 'set'
  | 'instance'
  | 'class'
  | 'function'
  | 'method'
  | 'cell'
  | 'iterator'
  | 'generator'
  | 'exception'
  | 'traceback'
  | 'frame'
  | 'weakref'
  | 'module'
  | 'opaque';

/**
 * In which order a dying object gives its references back.
 * `last-first`: list, tuple. `first-last`: dict (insertion order, key before value), set (table order), and all fixed layouts.
 */
/** `last-then-first`: the last one, then the others in their order. */
export type TeardownOrder = 'last-first' | 'first-last' | 'last-then-first';

/**
 * The attribute names of a class's instances, in the order in which any instance
 * first set them (CPython's shared keys, PEP 412). `PyObject.fields` is indexed by it.
 */
export class KeyTable {
  readonly names: string[] = [];
  readonly #index = new Map<string, number>();
  /** Names that may still be added for all instances. Each instance made takes one away, so that later ones are smaller. */
  room = SHARED_NAMES;
  /** Names that instances share; those of slots are not among them. */
  shared = 0;
  /** Index of the first name that there was no room for. */
  #unshared = Infinity;
  /** Names that have a place from the beginning, before those that instances bring. */
  #foreseen: readonly string[] = [];
  /** As `order` answers, until a name is added. */
  #order: readonly number[] | null = null;

  /** The names so far are those of slots. */
  endSlots(): void {
    this.room = SHARED_NAMES;
    this.shared = 0;
  }

  /** Gives names their places before any instance sets them. */
  foresee(names: readonly string[]): void {
    this.#foreseen = names.slice(0, SHARED_NAMES);
    this.room -= this.#foreseen.length;
    this.shared += this.#foreseen.length;
  }

  /** The indices of the names in the order of their places. */
  get order(): readonly number[] {
    if (this.#order === null) {
      const foreseen = this.#foreseen.map((name) => this.indexOf(name)).filter((index) => index >= 0);
      const others = [...this.names.keys()].filter((index) => !foreseen.includes(index));
      this.#order = [...foreseen, ...others];
    }
    return this.#order;
  }

  /** As `order` for the attributes of an instance; null where they lie in the order of their indices. */
  orderOf(fields: readonly (PyObject | null)[]): readonly number[] | null {
    return this.#foreseen.length === 0 || fields.length > this.#unshared ? null : this.order;
  }

  /** Whether instances have room of their own for values. */
  isInline = true;
  /** Values that the instance made last has room for. */
  madeRoom = SHARED_NAMES;

  /** An instance is made: the next one has room for one value less. */
  noteInstance(): void {
    if (!this.isInline) return;
    this.madeRoom = this.shared + this.room;
    if (this.room > 1) this.room--;
  }

  /** Values that the dictionary of an instance has room for now. */
  get capacity(): number {
    return this.shared + this.room;
  }

  /** Whether the name at `index` has a place in instances; the others came when there was none left. */
  hasPlace(index: number): boolean {
    return index < this.#unshared || this.#foreseen.includes(this.names[index] as string);
  }

  /** Whether `name` is shared by all instances, which it becomes if there is room. */
  isShared(name: string): boolean {
    return this.#foreseen.includes(name) || this.add(name) < this.#unshared;
  }

  indexOf(name: string): number {
    const index = this.#index.get(name);
    return index === undefined ? -1 : index;
  }

  add(name: string): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    const index = this.names.length;
    this.names.push(name);
    this.#index.set(name, index);
    this.#order = null;
    if (name === DICT_KEY || this.#foreseen.includes(name)) return index;
    if (this.room === 0) this.#unshared = Math.min(index, this.#unshared);
    else {
      this.room--;
      this.shared++;
    }
    return index;
  }
}

/** Name under which an instance's own dictionary is kept once somebody asked for it. */
export const DICT_KEY = '__dict__';
/** Names that the instances of a class share at most. */
const SHARED_NAMES = 30;

let lastVersion = 0;

export type CollectionKind = 'sequence' | 'mapping';

export class PyType {
  name: string;
  module: string;
  qualname: string;
  /** The Python object that stands for the type; set when it is made. */
  object!: PyObject;
  base: PyType | null;
  bases: readonly PyType[];
  mro: readonly PyType[];
  /** Made by a `class` statement or `type()`: mutable, counted, collected. */
  readonly isHeapType: boolean;
  shape: ObjectShape;
  teardown: TeardownOrder;
  /** Whether the cyclic collector tracks the objects from birth. */
  tracked: boolean;
  /** Of those, only the ones that refer to something tracked are, unless the profile says otherwise: exact tuples. */
  readonly tracksByItems: boolean;
  /** Where dead objects of the type are counted that are kept for the next ones (see spares.ts); 0: none are. */
  spareIndex = 0;
  /** Built-in type whose items and payload the objects have (`list` for a subclass of list). */
  layout: PyType;
  /** Names of the fixed references in `items` of a fixed-layout kind; null where items are items. */
  readonly fixed: readonly string[] | null;
  /** Attributes defined by this type itself, for built-in types; rows become objects when first looked up. */
  readonly rows: Map<string, NativeFunction>;
  readonly own: Map<string, PyObject>;
  /** Attribute names of instances; those of `__slots__` come first and are `slotCount` many. */
  keys: KeyTable;
  slotCount = 0;
  /** Instances have attributes of their own choice (a `__dict__`). */
  hasDict: boolean;
  isWeaklyReferenceable: boolean;
  /** May be subclassed. */
  isBase: boolean;
  isAbstract = false;
  /** Which patterns its objects match; a built-in type has what its base has. */
  collectionKind: CollectionKind | null = null;
  /** Changes whenever an attribute of the type or of an ancestor changes; what inline caches compare. */
  version = ++lastVersion;
  /** Number that an observer gave to the type, and which observer: types are shared by runs. */
  number = 0;
  numberedBy = 0;
  #cache = new Map<string, PyObject | null>();
  /** Heap types made directly from this heap type, for invalidation. (Subclasses of built-in types are the machine's to know: types are shared by runs.) */
  readonly subtypes: PyType[] = [];
  /** Index in `items` of the attribute dictionary of a built-in kind that has one, else -1. */
  readonly dictSlot: number;
  /** Has `__del__`; kept up to date by `refreshType`. */
  hasFinalizer = false;
  metatype: PyType | null;
  /** Bytes of an object on 64-bit CPython where all have the same and `sizes.ts` has no row, else 0. */
  readonly basicSize: number;
  /** How a kind that keeps room for more grows: its capacity, in `PyObject.n`, when the number of items changes. */
  growth: ((capacity: number, before: number, after: number, rules: SizeRules) => number) | null = null;
  /** `n` counts empty places before the first of the items (deques). */
  hasGap = false;
  /** The next item of a built-in iterator, owned by the current scope, or null at the end. Not inherited by heap types. */
  next: ((machine: Machine, iterator: PyObject) => PyObject | null) | null = null;
  /** The same where Python code may have to run. */
  nextRoutine: ((machine: Machine, iterator: PyObject) => Routine<PyObject | null>) | null = null;
  /** Beside `nextRoutine`: tried first; undefined where Python code may have to run after all. */
  quickNext: ((machine: Machine, iterator: PyObject) => PyObject | null | undefined) | null = null;

  constructor(options: {
    name: string;
    module?: string;
    base: PyType | null;
    shape: ObjectShape;
    tracked?: boolean;
    tracksByItems?: boolean;
    teardown?: TeardownOrder;
    fixed?: readonly string[];
    layout?: PyType;
    isHeapType?: boolean;
    hasDict?: boolean;
    isWeaklyReferenceable?: boolean;
    isBase?: boolean;
    metatype?: PyType;
    basicSize?: number;
  }) {
    this.name = options.name;
    this.qualname = options.name;
    this.module = options.module ?? 'builtins';
    this.base = options.base;
    this.bases = options.base === null ? [] : [options.base];
    this.mro = options.base === null ? [this] : [this, ...options.base.mro];
    this.shape = options.shape;
    this.tracked = options.tracked ?? false;
    this.tracksByItems = options.tracksByItems ?? false;
    this.teardown = options.teardown ?? 'first-last';
    this.fixed = options.fixed ?? null;
    this.layout = options.layout ?? this;
    this.isHeapType = options.isHeapType ?? false;
    this.hasDict = options.hasDict ?? false;
    this.isWeaklyReferenceable = options.isWeaklyReferenceable ?? false;
    this.isBase = options.isBase ?? true;
    this.metatype = options.metatype ?? null;
    this.basicSize = options.basicSize ?? 0;
    this.rows = new Map();
    this.own = new Map();
    this.keys = new KeyTable();
    this.dictSlot = this.fixed === null ? -1 : this.fixed.indexOf('__dict__');
  }

  /** As error messages name the type: a built-in type of a module with its module. */
  get displayName(): string {
    return this.isHeapType || this.module === 'builtins' ? this.name : `${this.module}.${this.name}`;
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /**
   * The attribute `name` of this type or its ancestors, in method resolution
   * order, uncalled and unbound; null if there is none.
   */
  lookup(name: string): PyObject | null {
    const cached = this.#cache.get(name);
    if (cached !== undefined) return cached;
    let found: PyObject | null = null;
    for (const type of this.mro) {
      found = type.ownAttribute(name);
      if (found !== null) break;
    }
    this.#cache.set(name, found);
    return found;
  }

  /** The attribute that this very type defines. Heap types look into their namespace. */
  ownAttribute(name: string): PyObject | null {
    const object = this.own.get(name);
    if (object !== undefined) return object;
    if (this.isHeapType) return namespaceLookup(this, name);
    const row = this.rows.get(name);
    if (row === undefined) return null;
    const made = makeDescriptor(this, row);
    this.own.set(name, made);
    return made;
  }

  /** To be called after any attribute of the type changed. */
  touch(): void {
    this.version = ++lastVersion;
    this.#cache.clear();
    for (const subtype of this.subtypes) subtype.touch();
  }
}

/**
 * How a heap type finds a name in its namespace dictionary and how a row becomes
 * a descriptor: given once by the modules that know dictionaries and natives,
 * which import this one.
 */
let namespaceLookup: (type: PyType, name: string) => PyObject | null = () => null;
let makeDescriptor: (type: PyType, native: NativeFunction) => PyObject;
export function connectTypes(
  lookup: (type: PyType, name: string) => PyObject | null,
  descriptor: (type: PyType, native: NativeFunction) => PyObject,
): void {
  namespaceLookup = lookup;
  makeDescriptor = descriptor;
}
