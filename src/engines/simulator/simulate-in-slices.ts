/**
 * Runs a program a little at a time, for those who have something else to do
 * meanwhile. Knows runs that can be driven in slices; knows no clock.
 */
import type { Trace } from '../../trace/trace.ts';
import type { RunOptions } from '../engine.ts';
import { Recorder } from './recorder.ts';
import { Session } from './simulate.ts';

/** Instructions of a slice, which take 1 to 3 ms when every one is recorded. */
const SLICE = 4_000;

/** Runs a program and records every step, pausing after every slice; gives back the trace. */
export function* simulateInSlices(source: string, options: RunOptions = {}): Generator<undefined, Trace, undefined> {
  const recorder = new Recorder();
  const session = new Session(source, options, recorder, true, (lastId) => recorder.begin(lastId));
  while (session.advance(SLICE) === null) yield;
  return session.trace(recorder);
}
