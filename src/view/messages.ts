/**
 * What can be said about memory, in no language: each message with what its
 * sentence is made of. A language is one file that supplies all of them.
 * Knows no trace and no words.
 */
import type { HolderKind } from '../query/holders.ts';
import type { Detail } from '../query/slots.ts';
import type { Badge, Limitation, Shape } from '../trace/model.ts';

/** What a phrase for an object is made of. */
export interface ObjectPhrase {
  readonly shape: Shape;
  /** Name of its type, as Python has it. */
  readonly type: string;
  /** Its value or its own name, shortened; null where its contents are what it is. */
  readonly text: string | null;
  /** An expression by which the reader finds it, such as `b` or `c.wheels`; null when no name leads to it. */
  readonly path: string | null;
}

/** A target of a reference: what it is called and how it came. The object is put as `newObject`, as `noun` beside `sameAs`, else as `object`. */
export interface TargetPhrase {
  readonly object: string;
  /** It did not exist, or was not in the picture, before this step. */
  readonly isNew: boolean;
  /** Another place that refers to the same object; null when there is none or the object is but a value in its slot. */
  readonly sameAs: string | null;
  /** References to it now; null where they are not told. */
  readonly count: number | null;
}

/** A frame that leaves the stack and comes back, and the type of the object that keeps it meanwhile: `generator`, `coroutine` … */
export interface Keeping {
  readonly frame: string;
  readonly keeper: string;
}

export interface Binding {
  /** A name, item or attribute: what refers. */
  readonly place: string;
  readonly target: TargetPhrase;
}

export interface Rebinding extends Binding {
  /** What the place referred to before. */
  readonly before: string;
}

/** What holds an object, as a phrase for the place: a name, an item, a captured variable, a loop. */
export interface HolderPhrase {
  readonly kind: HolderKind;
  /** Variable, attribute, index or text of a key. */
  readonly key: string;
  /** The holding object as a phrase; of a frame or code the name; empty if there is none. */
  readonly owner: string;
  /** Whether the owner is the frame of the module. */
  readonly isModule: boolean;
}

type Nothing = Record<never, never>;

export interface MessageParameters {
  // Phrases, used inside of the sentences.
  object: ObjectPhrase;
  newObject: ObjectPhrase;
  /** One that lost the name by which it was known. */
  formerObject: ObjectPhrase;
  /** What comes after "the same". */
  noun: ObjectPhrase;
  /** Several former objects of one kind, at least two. */
  several: ObjectPhrase & { readonly count: number };
  place: { readonly name: string; readonly frame: string | null };
  itemOf: { readonly owner: string; readonly index: string };
  attributeOf: { readonly owner: string; readonly name: string };

  // Why memory changes: what ran.
  begins: Nothing;
  lineRan: { readonly line: number };
  called: {
    readonly frame: string;
    readonly parameters: readonly { readonly name: string; readonly object: string }[];
  };
  /** Comes before `called` of `__del__`. */
  dying: { readonly object: string };
  /** Comes before `called` of `__del__` when the program has ended. */
  leftAtExit: { readonly object: string };
  /** Comes before `called` of the callback of a weak reference. */
  callbackDue: { readonly reference: string };
  /** Comes after `returned` of `__del__`. */
  livesOn: { readonly object: string; readonly by: string };
  classBegins: { readonly name: string };
  /** A generator runs for the first time: it was made by the call, and begins when it is asked for a value. */
  started: Keeping & {
    readonly parameters: readonly { readonly name: string; readonly object: string }[];
  };
  resumed: Keeping;
  /** A paused generator goes on because somebody closes it. */
  closed: Keeping;
  /** The same, because nothing refers to it any more. */
  forgotten: Keeping;
  returning: { readonly frame: string; readonly object: string };
  returned: { readonly frame: string; readonly names: readonly string[] };
  /** A frame is about to end by an exception that nothing in it has handled. */
  leaving: { readonly frame: string };
  left: { readonly frame: string; readonly names: readonly string[] };
  /** Comes after `returned` and `left`: variables that a function inside still has. */
  captured: { readonly names: readonly string[] };
  /** Comes after `left`; null for the module. */
  goesOn: { readonly frame: string | null };
  paused: Keeping;
  yielding: { readonly frame: string; readonly object: string };
  /** A coroutine hands out what it waits for. */
  awaiting: { readonly frame: string; readonly object: string };
  classEnded: { readonly name: string };
  raised: { readonly type: string | null; readonly frame: string | null };
  collected: Nothing;
  // What the collector does, phase by phase.
  /** Null where the objects are too many to be looked at one by one. */
  countsCopied: { readonly count: number | null };
  referencesSubtracted: Nothing;
  garbageFound: { readonly objects: readonly string[]; readonly count: number };
  noGarbage: Nothing;
  finalizersRun: Nothing;

  // What changes.
  bound: Binding;
  rebound: Rebinding;
  unbound: { readonly place: string; readonly object: string };
  added: { readonly owner: string; readonly objects: readonly string[] };
  removed: { readonly owner: string; readonly objects: readonly string[] };
  reordered: { readonly owner: string };
  /** An object that is its text has another, as a byte array may; `object` is put without its text. */
  altered: { readonly object: string; readonly text: string };
  freed: {
    readonly objects: readonly string[];
    /** How many there are, which may be more than phrases. */
    readonly count: number;
    /** What only these held and is freed with them. */
    readonly inside: readonly string[];
  };
  kept: { readonly object: string; readonly by: string };
  swept: { readonly objects: readonly string[] };
  cut: { readonly objects: readonly string[]; readonly count: number };
  printed: { readonly text: string };
  /** Inside a step: objects that nothing refers to yet. */
  made: { readonly objects: readonly string[] };
  /** Ends a list of objects. */
  moreObjects: { readonly count: number };
  moreChanges: { readonly count: number };
  unchanged: Nothing;
  runsNext: { readonly line: number };
  // A step at which nothing changes, told by what came before it.
  /** A call has begun, and its first line has not run yet. */
  beginsAt: { readonly frame: string; readonly isClass: boolean; readonly line: number };
  /** What had paused goes on. */
  goesOnAt: { readonly frame: string; readonly line: number };
  /** An exception takes the run to another line of the frame in which it is. */
  jumpsTo: { readonly line: number };
  collectionEnded: { readonly line: number };

  // How a run ends.
  finished: { readonly exitCode: number };
  failed: { readonly type: string; readonly message: string; readonly line: number };
  /** After `failed`: that it is a limit of ours. */
  limitation: Limitation;
  notPython: { readonly type: string; readonly message: string; readonly line: number };
  unsupported: { readonly feature: string; readonly line: number };
  limit: { readonly which: string; readonly line: number };

  // The picture in words.
  noNames: { readonly frame: string };
  frameHolds: { readonly frame: string };
  nameRefers: { readonly name: string; readonly object: string };
  objectsHeading: Nothing;
  /** The count is null for an object that is never freed. */
  objectCounted: { readonly object: string; readonly count: number | null };

  // Why an object is alive.
  holder: HolderPhrase;
  severalTimes: { readonly phrase: string; readonly count: number };
  /** The count is null for an object that is never freed. */
  referencesTo: { readonly object: string; readonly count: number | null };
  heldBy: { readonly holders: readonly string[] };
  notShownHolders: { readonly holders: readonly string[] };
  weakHolders: { readonly holders: readonly string[] };
  /** From a frame on, each the holder of the next. */
  reachedBy: { readonly links: readonly string[] };
  outOfReach: { readonly others: readonly string[] };
  onItsWay: Nothing;
  alwaysThere: Nothing;

  // Words in the picture.
  moreItems: { readonly count: number };
  methods: { readonly count: number };
  topOfStack: Nothing;
  moreFrames: { readonly count: number };
  unreachable: Nothing;

  // Where objects lie.
  allocatorHeading: Nothing;
  arena: { readonly address: string; readonly pools: number };
  pool: { readonly blockSize: number; readonly used: number; readonly capacity: number };
  largeBlocks: { readonly count: number; readonly bytes: number };
  /** `isBuffer`: the block holds what the object keeps apart from itself: a list's items, a dictionary's table. */
  blockUsed: { readonly object: string; readonly isBuffer: boolean; readonly size: number; readonly address: string };
  blockFree: { readonly address: string };

  // The card of an object.
  inspect: Nothing;
  closeCard: Nothing;
  previousObject: Nothing;
  nextObject: Nothing;
  cardNumber: { readonly id: number };
  cardSize: { readonly bytes: number };
  cardAddress: { readonly address: string };
  /** Why an object is shared, or how it is kept, in a line. */
  badge: { readonly badge: Badge };
  cardFrame: { readonly frame: string; readonly line: number };
  cardNotYet: Nothing;
  cardGone: Nothing;
  cardHeldBy: Nothing;
  cardRefersTo: Nothing;
  cardMoments: Nothing;
  cardBorn: { readonly step: number };
  cardChanged: { readonly step: number };
  cardDies: { readonly step: number };

  // What a reader takes along.
  menu: Nothing;
  saveSvg: Nothing;
  savePng: Nothing;
  saveAnimation: Nothing;
  copyText: Nothing;
  copyLink: Nothing;
  saved: { readonly file: string };
  copied: Nothing;
  /** The page or the browser does not let us write to the clipboard. */
  copyForbidden: Nothing;
  /** The browser gave no image, as for one that is too large. */
  pngFailed: Nothing;
  /** Below a drawing of plain text: what a number behind a name is. */
  textCounts: Nothing;

  // Questions to the reader.
  /** How many references lead to the object that a path such as `a` or `b[0]` leads to. */
  askRefs: { readonly path: string };
  askCount: { readonly path: string };
  askAlive: { readonly path: string };
  askFreed: { readonly path: string };
  askSame: { readonly path: string; readonly other: string };
  askReachable: { readonly path: string };
  /** Whether a statement such as `refs(a) == 2` is so. */
  askTrue: { readonly statement: string };
  /** The picture does not show yet what is asked. */
  askHint: Nothing;
  yourAnswer: Nothing;
  giveAnswer: Nothing;
  yes: Nothing;
  no: Nothing;
  showAnswer: Nothing;
  answerRight: { readonly answer: string };
  answerWrong: { readonly given: string; readonly answer: string };
  answerShown: { readonly answer: string };
  sameObject: { readonly path: string; readonly other: string };
  twoObjects: { readonly path: string; readonly other: string };
  /** Label of a badge in the code. */
  goToMark: { readonly name: string };

  // The player.
  diagram: Nothing;
  program: Nothing;
  picture: Nothing;
  memory: Nothing;
  output: Nothing;
  controls: Nothing;
  /** Before the list of how much the picture shows, and the names in it. */
  dial: Nothing;
  detailName: { readonly detail: Detail };
  toFirst: Nothing;
  toPrevious: Nothing;
  play: Nothing;
  pause: Nothing;
  toNext: Nothing;
  toLast: Nothing;
  slider: Nothing;
  position: { readonly step: number; readonly last: number };
  /** Between a step and the next, after some of the changes that lead there. */
  positionInside: { readonly step: number; readonly last: number; readonly change: number; readonly changes: number };
  lineJustRun: { readonly line: number };
  /** The visit is the how-manieth time that the line runs, of how many; null where it runs once. */
  lineNext: { readonly line: number; readonly visit: { readonly number: number; readonly of: number } | null };
  /** Where a call begins or what had paused goes on: the line was not run. */
  lineEntered: { readonly line: number; readonly isResumed: boolean };
  lineFailed: { readonly line: number };
  runToLine: { readonly line: number };
  pageBack: Nothing;
  pageOn: Nothing;
  moreControls: Nothing;
  toPreviousEvent: Nothing;
  toNextEvent: Nothing;
  overCall: Nothing;
  backOverCall: Nothing;
  outOfCall: Nothing;
  backOutOfCall: Nothing;
  nextVisit: Nothing;
  previousVisit: Nothing;
  speed: Nothing;
  slower: Nothing;
  faster: Nothing;
  help: Nothing;
  closeHelp: Nothing;
  // By what two buttons go, between them.
  unitChange: Nothing;
  unitOver: Nothing;
  unitOut: Nothing;
  unitLine: Nothing;
  unitEnds: Nothing;
  // The strip above the slider.
  strip: {
    readonly depth: number;
    readonly live: number;
    readonly exceptions: number;
    readonly collections: number;
  };
  /** A step of it, or several together. */
  stripAt: {
    readonly first: number;
    readonly last: number;
    readonly depth: number;
    readonly live: number;
    readonly births: number;
    readonly deaths: number;
  };
  stripDepth: Nothing;
  stripLive: Nothing;
  stripBirths: Nothing;
  stripDeaths: Nothing;
  stripMark: Nothing;
  stripException: Nothing;
  stripCollection: Nothing;
  // The help.
  helpKeys: Nothing;
  helpStrip: Nothing;
  helpLines: Nothing;
  keySpace: Nothing;
  loading: Nothing;
  /** While a long run is under way; `steps`: those recorded so far. */
  running: { readonly steps: number };
  /** While what a long run did is looked through; `share`: how much of it, from 0 to 1. */
  reading: { readonly share: number };
  /** The button that ends a run. */
  stop: Nothing;
  notLoaded: { readonly source: string };
  /** A part of py-memory, such as a standard module, could not be fetched. */
  partNotLoaded: { readonly part: string };
  unusableRecording: Nothing;
  noEngine: Nothing;
  internalError: { readonly reason: string };

  // The legend: one sentence for each sample.
  legend: Nothing;
  closeLegend: Nothing;
  legendFrame: Nothing;
  legendObject: Nothing;
  legendKinds: Nothing;
  legendReference: Nothing;
  legendCount: Nothing;
  legendWeak: Nothing;
  legendTag: Nothing;
  legendValue: Nothing;
  legendChip: Nothing;
  legendFolded: Nothing;
  legendChanged: Nothing;
  legendFreed: Nothing;
  legendUnreachable: Nothing;
  legendDashed: Nothing;
  legendCollector: Nothing;
}

export type MessageKey = keyof MessageParameters;

/** All messages in one language. Texts of a program come in as they are and are never markup. */
export type Messages = {
  readonly [Key in MessageKey]: (parameters: MessageParameters[Key]) => string;
};
