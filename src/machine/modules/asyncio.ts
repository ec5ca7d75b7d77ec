/** The module `asyncio`. Its loop and everything tasks wait for are in Python; the clock and the error output are the machine's. */
import { setByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { floatPlain } from '../operations/number.ts';
import { LimitReached } from '../raise.ts';
import { None } from '../singletons.ts';
import { formatException } from '../traceback-text.ts';
import { newGenericAlias } from '../types/generic-alias.ts';
import { fillModule, functionsOf, pythonModule } from './make-module.ts';
import { SOURCE } from './python/asyncio/package.ts';
import { HOOK_FUNCTIONS } from './sys.ts';
import { clockOf } from './clock.ts';

const FUNCTIONS: NativeTable = {
  '_clock()': {
    doc: 'Virtual seconds since the start.',
    run: (machine) => machine.float(Number(clockOf(machine).peek()) / 1e9),
  },
  '_advance_clock(when, /)': {
    doc: 'Lets time pass until then.',
    run(machine: Machine, when: PyObject) {
      const clock = clockOf(machine);
      const then = BigInt(Math.ceil((floatPlain(machine, when) ?? 0) * 1e9));
      const now = clock.peek();
      if (then > now) clock.advance(then - now);
      return None;
    },
  },
  '_wait_forever()': {
    doc: 'Nothing will ever happen any more: CPython would wait for ever.',
    run() {
      throw new LimitReached('instructions');
    },
  },
  '_report(message, exception, /)': {
    doc: 'Tells of an exception that nobody waits for.',
    *routine(machine: Machine, message: PyObject, exception: PyObject) {
      machine.writeError(
        `${message.payload as string}\n${exception === None ? '' : yield* formatException(machine, exception)}`,
      );
      return None;
    },
  },
  '_generic_alias(origin, key, /)': {
    doc: 'A class with type arguments.',
    run: (machine, origin, key) => newGenericAlias(machine, origin as PyObject, key as PyObject),
  },
};

export const makeAsyncio = pythonModule('asyncio', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'asyncio', FUNCTIONS);
  const hooks = functionsOf('sys', HOOK_FUNCTIONS);
  setByName(machine, namespace, '_set_hooks', hooks.get('set_asyncgen_hooks') as PyObject);
  setByName(machine, namespace, '_get_hooks', hooks.get('get_asyncgen_hooks') as PyObject);
});
