/**
 * `open`, which checks its arguments as Python does and then says that a page has no files. Knows modes and paths;
 * knows no stream. Source: https://docs.python.org/3.14/library/functions.html#open
 */
import { BYTES, STR, exceptionType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { textArgument, argumentKind } from '../operations/bind-native.ts';
import { call, callMethod } from '../operations/call.ts';
import { isInt, size } from '../operations/number.ts';
import { Raised } from '../raise.ts';
import { None } from '../singletons.ts';

/** The text of an argument that may be left out or None. */
function optionalText(machine: Machine, value: PyObject | undefined, name: string): string | null {
  if (value === undefined || value === None) return null;
  if (value.type.layout !== STR)
    machine.fail('TypeError', `open() argument '${name}' must be str or None, not ${argumentKind(value)}`);
  return value.payload as string;
}

/** The path that an object names, as a str, bytes or int. */
function* pathOf(machine: Machine, file: PyObject): Routine<PyObject> {
  if (file.type.layout === STR || file.type.layout === BYTES || isInt(file)) return file;
  const method = file.type.lookup('__fspath__');
  if (method === null)
    machine.fail('TypeError', `expected str, bytes or os.PathLike object, not ${file.type.displayName}`);
  const path = yield* callMethod(machine, method, file, []);
  if (path.type.layout !== STR && path.type.layout !== BYTES)
    machine.fail(
      'TypeError',
      `expected ${file.type.displayName}.__fspath__() to return str or bytes, not ${path.type.displayName}`,
    );
  return path;
}

const KINDS = /[axrw]/g;

function checkMode(machine: Machine, mode: string, named: Readonly<Record<string, string | null>>): void {
  const letters = [...mode];
  if (letters.some((letter) => !'axrwb+t'.includes(letter)) || new Set(letters).size < letters.length)
    machine.fail('ValueError', `invalid mode: '${mode}'`);
  const isBinary = mode.includes('b');
  const kinds = (mode.match(KINDS) ?? []).length;
  if (isBinary && mode.includes('t')) machine.fail('ValueError', "can't have text and binary mode at once");
  if (kinds > 1) machine.fail('ValueError', 'must have exactly one of create/read/write/append mode');
  for (const [name, value] of Object.entries(named))
    if (isBinary && value !== null)
      machine.fail('ValueError', `binary mode doesn't take ${name === 'newline' ? 'a' : 'an'} ${name} argument`);
  if (kinds === 0)
    machine.fail('ValueError', 'Must have exactly one of create/read/write/append mode and at most one plus');
}

export const OPEN: NativeTable = {
  "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)": {
    doc: 'Fails: there are no files in a page, and none can be made.',
    *routine(
      machine: Machine,
      file: PyObject,
      mode?: PyObject,
      buffering?: PyObject,
      encoding?: PyObject,
      errors?: PyObject,
      newline?: PyObject,
    ) {
      const letters = mode === undefined ? 'r' : textArgument(machine, mode, "open() argument 'mode'");
      if (buffering !== undefined) yield* size(machine, buffering);
      const named = {
        encoding: optionalText(machine, encoding, 'encoding'),
        errors: optionalText(machine, errors, 'errors'),
        newline: optionalText(machine, newline, 'newline'),
      };
      const path = yield* pathOf(machine, file);
      checkMode(machine, letters, named);
      const [type, number, reason] = isInt(path)
        ? (['OSError', 9, 'Bad file descriptor'] as const)
        : letters.includes('r')
          ? (['FileNotFoundError', 2, 'No such file or directory'] as const)
          : (['OSError', 30, 'Read-only file system'] as const);
      const facts = [machine.int(number), machine.str(reason), ...(isInt(path) ? [] : [path])];
      const error = yield* call(machine, exceptionType(type).object, facts);
      machine.limitations.set(error.id, { feature: 'open()', reason: 'files' });
      throw new Raised(error);
    },
  },
};
