/**
 * What a picture of a memory shows at a level of detail: which objects have a
 * box, what each slot holds (an arrow, a text, a chip), and how many arrows
 * end at an object. Knows the data model; knows nothing of places or drawing.
 */
import type { FrameRecord, Id, Memory, ObjectRecord, Shape } from '../trace/model.ts';
import { reachability } from './reachable.ts';
import type { Detail, Gathered } from './slots.ts';
import { brief, frameReferences, isTrue, objectReferences, type Reference } from './slots.ts';

/**
 * How a reference stands in its slot: as an arrow to a box; as text (a value that is not drawn); as a chip (a function,
 * class or module that is only defined); as a text that names the other owner of the variable, whose arrow is drawn;
 * or not at all (a method in its class).
 */
export type Look =
  | { readonly kind: 'arrow' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'chip'; readonly text: string }
  | { readonly kind: 'shared'; readonly text: string }
  | { readonly kind: 'folded' };

export interface Slot extends Reference {
  readonly owner: Id;
  readonly look: Look;
  /** Whether the reference is among the arrows that the target's count tells. */
  readonly counts: boolean;
}

/** What an author keeps out of a picture. Arrows that are left out still count, so that no count becomes untrue. */
export interface Hidden {
  /** Names of variables, in any frame. */
  readonly names: readonly string[];
  /** Names of types, all of whose objects are left out. */
  readonly types: readonly string[];
}

export interface VisibleOptions {
  /** Draw what was made or returned and is not stored yet: for moments inside a step. */
  readonly inFlight?: boolean;
  /** Give functions, classes and modules boxes of their own, chips (default) or leave them out. */
  readonly functions?: 'chips' | 'boxes' | 'hide';
  readonly hidden?: Hidden | undefined;
  /** What was told at other moments of the same run with the same options; grows. */
  readonly known?: KnownSlots;
}

interface Told {
  readonly slots: readonly Slot[];
  /** The objects they lead to, as they were last seen. */
  readonly targets: ObjectRecord[];
}

/** What was told before, by the record it was told of. Records never change, so a step takes most from the steps before it. */
export class KnownSlots {
  readonly gathered = new WeakMap<ObjectRecord, Gathered>();
  readonly told = new WeakMap<ObjectRecord | FrameRecord, Told>();
}

const IMMEDIATE_TYPES: ReadonlySet<string> = new Set(['NoneType', 'bool', 'ellipsis']);
const CHIP_SHAPES: ReadonlySet<Shape> = new Set(['function', 'class', 'module']);
/** Functions of the language itself, and methods of built-in objects: only those that are bound to one have something inside. */
const BUILT_IN_FUNCTION = 'builtin_function_or_method';

/** The closure variable that `super()` and `__class__` make; it leads from every such method to its class. */
const CLASS_CELL = '__class__';

export class Visible {
  readonly memory: Memory;
  readonly detail: Detail;
  /** Objects with a box, in the order in which they are reached from the outermost frame on; unreachable ones last. */
  readonly objects: ReadonlySet<Id>;
  /** The unreachable groups among them. */
  readonly islands: readonly (readonly Id[])[];
  /** Those among them that nothing holds yet. */
  readonly inFlight: ReadonlySet<Id>;

  readonly #functions: 'chips' | 'boxes' | 'hide';
  readonly #hidden: Hidden | undefined;
  /** How many references that are left out end at an object. */
  readonly #hiddenRefs = new Map<Id, number>();
  readonly #known: KnownSlots;
  /** Dictionaries with the names of running frames. */
  readonly #frameNamespaces = new Set<Id>();
  readonly #boxes = new Set<Id>();
  readonly #unreachable = new Set<Id>();
  readonly #slots = new Map<Id, readonly Slot[]>();
  readonly #refs = new Map<Id, number>();
  readonly #isChip = new Map<Id, boolean>();
  /** The owner that draws the arrow of a cell. */
  readonly #cellOwners = new Map<Id, { owner: Id; text: string }>();
  /** Dictionaries that a slot leads to and that are some object's attributes. */
  readonly #drawnNamespaces = new Set<Id>();
  /** What the walk has still to visit. */
  readonly #waiting: Id[] = [];
  readonly #visited = new Set<Id>();

  constructor(memory: Memory, detail: Detail, options: VisibleOptions = {}) {
    this.memory = memory;
    this.detail = detail;
    this.#functions = isTrue(detail) ? 'boxes' : (options.functions ?? 'chips');
    this.#hidden = options.hidden;
    this.#known = options.known ?? new KnownSlots();
    for (const { namespace } of memory.frames) if (namespace !== undefined) this.#frameNamespaces.add(namespace);
    const { islands, inFlight } = reachability(memory);
    const shownInFlight = options.inFlight === true ? [...inFlight] : [];
    this.#walk(islands, shownInFlight);
    if (this.#findDrawnNamespaces()) this.#walk(islands, shownInFlight);
    for (const [id, count] of this.#hiddenRefs) if (this.#visited.has(id)) this.#refs.set(id, this.refs(id) + count);
    this.objects = this.#boxes;
    this.islands = islands
      .map((group) => group.filter((id) => this.#boxes.has(id)))
      .filter((group) => group.length > 0);
    this.inFlight = new Set(shownInFlight.filter((id) => this.#boxes.has(id)));
  }

  /** The slots of a frame or of an object, in order. */
  slots(owner: Id): readonly Slot[] {
    return this.#slots.get(owner) ?? [];
  }

  /** Whether an object is garbage that only a cycle keeps. */
  isUnreachable(id: Id): boolean {
    return this.#unreachable.has(id);
  }

  /** How many of the references that are told end at an object; 0 for one that is not shown. */
  refs(id: Id): number {
    return this.#refs.get(id) ?? 0;
  }

  /** The count that the picture shows: arrows, or the true count from `cpython` on. */
  count(id: Id): number | 'immortal' {
    return isTrue(this.detail) ? (this.memory.objects.get(id)?.count ?? 0) : this.refs(id);
  }

  /** Counted references that are not among `refs`; 0 for immortal objects. */
  notShown(id: Id): number {
    const count = this.memory.objects.get(id)?.count ?? 0;
    return count === 'immortal' ? 0 : count - this.refs(id);
  }

  #walk(islands: readonly (readonly Id[])[], inFlight: readonly Id[]): void {
    for (const all of [this.#boxes, this.#unreachable, this.#visited]) all.clear();
    for (const all of [this.#slots, this.#refs, this.#hiddenRefs, this.#cellOwners]) all.clear();
    for (const frame of this.memory.frames) {
      if (this.#tellAgain(frame)) continue;
      this.#tell(frame, frame.name, frameReferences(this.memory, frame, this.detail));
    }
    this.#drain();
    for (const id of inFlight) this.#start(id);
    for (const group of islands) {
      for (const id of group) {
        this.#unreachable.add(id);
        if (this.#isIslandBox(id)) this.#start(id);
      }
    }
  }

  /** Boxes an object although no arrow leads to it. */
  #start(id: Id): void {
    this.#boxes.add(id);
    this.#visit(id);
    this.#drain();
  }

  #drain(): void {
    for (let k = 0; k < this.#waiting.length; k++) {
      const object = this.memory.objects.get(this.#waiting[k] as Id);
      if (object === undefined) continue;
      const ownDictionary = object.namespace !== undefined && this.#drawnNamespaces.has(object.namespace);
      if (!ownDictionary && this.#tellAgain(object)) continue;
      this.#tell(object, object.text ?? object.type, this.#gather(object, ownDictionary));
    }
    this.#waiting.length = 0;
  }

  #visit(id: Id): void {
    if (this.#visited.has(id)) return;
    this.#visited.add(id);
    this.#waiting.push(id);
  }

  /** What stands for itself in an island; tuples of defaults, cells and the like are seen through. */
  #isIslandBox(id: Id): boolean {
    const object = this.memory.objects.get(id);
    if (object === undefined || this.#boxes.has(id) || this.#hidden?.types.includes(object.type) === true) return false;
    if (isTrue(this.detail)) return true;
    if (object.shape === 'cell' || object.shape === 'atom' || object.shape === 'opaque') return false;
    return object.shape !== 'sequence' || object.type !== 'tuple' || object.items.some((item) => item === id);
  }

  #gather(object: ObjectRecord, ownDictionary: boolean): Gathered {
    const known = ownDictionary || this.#frameNamespaces.has(object.id) ? undefined : this.#known.gathered.get(object);
    if (known !== undefined) return known;
    const gathered = objectReferences(this.memory, object, this.detail, ownDictionary);
    if (gathered.isOwn) this.#known.gathered.set(object, gathered);
    return gathered;
  }

  #tell(owner: FrameRecord | ObjectRecord, ownerName: string, { references, isOwn }: Gathered): void {
    const slots: Slot[] = [];
    const targets: ObjectRecord[] = [];
    for (const reference of references) {
      const target = this.memory.objects.get(reference.target);
      if (target === undefined) continue;
      if (this.#isHidden(reference, target)) {
        this.#hiddenRefs.set(target.id, (this.#hiddenRefs.get(target.id) ?? 0) + 1);
        continue;
      }
      const first = reference.cell === null ? undefined : this.#cellOwners.get(reference.cell);
      if (reference.cell !== null && first === undefined) {
        this.#cellOwners.set(reference.cell, { owner: owner.id, text: `${ownerName}.${reference.key}` });
      }
      const look =
        first === undefined || this.#isText(target) ? this.#look(owner.id, reference, target) : sharedLook(first.text);
      const { kind, key, cell } = reference;
      const slot: Slot = {
        kind,
        key,
        target: reference.target,
        cell,
        owner: owner.id,
        look,
        counts: first === undefined,
      };
      slots.push(slot);
      targets.push(target);
      this.#follow(slot);
    }
    this.#slots.set(owner.id, slots);
    if (isOwn && slots.length === references.length) this.#known.told.set(owner, { slots, targets });
  }

  #follow({ counts, target, look }: Slot): void {
    if (counts) this.#refs.set(target, this.refs(target) + 1);
    if (look.kind === 'arrow') this.#boxes.add(target);
    if (look.kind !== 'text') this.#visit(target);
  }

  /** Tells what was told of the same record at another moment. False if there is no such or it is no longer so. */
  #tellAgain(owner: FrameRecord | ObjectRecord): boolean {
    const told = this.#frameNamespaces.has(owner.id) ? undefined : this.#known.told.get(owner);
    if (told === undefined) return false;
    const { slots, targets } = told;
    for (let k = 0; k < slots.length; k++) {
      const slot = slots[k] as Slot;
      const target = this.memory.objects.get(slot.target);
      const before = targets[k] as ObjectRecord;
      if (target === undefined) return false;
      if (target !== before) {
        if (target.type !== before.type || target.shape !== before.shape || target.text !== before.text) return false;
        targets[k] = target;
      }
      if (this.#mayBeChip(target) && !sameLook(slot.look, this.#look(owner.id, slot, target))) return false;
    }
    this.#slots.set(owner.id, slots);
    for (const slot of slots) this.#follow(slot);
    return true;
  }

  #isHidden({ kind, key }: Reference, target: ObjectRecord): boolean {
    if (this.#hidden === undefined) return false;
    return (kind === 'name' && this.#hidden.names.includes(key)) || this.#hidden.types.includes(target.type);
  }

  #isText(target: ObjectRecord): boolean {
    if (isTrue(this.detail)) return false;
    return IMMEDIATE_TYPES.has(target.type) || (this.detail === 'values' && target.shape === 'atom');
  }

  #look(owner: Id, reference: Reference, target: ObjectRecord): Look {
    if (this.#isText(target)) return { kind: 'text', text: brief(this.memory, target.id) };
    if (!this.#mayBeChip(target) || !this.#chip(target.id)) {
      return reference.kind === 'cell' && reference.key === CLASS_CELL && !isTrue(this.detail)
        ? { kind: 'folded' }
        : { kind: 'arrow' };
    }
    const holder = this.memory.objects.get(owner);
    if (this.#functions === 'hide' || (holder?.shape === 'class' && target.shape === 'function'))
      return { kind: 'folded' };
    return { kind: 'chip', text: target.text ?? target.type };
  }

  #mayBeChip(target: ObjectRecord): boolean {
    return this.#functions !== 'boxes' && (CHIP_SHAPES.has(target.shape) || target.type === BUILT_IN_FUNCTION);
  }

  /** Whether a function, class or module has nothing inside that would be drawn as an arrow to a box. */
  #chip(id: Id): boolean {
    const known = this.#isChip.get(id);
    if (known !== undefined) return known;
    // In a cycle of functions and classes only, none is a reason for another to have a box.
    this.#isChip.set(id, true);
    const object = this.memory.objects.get(id);
    const isChip =
      object === undefined ||
      this.#gather(object, false).references.every((reference) => {
        if (reference.key === CLASS_CELL) return true;
        const target = this.memory.objects.get(reference.target);
        if (target === undefined || this.#isText(target)) return true;
        return this.#mayBeChip(target) && this.#chip(target.id);
      });
    this.#isChip.set(id, isChip);
    return isChip;
  }

  /** Looks for namespaces that slots lead to. True if there are any, so that the walk is to be made again. */
  #findDrawnNamespaces(): boolean {
    for (const id of this.#boxes) {
      const namespace = this.memory.objects.get(id)?.namespace;
      if (namespace !== undefined && this.#boxes.has(namespace)) this.#drawnNamespaces.add(namespace);
    }
    return this.#drawnNamespaces.size > 0;
  }
}

function sameLook(a: Look, b: Look): boolean {
  return a.kind === b.kind && ('text' in a ? a.text : null) === ('text' in b ? b.text : null);
}

function sharedLook(text: string): Look {
  return { kind: 'shared', text };
}

/** The arrows that end at an object: `refs(x)` in expectations and questions. */
export function refs(memory: Memory, id: Id, detail: Detail = 'objects'): number {
  return new Visible(memory, detail).refs(id);
}

/** The detail that `auto` stands for: `objects` while no step boxes more objects than a reader can take in. */
export const MOST_BOXES_OF_OBJECTS = 24;
