/**
 * The plugin as unified sees it: its settings, checked once, and the
 * extension that prints our nodes. Knows unified; knows no diagram.
 */
import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import type { VFile } from 'vfile';
import { readOptionRecord } from '../src/options/layers.ts';
import type { DiagramOptions, SiteOptions } from '../src/options/options.ts';
import { isOptionName, OPTIONS } from '../src/options/options.ts';
import { pyMemoryToMarkdown } from './node.ts';
import type { Simulate } from './transform.ts';
import { transform } from './transform.ts';

/** Settings of the plugin: the defaults of all diagrams, and what concerns the build alone. */
export interface Options extends Partial<SiteOptions> {
  /**
   * Length of a trace's JSON, in UTF-16 units, above which the page carries no
   * trace and the reader's tab runs the program. Default: 300,000.
   */
  readonly traceLimit?: number;
}

const TRACE_LIMIT = 300_000;

/** A remark plugin that records programs with an engine. */
export function createPlugin(simulate: Simulate): Plugin<[Options?], Root> {
  return function remarkPyMemory(this: Processor, options: Options = {}) {
    const { traceLimit = TRACE_LIMIT, ...site } = options;
    const { values, problems } = readOptionRecord(site);
    const reasons = [...problems.map(({ reason }) => reason), ...misplaced(values)];
    printNodes(this);
    return (tree: Root, file: VFile): void => {
      for (const reason of reasons)
        file.message(`Settings of the plugin: ${reason}`, { source: 'remark-py-memory', ruleId: 'plugin-settings' });
      transform(tree, file, { site: values, traceLimit }, simulate);
    };
  };
}

/** Options that make sense for one diagram only, such as its title. */
function misplaced(values: Partial<DiagramOptions>): string[] {
  return Object.keys(values)
    .filter((name) => isOptionName(name) && OPTIONS[name].scope !== 'site')
    .map((name) => `Option \`${name}\` belongs to a single diagram`);
}

/** Registers the printing of our nodes where remark-stringify looks for it. */
function printNodes(processor: Processor): void {
  const data = processor.data() as { toMarkdownExtensions?: unknown[] };
  (data.toMarkdownExtensions ??= []).push(pyMemoryToMarkdown);
}
