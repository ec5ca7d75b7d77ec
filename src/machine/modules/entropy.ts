/**
 * Random bytes that no seed of the program decides: for `secrets`, `uuid`, `os.urandom` and generators without a seed. They are
 * real where the machine was given a source of such; else they come from a generator of the run's own, so that every run
 * prints the same. That one is apart from the module `random`, whose seeds must not decide them.
 */
import type { Machine } from '../machine.ts';
import { MersenneTwister } from '../values/mersenne-twister.ts';

/** Any number; 0 is where the module `random` begins, and the two should not print the same. */
const SEED = 314;

/** The caller has checked the size. */
export function randomBytes(machine: Machine, count: number): Uint8Array {
  machine.work(count >> 4);
  if (machine.entropy !== null) return machine.entropy(count);
  let generator = machine.moduleState.get('entropy') as MersenneTwister | undefined;
  if (generator === undefined) {
    generator = new MersenneTwister();
    generator.seedInteger(SEED);
    machine.moduleState.set('entropy', generator);
  }
  return generator.bytes(count);
}
