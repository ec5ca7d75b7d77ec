/**
 * The layout of a run: which columns its objects stand in, where it is cut
 * into parts, and the parts. Tries several numbers of columns and keeps the
 * cheapest. Knows all parts of the layout and their order.
 */
import type { Id } from '../../trace/model.ts';
import * as M from '../measures.ts';
import type { Scene } from '../scene.ts';
import { wrap } from '../text-width.ts';
import { findChains } from './chains.ts';
import { assignColumns, columnsOfPart, type Columns } from './columns.ts';
import { chooseCuts } from './cuts.ts';
import { Draft, roughWidth } from './draft.ts';
import { depthOf, makeForest, type Forest } from './forest.ts';
import { finish, priced, type Segment, type SegmentOptions, type Terms } from './segment.ts';
import type { Item } from './springs.ts';
import { makeTimeline, type Stay, type Timeline } from './timeline.ts';

/** Most columns that are ever tried. */
const MOST_COLUMNS = 12;
/** Numbers of columns that are drafted for each way to read the run as a forest: for all of it (a third was kept in none of 72), and for a part. */
const DRAFTS = { run: 2, part: 1 } as const;
/** Drafts that are finished. */
const FINISHED = 2;
/** Drafts that are finished while all are too wide for their text to be read well. */
const MOST_FINISHED = 5;
/** A draft that looks so much dearer than the best is not finished. */
const HOPELESS = 2;
/** How much more a slot of an object says about where another belongs than a name, which comes and goes. */
const SLOT_WEIGHTS = [1, 2, 3.5] as const;
/** A part of the run gets columns of its own where these look so much cheaper than those of the whole. */
const CHEAPER = 0.8;
/** A picture may be this much wider than its room: it is then drawn a little smaller. */
const WIDEST = 1.1;
/** A picture that looks so much wider than its room may still fit, with fewer columns, and beats a stack above the heap in small runs. */
const MAY_FIT = 2;
/** Such runs have at most so many boxes: in larger ones, folded columns make arrows long, and looking for them takes time. */
const MOST_TRIED_BESIDE = 60;
/** Width of a column and its channel while nothing better is known. */
const ROUGH_COLUMN = 120;

/** A part of a run, and the step it begins with. */
export interface Part {
  readonly first: number;
  readonly segment: Segment;
}

/** Heights of frames: each below its caller, never moved by what the caller does while it waits. */
function stackFrames(frames: readonly Stay[]): Map<Stay, number> {
  const tops = new Map<Stay, number>();
  for (const frame of frames) tops.set(frame, frame.caller === null ? 0 : tops.get(frame.caller)! + frame.offset);
  return tops;
}

/** @param mostCuts how often boxes may move */
export function layOutRun(scenes: readonly Scene[], mostCuts: number, options: SegmentOptions): readonly Part[] {
  const run = { scenes, mostCuts, timeline: makeTimeline(scenes) };
  const reading = new Reading(run.timeline);
  const { narrow, width } = options;
  const widest = width * WIDEST;
  const beside = { ...options, stacked: false };
  if (!narrow) return bestOf(run, reading, beside, { draft: widest, picture: widest }).parts;
  // Where there is little room, fewer columns would make arrows half as long again.
  const anyWidth = { draft: widest, picture: Infinity };
  const rough = reading.widthBeside;
  if (rough <= width) return bestOf(run, reading, beside, anyWidth).parts;
  const stacked = bestOf(run, reading, { ...options, stacked: true }, anyWidth);
  if (rough > width * MAY_FIT || run.timeline.stays.length > MOST_TRIED_BESIDE) return stacked.parts;
  const folded = bestOf(run, reading, beside, { draft: widest, picture: width });
  return folded.fits && folded.cost <= stacked.cost ? folded.parts : stacked.parts;
}

/** Most width of a draft, which is then not made, and of a picture, in whose place one with other columns is then sought. */
interface Widest {
  readonly draft: number;
  readonly picture: number;
}

/** What is laid out, and how often boxes may move in it. */
interface Run {
  readonly scenes: readonly Scene[];
  readonly timeline: Timeline;
  readonly mostCuts: number;
}

/** What drafts of a run and of its parts have in common. */
interface Drafting {
  readonly terms: Terms;
  /** Number of lines of the label below the stack. */
  readonly labelLines: number;
  /** What looks wider is not drafted, unless it has but one column. */
  readonly widest: number;
}

interface Attempts {
  /** Numbers of columns that are drafted for each forest. */
  readonly most: number;
  /** Heights of objects in the part of the run before. */
  readonly anchors: ReadonlyMap<Id, number> | null;
  /** Columns that are drafted already. */
  readonly known: Columns | null;
}

interface PricedDraft {
  readonly draft: Draft;
  readonly price: number;
}

/** The cheapest way that was tried. */
interface Best {
  readonly parts: readonly Part[];
  /** In px of arrow, summed over all steps. */
  readonly cost: number;
  /** Whether it is no wider than it may be. */
  readonly fits: boolean;
}

function bestOf({ scenes, timeline, mostCuts }: Run, reading: Reading, terms: Terms, widest: Widest): Best {
  const stackLabel = wrapStackLabel(timeline, terms);
  const drafting = { terms, labelLines: stackLabel.length, widest: widest.draft };
  const drafts = reading.drafts({ ...drafting, most: DRAFTS.run, anchors: null, known: null });
  let best: Part[] = [];
  let least = Infinity;
  let fits = false;
  let finished = 0;
  for (const { draft, price } of drafts) {
    // Arrows need more room than a draft can know: what came out too wide is tried with other columns.
    if (fits ? finished >= FINISHED || price > HOPELESS * drafts[0]!.price : finished >= MOST_FINISHED) break;
    finished++;
    const { columns, tops } = draft.input;
    const cuts = chooseCuts(timeline, columns, tops, { stacked: terms.stacked, most: mostCuts });
    const parts: Part[] = [];
    cuts.forEach((first, i) => {
      const end = cuts[i + 1] ?? scenes.length;
      const before = parts.at(-1)?.segment ?? null;
      const piece = cuts.length === 1 ? draft : draftOfPart(draft, scenes.slice(first, end), first, before, drafting);
      parts.push({ first, segment: finish(piece, stackLabel, terms) });
    });
    const cost = parts.reduce((sum, { segment }) => sum + segment.cost * segment.timeline.length, 0);
    const isNarrow = parts.every(({ segment }) => segment.width <= widest.picture);
    if (isNarrow === fits ? cost >= least : fits) continue;
    least = cost;
    best = parts;
    fits = isNarrow;
  }
  // Frames stand at the same height in all parts.
  const top = Math.min(...best.map(({ segment }) => segment.top));
  return { parts: best.map(({ first, segment }) => ({ first, segment: { ...segment, top } })), cost: least, fits };
}

/** A draft of some of the steps, with the frames of the draft of all, and with its columns unless others look much cheaper. */
function draftOfPart(
  whole: Draft,
  scenes: readonly Scene[],
  first: number,
  before: Segment | null,
  drafting: Drafting,
): Draft {
  const timeline = makeTimeline(scenes);
  const wholeOf = (stay: Stay) => whole.input.timeline.at(stay.id, first + stay.first)!;
  const tops = new Map<Stay, number>();
  for (const stay of timeline.stays) if (stay.frame) tops.set(stay, whole.input.tops.get(wholeOf(stay))!);
  const anchors = before === null ? null : heightsAtEnd(before);
  const columns = columnsOfPart(whole.input.columns, timeline.stays, wholeOf);
  const kept = pricedDraft(new Draft({ ...whole.input, timeline, tops, columns, anchors }), drafting.terms);
  const [own] = new Reading(timeline, tops).drafts({ ...drafting, most: DRAFTS.part, anchors, known: columns });
  return own !== undefined && own.price < kept.price * CHEAPER ? own.draft : kept.draft;
}

function heightsAtEnd({ timeline, itemOf }: Segment): Map<Id, number> {
  const heights = new Map<Id, number>();
  for (const [stay, item] of itemOf)
    if (!stay.frame && stay.shown === timeline.length - 1) heights.set(stay.id, item.y);
  return heights;
}

/** No wider than the frames, beside which arrows may lead down. */
function wrapStackLabel(timeline: Timeline, { stackLabel }: Terms): string[] {
  const widest = Math.max(0, ...timeline.stays.map((stay) => (stay.frame ? stay.width : 0)));
  return wrap(stackLabel, M.FONT.title, widest + M.LABEL_REACH - M.LABEL_INDENT);
}

/** The ways to read a timeline as a forest, and what they become in columns. */
class Reading {
  readonly #timeline: Timeline;
  readonly #frames: readonly Stay[];
  readonly #tops: ReadonlyMap<Stay, number>;
  readonly #forests: readonly { forest: Forest; depth: number }[];

  /** @param tops heights of the frames where they are known */
  constructor(timeline: Timeline, tops?: ReadonlyMap<Stay, number>) {
    this.#timeline = timeline;
    this.#frames = timeline.stays.filter((stay) => stay.frame);
    this.#tops = tops ?? stackFrames(this.#frames);
    const chains = findChains(timeline.links);
    this.#forests = SLOT_WEIGHTS.map((slotWeight) => {
      const forest = makeForest(timeline, chains, slotWeight, (frame) => this.#tops.get(frame)!);
      let depth = 1;
      for (const node of forest.nodes.values()) if (!node.stay.frame) depth = Math.max(depth, depthOf(node) + 1);
      return { forest, depth: Math.min(depth, MOST_COLUMNS) };
    });
  }

  /** Room that the stack and a column for every depth of the heap need side by side, about. */
  get widthBeside(): number {
    return Math.min(
      ...this.#forests.map(({ forest, depth }) => roughWidth(assignColumns(forest, this.#frames, 1, depth))),
    );
  }

  /** The cheapest looking first. */
  drafts({ terms, labelLines, widest, most, anchors, known }: Drafting & Attempts): PricedDraft[] {
    const timeline = this.#timeline;
    const drafts: PricedDraft[] = [];
    const seen = new Set(known === null ? [] : [nameOf(known, timeline)]);
    for (const { forest, depth } of this.#forests) {
      let tries = 0;
      for (let count = depth; count >= 1 && tries < most; count--) {
        const columns = assignColumns(forest, this.#frames, terms.stacked ? 0 : 1, count);
        const name = nameOf(columns, timeline);
        if (seen.has(name) || (count > 1 && roughWidth(columns) > widest)) continue;
        seen.add(name);
        tries++;
        const input = { timeline, columns, tops: this.#tops, anchors, stacked: terms.stacked, labelLines };
        drafts.push(pricedDraft(new Draft(input), terms));
      }
    }
    return drafts.sort((a, b) => a.price - b.price);
  }
}

function nameOf({ of }: Columns, { stays }: Timeline): string {
  return stays.map((stay) => of.get(stay)).join();
}

function pricedDraft(draft: Draft, terms: Terms): PricedDraft {
  const { timeline, columns } = draft.input;
  const left = (item: Item) => item.column * ROUGH_COLUMN;
  return { draft, price: priced(draft.cost, timeline, [...draft.itemOf], left, roughWidth(columns), terms) };
}
