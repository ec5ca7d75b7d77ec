/**
 * The variables of a function's frame as a mapping that reads and writes them (`frame.f_locals` from 3.13 on). Knows frames
 * and cells. Source: PEP 667.
 */
import { CELL, DICT, FRAME_LOCALS_PROXY, STR } from '../core-types.ts';
import type { Frame } from '../frame.ts';
import type { GeneratorState } from '../generators.ts';
import { localsOf } from '../locals.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { binary, operatorIndex } from '../operations/binary.ts';
import { callAttribute } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { collect, iterator } from '../operations/iterate.ts';
import { contains, deleteItem, getItem, setItem } from '../operations/subscript.ts';
import { guarded, repr } from '../operations/text.ts';
import { length } from '../operations/truth.ts';
import { Unsupported } from '../raise.ts';
import { NotImplemented, None, bool } from '../singletons.ts';

const frameOf = (self: PyObject): Frame => ((self.items as PyObject[])[0] as PyObject).payload as Frame;

/** What the variables are now, as a dict of the current scope. */
const snapshot = (machine: Machine, self: PyObject): PyObject => localsOf(machine, frameOf(self));

const isProxy = ({ type }: PyObject): boolean => type === FRAME_LOCALS_PROXY;

/** Binds the variable `key` of the frame. */
function* bind(machine: Machine, self: PyObject, key: PyObject, value: PyObject): Routine<void> {
  const { heap, observer } = machine;
  const frame = frameOf(self);
  const slot = frame.code.code.slots.findIndex(({ name, isHidden }) => !isHidden && name === key.payload);
  if (slot < 0) {
    yield* bindExtra(machine, self, key, value);
    return;
  }
  const before = frame.slots[slot] as PyObject | null;
  if (before !== null && before.type === CELL) {
    heap.setItem(before, 0, value);
    return;
  }
  const isNewest = machine.frame === frame;
  if (!isNewest && !isSuspended(frame))
    throw new Unsupported('setting the variables of a frame that waits or has ended');
  value.count++;
  frame.slots[slot] = value;
  // Whoever watches knows variables of the newest frame only.
  if (!isNewest) observer.push(frame);
  observer.local(frame, slot, value, before);
  if (!isNewest) observer.pop(frame, true);
  if (before !== null) heap.release(before);
}

/** Binds a name that is no variable of the function. */
function* bindExtra(machine: Machine, self: PyObject, key: PyObject, value: PyObject): Routine<void> {
  if (key.type.layout !== STR) throw new Unsupported('names in f_locals that are no strings');
  const frame = frameOf(self);
  if (frame.namespace === null) {
    frame.namespace = machine.dict();
    frame.namespace.count++;
  }
  yield* setItem(machine, frame.namespace, key, value);
}

/** Whether a generator keeps the frame for later. */
function isSuspended({ generator, isRunning }: Frame): boolean {
  return !isRunning && generator !== null && (generator.payload as GeneratorState).frame !== null;
}

function* bindAll(machine: Machine, self: PyObject, source: PyObject): Routine<void> {
  if (source.type.layout !== DICT && !isProxy(source))
    machine.fail('TypeError', 'update() argument must be dict or another FrameLocalsProxy');
  for (const key of yield* collect(machine, yield* callAttribute(machine, source, 'keys')))
    yield* bind(machine, self, key, yield* getItem(machine, source, key));
}

function* failMissing(machine: Machine, key: PyObject): Routine<never> {
  throw machine.error('KeyError', `local variable '${yield* repr(machine, key)}' is not defined`);
}

/** Unbinds a name that was bound beside the variables, and gives its value; a variable cannot be unbound this way. */
function* unbind(machine: Machine, self: PyObject, key: PyObject, otherwise: PyObject | null): Routine<PyObject> {
  const frame = frameOf(self);
  if (frame.code.code.slots.some(({ name, isHidden }) => !isHidden && name === key.payload))
    machine.fail('ValueError', 'cannot remove local variables from FrameLocalsProxy');
  const extra = frame.namespace;
  if (extra === null || !(yield* contains(machine, extra, key))) {
    if (otherwise === null) throw machine.error('KeyError', key);
    return otherwise;
  }
  const value = machine.heap.keep(yield* getItem(machine, extra, key));
  yield* deleteItem(machine, extra, key);
  return value;
}

/** What a list of keys, values or items is in the dict of the variables. */
const listed = (name: string, doc: string): NativeRow => ({
  doc,
  *routine(machine: Machine, self: PyObject) {
    return machine.list(yield* collect(machine, yield* callAttribute(machine, snapshot(machine, self), name)));
  },
});

const forward = (name: string, doc: string): NativeRow => ({
  doc,
  *routine(machine: Machine, self: PyObject, args: readonly PyObject[] = []) {
    return yield* callAttribute(machine, snapshot(machine, self), name, args);
  },
});

function* union(machine: Machine, left: PyObject, right: PyObject): Routine<PyObject> {
  const [a, b] = [left, right].map((one) => (isProxy(one) ? snapshot(machine, one) : one)) as [PyObject, PyObject];
  return yield* binary(machine, operatorIndex('|'), a, b);
}

const comparison = (isEqual: boolean): NativeRow => ({
  doc: 'Whether the variables are the entries of another mapping.',
  *routine(machine: Machine, self: PyObject, value: PyObject) {
    if (isProxy(value)) return bool((frameOf(value) === frameOf(self)) === isEqual);
    if (value.type.collectionKind !== 'mapping') return NotImplemented;
    return bool((yield* equals(machine, snapshot(machine, self), value)) === isEqual);
  },
});

export const FRAME_LOCALS_METHODS: NativeTable = {
  __hash__: { doc: 'Variables change, so there is no hash.', value: None },
  '__getitem__(self, key, /)': {
    doc: 'The value of a variable.',
    *routine(machine: Machine, self: PyObject, key: PyObject) {
      const variables = snapshot(machine, self);
      if (!(yield* contains(machine, variables, key))) return yield* failMissing(machine, key);
      return yield* getItem(machine, variables, key);
    },
  },
  '__setitem__(self, key, value, /)': {
    doc: 'Binds a variable.',
    *routine(machine: Machine, self: PyObject, key: PyObject, value: PyObject) {
      yield* bind(machine, self, key, value);
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Unbinds a name that is no variable of the function.',
    *routine(machine: Machine, self: PyObject, key: PyObject) {
      yield* unbind(machine, self, key, null);
      return None;
    },
  },
  'pop(self, key, default=…, /)': {
    doc: 'Unbinds a name that is no variable of the function, and gives its value.',
    *routine(machine: Machine, self: PyObject, key: PyObject, otherwise?: PyObject) {
      return yield* unbind(machine, self, key, otherwise ?? null);
    },
  },
  '__contains__(self, key, /)': {
    doc: 'Whether the variable is bound.',
    *routine(machine: Machine, self: PyObject, key: PyObject) {
      return bool(yield* contains(machine, snapshot(machine, self), key));
    },
  },
  '__len__(self, /)': {
    doc: 'Number of bound variables.',
    *routine(machine: Machine, self: PyObject) {
      return machine.int(yield* length(machine, snapshot(machine, self)));
    },
  },
  '__iter__(self, /)': {
    doc: 'Iterates over the names.',
    *routine(machine: Machine, self: PyObject) {
      const names = yield* collect(machine, snapshot(machine, self));
      return yield* iterator(machine, machine.list(names));
    },
  },
  '__reversed__(self, /)': {
    doc: 'Iterates over the names, last first.',
    *routine(machine: Machine, self: PyObject) {
      const names = yield* collect(machine, snapshot(machine, self));
      return yield* iterator(machine, machine.list(names.reverse()));
    },
  },
  '__repr__(self, /)': {
    doc: 'The variables as a dict.',
    *routine(machine: Machine, self: PyObject) {
      return machine.str(
        yield* guarded(machine, self, '{...}', function* () {
          return yield* repr(machine, snapshot(machine, self));
        }),
      );
    },
  },
  '__eq__(self, value, /)': comparison(true),
  '__ne__(self, value, /)': comparison(false),
  '__or__(self, value, /)': {
    doc: 'A dict of the variables and another mapping.',
    routine: (machine, self, value) => union(machine, self as PyObject, value as PyObject),
  },
  '__ror__(self, value, /)': {
    doc: 'A dict of another mapping and the variables.',
    routine: (machine, self, value) => union(machine, value as PyObject, self as PyObject),
  },
  '__ior__(self, value, /)': {
    doc: 'Binds variables to the values of a mapping.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      yield* bindAll(machine, self, value);
      return self;
    },
  },
  'update(self, other, /)': {
    doc: 'Binds variables to the values of a mapping.',
    *routine(machine: Machine, self: PyObject, other: PyObject) {
      yield* bindAll(machine, self, other);
      return None;
    },
  },
  'setdefault(self, key, default=None, /)': {
    doc: 'The value of a variable, which is bound to the default if it has none.',
    *routine(machine: Machine, self: PyObject, key: PyObject, value: PyObject = None) {
      const variables = snapshot(machine, self);
      if (yield* contains(machine, variables, key)) return yield* getItem(machine, variables, key);
      yield* bind(machine, self, key, value);
      return value;
    },
  },
  'get(self, /, *args)': forward('get', 'The value of a variable, or a default.'),
  'keys(self, /)': listed('keys', 'The names.'),
  'values(self, /)': listed('values', 'The values.'),
  'items(self, /)': listed('items', 'Names with values.'),
  'copy(self, /)': forward('copy', 'A dict of the variables.'),
};
