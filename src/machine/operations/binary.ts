/**
 * Operators with one and two operands: methods, reflected methods, in-place
 * methods. Source: CPython's Objects/abstract.c (binary_op1, binary_iop1).
 */
import { BINARY_OPERATORS } from '../../compile/opcodes.ts';
import {
  BOOL,
  BYTEARRAY,
  BYTES,
  DICT,
  DICT_ITEMS,
  DICT_KEYS,
  DICT_VALUES,
  FLOAT,
  FROZENSET,
  INT,
  LIST,
  MEMORYVIEW,
  RANGE,
  SET,
  STR,
  TUPLE,
  WRAPPER_DESCRIPTOR,
} from '../core-types.ts';
import { SMALL_LIMIT, type Machine } from '../machine.ts';
import type { NativeFunction, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { NotImplemented, bool } from '../singletons.ts';
import {
  add,
  and,
  exclusiveOr,
  floorDivide,
  modulo,
  multiply,
  or,
  shiftRight,
  subtract,
  trueDivide,
  type Integer,
} from '../values/integer.ts';
import { pow } from '../values/elementary.ts';
import { floatDivide, floatFloorDivide, floatModulo } from '../values/float.ts';
import { callMethod } from './call.ts';
import { intValue } from './equality.ts';

interface OperatorRow {
  readonly symbol: string;
  readonly method: string;
  readonly reflected: string;
  /** Of the in-place form; null for the plain operator. */
  readonly inPlace: string | null;
}

const METHOD_NAMES: Readonly<Record<string, string>> = {
  '+': 'add',
  '&': 'and',
  '//': 'floordiv',
  '<<': 'lshift',
  '@': 'matmul',
  '*': 'mul',
  '%': 'mod',
  '|': 'or',
  '**': 'pow',
  '>>': 'rshift',
  '-': 'sub',
  '/': 'truediv',
  '^': 'xor',
};

/** By operand of BINARY_OP. */
const ROWS: readonly OperatorRow[] = BINARY_OPERATORS.map((symbol) => {
  const isInPlace = symbol.endsWith('=');
  const plain = isInPlace ? symbol.slice(0, -1) : symbol;
  const name = METHOD_NAMES[plain] ?? 'getitem';
  return { symbol, method: `__${name}__`, reflected: `__r${name}__`, inPlace: isInPlace ? `__i${name}__` : null };
});

/** Operand of BINARY_OP for an operator's text. */
export function operatorIndex(symbol: (typeof BINARY_OPERATORS)[number]): number {
  return BINARY_OPERATORS.indexOf(symbol);
}

/** Index of the plain operator of an in-place one. */
const PLAIN: readonly number[] = BINARY_OPERATORS.map((symbol) =>
  symbol.endsWith('=') ? (BINARY_OPERATORS as readonly string[]).indexOf(symbol.slice(0, -1)) : -1,
);

/** Operands of BINARY_OP for the plain operators that numbers know. */
const ADD = operatorIndex('+');
const AND = operatorIndex('&');
const FLOOR_DIVIDE = operatorIndex('//');
const SHIFT_LEFT = operatorIndex('<<');
const MULTIPLY = operatorIndex('*');
const MODULO = operatorIndex('%');
const OR = operatorIndex('|');
const SHIFT_RIGHT = operatorIndex('>>');
const SUBTRACT = operatorIndex('-');
const TRUE_DIVIDE = operatorIndex('/');
const EXCLUSIVE_OR = operatorIndex('^');
const POWER = operatorIndex('**');

const isInt = (object: PyObject): boolean => object.type === INT || object.type === BOOL;

/**
 * `a OP b` for exact ints and floats and the sum of two lists, owned by nobody yet; null where the general
 * way must be taken (other types, errors, results that need care).
 */
export function arithmeticPlain(machine: Machine, index: number, a: PyObject, b: PyObject): PyObject | null {
  const plain = (PLAIN[index] as number) >= 0 ? (PLAIN[index] as number) : index;
  if (isInt(a)) {
    if (a.type === BOOL && b.type === BOOL) {
      if (plain === AND) return bool((a.n & b.n) === 1);
      if (plain === OR) return bool((a.n | b.n) === 1);
      if (plain === EXCLUSIVE_OR) return bool((a.n ^ b.n) === 1);
    }
    if (isInt(b)) return integerPlain(machine, plain, intValue(a), intValue(b));
    if (b.type === FLOAT && a.payload === null) return floatPlain(machine, plain, a.n, b.payload as number);
  } else if (a.type === FLOAT) {
    if (b.type === FLOAT) return floatPlain(machine, plain, a.payload as number, b.payload as number);
    if (isInt(b) && b.payload === null) return floatPlain(machine, plain, a.payload as number, b.n);
  } else if (a.type === LIST && b.type === LIST && index === ADD)
    return machine.heap.allocWith(LIST, (a.items as PyObject[]).concat(b.items as PyObject[]));
  return null;
}

function integerPlain(machine: Machine, index: number, x: Integer, y: Integer): PyObject | null {
  switch (index) {
    case ADD:
      return machine.newInt(add(x, y));
    case SUBTRACT:
      return machine.newInt(subtract(x, y));
    case MULTIPLY:
      return tooLong(x, y) ? null : machine.newInt(multiply(x, y));
    case FLOOR_DIVIDE:
      return y === 0 ? null : machine.newInt(floorDivide(x, y));
    case MODULO:
      return y === 0 ? null : machine.newInt(modulo(x, y));
    case TRUE_DIVIDE:
      if (y === 0 || typeof x === 'bigint' || typeof y === 'bigint') return null;
      return machine.heap.alloc(FLOAT, null, trueDivide(x, y));
    case AND:
      return machine.newInt(and(x, y));
    case OR:
      return machine.newInt(or(x, y));
    case EXCLUSIVE_OR:
      return machine.newInt(exclusiveOr(x, y));
    case SHIFT_RIGHT:
      return y < 0 ? null : machine.newInt(shiftRight(x, y));
    case SHIFT_LEFT:
      if (y < 0 || typeof x === 'bigint' || typeof y === 'bigint' || y > 22 || Math.abs(x) > SMALL_LIMIT) return null;
      return machine.newInt(x * 2 ** y);
    default:
      return null;
  }
}

/** Products so long that the limit on memory must be asked first. */
function tooLong(x: Integer, y: Integer): boolean {
  return typeof x === 'bigint' && typeof y === 'bigint' && x > HUGE && y > HUGE;
}
const HUGE = 1n << 4096n;

function floatPlain(machine: Machine, index: number, x: number, y: number): PyObject | null {
  let result: number;
  switch (index) {
    case ADD:
      result = x + y;
      break;
    case SUBTRACT:
      result = x - y;
      break;
    case MULTIPLY:
      result = x * y;
      break;
    case TRUE_DIVIDE:
      if (y === 0) return null;
      result = floatDivide(x, y);
      break;
    case FLOOR_DIVIDE:
      if (y === 0) return null;
      result = floatFloorDivide(x, y);
      break;
    case MODULO:
      if (y === 0) return null;
      result = floatModulo(x, y);
      break;
    case POWER:
      if (!(x > 0)) return null;
      result = pow(x, y);
      if (!Number.isFinite(result)) return null;
      break;
    default:
      return null;
  }
  return machine.heap.alloc(FLOAT, null, result);
}

/** `a OP b` by index of BINARY_OP; the result is owned by the current scope. */
export function* binary(machine: Machine, index: number, a: PyObject, b: PyObject): Routine<PyObject> {
  const plain = arithmeticPlain(machine, index, a, b);
  if (plain !== null) return machine.heap.keep(plain);
  const row = ROWS[index] as OperatorRow;
  if (row.inPlace !== null) {
    const method = a.type.lookup(row.inPlace);
    if (method !== null) {
      if (isSequenceSlot(method)) {
        // As without an assignment, number methods of the other operand come first.
        const right = b.type.lookup(row.reflected);
        if (right !== null && !isSequenceSlot(right)) {
          const result = yield* callMethod(machine, right, b, [a]);
          if (result !== NotImplemented) return result;
        }
        requireRepeatable(machine, row, b);
      }
      const result = yield* callMethod(machine, method, a, [b]);
      if (result !== NotImplemented) return result;
    }
  }
  const result = yield* tryBinary(machine, row, a, b);
  if (result !== NotImplemented) return result;
  failOperands(machine, row, a, b);
}

function* tryBinary(machine: Machine, row: OperatorRow, a: PyObject, b: PyObject): Routine<PyObject> {
  const left = a.type.lookup(row.method);
  const right = a.type === b.type || isRepeatedInPlace(row, a, b) ? null : b.type.lookup(row.reflected);
  if (left !== null && isSequenceSlot(left)) {
    // A sequence's + and * come after the other operand's number methods (sq_concat, sq_repeat).
    if (right !== null && !isSequenceSlot(right)) {
      const result = yield* callMethod(machine, right, b, [a]);
      if (result !== NotImplemented) return result;
    }
    requireRepeatable(machine, row, b);
    return yield* callMethod(machine, left, a, [b]);
  }
  const rightFirst = right !== null && b.type.isSubtypeOf(a.type) && right !== a.type.lookup(row.reflected);
  if (rightFirst) {
    const result = yield* callMethod(machine, right, b, [a]);
    if (result !== NotImplemented) return result;
  }
  if (left !== null) {
    const result = yield* callMethod(machine, left, a, [b]);
    if (result !== NotImplemented) return result;
  }
  if (!rightFirst && right !== null) {
    if (isSequenceSlot(right)) requireRepeatable(machine, row, a);
    const result = yield* callMethod(machine, right, b, [a]);
    if (result !== NotImplemented) return result;
  }
  return NotImplemented;
}

/** The methods with which sequences add and repeat where they are slots of sequences, not of numbers. */
const SEQUENCE_SLOTS: ReadonlySet<string> = new Set(
  ['str', 'bytes', 'bytearray', 'list', 'tuple', 'array', 'deque'].flatMap((type) =>
    ['add', 'iadd', 'mul', 'rmul', 'imul'].map((name) => `${type}.__${name}__`),
  ),
);

function isSequenceSlot(method: PyObject): boolean {
  return method.type === WRAPPER_DESCRIPTOR && SEQUENCE_SLOTS.has((method.payload as NativeFunction).qualname);
}

/** What repeats a sequence by an operator has to be an integer, and is refused in words of the operator's own. */
function requireRepeatable(machine: Machine, row: OperatorRow, times: PyObject): void {
  if (row.reflected === '__rmul__' && !isInt(times) && times.type.lookup('__index__') === null)
    machine.fail('TypeError', `can't multiply sequence by non-int of type '${times.type.displayName}'`);
}

const SEQUENCES = new Set([STR, BYTES, BYTEARRAY, LIST, TUPLE]);
function isSequence(object: PyObject): boolean {
  return SEQUENCES.has(object.type);
}

/** Containers that cannot be repeated. */
const UNREPEATED = new Set([MEMORYVIEW, DICT, SET, FROZENSET, RANGE, DICT_KEYS, DICT_VALUES, DICT_ITEMS]);

/** `a *= sequence` where a has methods of a sequence but none that repeats: b is not asked then, as it is by `a * sequence`. */
function isRepeatedInPlace(row: OperatorRow, a: PyObject, b: PyObject): boolean {
  return row.symbol === '*=' && isSequence(b) && (a.type.isHeapType || UNREPEATED.has(a.type));
}

function failOperands(machine: Machine, row: OperatorRow, a: PyObject, b: PyObject): never {
  const symbol = row.symbol === '**' ? '** or pow()' : row.symbol;
  machine.fail(
    'TypeError',
    `unsupported operand type(s) for ${symbol}: '${a.type.displayName}' and '${b.type.displayName}'`,
  );
}

const UNARY: Readonly<Record<string, string>> = { '-': '__neg__', '+': '__pos__', '~': '__invert__' };

/** `-a`, `+a`, `~a`. */
export function* unary(machine: Machine, symbol: '-' | '+' | '~', a: PyObject): Routine<PyObject> {
  const method = a.type.lookup(UNARY[symbol] as string);
  if (method === null) machine.fail('TypeError', `bad operand type for unary ${symbol}: '${a.type.displayName}'`);
  return yield* callMethod(machine, method, a, []);
}
