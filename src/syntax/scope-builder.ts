/**
 * A scope while it is being found out: what the tree says of each name as
 * flags, and the symbols that follow. Knows no tree walk and no rule of scoping.
 */
import type { Span } from '../base/span.ts';
import { mangle } from './mangle.ts';
import type { NameScope, Scope, ScopeKind, SymbolInfo } from './symbols.ts';
import type { AnyNode } from './tree.ts';

/** What the source does with a name in one scope; the meanings are those of CPython's symtable. */
export const Flag = {
  GLOBAL: 1,
  LOCAL: 2,
  PARAMETER: 4,
  NONLOCAL: 8,
  USE: 16,
  IMPORT: 32,
  ANNOTATED: 64,
  /** Target of a comprehension's `for`. */
  ITERATION: 128,
  TYPE_PARAMETER: 256,
  /** A cell of a comprehension that was inlined here. */
  INLINED_CELL: 512,
  /** Free in a function of this class, besides what it is here. */
  FREE_IN_CLASS: 1024,
} as const;

/** Flags of names that the scope itself binds. */
export const BOUND = Flag.LOCAL | Flag.PARAMETER | Flag.IMPORT | Flag.TYPE_PARAMETER;

export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

const FUNCTION_LIKE: ReadonlySet<ScopeKind> = new Set([
  'function',
  'lambda',
  'comprehension',
  'annotation',
  'typeParameters',
  'typeAlias',
  'typeVariable',
]);

export class ScopeBuilder implements Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly node: AnyNode;
  readonly parent: ScopeBuilder | null;
  readonly children: ScopeBuilder[] = [];
  readonly flags = new Map<string, number>();
  /** What `resolve-names.ts` decides. */
  readonly resolved = new Map<string, NameScope>();
  symbols: ReadonlyMap<string, SymbolInfo> = new Map();
  /** Where `global` and `nonlocal` name what, for errors found later. */
  readonly directives: { readonly name: string; readonly span: Span }[] = [];
  readonly parameters: string[] = [];
  isNested: boolean;
  isGenerator = false;
  isCoroutine = false;
  hasVarArgs = false;
  hasVarKeywords = false;
  hasDocstring = false;
  isMethod: boolean;
  needsClassClosure = false;
  needsClassDict = false;
  isInlined = false;
  hasConditionalAnnotations = false;
  annotationScope: ScopeBuilder | null = null;
  usesFutureAnnotations = false;
  privateName: string | null;
  /** In the type parameters of a class only these names are mangled; null: all are. */
  mangledNames: Set<string> | null = null;

  comprehension: ComprehensionKind | null = null;
  /** Names of the class around are looked up first, though it is not a function (PEP 695, PEP 649). */
  seesClass = false;
  /** What a type variable's expression is for, in the words of an error. */
  purpose = '';
  hasAnnotations = false;
  /** Annotations of local variables, which are never evaluated. */
  localAnnotations: ScopeBuilder | null = null;
  isUnevaluated = false;
  inIterationTarget = false;
  iterableDepth: number;
  inConditionalBlock = false;

  constructor(kind: ScopeKind, name: string, node: AnyNode, parent: ScopeBuilder | null, privateName: string | null) {
    this.kind = kind;
    this.name = name;
    this.node = node;
    this.parent = parent;
    this.privateName = privateName;
    this.isNested = parent !== null && (parent.isNested || parent.isFunctionLike);
    this.isMethod = parent?.kind === 'class' && (kind === 'function' || kind === 'lambda' || kind === 'comprehension');
    // A walrus is refused in whatever an iterable of a comprehension contains.
    this.iterableDepth = parent?.iterableDepth ?? 0;
    if (kind !== 'class') this.mangledNames = parent?.mangledNames ?? null;
  }

  get isFunctionLike(): boolean {
    return FUNCTION_LIKE.has(this.kind);
  }

  /** A function, lambda or comprehension: what CPython calls a function block. */
  get isFunctionBlock(): boolean {
    return this.kind === 'function' || this.kind === 'lambda' || this.kind === 'comprehension';
  }

  get varnames(): readonly string[] {
    const locals = [...this.symbols.values()].filter((symbol) => symbol.scope === 'local' || symbol.scope === 'cell');
    return [...new Set([...this.parameters, ...locals.map((symbol) => symbol.name)])];
  }

  mangle(name: string): string {
    if (this.mangledNames !== null && !this.mangledNames.has(name)) return name;
    return mangle(this.privateName, name);
  }

  /** The scopes inside this one, those of inlined comprehensions among them. */
  innerScopes(): ScopeBuilder[] {
    return this.children.flatMap((child) => (child.isInlined ? child.innerScopes() : [child]));
  }

  /** Makes the symbols from the flags and what was decided of each name. */
  finish(): void {
    const symbols = new Map<string, SymbolInfo>();
    for (const [name, flags] of this.flags) {
      symbols.set(name, {
        name,
        scope: this.resolved.get(name) ?? 'globalImplicit',
        isParameter: (flags & Flag.PARAMETER) !== 0,
        isAssigned: (flags & (Flag.LOCAL | Flag.IMPORT | Flag.TYPE_PARAMETER)) !== 0,
        isReferenced: (flags & Flag.USE) !== 0,
        isAnnotated: (flags & Flag.ANNOTATED) !== 0,
        isDeclaredNonlocal: (flags & Flag.NONLOCAL) !== 0,
        isFreeInClass: (flags & Flag.FREE_IN_CLASS) !== 0,
        isComprehensionIterator: (flags & Flag.ITERATION) !== 0,
      });
    }
    this.symbols = symbols;
  }
}
