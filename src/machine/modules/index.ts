/**
 * The standard modules that a program may import: one row a module.
 */
import type { ModuleMaker } from '../machine.ts';
import { makeGc } from './gc.ts';
import { makeSys } from './sys.ts';

/** What fills a module's namespace, by name. */
const MODULES = new Map<string, ModuleMaker>([
  ['sys', makeSys],
  ['gc', makeGc],
]);

export function standardModule(name: string): ModuleMaker | null {
  return MODULES.get(name) ?? null;
}
