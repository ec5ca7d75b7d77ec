// What runs behind the end of a program: functions registered with `atexit`, finalizers of what is left. They are steps like any other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nullObserver } from '../../src/machine/observer.ts';
import { Census, audit } from '../../src/machine/audit.ts';
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import { Session } from '../../src/engines/simulator/session.ts';
import { runProgram, simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { endOf, type Trace } from '../../src/trace/trace.ts';
import { resolveStep } from '../../src/marks/resolve.ts';
import { describeStep } from '../../src/view/describe.ts';

linkEverything();

const REGISTER = `import atexit

@atexit.register
def leave():
    farewell = ['bye']
    print(*farewell)
`;

const BROKEN = `import atexit
atexit.register(print, 'still called')

@atexit.register
def broken():
    raise ValueError('in vain')
`;

const ENDINGS = ['print("end")\n', 'import sys\nsys.exit(3)\n', '1 / 0\n', 'def f(): f()\nf()\n'];

describe('exit functions', () => {
  it('run when the program has ended, however it ended', () => {
    for (const ending of ENDINGS) {
      const plain = runProgram(ending);
      const { stdout, stderr, outcome } = runProgram(REGISTER + ending);
      assert.equal(stdout, `${plain.stdout}bye\n`, ending);
      assert.equal(outcome.kind, plain.outcome.kind);
      assert.equal(stderr.split('\n').length, plain.stderr.split('\n').length);
    }
    assert.equal((runProgram(REGISTER + ENDINGS[1]).outcome as { exitCode: number }).exitCode, 3);
  });

  it('fail without ending anything', () => {
    const { stdout, stderr, outcome } = runProgram(BROKEN);
    assert.equal(stdout, 'still called\n');
    assert.match(
      stderr,
      /^Exception ignored in atexit callback <function broken at 0x[0-9a-f]+>:\nTraceback \(most recent call last\):\n {2}File "main.py", line 6, in broken\n {4}raise ValueError\('in vain'\)\nValueError: in vain\n$/,
    );
    assert.deepEqual(outcome, { kind: 'finished', exitCode: 0 });
  });

  it('keep to the limits of the run', () => {
    const endless = 'import atexit\n@atexit.register\ndef f():\n    while True: pass\n';
    assert.equal(runProgram(endless, { limits: { instructions: 10_000 } }).outcome.kind, 'limit');
  });

  it('are steps that can be walked both ways', () => {
    const trace = simulate(REGISTER);
    const reasons: string[] = [];
    for (let i = 0; i < trace.steps.length; i++) reasons.push(trace.steps.at(i).reason);
    assert.deepEqual(reasons.slice(reasons.indexOf('end')), ['end', 'call', 'line', 'line', 'return']);
    const cursor = new Cursor(trace);
    while (cursor.next());
    while (cursor.previous());
    assert.equal(cursor.step, 0);
  });

  it('leave every count right', () => {
    for (const ending of ENDINGS) {
      const census = new Census(nullObserver);
      const session = new Session(REGISTER + ending, {}, census, false);
      while (session.advance(3) === null) assert.deepEqual(audit(session.machine, census), [], ending);
    }
  });
});

const FINALIZERS = `class Dog:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name, 'goes')
rex = Dog('Rex')
fido = Dog('Fido')
`;

function reasonsBehindEnd(trace: Trace): string[] {
  const reasons: string[] = [];
  for (let i = endOf(trace) + 1; i < trace.steps.length; i++) reasons.push(trace.steps.at(i).reason);
  return reasons;
}

describe('the end of the interpreter', () => {
  it('runs finalizers as steps behind the end, while the names are still there', () => {
    const trace = simulate(FINALIZERS);
    assert.deepEqual(reasonsBehindEnd(trace), ['call', 'line', 'return', 'call', 'line', 'return']);
    const cursor = new Cursor(trace);
    cursor.seek(trace.steps.length - 1);
    assert.equal(cursor.memory.output, 'Rex goes\nFido goes\n');
    const module = cursor.memory.frames[0]!;
    assert.deepEqual(
      [...module.locals.keys()].filter((name) => !name.startsWith('__')),
      ['Dog', 'rex', 'fido'],
    );
    while (cursor.previous());
    assert.equal(cursor.step, 0);
  });

  it('tells in words why a finalizer runs', () => {
    const trace = simulate(FINALIZERS);
    const end = endOf(trace);
    assert.equal(describeStep(trace, end, { detail: 'objects', lang: 'en' }).endsWith('The program has ended.'), true);
    assert.match(
      describeStep(trace, end + 1, { detail: 'objects', lang: 'en' }),
      /^The program has ended and Python lets go/,
    );
    assert.match(
      describeStep(trace, end + 1, { detail: 'objects', lang: 'ko' }),
      /^프로그램이 끝나 파이썬이 남은 것을/,
    );
    for (let step = end + 1; step < trace.steps.length; step++)
      assert.doesNotMatch(describeStep(trace, step, { detail: 'objects', lang: 'en' }), /lives on/);
  });

  it('is not what negative numbers of steps count from', () => {
    const trace = simulate(FINALIZERS);
    assert.deepEqual(resolveStep(trace, [], -1), { step: endOf(trace) });
    assert.deepEqual(resolveStep(trace, [], trace.steps.length - 1), { step: trace.steps.length - 1 });
  });

  it('adds no step where nobody hears of it, but tells what is printed', () => {
    for (const source of ['x = [1]\n', 'def f():\n    yield 1\ng = f()\nnext(g)\n', 'class A: pass\na = A()\n']) {
      const trace = simulate(source);
      assert.deepEqual(reasonsBehindEnd(trace), [], source);
    }
    const trace = simulate("import atexit\natexit.register(print, 'bye')\nx = [1]\n");
    assert.deepEqual(reasonsBehindEnd(trace), []);
    const cursor = new Cursor(trace);
    cursor.seek(endOf(trace));
    assert.equal(cursor.memory.output, 'bye\n');
    assert.equal(cursor.memory.frames[0]!.locals.has('x'), true);
    while (cursor.previous());
    assert.equal(cursor.memory.output, '');
  });

  it('keeps to the limits of the run', () => {
    const endless = 'class A:\n    def __del__(self):\n        while True: pass\na = A()\n';
    assert.equal(runProgram(endless, { limits: { instructions: 10_000 } }).outcome.kind, 'limit');
  });

  it('leaves every count right', () => {
    for (const ending of ENDINGS) {
      const census = new Census(nullObserver);
      const session = new Session(FINALIZERS + 'rex.friend = [fido, rex]\n' + ending, {}, census, false);
      while (session.advance(3) === null) assert.deepEqual(audit(session.machine, census), [], ending);
    }
  });
});
