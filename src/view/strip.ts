/**
 * The run as a narrow strip: the stack hangs from above, live objects stand
 * below, under them what was born and died; marks, exceptions and collections
 * where they were. A step stands above the slider's thumb. Knows figures of a
 * run and colours; knows no page.
 */
import type { Theme } from '../options/options.ts';
import type { Bin, Overview } from '../query/overview.ts';
import type { SvgElement } from './svg-node.ts';
import { element, rounded } from './svg-node.ts';
import { paletteOf } from './theme.ts';

/** Heights of the lanes, from above, and the space between. */
const LANES = { marks: 10, depth: 13, live: 13, turnover: 9, gap: 2 } as const;
/** The values that fill a lane at least, so that a small program does not look full. */
const LEAST = { depth: 4, live: 6, turnover: 2 } as const;
/** Symbols of one kind that would touch are drawn once. */
const APART = 8;
const SYMBOL = 4;

export interface StripMark {
  readonly step: number;
  readonly name: string;
}

export interface StripOptions {
  /** In px, with the inset at both ends. */
  readonly width: number;
  /** From the end of the strip to the first and to the last step: half of the slider's thumb. */
  readonly inset: number;
  readonly marks: readonly StripMark[];
  readonly theme?: Theme;
  /** The strip in words. */
  readonly label: string;
}

export function stripHeight(hasMarks: boolean): number {
  const { marks, depth, live, turnover, gap } = LANES;
  return (hasMarks ? marks + gap : 0) + depth + gap + live + gap + turnover;
}

/** Where steps stand in a strip. */
export class StripScale {
  readonly #last: number;
  readonly #width: number;
  readonly #inset: number;

  constructor(steps: number, { width, inset }: Pick<StripOptions, 'width' | 'inset'>) {
    this.#last = Math.max(0, steps - 1);
    this.#width = width;
    this.#inset = inset;
  }

  get #room(): number {
    return Math.max(1, this.#width - 2 * this.#inset);
  }

  /** Of a step, or of a place between two; it may lie half a step outside. */
  x(step: number): number {
    const share = this.#last === 0 ? 0 : step / this.#last;
    return Math.min(this.#width, Math.max(0, this.#inset + share * this.#room));
  }

  /** The step whose place is nearest. */
  step(x: number): number {
    const share = Math.min(1, Math.max(0, (x - this.#inset) / this.#room));
    return Math.round(share * this.#last);
  }
}

/** The strip of a run with the step that is shown. */
export class Strip {
  readonly #scale: StripScale;
  readonly #options: StripOptions;
  readonly #height: number;
  readonly #ground: readonly SvgElement[];
  readonly #colour: ReturnType<typeof paletteOf>;

  constructor(overview: Overview, options: StripOptions) {
    this.#options = options;
    this.#scale = new StripScale(overview.steps, options);
    this.#height = stripHeight(options.marks.length > 0);
    this.#colour = paletteOf(options.theme ?? 'auto');
    this.#ground = this.#lanes(overview);
  }

  at(step: number): SvgElement {
    const { width, label } = this.#options;
    const x = this.#scale.x(step);
    const here = element('line', {
      'data-strip': 'here',
      x1: x,
      x2: x,
      y1: 0,
      y2: this.#height,
      stroke: this.#colour('frame-arrow'),
      'stroke-width': 2,
    });
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${rounded(width)} ${this.#height}`,
        width,
        height: this.#height,
        role: 'img',
        'aria-label': label,
      },
      [...this.#ground, here],
    );
  }

  /** What shows one thing, out of the strip. */
  sign(sign: StripSign): SvgElement {
    const { width } = this.#options;
    const [top, height] = this.#laneOf(sign);
    return element(
      'svg',
      { viewBox: `0 ${top} ${width} ${height}`, width, height, 'aria-hidden': 'true' },
      this.#ground.filter(({ properties }) => properties['data-strip'] === sign),
    );
  }

  #laneOf(sign: StripSign): readonly [top: number, height: number] {
    const { gap } = LANES;
    const depth = LANES.marks + gap;
    const live = depth + LANES.depth + gap;
    switch (sign) {
      case 'mark':
        return [0, LANES.marks];
      case 'depth':
      case 'exception':
        return [depth - 1, LANES.depth + 1];
      case 'live':
      case 'collection':
        return [live, LANES.live + 1];
      case 'births':
      case 'deaths':
        return [live + LANES.live + gap, LANES.turnover];
    }
  }

  #lanes(overview: Overview): SvgElement[] {
    const { bins } = overview;
    const { marks } = this.#options;
    const top = marks.length > 0 ? LANES.marks + LANES.gap : 0;
    const ground = top + LANES.depth + LANES.gap + LANES.live;
    const middle = ground + LANES.gap + (LANES.turnover - 1) / 2;
    const depth = scaled(LANES.depth, Math.max(LEAST.depth, overview.depth));
    const live = scaled(LANES.live, Math.max(LEAST.live, overview.live));
    const turnover = scaled((LANES.turnover - 1) / 2, Math.max(LEAST.turnover, overview.turnover));
    return [
      this.#area('depth', bins, top, (bin) => top + depth(bin.depth), ['frame-header', 'frame-line']),
      this.#area('live', bins, ground, (bin) => ground - live(bin.live), ['atom', 'arrow']),
      this.#bars('births', bins, middle, (bin) => -turnover(bin.births), 'arrow'),
      this.#bars('deaths', bins, middle, (bin) => turnover(bin.deaths), 'change'),
      ...this.#apart(bins.filter(({ collects }) => collects).map(({ first }) => first)).map((x) =>
        element('circle', {
          'data-strip': 'collection',
          cx: x,
          cy: ground - SYMBOL - 1,
          r: SYMBOL - 1,
          fill: this.#colour('box'),
          stroke: this.#colour('text'),
          'stroke-width': 1.5,
        }),
      ),
      ...this.#apart(bins.filter(({ raises }) => raises).map(({ first }) => first)).map((x) =>
        this.#cross(x, top + LANES.depth - SYMBOL),
      ),
      ...this.#apart(marks.map(({ step }) => step)).map((x) => this.#diamond(x, LANES.marks / 2)),
    ];
  }

  /** Places of steps in order, without those that would touch the one before. */
  #apart(steps: readonly number[]): number[] {
    const places: number[] = [];
    for (const x of steps.map((step) => this.#scale.x(step)).sort((a, b) => a - b)) {
      const before = places[places.length - 1];
      if (before === undefined || x - before >= APART) places.push(x);
    }
    return places;
  }

  #from({ first }: Bin): number {
    return this.#scale.x(first - 0.5);
  }

  #to({ last }: Bin): number {
    return this.#scale.x(last + 0.5);
  }

  #area(
    name: string,
    bins: readonly Bin[],
    base: number,
    edge: (bin: Bin) => number,
    [fill, stroke]: readonly [Parameters<ReturnType<typeof paletteOf>>[0], Parameters<ReturnType<typeof paletteOf>>[0]],
  ): SvgElement {
    let line = '';
    let y = NaN;
    for (const bin of bins) {
      const next = rounded(edge(bin));
      if (next !== y)
        line += `${line === '' ? 'M' : `H${rounded(this.#from(bin))}L`}${rounded(this.#from(bin))} ${next}`;
      y = next;
    }
    const first = bins[0];
    const last = bins[bins.length - 1];
    if (first !== undefined && last !== undefined) line += `H${rounded(this.#to(last))}`;
    const area = first === undefined || last === undefined ? '' : `${line}V${base}H${rounded(this.#from(first))}Z`;
    return element('g', { 'data-strip': name }, [
      element('path', { d: area, fill: this.#colour(fill) }),
      element('path', { d: line, fill: 'none', stroke: this.#colour(stroke), 'stroke-width': 1 }),
    ]);
  }

  #bars(
    name: string,
    bins: readonly Bin[],
    base: number,
    height: (bin: Bin) => number,
    colour: Parameters<ReturnType<typeof paletteOf>>[0],
  ): SvgElement {
    let path = '';
    for (const bin of bins) {
      const tall = height(bin);
      if (tall === 0) continue;
      // What lasts a step is a bar at its place; narrower than a px it would not be seen.
      const wide = Math.min(4, Math.max(1, this.#to(bin) - this.#from(bin) - 1));
      const x = (this.#scale.x(bin.first) + this.#scale.x(bin.last) - wide) / 2;
      path += `M${rounded(x)} ${rounded(base)}h${rounded(wide)}v${rounded(tall)}h${rounded(-wide)}z`;
    }
    return element('path', { 'data-strip': name, d: path, fill: this.#colour(colour) });
  }

  #cross(x: number, y: number): SvgElement {
    const [from, to] = [rounded(x - SYMBOL + 1), rounded(x + SYMBOL - 1)];
    const [top, bottom] = [y - SYMBOL + 1, y + SYMBOL - 1];
    return element('path', {
      'data-strip': 'exception',
      d: `M${from} ${top}L${to} ${bottom}M${from} ${bottom}L${to} ${top}`,
      fill: 'none',
      stroke: this.#colour('unreachable'),
      'stroke-width': 2,
      'stroke-linecap': 'round',
    });
  }

  #diamond(x: number, y: number): SvgElement {
    return element('path', {
      'data-strip': 'mark',
      d: `M${rounded(x)} ${y - SYMBOL}L${rounded(x + SYMBOL)} ${y}L${rounded(x)} ${y + SYMBOL}L${rounded(x - SYMBOL)} ${y}Z`,
      fill: this.#colour('frame-arrow'),
    });
  }
}

export const STRIP_SIGNS = ['depth', 'live', 'births', 'deaths', 'mark', 'exception', 'collection'] as const;
export type StripSign = (typeof STRIP_SIGNS)[number];

/** A run of three steps that has everything a strip can show. */
const SAMPLE: Overview = {
  steps: 3,
  bins: [
    { first: 0, last: 0, depth: 1, live: 1, births: 0, deaths: 0, raises: false, collects: false },
    { first: 1, last: 1, depth: 3, live: 5, births: 3, deaths: 3, raises: true, collects: true },
    { first: 2, last: 2, depth: 2, live: 3, births: 0, deaths: 0, raises: false, collects: false },
  ],
  depth: 3,
  live: 5,
  turnover: 3,
  exceptions: 1,
  collections: 1,
};

/** A sign of the strip alone, for an explanation beside it. */
export function stripSign(sign: StripSign, theme: Theme = 'auto'): SvgElement {
  const options = { width: 30, inset: 4, marks: [{ step: 1, name: '' }], label: '', theme };
  return new Strip(SAMPLE, options).sign(sign);
}

/** What is not nothing is seen. */
function scaled(height: number, most: number): (value: number) => number {
  return (value) => (value <= 0 ? 0 : Math.max(1, (height * value) / most));
}
