/**
 * The allocator's pane as SVG: blocks as cells in the colour of the object's kind. Knows where they are; decides nothing
 * about what is shown. Tools read `data-block` (the address) and `data-owner` (the object).
 */
import type { Pane, PaneBlock } from '../allocator-pane.ts';
import { element, text, type SvgElement } from '../svg-node.ts';
import { changeMark } from './box.ts';
import { write, type Pen } from './pen.ts';

function drawBlock(pen: Pen, block: PaneBlock): SvgElement {
  const { address, x, y, width, height, owner, role, family, changed } = block;
  const isFree = owner === null;
  return element(
    'g',
    { 'data-block': address, 'data-owner': owner },
    [
      element('title', {}, [text(block.title)]),
      element('rect', {
        x,
        y,
        width,
        height,
        rx: 3,
        fill: isFree ? 'none' : pen.colour(family === 'frame' ? 'other' : family),
        stroke: pen.colour(changed ? 'change' : isFree ? 'cell-line' : 'line'),
        'stroke-width': changed ? 2 : 1,
        // What lies apart from its object is drawn as part of it.
        'stroke-dasharray': isFree ? '3 3' : role === 'buffer' ? '6 2' : null,
      }),
      ...(changed ? [changeMark(pen, x, y)] : []),
      ...(isFree ? [] : [write(pen, block.label, x + width / 2, y + height / 2, { size: 'title', anchor: 'middle' })]),
    ],
    `block ${address}`,
  );
}

/** The pane, `top` px below the start of the picture. */
export function drawAllocator(pen: Pen, pane: Pane, top: number): SvgElement {
  const moved = (block: PaneBlock): PaneBlock => ({ ...block, y: block.y + top });
  return element(
    'g',
    { 'data-layer': 'allocator' },
    [
      ...pane.texts.map(({ text: words, x, y, isHeading }) =>
        write(pen, words, x, y + top, { size: 'title', ...(isHeading ? { weight: 'bold' } : { colour: 'muted' }) }),
      ),
      ...pane.blocks.map((block) => drawBlock(pen, moved(block))),
    ],
    'allocator',
  );
}
