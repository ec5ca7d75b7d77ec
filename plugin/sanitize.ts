/**
 * What rehype-sanitize must let pass for diagrams to survive it: names to add
 * to a schema. Without them the readable code and the words survive alone.
 * Knows the names that `render` and the view write; nothing else.
 */
import { OPTION_NAMES, OPTIONS } from '../src/options/options.ts';

/** A part of a schema of hast-util-sanitize. */
export interface SanitizeSchema {
  readonly tagNames: string[];
  readonly attributes: Record<string, string[]>;
}

const PAINT = [
  'fill',
  'stroke',
  'strokeWidth',
  'strokeDasharray',
  'strokeLinecap',
  'strokeLinejoin',
  'opacity',
  'data*',
];
const WRITING = ['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'textAnchor', 'textDecoration', 'textRendering'];
const PLACE = ['x', 'y', 'width', 'height', 'rx', 'ry'];

/**
 * Add both lists to those of the schema in use. Scripts stay forbidden: the
 * trace is lost, and the element makes it again from its `code`.
 */
export const pyMemorySchema: SanitizeSchema = {
  tagNames: [
    'py-memory',
    'b',
    'div',
    'figure',
    'figcaption',
    'noscript',
    'svg',
    'title',
    'desc',
    'g',
    'rect',
    'path',
    'circle',
    'text',
    'tspan',
  ],
  attributes: {
    'py-memory': ['code', ...OPTION_NAMES.filter((name) => OPTIONS[name].element).map(propertyName)],
    a: ['className'],
    b: ['className', 'id'],
    div: ['className', 'id'],
    figure: ['className'],
    img: ['className', 'width', 'height'],
    p: ['className'],
    svg: [
      'viewBox',
      'xmlns',
      'role',
      'ariaLabelledBy',
      'ariaDescribedBy',
      'width',
      'height',
      'fill',
      ...WRITING,
      'data*',
    ],
    g: PAINT,
    rect: [...PLACE, ...PAINT],
    path: ['d', ...PAINT],
    circle: ['cx', 'cy', 'r', ...PAINT],
    text: ['x', 'y', ...WRITING, ...PAINT],
    tspan: ['x', 'y', 'dx', 'dy', ...WRITING, ...PAINT],
  },
};

/** The property of hast for an attribute of the element: `max-steps` is `maxSteps`. */
function propertyName(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
