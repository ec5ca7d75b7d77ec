/**
 * Where our traces part from CPython's, program by program: what is told differently, and why it may be. A row that does not
 * apply any more fails the tests. Knows names and reasons; compares nothing.
 */
import type { Difference } from './compare.ts';

export interface KnownDifference {
  /** Names under test/programs/truth, or `seed N` for a program drawn at random. */
  readonly programs: readonly string[];
  readonly kind: Difference['kind'];
  /** What the comparison says. */
  readonly says: RegExp;
  readonly why: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    programs: ['const_count_01'],
    kind: 'memory',
    says: /value: CPython int 2, ours 3/,
    why: 'the program prints a count of a constant that its source text owns where it is a script, as the oracle runs none',
  },
];

/** Constructs that programs drawn at random show now and then: each row with how to tell such a program, and one that shows it. */
export const KNOWN_CONSTRUCTS: readonly (Omit<KnownDifference, 'programs'> & {
  readonly shows: RegExp;
  readonly source: string;
})[] = [
  {
    shows: /\.close\(\)/,
    source: `def walk(start):
    yield start

walker = walk([])
walker.close()
print('closed')
`,
    kind: 'count',
    says: /count of o\d+ function \w+: CPython \d+, ours \d+$/,
    why: 'a generator that is closed before it has begun gives back what it was called with, in 3.14.10 at once, in the 3.14.2 of the oracle when it dies',
  },
  {
    shows: /\b[A-Z]\w*\(\(?.* if .* else /,
    source: `class Node:
    def __init__(self, item):
        self.item = item

for n in range(2):
    node = Node(1 if n > 5 else n)
`,
    kind: 'count',
    says: /\(call __init__:\d+\): count of o\d+ class \w+: CPython \d+, ours \d+$/,
    why: 'a call that a jump leads to is no specialised one while lines are traced; untraced, CPython counts as we do',
  },
  {
    shows: /\.throw\(/,
    source: `def walk(start):
    yield start

try:
    walk(1).throw(ValueError('thrown'))
except ValueError:
    print('through')
`,
    kind: 'steps',
    says: /CPython exception \S+:\d+, ours call \w+:\d+ /,
    why: 'what is thrown into a generator that has not begun is its call in 3.14.10, in the 3.14.2 of the oracle no step of it',
  },
];

/** The row about a program, or null. */
export function knownDifference(program: string): KnownDifference | null {
  return KNOWN_DIFFERENCES.find(({ programs }) => programs.includes(program)) ?? null;
}

/** What is wrong with what a comparison found of a program; null if it is what the rows say. */
export function unexpected(program: string, source: string, found: Difference | null): string | null {
  const known = knownDifference(program);
  if (known !== null) return asListed(program, known, found);
  if (found === null || KNOWN_CONSTRUCTS.some((row) => row.shows.test(source) && isAsSaid(row, found))) return null;
  return `${program}: ${found.text}`;
}

/** What is wrong with what a comparison found where something is listed; null if it is that. */
export function asListed(
  program: string,
  known: Pick<KnownDifference, 'kind' | 'says'>,
  found: Difference | null,
): string | null {
  if (found === null) return `${program} is listed as different, but is equal`;
  return isAsSaid(known, found) ? null : `${program} differs otherwise than listed: ${found.kind}, ${found.text}`;
}

function isAsSaid({ kind, says }: Pick<KnownDifference, 'kind' | 'says'>, found: Difference): boolean {
  return found.kind === kind && says.test(found.text);
}
