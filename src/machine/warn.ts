/**
 * Warnings of the interpreter itself, on the error output: each message once a place.
 * Source: https://docs.python.org/3.14/library/warnings.html (default filter).
 */
import { exceptionType } from './core-types.ts';
import { getByName, setByName } from './dict.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { callAttribute } from './operations/call.ts';
import { Raised } from './raise.ts';
import { None } from './singletons.ts';
import { lineAt } from './unwind.ts';

/** Where a module remembers which of its lines have warned. */
const REGISTRY = '__warningregistry__';

/**
 * Warns of `message`, about the object `source` or none, at the line that runs now; by the filters of the module
 * `warnings` where it was imported.
 */
export function* warn(
  machine: Machine,
  category: string,
  message: string,
  source: PyObject | null = null,
  frame = machine.frame,
): Routine<void> {
  const filename = frame === null ? '<sys>' : frame.code.code.filename;
  const line = frame === null ? 0 : lineAt(frame.code.code, Math.max(0, frame.pc - 1));
  const module = getByName(machine.modules, 'warnings');
  if (module === null) {
    if (
      warnAt(machine, category, message, filename, line) &&
      source !== null &&
      machine.finalization !== 'modules-gone'
    )
      machine.writeError(`${category}: Enable tracemalloc to get the object allocation traceback\n`);
  } else {
    const kind = exceptionType(category).object;
    const place = [machine.str(filename), machine.int(line)];
    const globals = frame?.globals ?? null;
    const name = globals === null ? null : getByName(globals, '__name__');
    const known = globals === null ? null : getByName(globals, REGISTRY);
    const registry = known ?? machine.dict();
    if (globals !== null && known === null) setByName(machine, globals, REGISTRY, registry);
    const args = [machine.str(message), kind, ...place, name ?? None, registry, globals ?? None, source ?? None];
    yield* callAttribute(machine, module, 'warn_explicit', args);
  }
}

/** Warns at the line of the program that called into a module. */
export function* warnCaller(machine: Machine, category: string, message: string): Routine<void> {
  let activation = machine.current;
  while (activation !== null && !('slots' in activation && !activation.code.isLibrary)) activation = activation.back;
  yield* warn(machine, category, message, null, activation as Frame | null);
}

/** What was found in source text that is valid but hardly meant. */
export interface DoubtfulSyntax {
  readonly message: string;
  readonly filename: string;
  readonly line: number;
}

/** Warns of source text. Filters of the module `warnings` may call Python: where it was imported, the warning waits for `tellOfSyntax`. */
export function warnOfSyntax(machine: Machine, doubt: DoubtfulSyntax): void {
  if (getByName(machine.modules, 'warnings') === null) write(machine, 'SyntaxWarning', doubt);
  else machine.doubtfulSyntax.push(doubt);
}

/** Gives what `warnOfSyntax` left waiting to the module `warnings`; where that makes it an error, the syntax is one. */
export function* tellOfSyntax(machine: Machine): Routine<void> {
  const module = getByName(machine.modules, 'warnings');
  const kind = exceptionType('SyntaxWarning');
  for (const { message, filename, line } of machine.doubtfulSyntax.splice(0)) {
    if (module === null) continue;
    const args = [machine.str(message), kind.object, machine.str(filename), machine.int(line)];
    try {
      yield* callAttribute(machine, module, 'warn_explicit', args);
    } catch (thrown) {
      if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(kind)) throw thrown;
      throw machine.error(
        'SyntaxError',
        message,
        machine.tuple([machine.str(filename), machine.int(line), None, None]),
      );
    }
  }
}

/** Warns of `message` at a line of a file, counted from 1, unless it has there before: whether it did. */
export function warnAt(machine: Machine, category: string, message: string, filename: string, line: number): boolean {
  const key = `${filename}:${line}:${category}:${message}`;
  if (machine.warned.has(key)) return false;
  machine.warned.add(key);
  write(machine, category, { message, filename, line });
  return true;
}

function write(machine: Machine, category: string, { message, filename, line }: DoubtfulSyntax): void {
  const source = machine.sources.get(filename)?.[line - 1]?.trim() ?? '';
  machine.writeError(`${filename}:${line}: ${category}: ${message}\n${source === '' ? '' : `  ${source}\n`}`);
}
