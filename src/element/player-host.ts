/**
 * What the player asks of the element, and what its properties come to as
 * options. Knows names of properties; shows nothing.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Trace } from '../trace/trace.ts';
import { mergeOptions, readOptionRecord, withDefaults } from '../options/layers.ts';
import type { DiagramOptions } from '../options/options.ts';
import type { Program } from './source.ts';

/** What the player asks of the element. Properties that are options hold what an attribute would, or null. */
export interface PlayerHost extends HTMLElement, ReactiveControllerHost {
  readonly code: string | null;
  readonly src: string | null;
  readonly trace: Trace | null;
  readonly detail: string | null;
  readonly dial: boolean;
  readonly theme: string | null;
  readonly highlight: string | null;
  readonly hide: string | null;
  readonly height: number | null;
  readonly functions: string | null;
  readonly arrows: string | null;
  readonly autoplay: boolean;
  readonly stdin: string | null;
  readonly maxSteps: number | null;
  readonly maxInstructions: number | null;
  readonly maxMemory: number | null;
  readonly maxOutput: number | null;
  readonly maxDepth: number | null;
  readonly clock: string | null;
  readonly random: string | null;
  readonly hash: string | null;
  readonly python: string | null;
  readonly caption: string | null;
  readonly controls: string | null;
  readonly view: string | null;
  readonly steps: string | null;
  /** The address of the step shown. */
  readonly link: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** With a name: the property is to be written to its attribute. */
  requestUpdate(name?: PropertyKey, old?: unknown): void;
}

/** Properties by which a program or its run changes. */
export const LIMIT_PROPERTIES = ['maxSteps', 'maxInstructions', 'maxMemory', 'maxOutput', 'maxDepth'] as const;
export const RUN_PROPERTIES = [
  'code',
  'src',
  'trace',
  'stdin',
  'clock',
  'random',
  'hash',
  'python',
  ...LIMIT_PROPERTIES,
] as const;

/** The options of the program's first line and of the element, and what is wrong with them. */
export function optionsOf(
  host: PlayerHost,
  program: Program | null,
): { options: DiagramOptions; problems: readonly string[] } {
  const { detail, dial, theme, height, highlight, hide, functions, arrows, stdin, caption, autoplay } = host;
  const { python, clock, random, hash, controls, view, steps } = host;
  const { maxSteps, maxInstructions, maxMemory, maxOutput, maxDepth } = host;
  const { values, problems } = readOptionRecord({
    title: host.getAttribute('title'),
    detail,
    dial: dial || null,
    theme,
    height,
    highlight,
    hide,
    functions,
    arrows,
    stdin,
    caption,
    'max-steps': maxSteps,
    'max-instructions': maxInstructions,
    'max-memory': maxMemory,
    'max-output': maxOutput,
    'max-depth': maxDepth,
    python,
    clock,
    random,
    hash,
    controls,
    view,
    steps,
    autoplay: autoplay || null,
  });
  const options = withDefaults(mergeOptions({ comment: program?.options ?? {}, element: values }));
  const isStill = options.view === 'still' || (options.view === 'player' && options.static);
  return {
    options: isStill ? { ...options, view: 'still', controls: 'none' } : options,
    problems: [...(program?.problems ?? []), ...problems.map(({ reason }) => reason)],
  };
}
