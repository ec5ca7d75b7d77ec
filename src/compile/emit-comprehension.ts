/**
 * Comprehensions, inlined into the code around them where that cannot be
 * noticed (PEP 709), and generator expressions.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import { invariant } from '../base/invariant.ts';
import type { Comprehension, DictComp, Expression, ListComp } from '../syntax/tree.ts';
import type { Scope, SymbolInfo } from '../syntax/symbols.ts';
import { jumpIf } from './emit-conditions.ts';
import { emitDelegation, emitStopIterationHandler, emitYield } from './emit-delegation.ts';
import type { Emitter } from './emitter.ts';
import { type Label, type Location, NO_LOCATION, type Operation } from './instruction.ts';
import { Awaited } from './opcodes.ts';

type Node = ListComp | DictComp;

interface Kind {
  /** Name of its code object. */
  readonly name: string;
  /** Makes the empty container; a generator expression has none. */
  readonly build: Operation | null;
}

const KINDS: Readonly<Record<Node['kind'], Kind>> = {
  ListComp: { name: '<listcomp>', build: 'BUILD_LIST' },
  SetComp: { name: '<setcomp>', build: 'BUILD_SET' },
  DictComp: { name: '<dictcomp>', build: 'BUILD_MAP' },
  GeneratorExp: { name: '<genexpr>', build: null },
};

export function emitComprehension(emitter: Emitter, node: Node): void {
  const scope = emitter.symbols.scopeOf(node);
  if (scope.isInlined) emitInlined(emitter, node, scope);
  else emitAsFunction(emitter, node, scope);
}

function clauseOf(node: Node, index: number): Comprehension {
  const clause = node.generators[index];
  invariant(clause !== undefined, 'a comprehension without its clause');
  return clause;
}

function emitIterator(emitter: Emitter, clause: Comprehension): void {
  emitter.expression(clause.iter);
  emitter.op(emitter.at(clause.iter), clause.isAsync ? 'GET_AITER' : 'GET_ITER');
}

function emitAsFunction(emitter: Emitter, node: Node, scope: Scope): void {
  const location = emitter.at(node);
  const { name, build } = KINDS[node.kind];
  const outermost = clauseOf(node, 0);
  emitter.enter({
    kind: 'comprehension',
    name,
    scope,
    firstLine: node.span.line,
    arguments: { positional: 1, positionalOnly: 0, keywordOnly: 0 },
  });
  if (build !== null) emitter.op(location, build, 0);
  emitter.op(location, 'LOAD_FAST', 0);
  emitClause(emitter, node, 0, 0);
  if (build !== null) emitter.op(location, 'RETURN_VALUE');
  else emitStopIterationHandler(emitter);
  emitter.makeFunction(location, emitter.leave());
  emitIterator(emitter, outermost);
  emitter.op(location, 'CALL', 0);
  if (scope.isCoroutine && build !== null) {
    emitter.op(location, 'GET_AWAITABLE', Awaited.EXPRESSION);
    emitter.none(location);
    emitDelegation(emitter, location, 'await');
  }
}

/** Whether the comprehension itself binds the name, so that the variable around it must be put aside. */
function isOwnVariable(symbol: SymbolInfo): boolean {
  return symbol.isAssigned && !symbol.isDeclaredNonlocal;
}

/** What names meant before a comprehension was inlined. */
interface Redefinition {
  readonly overridden: ReadonlyMap<string, SymbolInfo | undefined>;
  readonly hidden: readonly string[];
}

/** Makes names mean in the code around what they mean in the comprehension. */
function redefineNames(emitter: Emitter, comprehension: Scope): Redefinition {
  const { unit } = emitter;
  const inClassBody = unit.kind === 'class' && unit.inlined.length === 0;
  const overridden = new Map<string, SymbolInfo | undefined>();
  const hidden: string[] = [];
  for (const [name, symbol] of comprehension.symbols) {
    if (symbol.isParameter) continue;
    const outer = emitter.symbol(name)?.scope;
    const isSame = symbol.scope === outer || symbol.scope === 'free' || (symbol.scope === 'cell' && outer === 'free');
    if (!isSame || inClassBody) {
      overridden.set(name, unit.overrides.get(name));
      unit.overrides.set(name, symbol);
    }
    if (isOwnVariable(symbol) && !unit.isFunctionLike && !unit.fastHiddenNow.has(name)) {
      unit.fastHidden.add(name);
      unit.fastHiddenNow.add(name);
      hidden.push(name);
    }
  }
  unit.inlined.push(comprehension);
  return { overridden, hidden };
}

function restoreNames(emitter: Emitter, { overridden, hidden }: Redefinition): void {
  const { unit } = emitter;
  unit.inlined.pop();
  for (const [name, symbol] of overridden) {
    if (symbol === undefined) unit.overrides.delete(name);
    else unit.overrides.set(name, symbol);
  }
  for (const name of hidden) unit.fastHiddenNow.delete(name);
}

/** Pushes the variables that the comprehension will overwrite, below the iterator on top of the stack. */
function saveLocals(emitter: Emitter, location: Location, comprehension: Scope): string[] {
  const { unit } = emitter;
  const saved: string[] = [];
  for (const [name, symbol] of comprehension.symbols) {
    if (symbol.isParameter || !isOwnVariable(symbol)) continue;
    emitter.op(location, 'LOAD_FAST_AND_CLEAR', unit.varnames.index(name));
    if (symbol.scope === 'cell') {
      const isFreeOutside = unit.scope.symbols.get(name)?.scope === 'free';
      emitter.op(location, 'MAKE_CELL', isFreeOutside ? emitter.freeVariable(name) : emitter.cell(name));
    }
    saved.push(name);
  }
  if (saved.length > 0) emitter.op(location, 'SWAP', saved.length + 1);
  return saved;
}

/** Puts the variables back from below the top of the stack. */
function restoreLocals(emitter: Emitter, location: Location, saved: readonly string[]): void {
  emitter.op(location, 'SWAP', saved.length + 1);
  for (const name of [...saved].reverse()) {
    emitter.op(location, 'STORE_FAST_MAYBE_NULL', emitter.unit.varnames.index(name));
  }
}

function emitInlined(emitter: Emitter, node: Node, scope: Scope): void {
  const location = emitter.at(node);
  const { build } = KINDS[node.kind];
  invariant(build !== null, 'a generator expression is never inlined');
  emitIterator(emitter, clauseOf(node, 0));
  const names = redefineNames(emitter, scope);
  const savedLocals = saveLocals(emitter, location, scope);
  const cleanup = emitter.label();
  if (savedLocals.length > 0) emitter.jump(location, 'SETUP_FINALLY', cleanup);
  emitter.op(location, build, 0);
  emitter.op(location, 'SWAP', 2);
  emitClause(emitter, node, 0, 0);
  if (savedLocals.length > 0) {
    const end = emitter.label();
    emitter.op(NO_LOCATION, 'POP_BLOCK');
    emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
    // An exception inside: below it lies the unfinished container.
    emitter.place(cleanup);
    emitter.op(NO_LOCATION, 'SWAP', 2);
    emitter.op(NO_LOCATION, 'POP_TOP');
    restoreLocals(emitter, location, savedLocals);
    emitter.op(NO_LOCATION, 'RERAISE', 0);
    emitter.place(end);
    restoreLocals(emitter, location, savedLocals);
  }
  restoreNames(emitter, names);
}

/**
 * One `for … if …` and all inside it. Its iterator is on the stack if it is the outermost.
 * @param depth entries on the stack above the container.
 */
function emitClause(emitter: Emitter, node: Node, index: number, depth: number): void {
  if (clauseOf(node, index).isAsync) emitAsyncClause(emitter, node, index, depth);
  else emitSyncClause(emitter, node, index, depth);
}

/** `for y in [f(x)]`: a temporary variable, no loop. */
function onlyElement({ iter }: Comprehension): Expression | undefined {
  if ((iter.kind !== 'List' && iter.kind !== 'Tuple') || iter.elts.length !== 1) return undefined;
  return iter.elts[0]?.kind === 'Starred' ? undefined : iter.elts[0];
}

function emitSyncClause(emitter: Emitter, node: Node, index: number, depth: number): void {
  const clause = clauseOf(node, index);
  const again = emitter.label();
  const skip = emitter.label();
  const exhausted = emitter.label();
  const only = index > 0 ? onlyElement(clause) : undefined;
  if (only !== undefined) emitter.expression(only);
  else {
    if (index > 0) emitIterator(emitter, clause);
    depth++;
    emitter.place(again);
    emitter.jump(emitter.at(clause.iter), 'FOR_ITER', exhausted);
  }
  const end = emitClauseBody(emitter, node, index, depth, skip);
  emitter.place(skip);
  if (only !== undefined) return;
  emitter.jump(end, 'JUMP', again);
  emitter.place(exhausted);
  emitter.op(NO_LOCATION, 'END_FOR');
  emitter.op(NO_LOCATION, 'POP_ITER');
}

function emitAsyncClause(emitter: Emitter, node: Node, index: number, depth: number): void {
  const location = emitter.at(node);
  const clause = clauseOf(node, index);
  const again = emitter.label();
  const send = emitter.label();
  const handler = emitter.label();
  const skip = emitter.label();
  if (index > 0) emitIterator(emitter, clause);
  emitter.place(again);
  emitter.jump(location, 'SETUP_FINALLY', handler);
  emitter.op(location, 'GET_ANEXT');
  emitter.none(location);
  emitter.place(send);
  emitDelegation(emitter, location, 'await');
  emitter.op(location, 'POP_BLOCK');
  const end = emitClauseBody(emitter, node, index, depth + 1, skip);
  emitter.place(skip);
  emitter.jump(end, 'JUMP', again);
  emitter.place(handler);
  emitter.jump(location, 'END_ASYNC_FOR', send);
}

/** Binds the target, tests the conditions, then goes on to the next clause or the element. @returns the element's place. */
function emitClauseBody(emitter: Emitter, node: Node, index: number, depth: number, skip: Label): Location {
  const clause = clauseOf(node, index);
  emitter.expression(clause.target);
  for (const condition of clause.ifs) jumpIf(emitter, condition, skip, false);
  if (index + 1 < node.generators.length) {
    emitClause(emitter, node, index + 1, depth);
    return emitter.at(node.kind === 'DictComp' ? node.key : node.elt);
  }
  return emitElement(emitter, node, depth + 1);
}

function emitElement(emitter: Emitter, node: Node, depth: number): Location {
  if (node.kind === 'DictComp') {
    emitter.expression(node.key);
    emitter.expression(node.value);
    const [key, value] = [emitter.at(node.key), emitter.at(node.value)];
    const location = { ...key, endLine: value.endLine, endColumn: value.endColumn };
    emitter.op(location, 'MAP_ADD', depth);
    return location;
  }
  const location = emitter.at(node.elt);
  emitter.expression(node.elt);
  if (node.kind === 'GeneratorExp') {
    emitYield(emitter, location);
    emitter.op(location, 'POP_TOP');
  } else emitter.op(location, node.kind === 'ListComp' ? 'LIST_APPEND' : 'SET_ADD', depth);
  return location;
}
