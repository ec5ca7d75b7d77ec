/**
 * Type parameters and `type` statements: bounds, defaults and values are
 * functions that are called when asked for (PEP 695, PEP 696).
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import type { Expression, TypeAlias, TypeParam } from '../syntax/tree.ts';
import { integer, NONE, text, tuple } from './constants.ts';
import { enterLazyScope } from './emit-annotations.ts';
import { type Emitter, FunctionAttribute } from './emitter.ts';
import type { Location } from './instruction.ts';
import { INTRINSICS_1, INTRINSICS_2 } from './opcodes.ts';

const MAKERS: Readonly<Record<TypeParam['kind'], number>> = {
  TypeVar: INTRINSICS_1.indexOf('INTRINSIC_TYPEVAR'),
  ParamSpec: INTRINSICS_1.indexOf('INTRINSIC_PARAMSPEC'),
  TypeVarTuple: INTRINSICS_1.indexOf('INTRINSIC_TYPEVARTUPLE'),
};
const WITH_BOUND = INTRINSICS_2.indexOf('INTRINSIC_TYPEVAR_WITH_BOUND');
const WITH_CONSTRAINTS = INTRINSICS_2.indexOf('INTRINSIC_TYPEVAR_WITH_CONSTRAINTS');
const SET_DEFAULT = INTRINSICS_2.indexOf('INTRINSIC_SET_TYPEPARAM_DEFAULT');
const TYPE_ALIAS = INTRINSICS_1.indexOf('INTRINSIC_TYPEALIAS');
/** Default of the format argument: `annotationlib.Format.VALUE`. */
const VALUE_FORMAT = tuple([integer(1)]);

/** Pushes a function that computes the bound or default of a type parameter. */
function emitLazyValue(emitter: Emitter, parameter: TypeParam, value: Expression, role: 'bound' | 'default'): void {
  const location = emitter.at(value);
  emitter.constant(location, VALUE_FORMAT);
  enterLazyScope(emitter, emitter.symbols.scopeOf(parameter, role), parameter.name, location);
  if (value.kind === 'Starred') {
    emitter.expression(value.value);
    emitter.op(location, 'UNPACK_SEQUENCE', 1);
  } else emitter.expression(value);
  emitter.op(location, 'RETURN_VALUE');
  emitter.makeFunction(location, emitter.leave(), FunctionAttribute.DEFAULTS);
}

/** Makes each parameter, binds its name, and leaves the tuple of all. */
export function emitTypeParameters(emitter: Emitter, parameters: readonly TypeParam[]): void {
  for (const parameter of parameters) {
    const location = emitter.at(parameter);
    emitter.constant(location, text(parameter.name));
    if (parameter.kind === 'TypeVar' && parameter.bound !== null) {
      emitLazyValue(emitter, parameter, parameter.bound, 'bound');
      emitter.op(location, 'CALL_INTRINSIC_2', parameter.bound.kind === 'Tuple' ? WITH_CONSTRAINTS : WITH_BOUND);
    } else emitter.op(location, 'CALL_INTRINSIC_1', MAKERS[parameter.kind]);
    if (parameter.defaultValue !== null) {
      emitLazyValue(emitter, parameter, parameter.defaultValue, 'default');
      emitter.op(location, 'CALL_INTRINSIC_2', SET_DEFAULT);
    }
    emitter.op(location, 'COPY', 1);
    emitter.name(location, parameter.name, 'Store');
  }
  const [first] = parameters;
  if (first !== undefined) emitter.op(emitter.at(first), 'BUILD_TUPLE', parameters.length);
}

function emitAliasValue(emitter: Emitter, node: TypeAlias, location: Location): void {
  emitter.constant(location, VALUE_FORMAT);
  enterLazyScope(emitter, emitter.symbols.scopeOf(node, 'typeAlias'), node.name.id, location);
  emitter.expression(node.value);
  emitter.op(location, 'RETURN_VALUE');
  emitter.makeFunction(location, emitter.leave('return'), FunctionAttribute.DEFAULTS);
  emitter.op(location, 'BUILD_TUPLE', 3);
  emitter.op(location, 'CALL_INTRINSIC_1', TYPE_ALIAS);
}

export function emitTypeAlias(emitter: Emitter, node: TypeAlias): void {
  const location = emitter.at(node);
  const name = node.name.id;
  if (node.typeParams.length === 0) {
    emitter.constant(location, text(name));
    emitter.constant(location, NONE);
    emitAliasValue(emitter, node, location);
  } else {
    emitter.enter({
      kind: 'annotations',
      name: `<generic parameters of ${name}>`,
      scope: emitter.symbols.scopeOf(node, 'typeParameters'),
      firstLine: location.line,
    });
    emitter.constant(location, text(name));
    emitTypeParameters(emitter, node.typeParams);
    emitAliasValue(emitter, node, location);
    emitter.makeFunction(location, emitter.leave('return'));
    emitter.op(location, 'PUSH_NULL');
    emitter.op(location, 'CALL', 0);
  }
  emitter.name(location, name, 'Store');
}
