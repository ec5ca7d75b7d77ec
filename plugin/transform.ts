/**
 * Goes through a Markdown tree, replaces our fences by diagrams, and says in
 * the file's messages what is wrong with them, each at its line. Knows the
 * order of the work; how a program runs is given to it.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { shownCode } from '../src/marks/hidden-lines.ts';
import type { Mark, StepMark } from '../src/marks/mark.ts';
import { readMarks } from '../src/marks/read-marks.ts';
import { resolveStep, stepsOfPass, unreached } from '../src/marks/resolve.ts';
import { hidingOf } from '../src/options/hiding.ts';
import { mergeOptions, withDefaults } from '../src/options/layers.ts';
import type { DiagramOptions, SiteOptions } from '../src/options/options.ts';
import type { OptionProblem } from '../src/options/settings.ts';
import { readSettings } from '../src/options/settings.ts';
import type { Outcome } from '../src/trace/model.ts';
import { encodeTrace } from '../src/trace/codec.ts';
import type { Trace } from '../src/trace/trace.ts';
import { describeLimitation, describeOutcome } from '../src/view/describe.ts';
import { diagramId } from '../src/view/render.ts';
import { refute } from './expectations.ts';
import type { Fence, Place } from './fence.ts';
import { FencePlaces, readFence } from './fence.ts';
import type { PyMemoryData } from './node.ts';
import { pyMemoryNode } from './node.ts';
import { renderCodeOnly, renderDiagram } from './render.ts';
import { makeStill } from './still.ts';

/** Runs a program and records it. */
export type Simulate = (code: string, options: DiagramOptions) => Trace;

export interface TransformSettings {
  readonly site: Partial<SiteOptions>;
  /** Length of a trace's JSON above which the reader's tab makes the trace. */
  readonly traceLimit: number;
}

const SOURCE = 'remark-py-memory';

/** Replaces the fences of one file. Never throws for anything in the file. */
export function transform(tree: Root, file: VFile, settings: TransformSettings, simulate: Simulate): void {
  const ids = new Map<string, number>();
  visit(tree, 'code', (node, index, parent) => {
    const fence = readFence(node);
    if (!fence || !parent || index === undefined) return;
    const data = new FenceTransform(fence, file, settings, simulate, ids).run();
    parent.children[index] = pyMemoryNode(node, data);
  });
}

class FenceTransform {
  readonly #fence: Fence;
  readonly #file: VFile;
  readonly #places: FencePlaces;
  readonly #settings: TransformSettings;
  readonly #simulate: Simulate;
  /** How often an id has been given out in this file. */
  readonly #ids: Map<string, number>;

  constructor(fence: Fence, file: VFile, settings: TransformSettings, simulate: Simulate, ids: Map<string, number>) {
    this.#fence = fence;
    this.#file = file;
    this.#places = new FencePlaces(fence, file);
    this.#settings = settings;
    this.#simulate = simulate;
    this.#ids = ids;
  }

  run(): PyMemoryData {
    try {
      return this.#diagram();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#report(
        'internal-error',
        `This is a fault of py-memory, not of the program; please report it: ${reason}`,
        this.#places.whole(),
      );
      return renderCodeOnly(this.#fence.code);
    }
  }

  #diagram(): PyMemoryData {
    const { code } = this.#fence;
    const set = this.#readOptions();
    const options = withDefaults(set);
    this.#checkRepeatable(options);
    const trace = this.#simulate(code, options);
    this.#checkOutcome(trace.outcome, options.fails);
    if (trace.outcome.kind === 'syntax-error' && options.fails === false) return renderCodeOnly(code);
    const marks = this.#readMarks(trace);
    const step = this.#step(trace, marks, set.step ?? null);
    if (trace.steps.length > 0) this.#checkExpectations(trace, marks, options);
    const caption = set.caption ?? marks.find((mark) => mark.kind === 'caption')?.text;
    const still = {
      ...options,
      step: step ?? trace.steps.length - 1,
      lang: options.lang ?? 'en',
      id: this.#id(options.id),
    };
    return renderDiagram({
      code,
      shownCode: shownCode(code, marks, hidingOf(options.hide).lines),
      options: withoutUndefined({ ...set, step, caption }),
      ...makeStill(trace, still),
      trace: this.#encoded(trace, options.static),
    });
  }

  #readOptions(): Partial<DiagramOptions> {
    const comment = readSettings(this.#fence.comment);
    const meta = readSettings(this.#fence.meta);
    const reportAll = (
      problems: readonly OptionProblem[],
      place: (start: number, end: number) => Place | undefined,
    ) => {
      for (const { rule, reason, start, end } of problems) this.#report(rule, reason, place(start, end));
    };
    reportAll(meta.problems, (start, end) => this.#places.meta(start, end));
    reportAll(comment.problems, (start, end) => this.#places.comment(start, end));
    return mergeOptions({ plugin: this.#settings.site, comment: comment.values, meta: meta.values });
  }

  /** Says where the page will not be the same when it is built again. */
  #checkRepeatable({ clock, random, hash }: DiagramOptions): void {
    const real = Object.entries({ clock, random, hash }).filter(([, value]) => value === 'real');
    if (real.length === 0) return;
    const written = real.map(([name]) => `\`${name}=real\``).join(' and ');
    this.#report('unrepeatable', `With ${written} every build may give another diagram`, this.#places.whole());
  }

  /** Says what went wrong in the run, unless the author said that it would. */
  #checkOutcome(outcome: Outcome, fails: boolean | string): void {
    switch (outcome.kind) {
      case 'finished':
        if (fails !== false)
          this.#report(
            'no-failure',
            `The program was meant to fail${fails === true ? '' : ` with ${fails}`}, but it ran to its end`,
            this.#places.whole(),
          );
        return;
      case 'syntax-error':
      case 'raised': {
        if (fails === true || fails === outcome.type) return;
        const meant = fails === false ? '' : `; it was meant to fail with ${fails}`;
        const message = outcome.message === '' ? outcome.type : `${outcome.type}: ${outcome.message}`;
        const [rule, place] =
          outcome.kind === 'raised'
            ? ['python-error', this.#places.code(outcome.line)]
            : ['syntax-error', this.#syntaxPlace(outcome)];
        const limitation = describeLimitation(outcome, 'en').replace(/\.$/, '');
        this.#report(rule, `${message}${meant}${limitation === '' ? '' : `. ${limitation}`}`, place);
        return;
      }
      case 'unsupported':
      case 'limit':
        this.#report(outcome.kind, describeOutcome(outcome, 'en').replace(/\.$/, ''), this.#places.code(outcome.line));
    }
  }

  /** From the column of the error, or the whole line where Python does not tell it. */
  #syntaxPlace({ line, column, endLine, endColumn }: Outcome & { kind: 'syntax-error' }): Place | undefined {
    if (column < 1) return this.#places.code(line);
    const text = this.#fence.code.split('\n')[line - 1] ?? '';
    const start = unitsOf(text, column - 1);
    const end = endLine === line && endColumn > column ? unitsOf(text, endColumn - 1) : undefined;
    return this.#places.code(line, start, end);
  }

  #readMarks(trace: Trace): readonly Mark[] {
    const { marks, problems } = readMarks(this.#fence.code, trace.tokens);
    for (const { rule, reason, place } of problems) this.#report(rule, reason, this.#markPlace({ place }));
    for (const mark of marks) {
      if (mark.kind === 'step' && stepsOfPass(trace, mark.statement, mark.pass).length === 0)
        this.#report('unreached-mark', unreached(trace, mark), this.#markPlace(mark));
    }
    return marks;
  }

  #markPlace({ place }: Pick<StepMark, 'place'>): Place | undefined {
    return this.#places.code(place.line, place.column, place.endColumn);
  }

  /** The step to show first as an index; undefined when none is set or there is no such step. */
  #step(trace: Trace, marks: readonly Mark[], reference: DiagramOptions['step']): number | undefined {
    if (reference === null) return undefined;
    const resolved = resolveStep(trace, marks, reference);
    if ('step' in resolved) return resolved.step;
    const written = `step=${reference}`;
    const inComment = this.#fence.comment.indexOf(written);
    const place =
      inComment >= 0 && !this.#fence.meta.includes(written)
        ? this.#places.comment(inComment, inComment + written.length)
        : this.#places.whole();
    this.#report('unknown-step', resolved.reason, place);
    return undefined;
  }

  #checkExpectations(trace: Trace, marks: readonly Mark[], { expect, detail }: DiagramOptions): void {
    const level = detail === 'auto' ? 'objects' : detail;
    for (const mark of marks) {
      if (mark.kind !== 'expect') continue;
      const steps = stepsOfPass(trace, mark.statement, mark.pass);
      if (steps.length === 0)
        this.#report('unreached-mark', unreached(trace, { statement: mark.statement, pass: 1 }), this.#markPlace(mark));
      const failed = firstOf(steps, (step) => refute(trace, step, mark.text, level));
      if (failed) {
        const { line } = mark.place;
        const { part } = failed;
        const place = part
          ? this.#places.code(line, mark.textColumn + part.start, mark.textColumn + part.end)
          : this.#markPlace(mark);
        this.#report(failed.rule, failed.reason, place);
      }
    }
    const failed = expect === '' ? null : refute(trace, trace.steps.length - 1, expect, level);
    if (failed) this.#report(failed.rule, failed.reason, this.#places.whole());
  }

  #encoded(trace: Trace, isStatic: boolean): string | null {
    if (isStatic) return null;
    const json = encodeTrace(trace);
    if (json.length <= this.#settings.traceLimit) return json;
    this.#report(
      'long-trace',
      `The trace is ${Math.ceil(json.length / 1000)} kB, above the limit of ${Math.floor(this.#settings.traceLimit / 1000)} kB (setting \`traceLimit\`); the reader's tab will run the program itself`,
      this.#places.whole(),
    );
    return null;
  }

  /** An id for the parts of the picture: the author's, else one that follows from the program alone. */
  #id(set: string): string {
    const base = set === '' ? diagramId(this.#fence.code) : set;
    const before = this.#ids.get(base) ?? 0;
    this.#ids.set(base, before + 1);
    return before === 0 ? base : `${base}-${before + 1}`;
  }

  #report(ruleId: string, reason: string, place: Place | undefined): void {
    this.#file.message(reason, { source: SOURCE, ruleId, ...(place && { place }) });
  }
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Columns of Python count characters, ours UTF-16 units. */
function unitsOf(line: string, characters: number): number {
  return [...line].slice(0, Math.max(0, characters)).join('').length;
}

function withoutUndefined(options: {
  [Name in keyof DiagramOptions]?: DiagramOptions[Name] | undefined;
}): Partial<DiagramOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
