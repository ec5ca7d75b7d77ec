/**
 * Expressions: dispatch by kind, displays, attributes, boolean operators.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import { InvariantError, unreachable } from '../base/invariant.ts';
import type { Attribute, BoolOp, Dict, Expression, UnaryOp, Yield } from '../syntax/tree.ts';
import { fromLiteral, TRUE } from './constants.ts';
import {
  attributeLocation,
  emitBinaryOperator,
  emitSlice,
  emitSubscript,
  emitUnpackingTargets,
} from './emit-assignment.ts';
import { emitCall } from './emit-call.ts';
import { emitComprehension } from './emit-comprehension.ts';
import { emitCompare, emitConditional } from './emit-conditions.ts';
import { emitDelegation, emitYield } from './emit-delegation.ts';
import { emitLambda } from './emit-function.ts';
import { emitSequence } from './emit-sequence.ts';
import { emitFormattedValue, emitInterpolation, emitJoinedString, emitTemplate, formatPercent } from './emit-string.ts';
import { emitSuperAttribute, isPlainSuper } from './emit-super.ts';
import type { Emitter } from './emitter.ts';
import { STACK_GUIDELINE } from './limits.ts';
import { Awaited, INTRINSICS_1 } from './opcodes.ts';

const UNARY_POSITIVE = INTRINSICS_1.indexOf('INTRINSIC_UNARY_POSITIVE');

export function emitExpression(emitter: Emitter, node: Expression): void {
  switch (node.kind) {
    case 'Constant':
      emitter.constant(emitter.at(node), fromLiteral(node.value));
      return;
    case 'Name':
      if (node.id === '__debug__' && node.ctx === 'Load') emitter.constant(emitter.at(node), TRUE);
      else emitter.name(emitter.at(node), node.id, node.ctx);
      return;
    case 'Attribute':
      emitAttribute(emitter, node);
      return;
    case 'Subscript':
      emitSubscript(emitter, node);
      return;
    case 'Call':
      emitCall(emitter, node);
      return;
    case 'BinOp': {
      const formatted = formatPercent(node);
      if (formatted !== undefined) {
        emitExpression(emitter, formatted);
        return;
      }
      emitter.expression(node.left);
      emitter.expression(node.right);
      emitBinaryOperator(emitter, emitter.at(node), node.op);
      return;
    }
    case 'UnaryOp':
      emitUnary(emitter, node);
      return;
    case 'BoolOp':
      emitBoolean(emitter, node);
      return;
    case 'Compare':
      emitCompare(emitter, node);
      return;
    case 'IfExp':
      emitConditional(emitter, node);
      return;
    case 'NamedExpr':
      emitter.expression(node.value);
      emitter.op(emitter.at(node), 'COPY', 1);
      emitter.expression(node.target);
      return;
    case 'Lambda':
      emitLambda(emitter, node);
      return;
    case 'List':
    case 'Tuple':
      if (node.ctx === 'Store') emitUnpackingTargets(emitter, emitter.at(node), node.elts);
      else if (node.ctx === 'Del') emitter.expressions(node.elts);
      else emitSequence(emitter, emitter.at(node), node.elts, node.kind === 'List' ? 'list' : 'tuple');
      return;
    case 'Set':
      emitSequence(emitter, emitter.at(node), node.elts, 'set');
      return;
    case 'Dict':
      emitDict(emitter, node);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      emitComprehension(emitter, node);
      return;
    case 'Slice':
      emitSlice(emitter, node);
      return;
    case 'JoinedStr':
      emitJoinedString(emitter, node);
      return;
    case 'FormattedValue':
      emitFormattedValue(emitter, node);
      return;
    case 'TemplateStr':
      emitTemplate(emitter, node);
      return;
    case 'Interpolation':
      emitInterpolation(emitter, node);
      return;
    case 'Yield':
      emitYieldExpression(emitter, node);
      return;
    case 'YieldFrom':
      emitter.expression(node.value);
      emitter.op(emitter.at(node), 'GET_YIELD_FROM_ITER');
      emitter.none(emitter.at(node));
      emitDelegation(emitter, emitter.at(node), 'yieldFrom');
      return;
    case 'Await':
      emitter.expression(node.value);
      emitter.op(emitter.at(node), 'GET_AWAITABLE', Awaited.EXPRESSION);
      emitter.none(emitter.at(node));
      emitDelegation(emitter, emitter.at(node), 'await');
      return;
    case 'Starred':
      throw new InvariantError('a starred expression passed the syntax checks');
    default:
      unreachable(node);
  }
}

function emitYieldExpression(emitter: Emitter, node: Yield): void {
  const location = emitter.at(node);
  if (node.value === null) emitter.none(location);
  else emitter.expression(node.value);
  emitYield(emitter, location);
}

function emitUnary(emitter: Emitter, node: UnaryOp): void {
  const location = emitter.at(node);
  emitter.expression(node.operand);
  switch (node.op) {
    case 'UAdd':
      emitter.op(location, 'CALL_INTRINSIC_1', UNARY_POSITIVE);
      return;
    case 'Not':
      emitter.op(location, 'TO_BOOL');
      emitter.op(location, 'UNARY_NOT');
      return;
    case 'USub':
      emitter.op(location, 'UNARY_NEGATIVE');
      return;
    case 'Invert':
      emitter.op(location, 'UNARY_INVERT');
  }
}

function emitBoolean(emitter: Emitter, node: BoolOp): void {
  const location = emitter.at(node);
  const end = emitter.label();
  node.values.forEach((value, i) => {
    emitter.expression(value);
    if (i === node.values.length - 1) return;
    emitter.jump(location, node.op === 'And' ? 'JUMP_IF_FALSE' : 'JUMP_IF_TRUE', end);
    emitter.op(location, 'POP_TOP');
  });
  emitter.place(end);
}

function emitAttribute(emitter: Emitter, node: Attribute): void {
  const location = emitter.at(node);
  if (node.ctx === 'Load' && isPlainSuper(emitter, node)) {
    emitSuperAttribute(emitter, node, location, false);
    emitter.op(attributeLocation(emitter, location, node), 'NOP');
    return;
  }
  if (node.ctx === 'Store' && node.value.kind === 'Name' && node.value.id === 'self') {
    emitter.noteStaticAttribute(node.attr);
  }
  emitter.expression(node.value);
  const at = attributeLocation(emitter, location, node);
  if (node.ctx === 'Load') emitter.attributeOp(at, 'LOAD_ATTR', node.attr, 1);
  else emitter.attributeOp(at, node.ctx === 'Store' ? 'STORE_ATTR' : 'DELETE_ATTR', node.attr);
}

/** Entries `start` to `end` of the display, none of them `**mapping`, as one dict. */
function emitEntries(emitter: Emitter, node: Dict, start: number, end: number): void {
  const location = emitter.at(node);
  const isBig = 2 * (end - start) > STACK_GUIDELINE;
  if (isBig) emitter.op(location, 'BUILD_MAP', 0);
  for (let i = start; i < end; i++) {
    const [key, value] = [node.keys[i], node.values[i]];
    if (!key || !value) throw new InvariantError('a dict display without a key or value');
    emitter.expression(key);
    emitter.expression(value);
    if (isBig) emitter.op(location, 'MAP_ADD', 1);
  }
  if (!isBig) emitter.op(location, 'BUILD_MAP', end - start);
}

function emitDict(emitter: Emitter, node: Dict): void {
  const location = emitter.at(node);
  let hasDict = false;
  let start = 0;
  /** Adds the entries collected since `start` to the dict on the stack, or makes it. */
  const flush = (end: number): void => {
    emitEntries(emitter, node, start, end);
    if (hasDict) emitter.op(location, 'DICT_UPDATE', 1);
    hasDict = true;
  };
  node.values.forEach((value, i) => {
    if (node.keys[i] === null) {
      if (i > start) flush(i);
      if (!hasDict) emitter.op(location, 'BUILD_MAP', 0);
      hasDict = true;
      emitter.expression(value);
      emitter.op(location, 'DICT_UPDATE', 1);
      start = i + 1;
    } else if (2 * (i - start) > STACK_GUIDELINE) {
      flush(i + 1);
      start = i + 1;
    }
  });
  if (node.values.length > start) flush(node.values.length);
  else if (!hasDict) emitter.op(location, 'BUILD_MAP', 0);
}
