/** docs/trace-format.md tells every event with its words and an example that is really so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { dumpEvent, dumpMemory } from '../../src/trace/dump.ts';
import type { EventKind } from '../../src/trace/event.ts';
import { EVENT_KINDS, EVENTS } from '../../src/trace/event.ts';

const page = readFileSync(new URL('../../docs/trace-format.md', import.meta.url), 'utf8');

/** A module frame with `x`, a list of two strings, a dictionary, an object of a class and a generator, then one event. */
const EXAMPLES: Readonly<Record<EventKind, (b: TraceBuilder, ids: ReturnType<typeof things>) => void>> = {
  alloc: (b, { string }) => void b.alloc(string, { text: "'new'" }),
  free: (b, { spare }) => void b.free(spare),
  local: (b, { hello }) => void b.local('x', hello),
  item: (b, { list, hello }) => void b.item(list, 1, hello),
  field: (b, { car, hello }) => void b.field(car, 'colour', hello),
  splice: (b, { list, hello }) => void b.splice(list, 0, 1, [hello, hello]),
  push: (b, { f }) => void b.push(f),
  pop: (b) => void b.pop(),
  stack: (b, { module, list }) => void b.stack(module, 0, list),
  output: (b) => void b.output('hello\n'),
  text: (b, { spare }) => void b.text(spare, "['later']"),
  weak: (b, { spare, hello }) => void b.weak(spare, 0, hello),
  namespace: (b, { car, dict }) => void b.namespace(car, dict),
  detail: (b, { list }) => void b.detail(list, 'size', 72),
  hold: (b, { hello }) => void b.hold(hello, 'scope', 1),
  collector: (b) => void b.collector({ phase: 'copy', generation: 2 }),
};

function things(b: TraceBuilder) {
  const string = b.type('str', 'atom');
  const listType = b.type('list', 'sequence');
  const module = b.push(b.code('<module>', 'module', 1, ['x']));
  const hello = b.alloc(string, { text: "'hello'" });
  const list = b.alloc(listType);
  const bye = b.alloc(string, { text: "'bye'" });
  b.append(list, hello, bye).local('x', list);
  const spare = b.alloc(listType);
  b.append(spare, bye);
  const dict = b.alloc(b.type('dict', 'mapping'));
  b.entries(dict, hello, bye);
  const car = b.alloc(b.type('Car', 'instance'));
  return { string, module, hello, list, bye, spare, dict, car, f: b.code('f', 'function', 3) };
}

/** The lines of the memory that the event changes, before and after it. */
function example(kind: EventKind): string {
  const b = new TraceBuilder();
  const made = things(b);
  b.step('line', 1);
  EXAMPLES[kind](b, made);
  b.step('line', 1);
  const cursor = new Cursor(b.finish());
  const before = dumpMemory(cursor.memory).split('\n');
  cursor.nextEvent();
  const after = dumpMemory(cursor.memory).split('\n');
  const [event] = cursor.eventsOf(1);
  assert.ok(event !== undefined && event.kind === kind);
  const changed = (lines: readonly string[], others: readonly string[]): string =>
    lines.filter((line) => !others.includes(line)).join('\n') || '(nothing)';
  return `event\n${dumpEvent(event)}\nbefore\n${changed(before, after)}\nafter\n${changed(after, before)}\n`;
}

function section(kind: EventKind): string {
  const { number, operand, words, meaning } = EVENTS[kind];
  const rest = words.length === 0 ? '' : `; then ${words.map((word) => `*${word}*`).join(', ')}`;
  const layout = `Words: \`${number} | operand << 4\`, operand *${operand}*`;
  return `### \`${kind}\`\n\n${meaning}\n${layout}${rest}.\n\n\`\`\`text\n${example(kind)}\`\`\`\n`;
}

for (const kind of EVENT_KINDS) {
  test(`the page tells the event ${kind} as it is`, () => {
    assert.ok(page.includes(section(kind)), `the page should have:\n${section(kind)}`);
  });
}
