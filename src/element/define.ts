/**
 * Defines the element. Knows that a page may hold more than one copy of this
 * package, of one version or several, and that modules are imported where
 * there is no page at all.
 */
import { VERSION } from '../base/version.ts';
import type { EngineLoader } from './loader.ts';
import { PyMemory } from './py-memory.ts';

/**
 * Defines `<py-memory>`, unless it is; programs without a trace are run by the engine, if one is given. A page has one
 * definition: the copy that comes first. It takes the engine of another copy only if that is of its own version.
 */
export function definePyMemory(engine: EngineLoader | null = null): void {
  PyMemory.engine ??= engine;
  if (typeof customElements === 'undefined') return;
  const defined = customElements.get('py-memory') as typeof PyMemory | undefined;
  if (defined === undefined) customElements.define('py-memory', PyMemory);
  else if (defined.version === VERSION) defined.engine ??= engine;
  else
    console.info(
      `py-memory ${VERSION} does nothing on this page, since ${String(defined.version)} has defined <py-memory> first`,
    );
}
