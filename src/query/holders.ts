/**
 * Who holds an object, and how one gets to it from a frame. Tells the truth:
 * every counted reference, drawn or not. Knows the data model only.
 */
import type { FrameRecord, HiddenHolder, Id, Memory, ObjectRecord } from '../trace/model.ts';

export const HOLDER_KINDS = [
  'name',
  'variable',
  'item',
  'key',
  'value',
  'attribute',
  'cell',
  'closure',
  'default',
  'bound method',
  'class',
  'base',
  'running function',
  'namespace',
  'stack',
  'hidden',
] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

export interface Holder {
  readonly kind: HolderKind;
  /** The frame or object that holds; null for a holder that is neither (`hidden`). */
  readonly owner: Id | null;
  /** Variable, attribute, index, text of the dictionary key, depth on the stack, or the hidden holder's name. */
  readonly key: string;
  /** How many references: more than 1 only for hidden holders. */
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
  ['__self__', 'bound method'],
  ['__func__', 'bound method'],
] as const);

interface Held {
  readonly holder: Holder;
  readonly target: Id;
}

function held(kind: HolderKind, owner: Id, key: string, target: Id): Held {
  return { holder: { kind, owner, key, n: 1 }, target };
}

function* heldByFrame(frame: FrameRecord, owner: Id, kind: 'name' | 'variable'): Generator<Held> {
  if (frame.namespace === undefined) {
    for (const [key, target] of frame.locals) yield held(kind, owner, key, target);
  } else {
    yield held('namespace', owner, '', frame.namespace);
  }
  for (const [depth, target] of frame.stack.entries()) {
    if (target !== null) yield held('stack', owner, String(depth), target);
  }
  if (frame.function !== null) yield held('running function', owner, '', frame.function);
}

function* heldByObject(memory: Memory, object: ObjectRecord): Generator<Held> {
  const owner = object.id;
  const namespace = object.namespace === undefined ? undefined : memory.objects.get(object.namespace);
  for (const [index, target] of object.items.entries()) {
    if (target === null) continue;
    if (object.shape !== 'mapping') {
      yield held('item', owner, String(index), target);
      continue;
    }
    const key = object.items[index - (index % 2)] ?? 0;
    yield held(index % 2 === 0 ? 'key' : 'value', owner, memory.objects.get(key)?.text ?? `#${key}`, target);
  }
  const fromNamespace = new Set(namespace?.items.filter((_, index) => index % 2 === 1));
  for (const [key, target] of object.fields) {
    if (object.suspended?.locals.has(key) === true || fromNamespace.has(target)) continue;
    const kind = object.shape === 'cell' ? 'cell' : (FIELD_KINDS.get(key) ?? 'attribute');
    yield held(kind, owner, object.shape === 'cell' ? (object.text ?? key) : key, target);
  }
  if (object.suspended !== undefined) yield* heldByFrame(object.suspended, owner, 'variable');
  if (object.class !== null) yield held('class', owner, '', object.class);
  if (object.namespace !== undefined) yield held('namespace', owner, '', object.namespace);
}

function* heldInMemory(memory: Memory): Generator<Held> {
  for (const frame of memory.frames) yield* heldByFrame(frame, frame.id, 'name');
  for (const object of memory.objects.values()) yield* heldByObject(memory, object);
}

const COUNTED_ELSEWHERE: ReadonlySet<HiddenHolder> = new Set(['stack', 'instances']);

/** Every direct holder of an object: frames outermost first, then objects in order of id, then hidden ones. */
export function holders(memory: Memory, id: Id): Holder[] {
  const found: Holder[] = [];
  for (const { holder, target } of heldInMemory(memory)) if (target === id) found.push(holder);
  for (const { kind, n } of memory.objects.get(id)?.hidden ?? []) {
    if (!COUNTED_ELSEWHERE.has(kind)) found.push({ kind: 'hidden', owner: null, key: kind, n });
  }
  return found;
}

/**
 * A shortest chain of holders from a frame (or a hidden holder) to an object, root first; its last link holds the
 * object. Null if nothing that runs leads to it: it is garbage, or on its way.
 */
export function chainFromRoot(memory: Memory, id: Id): readonly Link[] | null {
  const before = new Map<Id, Holder>();
  const waiting: Id[] = [];
  const reach = ({ holder, target }: Held): void => {
    if (before.has(target) || !memory.objects.has(target)) return;
    before.set(target, holder);
    waiting.push(target);
  };
  for (const frame of memory.frames) for (const link of heldByFrame(frame, frame.id, 'name')) reach(link);
  for (const object of memory.objects.values()) {
    for (const { kind, n } of object.hidden) {
      if (COUNTED_ELSEWHERE.has(kind) || n <= 0) continue;
      reach({ holder: { kind: 'hidden', owner: null, key: kind, n }, target: object.id });
    }
  }
  for (let next = 0; next < waiting.length && !before.has(id); next++) {
    const object = memory.objects.get(waiting[next] as Id);
    if (object !== undefined) for (const link of heldByObject(memory, object)) reach(link);
  }
  return before.has(id) ? linksTo(memory, before, id) : null;
}

function linksTo(memory: Memory, before: ReadonlyMap<Id, Holder>, id: Id): readonly Link[] {
  const links: Link[] = [];
  for (let at: Id | null = id; at !== null;) {
    const holder: Holder | undefined = before.get(at);
    if (holder === undefined) break;
    links.unshift({ holder, object: at });
    at = holder.owner !== null && memory.objects.has(holder.owner) ? holder.owner : null;
  }
  return links;
}
