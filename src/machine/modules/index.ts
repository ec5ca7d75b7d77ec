/**
 * The standard modules that a program may import: one row a module.
 */
import type { ModuleMaker } from '../machine.ts';
import { makeAbc } from './abc.ts';
import { makeAsyncio } from './asyncio.ts';
import { makeCollections, makeCollectionsAbc, makeCollectionsAbcSource } from './collections.ts';
import { makeGc } from './gc.ts';
import { pythonModule } from './make-module.ts';
import { SOURCE as KEYWORD } from './python/keyword.ts';
import { makeSys } from './sys.ts';
import { makeWeakref } from './weakref.ts';

/** What fills a module's namespace, by name. */
const MODULES = new Map<string, ModuleMaker>([
  ['sys', makeSys],
  ['gc', makeGc],
  ['_collections_abc', makeCollectionsAbcSource],
  ['abc', makeAbc],
  ['asyncio', makeAsyncio],
  ['collections', makeCollections],
  ['collections.abc', makeCollectionsAbc],
  ['keyword', pythonModule('keyword', KEYWORD)],
  ['weakref', makeWeakref],
]);

export function standardModule(name: string): ModuleMaker | null {
  return MODULES.get(name) ?? null;
}
