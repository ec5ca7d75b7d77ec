/**
 * The end of the interpreter: functions called at exit, a collection, then the modules of the program go, and what was
 * only theirs dies with its last words (`__del__`, `finally` of suspended generators, callbacks of weak references). Knows
 * the order; what a death or a collection is stands elsewhere. Source: CPython's Python/pylifecycle.c (Py_FinalizeEx,
 * finalize_modules), Objects/moduleobject.c (_PyModule_ClearDict); the order of finalizers is measured.
 */
import { collect, members } from './collection.ts';
import { isGeneratorKind, leavesLastWords, settleDeaths } from './deaths.ts';
import { deleteText, entriesOf, getByName, setByName, setText } from './dict.ts';
import type { Machine } from './machine.ts';
import { builtinsAtStart } from './modules/builtins.ts';
import type { Routine } from './native.ts';
import { Flag, type PyObject } from './object.ts';
import { ownDict } from './operations/attribute.ts';
import { None } from './singletons.ts';

/** Whether anything would be heard of the end: else nobody needs to take everything apart. */
export function hasLastWords(machine: Machine): boolean {
  const { heap, collector, exitFunctions } = machine;
  if (exitFunctions !== null && (exitFunctions.list.items as PyObject[]).length > 0) return true;
  if (collector.callbacks !== null && (collector.callbacks.items as PyObject[]).length > 0) return true;
  for (const list of [heap.tracked, ...collector.older, collector.frozen])
    for (const object of members(list)) {
      if (hasCallback(object)) return true;
      if ((object.flags & Flag.FINALIZED) !== 0) continue;
      if (object.type.hasFinalizer || (isGeneratorKind(object) && leavesLastWords(object))) return true;
    }
  return false;
}

function hasCallback({ type, items }: PyObject): boolean {
  const callback = type.shape === 'weakref' ? (items?.[0] ?? null) : null;
  return callback !== null && callback !== None;
}

/**
 * Ends the interpreter. `uncaught`, which is given away, is what an exception that nobody caught left behind, as
 * `sys.last_exc` has it.
 */
export function* finalizeInterpreter(machine: Machine, uncaught: readonly PyObject[]): Routine<null> {
  const { heap, collector, profile } = machine;
  machine.uncaught = uncaught;
  yield* settleDeaths(machine);
  // To print a traceback, Python imports modules, whose objects are many enough for a collection.
  if (uncaught.length > 0 && profile.printsTracebacksInPython && collector.isEnabled && collector.thresholds[0] > 0)
    yield* collect(machine, 0, 'exit');
  if (machine.exitFunctions !== null) yield* machine.exitFunctions.run();
  machine.finalization = 'begun';
  if (profile.findsMainEarly) bringForward(machine);
  if (collector.isEnabled) yield* collect(machine, 2, 'exit');

  machine.uncaught = [];
  heap.releaseAll(uncaught);
  yield* settleDeaths(machine);
  restoreStreams(machine);
  yield* settleDeaths(machine);
  const modules = removeModules(machine);
  // Nothing is there any more that would read a line of source for a traceback.
  machine.sources.clear();
  machine.finalization = 'modules-gone';
  yield* settleDeaths(machine);
  restoreBuiltins(machine);
  yield* settleDeaths(machine);
  yield* collect(machine, 2, 'shutdown');
  for (const module of modules.reverse()) yield* clearNames(machine, module);
  if (modules.length > 0) yield* collect(machine, 2, 'shutdown');
  return null;
}

/** Puts the modules of the program, each before its names, where the collector begins. */
function bringForward({ heap, modules, collector }: Machine): void {
  const first = collector.older[1].next as PyObject;
  for (const [, module] of ownModules(modules))
    for (const object of [module, ownDict(module)])
      if (object !== null && (object.flags & Flag.TRACKED) !== 0) {
        heap.untrack(object);
        heap.track(object, first);
      }
}

/** What the program put in the place of the standard streams goes. */
function restoreStreams(machine: Machine): void {
  const sys = getByName(machine.modules, 'sys');
  const namespace = sys === null ? null : ownDict(sys);
  if (namespace === null) return;
  for (const name of ['stdin', 'stdout', 'stderr'])
    setByName(machine, namespace, name, getByName(namespace, `__${name}__`) ?? None);
}

/**
 * Takes the modules of the program out of `sys.modules`; answers those that something else still refers to. Standard modules
 * stay, since nobody hears of their end, but without the objects of the program's classes that it gave them as attributes.
 */
function removeModules({ heap, modules }: Machine): PyObject[] {
  const own = ownModules(modules);
  for (const [name] of own) deleteText(heap, modules, name);
  for (const [, module] of entriesOf(modules)) {
    const namespace = ownDict(module);
    if (namespace === null) continue;
    for (const [name, { type }] of entriesOf(namespace))
      if (type.isHeapType && (type.object.flags & (Flag.SILENT | Flag.IMMORTAL)) === 0)
        deleteText(heap, namespace, name);
  }
  return own.map(([, module]) => module).filter(isAlive);
}

/** Names and modules that the program made, itself first. */
const ownModules = (modules: PyObject): [PyObject, PyObject][] =>
  entriesOf(modules).filter(([, { flags }]) => (flags & (Flag.SILENT | Flag.IMMORTAL)) === 0);

const isAlive = ({ flags }: PyObject): boolean => (flags & (Flag.FREED | Flag.DYING)) === 0;

/** The built-in names are again what they were when the program began. */
function restoreBuiltins(machine: Machine): void {
  const { heap, builtins } = machine;
  const original = builtinsAtStart();
  for (const [name, value] of entriesOf(builtins)) {
    const was = original.get(name);
    if (was === undefined) deleteText(heap, builtins, name);
    else if (was !== value) setText(heap, builtins, name, was);
  }
}

/** A module that lives on loses what its names refer to: first those with a single underscore, then the others. */
function* clearNames(machine: Machine, module: PyObject): Routine<void> {
  const namespace = isAlive(module) ? ownDict(module) : null;
  if (namespace === null) return;
  const isPrivate = (name: string): boolean => name.startsWith('_') && !name.startsWith('__');
  for (const isTurn of [isPrivate, (name: string) => !isPrivate(name) && name !== '__builtins__'])
    for (const [name, value] of entriesOf(namespace)) {
      if (value === None || typeof name.payload !== 'string' || !isTurn(name.payload)) continue;
      setText(machine.heap, namespace, name, None);
      yield* settleDeaths(machine);
    }
}
