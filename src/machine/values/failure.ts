/**
 * How the algorithms of this folder report an error that Python would raise.
 * Knows nothing of exception objects: the machine builds those.
 */

/** A built-in exception by name. `args` is what the exception's `args` hold; the message alone unless told otherwise. */
export class ValueFailure {
  readonly type: string;
  readonly message: string;
  readonly args: readonly unknown[];

  constructor(type: string, message: string, args: readonly unknown[] = [message]) {
    this.type = type;
    this.message = message;
    this.args = args;
  }
}

export function zeroDivision(): ValueFailure {
  return new ValueFailure('ZeroDivisionError', 'division by zero');
}
