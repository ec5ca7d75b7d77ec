/**
 * Arrays of words to write in, for those who need one for a short time again and again: making one takes longer than
 * filling it. Knows nothing of what is written.
 */

/** Arrays that are kept, and their words at most. */
const MOST_KEPT = 3;
const MOST_WORDS = 1 << 15;

const kept: Int32Array[] = [];

/** An array of at least so many words, which hold anything. Whoever took it may give it back, or not. */
export function takeScratch(words: number): Int32Array {
  for (let i = 0; i < kept.length; i++)
    if ((kept[i] as Int32Array).length >= words) return kept.splice(i, 1)[0] as Int32Array;
  return new Int32Array(words);
}

/** Gives an array back that nobody reads any more. */
export function giveScratch(array: Int32Array): void {
  if (array.length > MOST_WORDS) return;
  if (kept.length < MOST_KEPT) kept.push(array);
}
