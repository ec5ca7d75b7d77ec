/**
 * The standard modules that a program may import: one row a module.
 */
import type { ModuleMaker } from '../machine.ts';
import { makeAbc } from './abc.ts';
import { makeAsyncio } from './asyncio.ts';
import { makeArray } from './array.ts';
import { makeBisect } from './bisect.ts';
import { makeCollections, makeCollectionsAbc, makeCollectionsAbcSource } from './collections.ts';
import { makeFunctools } from './functools.ts';
import { makeGc } from './gc.ts';
import { makeHeapq } from './heapq.ts';
import { makeItertools } from './itertools.ts';
import { makeMath } from './math.ts';
import { makeOperator } from './operator.ts';
import { pythonModule } from './make-module.ts';
import { SOURCE as CONTEXTLIB } from './python/contextlib.ts';
import { SOURCE as COPY } from './python/copy.ts';
import { SOURCE as DATACLASSES } from './python/dataclasses.ts';
import { SOURCE as ENUM } from './python/enum.ts';
import { SOURCE as IO } from './python/io.ts';
import { SOURCE as JSON_MODULE } from './python/json.ts';
import { SOURCE as KEYWORD } from './python/keyword.ts';
import { SOURCE as STRING } from './python/string.ts';
import { SOURCE as TYPING } from './python/typing.ts';
import { makeRandom } from './random.ts';
import { makeStruct } from './struct.ts';
import { makeSys } from './sys.ts';
import { makeTemplatelib } from './templatelib.ts';
import { makeTime } from './time.ts';
import { makeTypes } from './types.ts';
import { makeWeakref } from './weakref.ts';

/** What fills a module's namespace, by name. */
const MODULES = new Map<string, ModuleMaker>([
  ['string.templatelib', makeTemplatelib],
  ['sys', makeSys],
  ['gc', makeGc],
  ['_collections_abc', makeCollectionsAbcSource],
  ['abc', makeAbc],
  ['asyncio', makeAsyncio],
  ['collections', makeCollections],
  ['collections.abc', makeCollectionsAbc],
  ['array', makeArray],
  ['bisect', makeBisect],
  ['contextlib', pythonModule('contextlib', CONTEXTLIB)],
  ['copy', pythonModule('copy', COPY)],
  ['dataclasses', pythonModule('dataclasses', DATACLASSES)],
  ['enum', pythonModule('enum', ENUM)],
  ['functools', makeFunctools],
  ['heapq', makeHeapq],
  ['io', pythonModule('io', IO)],
  ['itertools', makeItertools],
  ['math', makeMath],
  ['operator', makeOperator],
  ['random', makeRandom],
  ['string', pythonModule('string', STRING)],
  ['struct', makeStruct],
  ['time', makeTime],
  ['types', makeTypes],
  ['typing', pythonModule('typing', TYPING)],
  ['json', pythonModule('json', JSON_MODULE)],
  ['keyword', pythonModule('keyword', KEYWORD)],
  ['weakref', makeWeakref],
]);

export function standardModule(name: string): ModuleMaker | null {
  return MODULES.get(name) ?? null;
}
