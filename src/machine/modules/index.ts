/**
 * The standard modules that a program may import: one row a module. A page loads a module's code when a program imports
 * it; `linked.ts` is the same table for places that have everything from the start.
 *
 * To add a module: a row here and one there. `needs` are the modules that its own import imports, so that a page asks for
 * all of them at once; `test/engines/parts.test.ts` holds that they are true.
 */
import { Part } from '../../base/part.ts';
import type { ModuleMaker } from '../machine.ts';
import { pythonModule } from './make-module.ts';

/** A module of built-ins, which may run Python text as well; or one that is Python text alone. */
type Row = { readonly needs?: readonly string[] } & (
  { readonly load: () => Promise<ModuleMaker> } | { readonly python: () => Promise<{ readonly SOURCE: string }> }
);

const ROWS = {
  __future__: { python: () => import('./python/future.ts') },
  _collections_abc: {
    python: () => import('./python/collections-abc.ts'),
    needs: ['abc'],
  },
  abc: { load: async () => (await import('./abc.ts')).makeAbc },
  annotationlib: { python: () => import('./python/annotationlib.ts'), needs: ['enum', 'types', 'typing'] },
  _ast: { load: async () => (await import('./underscored.ts')).makeSyntaxTreePrimitives, needs: ['ast'] },
  _csv: { load: async () => (await import('./underscored.ts')).makeCsvPrimitives, needs: ['csv'] },
  _operator: {
    load: async () => (await import('./underscored.ts')).makeOperatorPrimitives,
    needs: ['hmac', 'operator'],
  },
  _thread: { load: async () => (await import('./underscored.ts')).makeThreadPrimitives, needs: ['threading'] },
  _typing: { load: async () => (await import('./underscored.ts')).makeTypingPrimitives, needs: ['typing'] },
  _warnings: { load: async () => (await import('./underscored.ts')).makeWarningPrimitives, needs: ['warnings'] },
  _weakref: { load: async () => (await import('./underscored.ts')).makeWeakReferencePrimitives, needs: ['weakref'] },
  array: { load: async () => (await import('./array.ts')).makeArray },
  ast: { load: async () => (await import('./ast.ts')).makeAst },
  asyncio: { load: async () => (await import('./asyncio.ts')).makeAsyncio, needs: ['sys', 'weakref'] },
  atexit: { load: async () => (await import('./atexit.ts')).makeAtexit },
  base64: { python: () => import('./python/base64.ts'), needs: ['binascii'] },
  binascii: { load: async () => (await import('./binascii.ts')).makeBinascii },
  bisect: { load: async () => (await import('./bisect.ts')).makeBisect },
  calendar: { python: () => import('./python/calendar.ts'), needs: ['datetime', 'enum', 'itertools'] },
  codecs: { python: () => import('./python/codecs.ts'), needs: ['binascii'] },
  collections: {
    load: async () => (await import('./collections.ts')).makeCollections,
    needs: ['_collections_abc', 'keyword', 'sys'],
  },
  'collections.abc': { load: async () => (await import('./collections.ts')).makeCollectionsAbc },
  colorsys: { python: () => import('./python/colorsys.ts') },
  contextlib: {
    python: () => import('./python/contextlib.ts'),
    needs: ['abc', 'collections', 'functools', 'types'],
  },
  contextvars: { python: () => import('./python/contextvars.ts'), needs: ['_collections_abc', 'types'] },
  copy: {
    python: () => import('./python/copy.ts'),
    needs: ['copyreg', 'types', 'weakref'],
  },
  copyreg: { python: () => import('./python/copyreg.ts') },
  ctypes: { load: async () => (await import('./ctypes.ts')).makeCtypes },
  dataclasses: {
    python: () => import('./python/dataclasses.ts'),
    needs: ['abc', 'sys', 'itertools', 'types', 'keyword'],
  },
  decimal: {
    load: async () => (await import('./decimal.ts')).makeDecimal,
    needs: ['collections', 'collections.abc', 'numbers'],
  },
  datetime: { load: async () => (await import('./datetime/index.ts')).makeDatetime },
  dis: { load: async () => (await import('./dis.ts')).makeDis, needs: ['collections', 'sys', 'types'] },
  enum: { python: () => import('./python/enum.ts'), needs: ['types'] },
  fractions: { python: () => import('./python/fractions.ts'), needs: ['math', 'numbers', 'operator', 'sys'] },
  errno: { python: () => import('./python/errno.ts') },
  fnmatch: { python: () => import('./python/fnmatch.ts'), needs: ['re'] },
  functools: { load: async () => (await import('./functools.ts')).makeFunctools, needs: ['abc', 'collections'] },
  gc: { load: async () => (await import('./gc.ts')).makeGc },
  graphlib: { python: () => import('./python/graphlib.ts'), needs: ['types'] },
  hashlib: { load: async () => (await import('./hashlib.ts')).makeHashlib },
  heapq: { load: async () => (await import('./heapq.ts')).makeHeapq },
  hmac: { python: () => import('./python/hmac.ts'), needs: ['hashlib'] },
  inspect: {
    load: async () => (await import('./inspect.ts')).makeInspect,
    needs: ['annotationlib', 'collections', 'enum', 'functools', 'linecache', 'sys', 'types'],
  },
  io: { python: () => import('./python/io.ts'), needs: ['abc'] },
  itertools: { load: async () => (await import('./itertools.ts')).makeItertools },
  json: { python: () => import('./python/json/package.ts'), needs: ['json.decoder', 'json.encoder'] },
  'json.decoder': { python: () => import('./python/json/decoder.ts') },
  'json.encoder': { python: () => import('./python/json/encoder.ts') },
  keyword: { python: () => import('./python/keyword.ts') },
  linecache: { load: async () => (await import('./linecache.ts')).makeLinecache },
  logging: { python: () => import('./python/logging/package.ts'), needs: ['string', 'sys', 'threading', 'time'] },
  math: { load: async () => (await import('./math.ts')).makeMath },
  numbers: { python: () => import('./python/numbers.ts'), needs: ['abc'] },
  operator: { load: async () => (await import('./operator.ts')).makeOperator },
  os: { python: () => import('./python/os.ts'), needs: ['_collections_abc', 'abc', 'posixpath', 'sys'] },
  pickle: {
    python: () => import('./python/pickle/package.ts'),
    needs: ['copyreg', 'io', 'struct', 'sys', 'types'],
  },
  posixpath: { python: () => import('./python/posixpath.ts'), needs: ['os'] },
  queue: { python: () => import('./python/queue.ts'), needs: ['collections', 'heapq', 'time', 'types'] },
  random: {
    load: async () => (await import('./random.ts')).makeRandom,
    needs: ['bisect', 'itertools', 'math', 'operator'],
  },
  re: { load: async () => (await import('./re.ts')).makeRe, needs: ['enum'] },
  statistics: {
    python: () => import('./python/statistics.ts'),
    needs: ['bisect', 'collections', 'decimal', 'fractions', 'math', 'numbers', 'random', 'sys'],
  },
  string: { python: () => import('./python/string.ts') },
  'string.templatelib': { load: async () => (await import('./templatelib.ts')).makeTemplatelib },
  struct: { load: async () => (await import('./struct.ts')).makeStruct },
  sys: { load: async () => (await import('./sys.ts')).makeSys },
  threading: { load: async () => (await import('./threading.ts')).makeThreading },
  textwrap: { python: () => import('./python/textwrap.ts'), needs: ['re'] },
  time: { load: async () => (await import('./time.ts')).makeTime },
  traceback: { load: async () => (await import('./traceback.ts')).makeTraceback, needs: ['linecache', 'sys'] },
  timeit: { python: () => import('./python/timeit.ts'), needs: ['itertools', 'time'] },
  tracemalloc: {
    load: async () => (await import('./tracemalloc.ts')).makeTracemalloc,
    needs: ['collections.abc', 'functools'],
  },
  types: { load: async () => (await import('./types.ts')).makeTypes },
  typing: {
    load: async () => (await import('./typing.ts')).makeTyping,
    needs: ['abc', 'collections', 'collections.abc', 'contextlib', 'functools', 'sys', 'types'],
  },
  unittest: {
    python: () => import('./python/unittest/package.ts'),
    needs: [
      'contextlib',
      'io',
      'sys',
      'time',
      'unittest._assertions',
      'unittest.case',
      'unittest.loader',
      'unittest.main',
      'unittest.result',
      'unittest.runner',
      'unittest.suite',
      'unittest.util',
    ],
  },
  'unittest._assertions': { python: () => import('./python/unittest/assertions.ts') },
  'unittest._log': { python: () => import('./python/unittest/log.ts'), needs: ['collections', 'logging'] },
  'unittest.async_case': { python: () => import('./python/unittest/async-case.ts'), needs: ['asyncio'] },
  'unittest.case': { python: () => import('./python/unittest/case.ts') },
  'unittest.loader': { python: () => import('./python/unittest/loader.ts') },
  'unittest.main': { python: () => import('./python/unittest/main.ts') },
  'unittest.mock': { python: () => import('./python/unittest/mock.ts'), needs: ['functools', 'types'] },
  'unittest.result': { python: () => import('./python/unittest/result.ts') },
  'unittest.runner': { python: () => import('./python/unittest/runner.ts') },
  'unittest.suite': { python: () => import('./python/unittest/suite.ts') },
  'unittest.util': { python: () => import('./python/unittest/util.ts') },
  warnings: { python: () => import('./python/warnings.ts'), needs: ['sys'] },
  weakref: { load: async () => (await import('./weakref.ts')).makeWeakref, needs: ['_collections_abc'] },
  difflib: { python: () => import('./python/difflib.ts'), needs: ['collections', 'heapq', 'types'] },
  pprint: { python: () => import('./python/pprint.ts'), needs: ['collections', 'io', 're', 'sys', 'types'] },
  reprlib: { python: () => import('./python/reprlib.ts'), needs: ['builtins', 'itertools'] },
  csv: { python: () => import('./python/csv.ts'), needs: ['re', 'io', 'types'] },
  shlex: { python: () => import('./python/shlex.ts'), needs: ['sys', 'collections', 'io'] },
  html: { python: () => import('./python/html/package.ts'), needs: ['html.entities', 're'] },
  'html.entities': { python: () => import('./python/html/entities.ts') },
  sched: { python: () => import('./python/sched.ts'), needs: ['collections', 'heapq', 'itertools', 'time'] },
  secrets: { python: () => import('./python/secrets.ts'), needs: ['base64', 'hmac', 'random'] },
  uuid: { python: () => import('./python/uuid.ts'), needs: ['enum', 'random', 'time'] },
  pathlib: { python: () => import('./python/pathlib.ts'), needs: ['fnmatch', 'os', 'posixpath', 'types'] },
  argparse: { python: () => import('./python/argparse/package.ts'), needs: ['sys'] },
  cmath: { load: async () => (await import('./cmath.ts')).makeCmath },
  urllib: { python: () => import('./python/urllib/package.ts') },
  'urllib.parse': { python: () => import('./python/urllib/parse.ts'), needs: ['collections', 'types'] },
  importlib: { python: () => import('./python/importlib/package.ts'), needs: ['builtins', 'sys'] },
  'importlib.machinery': { python: () => import('./python/importlib/machinery.ts') },
  platform: { python: () => import('./python/platform.ts'), needs: ['collections', 'sys'] },
  locale: { python: () => import('./python/locale.ts') },
  'importlib.util': {
    load: async () => (await import('./importlib-util.ts')).makeImportlibUtil,
    needs: ['importlib.machinery', 'sys'],
  },
  doctest: {
    load: async () => (await import('./doctest.ts')).makeDoctest,
    needs: ['collections', 'inspect', 'io', 'linecache', 'sys', 'traceback'],
  },
  unicodedata: { load: async () => (await import('./unicodedata.ts')).makeUnicodedata },
  configparser: { python: () => import('./python/configparser/package.ts'), needs: ['collections', 'collections.abc'] },
  zoneinfo: {
    load: async () => (await import('./zoneinfo.ts')).makeZoneinfo,
    needs: ['bisect', 'datetime', 'zoneinfo._zones'],
  },
  'zoneinfo._zones': { python: () => import('./python/zoneinfo/zones.ts') },
  _strptime: { python: () => import('./python/strptime.ts'), needs: ['calendar', 'datetime', 'time'] },
  token: { python: () => import('./python/token.ts') },
  tokenize: { python: () => import('./python/tokenize.ts'), needs: ['codecs', 'collections', 're', 'token'] },
  tomllib: { python: () => import('./python/tomllib.ts'), needs: ['datetime', 're'] },
  concurrent: { python: () => import('./python/concurrent/package.ts') },
  'concurrent.futures': {
    python: () => import('./python/concurrent/futures.ts'),
    needs: ['collections', 'threading', 'time'],
  },
  codeop: { python: () => import('./python/codeop.ts'), needs: ['warnings'] },
  code: { python: () => import('./python/code.ts'), needs: ['codeop', 'sys', 'traceback'] },
} satisfies Readonly<Record<string, Row>>;

/** Names of the standard modules that we have. */
export type ModuleName = keyof typeof ROWS;

interface StandardModule {
  readonly part: Part<ModuleMaker>;
  readonly needs: readonly string[];
}

const MODULES: ReadonlyMap<string, StandardModule> = new Map(
  Object.entries<Row>(ROWS).map(([name, row]) => {
    const load = 'load' in row ? row.load : async () => pythonModule(name, (await row.python()).SOURCE);
    return [name, { part: new Part(name, load), needs: row.needs ?? [] }];
  }),
);

/** What makes a module; null where we have none of that name. @throws {PartMissing} if a page has not loaded it */
export function standardModule(name: string): ModuleMaker | null {
  return MODULES.get(name)?.part.get() ?? null;
}

/** The code of modules, of their packages, and of all that they import in turn; names that we do not have are passed over. */
export function moduleParts(names: Iterable<string>): Set<Part<unknown>> {
  const parts = new Set<Part<unknown>>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const dot = name.lastIndexOf('.');
    if (dot > 0) waiting.push(name.slice(0, dot));
    const found = MODULES.get(name);
    if (found === undefined || parts.has(found.part)) continue;
    parts.add(found.part);
    waiting.push(...found.needs);
  }
  return parts;
}

/** Makes modules known that are linked already, so that nothing needs to be loaded. */
export function linkModules(makers: Readonly<Record<ModuleName, ModuleMaker>>): void {
  for (const [name, make] of Object.entries(makers)) MODULES.get(name)?.part.fill(make);
}
