/** Properties of characters, read from the data beside it when first asked. */
import { BIDIRECTIONAL, CATEGORIES, COMBINING, MIRRORED, NUMBERS, WIDTHS } from './unicode-properties.ts';

/** One property of all code points: where each run begins, and its value. */
class Property {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #values: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  of(code: number): string {
    if (this.#starts.length === 0) this.#read();
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= code) low = middle;
      else high = middle - 1;
    }
    return this.#values[low] as string;
  }

  #read(): void {
    let start = 0;
    for (const run of this.#text.trim().split(/\s+/)) {
      const colon = run.indexOf(':');
      this.#starts.push(start);
      this.#values.push(run.slice(0, colon));
      start += parseInt(run.slice(colon + 1), 36);
    }
  }
}

const PROPERTIES = {
  category: new Property(CATEGORIES),
  bidirectional: new Property(BIDIRECTIONAL),
  width: new Property(WIDTHS),
  combining: new Property(COMBINING),
  mirrored: new Property(MIRRORED),
} as const;

export function property(name: keyof typeof PROPERTIES, code: number): string {
  return PROPERTIES[name].of(code);
}

/** What kind of number a character is: a decimal digit, another digit, another number. */
export type NumberKind = 'd' | 'g' | 'n';

let numbers: Map<number, { readonly kind: NumberKind; readonly value: number }> | null = null;

export function numberOf(code: number): { readonly kind: NumberKind; readonly value: number } | null {
  if (numbers === null) {
    numbers = new Map();
    let next = 0;
    for (const run of NUMBERS.trim().split(/\s+/)) {
      const [distance, count, first] = run.slice(1).split(',') as [string, string, string];
      next += parseInt(distance, 36);
      for (let i = 0; i < parseInt(count, 36); i++)
        numbers.set(next++, { kind: run.charAt(0) as NumberKind, value: Number(first) + i });
    }
  }
  return numbers.get(code) ?? null;
}

/** Whether a character has a name, known or not: it is assigned, and neither a control, a surrogate nor of private use. */
export const isNamed = (code: number): boolean => !/^C[cnos]$/.test(property('category', code));
