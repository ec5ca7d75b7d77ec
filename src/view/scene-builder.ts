/**
 * A scene from what a detail shows of a memory: the boxes that are found from
 * the frames along the slots that are drawn. Knows no places.
 */
import type { Visible } from '../query/visible.ts';
import type { Id } from '../trace/model.ts';
import { makeBox, TEXT_LIMITS } from './box.ts';
import { frameContent, objectContent, type ContentContext } from './contents.ts';
import type { Box, Reference, Scene } from './scene.ts';
import type { PictureWords } from './words.ts';

export interface SceneOptions {
  /** Little room: texts are cut sooner. */
  readonly narrow: boolean;
  readonly words: PictureWords;
  /** Sequences and sets from whose cells an arrow leaves at some time: they stand upright all their life. Grows while scenes are built. */
  readonly upright: Set<Id>;
}

export function buildScene(visible: Visible, options: SceneOptions): Scene {
  const { memory } = visible;
  const limits = TEXT_LIMITS[options.narrow ? 'narrow' : 'wide'];
  const context: ContentContext = { visible, words: options.words, upright: (id) => isUpright(visible, options.upright, id) };
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
      objects.set(id, follow(makeBox(objectContent(object, context), limits)));
    }
    waiting.length = 0;
  };
  const frames = memory.frames.map((frame) => follow(makeBox(frameContent(frame, context), limits)));
  drain();
  for (const id of [...visible.inFlight, ...visible.islands.flat()]) {
    waiting.push(id);
    drain();
  }
  return { frames, objects, references };
}

/** Whether something other than text stands in a cell of the container, now or at an earlier time of which a scene was built. */
function isUpright(visible: Visible, upright: Set<Id>, id: Id): boolean {
  if (upright.has(id)) return true;
  if (!visible.slots(id).some((slot) => slot.kind === 'item' && slot.look.kind === 'arrow')) return false;
  upright.add(id);
  return true;
}
