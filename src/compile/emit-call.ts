/**
 * Calls: of methods without making a method object, with keywords, with `*` and
 * `**`, and of `all`, `any` and `tuple` on a generator expression.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import type { Call, Expression, Keyword } from '../syntax/tree.ts';
import { FALSE, text, TRUE, tuple } from './constants.ts';
import { attributeLocation } from './emit-assignment.ts';
import { emitSequence } from './emit-sequence.ts';
import { emitSuperAttribute, isPlainSuper } from './emit-super.ts';
import type { Emitter } from './emitter.ts';
import { type Label, type Location, NO_LOCATION } from './instruction.ts';
import { STACK_GUIDELINE } from './limits.ts';
import { COMMON_CONSTANTS, INTRINSICS_1 } from './opcodes.ts';

const LIST_TO_TUPLE = INTRINSICS_1.indexOf('INTRINSIC_LIST_TO_TUPLE');

export function emitCall(emitter: Emitter, node: Call): void {
  if (emitMethodCall(emitter, node)) return;
  const end = emitter.label();
  emitter.expression(node.func);
  emitGeneratorShortcut(emitter, node, end);
  emitter.op(emitter.at(node.func), 'PUSH_NULL');
  emitArguments(emitter, emitter.at(node), node.args, node.keywords);
  emitter.place(end);
}

/** Whether the arguments can be pushed one by one. */
function arePlain(args: readonly Expression[], keywords: readonly Keyword[]): boolean {
  return args.every(({ kind }) => kind !== 'Starred') && keywords.every(({ arg }) => arg !== null);
}

/** @returns false, and emits nothing, if the call is not a plain method call. */
function emitMethodCall(emitter: Emitter, node: Call): boolean {
  const { func: method, args, keywords } = node;
  if (method.kind !== 'Attribute') return false;
  // Modules rarely have methods.
  if (method.value.kind === 'Name' && emitter.isImported(method.value.id)) return false;
  const count = args.length + keywords.length;
  if (count + Number(keywords.length > 0) >= STACK_GUIDELINE || !arePlain(args, keywords)) return false;
  let location = emitter.at(method);
  if (isPlainSuper(emitter, method)) {
    emitSuperAttribute(emitter, method, location, true);
    location = attributeLocation(emitter, location, method);
    emitter.op(location, 'NOP');
  } else {
    emitter.expression(method.value);
    location = attributeLocation(emitter, location, method);
    emitter.attributeOp(location, 'LOAD_ATTR', method.attr, 1, 1);
  }
  emitter.expressions(args);
  if (keywords.length > 0) emitKeywords(emitter, location, keywords);
  const at = attributeLocation(emitter, emitter.at(node), method);
  emitter.op(at, keywords.length > 0 ? 'CALL_KW' : 'CALL', count);
  return true;
}

/** Pushes the values and then the tuple of their names. */
function emitKeywords(emitter: Emitter, location: Location, keywords: readonly Keyword[]): void {
  for (const { value } of keywords) emitter.expression(value);
  emitter.constant(location, tuple(keywords.map(({ arg }) => text(arg ?? ''))));
}

/**
 * Pushes the arguments and calls what lies below them.
 * @param pushed how many positional arguments are on the stack already.
 * @param injected a variable that is the last positional argument.
 */
export function emitArguments(
  emitter: Emitter,
  location: Location,
  args: readonly Expression[],
  keywords: readonly Keyword[],
  pushed = 0,
  injected?: string,
): void {
  if (args.length + 2 * keywords.length > STACK_GUIDELINE || !arePlain(args, keywords)) {
    emitUnpackedArguments(emitter, location, args, keywords, pushed, injected);
    return;
  }
  emitter.expressions(args);
  if (injected !== undefined) emitter.name(location, injected, 'Load');
  const count = pushed + args.length + Number(injected !== undefined) + keywords.length;
  if (keywords.length > 0) emitKeywords(emitter, location, keywords);
  emitter.op(location, keywords.length > 0 ? 'CALL_KW' : 'CALL', count);
}

function emitUnpackedArguments(
  emitter: Emitter,
  location: Location,
  args: readonly Expression[],
  keywords: readonly Keyword[],
  pushed: number,
  injected: string | undefined,
): void {
  const [only] = args;
  if (pushed === 0 && args.length === 1 && only?.kind === 'Starred') emitter.expression(only.value);
  else emitSequence(emitter, location, args, 'tuple', pushed, injected);
  if (keywords.length === 0) emitter.op(location, 'PUSH_NULL');
  else emitKeywordDict(emitter, location, keywords);
  emitter.op(location, 'CALL_FUNCTION_EX');
}

function emitKeywordDict(emitter: Emitter, location: Location, keywords: readonly Keyword[]): void {
  let hasDict = false;
  let start = 0;
  const flush = (end: number): void => {
    if (end === start) return;
    emitNamedValues(emitter, location, keywords.slice(start, end));
    if (hasDict) emitter.op(location, 'DICT_MERGE', 1);
    hasDict = true;
  };
  keywords.forEach((keyword, i) => {
    if (keyword.arg !== null) return;
    flush(i);
    if (!hasDict) emitter.op(location, 'BUILD_MAP', 0);
    hasDict = true;
    emitter.expression(keyword.value);
    emitter.op(location, 'DICT_MERGE', 1);
    start = i + 1;
  });
  flush(keywords.length);
}

function emitNamedValues(emitter: Emitter, location: Location, keywords: readonly Keyword[]): void {
  const isBig = 2 * keywords.length > STACK_GUIDELINE;
  if (isBig) emitter.op(NO_LOCATION, 'BUILD_MAP', 0);
  for (const { arg, value } of keywords) {
    emitter.constant(location, text(arg ?? ''));
    emitter.expression(value);
    if (isBig) emitter.op(NO_LOCATION, 'MAP_ADD', 1);
  }
  if (!isBig) emitter.op(location, 'BUILD_MAP', keywords.length);
}

type Shortcut = 'all' | 'any' | 'tuple';

const isShortcut = (name: string): name is Shortcut => name === 'all' || name === 'any' || name === 'tuple';

/**
 * `all(… for …)` and its like run as a loop here, if the name is the built-in at
 * run time; else control goes on to the ordinary call.
 */
function emitGeneratorShortcut(emitter: Emitter, node: Call, end: Label): void {
  const { func, args, keywords } = node;
  const [generator] = args;
  if (func.kind !== 'Name' || !isShortcut(func.id)) return;
  if (args.length !== 1 || keywords.length > 0 || generator?.kind !== 'GeneratorExp') return;
  const location = emitter.at(func);
  const ordinary = emitter.label();
  const again = emitter.label();
  const exhausted = emitter.label();
  emitter.op(location, 'COPY', 1);
  emitter.op(location, 'LOAD_COMMON_CONSTANT', COMMON_CONSTANTS.indexOf(func.id));
  emitter.op(location, 'IS_OP', 0);
  emitter.jump(location, 'POP_JUMP_IF_FALSE', ordinary);
  emitter.op(location, 'POP_TOP');
  if (func.id === 'tuple') emitter.op(location, 'BUILD_LIST', 0);
  emitter.expression(generator);
  emitter.place(again);
  emitter.jump(location, 'FOR_ITER', exhausted);
  if (func.id === 'tuple') {
    emitter.op(location, 'LIST_APPEND', 2);
    emitter.jump(location, 'JUMP', again);
  } else {
    emitter.op(location, 'TO_BOOL');
    emitter.jump(location, func.id === 'all' ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', again);
  }
  emitter.op(NO_LOCATION, 'POP_ITER');
  if (func.id !== 'tuple') emitter.constant(location, func.id === 'all' ? FALSE : TRUE);
  emitter.jump(location, 'JUMP', end);
  emitter.place(exhausted);
  emitter.op(NO_LOCATION, 'END_FOR');
  emitter.op(NO_LOCATION, 'POP_ITER');
  if (func.id === 'tuple') emitter.op(location, 'CALL_INTRINSIC_1', LIST_TO_TUPLE);
  else emitter.constant(location, func.id === 'all' ? TRUE : FALSE);
  emitter.jump(location, 'JUMP', end);
  emitter.place(ordinary);
}
