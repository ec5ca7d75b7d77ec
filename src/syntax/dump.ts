/**
 * A tree as text, as CPython's `ast.dump(node, include_attributes=…)` prints
 * it. Knows how Python shows literals; for tests and for the curious.
 */
import { FIELDS } from './fields.ts';
import type { AnyNode, ConstantValue } from './tree.ts';

/** Where CPython's name of a field differs from ours. */
export const CPYTHON_NAMES: Readonly<Record<string, string>> = {
  decorators: 'decorator_list',
  typeParams: 'type_params',
  formatSpec: 'format_spec',
  text: 'str',
  prefix: 'kind',
  isAsync: 'is_async',
  kwDefaults: 'kw_defaults',
  contextExpr: 'context_expr',
  optionalVars: 'optional_vars',
  kwdAttrs: 'kwd_attrs',
  kwdPatterns: 'kwd_patterns',
  defaultValue: 'default_value',
};

/** Fields whose strings name a class without fields: `ctx=Store()`. */
const CLASS_FIELDS = new Set(['op', 'ops', 'ctx']);

/** Nodes that have no position in CPython's tree. */
export const UNPLACED = new Set([
  'Module',
  'Expression',
  'Interactive',
  'arguments',
  'comprehension',
  'withitem',
  'match_case',
]);

export interface DumpOptions {
  /** Also `lineno`, `col_offset` (in UTF-8 bytes) and their ends; needs the `source`. Default: without. */
  readonly source?: string;
}

const UNPRINTABLE = /[\p{C}\p{Z}]/u;
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\\', '\\\\'],
]);

function hexEscape(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

function quoted(text: string, isPrintable: (character: string) => boolean): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const character of text) {
    if (character === quote) result += `\\${character}`;
    else if (character === ' ' || (isPrintable(character) && character !== '\\')) result += character;
    else result += SHORT_ESCAPES.get(character) ?? hexEscape(character.codePointAt(0) ?? 0);
  }
  return result + quote;
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : 'nan';
  const text = String(value);
  const [digits = '', exponent] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value !== 0 && (power < -4 || power >= 16))
    return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  if (text.includes('e')) return value.toFixed(digits.length - 2 - power);
  return text.includes('.') ? text : `${text}.0`;
}

/** A literal's value as Python's `repr` shows it. */
export function constantText(constant: ConstantValue): string {
  switch (constant.type) {
    case 'NoneType':
      return 'None';
    case 'ellipsis':
      return 'Ellipsis';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return String(constant.value);
    case 'float':
      return floatText(constant.value);
    case 'complex':
      return `${floatText(constant.imag).replace(/\.0$/, '')}j`;
    case 'str':
      return quoted(constant.value, (character) => !UNPRINTABLE.test(character));
    case 'bytes':
      return `b${quoted(String.fromCharCode(...constant.value), (character) => character >= ' ' && character < '\x7f')}`;
  }
}

class Dumper {
  readonly #lines: readonly string[] | undefined;

  constructor(source: string | undefined) {
    this.#lines = source?.split(/\r\n|\r|\n/);
  }

  node(node: AnyNode): string {
    const parts: string[] = [];
    const values = node as unknown as Readonly<Record<string, unknown>>;
    for (const field of FIELDS[node.kind] as readonly string[]) {
      const value = values[field];
      const isShown = node.kind === 'MatchSingleton' || value !== null;
      if (!isShown || (Array.isArray(value) && value.length === 0)) continue;
      parts.push(`${CPYTHON_NAMES[field] ?? field}=${this.#value(field, value)}`);
    }
    if (this.#lines && !UNPLACED.has(node.kind)) {
      const { line, column, endLine, endColumn } = node.span;
      parts.push(`lineno=${String(line)}, col_offset=${String(this.#bytes(line, column))}`);
      parts.push(`end_lineno=${String(endLine)}, end_col_offset=${String(this.#bytes(endLine, endColumn))}`);
    }
    return `${node.kind}(${parts.join(', ')})`;
  }

  #bytes(line: number, column: number): number {
    return new TextEncoder().encode(this.#lines?.[line - 1]?.slice(0, column)).length;
  }

  #value(field: string, value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.#value(field, item)).join(', ')}]`;
    if (value === null) return 'None';
    if (typeof value === 'object')
      return 'kind' in value ? this.node(value as AnyNode) : constantText(value as ConstantValue);
    if (typeof value === 'boolean') {
      if (field === 'value') return value ? 'True' : 'False';
      return value ? '1' : '0';
    }
    if (CLASS_FIELDS.has(field)) return `${String(value)}()`;
    return typeof value === 'string' ? constantText({ type: 'str', value }) : String(value);
  }
}

/** The tree as one line of text, like CPython 3.14's `ast.dump`. */
export function dump(node: AnyNode, options: DumpOptions = {}): string {
  return new Dumper(options.source).node(node);
}
