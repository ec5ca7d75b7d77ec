/**
 * Which modules a program's import statements name, wherever they stand in it. Knows code; runs nothing.
 */
import type { Code } from '../../compile/code.ts';
import { OPCODES } from '../../compile/opcodes.ts';

const IMPORT_NAME = OPCODES.IMPORT_NAME.number;
const IMPORT_FROM = OPCODES.IMPORT_FROM.number;

/** Full names, also of what is imported from a module, since that may be a module of its own. */
export function importedNames(code: Code): Set<string> {
  const names = new Set<string>();
  const waiting = [code];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    let module = '';
    for (const word of unit.ops) {
      const opcode = word & 0xff;
      if (opcode !== IMPORT_NAME && opcode !== IMPORT_FROM) continue;
      const name = unit.names[word >> 8] as string;
      if (opcode === IMPORT_NAME) module = name;
      names.add(opcode === IMPORT_NAME ? name : `${module}.${name}`);
    }
    for (const constant of unit.constants) if (constant.kind === 'code') waiting.push(constant.code);
  }
  return names;
}
