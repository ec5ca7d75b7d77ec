/**
 * The layout of a whole run: where everything stands at every step. Knows
 * traces and scenes; short runs are laid out as a whole, long ones by stretches
 * when a step of them is asked for.
 */
import { runFigures, type RunFigures } from '../query/look-through.ts';
import type { Detail } from '../query/slots.ts';
import { KnownSlots, Visible, type Hidden } from '../query/visible.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Id, StepReason } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import { AllocatorPane } from './allocator-pane.ts';
import { SegmentReader, type PlacedBox, type Placement } from './layout/placement.ts';
import { layOutRun } from './layout/run.ts';
import * as M from './measures.ts';
import type { Messages } from './messages.ts';
import type { Moments } from './moments.ts';
import { buildScene, type KnownBox } from './scene-builder.ts';
import type { Scene } from './scene.ts';
import { heldUnseen } from './telling/changes.ts';
import { textWidth } from './text-width.ts';
import type { PictureWords } from './words.ts';

export interface PlanOptions {
  /** Default `auto`: `objects` while no step boxes more than 24 of them, else `values`. */
  readonly detail?: Detail | 'auto';
  /** Room for the picture in px; default 720. Below 480 the stack stands above the heap, unless all fits side by side. */
  readonly width?: number;
  /** `tags` (default): names far from their object become marks; `all`: every reference is a line. */
  readonly arrows?: 'tags' | 'all';
  /** What becomes of functions, classes and modules that are only defined; default `chips`. */
  readonly functions?: 'chips' | 'boxes' | 'hide';
  /** What is left out of the picture. */
  readonly hidden?: Hidden | undefined;
  readonly words: PictureWords;
  /** Moments of the run with the same detail, hidden things and functions as chips, where somebody else looks at them too. */
  readonly moments?: Moments;
  /** What was found in the run, where somebody looked through it before. */
  readonly figures?: RunFigures;
}

/** One moment of a run, ready to be drawn. */
export interface PlannedStep {
  readonly scene: Scene;
  /** The scene of the step before; null at the first. */
  readonly before: Scene | null;
  readonly placement: Placement;
  /** What was in the picture at the step before and is gone, at its place. */
  readonly freed: readonly PlacedBox[];
}

const DEFAULT_WIDTH = 720;
const NARROW = 480;
/** Runs with more steps than this are laid out by stretches. */
const MOST_STEPS = 2000;
/** So are runs with more objects in their last step. */
const MOST_OBJECTS = 400;
/**
 * Length of a stretch; it ends at the first call or return after so many steps. Shorter where steps are dear: so many objects
 * are looked at, and where there are very many of them, two steps only.
 */
const STRETCH = { longest: 48, shortest: 8, objects: 16_000, many: 20_000, ofMany: 2 } as const;
/** Part of the steps at which boxes may move. */
const MOST_MOVES = 0.03;
/** Stretches that are kept. */
const KEPT = 8;

const CUTS: ReadonlySet<StepReason> = new Set(['call', 'return', 'resume', 'yield', 'exception']);

/** Steps in a row. */
interface Scenes {
  readonly first: number;
  readonly scenes: readonly Scene[];
  /** Number of folded frames of every scene. */
  readonly folds: readonly number[];
}

/** Steps that are laid out together; a part of them ends where frames are folded or unfolded. */
interface Stretch extends Scenes {
  readonly parts: readonly Part[];
  /** Room for every step, so that the picture does not change its size within the stretch. */
  readonly width: number;
  readonly height: number;
}

interface Part {
  readonly first: number;
  readonly reader: SegmentReader;
}

/** Most frames that are shown before some are folded, how many then stay, and how near to a folded one a return may come. */
interface FrameLimits {
  readonly most: number;
  readonly kept: number;
  readonly least: number;
}

const FRAME_LIMITS = {
  wide: { most: 12, kept: 6, least: 3 },
  narrow: { most: 10, kept: 5, least: 3 },
} as const satisfies Record<string, FrameLimits>;

/** Number of folded frames at a depth of the stack, given their number a step before: it changes seldom, since boxes move when it does. */
function foldAt(depth: number, before: number, limits: FrameLimits): number {
  const open = depth - before;
  return open > limits.most || (before > 0 && open < limits.least) ? foldFrom(depth, limits) : before;
}

function foldFrom(depth: number, { most, kept }: FrameLimits): number {
  return depth > most ? depth - kept : 0;
}

/** The box, unless something else stands at its place. */
function clearOf({ frames, objects }: Placement, gone: PlacedBox | null): PlacedBox | null {
  if (gone === null) return null;
  const covers = ({ box, x, y }: PlacedBox) =>
    x < gone.x + gone.box.width + M.BOX_GAP &&
    gone.x < x + box.width + M.BOX_GAP &&
    y < gone.y + gone.box.height + M.BOX_GAP &&
    gone.y < y + box.height + M.BOX_GAP;
  return frames.some(covers) || objects.some(covers) ? null : gone;
}

/** The detail that `auto` stands for. */
export function detailOf({ isCrowded }: RunFigures): Detail {
  return isCrowded ? 'values' : 'objects';
}

export class Plan {
  readonly detail: Detail;
  readonly trace: Trace;
  readonly #options: PlanOptions;
  readonly #width: number;
  readonly #cursor: Cursor;
  /** Length of a stretch; the whole run for short ones. */
  readonly #stretch: number;
  readonly #stretches = new Map<number, Stretch>();
  readonly #knownBoxes = new Map<Id, KnownBox>();
  readonly #knownSlots = new KnownSlots();
  #pane: AllocatorPane | null = null;

  constructor(trace: Trace, options: PlanOptions) {
    this.trace = trace;
    this.#options = options;
    this.#width = options.width ?? DEFAULT_WIDTH;
    this.#cursor = options.moments?.cursor ?? new Cursor(trace);
    const { detail = 'auto', hidden, figures = runFigures(trace, hidden) } = options;
    this.detail = detail !== 'auto' ? detail : detailOf(figures);
    this.#stretch = this.#chooseStretch(figures.objects);
  }

  /**
   * What the picture shows at a step, or inside it after the given number of its events.
   * @throws RangeError for a step or event that the trace does not have
   */
  at(step: number, event?: number): PlannedStep {
    return this.#in(this.#stretchAt(step), step, event);
  }

  /**
   * The same laid out for itself: closer together, but not where it is in the run. The step before is laid out with it
   * where something of it is gone that has to be drawn.
   */
  alone(step: number): PlannedStep {
    const scenes = this.#scenesOf(Math.max(0, step - 1), step + 1);
    const scene = scenes.scenes.at(-1)!;
    const before = step === 0 ? null : scenes.scenes[0]!;
    const isGone = before !== null && [...before.objects.keys()].some((id) => !scene.objects.has(id));
    if (isGone) return this.#in(this.#laidOut(scenes), step, undefined);
    const own = { first: step, scenes: [scene], folds: scenes.folds.slice(-1) };
    return this.#in(this.#laidOut(own), step, undefined, before);
  }

  #in(stretch: Stretch, step: number, event: number | undefined, known?: Scene | null): PlannedStep {
    const local = step - stretch.first;
    const index = stretch.parts.filter((candidate) => candidate.first <= step).length - 1;
    const part = stretch.parts[index]!;
    const scene =
      event === undefined ? stretch.scenes[local]! : this.#sceneAt(step, event, new Set(), stretch.folds[local]);
    const earlier = known ?? stretch.scenes[local - 1];
    const before = step === 0 ? null : (earlier ?? this.#sceneAt(step - 1, undefined, new Set(), undefined));
    const own = part.reader.at(scene, step - part.first);
    const placement = {
      ...own,
      width: Math.max(own.width, stretch.width),
      height: Math.max(own.height, stretch.height),
    };
    const gone = before === null ? [] : [...before.objects.values()].filter((box) => !scene.objects.has(box.id));
    const left =
      step > part.first || index === 0
        ? gone.map((box) => part.reader.place(box, step - part.first))
        : gone.map((box) => clearOf(placement, stretch.parts[index - 1]!.reader.placeAtEnd(box)));
    const placed = left.filter((box) => box !== null);
    const mayLive = this.#tellsTheTruth || !scene.isWhole || before?.isWhole === false;
    const freed = placed.length === 0 ? placed : this.#freed(placed, mayLive, step, event);
    return { scene, before, placement, freed };
  }

  /** Whether an object that merely leaves the picture must not look freed: a constant lives on in its code. */
  get #tellsTheTruth(): boolean {
    return this.detail === 'cpython' || this.detail === 'allocator';
  }

  /**
   * What looks freed of the boxes that left the picture. Where the program's own objects are told and no more, values leave
   * with their last arrow; what something unseen still holds, such as a traceback on its way, only leaves.
   */
  #freed(boxes: readonly PlacedBox[], mayLive: boolean, step: number, event: number | undefined): PlacedBox[] {
    this.#cursor.seek(step, event);
    const { memory } = this.#cursor;
    if (mayLive) return boxes.filter(({ box }) => !memory.objects.has(box.id));
    const held = heldUnseen(memory, new Set(boxes.map(({ box }) => box.id)));
    return boxes.filter(({ box }) => !held.has(box.id));
  }

  /** Where the objects lie, at the detail that shows it. */
  pane(messages: Messages): AllocatorPane | null {
    if (this.detail !== 'allocator') return null;
    return (this.#pane ??= new AllocatorPane(this.trace, this.#width, messages));
  }

  get #frameLimits(): FrameLimits {
    return FRAME_LIMITS[this.#width < NARROW ? 'narrow' : 'wide'];
  }

  #visible(step: number, event: number | undefined): Visible {
    const { moments } = this.#options;
    if (event === undefined && moments !== undefined) return moments.at(step).visible;
    this.#cursor.seek(step, event);
    return new Visible(this.#cursor.memory, this.detail, {
      functions: this.#options.functions ?? 'chips',
      inFlight: event !== undefined,
      hidden: this.#options.hidden,
      known: this.#knownSlots,
    });
  }

  #sceneAt(step: number, event: number | undefined, upright: Set<number>, folded: number | undefined): Scene {
    return this.#sceneOf(this.#visible(step, event), upright, folded);
  }

  #sceneOf(visible: Visible, upright: Set<number>, folded: number | undefined): Scene {
    return buildScene(visible, {
      narrow: this.#width < NARROW,
      words: this.#options.words,
      upright,
      known: this.#knownBoxes,
      foldedFrames: folded ?? foldFrom(visible.memory.frames.length, this.#frameLimits),
    });
  }

  #chooseStretch(objects: number): number {
    if (this.trace.steps.length <= MOST_STEPS && objects <= MOST_OBJECTS) return Infinity;
    if (objects > STRETCH.many) return STRETCH.ofMany;
    return Math.max(STRETCH.shortest, Math.min(STRETCH.longest, Math.floor(STRETCH.objects / objects)));
  }

  /** The first step of the stretch of a step: 0, or the first call or return at or after a multiple of the length. */
  #startOf(step: number): number {
    if (this.#stretch === Infinity) return 0;
    const window = Math.floor(step / this.#stretch);
    const own = this.#cutAfter(window * this.#stretch);
    return own <= step ? own : this.#cutAfter(Math.max(0, window - 1) * this.#stretch);
  }

  #cutAfter(start: number): number {
    if (start === 0) return 0;
    const end = Math.min(start + this.#stretch, this.trace.steps.length);
    for (let step = start; step < end; step++) if (CUTS.has(this.trace.steps.at(step).reason)) return step;
    return start;
  }

  #endOf(first: number): number {
    const { length } = this.trace.steps;
    if (this.#stretch === Infinity) return length;
    return Math.min(length, this.#cutAfter((Math.floor(first / this.#stretch) + 1) * this.#stretch));
  }

  #stretchAt(step: number): Stretch {
    const first = this.#startOf(step);
    const known = this.#stretches.get(first);
    if (known !== undefined) return known;
    const made = this.#makeStretch(first, Math.max(this.#endOf(first), step + 1));
    if (this.#stretches.size >= KEPT) this.#stretches.delete(this.#stretches.keys().next().value!);
    this.#stretches.set(first, made);
    return made;
  }

  #makeStretch(first: number, end: number): Stretch {
    return this.#laidOut(this.#scenesOf(first, end));
  }

  #scenesOf(first: number, end: number): Scenes {
    if (this.#stretch !== Infinity) this.#knownBoxes.clear();
    const limits = this.#frameLimits;
    const upright = new Set<number>();
    const scenes: Scene[] = [];
    const folds: number[] = [];
    for (let step = first; step < end; step++) {
      const visible = this.#visible(step, undefined);
      const depth = visible.memory.frames.length;
      const folded = step === first ? foldFrom(depth, limits) : foldAt(depth, folds[folds.length - 1]!, limits);
      folds.push(folded);
      scenes.push(this.#sceneOf(visible, upright, folded));
    }
    // A container that arrows leave later stands upright from the beginning; its earlier scenes are made again.
    for (let i = 0; i < scenes.length; i++) {
      const lying = [...scenes[i]!.objects.values()].some((box) => box.form === 'cells' && upright.has(box.id));
      if (lying) scenes[i] = this.#sceneAt(first + i, undefined, upright, folds[i]!);
    }
    return { first, scenes, folds };
  }

  #laidOut({ first, scenes, folds }: Scenes): Stretch {
    const { length } = scenes;
    const starts = folds.flatMap((folded, i) => (i === 0 || folded !== folds[i - 1] ? [i] : []));
    // Boxes move where the stack folds or unfolds, and at the beginning of the stretch unless it is that of the run; what is left is shared out.
    const unasked = starts.length - (first > 0 ? 0 : 1);
    const left = Math.max(0, Math.floor(MOST_MOVES * length) - unasked);
    let cuts = 0;
    const parts: Part[] = [];
    starts.forEach((from, i) => {
      const to = starts[i + 1] ?? length;
      const made = this.#layOut(scenes.slice(from, to), first + from, Math.floor((left * to) / length) - cuts);
      cuts += made.length - 1;
      parts.push(...made);
    });
    const width = Math.max(...parts.map(({ reader }) => reader.width));
    const height = Math.max(...parts.map(({ reader }) => reader.height));
    return { first, scenes, folds, parts, width, height };
  }

  #layOut(scenes: readonly Scene[], first: number, mostCuts: number): Part[] {
    const parts = layOutRun(scenes, mostCuts, {
      width: this.#width - 2 * M.MARGIN,
      narrow: this.#width < NARROW,
      tags: this.#options.arrows !== 'all',
      stackLabel: this.#options.words.topOfStack,
      unreachableWidth: 2 + textWidth(this.#options.words.unreachable, M.FONT.title),
    });
    return parts.map((part) => ({ first: first + part.first, reader: new SegmentReader(part.segment) }));
  }
}

/** Lays out a run; nothing is computed for a step before it is asked for. */
export function planLayout(trace: Trace, options: PlanOptions): Plan {
  return new Plan(trace, options);
}
