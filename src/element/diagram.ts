/**
 * A run as the player shows it: for every step the picture, the words, the
 * output and the lines of code it is about. Knows traces and the view; knows
 * no page.
 */
import type { ShownComment } from '../marks/shown-program.ts';
import { shownComments, shownLines } from '../marks/shown-program.ts';
import type { AskMark, Mark, StepMark } from '../marks/mark.ts';
import { readMarks } from '../marks/read-marks.ts';
import { resolveStep } from '../marks/resolve.ts';
import type { ArrowLook, DetailOption, Language } from '../options/options.ts';
import type { LineRange, StepChoice, StepReference } from '../options/readers.ts';
import { runFigures } from '../query/look-through.ts';
import type { Hidden } from '../query/visible.ts';
import type { Detail } from '../query/slots.ts';
import type { StepLines } from '../query/step-lines.ts';
import { stepLines } from '../query/step-lines.ts';
import type { Cursor } from '../trace/cursor.ts';
import { visitsByLine, type Visits } from '../query/travel.ts';
import type { Id, Step } from '../trace/model.ts';
import { endOf, type Trace } from '../trace/trace.ts';
import type { Card, CardMaker } from '../view/card.ts';
import type { DescribeOptions, OutlineItem } from '../view/describe.ts';
import type { AuthorsChoice } from '../view/chosen-steps.ts';
import { chosenSteps, asksByStep, marksByStep, resolveChoices } from '../view/chosen-steps.ts';
import { Describer, outlineMemory, outlineMoment } from '../view/describe.ts';
import { Moments } from '../view/moments.ts';
import { detailOf, type Plan } from '../view/plan.ts';
import type { PictureOptions } from '../view/render.ts';
import { pictureAt, planPictures } from '../view/render.ts';
import type { Scene } from '../view/scene.ts';
import type { StripMark } from '../view/strip.ts';
import type { SvgElement } from '../view/svg-node.ts';

export interface DiagramLooks {
  readonly detail: DetailOption;
  readonly lang: Language;
  readonly functions: 'chips' | 'boxes' | 'hide';
  readonly hidden: Hidden | undefined;
  /** Lines of the code that the author left out by an option, besides those that marks hide. */
  readonly hiddenLines: readonly LineRange[];
  readonly arrows: ArrowLook;
}

/** Room in px for each of several pictures side by side. */
const SMALL = 340;

/** What is found out about a run to show it. */
interface Work {
  readonly moments: Moments;
  readonly looks: PictureOptions;
  readonly describer: Describer;
  plan: Plan;
  smallPlan: Plan | null;
  cards: CardMaker | null;
}

export class Diagram {
  readonly trace: Trace;
  readonly marks: readonly Mark[];
  /** Numbers of the lines that are shown. */
  readonly lines: readonly number[];
  /** Comments of marks by their lines, and what of them is shown. */
  readonly comments: ReadonlyMap<number, ShownComment>;
  /** What a picture shows; `auto` is decided. */
  readonly detail: Detail;
  readonly #ownLooks: PictureOptions;
  readonly #lang: Language;
  readonly #notes: ReadonlyMap<number, readonly StepMark[]>;
  readonly #asks: ReadonlyMap<number, readonly AskMark[]>;
  /** Whether there is a pane for output, from the first step on, so that nothing moves when the program writes. */
  readonly hasOutput: boolean;
  readonly #hiddenLines: readonly LineRange[];
  /** What takes memory and can be made again: made when it is needed, given up when the diagram rests. */
  #work: Work | null = null;
  #width: number;

  /** `width`: room for the picture in px. The trace must have a step. */
  constructor(trace: Trace, looks: DiagramLooks, width: number) {
    this.trace = trace;
    this.#lang = looks.lang;
    this.#hiddenLines = looks.hiddenLines;
    this.#width = width;
    const { hidden } = looks;
    const figures = runFigures(trace, hidden);
    this.detail = looks.detail === 'auto' ? detailOf(figures) : looks.detail;
    this.#ownLooks = { ...looks, detail: this.detail, figures };
    this.marks = readMarks(trace.source, trace.tokens).marks;
    this.lines = shownLines(trace.source, this.marks, looks.hiddenLines);
    this.comments = shownComments(this.marks);
    this.#notes = marksByStep(trace, this.marks);
    this.#asks = asksByStep(trace, this.marks);
    this.hasOutput = trace.outcome.kind === 'raised' || figures.writes;
  }

  /** Index of the last step. */
  get last(): number {
    return this.trace.steps.length - 1;
  }

  /** Index of the step at which the program has ended; what happens at the exit of Python lies behind. */
  get end(): number {
    return endOf(this.trace);
  }

  /** Lays the pictures out for another width in px. */
  resize(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    if (this.#work !== null) this.#work.plan = planPictures(this.trace, { ...this.#looks, width });
  }

  /** Gives back the memory that the next look at the diagram will take again. */
  rest(): void {
    this.#work = null;
  }

  get #made(): Work {
    return (this.#work ??= this.#make());
  }

  #make(): Work {
    const { trace, detail } = this;
    const { hidden } = this.#ownLooks;
    const moments = new Moments(trace, { detail, hidden });
    // Words, outline and picture are about the same moments, unless they show other things.
    const looks = this.#ownLooks.functions === 'chips' ? { ...this.#ownLooks, moments } : this.#ownLooks;
    return {
      moments,
      looks,
      plan: planPictures(trace, { ...looks, width: this.#width }),
      describer: new Describer(trace, { detail, lang: this.#lang, hidden }, moments),
      smallPlan: null,
      cards: null,
    };
  }

  get #looks(): PictureOptions {
    return this.#made.looks;
  }

  get #plan(): Plan {
    return this.#made.plan;
  }

  get #moments(): Moments {
    return this.#made.moments;
  }

  get #cursor(): Cursor {
    return this.#made.moments.cursor;
  }

  at(step: number): Step {
    return this.trace.steps.at(step);
  }

  /** How moments of the run are put into words. */
  get telling(): DescribeOptions {
    return { detail: this.detail, lang: this.#lang, hidden: this.#ownLooks.hidden };
  }

  /** The picture of a step; with a number of events, of the moment behind so many of those that lead to the next step. */
  picture(step: number, event = 0): SvgElement {
    const badges = this.#notes.size === 0 ? null : event === 0 ? this.namesAt(step) : [];
    const looks = badges === null ? this.#looks : { ...this.#looks, badges };
    return event === 0 ? pictureAt(this.#plan, step, looks) : pictureAt(this.#plan, step + 1, looks, event);
  }

  /** Names of the marks of a step, in the order of the code. */
  namesAt(step: number): readonly string[] {
    return this.notes(step).map(({ name }) => name);
  }

  /** What the author asks at a step. */
  asks(step: number): readonly AskMark[] {
    return this.#asks.get(step) ?? [];
  }

  get hasQuestions(): boolean {
    return this.#asks.size > 0;
  }

  /** Frames on the stack. */
  depth(step: number): number {
    this.#cursor.seek(step);
    return this.#cursor.memory.frames.length;
  }

  /** The steps at which a line is about to run. */
  visits(line: number): Visits {
    return this.#visitsByLine.get(line) ?? [];
  }

  /** Lines that ever run. */
  get linesRun(): ReadonlySet<number> {
    return new Set(this.#visitsByLine.keys());
  }

  get #visitsByLine(): ReadonlyMap<number, Visits> {
    return visitsByLine(this.trace);
  }

  /** Steps that the author has marked, with the name of the first mark of each. */
  get namedSteps(): readonly StripMark[] {
    return [...this.#notes].map(([step, [mark]]) => ({ step, name: mark!.name }));
  }

  /** The steps that stand for the run: as the author chose, else those that tell it, with one that is to be among them if none is marked. */
  chosenSteps(choices: readonly StepChoice[], also: number | null): AuthorsChoice {
    const chosen = resolveChoices(this.trace, this.marks, choices);
    if (chosen.steps.length > 0) return chosen;
    const { functions, hidden } = this.#ownLooks;
    const steps = chosenSteps(this.trace, this.marks, { detail: this.detail, functions, hidden, also });
    return { steps, reasons: chosen.reasons };
  }

  /** The picture of a step to stand beside others, no larger than it must be. */
  smallPicture(step: number): SvgElement {
    const looks: PictureOptions = { ...this.#looks, canvas: 'alone', id: `step-${step}`, width: SMALL };
    const made = this.#made;
    made.smallPlan ??= planPictures(this.trace, looks);
    return pictureAt(made.smallPlan, step, looks);
  }

  /** The picture of a moment for itself, no larger than it must be. */
  pictureAlone(step: number, event: number): SvgElement {
    const looks: PictureOptions = { ...this.#looks, canvas: 'step' };
    return event === 0 ? pictureAt(this.#plan, step, looks) : pictureAt(this.#plan, step + 1, looks, event);
  }

  /** What is in the picture of a moment. */
  scene(step: number, event: number): Scene {
    return (event === 0 ? this.#plan.at(step) : this.#plan.at(step + 1, event)).scene;
  }

  /** How pictures look that leave the page. */
  get fileLooks(): PictureOptions & { readonly hiddenLines: readonly LineRange[] } {
    return { ...this.#looks, hiddenLines: this.#hiddenLines };
  }

  /** Objects of the picture of a step, in the order in which a reader meets them. */
  shownObjects(step: number): readonly Id[] {
    return [...this.#plan.at(step).scene.objects.keys()];
  }

  /** What a step has touched. */
  changedObjects(step: number): ReadonlySet<Id> {
    this.#cursor.seek(step);
    return this.#cursor.changed();
  }

  /** What a reader learns about an object or frame; what makes the card is not part of every diagram. */
  card(Maker: typeof CardMaker, step: number, id: Id): Card | null {
    const made = this.#made;
    made.cards ??= new Maker(this.trace, this.#lang);
    return made.cards.make(this.#plan.at(step).scene, step, id);
  }

  words(step: number): string {
    return this.#made.describer.step(step);
  }

  /** What the author says about a step, in the order of the code. */
  notes(step: number): readonly Pick<StepMark, 'name' | 'text'>[] {
    return this.#notes.get(step) ?? [];
  }

  /** What the program has written by a step, or by a moment behind it. */
  output(step: number, event = 0): string {
    this.#seek(step, event);
    return this.#cursor.memory.output;
  }

  outline(step: number, event = 0): readonly OutlineItem[] {
    if (event === 0) return outlineMoment(this.#moments.at(step), this.#lang);
    this.#seek(step, event);
    return outlineMemory(this.#cursor.memory, this.telling);
  }

  #seek(step: number, event: number): void {
    if (event === 0) this.#cursor.seek(step);
    else this.#cursor.seek(step + 1, event);
  }

  /** The author's sentence under the picture, from a mark in the code. */
  get caption(): string {
    return this.marks.find((mark) => mark.kind === 'caption')?.text ?? '';
  }

  /** The index that a number or a mark's name means; numbers out of range mean the nearest step. */
  resolve(reference: StepReference): { readonly step: number } | { readonly reason: string } {
    if (typeof reference === 'string') return resolveStep(this.trace, this.marks, reference);
    const step = Math.trunc(reference < 0 ? this.end + 1 + reference : reference);
    return { step: Math.min(this.last, Math.max(0, step)) };
  }

  /** The mark whose name leads to a step; null for a step without one. */
  nameOf(step: number): string | null {
    const marks = this.#notes.get(step) ?? [];
    return marks.find(({ name }) => isStep(this.resolve(name), step))?.name ?? null;
  }

  linesAt(step: number): StepLines {
    return stepLines(this.trace, step);
  }
}

function isStep(resolved: ReturnType<Diagram['resolve']>, step: number): boolean {
  return 'step' in resolved && resolved.step === step;
}
