/**
 * Raising: Python exceptions as they travel through the machine's own code, and
 * the other ways in which a run can end early. Knows no traceback text.
 */
import type { PyObject } from './object.ts';

/**
 * A Python exception on its way. Thrown by built-ins, caught by the loop.
 * Not an `Error`: no stack trace is taken, since the learner's exceptions are ordinary events.
 */
export class Raised {
  readonly exception: PyObject;
  /** A re-raise: the frame is in the traceback already, and tracing sees no new exception. */
  isAgain = false;
  /** Index of the instruction that raises it again, where handlers are looked for; -1: where the frame stands. */
  raisedAt = -1;
  /** No exception event for the next frame it passes. */
  isQuiet = false;
  /** Its context has been set, as happens once, where it is first raised. */
  isChained = false;
  /** Thrown into a generator: only what that itself is handling becomes the context (CPython's _PyErr_ChainStackItem). */
  isThrownIn = false;
  constructor(exception: PyObject) {
    this.exception = exception;
  }
}

/** An exception that a frame raises again: it is in the traceback already and has its context. */
export function raiseAgain(exception: PyObject, at: number): Raised {
  const raised = new Raised(exception);
  raised.isAgain = true;
  raised.isQuiet = true;
  raised.isChained = true;
  raised.raisedAt = at;
  return raised;
}

/** The program uses what the simulator does not model. Ends the run with outcome `unsupported`. */
export class Unsupported {
  readonly feature: string;
  constructor(feature: string) {
    this.feature = feature;
  }
}

/**
 * The limit that an error of the host stands for: built-ins that call each other deeper than the host's stack, a text or
 * array longer than the host makes. Bounds of our own come before, but for what nobody thought of; null: a fault of ours.
 */
export function hostLimit(thrown: unknown): 'nesting' | 'liveBytes' | null {
  if (!(thrown instanceof Error)) return null;
  // As V8 and JavaScriptCore say it, and as SpiderMonkey does.
  if (/call stack|too much recursion/i.test(thrown.message)) return 'nesting';
  const isTooLong = thrown instanceof RangeError && /length|BigInt|allocation|out of memory/i.test(thrown.message);
  return isTooLong ? 'liveBytes' : null;
}

/** A bound of the run was reached. Ends the run with outcome `limit`. */
export class LimitReached {
  readonly which: string;
  constructor(which: string) {
    this.which = which;
  }
}
