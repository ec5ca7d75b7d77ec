/**
 * What a picture of a memory shows at a level of detail: which objects have a
 * box, what each slot holds (an arrow, a text, a chip), and how many arrows
 * end at an object. Knows the data model; knows nothing of places or drawing.
 */
import type { Id, Memory, ObjectRecord, Shape } from '../trace/model.ts';
import { reachability } from './reachable.ts';
import type { Detail, Reference } from './slots.ts';
import { brief, frameReferences, isTrue, objectReferences } from './slots.ts';

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
}

const IMMEDIATE_TYPES: ReadonlySet<string> = new Set(['NoneType', 'bool', 'ellipsis']);
const CHIP_SHAPES: ReadonlySet<Shape> = new Set(['function', 'class', 'module']);

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
      this.#tell(frame.id, frame.name, frameReferences(this.memory, frame, this.detail));
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
      const name = object.text ?? object.type;
      this.#tell(object.id, name, objectReferences(this.memory, object, this.detail, ownDictionary));
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

  #tell(owner: Id, ownerName: string, references: readonly Reference[]): void {
    const slots: Slot[] = [];
    for (const reference of references) {
      const target = this.memory.objects.get(reference.target);
      if (target === undefined) continue;
      if (this.#isHidden(reference, target)) {
        this.#hiddenRefs.set(target.id, (this.#hiddenRefs.get(target.id) ?? 0) + 1);
        continue;
      }
      const first = reference.cell === null ? undefined : this.#cellOwners.get(reference.cell);
      if (reference.cell !== null && first === undefined) {
        this.#cellOwners.set(reference.cell, { owner, text: `${ownerName}.${reference.key}` });
      }
      const counts = first === undefined;
      const look =
        first === undefined || this.#isText(target) ? this.#look(owner, reference, target) : sharedLook(first.text);
      slots.push({ ...reference, owner, look, counts });
      if (counts) this.#refs.set(target.id, this.refs(target.id) + 1);
      if (look.kind === 'arrow') this.#boxes.add(target.id);
      if (look.kind !== 'text') this.#visit(target.id);
    }
    this.#slots.set(owner, slots);
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
    return this.#functions !== 'boxes' && CHIP_SHAPES.has(target.shape);
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
      objectReferences(this.memory, object, this.detail).every((reference) => {
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

function sharedLook(text: string): Look {
  return { kind: 'shared', text };
}

/** The arrows that end at an object: `refs(x)` in expectations and questions. */
export function refs(memory: Memory, id: Id, detail: Detail = 'objects'): number {
  return new Visible(memory, detail).refs(id);
}

/** The detail that `auto` stands for: `objects` while no step boxes more objects than a reader can take in. */
export const MOST_BOXES_OF_OBJECTS = 24;
