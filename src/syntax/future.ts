/**
 * `from __future__ import …`: which features there are and where the statement
 * may stand. Knows statements of a module's top level only.
 *
 * Source: https://docs.python.org/3.14/reference/simple_stmts.html#future
 */
import type { Alias, ImportFrom, Root, Statement } from './tree.ts';

/** Features that are simply the language now; `annotations` alone still changes something. */
const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export interface FutureFeatures {
  readonly annotations: boolean;
  /** The offset behind which such an import is an error. */
  readonly end: number;
}

export function isDocstring(statement: Statement | undefined): boolean {
  return statement?.kind === 'Expr' && statement.value.kind === 'Constant' && statement.value.value.type === 'str';
}

export function isFutureImport(statement: Statement): statement is ImportFrom {
  return statement.kind === 'ImportFrom' && statement.module === '__future__' && statement.level === 0;
}

/** The features a module asks for. `report` must throw; it gets the message and the name that is wrong. */
export function futureFeatures(root: Root, report: (message: string, alias: Alias) => never): FutureFeatures {
  let annotations = false;
  let end = 0;
  if (root.kind === 'Expression') return { annotations, end };
  const first = isDocstring(root.body[0]) ? 1 : 0;
  for (const statement of root.body.slice(first)) {
    if (!isFutureImport(statement)) break;
    for (const alias of statement.names) {
      if (alias.name === 'annotations') annotations = true;
      else if (alias.name === 'braces') report('not a chance', alias);
      else if (!FEATURES.has(alias.name)) report(`future feature ${alias.name} is not defined`, alias);
    }
    end = statement.span.end;
  }
  return { annotations, end };
}
