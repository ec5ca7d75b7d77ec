/**
 * What a Markdown tool has made of a fence of ours: where it says so, which
 * options came through, and what the tool put around the code. Knows the
 * markup of such tools; changes nothing in the page.
 */
import { splitOptionComment } from '../options/option-comment.ts';
import type { OptionName } from '../options/options.ts';
import { OPTION_NAMES, OPTIONS } from '../options/options.ts';
import { codeText } from './code-text.ts';

export interface RenderedBlock {
  /** The program, with what was set on its first line. */
  readonly code: string;
  /** The outermost element that shows nothing but the block. */
  readonly wrapper: Element;
}

/** Where line numbers stand that look like a code block of their own. */
const GUTTERS = '.gutter, .linenos, .rouge-gutter, td.lntd:not(:last-child)';

/** What tools put beside a block that is of no use without it. */
const FURNITURE = [
  GUTTERS,
  '.line-numbers-wrapper, .lang, .language, .code-lang, .code-language, .code-block-language',
  'nav, style, script, template, textarea, svg, .sr-only, .visually-hidden',
].join(', ');

/** What tells that the element around it was made for the block. */
const BUTTONS = 'button, .toolbar, copy-code, clipboard-copy, [class*="copy"]';

/** Where tools write the title of a block, such as the name of its file. */
const TITLE =
  '[class*="codeBlockTitle"], [data-rehype-pretty-code-title], .filename, .code-block-title, .gatsby-code-title, figure.frame > .header';

/** Elements around a block that tools make for it. */
const WRAPPERS = [
  '.highlight, .highlighter-rouge, .expressive-code, .theme-code-block, .gatsby-highlight, .sourceCode, .codehilite',
  '.code-toolbar, .code-wrapper, .code-block, .code-copy-outer-scaffold, .snippet-clipboard-content, .wp-block-code',
  '.myst-code, .notion-code, .nextra-code, [data-rehype-pretty-code-figure], figure, table, tbody, tr, td',
  '[class*="language-"], [class*="highlight-"]',
].join(', ');

/** Elements in which an author writes; what tools make for a block is inside of them. */
const TEXT_ELEMENTS = 'body, main, article, section, li, dd, blockquote, details';

/** How far above a block the tool's elements may be. */
const MOST_ANCESTORS = 10;

/** Attributes in which tools write the language of a block. */
const LANGUAGE_ATTRIBUTES = ['class', 'data-language', 'data-lang', 'data-ke-language', 'lang'];

/** Our language, and what some tools leave glued to it: `language-pymem{step=3}`. */
const OUR_LANGUAGE = /(?:^|\s)(?:language-|lang-|highlight-)?pymem(?=$|[\s{,:;?])([^\s]*)(.*)/i;

/** The rest of a fence's first line, where a tool hands it on. */
const META_ATTRIBUTES = ['data-meta', 'data-code-meta'];

const OUR_WORD = /(?:^|\s)pymem(?=$|[\s{,:;?])(.*)/i;

/** Options that are attributes of any element, or of the tools themselves, and so mean nothing of ours. */
const COMMON_ATTRIBUTES: ReadonlySet<OptionName> = new Set(['id', 'lang', 'theme', 'title', 'width']);

/** Whether an element can be a code block of a tool: not the numbers beside one, and not a part of something larger. */
export function isCodeBlock(block: Element): boolean {
  return (
    block.querySelector('pre') === null &&
    block.closest(`py-memory, [contenteditable]:not([contenteditable="false"]), ${GUTTERS}`) === null
  );
}

/** Null where the block is not ours: neither is `pymem` its language, nor does it begin with `# pymem`. */
export function readRenderedBlock(block: Element): RenderedBlock | null {
  if (!mentionsUs(block)) return null;
  const around = surroundings(block);
  const elements = [...block.querySelectorAll(':scope > code'), block, ...around];
  const settings = languageSettings(elements);
  const text = codeText(block);
  const comment = splitOptionComment(text);
  if (settings === null && comment.settings === null) return null;
  // Of settings that stand twice, the first one counts.
  const set = [attributeSettings(elements), settings, comment.settings].filter((part) => part).join(' ');
  const all = `${set} ${titleSetting(around, set)}`.trim();
  return {
    code: all === '' ? comment.code : `# pymem ${all}\n${comment.code}`,
    wrapper: around.filter((element) => element.matches(WRAPPERS) || hasButtons(element)).at(-1) ?? block,
  };
}

/** Whether our name stands in a block or where its language may: what most blocks of a page fail, at little cost. */
function mentionsUs(block: Element): boolean {
  if (block.textContent.includes('pymem')) return true;
  const code = block.querySelector(':scope > code');
  if (code !== null && isNamed(code)) return true;
  let at: Element | null = block;
  for (let left = MOST_ANCESTORS; left >= 0 && at !== null; left--, at = at.parentElement) if (isNamed(at)) return true;
  return false;
}

function isNamed(element: Element): boolean {
  return [...LANGUAGE_ATTRIBUTES, ...META_ATTRIBUTES].some((name) => /pymem/i.test(element.getAttribute(name) ?? ''));
}

/** The elements around a block that hold nothing else, from the inside out. */
function surroundings(block: Element): Element[] {
  const around: Element[] = [];
  let inner = block;
  while (around.length < MOST_ANCESTORS) {
    const outer = inner.parentElement;
    if (outer === null || outer.matches(TEXT_ELEMENTS) || !holdsOnly(outer, inner)) break;
    around.push(outer);
    inner = outer;
  }
  return around;
}

function holdsOnly(outer: Element, inner: Element): boolean {
  for (const child of outer.childNodes) {
    if (child === inner) continue;
    if (child instanceof Text && child.data.trim() !== '') return false;
    if (child instanceof Element && !isFurniture(child)) return false;
  }
  return true;
}

/** Line numbers in a table without classes. */
function isNumberCell(element: Element): boolean {
  return element.localName === 'td' && /^[\d\s]*$/.test(element.textContent);
}

function hasButtons(element: Element): boolean {
  return [...element.children].some((child) => child.matches(BUTTONS));
}

function isFurniture(element: Element): boolean {
  if (element.matches(`${FURNITURE}, ${BUTTONS}, ${TITLE}`) || isNumberCell(element)) return true;
  if (element.querySelector('img, video, audio, iframe, object, input, pre, py-memory') !== null) return false;
  return [...element.childNodes].every((child) =>
    child instanceof Element ? isFurniture(child) : !(child instanceof Text) || child.data.trim() === '',
  );
}

/** What is set with our language; null where the block is of another. */
function languageSettings(elements: readonly Element[]): string | null {
  for (const element of elements) {
    for (const name of LANGUAGE_ATTRIBUTES) {
      const match = OUR_LANGUAGE.exec(element.getAttribute(name) ?? '');
      if (match === null) continue;
      // Words that follow the language become further classes in some tools.
      const words = (match[2] ?? '').split(/\s+/).filter((word) => /^[\w-]+=/.test(word));
      const meta = META_ATTRIBUTES.map((attribute) => element.getAttribute(attribute) ?? '');
      return [unglued(match[1] ?? ''), ...words, ...meta.map((text) => OUR_WORD.exec(text)?.[1] ?? text)]
        .filter((part) => part !== '')
        .join(' ');
    }
    for (const name of META_ATTRIBUTES) {
      const match = OUR_WORD.exec(element.getAttribute(name) ?? '');
      if (match !== null) return unglued((match[1] ?? '').trim());
    }
  }
  return null;
}

function unglued(settings: string): string {
  return settings.replace(/^[{,:;?]+|\}$/g, '');
}

/** Options that a tool has made attributes of the block. */
function attributeSettings(elements: readonly Element[]): string {
  const settings: string[] = [];
  for (const name of OPTION_NAMES) {
    if (!OPTIONS[name].element || COMMON_ATTRIBUTES.has(name)) continue;
    const element = elements.find((one) => one.hasAttribute(name) || one.hasAttribute(`data-${name}`));
    const value = element?.getAttribute(name) ?? element?.getAttribute(`data-${name}`);
    if (value != null) settings.push(value === '' ? name : written(name, value));
  }
  return settings.join(' ');
}

/** The title that a tool shows above a block, where the author has set no other. */
function titleSetting(around: readonly Element[], set: string): string {
  if (/(?:^|[\s,;])title=/.test(set)) return '';
  const titles = around.flatMap((element) => [...element.children].filter((child) => child.matches(TITLE)));
  const text = titles.map((title) => title.textContent.trim()).find((title) => title !== '');
  return text === undefined ? '' : written('title', text.replace(/\s+/g, ' '));
}

function written(name: OptionName, value: string): string {
  return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
}
