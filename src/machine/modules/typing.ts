/**
 * The module `typing`: what is built in of it, given to its Python text. Must not know how aliases are made; type
 * parameters ask the module for that once it is there (`types/type-parameters.ts`).
 */
import { setByName } from '../dict.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import {
  GENERIC,
  NoDefault,
  PARAM_SPEC,
  PARAM_SPEC_ARGS,
  PARAM_SPEC_KWARGS,
  TYPE_ALIAS,
  TYPE_VAR,
  TYPE_VAR_TUPLE,
} from '../types/type-parameters.ts';
import { UNION } from '../types/union.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/typing.ts';

const FUNCTIONS: NativeTable = {
  '_idfunc(x, /)': { doc: 'What it is given: a call of a new type.', run: (_machine, x: PyObject) => x },
};

const TYPES = [GENERIC, PARAM_SPEC, PARAM_SPEC_ARGS, PARAM_SPEC_KWARGS, TYPE_ALIAS, TYPE_VAR, TYPE_VAR_TUPLE, UNION];

export const makeTyping = pythonModule('typing', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, '_typing', FUNCTIONS);
  for (const type of TYPES) setByName(machine, namespace, type.name, type.object);
  setByName(machine, namespace, 'NoDefault', NoDefault);
});
