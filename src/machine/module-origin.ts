/**
 * Where CPython says that a standard module comes from: compiled into the interpreter, frozen into it, or a file of its
 * library. Knows names alone; ours come from no file.
 */
import { STANDARD_PACKAGE_NAMES } from './standard-module-names.ts';

const BUILT_IN: ReadonlySet<string> = new Set(
  (
    '_ast _csv _operator _thread _typing _warnings _weakref array atexit binascii builtins cmath errno gc itertools ' +
    'math sys time unicodedata zlib'
  ).split(' '),
);

const FROZEN: ReadonlySet<string> = new Set(
  '_collections_abc abc codecs collections.abc importlib.machinery importlib.util io os os.path posixpath'.split(' '),
);

export type ModuleOrigin = 'built-in' | 'frozen' | 'file';

export function moduleOrigin(name: string): ModuleOrigin {
  return BUILT_IN.has(name) ? 'built-in' : FROZEN.has(name) ? 'frozen' : 'file';
}

/** The folder of CPython's library where a Linux distribution installs it. */
const library = (version: string): string => `/usr/lib/python${version}`;

/** The folder of a package; null where the module is none. */
export function packageFolder(name: string, version: string): string | null {
  return STANDARD_PACKAGE_NAMES.has(name) && moduleOrigin(name) === 'file'
    ? `${library(version)}/${name.replaceAll('.', '/')}`
    : null;
}

/** Path of the module's file; null for one that is compiled in. */
export function moduleFile(name: string, version: string): string | null {
  if (moduleOrigin(name) === 'built-in') return null;
  const folder = packageFolder(name, version);
  return folder === null ? `${library(version)}/${name.replaceAll('.', '/')}.py` : `${folder}/__init__.py`;
}
