/** What a step changed, with causes, on traces built by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { CountCause, StepChanges } from '../../src/trace/diff.ts';
import { stepChanges } from '../../src/trace/diff.ts';
import type { Id } from '../../src/trace/model.ts';
import { dumpMemory } from '../../src/trace/dump.ts';

/** x = 2000; y = [x]; f(y): a = y; return; del y */
function listAndCall() {
  const b = new TraceBuilder();
  const int = b.type('int', 'atom');
  const list = b.type('list', 'sequence');
  const functionType = b.type('function', 'function');
  b.push(b.code('<module>', 'module'));
  const f = b.alloc(functionType, { text: 'f' });
  b.local('f', f).step('start', 1);
  const x = b.alloc(int, { text: '2000' });
  b.local('x', x).step('line', 2);
  const y = b.alloc(list);
  b.append(y, x).local('y', y).step('line', 3);
  const frame = b.push(b.code('f', 'function'), { function: f });
  b.local('a', y).step('call', 1);
  b.output('hello\n').pop().step('line', 4);
  b.local('y', null).free(y).step('end', 4);
  return { trace: b.finish(), f, x, y, frame };
}

function at(cursor: Cursor, step: number): StepChanges {
  cursor.seek(step);
  return stepChanges(cursor);
}

const causeText = (cause: CountCause): string =>
  `${cause.change} ${cause.place.kind} ${cause.place.key} by ${cause.by}`;
const countsOf = (changes: StepChanges, id: Id): string => {
  const count = changes.counts.find((change) => change.object === id);
  return count === undefined ? 'none' : `${count.before}>${count.after}: ${count.causes.map(causeText).join(', ')}`;
};

test('a step that binds tells the birth, the name and the count', () => {
  const { trace, x } = listAndCall();
  const changes = at(new Cursor(trace), 1);
  assert.deepEqual(changes.born, [x]);
  assert.deepEqual(
    changes.slots.map((slot) => [slot.place.kind, slot.place.key, slot.old, slot.new]),
    [['name', 'x', null, x]],
  );
  assert.equal(countsOf(changes, x), '0>1: 1 name x by write');
  assert.equal(changes.ranLine, 1);
});

test('a call and a return tell their frames and what they take', () => {
  const { trace, f, y, frame } = listAndCall();
  const cursor = new Cursor(trace);
  const call = at(cursor, 3);
  assert.deepEqual(
    call.frames.map((change) => [change.kind, change.frame.id]),
    [['call', frame]],
  );
  assert.equal(countsOf(call, y), '1>2: 1 name a by write');
  assert.equal(countsOf(call, f), '1>2: 1 function  by push');
  const back = at(cursor, 4);
  assert.deepEqual(
    back.frames.map((change) => [change.kind, change.frame.name]),
    [['return', 'f']],
  );
  assert.equal(countsOf(back, y), '2>1: -1 name a by pop');
  assert.equal(back.output, 'hello\n');
});

test('a freed object is told with the change that took its last reference', () => {
  const { trace, x, y } = listAndCall();
  const cursor = new Cursor(trace);
  const changes = at(cursor, 5);
  const [freed] = changes.freed;
  assert.equal(freed?.record.id, y);
  assert.equal(freed?.cause && causeText(freed.cause), '-1 name y by write');
  assert.equal(countsOf(changes, x), '2>1: -1 item 0 by free');
  assert.equal(changes.record(y)?.type, 'list');
  assert.equal(cursor.step, 5);
  assert.equal(cursor.event, null);
  assert.equal(dumpMemory(cursor.memory).includes('list'), false);
});

test('changes of a part of a step are those of the events so far', () => {
  const { trace, y } = listAndCall();
  const cursor = new Cursor(trace);
  cursor.seek(5, 1);
  const changes = stepChanges(cursor);
  assert.equal(changes.freed.length, 0);
  assert.equal(countsOf(changes, y), '1>0: -1 name y by write');
  assert.equal(cursor.event, 1);
});

test('entries of a namespace are told as names', () => {
  const b = new TraceBuilder();
  const string = b.type('str', 'atom');
  const dict = b.type('dict', 'mapping');
  const module = b.push(b.code('<module>', 'module'));
  const globals = b.alloc(dict);
  b.namespace(module, globals).step('start', 1);
  const key = b.alloc(string, { text: "'x'" });
  const value = b.alloc(string, { text: "'hi there'" });
  b.entries(globals, key, value).step('line', 2);
  b.item(globals, 1, key).free(value).step('end', 2);
  const cursor = new Cursor(b.finish());
  const names = (step: number) =>
    at(cursor, step).slots.map((slot) => [slot.place.kind, slot.place.owner, slot.place.key, slot.old, slot.new]);
  assert.deepEqual(names(1), [['name', module, 'x', null, value]]);
  assert.deepEqual(names(2), [['name', module, 'x', value, key]]);
});

test('an object given another class leaves one class and counts at the other', () => {
  const b = new TraceBuilder();
  const type = b.type('type', 'class');
  b.push(b.code('<module>', 'module'));
  const [car, bike] = ['Car', 'Bike'].map((text) => b.alloc(type, { text })) as [number, number];
  const thing = b.alloc(b.type('Car', 'instance', { class: car }));
  b.local('car', car).local('bike', bike).step('line', 1);
  b.retype(thing, b.type('Bike', 'instance', { class: bike })).step('end', 1);
  const changes = at(new Cursor(b.finish()), 1);
  assert.equal(countsOf(changes, car), '2>1: -1 class  by write');
  assert.equal(countsOf(changes, bike), '1>2: 1 class  by write');
});
