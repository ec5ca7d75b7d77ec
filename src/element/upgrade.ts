/**
 * Puts diagrams in the place of code blocks that some Markdown tool has
 * rendered, and keeps both true while scripts change the page. Knows the page
 * and what may happen in it; knows no tool's markup and no program.
 */
import { awaitsHydration, HYDRATION_ATTRIBUTES, isInIsland } from './hydration.ts';
import { isCodeBlock, readRenderedBlock } from './rendered-block.ts';
import { readProgram } from './source.ts';

/**
 * Marks what a diagram stands for, also for other copies of this package; with the value `off`, blocks that are to be
 * left alone.
 */
const MARK = 'data-pymem';
const REPLACED = 'replaced';

/** How often a diagram that a script takes out is put in again, before the block is shown instead. */
const MOST_RETURNS = 3;

/** How long to wait for a framework that does not tell when it has taken over; in ms. */
const LONGEST_HYDRATION = 10_000;
const HYDRATION_PAUSE = 200;

interface Replacement {
  readonly wrapper: Element;
  readonly diagram: Element;
  returns: number;
}

const replacements = new Map<Element, Replacement>();

/** Puts a diagram before every block of ours below a node, and hides the block. A block that cannot be read stays. */
export function upgradeBlocks(root: ParentNode): void {
  for (const block of root.querySelectorAll('pre')) upgradeBlock(block);
}

function upgradeBlock(block: Element): void {
  try {
    if (!replacements.has(block) && block.closest(`[${MARK}]`) === null && isCodeBlock(block)) replace(block);
  } catch (error) {
    console.error('py-memory: a code block cannot be read', block, error);
  }
}

function replace(block: Element): void {
  const found = readRenderedBlock(block);
  if (found === null) return;
  const { code, wrapper } = found;
  const diagram = document.createElement('py-memory');
  diagram.setAttribute('code', code);
  // Links to the diagram are followed before its program is read.
  const { id } = readProgram(code).options;
  if (id !== undefined) diagram.id = id;
  hideReplaced();
  wrapper.before(diagram);
  wrapper.setAttribute(MARK, REPLACED);
  replacements.set(block, { wrapper, diagram, returns: 0 });
}

/** Shows a block again, without its diagram. */
function restore(block: Element, { wrapper, diagram }: Replacement): void {
  replacements.delete(block);
  diagram.remove();
  wrapper.removeAttribute(MARK);
}

/** Made when it is first needed, since there may be no page when this is imported. */
let hiding: CSSStyleSheet | null = null;

/** Hides replaced blocks by a rule of our own: the attribute `hidden` gives way to any rule of the page. */
function hideReplaced(): void {
  if (hiding !== null) return;
  hiding = new CSSStyleSheet();
  hiding.replaceSync(`[${MARK}="${REPLACED}"] { display: none !important }`);
  document.adoptedStyleSheets.push(hiding);
}

/**
 * Upgrades the page, and what comes into it later. Begins when the page has loaded, and leaves blocks alone that a
 * framework is still to take over.
 */
export function upgradePage(): void {
  const start = (): void => requestIdle(() => new PageFollower().start());
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

class PageFollower {
  /** A live collection, so that a page without code blocks costs nothing. */
  readonly #blocks = document.getElementsByTagName('pre');
  /** Blocks that have been looked at and have not changed since. */
  readonly #seen = new WeakSet<Element>();
  readonly #changed = new Set<Element>();
  readonly #deadline = performance.now() + LONGEST_HYDRATION;
  #isWaiting = false;

  start(): void {
    this.#look();
    new MutationObserver((records) => {
      if (this.#blocks.length === 0 && replacements.size === 0) return;
      for (const { type, target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const block = type === 'attributes' ? null : element?.closest('pre');
        if (block) this.#changed.add(block);
      }
      this.#lookSoon();
    }).observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: [...HYDRATION_ATTRIBUTES],
    });
  }

  #lookSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestIdle(() => {
      this.#isWaiting = false;
      this.#look();
    });
  }

  #look(): void {
    for (const [block, replacement] of replacements) this.#mend(block, replacement);
    for (const block of this.#changed) this.#seen.delete(block);
    this.#changed.clear();
    let isIncomplete = false;
    for (const block of [...this.#blocks]) {
      if (this.#seen.has(block) || isInIsland(block)) continue;
      if (performance.now() < this.#deadline && awaitsHydration(block)) {
        isIncomplete = true;
        continue;
      }
      this.#seen.add(block);
      upgradeBlock(block);
    }
    if (isIncomplete) setTimeout(() => this.#lookSoon(), HYDRATION_PAUSE);
  }

  /** Sees to it that a diagram stands before its block and shows what stands there. */
  #mend(block: Element, replacement: Replacement): void {
    const { wrapper, diagram } = replacement;
    if (!wrapper.isConnected || !wrapper.contains(block)) {
      restore(block, replacement);
      this.#seen.delete(block);
      return;
    }
    if (this.#changed.has(block)) {
      const found = readRenderedBlock(block);
      if (found === null) {
        restore(block, replacement);
        return;
      }
      if (diagram.getAttribute('code') !== found.code) diagram.setAttribute('code', found.code);
    }
    if (wrapper.previousElementSibling !== diagram) {
      replacement.returns += 1;
      if (replacement.returns > MOST_RETURNS) {
        restore(block, replacement);
        return;
      }
      wrapper.before(diagram);
    }
    if (wrapper.getAttribute(MARK) !== REPLACED) wrapper.setAttribute(MARK, REPLACED);
  }
}

function requestIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 500 });
  else setTimeout(task, 50);
}
