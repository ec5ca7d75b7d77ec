/**
 * The part of the fuzzing of pages that runs in the page: upgrades what it is given, waits for the diagrams and looks for what
 * must not be. Knows the DOM; knows nothing of how HTML is drawn at random.
 */
import type { PyMemory } from '../../src/auto.ts';
import { upgradeBlocks } from '../../src/auto.ts';

// Hundreds of source files are compiled on the way when they are loaded first; no diagram is to wait for that.
await Promise.all([import('../../src/element/player.ts'), import('../../src/engines/simulator/simulate-in-slices.ts')]);

/** What is found in a page after its blocks were upgraded. */
export interface Seen {
  readonly diagrams: number;
  readonly drawn: number;
  /** What must not be. */
  readonly faults: readonly string[];
}

const LEADS_SOMEWHERE = /^(?:xlink:)?(?:href|src|action|formaction|data)$/;

/** Upgrades a page's HTML and waits at most so many milliseconds for its diagrams. */
export async function upgrade(html: string, mostMs: number): Promise<Seen> {
  const faults: string[] = [];
  const host = document.createElement('main');
  document.body.replaceChildren(host);
  // As a parser makes it, without running what a page's own author may run.
  host.append(new DOMParser().parseFromString(html, 'text/html').body);
  const before = host.innerHTML;
  upgradeBlocks(host);
  const after = host.innerHTML;
  const speaksOfUs = /pymem/i.test(before);
  if (!speaksOfUs && after !== before) faults.push('a page that does not speak of us was changed');
  upgradeBlocks(host);
  if (host.innerHTML !== after) faults.push('a second upgrade changed the page again');
  const diagrams = [...host.querySelectorAll<PyMemory>('py-memory')];
  const isDone = (diagram: PyMemory): Promise<boolean> =>
    new Promise((resolve) => {
      diagram.addEventListener('pymem-ready', () => resolve(true), { once: true });
      diagram.addEventListener('pymem-error', () => resolve(true), { once: true });
      diagram.maxSteps = 200;
      diagram.maxInstructions = 20_000;
      diagram.seek(1);
      setTimeout(() => resolve(false), mostMs);
    });
  // Those that stand in another one, or have nothing to run, wait for ever.
  const awaited = diagrams.filter(
    (diagram) => diagram.isConnected && diagram.parentElement?.closest('py-memory, template') === null && diagram.code,
  );
  const done = await Promise.all(awaited.map(isDone));
  done.forEach((isReady, index) => {
    if (!isReady) faults.push(`a diagram is neither ready nor in trouble: ${JSON.stringify(awaited[index]!.code)}`);
  });
  await Promise.all(diagrams.map((diagram) => diagram.updateComplete));
  let drawn = 0;
  for (const { shadowRoot } of diagrams) {
    if (shadowRoot === null) continue;
    if (shadowRoot.querySelector('.picture > svg') !== null) drawn++;
    for (const element of shadowRoot.querySelectorAll('*')) {
      const { localName, attributes } = element;
      if (['script', 'img', 'iframe', 'object', 'embed', 'link', 'base', 'meta', 'form'].includes(localName))
        if (localName !== 'form' || element.closest('.question') === null) faults.push(`<${localName}> in a diagram`);
      for (const { name, value } of attributes)
        if (name.startsWith('on') || (LEADS_SOMEWHERE.test(name) && /^\s*javascript:/i.test(value)))
          faults.push(`${name}="${value}" in a diagram`);
    }
  }
  if ('attacked' in window) faults.push('text of the page was run');
  return { diagrams: diagrams.length, drawn, faults };
}
