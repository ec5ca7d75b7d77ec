/**
 * Rules for the parameters of functions and lambdas. Knows their order; what a
 * default or an annotation is, is the expression parser's.
 *
 * Source: https://docs.python.org/3.14/reference/compound_stmts.html#function-definitions
 */
import { ExpressionParser } from './parse-expression.ts';
import type { Arg, Arguments, Expression } from './tree.ts';

type AnyArguments = {
  -readonly [K in keyof Arguments]: Arguments[K] extends readonly (infer T)[] ? T[] : Arguments[K];
};

export abstract class ParameterParser extends ExpressionParser {
  /** Parameters up to `close`: `)` after def, `:` after lambda, where annotations are not allowed. */
  protected override parameters(close: ')' | ':'): Arguments {
    const first = this.position;
    const result: AnyArguments = {
      kind: 'arguments',
      posonlyargs: [],
      args: [],
      vararg: null,
      kwonlyargs: [],
      kwDefaults: [],
      kwarg: null,
      defaults: [],
      span: this.spanOf(first, first),
    };
    let hasStar = false;
    let hasSlash = false;
    while (this.kind !== close) {
      if (this.accept('**')) {
        result.kwarg = this.parameter(close);
        this.accept(',');
        break;
      }
      if (this.accept('/')) {
        if (hasSlash || hasStar || result.args.length === 0) this.mismatch();
        hasSlash = true;
        result.posonlyargs = result.args;
        result.args = [];
      } else if (this.accept('*')) {
        if (hasStar) this.mismatch();
        hasStar = true;
        if (this.kind === ',') {
          const after = this.next();
          if (after === close || after === '**') this.mismatch();
        } else result.vararg = this.parameter(close, true);
      } else this.#plainParameter(result, hasStar, close);
      if (!this.accept(',')) break;
    }
    if (this.kind !== close) this.mismatch();
    if (this.position > first) result.span = this.spanFrom(first);
    return result;
  }

  #plainParameter(result: AnyArguments, isKeywordOnly: boolean, close: ')' | ':'): void {
    const parameter = this.parameter(close);
    const value = this.accept('=') ? this.expression() : null;
    if (isKeywordOnly) {
      result.kwonlyargs.push(parameter);
      result.kwDefaults.push(value);
      return;
    }
    if (value) result.defaults.push(value);
    else if (result.defaults.length > 0) this.mismatch();
    result.args.push(parameter);
  }

  protected parameter(close: ')' | ':', isStarred = false): Arg {
    const first = this.position;
    const arg = this.expectName();
    let annotation: Expression | null = null;
    if (close === ')' && this.accept(':')) annotation = isStarred ? this.starExpression() : this.expression();
    return { kind: 'arg', arg, annotation, span: this.spanFrom(first) };
  }
}
