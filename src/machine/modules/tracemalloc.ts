/**
 * The module `tracemalloc`, as far as our own allocator knows: how much memory the objects made since the start take, and the
 * most they took. Which line made them it does not know. Source: https://docs.python.org/3.14/library/tracemalloc.html
 */
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { size } from '../operations/number.ts';
import { Unsupported } from '../raise.ts';
import { None, bool } from '../singletons.ts';
import { fillModule } from './make-module.ts';

/** What was in use when tracing began; null while it is off. */
class Tracing {
  start: number | null = null;
}

function tracing(machine: Machine): Tracing {
  let state = machine.moduleState.get('tracemalloc') as Tracing | undefined;
  if (state === undefined) {
    state = new Tracing();
    machine.moduleState.set('tracemalloc', state);
  }
  return state;
}

const FUNCTIONS: NativeTable = {
  'start(nframe=1, /)': {
    doc: 'Starts tracing memory.',
    *routine(machine: Machine, nframe?: PyObject) {
      if (nframe !== undefined) {
        const frames = yield* size(machine, nframe);
        if (frames < 1 || frames > 65535)
          machine.fail('ValueError', 'the number of frames must be in range [1; 65535]');
      }
      const state = tracing(machine);
      const { addresses } = machine.heap;
      if (state.start !== null) return None;
      if (!addresses.isUsed) addresses.start(machine.profile.keepsMoreFree);
      addresses.resetPeak();
      state.start = addresses.bytes;
      return None;
    },
  },
  'stop()': {
    doc: 'Stops tracing and forgets what was traced.',
    run(machine) {
      tracing(machine).start = null;
      return None;
    },
  },
  'is_tracing()': { doc: 'Whether memory is traced.', run: (machine) => bool(tracing(machine).start !== null) },
  'get_traced_memory()': {
    doc: 'Bytes in use by what was made since the start, and the most there were.',
    run(machine) {
      const { start } = tracing(machine);
      const { bytes, peak } = machine.heap.addresses;
      const [now, most] = start === null ? [0, 0] : [Math.max(0, bytes - start), Math.max(0, peak - start)];
      return machine.tuple([machine.int(now), machine.int(most)]);
    },
  },
  'reset_peak()': {
    doc: 'The most in use is from now on what is in use now.',
    run(machine) {
      if (tracing(machine).start !== null) machine.heap.addresses.resetPeak();
      return None;
    },
  },
  'clear_traces()': {
    doc: 'Forgets what was traced so far.',
    run(machine) {
      const state = tracing(machine);
      machine.heap.addresses.resetPeak();
      if (state.start !== null) state.start = machine.heap.addresses.bytes;
      return None;
    },
  },
  'get_traceback_limit()': { doc: 'Frames kept of each allocation.', run: (machine) => machine.int(1) },
  'take_snapshot()': {
    doc: 'All allocations with the lines that made them, which are not known.',
    run() {
      throw new Unsupported('tracemalloc.take_snapshot');
    },
  },
};

export const makeTracemalloc: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'tracemalloc', FUNCTIONS);
};
