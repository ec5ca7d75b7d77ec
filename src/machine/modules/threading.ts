/** The module `threading`: Python text, and the fact that what fails there is no mistake of the program. */
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/threading.ts';

const FUNCTIONS: NativeTable = {
  '_limitation(error, feature, /)': {
    doc: 'Notes that an exception tells of what a page cannot have.',
    run(machine: Machine, error: PyObject, feature: PyObject) {
      machine.limitations.set(error.id, { feature: feature.payload as string, reason: 'threads' });
      return None;
    },
  },
};

export const makeThreading = pythonModule('threading', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'threading', FUNCTIONS);
});
