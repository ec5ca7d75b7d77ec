/** The programs of the demo's gallery with their settings, and the picture of each as a file. */
import { readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readFence } from '../../plugin/fence.ts';
import { hiddenLooks } from '../../src/options/hiding.ts';
import { withDefaults } from '../../src/options/layers.ts';
import { runOptions } from '../../src/options/run-options.ts';
import { readSettings } from '../../src/options/settings.ts';
import { simulate } from '../../src/simulator.ts';
import { toSvg } from '../../src/svg.ts';
import type { Trace } from '../../src/trace/trace.ts';

export interface Exhibit {
  readonly name: string;
  readonly trace: Trace;
  readonly step: number;
  svg(): string;
}

export function gallery(): Exhibit[] {
  const page = readFileSync(new URL('../../demo/pages/en/gallery.md', import.meta.url), 'utf8');
  const exhibits: Exhibit[] = [];
  visit(unified().use(remarkParse).parse(page), 'code', (node: Code) => {
    const { code, meta } = readFence(node)!;
    const options = withDefaults(readSettings(meta).values);
    const trace = simulate(code, runOptions(options));
    const step = Number(options.step ?? trace.steps.length - 1);
    const { id, detail } = options;
    const looks = hiddenLooks(options.hide, options.functions);
    exhibits.push({ name: id, trace, step, svg: () => toSvg(trace, { step, detail, ...looks, theme: 'light', id }) });
  });
  return exhibits;
}
