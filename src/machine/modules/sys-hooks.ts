/**
 * What `sys` lets a program replace: how an uncaught exception is told, one that nobody can catch, the value of an
 * expression, and `breakpoint()`. Who calls the replacements: `engines/simulator/outcome.ts`, `unraisable.ts`,
 * `modules/builtins.ts`. Source: https://docs.python.org/3.14/library/sys.html#sys.excepthook
 */
import { ExceptionItem, TRACEBACK } from '../core-types.ts';
import { getByName, setByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { getAttribute, ownDict } from '../operations/attribute.ts';
import { call } from '../operations/call.ts';
import { repr, str } from '../operations/text.ts';
import { None } from '../singletons.ts';
import { isException } from '../exceptions.ts';
import { formatException } from '../traceback-text.ts';
import { unraisableText } from '../unraisable.ts';

export const HOOKS: NativeTable = {
  'excepthook(exctype, value, traceback, /)': {
    doc: 'Tells of an uncaught exception on the error output.',
    *routine(machine: Machine, _type, value: PyObject, traceback: PyObject) {
      if (!isException(value)) {
        const message = `TypeError: print_exception(): Exception expected for value, ${value.type.displayName} found\n`;
        yield* printError(machine, message);
        return None;
      }
      const known = (value.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null;
      if (known === null && traceback.type === TRACEBACK)
        machine.heap.setItem(value, ExceptionItem.TRACEBACK, traceback);
      yield* printError(machine, yield* formatException(machine, value));
      return None;
    },
  },
  'displayhook(object, /)': {
    doc: 'Prints what an expression gave, unless it is None, and remembers it as _.',
    *routine(machine: Machine, object: PyObject) {
      if (object === None) return None;
      setByName(machine, machine.builtins, '_', None);
      yield* call(machine, getByName(machine.builtins, 'print') as PyObject, [
        machine.str(yield* repr(machine, object)),
      ]);
      setByName(machine, machine.builtins, '_', object);
      return None;
    },
  },
  'unraisablehook(unraisable, /)': {
    doc: 'Tells of an exception that nobody can catch.',
    *routine(machine: Machine, unraisable: PyObject) {
      const part = (name: string): Routine<PyObject> => getAttribute(machine, unraisable, machine.name(name));
      const value = yield* part('exc_value');
      const message = yield* part('err_msg');
      const subject = yield* part('object');
      let heading = message === None ? '' : yield* str(machine, message);
      if (subject !== None) heading = `${heading || 'Exception ignored in'}: ${yield* repr(machine, subject)}`;
      if (value !== None) machine.writeError(yield* unraisableText(machine, value, heading));
      return None;
    },
  },
  'breakpointhook(*args, **kwargs)': { doc: 'A page has no debugger; nothing happens.', run: () => None },
};

/** Prints to `sys.stderr`, which the program may have replaced. */
function* printError(machine: Machine, text: string): Routine<void> {
  const module = getByName(machine.modules, 'sys') as PyObject;
  const stream = getByName(ownDict(module) as PyObject, 'stderr');
  if (stream === null || stream === None) return;
  yield* call(machine, yield* getAttribute(machine, stream, machine.name('write')), [machine.str(text)]);
}
