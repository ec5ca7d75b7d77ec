/** The questions of src/query over memories built by hand: what a detail shows, who holds what, expectations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Id } from '../../src/trace/model.ts';
import type { Verdict } from '../../src/query/expectation.ts';
import { check, parseExpectation } from '../../src/query/expectation.ts';
import { chainFromRoot, holders } from '../../src/query/holders.ts';
import { reachability } from '../../src/query/reachable.ts';
import { parsePath, resolve } from '../../src/query/resolve.ts';
import type { Detail } from '../../src/query/slots.ts';
import { Visible } from '../../src/query/visible.ts';

/**
 * a = [big]; d = {'k': a}; def make(): n = 7000; def inner(): n; return inner — paused inside make;
 * and a ring of two lists that `r` named until the last step.
 */
function world() {
  const b = new TraceBuilder();
  const int = b.type('int', 'atom');
  const string = b.type('str', 'atom');
  const noneType = b.type('NoneType', 'atom');
  const list = b.type('list', 'sequence');
  const tuple = b.type('tuple', 'sequence');
  const dict = b.type('dict', 'mapping');
  const cellType = b.type('cell', 'cell', { fixed: ['cell_contents'] });
  const functionType = b.type('function', 'function', { fixed: ['__defaults__', '__closure__'] });
  const ids: Record<string, Id> = {};
  b.push(b.code('<module>', 'module'));
  const none = b.alloc(noneType, { text: 'None', badges: ['immortal'], isStatic: true });
  const big = (ids['big'] = b.alloc(int, { text: '9000' }));
  const a = (ids['a'] = b.alloc(list));
  b.append(a, big).local('a', a).local('nothing', none);
  const d = (ids['d'] = b.alloc(dict));
  const key = (ids['key'] = b.alloc(string, { text: "'k'" }));
  b.entries(d, key, a).local('d', d);
  const make = (ids['make'] = b.alloc(functionType, { text: 'make' }));
  b.local('make', make);
  const [first, second] = [(ids['first'] = b.alloc(list)), (ids['second'] = b.alloc(list))];
  b.append(first, second).append(second, first).local('r', first);
  b.step('start', 1);
  ids['frame'] = b.push(b.code('make', 'function', 4), { function: make });
  const n = (ids['n'] = b.alloc(int, { text: '7000' }));
  const cell = (ids['cell'] = b.alloc(cellType, { text: 'n' }));
  b.item(cell, 0, n).local('n', cell);
  const inner = (ids['inner'] = b.alloc(functionType, { text: 'inner' }));
  const closure = (ids['closure'] = b.alloc(tuple));
  b.append(closure, cell).fixed(inner, '__closure__', closure).local('inner', inner);
  b.step('line', 6);
  b.pop().local('f', inner).local('r', none).step('line', 9);
  b.local('a', none).splice(d, 0, 2, []).free(a).free(big).step('end', 9);
  return { trace: b.finish(), ids };
}

const idOf = (ids: Record<string, Id>, name: string): Id => ids[name] as Id;

function slotTexts(visible: Visible, owner: Id): string[] {
  return visible.slots(owner).map(({ key, look, target }) => {
    const text = look.kind === 'arrow' ? `#${target}` : look.kind === 'folded' ? '' : look.text;
    return `${key}: ${look.kind} ${text}`.trim();
  });
}

test('a detail decides what is an arrow, a text, a chip', () => {
  const { trace, ids } = world();
  const cursor = new Cursor(trace);
  const frame = cursor.memory.frames[0]?.id ?? 0;
  const shown = (detail: Detail): string[] => slotTexts(new Visible(cursor.memory, detail), frame);
  const [a, d, first] = ['a', 'd', 'first'].map((name) => idOf(ids, name));
  const common = [`a: arrow #${a}`, 'nothing: text None', `d: arrow #${d}`, 'make: chip make', `r: arrow #${first}`];
  assert.deepEqual(shown('values'), common);
  assert.deepEqual(shown('objects'), common);
  assert.deepEqual(slotTexts(new Visible(cursor.memory, 'values'), idOf(ids, 'a')), ['0: text 9000']);
  assert.deepEqual(slotTexts(new Visible(cursor.memory, 'objects'), idOf(ids, 'a')), [`0: arrow #${idOf(ids, 'big')}`]);
  assert.deepEqual(slotTexts(new Visible(cursor.memory, 'objects'), idOf(ids, 'd')), [
    `key 'k': arrow #${idOf(ids, 'key')}`,
    `'k': arrow #${a}`,
  ]);
  assert.equal(shown('cpython')[3], `make: arrow #${idOf(ids, 'make')}`);
});

test('a captured variable has one arrow, from its frame or, when that is gone, from the function', () => {
  const { trace, ids } = world();
  const cursor = new Cursor(trace);
  cursor.seek(1);
  const inside = new Visible(cursor.memory, 'objects');
  const [n, inner] = [idOf(ids, 'n'), idOf(ids, 'inner')];
  assert.deepEqual(slotTexts(inside, idOf(ids, 'frame')), [`n: arrow #${n}`, `inner: arrow #${inner}`]);
  assert.deepEqual(slotTexts(inside, inner), ['n: shared make.n']);
  assert.equal(inside.refs(n), 1);
  cursor.next();
  const outside = new Visible(cursor.memory, 'objects');
  assert.deepEqual(slotTexts(outside, inner), [`n: arrow #${n}`]);
  assert.equal(outside.refs(n), 1);
  assert.equal(new Visible(cursor.memory, 'cpython').objects.has(idOf(ids, 'cell')), true);
});

test('a ring that no name leads to any more is an island at every detail', () => {
  const { trace, ids } = world();
  const cursor = new Cursor(trace);
  const ring = [idOf(ids, 'first'), idOf(ids, 'second')];
  assert.deepEqual(reachability(cursor.memory).islands, []);
  cursor.seek(2);
  assert.deepEqual(reachability(cursor.memory).islands, [ring]);
  for (const detail of ['values', 'objects', 'cpython'] as const) {
    const visible = new Visible(cursor.memory, detail);
    assert.deepEqual(visible.islands, [ring]);
    assert.equal(visible.isUnreachable(ring[0] as Id), true);
    assert.equal(visible.isUnreachable(idOf(ids, 'a')), false);
    assert.equal(visible.refs(ring[0] as Id), 1);
  }
});

test('holders are all counted references; a chain leads from a frame', () => {
  const { trace, ids } = world();
  const cursor = new Cursor(trace);
  const module = cursor.memory.frames[0]?.id ?? 0;
  const found = holders(cursor.memory, idOf(ids, 'a')).map(({ kind, owner, key }) => [kind, owner, key]);
  assert.deepEqual(found, [
    ['name', module, 'a'],
    ['value', idOf(ids, 'd'), "'k'"],
  ]);
  assert.equal(found.length, cursor.memory.objects.get(idOf(ids, 'a'))?.count);
  const chain = chainFromRoot(cursor.memory, idOf(ids, 'big'))?.map(({ holder, object }) => [holder.key, object]);
  assert.deepEqual(chain, [
    ['a', idOf(ids, 'a')],
    ['0', idOf(ids, 'big')],
  ]);
  cursor.seek(2);
  assert.equal(chainFromRoot(cursor.memory, idOf(ids, 'first')), null);
  const closure = chainFromRoot(cursor.memory, idOf(ids, 'n'))?.map(({ holder }) => holder.kind);
  assert.deepEqual(closure, ['name', 'closure', 'cell']);
});

test('paths lead through items, keys, cells and frames', () => {
  const { trace, ids } = world();
  const cursor = new Cursor(trace);
  cursor.seek(1);
  const led = (text: string): Id | string => {
    const path = parsePath(text);
    const found = path.kind === 'problem' ? path : resolve(cursor.memory, path);
    return found.kind === 'object' ? found.id : `${found.start}-${found.end} ${found.message}`;
  };
  assert.equal(led('a[0]'), ids['big']);
  assert.equal(led('a[-1]'), ids['big']);
  assert.equal(led("d['k'][0]"), ids['big']);
  assert.equal(led('d["k"]'), ids['a']);
  assert.equal(led('n'), ids['n']);
  assert.equal(led('make.n'), ids['n']);
  assert.equal(led('make.m'), '4-6 the function has no attribute m');
  assert.equal(led('mak'), '0-3 no variable is named mak here; did you mean make?');
  assert.equal(led('a[7]'), '1-4 the list has no item [7]');
  assert.equal(led('a['), "1-2 an index is a number or a quoted key, such as [0] or ['k']");
  assert.equal(led('a b'), '1-3 the path ends before this');
});

test('expectations hold or fail with what is so', () => {
  const { trace } = world();
  const cursor = new Cursor(trace);
  const verdict = (text: string, step: number): string => {
    cursor.seek(step);
    const expectation = parseExpectation(text);
    const answer: Verdict = expectation.kind === 'problem' ? expectation : check(expectation, cursor);
    assert.equal(cursor.step, step);
    if (answer.kind === 'problem') return `${answer.start}-${answer.end} ${answer.message}`;
    return answer.kind === 'held' ? 'held' : answer.instead;
  };
  assert.equal(verdict('refs(a) == 2', 0), 'held');
  assert.equal(verdict('refs(a) == 3', 0), 'refs(a) is 2');
  assert.equal(verdict('count(nothing) > 5', 0), 'held');
  assert.equal(verdict('not refs(a) == 3', 0), 'held');
  assert.equal(verdict("same(a, d['k'])", 0), 'held');
  assert.equal(verdict('same(a, d)', 0), 'a and d are two objects');
  assert.equal(verdict('not count(nothing) > 5', 0), 'nothing is immortal');
  assert.equal(verdict('refs(a) == 2 and not alive(a) and same(a, d)', 0), 'a is alive');
  assert.equal(verdict('refs(a) == 2 and not same(a, d)', 0), 'held');
  assert.equal(verdict('reachable(r)', 0), 'held');
  assert.equal(verdict('alive(a)', 0), 'held');
  assert.equal(verdict('freed(a)', 3), 'held');
  assert.equal(verdict('freed(r)', 3), 'what r led to is alive');
  assert.equal(verdict('alive(n)', 2), 'held');
  assert.equal(verdict('freed(a)', 0), '6-7 a has led to nothing else before, so nothing can be freed');
});

test('what is no expectation is answered with where and what to do', () => {
  const problemOf = (text: string): string => {
    const read = parseExpectation(text);
    return read.kind === 'problem' ? `${read.start}-${read.end} ${read.message}` : 'none';
  };
  assert.equal(problemOf('ref(x) == 2'), '0-3 unknown expectation ref; did you mean refs?');
  assert.equal(problemOf('constructor(x)').startsWith('0-11 unknown expectation constructor'), true);
  assert.equal(problemOf('refs(x)'), '7-7 refs(…) is a number: compare it, as in refs(x) == 2');
  assert.equal(problemOf('refs(x) == two'), '11-12 a number is expected');
  assert.equal(problemOf('same(a)'), '6-7 same takes 2 names with a comma between them');
  assert.equal(problemOf('alive(x) please'), '9-15 the expectation ends before this; and joins it with another');
  assert.equal(problemOf('alive(x) or freed(x)'), '9-11 there is no or: an expectation must hold as a whole');
  assert.match(problemOf('alive(x) and'), /^12-12 an expectation is missing/);
  assert.equal(problemOf('alive(x) and frede(x)'), '13-18 unknown expectation frede; did you mean freed?');
  assert.equal(problemOf('alive(1)'), '6-7 a name is expected here, such as x or c.wheels');
});
