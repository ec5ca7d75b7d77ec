/** The tables of the containers, of their views and of the iterators over them; also of generic classes and unions. */
import { DICT, ENUMERATE, FILTER, FROZENSET, LIST, MAP, REVERSED, SET, TUPLE, ZIP } from '../core-types.ts';
import type { NativeTable } from '../native.ts';
import type { PyType } from '../type.ts';
import { DICT_METHODS } from './dict.ts';
import { DICT_ITERATOR_METHODS, DICT_ITERATOR_TYPES } from './dict-iterators.ts';
import { DICT_VIEW_TYPES } from './dict-views.ts';
import { ENUMERATE_METHODS } from './enumerate.ts';
import { GENERIC_ALIAS, GENERIC_ALIAS_METHODS } from './generic-alias.ts';
import { ITERATOR_TYPES } from './iterators.ts';
import { LIST_METHODS } from './list.ts';
import { FILTER_METHODS, MAP_METHODS } from './map.ts';
import { REVERSED_METHODS } from './reversed.ts';
import { FROZENSET_METHODS, SET_METHODS } from './set.ts';
import { TUPLE_METHODS } from './tuple.ts';
import { UNION, UNION_METHODS, UNION_OPERATORS } from './union.ts';
import { ZIP_METHODS } from './zip.ts';

export const CONTAINER_TABLES: readonly (readonly [PyType, NativeTable])[] = [
  [LIST, LIST_METHODS],
  [TUPLE, TUPLE_METHODS],
  [DICT, DICT_METHODS],
  [SET, SET_METHODS],
  [FROZENSET, FROZENSET_METHODS],
  ...ITERATOR_TYPES,
  ...DICT_ITERATOR_TYPES.map((type) => [type, DICT_ITERATOR_METHODS] as const),
  ...DICT_VIEW_TYPES,
  [ENUMERATE, ENUMERATE_METHODS],
  [ZIP, ZIP_METHODS],
  [MAP, MAP_METHODS],
  [FILTER, FILTER_METHODS],
  [REVERSED, REVERSED_METHODS],
  [GENERIC_ALIAS, { ...GENERIC_ALIAS_METHODS, ...UNION_OPERATORS }],
  [UNION, UNION_METHODS],
];
