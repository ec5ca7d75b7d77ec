/**
 * The way in: from a syntax tree and its symbol table to the code of a module.
 * Knows the kinds of roots.
 *
 * Behaviour of CPython's Python/compile.c.
 */
import type { SymbolTable } from '../syntax/symbols.ts';
import type { Root } from '../syntax/tree.ts';
import type { Code } from './code.ts';
import { emitModuleOrClassBody } from './emit-body.ts';
import { emitExpression } from './emit-expressions.ts';
import { emitInteractive, emitStatement } from './emit-statements.ts';
import { type CompileOptions, Emitter } from './emitter.ts';

export type { CompileOptions, CompileProfile } from './emitter.ts';

/**
 * Compiles a tree that has passed the symbol table. Never fails: everything in
 * the grammar of Python 3.14 has code.
 * @returns the code of the module; code objects of functions and classes are among its constants.
 */
export function compile(root: Root, symbols: SymbolTable, options: CompileOptions): Code {
  const emitter = new Emitter(root, symbols, options, {
    statement: root.kind === 'Interactive' ? emitAtPrompt : emitStatement,
    expression: emitExpression,
  });
  const unit = emitter.enter({ kind: 'module', name: '<module>', scope: symbols.top, firstLine: 1 });
  if (root.kind === 'Expression') {
    emitter.expression(root.body);
    return emitter.leave('return');
  }
  const [first] = root.body;
  const location = first === undefined ? { line: 1, endLine: 1, column: 0, endColumn: 0 } : emitter.at(first);
  if (unit.scope.hasConditionalAnnotations) {
    emitter.op(location, 'BUILD_SET', 0);
    emitter.nameOp(location, 'STORE_NAME', '__conditional_annotations__');
  }
  emitModuleOrClassBody(emitter, location, root.body, root.kind === 'Module');
  return emitter.leave();
}

/** Only at the top level are the values of expressions shown. */
const emitAtPrompt: typeof emitInteractive = (emitter, node) => {
  if (emitter.unit.kind === 'module') emitInteractive(emitter, node);
  else emitStatement(emitter, node);
};
