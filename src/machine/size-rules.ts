/**
 * What the sizes of objects depend on that differs between versions of 64-bit CPython: a row a version, as differences from
 * 3.14. Figures measured on 3.11.7, 3.12.1, 3.13.0, 3.14.10 and 3.15.2. Knows no objects; `sizes.ts` applies them.
 */
export interface SizeRules {
  /** What a str has before its characters: of ASCII, of others, of an instance of a subclass. */
  readonly asciiHeader: number;
  readonly textHeader: number;
  readonly subclassedTextHeader: number;
  /** The one object of a character from U+0080 to U+00FF keeps its UTF-8 form. */
  readonly charactersKeepUtf8: boolean;
  readonly tupleHeader: number;
  readonly bytearrayHeader: number;
  /** What a bytearray that is not empty has besides. */
  readonly bytearrayPrefix: number;
  /** A class without and a built-in type, without the table of shared keys. */
  readonly classSize: number;
  readonly staticTypeSize: number;
  /** Kinds that are static types too, and modules all of whose kinds are. */
  readonly staticKinds: ReadonlySet<string>;
  /** What a code object has besides its bytecode. */
  readonly codeSize: number;
  /** Decimals have the links of the collector. */
  readonly collectsDecimals: boolean;
  /** What a frame object and what a generator keeps besides variables and operands. */
  readonly frameSize: number;
  readonly generatorSize: number;
  /** Weak references of an instance lie in it, not before it; the dictionary of a variable-sized one does so too. */
  readonly weakReferencesInside: boolean;
  /** Lists keep a capacity of up to 32 until they are empty. */
  readonly keepsSmallRoom: boolean;
  /** The table of a dict is often made twice as large as needed. */
  readonly doublesTables: boolean;
  /** A list made of a dict, a set or a view of one has room for just their items. */
  readonly fitsTables: boolean;
  /** A deque of one item is copied by appending it, any other by extending the copy; else any but an empty one is. */
  readonly copiesOneByAppending: boolean;
  /** `str.split` looks how many parts there can be before it makes room for 12. */
  readonly estimatesParts: boolean;
  /** The block of an instance has room for the values of its attributes; else they have one of their own. */
  readonly instancesHoldValues: boolean;
  /** Kinds all of whose objects have one size, where it is not that of 3.14. */
  readonly kinds: ReadonlyMap<string, number>;
}

const KINDS_3_13: readonly (readonly [string, number])[] = [
  ['builtins.function', 144],
  ['builtins.map', 32],
  ['functools.partial', 64],
  ['builtins.SyntaxError', 136],
  ['builtins.BaseExceptionGroup', 88],
  ['typing.Union', 32],
  ['itertools.cycle', 48],
  ['_io.StringIO', 168],
  ['_sre.SRE_Scanner', 248],
  ['dataclasses.Field', 104],
  ['datetime.IsoCalendarDate', 32],
  ['decimal.Context', 96],
  ['sys.flags', 32],
  ['threading.RLock', 32],
  ['time.struct_time', 40],
  ['traceback.FrameSummary', 88],
  ['typing.ForwardRef', 72],
];
const KINDS_3_12: readonly (readonly [string, number])[] = [
  ...KINDS_3_13,
  ['itertools.pairwise', 32],
  ['_queue.SimpleQueue', 56],
  ['itertools.batched', 32],
  ['_sre.SRE_Scanner', 240],
  ['sys.flags', 24],
  ['threading.local', 64],
  ['time.struct_time', 24],
  ['traceback.FrameSummary', 80],
  ['typing.ParamSpec', 40],
  ['typing.TypeVar', 64],
  ['typing.TypeVarTuple', 24],
  ['operator.methodcaller', 40],
];
const KINDS_3_11: readonly (readonly [string, number])[] = [
  ...KINDS_3_12,
  ['builtins.function', 136],
  ['builtins.range_iterator', 48],
  ['builtins.longrange_iterator', 48],
  ['builtins.ImportError', 96],
  ['_io.StringIO', 120],
  ['builtins.str', 80],
  ['ctypes._SimpleCData', 104],
  ['dataclasses._DataclassParams', 64],
  ['threading.Lock', 40],
  ['threading.RLock', 48],
  ['typing.ForwardRef', 80],
  ['typing.ParamSpec', 24],
  ['typing.TypeVar', 24],
  ['itertools.accumulate', 48],
  ['itertools.groupby', 64],
  ['itertools._tee', 40],
];

const RULES_3_14: SizeRules = {
  asciiHeader: 40,
  textHeader: 56,
  subclassedTextHeader: 64,
  charactersKeepUtf8: true,
  tupleHeader: 32,
  bytearrayHeader: 56,
  bytearrayPrefix: 0,
  classSize: 936,
  staticTypeSize: 416,
  staticKinds: new Set(),
  codeSize: 208,
  collectsDecimals: true,
  frameSize: 152,
  generatorSize: 152,
  weakReferencesInside: false,
  keepsSmallRoom: true,
  doublesTables: false,
  copiesOneByAppending: false,
  fitsTables: false,
  estimatesParts: true,
  instancesHoldValues: true,
  kinds: new Map(),
};
const RULES_3_13: SizeRules = {
  ...RULES_3_14,
  tupleHeader: 24,
  classSize: 928,
  codeSize: 200,
  frameSize: 136,
  generatorSize: 144,
  keepsSmallRoom: false,
  doublesTables: true,
  copiesOneByAppending: true,
  kinds: new Map(KINDS_3_13),
};
const RULES_3_12: SizeRules = {
  ...RULES_3_13,
  classSize: 920,
  codeSize: 192,
  collectsDecimals: false,
  staticTypeSize: 432,
  staticKinds: new Set(['decimal', 'datetime.IsoCalendarDate']),
  frameSize: 120,
  fitsTables: true,
  instancesHoldValues: false,
  kinds: new Map(KINDS_3_12),
};

export const SIZE_RULES = {
  '3.11': {
    ...RULES_3_12,
    asciiHeader: 48,
    textHeader: 72,
    subclassedTextHeader: 72,
    charactersKeepUtf8: false,
    classSize: 904,
    codeSize: 184,
    staticTypeSize: 424,
    staticKinds: new Set([
      'collections',
      'datetime.IsoCalendarDate',
      'decimal',
      'itertools',
      '_io.BytesIO',
      '_io.StringIO',
    ]),
    weakReferencesInside: true,
    generatorSize: 152,
    estimatesParts: false,
    kinds: new Map(KINDS_3_11),
  },
  '3.12': RULES_3_12,
  '3.13': RULES_3_13,
  '3.14': RULES_3_14,
  '3.15': {
    ...RULES_3_14,
    bytearrayHeader: 64,
    bytearrayPrefix: 33,
    classSize: 944,
    staticTypeSize: 424,
    kinds: new Map([
      ['builtins.module', 104],
      ['_queue.SimpleQueue', 136],
      ['_struct.Struct', 64],
      ['sys.flags', 64],
      ['typing.TypeAliasType', 64],
      ['typing.TypeVarTuple', 56],
    ]),
  },
} as const satisfies Record<string, SizeRules>;
