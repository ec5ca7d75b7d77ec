/**
 * A scene from what a detail shows of a memory: the boxes that are found from
 * the frames along the slots that are drawn. Knows no places.
 */
import type { Slot, Visible } from '../query/visible.ts';
import type { Id, ObjectRecord } from '../trace/model.ts';
import { makeBox, sameContent, TEXT_LIMITS, type Content } from './box.ts';
import { foldedFrames, frameContent, objectContent, type ContentContext } from './contents.ts';
import { Focus } from './focus.ts';
import type { Box, Reference, Scene } from './scene.ts';
import type { PictureWords } from './words.ts';

export interface KnownBox {
  readonly content: Content;
  readonly box: Box;
  /** What it was made of, to be taken again unread while that stays; null if it hangs on more. */
  readonly source: Source | null;
}

/** What the contents of an object's box follow from, beside the words. */
interface Source {
  readonly record: ObjectRecord;
  readonly slots: readonly Slot[];
  readonly count: number | 'immortal';
  readonly inFlight: boolean;
  readonly unreachable: boolean;
  readonly upright: boolean;
}

function sourceOf(record: ObjectRecord, visible: Visible, upright: boolean): Source {
  const { id } = record;
  return {
    record,
    slots: visible.slots(id),
    count: visible.count(id),
    inFlight: visible.inFlight.has(id),
    unreachable: visible.isUnreachable(id),
    upright,
  };
}

function sameSource(a: Source, b: Source): boolean {
  return (
    a.record === b.record &&
    a.slots === b.slots &&
    a.count === b.count &&
    a.inFlight === b.inFlight &&
    a.unreachable === b.unreachable &&
    a.upright === b.upright
  );
}

export interface SceneOptions {
  /** Little room: texts are cut sooner. */
  readonly narrow: boolean;
  readonly words: PictureWords;
  /** Sequences and sets from whose cells an arrow leaves at some time: they stand upright all their life. Grows while scenes are built. */
  readonly upright: Set<Id>;
  /** Boxes of the scenes built before: one whose contents are the same is taken again. Grows while scenes are built. */
  readonly known: Map<Id, KnownBox>;
  /** Number of frames that are folded into one box, from the second called on. */
  readonly foldedFrames: number;
}

/** Frames above the folded ones: the module and its first call. */
export const FRAMES_BEFORE_FOLD = 2;

export function buildScene(visible: Visible, options: SceneOptions): Scene {
  const { memory } = visible;
  const limits = TEXT_LIMITS[options.narrow ? 'narrow' : 'wide'];
  const focus = new Focus(visible);
  const context: ContentContext = {
    visible,
    words: options.words,
    isDrawn: (id) => focus.isDrawn(id),
    leftOut: (slot) => focus.leftOut(slot),
    upright: (id) => isUpright(visible, options.upright, id),
  };
  const boxOf = (content: Content, source: Source | null = null): Box => {
    const known = options.known.get(content.id);
    const box = known !== undefined && sameContent(known.content, content) ? known.box : makeBox(content, limits);
    options.known.set(content.id, { content, box, source });
    return box;
  };
  const boxOfObject = (record: ObjectRecord): Box => {
    focus.of(record);
    const source = sourceOf(record, visible, context.upright(record.id));
    const known = options.known.get(record.id);
    const same = known !== undefined && known.source !== null && sameSource(known.source, source);
    if (same && known.box.slots.every(({ target }) => target === null || context.isDrawn(target))) return known.box;
    const content = objectContent(record, context);
    // With weak references or without room for all, contents hang on what else is drawn.
    return boxOf(content, record.weak.length > 0 || focus.isCrowded ? null : source);
  };
  const references: Reference[] = [];
  const waiting: Id[] = [];
  const objects = new Map<Id, Box>();
  const follow = (box: Box): Box => {
    for (const slot of box.slots) {
      if (slot.target === null) continue;
      references.push({ owner: box.id, slot, target: slot.target });
      waiting.push(slot.target);
    }
    return box;
  };
  const drain = (): void => {
    for (let next = 0; next < waiting.length; next++) {
      const id = waiting[next]!;
      const object = memory.objects.get(id);
      if (objects.has(id) || object === undefined) continue;
      objects.set(id, follow(boxOfObject(object)));
    }
    waiting.length = 0;
  };
  // The newest frames come first in what is near enough to be drawn.
  const frames: Box[] = [];
  for (let depth = memory.frames.length - 1; depth >= 0; depth--) {
    const frame = memory.frames[depth]!;
    const beyond = depth - FRAMES_BEFORE_FOLD;
    if (beyond < 0 || beyond >= options.foldedFrames) frames.push(follow(boxOf(frameContent(frame, context))));
    else if (beyond === 0) frames.push(boxOf(foldedFrames(frame, options.foldedFrames, options.words)));
  }
  frames.reverse();
  drain();
  const islands = focus.isCrowded ? visible.islands.map((island) => island.slice(0, 1)) : visible.islands;
  for (const id of [...visible.inFlight, ...islands.flat()]) {
    focus.of(null);
    if (context.isDrawn(id)) waiting.push(id);
    drain();
  }
  return { frames, objects: inReadingOrder(frames, objects), references, isWhole: !focus.isCrowded };
}

/** Whether something other than text stands in a cell of the container, now or at an earlier time of which a scene was built. */
function isUpright(visible: Visible, upright: Set<Id>, id: Id): boolean {
  if (upright.has(id)) return true;
  if (!visible.slots(id).some((slot) => slot.kind === 'item' && slot.look.kind === 'arrow')) return false;
  upright.add(id);
  return true;
}

/** The boxes in the order in which they are reached from the outermost frame on, as a reader meets them. */
function inReadingOrder(frames: readonly Box[], objects: ReadonlyMap<Id, Box>): Map<Id, Box> {
  const order = new Map<Id, Box>();
  const waiting: Box[] = [...frames];
  for (let next = 0; next < waiting.length; next++) {
    for (const slot of waiting[next]!.slots) {
      const box = slot.target === null ? undefined : objects.get(slot.target);
      if (box === undefined || order.has(box.id)) continue;
      order.set(box.id, box);
      waiting.push(box);
    }
  }
  for (const [id, box] of objects) if (!order.has(id)) order.set(id, box);
  return order;
}
