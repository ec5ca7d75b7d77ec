/**
 * A stretch of a run as the layout sees it: every box with its whole stay in
 * the picture, and every reference between two of them. Knows scenes; places
 * nothing.
 */
import type { Id } from '../../trace/model.ts';
import * as M from '../measures.ts';
import type { Box, Reference, Scene, Slot } from '../scene.ts';

/**
 * One unbroken stay of a box in the picture. Steps count from the beginning of
 * the stretch; `last` is inclusive.
 */
export interface Stay {
  readonly id: Id;
  readonly frame: boolean;
  /** The type of an object, the name of a frame. */
  readonly name: string;
  readonly shape: string | null;
  readonly first: number;
  /** The last step it is in the picture. */
  shown: number;
  /** The last step the place is taken: the one after the box has gone, for its faded outline. */
  last: number;
  /** Largest size at any step. */
  width: number;
  height: number;
  /** Smallest height: what an arrow can rely on. */
  least: number;
  /** Carries a label above it at some time. */
  labelled: boolean;
  readonly outgoing: Link[];
  readonly incoming: Link[];
  /** For a frame: the frame that called it, and how far below that one's top it begins. */
  caller: Stay | null;
  offset: number;
}

/** A reference with its whole stay: one slot of one box to another box. */
export interface Link {
  readonly key: string;
  readonly slot: string;
  readonly from: Stay;
  readonly to: Stay;
  /** Height of the middle of the slot below the box's top, when first seen. */
  readonly row: number;
  /** Can only leave to the left: another cell stands at its right. */
  readonly leftward: boolean;
  readonly first: number;
  last: number;
  /** Number of steps in which it is drawn. */
  steps: number;
}

export interface Timeline {
  readonly length: number;
  readonly stays: readonly Stay[];
  readonly links: readonly Link[];
  /** The stay of a box at a step, if it is in the picture then. */
  at(id: Id, step: number): Stay | undefined;
}

function widen(stay: Stay, box: Box): void {
  stay.width = Math.max(stay.width, box.width);
  stay.height = Math.max(stay.height, box.height);
  stay.least = Math.min(stay.least, box.height);
  if (box.unreachable) stay.labelled = true;
}

export function makeTimeline(scenes: readonly Scene[]): Timeline {
  const stays: Stay[] = [];
  const links: Link[] = [];
  const byId = new Map<Id, Stay[]>();
  const open = new Map<Id, Stay>();
  const openLinks = new Map<string, Link>();
  // A box that stays the same from scene to scene brings the same slots again.
  const linkOfSlot = new Map<Slot, Link>();
  const see = (box: Box, step: number): Stay => {
    let stay = open.get(box.id);
    if (stay === undefined || stay.last < step - 1) {
      stay = {
        id: box.id,
        frame: box.kind === 'frame',
        name: box.name,
        shape: box.shape,
        first: step,
        shown: step,
        last: step,
        width: 0,
        height: 0,
        least: Infinity,
        labelled: false,
        outgoing: [],
        incoming: [],
        caller: null,
        offset: 0,
      };
      stays.push(stay);
      open.set(box.id, stay);
      const known = byId.get(box.id);
      if (known === undefined) byId.set(box.id, [stay]);
      else known.push(stay);
    }
    stay.shown = step;
    stay.last = step;
    widen(stay, box);
    return stay;
  };
  const linkOf = ({ owner, slot, target }: Reference, from: Stay, to: Stay, step: number): Link => {
    const key = `${owner}.${slot.key}>${target}`;
    const known = openLinks.get(key);
    if (known !== undefined && known.from === from && known.to === to) return known;
    const row = slot.y + slot.height / 2;
    const link = { key, slot: slot.key, from, to, row, leftward: slot.leftward, first: step, last: step, steps: 0 };
    openLinks.set(key, link);
    links.push(link);
    from.outgoing.push(link);
    to.incoming.push(link);
    return link;
  };
  scenes.forEach((scene, step) => {
    let caller: Stay | null = null;
    let callerHeight = 0;
    for (const box of scene.frames) {
      const stay = see(box, step);
      stay.caller = caller;
      if (caller !== null) stay.offset = Math.max(stay.offset, callerHeight + M.FRAME_GAP);
      caller = stay;
      callerHeight = box.height;
    }
    for (const box of scene.objects.values()) see(box, step);
    for (const reference of scene.references) {
      const from = open.get(reference.owner)!;
      const to = open.get(reference.target)!;
      let link = linkOfSlot.get(reference.slot);
      if (link === undefined || link.from !== from || link.to !== to) {
        link = linkOf(reference, from, to, step);
        linkOfSlot.set(reference.slot, link);
      }
      link.last = step;
      link.steps++;
    }
  });
  const length = scenes.length;
  for (const stay of stays) stay.last = Math.min(length - 1, stay.last + 1);
  return {
    length,
    stays,
    links,
    at(id, step) {
      const known = byId.get(id);
      if (known === undefined) return undefined;
      for (let i = known.length - 1; i >= 0; i--)
        if (known[i]!.first <= step) return known[i]!.last >= step ? known[i] : undefined;
      return undefined;
    },
  };
}

/** Number of steps that two stays share. */
export function together(
  a: { readonly first: number; readonly last: number },
  b: { readonly first: number; readonly last: number },
): number {
  return Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1);
}
