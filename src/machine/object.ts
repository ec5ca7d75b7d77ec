/**
 * What every Python object is to the machine. Knows how objects are laid out;
 * only the heap (and the frame slots of the running loop) may write references.
 *
 * One class serves every kind. Counting touches all kinds at every site, so one
 * hidden class keeps `x.count` monomorphic; a class per kind ran a quarter slower
 * (docs/decisions/0003-one-object-class.md).
 */
import type { PyType } from './type.ts';

/** Number of an object in the run, in order of birth. Objects shared by all runs have negative numbers. */
export type ObjectId = number;

/** Bits of `PyObject.flags`. */
export const Flag = {
  /** Existed before the program and never dies; its count means nothing. */
  IMMORTAL: 1,
  /** Tracked by the cyclic collector. */
  TRACKED: 2,
  /** `__del__` has run; it runs once. */
  FINALIZED: 4,
  /** Some weak reference points here (`WeakReferences` of the heap). */
  WEAKLY_REFERENCED: 8,
  /** Being torn down: its references are on their way out. */
  DYING: 16,
  /** Gone. */
  FREED: 32,
  /** A string that is the one of its value (names, identifier-like constants). */
  INTERNED: 64,
  /** Owned by a code object as a constant. */
  CONSTANT: 128,
  /** Its repr or comparison is under way: guards against endless recursion. */
  ENTERED: 256,
  /** Belongs to the machine and is not logged. */
  SILENT: 512,
  /** Its own attributes are in a dictionary object of their own. */
  OWN_DICT: 1024,
  /** Scratch of the collector: in the set under examination. */
  COLLECTING: 2048,
  /** An exception whose context tracebacks leave out (`__suppress_context__`). */
  SUPPRESSES_CONTEXT: 4096,
  /** A literal of the program's own text, which what its parser made of it holds too. */
  SCRIPT_CONSTANT: 8192,
  /** A string that some code has for a name of a variable or attribute. */
  CODE_NAME: 16384,
} as const;

/** An immortal starts high enough that balanced counting never brings it to zero. */
export const IMMORTAL_COUNT = 1 << 28;

export class PyObject {
  readonly id: ObjectId = 0;
  count = 0;
  type: PyType;
  /** Small integer payload: value of a small int or bool, position of an iterator, quick hash of a string. */
  n = 0;
  /** Counted references of a container or of a fixed-layout kind. Written by the heap only. */
  readonly items: (PyObject | null)[] | null;
  /** Counted references of attributes, by the key table of the type. Written by the heap only. */
  readonly fields: (PyObject | null)[] | null = null;
  /** What is not a reference: text of a str, number of a float, bigint, Uint8Array, hash table, code … */
  payload: unknown = null;
  /** Rarely needed side data of a kind; never a counted reference. */
  extra: unknown = null;
  flags = 0;
  /** Links and scratch of the collector. */
  next: PyObject | null = null;
  previous: PyObject | null = null;
  collectorCount = 0;

  constructor(id: ObjectId, type: PyType, items: (PyObject | null)[] | null) {
    this.id = id;
    this.type = type;
    this.items = items;
  }
}

/**
 * V8 learns from the first stores what a field may hold, and throws away all code optimised for objects of the class when
 * a later store teaches it better. So the fields that hold anything hold something of each kind before any program runs.
 */
function teachFields(object: PyObject): void {
  for (const value of [0, 0.5, '', null]) {
    object.payload = value;
    object.extra = value;
  }
}

let lastSharedId = 0;

/** Makes an object that all runs share: immortal, never logged as born. For module-level constants only. */
export function sharedObject(type: PyType, items: (PyObject | null)[] | null = null): PyObject {
  const object = new PyObject(--lastSharedId, type, items);
  object.count = IMMORTAL_COUNT;
  object.flags = Flag.IMMORTAL;
  if (lastSharedId === -1) teachFields(object);
  return object;
}
