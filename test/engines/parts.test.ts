// Holds that a page can run any program though it loads standard modules and the words of syntax errors only when a program needs
// them: what is missing is loaded once, and the run is the one that has everything from the start.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Part, PartMissing, PartNotLoaded } from '../../src/base/part.ts';
import { Session } from '../../src/engines/simulator/session.ts';
import { entriesOf } from '../../src/machine/dict.ts';
import { nullObserver } from '../../src/machine/observer.ts';
import { moduleParts, standardModule } from '../../src/machine/modules/index.ts';
import { simulateInSlices } from '../../src/engines/simulator/simulate-in-slices.ts';
import type { Trace } from '../../src/trace.ts';
import { encodeTrace } from '../../src/trace.ts';

/** Drives a run as a page does; `waits` counts the pauses in which code was loaded. */
async function runAsPage(source: string): Promise<{ trace: Trace; waits: number }> {
  const run = simulateInSlices(source);
  let waits = 0;
  for (;;) {
    const { done, value } = run.next();
    if (done) return { trace: value, waits };
    if (!(value instanceof Promise)) continue;
    waits++;
    await value;
  }
}

const output = (trace: Trace): string => {
  const { outcome } = trace;
  return outcome.kind === 'raised' ? outcome.traceback : outcome.kind;
};

test('a missing part is told by name, loaded once, and asked for again after a failure', async () => {
  let tries = 0;
  const part = new Part('words', async () => {
    tries++;
    if (tries === 1) throw new TypeError('no network');
    return 'here';
  });
  assert.throws(
    () => part.get(),
    (thrown) => thrown instanceof PartMissing && thrown.part === part,
  );
  await assert.rejects(part.load(), (error) => error instanceof PartNotLoaded && error.message === 'words');
  assert.equal(part.isHere, false);
  await part.load();
  await part.load();
  assert.equal(part.get(), 'here');
  assert.equal(tries, 2);
});

// These run before anything links the parts.
test('a page loads what the import statements name in one go, and only that', async () => {
  const source = 'def f():\n    from collections import abc\n    import heapq\n    return abc.Sized\nprint(f())\n';
  const { trace, waits } = await runAsPage(source);
  assert.equal(output(trace), 'finished');
  assert.equal(waits, 1);
  assert.ok([...moduleParts(['heapq', 'collections.abc'])].every((part) => part.isHere));
  assert.throws(() => standardModule('struct'), PartMissing);
});

test('a module that is named at run time alone is loaded then', async () => {
  const { trace, waits } = await runAsPage("m = __import__('bise' + 'ct')\nprint(m.bisect([1, 2, 3], 2))\n");
  assert.equal(output(trace), 'finished');
  assert.equal(waits, 1);
});

test('a wrong source is told of when the words are there', async () => {
  const { trace, waits } = await runAsPage('if x = 1:\n    pass\n');
  assert.equal(trace.outcome.kind, 'syntax-error');
  assert.equal(waits, 1);
});

test('a module that nobody has is missing in Python, not waited for', async () => {
  const { trace, waits } = await runAsPage('import no_such_module\n');
  assert.match(output(trace), /ModuleNotFoundError: No module named 'no_such_module'/);
  assert.equal(waits, 0);
});

test('what a module needs is what its import imports', async () => {
  const { simulate } = await import('../../src/simulator.ts');
  const { LINKED_MODULES } = await import('../../src/machine/modules/linked.ts');
  for (const name of Object.keys(LINKED_MODULES)) {
    const session = new Session(`import ${name}\n`, {}, nullObserver, false);
    const { kind } = session.runToEnd();
    // It imports a module that we do not have.
    if (session.machine.limitations.size > 0) continue;
    assert.equal(kind, 'finished', name);
    const imported = new Set([...entriesOf(session.machine.modules)].map(([key]) => key.payload as string));
    imported.delete('builtins');
    imported.delete('__main__');
    // Another name of posixpath, put there by os.
    imported.delete('os.path');
    const declared = new Set([...moduleParts([name])].map((part) => part.name));
    assert.deepEqual(
      {
        missing: [...imported].filter((module) => !declared.has(module)),
        useless: [...declared].filter((module) => !imported.has(module)),
      },
      { missing: [], useless: [] },
      `what the row \`${name}\` of src/machine/modules/index.ts needs`,
    );
  }
  const source = 'import random\nrandom.seed(1)\nprint(random.random())\n';
  assert.equal(encodeTrace((await runAsPage(source)).trace), encodeTrace(simulate(source)));
});
