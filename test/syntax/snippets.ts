/** The programs of test/syntax/data: each begins after a line `### label`. */
import { readFileSync } from 'node:fs';

export interface Snippet {
  readonly label: string;
  readonly source: string;
}

export function readSnippets(name: string): Snippet[] {
  const text = readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
  return text
    .split(/^###/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { label: part.slice(0, end).trim(), source: part.slice(end + 1) };
    });
}

/** Numbers from 0 up to but not including 1, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const INSERTS =
  '( ) [ ] { } : , . = == := + - * ** / if else for in not is lambda def class return yield await async import from as with try ' +
  'except finally raise x 1 "s" \' f"{ }" \\ @ -> ~ ! pass None match case type _ global del assert while elif ; ... é # 1_ $';

/** Programs with one or two tokens lost, doubled, swapped or put in, and some cut short. */
export function spoil(sources: readonly string[], seed: number, count: number): string[] {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const inserts = [...INSERTS.split(' '), '\n', '\n    ', '    '];
  return Array.from({ length: count }, () => {
    const parts = (sources[below(sources.length)] ?? '').match(/\w+|\s+|[^\w\s]/g) ?? [];
    for (let changes = 1 + below(2); changes > 0; changes--) {
      const at = below(parts.length);
      const insert = inserts[below(inserts.length)] ?? '';
      const change = below(4);
      if (change === 0) parts.splice(at, 1);
      else if (change === 1) parts.splice(at, 0, ` ${insert} `);
      else if (change === 2) parts[at] = insert;
      else parts.splice(at, 0, parts[below(parts.length)] ?? '');
    }
    const spoilt = parts.join('');
    return below(10) === 0 ? spoilt.slice(0, below(spoilt.length)) : spoilt;
  });
}
