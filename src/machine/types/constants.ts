/** Methods of the types of `None`, `Ellipsis` and `NotImplemented`, each of which has one object. */
import type { Machine } from '../machine.ts';
import { COMPARISONS, comparisonRows, type Decide } from './comparison-rows.ts';
import { ELLIPSIS_TYPE, NONE_TYPE, NOT_IMPLEMENTED_TYPE } from '../core-types.ts';
import type { KeywordArguments, NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { NONE_HASH } from '../operations/hash.ts';
import { Ellipsis, False, None, NotImplemented } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { newTarget } from './new-target.ts';

const EQUAL = COMPARISONS.findIndex(([name]) => name === '__eq__');
const UNEQUAL = COMPARISONS.findIndex(([name]) => name === '__ne__');

/** As `object` compares: a built-in type with rows of its own for it. */
const compareIdentity: Decide = (index, self, value) =>
  self !== value ? null : index === EQUAL ? true : index === UNEQUAL ? false : null;

/** The constructor of a type with one object. */
function theOnly(type: PyType, object: PyObject): NativeRow {
  return {
    doc: 'Gives the only object of the type.',
    binds: 'nothing',
    run(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      newTarget(cls, type);
      if (args.length > 0 || keywords.length > 0)
        machine.fail('TypeError', `${type === ELLIPSIS_TYPE ? 'EllipsisType' : type.name} takes no arguments`);
      return object;
    },
  };
}

const named = (name: string): NativeRow => ({ doc: 'The name of the object.', run: (machine) => machine.str(name) });
const NEW = '__new__(cls, *args, **kwargs)';

export const NONE_METHODS: NativeTable = {
  [NEW]: theOnly(NONE_TYPE, None),
  ...comparisonRows(compareIdentity),
  '__repr__(self, /)': named('None'),
  '__bool__(self, /)': { doc: 'None is false.', run: () => False },
  '__hash__(self, /)': { doc: 'The same in every run.', run: (machine) => machine.int(NONE_HASH) },
};

export const ELLIPSIS_METHODS: NativeTable = {
  [NEW]: theOnly(ELLIPSIS_TYPE, Ellipsis),
  '__repr__(self, /)': named('Ellipsis'),
  '__reduce__(self, /)': named('Ellipsis'),
};

export const NOT_IMPLEMENTED_METHODS: NativeTable = {
  [NEW]: theOnly(NOT_IMPLEMENTED_TYPE, NotImplemented),
  '__repr__(self, /)': named('NotImplemented'),
  '__reduce__(self, /)': named('NotImplemented'),
  '__bool__(self, /)': {
    doc: 'An answer of a method to its caller, with no truth.',
    run: (machine) => machine.fail('TypeError', 'NotImplemented should not be used in a boolean context'),
  },
};
