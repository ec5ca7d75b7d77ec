/**
 * Compile-time values: which of them are the same constant, and what each is
 * worth as a condition. Knows no instructions.
 *
 * Two constants are one object if they have equal value *and* type, all the way
 * down (`1`, `1.0`, `True` and `0.0`, `-0.0` stay apart): `_PyCode_ConstantKey` in
 * CPython's Objects/codeobject.c.
 */
import type { ConstantValue } from '../syntax/tree.ts';
import type { Code, Constant } from './code.ts';

export const NONE: Constant = { kind: 'None' };
export const TRUE: Constant = { kind: 'bool', value: true };
export const FALSE: Constant = { kind: 'bool', value: false };

export const text = (value: string): Constant => ({ kind: 'str', value });
export const integer = (value: number | bigint): Constant => ({ kind: 'int', value: BigInt(value) });
export const tuple = (items: readonly Constant[]): Constant => ({ kind: 'tuple', items });

export function fromLiteral(literal: ConstantValue): Constant {
  switch (literal.type) {
    case 'NoneType':
      return NONE;
    case 'ellipsis':
      return { kind: 'Ellipsis' };
    case 'bool':
      return literal.value ? TRUE : FALSE;
    case 'int':
      return { kind: 'int', value: literal.value, isLiteral: true };
    case 'float':
      return { kind: 'float', value: literal.value, isLiteral: true };
    case 'complex':
      return { kind: 'complex', real: literal.real, imag: literal.imag, isLiteral: true };
    case 'str':
      return { kind: 'str', value: literal.value, isLiteral: true };
    case 'bytes':
      return { kind: 'bytes', value: literal.value, isLiteral: true };
  }
}

const floatKey = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** Equal for constants that are one object, different for all others, except codes: those compare by `sameCode`. */
function keyOf(constant: Constant): string {
  switch (constant.kind) {
    case 'None':
    case 'Ellipsis':
      return constant.kind;
    case 'bool':
      return String(constant.value);
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${floatKey(constant.value)}`;
    case 'complex':
      return `c${floatKey(constant.real)},${floatKey(constant.imag)}`;
    case 'str':
      return `s${constant.value.length}:${constant.value}`;
    case 'bytes':
      return `b${constant.value.join()}`;
    case 'tuple':
    case 'slice':
      return `${constant.kind}(${constant.items.map(keyOf).join()})`;
    case 'frozenset':
      return `frozenset(${constant.items.map(keyOf).sort().join()})`;
    case 'code':
      return `code ${constant.code.name} ${constant.code.firstLine}`;
  }
}

function sameNumbers(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/**
 * Whether two code objects are equal: the same function compiled twice, as in a
 * `finally` body that is laid out once for each way out.
 */
function sameCode(a: Code, b: Code): boolean {
  return (
    a.qualname === b.qualname &&
    sameNumbers(a.ops, b.ops) &&
    sameNumbers(a.positions, b.positions) &&
    a.names.join() === b.names.join() &&
    a.slots.map((slot) => slot.name).join() === b.slots.map((slot) => slot.name).join() &&
    a.constants.length === b.constants.length &&
    a.constants.every((constant, i) => sameConstant(constant, b.constants[i]))
  );
}

function sameConstant(a: Constant, b: Constant | undefined): boolean {
  if (b === undefined) return false;
  if (a.kind === 'code' && b.kind === 'code') return a.code === b.code || sameCode(a.code, b.code);
  return keyOf(a) === keyOf(b);
}

/** The constants of one code object, each once, in order of first use. */
export class ConstantPool {
  readonly #constants: Constant[] = [];
  readonly #indices = new Map<string, number[]>();

  /** Index of `constant`, added if it is new. */
  add(constant: Constant): number {
    const key = keyOf(constant);
    const candidates = this.#indices.get(key) ?? [];
    for (const index of candidates) if (sameConstant(constant, this.#constants[index])) return index;
    const index = this.#constants.push(constant) - 1;
    this.#indices.set(key, [...candidates, index]);
    return index;
  }

  at(index: number): Constant {
    const constant = this.#constants[index];
    if (constant === undefined) throw new RangeError(`no constant ${index}`);
    return constant;
  }

  get all(): readonly Constant[] {
    return this.#constants;
  }
}

/** What `bool()` says of the constant. */
export function isTrue(constant: Constant): boolean {
  switch (constant.kind) {
    case 'None':
      return false;
    case 'bool':
      return constant.value;
    case 'int':
      return constant.value !== 0n;
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0;
    case 'str':
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    case 'Ellipsis':
    case 'slice':
    case 'code':
      return true;
  }
}

/** Numbers of different type that are equal in Python have the same key here; other constants have their own. */
function hashKey(constant: Constant): string {
  switch (constant.kind) {
    case 'bool':
      return `n${constant.value ? 1 : 0}`;
    case 'int':
      return `n${constant.value}`;
    case 'float':
      return Number.isInteger(constant.value) ? `n${BigInt(constant.value)}` : `n${constant.value}`;
    case 'complex':
      return constant.imag === 0 ? hashKey({ kind: 'float', value: constant.real }) : keyOf(constant);
    case 'tuple':
      return `(${constant.items.map(hashKey).join()})`;
    default:
      return keyOf(constant);
  }
}

/** A frozenset of `items`; of items that are equal in Python the first stays. */
export function frozenset(items: readonly Constant[]): Constant {
  const distinct = new Map<string, Constant>();
  for (const item of items) {
    const key = hashKey(item);
    if (!distinct.has(key)) distinct.set(key, item);
  }
  return { kind: 'frozenset', items: [...distinct.values()] };
}
