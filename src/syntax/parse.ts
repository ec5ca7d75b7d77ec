/**
 * Source text to tree: the door of the parser. Knows which rule starts what
 * kind of source and which error counts when none matches.
 */
import { PythonSyntaxError } from './error.ts';
import { StatementParser } from './parse-statement.ts';
import { scan, type Tokens } from './scan.ts';
import type { ExpressionModule, Interactive, Module, Root } from './tree.ts';

/** What a source text is: a module, one expression (`eval`) or one statement of a prompt. */
export type ParseMode = 'exec' | 'eval' | 'single';

export interface ParseOptions {
  readonly mode?: ParseMode;
}

class Parser extends StatementParser {
  root(mode: ParseMode): Root | undefined {
    return this.attempt<Root>(() => {
      if (mode === 'eval') return this.expressionModule();
      return mode === 'single' ? this.interactive() : this.module();
    });
  }
  diagnose(): PythonSyntaxError {
    return this.tokens.failure?.error ?? this.errorAt(this.furthest, 'invalid syntax');
  }
}

function parseTokens(tokens: Tokens, mode: ParseMode): Root {
  const parser = new Parser(tokens);
  const root = parser.root(mode);
  if (root) return root;
  throw parser.diagnose();
}

/**
 * Parses a source text of Python 3.14.
 * @throws {PythonSyntaxError} with CPython's type, message and position if the text is not Python
 */
export function parse(source: string, options?: { readonly mode?: 'exec' }): Module;
export function parse(source: string, options: { readonly mode: 'eval' }): ExpressionModule;
export function parse(source: string, options: { readonly mode: 'single' }): Interactive;
export function parse(source: string, options: ParseOptions = {}): Root {
  return parseTokens(scan(source), options.mode ?? 'exec');
}
