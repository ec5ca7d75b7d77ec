/**
 * Defines the element. Knows that a page may hold more than one copy of this
 * package, and that modules are imported where there is no page at all.
 */
import type { EngineLoader } from './loader.ts';
import { PyMemory } from './py-memory.ts';

/** Defines `<py-memory>`, unless it is; programs without a trace are run by the engine, if one is given. */
export function definePyMemory(engine: EngineLoader | null = null): void {
  PyMemory.engine ??= engine;
  if (typeof customElements === 'undefined') return;
  const defined = customElements.get('py-memory') as typeof PyMemory | undefined;
  if (defined === undefined) customElements.define('py-memory', PyMemory);
  else defined.engine ??= engine;
}
