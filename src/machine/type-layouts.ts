/**
 * How the objects of a type are laid out in memory, as CPython tells of each type: `__basicsize__`, `__itemsize__`,
 * `__dictoffset__`, `__weakrefoffset__`, `__flags__`. Kinds whose objects say with `__sizeof__` just what `__basicsize__` says are in
 * `basic-sizes.ts`; here are those with more to tell, and the classes that CPython writes in C and this library in Python.
 * Figures of 3.14.10, differences in `size-rules.ts`. Knows no objects.
 */
import { basicSize, fullName, isCollected } from './basic-sizes.ts';
import { kindOf } from './collection-kind.ts';
import * as core from './core-types.ts';
import type { SizeRules } from './size-rules.ts';
import type { PyType } from './type.ts';

export interface Layout {
  readonly basicSize: number;
  readonly itemSize: number;
  /** Where the dictionary lies: a place in the object, -1 before it, 0 if there is none. */
  readonly dictOffset: number;
  /** Where the weak references lie: a place in the object, -32 for before it, 0 if there are none. */
  readonly weakReferenceOffset: number;
}

type Places = readonly [basicSize: number, itemSize: number, dictOffset: number, weakReferenceOffset: number];

/** Built-in kinds with items, a dictionary or weak references of their own. A size of 0: as in `basic-sizes.ts`. */
const PLACES: Readonly<Record<string, Places>> = {
  'builtins.int': [24, 4, 0, 0],
  'builtins.bool': [24, 4, 0, 0],
  'builtins.str': [64, 0, 0, 0],
  'builtins.bytes': [33, 1, 0, 0],
  'builtins.bytearray': [56, 0, 0, 0],
  'builtins.list': [40, 0, 0, 0],
  'builtins.tuple': [32, 8, 0, 0],
  'builtins.dict': [48, 0, 0, 0],
  'builtins.set': [200, 0, 0, 192],
  'builtins.frozenset': [200, 0, 0, 192],
  'builtins.type': [936, 40, 264, 368],
  'abc.ABCMeta': [936, 40, 264, 368],
  'builtins.code': [208, 2, 0, 144],
  'builtins.frame': [152, 8, 0, 0],
  'builtins.generator': [152, 8, 0, 16],
  'builtins.coroutine': [152, 8, 0, 16],
  'builtins.async_generator': [152, 8, 0, 16],
  'builtins.memoryview': [144, 8, 0, 136],
  'builtins.function': [0, 0, 88, 96],
  'builtins.method': [0, 0, 0, 32],
  'builtins.builtin_function_or_method': [0, 0, 0, 40],
  'builtins.module': [0, 0, 16, 40],
  'builtins.staticmethod': [0, 0, 24, 0],
  'builtins.classmethod': [0, 0, 24, 0],
  'types.GenericAlias': [0, 0, 0, 40],
  'types.SimpleNamespace': [0, 0, 16, 0],
  'typing.Union': [0, 0, 0, 48],
  'array.array': [64, 0, 0, 48],
  'collections.deque': [216, 0, 0, 208],
  'collections.OrderedDict': [112, 0, 96, 104],
  'collections.defaultdict': [56, 0, 0, 0],
  'functools.partial': [0, 0, 40, 48],
  'functools._lru_cache_wrapper': [0, 0, 136, 144],
  'itertools._tee': [0, 0, 0, 32],
  're.Pattern': [0, 4, 0, 64],
  're.Match': [0, 8, 0, 0],
  '_struct.Struct': [0, 0, 0, 48],
  'time.struct_time': [48, 8, 0, 0],
  'sys.flags': [56, 8, 0, 0],
  'datetime.IsoCalendarDate': [40, 8, 0, 0],
};

interface StandIn {
  readonly size: number;
  /** Where a class has them; else they are where those of classes are. */
  readonly dict?: number;
  readonly weak?: number;
  readonly isStatic?: boolean;
  /** The collector does not see them. */
  readonly isAtom?: boolean;
}

const SYNTAX: StandIn = { size: 24, dict: 16 };
const C_DATA: StandIn = { size: 96, dict: -1, weak: -32 };
const DATA_OF_CALLS: StandIn = { size: 104, dict: 0 };
const PATH: StandIn = { size: 80, dict: 0, weak: 0 };
const REAL_PATH: StandIn = { size: 88, dict: 0, weak: 0 };

/** Classes of the library that are written in Python here. */
const STAND_INS = new Map<string, StandIn>(
  Object.entries({
    '_contextvars.Context': { size: 48, dict: 0, weak: 32, isStatic: true },
    '_contextvars.ContextVar': { size: 64, dict: 0, weak: 0, isStatic: true },
    '_contextvars.Token': { size: 48, dict: 0, weak: 0, isStatic: true },
    '_csv.Dialect': { size: 48, dict: 0, weak: 0 },
    '_csv.reader': { size: 88, dict: 0, weak: 0 },
    '_hashlib.HASH': { size: 32, dict: 0, weak: 0, isAtom: true },
    '_hashlib.HASHXOF': { size: 32, dict: 0, weak: 0, isAtom: true },
    '_io.BytesIO': { size: 64, dict: 40, weak: 48 },
    '_io.StringIO': { size: 120, dict: 96, weak: 104 },
    '_queue.SimpleQueue': { size: 72, dict: 0, weak: 64 },
    'threading.Lock': { size: 24, dict: 0 },
    'threading.RLock': { size: 40, dict: 0 },
    'threading.local': { size: 56, dict: 0, weak: 32 },
    'asyncio.events.Handle': { size: 72, dict: 0 },
    'asyncio.events.TimerHandle': { size: 88, dict: 0 },
    '_asyncio.Future': { size: 112 },
    '_asyncio.Task': { size: 168 },
    'ast.AST': SYNTAX,
    'ctypes._SimpleCData': C_DATA,
    '_csv.Error': { size: 72, weak: 0 },
    'os.stat_result': DATA_OF_CALLS,
    'pathlib.PurePath': PATH,
    'pathlib.Path': REAL_PATH,
    'dataclasses.Field': { size: 112, dict: 0, weak: 0 },
    'dataclasses._DataclassParams': { size: 96, dict: 0, weak: 0 },
    'traceback.FrameSummary': { size: 96, dict: 0, weak: 0 },
    'hmac.HMAC': { size: 56, dict: 0, weak: 0 },
    'typing.TypeAliasType': { size: 56, dict: 0, weak: 0, isStatic: true },
    'typing._SpecialForm': { size: 40, dict: 0 },
    'typing.ForwardRef': { size: 112, dict: 0 },
    'annotationlib.ForwardRef': { size: 112, dict: 0 },
  } satisfies Record<string, StandIn>),
);

/** What CPython's class that this one stands for has, or what the ancestor does that stands for one. */
export function standInOf(type: PyType): StandIn | null {
  if (!type.isHeapType) return null;
  for (const one of type.mro) {
    if (one.module === '__main__') continue;
    if (!one.isHeapType) return null;
    const found = STAND_INS.get(`${one.module}.${one.qualname}`);
    if (found !== undefined) return found;
  }
  return null;
}

/** Built-in kinds outside of `builtins` that are static types, and the modules all of whose kinds are. */
const STATIC_KINDS = new Set([
  'collections.OrderedDict',
  'types.GenericAlias',
  'types.SimpleNamespace',
  'typing.Union',
  'typing.TypeAliasType',
  'string.templatelib.Template',
  'string.templatelib.Interpolation',
]);
const STATIC_MODULES = new Set(['builtins', 'datetime', 'sys', 'weakref']);
const MADE_LATE = new Set(['datetime.IsoCalendarDate']);

/** Built-in kinds whose objects have what instances of classes have before them. */
const KINDS_OF_CLASSES = new Set(['typing.TypeVar', 'typing.ParamSpec', 'typing.TypeVarTuple']);

/** Whether a built-in kind is a class to CPython, which it makes as the program's are made. */
export const isMadeAsClass = (type: PyType): boolean =>
  !type.isHeapType &&
  (type === core.EXCEPTION_GROUP ||
    (type.shape === 'exception' && type.module !== 'builtins') ||
    KINDS_OF_CLASSES.has(fullName(type)));

/** Whether CPython has a type ready, instead of making it as it makes classes. */
export function isStatic(type: PyType, { staticKinds }: SizeRules): boolean {
  const name = fullName(type);
  if (staticKinds.has(name) || (!type.isHeapType && staticKinds.has(type.module))) return !isMadeAsClass(type);
  if (type.isHeapType) return type.module !== '__main__' && STAND_INS.get(name)?.isStatic === true;
  return !MADE_LATE.has(name) && !isMadeAsClass(type) && (STATIC_MODULES.has(type.module) || STATIC_KINDS.has(name));
}

/** Kinds whose items lie in the object itself, which leaves no fixed place for more. */
const VARIABLE_SIZE = new Set([core.INT, core.TUPLE, core.BYTES, core.TYPE]);

const NOWHERE: Places = [0, 0, 0, 0];

/** The places in the built-in kind that a class is derived from. */
function placesOfBase({ mro, layout }: PyType): Places {
  if (layout === core.OBJECT) return NOWHERE;
  const builtIn = mro.find(({ isHeapType }) => !isHeapType) as PyType;
  return PLACES[fullName(builtIn)] ?? PLACES[fullName(layout)] ?? NOWHERE;
}

/** Whether instances have a dictionary that lies before them, not one that their built-in base has a place for. */
export function hasManagedDict(type: PyType): boolean {
  if (!type.isHeapType || type.layout.dictSlot >= 0 || placesOfBase(type)[2] > 0) return false;
  const place = standInOf(type)?.dict;
  return place === undefined ? type.hasDict : place < 0;
}

/** Whether instances have weak references that lie before them. */
export function hasManagedWeakReferences(type: PyType): boolean {
  if (!type.isHeapType) return isMadeAsClass(type);
  if (VARIABLE_SIZE.has(type.layout) || placesOfBase(type)[3] > 0) return false;
  const place = standInOf(type)?.weak;
  return place === undefined ? type.isWeaklyReferenceable : place < 0;
}

/** Size of the fixed part of a built-in kind that differs between versions by a rule of its own. */
function ruledSize(type: PyType, rules: SizeRules): number | null {
  switch (type.layout) {
    case core.TUPLE:
      return type === core.TUPLE || PLACES[fullName(type)] === undefined ? rules.tupleHeader : null;
    case core.TYPE:
      return rules.classSize;
    case core.BYTEARRAY:
      return rules.bytearrayHeader;
    case core.CODE:
      return rules.codeSize;
    case core.FRAME:
      return rules.frameSize;
    case core.GENERATOR:
    case core.COROUTINE:
    case core.ASYNC_GENERATOR:
      return rules.generatorSize;
    default:
      return null;
  }
}

function builtinLayout(type: PyType, rules: SizeRules): Layout {
  const [size, itemSize, dictOffset, weakReferenceOffset] = PLACES[fullName(type)] ??
    PLACES[fullName(type.layout)] ?? [0, 0, type.shape === 'exception' ? 16 : 0, 0];
  const known = basicSize(type, rules) ?? (size === 0 ? undefined : size);
  return {
    basicSize:
      ruledSize(type, rules) ??
      known ??
      (type.basicSize || (type.base === null ? 16 : layoutFacts(type.base, rules).basicSize)),
    itemSize,
    dictOffset,
    weakReferenceOffset: isMadeAsClass(type) ? -32 : weakReferenceOffset,
  };
}

/** What CPython tells of a type's objects. */
export function layoutFacts(type: PyType, rules: SizeRules): Layout {
  if (!type.isHeapType) return builtinLayout(type, rules);
  const base = layoutFacts(type.base as PyType, rules);
  const standIn = type.module === '__main__' ? undefined : STAND_INS.get(fullName(type));
  let basicSize = standIn?.size ?? base.basicSize + 8 * (type.slotCount - (type.base as PyType).slotCount);
  const { itemSize } = base;
  let weakReferenceOffset = standIn?.weak ?? base.weakReferenceOffset;
  if (weakReferenceOffset === 0 && hasManagedWeakReferences(type)) {
    weakReferenceOffset = rules.weakReferencesInside ? basicSize : -32;
    if (rules.weakReferencesInside) basicSize += 8;
  }
  let dictOffset = standIn?.dict ?? base.dictOffset;
  if (dictOffset === 0 && hasManagedDict(type)) {
    dictOffset = -1;
    if (rules.weakReferencesInside) {
      if (itemSize !== 0) basicSize += 8;
      dictOffset = itemSize === 0 ? -basicSize - 24 : -8;
    }
  }
  // A figure that a version has for a class counts what it has inside.
  if (standIn !== undefined) basicSize = rules.kinds.get(fullName(type)) ?? basicSize;
  return { basicSize, itemSize, dictOffset, weakReferenceOffset };
}

const Bit = {
  STATIC: 1 << 1,
  INLINE_VALUES: 1 << 2,
  MANAGED_WEAKREF: 1 << 3,
  MANAGED_DICT: 1 << 4,
  SEQUENCE: 1 << 5,
  MAPPING: 1 << 6,
  DISALLOW_INSTANTIATION: 1 << 7,
  IMMUTABLE: 1 << 8,
  HEAP: 1 << 9,
  BASE: 1 << 10,
  VECTORCALL: 1 << 11,
  READY: 1 << 12,
  COLLECTED: 1 << 14,
  METHOD_DESCRIPTOR: 1 << 17,
  ABSTRACT: 1 << 20,
  MATCHES_ITSELF: 1 << 22,
  ITEMS_AT_END: 1 << 23,
} as const;

/** Kinds whose subclasses are told by a bit. */
const SUBCLASS_BITS = new Map<PyType, number>([
  [core.INT, 2 ** 24],
  [core.LIST, 2 ** 25],
  [core.TUPLE, 2 ** 26],
  [core.BYTES, 2 ** 27],
  [core.STR, 2 ** 28],
  [core.DICT, 2 ** 29],
  [core.TYPE, 2 ** 31],
]);
const MATCHES_ITSELF = new Set<PyType>([...SUBCLASS_BITS.keys(), core.FLOAT, core.BYTEARRAY, core.SET, core.FROZENSET]);
MATCHES_ITSELF.delete(core.TYPE);
const MAPPINGS = new Set<PyType>([core.DICT, core.MAPPING_PROXY]);
/** Kinds that CPython lets a program make, and this library does not. */
const MADE_ELSEWHERE = new Set<PyType>([core.CODE, core.TRACEBACK]);
const VECTORCALL = new Set<PyType>([
  core.TYPE,
  core.FUNCTION,
  core.BUILTIN_FUNCTION,
  core.METHOD,
  core.METHOD_DESCRIPTOR,
]);
const METHOD_DESCRIPTORS = new Set<PyType>([core.FUNCTION, core.METHOD_DESCRIPTOR, core.WRAPPER_DESCRIPTOR]);
const CALLED_BY_VECTOR = new Set([
  'abc.ABCMeta',
  'functools.partial',
  'operator.itemgetter',
  'operator.attrgetter',
  'operator.methodcaller',
  'types.GenericAlias',
  'weakref.ReferenceType',
]);

/** `type.__flags__`, without bits that only say how far the interpreter got with the type. */
export function typeFlags(type: PyType, rules: SizeRules): number {
  const { layout } = type;
  const facts = layoutFacts(type, rules);
  const isManaged = facts.dictOffset < 0 && !(rules.weakReferencesInside && facts.itemSize !== 0);
  const isClass = isMadeAsClass(type) || (type.isHeapType && !isStatic(type, rules));
  const bits: readonly (readonly [boolean, number])[] = [
    [isStatic(type, rules) && !rules.weakReferencesInside, Bit.STATIC],
    [isManaged && facts.itemSize === 0 && rules.instancesHoldValues, Bit.INLINE_VALUES],
    [facts.weakReferenceOffset < 0, Bit.MANAGED_WEAKREF],
    [isManaged, Bit.MANAGED_DICT],
    [kindOf(type) === 'sequence', Bit.SEQUENCE],
    [kindOf(type) === 'mapping' && (!isStatic(type, rules) || MAPPINGS.has(layout)), Bit.MAPPING],
    [!isClass && !canBeMade(type), Bit.DISALLOW_INSTANTIATION],
    [!isClass, Bit.IMMUTABLE],
    [!isStatic(type, rules), Bit.HEAP],
    [type.isBase, Bit.BASE],
    [isCalledByVector(type) && !(isClass && rules.weakReferencesInside), Bit.VECTORCALL],
    [true, Bit.READY],
    [type.isHeapType ? type.tracked : isCollected(type, rules), Bit.COLLECTED],
    [METHOD_DESCRIPTORS.has(layout), Bit.METHOD_DESCRIPTOR],
    [type.isAbstract, Bit.ABSTRACT],
    [MATCHES_ITSELF.has(layout), Bit.MATCHES_ITSELF],
    [layout === core.TYPE && !rules.weakReferencesInside, Bit.ITEMS_AT_END],
    [true, type.shape === 'exception' ? 2 ** 30 : (SUBCLASS_BITS.get(layout) ?? 0)],
  ];
  return bits.reduce((sum, [holds, bit]) => sum + (holds ? bit : 0), 0);
}

/** A class hands its base's way of being called on, unless it has one of its own. */
function isCalledByVector(type: PyType): boolean {
  for (const one of type.mro) {
    if (VECTORCALL.has(one) || CALLED_BY_VECTOR.has(fullName(one))) return true;
    if (one.ownAttribute('__call__') !== null) return false;
  }
  return false;
}

/** Whether the program can make objects of a built-in kind by calling it. */
function canBeMade(type: PyType): boolean {
  return (
    type === core.OBJECT ||
    MADE_ELSEWHERE.has(type) ||
    type.mro.some((one) => one !== core.OBJECT && one.rows.has('__new__'))
  );
}
