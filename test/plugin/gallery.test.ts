// The demo's gallery leaves out no kind of object and nothing that a step can do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../../src/trace/cursor.ts';
import { EVENT_KINDS } from '../../src/trace/event.ts';
import { SHAPES } from '../../src/trace/model.ts';
import { gallery } from '../support/gallery.ts';

const exhibits = gallery();

test('every kind of object is in the gallery', () => {
  const shapes = new Set<string>();
  for (const { trace, step, svg } of exhibits) {
    const cursor = new Cursor(trace);
    cursor.seek(step);
    for (const [, id] of svg().matchAll(/data-object="(-?\d+)"/g))
      shapes.add(cursor.memory.objects.get(Number(id))!.shape);
  }
  assert.deepEqual(
    SHAPES.filter((shape) => !shapes.has(shape)),
    [],
  );
});

test('everything that a step can do is in the gallery', () => {
  const kinds = new Set(
    exhibits.flatMap(({ trace, step }) => new Cursor(trace).eventsOf(step).map(({ kind }) => kind)),
  );
  assert.deepEqual(
    EVENT_KINDS.filter((kind) => !kinds.has(kind)),
    [],
  );
});
