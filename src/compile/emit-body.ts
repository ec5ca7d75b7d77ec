/**
 * The body of a module or class: docstring, statements, annotations.
 *
 * Behaviour of CPython's Python/codegen.c (`codegen_body`).
 */
import type { Statement } from '../syntax/tree.ts';
import { text } from './constants.ts';
import { emitDeferredAnnotations } from './emit-annotations.ts';
import { docstringOf } from './emit-function.ts';
import { statementsOfScope } from './scope-statements.ts';
import type { Emitter } from './emitter.ts';
import { type Location, NO_LOCATION } from './instruction.ts';

/** @param hasDocstring whether a string at the start is the docstring; at the prompt it is not. */
export function emitModuleOrClassBody(
  emitter: Emitter,
  location: Location,
  body: readonly Statement[],
  hasDocstring = true,
): void {
  const { scope } = emitter.unit;
  if (scope.usesFutureAnnotations && hasAnnotations(body)) emitter.op(location, 'SETUP_ANNOTATIONS');
  if (body.length === 0) return;
  const docstring = hasDocstring ? docstringOf(body) : undefined;
  if (docstring !== undefined) {
    emitter.constant(emitter.at(docstring.node), text(docstring.text));
    emitter.name(NO_LOCATION, '__doc__', 'Store');
  }
  emitter.statements(docstring === undefined ? body : body.slice(1));
  if (!scope.usesFutureAnnotations) emitDeferredAnnotations(emitter, location);
}

/** Whether a variable is annotated somewhere in the statements, definitions inside them apart. */
function hasAnnotations(body: readonly Statement[]): boolean {
  return [...statementsOfScope(body)].some(({ kind }) => kind === 'AnnAssign');
}
