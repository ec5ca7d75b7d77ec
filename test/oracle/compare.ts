/**
 * Compares our trace of a program with CPython's own steps. The two sides number
 * objects differently: a key of the oracle and an id of ours that stand for one
 * object at one moment must do so at every other.
 */
import { textRepr } from '../../src/machine/values/text-repr.ts';
import type { Id } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';
import type { OracleEntry, OracleRecord } from './judge.ts';
import type { CountedRun, Counts, Untold } from './counted-run.ts';
import { Arrow, WeakArrow, ShownObjects, type Entry, type Part } from './shown-objects.ts';
import { shownSteps, type ShownStep } from './shown-steps.ts';

/** Where the two sides part first, or null if they do not. */
export interface Difference {
  /** `steps`: another step, another line. `memory`: the same step, another picture. `count`: the same picture, another count. */
  readonly kind: 'steps' | 'memory' | 'count';
  readonly text: string;
}

const WITHOUT_STACK: ReadonlySet<string> = new Set(['error', 'tail']);

/** Parts of the oracle's entries that are no parts of ours: compared elsewhere, or its own. */
const COMPARED_APART: ReadonlySet<string> = new Set(['type', 'refs', 'rc', 'of']);

/** Types whose objects the collector does not track though they are no atoms. */
const UNTRACKED: ReadonlySet<string> = new Set(['range_iterator', 'object']);

/** Addresses are each side's own. */
const withoutAddresses = (text: string): string => text.replace(/ at 0x[0-9a-f]+/g, ' at 0x');

const tell = (event: string, func: string, line: number): string => `${event} ${func}:${line}`;

export function compareSteps(trace: Trace, records: readonly OracleRecord[]): Difference | null {
  const theirs = records
    .filter(({ event }) => !WITHOUT_STACK.has(event))
    .map(({ event, func, line }) => tell(event, func, line));
  const ours = [...shownSteps(trace)].map(({ event, func, line }) => tell(event, func, line));
  const at = theirs.findIndex((step, k) => step !== ours[k]);
  if (at < 0 && theirs.length === ours.length) return null;
  const k = at < 0 ? theirs.length : at;
  return {
    kind: 'steps',
    text: `record ${k + 1}: CPython ${theirs[k] ?? 'ends'}, ours ${ours[k] ?? 'ends'} (after ${theirs[k - 1] ?? 'nothing'})`,
  };
}

/** Compares steps first, then names, objects, structure, references and counts at every step. */
export function compareTraces(
  { trace, counts, untold }: CountedRun,
  records: readonly OracleRecord[],
): Difference | null {
  const steps = compareSteps(trace, records);
  if (steps !== null) return steps;
  const comparison = new Comparison(trace.source);
  let k = 0;
  for (const step of shownSteps(trace)) {
    const record = records[k++] as OracleRecord;
    const fault = comparison.compare(record, step, counts[step.index] as Counts, untold[step.index] as Untold);
    if (fault !== null)
      return {
        kind: fault.kind,
        text: `record ${k} (${tell(record.event, record.func, record.line)}): ${fault.message}`,
      };
  }
  return null;
}

/** Thrown inside a comparison where the sides part. */
class Mismatch extends Error {
  readonly kind: 'memory' | 'count';

  constructor(kind: 'memory' | 'count', text: string) {
    super(text);
    this.kind = kind;
  }
}

const fail = (text: string): never => {
  throw new Mismatch('memory', text);
};

interface Known {
  readonly isAtomic: boolean;
}

class Comparison {
  readonly #source: string;
  /** Objects with an identity of their own, both ways, for the whole program. */
  readonly #ids = new Map<string, Id>();
  readonly #keys = new Map<Id, string>();
  /** Atoms and the like, whose keys change when they were out of sight: for one record. */
  readonly #atomIds = new Map<string, Id>();
  readonly #atomKeys = new Map<Id, string>();
  /** Ours: what names reached at the step before, and what was alive beyond their reach. */
  #reached = new Map<Id, Known>();
  #unreached = new Set<Id>();

  /** How often an object could have been a new one in the place of another. */
  placesTaken = 0;
  #record!: OracleRecord;
  #step!: ShownStep;
  #counts!: Counts;
  #untold!: Untold;
  #objects!: ShownObjects;
  #entries = new Map<Id, Entry>();
  #waiting: [string, Id][] = [];
  /** Weak references, to be looked at when it is known what is reached. */
  #weak: [where: string, theirs: unknown, ours: Id][] = [];
  readonly #compared = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  /** What is different at a step; null if nothing is. */
  compare(record: OracleRecord, step: ShownStep, counts: Counts, untold: Untold): Mismatch | null {
    this.#counts = counts;
    this.#untold = untold;
    try {
      this.#compare(record, step);
      return null;
    } catch (error) {
      if (error instanceof Mismatch) return error;
      throw error;
    }
  }

  #compare(record: OracleRecord, step: ShownStep): void {
    const isInFlight = step.isUnwinding || step.exception !== null;
    this.#record = record;
    this.#step = step;
    this.#objects = new ShownObjects(step.memory, this.#source, isInFlight, this.#untold);
    this.#entries = new Map();
    this.#waiting = [];
    this.#weak = [];
    for (const all of [this.#atomIds, this.#atomKeys, this.#compared]) all.clear();
    if ((record.unwind === true) !== step.isUnwinding)
      fail(`unwind: CPython ${record.unwind}, ours ${step.isUnwinding}`);
    if ((record.exc ?? null) !== step.exception) fail(`exception: CPython ${record.exc}, ours ${step.exception}`);
    if (withoutAddresses(record.out ?? '') !== withoutAddresses(step.output))
      fail(`output: CPython ${JSON.stringify(record.out)}, ours ${JSON.stringify(step.output)}`);
    this.#frames(step);
    if ((record.ret === undefined) !== (step.returned === null))
      fail(`returned: CPython ${record.ret}, ours ${step.returned}`);
    if (record.ret !== undefined && step.returned !== null) this.#pair('returned', record.ret, step.returned);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) this.#entry(...next);
    this.#references(step);
    this.#lives(step);
  }

  #frames(step: ShownStep): void {
    const { stack } = this.#record;
    const names = step.frames.map(({ name }) => name);
    if (stack.map(({ func }) => func).join() !== names.join())
      fail(`stack: CPython ${stack.map(({ func }) => func)}, ours ${names}`);
    stack.forEach((theirs, k) => {
      const frame = step.frames[k] as (typeof step.frames)[number];
      const line = k === stack.length - 1 ? step.line : frame.line;
      if (theirs.line !== line) fail(`line of ${theirs.func}: CPython ${theirs.line}, ours ${line}`);
      this.#part(`names of ${theirs.func}`, theirs.vars, this.#objects.variables(frame));
    });
  }

  #entryOf(id: Id): Entry {
    let entry = this.#entries.get(id);
    if (entry === undefined) this.#entries.set(id, (entry = this.#objects.entry(id)));
    return entry;
  }

  /** The oracle's `key` and our `id` stand for one object. */
  #pair(where: string, key: string, id: Id): void {
    const theirs = this.#record.heap[key] as OracleEntry;
    const ours = this.#entryOf(id);
    if (theirs.type !== ours.type) fail(`${where}: CPython ${describe(theirs)}, ours ${ours.type} ${ours.value ?? ''}`);
    const isAtomic = ours.isAtomic;
    const ids = isAtomic ? this.#atomIds : this.#ids;
    const keys = isAtomic ? this.#atomKeys : this.#keys;
    let knownId = ids.get(key);
    let knownKey = keys.get(id);
    if (theirs.type === 'function' && knownId === undefined && knownKey !== undefined) {
      // The oracle knows a function by its code too: it takes one that was given other code for another one.
      if (!(knownKey in this.#record.heap)) {
        this.#renamed.add(knownKey);
        ids.delete(knownKey);
        knownKey = undefined;
      }
    }
    if (!isAtomic && knownId !== undefined && knownKey === undefined && !this.#isAlive(knownId)) {
      this.#takePlace(knownId);
      knownId = undefined;
    }
    if (knownId === undefined && knownKey === undefined) {
      ids.set(key, id);
      keys.set(id, key);
    } else if (knownId !== id || knownKey !== key)
      fail(
        `${where}: CPython ${key} ${describe(theirs)}, ours #${id} ${ours.value ?? ''}, which are ${knownId} and ${knownKey} elsewhere`,
      );
    if (!this.#compared.has(key)) {
      this.#compared.add(key);
      this.#waiting.push([key, id]);
    }
  }

  /** Keys that functions had before they were given other code. */
  readonly #renamed = new Set<string>();

  #isAlive(id: Id): boolean {
    return this.#step.memory.objects.has(id);
  }

  /**
   * The oracle knows objects by their place and type: one that is made in the place of one that was freed within the same line
   * it takes for that one. Here `freed` was freed within the step.
   */
  #takePlace(freed: Id): void {
    this.#keys.delete(freed);
    this.#reached.delete(freed);
    this.#unreached.delete(freed);
    this.placesTaken++;
  }

  #entry(key: string, id: Id): void {
    const theirs = this.#record.heap[key] as OracleEntry;
    const ours = this.#entryOf(id);
    if (ours.value !== null && !('class' in theirs)) {
      if (!isSameValue(theirs, ours.value)) fail(`value: CPython ${describe(theirs)}, ours ${ours.value}`);
      return;
    }
    const rest = Object.fromEntries(Object.entries(theirs).filter(([part]) => !COMPARED_APART.has(part)));
    for (const part of ours.parts.keys()) if (!(part in rest)) fail(`${theirs.type} ${key} has no ${part} in CPython`);
    for (const [part, value] of Object.entries(rest)) {
      const own = ours.parts.get(part);
      const where = `${part} of ${theirs.type} ${key}`;
      if (own === undefined) fail(`${where}: CPython ${JSON.stringify(value)}, ours nothing`);
      else if (part === 'items' && ours.isSet) this.#set(where, value as string[], own as Arrow[]);
      else if (part === 'val') {
        if (!isSameValue(theirs, own as string)) fail(`${where}: CPython ${value}, ours ${own}`);
      } else
        this.#part(
          where,
          part === 'tb' ? withoutLines(value) : part === 'state' && value === 'created' ? 'suspended' : value,
          own,
        );
    }
  }

  #part(where: string, theirs: unknown, ours: Part): void {
    if (ours instanceof WeakArrow) {
      this.#weak.push([where, theirs, ours.to]);
      return;
    }
    if (ours instanceof Arrow) {
      if (typeof theirs !== 'string' || !(theirs in this.#record.heap))
        fail(`${where}: CPython ${JSON.stringify(theirs)}, ours #${ours.to}`);
      else this.#pair(where, theirs, ours.to);
    } else if (ours === null || typeof ours === 'string') {
      if (theirs !== ours) fail(`${where}: CPython ${JSON.stringify(theirs)}, ours ${JSON.stringify(ours)}`);
    } else if (isList(ours)) {
      if (!Array.isArray(theirs) || theirs.length !== ours.length)
        fail(`${where}: CPython ${JSON.stringify(theirs)}, ours ${ours.length} entries`);
      else ours.forEach((part, k) => this.#part(`${where}[${k}]`, theirs[k], part));
    } else {
      if (typeof theirs !== 'object' || theirs === null)
        return fail(`${where}: CPython ${JSON.stringify(theirs)}, ours names`);
      const names = Object.keys(theirs).sort();
      const own = [...ours.keys()].sort();
      if (names.join() !== own.join()) fail(`${where}: CPython ${names.join(' ')}, ours ${own.join(' ')}`);
      for (const [name, part] of ours) this.#part(`${where}.${name}`, (theirs as Record<string, unknown>)[name], part);
    }
  }

  /** Items in any order: known ones first, then atoms by value, then the rest as they come. */
  #set(where: string, theirs: readonly string[], ours: readonly Arrow[]): void {
    if (theirs.length !== ours.length) fail(`${where}: CPython has ${theirs.length}, ours ${ours.length}`);
    const left = new Set(ours.map(({ to }) => to));
    const open: string[] = [];
    for (const key of theirs) {
      const known = this.#ids.get(key);
      if (known !== undefined && left.delete(known)) {
        this.#pair(where, key, known);
        continue;
      }
      const entry = this.#record.heap[key] as OracleEntry;
      const atom = 'val' in entry ? [...left].find((id) => this.#isAtom(id, entry)) : undefined;
      if (atom === undefined) open.push(key);
      else {
        left.delete(atom);
        this.#pair(where, key, atom);
      }
    }
    const rest = [...left];
    open.forEach((key, k) => this.#pair(where, key, rest[k] as Id));
  }

  #isAtom(id: Id, entry: OracleEntry): boolean {
    const { type, value } = this.#entryOf(id);
    return type === entry.type && value !== null && isSameValue(entry, value);
  }

  /** Arrows counted on our side by the oracle's rule, against its `refs`. */
  #references(step: ShownStep): void {
    const counts = new Map<Id, number>();
    const cells = new Set<Id>();
    const inClosures = new Set<string>();
    const ofFrames = new Map<string, Id>();
    const seen = new Set<Id>();
    const waiting: Id[] = [];
    const add = (id: Id, n: number): void => void counts.set(id, (counts.get(id) ?? 0) + n);
    const visit = (part: Part): void => {
      if (part instanceof Arrow) {
        // The oracle knows a frame's captured variable from a closure's by its name and value.
        const variable = part.captured === null ? '' : `${part.captured.name} ${part.to}`;
        if (part.captured?.by === 'frame') ofFrames.set(variable, part.to);
        else if (part.cell === null || !cells.has(part.cell)) add(part.to, 1);
        if (part.captured?.by === 'function') inClosures.add(variable);
        if (part.captured?.by !== 'frame' && part.cell !== null) cells.add(part.cell);
        reach(part.to);
      } else if (part instanceof WeakArrow) return;
      else if (isList(part)) part.forEach(visit);
      else if (part !== null && typeof part !== 'string') for (const value of part.values()) visit(value);
    };
    const reach = (id: Id): void => {
      if (seen.has(id)) return;
      seen.add(id);
      waiting.push(id);
    };
    for (const frame of step.frames) visit(this.#objects.variables(frame));
    if (step.returned !== null) reach(step.returned);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      for (const part of this.#entryOf(id).parts.values()) visit(part);
    for (const [variable, id] of ofFrames) if (!inClosures.has(variable)) add(id, 1);
    this.#ownDictionaries(step, seen, add);
    this.#weakReferences(seen);
    for (const id of seen) {
      const key = this.#keys.get(id) ?? this.#atomKeys.get(id) ?? fail(`#${id} is reached on our side only`);
      const { refs } = this.#record.heap[key] as OracleEntry;
      const own = counts.get(id) ?? 0;
      if (refs !== own)
        fail(`references to ${key} ${describe(this.#record.heap[key] as OracleEntry)}: CPython ${refs}, ours ${own}`);
      this.#count(key, id);
    }
    const now = new Map<Id, Known>();
    for (const id of seen) {
      now.set(id, { isAtomic: this.#entryOf(id).isAtomic });
      const type = this.#step.memory.objects.get(id)?.type;
      if (type !== undefined) this.#types.set(id, type);
    }
    this.#nowReached = now;
  }
  #nowReached = new Map<Id, Known>();

  /** What CPython counts, where it counts: not for immortals, nor for what was there before the program. */
  #count(key: string, id: Id): void {
    const theirs = this.#record.heap[key] as OracleEntry;
    const own = this.#counts.get(id);
    if (theirs.rc === null || own === undefined || theirs.rc === own) return;
    throw new Mismatch('count', `count of ${key} ${describe(theirs)}: CPython ${theirs.rc}, ours ${own}`);
  }

  #weakReferences(reached: ReadonlySet<Id>): void {
    for (const [where, theirs, ours] of this.#weak) {
      const own = reached.has(ours) ? this.#keys.get(ours) : 'hidden';
      if (theirs !== own) fail(`${where}: CPython ${JSON.stringify(theirs)}, ours ${own}`);
    }
  }

  /** Where an instance's `__dict__` is itself visible, its values count once, as attributes. */
  #ownDictionaries(step: ShownStep, seen: ReadonlySet<Id>, add: (id: Id, n: number) => void): void {
    for (const id of seen) {
      const object = step.memory.objects.get(id);
      const dictionary = object?.class == null ? undefined : object.namespace;
      if (dictionary === undefined || !seen.has(dictionary)) continue;
      const pairs = this.#entryOf(dictionary).parts.get('pairs') as readonly (readonly [Arrow, Arrow])[];
      if (pairs.length === 0) continue;
      for (const [, value] of pairs) add(value.to, -1);
      add(dictionary, 1);
    }
  }

  /** What is gone since the step before, and what lives on unreached. */
  #lives(step: ShownStep): void {
    const freed = new Set<Id>();
    const unreached = new Set<Id>();
    for (const id of [...this.#reached.keys(), ...this.#unreached]) {
      if (this.#nowReached.has(id) || this.#reached.get(id)?.isAtomic === true) continue;
      // What was there before the program, or is not tracked by the collector, the oracle does not look for again.
      const object = id > 0 ? step.memory.objects.get(id) : undefined;
      const isLeft = object !== undefined && !UNTRACKED.has(object.type) && !this.#untold.leaving.has(id);
      (isLeft ? unreached : freed).add(id);
    }
    this.#leaveOutBox(freed, unreached);
    for (const id of freed) this.#leaveInPlace(id, freed, unreached);
    this.#sameObjects('freed', this.#record.freed ?? [], freed);
    this.#sameObjects('unreached', this.#record.unreached ?? [], unreached);
    this.#reached = this.#nowReached;
    this.#unreached = unreached;
    for (const id of freed) {
      const key = this.#keys.get(id);
      if (key !== undefined) this.#ids.delete(key);
      this.#keys.delete(id);
    }
  }

  /**
   * To take a return value the oracle makes a list of its own, which may get the place of one that has just been freed:
   * then it takes that one for alive until the record after.
   */
  #leaveOutBox(freed: Set<Id>, unreached: Set<Id>): void {
    if (this.#record.ret === undefined) return;
    const taken = [...freed].find((id) => {
      const key = this.#keys.get(id);
      return key !== undefined && this.#types.get(id) === 'list' && this.#record.unreached?.includes(key) === true;
    });
    if (taken === undefined) return;
    freed.delete(taken);
    unreached.add(taken);
  }

  /** What CPython takes for alive may be an object that no name reaches, made within the step in the place of the freed one. */
  #leaveInPlace(id: Id, freed: Set<Id>, unreached: Set<Id>): void {
    const key = this.#keys.get(id);
    if (key === undefined || this.#record.unreached?.includes(key) !== true) return;
    const type = this.#types.get(id);
    for (const [other, object] of this.#step.memory.objects)
      if (object.type === type && !this.#nowReached.has(other) && !this.#keys.has(other)) {
        this.#takePlace(id);
        freed.delete(id);
        this.#ids.set(key, other);
        this.#keys.set(other, key);
        this.#types.set(other, object.type);
        unreached.add(other);
        return;
      }
  }

  /** Types of what was reached so far. */
  readonly #types = new Map<Id, string>();

  #sameObjects(what: string, theirs: readonly string[], ours: ReadonlySet<Id>): void {
    const own = [...ours].map((id) => this.#keys.get(id) ?? `#${id}`).sort();
    theirs = theirs.filter((key) => !this.#renamed.has(key));
    if ([...theirs].sort().join() !== own.join()) fail(`${what}: CPython ${theirs.join(' ')}, ours ${own.join(' ')}`);
  }
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

function describe({ type, val, name }: OracleEntry): string {
  return `${type} ${typeof val === 'string' ? val : typeof name === 'string' ? name : ''}`.trim();
}

/** Whether the oracle's value (a str as it is, others as their repr; cut at 200 characters) has this repr. */
function isSameValue({ type, val, class: ownClass }: OracleEntry, repr: string): boolean {
  if (typeof val !== 'string') return false;
  const isText = type === 'str' || (ownClass !== undefined && /^['"]/.test(repr));
  if (val.length <= 200) return (isText ? textRepr(val) : val) === repr;
  const start = val.slice(0, 200);
  return repr.startsWith(isText ? textRepr(start).slice(0, -1) : start);
}

/** The frames of a traceback without their lines, which traces do not hold. */
function withoutLines(traceback: unknown): unknown {
  if (!Array.isArray(traceback)) return traceback;
  return traceback.map(({ func, vars }: { func: string; vars: unknown }) => ({ func, vars }));
}
