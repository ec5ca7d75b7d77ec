/**
 * Gives every built-in type its attributes. One line a type; a type without a line
 * here has only what `object` has.
 */
import * as core from '../core-types.ts';
import type { NativeTable } from '../native.ts';
import type { PyType } from '../type.ts';
import { ASYNC_GENERATOR_METHODS } from './async-generator.ts';
import { AWAITABLE_TABLES } from './async-generator-steps.ts';
import { BOOL_METHODS } from './bool.ts';
import { BYTE_ITERATOR_METHODS, BYTEARRAY_ITERATOR } from './byte-iterator.ts';
import { BYTEARRAY_METHODS } from './bytearray.ts';
import { BYTES_METHODS } from './bytes.ts';
import { COMPLEX_METHODS } from './complex.ts';
import { ELLIPSIS_METHODS, NONE_METHODS, NOT_IMPLEMENTED_METHODS } from './constants.ts';
import { CONTAINER_TABLES } from './containers.ts';
import {
  CELL_METHODS,
  CLASSMETHOD_METHODS,
  MAPPING_PROXY_METHODS,
  MEMBER_METHODS,
  PROPERTY_METHODS,
  STATICMETHOD_METHODS,
  SUPER_METHODS,
} from './descriptors.ts';
import { CODE_METHODS } from './code.ts';
import { installExceptions } from './exceptions.ts';
import { FLOAT_METHODS } from './float.ts';
import { FRAME_LOCALS_METHODS } from './frame-locals.ts';
import { FRAME_METHODS, MODULE_METHODS, TRACEBACK_METHODS } from './frame.ts';
import {
  BUILTIN_METHODS,
  CLASS_DESCRIPTOR_METHODS,
  DESCRIPTOR_METHODS,
  FUNCTION_METHODS,
  GETSET_METHODS,
  METHOD_METHODS,
  METHOD_WRAPPER_METHODS,
} from './function.ts';
import { COROUTINE_METHODS, COROUTINE_WRAPPER_METHODS, GENERATOR_METHODS } from './generator.ts';
import { BYTEARRAY_ITERATOR_STATE } from './iterator-state.ts';
import { listCapacity } from '../sizes.ts';
import { install } from './install.ts';
import { INT_METHODS } from './int.ts';
import { MEMORY_ITERATOR, MEMORY_ITERATOR_METHODS, MEMORYVIEW_METHODS } from './memoryview.ts';
import { OBJECT_METHODS } from './object.ts';
import { RANGE_ITERATOR_METHODS, RANGE_METHODS } from './range.ts';
import { LONG_RANGE_ITERATOR } from './range-object.ts';
import { SLICE_METHODS } from './slice.ts';
import { STR_ITERATOR_METHODS, STR_METHODS } from './str.ts';
import { TEMPLATE_TABLES } from './template.ts';
import { TYPE_PARAMETER_TABLES } from './type-parameters.ts';
import { TYPE_METHODS } from './type.ts';
import { UNICODE_ERROR_TABLES } from './unicode-errors.ts';

const TABLES: readonly (readonly [PyType, NativeTable])[] = [
  [core.OBJECT, OBJECT_METHODS],
  [core.TYPE, TYPE_METHODS],
  [core.NONE_TYPE, NONE_METHODS],
  [core.ELLIPSIS_TYPE, ELLIPSIS_METHODS],
  [core.NOT_IMPLEMENTED_TYPE, NOT_IMPLEMENTED_METHODS],
  [core.INT, INT_METHODS],
  [core.BOOL, BOOL_METHODS],
  [core.FLOAT, FLOAT_METHODS],
  [core.COMPLEX, COMPLEX_METHODS],
  [core.STR, STR_METHODS],
  [core.STR_ITERATOR, STR_ITERATOR_METHODS],
  [core.ASCII_ITERATOR, STR_ITERATOR_METHODS],
  [core.BYTES, BYTES_METHODS],
  [core.BYTEARRAY, BYTEARRAY_METHODS],
  [core.BYTES_ITERATOR, BYTE_ITERATOR_METHODS],
  [BYTEARRAY_ITERATOR, { ...BYTE_ITERATOR_METHODS, ...BYTEARRAY_ITERATOR_STATE }],
  [core.MEMORYVIEW, MEMORYVIEW_METHODS],
  [MEMORY_ITERATOR, MEMORY_ITERATOR_METHODS],
  [core.RANGE, RANGE_METHODS],
  [core.RANGE_ITERATOR, RANGE_ITERATOR_METHODS],
  [LONG_RANGE_ITERATOR, RANGE_ITERATOR_METHODS],
  [core.SLICE, SLICE_METHODS],
  ...CONTAINER_TABLES,
  [core.FUNCTION, FUNCTION_METHODS],
  [core.METHOD, METHOD_METHODS],
  [core.BUILTIN_FUNCTION, BUILTIN_METHODS],
  [core.METHOD_WRAPPER, METHOD_WRAPPER_METHODS],
  [core.METHOD_DESCRIPTOR, DESCRIPTOR_METHODS],
  [core.WRAPPER_DESCRIPTOR, DESCRIPTOR_METHODS],
  [core.CLASSMETHOD_DESCRIPTOR, CLASS_DESCRIPTOR_METHODS],
  [core.GETSET_DESCRIPTOR, GETSET_METHODS],
  [core.MEMBER_DESCRIPTOR, MEMBER_METHODS],
  [core.CODE, CODE_METHODS],
  [core.CELL, CELL_METHODS],
  [core.PROPERTY, PROPERTY_METHODS],
  [core.STATICMETHOD, STATICMETHOD_METHODS],
  [core.CLASSMETHOD, CLASSMETHOD_METHODS],
  [core.SUPER, SUPER_METHODS],
  [core.MAPPING_PROXY, MAPPING_PROXY_METHODS],
  [core.MODULE, MODULE_METHODS],
  ...TEMPLATE_TABLES,
  ...TYPE_PARAMETER_TABLES,
  [core.FRAME, FRAME_METHODS],
  [core.FRAME_LOCALS_PROXY, FRAME_LOCALS_METHODS],
  [core.TRACEBACK, TRACEBACK_METHODS],
  [core.GENERATOR, GENERATOR_METHODS],
  [core.COROUTINE, COROUTINE_METHODS],
  [core.COROUTINE_WRAPPER, COROUTINE_WRAPPER_METHODS],
  [core.ASYNC_GENERATOR, ASYNC_GENERATOR_METHODS],
  ...AWAITABLE_TABLES,
];

let isInstalled = false;

/** To be called before the first run; once is enough, since types are shared by runs. */
export function installTypes(): void {
  if (isInstalled) return;
  isInstalled = true;
  for (const [type, table] of [...TABLES, ...UNICODE_ERROR_TABLES]) install(type, table);
  installExceptions();
  core.LIST.growth = listCapacity;
}
