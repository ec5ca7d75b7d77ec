/**
 * Whole numbers as compact text: variable-length bytes in base64. Knows
 * nothing of what the numbers mean.
 */

/** Characters that are turned into base64 at a time; a multiple of three. */
const BLOCK = 24_576;

export class NumberWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** A whole number from 0 to 2 ** 53 - 1. */
  unsigned(value: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const bytes = new Uint8Array(this.#bytes.length * 2);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number of either sign; those near 0 are short. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  toText(): string {
    let text = '';
    for (let at = 0; at < this.#length; at += BLOCK) {
      text += btoa(String.fromCharCode(...this.#bytes.subarray(at, Math.min(at + BLOCK, this.#length))));
    }
    return text;
  }
}

/** Reads what a NumberWriter wrote. Throws a SyntaxError for a text that none has written. */
export class NumberReader {
  readonly #bytes: string;
  #at = 0;

  constructor(text: string) {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw new SyntaxError('not base64');
    this.#bytes = atob(text);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Bytes that are left: no more numbers than this can follow. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  unsigned(): number {
    let value = 0;
    let place = 1;
    for (;;) {
      if (this.isAtEnd) throw new SyntaxError('ends inside a number');
      const byte = this.#bytes.charCodeAt(this.#at++);
      value += (byte & 127) * place;
      if (value > Number.MAX_SAFE_INTEGER) throw new SyntaxError('a number is too big');
      if (byte < 128) return value;
      place *= 128;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
