/**
 * Python programs by grammar, with CPython as judge: the same steps, objects and counts for small well-behaved ones; the same
 * answers and errors for any question. No exception of the host's, and every recount of references right.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadPyodide } from 'pyodide';
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import { Session } from '../../src/engines/simulator/session.ts';
import { Census, audit } from '../../src/machine/audit.ts';
import { runProgram } from '../../src/simulator.ts';
import { compareTraces } from '../oracle/compare.ts';
import { countedRun } from '../oracle/counted-run.ts';
import { unexpected } from '../oracle/differences.ts';
import { startJudge } from '../oracle/judge.ts';
import { randomProgram } from '../oracle/random-program.ts';
import { count, secondsSince, type Figures, type Part } from './part.ts';
import { answers, questionsOf } from './random-answers.ts';

linkEverything();

const LIMITS = { instructions: 300_000, liveBytes: 16 * 1024 * 1024, output: 50_000 };

/** Recounts references after the first instructions one by one, then at growing distances. */
function recount(source: string, figures: Figures): void {
  const census = new Census();
  const session = new Session(source, { limits: LIMITS }, census, false);
  let stride = 1;
  for (let audits = 0; session.advance(stride) === null; audits++) {
    assert.deepEqual(audit(session.machine, census), [], `audit after ${session.machine.instructions} instructions`);
    count(figures, 'recounts');
    if (audits > 20) stride += 1 + (stride >> 2);
  }
}

/** Without one of its lines after the other, as long as the fault stays. */
function smaller(source: string, isFaulty: (source: string) => boolean): string {
  let lines = source.split('\n');
  for (let length = lines.length >> 1; length > 0; length >>= 1) {
    for (let at = 0; at < lines.length;) {
      const rest = [...lines.slice(0, at), ...lines.slice(at + length)];
      if (isFaulty(rest.join('\n'))) lines = rest;
      else at += length;
    }
  }
  return lines.join('\n');
}

export const STEPS: Part = {
  name: 'steps',
  holds: 'every step of a program is as CPython takes it, with the same objects, references and counts',
  short: 30,
  async start(figures) {
    const judge = await startJudge();
    const faultOf = (source: string): string | null => {
      const run = countedRun(source);
      count(figures, 'steps', run.trace.steps.length);
      recount(source, figures);
      return unexpected('a program', source, compareTraces(run, judge(source)));
    };
    const isFaulty = (source: string): boolean => {
      try {
        const { outcome } = runProgram(source);
        // A line that is missing makes other programs, which would be told first.
        return outcome.kind === 'finished' && faultOf(source) !== null;
      } catch {
        return true;
      }
    };
    return {
      property: fc.property(fc.noShrink(fc.nat()), (seed) => {
        assert.equal(faultOf(randomProgram(seed)), null);
      }) as fc.IRawProperty<unknown>,
      show: (input) => smaller(randomProgram((input as [number])[0]), isFaulty),
    };
  },
};

const RUN = `
import contextlib, io, warnings
warnings.simplefilter('ignore')
def run(source):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(source, 'main.py', 'exec', dont_inherit=True), {'__name__': '__main__'})
    return output.getvalue()
run
`;

/** What depends on the size of a computer's memory and words. */
const DEPENDS =
  /^(?:MemoryError|OverflowError)|index-sized|C (?:int|long|ssize_t)|exceeds? (?:the )?limit|Python int too large/;

function withoutDependent(output: string): string {
  return output
    .split('\n')
    .map((line) => (DEPENDS.test(line) ? 'depends' : line))
    .join('\n');
}

const MOST_SECONDS = 10;

export const ANSWERS: Part = {
  name: 'answers',
  holds: 'any operator, built-in or method answers any values as CPython does, with the same errors',
  short: 30,
  async start(figures) {
    const python = await loadPyodide({ env: { PYTHONHASHSEED: '0' }, stderr: () => undefined });
    const judge = python.runPython(RUN) as (source: string) => string;
    return {
      property: fc.property(answers, (source) => {
        const begin = process.cpuUsage();
        const { stdout, outcome } = runProgram(source, { limits: LIMITS });
        const seconds = secondsSince(begin);
        assert.ok(seconds < MOST_SECONDS, `the run took ${seconds.toFixed(1)} s`);
        count(figures, 'answers', stdout.split('\n').length - 1);
        // CPython would take its time over what our limits end.
        if (outcome.kind === 'finished' && !/^(?:MemoryError|OverflowError)/m.test(stdout))
          assert.equal(withoutDependent(stdout), withoutDependent(judge(source)));
        else count(figures, outcome.kind === 'finished' ? 'too large' : outcome.kind);
      }) as fc.IRawProperty<unknown>,
      show: (input) => questionsOf((input as [string])[0]),
    };
  },
};
