/**
 * The walk that finds the scopes of a tree and what each does with every name,
 * and the errors CPython reports on the way. What a name is in the end is
 * decided in `resolve-names.ts`; other misplaced statements in `placement.ts`.
 *
 * Behaviour of CPython's Python/symtable.c.
 */
import type { Span } from '../base/span.ts';
import { invariant } from '../base/invariant.ts';
import { PythonSyntaxError, type SyntaxErrorType } from './error.ts';
import { forEachChild } from './fields.ts';
import { futureFeatures, isDocstring, isFutureImport, type FutureFeatures } from './future.ts';
import { checkPlacement } from './placement.ts';
import { resolveNames } from './resolve-names.ts';
import { lineText } from './tokens.ts';
import { Flag, ScopeBuilder, type ComprehensionKind } from './scope-builder.ts';
import type { Scope, ScopeKind, SymbolTable } from './symbols.ts';
import type {
  Alias,
  AnnAssign,
  AnyNode,
  Arg,
  Arguments,
  Await,
  ClassDef,
  Comprehension,
  Context,
  DictComp,
  Expression,
  FunctionDef,
  Global,
  Lambda,
  ListComp,
  NamedExpr,
  Nonlocal,
  Root,
  TypeAlias,
  TypeParam,
  Yield,
  YieldFrom,
} from './tree.ts';

/** How deep a tree may be for the walks of this package to fit the host's stack. */
const MAX_TREE_DEPTH = 1000;

const COMPREHENSIONS: Readonly<
  Record<(ListComp | DictComp)['kind'], readonly [name: string, kind: ComprehensionKind]>
> = {
  ListComp: ['listcomp', 'list'],
  SetComp: ['setcomp', 'set'],
  DictComp: ['dictcomp', 'dict'],
  GeneratorExp: ['genexpr', 'generator'],
};
const COMPREHENSION_NAMES: Readonly<Record<ComprehensionKind, string>> = {
  list: 'list comprehension',
  set: 'set comprehension',
  dict: 'dict comprehension',
  generator: 'generator expression',
};

/** Scopes in which a comprehension may not hold a walrus, and what the error calls them. */
const NO_WALRUS: Partial<Record<ScopeKind, string>> = {
  class: 'cannot be used in a class body',
  typeParameters: 'cannot be used within the definition of a generic',
  typeAlias: 'cannot be used in a type alias',
  typeVariable: 'cannot be used in a TypeVar bound',
};

/** Statements whose bodies may not run, which matters to the annotations in them. */
const CONDITIONAL: ReadonlySet<AnyNode['kind']> = new Set([
  'For',
  'AsyncFor',
  'While',
  'If',
  'Match',
  'Try',
  'TryStar',
  'With',
  'AsyncWith',
]);

type ScopeRole = 'own' | 'typeParameters' | 'typeAlias' | 'bound' | 'default';

class Analyzer {
  readonly #source: string;
  readonly #root: Root;
  readonly #inlinesComprehensions: boolean;
  readonly #top: ScopeBuilder;
  readonly #future: FutureFeatures;
  readonly #scopes = new Map<ScopeRole, Map<AnyNode, ScopeBuilder>>();
  #current: ScopeBuilder;
  #private: string | null = null;
  #depth = 0;

  constructor(root: Root, source: string, inlinesComprehensions: boolean) {
    this.#root = root;
    this.#inlinesComprehensions = inlinesComprehensions;
    this.#source = source;
    this.#future = futureFeatures(root, (message, alias) => this.#fail(message, alias.span));
    this.#current = this.#top = this.#newScope('module', 'top', root, null);
  }

  analyze(): SymbolTable {
    const root = this.#root;
    if (root.kind === 'Module') this.#top.hasDocstring = isDocstring(root.body[0]);
    forEachChild(root, (child) => {
      this.#visit(child);
    });
    resolveNames(this.#top, this.#inlinesComprehensions, (message, span) => this.#fail(message, span));
    const table: SymbolTable = {
      top: this.#top,
      scopeOf: (node, role): Scope => {
        const scope = this.#scopes.get(role ?? 'own')?.get(node);
        invariant(scope, `${node.kind} opens no scope (${role ?? 'own'})`);
        return scope;
      },
    };
    checkPlacement(root, table, (message, span) => this.#fail(message, span));
    return table;
  }

  #fail(message: string, span: Span, type: SyntaxErrorType = 'SyntaxError'): never {
    const lineStart = span.start - span.column;
    const location = {
      line: span.line,
      column: this.#bytes(lineStart, span.start) + 1,
      endLine: span.endLine,
      endColumn: this.#bytes(span.end - span.endColumn, span.end) + 1,
    };
    throw new PythonSyntaxError(type, message, location, lineText(this.#source, lineStart), 'tree');
  }

  /** Length of a stretch of source in UTF-8: after parsing CPython counts columns in bytes. */
  #bytes(start: number, end: number): number {
    const text = this.#source.slice(start, end);
    return text === '' ? end - start : new TextEncoder().encode(text).length;
  }

  // ---- scopes ----

  #newScope(kind: ScopeKind, name: string, node: AnyNode, parent: ScopeBuilder | null, role?: ScopeRole): ScopeBuilder {
    const scope = new ScopeBuilder(kind, name, node, parent, this.#private);
    scope.usesFutureAnnotations = this.#future.annotations;
    if (role) {
      const scopes = this.#scopes.get(role) ?? new Map<AnyNode, ScopeBuilder>();
      scopes.set(node, scope);
      this.#scopes.set(role, scopes);
    }
    return scope;
  }

  /** Runs `visit` inside a scope, which becomes a child of the current one if it is not yet. */
  #within(scope: ScopeBuilder, visit: () => void): void {
    const outer = this.#current;
    // With postponed evaluation annotations are only text and bind nothing.
    const isOnlyText = scope.kind === 'annotation' && this.#future.annotations;
    if (!isOnlyText && !outer.children.includes(scope)) outer.children.push(scope);
    this.#current = scope;
    visit();
    this.#current = outer;
  }

  /** A scope whose code is a function that takes the wanted format (PEP 649, PEP 695). */
  #lazyScope(kind: ScopeKind, name: string, node: AnyNode, sees: boolean, role?: ScopeRole): ScopeBuilder {
    const scope = this.#newScope(kind, name, node, this.#current, role);
    this.#addTo(scope, '.format', Flag.PARAMETER, node.span);
    this.#addTo(scope, '.format', Flag.USE, node.span);
    scope.seesClass = sees;
    if (sees) this.#addTo(scope, '__classdict__', Flag.USE, node.span);
    return scope;
  }

  // ---- names ----

  #lookup(scope: ScopeBuilder, name: string): number {
    return scope.flags.get(this.#current.mangle(name)) ?? 0;
  }

  #add(name: string, flag: number, span: Span, context: Context = flag === Flag.USE ? 'Load' : 'Store'): void {
    if (flag & (Flag.PARAMETER | Flag.LOCAL | Flag.IMPORT)) this.#checkName(name, span, context);
    if (flag & Flag.TYPE_PARAMETER) this.#current.mangledNames?.add(name);
    this.#addTo(this.#current, name, flag, span);
  }

  #checkName(name: string, span: Span, context: Context): void {
    if (name !== '__debug__' || context === 'Load') return;
    this.#fail(`cannot ${context === 'Store' ? 'assign to' : 'delete'} __debug__`, span);
  }

  #addTo(scope: ScopeBuilder, name: string, flag: number, span: Span): void {
    const mangled = this.#current.mangle(name);
    let flags = scope.flags.get(mangled) ?? 0;
    if (flag & flags & Flag.PARAMETER) this.#fail(`duplicate argument '${name}' in function definition`, span);
    if (flag & flags & Flag.TYPE_PARAMETER) this.#fail(`duplicate type parameter '${name}'`, span);
    flags |= flag;
    if (scope.inIterationTarget) {
      if (flags & (Flag.GLOBAL | Flag.NONLOCAL))
        this.#fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, span);
      flags |= Flag.ITERATION;
    }
    scope.flags.set(mangled, flags);
    if (flag & Flag.PARAMETER) scope.parameters.push(mangled);
    else if (flag & Flag.GLOBAL) this.#top.flags.set(mangled, (this.#top.flags.get(mangled) ?? 0) | flag);
  }

  // ---- the walk ----

  readonly #visit = (node: AnyNode): void => {
    if (++this.#depth > MAX_TREE_DEPTH)
      this.#fail('maximum recursion depth exceeded during compilation', node.span, 'RecursionError');
    this.#visitNode(node);
    this.#depth--;
  };

  #visitAll(nodes: readonly (AnyNode | null)[]): void {
    for (const node of nodes) if (node) this.#visit(node);
  }

  #visitNode(node: AnyNode): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.#function(node);
        return;
      case 'ClassDef':
        this.#class(node);
        return;
      case 'TypeAlias':
        this.#typeAlias(node);
        return;
      case 'Lambda':
        this.#lambda(node);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.#comprehension(node, [node.elt]);
        return;
      case 'DictComp':
        this.#comprehension(node, [node.value, node.key]);
        return;
      case 'comprehension':
        this.#comprehensionClause(node);
        return;
      case 'AnnAssign':
        this.#annotatedAssignment(node);
        return;
      case 'Global':
      case 'Nonlocal':
        this.#directive(node);
        return;
      case 'NamedExpr':
        this.#namedExpression(node);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.#yield(node);
        return;
      case 'Await':
        this.#await(node);
        return;
      case 'Name':
        this.#name(node.id, node.ctx, node.span);
        return;
      case 'TypeVar':
      case 'ParamSpec':
      case 'TypeVarTuple':
        this.#typeParameter(node);
        return;
      case 'Call':
        this.#visit(node.func);
        this.#visitAll(node.args);
        this.#keywords(node.keywords);
        return;
      case 'alias':
        this.#alias(node);
        return;
      case 'ExceptHandler':
        if (node.type) this.#visit(node.type);
        if (node.name !== null) this.#add(node.name, Flag.LOCAL, node.span);
        this.#visitAll(node.body);
        return;
      case 'MatchClass':
        this.#visitAll([node.cls, ...node.patterns]);
        for (const [i, attribute] of node.kwdAttrs.entries())
          this.#checkName(attribute, node.kwdPatterns[i]?.span ?? node.span, 'Store');
        this.#visitAll(node.kwdPatterns);
        return;
      default:
        this.#visitPlain(node);
    }
  }

  /** Nodes whose children are visited in order, with little to do before or after. */
  #visitPlain(node: AnyNode): void {
    const scope = this.#current;
    const wasConditional = scope.inConditionalBlock;
    if (node.kind === 'Attribute') this.#checkName(node.attr, node.span, node.ctx);
    if ((node.kind === 'AsyncFor' || node.kind === 'AsyncWith') && !scope.isCoroutine)
      this.#fail(`'async ${node.kind === 'AsyncFor' ? 'for' : 'with'}' outside async function`, node.span);
    scope.inConditionalBlock ||= CONDITIONAL.has(node.kind);
    forEachChild(node, this.#visit);
    scope.inConditionalBlock = wasConditional;
    this.#afterChildren(node);
  }

  #afterChildren(node: AnyNode): void {
    if (node.kind === 'ImportFrom' && isFutureImport(node) && node.span.start > this.#future.end)
      this.#fail('from __future__ imports must occur at the beginning of the file', node.span);
    const bound = node.kind === 'MatchMapping' ? node.rest : null;
    const captured = node.kind === 'MatchAs' || node.kind === 'MatchStar' ? node.name : bound;
    if (captured !== null) this.#add(captured, Flag.LOCAL, node.span);
  }

  #name(name: string, context: Context, span: Span): void {
    const scope = this.#current;
    if (scope.isUnevaluated) return;
    this.#add(name, context === 'Load' ? Flag.USE : Flag.LOCAL, span, context);
    // A call of super() without arguments finds its class in a cell.
    if (context === 'Load' && name === 'super' && scope.isFunctionLike) this.#add('__class__', Flag.USE, span);
  }

  #keywords(keywords: ClassDef['keywords']): void {
    for (const keyword of keywords) if (keyword.arg !== null) this.#checkName(keyword.arg, keyword.span, 'Store');
    this.#visitAll(keywords);
  }

  #alias(node: Alias): void {
    if (node.name === '*') {
      if (this.#current.kind !== 'module') this.#fail('import * only allowed at module level', node.span);
      return;
    }
    const [name = ''] = (node.asname ?? node.name).split('.');
    this.#add(name, Flag.IMPORT, node.span);
  }

  #directive(node: Global | Nonlocal): void {
    const keyword = node.kind === 'Global' ? 'global' : 'nonlocal';
    for (const name of node.names) {
      const flags = this.#lookup(this.#current, name);
      if (flags & Flag.PARAMETER) this.#fail(`name '${name}' is parameter and ${keyword}`, node.span);
      if (flags & Flag.USE) this.#fail(`name '${name}' is used prior to ${keyword} declaration`, node.span);
      if (flags & Flag.ANNOTATED) this.#fail(`annotated name '${name}' can't be ${keyword}`, node.span);
      if (flags & Flag.LOCAL) this.#fail(`name '${name}' is assigned to before ${keyword} declaration`, node.span);
      this.#declare(name, node.kind === 'Global' ? Flag.GLOBAL : Flag.NONLOCAL, node.span);
    }
  }

  #declare(name: string, flag: number, span: Span): void {
    this.#add(name, flag, span);
    this.#current.directives.push({ name: this.#current.mangle(name), span });
  }

  // ---- functions and classes ----

  #defaults(args: Arguments): void {
    this.#visitAll(args.defaults);
    this.#visitAll(args.kwDefaults);
  }

  #parameters(args: Arguments): void {
    for (const parameter of [...args.posonlyargs, ...args.args, ...args.kwonlyargs])
      this.#add(parameter.arg, Flag.PARAMETER, parameter.span);
    if (args.vararg) {
      this.#add(args.vararg.arg, Flag.PARAMETER, args.vararg.span);
      this.#current.hasVarArgs = true;
    }
    if (args.kwarg) {
      this.#add(args.kwarg.arg, Flag.PARAMETER, args.kwarg.span);
      this.#current.hasVarKeywords = true;
    }
  }

  #function(node: FunctionDef): void {
    this.#add(node.name, Flag.LOCAL, node.span);
    this.#defaults(node.args);
    this.#visitAll(node.decorators);
    this.#withTypeParameters(node, node.name, () => {
      const scope = this.#newScope('function', node.name, node, this.#current, 'own');
      scope.hasDocstring = isDocstring(node.body[0]);
      scope.isCoroutine = node.kind === 'AsyncFunctionDef';
      scope.annotationScope = this.#parameterAnnotations(node);
      this.#within(scope, () => {
        this.#parameters(node.args);
        this.#visitAll(node.body);
      });
    });
  }

  /** The scope of a function's annotations, or null if it has none. */
  #parameterAnnotations({ args, returns, span }: FunctionDef): ScopeBuilder | null {
    const seesClass = this.#current.seesClass || this.#current.kind === 'class';
    const scope = this.#lazyScope('annotation', '__annotate__', { ...args, span }, seesClass);
    const parameters: (Arg | null)[] = [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs];
    const annotations = [...parameters.map((parameter) => parameter?.annotation ?? null), returns];
    this.#within(scope, () => {
      this.#visitAll(annotations);
    });
    return annotations.some((annotation) => annotation !== null) ? scope : null;
  }

  #lambda(node: Lambda): void {
    this.#defaults(node.args);
    const scope = this.#newScope('lambda', 'lambda', node, this.#current, 'own');
    this.#within(scope, () => {
      this.#parameters(node.args);
      this.#visit(node.body);
    });
  }

  #class(node: ClassDef): void {
    this.#add(node.name, Flag.LOCAL, node.span);
    this.#visitAll(node.decorators);
    const outerPrivate = this.#private;
    this.#withTypeParameters(node, node.name, () => {
      this.#visitAll(node.bases);
      this.#keywords(node.keywords);
      this.#private = node.name;
      const scope = this.#newScope('class', node.name, node, this.#current, 'own');
      scope.hasDocstring = isDocstring(node.body[0]);
      this.#within(scope, () => {
        if (node.typeParams.length > 0) {
          this.#add('__type_params__', Flag.LOCAL, node.span);
          this.#add('.type_params', Flag.USE, node.span);
        }
        this.#visitAll(node.body);
      });
    });
    this.#private = outerPrivate;
  }

  // ---- type parameters and aliases ----

  /** Runs `visit` inside the scope of the node's type parameters, if it has any. */
  #withTypeParameters(node: FunctionDef | ClassDef | TypeAlias, name: string, visit: () => void): void {
    if (node.typeParams.length === 0) {
      visit();
      return;
    }
    const { span } = node;
    const isClass = node.kind === 'ClassDef';
    const seesClass = this.#current.kind === 'class';
    if (isClass) this.#private = node.name;
    const scope = this.#newScope('typeParameters', name, node, this.#current, 'typeParameters');
    scope.seesClass = seesClass;
    this.#within(scope, () => {
      if (seesClass) this.#add('__classdict__', Flag.USE, span);
      for (const implicit of isClass ? ['.type_params', '.generic_base'] : []) {
        this.#add(implicit, Flag.LOCAL, span);
        this.#add(implicit, Flag.USE, span);
      }
      if ('args' in node) {
        // CPython asks whether there is a list of defaults, and there always is.
        this.#add('.defaults', Flag.PARAMETER, span);
        if (node.args.kwDefaults.some(Boolean)) this.#add('.kwdefaults', Flag.PARAMETER, span);
      }
      if (isClass) scope.mangledNames = new Set();
      this.#visitAll(node.typeParams);
      visit();
    });
  }

  #typeParameter(node: TypeParam): void {
    this.#add(node.name, Flag.TYPE_PARAMETER | Flag.LOCAL, node.span);
    if (node.name === '__classdict__')
      this.#fail(`reserved name '${node.name}' cannot be used for type parameter`, node.span);
    if (node.kind === 'TypeVar' && node.bound) {
      const purpose = node.bound.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
      this.#typeVariable(node, node.bound, 'bound', purpose);
    }
    if (node.defaultValue) this.#typeVariable(node, node.defaultValue, 'default', `a ${node.kind} default`);
  }

  #typeVariable(node: TypeParam, value: Expression, role: 'bound' | 'default', purpose: string): void {
    const scope = this.#lazyScope('typeVariable', node.name, node, this.#current.seesClass, role);
    scope.purpose = purpose;
    this.#within(scope, () => {
      this.#visit(value);
    });
  }

  #typeAlias(node: TypeAlias): void {
    this.#visit(node.name);
    const inClass = this.#current.kind === 'class';
    this.#withTypeParameters(node, node.name.id, () => {
      const scope = this.#lazyScope('typeAlias', node.name.id, node, inClass, 'typeAlias');
      this.#within(scope, () => {
        this.#visit(node.value);
      });
    });
  }

  // ---- annotations ----

  #annotatedAssignment(node: AnnAssign): void {
    const { target } = node;
    const scope = this.#current;
    if (target.kind === 'Name') {
      const flags = this.#lookup(scope, target.id);
      if (flags & (Flag.GLOBAL | Flag.NONLOCAL) && scope !== this.#top && node.simple)
        this.#fail(`annotated name '${target.id}' can't be ${flags & Flag.GLOBAL ? 'global' : 'nonlocal'}`, node.span);
      if (node.simple) this.#add(target.id, Flag.ANNOTATED | Flag.LOCAL, target.span);
      else if (node.value) this.#add(target.id, Flag.LOCAL, target.span);
    } else this.#visit(target);
    this.#annotation(node);
    if (node.value) this.#visit(node.value);
  }

  #annotation({ annotation }: AnnAssign): void {
    const scope = this.#current;
    const isBody = scope.kind === 'class' || scope.kind === 'module';
    const isConditional = scope.kind === 'module' || (scope.kind === 'class' && scope.inConditionalBlock);
    if (isConditional && !scope.hasConditionalAnnotations) {
      scope.hasConditionalAnnotations = true;
      this.#add('__conditional_annotations__', Flag.USE, annotation.span);
    }
    const known = isBody ? scope.annotationScope : scope.localAnnotations;
    const sees = scope.kind === 'class' && !this.#future.annotations;
    const inner = known ?? this.#lazyScope('annotation', '__annotate__', annotation, sees);
    if (isBody) scope.annotationScope = inner;
    else scope.localAnnotations = inner;
    // Annotations of a function's variables are not evaluated, so their names are not used.
    inner.isUnevaluated = scope.isFunctionBlock;
    this.#within(inner, () => {
      this.#visit(annotation);
    });
    inner.isUnevaluated = false;
  }

  #refuseInAnnotations(what: string, span: Span): void {
    const scope = this.#current;
    const places: Partial<Record<ScopeKind, string>> = {
      annotation: 'an annotation',
      typeVariable: scope.purpose,
      typeAlias: 'a type alias',
      typeParameters: 'the definition of a generic',
    };
    const place = places[scope.kind];
    if (place !== undefined) this.#fail(`${what} cannot be used within ${place}`, span);
  }

  // ---- expressions that depend on their scope ----

  #yield(node: Yield | YieldFrom): void {
    this.#refuseInAnnotations('yield expression', node.span);
    if (node.value) this.#visit(node.value);
    const scope = this.#current;
    scope.isGenerator = true;
    if (scope.comprehension) this.#fail(`'yield' inside ${COMPREHENSION_NAMES[scope.comprehension]}`, node.span);
  }

  #await(node: Await): void {
    const scope = this.#current;
    this.#refuseInAnnotations('await expression', node.span);
    if (!scope.isFunctionLike) this.#fail("'await' outside function", node.span);
    if (!(scope.isFunctionBlock && scope.isCoroutine) && !scope.comprehension)
      this.#fail("'await' outside async function", node.span);
    this.#visit(node.value);
    scope.isCoroutine = true;
  }

  #namedExpression(node: NamedExpr): void {
    this.#refuseInAnnotations('named expression', node.span);
    if (this.#current.iterableDepth > 0)
      this.#fail('assignment expression cannot be used in a comprehension iterable expression', node.span);
    if (this.#current.comprehension) this.#bindOutsideComprehensions(node.target.id, node.target.span);
    this.#visit(node.value);
    this.#visit(node.target);
  }

  /** A walrus in a comprehension binds in the nearest scope that is not one. */
  #bindOutsideComprehensions(name: string, span: Span): void {
    for (let scope: ScopeBuilder | null = this.#current; scope; scope = scope.parent) {
      const flags = this.#lookup(scope, name);
      if (scope.comprehension) {
        if (flags & Flag.ITERATION && flags & Flag.LOCAL)
          this.#fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, span);
        continue;
      }
      if (scope.isFunctionBlock) {
        this.#declare(name, flags & Flag.GLOBAL ? Flag.GLOBAL : Flag.NONLOCAL, span);
        this.#addTo(scope, name, Flag.LOCAL, span);
        return;
      }
      if (scope.kind === 'module') {
        this.#declare(name, Flag.GLOBAL, span);
        this.#addTo(scope, name, Flag.GLOBAL, span);
        return;
      }
      const refusal = NO_WALRUS[scope.kind];
      if (refusal !== undefined) this.#fail(`assignment expression within a comprehension ${refusal}`, span);
    }
  }

  #inIterable(visit: () => void): void {
    const scope = this.#current;
    scope.iterableDepth++;
    visit();
    scope.iterableDepth--;
  }

  #iterationTarget(target: Expression): void {
    const scope = this.#current;
    scope.inIterationTarget = true;
    this.#visit(target);
    scope.inIterationTarget = false;
  }

  #comprehension(node: ListComp | DictComp, elements: readonly Expression[]): void {
    const outer = this.#current;
    const [outermost, ...others] = node.generators;
    invariant(outermost, 'a comprehension has a for clause');
    this.#inIterable(() => {
      this.#visit(outermost.iter);
    });
    const [name, kind] = COMPREHENSIONS[node.kind];
    const scope = this.#newScope('comprehension', name, node, outer, 'own');
    scope.comprehension = kind;
    scope.isCoroutine = outermost.isAsync;
    this.#within(scope, () => {
      this.#add('.0', Flag.PARAMETER, node.span);
      this.#iterationTarget(outermost.target);
      this.#visitAll(outermost.ifs);
      this.#visitAll(others);
      this.#visitAll(elements);
      scope.isGenerator = kind === 'generator';
    });
    if (!scope.isCoroutine || kind === 'generator') return;
    if (!(outer.isFunctionBlock && outer.isCoroutine) && !outer.comprehension)
      this.#fail('asynchronous comprehension outside of an asynchronous function', node.span);
    outer.isCoroutine = true;
  }

  #comprehensionClause(node: Comprehension): void {
    this.#iterationTarget(node.target);
    this.#inIterable(() => {
      this.#visit(node.iter);
    });
    this.#visitAll(node.ifs);
    if (node.isAsync) this.#current.isCoroutine = true;
  }
}

/**
 * Finds the scopes of a tree and what every name is in each.
 * @param source the text the tree was parsed from, for the columns and the line of an error
 * @param inlinesComprehensions as 3.12 and later do (PEP 709); else each comprehension is a function
 * @throws {PythonSyntaxError} for every error that CPython finds after parsing
 */
export function analyze(root: Root, source = '', inlinesComprehensions = true): SymbolTable {
  return new Analyzer(root, source, inlinesComprehensions).analyze();
}
