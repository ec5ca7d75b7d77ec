/**
 * All standard modules at once, for Node and tests, where a run must never wait for one: one row a module. What a page
 * loads piece by piece is `index.ts`; a row that stands in one table only does not compile.
 */
import type { ModuleMaker } from '../machine.ts';
import { makeAbc } from './abc.ts';
import { makeArray } from './array.ts';
import { makeAst } from './ast.ts';
import { makeAsyncio } from './asyncio.ts';
import { makeAtexit } from './atexit.ts';
import { makeBisect } from './bisect.ts';
import { makeCollections, makeCollectionsAbc } from './collections.ts';
import { makeDecimal } from './decimal.ts';
import { makeDatetime } from './datetime/index.ts';
import { makeCtypes } from './ctypes.ts';
import { makeFunctools } from './functools.ts';
import { makeGc } from './gc.ts';
import { makeHeapq } from './heapq.ts';
import {
  makeCsvPrimitives,
  makeOperatorPrimitives,
  makeSyntaxTreePrimitives,
  makeThreadPrimitives,
  makeTypingPrimitives,
  makeWarningPrimitives,
  makeWeakReferencePrimitives,
} from './underscored.ts';
import type { ModuleName } from './index.ts';
import { makeItertools } from './itertools.ts';
import { pythonModule } from './make-module.ts';
import { makeMath } from './math.ts';
import { makeOperator } from './operator.ts';
import { SOURCE as PRIVATE_STRPTIME } from './python/strptime.ts';
import { SOURCE as TOKEN } from './python/token.ts';
import { SOURCE as TOKENIZE } from './python/tokenize.ts';
import { SOURCE as TOMLLIB } from './python/tomllib.ts';
import { SOURCE as CONCURRENT } from './python/concurrent/package.ts';
import { SOURCE as CONCURRENT_FUTURES } from './python/concurrent/futures.ts';
import { SOURCE as CODEOP } from './python/codeop.ts';
import { SOURCE as CODE } from './python/code.ts';
import { SOURCE as CALENDAR } from './python/calendar.ts';
import { SOURCE as COLLECTIONS_ABC } from './python/collections-abc.ts';
import { SOURCE as CONTEXTLIB } from './python/contextlib.ts';
import { SOURCE as COPY } from './python/copy.ts';
import { SOURCE as DATACLASSES } from './python/dataclasses.ts';
import { SOURCE as ENUM } from './python/enum.ts';
import { SOURCE as FRACTIONS } from './python/fractions.ts';
import { SOURCE as FNMATCH } from './python/fnmatch.ts';
import { SOURCE as IO } from './python/io.ts';
import { SOURCE as JSON_DECODER } from './python/json/decoder.ts';
import { SOURCE as JSON_ENCODER } from './python/json/encoder.ts';
import { SOURCE as JSON_MODULE } from './python/json/package.ts';
import { SOURCE as KEYWORD } from './python/keyword.ts';
import { SOURCE as NUMBERS } from './python/numbers.ts';
import { SOURCE as STATISTICS } from './python/statistics.ts';
import { SOURCE as STRING } from './python/string.ts';
import { SOURCE as TIMEIT } from './python/timeit.ts';
import { SOURCE as TEXTWRAP } from './python/textwrap.ts';
import { SOURCE as UNITTEST } from './python/unittest/package.ts';
import { SOURCE as UNITTEST_ASSERTIONS } from './python/unittest/assertions.ts';
import { SOURCE as UNITTEST_LOG } from './python/unittest/log.ts';
import { SOURCE as UNITTEST_ASYNC_CASE } from './python/unittest/async-case.ts';
import { SOURCE as UNITTEST_CASE } from './python/unittest/case.ts';
import { SOURCE as UNITTEST_LOADER } from './python/unittest/loader.ts';
import { SOURCE as UNITTEST_MAIN } from './python/unittest/main.ts';
import { SOURCE as UNITTEST_RESULT } from './python/unittest/result.ts';
import { SOURCE as UNITTEST_RUNNER } from './python/unittest/runner.ts';
import { SOURCE as UNITTEST_SUITE } from './python/unittest/suite.ts';
import { SOURCE as UNITTEST_UTIL } from './python/unittest/util.ts';
import { SOURCE as LOGGING } from './python/logging/package.ts';
import { makeBinascii } from './binascii.ts';
import { SOURCE as BASE64 } from './python/base64.ts';
import { makeHashlib } from './hashlib.ts';
import { SOURCE as HMAC } from './python/hmac.ts';
import { SOURCE as OS } from './python/os.ts';
import { SOURCE as POSIXPATH } from './python/posixpath.ts';
import { SOURCE as QUEUE } from './python/queue.ts';
import { SOURCE as GRAPHLIB } from './python/graphlib.ts';
import { SOURCE as CODECS } from './python/codecs.ts';
import { SOURCE as COLORSYS } from './python/colorsys.ts';
import { SOURCE as CONTEXTVARS } from './python/contextvars.ts';
import { SOURCE as PICKLE } from './python/pickle/package.ts';
import { SOURCE as UNITTEST_MOCK } from './python/unittest/mock.ts';
import { makeRandom } from './random.ts';
import { makeRe } from './re.ts';
import { makeStruct } from './struct.ts';
import { makeSys } from './sys.ts';
import { makeTemplatelib } from './templatelib.ts';
import { makeTime } from './time.ts';
import { makeTraceback } from './traceback.ts';
import { makeInspect } from './inspect.ts';
import { makeLinecache } from './linecache.ts';
import { SOURCE as ANNOTATIONLIB } from './python/annotationlib.ts';
import { SOURCE as WARNINGS } from './python/warnings.ts';
import { makeDis } from './dis.ts';
import { makeThreading } from './threading.ts';
import { SOURCE as COPYREG } from './python/copyreg.ts';
import { SOURCE as ERRNO } from './python/errno.ts';
import { SOURCE as FUTURE } from './python/future.ts';
import { makeTracemalloc } from './tracemalloc.ts';
import { makeTyping } from './typing.ts';
import { makeTypes } from './types.ts';
import { makeWeakref } from './weakref.ts';
import { SOURCE as DIFFLIB } from './python/difflib.ts';
import { SOURCE as PPRINT } from './python/pprint.ts';
import { SOURCE as REPRLIB } from './python/reprlib.ts';
import { SOURCE as CSV } from './python/csv.ts';
import { SOURCE as SHLEX } from './python/shlex.ts';
import { SOURCE as HTML } from './python/html/package.ts';
import { SOURCE as HTML_ENTITIES } from './python/html/entities.ts';
import { SOURCE as SCHED } from './python/sched.ts';
import { SOURCE as SECRETS } from './python/secrets.ts';
import { SOURCE as UUID } from './python/uuid.ts';
import { SOURCE as PATHLIB } from './python/pathlib.ts';
import { SOURCE as ARGPARSE } from './python/argparse/package.ts';
import { makeCmath } from './cmath.ts';
import { SOURCE as URLLIB } from './python/urllib/package.ts';
import { SOURCE as URLLIB_PARSE } from './python/urllib/parse.ts';
import { SOURCE as IMPORTLIB } from './python/importlib/package.ts';
import { SOURCE as IMPORTLIB_MACHINERY } from './python/importlib/machinery.ts';
import { SOURCE as PLATFORM } from './python/platform.ts';
import { SOURCE as LOCALE } from './python/locale.ts';
import { makeImportlibUtil } from './importlib-util.ts';
import { makeDoctest } from './doctest.ts';
import { makeUnicodedata } from './unicodedata.ts';
import { SOURCE as CONFIGPARSER } from './python/configparser/package.ts';
import { makeZoneinfo } from './zoneinfo.ts';
import { SOURCE as ZONEINFO_ZONES } from './python/zoneinfo/zones.ts';

export const LINKED_MODULES: Readonly<Record<ModuleName, ModuleMaker>> = {
  __future__: pythonModule('__future__', FUTURE),
  _collections_abc: pythonModule('_collections_abc', COLLECTIONS_ABC),
  abc: makeAbc,
  annotationlib: pythonModule('annotationlib', ANNOTATIONLIB),
  array: makeArray,
  ast: makeAst,
  asyncio: makeAsyncio,
  atexit: makeAtexit,
  base64: pythonModule('base64', BASE64),
  binascii: makeBinascii,
  bisect: makeBisect,
  calendar: pythonModule('calendar', CALENDAR),
  code: pythonModule('code', CODE),
  codeop: pythonModule('codeop', CODEOP),
  'concurrent.futures': pythonModule('concurrent.futures', CONCURRENT_FUTURES),
  concurrent: pythonModule('concurrent', CONCURRENT),
  tomllib: pythonModule('tomllib', TOMLLIB),
  tokenize: pythonModule('tokenize', TOKENIZE),
  token: pythonModule('token', TOKEN),
  _strptime: pythonModule('_strptime', PRIVATE_STRPTIME),
  collections: makeCollections,
  'collections.abc': makeCollectionsAbc,
  codecs: pythonModule('codecs', CODECS),
  colorsys: pythonModule('colorsys', COLORSYS),
  contextlib: pythonModule('contextlib', CONTEXTLIB),
  contextvars: pythonModule('contextvars', CONTEXTVARS),
  copy: pythonModule('copy', COPY),
  copyreg: pythonModule('copyreg', COPYREG),
  ctypes: makeCtypes,
  dataclasses: pythonModule('dataclasses', DATACLASSES),
  decimal: makeDecimal,
  datetime: makeDatetime,
  dis: makeDis,
  enum: pythonModule('enum', ENUM),
  fractions: pythonModule('fractions', FRACTIONS),
  errno: pythonModule('errno', ERRNO),
  fnmatch: pythonModule('fnmatch', FNMATCH),
  functools: makeFunctools,
  gc: makeGc,
  graphlib: pythonModule('graphlib', GRAPHLIB),
  hashlib: makeHashlib,
  _ast: makeSyntaxTreePrimitives,
  _csv: makeCsvPrimitives,
  _operator: makeOperatorPrimitives,
  _thread: makeThreadPrimitives,
  _typing: makeTypingPrimitives,
  _warnings: makeWarningPrimitives,
  _weakref: makeWeakReferencePrimitives,
  heapq: makeHeapq,
  hmac: pythonModule('hmac', HMAC),
  inspect: makeInspect,
  io: pythonModule('io', IO),
  itertools: makeItertools,
  json: pythonModule('json', JSON_MODULE),
  'json.decoder': pythonModule('json.decoder', JSON_DECODER),
  'json.encoder': pythonModule('json.encoder', JSON_ENCODER),
  keyword: pythonModule('keyword', KEYWORD),
  linecache: makeLinecache,
  logging: pythonModule('logging', LOGGING),
  math: makeMath,
  numbers: pythonModule('numbers', NUMBERS),
  operator: makeOperator,
  os: pythonModule('os', OS),
  pickle: pythonModule('pickle', PICKLE),
  posixpath: pythonModule('posixpath', POSIXPATH),
  queue: pythonModule('queue', QUEUE),
  random: makeRandom,
  re: makeRe,
  statistics: pythonModule('statistics', STATISTICS),
  string: pythonModule('string', STRING),
  'string.templatelib': makeTemplatelib,
  struct: makeStruct,
  sys: makeSys,
  threading: makeThreading,
  textwrap: pythonModule('textwrap', TEXTWRAP),
  time: makeTime,
  traceback: makeTraceback,
  timeit: pythonModule('timeit', TIMEIT),
  tracemalloc: makeTracemalloc,
  types: makeTypes,
  typing: makeTyping,
  unittest: pythonModule('unittest', UNITTEST),
  'unittest._assertions': pythonModule('unittest._assertions', UNITTEST_ASSERTIONS),
  'unittest._log': pythonModule('unittest._log', UNITTEST_LOG),
  'unittest.async_case': pythonModule('unittest.async_case', UNITTEST_ASYNC_CASE),
  'unittest.case': pythonModule('unittest.case', UNITTEST_CASE),
  'unittest.loader': pythonModule('unittest.loader', UNITTEST_LOADER),
  'unittest.main': pythonModule('unittest.main', UNITTEST_MAIN),
  'unittest.mock': pythonModule('unittest.mock', UNITTEST_MOCK),
  'unittest.result': pythonModule('unittest.result', UNITTEST_RESULT),
  'unittest.runner': pythonModule('unittest.runner', UNITTEST_RUNNER),
  'unittest.suite': pythonModule('unittest.suite', UNITTEST_SUITE),
  'unittest.util': pythonModule('unittest.util', UNITTEST_UTIL),
  warnings: pythonModule('warnings', WARNINGS),
  weakref: makeWeakref,
  difflib: pythonModule('difflib', DIFFLIB),
  pprint: pythonModule('pprint', PPRINT),
  reprlib: pythonModule('reprlib', REPRLIB),
  csv: pythonModule('csv', CSV),
  shlex: pythonModule('shlex', SHLEX),
  html: pythonModule('html', HTML),
  'html.entities': pythonModule('html.entities', HTML_ENTITIES),
  sched: pythonModule('sched', SCHED),
  secrets: pythonModule('secrets', SECRETS),
  uuid: pythonModule('uuid', UUID),
  pathlib: pythonModule('pathlib', PATHLIB),
  argparse: pythonModule('argparse', ARGPARSE),
  cmath: makeCmath,
  urllib: pythonModule('urllib', URLLIB),
  'urllib.parse': pythonModule('urllib.parse', URLLIB_PARSE),
  importlib: pythonModule('importlib', IMPORTLIB),
  'importlib.machinery': pythonModule('importlib.machinery', IMPORTLIB_MACHINERY),
  platform: pythonModule('platform', PLATFORM),
  locale: pythonModule('locale', LOCALE),
  'importlib.util': makeImportlibUtil,
  doctest: makeDoctest,
  unicodedata: makeUnicodedata,
  configparser: pythonModule('configparser', CONFIGPARSER),
  zoneinfo: makeZoneinfo,
  'zoneinfo._zones': pythonModule('zoneinfo._zones', ZONEINFO_ZONES),
};
