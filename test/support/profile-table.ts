/** The table of docs/memory-profiles.md: what differs between versions, from the rows of src/machine/profile.ts. */
import { PROFILES, type Profile } from '../../src/machine/profile.ts';
import type { SizeRules } from '../../src/machine/size-rules.ts';

/** Each field of a profile in words, and what it follows from. */
const WORDS: Readonly<Record<Exclude<keyof Profile, 'version' | 'sizes'>, readonly [words: string, source: string]>> = {
  versionInfo: ['release whose behaviour is followed', '`sys.version_info`'],
  largestSmallInt: ['largest int that is one object', 'measured: `is`'],
  borrowsLocals: ['loads of locals are not counted', '`LOAD_FAST_BORROW`; measured: `getrefcount`'],
  borrowsBehindEmptyBlocks: [
    'locals are lent behind a condition that is a constant too',
    'measured: `getrefcount` behind `while True: break`',
  ],
  borrowsConstants: ['loads of constants are not counted', 'measured: `getrefcount`'],
  foldsInTree: ['the parser holds folded constants too', 'measured: `getrefcount`'],
  parsesBytesTwice: ['the parser holds the bytes of a literal twice', 'measured: `getrefcount`'],
  buildsListsOfGenerators: ['`list(x for …)` grows as `[x for …]` does', 'measured: `getsizeof`'],
  specialisesConstructors: ['a call of a class does not keep its arguments', 'measured: `getrefcount` in `__init__`'],
  specialisesSubscripts: ['so does `a[b]` from its second run on', 'measured: `getrefcount` in `__getitem__`'],
  specialisesStores: ['a store keeps no hold on what it stores', 'measured: `getrefcount` in `__del__`'],
  clearsWeakReferencesLate: ['the collector clears plain weak references last', 'measured: `ref()` in `__del__`'],
  keepsUnpackedArguments: ['`f(*a)` keeps the tuple during the call', 'measured: deaths'],
  copiesArgumentsByName: ['`partial` with keywords holds arguments twice more', 'measured: `getrefcount`'],
  keepsArgumentsOf: ['arguments are held once more by', 'measured: `getrefcount` in special methods'],
  bindsRounding: ['`round`, `math.floor`, `ceil`, `trunc` bind a method', 'measured: `getrefcount` in `__round__`'],
  bindsContextManagers: ['`with` keeps bound methods of the manager', 'measured: `getrefcount` in `__enter__`'],
  clearsLocalsBackwards: ['locals die last first at return', 'measured: deaths'],
  releasesRightOperandFirst: ['`+` gives its right operand back first', 'measured: deaths'],
  slicesAtOnce: ['`a[b:c]` gives the bounds back before `a`', 'measured: deaths'],
  immortals: ['what is not counted', 'PEP 683; measured: `getrefcount`'],
  immortalCount: ['what `getrefcount` says of it', 'measured'],
  keepsMoreFree: ['free lists for ints, iterators, methods too', 'measured: `id`, `gc.get_count`'],
  collectorThresholds: ['thresholds of the collector', '`gc.get_threshold`'],
  collectionsAtStart: ['collections of generation 0 and 1 before the first line', '`gc.get_stats`'],
  collectedAtStart: ['garbage that these have found', '`gc.get_stats`'],
  tracksAtomicTuples: ['a tuple of atoms is tracked until a collection', 'measured: `gc.is_tracked`'],
  collectsAtCheckpoints: ['automatic collections wait for a loop, call or function start', 'measured: `gc.callbacks`'],
  tracksAllDicts: ['a dict is tracked from birth', 'measured: `gc.is_tracked`'],
  tracksAllFrozensets: ['a frozenset is tracked from birth', 'measured: `gc.is_tracked`'],
  classesOwnDescriptors: ['a class has its own `__dict__` and `__weakref__`', 'measured: `getrefcount`, `gc.collect`'],
  inlinesAttributesOfBuiltIns: [
    'attributes of subclasses of built-in kinds lie in the object',
    'measured: `gc.get_referents`',
  ],
  foreseesAttributes: ['attributes assigned to `self` have places by name', 'measured: deaths'],
  reversedListIsDropped: ['`reversed(list)` lets go at its end', 'measured: `getrefcount`'],
  lettersApart: ['letters whose literal is not the shared character', 'measured: `is`'],
  sharesCopiedBytes: ['a copied single byte is the shared object', 'measured: `is`'],
  pairsIterators: ['iterators take two places in a frame', 'measured: `co_stacksize`'],
  guardsGenerators: ['generators have room for a handler', 'measured: `co_stacksize`'],
  closesUnstartedGenerators: ['the collector closes generators that have not begun', 'measured: `gc.collect`'],
  unionsKeepSets: ['a union keeps a set of its members', 'measured: `gc.get_referents`'],
  reusesPairs: ['`itertools.pairwise` reuses its pair', 'measured: `getrefcount`'],
  tellsCandidates: ['`gc.callbacks` and `gc.get_stats` tell candidates and duration', 'measured: both'],
  writesThroughLocals: ['`f_locals` of a function reads and writes its variables', 'PEP 667'],
  inlinesComprehensions: ['comprehensions have no frame', 'PEP 709'],
  namesCachedFile: ['modules have a `__cached__`', 'measured: `dir()`'],
  printsTracebacksInPython: ['printing a traceback makes the collector run', 'measured: deaths at exit'],
  findsMainEarly: ['at exit the module is examined before its names', 'measured: deaths at exit'],
};

const SIZE_WORDS: Readonly<Record<Exclude<keyof SizeRules, 'kinds'>, string>> = {
  asciiHeader: 'str of ASCII, before characters and end',
  textHeader: 'other str',
  subclassedTextHeader: 'str of a subclass',
  charactersKeepUtf8: 'shared `é` keeps its UTF-8 form',
  tupleHeader: 'tuple, without the links of the collector',
  bytearrayHeader: 'bytearray',
  bytearrayPrefix: 'more of a bytearray that is not empty',
  classSize: 'class, without the table of shared keys',
  staticTypeSize: 'built-in type',
  staticKinds: 'static types too, one by one or all of a module',
  codeSize: 'code, without its instructions',
  collectsDecimals: 'a Decimal has the links of the collector',
  frameSize: 'frame, without variables and operands',
  generatorSize: 'generator, likewise',
  weakReferencesInside: 'weak references lie in the instance',
  keepsSmallRoom: 'lists keep a capacity up to 32',
  doublesTables: 'tables of dicts are made for more than needed',
  fitsTables: '`list(dict)`, `list(set)` fit exactly',
  copiesOneByAppending: 'a copy of a deque of one item begins in the middle of a block',
  estimatesParts: '`str.split` counts parts first',
  instancesHoldValues: 'attributes lie in the block of the instance',
};

function cell(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(', ');
  if (value instanceof Set) return value.size === 0 ? 'none' : [...value].map((name) => `\`${name}\``).join(', ');
  return value === '' ? 'none' : String(value);
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export function profileTable(): string {
  const profiles = Object.values(PROFILES);
  const versions = profiles.map(({ version }) => version);
  const kinds = [...new Set(profiles.flatMap(({ sizes }) => [...sizes.kinds.keys()]))];
  const size = (rules: SizeRules, kind: string): string => String(rules.kinds.get(kind) ?? 'as 3.14');
  return [
    line(['what', ...versions, 'source']),
    line(['---', ...versions.map(() => '---'), '---']),
    ...(Object.keys(WORDS) as (keyof typeof WORDS)[]).map((field) => {
      const [words, source] = WORDS[field];
      return line([words, ...profiles.map((profile) => cell(profile[field])), source]);
    }),
    ...(Object.keys(SIZE_WORDS) as (keyof typeof SIZE_WORDS)[]).map((field) =>
      line([SIZE_WORDS[field], ...profiles.map(({ sizes }) => cell(sizes[field])), '`__sizeof__`']),
    ),
    ...kinds.map((kind) => line([`\`${kind}\``, ...profiles.map(({ sizes }) => size(sizes, kind)), '`__sizeof__`'])),
  ].join('\n');
}
