/**
 * Rules for expressions and assignment targets. Knows the grammar's order of
 * binding; knows no statement. `parse-diagnosis.ts` extends these rules with
 * what CPython says when they do not match.
 *
 * Source: https://docs.python.org/3.14/reference/grammar.html
 */
import { LiteralError, numberValue } from './literals.ts';
import { StringParser } from './parse-string.ts';
import type { TokenKind } from './token.ts';
import type {
  Arguments,
  CompareOperator,
  Comprehension,
  ConstantValue,
  Context,
  Expression,
  Keyword,
  Name,
  Operator,
  Slice,
  UnaryOperator,
} from './tree.ts';

/** Binary operators, all but `**` and the comparisons: how tightly they bind, and the node's operator. */
const BINARY_OPERATORS: ReadonlyMap<TokenKind, readonly [precedence: number, operator: Operator]> = new Map([
  ['|', [1, 'BitOr']],
  ['^', [2, 'BitXor']],
  ['&', [3, 'BitAnd']],
  ['<<', [4, 'LShift']],
  ['>>', [4, 'RShift']],
  ['+', [5, 'Add']],
  ['-', [5, 'Sub']],
  ['*', [6, 'Mult']],
  ['/', [6, 'Div']],
  ['//', [6, 'FloorDiv']],
  ['%', [6, 'Mod']],
  ['@', [6, 'MatMult']],
]);
const LOWEST = 1;

const UNARY_OPERATORS: ReadonlyMap<TokenKind, UnaryOperator> = new Map([
  ['+', 'UAdd'],
  ['-', 'USub'],
  ['~', 'Invert'],
]);

/** Comparisons of one token; `not in` and `is not` have two. */
const COMPARISONS: ReadonlyMap<TokenKind, CompareOperator> = new Map([
  ['==', 'Eq'],
  ['!=', 'NotEq'],
  ['<', 'Lt'],
  ['<=', 'LtE'],
  ['>', 'Gt'],
  ['>=', 'GtE'],
  ['in', 'In'],
  ['is', 'Is'],
]);

const CONSTANTS: ReadonlyMap<TokenKind, ConstantValue> = new Map([
  ['None', { type: 'NoneType' }],
  ['True', { type: 'bool', value: true }],
  ['False', { type: 'bool', value: false }],
  ['...', { type: 'ellipsis' }],
]);

/** What may follow a list of expressions, so that a comma before it was the last. */
const LIST_ENDS: ReadonlySet<TokenKind> = new Set([')', ']', '}', ':', '=', 'newline', ';', '!', 'in', 'end', 'error']);

/** Turns a load into a store or a deletion, in place: the node is not yet anybody else's. */
export function setContext(node: Expression, ctx: Context): void {
  if ('ctx' in node) (node as { ctx: Context }).ctx = ctx;
  if (node.kind === 'Tuple' || node.kind === 'List') for (const element of node.elts) setContext(element, ctx);
  if (node.kind === 'Starred') setContext(node.value, ctx);
}

/** Whether an expression may be assigned to; `allowStar` also within it. */
function isTarget(node: Expression, allowStar: boolean): boolean {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return true;
    case 'Tuple':
    case 'List':
      return node.elts.every((element) => isTarget(element, allowStar));
    case 'Starred':
      return allowStar && node.value.kind !== 'Starred' && isTarget(node.value, true);
    default:
      return false;
  }
}

export abstract class ExpressionParser extends StringParser {
  /** Parameters up to `close`: `)` after def, `:` after lambda. */
  protected abstract parameters(close: ')' | ':'): Arguments;

  // ---- lists of expressions ----

  /** `a`, or the tuple `a, *b, c`. */
  protected starExpressions(): Expression {
    return this.#tupleOf(() => this.starExpression());
  }

  protected expressions(): Expression {
    return this.#tupleOf(() => this.expression());
  }

  #tupleOf(element: () => Expression): Expression {
    return this.tupleAfter(this.position, element(), element);
  }

  /** The tuple that continues `head` with commas, or `head` itself. */
  protected tupleAfter(first: number, head: Expression, element: () => Expression): Expression {
    if (this.kind !== ',') return head;
    const elts = [head];
    while (this.accept(',') && !this.atListEnd()) elts.push(element());
    return { kind: 'Tuple', elts, ctx: 'Load', span: this.spanFrom(first) };
  }

  protected atListEnd(): boolean {
    return LIST_ENDS.has(this.kind) || this.kind.endsWith('=');
  }

  protected starExpression(): Expression {
    return this.kind === '*' ? this.#starred(() => this.bitwiseOr()) : this.expression();
  }

  protected starNamedExpression(): Expression {
    return this.kind === '*' ? this.#starred(() => this.bitwiseOr()) : this.namedExpression();
  }

  /** `*a` as an argument or in a subscript, where the star binds loosest. */
  protected starredArgument(): Expression {
    return this.#starred(() => this.expression());
  }

  #starred(operand: () => Expression): Expression {
    const first = this.position;
    this.advance();
    return { kind: 'Starred', value: operand(), ctx: 'Load', span: this.spanFrom(first) };
  }

  protected fieldValue(): Expression {
    return this.yieldOrExpressions();
  }

  protected yieldOrExpressions(): Expression {
    return this.kind === 'yield' ? this.yieldExpression() : this.starExpressions();
  }

  protected yieldExpression(): Expression {
    const first = this.position;
    this.expect('yield');
    if (this.accept('from')) return { kind: 'YieldFrom', value: this.expression(), span: this.spanFrom(first) };
    const value = this.atListEnd() ? null : this.starExpressions();
    return { kind: 'Yield', value, span: this.spanFrom(first) };
  }

  // ---- one expression ----

  protected namedExpression(): Expression {
    if (this.kind === 'name' && this.next() === ':=') return this.assignmentExpression();
    const node = this.expression();
    if (this.kind === ':=') this.mismatch();
    return node;
  }

  protected assignmentExpression(): Expression {
    const first = this.position;
    const target = this.nameNode('Store');
    this.expect(':=');
    return { kind: 'NamedExpr', target, value: this.expression(), span: this.spanFrom(first) };
  }

  protected expression(): Expression {
    this.enter();
    const node = this.kind === 'lambda' ? this.lambda() : this.conditional();
    this.leave();
    return node;
  }

  protected conditional(): Expression {
    const first = this.position;
    const body = this.disjunction();
    if (this.kind !== 'if') return body;
    this.advance();
    const test = this.disjunction();
    this.expect('else');
    return { kind: 'IfExp', test, body, orelse: this.expression(), span: this.spanFrom(first) };
  }

  protected lambda(): Expression {
    const first = this.position;
    this.expect('lambda');
    const args = this.parameters(':');
    this.expect(':');
    return { kind: 'Lambda', args, body: this.expression(), span: this.spanFrom(first) };
  }

  protected disjunction(): Expression {
    const first = this.position;
    const node = this.conjunction();
    if (this.kind !== 'or') return node;
    const values = [node];
    while (this.accept('or')) values.push(this.conjunction());
    return { kind: 'BoolOp', op: 'Or', values, span: this.spanFrom(first) };
  }

  protected conjunction(): Expression {
    const first = this.position;
    const node = this.inversion();
    if (this.kind !== 'and') return node;
    const values = [node];
    while (this.accept('and')) values.push(this.inversion());
    return { kind: 'BoolOp', op: 'And', values, span: this.spanFrom(first) };
  }

  protected inversion(): Expression {
    if (this.kind !== 'not') return this.comparison();
    const first = this.position;
    this.advance();
    this.enter();
    const operand = this.inversion();
    this.leave();
    return { kind: 'UnaryOp', op: 'Not', operand, span: this.spanFrom(first) };
  }

  protected comparison(): Expression {
    const first = this.position;
    const left = this.bitwiseOr();
    let op = this.comparisonOperator();
    if (op === undefined) return left;
    const ops: CompareOperator[] = [];
    const comparators: Expression[] = [];
    for (; op !== undefined; op = this.comparisonOperator()) {
      ops.push(op);
      comparators.push(this.bitwiseOr());
    }
    return { kind: 'Compare', left, ops, comparators, span: this.spanFrom(first) };
  }

  /** Reads a comparison operator, if there is one. */
  protected comparisonOperator(): CompareOperator | undefined {
    if (this.kind === 'not') {
      if (this.next() !== 'in') return undefined;
      this.advance();
      this.advance();
      return 'NotIn';
    }
    const op = COMPARISONS.get(this.kind);
    if (op === undefined) return undefined;
    this.advance();
    return op === 'Is' && this.accept('not') ? 'IsNot' : op;
  }

  protected bitwiseOr(): Expression {
    return this.binary(LOWEST);
  }

  /** Operators that bind at least as tightly as `precedence`. */
  protected binary(precedence: number): Expression {
    const first = this.position;
    let left = this.factor();
    for (;;) {
      const row = BINARY_OPERATORS.get(this.kind);
      if (row === undefined || row[0] < precedence) return left;
      this.advance();
      const right = this.binary(row[0] + 1);
      left = { kind: 'BinOp', left, op: row[1], right, span: this.spanFrom(first) };
    }
  }

  protected factor(): Expression {
    const op = UNARY_OPERATORS.get(this.kind);
    if (op === undefined) return this.power();
    const first = this.position;
    this.advance();
    this.enter();
    const operand = this.factor();
    this.leave();
    return { kind: 'UnaryOp', op, operand, span: this.spanFrom(first) };
  }

  protected power(): Expression {
    const first = this.position;
    const left = this.awaitPrimary();
    if (this.kind !== '**') return left;
    this.advance();
    this.enter();
    const right = this.factor();
    this.leave();
    return { kind: 'BinOp', left, op: 'Pow', right, span: this.spanFrom(first) };
  }

  protected awaitPrimary(): Expression {
    if (this.kind !== 'await') return this.primary();
    const first = this.position;
    this.advance();
    return { kind: 'Await', value: this.primary(), span: this.spanFrom(first) };
  }

  // ---- primaries ----

  protected primary(): Expression {
    const first = this.position;
    let node = this.atom();
    for (;;) {
      if (this.kind === '.') {
        this.advance();
        node = { kind: 'Attribute', value: node, attr: this.expectName(), ctx: 'Load', span: this.spanFrom(first) };
      } else if (this.kind === '(') {
        const { args, keywords } = this.callArguments();
        node = { kind: 'Call', func: node, args, keywords, span: this.spanFrom(first) };
      } else if (this.kind === '[') {
        this.advance();
        const slice = this.slices();
        this.expect(']');
        node = { kind: 'Subscript', value: node, slice, ctx: 'Load', span: this.spanFrom(first) };
      } else return node;
    }
  }

  protected nameNode(ctx: Context): Name {
    const span = this.spanOf(this.position, this.position);
    return { kind: 'Name', id: this.expectName(), ctx, span };
  }

  protected atom(): Expression {
    const { kind } = this;
    switch (kind) {
      case 'name':
        return this.nameNode('Load');
      case 'number':
        return this.number();
      case 'string':
      case 'f-string start':
      case 't-string start':
        return this.strings();
      case '(':
        return this.parenthesized();
      case '[':
        return this.listDisplay();
      case '{':
        return this.braceDisplay();
      default: {
        const value = CONSTANTS.get(kind);
        if (!value) return this.mismatch();
        const span = this.spanOf(this.position, this.position);
        this.advance();
        return { kind: 'Constant', value, prefix: null, span };
      }
    }
  }

  protected number(): Expression {
    const index = this.position;
    try {
      const value = numberValue(this.textAt(index));
      this.advance();
      return { kind: 'Constant', value, prefix: null, span: this.spanOf(index, index) };
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      throw this.errorAt(index, error.message);
    }
  }

  /** A group, tuple or generator expression. */
  protected parenthesized(): Expression {
    const first = this.position;
    this.expect('(');
    if (this.accept(')')) return { kind: 'Tuple', elts: [], ctx: 'Load', span: this.spanFrom(first) };
    if (this.kind === 'yield') {
      const node = this.yieldExpression();
      this.expect(')');
      return node;
    }
    const isStarred = this.kind === '*';
    const head = this.starNamedExpression();
    if (this.kind === ',') {
      const elts = this.restOfElements(head, ')');
      return { kind: 'Tuple', elts, ctx: 'Load', span: this.spanFrom(first) };
    }
    if (isStarred) this.mismatch();
    if (this.atComprehension()) {
      const generators = this.comprehensionClauses();
      this.expect(')');
      return { kind: 'GeneratorExp', elt: head, generators, span: this.spanFrom(first) };
    }
    this.expect(')');
    return head;
  }

  protected listDisplay(): Expression {
    const first = this.position;
    this.expect('[');
    if (this.accept(']')) return { kind: 'List', elts: [], ctx: 'Load', span: this.spanFrom(first) };
    const head = this.starNamedExpression();
    if (head.kind !== 'Starred' && this.atComprehension()) {
      const generators = this.comprehensionClauses();
      this.expect(']');
      return { kind: 'ListComp', elt: head, generators, span: this.spanFrom(first) };
    }
    const elts = this.restOfElements(head, ']');
    return { kind: 'List', elts, ctx: 'Load', span: this.spanFrom(first) };
  }

  /** The elements after the first one, and the closing bracket. */
  protected restOfElements(head: Expression, close: TokenKind): Expression[] {
    const elts = [head];
    while (this.accept(',') && this.kind !== close) elts.push(this.starNamedExpression());
    this.expect(close);
    return elts;
  }

  /** A dict, a set or a comprehension of either. */
  protected braceDisplay(): Expression {
    const first = this.position;
    this.expect('{');
    if (this.kind === '}' || this.kind === '**') return this.dictDisplay(first, null);
    const head = this.starNamedExpression();
    const isBareNamed = head.kind === 'NamedExpr' && this.kindAt(first + 1) === 'name';
    if (this.kind === ':' && head.kind !== 'Starred' && !isBareNamed) return this.dictDisplay(first, head);
    if (head.kind !== 'Starred' && this.atComprehension()) {
      const generators = this.comprehensionClauses();
      this.expect('}');
      return { kind: 'SetComp', elt: head, generators, span: this.spanFrom(first) };
    }
    return { kind: 'Set', elts: this.restOfElements(head, '}'), span: this.spanFrom(first) };
  }

  /** The rest of a dict; `key` is its first key, when that is read already. */
  protected dictDisplay(first: number, key: Expression | null): Expression {
    const keys: (Expression | null)[] = [];
    const values: Expression[] = [];
    let pending = key;
    while (this.kind !== '}') {
      if (!pending && this.accept('**')) {
        keys.push(null);
        values.push(this.bitwiseOr());
      } else {
        const entryKey = pending ?? this.expression();
        this.expect(':');
        const value = this.expression();
        if (pending && this.atComprehension()) {
          const generators = this.comprehensionClauses();
          this.expect('}');
          return { kind: 'DictComp', key: entryKey, value, generators, span: this.spanFrom(first) };
        }
        keys.push(entryKey);
        values.push(value);
      }
      pending = null;
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { kind: 'Dict', keys, values, span: this.spanFrom(first) };
  }

  // ---- comprehensions ----

  protected atComprehension(): boolean {
    return this.kind === 'for' || (this.kind === 'async' && this.next() === 'for');
  }

  protected comprehensionClauses(): Comprehension[] {
    const clauses: Comprehension[] = [];
    do clauses.push(this.comprehensionClause());
    while (this.atComprehension());
    return clauses;
  }

  protected comprehensionClause(): Comprehension {
    const first = this.position;
    const isAsync = this.accept('async');
    this.expect('for');
    const target = this.starTargets();
    this.expect('in');
    const iter = this.disjunction();
    const ifs: Expression[] = [];
    while (this.accept('if')) ifs.push(this.disjunction());
    return { kind: 'comprehension', target, iter, ifs, isAsync, span: this.spanFrom(first) };
  }

  // ---- subscripts and calls ----

  protected slices(): Expression {
    const first = this.position;
    const head = this.sliceOrStar();
    if (this.kind !== ',' && head.kind !== 'Starred') return head as Expression;
    const elts = [head];
    while (this.accept(',') && this.kind !== ']') elts.push(this.sliceOrStar());
    return { kind: 'Tuple', elts, ctx: 'Load', span: this.spanFrom(first) };
  }

  protected sliceOrStar(): Expression {
    return this.kind === '*' ? this.starredArgument() : this.slice();
  }

  protected slice(): Expression {
    const first = this.position;
    const lower = this.kind === ':' ? null : this.namedExpression();
    if (this.kind !== ':') return lower ?? this.mismatch();
    if (lower?.kind === 'NamedExpr' && this.kindAt(first) !== '(') this.mismatch();
    this.advance();
    const upper = this.optionalBound();
    const step = this.accept(':') ? this.optionalBound() : null;
    const node: Slice = { kind: 'Slice', lower, upper, step, span: this.spanFrom(first) };
    return node;
  }

  protected optionalBound(): Expression | null {
    return this.kind === ':' || this.kind === ',' || this.kind === ']' ? null : this.expression();
  }

  /** From `(` to `)` of a call or of a class's bases. */
  protected callArguments(takesGenerator = true): { args: Expression[]; keywords: Keyword[] } {
    const first = this.position;
    this.expect('(');
    const args: Expression[] = [];
    const keywords: Keyword[] = [];
    let hasMapping = false;
    while (this.kind !== ')') {
      const start = this.position;
      if (this.kind === '*') {
        if (hasMapping) this.mismatch();
        args.push(this.starredArgument());
      } else if (this.accept('**')) {
        hasMapping = true;
        keywords.push({ kind: 'keyword', arg: null, value: this.expression(), span: this.spanFrom(start) });
      } else if (this.kind === 'name' && this.next() === '=') {
        const arg = this.expectName();
        this.advance();
        keywords.push({ kind: 'keyword', arg, value: this.expression(), span: this.spanFrom(start) });
      } else {
        const value = this.namedExpression();
        if (takesGenerator && this.atComprehension() && args.length + keywords.length === 0) {
          const generators = this.comprehensionClauses();
          this.expect(')');
          return { args: [{ kind: 'GeneratorExp', elt: value, generators, span: this.spanFrom(first) }], keywords };
        }
        if (this.kind === '=' || keywords.length > 0) this.mismatch();
        args.push(value);
      }
      if (!this.accept(',')) break;
    }
    this.expect(')');
    return { args, keywords };
  }

  // ---- targets ----

  /** What `for` and a chain of `=` assign to. */
  protected starTargets(): Expression {
    const node = this.#tupleOf(() => this.starTarget());
    setContext(node, 'Store');
    return node;
  }

  protected starTarget(): Expression {
    if (this.kind === '*') {
      const first = this.position;
      this.advance();
      if (this.kind === '*') this.mismatch();
      return { kind: 'Starred', value: this.starTarget(), ctx: 'Store', span: this.spanFrom(first) };
    }
    const node = this.primary();
    if (!isTarget(node, true)) this.mismatch();
    setContext(node, 'Store');
    return node;
  }

  protected toTarget(node: Expression): Expression {
    if (!isTarget(node, true)) this.mismatch();
    setContext(node, 'Store');
    return node;
  }

  protected deletionTarget(): Expression {
    const node = this.primary();
    if (!isTarget(node, false)) this.mismatch();
    setContext(node, 'Del');
    return node;
  }
}
