/** The four opening programs of the project, each step's picture at detail `objects` as an author would draw it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TraceBuilder } from '../../src/trace/builder.ts';
import type { TypeHandle } from '../../src/trace/builder.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Id } from '../../src/trace/model.ts';
import { Notation } from '../support/memory-notation.ts';

/** Small integers as CPython keeps them: made once, before the program, immortal. */
class SmallInts {
  readonly #builder: TraceBuilder;
  readonly #type: TypeHandle;
  readonly #made = new Map<number, Id>();

  constructor(builder: TraceBuilder) {
    this.#builder = builder;
    this.#type = builder.type('int', 'atom');
  }

  of(value: number): Id {
    let id = this.#made.get(value);
    if (id === undefined) {
      id = this.#builder.alloc(this.#type, { text: String(value), badges: ['immortal', 'smallInt'], isStatic: true });
      this.#made.set(value, id);
    }
    return id;
  }
}

test('(a) names and rebinding', () => {
  const b = new TraceBuilder();
  const ints = new SmallInts(b);
  b.push(b.code('<module>', 'module'));
  b.step('start', 1);
  b.step('line', 1);
  b.local('x', ints.of(10)).step('line', 2);
  b.local('y', ints.of(10)).step('line', 3);
  b.local('x', ints.of(11)).step('line', 4);
  b.local('z', ints.of(10)).step('end', 4);
  const cursor = new Cursor(b.finish());
  const notation = new Notation().name(ints.of(10), '1').name(ints.of(11), '2');
  const pictures: string[][] = [];
  do pictures.push(notation.picture(cursor));
  while (cursor.next());
  assert.deepEqual(pictures, [
    ['<module>:'],
    ['<module>:'],
    ['<module>: x → #1', '#1 int 10 (1)'],
    ['<module>: x → #1, y → #1', '#1 int 10 (2)'],
    ['<module>: x → #2, y → #1', '#1 int 10 (1)', '#2 int 11 (1)'],
    ['<module>: x → #2, y → #1, z → #1', '#1 int 10 (2)', '#2 int 11 (1)'],
  ]);
});

test('(a) a value that is not stored yet is drawn only inside the step', () => {
  const b = new TraceBuilder();
  const int = b.type('int', 'atom');
  b.push(b.code('<module>', 'module'));
  b.step('start', 1);
  const first = b.alloc(int, { text: '1000' });
  b.local('x', first).step('line', 3);
  const sum = b.alloc(int, { text: '1001' });
  b.local('x', sum).step('end', 3);
  const cursor = new Cursor(b.finish());
  cursor.seek(2, 1);
  const notation = new Notation().name(first, '1').name(sum, '2');
  assert.deepEqual(notation.picture(cursor), ['<module>: x → #1', '#1 int 1000 (1)', '#2 int 1001 (0)']);
});

test('(b) two calls, one name x in each frame', () => {
  const b = new TraceBuilder();
  const ints = new SmallInts(b);
  const functionType = b.type('function', 'function');
  b.push(b.code('<module>', 'module', 1, ['f2', 'f1', 'y', 'z']));
  b.step('line', 1);
  const f2 = b.alloc(functionType, { text: 'f2' });
  b.local('f2', f2).step('line', 5);
  const f1 = b.alloc(functionType, { text: 'f1' });
  b.local('f1', f1).step('line', 10);
  b.local('y', ints.of(5)).step('line', 11);
  b.push(b.code('f1', 'function', 5), { function: f1 });
  b.local('x', ints.of(5)).step('call', 5);
  b.step('line', 6);
  b.local('x', ints.of(10)).step('line', 7);
  b.push(b.code('f2', 'function', 1), { function: f2 });
  b.local('x', ints.of(10)).step('call', 1);
  b.step('line', 2);
  b.local('x', ints.of(11)).step('line', 3);
  b.step('return', 3);
  b.pop().local('y', ints.of(11)).step('line', 8);
  b.step('return', 8);
  b.pop().local('z', ints.of(11)).step('end', 11);
  const cursor = new Cursor(b.finish());
  const notation = new Notation();
  for (const [id, name] of [
    [f2, 'F2'],
    [f1, 'F1'],
    [ints.of(5), '1'],
    [ints.of(10), '2'],
    [ints.of(11), '3'],
  ] as const) {
    notation.name(id, name);
  }
  const functions = ['#F1 function f1 (1)', '#F2 function f2 (1)'];
  const seen = (step: number, event?: number): string[] => {
    cursor.seek(step, event);
    return notation.picture(cursor).filter((line) => !functions.includes(line));
  };
  const module = '<module>: f2 → #F2, f1 → #F1';
  assert.deepEqual(seen(2), [module]);
  assert.deepEqual(seen(3), [`${module}, y → #1`, '#1 int 5 (1)']);
  assert.deepEqual(seen(4), [`${module}, y → #1`, 'f1: x → #1', '#1 int 5 (2)']);
  assert.deepEqual(seen(6), [`${module}, y → #1`, 'f1: x → #2', '#1 int 5 (1)', '#2 int 10 (1)']);
  const twoFrames = [`${module}, y → #1`, 'f1: x → #2'];
  assert.deepEqual(seen(7), [...twoFrames, 'f2: x → #2', '#1 int 5 (1)', '#2 int 10 (2)']);
  assert.deepEqual(seen(9), [...twoFrames, 'f2: x → #3', '#1 int 5 (1)', '#2 int 10 (1)', '#3 int 11 (1)']);
  assert.deepEqual(seen(11, 1), [...twoFrames, '#1 int 5 (1)', '#2 int 10 (1)']);
  const returned = [`${module}, y → #1`, 'f1: x → #2, y → #3'];
  assert.deepEqual(seen(11), [...returned, '#1 int 5 (1)', '#2 int 10 (1)', '#3 int 11 (1)']);
  assert.deepEqual(seen(13), [`${module}, y → #1, z → #3`, '#1 int 5 (1)', '#3 int 11 (1)']);
});

class CarTrace {
  readonly b = new TraceBuilder();
  readonly ints = new SmallInts(this.b);
  readonly functionType = this.b.type('function', 'function');
  readonly classType = this.b.type('type', 'class');
  readonly methodType = this.b.type('method', 'method', { fixed: ['__func__', '__self__'] });
  readonly boolType = this.b.type('bool', 'atom');
  readonly noneType = this.b.type('NoneType', 'atom');
  readonly none = this.b.alloc(this.noneType, { text: 'None', badges: ['immortal'], isStatic: true });
  readonly init: Id;
  readonly getWheels: Id;
  readonly car: Id;
  readonly carType: TypeHandle;
  readonly initCode: number;
  readonly getWheelsCode: number;
  readonly afterBody: number;

  constructor() {
    const { b } = this;
    b.push(b.code('<module>', 'module'));
    b.step('line', 1);
    b.push(b.code('Car', 'class', 1));
    b.step('call', 1);
    this.init = b.alloc(this.functionType, { text: '__init__' });
    b.local('__init__', this.init).step('line', 4);
    this.getWheels = b.alloc(this.functionType, { text: 'getWheels' });
    b.local('getWheels', this.getWheels).step('return', 4);
    this.car = b.alloc(this.classType, { text: 'Car' });
    b.field(this.car, '__init__', this.init).field(this.car, 'getWheels', this.getWheels).pop();
    b.hold(this.car, 'interpreter', 3);
    this.afterBody = b.local('Car', this.car).step('line', 7);
    this.carType = b.type('Car', 'instance', { class: this.car });
    this.initCode = b.code('__init__', 'function', 2, ['self', 'w']);
    this.getWheelsCode = b.code('getWheels', 'function', 4, ['self']);
  }

  /** `NAME = Car(w)`; answers the instance and the step of the call. */
  make(name: string, wheels: Id, line: number): { id: Id; call: number; done: number } {
    const { b } = this;
    const id = b.alloc(this.carType);
    b.push(this.initCode, { function: this.init });
    b.local('self', id).local('w', wheels);
    const call = b.step('call', 2);
    b.step('line', 3);
    b.field(id, 'wheels', wheels).step('return', 3);
    const done = b.pop().local(name, id).step('line', line);
    return { id, call, done };
  }

  /** `NAME = CAR.getWheels()`. */
  ask(name: string, car: Id, answer: Id, line: number): { call: number; done: number } {
    const { b } = this;
    b.push(this.getWheelsCode, { function: this.getWheels });
    const call = b.local('self', car).step('call', 4);
    b.step('return', 5);
    const done = b.pop().local(name, answer).step('line', line);
    return { call, done };
  }

  notation(): Notation {
    return new Notation().name(this.init, '1').name(this.getWheels, '2').name(this.car, '3');
  }
}

test('(c) a class, an instance, a method that returns an attribute', () => {
  const trace = new CarTrace();
  const four = trace.ints.of(4);
  const c = trace.make('c', four, 8);
  const asked = trace.ask('n', c.id, four, 8);
  const cursor = new Cursor(trace.b.finish());
  const notation = trace.notation().name(c.id, '4').name(four, '5');
  const seen = (step: number): string[] => {
    cursor.seek(step);
    return notation.picture(cursor);
  };
  const functions = ['#1 function __init__ (1)', '#2 function getWheels (1)'];
  const car = '#3 type Car (1) {__init__ → #1, getWheels → #2}';
  assert.deepEqual(seen(1), ['<module>:', 'Car:']);
  assert.deepEqual(seen(2), ['<module>:', 'Car: __init__ → #1', functions[0]]);
  assert.deepEqual(seen(3), ['<module>:', 'Car: __init__ → #1, getWheels → #2', ...functions]);
  assert.deepEqual(seen(trace.afterBody), ['<module>: Car → #3', ...functions, car]);
  assert.deepEqual(seen(c.call), [
    '<module>: Car → #3',
    '__init__: self → #4, w → #5',
    ...functions,
    car,
    '#4 Car (1)',
    '#5 int 4 (1)',
  ]);
  assert.deepEqual(seen(c.call + 2), [
    '<module>: Car → #3',
    '__init__: self → #4, w → #5',
    ...functions,
    car,
    '#4 Car (1) {wheels → #5}',
    '#5 int 4 (2)',
  ]);
  assert.deepEqual(seen(c.done), [
    '<module>: Car → #3, c → #4',
    ...functions,
    car,
    '#4 Car (1) {wheels → #5}',
    '#5 int 4 (1)',
  ]);
  assert.deepEqual(seen(asked.call).slice(1, 2), ['getWheels: self → #4']);
  assert.deepEqual(seen(asked.call).slice(-2), ['#4 Car (2) {wheels → #5}', '#5 int 4 (1)']);
  assert.deepEqual(seen(asked.done).slice(-2), ['#4 Car (1) {wheels → #5}', '#5 int 4 (2)']);
  assert.equal(cursor.memory.objects.get(trace.car)?.count, 1 + 1 + 3);
});

test('(d) aliases, equal objects, last name gone', () => {
  const trace = new CarTrace();
  const { b } = trace;
  const four = trace.ints.of(4);
  const three = trace.ints.of(3);
  const c = trace.make('c', four, 8);
  const alias = b.local('d', c.id).step('line', 9);
  const e = trace.make('e', four, 10);
  const yes = b.alloc(trace.boolType, { text: 'True', badges: ['immortal'], isStatic: true });
  const no = b.alloc(trace.boolType, { text: 'False', badges: ['immortal'], isStatic: true });
  b.local('same', yes).step('line', 11);
  const compared = b.local('other', no).step('line', 12);
  const set = b.field(c.id, 'wheels', three).step('line', 13);
  const asked = trace.ask('n', c.id, three, 14);
  const unbound = b.local('c', trace.none).step('line', 15);
  const freed = b.local('d', trace.none).free(c.id).step('end', 15);
  const cursor = new Cursor(b.finish());
  const notation = trace.notation().name(c.id, '4').name(four, '5').name(e.id, '6').name(three, '7');
  const seen = (step: number): string[] => {
    cursor.seek(step);
    return notation.picture(cursor).filter((line) => !/^#[123] /.test(line));
  };
  const [four1, four2] = ['#5 int 4 (1)', '#5 int 4 (2)'];
  assert.deepEqual(seen(alias), ['<module>: Car → #3, c → #4, d → #4', '#4 Car (2) {wheels → #5}', four1]);
  assert.deepEqual(seen(e.call), [
    '<module>: Car → #3, c → #4, d → #4',
    '__init__: self → #6, w → #5',
    '#4 Car (2) {wheels → #5}',
    four2,
    '#6 Car (1)',
  ]);
  assert.deepEqual(seen(compared), [
    '<module>: Car → #3, c → #4, d → #4, e → #6, same → True, other → False',
    '#4 Car (2) {wheels → #5}',
    four2,
    '#6 Car (1) {wheels → #5}',
  ]);
  assert.deepEqual(seen(set).slice(1), ['#4 Car (2) {wheels → #7}', four1, '#6 Car (1) {wheels → #5}', '#7 int 3 (1)']);
  assert.deepEqual(seen(asked.call)[1], 'getWheels: self → #4');
  assert.deepEqual(seen(asked.call)[2], '#4 Car (3) {wheels → #7}');
  assert.deepEqual(seen(asked.done).slice(-1), ['#7 int 3 (2)']);
  assert.deepEqual(seen(unbound)[0]?.includes('c → None, d → #4, e → #6'), true);
  assert.deepEqual(seen(unbound)[1], '#4 Car (1) {wheels → #7}');
  assert.deepEqual(seen(freed), [
    '<module>: Car → #3, c → None, d → None, e → #6, same → True, other → False, n → #7',
    four1,
    '#6 Car (1) {wheels → #5}',
    '#7 int 3 (1)',
  ]);
});
