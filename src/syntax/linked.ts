/** Links all parts of the parser, for places that must never wait for one: Node, tests. */
import { characterCode } from '../base/character-names.ts';
import { diagnose } from './diagnose.ts';
import { CHARACTER_NAMES, DIAGNOSIS, PLAIN_TREE } from './parts.ts';
import { plainTree } from './plain-tree.ts';

export function linkSyntax(): void {
  DIAGNOSIS.fill(diagnose);
  PLAIN_TREE.fill(plainTree);
  CHARACTER_NAMES.fill(characterCode);
}
