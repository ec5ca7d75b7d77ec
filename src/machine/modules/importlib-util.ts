/** The module `importlib.util`: Python text, and the question which modules there are. */
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { bool } from '../singletons.ts';
import { STANDARD_PACKAGE_NAMES } from '../standard-module-names.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/importlib/util.ts';

const FUNCTIONS: NativeTable = {
  '_exists(name, /)': {
    doc: 'Whether a module of this name can be imported.',
    run: (machine: Machine, name: PyObject) => bool(machine.moduleTable(name.payload as string) !== null),
  },
  '_is_package(name, /)': {
    doc: 'Whether it has modules inside.',
    run: (_machine: Machine, name: PyObject) => bool(STANDARD_PACKAGE_NAMES.has(name.payload as string)),
  },
};

export const makeImportlibUtil = pythonModule('importlib.util', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'importlib.util', FUNCTIONS);
});
