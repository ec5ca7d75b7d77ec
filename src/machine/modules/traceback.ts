/** The module `traceback`: what is written in Python, with what only the machine knows of programs. */
import { SOURCE_FUNCTIONS } from './introspection.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/traceback.ts';

export const makeTraceback = pythonModule('traceback', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'traceback', SOURCE_FUNCTIONS);
});
