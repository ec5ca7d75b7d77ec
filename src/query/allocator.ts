/**
 * Arenas, pools and blocks as a memory has them: what the allocator's pane shows. Reads the places that a recorder with
 * `addresses` tells of every object (`block`, `buffer`); a trace without them has no arenas. Knows the data model only.
 */
import { ARENA_SIZE, BLOCK_UNIT, POOL_HEADER, POOL_SIZE, RAW_BASE } from '../base/pool-figures.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Id, Memory } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';

/** What an object keeps in a block: itself, or its items or table where they lie apart. */
export type BlockRole = 'object' | 'buffer';

export interface UsedBlock {
  readonly address: number;
  /** Bytes asked for; the block itself is as large as its pool's blocks. */
  readonly size: number;
  readonly owner: Id;
  readonly role: BlockRole;
}

export interface PoolMap {
  readonly address: number;
  /** Bytes of each block. */
  readonly blockSize: number;
  /** Blocks in all. */
  readonly capacity: number;
  /** Blocks in use, by address. */
  readonly used: readonly UsedBlock[];
  /** Addresses of the others: free, never used, or kept by a type for its next object. */
  readonly free: readonly number[];
}

export interface ArenaMap {
  readonly address: number;
  readonly size: number;
  /** Pools with blocks in use, by address. */
  readonly pools: readonly PoolMap[];
  /** Pools without. */
  readonly freePools: number;
}

export interface AllocatorMap {
  readonly arenas: readonly ArenaMap[];
  /** Blocks too large for pools, which the C allocator gives, by address. */
  readonly raw: readonly UsedBlock[];
}

const placesTold = new WeakMap<Trace, boolean>();

/** Whether a trace was recorded with the places of its objects; looked up once. */
export function tellsPlaces(trace: Trace): boolean {
  let told = placesTold.get(trace);
  if (told === undefined) {
    const objects = trace.steps.length === 0 ? [] : [...new Cursor(trace).memory.objects.values()];
    placesTold.set(trace, (told = objects.some(({ block }) => block !== undefined)));
  }
  return told;
}

function* blocksOf(memory: Memory): Generator<UsedBlock> {
  for (const { id, block, blockSize, buffer, bufferSize } of memory.objects.values()) {
    if (block !== undefined) yield { address: block, size: blockSize ?? 0, owner: id, role: 'object' };
    if (buffer !== undefined && bufferSize !== undefined && bufferSize > 0)
      yield { address: buffer, size: bufferSize, owner: id, role: 'buffer' };
  }
}

const startOf = (address: number, size: number): number => address - (address % size);
const byAddress = (a: { readonly address: number }, b: { readonly address: number }): number => a.address - b.address;

function poolMap(address: number, blocks: readonly UsedBlock[]): PoolMap {
  const used = [...blocks].sort(byAddress);
  const blockSize = Math.ceil(Math.max(1, ...used.map((block) => block.size)) / BLOCK_UNIT) * BLOCK_UNIT;
  const capacity = Math.floor((POOL_SIZE - POOL_HEADER) / blockSize);
  const taken = new Set(used.map((block) => block.address));
  const free: number[] = [];
  for (let i = 0; i < capacity; i++) {
    const block = address + POOL_HEADER + i * blockSize;
    if (!taken.has(block)) free.push(block);
  }
  return { address, blockSize, capacity, used, free };
}

function grouped<T extends { readonly address: number }>(all: Iterable<T>, size: number): [number, T[]][] {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const start = startOf(one.address, size);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [one]);
    else group.push(one);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** The arenas with their pools and blocks, all in order of address. */
export function arenas(memory: Memory): AllocatorMap {
  const small: UsedBlock[] = [];
  const raw: UsedBlock[] = [];
  for (const block of blocksOf(memory)) (block.address >= RAW_BASE ? raw : small).push(block);
  const pools = grouped(small, POOL_SIZE).map(([address, blocks]) => poolMap(address, blocks));
  return {
    arenas: grouped(pools, ARENA_SIZE).map(([address, own]) => ({
      address,
      size: ARENA_SIZE,
      pools: own,
      freePools: ARENA_SIZE / POOL_SIZE - own.length,
    })),
    raw: raw.sort(byAddress),
  };
}
