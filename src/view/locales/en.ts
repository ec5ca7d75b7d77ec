/**
 * The messages in English: short sentences that a beginner understands. Knows
 * English; knows nothing of where the messages are used.
 */
import type { Badge, LimitationReason } from '../../trace/model.ts';
import type { HolderPhrase, MessageParameters, Messages, ObjectPhrase, TargetPhrase } from '../messages.ts';
import type { HolderKind } from '../../query/holders.ts';
import type { Detail } from '../../query/slots.ts';

/** Words for types whose Python names are abbreviations or no words. */
const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['ReferenceType', 'weak reference'],
  ['list', 'list'],
  ['tuple', 'tuple'],
  ['set', 'set'],
  ['dict', 'dictionary'],
  ['range', 'range'],
  ['slice', 'slice'],
  ['cell', 'cell'],
  ['generator', 'generator'],
  ['coroutine', 'coroutine'],
  ['async_generator', 'asynchronous generator'],
  ['traceback', 'traceback'],
  ['method', 'bound method'],
  ['frozenset', 'frozen set'],
  ['bytearray', 'byte array'],
  ['list_iterator', 'list iterator'],
  ['tuple_iterator', 'tuple iterator'],
  ['range_iterator', 'range iterator'],
  ['longrange_iterator', 'range iterator'],
  ['dict_keyiterator', 'dictionary iterator'],
  ['dict_valueiterator', 'dictionary iterator'],
  ['dict_itemiterator', 'dictionary iterator'],
  ['set_iterator', 'set iterator'],
  ['str_ascii_iterator', 'string iterator'],
  ['str_iterator', 'string iterator'],
]);

/** What is limited, and the option that sets the limit. */
const LIMITS: ReadonlyMap<string, readonly [what: string, option: string | null]> = new Map([
  ['steps', ['the number of steps', 'max-steps']],
  ['instructions', ['the number of instructions', 'max-instructions']],
  ['output', ['the length of the output', 'max-output']],
  ['liveBytes', ['the size of memory', 'max-memory']],
  ['nesting', ['how deep built-ins may call each other', null]],
]);

/** What programs lack, after which a sentence goes on with "so … cannot work here". */
const LIMITATIONS: Readonly<Record<LimitationReason, string>> = {
  threads: 'a web page gives its programs no threads',
  processes: 'a web page starts no other processes',
  network: 'a web page gives its programs no network',
  files: 'a web page gives its programs no files',
  screen: 'a web page lets its programs open no windows',
  terminal: 'a web page has no terminal',
  'machine-code': 'a web page loads no machine code',
  installation: 'a web page has no installed Python',
  system: 'a web page shows its programs no operating system',
  tracing: 'programs here cannot trace or measure themselves',
  input: 'the given input has come to its end (the option stdin sets it)',
  unwritten: 'that part of the standard library is not written yet',
  packages: 'only modules of the standard library can be had',
};

function kind({ shape, type }: ObjectPhrase): string {
  return TYPE_WORDS.get(type) ?? (shape === 'exception' ? type : `${type} object`);
}

/** Objects that are told by their own text: values, and what has a name of its own. */
function own({ shape, type, text }: ObjectPhrase): string | null {
  if (text === null) return null;
  switch (shape) {
    case 'atom':
    case 'opaque':
      return text;
    case 'function':
    case 'class':
    case 'module':
      return `the ${shape} ${text}`;
    case 'method':
      return `the method ${text}`;
    case 'generator':
      return `the ${TYPE_WORDS.get(type) ?? 'generator'} ${text}`;
    default:
      return null;
  }
}

function withArticle(noun: string): string {
  return /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

function capital(sentence: string): string {
  return /^(?:an?|the|nothing) /.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : pluralOf(noun)}`;
}

function same({ object, sameAs }: TargetPhrase): string {
  return `the same ${object} as ${sameAs ?? ''}`;
}

function counted({ count }: TargetPhrase): string {
  return count === null ? '' : `it now has ${plural(count, 'reference')}`;
}

/** Places that hold, as nouns. */
const HOLDERS: Readonly<Record<HolderKind, (phrase: HolderPhrase) => string>> = {
  name: ({ key, owner, isModule }) => (isModule ? `the name ${key}` : `the name ${key} in ${owner}`),
  'generator variable': ({ key, owner }) => `the variable ${key} that ${owner} keeps`,
  'frame variable': ({ key, owner }) => `the variable ${key} in the kept frame of ${owner}`,
  item: ({ key, owner }) => `item ${key} of ${owner}`,
  element: ({ owner }) => `an element of ${owner}`,
  key: ({ key, owner }) => (key === '' ? `a key of ${owner}` : `the key ${key} of ${owner}`),
  value: ({ key, owner }) => (key === '' ? `a value in ${owner}` : `the value for ${key} in ${owner}`),
  attribute: ({ key, owner }) => `the attribute ${key} of ${owner}`,
  cell: ({ key }) => `the captured variable ${key}`,
  closure: ({ key, owner }) =>
    key === '__closure__' ? `the closure of ${owner}` : `the variable ${key} in the closure of ${owner}`,
  default: ({ owner }) => `a default argument of ${owner}`,
  'bound object': ({ owner }) => `${owner} bound to it`,
  'bound function': ({ owner }) => `${owner} made of it`,
  class: ({ owner }) => `the class of ${owner}`,
  base: ({ owner }) => `a base of ${owner}`,
  mro: ({ owner }) => `the method resolution order of ${owner}`,
  descriptor: ({ owner }) => `the descriptor ${owner}`,
  iterator: ({ owner }) => `${owner} that walks through it`,
  traceback: ({ owner }) => `the traceback of ${owner}`,
  'traceback frame': ({ owner }) => `the frame of ${owner}`,
  'traceback entry': ({ owner }) => `the next entry of ${owner}`,
  cause: ({ owner }) => `the cause of ${owner}`,
  context: ({ owner }) => `the exception before ${owner}`,
  argument: ({ owner }) => `an argument of ${owner}`,
  constant: ({ owner }) => `a constant of the code of ${owner}`,
  'running function': ({ owner }) => `a running call of ${owner}`,
  namespace: ({ owner }) => `the namespace of ${owner}`,
  loop: ({ owner, isModule }) => (isModule ? 'a running loop' : `a running loop in ${owner}`),
  with: ({ owner, isModule }) => (isModule ? 'a running with statement' : `a running with statement in ${owner}`),
  stack: ({ owner, isModule }) => (isModule ? 'an unfinished expression' : `an unfinished expression in ${owner}`),
  handled: () => 'an except block that handles it',
  scope: () => 'a built-in function that is at work',
  interpreter: () => 'the interpreter',
  weak: ({ owner }) => owner,
};

/** Why an object is shared, or how it is kept. */
const DETAIL_NAMES: Readonly<Record<Detail, string>> = {
  values: 'values in their slots',
  objects: 'objects in boxes',
  cpython: 'as CPython has them',
  allocator: 'with the allocator',
};

const BADGES: Readonly<Record<Badge, string>> = {
  smallInt: 'one of the small ints from −5 to 256, which exist once for the whole interpreter',
  interned: 'interned: equal strings of this kind are one object',
  immortal: 'immortal: its count never changes and it is never freed',
  constant: 'a constant of the code, which holds it too',
  untracked: 'the cycle collector does not look at it: it cannot be part of a cycle',
};

/** The end of a frame and its names. */
function goneWith(names: readonly string[]): string {
  if (names.length === 0) return 'its frame is gone.';
  return `its frame is gone, and with it ${names.length === 1 ? 'the name' : 'the names'} ${list(names)}.`;
}

/** A frame that comes, and what its parameters refer to. */
function pushed(parameters: MessageParameters['called']['parameters']): string {
  const begin = 'a frame for it goes on top of the stack';
  if (parameters.length === 0) return `${begin}.`;
  return `${begin}, where ${list(parameters.map(({ name, object }) => `${name} refers to ${object}`))}.`;
}

export const en: Messages = {
  object: (phrase) =>
    own(phrase) ?? (phrase.path === null ? withArticle(kind(phrase)) : `the ${kind(phrase)} ${phrase.path}`),
  newObject: (phrase) => own(phrase) ?? `a new ${kind(phrase)}`,
  formerObject: (phrase) => own(phrase) ?? `the ${kind(phrase)}`,
  noun: (phrase) => own(phrase)?.replace(/^the /, '') ?? kind(phrase),
  several: ({ count, ...phrase }) => {
    const text = own(phrase);
    return text === null ? `the ${count} ${pluralOf(kind(phrase))}` : `${text} (${count} times)`;
  },
  place: ({ name, frame }) => (frame === null ? name : `${name} in ${frame}`),
  itemOf: ({ owner, index }) => `item ${index} of ${owner}`,
  attributeOf: ({ owner, name }) => `${name} of ${owner}`,

  begins: () => 'Nothing has run yet.',
  lineRan: ({ line }) => `Line ${line} has run.`,
  called: ({ frame, parameters }) => `${frame} is called: ${pushed(parameters)}`,
  dying: ({ object }) => `Nothing refers to ${object} any more, so it is about to be freed; first its __del__ runs.`,
  leftAtExit: ({ object }) =>
    `The program has ended and Python lets go of all that is left: before ${object} is freed, its __del__ runs.`,
  callbackDue: ({ reference }) => `The object that ${reference} referred to is gone, so its callback runs.`,
  livesOn: ({ object, by }) => `${capital(object)} lives on after its __del__, since ${by} refers to it.`,
  classBegins: ({ name }) => `The body of the class ${name} begins to run, in a frame of its own.`,
  started: ({ frame, keeper, parameters }) =>
    `The ${TYPE_WORDS.get(keeper) ?? keeper} ${frame} runs for the first time: ${pushed(parameters)}`,
  resumed: ({ frame, keeper }) =>
    `The ${TYPE_WORDS.get(keeper) ?? keeper} ${frame} goes on where it paused: its frame is back on the stack.`,
  closed: ({ frame, keeper }) =>
    `The paused ${TYPE_WORDS.get(keeper) ?? keeper} ${frame} is closed: its frame is back on the stack, and GeneratorExit is raised where it paused.`,
  forgotten: ({ frame, keeper }) =>
    `Nothing refers to the paused ${TYPE_WORDS.get(keeper) ?? keeper} ${frame} any more, so it is closed before it is freed: its frame is back on the stack, and GeneratorExit is raised where it paused.`,
  returning: ({ frame, object }) => `${frame} is about to return ${object}.`,
  returned: ({ frame, names }) => `${frame} has returned: ${goneWith(names)}`,
  leaving: ({ frame }) => `The exception is about to leave ${frame}.`,
  left: ({ frame, names }) => `The exception has left ${frame}: ${goneWith(names)}`,
  captured: ({ names }) => `${list(names)} ${names.length === 1 ? 'lives' : 'live'} on in a closure.`,
  goesOn: ({ frame }) => `The exception goes on ${frame === null ? '' : `in ${frame}, `}where the call was.`,
  paused: ({ frame, keeper }) =>
    `${frame} pauses: its frame leaves the stack, but the ${TYPE_WORDS.get(keeper) ?? keeper} keeps it.`,
  yielding: ({ frame, object }) => `${frame} is about to hand out ${object}.`,
  awaiting: ({ frame, object }) => `${frame} has to wait for ${object}.`,
  classEnded: ({ name }) => `The body of the class ${name} has ended: its names are now the attributes of the class.`,
  raised: ({ type, frame }) =>
    `${capital(type === null ? 'an exception' : type)} is raised${frame === null ? '' : ` in ${frame}`}.`,
  collected: () => 'The garbage collector looks for objects that no name leads to.',
  countsCopied: ({ count }) =>
    `The garbage collector starts: it copies the reference ${count === 1 ? 'count' : 'counts'} of ${count === null ? 'all objects' : plural(count, 'object')} that could be part of a cycle.`,
  referencesSubtracted: () =>
    'From the copies it subtracts every reference that one of these objects holds to another; the dictionary with the names of the module is one of them. What is left came from outside.',
  garbageFound: ({ objects, count }) =>
    `Whatever can be reached from outside stays. Nothing outside leads to ${list(objects)}: ${count === 1 ? 'it is' : 'they are'} garbage.`,
  noGarbage: () => 'Every one of them can be reached from outside: there is no garbage.',
  finalizersRun: () =>
    'Before the garbage is freed, its weak references are cleared, and callbacks and __del__ methods run.',

  bound: ({ place, target }) => {
    if (target.isNew) return capital(`${target.object} is made, and ${place} refers to it.`);
    if (target.sameAs !== null) {
      const why = [counted(target), 'nothing is copied'].filter((part) => part !== '');
      return `${place} refers to ${same(target)}: ${why.join(', and ')}.`;
    }
    return `${place} refers to ${target.object}.`;
  },
  rebound: ({ place, target, before }) => {
    if (target.isNew)
      return capital(`${target.object} is made, and ${place} now refers to it, no longer to ${before}.`);
    if (target.sameAs !== null) return `${place} now refers to ${same(target)}, no longer to ${before}.`;
    if (target.object === before) return `${place} now refers to another ${before.replace(/^(?:an?|the) /, '')}.`;
    return `${place} now refers to ${target.object}, no longer to ${before}.`;
  },
  unbound: ({ place, object }) => `${place} is deleted and no longer refers to ${object}.`,
  added: ({ owner, objects }) => capital(`${list(objects)} ${objects.length === 1 ? 'is' : 'are'} added to ${owner}.`),
  removed: ({ owner, objects }) =>
    capital(`${list(objects)} ${objects.length === 1 ? 'is' : 'are'} taken out of ${owner}.`),
  altered: ({ object, text }) => capital(`${object} is now ${text}.`),
  reordered: ({ owner }) => `The items of ${owner} change places.`,
  freed: ({ objects, count, inside }) => {
    const [are, them] = count === 1 ? ['it is', 'it'] : ['they are', 'them'];
    const alone = `Nothing refers to ${list(objects)} any more, so ${are} freed`;
    return inside.length === 0
      ? `${alone}.`
      : `${alone}, and with ${them} ${list(inside)}, which nothing else refers to.`;
  },
  kept: ({ object, by }) => capital(`${object} stays, since ${by} still refers to it.`),
  swept: ({ objects }) => `The garbage collector frees ${list(objects)}, which no name led to.`,
  cut: ({ objects, count }) => {
    const them = count === 1 ? 'it' : 'them';
    return `No name leads to ${list(objects)} any more, but references in a cycle keep ${them} alive; only the garbage collector can free ${them}.`;
  },
  printed: ({ text }) => `The program prints “${text}”.`,
  made: ({ objects }) =>
    objects.length === 1
      ? `${capital(list(objects))} is made; nothing refers to it yet.`
      : `${capital(list(objects))} are made; nothing refers to them yet.`,
  moreObjects: ({ count }) => `${count} more`,
  moreChanges: ({ count }) => `There ${count === 1 ? 'is' : 'are'} ${plural(count, 'more change')}.`,
  unchanged: () => 'Names and objects stay as they are.',
  runsNext: ({ line }) => `Line ${line} runs next.`,
  beginsAt: ({ frame, isClass, line }) =>
    `${isClass ? `The body of the class ${frame}` : frame} begins at line ${line}; nothing has changed yet.`,
  goesOnAt: ({ frame, line }) => `${frame} goes on at line ${line}; nothing has changed yet.`,
  jumpsTo: ({ line }) => `Because of the exception, the program jumps to line ${line}.`,
  collectionEnded: ({ line }) => `The garbage collection is over, and line ${line} runs next.`,

  finished: ({ exitCode }) =>
    exitCode === 0 ? 'The program has ended.' : `The program has ended with exit code ${exitCode}.`,
  failed: ({ type, message, line }) =>
    `The program stopped in line ${line} with ${withArticle(type)}${message === '' ? '' : `: ${message}`}. What follows that line did not run.`,
  limitation: ({ feature, reason }) =>
    reason === 'packages'
      ? `In py-memory ${LIMITATIONS[reason]}, no installed packages, so ${feature} cannot work here.`
      : `That is a limit of py-memory, not a mistake in the program: ${LIMITATIONS[reason]}, so ${feature} cannot work here.`,
  notPython: ({ type, message, line }) =>
    `Python cannot read this program: line ${line} has ${withArticle(type)}${message === '' ? '' : `, ${message}`}. Nothing has run; correct that line first.`,
  unsupported: ({ feature, line }) =>
    `The diagram ends before line ${line}: py-memory does not run ${feature} yet. Without it, the program would go on.`,
  limit: ({ which, line }) => {
    if (which === 'reader') return `You stopped the program in line ${line}. To run all of it, load the page anew.`;
    const [what, option] = LIMITS.get(which) ?? [which, null];
    const stopped = `The program was stopped in line ${line}, at the limit for ${what}.`;
    return option === null
      ? `${stopped} No option raises it.`
      : `${stopped} Perhaps it never ends; if it is right, raise the option ${option}.`;
  },

  noNames: ({ frame }) => `The frame ${frame} has no names yet.`,
  frameHolds: ({ frame }) => `The frame ${frame} has these names:`,
  nameRefers: ({ name, object }) => `${name} refers to ${object}`,
  objectsHeading: () => 'Objects:',
  objectCounted: ({ object, count }) => `${object}, ${count === null ? 'never freed' : plural(count, 'reference')}`,

  holder: (phrase) => HOLDERS[phrase.kind](phrase),
  severalTimes: ({ phrase, count }) => `${phrase} (${count} times)`,
  referencesTo: ({ object, count }) =>
    count === null
      ? capital(`${object} is never freed.`)
      : capital(`${object} has ${count === 0 ? 'no references' : plural(count, 'reference')}.`),
  heldBy: ({ holders }) => `It is held by ${list(holders)}.`,
  notShownHolders: ({ holders }) => `Not shown in the picture: ${list(holders)}.`,
  weakHolders: ({ holders }) => `Weak references to it do not count: ${list(holders)}.`,
  reachedBy: ({ links }) => `It stays alive because this leads to it: ${links.join(' → ')}.`,
  outOfReach: ({ others }) =>
    others.length === 0
      ? 'No name leads to it: it only holds itself, and only the garbage collector can free it.'
      : `No name leads to it: it and ${list(others)} only hold one another, and only the garbage collector can free them.`,
  onItsWay: () => 'It has not been stored anywhere yet.',
  alwaysThere: () => 'It belongs to Python itself and is always there.',

  moreItems: ({ count }) => `… ${count} more`,
  methods: ({ count }) => `▸ ${plural(count, 'method')}`,
  topOfStack: () => 'top of the stack',
  moreFrames: ({ count }) => `… ${plural(count, 'more call')}`,
  unreachable: () => 'unreachable',

  allocatorHeading: () => 'Blocks in pools, pools in arenas',
  arena: ({ address, pools }) => `Arena ${address}: ${plural(pools, 'pool')} in use`,
  pool: ({ blockSize, used, capacity }) => `${blockSize}-byte blocks: ${used} of ${capacity}`,
  largeBlocks: ({ count, bytes }) => `Larger: ${count} (${bytes} bytes)`,
  blockUsed: ({ object, isBuffer, size, address }) =>
    `${isBuffer ? `What ${object} keeps apart from itself` : object}: ${size} bytes at ${address}`,
  blockFree: ({ address }) => `Holds no object of the program, at ${address}`,

  askRefs: ({ path }) => `How many references lead to the object of ${path} now?`,
  askCount: ({ path }) => `What is the reference count of the object of ${path} now?`,
  askAlive: ({ path }) => `Is the object of ${path} alive now?`,
  askFreed: ({ path }) => `Is the object of ${path} freed now?`,
  askSame: ({ path, other }) => `Do ${path} and ${other} lead to one and the same object now?`,
  askReachable: ({ path }) => `Can the program still reach the object of ${path}?`,
  askTrue: ({ statement }) => `Is this so now: ${statement}?`,
  askHint: () => 'The picture waits for your answer: it still shows the moment before.',
  yourAnswer: () => 'Your answer',
  giveAnswer: () => 'Answer',
  yes: () => 'Yes',
  no: () => 'No',
  showAnswer: () => 'Show the answer',
  answerRight: ({ answer }) => `Right: ${answer}.`,
  answerWrong: ({ given, answer }) => `Not ${given}, but ${answer}.`,
  answerShown: ({ answer }) => `The answer is ${answer}.`,
  sameObject: ({ path, other }) => `${path} and ${other} lead to one object.`,
  twoObjects: ({ path, other }) => `${path} and ${other} lead to two objects.`,
  goToMark: ({ name }) => `Go to ${name}`,
  inspect: () => 'Inspect an object',
  closeCard: () => 'Close',
  previousObject: () => 'Previous object',
  nextObject: () => 'Next object',
  cardNumber: ({ id }) => (id > 0 ? `object #${id}` : 'there before the program'),
  cardSize: ({ bytes }) => plural(bytes, 'byte'),
  cardAddress: ({ address }) => `at ${address}`,
  badge: ({ badge }) => BADGES[badge],
  cardFrame: ({ frame, line }) => `The frame of ${frame}, which is at line ${line}.`,
  cardNotYet: () => 'At this step it does not exist yet.',
  cardGone: () => 'At this step it has been freed.',
  cardHeldBy: () => 'Held by',
  cardRefersTo: () => 'Refers to',
  cardMoments: () => 'Its life',
  cardBorn: ({ step }) => `made at step ${step}`,
  cardChanged: ({ step }) => `count changed at step ${step}`,
  cardDies: ({ step }) => `freed at step ${step}`,

  menu: () => 'Save, copy, explain',
  saveSvg: () => 'Save this step as SVG',
  savePng: () => 'Save this step as PNG',
  saveAnimation: () => 'Save all steps as an animated SVG',
  copyText: () => 'Copy this step as a text drawing',
  copyLink: () => 'Copy a link to this step',
  saved: ({ file }) => `Saved as ${file}.`,
  copied: () => 'Copied.',
  copyForbidden: () => 'The browser does not let this page copy. Take the text from here:',
  pngFailed: () => 'The browser could not make an image of this size. Save it as SVG instead.',
  textCounts: () => '×2 means that two references lead to the object.',

  diagram: () => 'Python program and its memory, step by step',
  program: () => 'Program',
  picture: () => 'Picture of memory',
  memory: () => 'Memory',
  output: () => 'Output',
  controls: () => 'Steps',
  dial: () => 'Detail',
  detailName: ({ detail }) => DETAIL_NAMES[detail],
  toFirst: () => 'To the first step',
  toPrevious: () => 'One step back',
  play: () => 'Play',
  pause: () => 'Pause',
  toNext: () => 'One step on',
  toLast: () => 'To the last step',
  slider: () => 'Step',
  position: ({ step, last }) => `Step ${step} of ${last}`,
  lineJustRun: ({ line }) => `Line ${line} has just run`,
  positionInside: ({ step, last, change, changes }) => `Step ${step} of ${last}, change ${change} of ${changes}`,
  lineNext: ({ line, visit }) =>
    visit === null ? `Line ${line} runs next` : `Line ${line} runs next, time ${visit.number} of ${visit.of}`,
  lineEntered: ({ line, isResumed }) => (isResumed ? `Goes on at line ${line}` : `Enters the code of line ${line}`),
  lineFailed: ({ line }) => `An exception in line ${line}`,
  runToLine: ({ line }) => `Run to line ${line}`,
  pageBack: () => 'A tenth of the run back',
  pageOn: () => 'A tenth of the run on',
  moreControls: () => 'More ways to move',
  toPreviousEvent: () => 'Previous change',
  toNextEvent: () => 'Next change',
  overCall: () => 'On, over calls',
  backOverCall: () => 'Back, over calls',
  outOfCall: () => 'On, out of this call',
  backOutOfCall: () => 'Back to where this was called',
  nextVisit: () => 'Next time at this line',
  previousVisit: () => 'Previous time at this line',
  speed: () => 'Speed',
  slower: () => 'Play slower',
  faster: () => 'Play faster',
  help: () => 'Keys and signs',
  closeHelp: () => 'Close',
  unitChange: () => 'One change',
  unitOver: () => 'Over calls',
  unitOut: () => 'Out of call',
  unitLine: () => 'Same line',
  unitEnds: () => 'Start, end',
  strip: ({ depth, live, exceptions, collections }) =>
    `The run at a glance: at most ${plural(depth, 'frame')} on the stack and ${plural(live, 'object')} alive${exceptions === 0 ? '' : `, ${plural(exceptions, 'exception')}`}${collections === 0 ? '' : `, ${plural(collections, 'collection')}`}.`,
  stripAt: ({ first, last, depth, live, births, deaths }) =>
    `${first === last ? `Step ${first}` : `Steps ${first} to ${last}`}: ${plural(depth, 'frame')}, ${plural(live, 'object')}${births === 0 ? '' : `, ${births} made`}${deaths === 0 ? '' : `, ${deaths} freed`}`,
  stripDepth: () => 'Frames on the stack',
  stripLive: () => 'Objects alive',
  stripBirths: () => 'Objects made',
  stripDeaths: () => 'Objects freed',
  stripMark: () => 'A step that the author has marked',
  stripException: () => 'An exception is raised',
  stripCollection: () => 'The garbage collector runs',
  helpKeys: () => 'Keys',
  helpStrip: () => 'Signs above the slider',
  helpLines: () => 'Click the number of a line to run to it; again for the next time it runs.',
  keySpace: () => 'Space',
  loading: () => 'The program is being prepared …',
  running: ({ steps }) => `The program is running: ${steps.toLocaleString('en')} steps so far …`,
  reading: ({ share }) => `The run is being looked through: ${Math.round(share * 100)} % …`,
  stop: () => 'Stop',
  notLoaded: ({ source }) => `The program ${source} could not be loaded. Check the address.`,
  partNotLoaded: ({ part }) =>
    `A part of py-memory that this program needs, “${part}”, could not be fetched. Check the connection and load the page again.`,
  unusableRecording: () =>
    'The recording in this page was made by another version of py-memory or of another program; build the page again, or load py-memory with its simulator.',
  noEngine: () => 'This page can show recorded programs only; load py-memory with its simulator to run this one.',
  internalError: ({ reason }) => `py-memory itself has failed, not the program: ${reason}`,

  legend: () => 'What the picture means',
  closeLegend: () => 'Close the explanation',
  legendFrame: () => 'A green box is a frame: the names of one running call. The newest call is the lowest.',
  legendObject: () =>
    'Any other box is an object in memory with an address of its own: its type, and what is in it. It stays at its place; only a call or a return may move it.',
  legendKinds: () => 'The colour of its head tells the kind of object. Its type is always written there as well.',
  legendReference: () => 'A solid arrow is a reference from a name or an item to an object. Each one counts.',
  legendCount: () =>
    'The number in a box is the count of references to it. At 0 the object is freed; ∞ is never freed.',
  legendWeak: () => 'A dashed arrow is a weak reference: it does not count and keeps nothing alive.',
  legendTag: () => 'A letter in a circle stands for a long arrow: the same letter is at its object.',
  legendValue: () => 'A value in a slot is an object too. It is written in the slot to keep the picture simple.',
  legendChip: () => 'A word in italics stands for a function, a class or a module that is only defined.',
  legendFolded: () => 'Long contents are folded: the first items and the last, and how many are left out.',
  legendChanged: () => 'A thick line with a small corner mark is what this step has changed.',
  legendFreed: () => 'A box that is struck through is an object that this step has freed.',
  legendUnreachable: () =>
    'A dotted outline is an object that no name leads to any more. Only the garbage collector can free it.',
  legendDashed: () =>
    'A dashed outline is a frame that waits, such as that of a generator, a weak reference, or an object that is not stored yet.',
  legendCollector: () =>
    'A square number above a box is the collector’s copy of its count, from which it subtracts what the examined objects hold.',
};
