/**
 * The plugin as unified sees it: its settings, checked once, and the
 * extension that prints our nodes. Knows unified; knows no diagram.
 */
import { availableParallelism } from 'node:os';
import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import type { VFile } from 'vfile';
import { nearest } from '../src/base/nearest.ts';
import { readOptionRecord } from '../src/options/layers.ts';
import type { DiagramOptions, SiteOptions } from '../src/options/options.ts';
import { isOptionName, OPTIONS } from '../src/options/options.ts';
import { Cache, DEFAULT_CACHE } from './cache.ts';
import type { Strategy } from './diagram.ts';
import { drawFence, STRATEGIES } from './diagram.ts';
import type { DrawingThreads } from './drawing-threads.ts';
import type { Simulate } from './examine.ts';
import type { ImageFolder } from './image.ts';
import { pyMemoryToMarkdown } from './node.ts';
import type { Draw, ErrorFallback, TransformSettings } from './transform.ts';
import { SOURCE, transform, transformLater } from './transform.ts';

/** Settings of the plugin: the defaults of all diagrams, and what concerns the build alone. docs/plugin.md explains them. */
export interface Options extends Partial<Omit<SiteOptions, 'hide'>> {
  /** What to leave out of every diagram, as the option `hide` says it. */
  readonly hide?: string | readonly string[];
  /**
   * How diagrams stand in the page. `element` (default): the player, and a still picture for readers without script;
   * `svg`: still pictures, of the marked steps too, no script; `img`: the same as images with alternative text; `animated-svg`: one image that
   * plays all steps.
   */
  readonly strategy?: Strategy;
  /** With the strategy `img`: the folder into which files are written, and its address. Default: pictures in the page. */
  readonly images?: ImageFolder;
  /** Folder of programs for the option `src`, besides that of the article. */
  readonly root?: string;
  /** Keeps diagrams from build to build: in `node_modules/.cache/py-memory`, or in a folder of your own. Default: false. */
  readonly cache?: boolean | string;
  /** Ends the build with the first fault of a file, after all have been told. Default: false. */
  readonly fatal?: boolean;
  /** Makes what stands in the place of a fence with a fault. */
  readonly errorFallback?: ErrorFallback;
  /**
   * Characters of a trace in the page above which the page carries none and the reader's tab runs the program.
   * Default: 300,000.
   */
  readonly traceLimit?: number;
  /** Characters of a trace's JSON from which on it is compressed; false: never. Default: 40,000. */
  readonly compressFrom?: number | false;
  /**
   * Draws the diagrams of a file in several threads at once: in so many, or in one for each core of the processor with true. The
   * plugin then takes its time, so that a file wants `process` and not `processSync`. Default: false.
   */
  readonly threads?: boolean | number;
}

const TRACE_LIMIT = 300_000;
const COMPRESS_FROM = 40_000;

/**
 * A remark plugin that records programs with an engine.
 * @param threadsOf threads that record with the same engine, so many at most; without it, all is drawn here
 */
export function createPlugin(
  simulate: Simulate,
  threadsOf?: (most: number) => DrawingThreads,
): Plugin<[Options?], Root> {
  return function remarkPyMemory(this: Processor, options: Options = {}) {
    const faults = BUILD_SETTINGS.flatMap((name) => malformed(name, options[name]));
    const readable = Object.fromEntries(
      Object.entries(options).filter(([name]) => !faults.some((f) => f.name === name)),
    );
    const { traceLimit, compressFrom, strategy, images, root, cache, fatal, errorFallback, threads, ...site } =
      readable as Options;
    const { values, problems } = readOptionRecord(site, BUILD_SETTINGS);
    const reasons = [...problems, ...faults].map(({ reason }) => reason).concat(misplaced(values));
    if (strategy !== undefined && !STRATEGIES.includes(strategy)) reasons.push(unknownStrategy(strategy));
    printNodes(this);
    const settings: TransformSettings = {
      site: values,
      traceLimit: traceLimit ?? TRACE_LIMIT,
      compressFrom: compressFrom === false ? Infinity : (compressFrom ?? COMPRESS_FROM),
      strategy: STRATEGIES.find((known) => known === strategy) ?? 'element',
      images: images ?? null,
      root: root ?? null,
      cache: cache ? new Cache(cache === true ? DEFAULT_CACHE : cache) : null,
      fatal: fatal ?? false,
      errorFallback: errorFallback ?? null,
    };
    const draw: Draw = (program, drawing) => drawFence(program, drawing, simulate);
    const tell = (file: VFile, reason: string) =>
      file.message(`Settings of the plugin: ${reason}`, { source: SOURCE, ruleId: 'plugin-settings' });
    if (!threads || threadsOf === undefined)
      return (tree: Root, file: VFile): void => {
        for (const reason of reasons) tell(file, reason);
        transform(tree, file, settings, draw);
      };
    const others = threadsOf(threads === true ? availableParallelism() : threads);
    return async (tree: Root, file: VFile): Promise<void> => {
      for (const reason of reasons) tell(file, reason);
      await transformLater(
        tree,
        file,
        settings,
        async (program, drawing) => (await others.draw(program, drawing)) ?? draw(program, drawing),
      );
      if (others.refusal !== null)
        tell(file, `\`threads\` cannot be used here, so diagrams are drawn one after the other: ${others.refusal}`);
    };
  };
}

/** Settings that are no options of diagrams, for suggestions. */
const BUILD_SETTINGS = [
  'strategy',
  'images',
  'root',
  'cache',
  'fatal',
  'errorFallback',
  'traceLimit',
  'compressFrom',
  'threads',
] as const satisfies readonly (keyof Options)[];

const isNumber = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** What each of them may be; the strategy has a message of its own. */
const EXPECTED: Readonly<
  Record<(typeof BUILD_SETTINGS)[number], readonly [accepts: (value: unknown) => boolean, expects: string]>
> = {
  strategy: [() => true, ''],
  images: [
    (value) =>
      typeof value === 'object' &&
      isText((value as ImageFolder).folder) &&
      typeof (value as ImageFolder).url === 'string',
    '`{ folder, url }`',
  ],
  root: [isText, 'the path of a folder'],
  cache: [(value) => typeof value === 'boolean' || isText(value), 'true, false or the path of a folder'],
  fatal: [(value) => typeof value === 'boolean', 'true or false'],
  errorFallback: [(value) => typeof value === 'function', 'a function'],
  traceLimit: [isNumber, 'a number of characters'],
  compressFrom: [(value) => value === false || isNumber(value), 'a number of characters or false'],
  threads: [
    (value) => typeof value === 'boolean' || (Number.isInteger(value) && (value as number) >= 1),
    'true, false or a number of threads',
  ],
};

/** What is wrong with a setting, which then counts as not set. */
function malformed(name: (typeof BUILD_SETTINGS)[number], value: unknown): { name: string; reason: string }[] {
  const [accepts, expects] = EXPECTED[name];
  if (value === undefined || value === null || accepts(value)) return [];
  const written = typeof value === 'function' ? 'a function' : `\`${JSON.stringify(value)}\``;
  return [{ name, reason: `\`${name}\` expects ${expects}, not ${written}` }];
}

function unknownStrategy(strategy: string): string {
  const near = nearest(strategy, STRATEGIES);
  const way = near === undefined ? `the strategies are ${STRATEGIES.join(', ')}` : `did you mean \`${near}\`?`;
  return `There is no strategy \`${strategy}\`; ${way}`;
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
