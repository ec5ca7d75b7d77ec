/**
 * What `sys.getrefcount` answers. The machine's count of an object differs from CPython's where CPython borrows
 * (`borrowed.ts`) or where one of its own structures is an owner that this machine needs not count: found here, when
 * somebody asks. Knows the profile; changes nothing.
 */
import { borrowedReferences } from './borrowed.ts';
import { OPCODES } from '../compile/opcodes.ts';
import { producers } from '../compile/stack-effects.ts';
import { members } from './collection.ts';
import { BYTES, CODE, FRAME, INT, STR } from './core-types.ts';
import { Frame } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import type { Machine } from './machine.ts';
import { Flag, IMMORTAL_COUNT, type PyObject } from './object.ts';
import { None } from './singletons.ts';
import { STARTUP_NAMES } from './startup-names.ts';
import { isStatic } from './type-layouts.ts';
import { PyType } from './type.ts';

/** Where counts of objects begin that are counted though the interpreter never gives them up: it holds about as many. */
const FURNITURE_COUNT = 5;
/** Small ints and single characters before 3.12: an invented owner that is never given back. */
const CACHED_COUNT = 1_000_000_000;
const NONE_COUNT = 4_000;
const SINGLETON_COUNT = 300;
/** References to None that the standard output has until it is first written to. */
const STREAM_PLACES = 2;

export function referenceCount(machine: Machine, object: PyObject): number {
  if ((object.flags & Flag.IMMORTAL) !== 0) {
    if (isImmortal(machine, object)) return machine.profile.immortalCount;
    const before = machine.singletonCounts.get(object);
    if (before !== undefined) {
      const given = object === None && machine.outputLength > 0 ? STREAM_PLACES : 0;
      return object.count - before + (object === None ? NONE_COUNT : SINGLETON_COUNT) - given;
    }
    return (object.count % IMMORTAL_COUNT) - borrowedReferences(machine, object) + startingCount(object);
  }
  return object.count - borrowedReferences(machine, object) + ownersNotCounted(machine, object);
}

/** Whether the profile's CPython does not count an object that here lives as long as the run. */
function isImmortal(machine: Machine, object: PyObject): boolean {
  switch (machine.profile.immortals) {
    case 'none':
      return false;
    case 'with-all-strings':
      return isUncounted(machine, object);
    case 'with-names':
      if (isUnnamedString(object)) return false;
      return isUncounted(machine, object);
  }
}

/** An atom, an empty tuple, or a type that CPython has ready: one that it makes when its module is imported is counted. */
function isUncounted({ profile }: Machine, { type, payload, items }: PyObject): boolean {
  return payload instanceof PyType ? isStatic(payload, profile.sizes) : type.shape === 'atom' || items?.length === 0;
}

/** A string that the program made, interned because it looks like a name. */
function isUnnamedString({ type, id, flags, payload }: PyObject): boolean {
  return type === STR && id > 0 && (flags & Flag.CODE_NAME) === 0 && !STARTUP_NAMES.has(payload as string);
}

function startingCount({ id, type, items, flags, payload }: PyObject): number {
  if (type === STR && id > 0 && (payload as string).length > 1) return (flags & Flag.SCRIPT_CONSTANT) !== 0 ? 1 : 0;
  if (type === INT || type === BYTES || type === STR || items?.length === 0) return CACHED_COUNT;
  return FURNITURE_COUNT;
}

function ownersNotCounted(machine: Machine, object: PyObject): number {
  if (object.type === FRAME) {
    // A frame that runs holds its object, and so does one that a generator keeps.
    const { isRunning, generator } = object.payload as Frame;
    return isRunning || generator !== null ? 1 : 0;
  }
  if (object.type === CODE) return runningFrames(machine, object);
  if (object.payload instanceof PyType) return subclasses(object.payload);
  // Here it is owned as long as it runs, there by whoever resumed it alone.
  if (object.type.shape === 'generator') return isRunning(object) ? -1 : 0;
  if (object.type.shape === 'weakref') return inSubclasses(object);
  if ((object.flags & Flag.SCRIPT_CONSTANT) !== 0)
    return object.type === BYTES && machine.profile.parsesBytesTwice ? 2 : 1;
  return machine.profile.bindsContextManagers ? boundContextManagers(machine, object) : 0;
}

/** While `__enter__` or `__exit__` of a `with` runs, a bound method of it holds the context manager besides the parameter. */
function boundContextManagers(machine: Machine, object: PyObject): number {
  let methods = 0;
  let above: Frame | null = null;
  for (let activation = machine.current; activation !== null; activation = activation.back) {
    if (!(activation instanceof Frame)) {
      above = null;
      continue;
    }
    const { code, pc } = activation;
    const word = code.ops[pc - 1] ?? 0;
    if (above !== null && above.slots[0] === object && (word & 0xff) === OPCODES.CALL.number) {
      const made = producers(code.code, pc - 1);
      const callable = made[made.length - (word >> 8) - 2] ?? 0;
      if (((code.ops[callable] ?? 0) & 0xff) === OPCODES.LOAD_SPECIAL.number) methods++;
    }
    above = activation;
  }
  return methods;
}

function isRunning(generator: PyObject): boolean {
  return (generator.payload as GeneratorState).frame?.isRunning === true;
}

/** The plain weak reference to a class is what each of its bases knows it by. */
function inSubclasses({ type: { name }, payload, items }: PyObject): number {
  if (name !== 'ReferenceType') return 0;
  const callback = (items as (PyObject | null)[])[0] ?? null;
  const type = payload === null || (callback !== null && callback !== None) ? null : (payload as PyObject).payload;
  return type instanceof PyType && type.isHeapType ? type.bases.length : 0;
}

/** A frame that runs holds its code; that of a generator does so as long as the generator is there. */
function runningFrames(machine: Machine, code: PyObject): number {
  let frames = 0;
  for (let activation = machine.current; activation !== null; activation = activation.back)
    if (activation instanceof Frame && activation.code.object === code) frames++;
  const { heap, collector } = machine;
  for (const list of [heap.tracked, ...collector.older, collector.frozen])
    for (const { type, payload } of members(list)) {
      const state = type.shape === 'generator' ? (payload as GeneratorState) : null;
      if (state !== null && state.frame?.isRunning !== true && state.code.object === code) frames++;
    }
  return frames;
}

/** A class holds the base whose layout it has, besides its tuples of bases and ancestors. */
function subclasses(type: PyType): number {
  return type.subtypes.filter(({ base }) => base === type).length;
}
