/**
 * What happens around the death of an object besides its being freed: its
 * `__del__` is called, callbacks of weak references to it are, and it may live
 * on. Knows moments; knows no language.
 */
import type { Slot } from '../../query/visible.ts';
import type { FrameRecord, Id } from '../../trace/model.ts';
import type { Moment } from './moment.ts';

/** The object that a call of `__del__` got as its first argument. */
export function finalizedBy(frame: FrameRecord): Id | null {
  if (frame.name !== '__del__') return null;
  const [self] = frame.locals.values();
  return self ?? null;
}

/** The object for whose death a new frame runs `__del__`: one that nothing else refers to any more. */
export function dyingIn(before: Moment, after: Moment, frame: FrameRecord): Id | null {
  const id = finalizedBy(frame);
  if (id === null || before.object(id) === undefined) return null;
  return after.holders(id).every(({ owner }) => owner === frame.id) ? id : null;
}

/** The weak reference whose callback a new frame is, since its object has gone. */
export function calledBackFor(before: Moment, after: Moment, frame: FrameRecord): Id | null {
  const [reference] = frame.locals.values();
  const was = reference === undefined ? undefined : before.object(reference);
  const is = reference === undefined ? undefined : after.object(reference);
  if (was?.shape !== 'weakref' || was.weak.length === 0 || is === undefined || is.weak.length > 0) return null;
  return frame.function !== null && was.fields.get('__callback__') === frame.function ? was.id : null;
}

/** The callback that a weak reference lets go because it is due: no doing of the program. */
export function isSpentCallback(before: Moment, { owner, key }: Slot): boolean {
  return key === '__callback__' && before.object(owner)?.shape === 'weakref';
}

/** The object that lives on although its `__del__`, whose frame has gone, ran; and a place that refers to it. */
export function survivorOf(after: Moment, frame: FrameRecord): { readonly object: Id; readonly slot: Slot } | null {
  const object = finalizedBy(frame);
  if (object === null || after.object(object) === undefined || after.visible.isUnreachable(object)) return null;
  // The collector runs all `__del__` first, and sees then who lives on.
  if (after.memory.collection !== null) return null;
  const slot = after.holders(object).find((holder) => after.slotPath(holder) !== null);
  return slot === undefined ? null : { object, slot };
}
