/**
 * The module `typing`: what is built in of it, given to its Python text. Must not know how aliases are made; type
 * parameters ask the module for that once it is there (`types/type-parameters.ts`).
 */
import { setByName } from '../dict.ts';
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
import { pythonModule } from './make-module.ts';
import { SOURCE } from './python/typing.ts';

const TYPES = [GENERIC, PARAM_SPEC, PARAM_SPEC_ARGS, PARAM_SPEC_KWARGS, TYPE_ALIAS, TYPE_VAR, TYPE_VAR_TUPLE, UNION];

export const makeTyping = pythonModule('typing', SOURCE, function* (machine, _module, namespace) {
  for (const type of TYPES) setByName(machine, namespace, type.name, type.object);
  setByName(machine, namespace, 'NoDefault', NoDefault);
});
