/** The module `operator`. Source: https://docs.python.org/3.14/library/operator.html */
import { BOOL, DICT, INT, OBJECT, STR, coreType } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { getAttribute, getMethod, readsAsObject } from '../operations/attribute.ts';
import { binary, operatorIndex, unary } from '../operations/binary.ts';
import { call, callSpecial } from '../operations/call.ts';
import { compare, equals } from '../operations/compare.ts';
import { forEach } from '../operations/iterate.ts';
import { indexNumber } from '../operations/number.ts';
import { contains, deleteItem, getItem, setItem } from '../operations/subscript.ts';
import { repr } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { None, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { lengthHint } from '../sequence.ts';
import { addTypes, fillModule, functionsOf, type ModuleType } from './make-module.ts';

/** Functions that are one operator each; `in-place` ones have the name with an `i` before it. */
const BINARY = {
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
  and_: '&',
  or_: '|',
  xor: '^',
} as const;

const operators: Record<string, NativeRow> = {};
for (const [name, symbol] of Object.entries(BINARY)) {
  const bare = name.replace('_', '');
  const row = (index: number): NativeRow => ({
    doc: 'The operator as a function.',
    routine: (machine, a: PyObject, b: PyObject) => binary(machine, index, a, b),
  });
  operators[`${name}(a, b, /)`] = row(operatorIndex(symbol));
  operators[`i${bare}(a, b, /)`] = row(operatorIndex(`${symbol}=`));
}
['lt', 'le', 'eq', 'ne', 'gt', 'ge'].forEach((name, index) => {
  operators[`${name}(a, b, /)`] = {
    doc: 'The comparison as a function.',
    routine: (machine, a: PyObject, b: PyObject) => compare(machine, index, a, b),
  };
});
for (const [name, symbol] of [
  ['neg', '-'],
  ['pos', '+'],
  ['inv', '~'],
  ['invert', '~'],
] as const)
  operators[`${name}(a, /)`] = {
    doc: 'The operator as a function.',
    routine: (machine, a: PyObject) => unary(machine, symbol, a),
  };

const FUNCTIONS: NativeTable = {
  ...operators,
  'not_(a, /)': {
    doc: 'The opposite of the truth.',
    *routine(machine, a: PyObject) {
      return bool(!(yield* truth(machine, a)));
    },
  },
  'truth(a, /)': {
    doc: 'The truth.',
    *routine(machine, a: PyObject) {
      return bool(yield* truth(machine, a));
    },
  },
  'is_(a, b, /)': { doc: 'Whether both are one object.', run: (_machine, a, b) => bool(a === b) },
  'is_not(a, b, /)': { doc: 'Whether they are two objects.', run: (_machine, a, b) => bool(a !== b) },
  'is_none(a, /)': { doc: 'Whether it is None.', run: (_machine, a) => bool(a === None) },
  'is_not_none(a, /)': { doc: 'Whether it is not None.', run: (_machine, a) => bool(a !== None) },
  'abs(a, /)': {
    doc: 'The absolute value.',
    *routine(machine: Machine, a: PyObject) {
      return (
        (yield* callSpecial(machine, a, '__abs__')) ??
        machine.fail('TypeError', `bad operand type for abs(): '${a.type.displayName}'`)
      );
    },
  },
  'index(a, /)': {
    doc: 'The int that stands for a.',
    *routine(machine, a: PyObject) {
      const number = yield* indexNumber(machine, a);
      return number.type === BOOL ? machine.int(number.n) : number;
    },
  },
  'concat(a, b, /)': {
    doc: 'Two sequences after each other.',
    *routine(machine: Machine, a: PyObject, b: PyObject) {
      if (a.type.lookup('__getitem__') === null || a.type.layout === DICT)
        machine.fail('TypeError', `'${a.type.displayName}' object can't be concatenated`);
      return yield* binary(machine, operatorIndex('+'), a, b);
    },
  },
  'iconcat(a, b, /)': {
    doc: 'Appends a sequence.',
    routine: (machine, a: PyObject, b: PyObject) => binary(machine, operatorIndex('+='), a, b),
  },
  'contains(a, b, /)': {
    doc: 'Whether b is in a.',
    *routine(machine, a: PyObject, b: PyObject) {
      return bool(yield* contains(machine, a, b));
    },
  },
  'countOf(a, b, /)': {
    doc: 'How many items of a equal b.',
    *routine(machine, a: PyObject, b: PyObject) {
      let count = 0;
      yield* forEach(machine, a, function* (item) {
        if (yield* equals(machine, item, b)) count++;
      });
      return machine.int(count);
    },
  },
  'indexOf(a, b, /)': {
    doc: 'Index of the first item of a that equals b.',
    *routine(machine: Machine, a: PyObject, b: PyObject) {
      let found = -1;
      yield* forEach(machine, a, function* (item, index) {
        if (!(yield* equals(machine, item, b))) return true;
        found = index;
        return false;
      });
      if (found < 0) machine.fail('ValueError', 'sequence.index(x): x not in sequence');
      return machine.int(found);
    },
  },
  'getitem(a, b, /)': { doc: 'a[b].', routine: (machine, a: PyObject, b: PyObject) => getItem(machine, a, b) },
  'setitem(a, b, c, /)': {
    doc: 'Stores c under b.',
    *routine(machine, a: PyObject, b: PyObject, c: PyObject) {
      yield* setItem(machine, a, b, c);
      return None;
    },
  },
  'delitem(a, b, /)': {
    doc: 'Removes b.',
    *routine(machine, a: PyObject, b: PyObject) {
      yield* deleteItem(machine, a, b);
      return None;
    },
  },
  'length_hint(obj, default=0, /)': {
    doc: 'How many items are likely to come.',
    *routine(machine, object: PyObject, otherwise?: PyObject) {
      if (otherwise !== undefined && otherwise.type.layout !== INT)
        machine.fail('TypeError', `'${otherwise.type.displayName}' object cannot be interpreted as an integer`);
      return (yield* lengthHint(machine, object)) ?? otherwise ?? machine.int(0);
    },
  },
  'call(obj, /, *args, **kwargs)': {
    doc: 'Calls obj.',
    routine: (machine, object: PyObject, args: readonly PyObject[], keywords: KeywordArguments) =>
      call(
        machine,
        object,
        [...args, ...keywords.map(([, value]) => value)],
        keywords.length === 0 ? null : keywords.map(([name]) => name),
      ),
  },
};

// ---- getters ----

const getter = (name: string, fixed: readonly string[]): PyType =>
  coreType({
    name,
    module: 'operator',
    base: OBJECT,
    shape: 'opaque',
    tracked: true,
    isBase: false,
    isWeaklyReferenceable: true,
    fixed,
  });
const ITEM_GETTER = getter('itemgetter', ['items']);
const ATTRIBUTE_GETTER = getter('attrgetter', ['names']);
const METHOD_CALLER = getter('methodcaller', ['name', 'args', 'values']);

const held = (object: PyObject, index: number): PyObject => (object.items as PyObject[])[index] as PyObject;

/** What `get` gives for each part: the one, or a tuple of several. */
function* each(
  machine: Machine,
  parts: readonly PyObject[],
  get: (part: PyObject) => Routine<PyObject>,
): Routine<PyObject> {
  if (parts.length === 1) return yield* get(parts[0] as PyObject);
  const values: PyObject[] = [];
  for (const part of parts) values.push(machine.heap.keep(yield* get(part)));
  return machine.tuple(values);
}

function* reprOf(machine: Machine, self: PyObject, parts: readonly PyObject[]): Routine<PyObject> {
  const texts: string[] = [];
  for (const part of parts) texts.push(yield* repr(machine, part));
  return machine.str(`operator.${self.type.name}(${texts.join(', ')})`);
}

/** What is got: a tuple of several parts, of which there are `n`, or the only one. */
const partsOf = (self: PyObject): PyObject[] => (self.n === 1 ? [held(self, 0)] : (held(self, 0).items as PyObject[]));

function getterRows(type: PyType, check: (machine: Machine, part: PyObject) => void): NativeTable {
  return {
    '__new__(cls, item, /, *items)': {
      doc: 'A function that gets something from its argument.',
      binds: 'nothing',
      run(machine, _cls: PyObject, item: PyObject, items: readonly PyObject[]) {
        const parts = [item, ...items];
        for (const part of parts) check(machine, part);
        const isHeld = type === ITEM_GETTER && parts.length === 1;
        return machine.heap.make(type, [isHeld ? item : machine.tuple(parts)], null, isHeld ? 1 : 0);
      },
    },
    '__repr__(self, /)': {
      doc: 'Shows what it gets.',
      routine: (machine, self: PyObject) => reprOf(machine, self, partsOf(self)),
    },
  };
}

const TYPES: readonly ModuleType[] = [
  {
    type: ITEM_GETTER,
    table: {
      ...getterRows(ITEM_GETTER, () => {}),
      '__call__(self, obj, /)': {
        doc: 'Gets the items.',
        routine: (machine, self: PyObject, object: PyObject) =>
          each(machine, partsOf(self), (key) => getItem(machine, object, key)),
      },
    },
  },
  {
    type: ATTRIBUTE_GETTER,
    table: {
      ...getterRows(ATTRIBUTE_GETTER, (machine, part) => {
        if (part.type.layout !== STR) machine.fail('TypeError', 'attribute name must be a string');
      }),
      '__call__(self, obj, /)': {
        doc: 'Gets the attributes; dots lead on.',
        routine: (machine, self: PyObject, object: PyObject) =>
          each(machine, partsOf(self), function* (path) {
            let value = object;
            for (const name of (path.payload as string).split('.'))
              value = yield* getAttribute(machine, value, machine.name(name));
            return value;
          }),
      },
    },
  },
  {
    type: METHOD_CALLER,
    table: {
      '__new__(cls, name, /, *args, **kwargs)': {
        doc: 'A function that calls a method of its argument.',
        binds: 'nothing',
        run(machine: Machine, _cls: PyObject, name: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
          if (name.type.layout !== STR) machine.fail('TypeError', 'method name must be a string');
          const names = keywords.map(([keyword]) => keyword);
          return machine.heap.make(
            METHOD_CALLER,
            [name, machine.tuple(args), machine.tuple(keywords.map(([, value]) => value))],
            names,
          );
        },
      },
      '__call__(self, obj, /)': {
        doc: 'Calls the method.',
        *routine(machine, self: PyObject, object: PyObject) {
          const find = readsAsObject(object) ? getMethod : getAttribute;
          const method = yield* find(machine, object, held(self, 0));
          const names = self.payload as readonly string[];
          const args = [...(held(self, 1).items as PyObject[]), ...(held(self, 2).items as PyObject[])];
          return yield* call(machine, method, args, names.length === 0 ? null : names);
        },
      },
      '__repr__(self, /)': {
        doc: 'Shows name and arguments.',
        *routine(machine, self: PyObject) {
          const texts: string[] = [];
          const args = held(self, 1).items as PyObject[];
          const values = held(self, 2).items as PyObject[];
          const names = self.payload as readonly string[];
          for (const part of [held(self, 0), ...args]) texts.push(yield* repr(machine, part));
          for (const [i, name] of names.entries()) texts.push(`${name}=${yield* repr(machine, values[i] as PyObject)}`);
          return machine.str(`operator.methodcaller(${texts.join(', ')})`);
        },
      },
    },
  },
];

export const makeOperator: ModuleMaker = function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  fillModule(machine, namespace, '_operator', FUNCTIONS);
  for (const [name, object] of functionsOf('_operator', FUNCTIONS))
    setByName(machine, namespace, `__${name.replace(/_$/, '')}__`, object);
};
