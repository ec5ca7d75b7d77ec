/**
 * Entry `py-memory/remark`: the remark plugin that runs the Python fences of a
 * Markdown file and puts their memory, drawn and told, in their place.
 *
 * ```js
 * import remarkPyMemory from 'py-memory/remark'
 * unified().use(remarkParse).use(remarkPyMemory, { lang: 'ko' }).use(remarkRehype).use(rehypeStringify)
 * ```
 */
import { simulate } from '../src/engines/simulator/simulate.ts';
import { runOptions } from '../src/options/run-options.ts';
import { createPlugin } from './plugin.ts';

export type { Options } from './plugin.ts';
export type { PyMemoryNode } from './node.ts';
export { pyMemorySchema } from './sanitize.ts';
export type { SanitizeSchema } from './sanitize.ts';

/** Replaces fences of language `pymem`, and Python fences that begin with `# pymem`, by diagrams. */
const remarkPyMemory = createPlugin((code, options) => simulate(code, runOptions(options)));

export default remarkPyMemory;
