/** The well-known ways to keep objects by mistake: at a named step, who is alive, with which count, and why, in words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readMarks } from '../../src/marks/read-marks.ts';
import { resolveStep } from '../../src/marks/resolve.ts';
import { reachability, visitReferents } from '../../src/query/reachable.ts';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Id, Memory, ObjectRecord } from '../../src/trace/model.ts';
import { whyAlive } from '../../src/view/why-alive.ts';

function refersTo(object: ObjectRecord, id: Id): boolean {
  let found = false;
  visitReferents(object, (referent) => (found ||= referent === id));
  return found;
}

interface Story {
  readonly memory: Memory;
  /** The objects of a type, in order of birth. */
  of(type: string): ObjectRecord[];
  /** The only list of so many items. */
  list(length: number): Id;
  en(id: Id): readonly string[];
  ko(id: Id): readonly string[];
  chain(id: Id): readonly string[];
}

/** The memory at the step that a mark names. */
function at(mark: string, source: string): Story {
  const trace = simulate(source);
  const found = resolveStep(trace, readMarks(trace.source, trace.tokens).marks, mark);
  assert.ok('step' in found, 'reason' in found ? found.reason : '');
  const cursor = new Cursor(trace);
  cursor.seek(found.step);
  const { memory } = cursor;
  const of = (type: string): ObjectRecord[] =>
    [...memory.objects.values()].filter((object) => object.type === type && object.id > 0);
  return {
    memory,
    of,
    list(length) {
      const lists = of('list').filter(({ items }) => items.length === length);
      assert.equal(lists.length, 1);
      return (lists[0] as ObjectRecord).id;
    },
    en: (id) => whyAlive(memory, id, 'en').sentences,
    ko: (id) => whyAlive(memory, id, 'ko').sentences,
    chain: (id) => whyAlive(memory, id, 'en').chain,
  };
}

const LEAKS = new URL('../programs/leaks/', import.meta.url);

/** The story of a program that asks CPython, once the mark is passed, how the object it tells of is counted and who refers to it. */
function recorded(name: string, mark: string): Story & { judge(id: Id): void } {
  const story = at(mark, readFileSync(new URL(`${name}.py`, LEAKS), 'utf8'));
  const [, count, holders] =
    /^count (\d+)\nheld by (.*)$/m.exec(readFileSync(new URL(`${name}.out`, LEAKS), 'utf8')) ?? [];
  return {
    ...story,
    judge(id) {
      assert.equal(story.memory.objects.get(id)?.count, Number(count));
      const refer = [...story.memory.objects.values()].filter((object) => refersTo(object, id));
      assert.equal(
        refer
          .map(({ type }) => type)
          .sort()
          .join(' '),
        holders,
      );
    },
  };
}

const counts = (objects: readonly ObjectRecord[]) => objects.map(({ count }) => count);

test('two objects that refer to each other stay without a name', () => {
  const story = recorded('cycle', 'lost');
  const nodes = story.of('Node');
  const [first] = nodes as [ObjectRecord];
  story.judge(first.id);
  assert.deepEqual(counts(nodes), [1, 1]);
  assert.deepEqual(reachability(story.memory).islands, [nodes.map(({ id }) => id)]);
  assert.deepEqual(story.chain(first.id), []);
  assert.deepEqual(story.en(first.id), [
    'A Node object has 1 reference.',
    'It is held by the attribute other of a Node object.',
    'No name leads to it: it and the Node object only hold one another, and only the garbage collector can free them.',
  ]);
  assert.deepEqual(story.ko(first.id), [
    'Node 객체를 가리키는 참조는 1개입니다.',
    'Node 객체의 속성 other가 이 객체를 잡고 있습니다.',
    '어떤 이름에서도 닿을 수 없고, Node 객체와 서로 잡고 있을 뿐입니다. 가비지 컬렉터만이 해제할 수 있습니다.',
  ]);
});

test('a kept exception keeps the variables of the calls it passed through', () => {
  const story = recorded('traceback', 'kept');
  const data = story.list(3);
  story.judge(data);
  assert.equal(story.memory.objects.get(data)?.count, 1);
  assert.equal(story.of('ValueError')[0]?.count, 1);
  assert.deepEqual(story.en(data), [
    'A list has 1 reference.',
    'It is held by the variable data in the kept frame of load.',
    'It stays alive because this leads to it: the name kept → the traceback of the ValueError kept → ' +
      'the next entry of a traceback → the frame of a traceback → the variable data in the kept frame of load.',
  ]);
  assert.deepEqual(story.ko(data), [
    '리스트를 가리키는 참조는 1개입니다.',
    '남아 있는 load 프레임의 변수 data가 이 객체를 잡고 있습니다.',
    '다음 길로 닿을 수 있어서 살아 있습니다: 이름 kept → 예외 ValueError kept의 트레이스백 → ' +
      '트레이스백의 다음 항목 → 트레이스백의 프레임 → 남아 있는 load 프레임의 변수 data.',
  ]);
});

test('an exception that is being handled is held by its except block too', () => {
  const story = at(
    'handled',
    `
try:
    raise ValueError('no')
except ValueError as error:
    done = True  #@ handled: the block is not over
    done = False
`,
  );
  const [error] = story.of('ValueError') as [ObjectRecord];
  assert.equal(error.count, 2);
  assert.deepEqual(story.en(error.id), [
    'The ValueError error has 2 references.',
    'It is held by the name error and an except block that handles it.',
    'It stays alive because this leads to it: the name error.',
  ]);
});

test('what a loop walks through is held by its iterator', () => {
  const story = at(
    'inside',
    `
data = ['a', 'b']
for item in data:
    seen = item  #@ inside: the first time
`,
  );
  assert.deepEqual(story.en(story.list(2)), [
    'The list data has 2 references.',
    'It is held by the name data and a list iterator that walks through it.',
    'It stays alive because this leads to it: the name data.',
  ]);
  const [iterator] = story.of('list_iterator') as [ObjectRecord];
  assert.deepEqual(story.en(iterator.id), ['A list iterator has 1 reference.', 'It is held by a running loop.']);
  assert.deepEqual(story.ko(iterator.id), [
    '리스트 이터레이터를 가리키는 참조는 1개입니다.',
    '돌고 있는 반복문이 이 객체를 잡고 있습니다.',
  ]);
});

test('functions made in a loop hold its one variable, and so the last object', () => {
  const story = recorded('closure', 'made');
  const last = story.list(3);
  story.judge(last);
  assert.equal(story.memory.objects.get(last)?.count, 1);
  assert.deepEqual(story.en(last), [
    'A list has 1 reference.',
    'It is held by the captured variable item.',
    'It stays alive because this leads to it: the name calls → item 0 of the list calls → ' +
      'the variable item in the closure of the function <lambda> → the captured variable item.',
  ]);
  assert.deepEqual(story.ko(last), [
    '리스트를 가리키는 참조는 1개입니다.',
    '클로저가 붙잡은 변수 item이 이 객체를 잡고 있습니다.',
    '다음 길로 닿을 수 있어서 살아 있습니다: 이름 calls → 리스트 calls의 0번 항목 → ' +
      '함수 <lambda>의 클로저에 있는 변수 item → 클로저가 붙잡은 변수 item.',
  ]);
  const [cell] = story.of('cell') as [ObjectRecord];
  assert.equal(cell.count, 2);
  assert.deepEqual(whyAlive(story.memory, cell.id, 'en').holders, [
    'the variable item in the closure of the function <lambda> (2 times)',
  ]);
});

test('a bound method in a list of callbacks holds its object', () => {
  const story = recorded('bound_method', 'registered');
  const [button] = story.of('Button') as [ObjectRecord];
  story.judge(button.id);
  assert.equal(button.count, 1);
  assert.deepEqual(story.en(button.id), [
    'A Button object has 1 reference.',
    'It is held by the method press bound to it.',
    'It stays alive because this leads to it: the name callbacks → item 0 of the list callbacks → ' +
      'the method press bound to it.',
  ]);
  assert.deepEqual(story.ko(button.id), [
    'Button 객체를 가리키는 참조는 1개입니다.',
    '이 객체에 묶인 메서드 press가 이 객체를 잡고 있습니다.',
    '다음 길로 닿을 수 있어서 살아 있습니다: 이름 callbacks → 리스트 callbacks의 0번 항목 → 이 객체에 묶인 메서드 press.',
  ]);
});

test('a cache in a class holds every instance', () => {
  const story = recorded('cache', 'cached');
  const [user] = story.of('User') as [ObjectRecord];
  story.judge(user.id);
  assert.equal(user.count, 1);
  assert.deepEqual(story.en(user.id), [
    "The User object User.known['kim'] has 1 reference.",
    "It is held by the value for 'kim' in the dictionary User.known.",
    'It stays alive because this leads to it: the name User → the attribute known of the class User → ' +
      "the value for 'kim' in the dictionary User.known.",
  ]);
  assert.deepEqual(story.ko(user.id), [
    "User 객체 User.known['kim']을 가리키는 참조는 1개입니다.",
    "딕셔너리 User.known에서 키 'kim'의 값이 이 객체를 잡고 있습니다.",
    "다음 길로 닿을 수 있어서 살아 있습니다: 이름 User → 클래스 User의 속성 known → 딕셔너리 User.known에서 키 'kim'의 값.",
  ]);
});

test('a mutable default argument lives as long as its function', () => {
  const story = recorded('default_argument', 'added');
  const basket = story.list(1);
  story.judge(basket);
  assert.equal(story.memory.objects.get(basket)?.count, 1);
  assert.deepEqual(story.en(basket), [
    'A list has 1 reference.',
    'It is held by a default argument of the function add.',
    'It stays alive because this leads to it: the name add → a default argument of the function add.',
  ]);
  assert.deepEqual(story.ko(basket), [
    '리스트를 가리키는 참조는 1개입니다.',
    '함수 add의 기본 인자가 이 객체를 잡고 있습니다.',
    '다음 길로 닿을 수 있어서 살아 있습니다: 이름 add → 함수 add의 기본 인자.',
  ]);
});

test('a method with a cache of results holds the object it was called on', () => {
  const story = recorded('cached_method', 'remembered');
  const [report] = story.of('Report') as [ObjectRecord];
  story.judge(report.id);
  assert.deepEqual(story.en(report.id), [
    'A Report object has 1 reference.',
    'It is held by item 0 of a tuple.',
    'It stays alive because this leads to it: the name Report → the attribute total of the class Report → ' +
      'the attribute cache of the _lru_cache_wrapper object Report.total → a key of a dictionary → item 0 of a tuple.',
  ]);
  assert.deepEqual(story.ko(report.id), [
    'Report 객체를 가리키는 참조는 1개입니다.',
    '튜플의 0번 항목이 이 객체를 잡고 있습니다.',
    '다음 길로 닿을 수 있어서 살아 있습니다: 이름 Report → 클래스 Report의 속성 total → ' +
      '_lru_cache_wrapper 객체 Report.total의 속성 cache → 딕셔너리의 키 → 튜플의 0번 항목.',
  ]);
});
