/**
 * Runs the program of a fence and finds everything that an author should know:
 * failures, marks that lead nowhere, expectations that do not hold. Knows
 * options, marks and traces; draws nothing and knows no file.
 */
import type { Mark } from '../src/marks/mark.ts';
import { readMarks } from '../src/marks/read-marks.ts';
import { resolveStep, stepsOfPass, unreached } from '../src/marks/resolve.ts';
import { withDefaults } from '../src/options/layers.ts';
import type { DiagramOptions } from '../src/options/options.ts';
import type { StepChoice } from '../src/options/readers.ts';
import type { Outcome } from '../src/trace/model.ts';
import { endOf, type Trace } from '../src/trace/trace.ts';
import { resolveChoices } from '../src/view/chosen-steps.ts';
import { describeLimitation, describeOutcome } from '../src/view/describe.ts';
import { refute, unanswerable } from './expectations.ts';
import type { Problem, ProblemPlace } from './problem.ts';
import { WHOLE_FENCE } from './problem.ts';

/** Runs a program and records it. */
export type Simulate = (code: string, options: DiagramOptions) => Trace;

export interface Examination {
  readonly trace: Trace;
  readonly marks: readonly Mark[];
  /** The step to show first; undefined when none is set or there is no such step. */
  readonly step: number | undefined;
  /** Steps chosen for still pictures, in order; empty when none are. */
  readonly steps: readonly number[];
  readonly problems: readonly Problem[];
}

/** A program with the options that were set for it. */
export interface FenceProgram {
  readonly code: string;
  readonly set: Partial<DiagramOptions>;
}

export function examine(program: FenceProgram, simulate: Simulate): Examination {
  return new Examiner(program, simulate).run();
}

class Examiner {
  readonly #code: string;
  readonly #options: DiagramOptions;
  readonly #simulate: Simulate;
  readonly #problems: Problem[] = [];

  constructor({ code, set }: FenceProgram, simulate: Simulate) {
    this.#code = code;
    this.#options = withDefaults(set);
    this.#simulate = simulate;
  }

  run(): Examination {
    const options = this.#options;
    this.#checkRepeatable();
    const trace = this.#simulate(this.#code, options);
    this.#checkOutcome(trace.outcome, options.fails);
    const marks = this.#readMarks(trace);
    if (trace.steps.length === 0) return { trace, marks, step: undefined, steps: [], problems: this.#problems };
    const step = options.step === null ? undefined : this.#step(trace, marks, options.step);
    const steps = this.#chosen(trace, marks, options.steps);
    this.#checkExpectations(trace, marks);
    return { trace, marks, step, steps, problems: this.#problems };
  }

  /** Says where the page will not be the same when it is built again. */
  #checkRepeatable(): void {
    const { clock, random, hash } = this.#options;
    const real = Object.entries({ clock, random, hash }).filter(([, value]) => value === 'real');
    if (real.length === 0) return;
    const written = real.map(([name]) => `\`${name}=real\``).join(' and ');
    this.#report('unrepeatable', `With ${written} every build may give another diagram`, WHOLE_FENCE);
  }

  /** Says what went wrong in the run, unless the author said that it would. */
  #checkOutcome(outcome: Outcome, fails: boolean | string): void {
    switch (outcome.kind) {
      case 'finished':
        if (fails !== false)
          this.#report(
            'no-failure',
            `The program was meant to fail${fails === true ? '' : ` with ${fails}`}, but it ran to its end`,
            { kind: 'option', name: 'fails' },
          );
        return;
      case 'syntax-error':
      case 'raised': {
        if (fails === true || fails === outcome.type) return;
        const meant = fails === false ? '' : `; it was meant to fail with ${fails}`;
        const message = outcome.message === '' ? outcome.type : `${outcome.type}: ${outcome.message}`;
        const [rule, place] =
          outcome.kind === 'raised'
            ? (['python-error', { kind: 'code', line: outcome.line }] as const)
            : (['syntax-error', this.#syntaxPlace(outcome)] as const);
        const limitation = describeLimitation(outcome, 'en').replace(/\.$/, '');
        this.#report(rule, `${message}${meant}${limitation === '' ? '' : `. ${limitation}`}`, place);
        return;
      }
      case 'unsupported':
      case 'limit':
        this.#report(outcome.kind, describeOutcome(outcome, 'en').replace(/\.$/, ''), {
          kind: 'code',
          line: outcome.line,
        });
    }
  }

  /** From the column of the error, or the whole line where Python does not tell it. */
  #syntaxPlace({ line, column, endLine, endColumn }: Outcome & { kind: 'syntax-error' }): ProblemPlace {
    if (column < 1) return { kind: 'code', line };
    const text = this.#code.split('\n')[line - 1] ?? '';
    const start = unitsOf(text, column - 1);
    const end = endLine === line && endColumn > column ? unitsOf(text, endColumn - 1) : undefined;
    return { kind: 'code', line, column: start, ...(end !== undefined && { endColumn: end }) };
  }

  #readMarks(trace: Trace): readonly Mark[] {
    const { marks, problems } = readMarks(this.#code, trace.tokens);
    for (const { rule, reason, place } of problems) this.#report(rule, reason, { kind: 'code', ...place });
    for (const mark of marks) {
      if (mark.kind === 'step' && trace.steps.length > 0 && stepsOfPass(trace, mark.statement, mark.pass).length === 0)
        this.#report('unreached-mark', unreached(trace, mark), { kind: 'code', ...mark.place });
    }
    return marks;
  }

  #step(trace: Trace, marks: readonly Mark[], reference: number | string): number | undefined {
    const resolved = resolveStep(trace, marks, reference);
    if ('step' in resolved) return resolved.step;
    this.#report('unknown-step', resolved.reason, { kind: 'option', name: 'step' });
    return undefined;
  }

  #chosen(trace: Trace, marks: readonly Mark[], choices: readonly StepChoice[]): readonly number[] {
    const { steps, reasons } = resolveChoices(trace, marks, choices);
    for (const reason of reasons) this.#report('unknown-step', reason, { kind: 'option', name: 'steps' });
    return steps;
  }

  #checkExpectations(trace: Trace, marks: readonly Mark[]): void {
    const { expect, detail } = this.#options;
    const level = detail === 'auto' ? 'objects' : detail;
    for (const mark of marks) {
      if (mark.kind !== 'expect' && mark.kind !== 'ask') continue;
      const steps = stepsOfPass(trace, mark.statement, mark.pass);
      if (steps.length === 0) this.#report('unreached-mark', unreached(trace, mark), { kind: 'code', ...mark.place });
      const judge = mark.kind === 'ask' ? unanswerable : refute;
      const failed = firstOf(steps, (step) => judge(trace, step, mark.text, level));
      if (failed) {
        const { line } = mark.place;
        const { part } = failed;
        const place = part
          ? { line, column: mark.textColumn + part.start, endColumn: mark.textColumn + part.end }
          : mark.place;
        this.#report(failed.rule, failed.reason, { kind: 'code', ...place });
      }
    }
    const failed = expect === '' ? null : refute(trace, endOf(trace), expect, level);
    if (failed) this.#report(failed.rule, failed.reason, { kind: 'option', name: 'expect' });
  }

  #report(rule: string, reason: string, place: ProblemPlace): void {
    this.#problems.push({ rule, reason, place });
  }
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Columns of Python count characters, ours UTF-16 units. */
function unitsOf(line: string, characters: number): number {
  return [...line].slice(0, Math.max(0, characters)).join('').length;
}
