/** Deaths in a trace come in CPython's order: container before content, each after its `__del__`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { stepChanges } from '../../src/trace/diff.ts';
import { programs } from '../support/programs.ts';

test('objects with a __del__ are freed in the order in which CPython calls it', () => {
  const [cascade] = programs('deaths').filter(({ name }) => name === 'deaths/cascade');
  assert.ok(cascade);
  const called = [...cascade.output.matchAll(/^del (.*)$/gm)].map(([, name]) => name);
  const cursor = new Cursor(simulate(cascade.source));
  const names = new Map<number, string>();
  const freed: string[] = [];
  do {
    const { memory } = cursor;
    for (const { id, fields } of memory.objects.values()) {
      const text = memory.objects.get(fields.get('name') ?? 0)?.text;
      if (text !== null && text !== undefined) names.set(id, text.slice(1, -1));
    }
    for (const { record } of stepChanges(cursor).freed) {
      if (record.type === 'Slotted') freed.push('slotted');
      if (record.type === 'Part') freed.push(names.get(record.id) ?? '');
    }
  } while (cursor.next());
  assert.deepEqual(
    freed,
    called.filter((name) => name !== 'bird'),
  );
});

test('what took the last reference is told, for the container and for what it held', () => {
  const trace = simulate('inner = [1.5]\nouter = [[2.5], inner, [3.5]]\ninner = 0\nouter = 0\n');
  const cursor = new Cursor(trace);
  cursor.seek(trace.steps.length - 1);
  const told = stepChanges(cursor).freed.map(
    ({ record, cause }) => `${record.type} by ${cause?.by} of ${cause?.place.kind} ${cause?.place.key}`,
  );
  assert.deepEqual(told, [
    'list by write of name outer',
    'list by free of item 2',
    'list by free of item 1',
    'list by free of item 0',
  ]);
});
