/**
 * The events of a run: one row a kind, with its words in the log. Knows the
 * data model; knows no engine.
 *
 * The log is a sequence of 32-bit words. The first word of an event is
 * `number | operand << 4`; its further words are fixed per kind, except that
 * `splice` is followed by the ids it removes and the ids it inserts.
 * A reference of 0 means none. Lists of references (items, operand stacks) are as long as their last
 * reference: a write beyond the end makes them longer, clearing the last makes them shorter. Events are facts about memory only: counts follow from them,
 * since every counted reference is written by exactly one event and taken back by one
 * (an overwriting write, a splice, a `pop` or a `free`, which drop all references of their owner).
 */
import type { Collection, HiddenHolder, Id } from './model.ts';
import { COLLECTOR_PHASES, HIDDEN_HOLDERS } from './model.ts';

export const EVENT_KINDS = [
  'alloc',
  'free',
  'local',
  'item',
  'field',
  'splice',
  'push',
  'pop',
  'stack',
  'output',
  'text',
  'weak',
  'namespace',
  'detail',
  'hold',
  'collector',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface EventRow {
  readonly number: number;
  /** What the operand in the upper 28 bits of the first word is. */
  readonly operand: string;
  /** The words after the first. */
  readonly words: readonly string[];
  readonly meaning: string;
}

export const EVENTS: Readonly<Record<EventKind, EventRow>> = {
  alloc: {
    number: 0,
    operand: 'type: index into trace.types',
    words: ['object', 'text: index into trace.texts, -1 for none', 'facts: bit set, see ALLOC_FACTS'],
    meaning: 'An object comes to life, with no references yet.',
  },
  free: { number: 1, operand: 'object', words: [], meaning: 'An object is freed; all its references are dropped.' },
  local: {
    number: 2,
    operand: "slot: index into the code's slots",
    words: ['new', 'old'],
    meaning: 'A variable of the newest frame is bound, rebound or unbound.',
  },
  item: {
    number: 3,
    operand: 'index',
    words: ['owner', 'new', 'old'],
    meaning: 'One item of an object changes.',
  },
  field: {
    number: 4,
    operand: "key: index into the type's keys",
    words: ['owner', 'new', 'old'],
    meaning: 'An attribute is set or deleted.',
  },
  splice: {
    number: 5,
    operand: 'index',
    words: ['owner', 'number removed', 'number inserted', '…removed', '…inserted'],
    meaning: 'A stretch of items is replaced by another.',
  },
  push: {
    number: 6,
    operand: 'code: index into trace.codes',
    words: ['frame', 'function', 'generator: the object that keeps the frame between resumptions, or 0'],
    meaning: 'A frame becomes the newest. A frame seen before goes on with its variables.',
  },
  pop: {
    number: 7,
    operand: '1 if the frame is only suspended',
    words: ['frame'],
    meaning: 'The newest frame leaves the stack. Unless suspended, its references are dropped.',
  },
  stack: {
    number: 8,
    operand: 'depth',
    words: ['frame', 'new', 'old'],
    meaning: 'What an operand stack holds across steps changes.',
  },
  output: { number: 9, operand: 'text: index into trace.texts', words: [], meaning: 'Text is written to the output.' },
  text: {
    number: 10,
    operand: 'object',
    words: ['new: index into trace.texts, -1 for none', 'old'],
    meaning: 'The text that stands for an object changes.',
  },
  weak: {
    number: 11,
    operand: 'index',
    words: ['owner', 'new', 'old'],
    meaning: 'A reference that does not count changes.',
  },
  namespace: {
    number: 12,
    operand: '0: the names of a frame; 1: the attributes of an object',
    words: ['owner', 'dictionary'],
    meaning:
      'From now on the entries of the dictionary are the names of the frame (module, class body) or the attributes of the object (class, module, instance), which holds one reference to it.',
  },
  detail: {
    number: 13,
    operand: 'which: index into DETAILS',
    words: ['object', 'new', 'old'],
    meaning: 'A number that describes an object changes, as DETAILS names it; -1 is unknown.',
  },
  hold: {
    number: 14,
    operand: 'holder: index into HIDDEN_HOLDERS',
    words: ['object', 'new: how many references it holds', 'old'],
    meaning: 'A holder that is no object or name takes or drops references.',
  },
  collector: {
    number: 15,
    operand: 'new: 0, or 1 + index into COLLECTOR_PHASES + 8 × generation',
    words: ['old'],
    meaning: 'A collection of cycles begins, enters another phase, or is over.',
  },
};

/** Words of an event by its number; a splice has its ids besides. */
export const EVENT_WORDS = new Int32Array(16);
for (const row of Object.values(EVENTS)) EVENT_WORDS[row.number] = 1 + row.words.length;
const SPLICE = EVENTS.splice.number;
EVENT_WORDS[SPLICE] = 4;

/** Words of the event at an offset of the log. */
export function lengthOfEvent(log: { at(index: number): number }, at: number): number {
  const kind = log.at(at) & 15;
  const length = EVENT_WORDS[kind] as number;
  return kind === SPLICE ? length + log.at(at + 2) + log.at(at + 3) : length;
}

/** Bits of the facts word of `alloc`. */
export const ALLOC_FACTS = { immortal: 1, smallInt: 2, interned: 4, constant: 8, untracked: 16 } as const;

/** What `detail` events tell. The type is an index into trace.types: an object that was given another class counts as an instance of that. */
export const DETAILS = [
  'size',
  'address',
  'generation',
  'collectorCount',
  'collectorFrom',
  'collectorVerdict',
  'block',
  'blockSize',
  'buffer',
  'bufferSize',
  'type',
] as const;
/** Those that are addresses: the log has their distance from the first arena, in units of a block's alignment. */
export const ADDRESS_DETAILS: ReadonlySet<string> = new Set(['address', 'block', 'buffer']);

/** The number by which `collector` events name a phase. */
export function collectionCode(collection: Collection | null): number {
  return collection === null ? 0 : 1 + COLLECTOR_PHASES.indexOf(collection.phase) + 8 * collection.generation;
}

/** The phase of such a number; undefined if there is none. */
export function collectionOf(code: number): Collection | null | undefined {
  if (code === 0) return null;
  const phase = COLLECTOR_PHASES[(code - 1) & 7];
  return phase === undefined ? undefined : { phase, generation: (code - 1) >> 3 };
}

/** An event as an object, for readers that want one; the cursor reads the words. */
export type TraceEvent =
  | {
      readonly kind: 'alloc';
      readonly object: Id;
      readonly type: number;
      readonly text: number;
      readonly facts: number;
    }
  | { readonly kind: 'free'; readonly object: Id }
  | { readonly kind: 'local'; readonly slot: number; readonly new: Id; readonly old: Id }
  | {
      readonly kind: 'item' | 'field' | 'weak';
      readonly owner: Id;
      readonly index: number;
      readonly new: Id;
      readonly old: Id;
    }
  | {
      readonly kind: 'splice';
      readonly owner: Id;
      readonly index: number;
      readonly removed: readonly Id[];
      readonly inserted: readonly Id[];
    }
  | { readonly kind: 'push'; readonly code: number; readonly frame: Id; readonly function: Id; readonly generator: Id }
  | { readonly kind: 'pop'; readonly frame: Id; readonly suspended: boolean }
  | { readonly kind: 'stack'; readonly frame: Id; readonly depth: number; readonly new: Id; readonly old: Id }
  | { readonly kind: 'output'; readonly text: number }
  | { readonly kind: 'text'; readonly object: Id; readonly new: number; readonly old: number }
  | { readonly kind: 'namespace'; readonly owner: Id; readonly ofFrame: boolean; readonly dictionary: Id }
  | {
      readonly kind: 'detail';
      readonly which: (typeof DETAILS)[number];
      readonly object: Id;
      readonly new: number;
      readonly old: number;
    }
  | {
      readonly kind: 'hold';
      readonly holder: HiddenHolder;
      readonly object: Id;
      readonly new: number;
      readonly old: number;
    }
  | { readonly kind: 'collector'; readonly new: number; readonly old: number };

const KINDS_BY_NUMBER: readonly EventKind[] = [...EVENT_KINDS].sort((a, b) => EVENTS[a].number - EVENTS[b].number);

/** The event at an offset of the log, which must be the first word of one. */
export function decodeEvent(log: { at(index: number): number }, at: number): TraceEvent {
  const head = log.at(at);
  const operand = head >> 4;
  const a = (): number => log.at(at + 1);
  const b = (): number => log.at(at + 2);
  const c = (): number => log.at(at + 3);
  const kind = KINDS_BY_NUMBER[head & 15] as EventKind;
  switch (kind) {
    case 'alloc':
      return { kind, object: a(), type: operand, text: b(), facts: c() };
    case 'free':
      return { kind, object: operand };
    case 'local':
      return { kind, slot: operand, new: a(), old: b() };
    case 'item':
    case 'field':
    case 'weak':
      return { kind, owner: a(), index: operand, new: b(), old: c() };
    case 'splice': {
      const ids = (from: number, n: number): Id[] => Array.from({ length: n }, (_, k) => log.at(from + k));
      return { kind, owner: a(), index: operand, removed: ids(at + 4, b()), inserted: ids(at + 4 + b(), c()) };
    }
    case 'push':
      return { kind, code: operand, frame: a(), function: b(), generator: c() };
    case 'pop':
      return { kind, frame: a(), suspended: operand === 1 };
    case 'stack':
      return { kind, frame: a(), depth: operand, new: b(), old: c() };
    case 'output':
      return { kind, text: operand };
    case 'text':
      return { kind, object: operand, new: a(), old: b() };
    case 'namespace':
      return { kind, owner: a(), ofFrame: operand === 0, dictionary: b() };
    case 'detail':
      return { kind, which: DETAILS[operand] as (typeof DETAILS)[number], object: a(), new: b(), old: c() };
    case 'hold':
      return { kind, holder: HIDDEN_HOLDERS[operand] as HiddenHolder, object: a(), new: b(), old: c() };
    case 'collector':
      return { kind, new: operand, old: a() };
  }
}
