// Runs share what never changes: built-in objects, compiled code. A run must not show what ran before it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Recent } from '../../src/engines/simulator/recent.ts';
import { runProgram, simulate } from '../../src/engines/simulator/simulate.ts';
import { IMMORTAL_COUNT } from '../../src/machine/object.ts';
import { LATIN_1 } from '../../src/machine/singletons.ts';
import { encodeTrace } from '../../src/trace/codec.ts';

const PROGRAM = `class Node:
    def __init__(self, value):
        self.value = value

d = {'k' + str(i): Node(i) for i in range(3)}
print([n.value for n in d.values()], str, print)
`;

describe('repeated runs', () => {
  it('make the same trace', () => {
    const first = encodeTrace(simulate(PROGRAM));
    runProgram('import builtins\nbuiltins.str = 1\ndel builtins.print\n');
    assert.equal(encodeTrace(simulate(PROGRAM)), first);
  });

  it('leave the counts of shared names within small integers', () => {
    for (let i = 0; i < 20; i++) simulate('d = 1\n');
    assert.ok((LATIN_1['d'.charCodeAt(0)]?.count ?? 0) < 2 * IMMORTAL_COUNT);
  });

  it('report the same syntax error', () => {
    const { outcome } = simulate('x = = 1\n');
    assert.equal(outcome.kind, 'syntax-error');
    assert.deepEqual(simulate('x = = 1\n').outcome, outcome);
  });
});

describe('Recent', () => {
  it('forgets what was not asked for longest', () => {
    const made: string[] = [];
    const recent = new Recent<string>(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) recent.get(key, () => (made.push(key), key));
    assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  });

  it('does not remember what failed', () => {
    const recent = new Recent<number>(1);
    assert.throws(() => recent.get('a', () => assert.fail('no')));
    assert.equal(
      recent.get('a', () => 1),
      1,
    );
  });
});
