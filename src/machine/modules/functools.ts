/** The module `functools`. Source: https://docs.python.org/3.14/library/functools.html */
import { FUNCTOOLS_FUNCTIONS, FUNCTOOLS_TYPES, addOwnObjects } from './functools-types.ts';
import { addTypes, fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/functools.ts';

export const makeFunctools = pythonModule('functools', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, FUNCTOOLS_TYPES);
  fillModule(machine, namespace, '_functools', FUNCTOOLS_FUNCTIONS);
  addOwnObjects(machine, namespace);
});
