/**
 * The names of the marks of a step, in a strip above its picture. Knows how
 * they look; knows no marks and no steps.
 */
import * as M from '../measures.ts';
import { element, type SvgElement } from '../svg-node.ts';
import { textWidth } from '../text-width.ts';
import { write, type Pen } from './pen.ts';

const HEIGHT = 20;
const PADDING = 7;
const GAP = 6;

/** The picture below a strip with the names at its right end; no name leaves the strip empty, so that nothing moves. */
export function withBadges(picture: SvgElement, names: readonly string[], pen: Pen): SvgElement {
  const [left = 0, top = 0, width = 0, height = 0] = String(picture.properties['viewBox']).split(' ').map(Number);
  const strip = HEIGHT + 2;
  let x = left + width - 1;
  const badges = [...names].reverse().map((name) => {
    const own = Math.ceil(textWidth(name, M.FONT.title)) + 2 * PADDING;
    x -= own;
    const at = x;
    x -= GAP;
    return element(
      'g',
      { 'data-badge': name },
      [
        element('rect', {
          x: at,
          y: top - strip + 1,
          width: own,
          height: HEIGHT - 2,
          rx: (HEIGHT - 2) / 2,
          fill: pen.colour('frame-header'),
          stroke: pen.colour('frame-line'),
        }),
        write(pen, name, at + PADDING, top - strip + HEIGHT / 2, { size: 'title', colour: 'text' }),
      ],
      name,
    );
  });
  return {
    ...picture,
    properties: {
      ...picture.properties,
      viewBox: `${left} ${top - strip} ${width} ${height + strip}`,
      height: Number(picture.properties['height']) + strip,
    },
    children: [...picture.children, element('g', { 'data-layer': 'badges' }, badges, 'badges')],
  };
}
