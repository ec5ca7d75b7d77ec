// Steps in words, English and Korean, on traces written by hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../src/options/options.ts';
import type { Detail } from '../../src/query/slots.ts';
import { simulate } from '../../src/simulator.ts';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Id, Outcome } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { describeMemory, describeOutcome, describeStep, Describer } from '../../src/view/describe.ts';

/** A program being written down: atoms are made once and immortal, as small ints are. */
class Program extends TraceBuilder {
  readonly #atoms = new Map<string, Id>();
  readonly int = this.type('int', 'atom');
  readonly none = this.type('NoneType', 'atom');
  readonly list = this.type('list', 'sequence');
  readonly function = this.type('function', 'function');

  constructor() {
    super();
    this.push(this.code('<module>', 'module'));
    this.step('start', 1);
  }

  number(value: number): Id {
    return this.#atom(String(value), this.int);
  }

  get nothing(): Id {
    return this.#atom('None', this.none);
  }

  /** A frame hands its value out. */
  returns(frame: Id, value: Id, line: number): void {
    this.stack(frame, 0, value).step('return', line);
  }

  #atom(text: string, type: number): Id {
    let id = this.#atoms.get(text);
    if (id === undefined) {
      id = this.alloc(type, { text, isStatic: true, badges: ['immortal'] });
      this.#atoms.set(text, id);
    }
    return id;
  }
}

const tell = (trace: Trace, lang: Language, detail: Detail = 'objects') => {
  const describer = new Describer(trace, { lang, detail });
  return Array.from({ length: trace.steps.length }, (_, step) => describer.step(step));
};

/** x = 10; y = x; x = x + 1; z = 10; y = 3 */
function names(): Trace {
  const program = new Program();
  program.step('line', 1);
  program.local('x', program.number(10)).step('line', 2);
  program.local('y', program.number(10)).step('line', 3);
  program.local('x', program.number(11)).step('line', 4);
  program.local('z', program.number(10)).step('line', 5);
  program.local('x', program.number(3)).step('end', 5);
  return program.finish();
}

/** Two calls as in the seed program b. */
function calls(): Trace {
  const program = new Program();
  const [code1, code2] = ['f1', 'f2'].map((name) => program.code(name, 'function')) as [number, number];
  const f2 = program.alloc(program.function, { text: 'f2' });
  program.local('f2', f2).step('line', 5);
  const f1 = program.alloc(program.function, { text: 'f1' });
  program.local('f1', f1).step('line', 10);
  program.local('y', program.number(5)).step('line', 11);
  const frame1 = program.push(code1, { function: f1 });
  program.local('x', program.number(5)).step('call', 5);
  program.step('line', 6);
  program.local('x', program.number(10)).step('line', 7);
  const frame2 = program.push(code2, { function: f2 });
  program.local('x', program.number(10)).step('call', 1);
  program.step('line', 2);
  program.local('x', program.number(11)).step('line', 3);
  program.returns(frame2, program.number(11), 3);
  program.pop().local('y', program.number(11)).step('line', 8);
  program.returns(frame1, program.number(11), 8);
  program.pop().local('z', program.number(11)).step('end', 11);
  return program.finish();
}

/** a = []; b = a; b.append(1); a.append(b); a = None; b = None */
function lists(): Trace {
  const program = new Program();
  program.step('line', 1);
  const a = program.alloc(program.list);
  program.local('a', a).step('line', 2);
  program.local('b', a).step('line', 3);
  program.append(a, program.number(1)).step('line', 4);
  program.local('a', program.nothing).step('line', 5);
  program.local('b', program.nothing).free(a).step('line', 6);
  const ring = program.alloc(program.list);
  program.local('c', ring).step('line', 7);
  program.append(ring, ring).step('line', 8);
  program.local('c', null).step('line', 9);
  program.free(ring).step('collect', 9);
  program.output('done\n').step('end', 9);
  return program.finish();
}

/** class Car: def __init__(self, w): self.wheels = w; then c = Car(4); c.wheels = 3; del c */
function instances(): Trace {
  const program = new Program();
  const classType = program.type('type', 'class');
  const bodyCode = program.code('Car', 'class');
  const initCode = program.code('__init__', 'function', 2, ['self', 'w']);
  program.step('line', 1);
  program.push(bodyCode);
  program.step('call', 1);
  const init = program.alloc(program.function, { text: '__init__' });
  program.local('__init__', init).step('line', 3);
  const car = program.alloc(classType, { text: 'Car' });
  program.field(car, '__init__', init).pop().local('Car', car).step('line', 5);
  const carType = program.type('Car', 'instance', { class: car });
  const instance = program.alloc(carType);
  const frame = program.push(initCode, { function: init });
  program.local('self', instance).local('w', program.number(4)).step('call', 2);
  program.field(instance, 'wheels', program.number(4)).step('line', 3);
  program.returns(frame, program.nothing, 3);
  program.pop().local('c', instance).step('line', 6);
  program.field(instance, 'wheels', program.number(3)).step('line', 7);
  program.local('c', null).free(instance).step('end', 7);
  return program.finish();
}

describe('a step in English', () => {
  it('tells names and rebinding', () => {
    assert.deepEqual(tell(names(), 'en'), [
      'Nothing has run yet.',
      'Line 1 runs next.',
      '10 is made, and x refers to it.',
      'y refers to the same 10 as x: it now has 2 references, and nothing is copied.',
      '11 is made, and x now refers to it, no longer to 10. 10 stays, since y still refers to it.',
      'z refers to the same 10 as y: it now has 2 references, and nothing is copied.',
      '3 is made, and x now refers to it, no longer to 11. Nothing refers to 11 any more, so it is freed. The program has ended.',
    ]);
  });

  it('tells calls and returns', () => {
    assert.deepEqual(tell(calls(), 'en').slice(1), [
      'The function f2 is made, and f2 refers to it.',
      'The function f1 is made, and f1 refers to it.',
      '5 is made, and y refers to it.',
      'f1 is called: a frame for it goes on top of the stack, where x refers to 5.',
      'f1 begins at line 6; nothing has changed yet.',
      '10 is made, and x in f1 now refers to it, no longer to 5. 5 stays, since y still refers to it.',
      'f2 is called: a frame for it goes on top of the stack, where x refers to 10.',
      'f2 begins at line 2; nothing has changed yet.',
      '11 is made, and x in f2 now refers to it, no longer to 10. 10 stays, since x in f1 still refers to it.',
      'f2 is about to return 11.',
      'f2 has returned: its frame is gone, and with it the name x. y in f1 refers to 11.',
      'f1 is about to return 11.',
      'f1 has returned: its frame is gone, and with it the names x and y. z refers to 11. Nothing refers to 10 any more, so it is freed. The program has ended.',
    ]);
  });

  it('tells aliases, items, freed and unreachable objects', () => {
    assert.deepEqual(tell(lists(), 'en').slice(2), [
      'A new list is made, and a refers to it.',
      'b refers to the same list as a: it now has 2 references, and nothing is copied.',
      '1 is added to the list a.',
      'a now refers to None, no longer to the list. The list stays, since b still refers to it.',
      'b now refers to None, no longer to the list. Nothing refers to the list any more, so it is freed, and with it 1, which nothing else refers to.',
      'A new list is made, and c refers to it.',
      'The list c is added to the list c.',
      'c is deleted and no longer refers to the list. No name leads to the list any more, but references in a cycle keep it alive; only the garbage collector can free it.',
      'The garbage collector frees the list, which no name led to.',
      'The program prints “done”. The program has ended.',
    ]);
  });

  it('tells classes, instances and attributes', () => {
    assert.deepEqual(tell(instances(), 'en').slice(2), [
      'The body of the class Car begins to run, in a frame of its own.',
      'The function __init__ is made, and __init__ in Car refers to it.',
      'The body of the class Car has ended: its names are now the attributes of the class. The class Car is made, and Car refers to it.',
      '__init__ is called: a frame for it goes on top of the stack, where self refers to a new Car object and w refers to 4.',
      'self.wheels refers to the same 4 as w in __init__: it now has 2 references, and nothing is copied.',
      '__init__ is about to return None.',
      '__init__ has returned: its frame is gone, and with it the names self and w. c refers to the Car object.',
      '3 is made, and c.wheels now refers to it, no longer to 4. Nothing refers to 4 any more, so it is freed.',
      'c is deleted and no longer refers to the Car object. Nothing refers to the Car object any more, so it is freed, and with it 3, which nothing else refers to. The program has ended.',
    ]);
  });

  it('says less where values stand in the slots', () => {
    assert.deepEqual(tell(names(), 'en', 'values').slice(2), [
      'x refers to 10.',
      'y refers to 10.',
      'x now refers to 11, no longer to 10.',
      'z refers to 10.',
      'x now refers to 3, no longer to 11. The program has ended.',
    ]);
  });

  it('does not free what Python keeps, where the truth is told', () => {
    assert.equal(tell(names(), 'en', 'cpython').at(-1), 'x now refers to 3, no longer to 11. The program has ended.');
  });

  it('tells several objects that go at once, and who keeps what stays', () => {
    const trace = simulate("d = {'a': 1000}\nx = d['a']\nd = {x}\nx = None\n");
    assert.deepEqual(tell(trace, 'en').slice(2, 4), [
      "x refers to the same 1000 as d['a']: it now has 2 references, and nothing is copied.",
      "A new set is made, and d now refers to it, no longer to the dictionary. Nothing refers to the dictionary any more, so it is freed, and with it 'a', which nothing else refers to.",
    ]);
    assert.match(
      tell(trace, 'en')[4] ?? '',
      /^x now refers to None, no longer to 1000\. 1000 stays, since the set d still refers to it\./,
    );
  });

  it('does not call freed what an unfinished expression holds', () => {
    const source =
      "class Car:\n    def __init__(self, name):\n        self.name = name\n\ncars = [Car('a'), Car('b')]\n";
    const told = tell(simulate(source), 'en');
    assert.ok(told.some((sentence) => sentence.includes("self refers to a new Car object and name refers to 'b'.")));
    assert.doesNotMatch(told.join(' '), /Nothing refers to (?:the Car object|'a')/);
  });

  it('tells generators, closures and exchanges', () => {
    const generator = tell(
      simulate('def count():\n    yield 1\n\ng = count()\na = next(g)\nb = next(g, None)\n'),
      'en',
    );
    assert.ok(
      generator.includes('count pauses: its frame leaves the stack, but the generator keeps it. a refers to 1.'),
    );
    assert.ok(generator.includes('The generator count goes on where it paused: its frame is back on the stack.'));
    const exchange = tell(simulate('x, y = [1], [2]\nx, y = y, x\n'), 'en').at(-1);
    assert.equal(
      exchange,
      'x now refers to the list y, no longer to the list. y now refers to the list x, no longer to the list. The program has ended.',
    );
  });

  it('tells a return from an exception that leaves', () => {
    const source =
      "def inner(a):\n    for each in a:\n        int('x')\ndef outer():\n    try:\n        inner([1])\n    finally:\n        done = 1\ntry:\n    outer()\nexcept ValueError:\n    pass\n";
    const told = tell(simulate(source), 'en');
    assert.deepEqual(told.slice(told.findIndex((sentence) => sentence.includes('raised'))).slice(0, 6), [
      'ValueError is raised in inner.',
      'The exception is about to leave inner.',
      'The exception has left inner: its frame is gone, and with it the names a and each. The exception goes on in outer, where the call was.',
      'Because of the exception, the program jumps to line 8.',
      '1 is made, and done in outer refers to it. The exception is about to leave outer.',
      'The exception has left outer: its frame is gone, and with it the name done. Nothing refers to 1 any more, so it is freed. The exception goes on where the call was.',
    ]);
    const returned = tell(simulate('def pair(x):\n    return [x, x]\n\np = pair(300)\n'), 'en');
    assert.ok(returned.includes('pair is about to return a new list.'), returned.join('\n'));
  });

  it('tells what becomes of a paused generator', () => {
    const count = 'def count():\n    yield 1\n    yield 2\n\n';
    const resumed = 'The generator count goes on where it paused: its frame is back on the stack.';
    const all = tell(simulate(`${count}total = sum(count())\n`), 'en');
    assert.equal(all.filter((sentence) => sentence === resumed).length, 2);
    assert.ok(
      all.includes('The generator count runs for the first time: a frame for it goes on top of the stack.'),
      all.join('\n'),
    );
    assert.ok(all.some((sentence) => sentence.startsWith('count goes on at line 3; nothing has changed yet.')));
    const closed = tell(simulate(`${count}c = count()\nnext(c)\nc.close()\n`), 'en');
    assert.ok(closed.some((sentence) => sentence.startsWith('The paused generator count is closed:')));
    assert.ok(closed.includes('GeneratorExit is raised in count.'));
    const forgotten = tell(simulate(`${count}c = count()\nnext(c)\nc = None\n`), 'en');
    assert.ok(forgotten.some((sentence) => sentence.includes('so it is closed before it is freed')));
  });

  it('tells what the collector frees after their last words', () => {
    const source =
      "import gc\nclass A:\n    def __del__(self):\n        print('bye')\na, b = A(), A()\na.b, b.a = b, a\na = b = None\ngc.collect()\n";
    const told = tell(simulate(source), 'en').slice(-2);
    assert.equal(
      told[0],
      '__del__ has returned: its frame is gone, and with it the name self. The garbage collector frees the 2 A objects, which no name led to.',
    );
    const all = tell(simulate(source), 'en').join(' ');
    assert.doesNotMatch(all, /lives on/);
    // The second is found by the name that the first call had for it, which is gone.
    assert.doesNotMatch(all, /self\.b/);
  });

  it('tells coroutines as such, and nothing freed that a paused one keeps', () => {
    const source =
      "import asyncio\nasync def work(name):\n    await asyncio.sleep(1)\n    return name\nasync def main():\n    await asyncio.gather(work('x'), work('y'))\nasyncio.run(main())\n";
    const told = tell(simulate(source), 'en').join('\n');
    assert.match(told, /work has to wait for a new Future object\.\n/);
    assert.match(told, /work pauses: its frame leaves the stack, but the coroutine keeps it\./);
    assert.match(told, /The coroutine main goes on where it paused/);
    assert.equal(told.indexOf("'x' any more") > told.indexOf("work is about to return 'x'"), true);
  });

  it('counts every object that is freed with others, not only the kinds', () => {
    const source = "first = ['a1', ['b1', ['c1', ['d1']]]]\nfirst = None\n";
    assert.match(
      tell(simulate(source), 'en').at(-1) ?? '',
      /with it the 3 lists, '\w\d', '\w\d' and 2 more, which nothing/,
    );
  });

  it('tells all of a cycle that lost its last name, though only one had it', () => {
    const source = "a = ['x']\nb = [a]\na.append(b)\na = None\nb = None\n";
    assert.match(tell(simulate(source), 'en').at(-1) ?? '', /No name leads to the 2 lists any more, but references/);
  });

  it('tells apart what is called the same', () => {
    const source = 'def f():\n    for item in [[1], [2]]:\n        pass\n\nf()\n';
    const told = tell(simulate(source), 'en').join(' ');
    assert.match(told, /item in f now refers to another list\./);
    assert.match(tell(simulate(source), 'ko').join(' '), /f의 item은 이제 다른 리스트를 가리킵니다\./);
  });

  it('tells which variables live on in a closure', () => {
    const source =
      'def outer(a):\n    b = 300\n    def inner():\n        return b\n    return inner\n\nf = outer(1)\nf()\n';
    const told = tell(simulate(source), 'en');
    assert.ok(
      told.some((sentence) => sentence.includes('with it the names a and inner. b lives on in a closure. f refers')),
      told.join('\n'),
    );
    assert.ok(told.some((sentence) => sentence.startsWith('inner has returned: its frame is gone. b lives on')));
  });

  it('names what an exception holds as a program would', () => {
    const source = 'class E(Exception):\n    def __init__(self, a):\n        super().__init__(a, [1])\n\ne = E(5)\n';
    assert.ok(
      tell(simulate(source), 'en').some(
        (sentence) =>
          sentence.includes('self.args[1] refers to a new list') ||
          sentence.includes('A new list is made, and self.args[1] refers to it.'),
      ),
      tell(simulate(source), 'en').join('\n'),
    );
  });

  it('is the same told alone or in order', () => {
    const trace = calls();
    const inOrder = tell(trace, 'en');
    for (const step of [9, 3, 11, 0])
      assert.equal(describeStep(trace, step, { detail: 'objects', lang: 'en' }), inOrder[step]);
  });
});

describe('a step in Korean', () => {
  it('tells names and rebinding', () => {
    assert.deepEqual(tell(names(), 'ko'), [
      '아직 아무것도 실행하지 않았습니다.',
      '다음에 1번째 줄을 실행합니다.',
      '10이 만들어지고, x가 그것을 가리킵니다.',
      'y는 x와 같은 10을 가리킵니다. 이제 참조는 2개이고, 복사는 일어나지 않습니다.',
      '11이 만들어지고, x는 이제 10 대신 그것을 가리킵니다. 10은 아직 y가 가리키고 있으므로 그대로 남습니다.',
      'z는 y와 같은 10을 가리킵니다. 이제 참조는 2개이고, 복사는 일어나지 않습니다.',
      '3이 만들어지고, x는 이제 11 대신 그것을 가리킵니다. 이제 11을 가리키는 것이 없으므로 메모리에서 해제됩니다. 프로그램이 끝났습니다.',
    ]);
  });

  it('tells calls and returns', () => {
    assert.deepEqual(tell(calls(), 'ko').slice(1), [
      '함수 f2가 만들어지고, f2가 그것을 가리킵니다.',
      '함수 f1이 만들어지고, f1이 그것을 가리킵니다.',
      '5가 만들어지고, y가 그것을 가리킵니다.',
      'f1을 호출합니다. 스택 맨 위에 f1의 프레임이 쌓이고, 그 안에서 x는 5를 가리킵니다.',
      'f1은 6번째 줄부터 실행됩니다. 아직 바뀐 것은 없습니다.',
      '10이 만들어지고, f1의 x는 이제 5 대신 그것을 가리킵니다. 5는 아직 y가 가리키고 있으므로 그대로 남습니다.',
      'f2를 호출합니다. 스택 맨 위에 f2의 프레임이 쌓이고, 그 안에서 x는 10을 가리킵니다.',
      'f2는 2번째 줄부터 실행됩니다. 아직 바뀐 것은 없습니다.',
      '11이 만들어지고, f2의 x는 이제 10 대신 그것을 가리킵니다. 10은 아직 f1의 x가 가리키고 있으므로 그대로 남습니다.',
      'f2가 곧 11을 반환합니다.',
      'f2가 반환했습니다. 프레임이 스택에서 사라지면서 이름 x도 없어집니다. f1의 y가 11을 가리킵니다.',
      'f1이 곧 11을 반환합니다.',
      'f1이 반환했습니다. 프레임이 스택에서 사라지면서 이름 x와 y도 없어집니다. z가 11을 가리킵니다. 이제 10을 가리키는 것이 없으므로 메모리에서 해제됩니다. 프로그램이 끝났습니다.',
    ]);
  });

  it('tells aliases, items, freed and unreachable objects', () => {
    assert.deepEqual(tell(lists(), 'ko').slice(2), [
      '새 리스트가 만들어지고, a가 그것을 가리킵니다.',
      'b는 a와 같은 리스트를 가리킵니다. 이제 참조는 2개이고, 복사는 일어나지 않습니다.',
      '리스트 a에 1이 들어갑니다.',
      'a는 이제 리스트 대신 None을 가리킵니다. 리스트는 아직 b가 가리키고 있으므로 그대로 남습니다.',
      'b는 이제 리스트 대신 None을 가리킵니다. 이제 리스트를 가리키는 것이 없으므로 메모리에서 해제됩니다. 다른 데서는 가리키지 않던 1도 함께 해제됩니다.',
      '새 리스트가 만들어지고, c가 그것을 가리킵니다.',
      '리스트 c에 리스트 c가 들어갑니다.',
      'c가 지워지고, 리스트를 가리키던 참조도 사라집니다. 어떤 이름에서도 리스트로 갈 수 없지만, 서로 가리키는 참조가 남아 있어 해제되지 않습니다. 가비지 컬렉터만이 해제할 수 있습니다.',
      '어떤 이름에서도 닿을 수 없던 리스트를 가비지 컬렉터가 해제합니다.',
      '프로그램이 “done”을 출력합니다. 프로그램이 끝났습니다.',
    ]);
  });

  it('tells classes, instances and attributes', () => {
    assert.deepEqual(tell(instances(), 'ko').slice(2), [
      '클래스 Car의 본문을 실행하기 시작합니다. 본문에도 자기 프레임이 있습니다.',
      '함수 __init__이 만들어지고, Car의 __init__이 그것을 가리킵니다.',
      '클래스 Car의 본문이 끝났습니다. 본문의 이름들은 이제 클래스의 속성입니다. 클래스 Car가 만들어지고, Car가 그것을 가리킵니다.',
      '__init__을 호출합니다. 스택 맨 위에 __init__의 프레임이 쌓이고, 그 안에서 self는 새 Car 객체를, w는 4를 가리킵니다.',
      'self.wheels는 __init__의 w와 같은 4를 가리킵니다. 이제 참조는 2개이고, 복사는 일어나지 않습니다.',
      '__init__이 곧 None을 반환합니다.',
      '__init__이 반환했습니다. 프레임이 스택에서 사라지면서 이름 self와 w도 없어집니다. c가 Car 객체를 가리킵니다.',
      '3이 만들어지고, c.wheels는 이제 4 대신 그것을 가리킵니다. 이제 4를 가리키는 것이 없으므로 메모리에서 해제됩니다.',
      'c가 지워지고, Car 객체를 가리키던 참조도 사라집니다. 이제 Car 객체를 가리키는 것이 없으므로 메모리에서 해제됩니다. 다른 데서는 가리키지 않던 3도 함께 해제됩니다. 프로그램이 끝났습니다.',
    ]);
  });
});

describe('a memory in words', () => {
  it('is an outline of frames, names and objects', () => {
    const cursor = new Cursor(calls());
    cursor.seek(9);
    assert.equal(
      describeMemory(cursor.memory, { detail: 'objects', lang: 'en' }),
      [
        'The frame <module> has these names:',
        '  f2 refers to the function f2',
        '  f1 refers to the function f1',
        '  y refers to 5',
        'The frame f1 has these names:',
        '  x refers to 10',
        'The frame f2 has these names:',
        '  x refers to 11',
        'Objects:',
        '  5, 1 reference',
        '  10, 1 reference',
        '  11, 1 reference',
      ].join('\n'),
    );
    assert.match(
      describeMemory(cursor.memory, { detail: 'objects', lang: 'ko' }),
      /^프레임 <module>에 있는 이름:\n {2}f2가 함수 f2를 가리킴\n/,
    );
  });
});

describe('an outcome in words', () => {
  const outcomes: readonly (readonly [Outcome, string, string])[] = [
    [
      { kind: 'finished', exitCode: 2 },
      'The program has ended with exit code 2.',
      '프로그램이 종료 코드 2로 끝났습니다.',
    ],
    [
      { kind: 'raised', type: 'IndexError', message: 'list index out of range', line: 3, traceback: '' },
      'The program stopped in line 3 with an IndexError: list index out of range. What follows that line did not run.',
      '프로그램이 3번째 줄에서 IndexError로 멈췄습니다: list index out of range. 그 뒤의 줄은 실행되지 않았습니다.',
    ],
    [
      {
        kind: 'raised',
        type: 'ModuleNotFoundError',
        message: "No module named 'socket'",
        line: 1,
        traceback: '',
        limitation: { feature: 'import socket', reason: 'network' },
      },
      "The program stopped in line 1 with a ModuleNotFoundError: No module named 'socket'. What follows that line did not run. That is a limit of py-memory, not a mistake in the program: a web page gives its programs no network, so import socket cannot work here.",
      "프로그램이 1번째 줄에서 ModuleNotFoundError로 멈췄습니다: No module named 'socket'. 그 뒤의 줄은 실행되지 않았습니다. 프로그램의 잘못이 아니라 py-memory의 한계입니다. 웹 페이지의 프로그램은 네트워크를 쓸 수 없으므로 여기서는 import socket을 실행할 수 없습니다.",
    ],
    [
      {
        kind: 'syntax-error',
        type: 'SyntaxError',
        message: "expected ':'",
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 6,
      },
      "Python cannot read this program: line 2 has a SyntaxError, expected ':'. Nothing has run; correct that line first.",
      "파이썬이 이 프로그램을 읽을 수 없습니다. 2번째 줄에 SyntaxError가 있습니다: expected ':'. 아직 아무것도 실행되지 않았으니 그 줄부터 고치세요.",
    ],
    [
      { kind: 'unsupported', feature: 'async for', line: 7, column: 0 },
      'The diagram ends before line 7: py-memory does not run async for yet. Without it, the program would go on.',
      '그림은 7번째 줄 앞에서 끝납니다. py-memory가 아직 async for를 실행하지 못합니다. 이 부분을 빼면 계속 실행할 수 있습니다.',
    ],
    [
      { kind: 'limit', which: 'steps', line: 1 },
      'The program was stopped in line 1, at the limit for the number of steps. Perhaps it never ends; if it is right, raise the option max-steps.',
      '프로그램이 1번째 줄에서 단계 수 제한에 걸려 멈췄습니다. 끝나지 않는 프로그램일 수 있습니다. 맞는 프로그램이라면 옵션 max-steps를 늘리세요.',
    ],
  ];
  for (const [outcome, english, korean] of outcomes) {
    it(`tells ${outcome.kind}`, () => {
      assert.equal(describeOutcome(outcome, 'en'), english);
      assert.equal(describeOutcome(outcome, 'ko'), korean);
    });
  }
});
