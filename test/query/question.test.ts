// Questions to the reader: how they may be written, what is said of those that are wrong, and their answers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulate } from '../../src/engines/simulator/simulate.ts';
import { answerTo, parseQuestion } from '../../src/query/question.ts';
import { Cursor } from '../../src/trace/cursor.ts';

const trace = simulate('a = []\nb = a\nc = []\nd = [1]\ndel d\nn = None\n');

function asked(text: string): unknown {
  const question = parseQuestion(text);
  if (question.kind === 'problem') return `${question.start}-${question.end} ${question.message}`;
  const cursor = new Cursor(trace);
  cursor.seek(trace.steps.length - 1);
  const answer = answerTo(question, cursor, 'objects');
  return answer.kind === 'problem' ? answer.message : [question.words, answer.value, answer.objects.length];
}

describe('questions', () => {
  it('have what is asked behind them, inside, or alone', () => {
    assert.deepEqual(asked('How many names has the list? refs(a)'), ['How many names has the list?', 2, 1]);
    assert.deepEqual(asked('what is refs(a) now?'), ['what is refs(a) now?', 2, 1]);
    assert.deepEqual(asked('refs(a)'), ['', 2, 1]);
    assert.deepEqual(asked('지금 refs(a)는 얼마일까요?'), ['지금 refs(a)는 얼마일까요?', 2, 1]);
  });

  it('ask whether something is so', () => {
    assert.deepEqual(asked('one list? same(a, b)'), ['one list?', true, 2]);
    assert.deepEqual(asked('same(a, c)'), ['', false, 2]);
    assert.deepEqual(asked('Is refs(a) == 3 right?'), ['Is refs(a) == 3 right?', false, 1]);
    assert.deepEqual(asked('freed(d)'), ['', true, 0]);
    assert.deepEqual(asked('not alive(d)'), ['', true, 0]);
  });

  it('that cannot be read are said to be', () => {
    assert.match(String(asked('What now?')), /^0-9 what is asked is missing: write it behind the question mark/);
    assert.match(String(asked('Hm? ref(a)')), /^4-7 unknown expectation ref; did you mean refs\?$/);
    assert.match(String(asked('Hm? refs(a) and more')), /^12-20 the question ends before this$/);
    assert.match(String(asked('not refs(a)')), /compare it/);
  });

  it('that have no answer say why', () => {
    assert.match(String(asked('refs(nope)')), /no variable is named nope here/);
    assert.match(String(asked('count(n)')), /n is immortal, so its count is no number to ask for/);
  });
});
