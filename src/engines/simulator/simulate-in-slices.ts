/**
 * Runs a program a little at a time, for those who have something else to do
 * meanwhile. Knows runs that can be driven in slices, and that parts of the simulator may have to be loaded first; knows no clock.
 */
import { PartMissing, type Part } from '../../base/part.ts';
import type { Pause } from '../../base/turns.ts';
import type { Trace } from '../../trace/trace.ts';
import type { RunOptions, RunProgress } from '../engine.ts';
import { Recorder } from './recorder.ts';
import { Session } from './session.ts';

type Slices = Generator<Pause<RunProgress>, Trace, 'stop' | undefined>;

/** Instructions of a slice, which take 1 to 3 ms when every one is recorded. */
const SLICE = 4_000;

/**
 * Runs a program and records every step, pausing after every slice; gives back the trace. A pause that is a promise must be
 * waited for: code that the program needs is on its way. Told to stop, the run ends there. Throws what loading throws.
 */
export function* simulateInSlices(source: string, options: RunOptions = {}): Slices {
  for (;;) {
    try {
      return yield* runOnce(source, options);
    } catch (thrown) {
      if (!(thrown instanceof PartMissing)) throw thrown;
      yield thrown.part.load();
    }
  }
}

function* runOnce(source: string, options: RunOptions): Slices {
  const recorder = new Recorder();
  const session = new Session(source, options, recorder, true, (lastId, machine) => {
    recorder.begin(lastId);
    if (options.addresses === true) recorder.recordAddresses(machine.heap.addresses);
  });
  const missing = [...session.imports].filter((part) => !part.isHere);
  yield missing.length > 0 ? loadAll(missing) : undefined;
  while (session.advance(SLICE) === null) {
    const command = yield { steps: recorder.steps.length };
    if (command === 'stop') session.stop();
  }
  return session.trace(recorder);
}

async function loadAll(parts: readonly Part<unknown>[]): Promise<void> {
  await Promise.all(parts.map((part) => part.load()));
}
