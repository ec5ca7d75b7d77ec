/**
 * Source text to tree: the door of the parser. Knows which rule starts what
 * kind of source and where an error comes from when none matches.
 */
import { diagnose, scannerFirst } from './diagnose.ts';
import { PythonSyntaxError } from './error.ts';
import { StatementParser } from './parse-statement.ts';
import { scan } from './scan.ts';
import type { ExpressionModule, Interactive, Module, Root } from './tree.ts';

/** What a source text is: a module, one expression (`eval`) or one statement of a prompt. */
export type ParseMode = 'exec' | 'eval' | 'single';

export interface ParseOptions {
  /** Default: `exec`. */
  readonly mode?: ParseMode;
}

const START_RULES = { exec: 'file', eval: 'eval', single: 'single' } as const;

class Parser extends StatementParser {
  /** All tokens before this one are right. */
  get firstDoubtful(): number {
    return this.lastButOne;
  }

  /** The tree, or undefined if the tokens do not match. */
  root(mode: ParseMode): Root | undefined {
    return this.attempt<Root>(() => {
      if (mode === 'eval') return this.expressionModule();
      return mode === 'single' ? this.interactive() : this.module();
    });
  }
}

/**
 * Parses a source text of Python 3.14.
 * @throws {PythonSyntaxError} with CPython's type, message and position if the text is not Python
 */
export function parse(source: string, options?: { readonly mode?: 'exec' }): Module;
export function parse(source: string, options: { readonly mode: 'eval' }): ExpressionModule;
export function parse(source: string, options: { readonly mode: 'single' }): Interactive;
export function parse(source: string, { mode = 'exec' }: ParseOptions = {}): Root {
  const tokens = scan(source);
  const parser = new Parser(tokens);
  try {
    const root = parser.root(mode);
    if (root) return root;
  } catch (error) {
    throw error instanceof PythonSyntaxError && error.type === 'SyntaxError'
      ? scannerFirst(tokens, error, error.line)
      : error;
  }
  throw diagnose(tokens, START_RULES[mode], parser.firstDoubtful);
}
