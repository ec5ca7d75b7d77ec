/** The module `types`. Source: https://docs.python.org/3.14/library/types.html */
import * as core from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { PyType } from '../type.ts';
import { GENERIC_ALIAS } from '../types/generic-alias.ts';
import { UNION } from '../types/union.ts';
import { addTypes, pythonModule, type ModuleType } from './make-module.ts';
import { NAMESPACE, NAMESPACE_TABLE } from './namespace.ts';
import { SOURCE } from './python/types.ts';

/** The public names of types that have no name among the built-ins. */
const NAMES: Readonly<Record<string, PyType>> = {
  FunctionType: core.FUNCTION,
  LambdaType: core.FUNCTION,
  CodeType: core.CODE,
  MappingProxyType: core.MAPPING_PROXY,
  CellType: core.CELL,
  GeneratorType: core.GENERATOR,
  CoroutineType: core.COROUTINE,
  AsyncGeneratorType: core.ASYNC_GENERATOR,
  MethodType: core.METHOD,
  BuiltinFunctionType: core.BUILTIN_FUNCTION,
  BuiltinMethodType: core.BUILTIN_FUNCTION,
  WrapperDescriptorType: core.WRAPPER_DESCRIPTOR,
  MethodWrapperType: core.METHOD_WRAPPER,
  MethodDescriptorType: core.METHOD_DESCRIPTOR,
  ClassMethodDescriptorType: core.CLASSMETHOD_DESCRIPTOR,
  ModuleType: core.MODULE,
  TracebackType: core.TRACEBACK,
  FrameType: core.FRAME,
  GetSetDescriptorType: core.GETSET_DESCRIPTOR,
  MemberDescriptorType: core.MEMBER_DESCRIPTOR,
  GenericAlias: GENERIC_ALIAS,
  UnionType: UNION,
  EllipsisType: core.ELLIPSIS_TYPE,
  NoneType: core.NONE_TYPE,
  NotImplementedType: core.NOT_IMPLEMENTED_TYPE,
};

const TYPES: readonly ModuleType[] = [{ type: NAMESPACE, table: NAMESPACE_TABLE }];

export const makeTypes = pythonModule('types', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  for (const [name, type] of Object.entries(NAMES)) setByName(machine, namespace, name, type.object);
});
