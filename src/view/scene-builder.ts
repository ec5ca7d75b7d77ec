/**
 * A scene from a memory: which boxes there are, found from the frames along
 * the slots that are drawn. Knows the data model; knows no places.
 */
import type { Id, Memory, ObjectRecord } from '../trace/model.ts';
import { makeBox, TEXT_LIMITS, type TextLimits } from './box.ts';
import { frameContent, objectContent, type ContentContext, type SlotLook } from './contents.ts';
import type { Box, Reference, Scene } from './scene.ts';

/** Which references of a memory are drawn, and how; the answer of a detail. */
export interface Visibility {
  look(owner: Id, key: string, target: Id): SlotLook;
  count(object: ObjectRecord): string | null;
  unreachable(id: Id): boolean;
  /** Objects that are drawn although nothing that is drawn leads to them. */
  readonly islands: Iterable<Id>;
}

export interface SceneWords {
  more(hidden: number): string;
  methods(count: number): string;
}

export interface SceneOptions {
  readonly narrow: boolean;
  readonly words: SceneWords;
  /** Sequences and sets from whose cells an arrow leaves at some time: they stand upright all their life. Grows while scenes are built. */
  readonly upright: Set<Id>;
}

/** Longest key of a dictionary written in its row. */
const BRIEF_ITEMS = 3;

/** A short text for an object that is not drawn, such as a key. */
export function brief(memory: Memory, id: Id, depth = 2): string {
  const object = memory.objects.get(id);
  if (object === undefined) return '?';
  if (object.shape === 'sequence' && object.text === null && depth > 0) {
    const shown = object.items.slice(0, BRIEF_ITEMS).map((item) => (item === null ? '' : brief(memory, item, depth - 1)));
    const inside = object.items.length > BRIEF_ITEMS ? [...shown, '…'] : shown;
    return object.type === 'list' ? `[${inside.join(', ')}]` : `(${inside.join(', ')}${inside.length === 1 ? ',' : ''})`;
  }
  return object.text ?? object.type;
}

export function buildScene(memory: Memory, visibility: Visibility, options: SceneOptions): Scene {
  const limits: TextLimits = TEXT_LIMITS[options.narrow ? 'narrow' : 'wide'];
  const context: ContentContext = {
    look: (owner, key, target) => visibility.look(owner, key, target),
    brief: (id) => brief(memory, id),
    count: (object) => visibility.count(object),
    upright: (id) => uprightNow(memory, visibility, options.upright, id),
    unreachable: (id) => visibility.unreachable(id),
    more: (hidden) => options.words.more(hidden),
    methods: (count) => options.words.methods(count),
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
      objects.set(id, follow(makeBox(objectContent(object, context), limits)));
    }
    waiting.length = 0;
  };
  const frames = memory.frames.map((frame) => follow(makeBox(frameContent(frame, context), limits)));
  drain();
  for (const id of visibility.islands) {
    waiting.push(id);
    drain();
  }
  return { frames, objects, references: references.filter((reference) => objects.has(reference.target)) };
}

/** Whether an arrow leaves a cell of the container now or left one at an earlier time of which a scene was built. */
function uprightNow(memory: Memory, visibility: Visibility, upright: Set<Id>, id: Id): boolean {
  if (upright.has(id)) return true;
  const object = memory.objects.get(id);
  if (object === undefined) return false;
  const arrow = object.items.some((item, index) => item !== null && visibility.look(id, String(index), item).kind === 'arrow');
  if (arrow) upright.add(id);
  return arrow;
}
