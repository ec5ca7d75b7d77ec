/**
 * What a regular expression is once read: nodes with their flags resolved and the
 * widths of what they match. Knows no Python objects, no way of matching.
 */
import type { CharacterSet, Fold } from './regex-characters.ts';

/** A repetition without an upper bound, and the largest width that is told apart. */
export const UNBOUNDED = 0xffffffff;

export type Place =
  'start' | 'line start' | 'end' | 'end or last newline' | 'line end' | 'word boundary' | 'no word boundary';

export type Node =
  | { readonly kind: 'literal'; readonly code: number; readonly fold: Fold }
  | { readonly kind: 'any'; readonly newline: boolean }
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'place'; readonly place: Place; readonly isAscii: boolean }
  | { readonly kind: 'group'; readonly index: number | null; readonly body: Sequence }
  | { readonly kind: 'branch'; readonly branches: readonly Sequence[] }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly body: Sequence;
    }
  | { readonly kind: 'reference'; readonly group: number; readonly fold: Fold; readonly width: Width }
  | { readonly kind: 'condition'; readonly group: number; readonly yes: Sequence; readonly no: Sequence | null }
  | { readonly kind: 'look'; readonly isBehind: boolean; readonly isNegated: boolean; readonly body: Sequence }
  | { readonly kind: 'atomic'; readonly body: Sequence };

/** The fewest and the most characters that something matches. */
export interface Width {
  readonly least: number;
  readonly most: number;
}

export interface Sequence {
  readonly nodes: readonly Node[];
  readonly width: Width;
}

/** A pattern that was read. */
export interface ParsedPattern {
  readonly body: Sequence;
  readonly flags: number;
  /** Number of groups, the whole match not counted. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** An error in a pattern or template: `re.PatternError`. A position counts code points. */
export class RegexFailure {
  readonly message: string;
  readonly position: number | null;
  constructor(message: string, position: number | null) {
    this.message = message;
    this.position = position;
  }
}

const ONE: Width = { least: 1, most: 1 };
const NOTHING: Width = { least: 0, most: 0 };

const capped = (least: number, most: number): Width => ({
  least: Math.min(least, UNBOUNDED),
  most: Math.min(most, UNBOUNDED),
});

function widthOf(node: Node): Width {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return ONE;
    case 'place':
    case 'look':
      return NOTHING;
    case 'group':
    case 'atomic':
      return node.body.width;
    case 'branch':
      return either(node.branches.map(({ width }) => width));
    case 'repeat':
      return capped(node.body.width.least * node.min, node.body.width.most === 0 ? 0 : node.body.width.most * node.max);
    case 'reference':
      return node.width;
    case 'condition':
      return either([node.yes.width, node.no === null ? NOTHING : node.no.width]);
  }
}

const either = (widths: readonly Width[]): Width =>
  capped(Math.min(...widths.map(({ least }) => least)), Math.max(...widths.map(({ most }) => most)));

export function sequence(nodes: readonly Node[]): Sequence {
  let least = 0;
  let most = 0;
  for (const node of nodes) {
    const width = widthOf(node);
    least += width.least;
    most += width.most;
  }
  return { nodes, width: capped(least, most) };
}
