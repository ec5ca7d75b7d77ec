/**
 * Recorded traces that somebody has changed: their JSON, their words, their tables. Each is refused with a TraceFormatError,
 * or is one that can be walked, told and drawn. And traces as they are: every way to a step shows the same memory.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { simulate } from '../../src/simulator.ts';
import { toAnimatedSvg, toSvg } from '../../src/svg.ts';
import { decodeTrace, encodeTrace, TraceFormatError } from '../../src/trace/codec.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { stepChanges } from '../../src/trace/diff.ts';
import { dumpMemory } from '../../src/trace/dump.ts';
import { NumberReader, NumberWriter } from '../../src/trace/number-text.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { Describer, describeMemory, describeOutcome } from '../../src/view/describe.ts';
import { allHolders } from '../../src/query/holders.ts';
import { randomProgram } from '../oracle/random-program.ts';
import { programs } from '../support/programs.ts';
import { randomTrace } from '../support/random-traces.ts';
import { count, secondsSince, type Part } from './part.ts';

/** Short runs, each recorded once: what is done with a trace takes long enough. */
const LIMITS = { steps: 60, instructions: 50_000, liveBytes: 16 * 1024 * 1024 };
const recorded = new Map<string, string>();

function record(source: string): string {
  let json = recorded.get(source);
  if (json === undefined) recorded.set(source, (json = encodeTrace(simulate(source, { limits: LIMITS }))));
  return json;
}

const MOST_CHARACTERS = 900;
const sources = programs()
  .map(({ source }) => source)
  .filter((source) => source.length < MOST_CHARACTERS && !/^(?:import|from)/m.test(source));
const anyProgram = fc.oneof(
  fc.constantFrom(...sources),
  fc.noShrink(fc.nat(200)).map((seed) => randomProgram(seed)),
);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values that are of the wrong type, too large, deep, or have names of JavaScript's own. */
const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, '', '</script><img src=x onerror=alert(1)>', '__proto__', 'constructor', [], {}),
  fc.constantFrom<Json>(0, -1, 1, 0.5, 1e9, -1e9, 2 ** 31, 2 ** 53, 1e308, 'AAAA', '////', 'f39/f39/'),
  fc.integer({ min: -5, max: 50 }),
  fc.constant(1_000).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as Json),
  fc.constantFrom<Json>(JSON.parse('{"__proto__": {"length": 9}}') as Json, { constructor: 1, toString: 2, length: 3 }),
);

interface Change {
  readonly way: 'set' | 'delete' | 'double' | 'copy' | 'words';
  readonly path: readonly number[];
  readonly value: Json;
  readonly numbers: readonly (readonly [at: number, change: number])[];
}

const change: fc.Arbitrary<Change> = fc.record({
  way: fc.constantFrom('set', 'delete', 'double', 'copy', 'words', 'words', 'words'),
  path: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 4 }),
  value: hostile,
  numbers: fc.array(
    fc.tuple(fc.nat(100_000), fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -2, max: 40 }) }, fc.integer())),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});

/** The words of a log, some with other numbers, in or out. */
function otherWords(text: string, numbers: Change['numbers']): string {
  const reader = new NumberReader(text);
  const words: number[] = [];
  while (!reader.isAtEnd) words.push(reader.unsigned());
  for (const [at, value] of numbers) {
    const here = at % Math.max(1, words.length);
    if (value < 0) words.splice(here, 1);
    else if (at % 3 === 0) words.splice(here, 0, value);
    else if (at % 3 === 1) words[here] = value;
    else words[here] = (words[here] ?? 0) + (value % 64);
  }
  const writer = new NumberWriter();
  for (const word of words) writer.unsigned(Math.abs(word));
  return writer.toText();
}

function apply(trace: Json, { way, path, value, numbers }: Change): Json {
  if (way === 'words') {
    const fields = trace as Record<string, Json>;
    const name = path[0]! % 4 === 0 ? 'steps' : 'events';
    try {
      return { ...fields, [name]: otherWords(fields[name] as string, numbers) };
    } catch {
      // A change before has made it something else.
      return trace;
    }
  }
  let parent: Json = trace;
  let holder: Json = trace;
  let key: string | number = '';
  for (const index of path) {
    if (typeof parent !== 'object' || parent === null) break;
    const keys: string[] = Object.keys(parent);
    if (keys.length === 0) break;
    holder = parent;
    key = keys[index % keys.length] as string;
    parent = (parent as Record<string, Json>)[key] as Json;
  }
  const slots = holder as Record<string, Json>;
  const others = Object.keys(slots);
  if (way === 'set') slots[key] = structuredClone(value);
  else if (way === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (way === 'delete') Reflect.deleteProperty(slots, key);
  else if (way === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)] as Json));
  else if (others.length > 0) slots[key] = structuredClone(slots[others[path[0]! % others.length] as string] as Json);
  return trace;
}

/** How long all of it may take for a trace of some hundred steps. */
const MOST_SECONDS = 20;

/** Walks, tells and draws a trace that the door has let in. */
function use(trace: Trace, places: readonly number[]): void {
  const last = trace.steps.length - 1;
  const cursor = new Cursor(trace, { keyframeWords: 64 });
  const describer = new Describer(trace, { detail: 'cpython', lang: 'ko' });
  for (const place of places) {
    const step = place % Math.max(1, last + 1);
    cursor.seek(step);
    stepChanges(cursor);
    allHolders(cursor.memory);
    describeMemory(cursor.memory, { detail: 'objects', lang: 'en' });
    // A program that is none has no steps, and nothing to draw.
    if (last < 0) continue;
    describer.step(step);
    const drawn = toSvg(trace, { step, detail: (['values', 'objects', 'cpython'] as const)[place % 3]! });
    const markup = drawn.replaceAll(/="[^"<]*"/g, '=""').replaceAll(/>[^<]*</g, '><');
    assert.ok(!/<(?:script|img|foreignObject|iframe)|\son\w+=/i.test(markup), drawn);
  }
  describeOutcome(trace.outcome, 'ko');
  if (last >= 0 && last < 40) toAnimatedSvg(trace);
}

export const TRACES: Part = {
  name: 'traces',
  holds: 'a changed trace is refused with a message, or can be walked, told and drawn',
  short: 60,
  start: (figures) =>
    Promise.resolve({
      property: fc.property(
        anyProgram,
        fc.array(change, { minLength: 1, maxLength: 2 }),
        fc.array(fc.nat(1_000), { minLength: 1, maxLength: 3 }),
        (source, changes, places) => {
          const begin = process.cpuUsage();
          const json = JSON.stringify(changes.reduce(apply, JSON.parse(record(source)) as Json));
          let trace: Trace;
          try {
            trace = decodeTrace(json);
          } catch (error) {
            assert.ok(error instanceof TraceFormatError, error as Error);
            assert.notEqual(error.message, '');
            count(figures, 'refused');
            return;
          }
          count(figures, 'accepted');
          use(trace, places);
          const seconds = secondsSince(begin);
          assert.ok(seconds < MOST_SECONDS, `it took ${seconds.toFixed(1)} s`);
        },
      ) as fc.IRawProperty<unknown>,
      show: (input) => {
        const [source, changes, places] = input as [string, readonly Change[], readonly number[]];
        return JSON.stringify({ source, changes, places });
      },
    }),
};

/** Ways through a trace: to a step, inside one, one on, one back. */
type Move = readonly ['seek' | 'inside' | 'next' | 'previous' | 'event' | 'changed', number];

const move: fc.Arbitrary<Move> = fc.tuple(
  fc.constantFrom('seek', 'inside', 'next', 'previous', 'event', 'changed'),
  fc.nat(100_000),
);

function memoryAt(trace: Trace, step: number, event: number | null): string {
  const cursor = new Cursor(trace);
  if (event === null) cursor.seek(step);
  else cursor.seek(step, event);
  return dumpMemory(cursor.memory);
}

export const SEEKS: Part = {
  name: 'seeks',
  holds: 'whatever way a cursor takes, its memory is that of a new cursor that goes there directly',
  short: 60,
  start: (figures) =>
    Promise.resolve({
      property: fc.property(
        fc.oneof(
          anyProgram.map((source) => decodeTrace(record(source))),
          fc.array(fc.nat(10_000), { minLength: 50, maxLength: 600 }).map((choices) => randomTrace(choices)),
        ),
        fc.integer({ min: 1, max: 600 }),
        fc.array(move, { minLength: 1, maxLength: 25 }),
        (trace, keyframeWords, moves) => {
          const cursor = new Cursor(trace, { keyframeWords });
          for (const [way, number] of moves) {
            const step = number % Math.max(1, trace.steps.length);
            if (way === 'seek') cursor.seek(step);
            else if (way === 'inside' && trace.steps.length > 0)
              cursor.seek(step, number % (cursor.eventsOf(step).length + 1));
            else if (way === 'next') cursor.next();
            else if (way === 'previous') cursor.previous();
            else if (way === 'event') cursor.nextEvent();
            else cursor.changed();
            count(figures, 'moves');
            // `nextEvent` may complete a step, which a seek calls the last moment inside it.
            assert.equal(dumpMemory(cursor.memory), memoryAt(trace, cursor.step, cursor.event), `${way} ${number}`);
          }
        },
      ) as fc.IRawProperty<unknown>,
      show: (input) => {
        const [trace, keyframeWords, moves] = input as [Trace, number, readonly Move[]];
        return JSON.stringify({ trace: JSON.parse(encodeTrace(trace)) as unknown, keyframeWords, moves });
      },
    }),
};
