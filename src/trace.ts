/** Entry `py-memory/trace`: what a trace is, reading and writing it, and moving through it. */
export { Cursor } from './trace/cursor.ts';
export type { CursorOptions } from './trace/cursor.ts';
export { decodeTrace, encodeTrace, TraceFormatError } from './trace/codec.ts';
export { TRACE_VERSION } from './trace/trace.ts';
export type { CodeEntry, ColouredToken, Trace, TypeEntry } from './trace/trace.ts';
export type {
  Badge,
  FrameKind,
  FrameRecord,
  HiddenHolder,
  Id,
  Memory,
  ObjectRecord,
  Outcome,
  Shape,
  Step,
  StepReason,
} from './trace/model.ts';
