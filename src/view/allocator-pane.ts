/**
 * The pane below the picture that shows where objects lie: the allocator's arenas, in them pools, in them blocks. Knows
 * which blocks a run uses and gives each a place for the whole run; knows no colours and no SVG.
 *
 * Blocks that the interpreter itself uses are not in a trace. So of each pool the stretch is shown that the program's own
 * objects ever lie in.
 */
import { BLOCK_UNIT, POOL_HEADER } from '../base/pool-figures.ts';
import { arenas, type AllocatorMap, type BlockRole, type PoolMap, type UsedBlock } from '../query/allocator.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Id, Memory } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import { familyOf } from './contents.ts';
import * as M from './measures.ts';
import type { Messages } from './messages.ts';
import type { Family } from './scene.ts';
import { shorten } from './text-width.ts';

/** Size of a block in the pane, in px, and of the space around. */
const CELL = { width: 50, height: 22, gap: 3 } as const;
const LINE = 20;
/** Room for what is said of a pool, left of its blocks; where the pane is narrower than that is worth, it stands above them. */
const LABEL_WIDTH = 190;
const NARROW = 480;
/** Rows of blocks of one pool after which the rest is only counted. */
const MOST_ROWS = 3;
/** Steps that are looked at for what a run uses, spread evenly. */
const SAMPLES = 200;
/** Columns of a type's name in a block. */
const COLUMNS = 6;

/** One block of the pane. */
export interface PaneBlock {
  readonly address: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The object it belongs to; null if it is free. */
  readonly owner: Id | null;
  readonly role: BlockRole;
  readonly family: Family;
  readonly label: string;
  /** All that is known of it, for who points at it. */
  readonly title: string;
  /** Taken, given back or given to another object in this step. */
  readonly changed: boolean;
}

export interface PaneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isHeading: boolean;
}

export interface Pane {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PaneText[];
  readonly blocks: readonly PaneBlock[];
}

/** The stretch of a pool's blocks that a run uses, by index in the pool. */
interface Stretch {
  readonly address: number;
  readonly blockSize: number;
  readonly capacity: number;
  first: number;
  last: number;
}

const indexIn = (pool: number, blockSize: number, address: number): number =>
  Math.round((address - pool - POOL_HEADER) / blockSize);

export class AllocatorPane {
  readonly #cursor: Cursor;
  readonly #messages: Messages;
  readonly #width: number;
  /** Stretches by pool, in the order of their addresses. */
  readonly #stretches: readonly Stretch[];
  /** Most large blocks at once. */
  #largest = 0;

  constructor(trace: Trace, width: number, messages: Messages) {
    this.#cursor = new Cursor(trace);
    this.#messages = messages;
    this.#width = width;
    this.#stretches = this.#survey(trace);
  }

  get #indent(): number {
    return this.#width < NARROW ? 0 : LABEL_WIDTH;
  }

  get #columns(): number {
    const room = this.#width - 2 * M.MARGIN - this.#indent + CELL.gap;
    return Math.max(1, Math.floor(room / (CELL.width + CELL.gap)));
  }

  #survey(trace: Trace): Stretch[] {
    const found = new Map<number, Stretch>();
    const { length } = trace.steps;
    const stride = Math.max(1, Math.ceil(length / SAMPLES));
    for (let step = Math.max(0, length - 1) % stride; step < length; step += stride) {
      this.#cursor.seek(step);
      const map = arenas(this.#cursor.memory);
      this.#largest = Math.max(this.#largest, map.raw.length);
      for (const arena of map.arenas) for (const pool of arena.pools) widen(found, pool);
    }
    return [...found.values()].sort((a, b) => a.address - b.address);
  }

  /** The pane at a step. What it shows keeps its place at every step. */
  at(step: number): Pane {
    this.#cursor.seek(step);
    const map = arenas(this.#cursor.memory);
    const now = this.#owners(map);
    const names = this.#names(this.#cursor.memory, map);
    const before = step === 0 ? null : this.#ownersAt(step - 1);
    return this.#place(map, now, before, names);
  }

  #ownersAt(step: number): ReadonlyMap<number, Id> {
    this.#cursor.seek(step);
    return this.#owners(arenas(this.#cursor.memory));
  }

  #owners(map: AllocatorMap): ReadonlyMap<number, Id> {
    const owners = new Map<number, Id>();
    for (const block of usedBlocks(map)) owners.set(block.address, block.owner);
    return owners;
  }

  /** What is written in and said of the blocks in use, by address. */
  #names(
    memory: Memory,
    map: AllocatorMap,
  ): ReadonlyMap<number, Pick<PaneBlock, 'owner' | 'role' | 'family' | 'label' | 'title'>> {
    const names = new Map<number, Pick<PaneBlock, 'owner' | 'role' | 'family' | 'label' | 'title'>>();
    for (const { address, size, owner, role } of usedBlocks(map)) {
      const record = memory.objects.get(owner);
      const type = record?.type ?? '';
      const text = record?.text ?? '';
      const title = this.#messages.blockUsed({
        object: text === '' ? type : `${type} ${shorten(text, 24)}`,
        isBuffer: role === 'buffer',
        size,
        address: hexadecimal(address),
      });
      const label = role === 'buffer' ? `${shorten(type, COLUMNS - 1)}…` : shorten(type, COLUMNS);
      names.set(address, {
        owner,
        role,
        family: record === undefined ? 'other' : familyOf(record.shape),
        label,
        title,
      });
    }
    return names;
  }

  #place(
    map: AllocatorMap,
    now: ReadonlyMap<number, Id>,
    before: ReadonlyMap<number, Id> | null,
    names: ReadonlyMap<number, Pick<PaneBlock, 'owner' | 'role' | 'family' | 'label' | 'title'>>,
  ): Pane {
    const texts: PaneText[] = [];
    const blocks: PaneBlock[] = [];
    const left = M.MARGIN;
    let y = M.MARGIN;
    const write = (text: string, isHeading = false): void => {
      texts.push({ text, x: left, y: y + (isHeading ? LINE : CELL.height) / 2, isHeading });
      y += LINE;
    };
    const put = (address: number, column: number, top: number): void => {
      const owner = now.get(address) ?? null;
      blocks.push({
        address,
        x: left + this.#indent + column * (CELL.width + CELL.gap),
        y: top,
        width: CELL.width,
        height: CELL.height,
        changed: before !== null && (before.get(address) ?? null) !== owner,
        ...(names.get(address) ?? {
          owner: null,
          role: 'object',
          family: 'other',
          label: '',
          title: this.#messages.blockFree({ address: hexadecimal(address) }),
        }),
      });
    };
    const rows = (addresses: readonly number[]): void => {
      addresses.forEach((address, i) => {
        put(address, i % this.#columns, y + Math.floor(i / this.#columns) * (CELL.height + CELL.gap));
      });
      y += Math.ceil(addresses.length / this.#columns) * (CELL.height + CELL.gap) + CELL.gap;
    };
    /** What is said of blocks: beside their first row, or above it. */
    const label = (text: string): void => {
      write(text);
      if (this.#indent > 0) y -= LINE;
    };
    write(this.#messages.allocatorHeading({}), true);
    let arena = -1;
    for (const stretch of this.#stretches) {
      const own = map.arenas.find(
        ({ address, size }) => stretch.address >= address && stretch.address < address + size,
      );
      if (own !== undefined && own.address !== arena) {
        arena = own.address;
        write(this.#messages.arena({ address: hexadecimal(arena), pools: own.pools.length }));
      }
      const used = own?.pools.find(({ address }) => address === stretch.address)?.used.length ?? 0;
      label(this.#messages.pool({ blockSize: stretch.blockSize, used, capacity: stretch.capacity }));
      const count = Math.min(stretch.last - stretch.first + 1, MOST_ROWS * this.#columns);
      rows(
        Array.from(
          { length: count },
          (_, i) => stretch.address + POOL_HEADER + (stretch.first + i) * stretch.blockSize,
        ),
      );
    }
    if (this.#largest > 0) {
      const bytes = map.raw.reduce((sum, { size }) => sum + size, 0);
      label(this.#messages.largeBlocks({ count: map.raw.length, bytes }));
      rows(map.raw.slice(0, MOST_ROWS * this.#columns).map(({ address }) => address));
      const missing = Math.min(this.#largest, MOST_ROWS * this.#columns) - map.raw.length;
      if (missing > 0)
        y +=
          (Math.ceil(this.#largest / this.#columns) - Math.ceil(map.raw.length / this.#columns)) *
          (CELL.height + CELL.gap);
    }
    return { width: this.#width, height: y + M.MARGIN, texts, blocks };
  }
}

function* usedBlocks(map: AllocatorMap): Generator<UsedBlock> {
  for (const arena of map.arenas) for (const pool of arena.pools) yield* pool.used;
  yield* map.raw;
}

function widen(found: Map<number, Stretch>, { address, blockSize, capacity, used }: PoolMap): void {
  // A pool that came to be empty may serve another size later; the first one is shown.
  const known = found.get(address);
  const size = known?.blockSize ?? blockSize;
  for (const block of used) {
    const index = indexIn(address, size, block.address);
    const stretch = found.get(address);
    if (stretch === undefined) found.set(address, { address, blockSize: size, capacity, first: index, last: index });
    else {
      stretch.first = Math.min(stretch.first, index);
      stretch.last = Math.max(stretch.last, index);
    }
  }
}

/** As Python writes an address. */
function hexadecimal(address: number): string {
  return `0x${Math.floor(address / BLOCK_UNIT).toString(16)}${(address % BLOCK_UNIT).toString(16)}`;
}
