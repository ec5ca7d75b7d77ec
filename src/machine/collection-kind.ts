/**
 * Which types match sequence patterns and which mapping patterns: a bit of their flags, never both. Knows types only.
 * Source: https://peps.python.org/pep-0634/ and CPython's `type.__flags__`.
 */
import { DICT, LIST, MAPPING_PROXY, MEMORYVIEW, RANGE, TUPLE } from './core-types.ts';
import type { CollectionKind, PyType } from './type.ts';

for (const type of [LIST, TUPLE, RANGE, MEMORYVIEW]) type.collectionKind = 'sequence';
for (const type of [DICT, MAPPING_PROXY]) type.collectionKind = 'mapping';

/** What a type gets from its ancestors: the kind of the nearest that has one. */
export function inheritedKind(type: PyType): CollectionKind | null {
  return type.mro.slice(1).find(({ collectionKind }) => collectionKind !== null)?.collectionKind ?? null;
}

/** Which patterns the objects of a type match, sequence or mapping patterns, if any. */
export function kindOf(type: PyType): CollectionKind | null {
  return type.collectionKind ?? (type.isHeapType ? null : inheritedKind(type));
}
