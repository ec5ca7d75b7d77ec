/**
 * Tokens to tree, if they match the grammar. Knows which rule starts what kind
 * of source; what is wrong with one that does not match is `diagnose.ts`'s, which
 * this file leaves out so that a page can load it only when it is needed.
 */
import { PythonSyntaxError } from './error.ts';
import { StatementParser } from './parse-statement.ts';
import { scannerFirst, type Tokens } from './tokens.ts';
import type { Root } from './tree.ts';

/** What a source text is: a module, one expression (`eval`) or one statement of a prompt. */
export type ParseMode = 'exec' | 'eval' | 'single';

/** A tree; or the error, if it is known already; or else where to look for it. */
export type Attempt =
  | { readonly root: Root }
  | { readonly error: PythonSyntaxError }
  /** All tokens before this one are right. */
  | { readonly firstDoubtful: number };

class Parser extends StatementParser {
  parse(mode: ParseMode): Attempt {
    const root = this.attempt<Root>(() => {
      if (mode === 'eval') return this.expressionModule();
      return mode === 'single' ? this.interactive() : this.module();
    });
    return root ? { root } : { firstDoubtful: this.lastButOne };
  }
}

/** Parses tokens without finding out what is wrong with those that do not match. */
export function attemptParse(tokens: Tokens, mode: ParseMode): Attempt {
  try {
    return new Parser(tokens).parse(mode);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return { error: error.type === 'SyntaxError' ? scannerFirst(tokens, error, error.line) : error };
  }
}
