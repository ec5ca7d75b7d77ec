/**
 * A tree as plain data, in the names of CPython's `ast`, for the module `ast`. A part of its own (`plain-tree-part.ts`), for
 * hardly a program asks for its tree.
 */
import type { PlainNode, PlainValue } from '../base/plain-tree.ts';
import { CPYTHON_NAMES, UNPLACED } from './dump.ts';
import { FIELDS } from './fields.ts';
import type { AnyNode, ConstantValue } from './tree.ts';

class Converter {
  readonly #lines: readonly string[];

  constructor(source: string) {
    this.#lines = source.split(/\r\n|\r|\n/);
  }

  node(node: AnyNode): PlainNode {
    const values = node as unknown as Readonly<Record<string, unknown>>;
    const { line, column, endLine, endColumn } = node.span;
    return {
      kind: node.kind,
      fields: (FIELDS[node.kind] as readonly string[]).map((field) => [
        CPYTHON_NAMES[field] ?? field,
        this.#value(node, values[field]),
      ]),
      place: UNPLACED.has(node.kind)
        ? null
        : [line, this.#bytes(line, column), endLine, this.#bytes(endLine, endColumn)],
    };
  }

  #bytes(line: number, column: number): number {
    const before = (this.#lines[line - 1] ?? '').slice(0, column);
    return /^[\0-\x7f]*$/.test(before) ? column : new TextEncoder().encode(before).length;
  }

  #value(node: AnyNode, value: unknown): PlainValue {
    if (Array.isArray(value)) return value.map((item) => this.#value(node, item));
    if (value === null || value === undefined) return null;
    if (typeof value === 'object') return 'kind' in value ? this.node(value as AnyNode) : (value as ConstantValue);
    // CPython's flags are ints; the constant of a pattern is a truth value.
    if (typeof value === 'boolean') return node.kind === 'MatchSingleton' ? { type: 'bool', value } : Number(value);
    return typeof value === 'number' ? value : String(value);
  }
}

export function plainTree(root: AnyNode, source: string): PlainNode {
  return new Converter(source).node(root);
}
