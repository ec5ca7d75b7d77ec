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
import { SOURCE as UNITTEST_PACKAGE } from './python/unittest/package.ts';
import { SOURCE as UNITTEST_UTIL } from './python/unittest/util.ts';
import { SOURCE as UNITTEST_ASSERTIONS } from './python/unittest/assertions.ts';
import { SOURCE as UNITTEST_CASE } from './python/unittest/case.ts';
import { SOURCE as UNITTEST_LOG } from './python/unittest/log.ts';
import { SOURCE as UNITTEST_RESULT } from './python/unittest/result.ts';
import { SOURCE as UNITTEST_SUITE } from './python/unittest/suite.ts';
import { SOURCE as UNITTEST_LOADER } from './python/unittest/loader.ts';
import { SOURCE as UNITTEST_RUNNER } from './python/unittest/runner.ts';
import { SOURCE as UNITTEST_MAIN } from './python/unittest/main.ts';
import { SOURCE as UNITTEST_ASYNC_CASE } from './python/unittest/async-case.ts';
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
  ['unittest', pythonModule('unittest', UNITTEST_PACKAGE)],
  ['unittest.util', pythonModule('unittest.util', UNITTEST_UTIL)],
  ['unittest._assertions', pythonModule('unittest._assertions', UNITTEST_ASSERTIONS)],
  ['unittest.case', pythonModule('unittest.case', UNITTEST_CASE)],
  ['unittest._log', pythonModule('unittest._log', UNITTEST_LOG)],
  ['unittest.result', pythonModule('unittest.result', UNITTEST_RESULT)],
  ['unittest.suite', pythonModule('unittest.suite', UNITTEST_SUITE)],
  ['unittest.loader', pythonModule('unittest.loader', UNITTEST_LOADER)],
  ['unittest.runner', pythonModule('unittest.runner', UNITTEST_RUNNER)],
  ['unittest.main', pythonModule('unittest.main', UNITTEST_MAIN)],
  ['unittest.async_case', pythonModule('unittest.async_case', UNITTEST_ASYNC_CASE)],
]);

export function standardModule(name: string): ModuleMaker | null {
  return MODULES.get(name) ?? null;
}
