/**
 * Code that a page loads only when something needs it: a standard module of Python, the words of syntax errors.
 * Knows how to wait for it; knows nothing of what it is.
 *
 * Whoever finds a part missing gives up by throwing; whoever began the work loads the part and begins anew. That is
 * right because a run does the same every time, and spares every pass in between from knowing how to wait.
 */

/** Thrown where a part is needed that is not there yet. */
export class PartMissing {
  readonly part: Part<unknown>;

  constructor(part: Part<unknown>) {
    this.part = part;
  }
}

/** The file of a part cannot be had: no network, not on the server, forbidden by the page's policy. `message` names the part. */
export class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded';
}

export class Part<Value> {
  /** What messages call it. */
  readonly name: string;
  readonly #fetch: () => Promise<Value>;
  #value: Value | undefined;

  constructor(name: string, fetch: () => Promise<Value>) {
    this.name = name;
    this.#fetch = fetch;
  }

  get isHere(): boolean {
    return this.#value !== undefined;
  }

  /** @throws {PartMissing} if it has not been loaded */
  get(): Value {
    if (this.#value === undefined) throw new PartMissing(this);
    return this.#value;
  }

  /** For places that link the part from the start, such as Node. */
  fill(value: Value): void {
    this.#value = value;
  }

  /** Loads the part, if it is not here. Rejects with `PartNotLoaded` where its file cannot be had; the next call tries again. */
  async load(): Promise<void> {
    try {
      this.#value ??= await this.#fetch();
    } catch (cause) {
      throw new PartNotLoaded(this.name, { cause });
    }
  }
}
