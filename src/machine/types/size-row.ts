/** `__sizeof__` of kinds that have more than their fixed part. */
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';

/** A row for what an object has besides. */
export const sizeRow = (what: string, bytes: (self: PyObject, machine: Machine) => number): NativeTable => ({
  '__sizeof__(self, /)': {
    doc: `Size in bytes, with ${what}.`,
    run: (machine: Machine, self) => machine.int(machine.sizeOf(self as PyObject) + bytes(self as PyObject, machine)),
  },
});
