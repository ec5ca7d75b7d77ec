/**
 * An SVG tree as text. Knows XML escaping; knows nothing of what is drawn.
 */
import type { SvgNode } from './svg-node.ts';

/** Characters that XML 1.0 forbids even when escaped. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters to drop
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(value: string): string {
  return value.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/** The markup of a node, on one line, in the order in which attributes were given. */
export function toMarkup(node: SvgNode): string {
  if (node.type === 'text') return escape(node.value);
  const attributes = Object.entries(node.properties)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');
  if (node.children.length === 0) return `<${node.tagName}${attributes}/>`;
  return `<${node.tagName}${attributes}>${node.children.map(toMarkup).join('')}</${node.tagName}>`;
}
