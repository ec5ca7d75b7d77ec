/** Traces as JSON: round trips, and hostile or damaged input refused with a message. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { checkLog } from '../../src/trace/check.ts';
import { decodeTrace, encodeTrace, TraceFormatError } from '../../src/trace/codec.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { EVENTS } from '../../src/trace/event.ts';
import { dumpMemory } from '../../src/trace/dump.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { randomTrace } from '../support/random-traces.ts';

function small(source = 'x = "</script>"\n'): Trace {
  const b = new TraceBuilder({ source, tokens: [{ start: 0, end: 1, class: 'name' }] });
  const string = b.type('str', 'atom');
  b.push(b.code('<module>', 'module'));
  b.step('start', 1);
  const x = b.alloc(string, { text: "'</script>'" });
  b.local('x', x).step('end', 1);
  return b.finish();
}

type Fields = Record<string, unknown>;
const asFields = (trace: Trace): Fields => JSON.parse(encodeTrace(trace)) as Fields;

test('everything of a trace comes back', () => {
  const trace = small();
  const copy = decodeTrace(encodeTrace(trace));
  assert.equal(copy.source, trace.source);
  assert.deepEqual(copy.tokens, trace.tokens);
  assert.deepEqual(copy.types, trace.types);
  assert.deepEqual(copy.outcome, trace.outcome);
  assert.deepEqual(copy.steps.at(1), trace.steps.at(1));
});

test('outcomes of every kind come back', () => {
  const outcomes: Trace['outcome'][] = [
    { kind: 'finished', exitCode: 3 },
    { kind: 'raised', type: 'ValueError', message: 'no', line: 2, traceback: 'Traceback …' },
    {
      kind: 'raised',
      type: 'ModuleNotFoundError',
      message: "No module named 'socket'",
      line: 1,
      traceback: 'Traceback …',
      limitation: { feature: 'import socket', reason: 'network' },
    },
    { kind: 'syntax-error', type: 'TabError', message: 'm', line: 1, column: 2, endLine: 1, endColumn: 3 },
    { kind: 'unsupported', feature: 'async for', line: 3, column: 0 },
    { kind: 'limit', which: 'steps', line: 9 },
  ];
  for (const outcome of outcomes) {
    assert.deepEqual(decodeTrace(encodeTrace({ ...small(), outcome })).outcome, outcome);
  }
});

test('the text may stand in a script element', () => {
  assert.equal(encodeTrace(small()).includes('</'), false);
});

test('a trace of another version is refused with the way out', () => {
  assert.throws(() => decodeTrace(JSON.stringify({ ...asFields(small()), version: 2 })), {
    name: 'TraceFormatError',
    message: 'a trace of version 2; this package reads version 1, make the trace again',
  });
});

test('what is no trace is refused with what is wrong', () => {
  const cases: [string, RegExp][] = [
    ['', /not a trace/],
    ['null', /the trace is not an object/],
    ['[]', /the trace is not an object/],
    ['{}', /version undefined/],
    [JSON.stringify({ ...asFields(small()), events: 5 }), /events is not a string/],
    [JSON.stringify({ ...asFields(small()), events: '???' }), /not base64/],
    [JSON.stringify({ ...asFields(small()), texts: [1] }), /texts\[0\] is not a string/],
    [JSON.stringify({ ...asFields(small()), types: [{}] }), /types\[0\].name is not a string/],
    [JSON.stringify({ ...asFields(small()), types: [] }), /type 0 is out of range/],
    [JSON.stringify({ ...asFields(small()), codes: [] }), /code 0 is out of range/],
    [JSON.stringify({ ...asFields(small()), outcome: { kind: 'lost' } }), /outcome.kind is not one of/],
    [JSON.stringify({ ...asFields(small()), steps: btoa('\x00\x7f') }), /ends behind the events/],
    [JSON.stringify({ ...asFields(small()), steps: btoa('\x00\x01') }), /ends inside an event/],
  ];
  for (const [json, message] of cases) {
    assert.throws(
      () => decodeTrace(json),
      (error) => error instanceof TraceFormatError && message.test(error.message),
      json,
    );
  }
});

test('events that no run can have are refused', () => {
  const { number } = EVENTS.free;
  const broken: [RegExp, readonly number[]][] = [
    [/the id 1 is used twice/, [EVENTS.alloc.number, 1, -1, 0]],
    [/the id 90000000 is out of range/, [EVENTS.alloc.number, 90_000_000, -1, 0]],
    [/object 77 does not exist/, [EVENTS.local.number, 77, 0]],
    [/object 77 never existed/, [EVENTS.local.number, 0, 77]],
    [/object 77 does not exist/, [number | (77 << 4)]],
    [/the slot 5 is out of range/, [EVENTS.local.number | (5 << 4), 0, 0]],
    [/the index 67108864 is out of range/, [EVENTS.item.number | (67_108_864 << 4), 1, 1, 0]],
    [/the key 0 is out of range/, [EVENTS.field.number, 1, 1, 0]],
    [/frame 9 is not the newest/, [EVENTS.pop.number, 9]],
    [/frame 2 is not suspended/, [EVENTS.push.number, 2, 0, 0]],
    [/the text 3 is out of range/, [EVENTS.output.number | (3 << 4)]],
    [/a negative number of items/, [EVENTS.splice.number, 1, -1, 0]],
    [/the log ends inside it/, [EVENTS.splice.number, 1, 0, 5, 1]],
    [/the log ends inside it/, [EVENTS.alloc.number, 3]],
    [/no phase of a collection has the number 7/, [EVENTS.collector.number | (7 << 4), 0]],
    [/an unknown detail/, [EVENTS.detail.number | (99 << 4), 1, 0, 0]],
    [/an unknown holder/, [EVENTS.hold.number | (9 << 4), 1, 1, 0]],
  ];
  for (const [message, words] of broken) {
    const b = new TraceBuilder();
    b.alloc(b.type('list', 'sequence'));
    b.push(b.code('<module>', 'module', 1, ['x']));
    const trace = b.finish();
    for (const word of words) trace.events.push(word);
    assert.throws(() => checkLog(trace), { name: 'TraceFormatError', message });
  }
});

test('a damaged trace is refused or readable, never a crash', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  fc.assert(
    fc.property(
      fc.array(fc.nat(10_000), { minLength: 40, maxLength: 200 }),
      fc.array(fc.tuple(fc.constantFrom('events', 'steps'), fc.nat(), fc.nat(63)), { minLength: 1, maxLength: 3 }),
      (numbers, damages) => {
        const fields = asFields(randomTrace(numbers));
        for (const [field, place, letter] of damages) {
          const text = fields[field] as string;
          const at = place % Math.max(1, text.replaceAll('=', '').length);
          fields[field] = text.slice(0, at) + (letters[letter] as string) + text.slice(at + 1);
        }
        let trace: Trace;
        try {
          trace = decodeTrace(JSON.stringify(fields));
        } catch (error) {
          assert.ok(error instanceof TraceFormatError, String(error));
          return;
        }
        const cursor = new Cursor(trace);
        while (cursor.next()) dumpMemory(cursor.memory);
        while (cursor.previous()) dumpMemory(cursor.memory);
      },
    ),
    { seed: 20_261_122, numRuns: 400 },
  );
});

test('a benchmark-like program takes at most 100 bytes of JSON a step', () => {
  const b = new TraceBuilder();
  const int = b.type('int', 'atom');
  const list = b.type('list', 'sequence');
  b.push(b.code('<module>', 'module', 1, ['i', 'total', 'seen']));
  const seen = b.alloc(list);
  b.local('seen', seen).step('start', 1);
  let [i, total] = [b.alloc(int, { text: '-1' }), b.alloc(int, { text: '-2' })];
  b.local('i', i).local('total', total);
  const rounds = 5000;
  for (let round = 0; round < rounds; round++) {
    const nextI = b.alloc(int, { text: String(1000 + round) });
    b.local('i', nextI).free(i).step('line', 2);
    const nextTotal = b.alloc(int, { text: String(round * round) });
    b.local('total', nextTotal).free(total).step('line', 3);
    b.append(seen, nextI).step('line', 4);
    [i, total] = [nextI, nextTotal];
  }
  const trace = b.finish();
  const bytes = encodeTrace(trace).length / trace.steps.length;
  assert.ok(bytes <= 100, `${bytes} bytes a step`);
});
