/** Names bound by imports. Knows the tree only. */
import type { Root } from '../syntax/tree.ts';
import { statementsOfScope } from './scope-statements.ts';

/** Names that an import statement binds at the top level of the module. */
export function importedNames(root: Root): Set<string> {
  const names = new Set<string>();
  if (root.kind === 'Expression') return names;
  for (const statement of statementsOfScope(root.body)) {
    if (statement.kind !== 'Import' && statement.kind !== 'ImportFrom') continue;
    for (const { name, asname } of statement.names) names.add(asname ?? name.split('.')[0] ?? name);
  }
  return names;
}
