/** The module `collections`. Source: https://docs.python.org/3.14/library/collections.html */
import { TUPLE, coreType, OBJECT } from '../core-types.ts';
import { entriesOf, getByName, setByName } from '../dict.ts';
import { Frame } from '../frame.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { binary, operatorIndex } from '../operations/binary.ts';
import { requireHash } from '../operations/hash.ts';
import { forEach } from '../operations/iterate.ts';
import { callAttribute } from '../operations/call.ts';
import { setItem } from '../operations/subscript.ts';
import { repr } from '../operations/text.ts';
import { None } from '../singletons.ts';
import { importModule } from '../import.ts';
import { DEQUE_TYPES } from './deque.ts';
import { DICT_KINDS } from './dict-kinds.ts';
import { addTypes, fillModule, pythonModule, type ModuleType } from './make-module.ts';
import { SOURCE } from './python/collections.ts';

/** Reads one item of a named tuple. */
const TUPLE_GETTER = coreType({
  name: '_tuplegetter',
  module: 'collections',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  fixed: ['__doc__'],
});
const GETTER_TABLE: NativeTable = {
  '__new__(cls, index, doc, /)': {
    doc: 'A descriptor for the item at index.',
    binds: 'nothing',
    run: (machine, _cls: PyObject, index: PyObject, doc: PyObject) =>
      machine.heap.make(TUPLE_GETTER, [doc], null, index.n),
  },
  '__repr__(self, /)': {
    doc: 'Index and documentation.',
    *routine(machine: Machine, self: PyObject) {
      const doc = yield* repr(machine, (self.items as PyObject[])[0] as PyObject);
      return machine.str(`_tuplegetter(${self.n}, ${doc})`);
    },
  },
  '__get__(self, instance, owner=None, /)': {
    doc: 'The item of the tuple; of its class the descriptor itself.',
    run(machine: Machine, self: PyObject, instance: PyObject) {
      if (instance === None) return self;
      if (instance.type.layout !== TUPLE)
        machine.fail(
          'TypeError',
          `descriptor for index '${self.n}' for tuple subclasses doesn't apply to '${instance.type.displayName}' object`,
        );
      return (instance.items as PyObject[])[self.n] ?? machine.fail('IndexError', 'tuple index out of range');
    },
  },
  '__set__(self, instance, value, /)': {
    doc: 'Refuses.',
    run: (machine) => machine.fail('AttributeError', "can't set attribute"),
  },
  '__delete__(self, instance, /)': {
    doc: 'Refuses.',
    run: (machine) => machine.fail('AttributeError', "can't delete attribute"),
  },
  __doc__: {
    doc: 'Documentation of the field.',
    get: (_machine, self) => (self.items as PyObject[])[0] as PyObject,
    set: (machine, self, value) => machine.heap.setItem(self, 0, value ?? None),
  },
};
const TYPES: readonly ModuleType[] = [...DEQUE_TYPES, ...DICT_KINDS, { type: TUPLE_GETTER, table: GETTER_TABLE }];

const FUNCTIONS: NativeTable = {
  '_caller_name()': {
    doc: 'The module of the code that called into this one.',
    run(machine: Machine) {
      const own = machine.frame?.globals ?? null;
      for (let activation = machine.current; activation !== null; activation = activation.back) {
        const globals = activation instanceof Frame ? activation.globals : null;
        if (globals !== null && globals !== own) return getByName(globals, '__name__') ?? machine.name('__main__');
      }
      return machine.name('__main__');
    },
  },
  '_count_elements(mapping, iterable, /)': {
    doc: 'Counts the items of iterable in mapping.',
    *routine(machine, mapping: PyObject, iterable: PyObject) {
      const one = machine.int(1);
      const plus = operatorIndex('+');
      yield* forEach(machine, iterable, function* (item) {
        // Of what cannot be hashed, `hash` tells, not the dict.
        requireHash(machine, item);
        const before = yield* callAttribute(machine, mapping, 'get', [item, machine.int(0)]);
        yield* setItem(machine, mapping, item, yield* binary(machine, plus, before, one));
      });
      return None;
    },
  },
};

export const makeCollections = pythonModule('collections', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  setByName(machine, namespace, '_tuplegetter', TUPLE_GETTER.object);
  fillModule(machine, namespace, 'collections', FUNCTIONS);
});

/** `collections.abc` is the module in which its classes are made, under its public name. */
export const makeCollectionsAbc: ModuleMaker = function* (machine, _module, namespace) {
  const source = yield* importModule(machine, '_collections_abc');
  for (const [key, value] of entriesOf((source.items as PyObject[])[0] as PyObject))
    setByName(machine, namespace, key.payload as string, value);
};
