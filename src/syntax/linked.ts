/** Links all parts of the parser, for places that must never wait for one: Node, tests. */
import * as characterNames from '../base/character-names.ts';
import { CHARACTER_NAMES } from '../base/character-names-part.ts';
import { diagnose } from './diagnose.ts';
import { DIAGNOSIS, PLAIN_TREE } from './parts.ts';
import { plainTree } from './plain-tree.ts';

export function linkSyntax(): void {
  DIAGNOSIS.fill(diagnose);
  PLAIN_TREE.fill(plainTree);
  CHARACTER_NAMES.fill(characterNames);
}
