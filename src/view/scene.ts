/**
 * What is in the picture at one moment: boxes with their rows, and the
 * references between them. Sizes are known, places are not: those are the
 * layout's. Knows no colours and no SVG.
 */
import type { Id, Shape } from '../trace/model.ts';

/** Kinds of boxes that share a colour and a general look. */
export type Family =
  | 'frame'
  | 'atom'
  | 'sequence'
  | 'mapping'
  | 'set'
  | 'instance'
  | 'class'
  | 'function'
  | 'iterator'
  | 'exception'
  | 'other';

/** One name, item, entry or attribute of a box. Lengths are in px from the box's top left corner. */
/** Why a text stands for something else: an object that is only `named` in its slot, or one for which there is no room, so that it is `elsewhere`. */
export type Faint = 'named' | 'elsewhere';

export interface Slot {
  /** The variable, index, attribute or key; unique in its box. */
  readonly key: string;
  /** What is drawn before or above the cell. */
  readonly label: string;
  /** The value as text in the cell; null where an arrow leaves it. */
  readonly text: string | null;
  /** The whole value where `text` is shortened. */
  readonly full: string | null;
  readonly target: Id | null;
  /** The reference does not count. */
  readonly weak: boolean;
  readonly faint: Faint | null;
  /** The cell stands at the left edge of its row, beside another one. */
  readonly leftward: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly labelX: number;
  readonly labelY: number;
}

/** A line of text in a box that stands for what is not drawn: "… +12", "▸ 3 methods". */
export interface Note {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How the inside of a box is arranged; `fold` stands for several frames that are not shown. */
export type Form = 'line' | 'rows' | 'cells' | 'fold';

/** An object while the collector examines it. */
export interface Examined {
  /** The copy of its count, from which references among the examined objects are subtracted. */
  readonly copy: number;
  /** Nothing outside leads to it. */
  readonly isGarbage: boolean;
}

export interface Box {
  readonly id: Id;
  readonly kind: 'frame' | 'object';
  readonly family: Family;
  readonly shape: Shape | null;
  /** A frame's name, an object's type. */
  readonly name: string;
  readonly title: string;
  /** The number of references to show, if any: arrows, or the true count at details that tell it. */
  readonly count: string | null;
  readonly examined: Examined | null;
  readonly form: Form;
  /** Value of an atom. */
  readonly text: string | null;
  readonly full: string | null;
  readonly slots: readonly Slot[];
  readonly notes: readonly Note[];
  /** Drawn with a broken outline: what does not count, is suspended, or is made and not stored yet. */
  readonly dashed: boolean;
  /** Nothing leads from a name to it any more. */
  readonly unreachable: boolean;
  readonly width: number;
  readonly height: number;
}

export interface Reference {
  readonly owner: Id;
  readonly slot: Slot;
  readonly target: Id;
}

export interface Scene {
  /** Outermost first. */
  readonly frames: readonly Box[];
  /** In the order in which a reader meets them from the frames. */
  readonly objects: ReadonlyMap<Id, Box>;
  readonly references: readonly Reference[];
  /** False where there are too many objects to draw all: what leaves the picture may live on. */
  readonly isWhole: boolean;
}

/** A reference's name from picture to picture: the same slot of the same owner to the same object. */
export function referenceKey(reference: Reference): string {
  return `${reference.owner}.${reference.slot.key}>${reference.target}`;
}
