/**
 * The module `atexit`: functions that run when the program has ended. Whoever runs the program calls them
 * (`machine.exitFunctions`). Source: https://docs.python.org/3.14/library/atexit.html
 */
import { entriesOf, setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call, isCallable } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { Raised } from '../raise.ts';
import { None } from '../singletons.ts';
import { reportUnraisable } from '../unraisable.ts';
import { fillModule } from './make-module.ts';

/** What was registered, oldest first: tuples of a function, its arguments and its keyword arguments. */
function registered(machine: Machine): PyObject {
  return machine.exitFunctions!.list;
}

const item = (entry: PyObject, index: number): PyObject => (entry.items as PyObject[])[index] as PyObject;

/** Calls all functions, newest first; then there are none. One registered meanwhile is never called, as in CPython. */
function* runAll(machine: Machine): Routine<PyObject> {
  const { heap } = machine;
  const list = registered(machine);
  const before = heap.mark();
  for (const entry of [...(list.items as PyObject[])].map((one) => heap.keep(one)).reverse()) {
    const mark = heap.mark();
    const func = item(entry, 0);
    const keywords = entriesOf(item(entry, 2));
    const values = [...(item(entry, 1).items as PyObject[]), ...keywords.map(([, value]) => value)];
    const names = keywords.map(([name]) => name.payload as string);
    try {
      yield* call(machine, func, values, names.length === 0 ? null : names);
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      yield* reportUnraisable(machine, thrown.exception, 'in atexit callback', func);
    }
    heap.close(mark);
  }
  heap.close(before);
  heap.splice(list, 0, (list.items as PyObject[]).length, []);
  return None;
}

const FUNCTIONS: NativeTable = {
  'register(*args, **kwargs)': {
    doc: 'Notes a function that is called with these arguments when the program has ended. Returns the function.',
    run(machine: Machine, args: readonly PyObject[], keywords: KeywordArguments) {
      const [func, ...rest] = args;
      if (func === undefined) machine.fail('TypeError', 'register() takes at least 1 argument (0 given)');
      if (!isCallable(func)) machine.fail('TypeError', 'the first argument must be callable');
      const named = machine.dict();
      for (const [name, value] of keywords) setByName(machine, named, name, value);
      machine.heap.append(registered(machine), machine.tuple([func, machine.tuple(rest), named]));
      return func;
    },
  },
  'unregister(*args)': {
    doc: 'Forgets a function, however often it was registered.',
    *routine(machine: Machine, args: readonly PyObject[]) {
      const [func] = args;
      if (func === undefined || args.length > 1)
        machine.fail('TypeError', `atexit.unregister() takes exactly one argument (${args.length} given)`);
      const list = registered(machine);
      for (let place = (list.items as PyObject[]).length - 1; place >= 0; place--) {
        // Places are counted from the newest. A comparison may have left fewer functions, or others.
        const index = (list.items as PyObject[]).length - 1 - place;
        if (index < 0) continue;
        const entry = machine.heap.keep(item(list, index));
        if (!(yield* equals(machine, func, item(entry, 0)))) continue;
        // And it may have removed this one.
        const at = (list.items as PyObject[]).indexOf(entry);
        if (at >= 0) machine.heap.splice(list, at, 1, []);
      }
      return None;
    },
  },
  '_clear()': {
    doc: 'Forgets all functions.',
    run(machine: Machine) {
      const list = registered(machine);
      machine.heap.splice(list, 0, (list.items as PyObject[]).length, []);
      return None;
    },
  },
  '_ncallbacks()': {
    doc: 'How many functions are registered.',
    run: (machine: Machine) => machine.int((registered(machine).items as PyObject[]).length),
  },
  '_run_exitfuncs()': { doc: 'Calls all functions now.', routine: (machine: Machine) => runAll(machine) },
};

export const makeAtexit: ModuleMaker = function* (machine, _module, namespace) {
  if (machine.exitFunctions === null) {
    const list = machine.list([]);
    list.count++;
    machine.exitFunctions = { list, run: () => runAll(machine) };
  }
  fillModule(machine, namespace, 'atexit', FUNCTIONS);
};
