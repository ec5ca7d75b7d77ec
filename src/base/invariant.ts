/**
 * Our own bugs. Knows nothing of Python: a broken invariant is never a
 * learner's error and never an unsupported construct, so it throws, loudly.
 */

/** Thrown when the code of this package is wrong. Never caught to be shown as a Python error. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Asserts what must hold if our code is right. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** For the default branch of an exhaustive switch. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${String(value)}`);
}
