/** Random traces: any way to a step gives the same memory, and counts equal a recount. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeTrace, encodeTrace } from '../../src/trace/codec.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { stepChanges } from '../../src/trace/diff.ts';
import { dumpMemory } from '../../src/trace/dump.ts';
import type { Id, Memory } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { Visible } from '../../src/query/visible.ts';
import { DETAIL_LEVELS } from '../../src/query/slots.ts';
import { randomTrace } from '../support/random-traces.ts';

const choices = fc.array(fc.nat(10_000), { minLength: 100, maxLength: 1200, size: 'max' });
/** A failing trace is reported as it is: making it smaller would take minutes. */
const settings = { seed: 20_261_122, numRuns: 60, endOnFailure: true };

/** The memory at every step, each from a cursor of its own that has seen nothing else. */
function replays(trace: Trace): string[] {
  return Array.from({ length: trace.steps.length }, (_, step) => {
    const cursor = new Cursor(trace);
    cursor.seek(step);
    return dumpMemory(cursor.memory);
  });
}

/** The names in the dictionaries that random traces make into attributes. */
const NAMESPACE_NAMES: ReadonlySet<string> = new Set(['p', 'q', '__name__']);

/** Counted references to each object, from the records alone. */
function recount(memory: Memory): Map<Id, number> {
  const counts = new Map<Id, number>();
  const add = (id: Id | null | undefined): void => {
    if (id != null) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  const addFrame = (frame: Memory['frames'][number]): void => {
    if (frame.namespace === undefined) frame.locals.forEach(add);
    add(frame.namespace);
    frame.stack.forEach(add);
    add(frame.function);
  };
  memory.frames.forEach(addFrame);
  for (const object of memory.objects.values()) {
    object.items.forEach(add);
    for (const [name, id] of object.fields) if (!NAMESPACE_NAMES.has(name) && !object.suspended) add(id);
    if (object.suspended !== undefined) addFrame(object.suspended);
    add(object.class);
    add(object.namespace);
    for (const { kind, n } of object.hidden) {
      if (kind === 'scope' || kind === 'interpreter') counts.set(object.id, (counts.get(object.id) ?? 0) + n);
    }
  }
  return counts;
}

test('forwards, backwards and seeking lead to the same memory as a replay, however near the keyframes', () => {
  fc.assert(
    fc.property(choices, fc.integer({ min: 1, max: 400 }), (numbers, keyframeWords) => {
      const trace = randomTrace(numbers);
      const expected = replays(trace);
      const cursor = new Cursor(trace, { keyframeWords });
      const forwards = [dumpMemory(cursor.memory)];
      while (cursor.next()) forwards.push(dumpMemory(cursor.memory));
      assert.deepEqual(forwards, expected);
      const backwards = [dumpMemory(cursor.memory)];
      while (cursor.previous()) backwards.unshift(dumpMemory(cursor.memory));
      assert.deepEqual(backwards, expected);
      for (const number of numbers.slice(0, 30)) {
        const step = number % trace.steps.length;
        cursor.seek(step);
        assert.equal(dumpMemory(cursor.memory), expected[step]);
        const other = new Cursor(trace, { keyframeWords });
        other.seek(step);
        assert.equal(dumpMemory(other.memory), expected[step], 'from a keyframe that another cursor made');
        if (other.previous()) assert.equal(dumpMemory(other.memory), expected[step - 1]);
      }
    }),
    settings,
  );
});

test('moments between events are the same from either side', () => {
  fc.assert(
    fc.property(choices, (numbers) => {
      const trace = randomTrace(numbers);
      const cursor = new Cursor(trace);
      for (let step = 0; step < trace.steps.length; step++) {
        const events = cursor.eventsOf(step).length;
        const onTheWay: string[] = [];
        for (let event = 0; event <= events; event++) {
          cursor.seek(step, event);
          onTheWay.push(dumpMemory(cursor.memory));
        }
        for (let event = events; event >= 0; event--) {
          cursor.seek(step, event);
          assert.equal(dumpMemory(cursor.memory), onTheWay[event]);
        }
      }
    }),
    { ...settings, numRuns: 25 },
  );
});

test('counts are the references that can be seen in the records, as long as none leads to the freed', () => {
  fc.assert(
    fc.property(choices, (numbers) => {
      const cursor = new Cursor(randomTrace(numbers));
      do {
        const counts = recount(cursor.memory);
        const isSound = [...counts.keys()].every((id) => cursor.memory.objects.has(id));
        if (!isSound) continue;
        for (const object of cursor.memory.objects.values()) {
          assert.equal(object.count, counts.get(object.id) ?? 0, `object ${object.id}`);
        }
      } while (cursor.next());
    }),
    settings,
  );
});

test('changed and stepChanges leave the cursor where it is and agree on what is counted', () => {
  fc.assert(
    fc.property(choices, (numbers) => {
      const trace = randomTrace(numbers);
      const cursor = new Cursor(trace);
      do {
        const before = dumpMemory(cursor.memory);
        const touched = cursor.changed();
        assert.equal(dumpMemory(cursor.memory), before);
        const changes = stepChanges(cursor);
        assert.equal(dumpMemory(cursor.memory), before);
        for (const { object, before: from, after, causes } of changes.counts) {
          assert.ok(touched.has(object), `${object} counted, not touched`);
          const sum = causes.reduce((total, cause) => total + cause.change, from);
          if (cursor.memory.objects.has(object)) assert.equal(sum, after, `causes of ${object}`);
        }
      } while (cursor.next());
    }),
    settings,
  );
});

test('a trace that went through JSON is the same', () => {
  fc.assert(
    fc.property(choices, (numbers) => {
      const trace = randomTrace(numbers);
      const json = encodeTrace(trace);
      assert.equal(json.includes('<'), false);
      const copy = decodeTrace(json);
      assert.equal(encodeTrace(copy), json);
      assert.deepEqual(replays(copy), replays(trace));
    }),
    { ...settings, numRuns: 25 },
  );
});

test('every detail shows only what exists, and its counts are its slots', () => {
  fc.assert(
    fc.property(choices, (numbers) => {
      const cursor = new Cursor(randomTrace(numbers));
      do {
        for (const detail of DETAIL_LEVELS) {
          const visible = new Visible(cursor.memory, detail);
          const counts = new Map<Id, number>();
          const owners = [...cursor.memory.frames.map((frame) => frame.id), ...cursor.memory.objects.keys()];
          for (const slot of owners.flatMap((owner) => [...visible.slots(owner)])) {
            assert.ok(cursor.memory.objects.has(slot.target));
            if (slot.look.kind === 'arrow') assert.ok(visible.objects.has(slot.target));
            if (slot.counts) counts.set(slot.target, (counts.get(slot.target) ?? 0) + 1);
          }
          for (const id of visible.objects) assert.equal(visible.refs(id), counts.get(id) ?? 0);
        }
      } while (cursor.next());
    }),
    { ...settings, numRuns: 25 },
  );
});
