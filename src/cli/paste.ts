/**
 * A picture and its words as Markdown, to paste where no script runs: GitHub,
 * Velog, a mail. Knows Markdown's signs; draws nothing.
 */
import { basename } from 'node:path';

export interface Pasted {
  /** Name of the picture's file. */
  readonly file: string;
  readonly title: string;
  /** The picture in words. */
  readonly alternative: string;
  readonly words: string;
}

export function pasteable({ file, title, alternative, words }: Pasted): string {
  const lines = [title, ...alternative.split('\n')]
    .map((line) => line.trim().replace(/:$/, ','))
    .filter((line) => line !== '');
  const address = encodeURI(basename(file)).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `![${escaped(lines.join('; ').replaceAll(',;', ','))}](${address})\n\n${escaped(words)}\n`;
}

/** Text whose signs mean nothing to Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~$#]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
