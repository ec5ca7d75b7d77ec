/**
 * Frames, tracebacks and modules as objects. Source: CPython's Objects/frameobject.c,
 * Python/traceback.c, Objects/moduleobject.c.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { builtinsOf } from '../builtin-names.ts';
import { layoutOf } from '../../compile/layout.ts';
import { FRAME_LOCALS_PROXY, STR, TRACEBACK, TracebackItem } from '../core-types.ts';
import { deleteText, entriesOf, getByName, setByName } from '../dict.ts';
import { frameBelow, frameObject } from '../activation.ts';
import type { Frame } from '../frame.ts';
import { isOfFunction, localsOf } from '../locals.ts';
import type { Machine } from '../machine.ts';
import { moduleOrigin } from '../module-origin.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { asType, call, isCallable } from '../operations/call.ts';
import { dictOf, failAttribute, genericGet, ownDict } from '../operations/attribute.ts';
import { addressText, repr } from '../operations/text.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { lineAt } from '../unwind.ts';

const frameOf = (self: PyObject): Frame => self.payload as Frame;

export const FRAME_METHODS: NativeTable = {
  '__repr__(self, /)': {
    doc: 'Place of the frame.',
    run(machine: Machine, self: PyObject) {
      const { code } = frameOf(self).code;
      return machine.str(
        `<frame at ${addressText(machine, self)}, file '${code.filename}', line ${lineAt(code, frameOf(self).pc - 1)}, code ${code.name}>`,
      );
    },
  },
  'clear(self, /)': {
    doc: 'Drops the variables of a frame that has ended.',
    run(machine: Machine, self: PyObject) {
      const frame = frameOf(self);
      if (frame.isRunning) machine.fail('RuntimeError', 'cannot clear an executing frame');
      if (frame.generator !== null) machine.fail('RuntimeError', 'cannot clear a suspended frame');
      machine.observer.cleared(frame);
      const held = frame.slots.slice(0, frame.code.slotCount);
      frame.slots.fill(null, 0, frame.code.slotCount);
      for (const value of held) if (value !== null) machine.heap.release(value);
      return None;
    },
  },
  f_back: {
    doc: 'The frame that called this one.',
    get(machine: Machine, self) {
      const frame = frameOf(self);
      if (frame.caller !== null) return frame.caller;
      const below = frameBelow(frame);
      return below === null ? None : frameObject(machine, below);
    },
  },
  f_code: { doc: 'The code that runs.', get: (_machine, self) => frameOf(self).code.object as PyObject },
  f_globals: { doc: 'The namespace of global names.', get: (_machine, self) => frameOf(self).globals ?? None },
  f_builtins: {
    doc: 'The namespace of built-in names.',
    get: (machine, self) => builtinsOf(machine, (self.payload as Frame).globals as PyObject),
  },
  f_locals: {
    doc: 'The variables.',
    get(machine: Machine, self) {
      const frame = frameOf(self);
      if (!isOfFunction(frame) || !machine.profile.writesThroughLocals) return localsOf(machine, frame);
      return machine.heap.make(FRAME_LOCALS_PROXY, [self]);
    },
  },
  f_lineno: {
    doc: 'The line it is at.',
    get: (machine, self) => machine.int(lineAt(frameOf(self).code.code, frameOf(self).pc - 1)),
  },
  f_lasti: {
    doc: 'The instruction it is at.',
    get: (machine, self) => machine.int(layoutOf(frameOf(self).code.code).offsetOf(frameOf(self).pc - 1)),
  },
};

export const TRACEBACK_METHODS: NativeTable = {
  '__repr__(self, /)': {
    doc: 'Address.',
    run: (machine, self) => machine.str(`<traceback object at ${addressText(machine, self as PyObject)}>`),
  },
  tb_next: {
    doc: 'The entry of the frame that was called.',
    get: (_machine, self) => (self.items as (PyObject | null)[])[TracebackItem.NEXT] ?? None,
    set(machine: Machine, self, value) {
      if (value === null || (value !== None && value.type !== TRACEBACK))
        machine.fail('TypeError', `expected traceback object or None, got '${value?.type.name ?? 'NULL'}'`);
      machine.heap.setItem(self, TracebackItem.NEXT, value === None ? null : value);
    },
  },
  tb_frame: { doc: 'The frame.', get: (_machine, self) => (self.items as PyObject[])[TracebackItem.FRAME] as PyObject },
  tb_lineno: { doc: 'The line.', get: (machine, self) => machine.int(self.n) },
  tb_lasti: {
    doc: 'The instruction.',
    get(machine, self) {
      const frame = ((self.items as PyObject[])[TracebackItem.FRAME] as PyObject).payload as Frame;
      return machine.int(layoutOf(frame.code.code).offsetOf(self.extra as number));
    },
  },
};

/** What a function that computes annotations is asked for. */
const VALUE_FORMAT = 1;

/** A module of ours, which has no loader, that CPython keeps frozen. */
function isFrozen(dict: PyObject): boolean {
  const name = getByName(dict, '__name__');
  return (
    getByName(dict, '__loader__') === null && name?.type === STR && moduleOrigin(name.payload as string) === 'frozen'
  );
}

export const MODULE_METHODS: NativeTable = {
  '__new__(cls, /, *args, **kwargs)': {
    doc: 'An empty module.',
    binds: 'nothing',
    run(machine, cls: PyObject) {
      const module = machine.heap.make(asType(cls) as PyType, [null]);
      dictOf(machine, module);
      return module;
    },
  },
  '__init__(self, name, doc=None)': {
    doc: 'Takes its name.',
    run(machine: Machine, self: PyObject, name: PyObject, doc?: PyObject) {
      if (name.type.layout !== STR)
        machine.fail('TypeError', `module() argument 'name' must be str, not ${argumentKind(name)}`);
      const dict = ownDict(self) as PyObject;
      setByName(machine, dict, '__name__', name);
      setByName(machine, dict, '__doc__', doc ?? None);
      for (const unknown of ['__package__', '__loader__', '__spec__']) setByName(machine, dict, unknown, None);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Name of the module.',
    *routine(machine: Machine, self: PyObject) {
      const dict = ownDict(self) as PyObject;
      const name = getByName(dict, '__name__');
      const text = name === null ? "'?'" : yield* repr(machine, name);
      const file = getByName(dict, '__file__');
      if (isFrozen(dict)) return machine.str(`<module ${text} (frozen)>`);
      if (file !== null) return machine.str(`<module ${text} from ${yield* repr(machine, file)}>`);
      // The machine's own modules have no loader, not even None.
      const loader = getByName(dict, '__loader__');
      if (loader === null)
        return machine.str(text === "'__main__'" ? `<module ${text}>` : `<module ${text} (built-in)>`);
      return machine.str(`<module ${text}${loader === None ? '' : ` (${yield* repr(machine, loader)})`}>`);
    },
  },
  '__getattribute__(self, name, /)': {
    doc: 'Looks an attribute of the module up.',
    *routine(machine: Machine, self: PyObject, name: PyObject) {
      const value = yield* genericGet(machine, self, name);
      if (value === null) failAttribute(machine, self, name);
      return value;
    },
  },
  '__dir__(self, /)': {
    doc: 'Names of its attributes, or what its own `__dir__` answers.',
    *routine(machine: Machine, self: PyObject) {
      const dict = ownDict(self) as PyObject;
      const own = getByName(dict, '__dir__');
      return own === null ? machine.list(entriesOf(dict).map(([key]) => key)) : yield* call(machine, own, []);
    },
  },
  __annotations__: {
    doc: 'The annotations of its variables.',
    *getRoutine(machine: Machine, self) {
      const dict = ownDict(self) as PyObject;
      const known = getByName(dict, '__annotations__');
      if (known !== null) return known;
      const annotate = getByName(dict, '__annotate__');
      const isKnown = annotate !== null && annotate !== None;
      const found = isKnown ? yield* call(machine, annotate, [machine.int(VALUE_FORMAT)]) : machine.dict();
      setByName(machine, dict, '__annotations__', found);
      return found;
    },
    set(machine: Machine, self, value) {
      const dict = ownDict(self) as PyObject;
      if (value !== null) setByName(machine, dict, '__annotations__', value);
      else if (!deleteText(machine.heap, dict, machine.name('__annotations__')))
        machine.fail('AttributeError', '__annotations__');
      setByName(machine, dict, '__annotate__', None);
    },
  },
  __annotate__: {
    doc: 'The function that computes the annotations.',
    get(machine: Machine, self) {
      const dict = ownDict(self) as PyObject;
      const known = getByName(dict, '__annotate__');
      if (known === null) setByName(machine, dict, '__annotate__', None);
      return known ?? None;
    },
    set(machine: Machine, self, value) {
      if (value === null) machine.fail('TypeError', 'cannot delete __annotate__ attribute');
      if (value !== None && !isCallable(value)) machine.fail('TypeError', '__annotate__ must be callable or None');
      const dict = ownDict(self) as PyObject;
      setByName(machine, dict, '__annotate__', value);
      if (value !== None) deleteText(machine.heap, dict, machine.name('__annotations__'));
    },
  },
  __dict__: { doc: 'Its namespace.', isMember: true, get: (_machine, self) => ownDict(self) as PyObject },
};
