/**
 * Our traces against CPython 3.14's own steps: the same events in the same lines,
 * and at every one of them the same names, objects, structure, references, counts, deaths.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { programs } from '../support/programs.ts';
import { compareTraces, type Difference } from './compare.ts';
import { countedRun } from './counted-run.ts';
import { asListed, KNOWN_CONSTRUCTS, KNOWN_DIFFERENCES, unexpected } from './differences.ts';
import { startJudge } from './judge.ts';

/** Programs whose every step the oracle can tell, by their names under test/programs/truth. */
const TRACEABLE = readFileSync(new URL('traceable.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

const MODULES_NOT_YET: ReadonlySet<string> = new Set(['ModuleNotFoundError', 'ImportError']);

let judge: Awaited<ReturnType<typeof startJudge>>;
before(async () => {
  judge = await startJudge();
});

function difference(source: string): Difference | 'no module' | null {
  const run = countedRun(source);
  const { outcome } = run.trace;
  // A program that imports what we do not have stops at once: there is nothing to compare.
  if (outcome.kind === 'raised' && MODULES_NOT_YET.has(outcome.type) && outcome.message.startsWith('No module named'))
    return 'no module';
  return compareTraces(run, judge(source));
}

test('every step of the traceable programs is as CPython takes it', () => {
  const sources = new Map(programs('truth').map(({ name, source }) => [name.slice('truth/'.length), source]));
  const faults: string[] = [];
  let compared = 0;
  for (const name of TRACEABLE) {
    const source = sources.get(name) ?? assert.fail(`${name} is not under test/programs/truth`);
    const found = difference(source);
    if (found === 'no module') continue;
    compared++;
    const fault = unexpected(name, source, found);
    if (fault !== null) faults.push(fault);
  }
  assert.deepEqual(faults, []);
  assert.ok(compared > TRACEABLE.length * 0.9, `${compared} of ${TRACEABLE.length} programs could be compared`);
});

test('every step of the programs like the seeds is as CPython takes it', () => {
  for (const { name, source } of programs('like-seeds')) assert.deepEqual(difference(source), null, name);
});

test('every program listed as different is one that is compared', () => {
  for (const program of KNOWN_DIFFERENCES.flatMap(({ programs }) => programs))
    assert.ok(program.startsWith('seed ') || TRACEABLE.includes(program), program);
});

test('constructs listed as different are so', () => {
  for (const known of KNOWN_CONSTRUCTS) {
    const found = difference(known.source);
    assert.notEqual(found, 'no module');
    assert.equal(asListed(known.source, known, found as Difference | null), null);
  }
});

test('a comparison finds what is different', () => {
  const records = judge('a = [1]\nb = a\n');
  assert.equal(compareTraces(countedRun('a = [1]\nb = a\n'), records), null);
  assert.match(compareTraces(countedRun('a = [1]\nb = [1]\n'), records)?.text ?? '', /elsewhere/);
  assert.match(compareTraces(countedRun('a = [2]\nb = a\n'), records)?.text ?? '', /value: CPython int 1, ours 2/);
  assert.equal(compareTraces(countedRun('a = [1]\n\nb = a\n'), records)?.kind, 'steps');
  const run = countedRun('a = [1]\nb = a\n');
  const counts = run.counts.map((all) => new Map([...all].map(([id, count]) => [id, count + 1])));
  assert.match(compareTraces({ ...run, counts }, records)?.text ?? '', /count of o1 list: CPython 1, ours 2/);
});
