// Holds what a trace tells of a collection of cycles: its phases as steps, with the numbers by which the collector decides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import type { Trace } from '../../src/trace.ts';
import { Cursor, decodeTrace, encodeTrace } from '../../src/trace.ts';
import { dumpMemory } from '../../src/trace/dump.ts';

/** Two nodes in a ring that nothing else refers to, one that has a name, and one held by that. */
const RING = `import gc
class Node:
    def __init__(self, other=None):
        self.other = other
a = Node()
b = Node(a)
a.other = b
kept = Node(Node())
a = b = None
found = gc.collect()
`;

/** The steps of collections: their phase, and the numbers of the objects of a type. */
function phases(trace: Trace, type: string): { phase: string | undefined; numbers: unknown[] }[] {
  const cursor = new Cursor(trace);
  const steps: { phase: string | undefined; numbers: unknown[] }[] = [];
  for (let step = 0; step < trace.steps.length; step++) {
    if (trace.steps.at(step).reason !== 'collect') continue;
    cursor.seek(step);
    const objects = [...cursor.memory.objects.values()].filter((object) => object.type === type);
    steps.push({
      phase: cursor.memory.collection?.phase,
      numbers: objects.map(({ collectorCount, collectorVerdict }) => [collectorCount, collectorVerdict]),
    });
  }
  return steps;
}

test('an asked collection shows copied counts, what is left of them, the verdict and the clearing', () => {
  const trace = simulate(RING);
  assert.deepEqual(phases(trace, 'Node'), [
    {
      phase: 'copy',
      numbers: [
        [1, undefined],
        [1, undefined],
        [1, undefined],
        [1, undefined],
      ],
    },
    // The names of a module are in a dictionary, which is examined too: so nothing is left here, and what is reached decides.
    {
      phase: 'subtract',
      numbers: [
        [0, undefined],
        [0, undefined],
        [0, undefined],
        [0, undefined],
      ],
    },
    {
      phase: 'reach',
      numbers: [
        [0, 0],
        [0, 0],
        [0, 1],
        [0, 1],
      ],
    },
    {
      phase: 'clear',
      numbers: [
        [0, 1],
        [0, 1],
      ],
    },
  ]);
  const cursor = new Cursor(trace);
  cursor.seek(trace.steps.length - 1);
  assert.equal(cursor.memory.collection, null);
  assert.ok([...cursor.memory.objects.values()].every((object) => object.collectorCount === undefined));
});

test('callbacks and finalizers run in a phase of their own, which later steps belong to', () => {
  const trace = simulate(`import gc
class Node:
    def __del__(self):
        print('gone')
a = Node()
a.itself = a
a = None
gc.collect()
`);
  assert.deepEqual(
    phases(trace, 'Node').map(({ phase }) => phase),
    ['copy', 'subtract', 'reach', 'finalize', 'clear'],
  );
});

test('an automatic collection is told if it finds garbage', () => {
  const loop = (body: string): string => `import gc
gc.set_threshold(50)
class Node: pass
def make():
    node = Node()
${body}
for _ in range(60):
    make()
`;
  assert.deepEqual(phases(simulate(loop('    kept.append([])').replace('class', 'kept = []\nclass')), 'Node'), []);
  const told = phases(simulate(loop('    node.itself = node')), 'no such type').map(({ phase }) => phase);
  assert.deepEqual(told.slice(0, 4), ['copy', 'subtract', 'reach', 'clear']);
});

test('a collection can be walked back over, and survives the codec', () => {
  const trace = simulate(RING);
  const copy = decodeTrace(encodeTrace(trace));
  const forwards: string[] = [];
  const cursor = new Cursor(copy);
  do forwards.push(dumpMemory(cursor.memory));
  while (cursor.next());
  for (let step = forwards.length - 1; step >= 0; step--) {
    assert.equal(dumpMemory(cursor.memory), forwards[step], `step ${step}`);
    cursor.previous();
  }
});
