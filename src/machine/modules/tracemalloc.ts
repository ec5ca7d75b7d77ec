/**
 * The module `tracemalloc`: which memory was allocated since the start, and by which lines, as the model of the allocator has
 * it. Source: https://docs.python.org/3.14/library/tracemalloc.html
 */
import { Traces, type Origin } from '../allocator/traces.ts';
import { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { size } from '../operations/number.ts';
import { None, bool } from '../singletons.ts';
import { lineAt } from '../unwind.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/tracemalloc.ts';

/** Where the program stands: the frames from the newest on, so many of them. */
function origin(machine: Machine, limit: number): Origin {
  const frames: [string, number][] = [];
  let depth = 0;
  for (let activation = machine.current; activation !== null; activation = activation.back) {
    if (!(activation instanceof Frame)) continue;
    if (depth++ < limit) frames.push([activation.code.code.filename, lineOf(activation)]);
  }
  return { frames, depth };
}

/** A frame whose lines are steps knows its line; of any other the instruction tells it. */
const lineOf = ({ line, code, pc }: Frame): number => (line > 0 ? line : lineAt(code.code, Math.max(0, pc - 1)));

/** Frames with how many there were, as Python is told of them. */
function described(machine: Machine, { frames, depth }: Origin): [PyObject, PyObject] {
  const places = frames.map(([file, line]) => machine.tuple([machine.str(file), machine.int(line)]));
  return [machine.tuple(places), machine.int(depth)];
}

const FUNCTIONS: NativeTable = {
  'start(nframe=1, /)': {
    doc: 'Starts tracing memory.',
    *routine(machine: Machine, nframe?: PyObject) {
      const limit = nframe === undefined ? 1 : yield* size(machine, nframe);
      if (limit < 1 || limit > 65535) machine.fail('ValueError', 'the number of frames must be in range [1; 65535]');
      const { addresses } = machine.heap;
      if (addresses.traces !== null) return None;
      if (!addresses.isUsed) addresses.start(machine.profile.keepsMoreFree);
      addresses.traces = new Traces(limit, (most) => origin(machine, most));
      return None;
    },
  },
  'stop()': {
    doc: 'Stops tracing and forgets what was traced.',
    run(machine) {
      machine.heap.addresses.traces = null;
      return None;
    },
  },
  'is_tracing()': { doc: 'Whether memory is traced.', run: (machine) => bool(machine.heap.addresses.traces !== null) },
  'get_traced_memory()': {
    doc: 'Bytes in use by what was made since the start, and the most there were.',
    run(machine) {
      const { bytes, peak } = machine.heap.addresses.traces ?? { bytes: 0, peak: 0 };
      return machine.tuple([machine.int(bytes), machine.int(peak)]);
    },
  },
  'reset_peak()': {
    doc: 'The most in use is from now on what is in use now.',
    run(machine) {
      const { traces } = machine.heap.addresses;
      if (traces !== null) traces.peak = traces.bytes;
      return None;
    },
  },
  'clear_traces()': {
    doc: 'Forgets what was traced so far.',
    run(machine) {
      machine.heap.addresses.traces?.clear();
      return None;
    },
  },
  'get_traceback_limit()': {
    doc: 'Frames kept of each allocation.',
    run: (machine) => machine.int(machine.heap.addresses.traces?.limit ?? 1),
  },
  'get_tracemalloc_memory()': {
    doc: 'Bytes that remembering takes, of which the model knows nothing.',
    run: (machine) => machine.int(0),
  },
  '_traces()': {
    doc: 'What is in use: address space, size, frames and how many there were, of each block.',
    run(machine) {
      const { traces } = machine.heap.addresses;
      const blocks = [...(traces?.blocks.values() ?? [])];
      machine.work(blocks.length);
      return machine.list(
        blocks.map((block) =>
          machine.tuple([machine.int(0), machine.int(block.size), ...described(machine, block.origin)]),
        ),
      );
    },
  },
  '_traceback_of(obj, /)': {
    doc: 'Where an object was allocated: the frames and how many there were, or None.',
    run(machine, object) {
      const { addresses } = machine.heap;
      const place = addresses.placeOf(object as PyObject);
      const block = place === null ? undefined : addresses.traces?.blocks.get(place.start);
      return block === undefined ? None : machine.tuple(described(machine, block.origin));
    },
  },
};

export const makeTracemalloc = pythonModule('tracemalloc', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'tracemalloc', FUNCTIONS);
});
