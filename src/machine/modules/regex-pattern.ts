/** What compiled patterns can do. Source: https://docs.python.org/3.14/library/re.html#regular-expression-objects */
import { MAPPING_PROXY } from '../core-types.ts';
import { listOfAppended } from '../sequence.ts';
import { dictLength } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { bindAttribute } from '../operations/attribute.ts';
import { call, isCallable } from '../operations/call.ts';
import { pythonHash } from '../operations/hash.ts';
import { size } from '../operations/number.ts';
import { repr } from '../operations/text.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import { CLASS_GETITEM } from '../types/generic-alias.ts';
import { callableIterator } from '../types/iterators.ts';
import { RegexFlag, KIND_FLAGS } from '../values/regex-flags.ts';
import type { Found } from '../values/regex-matcher.ts';
import { characters } from '../values/unicode.ts';
import { PATTERN, SCANNER, Search, itemOf, matchObject, patternState } from './regex-objects.ts';
import { emptyPart, part, partText, subjectOf, type Subject } from './regex-subject.ts';
import { expanded, joined, readTemplate, type Piece } from './regex-template.ts';

/** Characters of its text that the repr of a pattern shows. */
const SHOWN = 200;

/** In the order in which a repr lists them. */
const SHOWN_FLAGS = ['IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'UNICODE', 'VERBOSE', 'DEBUG', 'ASCII'] as const;

/** A search through the part of `string` between `pos` and `endpos`. */
function* searchIn(
  machine: Machine,
  pattern: PyObject,
  string: PyObject,
  pos?: PyObject,
  endpos?: PyObject,
): Routine<Search> {
  const from = pos === undefined ? 0 : yield* size(machine, pos);
  const end = endpos === undefined ? Infinity : yield* size(machine, endpos);
  return new Search(machine, pattern, subjectOf(machine, string), from, end);
}

const finding = (doc: string, isAnchored: boolean, isFull: boolean): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, string: PyObject, pos?: PyObject, endpos?: PyObject) {
    const search = yield* searchIn(machine, self, string, pos, endpos);
    const { from } = search;
    return matchObject(machine, search, search.next(isAnchored, isFull), from);
  },
});

const scanning = (doc: string, isAnchored: boolean): NativeRow => ({
  doc,
  run(machine, self: PyObject) {
    const search = self.payload as Search;
    const { from } = search;
    return matchObject(machine, search, search.next(isAnchored), from);
  },
});

/** A group as a value, empty if it did not match. */
function groupOrEmpty(machine: Machine, subject: Subject, { places }: Found, group: number): PyObject {
  const [start, stop] = [places[2 * group]!, places[2 * group + 1]!];
  return start < 0 || stop < 0 ? emptyPart(subject) : part(machine, subject, start, stop);
}

/** What `findall` lists for one match: the match, its only group, or all groups. */
function foundValue(machine: Machine, subject: Subject, found: Found, groups: number): PyObject {
  if (groups < 2) return groupOrEmpty(machine, subject, found, groups);
  return machine.freshTuple(Array.from({ length: groups }, (_, i) => groupOrEmpty(machine, subject, found, i + 1)));
}

/** How often at most; zero is any number of times, and less than zero is never. */
function* limit(machine: Machine, most: PyObject | undefined): Routine<number> {
  const value = most === undefined ? 0 : yield* size(machine, most);
  return value === 0 ? Infinity : value;
}

function* split(machine: Machine, self: PyObject, string: PyObject, most?: PyObject): Routine<PyObject> {
  const splits = yield* limit(machine, most);
  const subject = subjectOf(machine, string);
  const search = new Search(machine, self, subject);
  const { groups } = patternState(self).program;
  const parts: PyObject[] = [];
  let from = 0;
  for (let count = 0; count < splits; count++) {
    const found = search.next();
    if (found === null) break;
    const { places } = found;
    parts.push(part(machine, subject, from, places[0]!));
    for (let group = 1; group <= groups; group++) {
      const isMissing = places[2 * group]! < 0 || places[2 * group + 1]! < 0;
      parts.push(isMissing ? None : groupOrEmpty(machine, subject, found, group));
    }
    from = places[1]!;
  }
  parts.push(part(machine, subject, from, subject.codes.length));
  return listOfAppended(machine, parts);
}

/** What makes the pieces that replace a match. */
type Replacement = (search: Search, found: Found, from: number) => Routine<readonly Piece[]>;

function* replacement(machine: Machine, pattern: PyObject, repl: PyObject): Routine<Replacement> {
  if (isCallable(repl))
    return function* (search, found, from) {
      const value = yield* call(machine, repl, [matchObject(machine, search, found, from)]);
      return value === None ? [] : [value];
    };
  const template = yield* readTemplate(machine, pattern, repl);
  return function* ({ subject }, found) {
    const pieces = expanded(machine, template, subject, found);
    return pieces.every((piece) => typeof piece === 'string') ? [pieces.join('')] : pieces;
  };
}

/** The text with matches replaced, and how many were. */
function* substitute(
  machine: Machine,
  pattern: PyObject,
  repl: PyObject,
  string: PyObject,
  count: PyObject | undefined,
): Routine<[result: PyObject, replaced: number]> {
  const most = yield* limit(machine, count);
  const replace = yield* replacement(machine, pattern, repl);
  const subject = subjectOf(machine, string);
  const search = new Search(machine, pattern, subject);
  const pieces: Piece[] = [];
  let [place, replaced] = [0, 0];
  for (; replaced < most; replaced++) {
    const { from } = search;
    const found = search.next();
    if (found === null) break;
    const [start, stop] = [found.places[0]!, found.places[1]!];
    if (place < start) pieces.push(partText(subject, place, start));
    pieces.push(...(yield* replace(search, found, from)));
    place = stop;
  }
  const { length } = subject.codes;
  if (place < length) pieces.push(place === 0 ? part(machine, subject, 0, length) : partText(subject, place, length));
  return [joined(machine, { isText: subject.text !== null }, pieces), replaced];
}

function* shownFlags(pattern: PyObject): Generator<string, void> {
  let { flags } = patternState(pattern);
  if ((flags & KIND_FLAGS) === RegexFlag.UNICODE) flags &= ~RegexFlag.UNICODE;
  for (const name of SHOWN_FLAGS) {
    if ((flags & RegexFlag[name]) === 0) continue;
    yield `re.${name}`;
    flags &= ~RegexFlag[name];
  }
  if (flags !== 0) yield `0x${(flags >>> 0).toString(16)}`;
}

function equalPatterns(a: PyObject, b: PyObject): boolean {
  const [first, second] = [patternState(a), patternState(b)];
  return first.source === second.source && first.isText === second.isText && first.flags === second.flags;
}

const itself: NativeRow = { doc: 'A pattern is its own copy.', run: (_machine, self: PyObject) => self };

export const PATTERN_TABLE: NativeTable = {
  ...CLASS_GETITEM,
  'match(self, /, string, pos=0, endpos=sys.maxsize)': finding('The match at the beginning, or None.', true, false),
  'fullmatch(self, /, string, pos=0, endpos=sys.maxsize)': finding('The match of the whole text, or None.', true, true),
  'search(self, /, string, pos=0, endpos=sys.maxsize)': finding('The first match, or None.', false, false),
  'sub(self, /, repl, string, count=0)': {
    doc: 'The text with matches replaced.',
    *routine(machine, self: PyObject, repl: PyObject, string: PyObject, count?: PyObject) {
      const [result] = yield* substitute(machine, self, repl, string, count);
      return result;
    },
  },
  'subn(self, /, repl, string, count=0)': {
    doc: 'The text with matches replaced, and how many were.',
    *routine(machine, self: PyObject, repl: PyObject, string: PyObject, count?: PyObject) {
      const [result, replaced] = yield* substitute(machine, self, repl, string, count);
      return machine.tuple([result, machine.int(replaced)]);
    },
  },
  'split(self, /, string, maxsplit=0)': { doc: 'The text between matches, and the groups of these.', routine: split },
  'findall(self, /, string, pos=0, endpos=sys.maxsize)': {
    doc: 'All matches, or their groups if there are any.',
    *routine(machine, self: PyObject, string: PyObject, pos?: PyObject, endpos?: PyObject) {
      const search = yield* searchIn(machine, self, string, pos, endpos);
      const { groups } = patternState(self).program;
      const values: PyObject[] = [];
      for (let found = search.next(); found !== null; found = search.next())
        values.push(foundValue(machine, search.subject, found, groups));
      return listOfAppended(machine, values);
    },
  },
  'finditer(self, /, string, pos=0, endpos=sys.maxsize)': {
    doc: 'An iterator over all matches.',
    *routine(machine, self: PyObject, string: PyObject, pos?: PyObject, endpos?: PyObject) {
      const scanner = newScanner(machine, yield* searchIn(machine, self, string, pos, endpos));
      const method = yield* bindAttribute(machine, SCANNER.lookup('search') as PyObject, scanner, SCANNER);
      return callableIterator(machine, method, None);
    },
  },
  'scanner(self, /, string, pos=0, endpos=sys.maxsize)': {
    doc: 'What gives one match after the other.',
    *routine(machine, self: PyObject, string: PyObject, pos?: PyObject, endpos?: PyObject) {
      return newScanner(machine, yield* searchIn(machine, self, string, pos, endpos));
    },
  },
  '__copy__(self, /)': itself,
  '__deepcopy__(self, memo, /)': itself,
  '__eq__(self, value, /)': {
    doc: 'Whether pattern and flags are equal.',
    run: (_machine, self: PyObject, value: PyObject) =>
      value.type === PATTERN ? bool(equalPatterns(self, value)) : NotImplemented,
  },
  '__hash__(self, /)': {
    doc: 'The hash of pattern and flags.',
    *routine(machine, self: PyObject) {
      const hash = BigInt(yield* pythonHash(machine, itemOf(self, 0)));
      return machine.int(BigInt.asIntN(HASH_BITS, hash ^ BigInt(patternState(self).flags)));
    },
  },
  '__repr__(self, /)': {
    doc: 'The call that makes the pattern.',
    *routine(machine, self: PyObject) {
      const text = characters(yield* repr(machine, itemOf(self, 0)))
        .slice(0, SHOWN)
        .join('');
      const flags = [...shownFlags(self)].join('|');
      return machine.str(`re.compile(${text}${flags === '' ? '' : `, ${flags}`})`);
    },
  },
  pattern: { doc: 'The pattern as text or bytes.', get: (_machine, self) => itemOf(self, 0) },
  flags: { doc: 'The flags, those in the pattern too.', get: (machine, self) => machine.int(patternState(self).flags) },
  groups: { doc: 'Number of groups.', get: (machine, self) => machine.int(patternState(self).program.groups) },
  groupindex: {
    doc: 'Numbers of the groups with names.',
    get: (machine, self) =>
      dictLength(itemOf(self, 1)) === 0 ? machine.dict() : machine.heap.make(MAPPING_PROXY, [itemOf(self, 1)]),
  },
};

const HASH_BITS = 61;

function newScanner(machine: Machine, search: Search): PyObject {
  return machine.heap.make(SCANNER, [search.pattern, search.subject.object], search);
}

export const SCANNER_TABLE: NativeTable = {
  'match(self, /)': scanning('The match where the last one ended, or None.', true),
  'search(self, /)': scanning('The next match, or None.', false),
  pattern: { doc: 'The pattern.', get: (_machine, self) => itemOf(self, 0) },
};
