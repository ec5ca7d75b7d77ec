/**
 * Sizes of built-in kinds whose objects all have one size, in bytes on 64-bit CPython 3.14, without the collector's
 * header: what `__sizeof__` answers. Measured on 3.14.10; a row a kind, by the name that Python shows. Kinds that vary are in `sizes.ts`, other versions in `size-rules.ts`.
 */
import type { SizeRules } from './size-rules.ts';
import type { PyType } from './type.ts';

const BYTES: Readonly<Record<string, number>> = {
  'builtins.float': 24,
  'builtins.complex': 32,
  'builtins.range': 48,
  'builtins.slice': 40,
  'builtins.cell': 24,
  'builtins.function': 152,
  'builtins.method': 48,
  'builtins.builtin_function_or_method': 56,
  'builtins.method-wrapper': 32,
  'builtins.method_descriptor': 56,
  'builtins.wrapper_descriptor': 56,
  'builtins.classmethod_descriptor': 56,
  'builtins.getset_descriptor': 48,
  'builtins.member_descriptor': 48,
  'builtins.property': 64,
  'builtins.staticmethod': 32,
  'builtins.classmethod': 32,
  'builtins.super': 40,
  'builtins.module': 56,
  'builtins.mappingproxy': 24,
  'builtins.traceback': 40,
  'builtins.list_iterator': 32,
  'builtins.list_reverseiterator': 32,
  'builtins.tuple_iterator': 32,
  'builtins.str_iterator': 32,
  'builtins.str_ascii_iterator': 32,
  'builtins.bytes_iterator': 32,
  'builtins.bytearray_iterator': 32,
  'builtins.set_iterator': 48,
  'builtins.range_iterator': 40,
  'builtins.longrange_iterator': 40,
  'builtins.dict_keyiterator': 56,
  'builtins.dict_valueiterator': 56,
  'builtins.dict_itemiterator': 56,
  'builtins.dict_reversekeyiterator': 56,
  'builtins.dict_reversevalueiterator': 56,
  'builtins.dict_reverseitemiterator': 56,
  'builtins.callable_iterator': 32,
  'builtins.memory_iterator': 48,
  'builtins.iterator': 32,
  'builtins.dict_keys': 24,
  'builtins.dict_values': 24,
  'builtins.dict_items': 24,
  'builtins.enumerate': 56,
  'builtins.zip': 48,
  'builtins.map': 40,
  'builtins.filter': 32,
  'builtins.reversed': 32,
  'builtins.BaseException': 72,
  'builtins.BaseExceptionGroup': 96,
  'builtins.SystemExit': 80,
  'builtins.StopIteration': 80,
  'builtins.NameError': 80,
  'builtins.AttributeError': 88,
  'builtins.ImportError': 104,
  'builtins.OSError': 112,
  'builtins.SyntaxError': 144,
  'builtins.UnicodeDecodeError': 112,
  'builtins.UnicodeEncodeError': 112,
  'builtins.UnicodeTranslateError': 112,
  'types.GenericAlias': 64,
  'types.SimpleNamespace': 24,
  'typing.Union': 56,
  'typing.TypeVar': 80,
  'array._arrayiterator': 40,
  'collections._deque_iterator': 56,
  'collections._deque_reverse_iterator': 56,
  'functools.partial': 80,
  'functools._lru_cache_wrapper': 152,
  'itertools.count': 40,
  'itertools.repeat': 32,
  'itertools.cycle': 40,
  'itertools.chain': 32,
  'itertools.islice': 56,
  'itertools.product': 64,
  'itertools.permutations': 96,
  'itertools.combinations': 64,
  'itertools.combinations_with_replacement': 64,
  'itertools.accumulate': 56,
  'itertools.starmap': 32,
  'itertools.takewhile': 40,
  'itertools.dropwhile': 40,
  'itertools.groupby': 72,
  'itertools.zip_longest': 56,
  'itertools.compress': 32,
  'itertools._tee': 48,
  'itertools.pairwise': 40,
  'itertools.batched': 40,
  'itertools.filterfalse': 32,
  'operator.itemgetter': 48,
  'operator.attrgetter': 40,
  'operator.methodcaller': 64,
  'weakref.ReferenceType': 64,
  'weakref.ProxyType': 64,
  'weakref.CallableProxyType': 64,
  '_struct.Struct': 120,
  '_sre.SRE_Scanner': 264,
  'decimal.Context': 104,
  'functools.KeyWrapper': 32,
};

const SIZES = new Map(Object.entries(BYTES));

/** Kinds that have the collector's header though nothing of them need be tracked here. */
const COLLECTED = new Set([
  'builtins.method_descriptor',
  'builtins.wrapper_descriptor',
  'builtins.classmethod_descriptor',
  '_struct.Struct',
  'array.array',
  'typing.TypeVar',
]);

/** Built-in kinds outside of `builtins` that are static types, and the modules all of whose kinds are. */
const STATIC_KINDS = new Set([
  'collections.OrderedDict',
  'types.GenericAlias',
  'types.SimpleNamespace',
  'typing.Union',
]);
const STATIC_MODULES = new Set(['builtins', 'datetime', 'sys', 'weakref']);

/** Whether CPython has the type of a built-in kind ready, instead of making it as it makes classes. */
export function isStatic({ module, name, isHeapType }: PyType): boolean {
  if (isHeapType || name === 'ExceptionGroup') return false;
  return STATIC_MODULES.has(module) || STATIC_KINDS.has(`${module}.${name}`);
}

const fullName = (type: PyType): string => `${type.module}.${type.name}`;

/** The size of all objects of the kind, or undefined where it varies or is no more than a header. */
export function basicSize(layout: PyType, { kinds }: SizeRules): number | undefined {
  const name = fullName(layout);
  return kinds.get(name) ?? SIZES.get(name);
}

export function isCollected(layout: PyType, { collectsDecimals }: SizeRules): boolean {
  if (fullName(layout) === 'decimal.Decimal') return collectsDecimals;
  return layout.tracked || COLLECTED.has(fullName(layout));
}
