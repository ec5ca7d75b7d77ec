/**
 * How a run ended, in the trace's terms: exit codes, uncaught exceptions with their
 * traceback. Formatting an exception may run the program's own code.
 */
import { startRoutine } from '../../machine/activation.ts';
import { ExceptionItem, STR, exceptionType } from '../../machine/core-types.ts';
import { After } from '../../machine/frame.ts';
import { replacedHook } from '../../machine/hooks.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Routine } from '../../machine/native.ts';
import type { PyObject } from '../../machine/object.ts';
import { call } from '../../machine/operations/call.ts';
import { intValue } from '../../machine/operations/equality.ts';
import { str } from '../../machine/operations/text.ts';
import { Raised } from '../../machine/raise.ts';
import { run } from '../../machine/run.ts';
import { None } from '../../machine/singletons.ts';
import { formatException } from '../../machine/traceback-text.ts';
import type { Limitation, Outcome } from '../../trace/model.ts';

/** Instructions that the program's own `__str__` may take while its error is told. */
const LAST_WORDS = 100_000;

/** Something is to run behind the program's end, which may have been at its deepest call: it starts from the ground. */
export function prepareForMore(machine: Machine): void {
  machine.current = null;
  machine.depth = 0;
  machine.nativeDepth = 0;
}

/** Runs a routine on an idle machine; null if it fails or takes too long. */
function runRoutine<T>(machine: Machine, routine: Routine<T>): T | null {
  let result: T | null = null;
  function* keep(): Routine<null> {
    result = yield* routine;
    return null;
  }
  try {
    prepareForMore(machine);
    startRoutine(machine, keep(), machine.heap.mark(), After.DISCARD);
    run(machine, LAST_WORDS);
  } catch {
    return null;
  }
  return result;
}

/** The outcome of a program that ran to its end (`exception` null) or was left by an exception. */
export function finishProgram(machine: Machine, exception: PyObject | null): Outcome {
  if (exception === null) return { kind: 'finished', exitCode: 0 };
  if (exception.type.isSubtypeOf(exceptionType('SystemExit'))) return exit(machine, exception);
  const hook = replacedHook(machine, 'excepthook');
  const traceback =
    hook === null || hook === None
      ? (runRoutine(machine, formatException(machine, exception)) ?? '')
      : (runRoutine(machine, callHook(machine, hook, exception)) ?? '');
  const message = runRoutine(machine, str(machine, exception)) ?? '';
  // Behind the last step; whoever shows the outcome shows it.
  machine.errorOutput += traceback;
  const entry = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null;
  let line = 1;
  for (let one = entry; one !== null && one !== None; one = (one.items as (PyObject | null)[])[0] ?? null) line = one.n;
  const limitation = limitationOf(machine, exception);
  const raised = { kind: 'raised', type: exception.type.name, message, line, traceback } as const;
  return limitation === null ? raised : { ...raised, limitation };
}

/** Tells the program's own hook of an uncaught exception. The text is what is left to be told: nothing, unless the hook fails. */
function* callHook(machine: Machine, hook: PyObject, exception: PyObject): Routine<string> {
  const traceback = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? None;
  try {
    yield* call(machine, hook, [exception.type.object, exception, traceback]);
    return '';
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    const failure = yield* formatException(machine, thrown.exception);
    const original = yield* formatException(machine, exception);
    return `Error in sys.excepthook:\n${failure}\nOriginal exception was:\n${original}`;
  }
}

/** The limit of ours that an exception tells of, or one that led to it. */
function limitationOf(machine: Machine, exception: PyObject): Limitation | null {
  const seen = new Set<PyObject>();
  const waiting = [exception];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const limitation = machine.limitations.get(one.id);
    if (limitation !== undefined) return limitation;
    for (const index of [ExceptionItem.CONTEXT, ExceptionItem.CAUSE]) {
      const earlier = (one.items as (PyObject | null)[])[index] ?? null;
      if (earlier !== null && earlier !== None) waiting.push(earlier);
    }
  }
  return null;
}

/** What `sys.exit(status)` means: None is success, an int the code, anything else is told and counts as 1. */
function exit(machine: Machine, exception: PyObject): Outcome {
  const index = (exceptionType('SystemExit').fixed as readonly string[]).indexOf('code');
  const code = (exception.items as (PyObject | null)[])[index] ?? null;
  if (code === null || code === None) return { kind: 'finished', exitCode: 0 };
  if (code.type.layout.name === 'int')
    return { kind: 'finished', exitCode: Number(BigInt.asIntN(32, BigInt(intValue(code)))) };
  const text = code.type === STR ? (code.payload as string) : runRoutine(machine, str(machine, code));
  machine.errorOutput += `${text ?? ''}\n`;
  return { kind: 'finished', exitCode: 1 };
}
