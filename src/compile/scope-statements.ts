/** Walks the statements that run in one scope. Knows which statements hold others. */
import type { Statement } from '../syntax/tree.ts';

/** The statements in `body` and in the compound statements among them, but not those inside definitions. */
export function* statementsOfScope(body: readonly Statement[]): Generator<Statement> {
  for (const statement of body) {
    yield statement;
    for (const inner of innerBodies(statement)) yield* statementsOfScope(inner);
  }
}

function innerBodies(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return [statement.body, statement.orelse];
    case 'With':
    case 'AsyncWith':
      return [statement.body];
    case 'Match':
      return statement.cases.map(({ body }) => body);
    case 'Try':
    case 'TryStar':
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.orelse, statement.finalbody];
    default:
      return [];
  }
}
