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
import { pyMemoryNode, type PyMemoryData } from './node.ts';
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

/** The same, some time later. */
export type DrawLater = (program: FenceProgram, settings: DrawingSettings) => Promise<Drawing>;

/** Replaces the fences of one file. Throws for something in the file only where faults are to end the build. */
export function transform(tree: Root, file: VFile, settings: TransformSettings, draw: Draw): void {
  const work = new FileTransform(tree, file, settings);
  for (const fence of work.fences) fence.replace(fence.draw(draw));
  work.end();
}

/** The same, with all diagrams of the file on their way at once. */
export async function transformLater(
  tree: Root,
  file: VFile,
  settings: TransformSettings,
  draw: DrawLater,
): Promise<void> {
  const work = new FileTransform(tree, file, settings);
  const drawings = await Promise.all(work.fences.map((fence) => fence.drawLater(draw)));
  work.fences.forEach((fence, index) => fence.replace(drawings[index]!));
  work.end();
}

interface FileContext {
  readonly file: VFile;
  readonly settings: TransformSettings;
  /** How often an id has been given out in this file. */
  readonly ids: Map<string, number>;
  /** Diagrams that links of the article can lead to, by their ids. */
  readonly diagrams: Map<string, LinkTargets>;
}

class FileTransform {
  /** In the order of the file. */
  readonly fences: readonly FenceTransform[];
  readonly #tree: Root;
  readonly #context: FileContext;

  constructor(tree: Root, file: VFile, settings: TransformSettings) {
    const context = { file, settings, ids: new Map<string, number>(), diagrams: new Map<string, LinkTargets>() };
    const fences: FenceTransform[] = [];
    visit(tree, 'code', (node, index, parent) => {
      const fence = readFence(node);
      if (!fence || !parent || index === undefined) return;
      fences.push(new FenceTransform(fence, context, (content) => (parent.children[index] = content)));
    });
    this.#tree = tree;
    this.#context = context;
    this.fences = fences;
  }

  /** What can be done when all diagrams stand in their places. */
  end(): void {
    const { file, settings, diagrams } = this.#context;
    const faults = this.fences.flatMap((fence) => fence.faults);
    for (const { reason, place } of markStepLinks(this.#tree, diagrams)) {
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
}

/** What is drawn for a fence, and how. */
interface Order {
  readonly program: FenceProgram;
  readonly settings: DrawingSettings;
}

class FenceTransform {
  readonly #fence: Fence;
  readonly #context: FileContext;
  readonly #put: (content: RootContent) => void;
  readonly #places: FencePlaces;
  readonly #comment: Settings;
  readonly #meta: Settings;
  /** Null where nothing can be drawn. */
  readonly #order: Order | null;
  /** The file in which the program stands, if it does not stand in the fence. */
  #source: { readonly path: string; readonly linesBefore: number } | null = null;
  /** What is told of the fence once it is replaced, so that a file is told of in its order. */
  readonly #reports: { readonly rule: string; readonly reason: string; readonly place: Place | undefined }[] = [];
  readonly faults: { readonly problem: Problem; readonly place: Place | undefined }[] = [];

  constructor(fence: Fence, context: FileContext, put: (content: RootContent) => void) {
    this.#fence = fence;
    this.#context = context;
    this.#put = put;
    this.#places = new FencePlaces(fence, context.file);
    this.#comment = readSettings(fence.comment);
    this.#meta = readSettings(fence.meta);
    this.#order = this.#attempt(() => this.#read());
  }

  /** The drawing, from the cache if it is there; null where there is none. */
  draw(draw: Draw): Drawing | null {
    const order = this.#order;
    if (order === null) return null;
    return this.#attempt(() => this.#kept(order) ?? this.#keep(order, draw(order.program, order.settings)));
  }

  async drawLater(draw: DrawLater): Promise<Drawing | null> {
    const order = this.#order;
    if (order === null) return null;
    try {
      return this.#kept(order) ?? this.#keep(order, await draw(order.program, order.settings));
    } catch (error) {
      this.#reportFailure(error);
      return null;
    }
  }

  /** Puts what is to be seen in the place of the fence, and tells what is wrong with it. */
  replace(drawing: Drawing | null): void {
    const { node, code } = this.#fence;
    const rendered = drawing === null ? null : this.#attempt(() => this.#render(drawing));
    const data = rendered ?? renderCodeOnly(code);
    for (const { rule, reason, place } of this.#reports)
      this.#context.file.message(reason, { source: SOURCE, ruleId: rule, ...(place && { place }) });
    this.#put(this.#fallback() ?? pyMemoryNode(node, data));
  }

  #attempt<Value>(work: () => Value): Value | null {
    try {
      return work();
    } catch (error) {
      this.#reportFailure(error);
      return null;
    }
  }

  #reportFailure(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#report({
      rule: 'internal-error',
      reason: `This is a fault of py-memory, not of the program; please report it: ${reason}`,
      place: WHOLE_FENCE,
    });
  }

  #read(): Order | null {
    this.#reportOptions(this.#meta, 'meta');
    this.#reportOptions(this.#comment, 'comment');
    const program = this.#program();
    if (program === null) return null;
    const { strategy: asked, traceLimit, compressFrom } = this.#context.settings;
    const { static: isStatic = false, view = 'player' } = program.set;
    const needsNoScript = isStatic || view !== 'player';
    const strategy = needsNoScript && asked === 'element' ? 'svg' : asked;
    return { program, settings: { strategy, id: this.#id(program), traceLimit, compressFrom } };
  }

  #kept({ program, settings }: Order): Drawing | undefined {
    return isRepeatable(program) ? this.#context.settings.cache?.read<Drawing>([program, settings]) : undefined;
  }

  #keep({ program, settings }: Order, drawing: Drawing): Drawing {
    if (isRepeatable(program)) this.#context.settings.cache?.write([program, settings], drawing);
    return drawing;
  }

  #render({ diagram, problems, names, last }: Drawing): PyMemoryData {
    const { program, settings } = this.#order!;
    const { strategy, id } = settings;
    if (program.set.id !== undefined && program.set.id !== '') this.#context.diagrams.set(id, { names, last });
    for (const problem of problems) this.#report(problem);
    return diagram === null
      ? renderCodeOnly(program.code)
      : renderDiagram(diagram, { strategy, images: this.#context.settings.images, id });
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
    this.#reports.push({ rule, reason: prefix + reason, place });
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

/** What is real is another in every run, so nobody must keep it. */
function isRepeatable({ set }: FenceProgram): boolean {
  return [set.clock, set.random, set.hash].every((source) => source !== 'real');
}
