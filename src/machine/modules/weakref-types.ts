/**
 * Weak references and proxies as objects. Knows how they are made and what they
 * forward; when they are cleared is in `deaths.ts`. Source: CPython's
 * Objects/weakrefobject.c.
 */
import { OBJECT, coreType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { getAttribute, getOwn, setAttribute } from '../operations/attribute.ts';
import { binary, operatorIndex, unary } from '../operations/binary.ts';
import { asType, call, callSpecial, isCallable } from '../operations/call.ts';
import { compare } from '../operations/compare.ts';
import { pythonHash, type PythonHash } from '../operations/hash.ts';
import { iterator, next } from '../operations/iterate.ts';
import { contains, deleteItem, getItem, setItem } from '../operations/subscript.ts';
import { addressText, str } from '../operations/text.ts';
import { length, truth } from '../operations/truth.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { CLASS_GETITEM } from '../types/generic-alias.ts';
import { newTarget } from '../types/new-target.ts';
import type { ModuleType } from './make-module.ts';

/** `payload` is the referent (not counted), null once it is gone. */
const weakType = (name: string, isBase: boolean): PyType =>
  coreType({ name, module: 'weakref', base: OBJECT, shape: 'weakref', tracked: true, isBase, fixed: ['__callback__'] });
export const WEAK_REFERENCE = weakType('ReferenceType', true);
export const PROXY = weakType('ProxyType', false);
export const CALLABLE_PROXY = weakType('CallableProxyType', false);

/** The referent if it still lives, else null. */
export function referentOf(reference: PyObject): PyObject | null {
  const referent = reference.payload as PyObject | null;
  // One whose count is zero waits for its own finalizer or is being torn down.
  return referent === null || (referent.count === 0 && (referent.flags & Flag.IMMORTAL) === 0) ? null : referent;
}

const callbackOf = (reference: PyObject): PyObject | null => (reference.items as (PyObject | null)[])[0] ?? null;

/** The weak references to `object`: the shared one first, then the newest. */
export function weakReferencesTo(machine: Machine, object: PyObject): PyObject[] {
  const all = machine.heap.weakReferences.get(object) ?? [];
  const isShared = (one: PyObject): boolean => !one.type.isHeapType && callbackOf(one) === null;
  const shared = all
    .filter(isShared)
    .sort((a, b) => Number(a.type !== WEAK_REFERENCE) - Number(b.type !== WEAK_REFERENCE));
  return [...shared, ...all.filter((one) => !isShared(one)).reverse()];
}

/** A weak reference or proxy to `object`, owned by the current scope; without a callback all share one. */
export function makeWeakReference(
  machine: Machine,
  type: PyType,
  object: PyObject,
  callback: PyObject | undefined,
): PyObject {
  const { heap } = machine;
  const isReferenceable = asType(object) !== null || object.type.isWeaklyReferenceable;
  if (!isReferenceable)
    machine.fail('TypeError', `cannot create weak reference to '${object.type.displayName}' object`);
  const action = callback === undefined || callback === None ? null : callback;
  const known = heap.weakReferences.get(object) ?? [];
  if (action === null && !type.isHeapType) {
    const shared = known.find((one) => one.type === type && callbackOf(one) === null);
    if (shared !== undefined) return heap.keep(shared);
  }
  const reference = heap.make(type, [action], object);
  if (known.length === 0) heap.weakReferences.set(object, known);
  known.push(reference);
  object.flags |= Flag.WEAKLY_REFERENCED;
  machine.observer.weak(reference, object, null);
  return reference;
}

/** Makes dying weak references leave the list of their referent. */
export function forgetDeadReferences(machine: Machine): void {
  const { heap } = machine;
  heap.onFree = (object) => {
    if (object.type.shape !== 'weakref') return;
    const referent = object.payload as PyObject | null;
    if (referent === null) return;
    object.payload = null;
    const known = heap.weakReferences.get(referent);
    if (known === undefined) return;
    const at = known.indexOf(object);
    if (at >= 0) known.splice(at, 1);
    if (known.length > 0) return;
    heap.weakReferences.delete(referent);
    referent.flags &= ~Flag.WEAKLY_REFERENCED;
  };
}

function describe(machine: Machine, kind: string, self: PyObject): string {
  const referent = referentOf(self);
  const at = addressText(machine, self);
  if (referent === null) return `<${kind} at ${at}; dead>`;
  const type = asType(referent);
  const name = type?.name ?? (getOwn(referent, '__name__')?.payload as string | undefined);
  const called = name === undefined ? '' : ` (${name})`;
  return `<${kind} at ${at}; to '${referent.type.displayName}' at ${addressText(machine, referent)}${called}>`;
}

function* compareReferences(machine: Machine, operator: number, self: PyObject, other: PyObject): Routine<PyObject> {
  if (!other.type.isSubtypeOf(WEAK_REFERENCE)) return NotImplemented;
  const [a, b] = [referentOf(self), referentOf(other)];
  if (a === null || b === null) return bool((self === other) === (operator === 2));
  return yield* compare(machine, operator, a, b);
}

/** Hashes that were asked for while the referent lived. */
const HASHES = new WeakMap<PyObject, PythonHash>();

const REFERENCE_TABLE: NativeTable = {
  ...CLASS_GETITEM,
  '__new__(cls, object, callback=None, /, *args, **kwargs)': {
    doc: 'A weak reference to object; callback is called with it when the object dies.',
    binds: 'nothing',
    run(machine, cls: PyObject, object: PyObject, callback?: PyObject) {
      // The arguments come in a tuple, which counts among the young.
      machine.tuple(callback === undefined ? [object] : [object, callback]);
      return makeWeakReference(machine, newTarget(cls, WEAK_REFERENCE), object, callback);
    },
  },
  '__init__(self, object, callback=None, /)': { doc: 'All is done when it is made.', run: () => None },
  '__call__(self)': {
    doc: 'The object, or None once it is gone.',
    run: (_machine, self: PyObject) => referentOf(self) ?? None,
  },
  '__repr__(self, /)': {
    doc: 'Shows what is referred to.',
    run: (machine, self: PyObject) => machine.str(describe(machine, 'weakref', self)),
  },
  '__hash__(self, /)': {
    doc: 'The hash of the object, which is remembered.',
    *routine(machine: Machine, self: PyObject) {
      const known = HASHES.get(self);
      if (known !== undefined) return machine.int(known);
      const referent = referentOf(self);
      if (referent === null) machine.fail('TypeError', 'weak object has gone away');
      const hash = yield* pythonHash(machine, referent);
      HASHES.set(self, hash);
      return machine.int(hash);
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Compares the objects while both live, else the references.',
    routine: (machine, self: PyObject, value: PyObject) => compareReferences(machine, 2, self, value),
  },
  '__ne__(self, value, /)': {
    doc: 'The opposite of equality.',
    routine: (machine, self: PyObject, value: PyObject) => compareReferences(machine, 3, self, value),
  },
  __callback__: { doc: 'What is called when the object dies.', get: (_machine, self) => callbackOf(self) ?? None },
};

// ---- proxies ----

/** The referent of a proxy, or the object itself if it is no proxy. Raises ReferenceError for a dead proxy. */
function unwrap(machine: Machine, object: PyObject): PyObject {
  if (object.type !== PROXY && object.type !== CALLABLE_PROXY) return object;
  const referent = referentOf(object);
  if (referent === null) machine.fail('ReferenceError', 'weakly-referenced object no longer exists');
  return machine.heap.keep(referent);
}

const BINARY_METHODS = {
  add: '+',
  sub: '-',
  mul: '*',
  matmul: '@',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '**',
  lshift: '<<',
  rshift: '>>',
  and: '&',
  or: '|',
  xor: '^',
} as const;

function forwardingRows(): NativeTable {
  const rows: Record<string, NativeRow> = {};
  const row = (
    signature: string,
    routine: (machine: Machine, self: PyObject, ...rest: PyObject[]) => Routine<PyObject>,
  ): void => {
    rows[signature] = {
      doc: 'Asks the object that the proxy stands for.',
      *routine(machine, self: PyObject, ...rest: PyObject[]) {
        return yield* routine(machine, unwrap(machine, self), ...rest);
      },
    };
  };
  for (const [name, symbol] of Object.entries(BINARY_METHODS)) {
    const plain = operatorIndex(symbol);
    const inPlace = operatorIndex(`${symbol}=`);
    row(`__${name}__(self, value, /)`, (machine, a, b) => binary(machine, plain, a, unwrap(machine, b)));
    row(`__r${name}__(self, value, /)`, (machine, a, b) => binary(machine, plain, unwrap(machine, b), a));
    row(`__i${name}__(self, value, /)`, (machine, a, b) => binary(machine, inPlace, a, unwrap(machine, b)));
  }
  ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].forEach((name, index) =>
    row(`__${name}__(self, value, /)`, (machine, a, b) => compare(machine, index, a, unwrap(machine, b))),
  );
  row('__neg__(self, /)', (machine, a) => unary(machine, '-', a));
  row('__pos__(self, /)', (machine, a) => unary(machine, '+', a));
  row('__invert__(self, /)', (machine, a) => unary(machine, '~', a));
  for (const name of ['abs', 'int', 'float', 'index', 'bytes', 'reversed'])
    row(`__${name}__(self, /)`, function* (machine, a) {
      return (
        (yield* callSpecial(machine, a, `__${name}__`)) ??
        machine.fail('TypeError', `'${a.type.displayName}' object has no __${name}__`)
      );
    });
  row('__str__(self, /)', function* (machine, a) {
    return machine.str(yield* str(machine, a));
  });
  row('__bool__(self, /)', function* (machine, a) {
    return bool(yield* truth(machine, a));
  });
  row('__len__(self, /)', function* (machine, a) {
    return machine.int(yield* length(machine, a));
  });
  row('__iter__(self, /)', (machine, a) => iterator(machine, a));
  row('__next__(self, /)', function* (machine, a) {
    const item = yield* next(machine, a);
    if (item === null) throw machine.error('StopIteration');
    return item;
  });
  row('__contains__(self, key, /)', function* (machine, a, key) {
    return bool(yield* contains(machine, a, key));
  });
  row('__getitem__(self, key, /)', (machine, a, key) => getItem(machine, a, key));
  row('__setitem__(self, key, value, /)', function* (machine, a, key, value) {
    yield* setItem(machine, a, key, value);
    return None;
  });
  row('__delitem__(self, key, /)', function* (machine, a, key) {
    yield* deleteItem(machine, a, key);
    return None;
  });
  row('__getattribute__(self, name, /)', (machine, a, name) => getAttribute(machine, a, name));
  row('__setattr__(self, name, value, /)', function* (machine, a, name, value) {
    yield* setAttribute(machine, a, name, value);
    return None;
  });
  row('__delattr__(self, name, /)', function* (machine, a, name) {
    yield* setAttribute(machine, a, name, null);
    return None;
  });
  return rows;
}

const PROXY_TABLE: NativeTable = {
  ...forwardingRows(),
  __hash__: { doc: 'A proxy is not hashable.', value: None },
  '__repr__(self, /)': {
    doc: 'Shows what the proxy stands for.',
    run: (machine, self: PyObject) => machine.str(describe(machine, 'weakproxy', self)),
  },
};

const CALLABLE_PROXY_TABLE: NativeTable = {
  ...PROXY_TABLE,
  '__call__(self, /, *args, **kwargs)': {
    doc: 'Calls the object that the proxy stands for.',
    routine: (machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) =>
      call(
        machine,
        unwrap(machine, self),
        [...args, ...keywords.map(([, value]) => value)],
        keywords.length === 0 ? null : keywords.map(([name]) => name),
      ),
  },
};

export const WEAK_TYPES: readonly ModuleType[] = [
  { type: WEAK_REFERENCE, table: REFERENCE_TABLE },
  { type: PROXY, table: PROXY_TABLE },
  { type: CALLABLE_PROXY, table: CALLABLE_PROXY_TABLE },
];

export const WEAK_FUNCTIONS: NativeTable = {
  'proxy(object, callback=None, /)': {
    doc: 'An object that forwards everything to object without keeping it alive.',
    run: (machine, object: PyObject, callback?: PyObject) =>
      makeWeakReference(machine, isCallable(object) ? CALLABLE_PROXY : PROXY, object, callback),
  },
  'getweakrefcount(object, /)': {
    doc: 'Number of weak references and proxies to object.',
    run: (machine, object: PyObject) => machine.int((machine.heap.weakReferences.get(object) ?? []).length),
  },
  'getweakrefs(object, /)': {
    doc: 'The weak references and proxies to object.',
    run: (machine, object: PyObject) => machine.list(weakReferencesTo(machine, object)),
  },
};
