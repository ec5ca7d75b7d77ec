/**
 * Tests: jumps on the truth of an expression, without making a bool where `and`,
 * `or`, `not` and chained comparisons allow it; comparison operators.
 *
 * Behaviour of CPython's Python/codegen.c (`codegen_jump_if`).
 */
import { invariant } from '../base/invariant.ts';
import type { Compare, CompareOperator, Expression, IfExp } from '../syntax/tree.ts';
import type { Emitter } from './emitter.ts';
import { type Label, type Location, NO_LOCATION } from './instruction.ts';
import { COMPARE_OPERATORS } from './opcodes.ts';

type RichOperator = (typeof COMPARE_OPERATORS)[number];

const RICH: Partial<Readonly<Record<CompareOperator, RichOperator>>> = {
  Lt: '<',
  LtE: '<=',
  Eq: '==',
  NotEq: '!=',
  Gt: '>',
  GtE: '>=',
};

/** Outcomes that make the comparison true: 1 unordered, 2 less, 4 greater, 8 equal. CPython's specialiser reads them. */
const OUTCOMES: Readonly<Record<RichOperator, number>> = { '<': 2, '<=': 10, '==': 8, '!=': 7, '>': 4, '>=': 12 };

export function emitCompareOperator(emitter: Emitter, location: Location, operator: CompareOperator): void {
  switch (operator) {
    case 'Is':
    case 'IsNot':
      emitter.op(location, 'IS_OP', Number(operator === 'IsNot'));
      return;
    case 'In':
    case 'NotIn':
      emitter.op(location, 'CONTAINS_OP', Number(operator === 'NotIn'));
      return;
    default: {
      const rich = RICH[operator];
      invariant(rich !== undefined, operator);
      emitter.op(location, 'COMPARE_OP', (COMPARE_OPERATORS.indexOf(rich) << 5) | OUTCOMES[rich]);
    }
  }
}

function links(node: Compare): { right: Expression; operator: CompareOperator }[] {
  return node.comparators.map((right, i) => {
    const operator = node.ops[i];
    invariant(operator !== undefined, 'a comparison without an operator');
    return { right, operator };
  });
}

/** Each comparison but the last keeps its right operand for the next; `leaveAt` jumps with it still on the stack. */
function emitLinks(emitter: Emitter, node: Compare, afterLink: (location: Location) => void): Location {
  const location = emitter.at(node);
  emitter.expression(node.left);
  const chain = links(node);
  chain.forEach(({ right, operator }, i) => {
    emitter.expression(right);
    const isLast = i === chain.length - 1;
    if (!isLast) {
      emitter.op(location, 'SWAP', 2);
      emitter.op(location, 'COPY', 2);
    }
    emitCompareOperator(emitter, location, operator);
    if (!isLast) afterLink(location);
  });
  return location;
}

export function emitCompare(emitter: Emitter, node: Compare): void {
  const cleanup = emitter.label();
  const location = emitLinks(emitter, node, (at) => {
    emitter.op(at, 'COPY', 1);
    emitter.op(at, 'TO_BOOL');
    emitter.jump(at, 'POP_JUMP_IF_FALSE', cleanup);
    emitter.op(at, 'POP_TOP');
  });
  if (node.ops.length === 1) return;
  const end = emitter.label();
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
  emitter.place(cleanup);
  emitter.op(location, 'SWAP', 2);
  emitter.op(location, 'POP_TOP');
  emitter.place(end);
}

function jumpIfChain(emitter: Emitter, node: Compare, label: Label, condition: boolean): void {
  const cleanup = emitter.label();
  const location = emitLinks(emitter, node, (at) => {
    emitter.op(at, 'TO_BOOL');
    emitter.jump(at, 'POP_JUMP_IF_FALSE', cleanup);
  });
  emitter.op(location, 'TO_BOOL');
  emitter.jump(location, condition ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', label);
  const end = emitter.label();
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
  emitter.place(cleanup);
  emitter.op(location, 'POP_TOP');
  if (!condition) emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', label);
  emitter.place(end);
}

/** Jumps to `label` if the truth of `node` is `condition`, else goes on. */
export function jumpIf(emitter: Emitter, node: Expression, label: Label, condition: boolean): void {
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op !== 'Not') break;
      jumpIf(emitter, node.operand, label, !condition);
      return;
    case 'BoolOp': {
      // One operand decides `or` when true, `and` when false.
      const decides = node.op === 'Or';
      const decided = decides === condition ? label : emitter.label();
      node.values.forEach((value, i) => {
        if (i < node.values.length - 1) jumpIf(emitter, value, decided, decides);
        else jumpIf(emitter, value, label, condition);
      });
      if (decided !== label) emitter.place(decided);
      return;
    }
    case 'IfExp': {
      const end = emitter.label();
      const otherwise = emitter.label();
      jumpIf(emitter, node.test, otherwise, false);
      jumpIf(emitter, node.body, label, condition);
      emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
      emitter.place(otherwise);
      jumpIf(emitter, node.orelse, label, condition);
      emitter.place(end);
      return;
    }
    case 'Compare':
      if (node.ops.length === 1) break;
      jumpIfChain(emitter, node, label, condition);
      return;
    default:
  }
  emitter.expression(node);
  const location = emitter.at(node);
  emitter.op(location, 'TO_BOOL');
  emitter.jump(location, condition ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', label);
}

export function emitConditional(emitter: Emitter, node: IfExp): void {
  const end = emitter.label();
  const otherwise = emitter.label();
  jumpIf(emitter, node.test, otherwise, false);
  emitter.expression(node.body);
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
  emitter.place(otherwise);
  emitter.expression(node.orelse);
  emitter.place(end);
}
