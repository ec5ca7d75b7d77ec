/**
 * A memory of the newest results of something that is made from a text. Knows neither the text nor
 * the result.
 */

/** Keeps what was asked for last, up to a number of entries; what has not been asked for longest is forgotten first. */
export class Recent<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value of `key`, made if it is not remembered. What `make` throws is not remembered. */
  get(key: string, make: () => Value): Value {
    const known = this.#entries.get(key);
    // Deleting and setting again makes an entry the newest, since a Map keeps the order of insertion.
    if (known !== undefined) this.#entries.delete(key);
    const value = known ?? make();
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value as string);
    return value;
  }
}
