/** The module `string.templatelib`. Source: https://docs.python.org/3.14/library/string.templatelib.html */
import { setByName } from '../dict.ts';
import type { ModuleMaker } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { ascii, repr, str } from '../operations/text.ts';
import { INTERPOLATION, TEMPLATE, converted } from '../types/template.ts';
import { fillModule } from './make-module.ts';

const FUNCTIONS: NativeTable = {
  'convert(obj, /, conversion)': {
    doc: 'The object converted as in a template string.',
    routine: (machine, value, conversion) =>
      converted(machine, value as PyObject, conversion as PyObject, { s: str, r: repr, a: ascii }),
  },
};

export const makeTemplatelib: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'string.templatelib', FUNCTIONS);
  for (const type of [TEMPLATE, INTERPOLATION]) setByName(machine, namespace, type.name, type.object);
};
