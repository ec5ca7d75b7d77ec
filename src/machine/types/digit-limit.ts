/**
 * The bound on conversions between int and decimal text (`sys.set_int_max_str_digits`),
 * which each run keeps for itself. Knows nothing of the conversions.
 */
import type { Machine } from '../machine.ts';
import { DEFAULT_DIGIT_LIMIT } from '../values/integer.ts';

const KEY = 'int_max_str_digits';

/** Digits at most; 0 for no bound. */
export function digitLimit(machine: Machine): number {
  return (machine.moduleState.get(KEY) as number | undefined) ?? DEFAULT_DIGIT_LIMIT;
}

export function setDigitLimit(machine: Machine, digits: number): void {
  machine.moduleState.set(KEY, digits);
}
