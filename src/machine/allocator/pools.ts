/**
 * CPython's allocator for small blocks (pymalloc; described at the head of CPython's Objects/obmalloc.c): arenas of pools of
 * blocks of one size class. Knows addresses and sizes, and no objects.
 *
 * A block comes from the first pool of its class that has a free one; there from the block freed last, else the next one never
 * used. A pool that becomes full leaves its class's list and comes back to the front when one of its blocks is freed. An empty
 * pool goes back to its arena and may serve another class; new pools come from the arena with the fewest free pools. An arena
 * whose pools are all free is given back. What is larger than `THRESHOLD` is the C allocator's, of which this models as much as
 * shows: freed blocks of a size are used again, the newest first.
 */
import {
  ARENA_SIZE,
  BLOCK_UNIT,
  HEAP_BASE,
  POOL_HEADER,
  POOL_SIZE,
  RAW_BASE,
  THRESHOLD,
} from '../../base/pool-figures.ts';

class Pool {
  readonly address: number;
  readonly arena: Arena;
  /** Size class; -1 before the first use. */
  sizeClass = -1;
  used = 0;
  /** Freed blocks, the next to be used last. */
  free: number[] = [];
  /** Offset of the first block never used. */
  fresh = POOL_HEADER;

  constructor(address: number, arena: Arena) {
    this.address = address;
    this.arena = arena;
  }

  get blockSize(): number {
    return (this.sizeClass + 1) * BLOCK_UNIT;
  }

  get isFull(): boolean {
    return this.free.length === 0 && this.fresh + this.blockSize > POOL_SIZE;
  }

  take(): number {
    this.used++;
    const freed = this.free.pop();
    if (freed !== undefined) return freed;
    const block = this.address + this.fresh;
    this.fresh += this.blockSize;
    return block;
  }
}

class Arena {
  readonly address: number;
  /** Pools that were emptied, the next to be used last. */
  readonly emptied: Pool[] = [];
  /** Pools never used yet. */
  untouched = ARENA_SIZE / POOL_SIZE;

  constructor(address: number) {
    this.address = address;
  }

  get freePools(): number {
    return this.emptied.length + this.untouched;
  }

  takePool(): Pool {
    const emptied = this.emptied.pop();
    if (emptied !== undefined) return emptied;
    return new Pool(this.address + ARENA_SIZE - this.untouched-- * POOL_SIZE, this);
  }
}

/** Least and granularity of the C allocator's blocks, whose own header lies before each. */
const RAW_LEAST = 32;
const RAW_HEADER = 16;

export class Pools {
  /** Pools with blocks in use and blocks to give, by size class, the next to be used last. */
  readonly #usable: Pool[][] = Array.from({ length: THRESHOLD / BLOCK_UNIT }, () => []);
  /** Arenas with free pools; the one with the fewest is used. */
  readonly #arenas = new Set<Arena>();
  readonly #pools = new Map<number, Pool>();
  /** Addresses of arenas that were given back, the next to be used last. */
  readonly #released: number[] = [];
  /** Size classes that blocks were asked of. */
  readonly #served = new Set<number>();
  #nextArena = HEAP_BASE;
  readonly #rawFree = new Map<number, number[]>();
  #nextRaw = RAW_BASE;
  /** Blocks in use, those of the C allocator left out: what `sys.getallocatedblocks` counts. */
  blocks = 0;

  allocate(size: number): number {
    if (size > THRESHOLD) return this.#allocateRaw(size);
    this.blocks++;
    const sizeClass = Math.max(0, (size - 1) >> 4);
    const list = this.#usable[sizeClass] as Pool[];
    const pool = list[list.length - 1] ?? this.#newPool(sizeClass, list);
    const block = pool.take();
    if (pool.isFull) list.splice(list.indexOf(pool), 1);
    return block;
  }

  free(block: number, size: number): void {
    if (size > THRESHOLD) {
      const chunk = rawChunk(size);
      const list = this.#rawFree.get(chunk);
      if (list === undefined) this.#rawFree.set(chunk, [block]);
      else list.push(block);
      return;
    }
    this.blocks--;
    const pool = this.#pools.get(block - (block % POOL_SIZE)) as Pool;
    const list = this.#usable[pool.sizeClass] as Pool[];
    if (pool.isFull) list.push(pool);
    pool.free.push(block);
    if (--pool.used > 0) return;
    list.splice(list.indexOf(pool), 1);
    pool.arena.emptied.push(pool);
    this.#arenas.add(pool.arena);
    if (pool.arena.freePools === ARENA_SIZE / POOL_SIZE) this.#release(pool.arena);
  }

  #newPool(sizeClass: number, list: Pool[]): Pool {
    let arena: Arena | null = null;
    for (const one of this.#arenas) if (arena === null || one.freePools < arena.freePools) arena = one;
    if (arena === null) {
      arena = new Arena(this.#released.pop() ?? this.#nextArena);
      if (arena.address === this.#nextArena) this.#nextArena += ARENA_SIZE;
      this.#arenas.add(arena);
    }
    const pool = arena.takePool();
    if (arena.freePools === 0) this.#arenas.delete(arena);
    this.#pools.set(pool.address, pool);
    if (pool.sizeClass !== sizeClass) {
      // A pool that serves the same class again keeps its freed blocks in their order.
      pool.sizeClass = sizeClass;
      pool.free = [];
      pool.fresh = POOL_HEADER;
    }
    list.push(pool);
    // The interpreter itself has blocks of each class before any program runs: the first pool is never empty.
    if (!this.#served.has(sizeClass)) {
      this.#served.add(sizeClass);
      pool.take();
    }
    return pool;
  }

  #release(arena: Arena): void {
    this.#arenas.delete(arena);
    for (const pool of arena.emptied) this.#pools.delete(pool.address);
    this.#released.push(arena.address);
  }

  #allocateRaw(size: number): number {
    const chunk = rawChunk(size);
    const freed = this.#rawFree.get(chunk)?.pop();
    if (freed !== undefined) return freed;
    const block = this.#nextRaw + RAW_HEADER;
    this.#nextRaw += chunk;
    return block;
  }
}

const rawChunk = (size: number): number => Math.max(RAW_LEAST, Math.ceil((size + 8) / BLOCK_UNIT) * BLOCK_UNIT);
