/**
 * How the algorithms of this folder tell what they do, so that a limit can end
 * them. Knows nothing of limits: the machine counts.
 */

/**
 * Told of work before or while it is done, in turns: what one instruction takes, more or less. Throws when
 * there was enough.
 */
export type Effort = (turns: number) => void;

/** For numbers that are small by nature. */
export const NO_EFFORT: Effort = () => {};

/** Turns that one pass over a number of so many bits takes. */
export function turnsOfBits(bits: number): number {
  return Math.floor(bits / 256);
}
