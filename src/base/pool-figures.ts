/**
 * Figures of CPython's allocator for small blocks on 64-bit systems, the same from 3.10 to 3.15, and where its memory lies
 * here. Both the machine, which gives addresses, and those who read them in a trace must agree on them.
 */

/** Blocks are a multiple of this, and addresses too. */
export const BLOCK_UNIT = 16;
/** Larger requests go to the C allocator. */
export const THRESHOLD = 512;
export const POOL_SIZE = 16 * 1024;
/** What a pool keeps of itself before its first block. */
export const POOL_HEADER = 48;
export const ARENA_SIZE = 1024 * 1024;
/** Where the first arena lies: aligned, so that no pool of an arena is lost. */
export const HEAP_BASE = 0x7f3a_4c00_0000;
/** Where the C allocator's blocks begin; no arena comes so far. */
export const RAW_BASE = HEAP_BASE + 0x2_0000_0000;
