/** The cursor on traces built by hand: every event applied and inverted, counts as they follow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { decodeTrace, encodeTrace } from '../../src/trace/codec.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Memory } from '../../src/trace/model.ts';

/** Each frame's names with the texts of what they refer to, and each object's count. */
function picture(memory: Memory): string {
  const frames = memory.frames.map((frame) => {
    const names = [...frame.locals].map(([name, id]) => `${name}=${memory.objects.get(id)?.text ?? `#${id}`}`);
    return `${frame.name}@${frame.line}(${names.join(' ')})`;
  });
  const objects = [...memory.objects.values()].map((object) => `${object.text ?? object.type}:${object.count}`);
  return `${frames.join(' > ')} | ${objects.join(' ')}`;
}

function rebindings() {
  const b = new TraceBuilder({ source: 'x = 10\ny = x\nx = x + 1\nz = 10\n' });
  const int = b.type('int', 'atom');
  b.push(b.code('<module>', 'module'));
  b.step('start', 1);
  b.step('line', 1);
  const ten = b.alloc(int, { text: '10' });
  b.local('x', ten).step('line', 2);
  b.local('y', ten).step('line', 3);
  const eleven = b.alloc(int, { text: '11' });
  b.local('x', eleven).step('line', 4);
  b.local('z', ten).step('end', 4);
  return { trace: b.finish(), ten, eleven };
}

test('a cursor shows names and counts at every step, forwards and backwards', () => {
  const cursor = new Cursor(rebindings().trace);
  const expected = [
    '<module>@1() | ',
    '<module>@1() | ',
    '<module>@2(x=10) | 10:1',
    '<module>@3(x=10 y=10) | 10:2',
    '<module>@4(x=11 y=10) | 10:1 11:1',
    '<module>@4(x=11 y=10 z=10) | 10:2 11:1',
  ];
  const forwards = expected.map((_, step) => {
    cursor.seek(step);
    return picture(cursor.memory);
  });
  assert.deepEqual(forwards, expected);
  assert.equal(cursor.next(), false);
  const backwards: string[] = [];
  do backwards.unshift(picture(cursor.memory));
  while (cursor.previous());
  assert.deepEqual(backwards, expected);
});

test('seek goes between the events of a step, and next and previous leave it', () => {
  const { trace, eleven } = rebindings();
  const cursor = new Cursor(trace);
  cursor.seek(4, 1);
  assert.equal(cursor.step, 4);
  assert.equal(cursor.event, 1);
  assert.equal(cursor.memory.objects.get(eleven)?.count, 0);
  assert.equal(picture(cursor.memory), '<module>@3(x=10 y=10) | 10:2 11:0');
  cursor.next();
  assert.equal(cursor.step, 4);
  assert.equal(cursor.event, null);
  cursor.seek(4, 1);
  cursor.previous();
  assert.equal(cursor.step, 3);
  assert.equal(picture(cursor.memory), '<module>@3(x=10 y=10) | 10:2');
  cursor.seek(4, 0);
  assert.equal(cursor.step, 4);
  assert.throws(() => cursor.seek(4, 9), RangeError);
  assert.throws(() => cursor.seek(99), RangeError);
});

test('changed tells what the events of the step touched', () => {
  const { trace, ten, eleven } = rebindings();
  const cursor = new Cursor(trace);
  cursor.seek(4);
  const frame = cursor.memory.frames[0]?.id ?? 0;
  assert.deepEqual([...cursor.changed()].sort(), [frame, ten, eleven].sort());
  cursor.seek(4, 1);
  assert.deepEqual([...cursor.changed()], [eleven]);
  assert.equal(picture(cursor.memory), '<module>@3(x=10 y=10) | 10:2 11:0');
  cursor.seek(1);
  assert.deepEqual([...cursor.changed()], []);
});

test('a generator shows the variables of its frame while suspended and drops them at its death', () => {
  const b = new TraceBuilder();
  const int = b.type('int', 'atom');
  const functionType = b.type('function', 'function', { fixed: ['__defaults__'] });
  const generatorType = b.type('generator', 'generator');
  b.push(b.code('<module>', 'module'));
  b.step('start', 1);
  const f = b.alloc(functionType, { text: 'f' });
  b.local('f', f).step('line', 5);
  const g = b.alloc(generatorType, { text: 'f' });
  const value = b.alloc(int, { text: '1000' });
  const frame = b.push(b.code('f', 'generator', 2), { function: f, generator: g });
  b.local('a', value).suspend();
  b.local('g', g).step('line', 6);
  b.resume(frame);
  b.step('resume', 2);
  b.suspend().step('yield', 3);
  b.local('g', null).free(g).free(value).step('end', 6);
  const cursor = new Cursor(b.finish());
  const seen: string[] = [];
  do {
    const record = cursor.memory.objects.get(g);
    seen.push(
      `${record === undefined ? 'none' : [...record.fields.keys()].join()} ${cursor.memory.objects.get(f)?.count}`,
    );
  } while (cursor.next());
  assert.deepEqual(seen, ['none undefined', 'none 1', 'a 2', ' 2', 'a 2', 'none 1']);
  cursor.previous();
  assert.equal(cursor.memory.objects.get(value)?.count, 1);
  assert.deepEqual([...(cursor.memory.objects.get(g)?.fields ?? [])], [['a', value]]);
});

test('the entries of a namespace are the names of a frame, less the reserved ones', () => {
  const b = new TraceBuilder({ reserved: ['__name__'] });
  const string = b.type('str', 'atom');
  const dict = b.type('dict', 'mapping');
  const module = b.push(b.code('<module>', 'module'));
  const globals = b.alloc(dict);
  b.namespace(module, globals);
  const name = b.alloc(string, { text: "'__name__'" });
  const main = b.alloc(string, { text: "'__main__'" });
  const key = b.alloc(string, { text: "'x'" });
  b.entries(globals, name, main).step('start', 1);
  b.entries(globals, key, main).step('line', 2);
  b.splice(globals, 2, 2, [0, 0]).step('end', 2);
  const cursor = new Cursor(b.finish());
  const names = () => [...(cursor.memory.frames[0]?.locals ?? [])];
  assert.deepEqual(names(), []);
  cursor.next();
  assert.deepEqual(names(), [['x', main]]);
  assert.equal(cursor.memory.objects.get(globals)?.count, 1);
  cursor.next();
  assert.deepEqual(names(), []);
  cursor.previous();
  assert.deepEqual(names(), [['x', main]]);
});

test('an object of another class counts there, forwards, backwards and from a keyframe', () => {
  const b = new TraceBuilder();
  const type = b.type('type', 'class');
  b.push(b.code('<module>', 'module'));
  const [car, bike] = ['Car', 'Bike'].map((text) => b.alloc(type, { text })) as [number, number];
  const carType = b.type('Car', 'instance', { class: car });
  const bikeType = b.type('Bike', 'instance', { class: bike });
  const thing = b.alloc(carType);
  b.local('thing', thing).step('line', 1);
  b.retype(thing, bikeType).step('line', 2);
  b.output('.').step('line', 3);
  b.local('thing', null).free(thing).step('end', 3);
  const trace = b.finish();
  const seen = (cursor: Cursor): string => {
    const { objects } = cursor.memory;
    const counts = [car, bike].map((id) => objects.get(id)?.count);
    return `${objects.get(thing)?.type ?? 'gone'} ${objects.get(thing)?.class === bike ? 'bike' : 'other'} ${counts.join(' ')}`;
  };
  const expected = ['Car other 1 0', 'Bike bike 0 1', 'Bike bike 0 1', 'gone other 0 0'];
  for (const keyframeWords of [1, 1000]) {
    const cursor = new Cursor(trace, { keyframeWords });
    const forwards = [seen(cursor)];
    while (cursor.next()) forwards.push(seen(cursor));
    assert.deepEqual(forwards, expected);
    const backwards = [seen(cursor)];
    while (cursor.previous()) backwards.unshift(seen(cursor));
    assert.deepEqual(backwards, expected);
  }
  assert.deepEqual(decodeTrace(encodeTrace(trace)).events.length, trace.events.length);
});
