/**
 * Rules for statements, blocks and whole sources. Knows the grammar of
 * statements; knows no scopes, so `return` outside a function is not its matter.
 *
 * Source: https://docs.python.org/3.14/reference/grammar.html
 */
import { PatternParser } from './parse-pattern.ts';
import type { TokenKind } from './token.ts';
import type {
  Alias,
  ClassDef,
  ExceptHandler,
  Expression,
  ExpressionModule,
  For,
  FunctionDef,
  If,
  Import,
  ImportFrom,
  Interactive,
  Match,
  MatchCase,
  Module,
  Operator,
  Statement,
  Try,
  TypeAlias,
  TypeParam,
  With,
  WithItem,
} from './tree.ts';

const AUGMENTED_ASSIGNMENTS: ReadonlyMap<TokenKind, Operator> = new Map([
  ['+=', 'Add'],
  ['-=', 'Sub'],
  ['*=', 'Mult'],
  ['@=', 'MatMult'],
  ['/=', 'Div'],
  ['%=', 'Mod'],
  ['&=', 'BitAnd'],
  ['|=', 'BitOr'],
  ['^=', 'BitXor'],
  ['<<=', 'LShift'],
  ['>>=', 'RShift'],
  ['**=', 'Pow'],
  ['//=', 'FloorDiv'],
]);

/** Tokens after `match` that make it a name, whatever comes later. */
const AFTER_A_NAME: ReadonlySet<TokenKind> = new Set(['=', '.', ',', ')', ':', ';', 'newline', ':=', 'in', 'is', 'if']);

export abstract class StatementParser extends PatternParser {
  // ---- whole sources ----

  /** Index of the token that begins the last statement of the top level but one: all before is right. */
  protected lastButOne = 0;

  module(): Module {
    const body: Statement[] = [];
    for (let last = 0; this.kind !== 'end';) {
      this.lastButOne = last;
      last = this.position;
      body.push(...this.statement());
    }
    return { kind: 'Module', body, span: this.wholeSpan() };
  }

  expressionModule(): ExpressionModule {
    const body = this.expressions();
    while (this.accept('newline'));
    this.expect('end');
    return { kind: 'Expression', body, span: this.wholeSpan() };
  }

  interactive(): Interactive {
    const body = this.statement();
    while (this.accept('newline'));
    if (this.kind !== 'end')
      throw this.errorAt(this.position, 'multiple statements found while compiling a single statement');
    return { kind: 'Interactive', body, span: this.wholeSpan() };
  }

  protected wholeSpan(): Module['span'] {
    const { source, lineStarts } = this.tokens;
    const endColumn = source.length - (lineStarts[lineStarts.length - 1] ?? 0);
    return { start: 0, end: source.length, line: 1, column: 0, endLine: lineStarts.length, endColumn };
  }

  // ---- blocks ----

  protected statements(): Statement[] {
    const body: Statement[] = [];
    while (this.kind !== 'dedent' && this.kind !== 'end') body.push(...this.statement());
    return body;
  }

  /** A suite: an indented block or statements on the same line. */
  protected block(): Statement[] {
    if (this.kind !== 'newline') return this.simpleStatements();
    this.advance();
    this.expect('indent');
    this.enter();
    const body = this.statements();
    this.leave();
    this.expect('dedent');
    return body;
  }

  protected colonBlock(): Statement[] {
    this.expect(':');
    return this.block();
  }

  protected elseBlock(): Statement[] {
    return this.accept('else') ? this.colonBlock() : [];
  }

  protected statement(): Statement[] {
    switch (this.kind) {
      case 'if':
        return [this.ifStatement()];
      case 'for':
        return [this.forStatement()];
      case 'while':
        return [this.whileStatement()];
      case 'try':
        return [this.tryStatement()];
      case 'with':
        return [this.withStatement()];
      case 'def':
        return [this.functionDefinition([])];
      case 'class':
        return [this.classDefinition([])];
      case '@':
        return [this.decorated()];
      case 'async':
        return [this.asyncStatement()];
      default: {
        const match = this.atWord('match') ? this.matchStatement() : undefined;
        return match ? [match] : this.simpleStatements();
      }
    }
  }

  protected simpleStatements(): Statement[] {
    const body = [this.simpleStatement()];
    while (this.accept(';') && this.kind !== 'newline') body.push(this.simpleStatement());
    this.expect('newline');
    return body;
  }

  // ---- simple statements ----

  protected simpleStatement(): Statement {
    const first = this.position;
    const { kind } = this;
    switch (kind) {
      case 'import':
        return this.importStatement();
      case 'from':
        return this.fromStatement();
      case 'raise':
        return this.raiseStatement();
      case 'del':
        return this.delStatement();
      case 'assert':
        return this.assertStatement();
      case 'return': {
        this.advance();
        const value = this.kind === 'newline' || this.kind === ';' ? null : this.starExpressions();
        return { kind: 'Return', value, span: this.spanFrom(first) };
      }
      case 'global':
      case 'nonlocal': {
        this.advance();
        const names = [this.expectName()];
        while (this.accept(',')) names.push(this.expectName());
        return { kind: kind === 'global' ? 'Global' : 'Nonlocal', names, span: this.spanFrom(first) };
      }
      case 'pass':
        this.advance();
        return { kind: 'Pass', span: this.spanFrom(first) };
      case 'break':
        this.advance();
        return { kind: 'Break', span: this.spanFrom(first) };
      case 'continue':
        this.advance();
        return { kind: 'Continue', span: this.spanFrom(first) };
      default:
        if (this.atWord('type') && this.next() === 'name') return this.typeAlias();
        return this.expressionStatement();
    }
  }

  /** An expression, an assignment of any kind or an annotation. */
  protected expressionStatement(): Statement {
    const first = this.position;
    const node = this.yieldOrExpressions();
    if (this.kind === '=') return this.assignment(first, node);
    if (this.kind === ':') return this.annotation(first, node);
    const op = AUGMENTED_ASSIGNMENTS.get(this.kind);
    if (op === undefined) return { kind: 'Expr', value: node, span: this.spanFrom(first) };
    if (node.kind !== 'Name' && node.kind !== 'Attribute' && node.kind !== 'Subscript') return this.mismatch();
    this.toTarget(node);
    this.advance();
    return { kind: 'AugAssign', target: node, op, value: this.yieldOrExpressions(), span: this.spanFrom(first) };
  }

  protected assignment(first: number, target: Expression): Statement {
    const targets: Expression[] = [];
    let value = target;
    while (this.kind === '=') {
      targets.push(this.toTarget(value));
      this.advance();
      value = this.yieldOrExpressions();
    }
    return { kind: 'Assign', targets, value, span: this.spanFrom(first) };
  }

  protected annotation(first: number, target: Expression): Statement {
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') return this.mismatch();
    this.toTarget(target);
    const simple = target.kind === 'Name' && this.kindAt(first) === 'name';
    this.expect(':');
    const annotation = this.expression();
    const value = this.accept('=') ? this.yieldOrExpressions() : null;
    return { kind: 'AnnAssign', target, annotation, value, simple, span: this.spanFrom(first) };
  }

  protected raiseStatement(): Statement {
    const first = this.position;
    this.expect('raise');
    const exc = this.kind === 'newline' || this.kind === ';' ? null : this.expression();
    const cause = exc && this.accept('from') ? this.expression() : null;
    return { kind: 'Raise', exc, cause, span: this.spanFrom(first) };
  }

  protected delStatement(): Statement {
    const first = this.position;
    this.expect('del');
    const targets: Expression[] = [];
    do targets.push(this.deletionTarget());
    while (this.accept(',') && this.kind !== 'newline' && this.kind !== ';');
    if (this.kind !== 'newline' && this.kind !== ';') this.mismatch();
    return { kind: 'Delete', targets, span: this.spanFrom(first) };
  }

  protected assertStatement(): Statement {
    const first = this.position;
    this.expect('assert');
    const test = this.expression();
    const msg = this.accept(',') ? this.expression() : null;
    return { kind: 'Assert', test, msg, span: this.spanFrom(first) };
  }

  protected typeAlias(): TypeAlias {
    const first = this.position;
    this.advance();
    const name = this.nameNode('Store');
    const typeParams = this.typeParams();
    this.expect('=');
    return { kind: 'TypeAlias', name, typeParams, value: this.expression(), span: this.spanFrom(first) };
  }

  // ---- imports ----

  protected importStatement(): Import {
    const first = this.position;
    this.expect('import');
    const names: Alias[] = [];
    do names.push(this.dottedAlias());
    while (this.accept(','));
    return { kind: 'Import', names, span: this.spanFrom(first) };
  }

  protected dottedName(): string {
    let name = this.expectName();
    while (this.accept('.')) name += `.${this.expectName()}`;
    return name;
  }

  protected dottedAlias(): Alias {
    const first = this.position;
    const name = this.dottedName();
    const asname = this.accept('as') ? this.expectName() : null;
    return { kind: 'alias', name, asname, span: this.spanFrom(first) };
  }

  protected fromStatement(): ImportFrom {
    const first = this.position;
    this.expect('from');
    let level = 0;
    while (this.kind === '.' || this.kind === '...') {
      level += this.kind.length;
      this.advance();
    }
    const module = level > 0 && this.kind === 'import' ? null : this.dottedName();
    this.expect('import');
    return { kind: 'ImportFrom', module, names: this.importTargets(), level, span: this.spanFrom(first) };
  }

  protected importTargets(): Alias[] {
    const first = this.position;
    if (this.accept('*')) return [{ kind: 'alias', name: '*', asname: null, span: this.spanFrom(first) }];
    const isBracketed = this.accept('(');
    const names = [this.importAlias()];
    while (this.accept(',') && !(isBracketed && this.kind === ')')) names.push(this.importAlias());
    if (isBracketed) this.expect(')');
    return names;
  }

  protected importAlias(): Alias {
    const first = this.position;
    const name = this.expectName();
    const asname = this.accept('as') ? this.expectName() : null;
    return { kind: 'alias', name, asname, span: this.spanFrom(first) };
  }

  // ---- if, while, for ----

  protected ifStatement(): If {
    const branches: { first: number; test: Expression; body: Statement[] }[] = [];
    do branches.push(this.ifBranch(branches.length === 0 ? 'if' : 'elif'));
    while (this.kind === 'elif');
    let orelse: Statement[] = this.elseBlock();
    let node: If | undefined;
    for (const { first, test, body } of branches.reverse()) {
      node = { kind: 'If', test, body, orelse, span: this.spanFrom(first) };
      orelse = [node];
    }
    return node ?? this.mismatch();
  }

  protected ifBranch(keyword: 'if' | 'elif'): { first: number; test: Expression; body: Statement[] } {
    const first = this.position;
    this.expect(keyword);
    const test = this.namedExpression();
    return { first, test, body: this.colonBlock() };
  }

  protected whileStatement(): Statement {
    const first = this.position;
    this.expect('while');
    const test = this.namedExpression();
    const body = this.colonBlock();
    const orelse = this.elseBlock();
    return { kind: 'While', test, body, orelse, span: this.spanFrom(first) };
  }

  protected forStatement(): For {
    const first = this.position;
    const kind = this.accept('async') ? 'AsyncFor' : 'For';
    this.expect('for');
    const target = this.starTargets();
    this.expect('in');
    const iter = this.starExpressions();
    const body = this.colonBlock();
    const orelse = this.elseBlock();
    return { kind, target, iter, body, orelse, span: this.spanFrom(first) };
  }

  protected asyncStatement(): Statement {
    const next = this.next();
    if (next === 'def') return this.functionDefinition([]);
    if (next === 'for') return this.forStatement();
    if (next === 'with') return this.withStatement();
    this.advance();
    return this.mismatch();
  }

  // ---- with ----

  protected withStatement(): With {
    const first = this.position;
    const kind = this.accept('async') ? 'AsyncWith' : 'With';
    this.expect('with');
    let items = this.kind === '(' ? this.attempt(() => this.bracketedItems()) : undefined;
    if (!items) {
      items = [];
      do items.push(this.withItem());
      while (this.accept(','));
    }
    const body = this.colonBlock();
    return { kind, items, body, span: this.spanFrom(first) };
  }

  protected bracketedItems(): WithItem[] {
    this.expect('(');
    const items: WithItem[] = [];
    do items.push(this.withItem());
    while (this.accept(',') && this.kind !== ')');
    this.expect(')');
    if (this.kind !== ':') this.mismatch();
    return items;
  }

  protected withItem(): WithItem {
    const first = this.position;
    const contextExpr = this.expression();
    const optionalVars = this.accept('as') ? this.starTarget() : null;
    if (optionalVars && this.kind !== ',' && this.kind !== ')' && this.kind !== ':') this.mismatch();
    return { kind: 'withitem', contextExpr, optionalVars, span: this.spanFrom(first) };
  }

  // ---- try ----

  protected tryStatement(): Try {
    const first = this.position;
    this.expect('try');
    const body = this.colonBlock();
    const handlers: ExceptHandler[] = [];
    const isStar = this.kind === 'except' && this.next() === '*';
    while (this.kind === 'except') handlers.push(this.exceptHandler(isStar));
    const orelse = handlers.length > 0 ? this.elseBlock() : [];
    const finalbody = handlers.length === 0 || this.kind === 'finally' ? this.finallyBlock() : [];
    return { kind: isStar ? 'TryStar' : 'Try', body, handlers, orelse, finalbody, span: this.spanFrom(first) };
  }

  protected finallyBlock(): Statement[] {
    this.expect('finally');
    return this.colonBlock();
  }

  protected exceptHandler(isStar: boolean): ExceptHandler {
    const first = this.position;
    this.expect('except');
    if (isStar) this.expect('*');
    let type: Expression | null = null;
    let name: string | null = null;
    if (isStar || this.kind !== ':') {
      const start = this.position;
      type = this.expression();
      if (this.accept('as')) name = this.expectName();
      else type = this.tupleAfter(start, type, () => this.expression());
    }
    const body = this.colonBlock();
    return { kind: 'ExceptHandler', type, name, body, span: this.spanFrom(first) };
  }

  // ---- match ----

  /** A match statement, or undefined where `match` is a name. */
  protected matchStatement(): Match | undefined {
    if (AFTER_A_NAME.has(this.next())) return undefined;
    const first = this.position;
    const subject = this.attempt(() => this.matchHeader());
    if (!subject) return undefined;
    const cases: MatchCase[] = [];
    do cases.push(this.caseBlock());
    while (this.atWord('case'));
    this.expect('dedent');
    return { kind: 'Match', subject, cases, span: this.spanFrom(first) };
  }

  /** From `match` to the indented `case`, after which nothing but a match statement can follow. */
  protected matchHeader(): Expression {
    this.advance();
    const subject = this.matchSubject();
    this.expect(':');
    this.expect('newline');
    this.expect('indent');
    if (!this.atWord('case')) this.mismatch();
    return subject;
  }

  protected matchSubject(): Expression {
    const first = this.position;
    const head = this.starNamedExpression();
    if (this.kind !== ',') return head.kind === 'Starred' ? this.mismatch() : head;
    const elts = [head];
    while (this.accept(',') && !this.at(':')) elts.push(this.starNamedExpression());
    return { kind: 'Tuple', elts, ctx: 'Load', span: this.spanFrom(first) };
  }

  protected caseBlock(): MatchCase {
    const first = this.position;
    if (!this.atWord('case')) this.mismatch();
    this.advance();
    const pattern = this.patterns();
    const guard = this.accept('if') ? this.namedExpression() : null;
    return { kind: 'match_case', pattern, guard, body: this.colonBlock(), span: this.spanFrom(first) };
  }

  // ---- functions and classes ----

  protected decorated(): FunctionDef | ClassDef {
    const decorators: Expression[] = [];
    while (this.accept('@')) {
      decorators.push(this.namedExpression());
      this.expect('newline');
    }
    return this.kind === 'class' ? this.classDefinition(decorators) : this.functionDefinition(decorators);
  }

  protected functionDefinition(decorators: readonly Expression[]): FunctionDef {
    const first = this.position;
    const kind = this.accept('async') ? 'AsyncFunctionDef' : 'FunctionDef';
    this.expect('def');
    const name = this.expectName();
    const typeParams = this.typeParams();
    this.expect('(');
    const args = this.parameters(')');
    this.expect(')');
    const returns = this.accept('->') ? this.expression() : null;
    const body = this.colonBlock();
    return { kind, name, args, body, decorators, returns, typeParams, span: this.spanFrom(first) };
  }

  protected classDefinition(decorators: readonly Expression[]): ClassDef {
    const first = this.position;
    this.expect('class');
    const name = this.expectName();
    const typeParams = this.typeParams();
    const { args: bases, keywords } = this.kind === '(' ? this.callArguments(false) : { args: [], keywords: [] };
    const body = this.colonBlock();
    return { kind: 'ClassDef', name, bases, keywords, body, decorators, typeParams, span: this.spanFrom(first) };
  }

  protected typeParams(): TypeParam[] {
    if (!this.accept('[')) return [];
    const params: TypeParam[] = [];
    do params.push(this.typeParam());
    while (this.accept(',') && this.kind !== ']');
    this.expect(']');
    return params;
  }

  protected typeParam(): TypeParam {
    const first = this.position;
    const isTuple = this.accept('*');
    if (isTuple || this.accept('**')) {
      const name = this.expectName();
      const hasDefault = this.accept('=');
      const value = isTuple ? () => this.starExpression() : () => this.expression();
      const defaultValue = hasDefault ? value() : null;
      return { kind: isTuple ? 'TypeVarTuple' : 'ParamSpec', name, defaultValue, span: this.spanFrom(first) };
    }
    const name = this.expectName();
    const bound = this.accept(':') ? this.expression() : null;
    const defaultValue = this.accept('=') ? this.expression() : null;
    return { kind: 'TypeVar', name, bound, defaultValue, span: this.spanFrom(first) };
  }
}
