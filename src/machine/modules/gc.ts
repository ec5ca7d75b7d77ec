/**
 * The module `gc`. Source: https://docs.python.org/3.14/library/gc.html
 */
import { isCollected } from '../basic-sizes.ts';
import { collect, members, splice } from '../collection.ts';
import { BUILTIN_FUNCTION, FRAME, GETSET_DESCRIPTOR, MEMBER_DESCRIPTOR } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Frame } from '../frame.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { size } from '../operations/number.ts';
import { references, referents } from '../referents.ts';
import { None, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { fillModule } from './make-module.ts';

/** Ends of the lists of the generations, youngest first. */
const generations = ({ heap, collector }: Machine): PyObject[] => [heap.tracked, ...collector.older];

/** Whether the collector knows an object. Some kinds that cannot be part of a cycle are in no list of ours, but in one of CPython's. */
const isTracked = ({ profile }: Machine, { flags, type, payload }: PyObject): boolean =>
  ((flags & Flag.TRACKED) !== 0 && !(type === FRAME && (payload as Frame).isRunning)) ||
  SHARED.has(type) ||
  (!type.tracked && isCollected(type.layout, profile.sizes));

/** Kinds whose objects are shared by runs. */
const SHARED: ReadonlySet<PyType> = new Set([BUILTIN_FUNCTION, GETSET_DESCRIPTOR, MEMBER_DESCRIPTOR]);

/** The generation that stands for all of them. */
const EVERY = -1;

const FUNCTIONS: NativeTable = {
  'collect(generation=2)': {
    doc: 'Runs a collection and answers how many objects were garbage.',
    *routine(machine: Machine, generation?: PyObject) {
      const which = generation === undefined ? 2 : yield* size(machine, generation);
      if (which < 0 || which > 2) machine.fail('ValueError', 'invalid generation');
      return machine.int(yield* collect(machine, which, 'asked'));
    },
  },
  'enable()': {
    doc: 'Lets collections happen by themselves.',
    run(machine: Machine) {
      machine.collector.isEnabled = true;
      return None;
    },
  },
  'disable()': {
    doc: 'Stops collections from happening by themselves.',
    run(machine: Machine) {
      machine.collector.isEnabled = false;
      return None;
    },
  },
  'isenabled()': {
    doc: 'Whether collections happen by themselves.',
    run: (machine) => bool(machine.collector.isEnabled),
  },
  'get_threshold()': {
    doc: 'The thresholds of the generations.',
    run: (machine) => machine.freshTuple(machine.collector.thresholds.map((threshold) => machine.int(threshold))),
  },
  'set_threshold(*thresholds)': {
    doc: 'Sets the thresholds of the generations; 0 turns automatic collection off.',
    *routine(machine: Machine, thresholds: readonly PyObject[]) {
      const { collector } = machine;
      // They come in a tuple, which is counted as a new object.
      machine.freshTuple(thresholds);
      if (thresholds.length === 0 || thresholds.length > 3)
        machine.fail('TypeError', 'gc.set_threshold requires 1 to 3 arguments');
      for (let i = 0; i < 3; i++) {
        const threshold = thresholds[i];
        if (threshold !== undefined) collector.thresholds[i] = yield* size(machine, threshold);
      }
      machine.heap.youngThreshold = collector.thresholds[0] === 0 ? Infinity : collector.thresholds[0];
      return None;
    },
  },
  'get_count()': {
    doc: 'How far each generation is from its threshold.',
    run: (machine) =>
      machine.freshTuple(
        [machine.heap.young, machine.collector.counts[1], machine.collector.counts[2]].map((n) => machine.int(n)),
      ),
  },
  'get_stats()': {
    doc: 'What the collector has done, by generation.',
    run: (machine) =>
      machine.list(
        machine.collector.stats.map((stats) => {
          const dict = machine.dict();
          for (const [name, value] of Object.entries(stats))
            if (name !== 'candidates' || machine.profile.tellsCandidates)
              setByName(machine, dict, name, machine.int(value));
          if (machine.profile.tellsCandidates) setByName(machine, dict, 'duration', machine.float(0));
          return dict;
        }),
      ),
  },
  'is_tracked(obj, /)': {
    doc: 'Whether the collector knows the object.',
    run: (machine, object) => bool(isTracked(machine, object as PyObject)),
  },
  'is_finalized(obj, /)': {
    doc: 'Whether __del__ has run.',
    run: (_machine, object) => bool(((object as PyObject).flags & Flag.FINALIZED) !== 0),
  },
  'get_referents(*objs)': {
    doc: 'The objects that the given ones refer to.',
    run: (machine, objects) =>
      machine.list((objects as PyObject[]).flatMap((object) => [...referents(machine, object)])),
  },
  'get_objects(generation=None)': {
    doc: 'The tracked objects: all, or those of one generation.',
    *routine(machine: Machine, generation?: PyObject) {
      const all = generations(machine);
      if (generation !== undefined && generation !== None && generation.type.lookup('__index__') === null)
        machine.fail('TypeError', `argument should be integer or None, not '${generation.type.displayName}'`);
      const which = generation === undefined || generation === None ? EVERY : yield* size(machine, generation);
      if (which === EVERY) return machine.list(all.flatMap((end) => [...members(end)]));
      if (which >= all.length)
        machine.fail(
          'ValueError',
          `generation parameter must be less than the number of available generations (${all.length})`,
        );
      if (which < 0) machine.fail('ValueError', 'generation parameter cannot be negative');
      return machine.list([...members(all[which] as PyObject)]);
    },
  },
  'get_referrers(*objs)': {
    doc: 'The tracked objects that refer to one of the given.',
    run(machine: Machine, objects) {
      const wanted = new Set(objects as PyObject[]);
      const refers = (object: PyObject): boolean => {
        for (const reference of references(object)) if (wanted.has(reference)) return true;
        return false;
      };
      const tracked = generations(machine).map((end) => [...members(end)]);
      machine.work(tracked.reduce((sum, { length }) => sum + length, 0) >> 2);
      return machine.list(tracked.flatMap((all) => all.filter(refers)));
    },
  },
  'freeze()': {
    doc: 'Moves all objects out of the reach of collections.',
    run(machine: Machine) {
      for (const end of generations(machine)) splice(end, machine.collector.frozen);
      machine.heap.young = 0;
      machine.collector.counts.fill(0);
      return None;
    },
  },
  'unfreeze()': {
    doc: 'Moves the frozen objects to the oldest generation.',
    run(machine: Machine) {
      splice(machine.collector.frozen, machine.collector.older[1]);
      return None;
    },
  },
  'get_freeze_count()': {
    doc: 'Number of frozen objects.',
    run(machine: Machine) {
      return machine.int([...members(machine.collector.frozen)].length);
    },
  },
  'set_debug(flags, /)': {
    doc: 'Sets what the collector tells.',
    *routine(machine: Machine, flags: PyObject) {
      machine.collector.debug = yield* size(machine, flags);
      return None;
    },
  },
  'get_debug()': { doc: 'What the collector tells.', run: (machine) => machine.int(machine.collector.debug) },
};

export const makeGc: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'gc', FUNCTIONS);
  const callbacks = machine.list([]);
  const garbage = machine.list([]);
  setByName(machine, namespace, 'callbacks', callbacks);
  setByName(machine, namespace, 'garbage', garbage);
  machine.collector.callbacks = callbacks;
  machine.collector.garbage = garbage;
  ['DEBUG_STATS', 'DEBUG_COLLECTABLE', 'DEBUG_UNCOLLECTABLE'].forEach((name, i) =>
    setByName(machine, namespace, name, machine.int(1 << i)),
  );
  setByName(machine, namespace, 'DEBUG_SAVEALL', machine.int(32));
  setByName(machine, namespace, 'DEBUG_LEAK', machine.int(38));
};
