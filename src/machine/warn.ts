/**
 * Warnings of the interpreter itself, on the error output: each message once a place.
 * Source: https://docs.python.org/3.14/library/warnings.html (default filter).
 */
import { exceptionType } from './core-types.ts';
import { getByName } from './dict.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { callAttribute } from './operations/call.ts';
import { None } from './singletons.ts';
import { lineAt } from './unwind.ts';

/**
 * Warns of `message`, about the object `source` or none, at the line that runs now; by the filters of the module
 * `warnings` where it was imported.
 */
export function* warn(
  machine: Machine,
  category: string,
  message: string,
  source: PyObject | null = null,
): Routine<void> {
  const { frame } = machine;
  const filename = frame === null ? 'sys' : frame.code.code.filename;
  const line = frame === null ? 1 : lineAt(frame.code.code, Math.max(0, frame.pc - 1));
  const module = getByName(machine.modules, 'warnings');
  if (module === null) {
    if (warnAt(machine, category, message, filename, line) && source !== null)
      machine.writeError(`${category}: Enable tracemalloc to get the object allocation traceback\n`);
  } else {
    const kind = exceptionType(category).object;
    const place = [machine.str(filename), machine.int(line)];
    const args = [machine.str(message), kind, ...place, None, None, None, source ?? None];
    yield* callAttribute(machine, module, 'warn_explicit', args);
  }
}

/** Warns of `message` at a line of a file, counted from 1, unless it has there before: whether it did. */
export function warnAt(machine: Machine, category: string, message: string, filename: string, line: number): boolean {
  const key = `${filename}:${line}:${category}:${message}`;
  if (machine.warned.has(key)) return false;
  machine.warned.add(key);
  const source = machine.sources.get(filename)?.[line - 1]?.trim() ?? '';
  machine.writeError(`${filename}:${line}: ${category}: ${message}\n${source === '' ? '' : `  ${source}\n`}`);
  return true;
}
