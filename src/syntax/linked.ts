/** Links all parts of the parser, for places that must never wait for one: Node, tests. */
import { characterNamed } from './character-names.ts';
import { diagnose } from './diagnose.ts';
import { CHARACTER_NAMES, DIAGNOSIS } from './parts.ts';

export function linkSyntax(): void {
  DIAGNOSIS.fill(diagnose);
  CHARACTER_NAMES.fill(characterNamed);
}
