/**
 * Source text to tree: the door of the parser. Knows where the error comes
 * from when there is no tree.
 */
import { attemptParse, type ParseMode } from './attempt.ts';
import { DIAGNOSIS } from './parts.ts';
import { scan } from './scan.ts';
import type { ExpressionModule, Interactive, Module, Root } from './tree.ts';

export interface ParseOptions {
  /** Default: `exec`. */
  readonly mode?: ParseMode;
}

/**
 * Parses a source text of Python 3.14.
 * @throws {PythonSyntaxError} with CPython's type, message and position if the text is not Python
 * @throws {PartMissing} if a page has yet to load what knows such messages
 */
export function parse(source: string, options?: { readonly mode?: 'exec' }): Module;
export function parse(source: string, options: { readonly mode: 'eval' }): ExpressionModule;
export function parse(source: string, options: { readonly mode: 'single' }): Interactive;
export function parse(source: string, { mode = 'exec' }: ParseOptions = {}): Root {
  const tokens = scan(source);
  const attempt = attemptParse(tokens, mode);
  if ('root' in attempt) return attempt.root;
  throw 'error' in attempt ? attempt.error : DIAGNOSIS.get()(tokens, mode, attempt.firstDoubtful);
}
