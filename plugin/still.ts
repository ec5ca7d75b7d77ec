/**
 * Still pictures of chosen steps, each with its words. Knows the view; knows
 * neither Markdown nor how the run was made.
 */
import type { Mark } from '../src/marks/mark.ts';
import { hiddenLooks, hidingOf } from '../src/options/hiding.ts';
import type { DiagramOptions, Language } from '../src/options/options.ts';
import { Cursor } from '../src/trace/cursor.ts';
import type { Trace } from '../src/trace/trace.ts';
import { animate } from '../src/view/animation.ts';
import { chosenSteps, marksByStep } from '../src/view/chosen-steps.ts';
import { describeOutcome, Describer, describeMemory } from '../src/view/describe.ts';
import { messagesIn } from '../src/view/locales/index.ts';
import { withOwnColours } from '../src/view/own-colours.ts';
import type { PictureOptions } from '../src/view/render.ts';
import { pictureAt, planPictures } from '../src/view/render.ts';
import type { SvgElement } from '../src/view/svg-node.ts';

/** All options of the diagram, with the language decided and an id for the parts of the pictures. */
export interface StillOptions extends DiagramOptions {
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

export interface StillRun {
  readonly trace: Trace;
  readonly marks: readonly Mark[];
  /** `few`: those that tell the run. */
  readonly steps: readonly number[] | 'few';
  /** A step that is to be among the few. */
  readonly also: number | null;
  /** Pictures that stand side by side: none takes more room than it needs. */
  readonly isSmall: boolean;
}

/** Most room in px for each of several pictures side by side. */
const SMALL = 352;

/** Draws and tells steps of a trace. */
export function makeStills({ trace, marks, steps, also, isSmall }: StillRun, options: StillOptions): Still[] {
  const { lang, theme, width, height, id, title, arrows, image } = options;
  if (trace.steps.length === 0) {
    const words = describeOutcome(trace.outcome, lang);
    return [{ step: null, position: '', picture: null, alternative: words, notes: [], words: [words] }];
  }
  const messages = messagesIn(lang);
  const { functions, hidden } = hiddenLooks(options.hide, options.functions);
  const looks: PictureOptions = {
    detail: options.detail,
    width: isSmall ? Math.min(width, SMALL) : width,
    lang,
    theme: image === null ? theme : 'auto',
    arrows,
    functions,
    hidden,
    ...(title !== '' && { title }),
  };
  const plan = planPictures(trace, looks);
  const { detail } = plan;
  const cursor = new Cursor(trace);
  const describer = new Describer(trace, { detail, lang, hidden });
  const notes = marksByStep(trace, marks);
  const shown = steps === 'few' ? chosenSteps(trace, marks, { detail, functions, hidden, also }) : steps;
  // One picture of a run, or small ones, need no places that hold for all of its steps, which take time to find.
  const canvas = isSmall || shown.length === 1 ? 'alone' : 'run';
  return shown.map((step, index) => {
    cursor.seek(step);
    const description = describeMemory(cursor.memory, { detail, lang, hidden });
    const own = index === 0 ? id : `${id}-step-${step}`;
    const drawn = (): SvgElement => {
      if (image === 'moving')
        return animate(trace, { ...looks, theme, id: own, step, hiddenLines: hidingOf(options.hide).lines });
      const named = notes.get(step)?.map(({ name }) => name);
      const picture = pictureAt(plan, step, { ...looks, canvas, id: own, description, badges: named });
      return image === null ? picture : withOwnColours(picture, theme);
    };
    const picture = fitted(drawn(), height);
    return {
      step,
      position: messages.position({ step, last: trace.steps.length - 1 }),
      picture,
      alternative: image === 'moving' ? describedIn(picture) : description.replace(/^ +/gm, ''),
      notes: (notes.get(step) ?? []).map(({ name, text }) => ({ name, text })),
      words: [describer.step(step)],
    };
  });
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
