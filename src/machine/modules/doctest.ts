/** The module `doctest`: Python text, and what tracebacks need to show the lines of examples. */
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/doctest.ts';

const FUNCTIONS: NativeTable = {
  '_remember_source(filename, source, /)': {
    doc: 'Makes the lines of an example known to tracebacks.',
    run(machine: Machine, filename: PyObject, source: PyObject) {
      machine.sources.set(filename.payload as string, (source.payload as string).split('\n'));
      return None;
    },
  },
};

export const makeDoctest = pythonModule('doctest', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'doctest', FUNCTIONS);
});
