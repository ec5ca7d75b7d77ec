/**
 * Setting a machine up for a program: builtins, `sys.modules`, the module `__main__`,
 * its first frame. Source: CPython's Python/pythonrun.c.
 */
import type { Code } from '../compile/code.ts';
import { enterFrame, newFrame } from './activation.ts';
import { shareDescriptors } from './build-class.ts';
import { getByName, setByName } from './dict.ts';
import type { RunCode } from './frame.ts';
import { loadUnit } from './load.ts';
import type { Machine } from './machine.ts';
import { makeBuiltins } from './modules/builtins.ts';
import type { PyObject } from './object.ts';
import { None, sharedName } from './singletons.ts';
import { installTypes } from './types/index.ts';

/** Makes the built-in namespaces of a fresh machine. Their making is no part of the program. */
export function prepare(machine: Machine): void {
  installTypes();
  for (const name of COMMON_NAMES) sharedName(name);
  machine.heap.isQuiet = true;
  machine.modules = machine.dict();
  machine.builtins = makeBuiltins(machine);
  if (!machine.profile.classesOwnDescriptors) shareDescriptors(machine);
  setByName(machine, machine.modules, 'builtins', machine.module(machine.builtins));
  machine.heap.isQuiet = false;
}

/** Names that every module and class has: no objects of the program. */
const COMMON_NAMES = [
  '__name__',
  '__doc__',
  '__package__',
  '__loader__',
  '__cached__',
  '__spec__',
  '__main__',
  '__builtins__',
  '__module__',
  '__qualname__',
  '__firstlineno__',
  '__static_attributes__',
  '__classcell__',
  '__classdictcell__',
  '__classdict__',
  '__class__',
  '__annotate__',
  '__annotate_func__',
  '__annotations__',
  '<module>',
];

/** Names with which a program asks where its objects are, or how much memory they take. */
const ADDRESS_NAMES = new Set(['id', 'getallocatedblocks', 'tracemalloc', 'ctypes']);

function asksForAddresses(code: Code): boolean {
  return (
    code.names.some((name) => ADDRESS_NAMES.has(name)) ||
    code.constants.some((constant) => constant.kind === 'code' && asksForAddresses(constant.code))
  );
}

/** Makes `code` the program: its module's frame is the newest. */
export function startProgram(machine: Machine, code: Code): void {
  if (asksForAddresses(code)) machine.heap.addresses.start(machine.profile.keepsMoreFree);
  const mark = machine.heap.mark();
  const namespace = machine.dict();
  const module = machine.module(namespace);
  const set = (name: string, value: typeof None): void => setByName(machine, namespace, name, value);
  set('__name__', machine.name('__main__'));
  set('__doc__', None);
  set('__package__', None);
  set('__loader__', None);
  set('__spec__', None);
  set('__builtins__', getByName(machine.modules, 'builtins') as PyObject);
  // What has no name of a file was typed in somewhere.
  if (!machine.filename.startsWith('<')) {
    set('__file__', machine.str(machine.filename));
    if (machine.profile.namesCachedFile) set('__cached__', None);
  }
  setByName(machine, machine.modules, '__main__', module);
  const object = loadUnit(machine, code, true);
  const frame = newFrame(object.payload as RunCode);
  frame.globals = namespace;
  frame.builtins = machine.builtins;
  namespace.count++;
  frame.namespace = namespace;
  // Whoever runs a program holds its code to the end.
  machine.heap.closeKeeping(mark, object);
  enterFrame(machine, frame, null);
  machine.observer.namespace(frame, namespace);
}
