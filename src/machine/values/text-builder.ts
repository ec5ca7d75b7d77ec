/**
 * A text that is made of very many pieces. The host keeps a sum of texts as a tree of them, which for a million pieces takes
 * far more memory than the text; here pieces are put together some thousands at a time. Knows text only.
 */
const PIECES = 4_096;

export class TextBuilder {
  readonly #whole: string[] = [];
  #pieces: string[] = [];
  length = 0;

  add(piece: string): void {
    this.length += piece.length;
    this.#pieces.push(piece);
    if (this.#pieces.length === PIECES) this.#put();
  }

  text(): string {
    this.#put();
    return this.#whole.join('');
  }

  #put(): void {
    this.#whole.push(this.#pieces.join(''));
    this.#pieces = [];
  }
}
