/**
 * A moment of a state put away, to come back to later. Knows the columns and
 * copies them; when keyframes are made is the cursor's affair.
 */
import type { FrameState } from './frame-state.ts';
import type { Id } from './model.ts';
import type { MemoryState } from './state.ts';

/** All that is needed to come back to a moment. */
export interface Keyframe {
  readonly step: number;
  /** Offset into the words of the log. */
  readonly at: number;
  readonly live: number;
  /** Of each live object: id, type it was born with, facts, count, text, number of items, number of fields, items, fields. */
  readonly objects: Int32Array;
  /** Of each live object in the same order: its details; null if the log had none so far. */
  readonly details: readonly Int32Array[] | null;
  readonly running: readonly FrameState[];
  readonly suspended: readonly FrameState[];
  readonly weak: ReadonlyMap<Id, readonly number[]>;
  readonly hidden: ReadonlyMap<Id, readonly number[]>;
  readonly namespaces: ReadonlyMap<Id, Id>;
  readonly outputs: number;
  /** Texts written so far, and later ones. */
  readonly outputTexts: readonly number[];
  readonly collection: number;
}

/** Words of an object in a keyframe before its items. */
export const KEYFRAME_OBJECT = 7;

/** The moment as a keyframe; to be followed by `forget`. */
export function captureKeyframe(state: MemoryState, step: number, at: number): Keyframe {
  const ids = state.live();
  let length = 0;
  for (const id of ids) {
    const i = id + state.base;
    length += KEYFRAME_OBJECT + state.items.of(i).length + state.fields.of(i).length;
  }
  const objects = new Int32Array(length);
  let to = 0;
  for (const id of ids) {
    const i = id + state.base;
    const items = state.items.of(i);
    const fields = state.fields.of(i);
    objects[to++] = id;
    objects[to++] = state.type[i] as number;
    objects[to++] = state.facts[i] as number;
    objects[to++] = state.count[i] as number;
    objects[to++] = state.text[i] as number;
    objects[to++] = items.length;
    objects[to++] = fields.length;
    objects.set(items, to);
    objects.set(fields, to + items.length);
    to += items.length + fields.length;
  }
  const copies = (map: ReadonlyMap<Id, readonly number[]>): Map<Id, number[]> => {
    const copy = new Map<Id, number[]>();
    for (const [id, list] of map) if (state.isAlive(id)) copy.set(id, list.slice());
    return copy;
  };
  const suspended: FrameState[] = [];
  for (const frame of state.frames.values()) {
    if (frame.suspended && state.isAlive(frame.generator)) suspended.push(frame.clone());
  }
  return {
    step,
    at,
    live: ids.length,
    objects,
    details: state.details?.map((column) => Int32Array.from(ids, (id) => column[id + state.base] as number)) ?? null,
    running: state.running.map((frame) => frame.clone()),
    suspended,
    weak: copies(state.weak),
    hidden: copies(state.hidden),
    namespaces: new Map(
      [...state.namespaces].filter(([owner]) => state.isAlive(owner) || state.running.some((f) => f.id === owner)),
    ),
    outputs: state.outputs,
    outputTexts: state.outputTexts,
    collection: state.collection,
  };
}
