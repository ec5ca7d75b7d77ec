/**
 * `import`: finds a module in `sys.modules` or makes it from the table of standard
 * modules. Source: https://docs.python.org/3.14/reference/import.html
 */
import { BUILTIN_FUNCTION, MODULE, STR, exceptionType } from './core-types.ts';
import { dictGet, getByName, setByName } from './dict.ts';
import type { Frame } from './frame.ts';
import { missingModule } from './limitation.ts';
import type { Machine } from './machine.ts';
import { moduleFile, packageFolder } from './module-origin.ts';
import type { NativeFunction, Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { getOwn, tryAttribute } from './operations/attribute.ts';
import { call } from './operations/call.ts';
import { repr } from './operations/text.ts';
import type { Raised } from './raise.ts';
import { None } from './singletons.ts';
import { STANDARD_PACKAGE_NAMES } from './standard-module-names.ts';

const IMPORT_ERROR = exceptionType('ImportError');

/**
 * The module called `name`, made and registered if it was not imported before, and the packages it is in before it.
 * Raises ModuleNotFoundError.
 */
export function* importModule(machine: Machine, name: string): Routine<PyObject> {
  if (machine.finalization === 'modules-gone')
    throw machine.error('ImportError', 'sys.meta_path is None, Python is likely shutting down');
  const known = getByName(machine.modules, name);
  if (known !== null) return known;
  let module: PyObject | null = null;
  let end = 0;
  do {
    const dot = name.indexOf('.', end + 1);
    end = dot < 0 ? name.length : dot;
    const part = name.slice(0, end);
    // A parent may put its own there, as `os` does with `os.path`.
    module = getByName(machine.modules, part) ?? (yield* makeModule(machine, part, module));
  } while (end < name.length);
  return module;
}

function* makeModule(machine: Machine, name: string, parent: PyObject | null): Routine<PyObject> {
  const dot = name.lastIndexOf('.');
  const make = machine.moduleTable(name);
  if (make === null) {
    const isInside = parent !== null && !STANDARD_PACKAGE_NAMES.has(name.slice(0, dot));
    throw isInside ? noPackage(machine, name, name.slice(0, dot)) : notFound(machine, name);
  }
  const { heap } = machine;
  const wasQuiet = heap.isQuiet;
  heap.isQuiet = true;
  const namespace = machine.dict();
  const module = machine.module(namespace);
  setByName(machine, namespace, '__name__', machine.name(name));
  setByName(machine, namespace, '__doc__', None);
  const folder = packageFolder(name, machine.profile.version);
  const file = moduleFile(name, machine.profile.version);
  setByName(machine, namespace, '__package__', machine.str(folder === null ? name.slice(0, Math.max(dot, 0)) : name));
  if (folder !== null) setByName(machine, namespace, '__path__', machine.list([machine.str(folder)]));
  if (file !== null) setByName(machine, namespace, '__file__', machine.str(file));
  setByName(machine, machine.modules, name, module);
  try {
    yield* make(machine, module, namespace);
  } finally {
    heap.isQuiet = wasQuiet;
  }
  if (parent !== null) setByName(machine, (parent.items as PyObject[])[0] as PyObject, name.slice(dot + 1), module);
  return module;
}

function noModule(machine: Machine, name: string, message: string): Raised {
  const raised = machine.error('ModuleNotFoundError', message);
  machine.heap.setItem(raised.exception, (IMPORT_ERROR.fixed as readonly string[]).indexOf('name'), machine.str(name));
  return raised;
}

function noPackage(machine: Machine, name: string, parent: string): Raised {
  return noModule(machine, name, `No module named '${name}'; '${parent}' is not a package`);
}

function notFound(machine: Machine, name: string): Raised {
  const raised = noModule(machine, name, `No module named '${name}'`);
  machine.limitations.set(raised.exception.id, missingModule(name));
  return raised;
}

/** IMPORT_NAME: what the `__import__` of the code's built-in names gives. */
export function* importName(
  machine: Machine,
  frame: Frame,
  name: PyObject,
  level: PyObject,
  names: PyObject,
): Routine<PyObject> {
  const globals = frame.globals as PyObject;
  const own = getByName(frame.builtins as PyObject, '__import__');
  if (own === null) throw machine.error('ImportError', '__import__ not found');
  if (own.type === BUILTIN_FUNCTION && (own.payload as NativeFunction).name === '__import__')
    return yield* importFor(machine, globals, name.payload as string, level.n, names);
  return yield* call(machine, own, [name, globals, frame.namespace ?? None, names, level]);
}

/** The top package, or with names to import from it the module itself. `globals` place a relative name. */
export function* importFor(
  machine: Machine,
  globals: PyObject,
  name: string,
  level: number,
  names: PyObject,
): Routine<PyObject> {
  let text = name;
  if (level > 0) {
    const package_ = getByName(globals, '__package__');
    if (package_ === null || package_ === None || package_.payload === '')
      throw machine.error('ImportError', 'attempted relative import with no known parent package');
    text = name === '' ? (package_.payload as string) : `${package_.payload as string}.${name}`;
  }
  const module = yield* importModule(machine, text);
  if (names !== None && names.items !== null && names.items.length > 0) return module;
  const top = text.split('.')[0] as string;
  return top === text ? module : ((yield* dictGet(machine, machine.modules, machine.name(top))) as PyObject);
}

/** IMPORT_FROM: an attribute of the module, or a submodule of it. */
export function* importFrom(machine: Machine, module: PyObject, name: PyObject): Routine<PyObject> {
  const value = yield* tryAttribute(machine, module, name);
  if (value !== null) return value;
  const own = module.type.layout === MODULE ? getOwn(module, '__name__') : null;
  const moduleName = own === null ? '<unknown module name>' : (own.payload as string);
  if (own !== null && machine.moduleTable(`${moduleName}.${name.payload as string}`) !== null)
    return yield* importModule(machine, `${moduleName}.${name.payload as string}`);
  const file = own === null ? null : getOwn(module, '__file__');
  const place = file?.type.layout === STR ? (file.payload as string) : 'unknown location';
  const raised = machine.error(
    'ImportError',
    `cannot import name '${name.payload as string}' from ${yield* repr(machine, machine.str(moduleName))} (${place})`,
  );
  const fixed = IMPORT_ERROR.fixed as readonly string[];
  machine.heap.setItem(raised.exception, fixed.indexOf('name'), machine.str(moduleName));
  machine.heap.setItem(raised.exception, fixed.indexOf('name_from'), name);
  if (file?.type.layout === STR) machine.heap.setItem(raised.exception, fixed.indexOf('path'), file);
  throw raised;
}
