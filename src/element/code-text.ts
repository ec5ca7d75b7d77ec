/**
 * The program inside a rendered code block, whatever a Markdown tool or a
 * highlighter has made of it. Knows the markup such tools write; knows no
 * Python.
 */

/** What stands in a code block but is no code: line numbers, buttons. */
const NO_CODE =
  '.lineno, .lnt, .ln, .linenodiv, .line-numbers-rows, .gutter, .rouge-gutter, .ec-gutter, .line-number:not(.code-line), button, style, script';

/** Elements that hold one line each. */
const LINE = '.line, .token-line, .code-line, .ec-line, [data-line]';

/** The text of a code block, ending in one newline; tools that wrap lines in elements may leave the newlines out. */
export function codeText(block: Element): string {
  const text = gather(block)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\n+$/, '');
  return text === '' ? '' : `${text}\n`;
}

function gather(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(NO_CODE)) return '';
  if (node.localName === 'br') return '\n';
  let text = '';
  for (const child of node.childNodes) text += gather(child);
  return node.matches(LINE) && !text.endsWith('\n') && !newlineFollows(node) ? `${text}\n` : text;
}

function newlineFollows({ nextSibling: next }: Element): boolean {
  if (next instanceof Text) return /^\r?\n/.test(next.data);
  return next instanceof Element && next.localName === 'br';
}
