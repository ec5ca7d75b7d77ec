/**
 * The tree a picture is made of, in the shape of hast, so that a Markdown
 * pipeline can use it as it is. Knows SVG elements and attributes as data;
 * knows neither Python nor a DOM.
 */

export interface SvgText {
  readonly type: 'text';
  readonly value: string;
}

export interface SvgElement {
  readonly type: 'element';
  readonly tagName: string;
  /** Attributes by their SVG names; values are text or numbers in px. */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgNode[];
  /** Names the same thing among its siblings from picture to picture; absent where position is identity enough. */
  readonly key?: string;
}

export type SvgNode = SvgElement | SvgText;

type Properties = Readonly<Record<string, string | number | null | undefined>>;

/** An element; properties that are null or undefined are left out. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly SvgNode[] = [],
  key?: string,
): SvgElement {
  const kept: Record<string, string | number> = {};
  for (const name in properties) {
    const value = properties[name];
    if (value === null || value === undefined) continue;
    kept[name] = typeof value === 'number' ? rounded(value) : value;
  }
  return key === undefined
    ? { type: 'element', tagName, properties: kept, children }
    : { type: 'element', tagName, properties: kept, children, key };
}

export function text(value: string): SvgText {
  return { type: 'text', value };
}

/** A length to a tenth of a px: fine enough to see, and the same text on every machine. */
export function rounded(value: number): number {
  const tenths = Math.round(value * 10) / 10;
  return tenths === 0 ? 0 : tenths;
}
