/**
 * Template strings (PEP 750).
 */
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { importModule } from './import.ts';
import { getAttribute } from './operations/attribute.ts';
import { call } from './operations/call.ts';
import { None } from './singletons.ts';

const CONVERSIONS: Readonly<Record<number, string>> = { 1: 's', 2: 'r', 3: 'a' };

export function* makeInterpolation(
  machine: Machine,
  value: PyObject,
  text: PyObject,
  conversion: number,
  spec: PyObject | null,
): Routine<PyObject> {
  const letter = CONVERSIONS[conversion];
  return yield* make(machine, 'Interpolation', [
    value,
    text,
    letter === undefined ? None : machine.str(letter),
    spec ?? machine.str(''),
  ]);
}

export function* makeTemplate(machine: Machine, strings: PyObject, interpolations: PyObject): Routine<PyObject> {
  return yield* make(machine, '_template', [strings, interpolations]);
}

function* make(machine: Machine, name: string, args: readonly PyObject[]): Routine<PyObject> {
  const module = yield* importModule(machine, 'string.templatelib');
  return yield* call(machine, yield* getAttribute(machine, module, machine.name(name)), args);
}
