/** A program's own `sys.excepthook` is told of an uncaught exception, behind the program's end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkEverything } from '../../src/engines/simulator/linked.ts';
import { runProgram } from '../../src/simulator.ts';

linkEverything();

const HEAD = 'import sys\ndef hook(kind, error, traceback):\n';

test('it stands in for the traceback', () => {
  const { stdout, stderr, outcome } = runProgram(
    `${HEAD}    print('told of', kind.__name__, error, traceback.tb_lineno)\nsys.excepthook = hook\n[1][3]\n`,
  );
  assert.equal(stdout, 'told of IndexError list index out of range 5\n');
  assert.equal(stderr, '');
  assert.equal(outcome.kind, 'raised');
});

test('when it fails, both exceptions are told', () => {
  const { stderr } = runProgram(`${HEAD}    raise RuntimeError('inside')\nsys.excepthook = hook\n[1][3]\n`);
  assert.match(stderr, /^Error in sys.excepthook:\nTraceback[^]*RuntimeError: inside\n\nOriginal exception was:\n/);
  assert.match(stderr, /IndexError: list index out of range\n$/);
});

test('its own function tells it as always', () => {
  const { stderr } = runProgram('import sys\nsys.excepthook = sys.__excepthook__\n[1][3]\n');
  assert.match(stderr, /^Traceback \(most recent call last\):\n/);
});
