/**
 * How a trace travels in a page: as text, compressed, or not at all. Knows
 * sizes; the element reads what is written here (src/element/recording.ts).
 */
import { deflateRawSync } from 'node:zlib';
import { encodeTrace } from '../src/trace/codec.ts';
import type { Trace } from '../src/trace/trace.ts';
import type { Problem } from './problem.ts';
import { WHOLE_FENCE } from './problem.ts';

export interface TraceLimits {
  /** Characters in the page above which the trace is left to the reader's tab. */
  readonly traceLimit: number;
  /** Characters of JSON above which a trace is compressed; Infinity: never. */
  readonly compressFrom: number;
}

/** A trace as it stands in the page. */
export interface ShippedTrace {
  readonly text: string;
  /** `deflate-raw`: the text is base64 of compressed JSON; null: it is the JSON. */
  readonly encoding: 'deflate-raw' | null;
}

/** Characters of base64 are dearer than JSON's where the server compresses pages, so little is gained by little. */
const WORTHWHILE = 0.6;

/** What of a trace goes into the page; null, with the reason, for one that is too long for it. */
export function shipTrace(
  trace: Trace,
  { traceLimit, compressFrom }: TraceLimits,
): { readonly shipped: ShippedTrace | null; readonly problem: Problem | null } {
  const json = encodeTrace(trace);
  let shipped: ShippedTrace = { text: json, encoding: null };
  if (json.length > compressFrom) {
    const text = deflateRawSync(json, { level: 9 }).toString('base64');
    if (text.length < json.length * WORTHWHILE) shipped = { text, encoding: 'deflate-raw' };
  }
  if (shipped.text.length <= traceLimit) return { shipped, problem: null };
  const reason = `The trace is ${Math.ceil(shipped.text.length / 1000)} kB, above the limit of ${Math.floor(traceLimit / 1000)} kB (setting \`traceLimit\`); the reader's tab will run the program itself`;
  return { shipped: null, problem: { rule: 'long-trace', reason, place: WHOLE_FENCE } };
}
