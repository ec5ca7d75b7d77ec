/** The module `weakref`. Source: https://docs.python.org/3.14/library/weakref.html */
import { setByName } from '../dict.ts';
import { fillModule, addTypes, pythonModule } from './make-module.ts';
import { SOURCE } from './python/weakref.ts';
import {
  CALLABLE_PROXY,
  PROXY,
  WEAK_FUNCTIONS,
  WEAK_REFERENCE,
  WEAK_TYPES,
  forgetDeadReferences,
} from './weakref-types.ts';

export const makeWeakref = pythonModule('weakref', SOURCE, function* (machine, _module, namespace) {
  forgetDeadReferences(machine);
  fillModule(machine, namespace, '_weakref', WEAK_FUNCTIONS);
  addTypes(machine, namespace, WEAK_TYPES);
  setByName(machine, namespace, 'ref', WEAK_REFERENCE.object);
  setByName(machine, namespace, 'ProxyTypes', machine.tuple([PROXY.object, CALLABLE_PROXY.object]));
});
