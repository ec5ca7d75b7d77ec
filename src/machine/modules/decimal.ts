/** The module `decimal`. Source: https://docs.python.org/3.14/library/decimal.html */
import { setByName } from '../dict.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None, True } from '../singletons.ts';
import { MAX_EXPONENT, MAX_PRECISION, MIN_EXPONENT, MIN_TINY, ROUNDINGS } from '../values/decimal-context.ts';
import { normalize } from '../values/integer.ts';
import {
  CONTEXT_FUNCTIONS,
  CONTEXT_MANAGER,
  CONTEXT_MANAGER_METHODS,
  CONTEXT_METHODS,
  MOST_FORMAT_BITS,
  SIGNAL_DICT_METHODS,
  SIGNAL_DICT_MIXIN,
} from './decimal-context.ts';
import { EXCEPTION_TYPES } from './decimal-signals.ts';
import { CONTEXT, DECIMAL, connectClasses, connectContexts, makeState } from './decimal-state.ts';
import { DECIMAL_METHODS } from './decimal-type.ts';
import { addTypes, fillModule, pythonModule, type ModuleType } from './make-module.ts';
import { install } from '../types/install.ts';
import { SOURCE } from './python/decimal.ts';

const TYPES: readonly ModuleType[] = [
  { type: DECIMAL, table: DECIMAL_METHODS },
  { type: CONTEXT, table: CONTEXT_METHODS },
];

/** What the Python part of the module tells of what it has made. */
const CONNECTIONS: NativeTable = {
  '_connect_classes(*classes)': {
    doc: 'Tells which classes the module has made.',
    run(machine, classes: readonly PyObject[]) {
      connectClasses(machine, classes);
      return None;
    },
  },
  '_connect_contexts(*contexts)': {
    doc: 'Tells which contexts are templates.',
    run(machine, contexts: readonly PyObject[]) {
      connectContexts(machine, contexts);
      return None;
    },
  },
};

const INTEGERS: readonly (readonly [name: string, value: bigint])[] = [
  ['MAX_PREC', MAX_PRECISION],
  ['MAX_EMAX', MAX_EXPONENT],
  ['MIN_EMIN', MIN_EXPONENT],
  ['MIN_ETINY', MIN_TINY],
  ['IEEE_CONTEXT_MAX_BITS', MOST_FORMAT_BITS],
];

export const makeDecimal = pythonModule('decimal', SOURCE, function* (machine, _module, namespace) {
  makeState(machine);
  addTypes(machine, namespace, TYPES);
  if (SIGNAL_DICT_MIXIN.rows.size === 0) {
    install(SIGNAL_DICT_MIXIN, SIGNAL_DICT_METHODS);
    install(CONTEXT_MANAGER, CONTEXT_MANAGER_METHODS);
  }
  setByName(machine, namespace, '_SignalDictMixin', SIGNAL_DICT_MIXIN.object);
  for (const type of EXCEPTION_TYPES) setByName(machine, namespace, type.name, type.object);
  for (const name of ROUNDINGS) setByName(machine, namespace, name, machine.name(name));
  for (const [name, value] of INTEGERS) setByName(machine, namespace, name, machine.int(normalize(value)));
  for (const name of ['HAVE_THREADS', 'HAVE_CONTEXTVAR']) setByName(machine, namespace, name, True);
  setByName(machine, namespace, '__version__', machine.str('1.70'));
  setByName(machine, namespace, '__libmpdec_version__', machine.str('2.5.1'));
  fillModule(machine, namespace, 'decimal', CONTEXT_FUNCTIONS);
  fillModule(machine, namespace, 'decimal', CONNECTIONS);
});
