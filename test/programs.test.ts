/**
 * Every program under test/programs: prints what CPython prints, with every count
 * right after every instruction, also when the collector runs at every allocation,
 * and leaves a trace that can be walked both ways and ends as the machine does.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recorder } from '../src/engines/simulator/recorder.ts';
import { linkEverything } from '../src/engines/simulator/linked.ts';
import { Session } from '../src/engines/simulator/session.ts';
import { Census, audit } from '../src/machine/audit.ts';
import { Flag } from '../src/machine/object.ts';
import { nullObserver, type Observer } from '../src/machine/observer.ts';
import { runProgram, simulate } from '../src/simulator.ts';
import { Cursor } from '../src/trace/cursor.ts';
import { dumpMemory } from '../src/trace/dump.ts';
import type { Id } from '../src/trace/model.ts';
import type { Trace } from '../src/trace/trace.ts';
import { programs } from './support/programs.ts';

linkEverything();

/** Programs that do not print yet what CPython prints, by what they need. One that does is to be struck out. */
const NOT_YET: Readonly<Record<string, readonly string[]>> = {};

/**
 * Instructions that are audited one by one; after them the distance between two audits grows. All of them with
 * AUDIT=all, which is what `npm run test:long` sets.
 */
const AUDITED_ONE_BY_ONE = process.env.AUDIT === 'all' ? Infinity : 400;

const all = programs();
const notYet = new Set(Object.values(NOT_YET).flat());

const isFinished = (session: Session, instructions: number): boolean => session.advance(instructions) !== null;

test('programs print what CPython prints', () => {
  const different = all.filter(({ source, output }) => runProgram(source).stdout !== output).map(({ name }) => name);
  assert.deepEqual(
    different.filter((name) => !notYet.has(name)),
    [],
    'these print something else',
  );
  assert.deepEqual(
    [...notYet].filter((name) => !different.includes(name)),
    [],
    'these print what CPython prints and need not be listed',
  );
});

test('every count is right, after each instruction at first and then now and again', () => {
  for (const { name, source } of all) {
    const census = new Census();
    const session = new Session(source, {}, census, false);
    let audits = 0;
    let stride = 1;
    while (!isFinished(session, stride)) {
      assert.deepEqual(audit(session.machine, census), [], `${name}, audit ${audits}`);
      audits++;
      if (audits > AUDITED_ONE_BY_ONE) stride += 7;
    }
  }
});

test('a collection at every allocation changes nothing', () => {
  let collections = 0;
  for (const { name, source } of all) {
    // What asks for the collector or watches deaths sees the difference, as it should.
    if (/\bgc\b|weakref|__del__/.test(source)) continue;
    let output = '';
    const session = new Session(source, {}, { ...nullObserver, output: (text) => void (output += text) }, false);
    session.machine.heap.youngThreshold = 0;
    session.machine.collector.waitsForCheckpoint = false;
    session.runToEnd();
    collections += session.machine.collector.stats[0]?.collections ?? 0;
    assert.equal(output, runProgram(source).stdout, name);
  }
  assert.ok(collections > 100 * all.length, `${collections} collections`);
});

test('a trace walked forwards and backwards shows what a fresh cursor finds', () => {
  for (const { name, source } of all) {
    const trace = simulate(source);
    const last = trace.steps.length - 1;
    const samples = new Set(
      [0, 1, last >> 2, last >> 1, last - (last >> 2), last - 1, last].filter((step) => step >= 0),
    );
    const expected = new Map<number, string>();
    for (const step of samples) {
      const fresh = new Cursor(trace);
      fresh.seek(step);
      expected.set(step, dumpMemory(fresh.memory));
    }
    const walker = new Cursor(trace);
    const look = (way: string): void => {
      const wanted = expected.get(walker.step);
      if (wanted !== undefined) assert.equal(dumpMemory(walker.memory), wanted, `${name} ${way}, step ${walker.step}`);
    };
    do look('forwards');
    while (walker.next());
    assert.equal(walker.step, Math.max(0, last));
    while (walker.previous()) look('backwards');
    assert.equal(walker.step, 0);
  }
});

/** The counts of the program's objects, as the machine has them when the program ends, by number in the trace. */
class FinalCounts {
  readonly recorder = new Recorder();
  readonly session: Session;
  readonly counts = new Map<Id, number>();

  constructor(source: string) {
    let first = 0;
    const census: Observer & Census = new Census(this.recorder);
    const { step } = census;
    census.step = (kind, frame, line) => {
      step(kind, frame, line);
      if (kind !== 'end') return;
      for (const object of census.living) {
        // The machine itself holds the modules, on nobody's behalf.
        if ((object.flags & UNCOUNTED) === 0 && object.type.shape !== 'module')
          this.counts.set(object.id - first, object.count);
      }
      // Temporaries are in no trace, but for the program's code, which whoever runs it holds.
      for (const { id, type } of this.session.machine.heap.scope) {
        const count = this.counts.get(id - first);
        if (count !== undefined && type.name !== 'code') this.counts.set(id - first, count - 1);
      }
    };
    this.session = new Session(source, {}, census, true, (lastId) => {
      first = lastId;
      this.recorder.begin(lastId);
    });
    this.session.runToEnd();
  }
}

const UNCOUNTED = Flag.SILENT | Flag.IMMORTAL | Flag.FREED | Flag.DYING;

test('what built-ins make for themselves is given back', () => {
  for (const { name, source } of all) {
    const session = new Session(source, {}, nullObserver, false);
    const { scope } = session.machine.heap;
    const before = scope.length;
    const outcome = session.runToEnd();
    // Whoever is told of an exception that ends the program holds it.
    if (outcome.kind !== 'finished' || outcome.exitCode !== 0) continue;
    assert.deepEqual(
      scope.slice(before).map(({ type }) => type.name),
      [],
      name,
    );
  }
});

/** The step at which the program ends; what Python does at its exit lies behind. */
function endOf({ steps }: Trace): number {
  let step = steps.length - 1;
  while (steps.at(step).reason !== 'end') step--;
  return step;
}

test('the step at the end of a program counts as the machine counts', () => {
  let compared = 0;
  for (const { name, source } of all) {
    const { recorder, session, counts } = new FinalCounts(source);
    const trace = session.trace(recorder);
    // What standard modules hold (their frames, their classes, their tables) is no part of a trace.
    const modules = [...source.matchAll(/^\s*(?:import|from) (\w+)/gm)].map(([, module]) => module);
    if (trace.outcome.kind !== 'finished' || trace.outcome.exitCode !== 0) continue;
    if (modules.some((module) => module !== 'sys' && module !== 'gc')) continue;
    const cursor = new Cursor(trace);
    cursor.seek(endOf(trace));
    const faults: string[] = [];
    for (const object of cursor.memory.objects.values()) {
      if (object.id < 0 || object.count === 'immortal' || object.shape === 'module') continue;
      const count = counts.get(object.id);
      if (count !== object.count)
        faults.push(`${object.type} #${object.id}: ${object.count} in the trace, ${count} in the machine`);
      compared++;
    }
    for (const id of counts.keys()) if (!cursor.memory.objects.has(id)) faults.push(`#${id} is not in the trace`);
    assert.deepEqual(faults, [], name);
  }
  assert.ok(compared > all.length, 'objects were compared');
});
