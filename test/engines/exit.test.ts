// What runs behind the end of a program: functions registered with `atexit`. They are steps like any other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nullObserver } from '../../src/machine/observer.ts';
import { Census, audit } from '../../src/machine/audit.ts';
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import { Session } from '../../src/engines/simulator/session.ts';
import { runProgram, simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';

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
