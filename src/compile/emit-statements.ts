/**
 * Statements: dispatch by kind, and those that need no file of their own
 * (assignment, loops, imports, `raise`, `assert`, …).
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import { unreachable } from '../base/invariant.ts';
import type { Assert, Assign, For, If, Import, ImportFrom, Raise, Return, Statement, While } from '../syntax/tree.ts';
import { fromLiteral, integer, NONE, text, tuple } from './constants.ts';
import { emitAnnotatedAssignment } from './emit-annotations.ts';
import { emitAugmentedAssignment } from './emit-assignment.ts';
import { emitClass } from './emit-class.ts';
import { jumpIf } from './emit-conditions.ts';
import { emitDelegation } from './emit-delegation.ts';
import { emitFunction } from './emit-function.ts';
import { emitMatch } from './emit-match.ts';
import { emitTry } from './emit-try.ts';
import { emitTypeAlias } from './emit-type-parameters.ts';
import { unwind, unwindAll, unwindToLoop } from './emit-unwind.ts';
import { emitWith } from './emit-with.ts';
import type { Emitter } from './emitter.ts';
import { type Location, NO_LOCATION } from './instruction.ts';
import { COMMON_CONSTANTS, INTRINSICS_1 } from './opcodes.ts';

const PRINT = INTRINSICS_1.indexOf('INTRINSIC_PRINT');
const IMPORT_STAR = INTRINSICS_1.indexOf('INTRINSIC_IMPORT_STAR');
const ASSERTION_ERROR = COMMON_CONSTANTS.indexOf('AssertionError');

/** Statements whose bodies may not run, so that annotations inside them are conditional. */
function emitConditionally(emitter: Emitter, emit: () => void): void {
  emitter.unit.conditionalDepth++;
  emit();
  emitter.unit.conditionalDepth--;
}

export function emitStatement(emitter: Emitter, node: Statement): void {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      emitFunction(emitter, node);
      return;
    case 'ClassDef':
      emitClass(emitter, node);
      return;
    case 'TypeAlias':
      emitTypeAlias(emitter, node);
      return;
    case 'Return':
      emitReturn(emitter, node);
      return;
    case 'Delete':
      emitter.expressions(node.targets);
      return;
    case 'Assign':
      emitAssign(emitter, node);
      return;
    case 'AugAssign':
      emitAugmentedAssignment(emitter, node);
      return;
    case 'AnnAssign':
      emitAnnotatedAssignment(emitter, node);
      return;
    case 'For':
      emitConditionally(emitter, () => emitFor(emitter, node));
      return;
    case 'AsyncFor':
      emitConditionally(emitter, () => emitAsyncFor(emitter, node));
      return;
    case 'While':
      emitConditionally(emitter, () => emitWhile(emitter, node));
      return;
    case 'If':
      emitConditionally(emitter, () => emitIf(emitter, node));
      return;
    case 'With':
    case 'AsyncWith':
      emitConditionally(emitter, () => emitWith(emitter, node));
      return;
    case 'Match':
      emitConditionally(emitter, () => emitMatch(emitter, node));
      return;
    case 'Try':
    case 'TryStar':
      emitConditionally(emitter, () => emitTry(emitter, node));
      return;
    case 'Raise':
      emitRaise(emitter, node);
      return;
    case 'Assert':
      emitAssert(emitter, node);
      return;
    case 'Import':
      emitImport(emitter, node);
      return;
    case 'ImportFrom':
      emitImportFrom(emitter, node);
      return;
    case 'Global':
    case 'Nonlocal':
      return;
    case 'Expr':
      if (node.value.kind === 'Constant') emitter.op(emitter.at(node), 'NOP');
      else {
        emitter.expression(node.value);
        emitter.op(NO_LOCATION, 'POP_TOP');
      }
      return;
    case 'Pass':
      emitter.op(emitter.at(node), 'NOP');
      return;
    case 'Break':
    case 'Continue':
      emitLoopExit(emitter, node.kind, emitter.at(node));
      return;
    default:
      unreachable(node);
  }
}

/** A statement at the interactive prompt: the value of an expression is shown. */
export function emitInteractive(emitter: Emitter, node: Statement): void {
  if (node.kind !== 'Expr') {
    emitStatement(emitter, node);
    return;
  }
  emitter.expression(node.value);
  emitter.op(emitter.at(node), 'CALL_INTRINSIC_1', PRINT);
  emitter.op(NO_LOCATION, 'POP_TOP');
}

function emitAssign(emitter: Emitter, node: Assign): void {
  emitter.expression(node.value);
  node.targets.forEach((target, i) => {
    if (i < node.targets.length - 1) emitter.op(emitter.at(node), 'COPY', 1);
    emitter.expression(target);
  });
}

function emitReturn(emitter: Emitter, node: Return): void {
  const { value } = node;
  let location = emitter.at(node);
  const isComputed = value !== null && value.kind !== 'Constant';
  if (isComputed) emitter.expression(value);
  else if (value !== null) {
    location = emitter.at(value);
    emitter.op(location, 'NOP');
  }
  if (value === null || value.span.line !== node.span.line) {
    location = emitter.at(node);
    emitter.op(location, 'NOP');
  }
  location = unwindAll(emitter, location, isComputed);
  if (value === null) emitter.none(location);
  else if (value.kind === 'Constant') emitter.constant(location, fromLiteral(value.value));
  emitter.op(location, 'RETURN_VALUE');
}

function emitLoopExit(emitter: Emitter, kind: 'Break' | 'Continue', at: Location): void {
  emitter.op(at, 'NOP');
  const { loop, location } = unwindToLoop(emitter, at);
  if (kind === 'Continue') emitter.jump(location, 'JUMP', loop.again);
  else emitter.jump(unwind(emitter, loop, location, false), 'JUMP', loop.exit);
}

function emitIf(emitter: Emitter, node: If): void {
  const end = emitter.label();
  const otherwise = node.orelse.length > 0 ? emitter.label() : end;
  jumpIf(emitter, node.test, otherwise, false);
  emitter.statements(node.body);
  if (otherwise !== end) {
    emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
    emitter.place(otherwise);
    emitter.statements(node.orelse);
  }
  emitter.place(end);
}

function emitWhile(emitter: Emitter, node: While): void {
  const again = emitter.label();
  const exit = emitter.label();
  const exhausted = emitter.label();
  emitter.place(again);
  emitter.unit.frameBlocks.push({ kind: 'while', again, exit });
  jumpIf(emitter, node.test, exhausted, false);
  emitter.statements(node.body);
  emitter.jump(NO_LOCATION, 'JUMP', again);
  emitter.unit.frameBlocks.pop();
  emitter.place(exhausted);
  emitter.statements(node.orelse);
  emitter.place(exit);
}

function emitFor(emitter: Emitter, node: For): void {
  const again = emitter.label();
  const exhausted = emitter.label();
  const exit = emitter.label();
  emitter.unit.frameBlocks.push({ kind: 'for', again, exit });
  emitter.expression(node.iter);
  const location = emitter.at(node.iter);
  emitter.op(location, 'GET_ITER');
  emitter.place(again);
  emitter.jump(location, 'FOR_ITER', exhausted);
  // The line of the target, should it differ from the iterable's.
  emitter.op(emitter.at(node.target), 'NOP');
  emitter.expression(node.target);
  emitter.statements(node.body);
  emitter.jump(NO_LOCATION, 'JUMP', again);
  emitter.place(exhausted);
  emitter.op(NO_LOCATION, 'END_FOR');
  emitter.op(NO_LOCATION, 'POP_ITER');
  emitter.unit.frameBlocks.pop();
  emitter.statements(node.orelse);
  emitter.place(exit);
}

function emitAsyncFor(emitter: Emitter, node: For): void {
  const location = emitter.at(node);
  const again = emitter.label();
  const send = emitter.label();
  const handler = emitter.label();
  const exit = emitter.label();
  emitter.expression(node.iter);
  emitter.op(emitter.at(node.iter), 'GET_AITER');
  emitter.place(again);
  emitter.unit.frameBlocks.push({ kind: 'asyncFor', again, exit });
  emitter.jump(location, 'SETUP_FINALLY', handler);
  emitter.op(location, 'GET_ANEXT');
  emitter.none(location);
  emitter.place(send);
  emitDelegation(emitter, location, 'await');
  emitter.op(location, 'POP_BLOCK');
  emitter.op(location, 'NOT_TAKEN');
  emitter.expression(node.target);
  emitter.statements(node.body);
  emitter.jump(NO_LOCATION, 'JUMP', again);
  emitter.unit.frameBlocks.pop();
  emitter.place(handler);
  emitter.jump(emitter.at(node.iter), 'END_ASYNC_FOR', send);
  emitter.statements(node.orelse);
  emitter.place(exit);
}

function emitRaise(emitter: Emitter, node: Raise): void {
  const parts = [node.exc, node.cause].filter((part) => part !== null);
  emitter.expressions(parts);
  emitter.op(emitter.at(node), 'RAISE_VARARGS', parts.length);
}

function emitAssert(emitter: Emitter, node: Assert): void {
  const end = emitter.label();
  const location = emitter.at(node);
  jumpIf(emitter, node.test, end, true);
  emitter.op(location, 'LOAD_COMMON_CONSTANT', ASSERTION_ERROR);
  if (node.msg !== null) {
    emitter.expression(node.msg);
    emitter.op(location, 'CALL', 0);
  }
  emitter.op(emitter.at(node.test), 'RAISE_VARARGS', 1);
  emitter.place(end);
}

function emitImport(emitter: Emitter, node: Import): void {
  const location = emitter.at(node);
  for (const { name, asname } of node.names) {
    emitter.constant(location, integer(0));
    emitter.constant(location, NONE);
    emitter.attributeOp(location, 'IMPORT_NAME', name);
    const [first = name, ...attributes] = name.split('.');
    if (asname === null || attributes.length === 0) {
      emitter.name(location, asname ?? first, 'Store');
      continue;
    }
    // `import a.b.c as d` binds the module c: it is fetched from its parents one by one.
    attributes.forEach((attribute, i) => {
      if (i > 0) {
        emitter.op(location, 'SWAP', 2);
        emitter.op(location, 'POP_TOP');
      }
      emitter.nameOp(location, 'IMPORT_FROM', attribute);
    });
    emitter.name(location, asname, 'Store');
    emitter.op(location, 'POP_TOP');
  }
}

function emitImportFrom(emitter: Emitter, node: ImportFrom): void {
  const location = emitter.at(node);
  emitter.constant(location, integer(node.level));
  emitter.constant(location, tuple(node.names.map(({ name }) => text(name))));
  emitter.attributeOp(location, 'IMPORT_NAME', node.module ?? '');
  if (node.names[0]?.name === '*') {
    emitter.op(location, 'CALL_INTRINSIC_1', IMPORT_STAR);
    emitter.op(NO_LOCATION, 'POP_TOP');
    return;
  }
  for (const { name, asname } of node.names) {
    emitter.attributeOp(location, 'IMPORT_FROM', name);
    emitter.name(location, asname ?? name, 'Store');
  }
  emitter.op(location, 'POP_TOP');
}
