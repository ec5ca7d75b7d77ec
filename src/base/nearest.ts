/**
 * "Did you mean": the nearest of some names to a misspelt one. Knows edit
 * distance only; who asks decides which names may be offered.
 */

const MOVE_COST = 2;
const CASE_COST = 1;
const LONGEST_NAME = 40;
const MOST_CANDIDATES = 750;

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/**
 * Levenshtein distance with the weights that CPython uses for its suggestions
 * (a change of case costs half of any other edit), or `limit + 1` when it is over `limit`.
 */
export function distance(from: string, to: string, limit: number): number {
  let left = 0;
  while (left < from.length && left < to.length && from[left] === to[left]) left++;
  let right = 0;
  while (
    right < from.length - left &&
    right < to.length - left &&
    from[from.length - 1 - right] === to[to.length - 1 - right]
  )
    right++;
  const a = from.slice(left, from.length - right);
  const b = to.slice(left, to.length - right);
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * MOVE_COST;
  if (Math.abs(a.length - b.length) * MOVE_COST > limit) return limit + 1;
  let row = Array.from(a, (_, i) => (i + 1) * MOVE_COST);
  for (let j = 0; j < b.length; j++) {
    const next: number[] = [];
    let diagonal = j * MOVE_COST;
    let before = diagonal + MOVE_COST;
    let smallest = Infinity;
    for (let i = 0; i < a.length; i++) {
      const above = row[i] ?? 0;
      const cost = Math.min(diagonal + substitutionCost(a[i] ?? '', b[j] ?? ''), Math.min(before, above) + MOVE_COST);
      next.push(cost);
      diagonal = above;
      before = cost;
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    row = next;
  }
  return row[row.length - 1] ?? 0;
}

/**
 * The candidate nearest to `name`, or undefined when none is near enough to be
 * a likely misspelling (about a third of the letters may differ). The first of
 * several equally near ones wins. Limits as in CPython's Python/suggestions.c.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) return undefined;
    if (candidate === name || candidate.length > LONGEST_NAME) continue;
    let limit = Math.floor(((name.length + candidate.length + 3) * MOVE_COST) / 6);
    limit = Math.min(limit, bestDistance - 1);
    const current = distance(name, candidate, limit);
    if (current <= limit && current < bestDistance) {
      best = candidate;
      bestDistance = current;
    }
  }
  return best;
}
