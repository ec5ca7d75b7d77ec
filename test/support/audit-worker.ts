/**
 * What `scripts/audit.mjs` asks of one program, in a process of its own that can be ended: a recount of all references
 * after each instruction; a run with a collection at every allocation; runs with limits that come early. Knows the
 * simulator; knows nothing of files and tables.
 */
import { Session } from '../../src/engines/simulator/session.ts';
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import type { RunLimits } from '../../src/engines/engine.ts';
import { Census, audit } from '../../src/machine/audit.ts';
import { nullObserver } from '../../src/machine/observer.ts';
import type { Outcome } from '../../src/trace/model.ts';

export interface Job {
  readonly source: string;
  /** Seconds that the audit may take after each instruction, and then that it may take with growing distances. */
  readonly seconds: number;
}

export interface Report {
  readonly instructions: number;
  readonly audits: number;
  /** Every instruction was followed by an audit. */
  readonly isComplete: boolean;
  /** Whether it was run with a collection at every allocation, and that run came to its end in time. */
  readonly collected: 'yes' | 'no' | 'cut';
  readonly limitedRuns: number;
  readonly faults: readonly string[];
}

const LIMITS: RunLimits = { instructions: 30_000_000, liveBytes: 256 * 1024 * 1024, output: 10_000_000 };

/** Ends that come early, at places no program chooses. */
const EARLY: readonly RunLimits[] = [
  ...[40, 400, 4_000, 40_000].map((instructions) => ({ instructions })),
  ...[17, 18, 16, 20].map((power) => ({ liveBytes: 2 ** power })),
  ...[5, 20, 60].map((recursion) => ({ recursion })),
  { output: 20 },
];

/** What asks for the collector, watches deaths or measures sees the difference, as it should. */
const SEES_COLLECTIONS = /\bgc\b|weakref|__del__|\bsys\.getrefcount\b|\btracemalloc\b/;

/** Instructions between two looks at the clock. */
const SLICE = 20_000;

const words = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message).split('\n').slice(0, 6).join('\n      ') : String(thrown);

class Output {
  text = '';
  readonly observer = { ...nullObserver, output: (text: string): void => void (this.text += text) };
}

/** Runs on until the end or the time is over; null for the latter. */
function runUntil(session: Session, deadline: number): Outcome | null {
  for (;;) {
    const outcome = session.advance(SLICE);
    if (outcome !== null || Date.now() > deadline) return outcome;
  }
}

function auditAll({ source, seconds }: Job, faults: string[]): Pick<Report, 'instructions' | 'audits' | 'isComplete'> {
  const census = new Census();
  const session = new Session(source, { limits: LIMITS }, census, false);
  const denseUntil = Date.now() + seconds * 1_000;
  const deadline = denseUntil + seconds * 1_000;
  let audits = 0;
  let stride = 1;
  let outcome = session.advance(stride);
  for (; outcome === null; outcome = session.advance(stride)) {
    const found = audit(session.machine, census);
    audits++;
    if (found.length > 0) {
      faults.push(
        `audit after ${session.machine.instructions} instructions: ${found.slice(0, 4).join('; ').slice(0, 600)}`,
      );
      break;
    }
    const now = Date.now();
    if (now > deadline) break;
    if (now > denseUntil) stride += 1 + (stride >> 3);
  }
  return { instructions: session.machine.instructions, audits, isComplete: outcome !== null && stride === 1 };
}

function collectAlways({ source, seconds }: Job, faults: string[]): Report['collected'] {
  if (SEES_COLLECTIONS.test(source)) return 'no';
  const plain = new Output();
  if (runUntil(new Session(source, { limits: LIMITS }, plain.observer, false), Date.now() + seconds * 1_000) === null)
    return 'cut';
  const collected = new Output();
  const session = new Session(source, { limits: LIMITS }, collected.observer, false);
  session.machine.heap.youngThreshold = 0;
  session.machine.collector.waitsForCheckpoint = false;
  const outcome = runUntil(session, Date.now() + seconds * 1_000);
  const expected = outcome === null ? plain.text.slice(0, collected.text.length) : plain.text;
  if (collected.text !== expected) {
    const [wanted, got] = [expected.split('\n'), collected.text.split('\n')];
    const line = wanted.findIndex((text, index) => text !== got[index]);
    faults.push(`a collection at every allocation changes line ${line + 1}: ${wanted[line]} becomes ${got[line]}`);
  }
  return outcome === null ? 'cut' : 'yes';
}

function endEarly({ source, seconds }: Job, faults: string[]): number {
  const deadline = Date.now() + seconds * 1_000;
  let runs = 0;
  for (const limits of EARLY) {
    if (Date.now() > deadline) break;
    try {
      runUntil(new Session(source, { limits: { ...LIMITS, ...limits } }, nullObserver, false), deadline);
      runs++;
    } catch (thrown) {
      faults.push(`with ${JSON.stringify(limits)}: ${words(thrown)}`);
    }
  }
  return runs;
}

/** Everything that can be said of one program. What the simulator throws is a fault like others. */
function examine(job: Job): Report {
  const faults: string[] = [];
  const guarded = <Value>(what: string, otherwise: Value, run: () => Value): Value => {
    try {
      return run();
    } catch (thrown) {
      faults.push(`${what}: ${words(thrown)}`);
      return otherwise;
    }
  };
  const audited = guarded('audited run', { instructions: 0, audits: 0, isComplete: false }, () =>
    auditAll(job, faults),
  );
  const collected = guarded('collected run', 'cut' as const, () => collectAlways(job, faults));
  const limitedRuns = guarded('limited run', 0, () => endEarly(job, faults));
  return { ...audited, collected, limitedRuns, faults };
}

linkEverything();
process.on('message', (job: Job) => process.send?.(examine(job)));
