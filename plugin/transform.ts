/**
 * Goes through a Markdown tree, replaces our fences by diagrams, and says in
 * the file's messages what is wrong with them, each at its line. Knows the
 * order of the work; how a program is run and drawn is given to it.
 */
import { isAbsolute, resolve } from 'node:path';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { mergeOptions } from '../src/options/layers.ts';
import { splitOptionComment } from '../src/options/option-comment.ts';
import type { DiagramOptions, SiteOptions } from '../src/options/options.ts';
import type { OptionProblem, Settings } from '../src/options/settings.ts';
import { readSettings } from '../src/options/settings.ts';
import { diagramId } from '../src/view/render.ts';
import type { Cache } from './cache.ts';
import type { Drawing, DrawingSettings, Strategy } from './diagram.ts';
import type { FenceProgram } from './examine.ts';
import type { Fence, Place } from './fence.ts';
import { FencePlaces, readFence } from './fence.ts';
import type { ImageFolder } from './image.ts';
import { pyMemoryNode } from './node.ts';
import type { Problem } from './problem.ts';
import { isNote, WHOLE_FENCE } from './problem.ts';
import { renderCodeOnly, renderDiagram } from './render.ts';
import type { TraceLimits } from './shipped-trace.ts';
import { readSourceFile } from './source-file.ts';
import type { LinkTargets } from './step-links.ts';
import { markStepLinks } from './step-links.ts';

/** A fence with which something is wrong, for `errorFallback`. */
export interface FaultyFence {
  /** The program, without the option comment. */
  readonly code: string;
  readonly lang: string | null;
  readonly meta: string | null;
  /** What is wrong with it, a sentence each. */
  readonly reasons: readonly string[];
  readonly file: VFile;
}

/** What is to be seen of a program, and what is wrong with it. */
export type Draw = (program: FenceProgram, settings: DrawingSettings) => Drawing;

/** What stands in the place of a faulty fence; undefined: what would stand there anyway. */
export type ErrorFallback = (fence: FaultyFence) => RootContent | undefined;

export interface TransformSettings extends TraceLimits {
  readonly site: Partial<SiteOptions>;
  readonly strategy: Strategy;
  readonly images: ImageFolder | null;
  readonly root: string | null;
  readonly cache: Cache | null;
  readonly fatal: boolean;
  readonly errorFallback: ErrorFallback | null;
}

export const SOURCE = 'remark-py-memory';

/** Replaces the fences of one file. Throws for something in the file only where faults are to end the build. */
export function transform(tree: Root, file: VFile, settings: TransformSettings, draw: Draw): void {
  const diagrams = new Map<string, LinkTargets>();
  const context = { file, settings, draw, ids: new Map<string, number>(), diagrams };
  const faults: { readonly problem: Problem; readonly place: Place | undefined }[] = [];
  visit(tree, 'code', (node, index, parent) => {
    const fence = readFence(node);
    if (!fence || !parent || index === undefined) return;
    const work = new FenceTransform(fence, context);
    parent.children[index] = work.run();
    faults.push(...work.faults);
  });
  for (const { reason, place } of markStepLinks(tree, diagrams)) {
    const problem = { rule: 'unknown-step', reason, place: WHOLE_FENCE };
    file.message(reason, { source: SOURCE, ruleId: problem.rule, ...(place && { place }) });
    faults.push({ problem, place });
  }
  const [first] = faults;
  if (settings.fatal && first !== undefined) {
    const { problem, place } = first;
    file.fail(problem.reason, { source: SOURCE, ruleId: problem.rule, ...(place && { place }) });
  }
}

interface FileContext {
  readonly file: VFile;
  readonly settings: TransformSettings;
  readonly draw: Draw;
  /** How often an id has been given out in this file. */
  readonly ids: Map<string, number>;
  /** Diagrams that links of the article can lead to, by their ids. */
  readonly diagrams: Map<string, LinkTargets>;
}

class FenceTransform {
  readonly #fence: Fence;
  readonly #context: FileContext;
  readonly #places: FencePlaces;
  readonly #comment: Settings;
  readonly #meta: Settings;
  /** The file in which the program stands, if it does not stand in the fence. */
  #source: { readonly path: string; readonly linesBefore: number } | null = null;
  readonly faults: { readonly problem: Problem; readonly place: Place | undefined }[] = [];

  constructor(fence: Fence, context: FileContext) {
    this.#fence = fence;
    this.#context = context;
    this.#places = new FencePlaces(fence, context.file);
    this.#comment = readSettings(fence.comment);
    this.#meta = readSettings(fence.meta);
  }

  run(): RootContent {
    const { node } = this.#fence;
    const data = this.#data();
    return this.#fallback() ?? pyMemoryNode(node, data);
  }

  #data() {
    try {
      return this.#diagram();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#report({
        rule: 'internal-error',
        reason: `This is a fault of py-memory, not of the program; please report it: ${reason}`,
        place: WHOLE_FENCE,
      });
      return renderCodeOnly(this.#fence.code);
    }
  }

  #diagram() {
    const { settings, draw } = this.#context;
    this.#reportOptions(this.#meta, 'meta');
    this.#reportOptions(this.#comment, 'comment');
    const program = this.#program();
    if (program === null) return renderCodeOnly(this.#fence.code);
    const { static: isStatic = false, view = 'player' } = program.set;
    const needsNoScript = isStatic || view !== 'player';
    const strategy = needsNoScript && settings.strategy === 'element' ? 'svg' : settings.strategy;
    const id = this.#id(program);
    const { traceLimit, compressFrom } = settings;
    const drawing: DrawingSettings = { strategy, id, traceLimit, compressFrom };
    const make = (): Drawing => draw(program, drawing);
    // What is real is another in every run, so a page must not keep it.
    const isRepeatable = !['clock', 'random', 'hash'].some((name) => program.set[name as 'clock'] === 'real');
    const { diagram, problems, names, last } =
      settings.cache !== null && isRepeatable ? settings.cache.use([program, drawing], make) : make();
    if (program.set.id !== undefined && program.set.id !== '') this.#context.diagrams.set(id, { names, last });
    for (const problem of problems) this.#report(problem);
    return diagram === null
      ? renderCodeOnly(program.code)
      : renderDiagram(diagram, { strategy, images: settings.images, id });
  }

  /** The program and what is set for it; null where it cannot be had. */
  #program(): FenceProgram | null {
    const { code } = this.#fence;
    const layers = { plugin: this.#context.settings.site, comment: this.#comment.values, meta: this.#meta.values };
    const set = mergeOptions(layers);
    if (set.src === undefined || set.src === null) return { code, set };
    const place = { kind: 'option', name: 'src' } as const;
    if (code.trim() !== '')
      this.#report({
        rule: 'unused-code',
        reason: `The program is that of \`${set.src.path}\`, so this code is not used`,
        place: WHOLE_FENCE,
      });
    const source = readSourceFile(set.src, this.#folders());
    if ('reason' in source) {
      this.#report({ rule: 'unreadable-source', reason: source.reason, place });
      return null;
    }
    const split = splitOptionComment(source.text);
    this.#source = {
      path: set.src.path,
      linesBefore: (set.src.lines?.first ?? 1) - 1 + (split.settings === null ? 0 : 1),
    };
    const inFile = readSettings(split.settings ?? '');
    for (const { rule, reason } of inFile.problems) this.#report({ rule, reason: `${set.src.path}: ${reason}`, place });
    const { plugin, comment, meta } = layers;
    return { code: split.code, set: mergeOptions({ plugin: { ...plugin, ...inFile.values }, comment, meta }) };
  }

  #folders() {
    const { file, settings } = this.#context;
    const inCwd = (folder: string): string => (isAbsolute(folder) ? folder : resolve(file.cwd, folder));
    return {
      article: file.path ? inCwd(file.dirname ?? '.') : null,
      root: settings.root === null ? null : inCwd(settings.root),
    };
  }

  #reportOptions({ problems }: { readonly problems: readonly OptionProblem[] }, kind: 'meta' | 'comment'): void {
    for (const { rule, reason, start, end } of problems) this.#report({ rule, reason, place: { kind, start, end } });
  }

  /** What the site's author wants in the place of a fence with a fault. */
  #fallback(): RootContent | undefined {
    const { errorFallback } = this.#context.settings;
    if (errorFallback === null || this.faults.length === 0) return undefined;
    const { node, code } = this.#fence;
    return errorFallback({
      code,
      lang: node.lang ?? null,
      meta: node.meta ?? null,
      reasons: this.faults.map(({ problem }) => problem.reason),
      file: this.#context.file,
    });
  }

  /** An id for the parts of the picture: the author's, else one that follows from the program alone. */
  #id({ code, set }: FenceProgram): string {
    const { ids } = this.#context;
    const base = set.id === undefined || set.id === '' ? diagramId(code) : set.id;
    const before = ids.get(base) ?? 0;
    ids.set(base, before + 1);
    return before === 0 ? base : `${base}-${before + 1}`;
  }

  #report(problem: Problem): void {
    const { rule, reason } = problem;
    const { place, prefix } = this.#placeOf(problem);
    this.#context.file.message(prefix + reason, { source: SOURCE, ruleId: rule, ...(place && { place }) });
    if (!isNote(rule)) this.faults.push({ problem: { ...problem, reason: prefix + reason }, place });
  }

  /** Where a problem stands in the Markdown file; of one in another file, that place in words. */
  #placeOf({ place }: Problem): { readonly place: Place | undefined; readonly prefix: string } {
    const prefix = '';
    switch (place.kind) {
      case 'fence':
        return { place: this.#places.whole(), prefix };
      case 'meta':
        return { place: this.#places.meta(place.start, place.end), prefix };
      case 'comment':
        return { place: this.#places.comment(place.start, place.end), prefix };
      case 'option':
        return { place: this.#optionPlace(place.name), prefix };
      case 'code': {
        if (this.#source !== null) {
          const column = place.column === undefined ? '' : `:${place.column + 1}`;
          const where = `${this.#source.path}:${place.line + this.#source.linesBefore}${column}: `;
          return { place: this.#optionPlace('src'), prefix: where };
        }
        return { place: this.#places.code(place.line, place.column, place.endColumn), prefix };
      }
    }
  }

  #optionPlace(name: keyof DiagramOptions): Place | undefined {
    const inMeta = this.#meta.places.get(name);
    if (inMeta) return this.#places.meta(inMeta.start, inMeta.end);
    const inComment = this.#comment.places.get(name);
    return inComment ? this.#places.comment(inComment.start, inComment.end) : this.#places.whole();
  }
}
