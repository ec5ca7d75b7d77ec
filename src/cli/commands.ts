/**
 * What each command does with a program. Knows traces, pictures and exit codes;
 * the arguments are read before it.
 */
import { readMarks } from '../marks/read-marks.ts';
import { resolveStep } from '../marks/resolve.ts';
import { hiddenLooks, hidingOf } from '../options/hiding.ts';
import type { DiagramOptions, Language } from '../options/options.ts';
import { runOptions } from '../options/run-options.ts';
import { parsePath, resolve } from '../query/resolve.ts';
import { runProgram, simulate } from '../simulator.ts';
import { toAnimatedSvg, toSvg } from '../svg.ts';
import { encodeTrace } from '../trace/codec.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Outcome } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import { describeLimitation, describeMemory, describeOutcome, Describer } from '../view/describe.ts';
import { planPictures } from '../view/render.ts';
import { whyAlive } from '../view/why-alive.ts';
import { pasteable } from './paste.ts';
import type { CommandName } from './usage.ts';
import { UsageError } from './usage.ts';

/** Exit code of a program that was stopped or needs what is not modelled. */
const NOT_DONE = 3;

export interface Task {
  readonly code: string;
  readonly options: DiagramOptions;
  /** A path to an object whose holders are asked for. */
  readonly why: string | undefined;
  /** Whether a picture shows all steps, one after the other. */
  readonly animated: boolean;
  /** The file that is written; undefined for standard output. */
  readonly output: string | undefined;
  write(text: string): void;
}

type Command = (task: Task) => number;

/** Every command about one program; each answers the exit code. */
export const COMMANDS = {
  run({ code, options }) {
    const { stdout, stderr, outcome } = runProgram(code, runOptions(options));
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    if (outcome.kind !== 'raised') return report(outcome, options);
    reportLimitation(outcome, options);
    return exitCode(outcome);
  },
  trace({ code, options, write }) {
    const trace = simulate(code, runOptions(options));
    write(`${encodeTrace(trace)}\n`);
    return report(trace.outcome, options);
  },
  svg({ code, options, animated, output, write }) {
    const trace = simulate(code, runOptions(options));
    if (trace.steps.length === 0) return report(trace.outcome, options);
    const step = stepOf(trace, options.step ?? -1);
    const { title } = options;
    const looks = { ...looksOf(options), ...(title !== '' && { title }) };
    const hiddenLines = hidingOf(options.hide).lines;
    const svg = animated
      ? toAnimatedSvg(trace, { ...looks, step, hiddenLines })
      : toSvg(trace, { ...looks, step, colours: 'own' });
    write(`${svg}\n`);
    if (output !== undefined) process.stdout.write(inWords(trace, step, options, output));
    return report(trace.outcome, options);
  },
  explain({ code, options, why, write }) {
    const trace = simulate(code, runOptions(options));
    const lang = options.lang ?? 'en';
    if (why !== undefined && trace.steps.length > 0) {
      write(explainWhy(trace, stepOf(trace, options.step ?? -1), why, lang));
      return report(trace.outcome, options);
    }
    const { hidden } = looksOf(options);
    const { detail } = planPictures(trace, { detail: options.detail, lang });
    const describer = new Describer(trace, { detail, lang, hidden });
    const last = trace.steps.length - 1;
    const width = String(Math.max(last, 0)).length;
    for (let step = 0; step <= last; step++) write(`${String(step).padStart(width)}  ${describer.step(step)}\n`);
    if (last < 0) write(`${describer.step(0)}\n`);
    return trace.outcome.kind === 'raised' ? report(trace.outcome, options) : exitCode(trace.outcome);
  },
} as const satisfies Record<Exclude<CommandName, 'check'>, Command>;

/** How pictures of a file look. */
function looksOf({ detail, theme, width, arrows, functions, hide, lang }: DiagramOptions) {
  return { detail, theme, width, arrows, lang: lang ?? 'en', ...hiddenLooks(hide, functions) } as const;
}

/** Markdown that shows the picture of a file, with what it shows in words. */
function inWords(trace: Trace, step: number, options: DiagramOptions, file: string): string {
  const lang = options.lang ?? 'en';
  const { hidden } = looksOf(options);
  const { detail } = planPictures(trace, { detail: options.detail, lang });
  const cursor = new Cursor(trace);
  cursor.seek(step);
  return pasteable({
    file,
    title: options.title,
    alternative: describeMemory(cursor.memory, { detail, lang, hidden }),
    words: new Describer(trace, { detail, lang, hidden }).step(step),
  });
}

function stepOf(trace: Trace, reference: number | string): number {
  const resolved = resolveStep(trace, readMarks(trace.source, trace.tokens).marks, reference);
  if ('reason' in resolved) throw new UsageError(resolved.reason);
  return resolved.step;
}

/** Why what a path leads to is alive, a sentence a line. */
function explainWhy(trace: Trace, step: number, text: string, lang: Language): string {
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const path = parsePath(text);
  const found = path.kind === 'problem' ? path : resolve(cursor.memory, path);
  if (found.kind === 'problem') throw new UsageError(`${text}, column ${found.start + 1}: ${found.message}`);
  return whyAlive(cursor.memory, found.id, lang)
    .sentences.map((sentence) => `${sentence}\n`)
    .join('');
}

/** Says on standard error how a run ended that did not end well: by its traceback if it has one, else in words. */
function report(outcome: Outcome, { lang }: DiagramOptions): number {
  if (outcome.kind === 'raised') {
    process.stderr.write(outcome.traceback);
    reportLimitation(outcome, { lang });
  } else if (outcome.kind !== 'finished') process.stderr.write(`${describeOutcome(outcome, lang ?? 'en')}\n`);
  return exitCode(outcome);
}

/** Says on standard error that a failure is a limit of ours, if it is. */
function reportLimitation(outcome: Outcome, { lang }: { readonly lang: DiagramOptions['lang'] }): void {
  const limitation = describeLimitation(outcome, lang ?? 'en');
  if (limitation !== '') process.stderr.write(`py-memory: ${limitation}\n`);
}

function exitCode(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'finished':
      return outcome.exitCode;
    case 'raised':
    case 'syntax-error':
      return 1;
    case 'unsupported':
    case 'limit':
      return NOT_DONE;
  }
}
