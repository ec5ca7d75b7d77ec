/**
 * What is built in of `ctypes`: the count of the object at an address, and the object itself. What is not the address of a
 * living object is refused: there is no such memory.
 */
import { referenceCount } from '../reference-count.ts';
import { setByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { intValue } from '../operations/equality.ts';
import { Unsupported } from '../raise.ts';
import { NotImplemented } from '../singletons.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/ctypes.ts';

/** What lies above the count of an immortal object in its first eight bytes: how it was made (3.14). */
const IMMORTAL_FLAGS = 5n << 48n;

/** The living object at an address. */
function objectAt(machine: Machine, address: PyObject): PyObject {
  const object = machine.heap.addresses.at(Number(intValue(address)));
  if (object === null)
    throw new Unsupported(`reading memory at 0x${BigInt(intValue(address)).toString(16)}, where no living object is,`);
  return object;
}

const FUNCTIONS: NativeTable = {
  '_count(address, /)': {
    doc: 'The first eight bytes of the object at an address: its count of references.',
    run(machine: Machine, address: PyObject) {
      const object = objectAt(machine, address);
      if ((object.flags & Flag.IMMORTAL) === 0) return machine.int(referenceCount(machine, object));
      const count = BigInt(machine.profile.immortalCount);
      return machine.int(machine.profile.borrowsLocals ? count | IMMORTAL_FLAGS : count);
    },
  },
  '_object(address, /)': { doc: 'The object at an address.', run: objectAt },
  '_single(number, /)': {
    doc: 'The nearest number of single precision.',
    run: (machine, number: PyObject) => machine.float(Math.fround(number.payload as number)),
  },
  '_unsupported(feature, /)': {
    doc: 'Ends the program: what it needs is not modelled.',
    run(_machine, feature: PyObject) {
      throw new Unsupported(feature.payload as string);
    },
  },
};

export const makeCtypes = pythonModule('ctypes', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'ctypes', FUNCTIONS);
  setByName(machine, namespace, '_MISSING', NotImplemented);
});
