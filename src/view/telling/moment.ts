/**
 * Memory at one step as it is told: what is visible, and how the reader can
 * find each object from a name. Knows the data model and the detail; knows no
 * language.
 */
import type { Slot, VisibleOptions } from '../../query/visible.ts';
import { Visible } from '../../query/visible.ts';
import type { Detail } from '../../query/slots.ts';
import type { FrameRecord, Id, Memory, ObjectRecord } from '../../trace/model.ts';

/** A way to an object: a name, perhaps in a frame that is not in front, and an expression that goes on from it. */
export interface Path {
  readonly name: string;
  /** The frame, unless the name alone is clear: names of the module and of the newest frame are. */
  readonly frame: string | null;
  /** Attributes and items from there on, such as `.wheels[0]`. */
  readonly rest: string;
}

/** Steps from a name after which an expression helps nobody. */
const LONGEST_PATH = 3;
/** Objects after which the search for expressions ends: a memory this large is not told one by one. */
const MOST_PATHS = 2000;

/** Whether a slot is an item of an exception's `args`, which is seen through: its key says so. */
export function isInArgs({ kind, key }: Slot): boolean {
  return kind === 'item' && key.startsWith('args');
}

export class Moment {
  readonly memory: Memory;
  readonly visible: Visible;
  #paths: ReadonlyMap<Id, Path> | null = null;
  #holders: ReadonlyMap<Id, readonly Slot[]> | null = null;

  /** Keeps what it needs of the memory, which may change afterwards. */
  constructor(memory: Memory, detail: Detail, options: VisibleOptions = {}) {
    const objects = new Map<Id, ObjectRecord>();
    memory.objects.forEach((object, id) => objects.set(id, object));
    this.memory = { ...memory, frames: [...memory.frames], objects };
    this.visible = new Visible(this.memory, detail, options);
  }

  get newestFrame(): FrameRecord | undefined {
    return this.memory.frames[this.memory.frames.length - 1];
  }

  object(id: Id): ObjectRecord | undefined {
    return this.memory.objects.get(id);
  }

  frame(id: Id): FrameRecord | undefined {
    return this.memory.frames.find((frame) => frame.id === id);
  }

  /** All slots that hold an object, names first, those of the newest frame before all. */
  holders(id: Id): readonly Slot[] {
    this.#holders ??= this.#findHolders();
    return this.#holders.get(id) ?? [];
  }

  /** The shortest way to an object, from the newest frame before the module, and from both before all others. */
  path(id: Id): Path | null {
    this.#paths ??= this.#findPaths();
    return this.#paths.get(id) ?? null;
  }

  /** The way to a slot; null when no name leads to its owner. */
  slotPath(slot: Slot): Path | null {
    const frame = this.frame(slot.owner);
    if (frame) return { name: slot.key, frame: frame.kind === 'module' ? null : frame.name, rest: '' };
    const owner = this.path(slot.owner);
    const step = this.#expressionOf(slot);
    return owner === null || owner.frame !== null || step === null ? null : { ...owner, rest: owner.rest + step };
  }

  #findHolders(): ReadonlyMap<Id, readonly Slot[]> {
    const holders = new Map<Id, Slot[]>();
    const owners = [...this.memory.frames.map((frame) => frame.id).reverse(), ...this.memory.objects.keys()];
    for (const owner of owners) {
      for (const slot of this.visible.slots(owner)) {
        const known = holders.get(slot.target);
        if (known) known.push(slot);
        else holders.set(slot.target, [slot]);
      }
    }
    return holders;
  }

  #findPaths(): ReadonlyMap<Id, Path> {
    const paths = new Map<Id, Path>();
    let level: Id[] = [];
    const add = (id: Id, path: Path): void => {
      if (paths.has(id) || paths.size >= MOST_PATHS) return;
      paths.set(id, path);
      if (path.frame === null) level.push(id);
    };
    const { frames } = this.memory;
    const newest = this.newestFrame;
    const inFront = frames.filter((frame) => frame === newest || frame.kind === 'module').reverse();
    const clear = new Set<string>();
    for (const frame of [...inFront, ...frames.filter((other) => !inFront.includes(other)).reverse()]) {
      const isInFront = inFront.includes(frame);
      for (const slot of this.visible.slots(frame.id)) {
        if (isInFront && !clear.has(slot.key)) {
          clear.add(slot.key);
          add(slot.target, { name: slot.key, frame: null, rest: '' });
        } else if (frame.kind !== 'module') {
          add(slot.target, { name: slot.key, frame: frame.name, rest: '' });
        }
      }
    }
    for (let depth = 1; depth < LONGEST_PATH && level.length > 0; depth++) {
      const owners = level;
      level = [];
      for (const owner of owners) {
        const path = paths.get(owner);
        for (const slot of this.visible.slots(owner)) {
          const step = this.#expressionOf(slot);
          if (path && step !== null) add(slot.target, { ...path, rest: path.rest + step });
        }
      }
    }
    return paths;
  }

  /** The object that is the key of an entry and has no text of its own; null for other slots. */
  keyObject({ kind, key }: Slot): Id | null {
    const id = kind === 'value' ? /^#(-?\d+)$/.exec(key)?.[1] : undefined;
    return id === undefined ? null : Number(id);
  }

  /** How Python gets from an owner to what a slot of it holds; null when no expression does. */
  #expressionOf(slot: Slot): string | null {
    switch (slot.kind) {
      case 'item':
        if (isInArgs(slot)) return `.${slot.key}`;
        return this.object(slot.owner)?.shape === 'set' ? null : `[${slot.key}]`;
      case 'value':
        return this.keyObject(slot) === null ? `[${slot.key}]` : null;
      case 'attribute':
        return `.${slot.key}`;
      default:
        return null;
    }
  }
}
