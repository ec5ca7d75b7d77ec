/**
 * Annotations: collected while a body is compiled and then made into its
 * `__annotate__` function, which computes them when asked (PEP 649); as strings
 * under `from __future__ import annotations`.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import { invariant } from '../base/invariant.ts';
import type { AnnAssign, Expression, FunctionDef } from '../syntax/tree.ts';
import type { Code } from './code.ts';
import { integer, text } from './constants.ts';
import type { Emitter } from './emitter.ts';
import type { Location } from './instruction.ts';
import { COMMON_CONSTANTS, COMPARE_OPERATORS } from './opcodes.ts';
import { unparse } from './unparse.ts';
import type { Scope } from '../syntax/symbols.ts';

const NOT_IMPLEMENTED = COMMON_CONSTANTS.indexOf('NotImplementedError');
/** `annotationlib.Format.VALUE_WITH_FAKE_GLOBALS`, the greatest format that compiled code serves. */
const GREATEST_FORMAT = 2;
/** Operand of COMPARE_OP for `>`; 4 is its outcome mask (`emit-conditions.ts`). */
const GREATER = (COMPARE_OPERATORS.indexOf('>') << 5) | 4;

/** Starts a function of one argument, the wanted format, that refuses formats it does not know. */
export function enterLazyScope(emitter: Emitter, scope: Scope, name: string, location: Location): void {
  emitter.enter({
    kind: 'annotations',
    name,
    scope,
    firstLine: location.line,
    arguments: { positional: 0, positionalOnly: 1, keywordOnly: 0 },
  });
  const body = emitter.label();
  emitter.op(location, 'LOAD_FAST', 0);
  emitter.constant(location, integer(GREATEST_FORMAT));
  emitter.op(location, 'COMPARE_OP', GREATER);
  emitter.jump(location, 'POP_JUMP_IF_FALSE', body);
  emitter.op(location, 'LOAD_COMMON_CONSTANT', NOT_IMPLEMENTED);
  emitter.op(location, 'RAISE_VARARGS', 1);
  emitter.place(body);
}

/** Ends an `__annotate__` function; its argument is shown as `format`, a name that annotations may use themselves. */
function leaveAnnotate(emitter: Emitter, location: Location): Code {
  emitter.op(location, 'RETURN_VALUE');
  const code = emitter.leave();
  return { ...code, slots: code.slots.map((slot, i) => (i === 0 ? { ...slot, name: 'format' } : slot)) };
}

function annotationScope(scope: Scope): Scope {
  const annotations = scope.annotationScope;
  invariant(annotations !== null, `no annotation scope in ${scope.name}`);
  return annotations;
}

/** Makes `__annotate__` of the variables that the current module or class body annotates. */
export function emitDeferredAnnotations(emitter: Emitter, location: Location): void {
  const { unit } = emitter;
  if (unit.deferredAnnotations.length === 0) return;
  const instructions = unit.instructions;
  if (unit.kind === 'module') unit.instructions = [];
  enterLazyScope(emitter, annotationScope(unit.scope), '__annotate__', location);
  emitter.op(location, 'BUILD_MAP', 0);
  for (const { statement, conditionalIndex } of unit.deferredAnnotations) {
    const at = emitter.at(statement);
    const notSet = emitter.label();
    if (conditionalIndex !== null) {
      emitter.constant(at, integer(conditionalIndex));
      if (unit.kind === 'class') emitter.op(at, 'LOAD_DEREF', emitter.freeVariable('__conditional_annotations__'));
      else emitter.nameOp(at, 'LOAD_GLOBAL', '__conditional_annotations__');
      emitter.op(at, 'CONTAINS_OP', 0);
      emitter.jump(at, 'POP_JUMP_IF_FALSE', notSet);
    }
    emitter.expression(statement.annotation);
    emitter.op(at, 'COPY', 2);
    emitter.constant(at, text(emitter.mangle(nameOf(statement))));
    emitter.op(location, 'STORE_SUBSCR');
    emitter.place(notSet);
  }
  emitter.makeFunction(location, leaveAnnotate(emitter, location));
  emitter.name(location, unit.kind === 'class' ? '__annotate_func__' : '__annotate__', 'Store');
  if (unit.kind === 'module') {
    // A module has its `__annotate__` before its first statement runs: right after RESUME.
    const setup = unit.instructions;
    unit.instructions = instructions;
    unit.insert(1, setup);
  }
}

function nameOf({ target }: AnnAssign): string {
  invariant(target.kind === 'Name', 'only names are kept for __annotate__');
  return target.id;
}

/** Pushes the `__annotate__` function of a function. @returns whether it has annotations. */
export function emitFunctionAnnotations(emitter: Emitter, location: Location, node: FunctionDef): boolean {
  const { args } = node;
  const annotated = [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg].flatMap((arg) =>
    arg?.annotation ? [{ name: arg.arg, annotation: arg.annotation }] : [],
  );
  if (node.returns !== null) annotated.push({ name: 'return', annotation: node.returns });
  if (annotated.length === 0) return false;
  const scope = emitter.symbols.scopeOf(node);
  enterLazyScope(emitter, annotationScope(scope), '__annotate__', location);
  for (const { name, annotation } of annotated) {
    emitter.constant(location, text(emitter.mangle(name)));
    if (scope.usesFutureAnnotations) emitter.constant(emitter.at(annotation), text(unparse(annotation)));
    else if (annotation.kind === 'Starred') {
      emitter.expression(annotation.value);
      emitter.op(location, 'UNPACK_SEQUENCE', 1);
    } else emitter.expression(annotation);
  }
  emitter.op(location, 'BUILD_MAP', annotated.length);
  emitter.makeFunction(location, leaveAnnotate(emitter, location));
  return true;
}

export function emitAnnotatedAssignment(emitter: Emitter, node: AnnAssign): void {
  const { target, value } = node;
  if (value !== null) {
    emitter.expression(value);
    emitter.expression(target);
  }
  switch (target.kind) {
    case 'Name':
      if (node.simple && !emitter.unit.isFunctionLike) recordAnnotation(emitter, node);
      return;
    // Without a value, what the target is made of is only computed.
    case 'Attribute':
      if (value === null) emitDiscarded(emitter, target.value);
      return;
    case 'Subscript':
      if (value !== null) return;
      emitDiscarded(emitter, target.value);
      emitDiscardedKey(emitter, target.slice);
  }
}

function recordAnnotation(emitter: Emitter, node: AnnAssign): void {
  const { unit } = emitter;
  const location = emitter.at(node);
  if (unit.scope.usesFutureAnnotations) {
    emitter.constant(emitter.at(node.annotation), text(unparse(node.annotation)));
    emitter.nameOp(location, 'LOAD_NAME', '__annotations__');
    emitter.constant(location, text(emitter.mangle(nameOf(node))));
    emitter.op(location, 'STORE_SUBSCR');
    return;
  }
  // A module can be asked for its annotations before all of it has run.
  const isConditional = unit.kind === 'module' || unit.conditionalDepth > 0;
  const conditionalIndex = isConditional ? unit.conditionalAnnotations++ : null;
  unit.deferredAnnotations.push({ statement: node, conditionalIndex });
  if (conditionalIndex === null) return;
  if (unit.kind === 'class') emitter.op(location, 'LOAD_DEREF', emitter.cell('__conditional_annotations__'));
  else emitter.nameOp(location, 'LOAD_NAME', '__conditional_annotations__');
  emitter.constant(location, integer(conditionalIndex));
  emitter.op(location, 'SET_ADD', 1);
  emitter.op(location, 'POP_TOP');
}

function emitDiscarded(emitter: Emitter, node: Expression): void {
  emitter.expression(node);
  emitter.op(emitter.at(node), 'POP_TOP');
}

function emitDiscardedKey(emitter: Emitter, key: Expression): void {
  if (key.kind === 'Tuple') {
    for (const part of key.elts) emitDiscardedKey(emitter, part);
  } else if (key.kind === 'Slice') {
    for (const part of [key.lower, key.upper, key.step]) if (part !== null) emitDiscarded(emitter, part);
  } else emitDiscarded(emitter, key);
}
