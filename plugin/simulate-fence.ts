/** How the plugin runs the program of a fence: in the simulator, as the options of the diagram say. */
import { simulate } from '../src/engines/simulator/simulate.ts';
import { runOptions } from '../src/options/run-options.ts';
import type { Simulate } from './examine.ts';

export const simulateFence: Simulate = (code, options) => simulate(code, runOptions(options));
