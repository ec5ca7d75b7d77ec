/**
 * What is reachable in truth: along every counted reference, drawn or not,
 * from the frames and from the holders that are no objects. What is alive but
 * not reachable is garbage that a cycle keeps. Knows the data model only.
 */
import type { FrameRecord, Id, Memory, ObjectRecord } from '../trace/model.ts';

export interface Reachability {
  /** Objects that frames or hidden holders reach. */
  readonly reachable: ReadonlySet<Id>;
  /** Objects that nothing holds: made or returned a moment ago and not stored yet. What only they hold is reachable. */
  readonly inFlight: ReadonlySet<Id>;
  /** The rest of the live objects, in groups that hang together; groups and members in order of id. */
  readonly islands: readonly (readonly Id[])[];
}

/** Visits all that a frame refers to, each reference once. */
export function visitFrameReferents(frame: FrameRecord, visit: (id: Id) => void): void {
  for (const id of frame.locals.values()) visit(id);
  for (const id of frame.stack) if (id !== null) visit(id);
  if (frame.function !== null) visit(frame.function);
  if (frame.namespace !== undefined) visit(frame.namespace);
}

/** Visits all that an object refers to and counts for, each reference once. */
export function visitReferents(object: ObjectRecord, visit: (id: Id) => void): void {
  for (const id of object.items) if (id !== null) visit(id);
  for (const id of object.fields.values()) visit(id);
  if (object.class !== null) visit(object.class);
  if (object.namespace !== undefined) visit(object.namespace);
  if (object.suspended !== undefined) visitFrameReferents(object.suspended, visit);
}

function isRoot(object: ObjectRecord): boolean {
  if (object.id < 0 || object.count === 'immortal') return true;
  return object.hidden.some((holder) => holder.kind !== 'instances' && holder.n > 0);
}

export function reachability(memory: Memory): Reachability {
  const reachable = new Set<Id>();
  const inFlight = new Set<Id>();
  const waiting: ObjectRecord[] = [];
  const reach = (id: Id): void => {
    if (reachable.has(id)) return;
    const object = memory.objects.get(id);
    if (object === undefined) return;
    reachable.add(id);
    waiting.push(object);
  };
  const drain = (): void => {
    for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) visitReferents(object, reach);
  };
  // Listed once: looking for the living among the dead takes most of the time late in a long run.
  const objects = [...memory.objects.values()];
  for (const frame of memory.frames) visitFrameReferents(frame, reach);
  for (const object of objects) if (isRoot(object)) reach(object.id);
  drain();
  for (const object of objects) {
    if (object.count !== 0 || reachable.has(object.id)) continue;
    inFlight.add(object.id);
    reach(object.id);
  }
  drain();
  return { reachable, inFlight, islands: groups(objects, reachable) };
}

/** The objects outside a set, in groups connected by references in either direction. */
function groups(objects: readonly ObjectRecord[], reachable: ReadonlySet<Id>): Id[][] {
  if (reachable.size === objects.length) return [];
  const apart = objects.filter(({ id }) => !reachable.has(id));
  if (apart.length === 0) return [];
  const parent = new Map<Id, Id>();
  const find = (id: Id): Id => {
    let top = id;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    for (let at = id; at !== top;) {
      const up = parent.get(at) as Id;
      parent.set(at, top);
      at = up;
    }
    return top;
  };
  for (const { id } of apart) parent.set(id, id);
  for (const object of apart) {
    visitReferents(object, (next) => {
      if (!parent.has(next)) return;
      const [a, b] = [find(object.id), find(next)];
      if (a !== b) parent.set(Math.max(a, b), Math.min(a, b));
    });
  }
  const members = new Map<Id, Id[]>();
  for (const id of parent.keys()) {
    const top = find(id);
    const group = members.get(top);
    if (group === undefined) members.set(top, [id]);
    else group.push(id);
  }
  return [...members.values()];
}
