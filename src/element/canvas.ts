/**
 * Paints the tree of a picture on a canvas: stroke by stroke, since pages with a
 * strict policy let no image be made of a picture. Knows the few elements and
 * attributes that pictures have, which a test holds; decides nothing.
 */
import type { SvgElement, SvgNode } from '../view/svg-node.ts';

/** What can be painted: every element with its attributes, and what a parent hands down. */
export const PAINTED = {
  elements: ['svg', 'g', 'rect', 'path', 'circle', 'text'],
  skipped: ['title', 'desc'],
  attributes: [
    ...['x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'd', 'opacity'],
    ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray'],
    ...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'text-rendering'],
  ],
} as const;

interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly family: string;
  readonly size: number;
}

/** `colour`: what a colour or font of the tree means on the page, such as that of a custom property. */
export type Resolve = (property: 'color' | 'font-family', value: string) => string;

export class CanvasPainter {
  readonly #context: CanvasRenderingContext2D;
  readonly #resolve: Resolve;

  constructor(context: CanvasRenderingContext2D, resolve: Resolve) {
    this.#context = context;
    this.#resolve = resolve;
  }

  paint(picture: SvgElement): void {
    this.#node(picture, { fill: 'black', stroke: 'none', family: 'monospace', size: 16 });
  }

  #node(node: SvgNode, inherited: Style): void {
    if (node.type === 'text') return;
    const { tagName, properties } = node;
    const style = this.#styleOf(properties, inherited);
    const context = this.#context;
    context.save();
    context.globalAlpha *= Number(properties['opacity'] ?? 1);
    if (tagName === 'svg' || tagName === 'g') for (const child of node.children) this.#node(child, style);
    else if (tagName === 'text') this.#text(node, style);
    else {
      const path = pathOf(tagName, properties);
      if (path !== null) this.#path(path, properties, style);
    }
    context.restore();
  }

  #styleOf(properties: SvgElement['properties'], inherited: Style): Style {
    const paint = (name: 'fill' | 'stroke'): string => {
      const value = properties[name];
      if (value === undefined) return inherited[name];
      return value === 'none' ? 'none' : this.#resolve('color', String(value));
    };
    const family = properties['font-family'];
    return {
      fill: paint('fill'),
      stroke: paint('stroke'),
      family: family === undefined ? inherited.family : this.#resolve('font-family', String(family)),
      size: Number(properties['font-size'] ?? inherited.size),
    };
  }

  #path(path: Path2D, properties: SvgElement['properties'], { fill, stroke }: Style): void {
    const context = this.#context;
    if (fill !== 'none') {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke === 'none') return;
    context.strokeStyle = stroke;
    context.lineWidth = Number(properties['stroke-width'] ?? 1);
    context.setLineDash(
      String(properties['stroke-dasharray'] ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number),
    );
    context.stroke(path);
  }

  #text({ properties, children }: SvgElement, { fill, family, size }: Style): void {
    const context = this.#context;
    const value = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    context.font = `${properties['font-style'] ?? ''} ${properties['font-weight'] ?? ''} ${size}px ${family}`;
    context.textAlign = ANCHORS.get(String(properties['text-anchor'])) ?? 'left';
    context.fillStyle = fill;
    context.fillText(value, Number(properties['x']), Number(properties['y']));
  }
}

const ANCHORS: ReadonlyMap<string, CanvasTextAlign> = new Map([
  ['middle', 'center'],
  ['end', 'right'],
]);

function pathOf(tagName: string, properties: SvgElement['properties']): Path2D | null {
  const n = (name: string): number => Number(properties[name] ?? 0);
  const path = new Path2D(tagName === 'path' ? String(properties['d']) : undefined);
  if (tagName === 'path') return path;
  if (tagName === 'rect') {
    path.roundRect(n('x'), n('y'), n('width'), n('height'), Math.min(n('rx'), n('width') / 2, n('height') / 2));
    return path;
  }
  if (tagName !== 'circle') return null;
  path.arc(n('cx'), n('cy'), n('r'), 0, 2 * Math.PI);
  return path;
}
