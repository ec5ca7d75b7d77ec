/**
 * A whole run at a glance: how deep the stack was, how many objects lived, were
 * born and died, where exceptions flew and the collector ran, in a bounded
 * number of bins. Reads the log once, a little at a time; knows no marks, no
 * words and no drawing.
 */
import { atOnce } from '../base/turns.ts';
import { EVENT_WORDS, EVENTS } from '../trace/event.ts';
import type { Id } from '../trace/model.ts';
import { STEP_REASONS } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import { CHUNK_WORDS } from '../trace/trace.ts';

/** Neighbouring steps put together; of what is shown, the most. */
export interface Bin {
  /** Steps from the first to the last, both included. */
  readonly first: number;
  readonly last: number;
  /** Frames on the stack. */
  readonly depth: number;
  /** Objects that the program has made since it began and that are not freed. */
  readonly live: number;
  /** Objects that came and went from one step to another; what lives within a single step is not counted. */
  readonly births: number;
  readonly deaths: number;
  readonly raises: boolean;
  readonly collects: boolean;
}

export interface Overview {
  readonly steps: number;
  readonly bins: readonly Bin[];
  readonly depth: number;
  readonly live: number;
  /** The most births or deaths of a bin. */
  readonly turnover: number;
  /** Exceptions as they first fly, and collections. */
  readonly exceptions: number;
  readonly collections: number;
}

export interface OverviewOptions {
  /** Whether numbers, texts and other simple values count as objects. */
  readonly atoms: boolean;
  readonly bins?: number;
}

/** As many as a wide strip has pairs of pixels. */
const MOST_BINS = 480;
/** Words of the log that are read at a time: about a millisecond. */
const SLICE = 1 << 16;

const ALLOC = EVENTS.alloc.number;
const FREE = EVENTS.free.number;
const PUSH = EVENTS.push.number;
const POP = EVENTS.pop.number;
const SPLICE = EVENTS.splice.number;
const EXCEPTION = STEP_REASONS.indexOf('exception');
const COLLECT = STEP_REASONS.indexOf('collect');
const RETURN = STEP_REASONS.indexOf('return');

/** Reads the log from step to step and keeps the figures of the moment. */
class Survey {
  readonly #events: Trace['events'];
  readonly #counts: Uint8Array;
  /** By id, whether the object is one that is counted; grows as they come. */
  #counted = new Uint8Array(1 << 10);
  /** Offset of the next event. */
  at = 0;
  /** Whether the program runs: what it finds when it begins, such as its code, is not of its making. */
  hasBegun = false;
  depth = 0;
  live = 0;
  births = 0;
  deaths = 0;
  exceptions = 0;
  collections = 0;
  #raises = false;
  #collects = false;

  constructor({ events, types }: Trace, atoms: boolean) {
    this.#events = events;
    this.#counts = Uint8Array.from(types, ({ shape }) => (atoms || shape !== 'atom' ? 1 : 0));
  }

  /** Reads the events of a step, which end at an offset. */
  read(end: number): void {
    const events = this.#events;
    let at = this.at;
    /** The first object of the step: what dies and is not older is not told. */
    let newest = Infinity;
    while (at < end) {
      const chunk = events.chunkOf(at);
      const start = at - (at & (CHUNK_WORDS - 1));
      const stop = Math.min(end, start + CHUNK_WORDS);
      while (at < stop) {
        const head = chunk[at - start] as number;
        const kind = head & 15;
        if (kind === ALLOC) newest = Math.min(newest, this.#born(head >> 4, events.at(at + 1)));
        else if (kind === FREE) this.#dies(head >> 4, newest);
        else if (kind === PUSH) this.depth++;
        else if (kind === POP) this.depth--;
        else if (kind === SPLICE) at += events.at(at + 2) + events.at(at + 3);
        at += EVENT_WORDS[kind] as number;
      }
    }
    this.at = at;
  }

  #born(type: number, id: Id): Id {
    if (id < 0 || !this.hasBegun || this.#counts[type] === 0) return Infinity;
    if (id >= this.#counted.length) {
      const longer = new Uint8Array(Math.max(this.#counted.length * 2, id + 1));
      longer.set(this.#counted);
      this.#counted = longer;
    }
    this.#counted[id] = 1;
    this.live++;
    this.births++;
    return id;
  }

  #dies(id: Id, newest: Id): void {
    if (this.#counted[id] !== 1) return;
    this.live--;
    if (id < newest) this.deaths++;
    else this.births--;
  }

  /** An exception that leaves frame after frame is one, and so are the phases of a collection. */
  reach(reason: number): void {
    const raises = reason === EXCEPTION;
    const collects = reason === COLLECT;
    if (raises && !this.#raises) this.exceptions++;
    if (collects && !this.#collects) this.collections++;
    if (reason !== RETURN) this.#raises = raises;
    this.#collects = collects;
  }
}

/** Works in turns: after each `yield` somebody else may have one. */
export function* overviewInTurns(trace: Trace, options: OverviewOptions): Generator<undefined, Overview> {
  const { words, length } = trace.steps;
  const size = Math.max(1, Math.ceil(length / (options.bins ?? MOST_BINS)));
  const bins: Bin[] = [];
  const survey = new Survey(trace, options.atoms);
  let turnEnds = SLICE;
  for (let first = 0; first < length; first += size) {
    const last = Math.min(length, first + size) - 1;
    const bin = { first, last, depth: 0, live: 0, births: 0, deaths: 0, raises: false, collects: false };
    survey.births = 0;
    survey.deaths = 0;
    for (let step = first; step <= last; step++) {
      survey.read(words.at(step * 2));
      const reason = words.at(step * 2 + 1) & 15;
      survey.reach(reason);
      survey.hasBegun = true;
      bin.depth = Math.max(bin.depth, survey.depth);
      bin.live = Math.max(bin.live, survey.live);
      bin.raises ||= reason === EXCEPTION;
      bin.collects ||= reason === COLLECT;
      if (survey.at < turnEnds) continue;
      turnEnds = survey.at + SLICE;
      yield;
    }
    bins.push({ ...bin, births: survey.births, deaths: survey.deaths });
  }
  return {
    steps: length,
    bins,
    depth: most(bins, (bin) => bin.depth),
    live: most(bins, (bin) => bin.live),
    turnover: most(bins, (bin) => Math.max(bin.births, bin.deaths)),
    exceptions: survey.exceptions,
    collections: survey.collections,
  };
}

function most(bins: readonly Bin[], valueOf: (bin: Bin) => number): number {
  return bins.reduce((highest, bin) => Math.max(highest, valueOf(bin)), 0);
}

/** The same at once. */
export function overview(trace: Trace, options: OverviewOptions): Overview {
  return atOnce(overviewInTurns(trace, options));
}
