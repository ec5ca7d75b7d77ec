/**
 * Runs a program in one go, with all that any program may need linked from the start. Throws for bugs of ours only.
 */
import { nullObserver } from '../../machine/observer.ts';
import type { Trace } from '../../trace/trace.ts';
import type { RunOptions, RunResult } from '../engine.ts';
import { linkEverything } from './linked.ts';
import { Recorder } from './recorder.ts';
import { Session } from './session.ts';

linkEverything();

/** Runs a program and records every step. */
export function simulate(source: string, options: RunOptions = {}): Trace {
  const recorder = new Recorder();
  const session = new Session(source, options, recorder, true, (lastId, machine) => {
    recorder.begin(lastId);
    if (options.addresses === true) recorder.recordAddresses(machine.heap.addresses);
  });
  session.runToEnd();
  return session.trace(recorder);
}

/** Runs a program without recording. */
export function runProgram(source: string, options: RunOptions = {}): RunResult {
  let stdout = '';
  const session = new Session(source, options, { ...nullObserver, output: (text) => void (stdout += text) }, false);
  const outcome = session.runToEnd();
  return { stdout, stderr: session.machine.errorOutput, outcome };
}
