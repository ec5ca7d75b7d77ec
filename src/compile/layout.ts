/**
 * The bytes that CPython 3.14 would have for a `Code`: two for each instruction, more for large operands and for
 * the caches behind some. Offsets, `co_code`, jumps and what `dis` shows follow from it. Knows `Code` and the
 * instruction set; nothing of running.
 */
import type { Code } from './code.ts';
import { OPCODE_NAMES, OPCODES, type OpcodeName } from './opcodes.ts';

type CPythonName = Exclude<OpcodeName, 'TRACE_LINE'>;

/** CPython's number of an instruction, and how many two-byte caches follow it. Source: the module `opcode`. */
export const CPYTHON_OPCODES: Readonly<Record<CPythonName, readonly [number: number, caches: number]>> = {
  NOP: [27, 0],
  LOAD_FAST: [84, 0],
  LOAD_FAST_BORROW: [86, 0],
  LOAD_FAST_LOAD_FAST: [89, 0],
  LOAD_FAST_BORROW_LOAD_FAST_BORROW: [87, 0],
  LOAD_FAST_CHECK: [88, 0],
  STORE_FAST: [112, 0],
  STORE_FAST_LOAD_FAST: [113, 0],
  STORE_FAST_STORE_FAST: [114, 0],
  LOAD_CONST: [82, 0],
  LOAD_SMALL_INT: [94, 0],
  LOAD_GLOBAL: [92, 4],
  LOAD_NAME: [93, 0],
  STORE_NAME: [116, 0],
  STORE_GLOBAL: [115, 0],
  LOAD_DEREF: [83, 0],
  STORE_DEREF: [111, 0],
  LOAD_ATTR: [80, 9],
  STORE_ATTR: [110, 4],
  BINARY_OP: [44, 5],
  COMPARE_OP: [56, 1],
  CONTAINS_OP: [57, 1],
  IS_OP: [74, 0],
  TO_BOOL: [39, 3],
  UNARY_NOT: [42, 0],
  UNARY_NEGATIVE: [41, 0],
  UNARY_INVERT: [40, 0],
  POP_JUMP_IF_FALSE: [100, 1],
  POP_JUMP_IF_TRUE: [103, 1],
  POP_JUMP_IF_NONE: [101, 1],
  POP_JUMP_IF_NOT_NONE: [102, 1],
  JUMP_FORWARD: [77, 0],
  JUMP_BACKWARD: [75, 1],
  JUMP_BACKWARD_NO_INTERRUPT: [76, 0],
  GET_ITER: [16, 0],
  FOR_ITER: [70, 1],
  END_FOR: [9, 0],
  POP_ITER: [30, 0],
  POP_TOP: [31, 0],
  PUSH_NULL: [33, 0],
  COPY: [59, 0],
  SWAP: [117, 0],
  CALL: [52, 3],
  CALL_KW: [55, 3],
  RETURN_VALUE: [35, 0],
  RESUME: [128, 0],
  BUILD_LIST: [46, 0],
  BUILD_TUPLE: [51, 0],
  BUILD_MAP: [47, 0],
  BUILD_SET: [48, 0],
  BUILD_STRING: [50, 0],
  BUILD_SLICE: [49, 0],
  LIST_APPEND: [78, 0],
  LIST_EXTEND: [79, 0],
  SET_ADD: [107, 0],
  MAP_ADD: [98, 0],
  UNPACK_SEQUENCE: [119, 1],
  STORE_SUBSCR: [38, 1],
  BINARY_SLICE: [1, 0],
  STORE_SLICE: [37, 0],
  DELETE_SUBSCR: [8, 0],
  FORMAT_SIMPLE: [12, 0],
  CONVERT_VALUE: [58, 0],
  COPY_FREE_VARS: [60, 0],
  MAKE_CELL: [97, 0],
  YIELD_VALUE: [120, 0],
  SEND: [106, 1],
  END_SEND: [10, 0],
  NOT_TAKEN: [28, 0],
  DELETE_FAST: [63, 0],
  DELETE_NAME: [65, 0],
  DELETE_GLOBAL: [64, 0],
  DELETE_DEREF: [62, 0],
  DELETE_ATTR: [61, 0],
  LOAD_FAST_AND_CLEAR: [85, 0],
  LOAD_FROM_DICT_OR_DEREF: [90, 0],
  LOAD_FROM_DICT_OR_GLOBALS: [91, 0],
  LOAD_LOCALS: [22, 0],
  LOAD_BUILD_CLASS: [21, 0],
  LOAD_COMMON_CONSTANT: [81, 0],
  LOAD_SPECIAL: [95, 0],
  LOAD_SUPER_ATTR: [96, 1],
  MAKE_FUNCTION: [23, 0],
  SET_FUNCTION_ATTRIBUTE: [108, 0],
  CALL_FUNCTION_EX: [4, 0],
  CALL_INTRINSIC_1: [53, 0],
  CALL_INTRINSIC_2: [54, 0],
  IMPORT_NAME: [73, 0],
  IMPORT_FROM: [72, 0],
  RAISE_VARARGS: [104, 0],
  RERAISE: [105, 0],
  PUSH_EXC_INFO: [32, 0],
  POP_EXCEPT: [29, 0],
  CHECK_EXC_MATCH: [6, 0],
  CHECK_EG_MATCH: [5, 0],
  WITH_EXCEPT_START: [43, 0],
  CLEANUP_THROW: [7, 0],
  GET_LEN: [18, 0],
  MATCH_MAPPING: [25, 0],
  MATCH_SEQUENCE: [26, 0],
  MATCH_KEYS: [24, 0],
  MATCH_CLASS: [99, 0],
  UNPACK_EX: [118, 0],
  DICT_UPDATE: [67, 0],
  DICT_MERGE: [66, 0],
  SET_UPDATE: [109, 0],
  FORMAT_WITH_SPEC: [13, 0],
  BUILD_INTERPOLATION: [45, 0],
  BUILD_TEMPLATE: [2, 0],
  RETURN_GENERATOR: [34, 0],
  GET_YIELD_FROM_ITER: [19, 0],
  GET_AWAITABLE: [71, 0],
  GET_AITER: [14, 0],
  GET_ANEXT: [15, 0],
  END_ASYNC_FOR: [68, 0],
  SETUP_ANNOTATIONS: [36, 0],
};

export const EXTENDED_ARG = 69;
/** Low bits of COMPARE_OP's operand: which outcomes of a comparison answer true. By operator. */
const OUTCOMES = [2, 10, 8, 7, 4, 12] as const;

/** Bytes from a SEND to where END_ASYNC_FOR says that it comes from: the loop of waiting. */
const WAITING = 10;

/** One instruction where CPython has it. */
export interface Placed {
  readonly name: CPythonName;
  readonly number: number;
  /** Operand as `dis` shows it: a jump's is the distance in units of two bytes. */
  arg: number;
  /** Index into `ops`; that of the jump before for NOT_TAKEN. */
  readonly index: number;
  readonly caches: number;
  /** Index into `ops` of where it jumps to, or -1. */
  readonly target: number;
  /** Offset in bytes, and that of the EXTENDED_ARGs before it. */
  offset: number;
  start: number;
}

export interface Layout {
  readonly instructions: readonly Placed[];
  /** Length of `co_code`. */
  readonly size: number;
  /** Offset in bytes of the instruction at an index of `ops`, the prefixes of a large operand included. */
  offsetOf(index: number): number;
  /** Index of the instruction that the byte at `offset` belongs to. */
  indexAt(offset: number): number;
}

const known = new WeakMap<Code, Layout>();

/** Where CPython has the instructions of a code. */
export function layoutOf(code: Code): Layout {
  let layout = known.get(code);
  if (layout === undefined) {
    layout = layOut(code);
    known.set(code, layout);
  }
  return layout;
}

function instructionsOf(code: Code): Placed[] {
  const placed: Placed[] = [];
  const put = (name: CPythonName, arg: number, index: number, target: number): void => {
    const [number, caches] = CPYTHON_OPCODES[name];
    placed.push({ name, number, arg, index, caches, target, offset: 0, start: 0 });
  };
  code.ops.forEach((word, index) => {
    const name = OPCODE_NAMES[word & 0xff] as OpcodeName;
    const arg = word >> 8;
    if (name === 'TRACE_LINE') return;
    if (name === 'COMPARE_OP') put(name, arg | (OUTCOMES[arg >> 5] as number), index, -1);
    else if (OPCODES[name].operand === 'jump') put(name, 0, index, arg);
    else put(name, OPCODES[name].operand === 'none' ? 0 : arg, index, -1);
    if (name.startsWith('POP_JUMP_IF') || (name === 'END_SEND' && arg === 1)) put('NOT_TAKEN', 0, index, -1);
  });
  return placed;
}

const prefixes = (arg: number): number => (arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0);

function layOut(code: Code): Layout {
  const instructions = instructionsOf(code);
  const offsets = new Int32Array(code.ops.length + 1);
  let size = 0;
  // A jump over a longer distance needs a longer operand, which makes distances longer: until nothing changes.
  for (let isStable = false; !isStable;) {
    isStable = true;
    size = 0;
    offsets.fill(-1);
    for (const one of instructions) {
      one.start = size;
      if (offsets[one.index] === -1) offsets[one.index] = size;
      one.offset = size + 2 * prefixes(one.arg);
      size = one.offset + 2 + 2 * one.caches;
    }
    offsets[code.ops.length] = size;
    for (let i = code.ops.length - 1; i >= 0; i--) if (offsets[i] === -1) offsets[i] = offsets[i + 1] as number;
    for (const one of instructions) {
      if (one.target < 0) continue;
      const after = one.offset + 2 + 2 * one.caches;
      const target = (offsets[one.target] as number) + (one.name === 'END_ASYNC_FOR' ? WAITING : 0);
      const arg = Math.abs(target - after) >> 1;
      if (prefixes(arg) > prefixes(one.arg)) isStable = false;
      one.arg = arg;
    }
  }
  return {
    instructions,
    size,
    offsetOf: (index) => offsets[Math.max(0, index)] as number,
    indexAt: (offset) => {
      const next = instructions.findIndex((one) => one.start > offset);
      return (instructions.at(next < 0 ? -1 : Math.max(0, next - 1)) as Placed).index;
    },
  };
}

/** The bytes themselves. */
export function codeBytes(code: Code): Uint8Array {
  const { instructions, size } = layoutOf(code);
  const bytes = new Uint8Array(size);
  for (const { start, offset, number, arg } of instructions) {
    for (let at = start; at < offset; at += 2) {
      bytes[at] = EXTENDED_ARG;
      bytes[at + 1] = (arg >> (4 * (offset - at))) & 0xff;
    }
    bytes[offset] = number;
    bytes[offset + 1] = arg & 0xff;
  }
  return bytes;
}

/** A stretch of `co_code` that a handler covers; offsets in bytes. */
export interface LaidOutRange {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly depth: number;
  readonly lasti: boolean;
}

/** The exception table in bytes, with its gaps. */
export function exceptionRanges(code: Code): LaidOutRange[] {
  const layout = layoutOf(code);
  const holes = layout.instructions.filter(({ name, index }) => name === 'NOT_TAKEN' && code.gaps.includes(index));
  const ofLoops = new Set(
    layout.instructions
      .filter(
        ({ name, index }) => name === 'NOT_TAKEN' && OPCODE_NAMES[(code.ops[index] as number) & 0xff] === 'END_SEND',
      )
      .map(({ offset }) => offset),
  );
  /** A NOT_TAKEN behind the waiting of `async for` belongs to what follows. */
  const boundary = (index: number): number => {
    const offset = layout.offsetOf(index);
    return ofLoops.has(offset - 2) ? offset - 2 : offset;
  };
  return code.exceptionTable.flatMap(({ start, end, target, depth, lasti }) => {
    const ranges: LaidOutRange[] = [];
    let from = boundary(start);
    const until = boundary(end);
    const close = (to: number): void => {
      if (to > from) ranges.push({ start: from, end: to, target: layout.offsetOf(target), depth, lasti });
    };
    for (const { offset } of holes) {
      if (offset < from || offset >= until) continue;
      close(offset);
      from = offset + 2;
    }
    close(until);
    return ranges;
  });
}

/** `co_exceptiontable`: numbers of six bits a byte, the highest first. */
export function exceptionTableBytes(code: Code): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number, isFirst = false): void => {
    const digits: number[] = [];
    for (let rest = value; ; rest >>= 6) {
      digits.unshift(rest & 63);
      if (rest < 64) break;
    }
    digits.forEach((digit, i) => {
      bytes.push(digit | (i < digits.length - 1 ? 64 : 0) | (isFirst && i === 0 ? 128 : 0));
    });
  };
  for (const { start, end, target, depth, lasti } of exceptionRanges(code)) {
    put(start >> 1, true);
    put((end - start) >> 1);
    put(target >> 1);
    put((depth << 1) | Number(lasti));
  }
  return Uint8Array.from(bytes);
}
