/**
 * The sort of `list.sort` and `sorted`: Timsort with the powersort merge order, asking for the
 * same comparisons in the same order as CPython, since a program can watch them. Knows no objects.
 * Sources: T. Peters, CPython's Objects/listsort.txt; J. I. Munro and S. Wild, "Nearly-optimal
 * mergesorts", 2018.
 */

/** Whether `a` sorts before `b`; may yield what its driver has to run. */
export type Less<T> = (a: T, b: T) => Generator<unknown, boolean, unknown>;

/** Wins in a row that make a merge look further ahead. */
const MIN_GALLOP = 7;
const MAX_MINRUN = 64;

/** Every `yield this.ask(a, b)` is answered with whether a < b. */
type Steps<Result> = Generator<void, Result, boolean>;

interface Run {
  readonly base: number;
  readonly length: number;
  /** Depth of the border with the next run in the merge tree. */
  power: number;
}

/** The run length to reach by insertion: about n / 2**k, at most MAX_MINRUN. */
function minimumRun(n: number): number {
  let rest = 0;
  while (n >= MAX_MINRUN) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

/** The first bit in which the midpoints of two adjacent runs differ, as fractions of the whole. */
function powerOf(run: Run, nextLength: number, total: number): number {
  let a = 2 * run.base + run.length;
  let b = a + run.length + nextLength;
  for (let power = 1; ; power++) {
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return power;
    a *= 2;
    b *= 2;
  }
}

function reverse<T>(items: T[], from: number, to: number): void {
  for (to--; from < to; from++, to--) [items[from], items[to]] = [items[to]!, items[from]!];
}

function copy<T>(source: readonly T[], from: number, target: T[], to: number, count: number): void {
  if (to <= from) for (let i = 0; i < count; i++) target[to + i] = source[from + i]!;
  else for (let i = count - 1; i >= 0; i--) target[to + i] = source[from + i]!;
}

/** One sort in progress. Its operands are fields so that asking allocates nothing. */
class Sort<T> {
  readonly items: T[];
  readonly runs: Run[] = [];
  minGallop = MIN_GALLOP;
  left: T | undefined;
  right: T | undefined;

  constructor(items: T[]) {
    this.items = items;
  }

  ask(left: T, right: T): void {
    this.left = left;
    this.right = right;
  }

  *run(): Steps<void> {
    const total = this.items.length;
    if (total < 2) return;
    const minimum = minimumRun(total);
    for (let base = 0; base < total;) {
      let length = yield* this.countRun(base, total);
      if (length < minimum) {
        const forced = Math.min(minimum, total - base);
        yield* this.insert(base, base + forced, base + length);
        length = forced;
      }
      yield* this.makeRoom(length);
      this.runs.push({ base, length, power: 0 });
      base += length;
    }
    while (this.runs.length > 1) {
      const before = this.runs.length - 3;
      yield* this.mergeAt(
        before >= 0 && this.runs[before]!.length < this.runs[before + 2]!.length ? before : before + 1,
      );
    }
  }

  /** The length of the ascending run at `base`, after turning a descending one round. */
  *countRun(base: number, end: number): Steps<number> {
    const { items } = this;
    let n = base + 1;
    while (n < end && !(yield this.ask(items[n]!, items[n - 1]!))) n++;
    if (n === end) return n - base;
    if (n > base + 1) {
      if (yield this.ask(items[base]!, items[n - 1]!)) return n - base;
      // All equal so far: they begin a descending run, and turning twice keeps their order.
      reverse(items, base, n);
    }
    n++;
    let equal = 0;
    const turnEqual = (): void => {
      if (equal > 0) reverse(items, n - equal - 1, n);
      equal = 0;
    };
    for (; n < end; n++) {
      if (yield this.ask(items[n]!, items[n - 1]!)) turnEqual();
      else if (yield this.ask(items[n - 1]!, items[n]!)) break;
      else equal++;
    }
    turnEqual();
    reverse(items, base, n);
    while (n < end && !(yield this.ask(items[n]!, items[n - 1]!))) n++;
    return n - base;
  }

  /** Binary insertion of `items[sorted:end]` into `items[base:sorted]`. */
  *insert(base: number, end: number, sorted: number): Steps<void> {
    const { items } = this;
    for (; sorted < end; sorted++) {
      const pivot = items[sorted]!;
      let low = base;
      let high = sorted;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (yield this.ask(pivot, items[middle]!)) high = middle;
        else low = middle + 1;
      }
      copy(items, low, items, low + 1, sorted - low);
      items[low] = pivot;
    }
  }

  /** Merges runs that lie deeper in the merge tree than the border to a new run. */
  *makeRoom(nextLength: number): Steps<void> {
    const { runs } = this;
    if (runs.length === 0) return;
    const power = powerOf(runs[runs.length - 1]!, nextLength, this.items.length);
    while (runs.length > 1 && runs[runs.length - 2]!.power > power) yield* this.mergeAt(runs.length - 2);
    runs[runs.length - 1]!.power = power;
  }

  *mergeAt(index: number): Steps<void> {
    const { items, runs } = this;
    const a = runs[index]!;
    const b = runs[index + 1]!;
    runs.splice(index, 2, { base: a.base, length: a.length + b.length, power: b.power });
    // What is in place already: the head of a up to b's first, the tail of b from a's last.
    const skipped = yield* this.gallop(items[b.base]!, items, a.base, a.length, 0, true);
    const from = a.base + skipped;
    const aLength = a.length - skipped;
    if (aLength === 0) return;
    const bLength = yield* this.gallop(items[b.base - 1]!, items, b.base, b.length, b.length - 1, false);
    if (bLength === 0) return;
    if (aLength <= bLength) yield* this.mergeForward(from, aLength, b.base, bLength);
    else yield* this.mergeBackward(from, aLength, b.base, bLength);
  }

  /**
   * Where `key` belongs in the sorted `list[base : base + length]`, searched outward from `hint`:
   * after the equal ones if `afterEqual`, else before them.
   */
  *gallop(key: T, list: readonly T[], base: number, length: number, hint: number, afterEqual: boolean): Steps<number> {
    // Whether list[at] stands before the place of key, which takes one comparison either way round.
    let last = 0;
    let offset = 1;
    const start = base + hint;
    const before = afterEqual ? !(yield this.ask(key, list[start]!)) : yield this.ask(list[start]!, key);
    const most = before ? length - hint : hint + 1;
    const direction = before ? 1 : -1;
    while (offset < most) {
      const at = list[start + direction * offset]!;
      const stands = afterEqual ? !(yield this.ask(key, at)) : yield this.ask(at, key);
      if (stands !== before) break;
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > most) offset = most;
    let low = before ? hint + last + 1 : hint - offset + 1;
    let high = before ? hint + offset : hint - last;
    while (low < high) {
      const middle = low + ((high - low) >> 1);
      const at = list[base + middle]!;
      if (afterEqual ? !(yield this.ask(key, at)) : yield this.ask(at, key)) low = middle + 1;
      else high = middle;
    }
    return high;
  }

  /** Merges from the left with the shorter left run `a` set aside; a's last item is the greatest of all. */
  *mergeForward(aBase: number, aLength: number, bBase: number, bLength: number): Steps<void> {
    const { items } = this;
    const aside = items.slice(aBase, aBase + aLength);
    let a = 0;
    let b = bBase;
    let to = aBase;
    const aEnd = aLength;
    const bEnd = bBase + bLength;
    try {
      items[to++] = items[b++]!;
      while (b < bEnd && aEnd - a > 1) {
        let aWins = 0;
        let bWins = 0;
        do {
          if (yield this.ask(items[b]!, aside[a]!)) {
            items[to++] = items[b++]!;
            bWins++;
            aWins = 0;
            if (b === bEnd) return;
          } else {
            items[to++] = aside[a++]!;
            aWins++;
            bWins = 0;
            if (aEnd - a === 1) return;
          }
        } while (aWins < this.minGallop && bWins < this.minGallop);
        this.minGallop++;
        do {
          if (this.minGallop > 1) this.minGallop--;
          aWins = yield* this.gallop(items[b]!, aside, a, aEnd - a, 0, true);
          copy(aside, a, items, to, aWins);
          to += aWins;
          a += aWins;
          if (aEnd - a <= 1) return;
          items[to++] = items[b++]!;
          if (b === bEnd) return;
          bWins = yield* this.gallop(aside[a]!, items, b, bEnd - b, 0, false);
          copy(items, b, items, to, bWins);
          to += bWins;
          b += bWins;
          if (b === bEnd) return;
          items[to++] = aside[a++]!;
          if (aEnd - a === 1) return;
        } while (aWins >= MIN_GALLOP || bWins >= MIN_GALLOP);
        this.minGallop++;
      }
    } finally {
      // Also after a failed comparison: nothing is lost or doubled.
      if (aEnd - a === 1) {
        copy(items, b, items, to, bEnd - b);
        to += bEnd - b;
      }
      copy(aside, a, items, to, aEnd - a);
    }
  }

  /** Merges from the right with the shorter right run `b` set aside; b's first item is the least of all. */
  *mergeBackward(aBase: number, aLength: number, bBase: number, bLength: number): Steps<void> {
    const { items } = this;
    const aside = items.slice(bBase, bBase + bLength);
    // How many of each run are left; the free place is always at aBase + aLeft + bLeft - 1.
    let aLeft = aLength;
    let bLeft = bLength;
    const takeA = (): void => {
      items[aBase + aLeft + bLeft - 1] = items[aBase + aLeft - 1]!;
      aLeft--;
    };
    const takeB = (): void => {
      items[aBase + aLeft + bLeft - 1] = aside[bLeft - 1]!;
      bLeft--;
    };
    try {
      takeA();
      while (aLeft > 0 && bLeft > 1) {
        let aWins = 0;
        let bWins = 0;
        do {
          if (yield this.ask(aside[bLeft - 1]!, items[aBase + aLeft - 1]!)) {
            takeA();
            aWins++;
            bWins = 0;
            if (aLeft === 0) return;
          } else {
            takeB();
            bWins++;
            aWins = 0;
            if (bLeft === 1) return;
          }
        } while (aWins < this.minGallop && bWins < this.minGallop);
        this.minGallop++;
        do {
          if (this.minGallop > 1) this.minGallop--;
          aWins = aLeft - (yield* this.gallop(aside[bLeft - 1]!, items, aBase, aLeft, aLeft - 1, true));
          copy(items, aBase + aLeft - aWins, items, aBase + aLeft + bLeft - aWins, aWins);
          aLeft -= aWins;
          if (aLeft === 0) return;
          takeB();
          if (bLeft === 1) return;
          bWins = bLeft - (yield* this.gallop(items[aBase + aLeft - 1]!, aside, 0, bLeft, bLeft - 1, false));
          copy(aside, bLeft - bWins, items, aBase + aLeft + bLeft - bWins, bWins);
          bLeft -= bWins;
          if (bLeft <= 1) return;
          takeA();
          if (aLeft === 0) return;
        } while (aWins >= MIN_GALLOP || bWins >= MIN_GALLOP);
        this.minGallop++;
      }
    } finally {
      if (bLeft === 1) {
        copy(items, aBase, items, aBase + 1, aLeft);
        aLeft = 0;
      }
      copy(aside, 0, items, aBase + aLeft, bLeft);
    }
  }
}

/**
 * Sorts in place with a comparison that may call Python. When it throws, the items are some
 * permutation of what they were, as in CPython.
 */
export function* timsort<T>(items: T[], less: Less<T>): Generator<unknown, void, unknown> {
  const sort = new Sort(items);
  const steps = sort.run();
  let step = steps.next();
  while (!step.done) {
    let answer: boolean;
    try {
      answer = yield* less(sort.left!, sort.right!);
    } catch (error) {
      steps.return();
      throw error;
    }
    step = steps.next(answer);
  }
}

/** Sorts in place with a comparison that runs at once. */
export function timsortPlain<T>(items: T[], less: (a: T, b: T) => boolean): void {
  const sort = new Sort(items);
  const steps = sort.run();
  try {
    for (let step = steps.next(); !step.done; step = steps.next(less(sort.left!, sort.right!)));
  } catch (error) {
    steps.return();
    throw error;
  }
}
