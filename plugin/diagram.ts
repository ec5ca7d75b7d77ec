/**
 * Everything that is seen of a fence, made from its program and its options
 * alone, as plain data that can be kept. Knows examination and drawing; knows
 * no file and no Markdown.
 */
import { hidingOf } from '../src/options/hiding.ts';
import type { Mark } from '../src/marks/mark.ts';
import type { ShownLine } from '../src/marks/shown-program.ts';
import { shownProgram } from '../src/marks/shown-program.ts';
import { withDefaults } from '../src/options/layers.ts';
import type { DiagramOptions } from '../src/options/options.ts';
import { endOf, type Trace } from '../src/trace/trace.ts';
import type { FenceProgram, Simulate } from './examine.ts';
import { examine } from './examine.ts';
import type { Problem } from './problem.ts';
import type { ShippedTrace, TraceLimits } from './shipped-trace.ts';
import { shipTrace } from './shipped-trace.ts';
import type { Still, StillOptions } from './still.ts';
import { StillMaker } from './still.ts';

/** How a diagram stands in the page. */
export const STRATEGIES = ['element', 'svg', 'img', 'animated-svg'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/**
 * Steps that readers without script see where the author has marked none: the last, and others that lead there. The beginning is
 * among them and is left out, as there is nothing to see.
 */
const MOST_UNSCRIPTED = 4;

const IMAGES = { element: null, svg: null, img: 'still', 'animated-svg': 'moving' } as const;

export interface Diagram {
  /** The program as run. */
  readonly code: string;
  readonly shown: readonly ShownLine[];
  /** What was set, with the step resolved to an index. */
  readonly options: Partial<DiagramOptions>;
  readonly stills: readonly Still[];
  /** Small pictures of a few other steps, for readers who have no player. */
  readonly unscripted: readonly Still[];
  /** The trace; null when the page needs none or it is left for the reader's tab to make. */
  readonly trace: ShippedTrace | null;
}

export interface Drawing {
  /** Null for a program that cannot be shown as a diagram. */
  readonly diagram: Diagram | null;
  readonly problems: readonly Problem[];
  /** Steps that links can lead to: the names of marks, and the number of the last. */
  readonly names: readonly string[];
  readonly last: number;
}

export interface DrawingSettings extends TraceLimits {
  readonly strategy: Strategy;
  /** Begins every id in the pictures. */
  readonly id: string;
}

export function drawFence(program: FenceProgram, settings: DrawingSettings, simulate: Simulate): Drawing {
  const { code, set } = program;
  const options = withDefaults(set);
  const { trace, marks, step, steps, problems } = examine(program, simulate);
  if (trace.outcome.kind === 'syntax-error' && options.fails === false)
    return { diagram: null, ...targets(marks, trace), problems };
  const caption = set.caption ?? marks.find((mark) => mark.kind === 'caption')?.text;
  const looks: StillOptions = {
    ...options,
    lang: options.lang ?? 'en',
    image: IMAGES[settings.strategy],
  };
  // A picture that plays all steps is one, whichever were chosen.
  const isMoving = looks.image === 'moving';
  const isSmall = options.view === 'steps' && !isMoving;
  const maker = new StillMaker(trace, marks, looks);
  const shown = step ?? endOf(trace);
  const chosen = isMoving ? [shown] : steps.length > 0 ? steps : isSmall ? maker.few({ also: step ?? null }) : [shown];
  const stills = maker.make({ steps: chosen, isSmall, id: settings.id });
  const hasPlayer = settings.strategy === 'element';
  // What the author marked has a picture wherever there is no player; what nobody did, only where there is one with script.
  const hasOthers = hasPlayer || (options.view === 'player' && !options.static && !isMoving && isMarked(marks));
  const others =
    hasOthers && steps.length === 0 && trace.steps.length > 1
      ? maker.few({ also: null, most: MOST_UNSCRIPTED }).filter((other) => other > 0 && other !== shown)
      : [];
  const unscripted = others.length === 0 ? [] : maker.make({ steps: others, isSmall: true, id: `${settings.id}-few` });
  const travels = settings.strategy === 'element' ? shipTrace(trace, settings) : { shipped: null, problem: null };
  const resolved: Partial<DiagramOptions> = { ...set, ...(caption !== undefined && { caption }) };
  return {
    diagram: {
      code,
      shown: shownProgram(code, marks, hidingOf(options.hide).lines),
      options: step === undefined ? withoutStep(resolved) : { ...resolved, step },
      stills,
      unscripted,
      trace: travels.shipped,
    },
    ...targets(marks, trace),
    problems: travels.problem === null ? problems : [...problems, travels.problem],
  };
}

function isMarked(marks: readonly Mark[]): boolean {
  return marks.some(({ kind }) => kind === 'step');
}

/** What links of the article can lead to. */
export function targets(marks: readonly Mark[], trace: Trace): Pick<Drawing, 'names' | 'last'> {
  return {
    names: marks.flatMap((mark) => (mark.kind === 'step' ? [mark.name] : [])),
    last: Math.max(0, trace.steps.length - 1),
  };
}

function withoutStep(set: Partial<DiagramOptions>): Partial<DiagramOptions> {
  return Object.fromEntries(Object.entries(set).filter(([name]) => name !== 'step'));
}
