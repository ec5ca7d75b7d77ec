// What the browser tests share: putting a diagram into a page and waiting until it has drawn.
import { fixture, fixtureSync, oneEvent, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { PyMemory } from '../../src/index.ts';

// Hundreds of source files are compiled on the way when they are loaded first; no test is to wait for that.
await Promise.all([import('../../src/element/player.ts'), import('../../src/engines/simulator/simulate-in-slices.ts')]);

/** Three names and two numbers: five steps, 0 to 4. */
export const NAMES = 'x = 10\ny = x\nx = x + 1\nz = 10\n';

/** Two calls, one inside of the other, and a line of output. */
export const CALLS = `def f1(x):
    x = x * 2
    y = f2(x)
    return y

def f2(x):
    x = x + 1
    return x

y = 5
z = f1(y)
print(z)
`;

/** Puts a template into the page and waits until its first diagram can be stepped through. */
export async function ready(template: TemplateResult): Promise<PyMemory> {
  const root = fixtureSync<HTMLElement>(template);
  const element = root.localName === 'py-memory' ? (root as PyMemory) : root.querySelector('py-memory')!;
  if (inside(element, '.panes') === null) await oneEvent(element, 'pymem-ready');
  await element.updateComplete;
  return element;
}

/** The same, for a diagram that has something to complain about. */
export async function failed(
  template: TemplateResult,
): Promise<{ element: PyMemory; detail: { kind: string; message: string; line: number | null } }> {
  const root = fixtureSync<HTMLElement>(template);
  const element = root as PyMemory;
  const { detail } = await oneEvent(element, 'pymem-error');
  await element.updateComplete;
  return { element, detail };
}

export { fixture };

/** Waits for a condition: long, since what takes a moment takes many seconds on a busy machine. */
export function until(condition: () => boolean, message: string): Promise<void> {
  return waitUntil(condition, message, { timeout: 40_000 });
}

/** An element of the player; null where there is none. */
export function inside<E extends Element = HTMLElement>(element: PyMemory, selector: string): E | null {
  return element.renderRoot.querySelector<E>(selector);
}

/** The opening tag of an element; null where there is none. The runner never comes to an end of printing an element. */
export function tagOf(element: Element | null): string | null {
  return element === null ? null : (element.cloneNode(false) as Element).outerHTML.replace(/<\/.*$/s, '');
}

/** That what was found is the very element that was expected; else says both by their tags. */
export function isSame(found: Element | null | undefined, expected: Element | null | undefined): void {
  if (found !== expected) throw new Error(`${tagOf(found ?? null)} is not ${tagOf(expected ?? null)}`);
}

/** The text of a part of the player, blanks put together. */
export function textOf(element: PyMemory, selector: string): string {
  return (inside(element, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export async function press(element: PyMemory, selector: string): Promise<void> {
  inside(element, selector)!.click();
  await element.updateComplete;
}

/** The focused element, looked for through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
