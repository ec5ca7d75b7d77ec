/**
 * Values in patterns and mapping keys: literals such as `-1` and `1 - 2j` are
 * one constant before they are compiled, in contrast to those in expressions.
 *
 * Behaviour of CPython's Python/ast_preprocess.c.
 */
import type { Expression } from '../syntax/tree.ts';
import type { Constant } from './code.ts';
import { fromLiteral } from './constants.ts';
import type { Emitter } from './emitter.ts';
import { foldBinary, foldUnary } from './fold.ts';

function literal(node: Expression): Constant | undefined {
  if (node.kind === 'Constant') return fromLiteral(node.value);
  if (node.kind === 'UnaryOp' && node.op === 'USub') {
    const operand = literal(node.operand);
    return operand && foldUnary('-', operand);
  }
  if (node.kind === 'BinOp' && (node.op === 'Add' || node.op === 'Sub')) {
    const [left, right] = [literal(node.left), literal(node.right)];
    return left && right && foldBinary(node.op === 'Add' ? '+' : '-', left, right);
  }
  return undefined;
}

export function emitPatternValue(emitter: Emitter, node: Expression): void {
  const constant = literal(node);
  if (constant === undefined) emitter.expression(node);
  else emitter.constant(emitter.at(node), constant);
}
