/**
 * The program inside a rendered code block, whatever a Markdown tool or a
 * highlighter has made of it. Knows the markup such tools write; of Python,
 * the prompts of its shell alone.
 */

/** What stands in a code block but is no code: line numbers, prompts, buttons, notes. */
const NO_CODE = [
  '.lineno, .lnt, .ln, .linenos, .linenodiv, .linenumber, .line-numbers-rows, .line-number:not(.code-line)',
  '.gutter, .rouge-gutter, .ec-gutter, .hljs-ln-numbers, .react-syntax-highlighter-line-number',
  '.gp, .command-line-prompt, .code-annotation-anchor',
  // Where a highlighter writes styles instead of classes, numbers are what cannot be selected.
  '[style*="user-select:none"], [style*="user-select: none"]',
  'button, nav, style, script, template, textarea, div[class*="copy"], a[class*="copy"]',
].join(', ');

/** What the shell printed, between lines with prompts. */
const OUTPUT = '.go, .gt';

/** Elements that hold one line each, even an empty one. */
const LINE = '.line, .token-line, .code-line, .ec-line, [data-line], li, tr';

/** Elements that begin and end lines where they hold something. */
const BLOCK = 'div, p';

const SHELL_LINE = /^(?:>>>|\.\.\.)(?: |$)/;

/** The text of a code block, ending in one newline; tools that wrap lines in elements may leave the newlines out. */
export function codeText(block: Element): string {
  const isShell = block.querySelector('.gp') !== null;
  const skipped = isShell ? `${NO_CODE}, ${OUTPUT}` : NO_CODE;
  const text = gatherAll(block, skipped)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\n+$/, '');
  const code = text.startsWith('>>> ') ? withoutPrompts(text) : text;
  return code === '' ? '' : `${code}\n`;
}

function gatherAll(parent: Node, skipped: string): string {
  let text = '';
  for (const child of parent.childNodes) text += gather(child, skipped);
  return text;
}

function gather(node: Node, skipped: string): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(skipped)) return '';
  if (node.localName === 'br') return '\n';
  const text = gatherAll(node, skipped);
  if (!node.matches(LINE) && (text === '' || !node.matches(BLOCK))) return text;
  // Where an empty line would have no height, a blank stands in it.
  const line = text === ' ' && node.hasAttribute('data-line') ? '' : text;
  return line.endsWith('\n') || newlineFollows(node) ? line : `${line}\n`;
}

function newlineFollows({ nextSibling: next }: Element): boolean {
  if (next instanceof Text) return /^\r?\n/.test(next.data);
  return next instanceof Element && next.localName === 'br';
}

/** A session of the shell: what was typed, without what was printed. No program begins with a prompt. */
function withoutPrompts(text: string): string {
  const typed = text.split('\n').filter((line) => SHELL_LINE.test(line));
  return typed.map((line) => line.slice(4)).join('\n');
}
