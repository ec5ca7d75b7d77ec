/**
 * The heap: births, counted references, deaths. Every counted reference of an
 * object is written here (those of frame slots by the running loop), so that
 * counts, deallocation and the recorded events follow from the same lines.
 * Knows no Python semantics beyond "a count of zero means death".
 *
 * Ownership, in four rules:
 * - A container owns what its `items` and `fields` hold; a frame owns its slots.
 * - `alloc` gives an object that nobody owns yet: the loop stores it at once.
 * - `make` gives an object that the current scope owns: what built-ins use.
 *   A scope is the stretch of `scope` above a mark; `close(mark)` gives it back.
 * - Writers retain the new reference before they release the old one, as CPython does.
 */
import { invariant } from '../base/invariant.ts';
import { Addresses } from './allocator/addresses.ts';
import { ByteStore } from './byte-store.ts';
import { fieldsInOrder, orderEntries } from './field-order.ts';
import { Flag, PyObject, type ObjectId } from './object.ts';
import type { Observer } from './observer.ts';
import type { SizeRules } from './size-rules.ts';
import type { Spares } from './spares.ts';
import { KeyTable, type PyType } from './type.ts';
import { bitLength } from './values/integer.ts';
import { NO_EFFORT, type Effort } from './values/effort.ts';

/** End of a sequence, for `splice`. */
export const END = -1;

/** From so many items on, a deque moves them seldom. */
const LONG_DEQUE = 1024;

/** What the heap has to be told of particular kinds when they die. */
export interface KindKnowledge {
  /** References that a kind keeps outside `items` and `fields` (frames of generators), in order of release; they are given up by this call. */
  extraReferences(object: PyObject): (PyObject | null)[] | null;
  /** Whether Python code must run before the object may die: `__del__`, callbacks of weak references, `finally` blocks of a generator. */
  needsPython(object: PyObject): boolean;
}

interface Teardown {
  /** What dies; null for what a frame held that is gone already. */
  readonly object: PyObject | null;
  /** What is left to give back, in order of release. */
  next: number;
  readonly references: (PyObject | null)[];
}

export class Heap {
  readonly observer: Observer;
  #lastId = 0;
  /** Temporaries of the built-ins under way, innermost last. */
  readonly scope: PyObject[] = [];
  /** Objects whose death needs Python code (`__del__`, weak reference callbacks) before it can go on. */
  readonly awaiting: PyObject[] = [];
  /** True when the loop must look up: something awaits, or a collection is due. */
  pending = false;
  readonly #teardowns: Teardown[] = [];
  /** Teardowns below this depth wait until Python code that runs on behalf of a death is done. */
  #base = 0;
  #draining = false;
  /** Estimated bytes of living objects, for the limit. */
  liveBytes = 0;
  liveLimit = Infinity;
  readonly addresses: Addresses;
  readonly sizes: SizeRules;
  /** Ends of the list of tracked objects, youngest last. */
  readonly tracked: PyObject;
  /** Births minus deaths since the last collection, of objects that the collector could have to know. */
  young = 0;
  /** Dead objects that are kept for the next of their kind. */
  readonly spares: Spares;
  youngThreshold = Infinity;
  /** The newest object of those whose births passed the threshold. */
  newborn: PyObject | null = null;
  /** Whether a tuple of atoms is tracked too, until a collection finds it to be one. */
  tracksAtomicTuples = false;
  /** Types whose objects are tracked only once they hold something that the collector has to follow, if there are any. */
  tracksLate: ReadonlySet<PyType> | null = null;
  /** Weak references by their referent, oldest first. */
  readonly weakReferences = new Map<PyObject, PyObject[]>();
  /** What is made now is the machine's own furniture, not the program's: it is marked and not told of. */
  isQuiet = false;
  /** Called by `alloc` in a test mode that collects at every allocation. */
  onAlloc: (() => void) | null = null;
  readonly #kinds: KindKnowledge;
  /** Told before memory of an object is gone, for tables that know objects by number. */
  onFree: ((object: PyObject) => void) | null = null;
  /** Told of references and bytes that are copied in numbers, in turns. */
  onEffort: Effort = NO_EFFORT;
  onLimit: () => never = () => invariant(false, 'no live limit') as never;

  constructor(observer: Observer, sentinel: PyObject, kinds: KindKnowledge, spares: Spares, sizes: SizeRules) {
    this.observer = observer;
    this.sizes = sizes;
    this.addresses = new Addresses(sizes);
    this.spares = spares;
    this.tracked = sentinel;
    sentinel.next = sentinel;
    sentinel.previous = sentinel;
    this.#kinds = kinds;
  }

  get lastId(): ObjectId {
    return this.#lastId;
  }

  nextId(): ObjectId {
    return ++this.#lastId;
  }

  // ---- births ----

  /** A new object that nobody owns yet; `items` must be empty or null. The caller stores it at once. */
  alloc(type: PyType, items: PyObject[] | null, payload: unknown = null, n = 0, flags = 0): PyObject {
    if (this.onAlloc !== null) this.onAlloc();
    const object = new PyObject(++this.#lastId, type, items);
    object.payload = payload;
    object.n = n;
    object.flags = flags;
    if (type.isHeapType) {
      type.object.count++;
      type.keys.noteInstance();
    }
    if (type.hasDict || type.slotCount > 0) (object as { fields: PyObject[] }).fields = [];
    if (type.tracked && !type.tracksByItems) {
      if (this.tracksLate === null || !this.tracksLate.has(type)) this.track(object);
      if (type.spareIndex === 0 || this.#takesNoSpare || !this.spares.take(type, 0)) this.#bear(object);
    }
    if (payload === null) this.liveBytes += BASE_BYTES;
    else {
      const bytes = bytesOf(payload);
      this.liveBytes += BASE_BYTES + bytes;
      if (bytes > MANY_BYTES) this.onEffort(Math.floor(bytes / MANY_BYTES));
    }
    if (this.liveBytes > this.liveLimit) this.onLimit();
    if (this.isQuiet) object.flags |= Flag.SILENT;
    if (this.addresses.isUsed && items === null) this.addresses.born(object);
    this.observer.alloc(object);
    return object;
  }

  /** A new object with these references, which it retains; owned by nobody yet. */
  allocWith(type: PyType, items: (PyObject | null)[], payload: unknown = null, n = 0): PyObject {
    for (const item of items) if (item !== null) item.count++;
    return this.allocMoving(type, items, payload, n);
  }

  /** As `allocWith`, but the references are handed over: their counts already include this owner. */
  allocMoving(type: PyType, items: (PyObject | null)[], payload: unknown = null, n = 0): PyObject {
    const own: PyObject[] = [];
    const object = this.alloc(type, own, payload, n);
    if (items.length > 0) {
      this.#grow(items.length);
      for (const item of items) own.push(item as PyObject);
      if (type.layout.growth !== null) object.n = own.length;
      this.observer.splice(object, 0, NONE, items);
    }
    if (type.tracksByItems) {
      if (this.tracksAtomicTuples || items.some(mayBeTracked)) this.track(object);
      if (!this.spares.take(type, items.length)) this.#bear(object);
    }
    if (this.tracksLate !== null) for (const item of items) this.#stored(object, item);
    if (this.addresses.isUsed) this.addresses.born(object, !this.#takesNoSpare);
    return object;
  }

  /** The object being made takes no dead one that its kind keeps. */
  #takesNoSpare = false;

  /** As `make` of no items, but in memory of its own even where the kind keeps dead objects: what a call of `list` and `dict` does. */
  makeUnspared(type: PyType, payload: unknown = null): PyObject {
    this.#takesNoSpare = true;
    try {
      return this.make(type, [], payload);
    } finally {
      this.#takesNoSpare = false;
    }
  }

  /** A new object that the current scope owns. */
  make(type: PyType, items: (PyObject | null)[] | null = null, payload: unknown = null, n = 0): PyObject {
    const object = items === null ? this.alloc(type, null, payload, n) : this.allocWith(type, items, payload, n);
    object.count++;
    this.scope.push(object);
    return object;
  }

  // ---- scopes ----

  /** Where the current scope stands; to be given to `close`. */
  mark(): number {
    return this.scope.length;
  }

  /** Makes the current scope an owner of `object` too. */
  keep(object: PyObject): PyObject {
    object.count++;
    this.scope.push(object);
    return object;
  }

  /** Hands a reference that somebody gave up to the current scope, without counting it again. */
  adopt(object: PyObject): PyObject {
    this.scope.push(object);
    return object;
  }

  /** Hands the newest reference to `object` that the scope has to the caller, without counting it again. */
  disown(object: PyObject): PyObject {
    this.scope.splice(this.scope.lastIndexOf(object), 1);
    return object;
  }

  /** Gives back everything that was kept since `mark`. */
  close(mark: number): void {
    const scope = this.scope;
    while (scope.length > mark) {
      const object = scope.pop() as PyObject;
      if (--object.count === 0 && this.dieBefore(object, () => scope.splice(mark).reverse())) return;
    }
  }

  /** As `close`, but `object` survives in the outer scope. */
  closeKeeping(mark: number, object: PyObject): PyObject {
    object.count++;
    this.close(mark);
    this.scope.push(object);
    return object;
  }

  release(object: PyObject): void {
    if (--object.count === 0) this.die(object);
  }

  // ---- writers ----

  /** A container that was not tracked may have to be now. */
  #stored(owner: PyObject, value: PyObject | null): void {
    if (value === null || (owner.flags & Flag.TRACKED) !== 0 || !isFollowed(value)) return;
    if (this.tracksLate?.has(owner.type) === true) this.track(owner);
  }

  /** Stores `value` (null: nothing) as item `index`, which may be one past the end. */
  setItem(owner: PyObject, index: number, value: PyObject | null): void {
    const items = owner.items as (PyObject | null)[];
    const before = index < items.length ? (items[index] as PyObject | null) : null;
    if (value !== null) value.count++;
    if (index === items.length) {
      items.push(value);
      this.#grow(1);
      if (this.addresses.isUsed) this.addresses.resized(owner);
    } else items[index] = value;
    if (this.tracksLate !== null) this.#stored(owner, value);
    this.observer.item(owner, index, value, before);
    if (before !== null && --before.count === 0) this.die(before);
  }

  /** Adjusts the capacity of a container that keeps room for more, which had `before` items. */
  #resized(owner: PyObject, before: number): void {
    const { growth } = owner.type.layout;
    if (growth !== null) owner.n = growth(owner.n, before, (owner.items as PyObject[]).length, this.sizes);
    if (this.addresses.isUsed) this.addresses.resized(owner);
  }

  /** Gives a list room for so many items. */
  setRoom(list: PyObject, items: number): void {
    list.n = items;
    if (this.addresses.isUsed) this.addresses.resized(list);
  }

  /** As `setItem`, but the caller's reference to `value` is handed over. */
  moveItem(owner: PyObject, index: number, value: PyObject): void {
    const items = owner.items as (PyObject | null)[];
    const before = index < items.length ? (items[index] as PyObject | null) : null;
    if (index === items.length) {
      items.push(value);
      this.#grow(1);
      this.#resized(owner, index);
    } else items[index] = value;
    this.observer.item(owner, index, value, before);
    if (before !== null && --before.count === 0) this.die(before);
  }

  /** Appends; the list retains `value`. */
  append(owner: PyObject, value: PyObject): void {
    value.count++;
    const items = owner.items as (PyObject | null)[];
    items.push(value);
    this.#grow(1);
    this.#resized(owner, items.length - 1);
    if (this.tracksLate !== null) this.#stored(owner, value);
    this.observer.item(owner, items.length - 1, value, null);
  }

  /** Takes the item at `index` out; its reference moves to the current scope. */
  removeItem(owner: PyObject, index: number): PyObject {
    const items = owner.items as PyObject[];
    const [removed] = items.splice(index, 1) as [PyObject];
    this.liveBytes -= SLOT_BYTES;
    this.#resized(owner, items.length + 1);
    this.scope.push(removed);
    this.observer.splice(owner, index, [removed], NONE);
    return removed;
  }

  /**
   * Replaces `remove` items from `at` (END: the end) by `insert`, which are
   * retained. What was removed is released last to first, as CPython's lists do.
   */
  splice(owner: PyObject, at: number, remove: number, insert: readonly (PyObject | null)[]): void {
    const items = owner.items as (PyObject | null)[];
    const start = at === END ? items.length : at;
    const lengthBefore = items.length;
    for (const value of insert) if (value !== null) value.count++;
    if (this.tracksLate !== null) for (const value of insert) this.#stored(owner, value);
    let removed: (PyObject | null)[];
    if (insert.length > SPREAD_LIMIT) {
      const tail = items.slice(start + remove);
      removed = items.slice(start, start + remove);
      items.length = start;
      for (const value of insert) items.push(value);
      for (const value of tail) items.push(value);
    } else removed = items.splice(start, remove, ...insert);
    this.#grow(insert.length - removed.length);
    this.#resized(owner, lengthBefore);
    this.observer.splice(owner, start, removed, insert);
    if (removed.length === 1) this.releaseAll(removed);
    else if (removed.length > 0) this.releaseAll(removed.slice().reverse());
  }

  /** Removes `remove` items from `at`; they are released first to last, as dicts and sets do. */
  spliceForwards(owner: PyObject, at: number, remove: number): void {
    const removed = (owner.items as (PyObject | null)[]).splice(at, remove);
    this.#grow(-removed.length);
    this.#resized(owner, removed.length + (owner.items as PyObject[]).length);
    this.observer.splice(owner, at, removed, NONE);
    this.releaseAll(removed);
  }

  /** Puts the items in another order: `items` must hold the same references. No count changes. */
  reorder(owner: PyObject, items: readonly PyObject[]): void {
    const own = owner.items as PyObject[];
    const before = own.slice();
    for (let i = 0; i < items.length; i++) own[i] = items[i] as PyObject;
    this.observer.splice(owner, 0, before, own);
  }

  /**
   * Replaces all items by `items`, where the references of the old ones that are
   * still present go over: for tables that grow or shrink. No count changes.
   */
  rebuild(owner: PyObject, items: readonly (PyObject | null)[]): void {
    const own = owner.items as (PyObject | null)[];
    const before = own.slice();
    own.length = 0;
    for (const item of items) own.push(item);
    if (this.tracksLate !== null) for (const item of items) this.#stored(owner, item);
    this.#grow(items.length - before.length);
    if (this.addresses.isUsed) this.addresses.resized(owner);
    this.observer.splice(owner, 0, before, own);
  }

  // ---- deques: a long one may have `n` empty places before its first item, of which observers do not hear ----

  /** Adds an item at the right end. */
  putLast(deque: PyObject, value: PyObject): void {
    value.count++;
    const items = deque.items as PyObject[];
    items.push(value);
    this.#grow(1);
    this.#resized(deque, items.length - 1);
    this.observer.item(deque, items.length - 1 - deque.n, value, null);
  }

  /** Adds an item at the left end. */
  putFirst(deque: PyObject, value: PyObject): void {
    const items = deque.items as (PyObject | null)[];
    if (deque.n === 0) {
      const { length } = items;
      if (length < LONG_DEQUE) return this.splice(deque, 0, 0, [value]);
      const room = length >> 1;
      for (let i = 0; i < room; i++) items.push(null);
      items.copyWithin(room, 0, length);
      items.fill(null, 0, room);
      deque.n = room;
      this.#grow(room);
    }
    value.count++;
    items[--deque.n] = value;
    this.#resized(deque, items.length - 1);
    this.observer.splice(deque, 0, NONE, [value]);
  }

  /** Takes the item at the right end out; its reference moves to the current scope. */
  takeLast(deque: PyObject): PyObject {
    const items = deque.items as PyObject[];
    const last = items.pop() as PyObject;
    this.liveBytes -= SLOT_BYTES;
    this.#resized(deque, items.length + 1);
    this.scope.push(last);
    this.observer.splice(deque, items.length - deque.n, [last], NONE);
    if (items.length === deque.n) this.closeGap(deque);
    return last;
  }

  /** Takes the item at the left end out; its reference moves to the current scope. */
  takeFirst(deque: PyObject): PyObject {
    const items = deque.items as (PyObject | null)[];
    if (deque.n === 0 && items.length < LONG_DEQUE) return this.removeItem(deque, 0);
    const first = items[deque.n] as PyObject;
    items[deque.n++] = null;
    this.scope.push(first);
    this.observer.splice(deque, 0, [first], NONE);
    if (2 * deque.n > items.length) this.closeGap(deque);
    return first;
  }

  /** Lets the items of a deque begin at the first place. */
  closeGap(deque: PyObject): void {
    if (deque.n === 0) return;
    (deque.items as (PyObject | null)[]).splice(0, deque.n);
    this.#grow(-deque.n);
    deque.n = 0;
  }

  /** Stores attribute `key` (index into the type's key table); null deletes it. */
  setField(owner: PyObject, key: number, value: PyObject | null): void {
    const fields = owner.fields as (PyObject | null)[];
    while (fields.length <= key) fields.push(null);
    const before = fields[key] as PyObject | null;
    if (value !== null) value.count++;
    fields[key] = value;
    this.observer.field(owner, key, value, before);
    if (before !== null && --before.count === 0) this.die(before);
  }

  /** Gives `owner` another class. */
  setType(owner: PyObject, type: PyType): void {
    const before = owner.type;
    if (type.isHeapType) type.object.count++;
    owner.type = type;
    this.observer.type(owner, before);
    if (before.isHeapType) this.release(before.object);
  }

  /** Makes an object let go of all it holds while it lives on: what the collector does to garbage. A hash table is cleared by its own kind first. */
  clearReferences(owner: PyObject): void {
    const items = owner.items as (PyObject | null)[] | null;
    const fields = owner.fields as (PyObject | null)[] | null;
    if (fields !== null)
      for (const key of [...(owner.type.keys.orderOf(fields) ?? fields.keys())])
        if ((fields[key] ?? null) !== null) this.setField(owner, key, null);
    if (items === null || items.length === 0) return;
    if (owner.type.layout.fixed !== null) {
      for (let i = 0; i < items.length; i++) if (items[i] !== null) this.setItem(owner, i, null);
    } else if (owner.type.layout.teardown === 'last-first') this.splice(owner, 0, items.length, NONE);
    else {
      if (owner.type.layout.hasGap) this.closeGap(owner);
      this.spliceForwards(owner, 0, items.length);
    }
  }

  /** Releases references that were taken from where they stood, one by one: if Python code has to run for one, the others wait. */
  releaseAll(references: readonly (PyObject | null)[]): void {
    const last = references.length - 1;
    for (let i = 0; i <= last; i++) {
      const reference = references[i];
      if (reference == null || --reference.count > 0) continue;
      if (i === last) this.die(reference);
      else if (this.dieBefore(reference, () => references.slice(i + 1))) return;
    }
  }

  // ---- collector's list ----

  /** Puts an object into the collector's list, at the end of the youngest generation or before another one. */
  track(object: PyObject, following = this.tracked): void {
    const last = following.previous as PyObject;
    object.previous = last;
    object.next = following;
    last.next = object;
    following.previous = object;
    object.flags |= Flag.TRACKED;
  }

  untrack(object: PyObject): void {
    if ((object.flags & Flag.TRACKED) === 0) return;
    const { previous, next } = object as { previous: PyObject; next: PyObject };
    previous.next = next;
    next.previous = previous;
    object.previous = null;
    object.next = null;
    object.flags &= ~Flag.TRACKED;
  }

  /** Counts the birth of an object that the collector could have to know. */
  #bear(object: PyObject): void {
    if (++this.young <= this.youngThreshold) return;
    this.pending = true;
    this.newborn = object;
  }

  /** Counts its death, unless it is kept for the next of its kind. */
  #bury(object: PyObject): void {
    const { type } = object;
    if ((type.spareIndex !== 0 || type.tracksByItems) && this.spares.keep(type, object.items?.length ?? 0)) return;
    if (this.young > 0) this.young--;
  }

  // ---- deaths ----

  /** `object` has no references any more. */
  die(object: PyObject): void {
    const type = object.type;
    if (
      object.items === null &&
      object.fields === null &&
      !type.isHeapType &&
      (object.flags & SPECIAL) === 0 &&
      type.shape === 'atom'
    ) {
      object.flags |= Flag.FREED;
      this.liveBytes -= object.payload === null ? BASE_BYTES : BASE_BYTES + bytesOf(object.payload);
      if (this.addresses.isUsed) {
        this.addresses.dying(object);
        this.addresses.died(object);
      }
      this.observer.free(object);
      return;
    }
    if (this.#begin(object)) this.#drain();
  }

  /**
   * As `die`, for one of several references that are given back one after the other: if Python code has to run for it, what
   * `others` gives is kept until then. True if so.
   */
  dieBefore(object: PyObject, others: () => (PyObject | null)[]): boolean {
    const depth = this.#teardowns.length;
    const isFirst = this.awaiting.length === 0;
    this.die(object);
    // Behind others that wait already, all wait one by one.
    if (!isFirst || this.awaiting.length === 0) return false;
    this.#teardowns.splice(depth, 0, { object: null, next: 0, references: others() });
    return true;
  }

  /** Goes on with the death of `object` after its `__del__` and callbacks have run. */
  dieAfterPython(object: PyObject): void {
    this.#teardown(object);
    this.#drain();
  }

  /**
   * Python code is about to run on behalf of a death: deaths that are under way
   * stand still until `endPython` is called with what this returns.
   */
  beginPython(): number {
    const base = this.#base;
    this.#base = this.#teardowns.length;
    return base;
  }

  endPython(base: number): void {
    this.#base = base;
    this.#drain();
  }

  #begin(object: PyObject): boolean {
    if ((object.flags & (Flag.DYING | Flag.FREED)) !== 0) {
      invariant((object.flags & Flag.FREED) === 0, `object ${object.id} dies twice`);
      return false;
    }
    // What dies after something that waits for Python code waits too: deaths keep their order.
    if (this.awaiting.length > 0 || this.#kinds.needsPython(object)) {
      this.awaiting.push(object);
      this.pending = true;
      return false;
    }
    this.#teardown(object);
    return true;
  }

  #teardown(object: PyObject): void {
    object.flags |= Flag.DYING;
    this.untrack(object);
    if (object.type.tracked) this.#bury(object);
    if (this.addresses.isUsed) this.addresses.dying(object);
    this.#teardowns.push({ object, next: 0, references: this.#references(object) });
    this.observer.free(object);
  }

  /** All references of a dying object, in the order in which it gives them back; they are its own no more. */
  #references(object: PyObject): (PyObject | null)[] {
    let references: (PyObject | null)[] = fieldsInOrder(object);
    const own = object.items;
    if (own !== null && own.length > 0) {
      if (object.type.layout.teardown === 'last-first') own.reverse();
      else if (object.type.layout.teardown === 'last-then-first') own.unshift(own.pop() as PyObject);
      else if (object.extra instanceof KeyTable) orderEntries(own, object.extra);
      references = references.length === 0 ? own : references.concat(own);
      this.liveBytes -= own.length * SLOT_BYTES;
    }
    // The dead keep empty lists: nobody can reach and fill them.
    const dead = object as { items: PyObject[] | null; fields: PyObject[] | null };
    if (own !== null) dead.items = DEAD;
    if (object.fields !== null) dead.fields = DEAD;
    const extra = this.#kinds.extraReferences(object);
    if (extra !== null) references = references.concat(extra);
    if (object.type.isHeapType) references.push(object.type.object);
    return references;
  }

  /**
   * Works deaths off without recursion, depth first in each object's own order,
   * until done or until Python code has to run first.
   */
  #drain(): void {
    const stack = this.#teardowns;
    if (this.#draining || this.awaiting.length > 0) return;
    this.#draining = true;
    while (stack.length > this.#base) {
      const top = stack[stack.length - 1] as Teardown;
      if (top.next === top.references.length) {
        stack.pop();
        if (top.object === null) continue;
        top.object.flags = (top.object.flags & ~Flag.DYING) | Flag.FREED;
        this.liveBytes -= BASE_BYTES + bytesOf(top.object.payload);
        if (this.addresses.isUsed) this.addresses.died(top.object);
        if (this.onFree !== null) this.onFree(top.object);
        continue;
      }
      const reference = top.references[top.next] as PyObject | null;
      top.references[top.next++] = null;
      if (reference !== null && --reference.count === 0) {
        if (!this.#begin(reference)) break;
      }
    }
    this.#draining = false;
  }

  /** References that are given back when last words are said: no object holds them any more. */
  *waitingReferences(): Generator<PyObject> {
    for (const { object, references, next } of this.#teardowns)
      if (object === null)
        for (let i = next; i < references.length; i++) if (references[i]) yield references[i] as PyObject;
  }

  /** References that dying objects still hold, for the auditor. */
  *dyingReferences(): Generator<PyObject> {
    for (const { references, next } of this.#teardowns)
      for (let i = next; i < references.length; i++) if (references[i]) yield references[i] as PyObject;
  }

  #grow(slots: number): void {
    if ((this.liveBytes += slots * SLOT_BYTES) > this.liveLimit) this.onLimit();
    if (slots > 8 * MANY_SLOTS) this.onEffort(Math.floor(slots / MANY_SLOTS));
  }
}

/** Whether the collector has to follow a reference: not to atoms, built-in types, or tuples that it has found to hold none but those. */
export function isFollowed(item: PyObject): boolean {
  const { type } = item;
  if (type.tracksByItems) return (item.flags & Flag.TRACKED) !== 0;
  return type.tracked && !(type.shape === 'class' && (item.flags & Flag.IMMORTAL) !== 0);
}

/** Whether the collector might have to follow a reference: it never has to for atoms. */
function mayBeTracked(item: PyObject | null): boolean {
  return item !== null && item.type.tracked;
}

/** Estimated bytes of a payload that may be long. */
function bytesOf(payload: unknown): number {
  if (typeof payload === 'string') return payload.length;
  // Below 2**1024 an int is no larger than the estimate for any object.
  if (typeof payload === 'bigint') return Number.isFinite(Number(payload)) ? 0 : bitLength(payload) >> 3;
  if (payload instanceof Uint8Array) return payload.length;
  return payload instanceof ByteStore ? payload.bytes.length : 0;
}

const NONE: readonly PyObject[] = [];
/** References of dead objects. */
const DEAD: PyObject[] = [];
/** What an object costs at least, and a reference in it; estimates for the limit, not answers to `sys.getsizeof`. */
const BASE_BYTES = 48;
const SLOT_BYTES = 8;
/** So many bytes or references are copied in the time of one turn, more or less. */
const MANY_BYTES = 1024;
const MANY_SLOTS = 8;
/** More arguments than this in one call could overflow the host's stack. */
const SPREAD_LIMIT = 10_000;
const SPECIAL = Flag.WEAKLY_REFERENCED | Flag.TRACKED;
