/**
 * The still picture of a step and its words. Knows the view; knows neither
 * Markdown nor how the run was made.
 */
import type { Trace } from '../src/trace/trace.ts';
import { describeOutcome, Describer, describeMemory } from '../src/view/describe.ts';
import type { PictureOptions } from '../src/view/render.ts';
import { pictureAt, planPictures } from '../src/view/render.ts';
import type { SvgElement } from '../src/view/svg-node.ts';
import { hiddenLooks } from '../src/options/hiding.ts';
import type { DiagramOptions, Language } from '../src/options/options.ts';
import { Cursor } from '../src/trace/cursor.ts';

/** All options of the diagram, with the step as an index and the language decided. */
export interface StillOptions extends DiagramOptions {
  readonly step: number;
  readonly lang: Language;
}

export interface Still {
  /** Null when nothing ran, so that there is no memory to draw. */
  readonly picture: SvgElement | null;
  /** One text a paragraph. */
  readonly words: readonly string[];
}

/** Draws and tells a step of a trace. */
export function makeStill(trace: Trace, options: StillOptions): Still {
  const { step, lang, theme, width, id, title, arrows } = options;
  if (trace.steps.length === 0) return { picture: null, words: [describeOutcome(trace.outcome, lang)] };
  const { functions, hidden } = hiddenLooks(options.hide, options.functions);
  const looks: PictureOptions = {
    detail: options.detail,
    width,
    lang,
    theme,
    id,
    arrows,
    functions,
    hidden,
    ...(title !== '' && { title }),
  };
  const plan = planPictures(trace, looks);
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const { detail } = plan;
  const description = describeMemory(cursor.memory, { detail, lang, hidden });
  return {
    picture: pictureAt(plan, step, { ...looks, description }),
    words: [new Describer(trace, { detail, lang, hidden }).step(step)],
  };
}
