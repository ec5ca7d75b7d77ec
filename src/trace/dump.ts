/**
 * Memories and events as text, for tests and the command line. Same memory,
 * same text. Knows the data model; the words for readers are elsewhere.
 */
import { Cursor } from './cursor.ts';
import type { TraceEvent } from './event.ts';
import type { FrameRecord, Id, Memory, ObjectRecord } from './model.ts';
import type { Trace } from './trace.ts';

function reference(memory: Memory, id: Id | null): string {
  if (id === null) return '-';
  const object = memory.objects.get(id);
  const text = object?.shape === 'atom' ? object.text : null;
  return text === null || text === undefined ? `#${id}` : `#${id} ${text}`;
}

function names(memory: Memory, map: ReadonlyMap<string, Id>): string {
  return [...map].map(([name, id]) => `${name}=${reference(memory, id)}`).join(' ');
}

function dumpFrame(memory: Memory, frame: FrameRecord): string {
  const stack = frame.stack.map((id) => reference(memory, id)).join(', ');
  return [
    `frame #${frame.id} ${frame.name} line ${frame.line}:`,
    names(memory, frame.locals),
    stack === '' ? '' : `stack [${stack}]`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function dumpObject(memory: Memory, object: ObjectRecord): string {
  const parts = [`#${object.id} ${object.type}`];
  if (object.text !== null) parts.push(object.text);
  parts.push(`(${object.count})`);
  if (object.items.length > 0) parts.push(`[${object.items.map((id) => reference(memory, id)).join(', ')}]`);
  if (object.fields.size > 0) parts.push(`{${names(memory, object.fields)}}`);
  if (object.weak.length > 0) parts.push(`weak [${object.weak.map((id) => reference(memory, id)).join(', ')}]`);
  for (const { kind, n } of object.hidden) parts.push(`+${n} ${kind}`);
  if (object.badges.length > 0) parts.push(object.badges.join(' '));
  if (object.size !== undefined) parts.push(`${object.size} bytes`);
  if (object.address !== undefined) parts.push(`at ${object.address}`);
  if (object.collectorCount !== undefined) parts.push(dumpExamined(object));
  if (object.generation !== undefined) parts.push(`generation ${object.generation}`);
  return parts.join(' ');
}

function dumpExamined({ collectorCount, collectorFrom, collectorVerdict }: ObjectRecord): string {
  const verdict = collectorVerdict === undefined ? '' : collectorVerdict === 1 ? ' reachable' : ' unreachable';
  return `collector ${collectorCount}${collectorFrom === undefined ? '' : ` from #${collectorFrom}`}${verdict}`;
}

/** One line a frame, outermost first, then one a live object in order of id, then the output as a JSON string. */
export function dumpMemory(memory: Memory): string {
  const lines = memory.frames.map((frame) => dumpFrame(memory, frame));
  for (const object of memory.objects.values()) lines.push(dumpObject(memory, object));
  if (memory.collection !== null)
    lines.push(`collection of generation ${memory.collection.generation}: ${memory.collection.phase}`);
  if (memory.output !== '') lines.push(`output ${JSON.stringify(memory.output)}`);
  return lines.join('\n');
}

/** The kind and then every part as `name=value`. */
export function dumpEvent(event: TraceEvent): string {
  const parts = Object.entries(event).map(([name, value]: [string, unknown]) => {
    if (name === 'kind') return event.kind;
    return `${name}=${Array.isArray(value) ? `[${value.join(',')}]` : String(value)}`;
  });
  return parts.join(' ');
}

/** A step with the events that lead to it and the memory at it. */
export function dumpStep(trace: Trace, step: number): string {
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const { reason, line } = trace.steps.at(step);
  const events = cursor.eventsOf(step).map((event) => `  ${dumpEvent(event)}`);
  return [`step ${step} ${reason} line ${line}`, ...events, dumpMemory(cursor.memory)].join('\n');
}
