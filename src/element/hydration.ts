/**
 * Whether a framework has yet to take over the HTML it was sent: what is put
 * into a page before that is an error to it, and lost. Knows the traces that
 * frameworks leave on elements; knows nothing of ours.
 */

/** Where React takes over a page of a known tool. */
const REACT_ROOTS = '#__docusaurus, #__next, #___gatsby';
/** What tells that React takes over the whole document: Next, Remix, React Router. */
const REACT_TOOLS = ['__next_f', '__remixContext', '__reactRouterContext'];

/** An island of Astro has this attribute until it has been hydrated. */
const ISLAND = 'astro-island[ssr]';

/** Where Vue takes over a page of a known tool; it marks the place when it has. */
const VUE_ROOTS = '#app, #__nuxt';
const VUE_TOOLS = ['__VP_HASH_MAP__', '__VP_SITE_DATA__', '__NUXT__'];
const VUE_DONE = 'data-v-app';

/** Attributes whose change may mean that a framework has taken over. */
export const HYDRATION_ATTRIBUTES: readonly string[] = ['ssr', VUE_DONE];

/** Whether an element is in an island, which may be hydrated at any time, or never; an attribute tells when. */
export function isInIsland(element: Element): boolean {
  return element.closest(ISLAND) !== null;
}

/** Whether an element is in a page that a framework is about to take over. */
export function awaitsHydration(element: Element): boolean {
  return awaitsVue(element) || awaitsReact(element);
}

function awaitsVue(element: Element): boolean {
  const root = element.closest(VUE_ROOTS);
  return root !== null && !root.hasAttribute(VUE_DONE) && VUE_TOOLS.some((name) => name in globalThis);
}

/** React puts a key of its own on each element it has taken over, but not on those inside of HTML it was given as text. */
function awaitsReact(element: Element): boolean {
  if (element.closest(REACT_ROOTS) === null && !REACT_TOOLS.some((name) => name in globalThis)) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const properties = reactProperties(at);
    if (properties !== undefined) return at !== element && !('dangerouslySetInnerHTML' in properties);
  }
  return true;
}

function reactProperties(element: Element): object | undefined {
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'));
  return key === undefined ? undefined : (element as unknown as Record<string, object>)[key];
}
