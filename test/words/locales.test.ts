// Every language says everything, in one piece and with what it was given.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/options/options.ts';
import { messagesIn } from '../../src/view/locales/index.ts';
import { HOLDER_KINDS } from '../../src/query/holders.ts';
import { BADGES } from '../../src/trace/model.ts';
import type { MessageKey, MessageParameters, Messages } from '../../src/view/messages.ts';

const target = { object: 'OBJECT', isNew: false, sameAs: null, count: null };
const phrase = { shape: 'sequence', type: 'list', text: null, path: 'PATH' } as const;

/** For each message with parameters, some that together reach all its wordings, with what must be found in the sentence. */
const SAMPLES: { readonly [Key in MessageKey]?: readonly (readonly [MessageParameters[Key], readonly string[]])[] } = {
  object: [
    [phrase, ['PATH']],
    [{ ...phrase, shape: 'atom', text: 'TEXT' }, ['TEXT']],
    [{ ...phrase, shape: 'function', text: 'TEXT' }, ['TEXT']],
    [{ ...phrase, shape: 'instance', type: 'TYPE', path: null }, ['TYPE']],
  ],
  newObject: [[{ ...phrase, type: 'TYPE' }, ['TYPE']]],
  formerObject: [[{ ...phrase, type: 'TYPE' }, ['TYPE']]],
  noun: [[{ ...phrase, shape: 'exception', type: 'TYPE' }, ['TYPE']]],
  several: [
    [{ ...phrase, type: 'dict', count: 3 }, ['3']],
    [{ ...phrase, type: 'TYPE', count: 3 }, ['TYPE', '3']],
    [{ ...phrase, shape: 'atom', text: 'TEXT', count: 3 }, ['TEXT', '3']],
  ],
  place: [
    [{ name: 'NAME', frame: null }, ['NAME']],
    [{ name: 'NAME', frame: 'FRAME' }, ['NAME', 'FRAME']],
  ],
  saved: [[{ file: 'FILE' }, ['FILE']]],
  askRefs: [[{ path: 'PATH' }, ['PATH']]],
  detailName: [
    [{ detail: 'values' }, []],
    [{ detail: 'allocator' }, []],
  ],
  askCount: [[{ path: 'PATH' }, ['PATH']]],
  askAlive: [[{ path: 'PATH' }, ['PATH']]],
  askFreed: [[{ path: 'PATH' }, ['PATH']]],
  askSame: [[{ path: 'PATH', other: 'OTHER' }, ['PATH', 'OTHER']]],
  askReachable: [[{ path: 'PATH' }, ['PATH']]],
  askTrue: [[{ statement: 'refs(a) == 2' }, ['refs(a) == 2']]],
  answerRight: [[{ answer: '2' }, ['2']]],
  answerWrong: [[{ given: '3', answer: '2' }, ['3', '2']]],
  answerShown: [[{ answer: '2' }, ['2']]],
  sameObject: [[{ path: 'PATH', other: 'OTHER' }, ['PATH', 'OTHER']]],
  twoObjects: [[{ path: 'PATH', other: 'OTHER' }, ['PATH', 'OTHER']]],
  goToMark: [[{ name: 'NAME' }, ['NAME']]],
  itemOf: [[{ owner: 'OWNER', index: '7' }, ['OWNER', '7']]],
  attributeOf: [[{ owner: 'OWNER', name: 'NAME' }, ['OWNER', 'NAME']]],
  lineRan: [[{ line: 12 }, ['12']]],
  runsNext: [[{ line: 12 }, ['12']]],
  beginsAt: [
    [{ frame: 'FRAME', isClass: false, line: 12 }, ['FRAME', '12']],
    [{ frame: 'FRAME', isClass: true, line: 12 }, ['FRAME', '12']],
  ],
  goesOnAt: [[{ frame: 'FRAME', line: 12 }, ['FRAME', '12']]],
  jumpsTo: [[{ line: 12 }, ['12']]],
  collectionEnded: [[{ line: 12 }, ['12']]],
  called: [
    [{ frame: 'FRAME', parameters: [] }, ['FRAME']],
    [{ frame: 'FRAME', parameters: [{ name: 'NAME', object: 'OBJECT' }] }, ['FRAME', 'NAME', 'OBJECT']],
  ],
  dying: [[{ object: 'OBJECT' }, ['OBJECT', '__del__']]],
  leftAtExit: [[{ object: 'OBJECT' }, ['OBJECT', '__del__']]],
  callbackDue: [[{ reference: 'REFERENCE' }, ['REFERENCE']]],
  livesOn: [[{ object: 'OBJECT', by: 'PLACE' }, ['OBJECT', 'PLACE', '__del__']]],
  classBegins: [[{ name: 'NAME' }, ['NAME']]],
  classEnded: [[{ name: 'NAME' }, ['NAME']]],
  started: [
    [{ frame: 'FRAME', keeper: 'generator', parameters: [] }, ['FRAME']],
    [
      { frame: 'FRAME', keeper: 'generator', parameters: [{ name: 'NAME', object: 'OBJECT' }] },
      ['FRAME', 'NAME', 'OBJECT'],
    ],
  ],
  resumed: [[{ frame: 'FRAME', keeper: 'generator' }, ['FRAME']]],
  closed: [[{ frame: 'FRAME', keeper: 'generator' }, ['FRAME', 'GeneratorExit']]],
  forgotten: [[{ frame: 'FRAME', keeper: 'generator' }, ['FRAME', 'GeneratorExit']]],
  returning: [[{ frame: 'FRAME', object: 'OBJECT' }, ['FRAME', 'OBJECT']]],
  returned: [
    [{ frame: 'FRAME', names: [] }, ['FRAME']],
    [{ frame: 'FRAME', names: ['A', 'B', 'C'] }, ['FRAME', 'A', 'B', 'C']],
  ],
  leaving: [[{ frame: 'FRAME' }, ['FRAME']]],
  left: [
    [{ frame: 'FRAME', names: [] }, ['FRAME']],
    [{ frame: 'FRAME', names: ['A', 'B', 'C'] }, ['FRAME', 'A', 'B', 'C']],
  ],
  captured: [[{ names: ['A', 'B', 'C'] }, ['A', 'B', 'C']]],
  goesOn: [
    [{ frame: 'FRAME' }, ['FRAME']],
    [{ frame: null }, []],
  ],
  paused: [[{ frame: 'FRAME', keeper: 'generator' }, ['FRAME']]],
  awaiting: [[{ frame: 'FRAME', object: 'OBJECT' }, ['FRAME', 'OBJECT']]],
  yielding: [[{ frame: 'FRAME', object: 'OBJECT' }, ['FRAME', 'OBJECT']]],
  raised: [
    [{ type: 'TYPE', frame: 'FRAME' }, ['TYPE', 'FRAME']],
    [{ type: null, frame: null }, []],
  ],
  bound: [
    [{ place: 'PLACE', target }, ['PLACE', 'OBJECT']],
    [{ place: 'PLACE', target: { ...target, isNew: true } }, ['PLACE', 'OBJECT']],
    [{ place: 'PLACE', target: { ...target, sameAs: 'OTHER', count: 34 } }, ['PLACE', 'OBJECT', 'OTHER', '34']],
    [{ place: 'PLACE', target: { ...target, sameAs: 'OTHER' } }, ['PLACE', 'OBJECT', 'OTHER']],
  ],
  rebound: [
    [{ place: 'PLACE', before: 'BEFORE', target }, ['PLACE', 'OBJECT', 'BEFORE']],
    [{ place: 'PLACE', before: 'BEFORE', target: { ...target, isNew: true } }, ['PLACE', 'OBJECT', 'BEFORE']],
    [
      { place: 'PLACE', before: 'BEFORE', target: { ...target, sameAs: 'OTHER' } },
      ['PLACE', 'OBJECT', 'BEFORE', 'OTHER'],
    ],
  ],
  unbound: [[{ place: 'PLACE', object: 'OBJECT' }, ['PLACE', 'OBJECT']]],
  added: [[{ owner: 'OWNER', objects: ['A', 'B'] }, ['OWNER', 'A', 'B']]],
  removed: [[{ owner: 'OWNER', objects: ['A'] }, ['OWNER', 'A']]],
  altered: [[{ object: 'OBJECT', text: 'TEXT' }, ['OBJECT', 'TEXT']]],
  reordered: [[{ owner: 'OWNER' }, ['OWNER']]],
  freed: [
    [{ objects: ['OBJECT'], count: 1, inside: [] }, ['OBJECT']],
    [{ objects: ['OBJECT', 'B'], count: 2, inside: ['A'] }, ['OBJECT', 'B', 'A']],
  ],
  kept: [[{ object: 'OBJECT', by: 'PLACE' }, ['OBJECT', 'PLACE']]],
  swept: [[{ objects: ['A', 'B'] }, ['A', 'B']]],
  countsCopied: [
    [{ count: 12 }, ['12']],
    [{ count: null }, []],
  ],
  garbageFound: [[{ objects: ['A', 'B'], count: 2 }, ['A', 'B']]],
  cut: [
    [{ objects: ['OBJECT'], count: 1 }, ['OBJECT']],
    [{ objects: ['OBJECT', 'OTHER'], count: 2 }, ['OBJECT', 'OTHER']],
  ],
  made: [
    [{ objects: ['OBJECT'] }, ['OBJECT']],
    [{ objects: ['OBJECT', 'B'] }, ['OBJECT', 'B']],
  ],
  printed: [[{ text: 'TEXT' }, ['TEXT']]],
  moreObjects: [[{ count: 12 }, ['12']]],
  moreChanges: [[{ count: 12 }, ['12']]],
  finished: [
    [{ exitCode: 0 }, []],
    [{ exitCode: 3 }, ['3']],
  ],
  failed: [[{ type: 'TYPE', message: 'MESSAGE', line: 12 }, ['TYPE', 'MESSAGE', '12']]],
  limitation: [
    [{ feature: 'FEATURE', reason: 'threads' }, ['FEATURE']],
    [{ feature: 'FEATURE', reason: 'packages' }, ['FEATURE']],
  ],
  notPython: [[{ type: 'TYPE', message: 'MESSAGE', line: 12 }, ['TYPE', 'MESSAGE', '12']]],
  unsupported: [[{ feature: 'FEATURE', line: 12 }, ['FEATURE', '12']]],
  limit: [
    [{ which: 'WHICH', line: 12 }, ['WHICH', '12']],
    [{ which: 'reader', line: 12 }, ['12']],
  ],
  noNames: [[{ frame: 'FRAME' }, ['FRAME']]],
  frameHolds: [[{ frame: 'FRAME' }, ['FRAME']]],
  nameRefers: [[{ name: 'NAME', object: 'OBJECT' }, ['NAME', 'OBJECT']]],
  objectCounted: [
    [{ object: 'OBJECT', count: 12 }, ['OBJECT', '12']],
    [{ object: 'OBJECT', count: null }, ['OBJECT']],
  ],
  holder: [
    ...HOLDER_KINDS.map((kind) => [{ kind, key: 'KEY', owner: 'OWNER', isModule: false }, []] as const),
    [{ kind: 'name', key: 'KEY', owner: '<module>', isModule: true }, ['KEY']],
    [{ kind: 'name', key: 'KEY', owner: 'OWNER', isModule: false }, ['KEY', 'OWNER']],
    [{ kind: 'item', key: '7', owner: 'OWNER', isModule: false }, ['7', 'OWNER']],
    [{ kind: 'closure', key: '__closure__', owner: 'OWNER', isModule: false }, ['OWNER']],
    [{ kind: 'loop', key: '0', owner: '<module>', isModule: true }, []],
    [{ kind: 'with', key: '0', owner: '<module>', isModule: true }, []],
    [{ kind: 'stack', key: '0', owner: '<module>', isModule: true }, []],
  ],
  severalTimes: [[{ phrase: 'PHRASE', count: 3 }, ['PHRASE', '3']]],
  referencesTo: [
    [{ object: 'OBJECT', count: 12 }, ['OBJECT', '12']],
    [{ object: 'OBJECT', count: 0 }, ['OBJECT']],
    [{ object: 'OBJECT', count: null }, ['OBJECT']],
  ],
  heldBy: [[{ holders: ['A', 'B'] }, ['A', 'B']]],
  notShownHolders: [[{ holders: ['A'] }, ['A']]],
  weakHolders: [[{ holders: ['A'] }, ['A']]],
  reachedBy: [[{ links: ['A', 'B'] }, ['A', 'B']]],
  outOfReach: [
    [{ others: ['A', 'B'] }, ['A', 'B']],
    [{ others: [] }, []],
  ],
  moreItems: [[{ count: 12 }, ['12']]],
  methods: [[{ count: 12 }, ['12']]],
  moreFrames: [[{ count: 12 }, ['12']]],
  arena: [[{ address: '0x12', pools: 34 }, ['0x12', '34']]],
  pool: [[{ blockSize: 32, used: 12, capacity: 510 }, ['32', '12', '510']]],
  largeBlocks: [[{ count: 12, bytes: 3456 }, ['12', '3456']]],
  blockUsed: [
    [{ object: 'OBJECT', isBuffer: false, size: 56, address: '0x12' }, ['OBJECT', '56', '0x12']],
    [{ object: 'OBJECT', isBuffer: true, size: 56, address: '0x12' }, ['OBJECT', '56', '0x12']],
  ],
  blockFree: [[{ address: '0x12' }, ['0x12']]],
  cardNumber: [
    [{ id: 12 }, ['#12']],
    [{ id: -3 }, []],
  ],
  cardSize: [
    [{ bytes: 56 }, ['56']],
    [{ bytes: 1 }, ['1']],
  ],
  cardAddress: [[{ address: '0x7f10' }, ['0x7f10']]],
  badge: BADGES.map((badge) => [{ badge }, []] as const),
  cardFrame: [[{ frame: 'f1', line: 12 }, ['f1', '12']]],
  cardBorn: [[{ step: 12 }, ['12']]],
  cardChanged: [[{ step: 12 }, ['12']]],
  cardDies: [[{ step: 12 }, ['12']]],
  position: [[{ step: 12, last: 34 }, ['12', '34']]],
  lineJustRun: [[{ line: 12 }, ['12']]],
  lineEntered: [
    [{ line: 12, isResumed: false }, ['12']],
    [{ line: 12, isResumed: true }, ['12']],
  ],
  lineFailed: [[{ line: 12 }, ['12']]],
  lineNext: [
    [{ line: 12, visit: null }, ['12']],
    [{ line: 12, visit: { number: 3, of: 7 } }, ['12', '3', '7']],
  ],
  positionInside: [[{ step: 12, last: 34, change: 3, changes: 7 }, ['12', '34', '3', '7']]],
  runToLine: [[{ line: 12 }, ['12']]],
  strip: [
    [{ depth: 3, live: 12, exceptions: 0, collections: 0 }, ['3', '12']],
    [{ depth: 3, live: 12, exceptions: 45, collections: 67 }, ['3', '12', '45', '67']],
  ],
  stripAt: [
    [{ first: 12, last: 12, depth: 3, live: 45, births: 0, deaths: 0 }, ['12', '3', '45']],
    [{ first: 12, last: 34, depth: 3, live: 45, births: 67, deaths: 89 }, ['12', '34', '3', '45', '67', '89']],
  ],
  running: [[{ steps: 123 }, ['123']]],
  reading: [[{ share: 0.456 }, ['46']]],
  notLoaded: [[{ source: 'SOURCE' }, ['SOURCE']]],
  partNotLoaded: [[{ part: 'PART' }, ['PART']]],
  internalError: [[{ reason: 'REASON' }, ['REASON']]],
};

function say<Key extends MessageKey>(messages: Messages, key: Key, parameters: MessageParameters[Key]): string {
  return messages[key](parameters);
}

for (const language of LANGUAGES) {
  const messages = messagesIn(language);
  describe(`messages in ${language}`, () => {
    for (const key of Object.keys(messages) as MessageKey[]) {
      it(key, () => {
        for (const [parameters, expected] of SAMPLES[key] ?? [[{}, []]]) {
          const sentence = say(messages, key, parameters as never);
          assert.match(sentence, /\S/);
          assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\s{2}|\s[.,]/);
          for (const part of expected) assert.ok(sentence.includes(part), `${part} in ${sentence}`);
        }
      });
    }
  });
}

describe('the languages', () => {
  it('say different things', () => {
    const [en, ko] = [messagesIn('en'), messagesIn('ko')];
    assert.notEqual(en.begins({}), ko.begins({}));
    assert.match(ko.begins({}), /[가-힣]/);
  });
});
