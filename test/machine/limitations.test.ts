/** What a page cannot have is refused in CPython's words, and the outcome says that it is no mistake of the program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram } from '../../src/simulator.ts';
import { LIMITATION_REASONS, type Outcome } from '../../src/trace/model.ts';
import { missingModule } from '../../src/machine/limitation.ts';
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import { standardModule } from '../../src/machine/modules/index.ts';
import { STANDARD_MODULE_NAMES } from '../../src/machine/standard-module-names.ts';

linkEverything();

function failure(source: string): Outcome & { kind: 'raised' } {
  const { outcome } = runProgram(source);
  assert.equal(outcome.kind, 'raised');
  return outcome as Outcome & { kind: 'raised' };
}

test('a module of CPython that a page cannot have is told with the reason', () => {
  const { type, message, limitation } = failure('import socket');
  assert.deepEqual([type, message], ['ModuleNotFoundError', "No module named 'socket'"]);
  assert.deepEqual(limitation, { feature: 'import socket', reason: 'network' });
});

test('a module that CPython does not have either may be a package or a slip', () => {
  assert.deepEqual(failure('import numpy').limitation, { feature: 'import numpy', reason: 'packages' });
  assert.deepEqual(failure('from maths import pi').limitation, { feature: 'import maths', reason: 'packages' });
});

test('a module inside one that is no package is the mistake of the program', () => {
  const { message, limitation } = failure('import math.constants');
  assert.equal(message, "No module named 'math.constants'; 'math' is not a package");
  assert.equal(limitation, undefined);
});

test('an exception that the limit led to tells of it; one that was handled does not', () => {
  const source = 'try:\n    import socket\nexcept ImportError as e:\n    ';
  assert.deepEqual(failure(`${source}raise RuntimeError("no network")`).limitation?.reason, 'network');
  assert.deepEqual(failure(`${source}raise RuntimeError("no network") from e`).limitation?.reason, 'network');
  assert.equal(failure(`${source}pass\n1 / 0`).limitation, undefined);
});

test('files and input that has ended are limits too', () => {
  assert.deepEqual(failure('open("a.txt")').limitation, { feature: 'open()', reason: 'files' });
  assert.deepEqual(failure('input()').limitation, { feature: 'input()', reason: 'input' });
});

test('threads can be asked for and not started', () => {
  const { type, message, limitation } = failure('import threading\nthreading.Thread(target=print).start()');
  assert.deepEqual([type, message], ['RuntimeError', "can't start new thread"]);
  assert.deepEqual(limitation, { feature: 'Thread.start()', reason: 'threads' });
});

test('a program cannot trace itself', () => {
  const { outcome } = runProgram('import sys\nsys.settrace(print)');
  assert.deepEqual(outcome.kind === 'unsupported' && outcome.feature, 'sys.settrace');
});

test('the table of reasons names modules of CPython that are missing', () => {
  for (const name of STANDARD_MODULE_NAMES)
    if (standardModule(name) === null) assert.ok(LIMITATION_REASONS.includes(missingModule(name).reason), name);
  assert.equal(missingModule('socket.error').feature, 'import socket.error');
});
