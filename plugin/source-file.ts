/**
 * The program of a fence that stands in a file beside the article: which file
 * may be read, and what of it. Knows paths and the file system; knows no
 * Markdown.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { nearest } from '../src/base/nearest.ts';
import type { FileReference } from '../src/options/readers.ts';

/** A program is not larger than this; more is no program but a mistake. */
const MOST_BYTES = 1_000_000;

export interface SourceFolders {
  /** The folder of the article; null for an article that is in no file. */
  readonly article: string | null;
  /** A folder that holds programs for all articles. */
  readonly root: string | null;
}

export type SourceFile = { readonly text: string } | { readonly reason: string };

/**
 * Reads the file, or says why not. A path that begins with `/` starts at the root folder, any other at the article's.
 * Neither `..` nor a symbolic link leads out of the two folders.
 */
export function readSourceFile({ path, lines }: FileReference, { article, root }: SourceFolders): SourceFile {
  const fromRoot = path.startsWith('/');
  const start = fromRoot ? root : article;
  if (start === null)
    return {
      reason: fromRoot
        ? `\`${path}\` begins with / and so belongs to the setting \`root\` of the plugin, which is not set`
        : `\`${path}\` cannot be found, since nobody says in which folder this article is`,
    };
  const folders = [article, root].filter((folder) => folder !== null).map((folder) => resolve(folder));
  const named = resolve(start, `.${sep}${path}`);
  if (!folders.some((folder) => isBelow(named, folder))) return { reason: outside(path) };
  let real: string;
  try {
    real = realpathSync(named);
  } catch {
    return { reason: missing(path, named) };
  }
  // A link inside of the folders may lead anywhere.
  if (!folders.some((folder) => isBelow(real, realpathSync(folder)))) return { reason: outside(path) };
  const { size } = statSync(real);
  if (size > MOST_BYTES) return { reason: `\`${path}\` has ${size} bytes; a program may have ${MOST_BYTES}` };
  const text = readFileSync(real, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (lines === null) return { text };
  const all = text.replace(/\n$/, '').split('\n');
  if (lines.last > all.length)
    return { reason: `\`${path}\` has ${all.length} lines, so there is no line ${lines.last}` };
  return {
    text: all
      .slice(lines.first - 1, lines.last)
      .map((line) => `${line}\n`)
      .join(''),
  };
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function outside(path: string): string {
  return `\`${path}\` is outside of the folder of the article; the setting \`root\` of the plugin allows one more folder`;
}

function missing(path: string, named: string): string {
  const near = nearest(basename(named), pythonFiles(dirname(named)));
  return `There is no file \`${path}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`;
}

function pythonFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.pyw?$/.test(name));
  } catch {
    return [];
  }
}
