/**
 * `match`: patterns take the subject from the top of the stack and jump away
 * where they fail; names are bound only after the whole pattern has matched.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import { invariant } from '../base/invariant.ts';
import type { Match, MatchClass, MatchMapping, MatchOr, MatchSequence, Pattern } from '../syntax/tree.ts';
import { FALSE, integer, NONE, text, TRUE, tuple } from './constants.ts';
import { emitBinaryOperator, emitSubscriptOperator, emitUnpack } from './emit-assignment.ts';
import { emitCompareOperator, jumpIf } from './emit-conditions.ts';
import { emitPatternValue } from './emit-pattern-value.ts';
import type { Emitter } from './emitter.ts';
import { type Label, type Location, NEXT_LOCATION, NO_LOCATION, type Operation } from './instruction.ts';

/** The state of one case while its pattern is compiled. */
class PatternState {
  /** Names captured so far; their values lie below the entries `onTop`, the last lowest. */
  stores: string[] = [];
  /** Entries on top of the stack that subpatterns still need. */
  onTop = 0;
  /** Where to jump on failure, by the number of entries to pop. */
  failures: Label[] = [];
}

const isWildcard = (pattern: Pattern): boolean => pattern.kind === 'MatchAs' && pattern.name === null;
const isStarWildcard = (pattern: Pattern): boolean => pattern.kind === 'MatchStar' && pattern.name === null;

export function emitMatch(emitter: Emitter, node: Match): void {
  emitter.expression(node.subject);
  const end = emitter.label();
  const last = node.cases.at(-1);
  invariant(last !== undefined, 'a match without a case');
  const hasDefault = node.cases.length > 1 && isWildcard(last.pattern);
  const tested = hasDefault ? node.cases.slice(0, -1) : node.cases;
  tested.forEach(({ pattern, guard, body }, i) => {
    const location = emitter.at(pattern);
    const isLast = i === tested.length - 1;
    if (!isLast) emitter.op(location, 'COPY', 1);
    const state = new PatternState();
    emitPattern(emitter, pattern, state);
    for (const name of state.stores) emitter.name(location, name, 'Store');
    if (guard !== null) jumpIf(emitter, guard, failure(emitter, state, 0), false);
    if (!isLast) emitter.op(NEXT_LOCATION, 'POP_TOP');
    emitter.statements(body);
    emitter.jump(NO_LOCATION, 'JUMP', end);
    placeFailures(emitter, location, state);
  });
  if (hasDefault) {
    emitter.op(emitter.at(last.pattern), 'NOP');
    if (last.guard !== null) jumpIf(emitter, last.guard, end, false);
    emitter.statements(last.body);
  }
  emitter.place(end);
}

// ---- failure ----

function failure(emitter: Emitter, state: PatternState, pops: number): Label {
  while (state.failures.length <= pops) state.failures.push(emitter.label());
  const label = state.failures[pops];
  invariant(label !== undefined, 'no place to fail to');
  return label;
}

/** Jumps away with all that the pattern has put on the stack. */
function jumpToFailure(emitter: Emitter, location: Location, state: PatternState, operation: Operation): void {
  emitter.jump(location, operation, failure(emitter, state, state.onTop + state.stores.length));
}

/** One POP_TOP for each entry, each falling through to the next. */
function placeFailures(emitter: Emitter, location: Location, state: PatternState): void {
  for (let pops = state.failures.length - 1; pops >= 0; pops--) {
    emitter.place(failure(emitter, state, pops));
    if (pops > 0) emitter.op(location, 'POP_TOP');
  }
  state.failures = [];
}

// ---- captures ----

/** Moves the top of the stack below the next `depth - 1` entries. */
function sink(emitter: Emitter, location: Location, depth: number): void {
  for (; depth > 1; depth--) emitter.op(location, 'SWAP', depth);
}

function capture(emitter: Emitter, location: Location, name: string | null, state: PatternState): void {
  if (name === null) {
    emitter.op(location, 'POP_TOP');
    return;
  }
  sink(emitter, location, state.onTop + state.stores.length + 1);
  state.stores.push(name);
}

// ---- patterns ----

function emitPattern(emitter: Emitter, pattern: Pattern, state: PatternState): void {
  const location = emitter.at(pattern);
  switch (pattern.kind) {
    case 'MatchValue':
      emitPatternValue(emitter, pattern.value);
      emitCompareOperator(emitter, location, 'Eq');
      emitter.op(location, 'TO_BOOL');
      jumpToFailure(emitter, location, state, 'POP_JUMP_IF_FALSE');
      return;
    case 'MatchSingleton':
      emitter.constant(location, pattern.value === null ? NONE : pattern.value ? TRUE : FALSE);
      emitCompareOperator(emitter, location, 'Is');
      jumpToFailure(emitter, location, state, 'POP_JUMP_IF_FALSE');
      return;
    case 'MatchSequence':
      emitSequencePattern(emitter, pattern, location, state);
      return;
    case 'MatchMapping':
      emitMappingPattern(emitter, pattern, location, state);
      return;
    case 'MatchClass':
      emitClassPattern(emitter, pattern, location, state);
      return;
    case 'MatchStar':
      capture(emitter, location, pattern.name, state);
      return;
    case 'MatchAs':
      if (pattern.pattern !== null) {
        state.onTop++;
        emitter.op(location, 'COPY', 1);
        emitPattern(emitter, pattern.pattern, state);
        state.onTop--;
      }
      capture(emitter, location, pattern.name, state);
      return;
    case 'MatchOr':
      emitOrPattern(emitter, pattern, location, state);
  }
}

/** Fails unless the length of the subject compares so with `length`. */
function checkLength(
  emitter: Emitter,
  location: Location,
  state: PatternState,
  operator: 'Eq' | 'GtE',
  length: number,
): void {
  emitter.op(location, 'GET_LEN');
  emitter.constant(location, integer(length));
  emitCompareOperator(emitter, location, operator);
  jumpToFailure(emitter, location, state, 'POP_JUMP_IF_FALSE');
}

/** Subpatterns for entries that are already unpacked on the stack; one after the other is taken. */
function emitUnpacked(emitter: Emitter, patterns: readonly Pattern[], state: PatternState): void {
  for (const pattern of patterns) {
    state.onTop--;
    emitPattern(emitter, pattern, state);
  }
}

function emitSequencePattern(emitter: Emitter, pattern: MatchSequence, location: Location, state: PatternState): void {
  const { patterns } = pattern;
  const star = patterns.findIndex(({ kind }) => kind === 'MatchStar');
  const starred = patterns[star];
  state.onTop++;
  emitter.op(location, 'MATCH_SEQUENCE');
  jumpToFailure(emitter, location, state, 'POP_JUMP_IF_FALSE');
  if (star < 0) checkLength(emitter, location, state, 'Eq', patterns.length);
  else if (patterns.length > 1) checkLength(emitter, location, state, 'GtE', patterns.length - 1);
  state.onTop--;
  if (patterns.every((part) => isWildcard(part) || isStarWildcard(part))) emitter.op(location, 'POP_TOP');
  else if (starred !== undefined && isStarWildcard(starred)) emitBySubscript(emitter, patterns, star, location, state);
  else {
    emitUnpack(emitter, location, patterns.length, star);
    state.onTop += patterns.length;
    emitUnpacked(emitter, patterns, state);
  }
}

/** `[first, *_, last]`: only the items that are asked for are fetched. */
function emitBySubscript(
  emitter: Emitter,
  patterns: readonly Pattern[],
  star: number,
  location: Location,
  state: PatternState,
): void {
  state.onTop++;
  patterns.forEach((pattern, i) => {
    if (i === star || isWildcard(pattern)) return;
    emitter.op(location, 'COPY', 1);
    if (i < star) emitter.constant(location, integer(i));
    else {
      // Not every sequence takes negative indices.
      emitter.op(location, 'GET_LEN');
      emitter.constant(location, integer(patterns.length - i));
      emitBinaryOperator(emitter, location, 'Sub');
    }
    emitSubscriptOperator(emitter, location);
    emitPattern(emitter, pattern, state);
  });
  state.onTop--;
  emitter.op(location, 'POP_TOP');
}

/** Fails if the top of the stack is None: the keys or attributes are not all there. */
function failIfNone(emitter: Emitter, location: Location, state: PatternState): void {
  emitter.op(location, 'COPY', 1);
  emitter.none(location);
  emitter.op(location, 'IS_OP', 1);
  jumpToFailure(emitter, location, state, 'POP_JUMP_IF_FALSE');
}

function emitClassPattern(emitter: Emitter, pattern: MatchClass, location: Location, state: PatternState): void {
  const subpatterns = [...pattern.patterns, ...pattern.kwdPatterns];
  emitter.expression(pattern.cls);
  emitter.constant(location, tuple(pattern.kwdAttrs.map(text)));
  emitter.op(location, 'MATCH_CLASS', pattern.patterns.length);
  emitter.op(location, 'COPY', 1);
  emitter.none(location);
  emitter.op(location, 'IS_OP', 1);
  state.onTop++;
  jumpToFailure(emitter, location, state, 'POP_JUMP_IF_FALSE');
  emitter.op(location, 'UNPACK_SEQUENCE', subpatterns.length);
  state.onTop += subpatterns.length - 1;
  for (const subpattern of subpatterns) {
    state.onTop--;
    if (isWildcard(subpattern)) emitter.op(location, 'POP_TOP');
    else emitPattern(emitter, subpattern, state);
  }
}

function emitMappingPattern(emitter: Emitter, pattern: MatchMapping, location: Location, state: PatternState): void {
  const { keys, patterns, rest } = pattern;
  state.onTop++;
  emitter.op(location, 'MATCH_MAPPING');
  jumpToFailure(emitter, location, state, 'POP_JUMP_IF_FALSE');
  if (keys.length === 0 && rest === null) {
    state.onTop--;
    emitter.op(location, 'POP_TOP');
    return;
  }
  if (keys.length > 0) checkLength(emitter, location, state, 'GtE', keys.length);
  for (const key of keys) emitPatternValue(emitter, key);
  emitter.op(location, 'BUILD_TUPLE', keys.length);
  emitter.op(location, 'MATCH_KEYS');
  state.onTop += 2;
  failIfNone(emitter, location, state);
  emitter.op(location, 'UNPACK_SEQUENCE', keys.length);
  state.onTop += keys.length - 1;
  emitUnpacked(emitter, patterns, state);
  state.onTop -= 2;
  if (rest === null) {
    emitter.op(location, 'POP_TOP');
    emitter.op(location, 'POP_TOP');
    return;
  }
  // On the stack: the subject, the tuple of keys. The rest is a copy without the keys.
  emitter.op(location, 'BUILD_MAP', 0);
  emitter.op(location, 'SWAP', 3);
  emitter.op(location, 'DICT_UPDATE', 2);
  emitter.op(location, 'UNPACK_SEQUENCE', keys.length);
  for (let left = keys.length; left > 0; left--) {
    emitter.op(location, 'COPY', 1 + left);
    emitter.op(location, 'SWAP', 2);
    emitter.op(location, 'DELETE_SUBSCR');
  }
  capture(emitter, location, rest, state);
}

function emitOrPattern(emitter: Emitter, pattern: MatchOr, location: Location, state: PatternState): void {
  const end = emitter.label();
  let names: readonly string[] | undefined;
  for (const alternative of pattern.patterns) {
    const at = emitter.at(alternative);
    const inner = new PatternState();
    emitter.op(at, 'COPY', 1);
    emitPattern(emitter, alternative, inner);
    if (names === undefined) names = inner.stores;
    else reorderCaptures(emitter, at, inner.stores, names);
    emitter.jump(at, 'JUMP', end);
    placeFailures(emitter, at, inner);
  }
  emitter.op(location, 'POP_TOP');
  jumpToFailure(emitter, location, state, 'JUMP');
  emitter.place(end);
  // Above where the captures belong lie they themselves, the copy of the subject, and what was there before.
  const captured = names ?? [];
  const depth = captured.length + 1 + state.onTop + state.stores.length;
  for (const name of captured) {
    sink(emitter, location, depth);
    state.stores.push(name);
  }
  emitter.op(location, 'POP_TOP');
}

/** Brings the captures of an alternative, `stores`, into the order `wanted` of the first one. */
function reorderCaptures(emitter: Emitter, location: Location, stores: string[], wanted: readonly string[]): void {
  invariant(stores.length === wanted.length, 'alternatives bind different names');
  for (let place = wanted.length - 1; place >= 0; place--) {
    const from = stores.indexOf(wanted[place] ?? '');
    invariant(from >= 0 && from <= place, 'alternatives bind different names');
    if (from === place) continue;
    const rotated = stores.splice(0, from + 1);
    stores.splice(place - from, 0, ...rotated);
    for (let i = 0; i <= from; i++) sink(emitter, location, place + 1);
  }
}
