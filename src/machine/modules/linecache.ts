/** The module `linecache`: what is written in Python, with what only the machine knows of programs. */
import { SOURCE_FUNCTIONS } from './introspection.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/linecache.ts';

export const makeLinecache = pythonModule('linecache', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'linecache', SOURCE_FUNCTIONS);
});
