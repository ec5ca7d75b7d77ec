/**
 * Still pictures of chosen steps, each with its words. Knows the view; knows
 * neither Markdown nor how the run was made.
 */
import type { Mark, StepMark } from '../src/marks/mark.ts';
import { hiddenLooks, hidingOf } from '../src/options/hiding.ts';
import type { DiagramOptions, Language } from '../src/options/options.ts';
import { figuresOfSteps, runFigures, type RunFigures } from '../src/query/look-through.ts';
import type { Trace } from '../src/trace/trace.ts';
import { animate } from '../src/view/animation.ts';
import { chosenSteps, marksByStep, type Choice } from '../src/view/chosen-steps.ts';
import { describeMoment, describeOutcome, Describer } from '../src/view/describe.ts';
import { messagesIn } from '../src/view/locales/index.ts';
import { Moments } from '../src/view/moments.ts';
import { withOwnColours } from '../src/view/own-colours.ts';
import { detailOf, type Plan } from '../src/view/plan.ts';
import type { PictureOptions } from '../src/view/render.ts';
import { pictureAt, planPictures } from '../src/view/render.ts';
import type { SvgElement } from '../src/view/svg-node.ts';

/** All options of the diagram, with the language decided. */
export interface StillOptions extends Omit<DiagramOptions, 'id'> {
  readonly lang: Language;
  /** Pictures of their own, outside of any page, with colours of their own; moving ones show all steps. */
  readonly image: 'still' | 'moving' | null;
}

/** What the author says about a step. */
export interface Note {
  readonly name: string;
  readonly text: string;
}

export interface Still {
  readonly step: number | null;
  /** Which step it is, in words; empty when nothing ran. */
  readonly position: string;
  /** Null when nothing ran, so that there is no memory to draw. */
  readonly picture: SvgElement | null;
  /** The picture in words, for those who do not see it. */
  readonly alternative: string;
  readonly notes: readonly Note[];
  /** One text a paragraph. */
  readonly words: readonly string[];
}

/** Which pictures are wanted of a run. */
export interface StillRequest {
  readonly steps: readonly number[];
  /** Pictures that stand side by side: none takes more room than it needs. */
  readonly isSmall: boolean;
  /** Begins every id in the pictures. */
  readonly id: string;
}

/** How one picture stands. */
interface Look {
  readonly canvas: 'alone' | 'run';
  readonly isSmall: boolean;
  readonly id: string;
}

/** Most room in px for each of several pictures side by side. */
const SMALL = 352;

/** In runs of so many steps each is looked at, since the choice of those that are drawn looks at them as well. */
const MOST_LOOKED_AT = 100;

/** Draws and tells steps of a trace; what several pictures need is found once. */
export class StillMaker {
  readonly #trace: Trace;
  readonly #marks: readonly Mark[];
  readonly #options: StillOptions;
  readonly #figures: RunFigures;
  readonly #moments: Moments;
  readonly #describer: Describer;
  readonly #notes: ReadonlyMap<number, readonly StepMark[]>;
  /** Plans by the room for their pictures. */
  readonly #plans = new Map<number, Plan>();

  constructor(trace: Trace, marks: readonly Mark[], options: StillOptions) {
    this.#trace = trace;
    this.#marks = marks;
    this.#options = options;
    const { hidden } = this.#hiding;
    const isLookedAt = trace.steps.length <= MOST_LOOKED_AT && ['auto', 'objects'].includes(options.detail);
    const looks = isLookedAt ? new Moments(trace, { detail: 'objects', hidden }) : null;
    this.#figures =
      looks === null ? runFigures(trace, hidden) : figuresOfSteps(trace, (step) => looks.at(step).visible);
    const detail = options.detail === 'auto' ? detailOf(this.#figures) : options.detail;
    this.#moments = looks?.detail === detail ? looks : new Moments(trace, { detail, hidden });
    this.#describer = new Describer(trace, { detail, lang: options.lang, hidden }, this.#moments);
    this.#notes = marksByStep(trace, marks);
  }

  make({ steps, isSmall, id }: StillRequest): Still[] {
    const { lang } = this.#options;
    if (this.#trace.steps.length === 0) {
      const words = describeOutcome(this.#trace.outcome, lang);
      return [{ step: null, position: '', picture: null, alternative: words, notes: [], words: [words] }];
    }
    // One picture of a run, or small ones, need no places that hold for all of its steps, which take time to find.
    const canvas = isSmall || steps.length === 1 ? 'alone' : 'run';
    return steps.map((step, index) =>
      this.#still(step, { canvas, isSmall, id: index === 0 ? id : `${id}-step-${step}` }),
    );
  }

  /** The steps that tell the run: those that are marked, else the ends and the liveliest. */
  few(choice: Pick<Choice, 'also' | 'most'>): readonly number[] {
    const { functions, hidden } = this.#hiding;
    const { detail } = this.#moments;
    const visibleAt = functions === 'chips' ? (step: number) => this.#moments.at(step).visible : undefined;
    return chosenSteps(this.#trace, this.#marks, {
      detail,
      functions,
      hidden,
      visibleAt,
      ...choice,
    });
  }

  get #hiding() {
    return hiddenLooks(this.#options.hide, this.#options.functions);
  }

  #looks(isSmall: boolean): PictureOptions & { readonly width: number } {
    const { lang, theme, width, title, arrows, image } = this.#options;
    const { functions, hidden } = this.#hiding;
    return {
      detail: this.#moments.detail,
      width: isSmall ? Math.min(width, SMALL) : width,
      lang,
      theme: image === null ? theme : 'auto',
      arrows,
      functions,
      hidden,
      figures: this.#figures,
      ...(functions === 'chips' && { moments: this.#moments }),
      ...(title !== '' && { title }),
    };
  }

  #plan(looks: PictureOptions & { readonly width: number }): Plan {
    let plan = this.#plans.get(looks.width);
    if (plan === undefined) this.#plans.set(looks.width, (plan = planPictures(this.#trace, looks)));
    return plan;
  }

  #still(step: number, look: Look): Still {
    const { lang, image, height } = this.#options;
    const description = describeMoment(this.#moments.at(step), lang);
    const picture = fitted(this.#picture(step, description, look), height);
    const notes = this.#notes.get(step) ?? [];
    return {
      step,
      position: messagesIn(lang).position({ step, last: this.#trace.steps.length - 1 }),
      picture,
      alternative: image === 'moving' ? describedIn(picture) : description.replace(/^ +/gm, ''),
      notes: notes.map(({ name, text }) => ({ name, text })),
      words: [this.#describer.step(step)],
    };
  }

  #picture(step: number, description: string, { canvas, isSmall, id }: Look): SvgElement {
    const { theme, image } = this.#options;
    const looks = this.#looks(isSmall);
    if (image === 'moving') {
      const hiddenLines = hidingOf(this.#options.hide).lines;
      return animate(this.#trace, { ...looks, theme, id, step, hiddenLines });
    }
    const badges = this.#notes.get(step)?.map(({ name }) => name);
    const picture = pictureAt(this.#plan(looks), step, { ...looks, canvas, id, description, badges });
    return image === null ? picture : withOwnColours(picture, theme);
  }
}

/** What a picture says of itself: of a moving one, all steps in words. */
function describedIn({ children }: SvgElement): string {
  const words = children.find((node) => node.type === 'element' && node.tagName === 'desc');
  return words?.type === 'element'
    ? words.children.map((node) => (node.type === 'text' ? node.value : '')).join('')
    : '';
}

/** The picture, made smaller where it is higher than it may be. */
function fitted(picture: SvgElement, most: number | null): SvgElement {
  const { width, height } = picture.properties;
  if (most === null || typeof width !== 'number' || typeof height !== 'number' || height <= most) return picture;
  const properties = { ...picture.properties, width: Math.round((width * most) / height), height: most };
  return { ...picture, properties };
}
