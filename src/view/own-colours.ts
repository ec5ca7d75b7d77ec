/**
 * A picture that leaves its page: colours of its own in light and dark, by
 * `prefers-color-scheme`, and a ground to stand on. Programs that know no style
 * sheets show it light. Knows SVG trees and the palette; draws nothing.
 */
import type { Theme } from '../options/options.ts';
import { element, text, type SvgElement, type SvgNode } from './svg-node.ts';
import { COLOURS, fontOf, paletteOf, type ColourRole } from './theme.ts';

const ROLES = Object.keys(COLOURS) as ColourRole[];
const PAGE = paletteOf('auto');
/** What each colour is for, by how a picture that follows its page writes it. */
const ROLE_OF: ReadonlyMap<string | number, ColourRole> = new Map(ROLES.map((role) => [PAGE(role), role]));

/** Attributes with a colour, and what begins the class of an element that has one. */
const PAINTED = { fill: 'f', stroke: 's' } as const;

const GROUND_RADIUS = 6;

/** Rules for the dark scheme, for the classes that are used. */
function darkRules(classes: ReadonlySet<string>): string {
  const rules = ROLES.flatMap((role) =>
    Object.entries(PAINTED).flatMap(([attribute, letter]) =>
      classes.has(`${letter}-${role}`) ? [`.${letter}-${role}{${attribute}:${COLOURS[role].dark}}`] : [],
    ),
  );
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}

function recoloured(node: SvgNode, theme: Theme, classes: Set<string>): SvgNode {
  if (node.type === 'text') return node;
  const properties: Record<string, string | number> = {};
  const own: string[] = [];
  for (const [name, value] of Object.entries(node.properties)) {
    const role = ROLE_OF.get(value);
    if (role === undefined) properties[name] = name === 'font-family' ? fontOf('light') : value;
    else {
      properties[name] = theme === 'dark' ? COLOURS[role].dark : COLOURS[role].light;
      if (theme === 'auto') own.push(`${PAINTED[name as keyof typeof PAINTED]}-${role}`);
    }
  }
  for (const name of own) classes.add(name);
  if (own.length > 0) {
    const before = properties['class'];
    properties['class'] = before === undefined ? own.join(' ') : `${before} ${own.join(' ')}`;
  }
  return { ...node, properties, children: node.children.map((child) => recoloured(child, theme, classes)) };
}

/**
 * A picture drawn with the colours of its page, as one with its own. `auto` follows the reader's colour scheme.
 * `rules`: a style sheet of the picture's own.
 */
export function withOwnColours(picture: SvgElement, theme: Theme, rules = ''): SvgElement {
  const { width, height, viewBox } = picture.properties;
  const [left = 0, top = 0] = String(viewBox).split(' ').map(Number);
  const ground = element('rect', {
    x: left === 0 ? null : left,
    y: top === 0 ? null : top,
    width: Number(width),
    height: Number(height),
    rx: GROUND_RADIUS,
    fill: PAGE('box'),
    'data-layer': 'ground',
  });
  const isWord = (node: SvgNode) => node.type === 'element' && (node.tagName === 'title' || node.tagName === 'desc');
  const classes = new Set<string>();
  const [root, ...drawn] = [
    { ...picture, children: [] },
    ground,
    ...picture.children.filter((node) => !isWord(node)),
  ].map((node) => recoloured(node, theme, classes));
  const sheet = (theme === 'auto' ? darkRules(classes) : '') + rules;
  const style = sheet === '' ? [] : [element('style', {}, [text(sheet)])];
  return { ...(root as SvgElement), children: [...picture.children.filter(isWord), ...style, ...drawn] };
}
