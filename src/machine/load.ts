/**
 * Makes compiled code runnable: constants and names become objects, once a compile
 * unit, equal constants of equal type being one object. Source: CPython's
 * Objects/codeobject.c (intern_constants, _PyCode_New), Python/compile.c (merge_const_one).
 */
import { unreachable } from '../base/invariant.ts';
import { CodeFlag, type Code, type Constant } from '../compile/code.ts';
import { BYTES, CODE, COMPLEX, FLOAT, SLICE, STR, TUPLE } from './core-types.ts';
import { RunCode } from './frame.ts';
import type { Machine } from './machine.ts';
import { Flag, type PyObject } from './object.ts';
import { elementsOf, frozensetOf } from './set.ts';
import { EMPTY_BYTES, EMPTY_TUPLE, Ellipsis, False, None, SINGLE_BYTES, True } from './singletons.ts';

/** Strings of these characters only are interned when they are constants. */
const IDENTIFIER_LIKE = /^[A-Za-z0-9_]*$/;

/** The code object of a unit's outermost code, owned by the current scope. `isScript`: of the program itself. */
export function loadUnit(machine: Machine, code: Code, isScript = false): PyObject {
  const loader = new Loader(machine, code, isScript);
  const object = loader.codeObject(code);
  loader.shareTuples();
  return object;
}

type SharedConstant = Exclude<Constant, { kind: 'None' | 'Ellipsis' | 'bool' | 'code' }>;

class Loader {
  readonly #machine: Machine;
  readonly #isScript: boolean;
  /** Constants of the unit by type and value. */
  readonly #known = new Map<string, PyObject>();
  readonly #codes = new Map<Code, PyObject>();

  readonly #unit: Code;
  /** Names of the unit, once they are asked for: CPython's parser has interned them all. */
  #names: ReadonlySet<string> | null = null;
  /** Strs that the unit's own constants were the first to intern. */
  readonly #internedHere = new Set<string>();

  constructor(machine: Machine, unit: Code, isScript: boolean) {
    this.#machine = machine;
    this.#unit = unit;
    this.#isScript = isScript;
  }

  codeObject(code: Code): PyObject {
    const known = this.#codes.get(code);
    if (known !== undefined) return known;
    const machine = this.#machine;
    const constants = code.constants.map((constant) => this.#object(constant));
    const names = code.names.map((name) => machine.name(name));
    for (const slot of code.slots) machine.name(slot.name).flags |= Flag.CODE_NAME;
    for (const name of names) name.flags |= Flag.CODE_NAME;
    const isGenerator = (code.flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) !== 0;
    const isSimple =
      !isGenerator && (code.flags & (CodeFlag.VARARGS | CodeFlag.VARKEYWORDS)) === 0 && code.keywordOnlyCount === 0;
    const run = new RunCode(code, constants, names, isSimple, isGenerator);
    for (const constant of constants) constant.flags |= Flag.CONSTANT;
    const object = this.#withConstants(run);
    run.object = object;
    this.#codes.set(code, object);
    return object;
  }

  /** What code has of constants and names is in tuples that are one with equal constants of the unit: it owns these once more. */
  shareTuples(): void {
    if (![...this.#known.values()].some(({ type }) => type === TUPLE)) return;
    for (const [key, object] of this.#byConstants) {
      const constant = this.#known.get(key);
      if (constant !== undefined) this.#ownConstantsIn(object, constant);
    }
    for (const [{ names, slots }, object] of this.#codes) {
      this.#shareTuple(object, names, 'co_names');
      this.#shareTuple(
        object,
        slots.map(({ name }) => name),
        null,
      );
    }
  }

  #shareTuple(code: PyObject, names: readonly string[], attribute: string | null): void {
    if (names.length === 0) return;
    const items = names.map((value): Constant => ({ kind: 'str', value }));
    const constant = this.#known.get(constantKey({ kind: 'tuple', items }));
    if (constant === undefined) return;
    this.#machine.heap.append(code, constant);
    if (attribute !== null) (code.payload as RunCode).tuples.set(attribute, constant);
  }

  /** Code objects by their constants. */
  readonly #byConstants = new Map<string, PyObject>();

  /** The code object of `run`. Code with the same constants has them in one tuple. */
  #withConstants(run: RunCode): PyObject {
    const { heap } = this.#machine;
    const { constants, code } = run;
    const isMergeable = constants.length > 0 && constants.every(({ type }) => type !== CODE);
    const key = isMergeable ? constantKey({ kind: 'tuple', items: code.constants }) : '';
    const first = this.#byConstants.get(key);
    if (first === undefined) {
      const object = heap.make(CODE, [...constants], run);
      if (isMergeable) this.#byConstants.set(key, object);
      return object;
    }
    const { tuples } = first.payload as RunCode;
    let tuple = tuples.get('co_consts');
    if (tuple === undefined) {
      tuple = this.#known.get(key) ?? this.#tracked(heap.make(TUPLE, [...constants]));
      this.#known.set(key, tuple);
      this.#ownConstantsIn(first, tuple);
    }
    run.tuples.set('co_consts', tuple);
    return heap.make(CODE, [tuple], run);
  }

  /** The code owns its constants through `tuple`. */
  #ownConstantsIn(code: PyObject, tuple: PyObject): void {
    const { constants, tuples } = code.payload as RunCode;
    if (tuples.has('co_consts')) return;
    this.#machine.heap.splice(code, 0, constants.length, [tuple]);
    tuples.set('co_consts', tuple);
  }

  #object(constant: Constant): PyObject {
    switch (constant.kind) {
      case 'None':
        return None;
      case 'Ellipsis':
        return Ellipsis;
      case 'bool':
        return constant.value ? True : False;
      case 'code':
        return this.codeObject(constant.code);
      default:
        return this.#shared(constant);
    }
  }

  /** The one object of a value in this unit. */
  #shared(constant: SharedConstant): PyObject {
    const key = constantKey(constant);
    let object = this.#known.get(key);
    if (object === undefined) {
      object = this.#make(constant);
      if (this.#isScript && (this.#machine.profile.foldsInTree || ('isLiteral' in constant && constant.isLiteral)))
        object.flags |= Flag.SCRIPT_CONSTANT;
      this.#known.set(key, object);
    }
    return object;
  }

  #make(constant: SharedConstant): PyObject {
    const machine = this.#machine;
    const { heap } = machine;
    switch (constant.kind) {
      case 'int':
        return machine.int(constant.value);
      case 'float':
        return heap.make(FLOAT, null, constant.value);
      case 'complex':
        return heap.make(COMPLEX, null, { real: constant.real, imaginary: constant.imag });
      case 'str':
        if (IDENTIFIER_LIKE.test(constant.value)) {
          if (!machine.interned.has(constant.value)) this.#internedHere.add(constant.value);
          return machine.name(constant.value);
        }
        return constant.value.length <= 1 ? machine.str(constant.value) : heap.make(STR, null, constant.value);
      case 'bytes':
        if (constant.value.length === 0) return EMPTY_BYTES;
        if (constant.value.length === 1) return SINGLE_BYTES[constant.value[0] as number] as PyObject;
        return heap.make(BYTES, null, constant.value);
      case 'tuple':
        if (constant.items.length === 0) return EMPTY_TUPLE;
        return this.#tracked(
          heap.make(
            TUPLE,
            constant.items.map((item) => this.#object(item)),
          ),
        );
      case 'slice':
        return heap.make(
          SLICE,
          constant.items.map((item) => this.#object(item)),
        );
      case 'frozenset': {
        const set = frozensetOf(
          machine,
          constant.items.map((item) => this.#object(item)),
        );
        // Where CPython finds that another object is the interned one, it makes the set again, which can change the order.
        return constant.items.some((item) => this.#wasInterned(item)) ? frozensetOf(machine, elementsOf(set)) : set;
      }
      default:
        return unreachable(constant);
    }
  }

  /** Whether the constant is, or holds, a str that was interned before as a name. Shorter ones are one object anyway. */
  #wasInterned(constant: Constant): boolean {
    if (constant.kind === 'tuple') return constant.items.some((item) => this.#wasInterned(item));
    if (constant.kind !== 'str' || constant.value.length < 2 || !IDENTIFIER_LIKE.test(constant.value)) return false;
    const text = constant.value;
    this.#names ??= new Set(namesIn(this.#unit));
    return this.#names.has(text) || (this.#machine.interned.has(text) && !this.#internedHere.has(text));
  }

  /** Constants are tracked until a collection has seen that they are in no cycle. */
  #tracked(tuple: PyObject): PyObject {
    if ((tuple.flags & Flag.TRACKED) === 0) this.#machine.heap.track(tuple);
    return tuple;
  }
}

/** Every name of a unit's code objects. */
function* namesIn(code: Code): Generator<string> {
  yield* code.names;
  for (const slot of code.slots) yield slot.name;
  for (const constant of code.constants) if (constant.kind === 'code') yield* namesIn(constant.code);
}

function constantKey(constant: Constant): string {
  switch (constant.kind) {
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${Object.is(constant.value, -0) ? '-0' : constant.value}`;
    case 'complex':
      return `c${Object.is(constant.real, -0) ? '-0' : constant.real},${Object.is(constant.imag, -0) ? '-0' : constant.imag}`;
    case 'str':
      return `s${constant.value.length}:${constant.value}`;
    case 'bytes':
      return `b${constant.value.length}:${constant.value.join(',')}`;
    case 'tuple':
    case 'frozenset':
    case 'slice':
      return `${constant.kind}(${constant.items.map(constantKey).join(',')})`;
    case 'bool':
      return constant.value ? 'T' : 'F';
    case 'code':
      return `code${constant.code.qualname}`;
    default:
      return constant.kind;
  }
}
