/**
 * Names, attributes and calls for the loop, with what each instruction learnt at
 * its last run (inline caches). Everything here answers at once or says that the
 * general way, a routine, must be taken.
 */
import { builtinsOf } from './builtin-names.ts';
import {
  BUILTIN_FUNCTION,
  DICT,
  FUNCTION,
  FunctionItem,
  MEMBER_DESCRIPTOR,
  METHOD_DESCRIPTOR,
  OBJECT,
  PROPERTY,
  TYPE,
  WRAPPER_DESCRIPTOR,
} from './core-types.ts';
import { enterFrame, newFrame, startRoutine } from './activation.ts';
import { makeGenerator } from './generators.ts';
import { bindArguments } from './bind-arguments.ts';
import { getText, setText, tableOf, textEntry } from './dict.ts';
import { holdOperands } from './deaths.ts';
import { After, type Frame, InlineCache, type RunCode } from './frame.ts';
import type { Machine } from './machine.ts';
import type { NativeFunction } from './native.ts';
import { Flag, type PyObject } from './object.ts';
import { getPlain, setPlain } from './operations/attribute.ts';
import { asType, call, nativeArguments, type Keywords } from './operations/call.ts';
import { nameError } from './name-error.ts';
import type { PyType } from './type.ts';

/** Marks a cache that points into the builtins rather than the globals. */
const IN_BUILTINS = -1;

// ---- global names ----

/** Value of global `names[index]` if it is where the instruction found it last, else null; not newly owned. */
export function cachedGlobal(frame: Frame, index: number, at: number): PyObject | null {
  const { names, caches } = frame.code;
  const cache = caches[at] as InlineCache | null;
  if (cache === null || cache.version >= 0) return null;
  const items = (frame.globals as PyObject).items as PyObject[];
  const key = 2 * cache.index;
  return key < items.length && items[key] === names[index] ? (items[key + 1] as PyObject) : null;
}

/** Value of global `names[index]`; not newly owned. Raises NameError. */
export function loadGlobal(machine: Machine, frame: Frame, index: number, at: number): PyObject {
  const { code } = frame;
  const name = code.names[index] as PyObject;
  const globals = frame.globals as PyObject;
  const cache = code.caches[at] as InlineCache | null;
  if (cache !== null) {
    if (cache.version >= 0) {
      if (cache.value === globals && tableOf(globals).version === cache.version) {
        const items = (frame.builtins as PyObject).items as PyObject[];
        if (items[2 * cache.index] === name) return items[2 * cache.index + 1] as PyObject;
      }
    } else {
      const items = globals.items as PyObject[];
      if (items[2 * cache.index] === name) return items[2 * cache.index + 1] as PyObject;
    }
  }
  const entry = textEntry(globals, name);
  if (entry >= 0) {
    remember(code.caches, at, IN_BUILTINS, entry, null);
    return (globals.items as PyObject[])[2 * entry + 1] as PyObject;
  }
  const builtins = frame.builtins as PyObject;
  const known = textEntry(builtins, name);
  if (known < 0) throw nameError(machine, name);
  remember(code.caches, at, tableOf(globals).version, known, globals);
  return (builtins.items as PyObject[])[2 * known + 1] as PyObject;
}

/** `without`: the globals that did not have the name, so that it was found in the builtins. */
function remember(
  caches: (InlineCache | null)[],
  at: number,
  version: number,
  index: number,
  without: PyObject | null,
): void {
  const cache = caches[at] as InlineCache | null;
  if (cache === null) caches[at] = new InlineCache(version, index, without, 0);
  else {
    cache.version = version;
    cache.index = index;
    cache.value = without;
  }
}

/** Value of a name in a module or class body; null if its namespace is no plain dict. */
export function loadName(machine: Machine, frame: Frame, index: number, at: number): PyObject | null {
  const { namespace } = frame;
  if (namespace !== frame.globals) {
    if ((namespace as PyObject).type !== DICT) return null;
    const own = getText(namespace as PyObject, frame.code.names[index] as PyObject);
    if (own !== null) return own;
  }
  return loadGlobal(machine, frame, index, at);
}

/** Binds a name in a module or class body, to which the reference to `value` is handed over; false if its namespace is no plain dict. */
export function storeName(machine: Machine, frame: Frame, index: number, at: number, value: PyObject): boolean {
  const namespace = frame.namespace as PyObject;
  if (namespace.type !== DICT) return false;
  const { names, caches } = frame.code;
  const name = names[index] as PyObject;
  const cache = caches[at] as InlineCache | null;
  if (cache !== null && (namespace.items as PyObject[])[2 * cache.index] === name) {
    machine.heap.moveItem(namespace, 2 * cache.index + 1, value);
    return true;
  }
  setText(machine.heap, namespace, name, value);
  value.count--;
  remember(caches, at, 0, textEntry(namespace, name), null);
  return true;
}

// ---- attributes ----

/**
 * Attribute `names[index]` of `object`: the value, owned by its holder or the scope; or,
 * with `machine.foundMethod` set, a function of the type to be called with the object. Null: take the general way.
 */
export function loadAttribute(
  machine: Machine,
  frame: Frame,
  object: PyObject,
  index: number,
  at: number,
): PyObject | null {
  const { code } = frame;
  const { type } = object;
  const cache = code.caches[at] as InlineCache | null;
  machine.foundMethod = false;
  if (cache !== null && cache.version === type.version) {
    if (cache.value === null) {
      if ((object.flags & Flag.OWN_DICT) === 0) {
        const value = (object.fields as (PyObject | null)[])[cache.index] ?? null;
        if (value !== null) return value;
      }
    } else if (cache.keys === type.keys.names.length && (object.flags & Flag.OWN_DICT) === 0) {
      machine.foundMethod = true;
      return wantsMethod(code.ops[at] as number) ? cache.value : unbound(machine);
    }
  }
  return loadAttributeUncached(machine, frame, object, code.names[index] as PyObject, at);
}

function unbound(machine: Machine): null {
  machine.foundMethod = false;
  return null;
}

const wantsMethod = (word: number): boolean => ((word >> 8) & 1) !== 0;

function loadAttributeUncached(
  machine: Machine,
  frame: Frame,
  object: PyObject,
  name: PyObject,
  at: number,
): PyObject | null {
  const { type } = object;
  const { code } = frame;
  const text = name.payload as string;
  if (asType(object) === null && type.lookup('__getattribute__') === OBJECT.lookup('__getattribute__')) {
    const attribute = type.lookup(text);
    if (attribute === null || isMethod(attribute)) {
      const key =
        type.isHeapType && object.fields !== null && (object.flags & Flag.OWN_DICT) === 0
          ? type.keys.indexOf(text)
          : -1;
      const own = key < 0 ? null : ((object.fields as (PyObject | null)[])[key] ?? null);
      if (own !== null && key >= type.slotCount) {
        code.caches[at] = new InlineCache(type.version, key, null, 0);
        return own;
      }
      if (attribute !== null && wantsMethod(code.ops[at] as number)) {
        if (key < 0 && (type.isHeapType ? (object.flags & Flag.OWN_DICT) === 0 : type.layout.dictSlot < 0)) {
          // With a `__getattr__` CPython looks at its first run for more than a method (`borrowed.ts` asks for it).
          code.caches[at] =
            code.caches[at] === null && type.lookup('__getattr__') !== null
              ? new InlineCache(NO_VERSION, 0, null, 0)
              : new InlineCache(type.version, -1, attribute, type.keys.names.length);
          machine.foundMethod = true;
          return attribute;
        }
      }
    }
  }
  // A frame's own line may be what is asked for.
  frame.pc = at + 1;
  const value = getPlain(machine, object, text);
  return value === undefined ? null : value;
}

/** Whether what a class has is called with the object before its arguments, without being bound to it first. */
const isMethod = ({ type }: PyObject): boolean =>
  type === FUNCTION || type === METHOD_DESCRIPTOR || type === WRAPPER_DESCRIPTOR;

/** Stores attribute `names[index]`, which the object retains; false: take the general way. */
export function storeAttribute(
  machine: Machine,
  frame: Frame,
  object: PyObject,
  index: number,
  at: number,
  value: PyObject,
): boolean {
  const { code } = frame;
  const { type } = object;
  const cache = code.caches[at] as InlineCache | null;
  if (cache !== null && cache.version === type.version && (object.flags & Flag.OWN_DICT) === 0) {
    const fields = object.fields as (PyObject | null)[];
    if (cache.index === fields.length ? object.extra === null : (fields[cache.index] ?? null) !== null) {
      machine.heap.setField(object, cache.index, value);
      cache.keys = Math.abs(cache.keys) || 1;
      return true;
    }
  }
  const name = code.names[index] as PyObject;
  if (!setPlain(machine, object, name, value)) return false;
  if (cache !== null && cache.keys !== 0) {
    const misses = Math.abs(cache.keys);
    if (cache.version === type.version) cache.keys = misses;
    else if (misses <= MISSES_BEFORE_LEARNING_ANEW) cache.keys = -misses - 1;
    if (misses <= MISSES_BEFORE_LEARNING_ANEW) return true;
  }
  if (type.isHeapType && (object.flags & Flag.OWN_DICT) === 0) {
    const attribute = type.lookup(name.payload as string);
    const key =
      attribute !== null && attribute.type === MEMBER_DESCRIPTOR
        ? attribute.n
        : type.keys.indexOf(name.payload as string);
    if (attribute === null || attribute.type === FUNCTION || attribute.type === MEMBER_DESCRIPTOR)
      code.caches[at] = new InlineCache(type.version, key, null, cache === null ? 0 : 1);
  }
  return true;
}

/** So often a store of an attribute meets other types than the one it has learnt before it learns another: CPython's cool-down. */
const MISSES_BEFORE_LEARNING_ANEW = 52;

// ---- calls ----

/**
 * CALL for anything but the plainest call of a Python function: callable, self or
 * null and `count` arguments are on top of the frame's stack. True if the result is there already.
 */
export function callValue(machine: Machine, frame: Frame, count: number): boolean {
  const { heap } = machine;
  const { slots } = frame;
  const base = frame.stackTop - count - 2;
  const callable = slots[base] as PyObject;
  const self = slots[base + 1] as PyObject | null;
  const isFunction = callable.type === BUILTIN_FUNCTION || callable.type === METHOD_DESCRIPTOR;
  const called = isFunction ? callable : callable.type === TYPE ? plainConstructor(machine, frame, callable) : null;
  if (called !== null && called.type === FUNCTION) {
    const missing = (called.payload as RunCode).argumentCount - count - 1;
    const defaults = (called.items as (PyObject | null)[])[FunctionItem.DEFAULTS] ?? null;
    if (self === null && missing >= 0 && missing <= (defaults?.items?.length ?? 0)) {
      enterInitialiser(machine, frame, callable, called, count);
      return false;
    }
    return callGeneral(machine, frame, base, null);
  }
  if (called !== null) {
    const native = called.payload as NativeFunction;
    const { run, quick } = native.row;
    const compute = run ?? quick;
    if (compute !== undefined) {
      const mark = heap.mark();
      const first = self === null ? base + 2 : base + 1;
      const args = slots.slice(isFunction ? first : first - 1, frame.stackTop) as PyObject[];
      if (!isFunction) args[0] = callable;
      let result: PyObject | null;
      try {
        const bound = nativeArguments(machine, called, native, args, null);
        result =
          bound.length === 1
            ? compute(machine, bound[0])
            : bound.length === 2
              ? compute(machine, bound[0], bound[1])
              : compute(machine, ...bound);
      } catch (thrown) {
        // What it was called with is given back before the exception is told.
        popTo(machine, frame, base);
        throw thrown;
      }
      if (result !== null) {
        result.count++;
        if (heap.pending) holdOperands(machine, ...slots.slice(base, frame.stackTop));
        popTo(machine, frame, base);
        slots[frame.stackTop++] = result;
        heap.close(mark);
        return true;
      }
      heap.close(mark);
    }
  }
  return callGeneral(machine, frame, base, null);
}

/**
 * The one function that makes an instance of `callable`, whose metaclass is `type`; remembered at the instruction. Null
 * where more has to be called.
 */
function plainConstructor(machine: Machine, frame: Frame, callable: PyObject): PyObject | null {
  const type = callable.payload as PyType;
  const { caches } = frame.code;
  const at = frame.pc - 1;
  const cache = caches[at] as InlineCache | null;
  if (cache !== null && cache.version === type.version) return cache.value;
  // A place learns at its second run what it does from then on: at the first a constructor's arguments are kept by the caller too.
  if (cache === null && type.isHeapType) {
    caches[at] = new InlineCache(NO_VERSION, 0, null, 0);
    return null;
  }
  if (cache !== null && cache.version !== NO_VERSION && type.isHeapType) return null;
  const found = type.isHeapType ? plainInitialiser(machine, type) : plainNew(type);
  caches[at] = new InlineCache(type.version, 0, found, 0);
  return found;
}

/** The `__init__` of a class, unless it has another `__new__`, parameters that are not plain, or abstract methods. */
function plainInitialiser(machine: Machine, type: PyType): PyObject | null {
  if (!machine.profile.specialisesConstructors) return null;
  const initialise = type.lookup('__init__');
  const isPlain =
    initialise !== null &&
    initialise.type === FUNCTION &&
    (initialise.payload as RunCode).isSimple &&
    (type.layout === OBJECT || type.layout.shape === 'instance') &&
    !type.isAbstract &&
    type.lookup('__new__') === OBJECT.lookup('__new__');
  return isPlain ? initialise : null;
}

/** Makes an instance and enters its `__init__`; class and arguments move from the stack to the new frame. */
function enterInitialiser(
  machine: Machine,
  frame: Frame,
  callable: PyObject,
  initialise: PyObject,
  count: number,
): void {
  const { heap } = machine;
  const { slots } = frame;
  const instance = heap.alloc(callable.payload as PyType, null);
  const entered = newFrame(initialise.payload as RunCode);
  const base = frame.stackTop - count - 2;
  // Held by the slot of `self` and by the frame, which gives it to the caller.
  instance.count = 2;
  entered.instance = instance;
  entered.slots[0] = instance;
  for (let i = 0; i < count; i++) entered.slots[1 + i] = slots[base + 2 + i] as PyObject;
  const { argumentCount } = entered.code;
  for (let i = count + 1; i < argumentCount; i++) {
    const defaults = ((initialise.items as PyObject[])[FunctionItem.DEFAULTS] as PyObject).items as PyObject[];
    const value = defaults[defaults.length - argumentCount + i] as PyObject;
    value.count++;
    entered.slots[i] = value;
  }
  frame.stackTop = base;
  heap.release(callable);
  enterWith(machine, frame, entered, initialise);
}

/** Version that no type has. */
export const NO_VERSION = -1;

/**
 * Enters the getter of a property that an instruction asks for not for the first time: the object moves from the stack to
 * the new frame. False if there is more to it.
 */
export function enterGetter(machine: Machine, frame: Frame, object: PyObject, name: PyObject): boolean {
  const { type } = object;
  const property = type.lookup(name.payload as string);
  if (property === null || property.type !== PROPERTY || isFirstRun(frame, machine.profile.specialisesConstructors))
    return false;
  const getter = (property.items as (PyObject | null)[])[0] ?? null;
  if (getter === null || getter.type !== FUNCTION) return false;
  const code = getter.payload as RunCode;
  if (!code.isSimple || code.argumentCount !== 1 || type.lookup('__getattr__') !== null) return false;
  if (type.lookup('__getattribute__') !== OBJECT.lookup('__getattribute__')) return false;
  const entered = newFrame(code);
  entered.slots[0] = object;
  frame.stackTop--;
  enterWith(machine, frame, entered, getter);
  return true;
}

/** As `enterGetter`, of a `__getattribute__` in Python that answers alone. */
export function enterGetattribute(machine: Machine, frame: Frame, object: PyObject, name: PyObject): boolean {
  const { type } = object;
  const method = type.lookup('__getattribute__');
  if (method === null || method.type !== FUNCTION || asType(object) !== null) return false;
  if (type.lookup('__getattr__') !== null || isFirstRun(frame, machine.profile.specialisesSubscripts)) return false;
  const code = method.payload as RunCode;
  if (!code.isSimple || code.argumentCount !== 2) return false;
  const entered = newFrame(code);
  entered.slots[0] = object;
  name.count++;
  entered.slots[1] = name;
  frame.stackTop--;
  enterWith(machine, frame, entered, method);
  return true;
}

/** As `enterGetter`, of the `__getitem__` that an instruction calls: container and key move to the new frame. */
export function enterGetitem(machine: Machine, frame: Frame, container: PyObject, key: PyObject): boolean {
  const method = container.type.lookup('__getitem__');
  if (method === null || method.type !== FUNCTION || isFirstRun(frame, machine.profile.specialisesSubscripts))
    return false;
  const code = method.payload as RunCode;
  if (!code.isSimple || code.argumentCount !== 2 || !container.type.isHeapType) return false;
  const entered = newFrame(code);
  entered.slots[0] = container;
  entered.slots[1] = key;
  frame.stackTop -= 2;
  enterWith(machine, frame, entered, method);
  return true;
}

/** Whether an instruction runs for the first time, or the profile's CPython learns nothing from that; it is remembered. */
function isFirstRun({ code: { caches }, pc }: Frame, learns: boolean): boolean {
  if (!learns) return true;
  if (caches[pc - 1] !== null) return false;
  caches[pc - 1] = new InlineCache(NO_VERSION, 0, null, 0);
  return true;
}

/** Enters the frame of `func` whose arguments are in place. */
function enterWith(machine: Machine, frame: Frame, entered: Frame, func: PyObject): void {
  func.count++;
  entered.func = func;
  entered.globals = (func.items as PyObject[])[FunctionItem.GLOBALS] as PyObject;
  entered.builtins = builtinsOf(machine, entered.globals);
  enterFrame(machine, entered, frame);
}

/** The `__new__` of a built-in type, unless it has an `__init__` too. */
function plainNew(type: PyType): PyObject | null {
  if (type === TYPE) return null;
  const create = type.lookup('__new__');
  if (create === null || create.type !== BUILTIN_FUNCTION || create === OBJECT.lookup('__new__')) return null;
  return type.lookup('__init__') === OBJECT.lookup('__init__') ? create : null;
}

/** Releases the entries of the stack from `base` up, in the profile's order. */
function popTo(machine: Machine, frame: Frame, base: number): void {
  const { slots } = frame;
  const top = frame.stackTop;
  const isBackwards = machine.profile.clearsLocalsBackwards;
  frame.stackTop = base;
  for (let i = base; i < top; i++) {
    const held = slots[isBackwards ? top - 1 - (i - base) : i] as PyObject | null;
    if (held !== null && --held.count === 0) machine.heap.die(held);
  }
}

/** A frame for the function at `base`. A call that does not fit takes its arguments with it before the exception is told. */
function bindOrPop(
  machine: Machine,
  frame: Frame,
  base: number,
  callable: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): Frame {
  try {
    return bindArguments(machine, callable, args, keywords);
  } catch (thrown) {
    popTo(machine, frame, base);
    throw thrown;
  }
}

/**
 * Calls the Python function at `base` with `args`, which what is above it holds until they are the function's own. True if
 * the result, a generator, is on the stack.
 */
export function callFunctionAt(
  machine: Machine,
  frame: Frame,
  base: number,
  args: readonly PyObject[],
  keywords: Keywords,
): boolean {
  const { heap } = machine;
  const mark = heap.mark();
  const called = bindOrPop(machine, frame, base, frame.slots[base] as PyObject, args, keywords);
  popTo(machine, frame, base);
  if (!called.code.isGenerator) {
    enterFrame(machine, called, frame);
    return false;
  }
  const generator = makeGenerator(machine, called);
  generator.count++;
  frame.slots[frame.stackTop++] = generator;
  heap.close(mark);
  return true;
}

/** Hands the stack from `base` up to the scope, which will give back the topmost first (`isBackwards`) or last. */
export function adoptOperands(machine: Machine, frame: Frame, base: number, isBackwards: boolean): void {
  const { slots, stackTop } = frame;
  for (let i = base; i < stackTop; i++) {
    const held = slots[isBackwards ? i : stackTop - 1 - (i - base)] as PyObject | null;
    if (held !== null) machine.heap.adopt(held);
  }
  frame.stackTop = base;
}

/** Calls what is at `base` with what is above it; `keywords` names the last ones. True if the result is on the stack. */
export function callGeneral(machine: Machine, frame: Frame, base: number, keywords: Keywords): boolean {
  const { heap } = machine;
  const { slots } = frame;
  const callable = slots[base] as PyObject;
  const self = slots[base + 1] as PyObject | null;
  const args = slots.slice(self === null ? base + 2 : base + 1, frame.stackTop) as PyObject[];
  const mark = heap.mark();
  if (callable.type === FUNCTION) return callFunctionAt(machine, frame, base, args, keywords);
  adoptOperands(machine, frame, base, machine.profile.clearsLocalsBackwards);
  startRoutine(machine, call(machine, callable, args, keywords), mark, After.PUSH);
  return false;
}
