/**
 * How rows become attributes of a type. Knows no particular type.
 */
import {
  BUILTIN_FUNCTION,
  CLASSMETHOD_DESCRIPTOR,
  GETSET_DESCRIPTOR,
  METHOD_DESCRIPTOR,
  TypeItem,
  WRAPPER_DESCRIPTOR,
} from '../core-types.ts';
import { getByName } from '../dict.ts';
import { NativeFunction, isSlotWrapper, rowName, type NativeTable } from '../native.ts';
import { sharedObject, type PyObject } from '../object.ts';
import { connectTypes, type PyType } from '../type.ts';

/** Gives a built-in type the attributes of a table. */
export function install(type: PyType, table: NativeTable): void {
  for (const key of Object.keys(table)) {
    const row = table[key];
    if (row === undefined) continue;
    const name = rowName(key);
    type.rows.set(name, new NativeFunction(name, `${type.name}.${name}`, key, row));
  }
}

function makeDescriptor(type: PyType, native: NativeFunction): PyObject {
  const { row, name } = native;
  if (row.value !== undefined) return row.value;
  const isAttribute = row.get !== undefined || row.getRoutine !== undefined || row.set !== undefined;
  const kind = isAttribute
    ? GETSET_DESCRIPTOR
    : row.binds === 'class'
      ? CLASSMETHOD_DESCRIPTOR
      : row.binds === 'nothing'
        ? BUILTIN_FUNCTION
        : isSlotWrapper(name, native.qualname)
          ? WRAPPER_DESCRIPTOR
          : METHOD_DESCRIPTOR;
  const descriptor = sharedObject(kind);
  descriptor.payload = native;
  descriptor.extra = type;
  return descriptor;
}

connectTypes((type, name) => {
  const namespace = type.object.items?.[TypeItem.DICT] ?? null;
  return namespace === null ? null : getByName(namespace, name);
}, makeDescriptor);
