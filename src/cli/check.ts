/**
 * `py-memory check`: goes through files and folders and prints what is wrong
 * with their diagrams, a line each, as compilers do. Knows files and streams;
 * what is wrong is found by the plugin.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile, type CheckSettings, type Simulate } from '../../plugin/check.ts';

/** What a folder is searched for. */
const MARKDOWN = /\.(?:md|mdx|markdown|qmd|rmd)$/i;
const SKIPPED = /^(?:node_modules|\..+)$/;

/** Files as given, and those of Markdown in given folders, in the order of their names. */
export function filesIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (path === '-' || !statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const below = join(path, entry.name);
      if (SKIPPED.test(entry.name)) return [];
      if (entry.isDirectory()) return filesIn([below]);
      return MARKDOWN.test(entry.name) ? [below] : [];
    });
  });
}

/** Prints findings and a summary; answers the exit code. */
export function check(
  paths: readonly string[],
  settings: CheckSettings,
  simulate: Simulate,
  write: (text: string) => void,
): number {
  let diagrams = 0;
  let faults = 0;
  const files = filesIn(paths);
  for (const path of files) {
    const name = path === '-' ? 'stdin.md' : path;
    const result = checkFile(name, readFileSync(path === '-' ? 0 : path, 'utf8'), settings, simulate);
    diagrams += result.diagrams;
    for (const { line, column, rule, reason, isFault } of result.findings) {
      if (isFault) faults++;
      write(`${name}:${line}:${column}: ${isFault ? '' : 'note: '}${reason} (${rule})\n`);
    }
  }
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  write(`${counted(diagrams, 'diagram')} in ${counted(files.length, 'file')}, ${counted(faults, 'fault')}\n`);
  return faults === 0 ? 0 : 1;
}
