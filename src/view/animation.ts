/**
 * A run as one picture that plays by itself: an SVG file with its steps one
 * after the other, the code and the words below each. Knows pictures, words and
 * style sheets; knows no DOM. Readers who want no motion see one step.
 */
import { shownLines } from '../marks/shown-program.ts';
import type { Lines, Mark } from '../marks/mark.ts';
import { readMarks } from '../marks/read-marks.ts';
import { stepLines } from '../query/step-lines.ts';
import { endOf, type Trace } from '../trace/trace.ts';
import { liveliestSteps, marksByStep } from './chosen-steps.ts';
import { Describer } from './describe.ts';
import { write, type Pen } from './draw/pen.ts';
import { messagesIn } from './locales/index.ts';
import * as M from './measures.ts';
import { withOwnColours } from './own-colours.ts';
import { pictureAt, planPictures, type PictureOptions } from './render.ts';
import { element, text, type SvgElement, type SvgNode } from './svg-node.ts';
import { shorten, textWidth, wrap } from './text-width.ts';
import { paletteOf } from './theme.ts';
import { toMarkup } from './to-string.ts';
import { pictureWords } from './words.ts';

export interface AnimationOptions extends Omit<PictureOptions, 'canvas' | 'title' | 'description'> {
  /** Index of the step that is seen without motion; default: the last. */
  readonly step?: number;
  /** Whether the code stands above the picture; default true. */
  readonly code?: boolean;
  /** Lines of the code that are left out besides those that marks hide. */
  readonly hiddenLines?: readonly Lines[];
  /** Whether the words of each step stand below the picture; default true. */
  readonly words?: boolean;
}

/** Steps of a longer run that are shown: an hour of animation is watched by nobody. */
const MOST_STEPS = 60;
/** Longest program whose code is shown as a whole; of others each step shows its line. */
const MOST_LINES = 30;
/** How long a step stays, and how much longer for each character of its words; in ms. */
const LEAST_STAY = 900;
const STAY_OF_CHARACTER = 28;
const LONGEST_STAY = 6500;
/** How much longer the last one stays, before all begins anew. */
const REST = 1500;
/** How long something new takes to come into sight, in ms. */
const COMING = 250;

const LINE_HEIGHT = 18;
const WORDS_SIZE = M.FONT.text;
/** Width of the signs before a line of code. */
const SIGNS = 20;
/** Room for words, even if code and picture need less; height of the bar that tells the time. */
const LEAST_WIDTH = 440;
const BAR = 3;

/** A part of the picture while it looks the same: drawn once, seen during some of the steps. */
interface Variant {
  readonly node: SvgNode;
  readonly key: string | null;
  /** Numbers, among the steps that are shown, at which it is seen. */
  readonly seen: Set<number>;
  /** Of those, the ones at which it is new. */
  readonly comes: Set<number>;
}

/** The variants of all children of one layer, in the order in which they are first seen. */
class Layer {
  readonly #variants = new Map<string, Variant>();
  #keys = new Set<string>();

  add(frame: number, children: readonly SvgNode[]): void {
    const keys = new Set<string>();
    for (const node of children) {
      const key = node.type === 'element' ? (node.key ?? null) : null;
      const identity = JSON.stringify(node);
      let variant = this.#variants.get(identity);
      if (variant === undefined) {
        variant = { node, key, seen: new Set(), comes: new Set() };
        this.#variants.set(identity, variant);
      }
      variant.seen.add(frame);
      if (key === null) continue;
      keys.add(key);
      if (frame > 0 && !this.#keys.has(key)) variant.comes.add(frame);
    }
    this.#keys = keys;
  }

  get variants(): readonly Variant[] {
    return [...this.#variants.values()];
  }
}

/** When each step begins and the whole ends, in ms. */
function timesOf(words: readonly string[]): number[] {
  const times = [0];
  words.forEach((told, index) => {
    const stay = Math.min(LONGEST_STAY, LEAST_STAY + STAY_OF_CHARACTER * told.length);
    times.push(times[index]! + stay + (index === words.length - 1 ? REST : 0));
  });
  return times;
}

/** The style sheet of an animation: one rule for all variants that are seen at the same times. */
class Sheet {
  readonly #times: readonly number[];
  readonly #names = new Map<string, string>();
  #rules = '';

  constructor(times: readonly number[]) {
    this.#times = times;
  }

  get #end(): number {
    return this.#times[this.#times.length - 1]!;
  }

  #percent(time: number): number {
    return Math.round((time / this.#end) * 1e5) / 1e3;
  }

  /** The class of a variant; null for what is always seen. */
  classOf({ seen, comes }: Variant): string | null {
    const frames = this.#times.length - 1;
    if (seen.size === frames) return null;
    const identity = `${[...seen].join(' ')}|${[...comes].join(' ')}`;
    const known = this.#names.get(identity);
    if (known !== undefined) return known;
    const name = `k${this.#names.size}`;
    this.#names.set(identity, name);
    this.#rules += `@keyframes ${name}{${this.#keyframes(seen, comes)}}`;
    this.#rules += `.${name}{visibility:visible;animation:${name} ${this.#end}ms linear infinite}`;
    return name;
  }

  #keyframes(seen: ReadonlySet<number>, comes: ReadonlySet<number>): string {
    const stops: [number, number][] = [[0, seen.has(0) ? 1 : 0]];
    for (let frame = 1; frame < this.#times.length - 1; frame++) {
      const now = seen.has(frame);
      if (now === seen.has(frame - 1)) continue;
      const time = this.#times[frame]!;
      // Two stops a thousandth apart are a jump.
      const from = this.#percent(time);
      const to = comes.has(frame) ? this.#percent(time + COMING) : rounded3(from + 0.001);
      stops.push([from, now ? 0 : 1], [to, now ? 1 : 0]);
    }
    stops.push([100, seen.has(this.#times.length - 2) ? 1 : 0]);
    return stops.map(([at, opacity]) => `${at}%{opacity:${opacity}}`).join('');
  }

  /** All rules; those of motion hold only for readers who want it. A reader who points at the picture stops it. */
  toString(): string {
    const bar = `@keyframes bar{from{transform:scaleX(0)}to{transform:scaleX(1)}}.bar{visibility:visible;animation:bar ${this.#end}ms linear infinite}`;
    const rest = 'svg:hover *{animation-play-state:paused}';
    return `@media (prefers-reduced-motion:no-preference){${this.#rules}${bar}${rest}}`;
  }
}

function rounded3(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

interface MarginRoom {
  readonly width: number;
  readonly codeWidth: number;
  readonly hiddenLines: readonly Lines[];
}

/** Everything that is drawn beside the picture. */
class Margins {
  readonly #trace: Trace;
  readonly #pen: Pen;
  readonly #width: number;
  readonly #codeWidth: number;
  readonly #lines: readonly { readonly number: number; readonly code: string }[];
  readonly #isWhole: boolean;

  constructor(trace: Trace, marks: readonly Mark[], pen: Pen, room: MarginRoom) {
    this.#trace = trace;
    this.#pen = pen;
    this.#width = room.width;
    this.#codeWidth = room.codeWidth;
    const source = trace.source.split('\n');
    this.#lines = shownLines(trace.source, marks, room.hiddenLines).map((number) => ({
      number,
      code: (source[number - 1] ?? '').replace(/\s*#@.*$/, '').replace(/\r$/, ''),
    }));
    this.#isWhole = this.#lines.length <= MOST_LINES;
  }

  /** Width that the code wants. */
  static codeWidth(trace: Trace): number {
    const lines = trace.source.split('\n').map((line) => line.replace(/\s*#@.*$/, ''));
    return 2 * M.MARGIN + SIGNS + Math.max(...lines.map((line) => textWidth(line, M.FONT.text)));
  }

  get codeHeight(): number {
    return (this.#isWhole ? this.#lines.length : 1) * LINE_HEIGHT + M.MARGIN;
  }

  #code(line: number, y: number): SvgElement {
    const code = this.#lines.find(({ number }) => number === line)?.code ?? '';
    const columns = Math.floor((this.#codeWidth - 2 * M.MARGIN - SIGNS) / textWidth('0', M.FONT.text));
    return write(this.#pen, shorten(code.replaceAll('\t', '    '), columns), M.MARGIN + SIGNS, y + LINE_HEIGHT / 2);
  }

  /** The lines of code; none where each step shows its own. */
  code(): SvgNode[] {
    return this.#isWhole
      ? this.#lines.map(({ number }, index) => this.#code(number, M.MARGIN / 2 + index * LINE_HEIGHT))
      : [];
  }

  /** The signs of a step beside the code: what has run, what runs next, what failed. */
  signs(step: number): SvgNode[] {
    const { justRun, next, failed } = stepLines(this.#trace, step);
    const nodes: SvgNode[] = [];
    const rowOf = (line: number) => this.#lines.findIndex(({ number }) => number === line);
    const sign = (line: number | null, mark: string) => {
      if (line === null || rowOf(line) < 0 || (!this.#isWhole && nodes.length > 0)) return;
      const y = M.MARGIN / 2 + (this.#isWhole ? rowOf(line) * LINE_HEIGHT : 0);
      if (mark !== '✓')
        nodes.push(
          element('rect', {
            x: M.MARGIN / 2,
            y,
            width: this.#codeWidth - M.MARGIN,
            height: LINE_HEIGHT,
            rx: 3,
            fill: this.#pen.colour(mark === '▶' ? 'frame-header' : 'exception'),
          }),
        );
      nodes.push(
        write(this.#pen, mark, M.MARGIN, y + LINE_HEIGHT / 2, {
          size: 'title',
          colour: mark === '✗' ? 'unreachable' : 'frame-arrow',
        }),
      );
      if (!this.#isWhole) nodes.push(this.#code(line, y));
    };
    sign(failed, '✗');
    sign(next, '▶');
    sign(justRun, '✓');
    return [element('g', {}, nodes, 'signs')];
  }

  wordLines(told: string): string[] {
    return wrap(told, WORDS_SIZE, this.#width - 2 * M.MARGIN);
  }

  words(position: string, lines: readonly string[], top: number): SvgNode[] {
    const y = (index: number) => top + (index + 0.5) * LINE_HEIGHT;
    return [
      element(
        'g',
        {},
        [
          write(this.#pen, position, M.MARGIN, y(0), { size: 'title', colour: 'muted' }),
          ...lines.map((line, index) => write(this.#pen, line, M.MARGIN, y(index + 1))),
        ],
        'words',
      ),
    ];
  }
}

/** A layer of the picture, which is drawn from the origin, at its place beside or below the code. */
function moved(node: SvgNode, x: number, y: number): SvgNode {
  return x === 0 && y === 0 ? node : element('g', { transform: `translate(${x} ${y})` }, [node]);
}

/** Steps that an animation shows: all of a short run; of a long one the marked, else the liveliest. */
function framesOf(trace: Trace, marks: readonly Mark[]): number[] {
  const { length } = trace.steps;
  if (length <= MOST_STEPS) return Array.from({ length }, (_, step) => step);
  const marked = [...marksByStep(trace, marks).keys()].sort((a, b) => a - b);
  return marked.length > 1 ? marked.slice(0, MOST_STEPS) : liveliestSteps(trace, MOST_STEPS);
}

/**
 * The steps of a run as one SVG file. The same trace and options give the same bytes.
 * @throws RangeError for a trace without steps
 */
export function animate(trace: Trace, options: AnimationOptions = {}): SvgElement {
  if (trace.steps.length === 0) throw new RangeError('Nothing ran, so there is nothing to draw');
  const { lang = 'en', theme = 'auto', code: hasCode = true, words: hasWords = true } = options;
  const messages = messagesIn(lang);
  const { marks } = readMarks(trace.source, trace.tokens);
  const last = trace.steps.length - 1;
  const still = options.step ?? endOf(trace);
  const steps = [...new Set([...framesOf(trace, marks), still])].sort((a, b) => a - b);
  const looks: PictureOptions = { ...options, theme: 'auto', canvas: 'run' };
  const plan = planPictures(trace, looks);
  const describer = new Describer(trace, { detail: plan.detail, lang, hidden: options.hidden });
  const notes = marksByStep(trace, marks);
  const told = steps.map((step) =>
    [...(notes.get(step) ?? []).map((mark) => mark.text), describer.step(step)].filter((line) => line !== '').join(' '),
  );
  const pictures = steps.map((step) => pictureAt(plan, step, looks));
  const pictureWidth = Math.max(...pictures.map(({ properties }) => Number(properties['width'])));
  const pictureHeight = Math.max(...pictures.map(({ properties }) => Number(properties['height'])));
  const room = options.width ?? 720;
  const codeWidth = hasCode ? Math.ceil(Margins.codeWidth(trace)) : 0;
  const isBeside = hasCode && codeWidth + pictureWidth <= room;
  const least = hasWords ? Math.min(room, LEAST_WIDTH) : 0;
  const width = isBeside
    ? Math.max(codeWidth + pictureWidth, least)
    : Math.ceil(Math.min(room, Math.max(pictureWidth, codeWidth, least)));
  const pen: Pen = { colour: paletteOf('auto'), words: pictureWords(messages) };
  const margins = new Margins(trace, marks, pen, {
    width,
    codeWidth: isBeside ? codeWidth : width,
    hiddenLines: options.hiddenLines ?? [],
  });

  const codeHeight = hasCode ? margins.codeHeight : 0;
  const [left, top] = isBeside ? [codeWidth, 0] : [0, codeHeight];
  const lines = told.map((sentence) => (hasWords ? margins.wordLines(sentence) : []));
  const wordsTop = Math.max(codeHeight, top + pictureHeight);
  const wordsHeight = hasWords ? (1 + Math.max(...lines.map(({ length }) => length))) * LINE_HEIGHT + M.MARGIN : 0;
  const height = wordsTop + wordsHeight + BAR + 1;

  const layers = new Map<string, Layer>();
  const add = (name: string, frame: number, children: readonly SvgNode[]) => {
    let layer = layers.get(name);
    if (layer === undefined) layers.set(name, (layer = new Layer()));
    layer.add(frame, children);
  };
  steps.forEach((step, frame) => {
    if (hasCode) add('signs', frame, margins.signs(step));
    for (const layer of pictures[frame]!.children) {
      if (layer.type !== 'element' || layer.tagName !== 'g') continue;
      add(String(layer.properties['data-layer']), frame, layer.children);
    }
    if (hasWords) add('words', frame, margins.words(messages.position({ step, last }), lines[frame]!, wordsTop));
  });

  const stillFrame = steps.indexOf(still);
  const sheet = new Sheet(timesOf(told));
  const drawn = [...layers].map(([name, layer]) => {
    const children = layer.variants.map((variant) => inTime(variant, sheet, stillFrame));
    const group = element('g', { 'data-layer': name }, children);
    return name === 'signs' || name === 'words' ? group : moved(group, left, top);
  });
  const bar = element('rect', {
    class: 'bar',
    visibility: 'hidden',
    y: height - BAR,
    width,
    height: BAR,
    fill: pen.colour('frame-line'),
  });
  // What is read lies on what marks it.
  const code = hasCode ? [element('g', { 'data-layer': 'code' }, margins.code())] : [];
  const under = hasCode ? 1 : 0;
  const { properties } = pictures[0]!;
  const picture: SvgElement = {
    type: 'element',
    tagName: 'svg',
    properties: { ...properties, viewBox: `0 0 ${width} ${height}`, width, height },
    children: [
      element('title', { id: properties['aria-labelledby'] }, [text(messages.diagram({}))]),
      element('desc', { id: properties['aria-describedby'] }, [
        text(steps.map((step, index) => `${messages.position({ step, last })}. ${told[index]!}`).join('\n')),
      ]),
      ...drawn.slice(0, under),
      ...code,
      ...drawn.slice(under),
      bar,
    ],
  };
  return withOwnColours(picture, theme, sheet.toString());
}

/** A variant that is seen only at its times; without motion, if it belongs to the step that is then shown. */
function inTime(variant: Variant, sheet: Sheet, still: number): SvgNode {
  const name = sheet.classOf(variant);
  if (name === null || variant.node.type === 'text') return variant.node;
  const { node } = variant;
  const properties = { ...node.properties, class: name, ...(!variant.seen.has(still) && { visibility: 'hidden' }) };
  return { ...node, properties };
}

/** The same as text: a whole file. */
export function toAnimatedSvg(trace: Trace, options: AnimationOptions = {}): string {
  return toMarkup(animate(trace, options));
}
