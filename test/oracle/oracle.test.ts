/**
 * Our traces against CPython 3.14's own steps: the same events in the same lines,
 * and at every one of them the same names, objects, structure, references, deaths.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import { programs } from '../support/programs.ts';
import { compareTraces, type Difference } from './compare.ts';
import { startJudge } from './judge.ts';

/** Programs whose every step the oracle can tell, by their names under test/programs/truth. */
const TRACEABLE = readFileSync(new URL('traceable.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** Where the two part today, by reason. A program that is equal after all is to be struck out. */
const DIFFERENT: Readonly<Record<string, readonly string[]>> = {
  'the oracle gives a function another key when its code is exchanged': ['func_object_02'],
  'an object that dies is in our memory until the callbacks of its weak references have run': [
    'weakref_callback_01',
    'weakref_callback_03',
  ],
  'a traceback leads through a method that the standard library made, which the oracle leaves out': ['dataclass_03'],
  'CPython does not count a constant once more that a traced call has just returned; untraced it does, as we do': [
    'const_count_01',
  ],
  'a coroutine that closes what it awaits counts as running, though its frame is not on the stack': ['coro_02'],
};

const MODULES_NOT_YET: ReadonlySet<string> = new Set(['ModuleNotFoundError', 'ImportError']);

let judge: Awaited<ReturnType<typeof startJudge>>;
before(async () => {
  judge = await startJudge();
});

function difference(source: string): Difference | 'no module' | null {
  const trace = simulate(source);
  const { outcome } = trace;
  // A program that imports what we do not have stops at once: there is nothing to compare.
  if (outcome.kind === 'raised' && MODULES_NOT_YET.has(outcome.type) && outcome.message.startsWith('No module named'))
    return 'no module';
  return compareTraces(trace, judge(source));
}

test('every step of the traceable programs is as CPython takes it', () => {
  const sources = new Map(programs('truth').map(({ name, source }) => [name.slice('truth/'.length), source]));
  const expected = new Set(Object.values(DIFFERENT).flat());
  const faults: string[] = [];
  let compared = 0;
  for (const name of TRACEABLE) {
    const found = difference(sources.get(name) ?? assert.fail(`${name} is not under test/programs/truth`));
    if (found === 'no module') continue;
    compared++;
    if (found !== null && !expected.has(name)) faults.push(`${name}: ${found.text}`);
    if (found === null && expected.has(name)) faults.push(`${name} is listed as different, but is equal`);
  }
  assert.deepEqual(faults, []);
  assert.ok(compared > TRACEABLE.length * 0.9, `${compared} of ${TRACEABLE.length} programs could be compared`);
});

test('every step of the programs like the seeds is as CPython takes it', () => {
  for (const { name, source } of programs('like-seeds')) assert.deepEqual(difference(source), null, name);
});

test('a comparison finds what is different', () => {
  const records = judge('a = [1]\nb = a\n');
  assert.equal(compareTraces(simulate('a = [1]\nb = a\n'), records), null);
  assert.match(compareTraces(simulate('a = [1]\nb = [1]\n'), records)?.text ?? '', /elsewhere/);
  assert.match(compareTraces(simulate('a = [2]\nb = a\n'), records)?.text ?? '', /value: CPython int 1, ours 2/);
  assert.equal(compareTraces(simulate('a = [1]\n\nb = a\n'), records)?.kind, 'steps');
});
