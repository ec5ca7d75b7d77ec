/** The module `itertools`. Source: https://docs.python.org/3.14/library/itertools.html */
import type { ModuleMaker } from '../machine.ts';
import { COMBINING_TYPES } from './itertools-combinations.ts';
import { ITERTOOLS_FUNCTIONS, SEQUENTIAL_TYPES } from './itertools-types.ts';
import { addTypes, fillModule } from './make-module.ts';

export const makeItertools: ModuleMaker = function* (machine, _module, namespace) {
  addTypes(machine, namespace, SEQUENTIAL_TYPES);
  addTypes(machine, namespace, COMBINING_TYPES);
  fillModule(machine, namespace, 'itertools', ITERTOOLS_FUNCTIONS);
};
