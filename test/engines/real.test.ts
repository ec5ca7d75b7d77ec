// A run is the same every time, unless its options ask for what is real: time, randomness, hashes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Session } from '../../src/engines/simulator/session.ts';
import { runProgram } from '../../src/engines/simulator/simulate.ts';
import { nullObserver } from '../../src/machine/observer.ts';
import type { RunOptions } from '../../src/engines/engine.ts';
import { hashBytes, hashKey, hashText, hashToInteger } from '../../src/machine/values/hash.ts';

const output = (source: string, options: RunOptions = {}): string => runProgram(source, options).stdout;

const RANDOM = `import random, os
print(random.random(), random.Random().random(), random.SystemRandom().random(), os.urandom(4))
random.seed()
print(random.random())
random.seed(1)
print(random.random())
`;
const SET = "print(hash('abc'), hash(b'abc'), [*{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'}])\n";
const CLOCK = 'import time\nprint(time.time_ns(), time.perf_counter())\n';

describe('a run', () => {
  it('repeats by default', () => {
    for (const program of [RANDOM, SET, CLOCK]) assert.equal(output(program), output(program));
  });

  it('has random numbers that differ among themselves', () => {
    const drawn = output(RANDOM).trim().split(/\s+/);
    assert.equal(new Set(drawn).size, drawn.length);
  });

  it('has the random numbers of the host with `random: real`, but for those with a seed', () => {
    const [first, second] = [output(RANDOM, { random: 'real' }), output(RANDOM, { random: 'real' })].map((text) =>
      text.trim().split('\n'),
    );
    assert.notEqual(first?.[0], second?.[0]);
    assert.notEqual(first?.[1], second?.[1]);
    assert.equal(first?.[2], second?.[2]);
  });

  it('has the hashes of PYTHONHASHSEED=0', () => {
    assert.match(output(SET), /^-4594863902769663758 -?\d+ \['/);
  });

  it('has other hashes with `hash: real`', () => {
    assert.notEqual(output(SET, { hash: 'real' }), output(SET, { hash: 'real' }));
  });

  it('finds strs and bytes in sets and dicts whatever their hashes', () => {
    const program =
      "s = {'a', 'bc', b'd', ('e', 1)}\nprint('bc' in s, b'd' in s, ('e', 1) in s, {b'd': 2}[b'd'], s == {*s}, hash('a') == hash('a'))\n";
    assert.equal(output(program, { hash: 'real' }), 'True True True 2 True True\n');
  });

  it('has the time of the host with `clock: real`', () => {
    const before = Date.now() - 1;
    const now = Number(output(CLOCK, { clock: 'real' }).split(' ')[0]) / 1e6;
    assert.ok(now >= before && now <= Date.now() + 1);
  });

  it('takes as much virtual time whether it is recorded or not', () => {
    const program = `import time
total = 0
for i in range(50):
    total += i
print(sum(range(1000)))
print(time.perf_counter())
`;
    let printed = '';
    new Session(program, {}, { ...nullObserver, output: (text) => void (printed += text) }, true).runToEnd();
    assert.equal(printed, output(program));
  });

  it('takes more virtual time for more work, and time asleep is none of the process', () => {
    const program = `import time
def spent(work):
    before = time.perf_counter()
    work()
    return time.perf_counter() - before
print(spent(lambda: sum(range(10))) < spent(lambda: sum(range(1000))) < spent(lambda: time.sleep(1)) < 1.01)
busy = time.process_time()
time.sleep(5)
print(time.process_time() - busy < 0.01)
`;
    assert.equal(output(program), 'True\nTrue\n');
  });

  it('lets timeit find its number of runs', () => {
    const program = `import timeit
number, taken = timeit.Timer('pass').autorange()
print(number >= 1000, 0.2 <= taken < 10)
`;
    assert.equal(output(program), 'True True\n');
  });
});

describe('hashes with a seed', () => {
  // What CPython 3.14 prints with PYTHONHASHSEED=1, 123 and 4294967295.
  const HASHES: readonly (readonly [seed: number, abc: bigint, korean: bigint, bytes: bigint])[] = [
    [1, -4667308735975688587n, 8365664909978111643n, 4697380503286254714n],
    [123, -6019719312852672851n, 4608428269018709939n, 3245638059223526914n],
    [4294967295, -6122489556238538401n, -4683532945073829335n, 6208778848576073069n],
  ];
  for (const [seed, abc, korean, bytes] of HASHES)
    it(`are CPython's with ${seed}`, () => {
      const key = hashKey(seed);
      assert.equal(BigInt(hashToInteger(hashText('abc', key))), abc);
      assert.equal(BigInt(hashToInteger(hashText('한국어', key))), korean);
      assert.equal(BigInt(hashToInteger(hashBytes(new TextEncoder().encode('hello world'), key))), bytes);
    });
});
