/**
 * The symbol table: which scope each name of a tree belongs to. Knows the
 * tree; knows no bytecode. It reproduces the answers of CPython's symtable
 * (Python/symtable.c, https://docs.python.org/3.14/library/symtable.html).
 */
import type { AnyNode } from './tree.ts';

export type ScopeKind =
  | 'module'
  | 'function'
  | 'lambda'
  | 'class'
  | 'comprehension'
  | 'annotation'
  | 'typeParameters'
  | 'typeAlias'
  | 'typeVariable';

/** Where a name of a scope lives. */
export type NameScope = 'local' | 'globalExplicit' | 'globalImplicit' | 'free' | 'cell';

export interface SymbolInfo {
  readonly name: string;
  readonly scope: NameScope;
  readonly isParameter: boolean;
  /** Bound in this scope by assignment, import, def, class, for, with, except, walrus, match. */
  readonly isAssigned: boolean;
  readonly isReferenced: boolean;
  readonly isAnnotated: boolean;
  readonly isDeclaredNonlocal: boolean;
  /** A free variable of a class body that methods see but the body does not bind (DEF_FREE_CLASS). */
  readonly isFreeInClass: boolean;
  readonly isComprehensionIterator: boolean;
}

export interface Scope {
  readonly kind: ScopeKind;
  /** `top`, the function's or class's name, `lambda`, `listcomp`, … */
  readonly name: string;
  /** The node that opens the scope. An annotation scope is reached through `annotationScope`. */
  readonly node: AnyNode;
  readonly parent: Scope | null;
  /** The scopes directly inside, those of inlined comprehensions among them. */
  readonly children: readonly Scope[];
  /** By mangled name, in order of first appearance. */
  readonly symbols: ReadonlyMap<string, SymbolInfo>;
  /** Parameters in CPython's order (positional, keyword-only, *args, **kwargs), then other locals by first appearance. */
  readonly varnames: readonly string[];
  readonly isNested: boolean;
  readonly isGenerator: boolean;
  readonly isCoroutine: boolean;
  readonly hasVarArgs: boolean;
  readonly hasVarKeywords: boolean;
  readonly hasDocstring: boolean;
  readonly isMethod: boolean;
  /** Needs the implicit cell of zero-argument super() / `__class__`. */
  readonly needsClassClosure: boolean;
  readonly needsClassDict: boolean;
  /** The comprehension is inlined into its parent (PEP 709). */
  readonly isInlined: boolean;
  /** For name mangling of `__private` names: the innermost class, or null. */
  readonly privateName: string | null;
  readonly hasConditionalAnnotations: boolean;
  /** The deferred `__annotate__` scope (PEP 649) of this module, class or function, if it has annotations. */
  readonly annotationScope: Scope | null;
  readonly usesFutureAnnotations: boolean;
}

export interface SymbolTable {
  readonly top: Scope;
  /** The scope that a function, class, lambda, comprehension, type parameter list or alias opens. */
  scopeOf(node: AnyNode, role?: 'typeParameters' | 'typeAlias' | 'bound' | 'default'): Scope;
}

export { analyze } from './analyze.ts';
export { mangle } from './mangle.ts';
