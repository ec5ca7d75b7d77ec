/**
 * The steps of one of our traces as `oracle_trace.py` would write them: its rules
 * R1 to R6 applied. Knows traces and the oracle's rules; knows nothing of values.
 */
import type { AnnAssign } from '../../src/syntax/tree.ts';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { FrameRecord, Id, Memory, StepReason } from '../../src/trace/model.ts';
import { endOf, type Trace } from '../../src/trace/trace.ts';
import { HIDDEN_FRAMES } from './shown-objects.ts';

linkSyntax();

export interface ShownStep {
  /** Index into the steps of the trace. */
  readonly index: number;
  readonly event: StepReason;
  readonly func: string;
  readonly line: number;
  /** The frames that are shown, outermost first. */
  readonly frames: readonly FrameRecord[];
  readonly memory: Memory;
  /** What is returned or yielded. */
  readonly returned: Id | null;
  /** Type of the exception that was raised or passed through. */
  readonly exception: string | null;
  readonly isUnwinding: boolean;
  /** Output since the step before. */
  readonly output: string;
}

const QUIET: ReadonlySet<string> = new Set(['StopIteration', 'StopAsyncIteration', 'GeneratorExit']);

/** Index of an exception's reference to its traceback among its items. */
const TRACEBACK_ITEM = 2;

/** First line of a class's code (its first decorator) and the line of its `class`, by the first. */
function classLines(trace: Trace): Map<number, number> {
  const lines = trace.source.split('\n');
  const found = new Map<number, number>();
  for (const { kind, firstLine } of trace.codes) {
    if (kind !== 'class') continue;
    let last = firstLine;
    while (last <= lines.length && !(lines[last - 1] as string).trimStart().startsWith('class')) last++;
    found.set(firstLine, last);
  }
  return found;
}

/** Lines of annotations without a value. */
function bareAnnotations(source: string): Set<number> {
  const lines = new Set<number>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { kind, value, span } = node as Partial<AnnAssign> & { span?: { line?: number } };
    if (kind === 'AnnAssign' && value === null && span?.line !== undefined) lines.add(span.line);
    Object.values(node).forEach(visit);
  };
  visit(parse(source));
  return lines;
}

/** The steps that the oracle tells, in order. Each is to be read before the next is asked for. */
export function* shownSteps(trace: Trace): Generator<ShownStep> {
  const classes = classLines(trace);
  const bare = bareAnnotations(trace.source);
  const cursor = new Cursor(trace);
  // CPython's tracer is gone when what comes behind the end of the program runs.
  const end = endOf(trace);
  /** Line of the last line event of a frame (rule R2). */
  const lastLines = new Map<Id, number>();
  let raisedIn: Id | null = null;
  let raised: Id | null = null;
  let exception: Id | null = null;
  let outputLength = 0;
  /** Frames of generators that have begun: one that an exception is thrown into before that gives no steps (rule R6). */
  const begun = new Set<Id>();
  do {
    const { step: index, memory } = cursor;
    const { reason, line: at } = trace.steps.at(index);
    const frame = memory.frames[memory.frames.length - 1];
    if (frame === undefined || reason === 'start' || reason === 'collect' || HIDDEN_FRAMES.has(frame.name)) continue;
    if (reason === 'call') begun.add(frame.id);
    if (frame.generator !== undefined && !begun.has(frame.id)) continue;
    const code = cursor.codeOf(frame.id);
    const isClassBody = code?.kind === 'class';
    const classLine = isClassBody ? (classes.get(code?.firstLine ?? 0) ?? null) : null;
    let event = reason;
    let line = at;
    let isUnwinding = false;
    if (reason === 'line') {
      raisedIn = null;
      if (classLine !== null && line >= (code?.firstLine ?? 0) && line <= classLine) continue;
      if (bare.has(line) && (isClassBody || frame.kind === 'module')) continue;
      if (lastLines.get(frame.id) === line) continue;
      lastLines.set(frame.id, line);
    } else if (reason === 'exception') {
      for (const one of cursor.eventsOf(index)) {
        const isTraceback =
          one.kind === 'item' && one.index === TRACEBACK_ITEM && memory.objects.get(one.owner)?.shape === 'exception';
        if (isTraceback) exception = one.owner;
      }
      const type = memory.objects.get(exception ?? 0)?.type ?? '';
      if (QUIET.has(type)) continue;
      if (raisedIn === frame.id && raised === exception) continue;
      raisedIn = frame.id;
      raised = exception;
    } else if (reason === 'return' || reason === 'end') {
      isUnwinding = frame.stack.length === 0;
      if (isUnwinding) event = 'return';
      lastLines.delete(frame.id);
      if (classLine !== null && !isUnwinding) line = classLine;
      if (isUnwinding) raisedIn = null;
    } else if (reason === 'call') lastLines.delete(frame.id);
    const isReturn = (event === 'return' && !isClassBody && !isUnwinding) || event === 'yield';
    yield {
      index,
      event,
      func: frame.name,
      line,
      frames: memory.frames.filter(({ name }) => !HIDDEN_FRAMES.has(name)),
      memory,
      returned: isReturn ? (frame.stack[frame.stack.length - 1] ?? null) : null,
      exception: event === 'exception' ? (memory.objects.get(exception ?? 0)?.type ?? null) : null,
      isUnwinding,
      output: memory.output.slice(outputLength),
    };
    outputLength = memory.output.length;
  } while (cursor.step < end && cursor.next());
}
