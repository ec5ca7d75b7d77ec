/** The module `inspect`: what is written in Python, with what only the machine knows of programs. */
import { SOURCE_FUNCTIONS } from './introspection.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/inspect.ts';

export const makeInspect = pythonModule('inspect', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'inspect', SOURCE_FUNCTIONS);
});
