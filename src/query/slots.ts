/**
 * The references of one frame or object, as a level of detail tells them:
 * which there are, under which key, and what they lead to. Knows the data
 * model; which objects are then drawn is the affair of `visible`.
 */
import type { FrameRecord, Id, Memory, ObjectRecord, Shape } from '../trace/model.ts';

/** How much of the truth a picture shows; see docs/trace-format.md. */
export const DETAIL_LEVELS = ['values', 'objects', 'cpython', 'allocator'] as const;
export type Detail = (typeof DETAIL_LEVELS)[number];

export const SLOT_KINDS = [
  'name',
  'item',
  'key',
  'value',
  'attribute',
  'cell',
  'default',
  'base',
  'class',
  'variable',
  'traceback',
  'self',
  'function',
  'weak',
  'other',
] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** A reference as it is told: what lies between (a cell, the tuple of defaults) is left out below `cpython`. */
export interface Reference {
  readonly kind: SlotKind;
  /** Unique among the references of its owner: variable, index, attribute, text of the dictionary key; a key's own reference is `key TEXT`. */
  readonly key: string;
  readonly target: Id;
  /** The cell that the reference goes through; a cell counts once however many share it. */
  readonly cell: Id | null;
}

/** Fixed references that are never told: they would lead to the whole program from everywhere. */
const NEVER_TOLD: ReadonlySet<string> = new Set([
  '__globals__',
  '__builtins__',
  '__code__',
  '__annotations__',
  '__annotate__',
]);

/** Variables that the compiler makes for `super()` and annotations, which nobody has written: told at `cpython`. */
export const COMPILER_NAMES: ReadonlySet<string> = new Set([
  '__class__',
  '__classdict__',
  '__conditional_annotations__',
]);

/** Further ones that are not told below `cpython`. */
const TOLD_AT_CPYTHON: ReadonlySet<string> = new Set([
  '__class__',
  '__mro__',
  '__base__',
  '__dict__',
  '__weakref__',
  '__doc__',
  '__name__',
  '__qualname__',
  '__module__',
  '__type_params__',
  'gi_frame',
  'gi_code',
]);

/** Fixed references to a tuple or dictionary that is not told itself below `cpython`; its entries are. */
const SEEN_THROUGH: ReadonlyMap<string, SlotKind> = new Map([
  ['__defaults__', 'default'],
  ['__kwdefaults__', 'default'],
  ['__closure__', 'cell'],
  ['__bases__', 'base'],
  ['args', 'item'],
] as const);

/**
 * What the library writes into classes that it makes or completes, which a reader has never written: told at `cpython`.
 * By an attribute that all such classes have; `abc` writes into all of its.
 */
const MACHINERY: readonly { readonly marks: string; readonly attribute: RegExp }[] = [
  { marks: '__dataclass_fields__', attribute: /^__\w+__$/ },
  { marks: '_member_map_', attribute: /^_\w+_$/ },
  { marks: '_field_defaults', attribute: /^(?:_make|_replace|_asdict|_fields|_field_defaults|__\w+__)$/ },
  { marks: '__abstractmethods__', attribute: /^(?:__abstractmethods__|_abc_impl)$/ },
  { marks: '__orig_bases__', attribute: /^(?:__orig_bases__|__parameters__)$/ },
];
/** Attributes of the members of an enumeration beside name and value. */
const MACHINERY_OF_MEMBERS: ReadonlySet<string> = new Set(['__objclass__', '_sort_order_']);
/** What reads a field of a named tuple. */
const GETTER_TYPE = '_tuplegetter';

function isMachinery(memory: Memory, { shape, fields }: ObjectRecord, name: string, target: Id): boolean {
  if (shape === 'instance') return MACHINERY_OF_MEMBERS.has(name) && fields.has('_value_');
  if (shape !== 'class') return false;
  return (
    MACHINERY.some(({ marks, attribute }) => fields.has(marks) && attribute.test(name)) ||
    memory.objects.get(target)?.type === GETTER_TYPE
  );
}

/** Shapes whose fields of these names are seen through. */
const SEEING_THROUGH: ReadonlySet<Shape> = new Set(['function', 'class', 'exception']);

/** Built-in objects of shape `opaque` whose references are told at every detail. */
const OPEN_TYPES: ReadonlySet<string> = new Set([
  'property',
  'staticmethod',
  'classmethod',
  'partial',
  'builtin_function_or_method',
  'super',
]);

/** Built-in objects whose items Python knows as attributes. */
const NAMES_OF_ITEMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['getset_descriptor', ['__objclass__']],
  ['member_descriptor', ['__objclass__', '__name__']],
]);

const FIELD_KINDS: ReadonlyMap<string, SlotKind> = new Map([
  ['__self__', 'self'],
  ['__func__', 'function'],
  ['__wrapped__', 'function'],
  ['cell_contents', 'cell'],
  ['__class__', 'class'],
] as const);

export function isTrue(detail: Detail): boolean {
  return detail === 'cpython' || detail === 'allocator';
}

/** Short text of an object that stands for it where it is not drawn: its repr, or its number. */
export function brief(memory: Memory, id: Id): string {
  const object = memory.objects.get(id);
  if (object === undefined) return `#${id}`;
  if (object.text !== null && object.shape === 'atom') return object.text;
  if (object.shape === 'sequence' && object.type === 'tuple') {
    const items = object.items.map((item) => {
      const text = item === null ? null : (memory.objects.get(item)?.text ?? null);
      return text ?? (item === null ? '' : `#${item}`);
    });
    return `(${items.join(', ')}${items.length === 1 ? ',' : ''})`;
  }
  return object.text ?? `#${id}`;
}

/** What a frame or an object refers to, as it is told. */
export interface Gathered {
  readonly references: readonly Reference[];
  /** Whether they follow from its record alone, as long as no running frame has it for its names: while that stays, so do they. */
  readonly isOwn: boolean;
}

/** Collects references; remembers whether another record than the owner's was looked at that may change. */
class Gathering implements Gathered {
  readonly references: Reference[] = [];
  readonly memory: Memory;
  readonly detail: Detail;
  isOwn = true;

  constructor(memory: Memory, detail: Detail) {
    this.memory = memory;
    this.detail = detail;
  }

  put(kind: SlotKind, key: string, id: Id): void {
    const target = this.memory.objects.get(id);
    if (target?.shape !== 'cell' || isTrue(this.detail)) {
      this.references.push({ kind, key, target: id, cell: null });
      return;
    }
    this.isOwn = false;
    const content = target.fields.get('cell_contents');
    if (content !== undefined) this.references.push({ kind, key, target: content, cell: id });
  }
}

/** The names of a frame. A captured variable leads through its cell to the value; at `cpython` to the cell. */
export function frameReferences(memory: Memory, frame: FrameRecord, detail: Detail): Gathered {
  const gathering = new Gathering(memory, detail);
  for (const [key, id] of frame.locals) if (isTrue(detail) || !COMPILER_NAMES.has(key)) gathering.put('name', key, id);
  return gathering;
}

/** The references of an object. `ownDictionary`: its attributes are told as one reference to its `__dict__`. */
export function objectReferences(
  memory: Memory,
  object: ObjectRecord,
  detail: Detail,
  ownDictionary = false,
): Gathered {
  const gathering = new Gathering(memory, detail);
  const { references } = gathering;
  const isOpen = isTrue(detail) || OPEN_TYPES.has(object.type);
  if ((object.shape === 'iterator' || object.shape === 'opaque') && !isOpen) return gathering;
  if (object.shape === 'module' || (object.id < 0 && object.shape !== 'sequence')) return gathering;
  if (object.class !== null && isTrue(detail)) {
    references.push({ kind: 'class', key: '__class__', target: object.class, cell: null });
  }
  if (ownDictionary && object.namespace !== undefined) {
    references.push({ kind: 'attribute', key: '__dict__', target: object.namespace, cell: null });
  }
  putFields(gathering, object, ownDictionary);
  putItems(gathering, object);
  return gathering;
}

function putFields(gathering: Gathering, object: ObjectRecord, ownDictionary: boolean): void {
  const { memory, detail } = gathering;
  if (ownDictionary) gathering.isOwn = false;
  const dictionary = ownDictionary ? entriesOf(memory, object.namespace) : null;
  for (const [name, id] of object.fields) {
    if (NEVER_TOLD.has(name)) continue;
    if (!isTrue(detail)) {
      if (TOLD_AT_CPYTHON.has(name) || isMachinery(memory, object, name, id)) continue;
      const inside = SEEING_THROUGH.has(object.shape) ? SEEN_THROUGH.get(name) : undefined;
      if (inside !== undefined) {
        putInside(gathering, inside, name, id);
        continue;
      }
      if (name === '__traceback__') {
        putTraceback(gathering, id);
        continue;
      }
    }
    if (dictionary?.has(id) === true) continue;
    gathering.put(fieldKind(object, name), name, id);
  }
}

function fieldKind(object: ObjectRecord, name: string): SlotKind {
  return object.shape === 'generator' ? 'variable' : (FIELD_KINDS.get(name) ?? 'attribute');
}

/** The values in an object's own dictionary. */
function entriesOf(memory: Memory, dictionary: Id | undefined): ReadonlySet<Id> {
  const values = new Set<Id>();
  const items = dictionary === undefined ? [] : (memory.objects.get(dictionary)?.items ?? []);
  for (let k = 1; k < items.length; k += 2) {
    const value = items[k];
    if (value !== null && value !== undefined) values.add(value);
  }
  return values;
}

/** The entries of a tuple or dictionary that is not told itself. */
function putInside(gathering: Gathering, kind: SlotKind, name: string, id: Id): void {
  const { memory } = gathering;
  const inner = memory.objects.get(id);
  if (inner?.shape !== 'sequence') gathering.isOwn = false;
  if (inner === undefined) return;
  if (inner.shape === 'mapping') {
    for (let k = 0; k + 1 < inner.items.length; k += 2) {
      const key = inner.items[k];
      const value = inner.items[k + 1];
      if (key != null && value != null) gathering.put(kind, `${unquoted(brief(memory, key))}=`, value);
    }
    return;
  }
  inner.items.forEach((item, index) => {
    if (item === null || (kind === 'base' && item < 0)) return;
    const isCell = memory.objects.get(item)?.shape === 'cell';
    if (isCell) gathering.isOwn = false;
    const key = isCell ? (memory.objects.get(item)?.text ?? `${name}[${index}]`) : `${name}[${index}]`;
    gathering.put(kind, key, item);
  });
}

function unquoted(text: string): string {
  return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

/** The variables of the frames that have ended and that a traceback keeps, as `FUNCTION.NAME`. */
function putTraceback(gathering: Gathering, first: Id): void {
  const { memory } = gathering;
  gathering.isOwn = false;
  const running = new Set(memory.frames.map((frame) => frame.id));
  const seen = new Set<Id>();
  for (let id: Id | undefined = first; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const traceback: ObjectRecord | undefined = memory.objects.get(id);
    const frameId = traceback?.fields.get('tb_frame');
    const frame = frameId === undefined || running.has(frameId) ? undefined : memory.objects.get(frameId);
    if (frame !== undefined) {
      for (const [name, value] of frame.fields) {
        if (!name.startsWith('f_')) gathering.put('traceback', `${frame.text ?? '?'}.${name}`, value);
      }
    }
    id = traceback?.fields.get('tb_next');
  }
}

function putItems(gathering: Gathering, object: ObjectRecord): void {
  const { memory, references } = gathering;
  if (object.shape !== 'mapping') {
    const names = NAMES_OF_ITEMS.get(object.type);
    object.items.forEach((item, index) => {
      if (item === null) return;
      const name = names?.[index];
      if (name === undefined) gathering.put('item', String(index), item);
      else gathering.put('attribute', name, item);
    });
    return;
  }
  if (!isTrue(gathering.detail) && memory.frames.some((frame) => frame.namespace === object.id)) {
    gathering.isOwn = false;
    return;
  }
  for (let k = 0; k + 1 < object.items.length; k += 2) {
    const key = object.items[k];
    const value = object.items[k + 1];
    if (key === null || key === undefined || value === null || value === undefined) continue;
    const text = brief(memory, key);
    references.push({ kind: 'key', key: `key ${text}`, target: key, cell: null });
    references.push({ kind: 'value', key: text, target: value, cell: null });
  }
}
