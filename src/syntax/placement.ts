/**
 * Statements and expressions that the grammar allows where Python does not:
 * `return` outside a function, a star on its own, a pattern that can never
 * match. Knows what surrounds a node; knows no names.
 *
 * Behaviour of CPython's Python/codegen.c and Python/compile.c, which report these while they generate code.
 */
import type { Span } from '../base/span.ts';
import { forEachChild } from './fields.ts';
import { checkCases } from './pattern-checks.ts';
import type { Scope, SymbolTable } from './symbols.ts';
import type {
  AnyNode,
  ClassDef,
  Comprehension,
  Expression,
  FunctionDef,
  Keyword,
  Return,
  Root,
  Statement,
  Try,
  TypeParam,
  WithItem,
  Yield,
  YieldFrom,
} from './tree.ts';

/** Reports an error at a span. It must throw. */
export type ReportError = (message: string, span: Span) => never;

type Block = 'loop' | 'exceptStar' | 'other';

/** As many blocks as a frame of CPython can hold. */
const MAX_BLOCKS = 21;
const OUT_OF_EXCEPT_STAR = "'break', 'continue' and 'return' cannot appear in an except* block";

class PlacementCheck {
  readonly #table: SymbolTable;
  readonly #fail: ReportError;
  #scope: Scope;
  /** What is open around the current statement, in the current function only. */
  #blocks: Block[] = [];

  constructor(table: SymbolTable, fail: ReportError) {
    this.#table = table;
    this.#fail = fail;
    this.#scope = table.top;
  }

  /** Checks what is inside a scope of its own. */
  #inside(scope: Scope, check: () => void): void {
    const outer = this.#scope;
    const outerBlocks = this.#blocks;
    this.#scope = scope;
    this.#blocks = [];
    check();
    this.#scope = outer;
    this.#blocks = outerBlocks;
  }

  #inBlock(block: Block, span: Span, check: () => void): void {
    if (this.#blocks.length >= MAX_BLOCKS) this.#fail('too many statically nested blocks', span);
    this.#blocks.push(block);
    check();
    this.#blocks.pop();
  }

  #checkAll(nodes: readonly (AnyNode | null)[]): void {
    for (const node of nodes) if (node) this.check(node);
  }

  readonly check = (node: AnyNode): void => {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.#function(node);
        return;
      case 'ClassDef':
        this.#class(node);
        return;
      case 'TypeAlias':
        this.#typeParameters(node.typeParams);
        this.check(node.value);
        return;
      case 'Lambda':
        this.#checkAll([...node.args.defaults, ...node.args.kwDefaults]);
        this.#inside(this.#table.scopeOf(node), () => {
          this.check(node.body);
        });
        return;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.#comprehension(node, node.generators, [node.elt]);
        return;
      case 'DictComp':
        this.#comprehension(node, node.generators, [node.key, node.value]);
        return;
      case 'Return':
        this.#return(node);
        return;
      case 'Break':
      case 'Continue':
        this.#loopExit(node);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.#yield(node);
        return;
      case 'For':
      case 'AsyncFor':
        this.check(node.iter);
        this.#inBlock('loop', node.span, () => {
          this.#checkAll([node.target, ...node.body]);
        });
        this.#checkAll(node.orelse);
        return;
      case 'While':
        this.#inBlock('loop', node.span, () => {
          this.#checkAll([node.test, ...node.body]);
        });
        this.#checkAll(node.orelse);
        return;
      case 'Try':
      case 'TryStar':
        this.#try(node);
        return;
      case 'With':
      case 'AsyncWith':
        this.#with(node.items, node.body);
        return;
      case 'Match':
        this.check(node.subject);
        checkCases(node.cases, this.#fail);
        for (const { guard, body } of node.cases) this.#checkAll([guard, ...body]);
        return;
      default:
        this.#expression(node);
    }
  };

  #with([item, ...others]: readonly WithItem[], body: readonly Statement[]): void {
    if (!item) {
      this.#checkAll(body);
      return;
    }
    this.check(item.contextExpr);
    this.#inBlock('other', item.contextExpr.span, () => {
      if (item.optionalVars) this.check(item.optionalVars);
      this.#with(others, body);
    });
  }

  // ---- definitions ----

  #function(node: FunctionDef): void {
    const { args } = node;
    this.#checkAll([...node.decorators, ...args.defaults, ...args.kwDefaults]);
    this.#typeParameters(node.typeParams);
    for (const parameter of [...args.posonlyargs, ...args.args, ...args.kwonlyargs, args.kwarg])
      if (parameter?.annotation) this.check(parameter.annotation);
    const starred = args.vararg?.annotation;
    if (starred) this.check(starred.kind === 'Starred' ? starred.value : starred);
    if (node.returns) this.check(node.returns);
    this.#inside(this.#table.scopeOf(node), () => {
      this.#checkAll(node.body);
    });
  }

  #class(node: ClassDef): void {
    this.#checkAll(node.decorators);
    this.#typeParameters(node.typeParams);
    this.#inside(this.#table.scopeOf(node), () => {
      this.#checkAll(node.body);
    });
    this.#arguments(node.bases, node.keywords);
  }

  #typeParameters(parameters: readonly TypeParam[]): void {
    let hasDefault = false;
    for (const parameter of parameters) {
      if (parameter.kind === 'TypeVar' && parameter.bound) this.check(parameter.bound);
      const { defaultValue, name, span } = parameter;
      if (defaultValue) {
        hasDefault = true;
        this.check(defaultValue.kind === 'Starred' ? defaultValue.value : defaultValue);
      } else if (hasDefault) this.#fail(`non-default type parameter '${name}' follows default type parameter`, span);
    }
  }

  #comprehension(node: AnyNode, generators: readonly Comprehension[], elements: readonly Expression[]): void {
    const [outermost] = generators;
    if (outermost) this.check(outermost.iter);
    this.#inside(this.#table.scopeOf(node), () => {
      for (const clause of generators) {
        if (clause !== outermost) this.check(clause.iter);
        this.#checkAll([clause.target, ...clause.ifs]);
      }
      this.#checkAll(elements);
    });
  }

  // ---- leaving blocks and functions ----

  get #isFunction(): boolean {
    return this.#scope.kind !== 'module' && this.#scope.kind !== 'class';
  }

  #return(node: Return): void {
    if (!this.#isFunction) this.#fail("'return' outside function", node.span);
    if (node.value && this.#scope.isCoroutine && this.#scope.isGenerator)
      this.#fail("'return' with value in async generator", node.span);
    if (node.value) this.check(node.value);
    // A constant on the same line is loaded only when all blocks are left, so its place is reported.
    const { value } = node;
    const isLate = value?.kind === 'Constant' && value.span.line === node.span.line;
    if (this.#blocks.includes('exceptStar')) this.#fail(OUT_OF_EXCEPT_STAR, isLate ? value.span : node.span);
  }

  #loopExit(node: { readonly kind: 'Break' | 'Continue'; readonly span: Span }): void {
    const around = this.#blocks.filter((block) => block !== 'other').at(-1);
    if (around === 'exceptStar') this.#fail(OUT_OF_EXCEPT_STAR, node.span);
    if (around !== 'loop')
      this.#fail(node.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop", node.span);
  }

  #yield(node: Yield | YieldFrom): void {
    if (!this.#isFunction) this.#fail("'yield' outside function", node.span);
    if (node.kind === 'YieldFrom' && this.#scope.node.kind === 'AsyncFunctionDef')
      this.#fail("'yield from' inside async function", node.span);
    if (node.value) this.check(node.value);
  }

  #try(node: Try): void {
    if (node.finalbody.length === 0) {
      this.#tryExcept(node);
      return;
    }
    this.#inBlock('other', node.span, () => {
      if (node.handlers.length > 0) this.#tryExcept(node);
      else this.#checkAll(node.body);
    });
    this.#inBlock('other', node.span, () => {
      this.#checkAll(node.finalbody);
    });
  }

  #tryExcept(node: Try): void {
    this.#inBlock('other', node.span, () => {
      this.#checkAll(node.body);
    });
    this.#inBlock(node.kind === 'TryStar' ? 'exceptStar' : 'other', node.span, () => {
      for (const [i, handler] of node.handlers.entries()) {
        if (!handler.type && i < node.handlers.length - 1) this.#fail("default 'except:' must be last", handler.span);
        if (handler.type) this.check(handler.type);
        this.#inBlock('other', handler.span, () => {
          this.#checkAll(handler.body);
        });
      }
    });
    this.#checkAll(node.orelse);
  }

  // ---- expressions ----

  #expression(node: AnyNode): void {
    switch (node.kind) {
      case 'Assign':
        this.check(node.value);
        this.#checkAll(node.targets);
        return;
      case 'AnnAssign':
        this.#checkAll([node.value, node.target, node.annotation]);
        return;
      case 'Starred':
        this.#fail(
          node.ctx === 'Store'
            ? 'starred assignment target must be in a list or tuple'
            : "can't use starred expression here",
          node.span,
        );
        return;
      case 'Tuple':
      case 'List':
      case 'Set':
        this.#elements(node.elts, node.kind !== 'Set' && node.ctx === 'Store', node.span);
        return;
      case 'Call':
        this.#repeatedKeywords(node.keywords);
        this.check(node.func);
        this.#arguments(node.args, node.keywords);
        return;
      default:
        forEachChild(node, this.check);
    }
  }

  /** Elements of a display or of call arguments, where a star is at home. */
  #elements(elements: readonly Expression[], isTarget: boolean, span: Span): void {
    let stars = 0;
    for (const element of elements) {
      if (isTarget && element.kind === 'Starred' && ++stars > 1)
        this.#fail('multiple starred expressions in assignment', span);
    }
    for (const element of elements) this.check(element.kind === 'Starred' ? element.value : element);
  }

  #arguments(args: readonly Expression[], keywords: readonly Keyword[]): void {
    this.#repeatedKeywords(keywords);
    for (const argument of args) this.check(argument.kind === 'Starred' ? argument.value : argument);
    for (const keyword of keywords) this.check(keyword.value);
  }

  #repeatedKeywords(keywords: readonly Keyword[]): void {
    const seen = new Set<string>();
    for (const { arg } of keywords) {
      if (arg === null) continue;
      if (seen.has(arg)) {
        const repeated = keywords.filter((keyword) => keyword.arg === arg)[1];
        if (repeated) this.#fail(`keyword argument repeated: ${arg}`, repeated.span);
      }
      seen.add(arg);
    }
  }
}

/** Checks that everything in a tree stands where it may. `fail` must throw. */
export function checkPlacement(root: Root, table: SymbolTable, fail: ReportError): void {
  forEachChild(root, new PlacementCheck(table, fail).check);
}
