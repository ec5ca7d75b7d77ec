/** The functions of the module `builtins`, other than those that belong to the loop (`exec`, `super` and their like). */
import type { NativeTable } from '../native.ts';
import { ITERATION_FUNCTIONS } from './iteration.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';
import { OBJECT_FUNCTIONS } from './objects.ts';
import { TEXT_FUNCTIONS } from './text.ts';

export const BUILTIN_FUNCTIONS: NativeTable = {
  ...NUMBER_FUNCTIONS,
  ...ITERATION_FUNCTIONS,
  ...OBJECT_FUNCTIONS,
  ...TEXT_FUNCTIONS,
};
