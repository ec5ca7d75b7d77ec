/**
 * The named methods of `str` that look at or change its text. What they do is in
 * `values/strings.ts` and `values/letter-case.ts`; here are arguments, errors and
 * when the object itself may be the result.
 */
import { collectList } from '../sequence.ts';
import { DICT, EXCEPTIONS, STR, TUPLE } from '../core-types.ts';
import { dictGet, dictSet, entriesOf } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { textArgument } from '../operations/bind-native.ts';
import { isInt, size } from '../operations/number.ts';
import { getItem } from '../operations/subscript.ts';
import { truth } from '../operations/truth.ts';
import { Raised } from '../raise.ts';
import { bool, None } from '../singletons.ts';
import { appendedCapacity, splitRoom } from '../sizes.ts';
import type { PyType } from '../type.ts';
import { encodeText } from '../values/encodings.ts';
import {
  capitalize,
  caseFold,
  isAlphabetic,
  isAlphanumeric,
  isAscii,
  isDecimal,
  isDigit,
  isIdentifier,
  isLower,
  isNumeric,
  isTitle,
  isUpper,
  swapCase,
  title,
} from '../values/letter-case.ts';
import {
  center,
  count,
  endsWith,
  expandTabs,
  find,
  findLast,
  found,
  isSpace,
  justifyLeft,
  justifyRight,
  partition,
  partitionFromRight,
  removePrefix,
  removeSuffix,
  replace,
  split,
  splitFromRight,
  splitLines,
  startsWith,
  strip,
  zeroFill,
  type StripSide,
} from '../values/strings.ts';
import { TextBuilder } from '../values/text-builder.ts';
import { isPrintable } from '../values/text-repr.ts';
import { characters, codePointLength } from '../values/unicode.ts';
import { integerOf } from './slice-object.ts';
import { bounds, fillCharacter, namedText, optionalSize, reserve } from './text-arguments.ts';

const textOf = (self: PyObject): string => self.payload as string;

/** A result that may be the object itself, as immutable text is never copied. */
function changed(machine: Machine, self: PyObject, text: string): PyObject {
  return self.type === STR && text === self.payload ? self : machine.str(text);
}

/** A text that CPython builds anew, even where one object of a single character is there. */
function freshText(machine: Machine, text: string): PyObject {
  return text === '' ? machine.str(text) : machine.numberText(text);
}

const predicate = (doc: string, test: (text: string) => boolean): NativeRow => ({
  doc,
  run(machine, self: PyObject) {
    machine.workThrough(textOf(self).length);
    return bool(test(textOf(self)));
  },
});

/** Results that are longer are weighed while they grow. */
const NOTICEABLE = 65_536;

const recased = (doc: string, change: (text: string) => string): NativeRow => ({
  doc,
  run(machine, self: PyObject) {
    machine.work(textOf(self).length >> 5);
    return freshText(machine, change(textOf(self)));
  },
});

const search = (
  name: string,
  doc: string,
  compute: (text: string, part: string, start: number, stop: number) => number,
): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject) {
    const part = textArgument(machine, sub, `${name}() argument 1`);
    const [from, to] = yield* bounds(machine, start, end);
    machine.workThrough(textOf(self).length);
    return machine.int(machine.pure(() => compute(textOf(self), part, from, to)));
  },
});

const affix = (name: string, doc: string, test: typeof startsWith): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, wanted: PyObject, start?: PyObject, end?: PyObject) {
    const [from, to] = yield* bounds(machine, start, end);
    const isTuple = wanted.type.layout === TUPLE;
    if (!isTuple && wanted.type.layout !== STR)
      machine.fail('TypeError', `${name} first arg must be str or a tuple of str, not ${wanted.type.displayName}`);
    for (const candidate of isTuple ? (wanted.items as PyObject[]) : [wanted]) {
      if (candidate.type.layout !== STR)
        machine.fail('TypeError', `tuple for ${name} must only contain str, not ${candidate.type.displayName}`);
      if (test(textOf(self), textOf(candidate), from, to)) return bool(true);
    }
    return bool(false);
  },
});

const splitting = (doc: string, compute: typeof split): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, sep?: PyObject, maxsplit?: PyObject) {
    const most = yield* optionalSize(machine, maxsplit, -1);
    if (sep !== undefined && sep !== None && sep.type.layout !== STR)
      machine.fail('TypeError', `must be str or None, not ${sep.type.displayName}`);
    const separator = sep === undefined || sep === None ? undefined : textOf(sep);
    const parts = machine.pure(() => compute(textOf(self), separator, most));
    const list = machine.list(parts.map((part) => changed(machine, self, part)));
    const room = splitRoom(
      [...textOf(self)].length,
      separator === undefined ? null : [...separator].length,
      most,
      true,
      machine.profile.sizes,
    );
    machine.heap.setRoom(list, appendedCapacity(room, parts.length, machine.profile.sizes));
    return list;
  },
});

const partitioning = (doc: string, compute: typeof partition): NativeRow => ({
  doc,
  run(machine, self: PyObject, sep: PyObject) {
    if (sep.type.layout !== STR) machine.fail('TypeError', `must be str, not ${sep.type.displayName}`);
    const separator = textOf(sep);
    const parts = machine.pure(() => compute(textOf(self), separator));
    return machine.freshTuple(parts.map((part) => changed(machine, part === separator ? sep : self, part)));
  },
});

const stripping = (name: string, doc: string, side: StripSide): NativeRow => ({
  doc,
  run(machine, self: PyObject, chars?: PyObject) {
    const isDefault = chars === undefined || chars === None;
    if (!isDefault && chars.type.layout !== STR) machine.fail('TypeError', `${name} arg must be None or str`);
    return changed(machine, self, strip(textOf(self), side, isDefault ? undefined : textOf(chars)));
  },
});

const justifying = (doc: string, compute: (text: string, width: number, fill: string) => string): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, width: PyObject, fill?: PyObject) {
    const columns = yield* size(machine, width);
    const character = fillCharacter(machine, fill);
    reserve(machine, columns);
    return changed(machine, self, compute(textOf(self), columns, character));
  },
});

const removing = (name: string, doc: string, compute: (text: string, part: string) => string): NativeRow => ({
  doc,
  run: (machine, self: PyObject, part: PyObject) =>
    changed(machine, self, compute(textOf(self), textArgument(machine, part, `${name}() argument`))),
});

/** The items of what `join` was given. */
function* itemsToJoin(machine: Machine, iterable: PyObject): Routine<PyObject[]> {
  const { type } = iterable;
  if (
    type.next === null &&
    type.nextRoutine === null &&
    type.lookup('__iter__') === null &&
    type.lookup('__getitem__') === null
  )
    machine.fail('TypeError', 'can only join an iterable');
  return yield* collectList(machine, iterable);
}

/** What a translation table says of a character: its replacement, or undefined to keep it. */
function* translated(machine: Machine, table: PyObject, code: number): Routine<string | undefined> {
  let value: PyObject | null;
  const key = machine.int(code);
  if (table.type === DICT) value = yield* dictGet(machine, table, key);
  else {
    try {
      value = yield* getItem(machine, table, key);
    } catch (thrown) {
      if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(LOOKUP_ERROR)) throw thrown;
      value = null;
    }
  }
  if (value === null) return undefined;
  if (value === None) return '';
  if (value.type.layout === STR) return textOf(value);
  if (!isInt(value)) machine.fail('TypeError', 'character mapping must return integer, None or str');
  const replacement = integerOf(value);
  if (replacement < 0 || replacement > 0x10ffff)
    machine.fail('ValueError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(Number(replacement));
}

const LOOKUP_ERROR = EXCEPTIONS.get('LookupError') as PyType;

/** The table of `str.maketrans` with one argument, a dict by characters or code points. */
function* tableFromDict(machine: Machine, mapping: PyObject): Routine<PyObject> {
  if (mapping.type.layout !== DICT)
    machine.fail('TypeError', 'if you give only one argument to maketrans it must be a dict');
  const table = machine.dict();
  for (const [key, value] of entriesOf(mapping)) {
    if (key.type.layout === STR) {
      if (codePointLength(textOf(key)) !== 1)
        machine.fail('ValueError', 'string keys in translate table must be of length 1');
      yield* dictSet(machine, table, machine.int(textOf(key).codePointAt(0) as number), value);
    } else if (isInt(key)) yield* dictSet(machine, table, key, value);
    else machine.fail('TypeError', 'keys in translate table must be strings or integers');
  }
  return table;
}

/** The table of `str.maketrans` that maps characters to characters in the same place. */
function* tableFromTexts(
  machine: Machine,
  from: PyObject,
  to: PyObject,
  deleted: PyObject | undefined,
): Routine<PyObject> {
  const toText = textArgument(machine, to, 'maketrans() argument 2');
  const deletedText = deleted === undefined ? '' : textArgument(machine, deleted, 'maketrans() argument 3');
  if (from.type.layout !== STR)
    machine.fail('TypeError', 'first maketrans argument must be a string if there is a second argument');
  const [keys, values] = [characters(textOf(from)), characters(toText)];
  if (keys.length !== values.length)
    machine.fail('ValueError', 'the first two maketrans arguments must have equal length');
  const table = machine.dict();
  const codeOf = (character: string): PyObject => machine.int(character.codePointAt(0) as number);
  for (const [index, key] of keys.entries())
    yield* dictSet(machine, table, codeOf(key), codeOf(values[index] as string));
  for (const key of characters(deletedText)) yield* dictSet(machine, table, codeOf(key), None);
  return table;
}

export const STR_TEXT_METHODS: NativeTable = {
  'find(self, sub, start=None, end=None, /)': search('find', 'The first index of a part, or -1.', find),
  'rfind(self, sub, start=None, end=None, /)': search('rfind', 'The last index of a part, or -1.', findLast),
  'index(self, sub, start=None, end=None, /)': search(
    'index',
    'The first index of a part, which must be there.',
    (...args) => found(find(...args), 'substring'),
  ),
  'rindex(self, sub, start=None, end=None, /)': search(
    'rindex',
    'The last index of a part, which must be there.',
    (...args) => found(findLast(...args), 'substring'),
  ),
  'count(self, sub, start=None, end=None, /)': search('count', 'How often a part occurs without overlaps.', count),
  'startswith(self, prefix, start=None, end=None, /)': affix(
    'startswith',
    'Tells whether the text begins so.',
    startsWith,
  ),
  'endswith(self, suffix, start=None, end=None, /)': affix('endswith', 'Tells whether the text ends so.', endsWith),
  'split(self, /, sep=None, maxsplit=-1)': splitting('The parts between separators, or between whitespace.', split),
  'rsplit(self, /, sep=None, maxsplit=-1)': splitting('As split, counted from the right.', splitFromRight),
  'splitlines(self, /, keepends=False)': {
    doc: 'The lines, with their ends if wanted.',
    *routine(machine, self: PyObject, keepends?: PyObject) {
      const keep = keepends !== undefined && (yield* truth(machine, keepends));
      const list = machine.list(splitLines(textOf(self), keep).map((line) => changed(machine, self, line)));
      machine.heap.setRoom(list, appendedCapacity(0, list.n, machine.profile.sizes));
      return list;
    },
  },
  'partition(self, sep, /)': partitioning('What is before the first separator, the separator, the rest.', partition),
  'rpartition(self, sep, /)': partitioning(
    'What is before the last separator, the separator, the rest.',
    partitionFromRight,
  ),
  'join(self, iterable, /)': {
    doc: 'The texts of an iterable with self between them.',
    *routine(machine, self: PyObject, iterable: PyObject) {
      const items = yield* itemsToJoin(machine, iterable);
      let length = 0;
      for (const [index, item] of items.entries()) {
        if (item.type.layout !== STR)
          machine.fail('TypeError', `sequence item ${index}: expected str instance, ${item.type.displayName} found`);
        length += textOf(item).length;
      }
      const [only] = items;
      if (items.length === 1 && only?.type === STR) return only;
      reserve(machine, length + textOf(self).length * items.length);
      return freshText(machine, items.map(textOf).join(textOf(self)));
    },
  },
  'replace(self, old, new, /, count=-1)': {
    doc: 'The text with a part replaced everywhere, or so many times.',
    *routine(machine, self: PyObject, old: PyObject, replacement: PyObject, most?: PyObject) {
      const oldText = textArgument(machine, old, 'replace() argument 1');
      const newText = textArgument(machine, replacement, 'replace() argument 2');
      const limit = yield* optionalSize(machine, most, -1);
      const text = textOf(self);
      reserve(machine, text.length + (newText.length > oldText.length ? count(text, oldText) * newText.length : 0));
      const result = replace(text, oldText, newText, limit);
      return result === text ? changed(machine, self, result) : freshText(machine, result);
    },
  },
  'strip(self, chars=None, /)': stripping(
    'strip',
    'The text without whitespace, or given characters, at its ends.',
    'both',
  ),
  'lstrip(self, chars=None, /)': stripping('lstrip', 'As strip, at the left.', 'left'),
  'rstrip(self, chars=None, /)': stripping('rstrip', 'As strip, at the right.', 'right'),
  'removeprefix(self, prefix, /)': removing('removeprefix', 'The text without that beginning.', removePrefix),
  'removesuffix(self, suffix, /)': removing('removesuffix', 'The text without that end.', removeSuffix),
  "ljust(self, width, fillchar=' ', /)": justifying('The text filled up at the right.', justifyLeft),
  "rjust(self, width, fillchar=' ', /)": justifying('The text filled up at the left.', justifyRight),
  "center(self, width, fillchar=' ', /)": justifying('The text filled up at both sides.', center),
  'zfill(self, width, /)': {
    doc: 'The text filled up with zeros after its sign.',
    *routine(machine, self: PyObject, width: PyObject) {
      const columns = yield* size(machine, width);
      reserve(machine, columns);
      return changed(machine, self, zeroFill(textOf(self), columns));
    },
  },
  'expandtabs(self, /, tabsize=8)': {
    doc: 'The text with tabs as spaces.',
    *routine(machine, self: PyObject, tabsize?: PyObject) {
      const columns = yield* optionalSize(machine, tabsize, 8);
      if (columns !== (columns | 0)) machine.fail('OverflowError', 'Python int too large to convert to C int');
      reserve(machine, count(textOf(self), '\t') * columns);
      return changed(machine, self, expandTabs(textOf(self), columns));
    },
  },
  'translate(self, table, /)': {
    doc: 'The text with each character replaced as a table says.',
    *routine(machine, self: PyObject, table: PyObject) {
      const result = new TextBuilder();
      for (const character of characters(textOf(self))) {
        result.add((yield* translated(machine, table, character.codePointAt(0) as number)) ?? character);
        if (result.length > NOTICEABLE) reserve(machine, result.length);
      }
      return machine.str(result.text());
    },
  },
  'maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)': {
    doc: 'Makes a table for translate.',
    binds: 'nothing',
    *routine(machine, x: PyObject, y?: PyObject, z?: PyObject) {
      return y === undefined ? yield* tableFromDict(machine, x) : yield* tableFromTexts(machine, x, y, z);
    },
  },
  "encode(self, /, encoding='utf-8', errors='strict')": {
    doc: 'The text as bytes.',
    run(machine, self: PyObject, encoding?: PyObject, errors?: PyObject) {
      const encodingName = namedText(machine, encoding, 'encode', 'encoding');
      const errorsName = namedText(machine, errors, 'encode', 'errors');
      return machine.bytes(machine.pure(() => encodeText(textOf(self), encodingName, errorsName)));
    },
  },
  'lower(self, /)': recased('The text in small letters.', (text) => text.toLowerCase()),
  'upper(self, /)': recased('The text in capital letters.', (text) => text.toUpperCase()),
  'title(self, /)': recased('Each word with a capital letter.', title),
  'capitalize(self, /)': recased('The first character as a capital, the others small.', capitalize),
  'swapcase(self, /)': recased('Small letters as capitals and the other way round.', swapCase),
  'casefold(self, /)': recased('The text for comparison without regard to case.', caseFold),
  'isascii(self, /)': predicate('Tells whether all characters are ASCII.', isAscii),
  'islower(self, /)': predicate('Tells whether there are letters and all are small.', isLower),
  'isupper(self, /)': predicate('Tells whether there are letters and all are capitals.', isUpper),
  'istitle(self, /)': predicate('Tells whether words begin, and only begin, with capitals.', isTitle),
  'isspace(self, /)': predicate('Tells whether there is whitespace only.', (text) => isSpace(text)),
  'isdecimal(self, /)': predicate('Tells whether there are decimal digits only.', isDecimal),
  'isdigit(self, /)': predicate('Tells whether there are digits only.', isDigit),
  'isnumeric(self, /)': predicate('Tells whether there are characters for numbers only.', isNumeric),
  'isalpha(self, /)': predicate('Tells whether there are letters only.', isAlphabetic),
  'isalnum(self, /)': predicate('Tells whether there are letters and digits only.', isAlphanumeric),
  'isidentifier(self, /)': predicate('Tells whether the text could be a name.', isIdentifier),
  'isprintable(self, /)': predicate('Tells whether repr would show all characters as they are.', isPrintable),
};
