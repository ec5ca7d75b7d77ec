/**
 * Local, cell, free or global: decides what every name of every scope is, from
 * what the scopes do with it. Knows CPython's rules of scoping and of inlining
 * comprehensions (PEP 709); knows no tree.
 *
 * Behaviour of CPython's Python/symtable.c (the analysis after the walk).
 */
import type { Span } from '../base/span.ts';
import { BOUND, Flag, type ScopeBuilder } from './scope-builder.ts';
import type { NameScope } from './symbols.ts';

/** Names that a class provides to its methods though its body does not bind them. */
const IMPLICIT_CLASS_NAMES = ['__class__', '__classdict__', '__conditional_annotations__'];

/** Names visible from outside while a scope is decided. The sets are the scope's own copies. */
interface Surroundings {
  /** Bound in a function around; null in a module, which nothing is around. */
  readonly bound: Set<string> | null;
  readonly global: Set<string>;
  readonly typeParameters: Set<string>;
  /** The class whose names come first, for scopes that see it. */
  readonly seenClass: ScopeBuilder | null;
}

/** Reports a wrong `global` or `nonlocal`; `span` is that of the statement. */
export type ReportError = (message: string, span: Span) => never;

class Resolver {
  readonly #report: ReportError;
  readonly #inlinesComprehensions: boolean;

  constructor(inlinesComprehensions: boolean, report: ReportError) {
    this.#inlinesComprehensions = inlinesComprehensions;
    this.#report = report;
  }

  /** Decides a scope and all inside it. Returns the names left free. */
  resolve(scope: ScopeBuilder, around: Surroundings): Set<string> {
    const local = new Set<string>();
    const free = new Set<string>();
    const isClass = scope.kind === 'class';
    // What a class binds is not visible in its methods, so these are copied before its names are decided.
    const classBound = isClass ? [...(around.bound ?? []), ...IMPLICIT_CLASS_NAMES] : [];
    const classGlobal = isClass ? [...around.global] : [];
    for (const [name, flags] of scope.flags) {
      const decision = this.#decide(scope, name, flags, around);
      scope.resolved.set(name, decision);
      if (decision === 'local') local.add(name);
      if (decision === 'free') free.add(name);
    }
    const bound = isClass ? classBound : [...(scope.isFunctionLike ? local : []), ...(around.bound ?? [])];
    const inside = { bound, global: isClass ? classGlobal : [...around.global] };
    const innerFree = new Set<string>();
    const inlinedCells = new Set<string>();
    for (const child of scope.children) {
      const childFree = this.resolve(child, {
        bound: new Set(inside.bound),
        global: new Set(inside.global),
        typeParameters: new Set(around.typeParameters),
        seenClass: child.seesClass ? (isClass ? scope : around.seenClass) : null,
      });
      if (
        this.#inlinesComprehensions &&
        child.comprehension &&
        child.comprehension !== 'generator' &&
        !scope.seesClass
      ) {
        child.isInlined = true;
        inline(scope, child, childFree, inlinedCells);
      }
      for (const name of childFree) innerFree.add(name);
    }
    if (scope.isFunctionLike) makeCells(scope, innerFree, inlinedCells);
    else if (isClass) takeImplicitNames(scope, innerFree);
    passFreeNames(scope, innerFree, inlinedCells, around.bound);
    scope.finish();
    for (const name of innerFree) free.add(name);
    return free;
  }

  #decide(scope: ScopeBuilder, name: string, flags: number, around: Surroundings): NameScope {
    if (flags & Flag.GLOBAL) {
      if (flags & Flag.NONLOCAL) this.#fail(scope, name, `name '${name}' is nonlocal and global`);
      around.global.add(name);
      around.bound?.delete(name);
      return 'globalExplicit';
    }
    if (flags & Flag.NONLOCAL) {
      if (!around.bound) this.#fail(scope, name, 'nonlocal declaration not allowed at module level');
      if (!around.bound.has(name)) this.#fail(scope, name, `no binding for nonlocal '${name}' found`);
      if (around.typeParameters.has(name))
        this.#fail(scope, name, `nonlocal binding not allowed for type parameter '${name}'`);
      return 'free';
    }
    if (flags & BOUND) {
      around.global.delete(name);
      if (flags & Flag.TYPE_PARAMETER) around.typeParameters.add(name);
      else around.typeParameters.delete(name);
      return 'local';
    }
    const classFlags = around.seenClass?.flags.get(name) ?? 0;
    if (classFlags & Flag.GLOBAL) return 'globalExplicit';
    if (classFlags & BOUND && !(classFlags & Flag.NONLOCAL)) return 'globalImplicit';
    return around.bound?.has(name) ? 'free' : 'globalImplicit';
  }

  #fail(scope: ScopeBuilder, name: string, message: string): never {
    const directive = scope.directives.find((entry) => entry.name === name);
    this.#report(message, directive?.span ?? scope.node.span);
  }
}

/** Moves the names of an inlined comprehension into the scope around it. */
function inline(scope: ScopeBuilder, inner: ScopeBuilder, innerFree: Set<string>, inlinedCells: Set<string>): void {
  for (const [name, flags] of inner.flags) {
    if (flags & Flag.PARAMETER) continue;
    let decision = inner.resolved.get(name) ?? 'globalImplicit';
    if (decision === 'cell' || flags & Flag.INLINED_CELL) inlinedCells.add(name);
    if (decision === 'free' && scope.kind === 'class' && name === '__class__') {
      decision = 'globalImplicit';
      innerFree.delete(name);
      inner.flags.delete(name);
      inner.finish();
    }
    const outer = scope.flags.get(name);
    if (outer === undefined) {
      scope.flags.set(name, flags);
      scope.resolved.set(name, decision);
    } else if (outer & BOUND && scope.kind !== 'class' && !isFreeInside(inner, name)) innerFree.delete(name);
  }
}

function isFreeInside(scope: ScopeBuilder, name: string): boolean {
  return scope.innerScopes().some((inner) => inner.symbols.get(name)?.scope === 'free');
}

function makeCells(scope: ScopeBuilder, free: Set<string>, inlinedCells: ReadonlySet<string>): void {
  for (const [name, decision] of scope.resolved) {
    if (decision !== 'local' || !(free.has(name) || inlinedCells.has(name))) continue;
    scope.resolved.set(name, 'cell');
    free.delete(name);
  }
}

function takeImplicitNames(scope: ScopeBuilder, free: Set<string>): void {
  if (free.delete('__class__')) scope.needsClassClosure = true;
  if (free.delete('__classdict__')) scope.needsClassDict = true;
  if (free.delete('__conditional_annotations__')) scope.hasConditionalAnnotations = true;
}

/** Records the names that only scopes inside leave free, so that they are passed through. */
function passFreeNames(
  scope: ScopeBuilder,
  free: ReadonlySet<string>,
  inlinedCells: ReadonlySet<string>,
  bound: ReadonlySet<string> | null,
): void {
  for (const name of inlinedCells) scope.flags.set(name, (scope.flags.get(name) ?? 0) | Flag.INLINED_CELL);
  for (const name of free) {
    const flags = scope.flags.get(name);
    if (flags !== undefined) {
      if (scope.kind === 'class' || scope.seesClass) scope.flags.set(name, flags | Flag.FREE_IN_CLASS);
    } else if (!bound || bound.has(name)) {
      scope.flags.set(name, 0);
      scope.resolved.set(name, 'free');
    }
  }
}

/** Decides every name of a module's scopes. `report` must throw. */
export function resolveNames(top: ScopeBuilder, inlinesComprehensions: boolean, report: ReportError): void {
  new Resolver(inlinesComprehensions, report).resolve(top, {
    bound: null,
    global: new Set(),
    typeParameters: new Set(),
    seenClass: null,
  });
}
