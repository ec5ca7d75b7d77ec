/**
 * Warnings of the interpreter itself, on the error output: each message once a place.
 * Source: https://docs.python.org/3.14/library/warnings.html (default filter).
 */
import type { Machine } from './machine.ts';
import { lineAt } from './unwind.ts';

/** Warns of `message` at the line that runs now. */
export function warn(machine: Machine, category: string, message: string): void {
  const { frame } = machine;
  if (frame === null) warnAt(machine, category, message, 'sys', 1);
  else warnAt(machine, category, message, frame.code.code.filename, lineAt(frame.code.code, Math.max(0, frame.pc - 1)));
}

/** Warns of `message` at a line of a file; lines count from 1. */
export function warnAt(machine: Machine, category: string, message: string, filename: string, line: number): void {
  const key = `${filename}:${line}:${category}:${message}`;
  if (machine.warned.has(key)) return;
  machine.warned.add(key);
  const source = machine.sources.get(filename)?.[line - 1]?.trim() ?? '';
  machine.writeError(`${filename}:${line}: ${category}: ${message}\n${source === '' ? '' : `  ${source}\n`}`);
}
