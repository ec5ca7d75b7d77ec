/**
 * Any text as a program: bytes, characters, words of Python in any order, programs with something lost, doubled or put in.
 * A run always has an outcome, in time that its limits bound. Knows the simulator and the programs of the tests.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { colour } from '../../src/syntax/colour.ts';
import { simulate } from '../../src/simulator.ts';
import { decodeTrace, encodeTrace } from '../../src/trace/codec.ts';
import { readSnippets } from '../syntax/snippets.ts';
import { programs } from '../support/programs.ts';
import { count, secondsSince, type Part } from './part.ts';

const WORDS = (
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda ' +
  'nonlocal not or pass raise return try while with yield True False None match case type _ print x y self __proto__ ' +
  'constructor 0 1 0x 0b12 1e 1e999 1_0 1__0 0777 9j " \' """ \'\'\' f" f\' rb" t" {x {x!r {x:{y} }} ( ) [ ] { } , : ; . .. ... ' +
  '= == != < > <= >= <> := -> + - * ** / // % @ & | ^ ~ << >> += **= >>= @= \\ # ! ? $ ` é 변수 𝔘 \u00a0 \u200b \ufeff \u0000 \ud800 \f'
).split(' ');

/** Ends lines with and without deeper ones to follow. */
const BREAKS = ['\n', '\n    ', '\n        ', '\n\t', ':\n    ', '\r\n', '\r', '\\\n', ' '];

const word = fc.constantFrom(...WORDS);
const soup = fc
  .array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 2, arbitrary: fc.constantFrom(...BREAKS) }), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' ').replaceAll(/ ?(\n *|\r|\t) ?/g, '$1'));

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array).toString('latin1'));
const decoded = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array).toString('utf8'));
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

const MOST_CHARACTERS = 4_000;
const known = [
  ...readSnippets('valid.txt').map(({ source }) => source),
  ...programs()
    .map(({ source }) => source)
    .filter((source) => source.length < MOST_CHARACTERS),
];

interface Change {
  readonly kind: 'lose' | 'double' | 'insert' | 'replace' | 'swap' | 'cut' | 'repeat';
  readonly at: number;
  readonly from: number;
  readonly text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('lose', 'double', 'insert', 'replace', 'swap', 'cut', 'repeat'),
  at: fc.nat(100_000),
  from: fc.nat(100_000),
  text: fc.oneof(word, fc.constantFrom(...BREAKS), fc.string({ unit: 'binary', maxLength: 3 })),
});

function changed(source: string, changes: readonly Change[]): string {
  const parts = source.match(/\w+|[^\S\n]+|\n|[^\w\s]/g) ?? [''];
  for (const { kind, at, from, text } of changes) {
    const here = at % Math.max(1, parts.length);
    const there = from % Math.max(1, parts.length);
    if (kind === 'lose') parts.splice(here, 1);
    else if (kind === 'double') parts.splice(here, 0, parts[there] ?? '');
    else if (kind === 'insert') parts.splice(here, 0, ` ${text} `);
    else if (kind === 'replace') parts[here] = text;
    else if (kind === 'swap') [parts[here], parts[there]] = [parts[there] ?? '', parts[here] ?? ''];
    else if (kind === 'cut') parts.splice(here);
    else parts.splice(here, 0, (parts[there] ?? '').repeat(from % 300));
  }
  return parts.join('');
}

const mutated = fc
  .tuple(fc.constantFrom(...known), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([source, changes]) => changed(source, changes));

export const anySource = fc.oneof(
  { weight: 6, arbitrary: mutated },
  { weight: 3, arbitrary: soup },
  bytes,
  decoded,
  units,
);

/** A run this short takes no noticeable time: more is a built-in or a parser without bounds. */
const LIMITS = { steps: 2_000, instructions: 100_000, liveBytes: 16 * 1024 * 1024, output: 50_000 };
const MOST_SECONDS = 10;

const KINDS: ReadonlySet<string> = new Set(['finished', 'raised', 'syntax-error', 'unsupported', 'limit']);

export const SOURCES: Part = {
  name: 'sources',
  holds: 'any text has an outcome, in bounded time, and a trace that can be written and read',
  short: 300,
  start: (figures) =>
    Promise.resolve({
      property: fc.property(anySource, (source) => {
        const begin = process.cpuUsage();
        const trace = simulate(source, { limits: LIMITS });
        const seconds = secondsSince(begin);
        assert.ok(seconds < MOST_SECONDS, `the run took ${seconds.toFixed(1)} s`);
        assert.ok(KINDS.has(trace.outcome.kind));
        count(figures, trace.outcome.kind);
        if (trace.outcome.kind === 'syntax-error') {
          const { line, column } = trace.outcome;
          assert.ok(Number.isInteger(line) && line >= 0 && Number.isInteger(column), `${line}:${column}`);
        }
        colour(source);
        const json = encodeTrace(trace);
        assert.equal(encodeTrace(decodeTrace(json)), json);
      }) as fc.IRawProperty<unknown>,
      show: (input) => JSON.stringify((input as [string])[0]),
    }),
};
