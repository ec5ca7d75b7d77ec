#!/usr/bin/env node
/**
 * The command `py-memory`: runs a Python file, records it, draws a step of it,
 * or tells all its steps. Knows files, streams and exit codes; all work is done
 * by the entries beside it.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nearest } from './base/nearest.ts';
import { resolveStep } from './marks/resolve.ts';
import { readMarks } from './marks/read-marks.ts';
import { hiddenLooks, hidingOf } from './options/hiding.ts';
import { mergeOptions, readOptionRecord, withDefaults } from './options/layers.ts';
import { splitOptionComment } from './options/option-comment.ts';
import type { DiagramOptions, Language } from './options/options.ts';
import { runOptions } from './options/run-options.ts';
import { readSettings } from './options/settings.ts';
import { parsePath, resolve } from './query/resolve.ts';
import { runProgram, simulate } from './simulator.ts';
import { toAnimatedSvg, toSvg } from './svg.ts';
import { encodeTrace } from './trace/codec.ts';
import { Cursor } from './trace/cursor.ts';
import type { Outcome } from './trace/model.ts';
import type { Trace } from './trace/trace.ts';
import { describeLimitation, describeOutcome, Describer } from './view/describe.ts';
import { planPictures } from './view/render.ts';
import { whyAlive } from './view/why-alive.ts';

const USAGE = `Usage: py-memory COMMAND FILE [OPTIONS]

Commands
  run FILE       run the program; its exit code is the command's
  trace FILE     print the trace as JSON
  svg FILE       print the picture of a step, or with --animated of all
  explain FILE   tell every step in words

Options
  --step N       step to draw or ask about: a number, negative from the end, or a mark's name (default: the last)
  --detail D     values, objects, cpython, allocator or auto
  --lang L       en or ko
  --theme T      light, dark or auto
  --width N      room for the picture in px
  --animated     one picture that plays all steps; readers who want no motion see the step
  --stdin TEXT   what input() reads, with \\n between lines
  --max-steps N  steps after which the run ends
  --why PATH     explain why the object that a path such as x or b[0] leads to is alive
  --python V     version of Python, 3.11 to 3.15
  --clock C      virtual or real
  --random R     fixed or real
  --hash H       fixed or real
  -o, --output F write to a file

FILE may be - for standard input. Options may also stand on the first line of the program:
  # pymem step=3 lang=ko
`;

/** Exit codes beyond those of the program itself. */
const NOT_DONE = 3;
const WRONG_USE = 2;

/** Something wrong with how the command was called. */
class UsageError extends Error {}

interface Task {
  readonly code: string;
  readonly options: DiagramOptions;
  /** A path to an object whose holders are asked for. */
  readonly why: string | undefined;
  /** Whether a picture shows all steps, one after the other. */
  readonly animated: boolean;
  write(text: string): void;
}

type Command = (task: Task) => number;

const COMMANDS = {
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
  svg({ code, options, animated, write }) {
    const trace = simulate(code, runOptions(options));
    if (trace.steps.length === 0) return report(trace.outcome, options);
    const step = stepOf(trace, options.step ?? -1);
    const looks = looksOf(options);
    write(
      `${animated ? toAnimatedSvg(trace, { ...looks, step, hiddenLines: hidingOf(options.hide).lines }) : toSvg(trace, { ...looks, step, colours: 'own' })}\n`,
    );
    return report(trace.outcome, options);
  },
  explain({ code, options, why, write }) {
    const trace = simulate(code, runOptions(options));
    const lang = options.lang ?? 'en';
    if (why !== undefined && trace.steps.length > 0) {
      write(explainWhy(trace, stepOf(trace, options.step ?? -1), why, lang));
      return report(trace.outcome, options);
    }
    const { detail } = planPictures(trace, { detail: options.detail, lang });
    const describer = new Describer(trace, { detail, lang });
    const last = trace.steps.length - 1;
    const width = String(Math.max(last, 0)).length;
    for (let step = 0; step <= last; step++) write(`${String(step).padStart(width)}  ${describer.step(step)}\n`);
    if (last < 0) write(`${describer.step(0)}\n`);
    return trace.outcome.kind === 'raised' ? report(trace.outcome, options) : exitCode(trace.outcome);
  },
} as const satisfies Record<string, Command>;

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

/** How pictures of a file look. */
function looksOf({ detail, theme, width, arrows, functions, hide, lang }: DiagramOptions) {
  return { detail, theme, width, arrows, lang: lang ?? 'en', ...hiddenLooks(hide, functions) } as const;
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

/** Options of the call, stronger than those in the program's first line. */
function readOptions(comment: string | null, given: Readonly<Record<string, unknown>>): DiagramOptions {
  const fromComment = readSettings(comment ?? '');
  const fromCall = readOptionRecord(given);
  const problem = fromCall.problems[0] ?? fromComment.problems[0];
  if (problem) throw new UsageError(problem.reason);
  return withDefaults(mergeOptions({ comment: fromComment.values, element: fromCall.values }));
}

const TEXT_OPTION = { type: 'string' } as const;

const CALL_OPTIONS = {
  step: TEXT_OPTION,
  detail: TEXT_OPTION,
  lang: TEXT_OPTION,
  theme: TEXT_OPTION,
  width: TEXT_OPTION,
  stdin: TEXT_OPTION,
  'max-steps': TEXT_OPTION,
  why: TEXT_OPTION,
  python: TEXT_OPTION,
  clock: TEXT_OPTION,
  random: TEXT_OPTION,
  hash: TEXT_OPTION,
  animated: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `problem`, with the nearest of the names that may stand there. */
function suggest(problem: string, given: string, names: readonly string[]): UsageError {
  const guess = nearest(given, names);
  return new UsageError(`${problem}${guess === undefined ? '' : `; did you mean ${guess}?`}\n\n${USAGE.trimEnd()}`);
}

/** Arguments as Node reads them. Throws UsageError for an option that does not exist. */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: CALL_OPTIONS });
  } catch (error) {
    const unknown = /^Unknown option '(--?[^'=]+)'/.exec(error instanceof Error ? error.message : '')?.[1];
    if (unknown === undefined) throw error;
    throw suggest(
      `There is no option ${unknown}`,
      unknown,
      Object.keys(CALL_OPTIONS).map((name) => `--${name}`),
    );
  }
}

/**
 * Runs the command and answers its exit code: the program's own; 1 for an
 * uncaught exception or a syntax error; 2 for a wrong call; 3 for a program
 * that was stopped or needs what is not modelled.
 */
export function main(args: readonly string[]): number {
  try {
    const { values, positionals } = readArguments(args);
    const { help, output, why, animated = false, ...given } = values;
    if (help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const [name = '', file, extra] = positionals;
    if (name === '') throw new UsageError(USAGE.trimEnd());
    if (!isCommand(name)) throw suggest(`There is no command ${name}`, name, Object.keys(COMMANDS));
    if (file === undefined) throw new UsageError(`${name} needs a file\n\n${USAGE.trimEnd()}`);
    if (extra !== undefined) throw new UsageError(`One file at a time; ${extra} is one too many`);
    const source = readFileSync(file === '-' ? 0 : file, 'utf8');
    const { code, settings } = splitOptionComment(source);
    const parts: string[] = [];
    const options = readOptions(settings, given);
    const status = COMMANDS[name]({ code, options, why, animated, write: (text) => parts.push(text) });
    if (output === undefined) process.stdout.write(parts.join(''));
    else writeFileSync(output, parts.join(''));
    return status;
  } catch (error) {
    if (!isCallError(error)) throw error;
    process.stderr.write(`py-memory: ${error.message}\n`);
    return WRONG_USE;
  }
}

/** Wrong arguments, and files that cannot be read or written: the caller's affair, not ours. */
function isCallError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && (code.startsWith('ERR_PARSE_ARGS') || /^E[A-Z]+$/.test(code));
}

const isMain = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) process.exitCode = main(process.argv.slice(2));
