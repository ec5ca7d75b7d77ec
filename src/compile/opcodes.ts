/**
 * The instruction set: one row an instruction. Names and meaning are those of
 * CPython 3.14 (https://docs.python.org/3.14/library/dis.html#python-bytecode-instructions)
 * without caches and specialised forms; numbers are our own and dense, so that
 * the machine's `switch` becomes a jump table. `TRACE_LINE` is ours: it stands where
 * CPython's monitoring would put a line event (Python/instrumentation.c); its
 * operand is the line, -1 where code without a line begins (an exception handler),
 * after which any line is a new one.
 */

/** What the operand of an instruction says. */
export type OperandKind =
  | 'none'
  | 'line'
  | 'local'
  | 'localPair'
  | 'constant'
  | 'int'
  | 'global'
  | 'name'
  | 'attribute'
  | 'binary'
  | 'compare'
  | 'invert'
  | 'jump'
  | 'depth'
  | 'count'
  | 'where'
  | 'conversion'
  | 'commonConstant'
  | 'specialMethod'
  | 'superAttribute'
  | 'functionAttribute'
  | 'intrinsic1'
  | 'intrinsic2'
  | 'unpack'
  | 'interpolation';

export interface OpcodeRow {
  readonly number: number;
  readonly operand: OperandKind;
  /** Instructions of the loop itself, or of its second function that keeps the loop small enough to be optimised. */
  readonly path: 'hot' | 'cold';
  /** Entries taken from the operand stack. Entries that stay where they are (the list of LIST_APPEND) do not count. */
  readonly consumes: number | ((arg: number) => number);
  /** New entries put on the operand stack. Of a jump: the same whether it is taken or not. */
  readonly produces: number | ((arg: number) => number);
}

const rows = {
  NOP: { number: 0, operand: 'none', path: 'hot', consumes: 0, produces: 0 },
  TRACE_LINE: { number: 1, operand: 'line', path: 'hot', consumes: 0, produces: 0 },
  LOAD_FAST: { number: 2, operand: 'local', path: 'hot', consumes: 0, produces: 1 },
  LOAD_FAST_BORROW: { number: 3, operand: 'local', path: 'hot', consumes: 0, produces: 1 },
  LOAD_FAST_LOAD_FAST: { number: 4, operand: 'localPair', path: 'hot', consumes: 0, produces: 2 },
  LOAD_FAST_BORROW_LOAD_FAST_BORROW: { number: 5, operand: 'localPair', path: 'hot', consumes: 0, produces: 2 },
  LOAD_FAST_CHECK: { number: 6, operand: 'local', path: 'hot', consumes: 0, produces: 1 },
  STORE_FAST: { number: 7, operand: 'local', path: 'hot', consumes: 1, produces: 0 },
  STORE_FAST_LOAD_FAST: { number: 8, operand: 'localPair', path: 'hot', consumes: 1, produces: 1 },
  STORE_FAST_STORE_FAST: { number: 9, operand: 'localPair', path: 'hot', consumes: 2, produces: 0 },
  LOAD_CONST: { number: 10, operand: 'constant', path: 'hot', consumes: 0, produces: 1 },
  LOAD_SMALL_INT: { number: 11, operand: 'int', path: 'hot', consumes: 0, produces: 1 },
  LOAD_GLOBAL: { number: 12, operand: 'global', path: 'hot', consumes: 0, produces: (arg) => 1 + (arg & 1) },
  LOAD_NAME: { number: 13, operand: 'name', path: 'hot', consumes: 0, produces: 1 },
  STORE_NAME: { number: 14, operand: 'name', path: 'hot', consumes: 1, produces: 0 },
  STORE_GLOBAL: { number: 15, operand: 'name', path: 'hot', consumes: 1, produces: 0 },
  LOAD_DEREF: { number: 16, operand: 'local', path: 'hot', consumes: 0, produces: 1 },
  STORE_DEREF: { number: 17, operand: 'local', path: 'hot', consumes: 1, produces: 0 },
  LOAD_ATTR: { number: 18, operand: 'attribute', path: 'hot', consumes: 1, produces: (arg) => 1 + (arg & 1) },
  STORE_ATTR: { number: 19, operand: 'name', path: 'hot', consumes: 2, produces: 0 },
  BINARY_OP: { number: 20, operand: 'binary', path: 'hot', consumes: 2, produces: 1 },
  COMPARE_OP: { number: 21, operand: 'compare', path: 'hot', consumes: 2, produces: 1 },
  CONTAINS_OP: { number: 22, operand: 'invert', path: 'hot', consumes: 2, produces: 1 },
  IS_OP: { number: 23, operand: 'invert', path: 'hot', consumes: 2, produces: 1 },
  TO_BOOL: { number: 24, operand: 'none', path: 'hot', consumes: 1, produces: 1 },
  UNARY_NOT: { number: 25, operand: 'none', path: 'hot', consumes: 1, produces: 1 },
  UNARY_NEGATIVE: { number: 26, operand: 'none', path: 'hot', consumes: 1, produces: 1 },
  UNARY_INVERT: { number: 27, operand: 'none', path: 'hot', consumes: 1, produces: 1 },
  POP_JUMP_IF_FALSE: { number: 28, operand: 'jump', path: 'hot', consumes: 1, produces: 0 },
  POP_JUMP_IF_TRUE: { number: 29, operand: 'jump', path: 'hot', consumes: 1, produces: 0 },
  POP_JUMP_IF_NONE: { number: 30, operand: 'jump', path: 'hot', consumes: 1, produces: 0 },
  POP_JUMP_IF_NOT_NONE: { number: 31, operand: 'jump', path: 'hot', consumes: 1, produces: 0 },
  JUMP_FORWARD: { number: 32, operand: 'jump', path: 'hot', consumes: 0, produces: 0 },
  JUMP_BACKWARD: { number: 33, operand: 'jump', path: 'hot', consumes: 0, produces: 0 },
  JUMP_BACKWARD_NO_INTERRUPT: { number: 34, operand: 'jump', path: 'hot', consumes: 0, produces: 0 },
  GET_ITER: { number: 35, operand: 'none', path: 'hot', consumes: 1, produces: 1 },
  FOR_ITER: { number: 36, operand: 'jump', path: 'hot', consumes: 0, produces: 1 },
  END_FOR: { number: 37, operand: 'none', path: 'hot', consumes: 1, produces: 0 },
  POP_ITER: { number: 38, operand: 'none', path: 'hot', consumes: 1, produces: 0 },
  POP_TOP: { number: 39, operand: 'none', path: 'hot', consumes: 1, produces: 0 },
  PUSH_NULL: { number: 40, operand: 'none', path: 'hot', consumes: 0, produces: 1 },
  COPY: { number: 41, operand: 'depth', path: 'hot', consumes: 0, produces: 1 },
  SWAP: { number: 42, operand: 'depth', path: 'hot', consumes: 0, produces: 0 },
  CALL: { number: 43, operand: 'count', path: 'hot', consumes: (arg) => arg + 2, produces: 1 },
  CALL_KW: { number: 44, operand: 'count', path: 'hot', consumes: (arg) => arg + 3, produces: 1 },
  RETURN_VALUE: { number: 45, operand: 'none', path: 'hot', consumes: 1, produces: 0 },
  RESUME: { number: 46, operand: 'where', path: 'hot', consumes: 0, produces: 0 },
  BUILD_LIST: { number: 47, operand: 'count', path: 'hot', consumes: (arg) => arg, produces: 1 },
  BUILD_TUPLE: { number: 48, operand: 'count', path: 'hot', consumes: (arg) => arg, produces: 1 },
  BUILD_MAP: { number: 49, operand: 'count', path: 'hot', consumes: (arg) => 2 * arg, produces: 1 },
  BUILD_SET: { number: 50, operand: 'count', path: 'hot', consumes: (arg) => arg, produces: 1 },
  BUILD_STRING: { number: 51, operand: 'count', path: 'hot', consumes: (arg) => arg, produces: 1 },
  BUILD_SLICE: { number: 52, operand: 'count', path: 'hot', consumes: (arg) => arg, produces: 1 },
  LIST_APPEND: { number: 53, operand: 'depth', path: 'hot', consumes: 1, produces: 0 },
  LIST_EXTEND: { number: 54, operand: 'depth', path: 'hot', consumes: 1, produces: 0 },
  SET_ADD: { number: 55, operand: 'depth', path: 'hot', consumes: 1, produces: 0 },
  MAP_ADD: { number: 56, operand: 'depth', path: 'hot', consumes: 2, produces: 0 },
  UNPACK_SEQUENCE: { number: 57, operand: 'count', path: 'hot', consumes: 1, produces: (arg) => arg },
  STORE_SUBSCR: { number: 58, operand: 'none', path: 'hot', consumes: 3, produces: 0 },
  BINARY_SLICE: { number: 59, operand: 'none', path: 'hot', consumes: 3, produces: 1 },
  STORE_SLICE: { number: 60, operand: 'none', path: 'hot', consumes: 4, produces: 0 },
  DELETE_SUBSCR: { number: 61, operand: 'none', path: 'hot', consumes: 2, produces: 0 },
  FORMAT_SIMPLE: { number: 62, operand: 'none', path: 'hot', consumes: 1, produces: 1 },
  CONVERT_VALUE: { number: 63, operand: 'conversion', path: 'hot', consumes: 1, produces: 1 },
  COPY_FREE_VARS: { number: 64, operand: 'count', path: 'hot', consumes: 0, produces: 0 },
  MAKE_CELL: { number: 65, operand: 'local', path: 'hot', consumes: 0, produces: 0 },
  YIELD_VALUE: { number: 66, operand: 'where', path: 'hot', consumes: 1, produces: 1 },
  SEND: { number: 67, operand: 'jump', path: 'hot', consumes: 1, produces: 1 },
  END_SEND: { number: 68, operand: 'none', path: 'hot', consumes: 2, produces: 1 },
  NOT_TAKEN: { number: 69, operand: 'none', path: 'hot', consumes: 0, produces: 0 },
  DELETE_FAST: { number: 70, operand: 'local', path: 'cold', consumes: 0, produces: 0 },
  DELETE_NAME: { number: 71, operand: 'name', path: 'cold', consumes: 0, produces: 0 },
  DELETE_GLOBAL: { number: 72, operand: 'name', path: 'cold', consumes: 0, produces: 0 },
  DELETE_DEREF: { number: 73, operand: 'local', path: 'cold', consumes: 0, produces: 0 },
  DELETE_ATTR: { number: 74, operand: 'name', path: 'cold', consumes: 1, produces: 0 },
  LOAD_FAST_AND_CLEAR: { number: 75, operand: 'local', path: 'cold', consumes: 0, produces: 1 },
  LOAD_FROM_DICT_OR_DEREF: { number: 76, operand: 'local', path: 'cold', consumes: 1, produces: 1 },
  LOAD_FROM_DICT_OR_GLOBALS: { number: 77, operand: 'name', path: 'cold', consumes: 1, produces: 1 },
  LOAD_LOCALS: { number: 78, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  LOAD_BUILD_CLASS: { number: 79, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  LOAD_COMMON_CONSTANT: { number: 80, operand: 'commonConstant', path: 'cold', consumes: 0, produces: 1 },
  LOAD_SPECIAL: { number: 81, operand: 'specialMethod', path: 'cold', consumes: 1, produces: 2 },
  LOAD_SUPER_ATTR: {
    number: 82,
    operand: 'superAttribute',
    path: 'cold',
    consumes: 3,
    produces: (arg) => 1 + (arg & 1),
  },
  MAKE_FUNCTION: { number: 83, operand: 'none', path: 'cold', consumes: 1, produces: 1 },
  SET_FUNCTION_ATTRIBUTE: { number: 84, operand: 'functionAttribute', path: 'cold', consumes: 2, produces: 1 },
  CALL_FUNCTION_EX: { number: 85, operand: 'none', path: 'cold', consumes: 4, produces: 1 },
  CALL_INTRINSIC_1: { number: 86, operand: 'intrinsic1', path: 'cold', consumes: 1, produces: 1 },
  CALL_INTRINSIC_2: { number: 87, operand: 'intrinsic2', path: 'cold', consumes: 2, produces: 1 },
  IMPORT_NAME: { number: 88, operand: 'name', path: 'cold', consumes: 2, produces: 1 },
  IMPORT_FROM: { number: 89, operand: 'name', path: 'cold', consumes: 0, produces: 1 },
  RAISE_VARARGS: { number: 90, operand: 'count', path: 'cold', consumes: (arg) => arg, produces: 0 },
  RERAISE: { number: 91, operand: 'depth', path: 'cold', consumes: 1, produces: 0 },
  PUSH_EXC_INFO: { number: 92, operand: 'none', path: 'cold', consumes: 1, produces: 2 },
  POP_EXCEPT: { number: 93, operand: 'none', path: 'cold', consumes: 1, produces: 0 },
  CHECK_EXC_MATCH: { number: 94, operand: 'none', path: 'cold', consumes: 1, produces: 1 },
  CHECK_EG_MATCH: { number: 95, operand: 'none', path: 'cold', consumes: 2, produces: 2 },
  WITH_EXCEPT_START: { number: 96, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  CLEANUP_THROW: { number: 97, operand: 'none', path: 'cold', consumes: 3, produces: 2 },
  GET_LEN: { number: 98, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  MATCH_MAPPING: { number: 99, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  MATCH_SEQUENCE: { number: 100, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  MATCH_KEYS: { number: 101, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  MATCH_CLASS: { number: 102, operand: 'count', path: 'cold', consumes: 3, produces: 1 },
  UNPACK_EX: {
    number: 103,
    operand: 'unpack',
    path: 'cold',
    consumes: 1,
    produces: (arg) => (arg & 0xff) + (arg >> 8) + 1,
  },
  DICT_UPDATE: { number: 104, operand: 'depth', path: 'cold', consumes: 1, produces: 0 },
  DICT_MERGE: { number: 105, operand: 'depth', path: 'cold', consumes: 1, produces: 0 },
  SET_UPDATE: { number: 106, operand: 'depth', path: 'cold', consumes: 1, produces: 0 },
  FORMAT_WITH_SPEC: { number: 107, operand: 'none', path: 'cold', consumes: 2, produces: 1 },
  BUILD_INTERPOLATION: {
    number: 108,
    operand: 'interpolation',
    path: 'cold',
    consumes: (arg) => 2 + (arg & 1),
    produces: 1,
  },
  BUILD_TEMPLATE: { number: 109, operand: 'none', path: 'cold', consumes: 2, produces: 1 },
  RETURN_GENERATOR: { number: 110, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  GET_YIELD_FROM_ITER: { number: 111, operand: 'none', path: 'cold', consumes: 1, produces: 1 },
  GET_AWAITABLE: { number: 112, operand: 'where', path: 'cold', consumes: 1, produces: 1 },
  GET_AITER: { number: 113, operand: 'none', path: 'cold', consumes: 1, produces: 1 },
  GET_ANEXT: { number: 114, operand: 'none', path: 'cold', consumes: 0, produces: 1 },
  END_ASYNC_FOR: { number: 115, operand: 'jump', path: 'cold', consumes: 2, produces: 0 },
  SETUP_ANNOTATIONS: { number: 116, operand: 'none', path: 'cold', consumes: 0, produces: 0 },
} as const satisfies Record<string, OpcodeRow>;

export type OpcodeName = keyof typeof rows;

export const OPCODES: Readonly<Record<OpcodeName, OpcodeRow>> = rows;

/** Name of an instruction by its number. */
export const OPCODE_NAMES: readonly OpcodeName[] = (Object.keys(rows) as OpcodeName[]).sort(
  (a, b) => rows[a].number - rows[b].number,
);

/** Operand of BINARY_OP, CPython's `_nb_ops`. */
export const BINARY_OPERATORS = [
  '+',
  '&',
  '//',
  '<<',
  '@',
  '*',
  '%',
  '|',
  '**',
  '>>',
  '-',
  '/',
  '^',
  '+=',
  '&=',
  '//=',
  '<<=',
  '@=',
  '*=',
  '%=',
  '|=',
  '**=',
  '>>=',
  '-=',
  '/=',
  '^=',
  '[]',
] as const;
/** Operand of COMPARE_OP, shifted right by 5; bit 4 asks for a bool. */
export const COMPARE_OPERATORS = ['<', '<=', '==', '!=', '>', '>='] as const;
/** Operand of CALL_INTRINSIC_1. */
export const INTRINSICS_1 = [
  'INTRINSIC_1_INVALID',
  'INTRINSIC_PRINT',
  'INTRINSIC_IMPORT_STAR',
  'INTRINSIC_STOPITERATION_ERROR',
  'INTRINSIC_ASYNC_GEN_WRAP',
  'INTRINSIC_UNARY_POSITIVE',
  'INTRINSIC_LIST_TO_TUPLE',
  'INTRINSIC_TYPEVAR',
  'INTRINSIC_PARAMSPEC',
  'INTRINSIC_TYPEVARTUPLE',
  'INTRINSIC_SUBSCRIPT_GENERIC',
  'INTRINSIC_TYPEALIAS',
] as const;
/** Operand of CALL_INTRINSIC_2. */
export const INTRINSICS_2 = [
  'INTRINSIC_2_INVALID',
  'INTRINSIC_PREP_RERAISE_STAR',
  'INTRINSIC_TYPEVAR_WITH_BOUND',
  'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS',
  'INTRINSIC_SET_FUNCTION_TYPE_PARAMS',
  'INTRINSIC_SET_TYPEPARAM_DEFAULT',
] as const;
/** Operand of LOAD_SPECIAL. */
export const SPECIAL_METHODS = ['__enter__', '__exit__', '__aenter__', '__aexit__'] as const;
/** Operand of LOAD_COMMON_CONSTANT. */
export const COMMON_CONSTANTS = ['AssertionError', 'NotImplementedError', 'tuple', 'all', 'any'] as const;
/** Operand of GET_AWAITABLE: what is awaited. */
export const Awaited = { EXPRESSION: 0, AENTER: 1, AEXIT: 2 } as const;
