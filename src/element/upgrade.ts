/**
 * Turns code blocks that some Markdown tool has rendered into diagrams. Knows
 * the markup of such tools; knows no program.
 */
import { splitOptionComment } from '../options/option-comment.ts';
import { codeText } from './code-text.ts';

/** Where line numbers stand that look like a code block of their own. */
const GUTTERS = '.gutter, .linenos, .rouge-gutter, td.lntd:not(:last-child)';

/** Attributes in which tools write the language of a block. */
const LANGUAGE_ATTRIBUTES = ['class', 'data-language', 'data-lang', 'data-ke-language', 'lang'];

/** Our language, and what some tools leave glued to it: `language-pymem{step=3}`. */
const OUR_LANGUAGE = /(?:^|\s)(?:language-|lang-|highlight-)?pymem(?=$|[\s{,:;?])([^\s]*)/i;

/** Elements around a block that tools make for it. */
const WRAPPERS =
  '.highlight, .highlighter-rouge, .expressive-code, .theme-code-block, .gatsby-highlight, .sourceCode, figure, table, tbody, tr, td, [class*="language-"], [class*="highlight-"]';

/** Ancestors at which the language may stand. */
const MOST_ANCESTORS = 7;

const DONE = 'data-pymem';

/** Puts a diagram before every block of ours below a node, and hides the block. */
export function upgradeBlocks(root: ParentNode): void {
  for (const block of root.querySelectorAll('pre')) {
    if (block.querySelector('pre') !== null || block.closest(`py-memory, [${DONE}], ${GUTTERS}`) !== null) continue;
    const settings = languageSettings(block);
    const text = codeText(block);
    if (settings === null && splitOptionComment(text).settings === null) continue;
    const wrapper = wrapperOf(block);
    const diagram = document.createElement('py-memory');
    diagram.setAttribute('code', settings ? `# pymem ${settings}\n${text}` : text);
    wrapper.before(diagram);
    wrapper.setAttribute(DONE, '');
  }
  hideReplaced();
}

/** Made when it is first needed, since there may be no page when this is imported. */
let hiding: CSSStyleSheet | null = null;

/** Hides replaced blocks by a rule of our own: the attribute `hidden` gives way to any rule of the page. */
function hideReplaced(): void {
  if (hiding !== null) return;
  hiding = new CSSStyleSheet();
  hiding.replaceSync(`[${DONE}] { display: none !important }`);
  document.adoptedStyleSheets.push(hiding);
}

/** Keeps upgrading what comes into the page later. Begins when the page has loaded, so as not to disturb a framework that hydrates it. */
export function upgradePage(): void {
  const start = (): void => {
    upgradeBlocks(document);
    let waiting = false;
    new MutationObserver(() => {
      if (waiting) return;
      waiting = true;
      requestIdle(() => {
        waiting = false;
        upgradeBlocks(document);
      });
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.readyState === 'complete') requestIdle(start);
  else addEventListener('load', () => requestIdle(start), { once: true });
}

function requestIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 500 });
  else setTimeout(task, 50);
}

/** What stands behind our language at a block or around it; null where the block is of another language. */
function languageSettings(block: Element): string | null {
  const around: Element[] = [...block.querySelectorAll(':scope > code'), block];
  for (let at = block.parentElement; at !== null && around.length < MOST_ANCESTORS + 2; at = at.parentElement)
    around.push(at);
  for (const element of around) {
    for (const name of LANGUAGE_ATTRIBUTES) {
      const match = OUR_LANGUAGE.exec(element.getAttribute(name) ?? '');
      if (match !== null) return (match[1] ?? '').replace(/^[{,:;?]+|\}$/g, '');
    }
  }
  return null;
}

/** The outermost element that holds nothing but the block. */
function wrapperOf(block: Element): Element {
  let wrapper = block;
  for (let parent = block.parentElement; parent?.matches(WRAPPERS); parent = parent.parentElement) {
    if (parent.querySelectorAll('pre').length > parent.querySelectorAll(`${GUTTERS} pre`).length + 1) break;
    wrapper = parent;
  }
  return wrapper;
}
