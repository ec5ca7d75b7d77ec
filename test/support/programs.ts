/** The Python programs under test/programs that have what CPython prints recorded beside them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../programs/', import.meta.url));

export interface Program {
  /** Path below test/programs, without `.py`. */
  readonly name: string;
  readonly source: string;
  /** What CPython 3.14 writes to its standard output. */
  readonly output: string;
}

/** All of them, or those of one folder, by name; with PROGRAMS in the environment those whose name contains it. */
export function programs(folder = ''): Program[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .map((file) => (folder === '' ? file : `${folder}/${file}`).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.py') && existsSync(`${ROOT}${file.slice(0, -3)}.out`))
    .map((file) => file.slice(0, -3))
    .filter((name) => name.includes(process.env['PROGRAMS'] ?? ''))
    .sort()
    .map((name) => ({
      name,
      source: readFileSync(`${ROOT}${name}.py`, 'utf8'),
      output: readFileSync(`${ROOT}${name}.out`, 'utf8'),
    }));
}
