/**
 * Classes: the body as a function that fills a namespace, and the call that
 * makes the class of it.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import type { ClassDef } from '../syntax/tree.ts';
import { integer, NONE, text, tuple } from './constants.ts';
import { emitArguments } from './emit-call.ts';
import { emitModuleOrClassBody } from './emit-body.ts';
import { applyDecorators, firstLineOf } from './emit-function.ts';
import { emitTypeParameters } from './emit-type-parameters.ts';
import type { Emitter } from './emitter.ts';
import { type Location, NO_LOCATION } from './instruction.ts';
import { INTRINSICS_1 } from './opcodes.ts';
import { byCodePoint } from './unit.ts';

const SUBSCRIPT_GENERIC = INTRINSICS_1.indexOf('INTRINSIC_SUBSCRIPT_GENERIC');
/** Hidden variables of the scope of a class's type parameters; no program can write such names. */
const TYPE_PARAMS = '.type_params';
const GENERIC_BASE = '.generic_base';

export function emitClass(emitter: Emitter, node: ClassDef): void {
  const location = emitter.at(node);
  emitter.expressions(node.decorators);
  if (node.typeParams.length > 0) emitGenericClass(emitter, node, location);
  else {
    emitClassBody(emitter, node, location);
    emitArguments(emitter, location, node.bases, node.keywords, 2);
  }
  applyDecorators(emitter, node.decorators);
  emitter.name(location, node.name, 'Store');
}

/** The type parameters live in a function of their own, which makes the class and is called at once. */
function emitGenericClass(emitter: Emitter, node: ClassDef, location: Location): void {
  emitter.enter({
    kind: 'annotations',
    name: `<generic parameters of ${node.name}>`,
    scope: emitter.symbols.scopeOf(node, 'typeParameters'),
    firstLine: firstLineOf(node),
    privateName: node.name,
    mangled: new Set(node.typeParams.map(({ name }) => name)),
  });
  emitTypeParameters(emitter, node.typeParams);
  emitter.name(location, TYPE_PARAMS, 'Store');
  emitClassBody(emitter, node, location);
  emitter.name(location, TYPE_PARAMS, 'Load');
  emitter.op(location, 'CALL_INTRINSIC_1', SUBSCRIPT_GENERIC);
  emitter.name(location, GENERIC_BASE, 'Store');
  emitArguments(emitter, location, node.bases, node.keywords, 2, GENERIC_BASE);
  emitter.makeFunction(location, emitter.leave('return'));
  emitter.op(location, 'PUSH_NULL');
  emitter.op(location, 'CALL', 0);
}

/** Pushes what builds the class, the body as a function, and the name. */
function emitClassBody(emitter: Emitter, node: ClassDef, location: Location): void {
  const firstLine = firstLineOf(node);
  const unit = emitter.enter({
    kind: 'class',
    name: node.name,
    scope: emitter.symbols.scopeOf(node),
    firstLine,
    privateName: node.name,
  });
  const at: Location = { line: firstLine, endLine: firstLine, column: 0, endColumn: 0 };
  emitter.name(at, '__name__', 'Load');
  emitter.name(at, '__module__', 'Store');
  emitter.constant(at, text(unit.qualname));
  emitter.name(at, '__qualname__', 'Store');
  emitter.constant(at, integer(firstLine));
  emitter.name(at, '__firstlineno__', 'Store');
  if (node.typeParams.length > 0) {
    emitter.name(at, TYPE_PARAMS, 'Load');
    emitter.name(at, '__type_params__', 'Store');
  }
  if (unit.scope.needsClassDict) {
    emitter.op(at, 'LOAD_LOCALS');
    emitter.op(at, 'STORE_DEREF', emitter.cell('__classdict__'));
  }
  if (unit.scope.hasConditionalAnnotations) {
    emitter.op(at, 'BUILD_SET', 0);
    emitter.op(at, 'STORE_DEREF', emitter.cell('__conditional_annotations__'));
  }
  emitModuleOrClassBody(emitter, at, node.body);
  const attributes = [...unit.staticAttributes].sort(byCodePoint).map(text);
  emitter.constant(NO_LOCATION, tuple(attributes));
  emitter.name(NO_LOCATION, '__static_attributes__', 'Store');
  if (unit.scope.needsClassDict) {
    emitter.op(NO_LOCATION, 'LOAD_CLOSURE', emitter.cell('__classdict__'));
    emitter.name(NO_LOCATION, '__classdictcell__', 'Store');
  }
  if (unit.scope.needsClassClosure) {
    emitter.op(NO_LOCATION, 'LOAD_CLOSURE', emitter.cell('__class__'));
    emitter.op(NO_LOCATION, 'COPY', 1);
    emitter.name(NO_LOCATION, '__classcell__', 'Store');
  } else emitter.constant(NO_LOCATION, NONE);
  emitter.op(NO_LOCATION, 'RETURN_VALUE');
  const code = emitter.leave();

  emitter.op(location, 'LOAD_BUILD_CLASS');
  emitter.op(location, 'PUSH_NULL');
  emitter.makeFunction(location, code);
  emitter.constant(location, text(node.name));
}
