/**
 * What every drawer needs: colours, the font, and the parts that all boxes are
 * made of. Knows SVG attributes; knows nothing of frames and objects.
 */
import * as M from '../measures.ts';
import { element, text, type SvgElement } from '../svg-node.ts';
import type { ColourRole, Palette } from '../theme.ts';

export interface Pen {
  readonly colour: Palette;
  readonly words: { readonly unreachable: string };
}

export type FontSize = keyof typeof M.FONT;

interface WriteOptions {
  readonly size?: FontSize;
  readonly colour?: ColourRole;
  readonly weight?: 'bold';
  readonly anchor?: 'middle' | 'end';
  /** The whole text where what is written is cut: browsers show it on hover, and it can be read out. */
  readonly full?: string | null;
  readonly italic?: boolean;
}

/** Text whose middle is at a height: the baseline is set from the font size, since browsers differ on `dominant-baseline`. */
export function write(pen: Pen, value: string, x: number, middle: number, options: WriteOptions = {}): SvgElement {
  const size = M.FONT[options.size ?? 'text'];
  const children = options.full == null ? [text(value)] : [element('title', {}, [text(options.full)]), text(value)];
  return element(
    'text',
    {
      x,
      y: middle + size * 0.35,
      'font-size': size === M.FONT.text ? null : size,
      'font-weight': options.weight,
      'font-style': options.italic ? 'italic' : null,
      'text-anchor': options.anchor,
      fill: options.colour === undefined ? null : pen.colour(options.colour),
      'xml:space': / {2}|^ | $/.test(value) ? 'preserve' : null,
    },
    children,
  );
}

/** A path around a rectangle with round corners at the top only: the strip at the head of a box. */
export function headPath(x: number, y: number, width: number, height: number, radius: number): string {
  return `M${n(x)} ${n(y + height)}V${n(y + radius)}a${radius} ${radius} 0 0 1 ${radius} ${-radius}H${n(x + width - radius)}a${radius} ${radius} 0 0 1 ${radius} ${radius}V${n(y + height)}Z`;
}

/** The same for the strip at the left of a box. */
export function leftPath(x: number, y: number, width: number, height: number, radius: number): string {
  return `M${n(x + width)} ${n(y)}H${n(x + radius)}a${radius} ${radius} 0 0 0 ${-radius} ${radius}V${n(y + height - radius)}a${radius} ${radius} 0 0 0 ${radius} ${radius}H${n(x + width)}Z`;
}

/** A number of a path: tenths of a px. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
