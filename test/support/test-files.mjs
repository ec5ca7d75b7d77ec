// Knows where the tests are and who runs them; knows nothing of what they test.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, without a slash at its end. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Test files of one runner, as sorted paths from the repository root with `/` between the parts.
 * @param {'node' | 'browser'} runner `browser` owns test/browser, `node` everything else.
 * @returns {string[]}
 */
export function testFiles(runner) {
  return readdirSync(`${repositoryRoot}/test`, { recursive: true })
    .map((name) => `test/${String(name).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && file.startsWith('test/browser/') === (runner === 'browser'))
    .sort();
}
