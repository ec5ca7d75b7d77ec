/**
 * The instructions that are not worth a place in the loop. Each works on the frame's own `stackTop`;
 * what may call Python is started as a routine. Split from the loop to keep it
 * small enough to be optimised.
 */
import { invariant } from '../base/invariant.ts';
import { COMMON_CONSTANTS, INTRINSICS_1, INTRINSICS_2, SPECIAL_METHODS } from '../compile/opcodes.ts';
import { startRoutine } from './activation.ts';
import {
  CELL,
  DICT,
  FUNCTION,
  FunctionItem,
  LIST,
  METHOD,
  MethodItem,
  SLICE,
  STR,
  TUPLE,
  exceptionType,
} from './core-types.ts';
import { deleteText, dictSet, getByName, getText, reserveKeys, setByName } from './dict.ts';
import { placesFor } from './hash-table.ts';
import { holdOperands } from './deaths.ts';
import { After, InlineCache, type Frame, type RunCode } from './frame.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { getAttribute, getMethod, lookupGlobal, readsAsObject, setAttribute } from './operations/attribute.ts';
import { call } from './operations/call.ts';
import { callUnpacked, mergeKeywords, unpackedArguments, updateDict } from './call-unpacking.ts';
import { deleteItem, getItem, setItem, slicePlain } from './operations/subscript.ts';
import { length } from './operations/truth.ts';
import { ascii, format, repr, strObject } from './operations/text.ts';
import { Raised, raiseAgain } from './raise.ts';
import { None, bool } from './singletons.ts';
import { makeFunction, setFunctionAttribute } from './types/function-object.ts';
import { intrinsic1, intrinsic2 } from './intrinsics.ts';
import { importFrom, importName } from './import.ts';
import { raiseException, matchesException, splitGroup } from './exceptions.ts';
import { matchClass, matchKeys, isMapping, isSequence } from './matching.ts';
import {
  asyncIterator,
  asyncNext,
  awaitable,
  endAsyncFor,
  sendRoutine,
  yieldFromIterator,
  cleanupThrow,
} from './async.ts';
import { listExtend } from './sequence.ts';
import { newSet, setAdd, setAddOwned, setAddPlain, setUpdate } from './set.ts';
import { unpackEx, unpackSequence } from './unpacking.ts';
import { newInterpolation, newTemplate } from './types/template.ts';
import { adoptOperands, callFunctionAt, callGeneral, enterGetattribute, enterGetter } from './run-names.ts';
import { failUnbound } from './run.ts';
import { nameError } from './name-error.ts';
import { loadSpecial, withExceptStart } from './with-statement.ts';

/** Runs one instruction of the newest frame. */
export function cold(machine: Machine, frame: Frame, word: number): void {
  const { heap } = machine;
  const { slots } = frame;
  const arg = word >> 8;
  const { names } = frame.code;

  const push = (value: PyObject): void => {
    value.count++;
    slots[frame.stackTop++] = value;
  };
  const peek = (depth: number): PyObject => slots[frame.stackTop - depth] as PyObject;
  /** Takes `count` entries off the stack into a new scope; gives its mark. */
  const take = (count: number): number => {
    const mark = heap.mark();
    const base = frame.stackTop - count;
    // The scope gives back its newest first.
    adoptOperands(machine, frame, base, machine.profile.clearsLocalsBackwards);
    return mark;
  };
  const start = (count: number, routine: Routine<PyObject | null>, after: After = After.PUSH): void => {
    startRoutine(machine, routine, take(count), after);
  };
  const startVoid = (count: number, routine: Routine<void>): void => {
    startRoutine(machine, nothing(routine), take(count), After.DISCARD);
  };

  /** As `take` for a slice and what it is of: `operands` are given back in this order, where slices have instructions of their own. */
  const takeSliced = (...operands: PyObject[]): number => {
    if (!machine.profile.slicesAtOnce) return take(operands.length);
    const mark = heap.mark();
    for (const operand of operands.reverse()) heap.adopt(operand);
    frame.stackTop -= operands.length;
    return mark;
  };

  switch (word & 0xff) {
    case 13: {
      // LOAD_NAME, in a namespace that is no plain dict
      start(0, lookUpName(machine, frame.namespace as PyObject, frame, names[arg] as PyObject));
      return;
    }
    case 14: // STORE_NAME, likewise
      startVoid(1, setItem(machine, frame.namespace as PyObject, names[arg] as PyObject, peek(1)));
      return;
    case 15: {
      // STORE_GLOBAL
      const value = peek(1);
      const mark = take(1);
      setByName(machine, frame.globals as PyObject, (names[arg] as PyObject).payload as string, value);
      if (heap.pending) holdOperands(machine, value);
      heap.close(mark);
      return;
    }
    case 18: {
      // LOAD_ATTR, the general way
      const object = peek(1);
      const name = names[arg >> 1] as PyObject;
      if ((arg & 1) === 0) {
        if (enterGetattribute(machine, frame, object, name) || enterGetter(machine, frame, object, name)) return;
        start(1, getAttribute(machine, object, name));
      } else {
        // The value, then the empty place of the first argument.
        const mark = take(1);
        const found = readsAsObject(object) ? getMethod(machine, object, name) : getAttribute(machine, object, name);
        startRoutine(machine, withNull(machine, found), mark, After.SPREAD);
      }
      return;
    }
    case 19: // STORE_ATTR
      startVoid(2, setAttribute(machine, peek(1), names[arg] as PyObject, peek(2)));
      return;
    case 44: {
      // CALL_KW
      const keywords = (peek(1).items as PyObject[]).map((name) => name.payload as string);
      const kwnames = slots[--frame.stackTop] as PyObject;
      const base = frame.stackTop - arg - 2;
      unwrapMethod(machine, frame, base);
      try {
        callGeneral(machine, frame, base, keywords);
      } finally {
        heap.release(kwnames);
      }
      return;
    }
    case 49: {
      // BUILD_MAP
      const pairs = slots.slice(frame.stackTop - 2 * arg, frame.stackTop) as PyObject[];
      start(2 * arg, buildMap(machine, pairs));
      return;
    }
    case 50: {
      // BUILD_SET
      start(0, buildSet(machine, frame, arg));
      return;
    }
    case 51: {
      // BUILD_STRING
      let text = '';
      for (let i = frame.stackTop - arg; i < frame.stackTop; i++) text += (slots[i] as PyObject).payload as string;
      const mark = take(arg);
      push(machine.newStr(text));
      heap.close(mark);
      return;
    }
    case 52: {
      // BUILD_SLICE
      const parts = slots.slice(frame.stackTop - arg, frame.stackTop) as PyObject[];
      const mark = take(arg);
      push(heap.make(SLICE, [parts[0] as PyObject, parts[1] as PyObject, parts[2] ?? None]));
      heap.close(mark);
      return;
    }
    case 54: {
      // LIST_EXTEND
      const iterable = peek(1);
      const list = peek(1 + arg);
      startVoid(1, extendList(machine, list, iterable));
      return;
    }
    case 55: {
      // SET_ADD
      const set = peek(1 + arg);
      if (setAddPlain(machine, set, peek(1))) heap.close(take(1));
      else startVoid(1, setAdd(machine, set, peek(1)));
      return;
    }
    case 56: // MAP_ADD
      startVoid(2, dictSet(machine, peek(2 + arg), peek(2), peek(1)));
      return;
    case 57: // UNPACK_SEQUENCE
      start(1, unpackSequence(machine, peek(1), arg), After.SPREAD);
      return;
    case 59: {
      // BINARY_SLICE
      const [container, start, stop] = [peek(3), peek(2), peek(1)];
      const plain = slicePlain(machine, container, start, stop);
      const mark = machine.profile.releasesRightOperandFirst ? take(3) : takeSliced(start, stop, container);
      if (plain === null) {
        startRoutine(machine, sliced(machine, container, start, stop), mark, After.PUSH);
        return;
      }
      push(plain);
      heap.close(mark);
      return;
    }
    case 60: {
      // STORE_SLICE
      const [value, container, start, stop] = [peek(4), peek(3), peek(2), peek(1)];
      const mark = machine.profile.clearsLocalsBackwards
        ? takeSliced(start, stop, container, value)
        : takeSliced(start, stop, value, container);
      startRoutine(machine, nothing(storeSlice(machine, value, container, start, stop)), mark, After.DISCARD);
      return;
    }
    case 61: // DELETE_SUBSCR
      startVoid(2, deleteItem(machine, peek(2), peek(1)));
      return;
    case 63: {
      // CONVERT_VALUE
      const value = peek(1);
      start(
        1,
        arg === 1
          ? strObject(machine, value)
          : textObject(machine, arg === 2 ? repr(machine, value) : ascii(machine, value)),
      );
      return;
    }
    case 64: {
      // COPY_FREE_VARS
      const closure = ((frame.func as PyObject).items as PyObject[])[FunctionItem.CLOSURE] as PyObject;
      const cells = closure.items as PyObject[];
      const first = frame.code.slotCount - arg;
      cells.forEach((cell, i) => {
        cell.count++;
        slots[first + i] = cell;
        machine.observer.local(frame, first + i, cell, null);
      });
      return;
    }
    case 65: {
      // MAKE_CELL
      const value = slots[arg] as PyObject | null;
      // A cell knows its variable's name, for those who show it.
      const cell = heap.allocMoving(CELL, [value], frame.code.code.slots[arg]?.name);
      cell.count++;
      slots[arg] = cell;
      machine.observer.local(frame, arg, cell, value);
      return;
    }
    case 67: {
      // SEND
      sendRoutine(machine, frame, arg);
      return;
    }
    case 70: {
      // DELETE_FAST
      const value = slots[arg] as PyObject | null;
      if (value === null) failUnbound(machine, frame, arg);
      slots[arg] = null;
      machine.observer.local(frame, arg, null, value);
      heap.release(value);
      return;
    }
    case 71: {
      // DELETE_NAME
      const name = names[arg] as PyObject;
      const namespace = frame.namespace as PyObject;
      if (namespace.type !== DICT) startVoid(0, deleteItem(machine, namespace, name));
      else if (!deleteText(heap, namespace, name)) throw nameError(machine, name);
      return;
    }
    case 72: {
      // DELETE_GLOBAL
      const name = names[arg] as PyObject;
      if (!deleteText(heap, frame.globals as PyObject, name)) throw nameError(machine, name);
      return;
    }
    case 73: {
      // DELETE_DEREF
      const cell = slots[arg] as PyObject;
      if ((cell.items as (PyObject | null)[])[0] === null) failUnbound(machine, frame, arg);
      heap.setItem(cell, 0, null);
      return;
    }
    case 74: // DELETE_ATTR
      startVoid(1, setAttribute(machine, peek(1), names[arg] as PyObject, null));
      return;
    case 75: {
      // LOAD_FAST_AND_CLEAR
      const value = slots[arg] as PyObject | null;
      slots[arg] = null;
      if (value !== null) machine.observer.local(frame, arg, null, value);
      slots[frame.stackTop++] = value;
      return;
    }
    case 76: {
      // LOAD_FROM_DICT_OR_DEREF
      const name = frame.code.code.slots[arg]?.name as string;
      start(
        1,
        fromDictOr(machine, peek(1), machine.name(name), () => {
          const value = ((slots[arg] as PyObject).items as (PyObject | null)[])[0] as PyObject | null;
          if (value === null) failUnbound(machine, frame, arg);
          return value;
        }),
      );
      return;
    }
    case 77: {
      // LOAD_FROM_DICT_OR_GLOBALS
      const name = names[arg] as PyObject;
      start(
        1,
        fromDictOr(machine, peek(1), name, () => globalValue(machine, frame, name)),
      );
      return;
    }
    case 78: // LOAD_LOCALS
      push(frame.namespace as PyObject);
      return;
    case 79: // LOAD_BUILD_CLASS
      push(builtin(machine, frame.builtins as PyObject, '__build_class__'));
      return;
    case 80: // LOAD_COMMON_CONSTANT
      push(commonConstant(machine, COMMON_CONSTANTS[arg] as string));
      return;
    case 81: // LOAD_SPECIAL
      start(1, loadSpecial(machine, peek(1), SPECIAL_METHODS[arg] as string), After.SPREAD);
      return;
    case 82: {
      // LOAD_SUPER_ATTR
      const name = names[arg >> 2] as PyObject;
      countRun(frame);
      start(
        3,
        loadSuper(machine, peek(3), peek(2), peek(1), name, (arg & 2) !== 0, (arg & 1) !== 0),
        (arg & 1) !== 0 ? After.SPREAD : After.PUSH,
      );
      return;
    }
    case 83: {
      // MAKE_FUNCTION
      const code = peek(1);
      const mark = take(1);
      push(makeFunction(machine, code.payload as RunCode, code, frame.globals as PyObject));
      heap.close(mark);
      return;
    }
    case 84: {
      // SET_FUNCTION_ATTRIBUTE
      const func = peek(1);
      const value = peek(2);
      setFunctionAttribute(machine, func, arg, value);
      slots[frame.stackTop - 2] = func;
      frame.stackTop--;
      heap.release(value);
      return;
    }
    case 85: // CALL_FUNCTION_EX
      if (peek(2).type === LIST) {
        const list = peek(2);
        const mark = heap.mark();
        const tuple = machine.tuple(list.items as PyObject[]);
        tuple.count++;
        slots[frame.stackTop - 2] = tuple;
        heap.close(mark);
        heap.release(list);
      }
      if (peek(4).type === FUNCTION && peek(2).type === TUPLE && !machine.profile.keepsUnpackedArguments) {
        const { args, names: keywords } = unpackedArguments(
          machine,
          peek(2).items as PyObject[],
          slots[frame.stackTop - 1] ?? null,
        );
        callFunctionAt(machine, frame, frame.stackTop - 4, args, keywords);
        return;
      }
      start(4, callUnpacked(machine, peek(4), peek(2), slots[frame.stackTop - 1] ?? null));
      return;
    case 86: // CALL_INTRINSIC_1
      start(1, intrinsic1(machine, frame, INTRINSICS_1[arg] as (typeof INTRINSICS_1)[number], peek(1)));
      return;
    case 87: // CALL_INTRINSIC_2
      start(2, intrinsic2(machine, INTRINSICS_2[arg] as (typeof INTRINSICS_2)[number], peek(2), peek(1)));
      return;
    case 88: // IMPORT_NAME
      start(2, importName(machine, frame, names[arg] as PyObject, peek(2), peek(1)));
      return;
    case 89: // IMPORT_FROM
      start(0, importFrom(machine, peek(1), names[arg] as PyObject));
      return;
    case 90: // RAISE_VARARGS
      start(arg, raiseException(machine, arg >= 1 ? peek(arg) : null, arg === 2 ? peek(1) : null));
      return;
    case 91: {
      // RERAISE
      const exception = peek(1);
      const at = frame.pc - 1;
      if (arg !== 0) {
        const index = peek(1 + arg);
        frame.pc = index.n + 1;
      }
      heap.adopt(exception);
      frame.stackTop--;
      throw raiseAgain(exception, at);
    }
    case 92: {
      // PUSH_EXC_INFO
      const exception = peek(1);
      slots[frame.stackTop - 1] = machine.handled ?? keptNone();
      slots[frame.stackTop++] = exception;
      exception.count++;
      machine.observer.handled(exception, machine.handled);
      machine.handled = exception;
      return;
    }
    case 93: {
      // POP_EXCEPT
      const before = slots[--frame.stackTop] as PyObject;
      const handled = machine.handled;
      machine.handled = before === None ? null : before;
      if (before === None) before.count--;
      machine.observer.handled(machine.handled, handled);
      if (handled !== null) heap.release(handled);
      return;
    }
    case 94: {
      // CHECK_EXC_MATCH
      start(1, matchesException(machine, peek(2), peek(1)));
      return;
    }
    case 95: // CHECK_EG_MATCH
      start(2, splitGroup(machine, peek(2), peek(1)), After.SPREAD);
      return;
    case 96: {
      // WITH_EXCEPT_START
      const exception = peek(1);
      const self = slots[frame.stackTop - 4] as PyObject | null;
      start(0, withExceptStart(machine, peek(5), self, exception));
      return;
    }
    case 97: // CLEANUP_THROW
      start(3, cleanupThrow(machine, peek(1)), After.SPREAD);
      return;
    case 98: {
      // GET_LEN
      start(0, lengthObject(machine, peek(1)));
      return;
    }
    case 99: // MATCH_MAPPING
      push(bool(isMapping(peek(1))));
      return;
    case 100: // MATCH_SEQUENCE
      push(bool(isSequence(peek(1))));
      return;
    case 101: // MATCH_KEYS
      start(0, matchKeys(machine, peek(2), peek(1)));
      return;
    case 102: // MATCH_CLASS
      start(3, matchClass(machine, peek(3), peek(2), arg, peek(1)));
      return;
    case 103: // UNPACK_EX
      start(1, unpackEx(machine, peek(1), arg & 0xff, arg >> 8), After.SPREAD);
      return;
    case 104: // DICT_UPDATE
      startVoid(1, updateDict(machine, peek(1 + arg), peek(1)));
      return;
    case 105: // DICT_MERGE
      startVoid(1, mergeKeywords(machine, peek(1 + arg), peek(1), peek(4 + arg)));
      return;
    case 106: // SET_UPDATE
      startVoid(1, setUpdate(machine, peek(1 + arg), peek(1)));
      return;
    case 107: // FORMAT_WITH_SPEC
      start(2, format(machine, peek(2), peek(1)));
      return;
    case 108: {
      // BUILD_INTERPOLATION
      const hasSpec = (arg & 1) !== 0;
      const count = hasSpec ? 3 : 2;
      const [value, text, spec] = [peek(count), peek(count - 1), hasSpec ? peek(1) : null];
      const mark = take(count);
      push(newInterpolation(machine, value, text, CONVERSION_LETTERS[arg >> 2] ?? null, spec));
      heap.close(mark);
      return;
    }
    case 109: {
      // BUILD_TEMPLATE
      const [strings, interpolations] = [peek(2), peek(1)];
      const mark = take(2);
      push(newTemplate(machine, strings, interpolations));
      heap.close(mark);
      return;
    }
    case 110: // RETURN_GENERATOR: the generator was made at the call; here its body begins.
      return;
    case 111: // GET_YIELD_FROM_ITER
      start(1, yieldFromIterator(machine, frame, peek(1)));
      return;
    case 112: // GET_AWAITABLE
      start(1, awaitable(machine, peek(1), arg));
      return;
    case 113: // GET_AITER
      start(1, asyncIterator(machine, peek(1)));
      return;
    case 114: // GET_ANEXT
      start(0, asyncNext(machine, peek(1)));
      return;
    case 115: // END_ASYNC_FOR
      endAsyncFor(machine, frame);
      return;
    case 116: // SETUP_ANNOTATIONS
      if (frame.namespace !== null && getByName(frame.namespace, '__annotations__') === null) {
        const mark = heap.mark();
        setByName(machine, frame.namespace, '__annotations__', machine.dict());
        heap.close(mark);
      }
      return;
    default:
      invariant(false, `instruction ${word & 0xff} has no meaning`);
  }
}

/** Conversions by the number that the instruction has for them. */
const CONVERSION_LETTERS: readonly (string | null)[] = [null, 's', 'r', 'a'];
function keptNone(): PyObject {
  None.count++;
  return None;
}

function* nothing(routine: Routine<void>): Routine<null> {
  yield* routine;
  return null;
}

function* textObject(machine: Machine, routine: Routine<string>): Routine<PyObject> {
  return machine.str(yield* routine);
}

function* withNull(machine: Machine, routine: Routine<PyObject>): Routine<null> {
  return machine.spread(null, yield* routine);
}

function unwrapMethod(machine: Machine, frame: Frame, base: number): void {
  const { slots } = frame;
  const bound = slots[base] as PyObject;
  if (bound.type !== METHOD || slots[base + 1] !== null) return;
  const items = bound.items as PyObject[];
  const func = items[MethodItem.FUNC] as PyObject;
  const self = items[MethodItem.SELF] as PyObject;
  func.count++;
  self.count++;
  slots[base] = func;
  slots[base + 1] = self;
  machine.heap.release(bound);
}

function* lookUpName(machine: Machine, namespace: PyObject, frame: Frame, name: PyObject): Routine<PyObject> {
  return yield* fromDictOr(machine, namespace, name, () => globalValue(machine, frame, name));
}

function globalValue(machine: Machine, frame: Frame, name: PyObject): PyObject {
  const value = lookupGlobal(frame.globals as PyObject, frame.builtins as PyObject, name);
  if (value === null) throw nameError(machine, name);
  return value;
}

function* fromDictOr(
  machine: Machine,
  namespace: PyObject,
  name: PyObject,
  otherwise: () => PyObject,
): Routine<PyObject> {
  if (namespace.type === DICT) return getText(namespace, name) ?? otherwise();
  try {
    return yield* getItem(machine, namespace, name);
  } catch (thrown) {
    if (thrown instanceof Raised && thrown.exception.type.isSubtypeOf(exceptionType('KeyError'))) return otherwise();
    throw thrown;
  }
}

/** A function or type of the module builtins. */
export function builtin(machine: Machine, builtins: PyObject, name: string): PyObject {
  const value = getByName(builtins, name);
  if (value === null) machine.fail('NameError', `${name} not found`);
  return value;
}

function commonConstant(machine: Machine, name: string): PyObject {
  return name.endsWith('Error')
    ? exceptionType(name).object
    : name === 'tuple'
      ? TUPLE.object
      : builtin(machine, machine.builtins, name);
}

/** Keys that the smallest table takes. */
const MOST_IN_SMALLEST = 5;

function* buildMap(machine: Machine, pairs: readonly PyObject[]): Routine<PyObject> {
  const dict = machine.dict();
  if (pairs.length > 2 * MOST_IN_SMALLEST)
    reserveKeys(
      machine.heap,
      dict,
      placesFor(pairs.length / 2, machine.heap.sizes),
      pairs.every((key, i) => i % 2 === 1 || key.type === STR),
    );
  for (let i = 0; i < pairs.length; i += 2)
    yield* dictSet(machine, dict, pairs[i] as PyObject, pairs[i + 1] as PyObject);
  return dict;
}

/** A set of the operands, each of which moves there from the stack once it is hashed. */
function* buildSet(machine: Machine, frame: Frame, count: number): Routine<PyObject> {
  const { slots } = frame;
  const set = newSet(machine);
  const base = frame.stackTop - count;
  for (let i = base; i < base + count; i++) {
    const item = slots[i] as PyObject;
    yield* setAddOwned(machine, set, item);
    slots[i] = null;
    machine.heap.release(item);
  }
  frame.stackTop = base;
  return set;
}

function* extendList(machine: Machine, list: PyObject, iterable: PyObject): Routine<void> {
  if (iterable.type.lookup('__iter__') === null && iterable.type.lookup('__getitem__') === null)
    machine.fail('TypeError', `Value after * must be an iterable, not ${iterable.type.displayName}`);
  yield* listExtend(machine, list, iterable);
}

function* sliced(machine: Machine, container: PyObject, start: PyObject, stop: PyObject): Routine<PyObject> {
  return yield* getItem(machine, container, sliceOf(machine, start, stop));
}

/** A slice, which takes over the bounds that the instruction held where that makes both at once. */
function sliceOf({ heap, profile }: Machine, start: PyObject, stop: PyObject): PyObject {
  const slice = heap.make(SLICE, [start, stop, None]);
  if (!profile.slicesAtOnce || profile.releasesRightOperandFirst) return slice;
  for (const bound of [start, stop]) heap.release(heap.disown(bound));
  return slice;
}

function* storeSlice(
  machine: Machine,
  value: PyObject,
  container: PyObject,
  start: PyObject,
  stop: PyObject,
): Routine<void> {
  yield* setItem(machine, container, sliceOf(machine, start, stop), value);
}

/** Remembers that the instruction has run once more: CPython specialises some after their first run. */
function countRun(frame: Frame): void {
  const { caches } = frame.code;
  const cache = caches[frame.pc - 1] ?? null;
  if (cache === null) caches[frame.pc - 1] = new InlineCache(0, 1, null, 0);
  else cache.index = 2;
}

/** `super().name` without making the super object where nothing is overridden. */
function* loadSuper(
  machine: Machine,
  superType: PyObject,
  type: PyObject,
  self: PyObject,
  name: PyObject,
  hasArguments: boolean,
  asMethod: boolean,
): Routine<PyObject | null> {
  const object = yield* call(machine, superType, hasArguments ? [type, self] : [type, self]);
  const value = yield* getAttribute(machine, object, name);
  if (!asMethod) return value;
  if (value.type === METHOD) {
    const items = value.items as PyObject[];
    return machine.spread(items[MethodItem.SELF] as PyObject, items[MethodItem.FUNC] as PyObject);
  }
  return machine.spread(null, value);
}
function* lengthObject(machine: Machine, object: PyObject): Routine<PyObject> {
  return machine.int(yield* length(machine, object));
}
