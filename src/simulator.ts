/** Entry `py-memory/simulator`: runs Python and records it, synchronously and without a DOM. */
export { runProgram, simulate } from './engines/simulator/simulate.ts';
export type { RunLimits, RunOptions, RunResult } from './engines/engine.ts';
