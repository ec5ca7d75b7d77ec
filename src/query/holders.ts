/**
 * Who holds an object, and how one gets to it from a frame. Tells the truth:
 * every counted reference once, drawn or not. Dictionaries that are namespaces
 * and the tuples of closures, defaults, bases and arguments of exceptions are
 * looked through: what they hold is told as held by whose they are. Knows the
 * data model only.
 */
import type { FrameRecord, HiddenHolder, Id, Memory, ObjectRecord } from '../trace/model.ts';
import { unquote } from '../trace/records.ts';
import { stackRole } from '../trace/stack-role.ts';

export const HOLDER_KINDS = [
  'name',
  'generator variable',
  'frame variable',
  'item',
  'element',
  'key',
  'value',
  'attribute',
  'cell',
  'closure',
  'default',
  'bound object',
  'bound function',
  'class',
  'base',
  'mro',
  'descriptor',
  'iterator',
  'traceback',
  'traceback frame',
  'traceback entry',
  'cause',
  'context',
  'argument',
  'constant',
  'running function',
  'namespace',
  'loop',
  'with',
  'stack',
  'handled',
  'scope',
  'interpreter',
  'weak',
] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

export interface Holder {
  readonly kind: HolderKind;
  /** The frame or object that holds; null for a holder that is neither (`handled`, `scope`, `interpreter`). */
  readonly owner: Id | null;
  /** Variable, attribute, index, text of the dictionary key (empty for one without a short text) or depth on the stack; empty where there is none. */
  readonly key: string;
  /** How many references: more than 1 only for holders without an owner, 0 for a weak reference. */
  readonly n: number;
}

/** One link of a chain: the holder and what it holds. */
export interface Link {
  readonly holder: Holder;
  readonly object: Id;
}

const FIELD_KINDS: ReadonlyMap<string, HolderKind> = new Map([
  ['__closure__', 'closure'],
  ['__defaults__', 'default'],
  ['__kwdefaults__', 'default'],
  ['__bases__', 'base'],
  ['__mro__', 'mro'],
  ['__self__', 'bound object'],
  ['__func__', 'bound function'],
  ['__traceback__', 'traceback'],
  ['tb_frame', 'traceback frame'],
  ['tb_next', 'traceback entry'],
  ['__cause__', 'cause'],
  ['__context__', 'context'],
  ['args', 'argument'],
] as const);

/** Fixed references whose tuple or dictionary is looked through. */
const LOOKED_THROUGH: ReadonlySet<string> = new Set([
  '__closure__',
  '__defaults__',
  '__kwdefaults__',
  '__bases__',
  '__mro__',
  'args',
]);

/** Fields that every class, function or generator has and that say nothing about the program. */
const FURNITURE_FIELDS: ReadonlySet<string> = new Set([
  '__globals__',
  '__builtins__',
  '__code__',
  '__mro__',
  '__doc__',
  '__name__',
  '__qualname__',
  '__module__',
  '__annotations__',
  '__annotate__',
  '__type_params__',
  '__static_attributes__',
  '__firstlineno__',
  '__classcell__',
  'gi_code',
  'f_funcobj',
  'f_locals',
]);

/** What a class makes for attributes that are in no dictionary. */
const DESCRIPTOR_TYPES: ReadonlySet<string> = new Set(['getset_descriptor', 'member_descriptor']);

const FURNITURE_KINDS: ReadonlySet<HolderKind> = new Set([
  'running function',
  'namespace',
  'constant',
  'mro',
  'descriptor',
]);

interface Held {
  readonly holder: Holder;
  readonly target: Id;
}

function held(kind: HolderKind, owner: Id, key: string, target: Id): Held {
  return { holder: { kind, owner, key, n: 1 }, target };
}

/** Whose entries or items those of a dictionary or tuple are, and as what. */
interface Whose {
  readonly owner: Id;
  readonly kind: HolderKind;
}

class Holdings {
  readonly #memory: Memory;
  readonly #whose = new Map<Id, Whose>();

  constructor(memory: Memory) {
    this.#memory = memory;
    for (const object of memory.objects.values()) {
      if (object.namespace !== undefined) this.#whose.set(object.namespace, { owner: object.id, kind: 'attribute' });
      for (const [name, id] of object.fields) {
        const kind = FIELD_KINDS.get(name);
        // One that is not this object's alone is told as what it is.
        if (kind !== undefined && LOOKED_THROUGH.has(name) && memory.objects.get(id)?.count === 1)
          this.#whose.set(id, { owner: object.id, kind });
      }
    }
    for (const { id, namespace } of memory.frames) {
      if (namespace !== undefined) this.#whose.set(namespace, { owner: id, kind: 'name' });
    }
  }

  *all(): Generator<Held> {
    for (const frame of this.#memory.frames) yield* this.ofFrame(frame, frame.id, 'name');
    for (const object of this.#memory.objects.values()) yield* this.ofObject(object);
  }

  *ofFrame(frame: FrameRecord, owner: Id, kind: 'name' | 'generator variable'): Generator<Held> {
    if (frame.namespace === undefined) {
      for (const [key, target] of frame.locals) yield held(kind, owner, key, target);
    } else {
      yield held('namespace', owner, '', frame.namespace);
    }
    for (const [depth, target] of frame.stack.entries()) {
      if (target !== null) yield held(stackRole(frame.stack, depth, this.#memory), owner, String(depth), target);
    }
    if (frame.function !== null) yield held('running function', owner, '', frame.function);
  }

  *ofObject(object: ObjectRecord): Generator<Held> {
    const owner = object.id;
    yield* this.#items(object);
    const entries = this.#entries(object.namespace ?? 0);
    for (const [key, target] of object.fields) {
      if (object.suspended?.locals.has(key) === true || entries.get(key) === target) continue;
      const isCell = object.shape === 'cell';
      yield held(fieldKind(object, key), owner, isCell ? (object.text ?? key) : key, target);
    }
    if (object.suspended !== undefined) yield* this.ofFrame(object.suspended, owner, 'generator variable');
    if (object.class !== null) yield held('class', owner, '', object.class);
    if (object.namespace !== undefined) yield held('namespace', owner, '', object.namespace);
  }

  *#items(object: ObjectRecord): Generator<Held> {
    const whose = this.#whose.get(object.id);
    for (const [index, target] of object.items.entries()) {
      if (target === null) continue;
      if (object.shape === 'mapping') {
        const key = this.#textOf(object.items[index - (index % 2)] ?? 0);
        if (index % 2 === 0) yield held('key', object.id, key, target);
        else if (whose === undefined) yield held('value', object.id, key, target);
        else yield held(whose.kind, whose.owner, unquote(key), target);
      } else if (whose !== undefined) {
        const cell = this.#memory.objects.get(target);
        yield held(whose.kind, whose.owner, cell?.shape === 'cell' ? (cell.text ?? '') : String(index), target);
      } else yield held(itemKind(object), object.id, String(index), target);
    }
  }

  /** What the entries of a namespace hold, by name. */
  #entries(dictionary: Id): ReadonlyMap<string, Id> {
    const entries = new Map<string, Id>();
    const items = this.#memory.objects.get(dictionary)?.items ?? [];
    for (let index = 0; index + 1 < items.length; index += 2) {
      const value = items[index + 1];
      if (value != null) entries.set(unquote(this.#textOf(items[index] ?? 0)), value);
    }
    return entries;
  }

  #textOf(id: Id): string {
    return this.#memory.objects.get(id)?.text ?? '';
  }
}

function itemKind({ shape, type }: ObjectRecord): HolderKind {
  if (shape === 'set') return 'element';
  if (shape === 'iterator') return 'iterator';
  if (DESCRIPTOR_TYPES.has(type)) return 'descriptor';
  return type === 'code' ? 'constant' : 'item';
}

function fieldKind({ shape }: ObjectRecord, key: string): HolderKind {
  if (shape === 'cell') return 'cell';
  if (shape === 'iterator') return 'iterator';
  if (shape === 'frame' && !key.startsWith('f_')) return 'frame variable';
  return FIELD_KINDS.get(key) ?? 'attribute';
}

/** Hidden holders that the references of frames and objects tell by themselves. */
const TOLD_ELSEWHERE: ReadonlySet<HiddenHolder> = new Set(['stack', 'instances']);

function hiddenHolders({ hidden }: ObjectRecord): Holder[] {
  return hidden.flatMap(({ kind, n }) =>
    TOLD_ELSEWHERE.has(kind) || n <= 0
      ? []
      : [{ kind: kind as 'scope' | 'interpreter' | 'handled', owner: null, key: '', n }],
  );
}

/** The direct holders of every object that has some: frames outermost first, then objects in order of id, then those that are neither. */
export function allHolders(memory: Memory): ReadonlyMap<Id, readonly Holder[]> {
  const found = new Map<Id, Holder[]>();
  const add = (target: Id, holder: Holder): void => {
    const already = found.get(target);
    if (already === undefined) found.set(target, [holder]);
    else already.push(holder);
  };
  for (const { holder, target } of new Holdings(memory).all()) add(target, holder);
  for (const object of memory.objects.values()) for (const holder of hiddenHolders(object)) add(object.id, holder);
  return found;
}

/** Every direct holder of an object, in the same order. */
export function holders(memory: Memory, id: Id): readonly Holder[] {
  return allHolders(memory).get(id) ?? [];
}

/** The weak references to an object, which do not count. */
export function weakHolders(memory: Memory, id: Id): Holder[] {
  const found: Holder[] = [];
  for (const object of memory.objects.values()) {
    if (object.weak.includes(id)) found.push({ kind: 'weak', owner: object.id, key: '', n: 0 });
  }
  return found;
}

/** Whether a holder is none of the program's own names and objects: constants of code, running calls, the interpreter … */
export function isFurniture(memory: Memory, { kind, owner, key }: Holder): boolean {
  if (owner === null) return kind !== 'handled';
  return FURNITURE_KINDS.has(kind) || FURNITURE_FIELDS.has(key) || memory.objects.get(owner)?.type === 'code';
}

/**
 * A shortest chain of holders from a frame (or the interpreter) to an object, root first; its last link holds the
 * object. Null if nothing that runs leads to it: it is garbage, or on its way.
 */
export function chainFromRoot(memory: Memory, id: Id): readonly Link[] | null {
  const holdings = new Holdings(memory);
  const before = new Map<Id, Holder>();
  const waiting: Id[] = [];
  const reach = ({ holder, target }: Held): void => {
    if (before.has(target) || !memory.objects.has(target)) return;
    before.set(target, holder);
    waiting.push(target);
  };
  let next = 0;
  const walk = (): boolean => {
    for (; next < waiting.length && !before.has(id); next++) {
      const object = memory.objects.get(waiting[next] as Id);
      if (object !== undefined) for (const link of holdings.ofObject(object)) reach(link);
    }
    return before.has(id);
  };
  for (const frame of memory.frames) for (const link of holdings.ofFrame(frame, frame.id, 'name')) reach(link);
  // Names in a dictionary are as near as the other names of frames.
  for (const { namespace } of memory.frames) {
    const dictionary = memory.objects.get(namespace ?? 0);
    if (dictionary !== undefined) for (const link of holdings.ofObject(dictionary)) reach(link);
  }
  for (const object of memory.objects.values()) {
    for (const holder of hiddenHolders(object)) reach({ holder, target: object.id });
  }
  if (walk()) return linksTo(memory, before, id);
  // What was there before the program, such as the library's modules, stays by itself.
  for (const object of memory.objects.values()) {
    if (object.id < 0 || object.count === 'immortal') for (const link of holdings.ofObject(object)) reach(link);
  }
  return walk() ? linksTo(memory, before, id) : null;
}

function linksTo(memory: Memory, before: ReadonlyMap<Id, Holder>, id: Id): readonly Link[] {
  const links: Link[] = [];
  const seen = new Set<Id>();
  for (let at: Id | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const holder: Holder | undefined = before.get(at);
    if (holder === undefined) break;
    links.unshift({ holder, object: at });
    at = holder.owner !== null && memory.objects.has(holder.owner) ? holder.owner : null;
  }
  return links;
}
