/**
 * Diagrams that were made before, on disk. Knows files, and that several
 * builds may write at the same time; knows nothing of what it keeps.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DEFAULT_CACHE = join('node_modules', '.cache', 'py-memory');

export class Cache {
  readonly #folder: string;
  readonly #version = packageVersion();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was kept for an input; undefined if nothing was, or it cannot be read. */
  read<Value>(input: unknown): Value | undefined {
    try {
      return JSON.parse(readFileSync(this.#pathOf(input), 'utf8')) as Value;
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps plain data for an input, under another name first, so that nobody ever reads half of it. What cannot be written costs
   * time only.
   */
  write(input: unknown, value: unknown): void {
    const path = this.#pathOf(input);
    const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(draft, JSON.stringify(value));
      renameSync(draft, path);
    } catch {
      discard(draft);
    }
  }

  #pathOf(input: unknown): string {
    const key = createHash('sha256')
      .update(JSON.stringify([this.#version, input]))
      .digest('hex')
      .slice(0, 40);
    return join(this.#folder, `${key}.json`);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is none, and cannot be one.
  }
}

/** Of this package, whose next version may draw otherwise. */
function packageVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 4; up++, folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
        string,
        string
      >;
      if (name === 'py-memory' && version !== undefined) return version;
    } catch {
      continue;
    }
  }
  return 'unknown';
}
