/**
 * Containers of numbers that a state keeps its columns in. Knows nothing of
 * what the numbers mean.
 */

/** Places of a new column. A column's length stays a multiple of it. */
export const FIRST_CAPACITY = 1 << 10;

/** Sets a place of a list of references, which stays as long as its last one; 0 is none. */
export function write(list: number[], index: number, id: number): void {
  if (index < list.length) {
    list[index] = id;
    if (id === 0 && index === list.length - 1) trim(list);
  } else if (id !== 0) {
    while (list.length < index) list.push(0);
    list.push(id);
  }
}

/** Takes empty places off the end. */
export function trim(list: number[]): void {
  while (list.length > 0 && list[list.length - 1] === 0) list.pop();
}

/** Numbers last in, first out; keeps its room when emptied. */
export class NumberStack {
  #words = new Int32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(word: number): void {
    if (this.#length === this.#words.length) {
      const words = new Int32Array(this.#length * 2);
      words.set(this.#words);
      this.#words = words;
    }
    this.#words[this.#length++] = word;
  }

  /** The number put in last, which is taken out; 0 if there is none. */
  pop(): number {
    return this.#length === 0 ? 0 : (this.#words[--this.#length] as number);
  }

  /** The numbers in order of coming, up to the next change. */
  all(): Int32Array {
    return this.#words.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}

const NO_LIST: readonly number[] = [];

/** Lists of references by index into the columns; few of the many indexes ever have one. */
export class Lists {
  #place = new Int32Array(FIRST_CAPACITY);
  readonly #lists: number[][] = [[]];
  readonly #vacant: number[] = [];

  of(i: number): readonly number[] {
    const place = this.#place[i] as number;
    return place === 0 ? NO_LIST : (this.#lists[place] as number[]);
  }

  /** The list at an index, made if there is none, to be written to. */
  own(i: number): number[] {
    let place = this.#place[i] as number;
    if (place === 0) {
      place = this.#vacant.pop() ?? this.#lists.length;
      this.#place[i] = place;
      this.#lists[place] = [];
    }
    return this.#lists[place] as number[];
  }

  put(i: number, words: Int32Array, from: number, n: number): void {
    const list = this.own(i);
    for (let k = 0; k < n; k++) list.push(words[from + k] as number);
  }

  drop(i: number): void {
    const place = this.#place[i] as number;
    if (place === 0) return;
    this.#place[i] = 0;
    this.#lists[place] = [];
    this.#vacant.push(place);
  }

  makeRoom(before: number, length: number): void {
    const next = new Int32Array(length);
    next.set(this.#place, before);
    this.#place = next;
  }
}
