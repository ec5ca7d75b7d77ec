/**
 * What modules are made of: functions from rows, records with named items.
 */
import { BUILTIN_FUNCTION, TUPLE, coreType } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { RunCode } from '../frame.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import { CallInNamespace, NativeFunction, rowName, type NativeTable } from '../native.ts';
import { sharedObject, type PyObject } from '../object.ts';
import { repr } from '../operations/text.ts';
import type { PyType } from '../type.ts';
import { makeFunction } from '../types/function-object.ts';
import { install } from '../types/install.ts';

const FUNCTIONS = new Map<NativeTable, ReadonlyMap<string, PyObject>>();

/** The functions of a table as objects that all runs share. */
export function functionsOf(module: string, table: NativeTable): ReadonlyMap<string, PyObject> {
  let functions = FUNCTIONS.get(table);
  if (functions === undefined) {
    const made = new Map<string, PyObject>();
    for (const key of Object.keys(table)) {
      const row = table[key];
      if (row === undefined) continue;
      const name = rowName(key);
      const object = sharedObject(BUILTIN_FUNCTION);
      object.payload = new NativeFunction(name, name, key, row, module);
      object.extra = module;
      made.set(name, object);
    }
    functions = made;
    FUNCTIONS.set(table, functions);
  }
  return functions;
}

/** Puts the functions of a table into a module's namespace. */
export function fillModule(machine: Machine, namespace: PyObject, module: string, table: NativeTable): void {
  for (const [name, object] of functionsOf(module, table)) setByName(machine, namespace, name, object);
}

/** A type that belongs to a module: its attributes, and how it iterates if it is an iterator. */
export interface ModuleType {
  readonly type: PyType;
  readonly table: NativeTable;
  readonly next?: NonNullable<PyType['next']>;
  readonly nextRoutine?: NonNullable<PyType['nextRoutine']>;
  /** The module has no such name, though the type's own says nothing of it. */
  readonly isPrivate?: boolean;
}

/** Gives the types of a module what they can do, once for all runs, and this run's namespace those with a public name. */
export function addTypes(machine: Machine, namespace: PyObject, types: readonly ModuleType[]): void {
  for (const { type, table, next, nextRoutine, isPrivate = false } of types) {
    if (type.rows.size === 0) {
      install(type, table);
      type.next = next ?? null;
      type.nextRoutine = nextRoutine ?? null;
    }
    if (!type.name.startsWith('_') && !isPrivate) setByName(machine, namespace, type.name, type.object);
  }
}

/**
 * A module written in Python. `prepare` first puts what is built in into its namespace.
 * Its code has no steps, as that of CPython's library has none for the reader.
 */
export function pythonModule(name: string, source: string, prepare?: ModuleMaker): ModuleMaker {
  return function* (machine, module, namespace) {
    if (prepare !== undefined) yield* prepare(machine, module, namespace);
    setByName(machine, namespace, '__builtins__', machine.builtins);
    const code = machine.compileText(source, `<frozen ${name}>`, 'exec');
    yield new CallInNamespace(makeFunction(machine, code.payload as RunCode, code, namespace), namespace);
  };
}

const RECORD_TYPES = new Map<string, PyType>();

/** A tuple whose items have names (`sys.version_info`), owned by the current scope. */
export function structSequence(
  machine: Machine,
  name: string,
  items: readonly (readonly [string, PyObject])[],
): PyObject {
  let type = RECORD_TYPES.get(name);
  if (type === undefined) {
    const dot = name.lastIndexOf('.');
    type = coreType({
      name: name.slice(dot + 1),
      module: name.slice(0, dot),
      base: TUPLE,
      shape: 'sequence',
      layout: TUPLE,
      tracked: true,
      isBase: false,
    });
    const table: Record<string, NativeTable[string]> = {
      '__repr__(self, /)': {
        doc: 'Names and values.',
        *routine(m, self: PyObject) {
          const parts: string[] = [];
          for (const [i, [field]] of items.entries())
            parts.push(`${field}=${yield* repr(m, (self.items as PyObject[])[i] as PyObject)}`);
          return m.str(`${name}(${parts.join(', ')})`);
        },
      },
    };
    items.forEach(([field], i) => {
      table[field] = { doc: 'A named item.', get: (_machine, self) => (self.items as PyObject[])[i] as PyObject };
    });
    install(type, table);
    RECORD_TYPES.set(name, type);
  }
  return machine.heap.make(
    type,
    items.map(([, value]) => value),
  );
}
