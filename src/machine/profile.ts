/**
 * What differs between Python versions: one row a version. The machine reads the
 * row and never asks for a version.
 */

import { SIZE_RULES, type SizeRules } from './size-rules.ts';

export interface Profile {
  /** As `sys.version_info` starts. */
  readonly version: string;
  readonly versionInfo: readonly [major: number, minor: number, micro: number];
  readonly sizes: SizeRules;
  /** Largest cached int. */
  readonly largestSmallInt: number;
  /** Loads of locals borrow, so that `sys.getrefcount` does not see them. */
  readonly borrowsLocals: boolean;
  /** They do so behind a block without instructions too, as a condition that is a constant leaves one. */
  readonly borrowsBehindEmptyBlocks: boolean;
  /** So do loads of constants. */
  readonly borrowsConstants: boolean;
  /** Constants are folded in the tree, where the parser's memory holds the results too for as long as a script runs. */
  readonly foldsInTree: boolean;
  /** The parser holds the bytes of a literal twice. */
  readonly parsesBytesTwice: boolean;
  /** `list` of a generator expression is built as the list comprehension would be. */
  readonly buildsListsOfGenerators: boolean;
  /** From its second run on, a call of a class whose `__init__` is plain hands the arguments over instead of keeping them too. */
  readonly specialisesConstructors: boolean;
  /** So `a[b]` enters a plain `__getitem__` at once. */
  readonly specialisesSubscripts: boolean;
  /** So a store of an attribute or item has given its value away before the old one goes. */
  readonly specialisesStores: boolean;
  /** Weak references without a callback to garbage are cleared after its finalizers, and not those to what these bring back. */
  readonly clearsWeakReferencesLate: boolean;
  /** `f(*items)` keeps the tuple of all arguments until a Python function returns. */
  readonly keepsUnpackedArguments: boolean;
  /** Where `functools` calls with keywords, arguments are in a tuple and a dict of its own making first, then in an array. */
  readonly copiesArgumentsByName: boolean;
  /** Functions and classes of C code that copy their arguments into a tuple, which holds them once more. */
  readonly keepsArgumentsOf: ReadonlySet<string>;
  /** `round`, `math.floor` and their like make a bound method of the object's own. */
  readonly bindsRounding: boolean;
  /** `with` makes bound methods of the context manager's, which hold it once more each. */
  readonly bindsContextManagers: boolean;
  /** Locals of a finished frame, and operands of most instructions, are released last first. */
  readonly clearsLocalsBackwards: boolean;
  /** Operators such as `+` release their right operand first too. */
  readonly releasesRightOperandFirst: boolean;
  /** `a[b:c]` has instructions of its own, which release the bounds before the container. */
  readonly slicesAtOnce: boolean;
  /**
   * What is not counted: nothing; singletons, built-in types and all interned strings; those, less the strings that are
   * interned as constants or keys only and are the name of nothing in the code.
   */
  readonly immortals: 'none' | 'with-all-strings' | 'with-names';
  /** What `sys.getrefcount` answers for an immortal. */
  readonly immortalCount: number;
  /** Ints, iterators and other small objects are kept in free lists, not only floats, tuples, lists and dicts. */
  readonly keepsMoreFree: boolean;
  readonly collectorThresholds: readonly [number, number, number];
  /** Collections of the youngest and of the middle generation that were over before the program's first line. */
  readonly collectionsAtStart: readonly [young: number, middle: number];
  /** Objects that these found to be garbage. */
  readonly collectedAtStart: readonly [young: number, middle: number];
  /** A tuple of atoms is tracked when it is made, and no longer once a collection has seen it. */
  readonly tracksAtomicTuples: boolean;
  /** Automatic collections wait until a loop goes round, a function begins or a call has ended; else they come at the allocation. */
  readonly collectsAtCheckpoints: boolean;
  /** A dict is tracked from birth, not only once it holds something that is. */
  readonly tracksAllDicts: boolean;
  /** A frozenset is tracked from birth, not only if it holds something that is. */
  readonly tracksAllFrozensets: boolean;
  /** A class has descriptors `__dict__` and `__weakref__` of its own, which refer to it; else all classes share them. */
  readonly classesOwnDescriptors: boolean;
  /** Objects of classes derived from list, str and other built-in kinds of one size have room for their attributes; else those are in a dictionary. */
  readonly inlinesAttributesOfBuiltIns: boolean;
  /** Attributes that the methods of a class assign to `self` have a place in its key table before an instance sets them, by name. */
  readonly foreseesAttributes: boolean;
  /** `reversed(list)` lets go of the list at its end. */
  readonly reversedListIsDropped: boolean;
  /** Letters whose literals and names are not the object that the program gets as a single character of a string. */
  readonly lettersApart: string;
  /** A single byte that is copied from a buffer, a tuple or an int is the one object of it, not a new one. */
  readonly sharesCopiedBytes: boolean;
  /** Iterators of loops and awaits take two entries of the operand stack. */
  readonly pairsIterators: boolean;
  /** The frame of a generator or coroutine has room for the handler around it. */
  readonly guardsGenerators: boolean;
  /** A generator that has not begun is closed by the collector before it looks for what is garbage still. */
  readonly closesUnstartedGenerators: boolean;
  /** A union keeps a set of its members too, for comparing. */
  readonly unionsKeepSets: boolean;
  /** `itertools.pairwise` gives the pair that it gave before, changed, where nobody else holds it. */
  readonly reusesPairs: boolean;
  /** Tracebacks of exceptions that nobody caught are printed by Python code, which imports modules and so makes many objects. */
  readonly printsTracebacksInPython: boolean;
  /** When the program has ended, the collector comes across its module before its names' dictionary, not behind it. */
  readonly findsMainEarly: boolean;
  /** `gc.callbacks` and `gc.get_stats` tell how many objects were examined, and how long that took. */
  readonly tellsCandidates: boolean;
  /** `f_locals` of a function's frame reads and writes its variables (PEP 667), it is not a dict of them. */
  readonly writesThroughLocals: boolean;
  /** List, set and dict comprehensions run in the frame around them (PEP 709). */
  readonly inlinesComprehensions: boolean;
  /** A program has a name `__cached__` beside `__file__`. */
  readonly namesCachedFile: boolean;
}

/** What all versions call with a tuple of the arguments. */
const TUPLES: ReadonlySet<string> = new Set([
  'complex',
  'bytes',
  'bytearray',
  'zip',
  'dir',
  'dict.update',
  'getsizeof',
]);

export const PROFILES = {
  '3.11': {
    version: '3.11',
    versionInfo: [3, 11, 7],
    sizes: SIZE_RULES['3.11'],
    largestSmallInt: 256,
    borrowsLocals: false,
    borrowsBehindEmptyBlocks: false,
    clearsLocalsBackwards: false,
    releasesRightOperandFirst: false,
    slicesAtOnce: false,
    immortalCount: 1_000_000_000,
    keepsMoreFree: false,
    collectorThresholds: [700, 10, 10],
    collectionsAtStart: [22, 2],
    collectedAtStart: [43, 92],
    tracksAtomicTuples: true,
    collectsAtCheckpoints: false,
    borrowsConstants: false,
    foldsInTree: true,
    parsesBytesTwice: false,
    buildsListsOfGenerators: false,
    specialisesConstructors: false,
    specialisesSubscripts: false,
    specialisesStores: false,
    clearsWeakReferencesLate: false,
    keepsUnpackedArguments: true,
    copiesArgumentsByName: true,
    keepsArgumentsOf: new Set([...TUPLES, 'print', 'set.update', 'int', 'str', 'min', 'max']),
    bindsRounding: true,
    bindsContextManagers: true,
    immortals: 'none',
    tracksAllDicts: false,
    tracksAllFrozensets: true,
    classesOwnDescriptors: true,
    inlinesAttributesOfBuiltIns: false,
    foreseesAttributes: false,
    reversedListIsDropped: true,
    lettersApart: 'BCLST_abcdefhijklmnopqrstvwxy',
    sharesCopiedBytes: false,
    pairsIterators: false,
    guardsGenerators: false,
    closesUnstartedGenerators: true,
    unionsKeepSets: false,
    reusesPairs: false,
    tellsCandidates: false,
    writesThroughLocals: false,
    inlinesComprehensions: false,
    namesCachedFile: true,
    printsTracebacksInPython: false,
    findsMainEarly: true,
  },
  '3.12': {
    version: '3.12',
    versionInfo: [3, 12, 1],
    sizes: SIZE_RULES['3.12'],
    largestSmallInt: 256,
    borrowsLocals: false,
    borrowsBehindEmptyBlocks: false,
    clearsLocalsBackwards: false,
    releasesRightOperandFirst: false,
    slicesAtOnce: true,
    immortalCount: 4_294_967_295,
    keepsMoreFree: false,
    collectorThresholds: [700, 10, 10],
    collectionsAtStart: [5, 0],
    collectedAtStart: [24, 0],
    tracksAtomicTuples: true,
    collectsAtCheckpoints: true,
    borrowsConstants: false,
    foldsInTree: true,
    parsesBytesTwice: true,
    buildsListsOfGenerators: false,
    specialisesConstructors: false,
    specialisesSubscripts: true,
    specialisesStores: true,
    clearsWeakReferencesLate: false,
    keepsUnpackedArguments: false,
    copiesArgumentsByName: true,
    keepsArgumentsOf: new Set([...TUPLES, 'print', 'set.update', 'int', 'str', 'min', 'max']),
    bindsRounding: true,
    bindsContextManagers: true,
    immortals: 'with-all-strings',
    tracksAllDicts: false,
    tracksAllFrozensets: true,
    classesOwnDescriptors: true,
    inlinesAttributesOfBuiltIns: false,
    foreseesAttributes: false,
    reversedListIsDropped: true,
    lettersApart: '_abcdenprsx',
    sharesCopiedBytes: false,
    pairsIterators: false,
    guardsGenerators: true,
    closesUnstartedGenerators: false,
    unionsKeepSets: false,
    reusesPairs: false,
    tellsCandidates: false,
    writesThroughLocals: false,
    inlinesComprehensions: true,
    namesCachedFile: true,
    printsTracebacksInPython: false,
    findsMainEarly: false,
  },
  '3.13': {
    version: '3.13',
    versionInfo: [3, 13, 18],
    sizes: SIZE_RULES['3.13'],
    largestSmallInt: 256,
    borrowsLocals: false,
    borrowsBehindEmptyBlocks: false,
    clearsLocalsBackwards: false,
    releasesRightOperandFirst: false,
    slicesAtOnce: true,
    immortalCount: 4_294_967_295,
    keepsMoreFree: false,
    collectorThresholds: [2000, 10, 10],
    collectionsAtStart: [3, 0],
    collectedAtStart: [24, 0],
    tracksAtomicTuples: true,
    collectsAtCheckpoints: true,
    borrowsConstants: false,
    foldsInTree: true,
    parsesBytesTwice: true,
    buildsListsOfGenerators: false,
    specialisesConstructors: true,
    specialisesSubscripts: true,
    specialisesStores: true,
    clearsWeakReferencesLate: false,
    keepsUnpackedArguments: false,
    copiesArgumentsByName: true,
    keepsArgumentsOf: new Set([...TUPLES, 'print', 'set.update']),
    bindsRounding: true,
    bindsContextManagers: true,
    immortals: 'with-names',
    tracksAllDicts: false,
    tracksAllFrozensets: true,
    classesOwnDescriptors: true,
    inlinesAttributesOfBuiltIns: false,
    foreseesAttributes: false,
    reversedListIsDropped: false,
    lettersApart: '',
    sharesCopiedBytes: false,
    pairsIterators: false,
    guardsGenerators: true,
    closesUnstartedGenerators: false,
    unionsKeepSets: false,
    reusesPairs: true,
    tellsCandidates: false,
    writesThroughLocals: true,
    inlinesComprehensions: true,
    namesCachedFile: true,
    printsTracebacksInPython: true,
    findsMainEarly: false,
  },
  '3.14': {
    version: '3.14',
    versionInfo: [3, 14, 10],
    sizes: SIZE_RULES['3.14'],
    largestSmallInt: 256,
    borrowsLocals: true,
    borrowsBehindEmptyBlocks: false,
    clearsLocalsBackwards: true,
    releasesRightOperandFirst: false,
    slicesAtOnce: true,
    immortalCount: 3_221_225_472,
    keepsMoreFree: true,
    collectorThresholds: [2000, 10, 10],
    collectionsAtStart: [2, 0],
    collectedAtStart: [23, 0],
    tracksAtomicTuples: false,
    collectsAtCheckpoints: true,
    borrowsConstants: false,
    foldsInTree: false,
    parsesBytesTwice: false,
    buildsListsOfGenerators: false,
    specialisesConstructors: true,
    specialisesSubscripts: true,
    specialisesStores: true,
    clearsWeakReferencesLate: false,
    keepsUnpackedArguments: false,
    copiesArgumentsByName: true,
    keepsArgumentsOf: TUPLES,
    bindsRounding: false,
    bindsContextManagers: false,
    immortals: 'with-names',
    tracksAllDicts: true,
    tracksAllFrozensets: true,
    classesOwnDescriptors: true,
    inlinesAttributesOfBuiltIns: true,
    foreseesAttributes: true,
    reversedListIsDropped: false,
    lettersApart: '',
    sharesCopiedBytes: false,
    pairsIterators: false,
    guardsGenerators: true,
    closesUnstartedGenerators: true,
    unionsKeepSets: true,
    reusesPairs: true,
    tellsCandidates: false,
    writesThroughLocals: true,
    inlinesComprehensions: true,
    namesCachedFile: true,
    printsTracebacksInPython: true,
    findsMainEarly: false,
  },
  '3.15': {
    version: '3.15',
    versionInfo: [3, 15, 2],
    sizes: SIZE_RULES['3.15'],
    largestSmallInt: 1024,
    borrowsLocals: true,
    borrowsBehindEmptyBlocks: true,
    clearsLocalsBackwards: true,
    releasesRightOperandFirst: true,
    slicesAtOnce: true,
    immortalCount: 3_221_225_472,
    keepsMoreFree: true,
    collectorThresholds: [2000, 10, 10],
    collectionsAtStart: [3, 0],
    collectedAtStart: [23, 0],
    tracksAtomicTuples: false,
    collectsAtCheckpoints: true,
    borrowsConstants: true,
    foldsInTree: false,
    parsesBytesTwice: false,
    buildsListsOfGenerators: true,
    specialisesConstructors: true,
    specialisesSubscripts: true,
    specialisesStores: true,
    clearsWeakReferencesLate: true,
    keepsUnpackedArguments: false,
    copiesArgumentsByName: false,
    keepsArgumentsOf: TUPLES,
    bindsRounding: false,
    bindsContextManagers: false,
    immortals: 'with-names',
    tracksAllDicts: true,
    tracksAllFrozensets: false,
    classesOwnDescriptors: false,
    inlinesAttributesOfBuiltIns: true,
    foreseesAttributes: true,
    reversedListIsDropped: false,
    lettersApart: '',
    sharesCopiedBytes: true,
    pairsIterators: true,
    guardsGenerators: true,
    closesUnstartedGenerators: true,
    unionsKeepSets: true,
    reusesPairs: true,
    tellsCandidates: true,
    writesThroughLocals: true,
    inlinesComprehensions: true,
    namesCachedFile: false,
    printsTracebacksInPython: true,
    findsMainEarly: false,
  },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;
export const DEFAULT_PROFILE: ProfileName = '3.14';
