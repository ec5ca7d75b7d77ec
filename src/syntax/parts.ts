/**
 * What the parser needs only for some sources, so that a page loads it only then: the words of syntax errors, trees
 * as data for the module `ast`. Knows how they are loaded, not what they do.
 */
import { Part } from '../base/part.ts';
import type { PlainNode } from '../base/plain-tree.ts';
import type { ParseMode } from './attempt.ts';
import type { PythonSyntaxError } from './error.ts';
import type { Tokens } from './tokens.ts';
import type { Root } from './tree.ts';

/** Says what is wrong with tokens that match no grammar, of which all before `firstDoubtful` are right. */
export type Diagnose = (tokens: Tokens, mode: ParseMode, firstDoubtful: number) => PythonSyntaxError;

export const DIAGNOSIS = new Part<Diagnose>('diagnose', async () => (await import('./diagnose.ts')).diagnose);

/** Makes plain data of a tree, for a program that asks for its own. */
export const PLAIN_TREE = new Part<(root: Root, source: string) => PlainNode>(
  'plain-tree',
  async () => (await import('./plain-tree.ts')).plainTree,
);
