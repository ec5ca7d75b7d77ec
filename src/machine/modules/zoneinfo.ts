/** The module `zoneinfo`: Python text, and the fact that a zone that is missing is no mistake of the program. */
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/zoneinfo/package.ts';

const FUNCTIONS: NativeTable = {
  '_limitation(error, feature, /)': {
    doc: 'Notes that an exception tells of what is not here.',
    run(machine: Machine, error: PyObject, feature: PyObject) {
      machine.limitations.set(error.id, { feature: feature.payload as string, reason: 'unwritten' });
      return None;
    },
  },
};

export const makeZoneinfo = pythonModule('zoneinfo', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'zoneinfo', FUNCTIONS);
});
