/**
 * Entry `py-memory/remark`: the remark plugin that runs the Python fences of a
 * Markdown file and puts their memory, drawn and told, in their place.
 *
 * ```js
 * import remarkPyMemory from 'py-memory/remark'
 * unified().use(remarkParse).use(remarkPyMemory, { lang: 'ko' }).use(remarkRehype).use(rehypeStringify)
 * ```
 */
import { DrawingThreads } from './drawing-threads.ts';
import { createPlugin } from './plugin.ts';
import { simulateFence } from './simulate-fence.ts';

export type { Options } from './plugin.ts';
export type { PyMemoryNode } from './node.ts';
export { pyMemorySchema } from './sanitize.ts';
export type { SanitizeSchema } from './sanitize.ts';

/** Replaces fences of language `pymem`, and Python fences that begin with `# pymem`, by diagrams. */
const remarkPyMemory = createPlugin(simulateFence, threadsOf);

/** Threads by their number: all processors of a build share them. */
const known = new Map<number, DrawingThreads>();

function threadsOf(most: number): DrawingThreads {
  let threads = known.get(most);
  if (threads === undefined)
    known.set(most, (threads = new DrawingThreads(most, () => new URL('./drawing-thread.js', import.meta.url))));
  return threads;
}

export default remarkPyMemory;
