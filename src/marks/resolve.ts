/**
 * From a mark, or a number, to the step of a trace it means. Knows the
 * reasons of steps; knows nothing of memory.
 */
import { nearest } from '../base/nearest.ts';
import { endOf, type Trace } from '../trace/trace.ts';
import type { Lines, Mark, Pass, StepMark } from './mark.ts';

/**
 * The steps that show memory after a statement has run, one for each time it
 * ran, in order. Calls that the statement makes belong to it: its step is the
 * next one of its own frame, at a return before the frame goes.
 */
export function stepsAfter(trace: Trace, statement: Lines): number[] {
  const after: number[] = [];
  const oneLine = statement.first === statement.last;
  /** For each frame, outermost first, whether it is inside the statement. */
  const frames = [false];
  for (let index = 0; index < trace.steps.length; index++) {
    const { reason, line } = trace.steps.at(index);
    const top = frames.length - 1;
    switch (reason) {
      case 'call':
      case 'resume':
        frames.push(false);
        break;
      case 'line': {
        const inside = line >= statement.first && line <= statement.last;
        if (frames[top] && (oneLine || !inside)) after.push(index);
        frames[top] = inside;
        break;
      }
      case 'exception':
        if (frames[top]) after.push(index);
        frames[top] = false;
        break;
      case 'return':
      case 'yield':
        if (frames[top]) after.push(index);
        frames.pop();
        if (frames.length === 0) frames.push(false);
        break;
      case 'end':
        if (frames.includes(true)) after.push(index);
        break;
      case 'start':
      case 'collect':
        break;
    }
  }
  return after;
}

/** The steps that a mark's pass picks out of all passes; none when the line does not run that often. */
export function stepsOfPass(trace: Trace, statement: Lines, pass: Pass): number[] {
  const steps = stepsAfter(trace, statement);
  if (pass === 'every') return steps;
  const picked = pass === 'last' ? steps.at(-1) : steps[pass - 1];
  return picked === undefined ? [] : [picked];
}

/** Why a mark's step is not in a trace, as a sentence for the author. */
export function unreached(trace: Trace, { statement, pass }: Pick<StepMark, 'statement' | 'pass'>): string {
  const times = stepsAfter(trace, statement).length;
  if (times === 0) return 'This line never runs to its end, so there is no step to mark';
  return `This line runs ${times === 1 ? 'once' : `${times} times`}, so there is no pass ${pass}`;
}

/**
 * The index of the step that a number or a mark's name means, or why there is none. Numbers below zero count back from the
 * end of the program, which is -1.
 */
export function resolveStep(
  trace: Trace,
  marks: readonly Mark[],
  reference: number | string,
): { readonly step: number } | { readonly reason: string } {
  const last = trace.steps.length - 1;
  if (typeof reference === 'number') {
    const step = reference < 0 ? endOf(trace) + 1 + reference : reference;
    if (step >= 0 && step <= last) return { step };
    return { reason: `There is no step ${reference}; the steps of this program are 0 to ${last}` };
  }
  const named = marks.filter((mark) => mark.kind === 'step');
  const mark = named.find(({ name }) => name === reference);
  if (!mark) return { reason: unknownMark(reference, named) };
  const step = stepsOfPass(trace, mark.statement, mark.pass)[0];
  return step === undefined ? { reason: unreached(trace, mark) } : { step };
}

function unknownMark(name: string, marks: readonly StepMark[]): string {
  const names = marks.map((mark) => mark.name);
  const near = nearest(name, names);
  if (near !== undefined) return `There is no mark \`${name}\`; did you mean \`${near}\`?`;
  if (names.length > 0) return `There is no mark \`${name}\`; the marks are ${names.join(', ')}`;
  return `There is no mark \`${name}\`; a comment \`#@ ${name}: …\` at the end of a line would make one`;
}
