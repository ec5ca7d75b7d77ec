/**
 * From a trace to a picture: the one way that files, pages and the element
 * take. Knows plan, drawing and words; knows no DOM.
 */
import { readMarks } from '../marks/read-marks.ts';
import { resolveStep } from '../marks/resolve.ts';
import { hiddenLooks, hideList } from '../options/hiding.ts';
import type { Language, Theme } from '../options/options.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Trace } from '../trace/trace.ts';
import { describeMemory } from './describe.ts';
import { withBadges } from './draw/badges.ts';
import { drawPicture } from './draw/picture.ts';
import { cropped } from './layout/placement.ts';
import { messagesIn } from './locales/index.ts';
import * as M from './measures.ts';
import { withOwnColours } from './own-colours.ts';
import { planLayout, type Plan, type PlanOptions } from './plan.ts';
import type { SvgElement } from './svg-node.ts';
import { textWidth } from './text-width.ts';
import { paletteOf } from './theme.ts';
import { toMarkup } from './to-string.ts';
import { pictureWords } from './words.ts';

export interface PictureOptions extends Omit<PlanOptions, 'words'> {
  /** Language of the words in the picture; default `en`. */
  readonly lang?: Language;
  /** `auto` (default): colours follow the page; `light`, `dark`: the file's own. */
  readonly theme?: Theme;
  /**
   * How large the picture is: `run` (default) has room for every step, so that nothing jumps from one to the next;
   * `step` ends where the step's own contents end, for a picture that stands alone; `alone` is laid out for the step
   * alone as well, for small pictures side by side.
   */
  readonly canvas?: 'run' | 'step' | 'alone';
  /** Begins every id in the picture; default: made from the program. */
  readonly id?: string;
  /** Name and description for those who do not see the picture; default: the number of the step. */
  readonly title?: string;
  readonly description?: string;
  /** Names of the marks of the step, above the picture; none leave room for those of other steps. Absent: no room. */
  readonly badges?: readonly string[] | undefined;
}

export interface SvgOptions extends PictureOptions {
  /** Index from 0, negative from the end, or the name of a mark in the program. Default: the last step. */
  readonly step?: number | string;
  /** Number of the step's events that have happened: the moment inside it. */
  readonly event?: number;
  /** What is left out, as the option `hide` says it: variables, `type:Node`, `functions`. */
  readonly hide?: readonly string[];
  /** `page` (default): with theme `auto` the colours are those of the page around it; `own`: those of a file that stands alone. */
  readonly colours?: 'page' | 'own';
}

/** A name for a diagram that is the same wherever and whenever the program is drawn (FNV-1a, 32 bit). */
export function diagramId(source: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < source.length; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193);
  return `pymem-${(hash >>> 0).toString(36)}`;
}

/** The layout of a run for the given options; `pictureAt` draws its steps. */
export function planPictures(trace: Trace, options: PictureOptions = {}): Plan {
  return planLayout(trace, { ...options, words: pictureWords(messagesIn(options.lang ?? 'en')) });
}

/** The picture of one moment of a planned run. */
export function pictureAt(plan: Plan, step: number, options: PictureOptions = {}, event?: number): SvgElement {
  const messages = messagesIn(options.lang ?? 'en');
  const name = `${messages.memory({})}: ${messages.position({ step, last: Math.max(0, plan.trace.steps.length - 1) })}`;
  const words = pictureWords(messages);
  const planned = options.canvas === 'alone' ? plan.alone(step) : plan.at(step, event);
  const { placement, freed } = planned;
  const labelWidth = textWidth(words.unreachable, M.FONT.title);
  const canvas =
    options.canvas === 'step' || options.canvas === 'alone' ? cropped(placement, freed, labelWidth) : placement;
  const picture = drawPicture(
    { ...planned, placement: canvas, pane: plan.pane(messages)?.at(step) ?? null },
    {
      theme: options.theme ?? 'auto',
      words,
      id: options.id ?? diagramId(plan.trace.source),
      title: options.title ?? name,
      description: options.description ?? name,
    },
  );
  if (options.badges === undefined) return picture;
  return withBadges(picture, options.badges, { colour: paletteOf(options.theme ?? 'auto'), words });
}

/**
 * A step of a run as SVG text, on a canvas of its own size unless asked otherwise. Described in words unless a description is given.
 * @throws RangeError for a step that the trace does not have, and for something in `hide` that cannot be read
 */
export function toSvg(
  trace: Trace,
  { step: asked = -1, event, hide = [], colours, ...options }: SvgOptions = {},
): string {
  const resolved = resolveStep(trace, readMarks(trace.source, trace.tokens).marks, asked);
  if ('reason' in resolved) throw new RangeError(resolved.reason);
  const looks: PictureOptions = {
    canvas: 'step',
    ...options,
    ...looksOfHiding(hide, options),
  };
  const plan = planPictures(trace, looks);
  const cursor = new Cursor(trace);
  cursor.seek(resolved.step, event);
  const { hidden } = looks;
  const description = describeMemory(cursor.memory, { detail: plan.detail, lang: options.lang ?? 'en', hidden });
  if (colours !== 'own') return toMarkup(pictureAt(plan, resolved.step, { description, ...looks }, event));
  const picture = pictureAt(plan, resolved.step, { description, ...looks, theme: 'auto' }, event);
  return toMarkup(withOwnColours(picture, options.theme ?? 'auto'));
}

function looksOfHiding(hide: readonly string[], options: PictureOptions): PictureOptions {
  if (hide.length === 0) return {};
  const list = hideList();
  const items = list.read(hide.join(','));
  if (items === undefined) throw new RangeError(`\`hide\` expects ${list.expects}, not \`${hide.join(',')}\``);
  return hiddenLooks(items, options.functions ?? 'chips');
}
