/**
 * What has changed for a reader from one moment to the next: frames, slots,
 * and what is freed or cut off by it. Knows moments; knows no language and no
 * reasons that are not in memory.
 */
import { visitReferents } from '../../query/reachable.ts';
import { isTrue } from '../../query/slots.ts';
import type { Slot } from '../../query/visible.ts';
import type { FrameRecord, Id, Memory, ObjectRecord } from '../../trace/model.ts';
import type { Moment } from './moment.ts';

/** A slot that refers to something else than before; one of the two is null when it is new or gone. */
export interface SlotChange {
  readonly before: Slot | null;
  readonly after: Slot | null;
}

/** What a list, set or dictionary took in and let go, where that is told as a whole. */
export interface ContentChange {
  readonly owner: ObjectRecord;
  readonly added: readonly Id[];
  readonly removed: readonly Id[];
  /** The same objects in another order. */
  readonly reordered: boolean;
}

/** What left the picture in one go. */
export interface Departure {
  /** What names, items and attributes let go. */
  readonly objects: readonly Id[];
  /** What went with it, since only it held them. */
  readonly inside: readonly Id[];
}

export interface Changes {
  readonly popped: readonly FrameRecord[];
  readonly pushed: readonly FrameRecord[];
  readonly slots: readonly SlotChange[];
  readonly contents: readonly ContentChange[];
  /** Objects that are their text and have another. */
  readonly altered: readonly ObjectRecord[];
  /** Freed because nothing referred to them any more. */
  readonly freed: Departure;
  /** Freed by the collector, out of reach before. */
  readonly swept: readonly Id[];
  /** No longer reached from any name, and still alive. */
  readonly cutOff: readonly Id[];
  readonly output: string;
}

export function compare(before: Moment, after: Moment): Changes {
  const slots: SlotChange[] = [];
  const contents: ContentChange[] = [];
  const altered: ObjectRecord[] = [];
  const beforeIds = new Set(before.memory.frames.map(({ id }) => id));
  for (const frame of after.memory.frames) {
    if (beforeIds.has(frame.id)) slots.push(...slotChanges(before, after, frame.id));
  }
  for (const [id, record] of after.memory.objects) {
    const old = before.object(id);
    if (old === undefined || old === record || !isTold(before, id) || !isTold(after, id)) continue;
    if (record.shape === 'atom' && record.text !== old.text) altered.push(record);
    const change = contentChange(old, record);
    if (change) contents.push(change);
    const isWhole = change !== null;
    slots.push(...slotChanges(before, after, id).filter(({ before: b, after: a }) => !isWhole || !isContent(b ?? a)));
  }
  const gone = departed(before, after);
  return {
    popped: before.memory.frames.filter(({ id }) => !after.frame(id)).reverse(),
    pushed: after.memory.frames.filter(({ id }) => !beforeIds.has(id)),
    slots,
    contents,
    altered,
    freed: gone.freed,
    swept: gone.swept,
    cutOff: [...after.visible.objects].filter(
      (id) => after.visible.isUnreachable(id) && before.visible.refs(id) > 0 && !before.visible.isUnreachable(id),
    ),
    output: after.memory.output.startsWith(before.memory.output)
      ? after.memory.output.slice(before.memory.output.length)
      : '',
  };
}

/** Whether the picture or a chip shows the object, so that its slots are known to the reader. */
function isTold(moment: Moment, id: Id): boolean {
  return moment.visible.objects.has(id) || moment.visible.slots(id).length > 0 || moment.visible.refs(id) > 0;
}

/**
 * Whether an object was made between two moments, as the reader sees it: a value that Python has ready is made for the
 * picture when a name first refers to it.
 */
export function isNew(before: Moment, after: Moment, id: Id): boolean {
  const existed = before.memory.objects.has(id);
  if (before.visible.inFlight.has(id)) return false;
  if (isTrue(after.visible.detail) || after.object(id)?.shape !== 'atom') return !existed && id > 0;
  return before.visible.refs(id) === 0;
}

function slotChanges(before: Moment, after: Moment, owner: Id): SlotChange[] {
  const isTold = (slot: Slot) => isWritten(slot) || (slot.kind === 'cell' && isTrue(after.visible.detail));
  const old = new Map(before.visible.slots(owner).map((slot) => [slot.key, slot]));
  const changes: SlotChange[] = [];
  for (const slot of after.visible.slots(owner)) {
    const was = old.get(slot.key) ?? null;
    old.delete(slot.key);
    if (was?.target !== slot.target && isTold(slot)) changes.push({ before: was, after: slot });
  }
  for (const slot of old.values()) if (isTold(slot)) changes.push({ before: slot, after: null });
  return changes;
}

/** Keys come and go with their values, a generator's variables are those of its frame, a closure's those of its function. */
function isWritten({ kind }: Slot): boolean {
  return kind !== 'key' && kind !== 'variable' && kind !== 'cell';
}

function isContent(slot: Slot | null): boolean {
  return slot?.kind === 'item';
}

/**
 * Items that came or went: told as a whole, since the others only move up. Null when items stay or when one
 * takes the place of another, which is a change of that slot. Mappings change slot by slot.
 */
function contentChange(old: ObjectRecord, record: ObjectRecord): ContentChange | null {
  if (record.shape === 'mapping') return null;
  const was = old.items.filter((id) => id !== null);
  const now = record.items.filter((id) => id !== null);
  if (record.shape !== 'set' && was.length === now.length) {
    const moved = was.filter((id, index) => now[index] !== id).length;
    const same = sameMembers(was, now);
    return moved > 0 && same ? { owner: record, added: [], removed: [], reordered: true } : null;
  }
  const removed = without(was, now);
  const added = without(now, was);
  return removed.length + added.length === 0 ? null : { owner: record, added, removed, reordered: false };
}

function sameMembers(a: readonly Id[], b: readonly Id[]): boolean {
  return without(a, b).length === 0;
}

/** The members of one list that the other has not, as often as they are missing. */
function without(list: readonly Id[], other: readonly Id[]): Id[] {
  const counts = new Map<Id, number>();
  for (const id of other) counts.set(id, (counts.get(id) ?? 0) + 1);
  return list.filter((id) => {
    const count = counts.get(id) ?? 0;
    if (count > 0) counts.set(id, count - 1);
    return count === 0;
  });
}

/** What left the picture, each with what only it held. */
function departed(before: Moment, after: Moment): { freed: Departure; swept: Id[] } {
  const left = new Set([...before.memory.objects.keys()].filter((id) => hasLeft(before, after, id)));
  const held = heldUnseen(after.memory, left);
  const gone = [...left].filter((id) => !held.has(id));
  const garbage = garbageIn(before, gone);
  const swept = gone.filter((id) => garbage.has(id));
  const counted = gone.filter((id) => !garbage.has(id));
  const heldByGone = new Set<Id>();
  for (const id of counted) {
    for (const { target } of before.visible.slots(id)) if (target !== id) heldByGone.add(target);
  }
  return {
    freed: {
      objects: counted.filter((id) => !heldByGone.has(id)),
      inside: counted.filter((id) => heldByGone.has(id)),
    },
    swept,
  };
}

/** What of the departed no name reached, or only the frame of a `__del__` that the collector ran; and what they held. */
function garbageIn(before: Moment, gone: readonly Id[]): ReadonlySet<Id> {
  const isGarbage = (id: Id) => before.visible.isUnreachable(id) || before.object(id)?.collectorVerdict === 0;
  const departed = new Set(gone);
  const garbage = new Set(gone.filter(isGarbage));
  for (const id of garbage) {
    for (const { target } of before.visible.slots(id)) if (departed.has(target)) garbage.add(target);
  }
  return garbage;
}

function hasLeft(before: Moment, after: Moment, id: Id): boolean {
  const wasInFlight = before.visible.inFlight.has(id);
  if (before.visible.refs(id) === 0 && !before.visible.isUnreachable(id) && !wasInFlight) return false;
  if (after.visible.inFlight.has(id)) return false;
  if (isTrue(after.visible.detail)) return !after.memory.objects.has(id);
  return after.visible.refs(id) === 0 && !after.visible.isUnreachable(id) && isBoxed(before, id);
}

/**
 * What left the picture and is needed all the same: on an operand stack, in the hands of a loop or of a built-in. Values
 * are not meant, unless something of the kind holds them: that Python keeps a constant is no matter of the picture.
 */
export function heldUnseen(memory: Memory, left: ReadonlySet<Id>): ReadonlySet<Id> {
  const held = new Set<Id>();
  if (left.size === 0) return held;
  for (const frame of memory.frames) for (const id of frame.stack) if (id !== null && left.has(id)) held.add(id);
  // A generator or coroutine that nothing in the picture refers to keeps its variables too.
  for (const { suspended } of memory.objects.values()) {
    if (suspended === undefined) continue;
    for (const id of suspended.locals.values()) if (left.has(id)) held.add(id);
  }
  for (const id of left) {
    const record = memory.objects.get(id);
    if (record !== undefined && record.shape !== 'atom') held.add(id);
  }
  for (const id of held) {
    const record = memory.objects.get(id);
    if (record === undefined) continue;
    visitReferents(record, (next) => {
      if (left.has(next)) held.add(next);
    });
  }
  return held;
}

/** Values that are only written in slots come and go without a word. */
function isBoxed(moment: Moment, id: Id): boolean {
  return moment.visible.objects.has(id) || moment.visible.slots(id).length > 0;
}
