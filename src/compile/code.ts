/**
 * What the compiler hands to a machine: one `Code` for the module and for each
 * function, class body, lambda, comprehension and annotation scope. Plain data;
 * knows no heap and no objects.
 */

/** A compile-time value. The machine makes one object of each distinct one per compile unit. */
/** What the source may say as it is. */
interface Literal {
  /** It does say so; else the constant was computed from others. */
  readonly isLiteral?: true;
}

export type Constant =
  | { readonly kind: 'None' }
  | { readonly kind: 'Ellipsis' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | (Literal & { readonly kind: 'int'; readonly value: bigint })
  | (Literal & { readonly kind: 'float'; readonly value: number })
  | (Literal & { readonly kind: 'complex'; readonly real: number; readonly imag: number })
  | (Literal & { readonly kind: 'str'; readonly value: string })
  | (Literal & { readonly kind: 'bytes'; readonly value: Uint8Array })
  | { readonly kind: 'tuple'; readonly items: readonly Constant[] }
  | { readonly kind: 'frozenset'; readonly items: readonly Constant[] }
  | { readonly kind: 'slice'; readonly items: readonly [Constant, Constant, Constant] }
  | { readonly kind: 'code'; readonly code: Code };

/** What a slot of the frame holds, in the order locals, cells, free variables (CPython's localsplus). */
export interface FrameSlot {
  readonly name: string;
  readonly isLocal: boolean;
  readonly isCell: boolean;
  readonly isFree: boolean;
  /** A comprehension's variable that lives in the frame only while the inlined comprehension runs. */
  readonly isHidden: boolean;
}

/** Values of CPython's `co_flags` (Include/cpython/code.h). */
export const CodeFlag = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
  FUTURE_ANNOTATIONS: 0x1000000,
  HAS_DOCSTRING: 0x4000000,
  METHOD: 0x8000000,
} as const;

/** A stretch of instructions that `target` handles. Indices into `ops`; `end` is exclusive. */
export interface ExceptionRange {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Depth of the operand stack to unwind to. */
  readonly depth: number;
  /** Whether the index of the failing instruction is pushed below the exception. */
  readonly lasti: boolean;
}

/** The innermost stretch around an instruction; null if nothing handles what it raises. */
export function handlerAt(table: readonly ExceptionRange[], index: number): ExceptionRange | null {
  for (const range of table) if (index >= range.start && index < range.end) return range;
  return null;
}

export interface Code {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly flags: number;
  readonly argCount: number;
  readonly positionalOnlyCount: number;
  readonly keywordOnlyCount: number;
  /** Instruction `i` is `ops[i] & 0xff`, its operand `ops[i] >> 8`. Jump targets are instruction indices. */
  readonly ops: Int32Array;
  readonly constants: readonly Constant[];
  readonly names: readonly string[];
  readonly slots: readonly FrameSlot[];
  readonly stackSize: number;
  readonly exceptionTable: readonly ExceptionRange[];
  /** Conditional jumps, by index, behind which CPython has a NOT_TAKEN that no handler covers. */
  readonly gaps: readonly number[];
  /** Four numbers an instruction: line, end line, column, end column; columns in UTF-8 bytes from 0 as CPython's; -1 where there is none. */
  readonly positions: Int32Array;
}
