/**
 * A moment of a trace that can be moved: the memory at a step, or between two
 * events inside one. Knows steps, keyframes and the way between two moments;
 * what an event does is the state's affair.
 */
import type { TraceEvent } from './event.ts';
import { decodeEvent } from './event.ts';
import type { Id, Memory } from './model.ts';
import { Records } from './records.ts';
import type { Keyframe } from './keyframe.ts';
import { captureKeyframe } from './keyframe.ts';
import { MemoryState } from './state.ts';
import type { CodeEntry, Trace } from './trace.ts';

/** A keyframe is made when this many words lie behind the one before it: replaying them takes 10 to 20 ms. */
const KEYFRAME_WORDS = 1 << 17;

/** … or more, if the memory is so big that keyframes would take more room than the log. */
const KEYFRAME_SHARE = 1;

/** The keyframes of each trace, by the words between them: what one cursor has passed no other one replays. */
const keyframesByTrace = new WeakMap<Trace, Map<number, Keyframe[]>>();

function keyframesOf(trace: Trace, words: number): Keyframe[] {
  let byWords = keyframesByTrace.get(trace);
  if (byWords === undefined) keyframesByTrace.set(trace, (byWords = new Map<number, Keyframe[]>()));
  let keyframes = byWords.get(words);
  if (keyframes === undefined) byWords.set(words, (keyframes = []));
  return keyframes;
}

/** The share of that way which is replayed or taken back rather than a keyframe restored, as it is no more work. */
const NEAR_SHARE = 1 / 32;

/** Words over which all records are made anew rather than the touched ones looked up. */
const REBUILD_WORDS = 1 << 16;

export interface CursorOptions {
  /** Words of the log between keyframes: fewer make seeks shorter and take more memory. */
  readonly keyframeWords?: number;
  /** Only goes on, so that nothing has to be kept for the way back. */
  readonly isOneWay?: boolean;
}

/**
 * Position in a trace and the memory there. Steps count from 0, the state before anything ran;
 * the events of step k lead from step k − 1 to it. Memories differ from moment to moment, so keep no
 * `memory` across a move; its records however never change once read.
 */
export class Cursor {
  readonly trace: Trace;
  readonly #keyframeWords: number;
  readonly #isOneWay: boolean;
  readonly #state: MemoryState;
  readonly #records: Records;
  readonly #keyframes: Keyframe[];

  /** The last step whose events have all happened; -1 before those of step 0. */
  #whole = -1;
  /** Events of the step after `#whole` that have happened, if the cursor is inside that step. */
  #event: number | null = null;
  /** Offset into the words of the log up to which events have happened. */
  #at = 0;
  /** The keyframe that was last passed, which is where the way back ends; -1 is the empty memory. */
  #segment = -1;
  /** How the records stand to the state: equal, behind by what was touched, or to be made anew. */
  #standing: 'equal' | 'behind' | 'unrelated' = 'unrelated';
  #changed: ReadonlySet<Id> | null = null;

  constructor(trace: Trace, options: CursorOptions = {}) {
    this.trace = trace;
    this.#keyframeWords = options.keyframeWords ?? KEYFRAME_WORDS;
    this.#isOneWay = options.isOneWay ?? false;
    this.#keyframes = keyframesOf(trace, this.#keyframeWords);
    this.#state = new MemoryState(trace);
    this.#records = new Records(trace, this.#state);
    this.seek(0);
  }

  /** The step the cursor is at, or whose events it is among. */
  get step(): number {
    return this.#event === null ? Math.max(0, this.#whole) : this.#whole + 1;
  }

  /** How many events of the step have happened, if the cursor is inside it; null at the step itself. */
  get event(): number | null {
    return this.#event;
  }

  get memory(): Memory {
    if (this.#standing === 'unrelated') this.#records.rebuild();
    else if (this.#standing === 'behind') this.#records.update();
    this.#standing = 'equal';
    return this.#records.memory;
  }

  /**
   * Goes to a step, or to the moment inside it after the given number of its events (0: the state of the step before).
   * Throws a RangeError for a step or event that the trace does not have.
   */
  seek(step: number, event?: number): void {
    const { steps } = this.trace;
    if (!Number.isInteger(step) || step < 0 || step >= Math.max(1, steps.length)) {
      throw new RangeError(`no step ${step} in a trace of ${steps.length}`);
    }
    if (steps.length === 0) return;
    if (event === undefined) this.#goTo(step);
    else this.#goInside(step, event);
  }

  /** Goes to the next step, or to the end of the one it is inside. False at the end. */
  next(): boolean {
    if (this.#whole + 1 >= this.trace.steps.length) return false;
    this.#goTo(this.#whole + 1);
    return true;
  }

  /** Goes to the step before, or to the start of the one it is inside. False at the start. */
  previous(): boolean {
    const target = this.#event === null ? this.#whole - 1 : this.#whole;
    if (target < 0) return false;
    this.#goTo(target);
    return true;
  }

  /**
   * Applies the next event of the step the cursor is inside, or the first of the step after the one it is at.
   * False if the step has no further one, or the trace no further step; `next` then completes it.
   */
  nextEvent(): boolean {
    const step = this.#whole + 1;
    if (step >= this.trace.steps.length || this.#at >= this.#endOf(step)) return false;
    const length = this.#state.lengthAt(this.#at);
    this.#moves(length);
    this.#state.forward(this.#at, this.#at + length);
    this.#at += length;
    this.#event = (this.#event ?? 0) + 1;
    return true;
  }

  /** Whether a frame on the stack was suspended before: a generator that goes on rather than a call. */
  isResumed(frame: Id): boolean {
    return (this.#state.frames.get(frame)?.pushes ?? 0) > 1;
  }

  /** The code that a frame on the stack runs. */
  codeOf(frame: Id): CodeEntry | undefined {
    return this.trace.codes[this.#state.frames.get(frame)?.code ?? -1];
  }

  /** The frames and objects that the events of the current step have touched so far: written to, born, freed, counted. */
  changed(): ReadonlySet<Id> {
    if (this.#changed !== null) return this.#changed;
    if (this.trace.steps.length === 0) return new Set();
    const { step, event } = this;
    // The records are made equal first: after going back and coming here again they still are.
    void this.memory;
    this.#goTo(step - 1);
    this.#state.settle();
    this.#standing = 'equal';
    if (event === null) this.#forward(step);
    else this.#goInside(step, event);
    this.#changed = new Set(this.#state.touched);
    this.#state.settle();
    this.#standing = 'equal';
    return this.#changed;
  }

  /** The events that lead from the step before to a step. */
  eventsOf(step: number): TraceEvent[] {
    if (step < 0 || step >= this.trace.steps.length) return [];
    const offsets = this.#state.offsets(this.#endOf(step - 1), this.#endOf(step));
    return offsets.map((at) => decodeEvent(this.trace.events, at));
  }

  #endOf(step: number): number {
    return step < 0 ? 0 : this.trace.steps.words.at(step * 2);
  }

  /** Goes to the end of a step; -1 is the moment before all events. */
  #goTo(step: number): void {
    if (step === this.#whole && this.#event === null) return;
    const target = this.#endOf(step);
    const distance = Math.abs(target - this.#at);
    this.#moves(distance);
    const nearest = this.#keyframeBefore(step);
    const fromNearest = target - (this.#keyframes[nearest]?.at ?? 0);
    const near = this.#keyframeWords * NEAR_SHARE;
    const back = step <= this.#whole;
    if (back && this.#isOneWay) this.#restore(nearest);
    else if (back) {
      if (nearest >= this.#segment && distance <= fromNearest + near) this.#back(step);
      else this.#restore(nearest);
    } else if (nearest > this.#segment && distance > fromNearest + near) {
      this.#restore(nearest);
    }
    this.#forward(step);
  }

  #goInside(step: number, event: number): void {
    const start = this.#endOf(step - 1);
    const end = this.#endOf(step);
    const offsets = this.#state.offsets(start, end);
    if (!Number.isInteger(event) || event < 0 || event > offsets.length) {
      throw new RangeError(`no event ${event} in step ${step}, which has ${offsets.length}`);
    }
    const at = offsets[event] ?? end;
    if (this.#event === null || this.#whole !== step - 1) this.#goTo(step - 1);
    this.#moves(Math.abs(at - this.#at));
    if (at >= this.#at) this.#state.forward(this.#at, at);
    else this.#state.backward(at, this.#at);
    this.#at = at;
    this.#event = event;
  }

  #moves(words: number): void {
    this.#changed = null;
    if (words > REBUILD_WORDS || this.#standing === 'unrelated') this.#unrelate();
    else if (this.#standing === 'equal') this.#standing = 'behind';
  }

  /** Index of the last keyframe at or before a step; -1 is the empty memory. */
  #keyframeBefore(step: number): number {
    let low = 0;
    let high = this.#keyframes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keyframes[middle] as Keyframe).step <= step) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #restore(index: number): void {
    const keyframe = this.#keyframes[index] ?? null;
    this.#state.restore(keyframe);
    this.#segment = index;
    this.#whole = keyframe?.step ?? -1;
    this.#at = keyframe?.at ?? 0;
    this.#event = null;
    this.#unrelate();
  }

  #unrelate(): void {
    this.#standing = 'unrelated';
    this.#state.collects = false;
  }

  #forward(target: number): void {
    const { words } = this.trace.steps;
    const state = this.#state;
    this.#event = null;
    let due = this.#nextKeyframe();
    for (let step = this.#whole + 1; step <= target; step++) {
      const end = words.at(step * 2);
      state.forward(this.#at, end);
      state.enterLine(words.at(step * 2 + 1) >> 4);
      this.#at = end;
      this.#whole = step;
      if (step === due.step || end >= due.at) {
        if (step !== due.step) this.#keyframes.push(captureKeyframe(state, step, end));
        state.forget();
        this.#segment++;
        due = this.#nextKeyframe();
      }
    }
    if (this.#isOneWay) state.forget();
  }

  /** Where this segment ends: at the step of a keyframe made before, or at the first step from an offset on. */
  #nextKeyframe(): { step: number; at: number } {
    const known = this.#keyframes[this.#segment + 1];
    if (known !== undefined) return { step: known.step, at: Infinity };
    const last = this.#keyframes[this.#segment];
    const words = Math.max(this.#keyframeWords, KEYFRAME_SHARE * (last?.objects.length ?? 0));
    return { step: -1, at: (last?.at ?? 0) + words };
  }

  #back(target: number): void {
    const state = this.#state;
    if (this.#event !== null) {
      const start = this.#endOf(this.#whole);
      state.backward(start, this.#at);
      this.#at = start;
      this.#event = null;
    }
    for (let step = this.#whole; step > target; step--) {
      const start = this.#endOf(step - 1);
      state.leaveLine();
      state.backward(start, this.#at);
      this.#at = start;
      this.#whole = step - 1;
    }
  }
}
