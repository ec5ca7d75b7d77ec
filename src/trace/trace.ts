/**
 * A trace: the whole record of a run. Plain data and typed arrays; knows no
 * engine. Engines write it through `EventLog` and `StepLog`, readers go through
 * `Cursor`.
 */
import { giveScratch, takeScratch } from '../base/scratch.ts';
import type { Outcome, Shape, Step, StepReason, FrameKind, Id } from './model.ts';
import { STEP_REASONS } from './model.ts';

export const TRACE_VERSION = 1;

/** A type of objects of this run. */
export interface TypeEntry {
  readonly name: string;
  readonly shape: Shape;
  /** The class object, if the class is one of the program's; each instance counts as one reference to it. */
  readonly class: Id | null;
  /** Names of attributes by the `key` of `field` events, in the order in which they were first set. */
  readonly keys: readonly string[];
  /** Names of the fixed references of a built-in kind by the index of `item` events; null where items are items. */
  readonly fixed: readonly string[] | null;
}

/** A code object that frames run. */
export interface CodeEntry {
  readonly name: string;
  readonly kind: FrameKind;
  readonly firstLine: number;
  /** Names by the slot of `local` events. */
  readonly slots: readonly string[];
}

/** Texts by index; an engine may make them when they are asked for. */
export interface Texts {
  readonly length: number;
  at(index: number): string;
}

/** Words of a chunk of a WordLog. */
export const CHUNK_WORDS = 1 << 15;

/** Words that a log has room for at first: enough for the program of a blog article. */
const FIRST_WORDS = 1 << 10;

/**
 * Words in chunks, written at the end. Only the first chunk grows by copying, so that small logs are small; after it, growing
 * never copies (measured: 3 ns an event, against 13 for doubling).
 */
export class WordLog {
  #chunk: Int32Array = takeScratch(FIRST_WORDS);
  #chunks: Int32Array[] = [this.#chunk];
  /** Room in the current chunk. */
  #room = this.#chunk.length;
  #at = 0;
  #before = 0;

  get length(): number {
    return this.#before + this.#at;
  }

  push(word: number): void {
    if (this.#at === this.#room) this.#grow();
    this.#chunk[this.#at++] = word;
  }

  push2(a: number, b: number): void {
    const at = this.#at;
    if (at + 2 > this.#room) {
      this.push(a);
      this.push(b);
      return;
    }
    const chunk = this.#chunk;
    chunk[at] = a;
    chunk[at + 1] = b;
    this.#at = at + 2;
  }

  push3(a: number, b: number, c: number): void {
    const at = this.#at;
    if (at + 3 > this.#room) {
      this.push2(a, b);
      this.push(c);
      return;
    }
    const chunk = this.#chunk;
    chunk[at] = a;
    chunk[at + 1] = b;
    chunk[at + 2] = c;
    this.#at = at + 3;
  }

  push4(a: number, b: number, c: number, d: number): void {
    const at = this.#at;
    if (at + 4 > this.#room) {
      this.push2(a, b);
      this.push2(c, d);
      return;
    }
    const chunk = this.#chunk;
    chunk[at] = a;
    chunk[at + 1] = b;
    chunk[at + 2] = c;
    chunk[at + 3] = d;
    this.#at = at + 4;
  }

  /** The chunk that holds a word; the word is at `index % CHUNK_WORDS`. */
  chunkOf(index: number): Int32Array {
    return this.#chunks[index >> 15] as Int32Array;
  }

  at(index: number): number {
    return (this.#chunks[index >> 15] as Int32Array)[index & (CHUNK_WORDS - 1)] as number;
  }

  /** Forgets all words from an index on. */
  cut(length: number): void {
    const chunks = Math.max(1, Math.ceil(length / CHUNK_WORDS));
    if (chunks < this.#chunks.length) {
      this.#chunks.length = chunks;
      this.#chunk = this.#chunks[chunks - 1] as Int32Array;
      this.#before = (chunks - 1) * CHUNK_WORDS;
    }
    this.#at = length - this.#before;
  }

  /** No more words come for now: what there is takes no more room than it needs. */
  trim(): void {
    if (this.#chunks.length > 1 || this.#at === this.#room) return;
    const written = this.#chunk;
    this.#room = this.#at;
    this.#chunk = written.slice(0, this.#at);
    this.#chunks[0] = this.#chunk;
    giveScratch(written);
  }

  #grow(): void {
    if (this.#room < CHUNK_WORDS) {
      this.#room = Math.min(Math.max(this.#room * 4, FIRST_WORDS), CHUNK_WORDS);
      const larger = new Int32Array(this.#room);
      larger.set(this.#chunk);
      this.#chunk = larger;
      this.#chunks[0] = larger;
      return;
    }
    this.#before += CHUNK_WORDS;
    this.#at = 0;
    this.#chunk = new Int32Array(CHUNK_WORDS);
    this.#chunks.push(this.#chunk);
  }
}

/**
 * Steps as two words each: the offset of the first event word after the step,
 * and `reason | line << 4`.
 */
export class StepLog {
  readonly words = new WordLog();

  get length(): number {
    return this.words.length >> 1;
  }

  /** No more steps come for now. */
  trim(): void {
    this.words.trim();
  }

  push(reason: number, line: number, end: number): void {
    this.words.push2(end, reason | (line << 4));
  }

  /** Lets the last step, of at least one, lie behind other events. */
  moveLast(end: number): void {
    const at = this.words.length - 2;
    const packed = this.words.at(at + 1);
    this.words.cut(at);
    this.words.push2(end, packed);
  }

  at(index: number): Step {
    const packed = this.words.at(index * 2 + 1);
    return { reason: STEP_REASONS[packed & 15] as StepReason, line: packed >> 4, end: this.words.at(index * 2) };
  }
}

/** A stretch of source with the class that colours it; see docs/trace-format.md for the classes. */
export interface ColouredToken {
  readonly start: number;
  readonly end: number;
  readonly class: string;
}

export interface Trace {
  readonly version: typeof TRACE_VERSION;
  /** Who recorded it: `simulator`, with the version of this package. */
  readonly engine: string;
  /** The Python version whose behaviour it shows, such as `3.14`. */
  readonly python: string;
  readonly source: string;
  readonly tokens: readonly ColouredToken[];
  readonly steps: StepLog;
  readonly events: WordLog;
  readonly types: readonly TypeEntry[];
  readonly codes: readonly CodeEntry[];
  readonly texts: Texts;
  /** Names that every module and class namespace has of itself (`__name__`, `__module__` …): no names of the program. */
  readonly reserved: readonly string[];
  readonly outcome: Outcome;
}

/**
 * The step at which the program has ended; the last one if it did not come to that. What Python does at its exit (functions
 * that were to be called then, `__del__` of objects that are left) lies behind.
 */
export function endOf({ steps, outcome }: Trace): number {
  const last = Math.max(0, steps.length - 1);
  if (outcome.kind !== 'finished' && outcome.kind !== 'raised') return last;
  let step = last;
  while (step > 0 && steps.at(step).reason !== 'end') step--;
  return step === 0 ? last : step;
}
