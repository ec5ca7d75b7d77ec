/**
 * Names of characters, as `\N{…}` has them in literals, patterns and encoders: how a page loads them when a program needs
 * them. Knows no name.
 */
import { Part } from './part.ts';

/** Both ways; null for what we do not know. */
export interface CharacterNames {
  readonly characterCode: (name: string) => number | null;
  readonly characterName: (code: number) => string | null;
}

export const CHARACTER_NAMES = new Part<CharacterNames>(
  'character-names',
  async () => await import('./character-names.ts'),
);
