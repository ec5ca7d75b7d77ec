/** One change inside of a step in words: each event that changes the picture is told, and no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import { EventDescriber } from '../../src/view/describe-event.ts';
import { programs } from '../support/programs.ts';

function told(code: string, step: number, lang: 'en' | 'ko' = 'en'): string[] {
  const describer = new EventDescriber(simulate(code), { detail: 'objects', lang });
  return describer.changes(step).map(({ words }) => words);
}

test('an object is made, filled and bound', () => {
  assert.deepEqual(told('x = 500\na = [x, 600]\n', 2), [
    'A new list is made; nothing refers to it yet.',
    '500 and 600 are added to a list.',
    'a refers to the list.',
  ]);
  assert.deepEqual(told('x = 500\na = [x, 600]\n', 2, 'ko'), [
    '새 리스트가 생깁니다. 아직 가리키는 것이 없습니다.',
    '리스트에 500과 600이 들어갑니다.',
    'a가 리스트를 가리킵니다.',
  ]);
});

test('names let go one after the other, and each object is freed when its own count says so', () => {
  assert.deepEqual(told('a = []\nb = a\na = b = None\n', 3), [
    'a now refers to None, no longer to the list. The list stays, since b still refers to it.',
    'b now refers to None, no longer to the list.',
    'Nothing refers to the list any more, so it is freed.',
  ]);
});

test('a frame comes before its arguments, and goes before the result is bound', () => {
  const code = 'def f(x):\n    return [x]\nr = f(500)\n';
  const describer = new EventDescriber(simulate(code), { detail: 'objects', lang: 'en' });
  const call = describer.changes(2).map(({ words }) => words);
  assert.equal(call[0], 'f is called: a frame for it goes on top of the stack.');
  assert.match(call[1]!, /^500 is made, and x in f refers to it/);
  const end = describer.changes(5).map(({ words }) => words);
  assert.match(end[0]!, /^f has returned: its frame is gone/);
  assert.equal(end.at(-1), 'r refers to the list.');
});

test('changes are in order and lie inside of their step; nothing leads to the first', () => {
  for (const { source } of programs('like-seeds')) {
    const trace = simulate(source, { limits: { steps: 60 } });
    const describer = new EventDescriber(trace, { detail: 'values', lang: 'en' });
    assert.deepEqual(describer.changes(0), []);
    for (let step = 1; step < trace.steps.length; step++) {
      let before = 0;
      for (const { event, words } of describer.changes(step)) {
        assert.ok(event > before);
        assert.doesNotMatch(words, /undefined|\[object/);
        before = event;
      }
    }
  }
});

test('how a class is built is not told in the simpler pictures', () => {
  const code = 'class A:\n    x = 1\n';
  const trace = simulate(code);
  const last = trace.steps.length - 1;
  assert.deepEqual(new EventDescriber(trace, { detail: 'objects', lang: 'en' }).changes(last), []);
  assert.ok(new EventDescriber(trace, { detail: 'cpython', lang: 'en' }).changes(last).length > 0);
});
