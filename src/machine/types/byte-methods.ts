/**
 * What bytes and bytearray have in common: indexing, searching, splitting, case,
 * formatting. Works on Latin-1 text, one character a byte, with the functions of
 * `values/strings.ts`; knows not which of the two types it serves.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { BYTES, SLICE, STR, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { isInt, size } from '../operations/number.ts';
import { length, truth } from '../operations/truth.ts';
import { collectList, repetitions } from '../sequence.ts';
import { bool, None, NotImplemented } from '../singletons.ts';
import { appendedCapacity, splitRoom } from '../sizes.ts';
import type { PyType } from '../type.ts';
import {
  BYTE_LINES,
  capitalize,
  fromHex,
  isAlphabetic,
  isAlphanumeric,
  isAsciiSpaceCode,
  isDigit,
  isLower,
  isTitle,
  isUpper,
  latin1Bytes,
  latin1Text,
  lower,
  swapCase,
  title,
  toHex,
  translate,
  upper,
} from '../values/byte-strings.ts';
import { decodeBytes } from '../values/encodings.ts';
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
import { bufferOf, requireBuffer } from './buffer.ts';
import { byteValue } from './bytes-source.ts';
import { formatPercent } from './percent.ts';
import { sliceIndices } from './slice-object.ts';
import { bounds, namedText, optionalSize, reserve } from './text-arguments.ts';

export const bytesOf = (self: PyObject): Uint8Array => self.payload as Uint8Array;
const textOf = (self: PyObject): string => latin1Text(bytesOf(self));

/** An object of the type with these bytes, which become its own. */
export type MakeBytes = (machine: Machine, bytes: Uint8Array) => PyObject;

/** The part that `find` and its like look for: bytes, or one byte as an int. */
function* partText(machine: Machine, part: PyObject): Routine<string> {
  const buffer = bufferOf(part);
  if (buffer !== null) return latin1Text(buffer);
  if (!isInt(part) && part.type.lookup('__index__') === null)
    machine.fail('TypeError', `argument should be integer or bytes-like object, not '${part.type.displayName}'`);
  return String.fromCharCode(yield* byteValue(machine, part, 'byte'));
}

const bufferText = (machine: Machine, object: PyObject): string => latin1Text(requireBuffer(machine, object));

function fillByte(machine: Machine, value: PyObject | undefined, method: string): string {
  if (value === undefined) return ' ';
  const buffer = bufferOf(value);
  if (buffer === null)
    machine.fail('TypeError', `${method}() argument 2 must be a byte string of length 1, not ${argumentKind(value)}`);
  if (buffer.length !== 1)
    machine.fail(
      'TypeError',
      `${method}(): argument 2 must be a byte string of length 1, not a ${value.type.displayName} object of length ${buffer.length}`,
    );
  return latin1Text(buffer);
}

const predicate = (doc: string, test: (text: string) => boolean): NativeRow => ({
  doc,
  run: (_machine, self: PyObject) => bool(test(textOf(self))),
});

const search = (
  doc: string,
  compute: (text: string, part: string, start: number, stop: number) => number,
): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject) {
    const [from, to] = yield* bounds(machine, start, end);
    const part = yield* partText(machine, sub);
    return machine.int(machine.pure(() => compute(textOf(self), part, from, to)));
  },
});

const affix = (name: string, doc: string, test: typeof startsWith): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, wanted: PyObject, start?: PyObject, end?: PyObject) {
    const [from, to] = yield* bounds(machine, start, end);
    const isTuple = wanted.type.layout === TUPLE;
    if (!isTuple && bufferOf(wanted) === null)
      machine.fail('TypeError', `${name} first arg must be bytes or a tuple of bytes, not ${wanted.type.displayName}`);
    const text = textOf(self);
    const candidates = isTuple ? (wanted.items as PyObject[]) : [wanted];
    return bool(candidates.some((candidate) => test(text, bufferText(machine, candidate), from, to)));
  },
});

function* joinedParts(machine: Machine, iterable: PyObject): Routine<readonly PyObject[]> {
  const { type } = iterable;
  if (
    type.next === null &&
    type.nextRoutine === null &&
    type.lookup('__iter__') === null &&
    type.lookup('__getitem__') === null
  )
    machine.fail('TypeError', 'can only join an iterable');
  const parts = yield* collectList(machine, iterable);
  parts.forEach((item, index) => {
    if (bufferOf(item) === null)
      machine.fail('TypeError', `sequence item ${index}: expected a bytes-like object, ${item.type.displayName} found`);
  });
  return parts;
}

function* separatorText(machine: Machine, sep: PyObject | undefined): Routine<string> {
  if (sep === undefined) return '';
  if ((yield* length(machine, sep)) !== 1) machine.fail('ValueError', 'sep must be length 1.');
  const text = sep.type.layout === STR ? (sep.payload as string) : sep.type.layout === BYTES ? bufferOf(sep) : null;
  if (text === null) machine.fail('TypeError', 'sep must be str or bytes.');
  const separator = typeof text === 'string' ? text : latin1Text(text);
  if (separator > '\x7f') machine.fail('ValueError', 'sep must be ASCII.');
  return separator;
}

/** `hex(sep, bytes_per_sep)` of bytes-like objects. */
export const HEX_ROW: NativeRow = {
  doc: 'The bytes as hexadecimal digits.',
  *routine(machine, self: PyObject, sep?: PyObject, group?: PyObject) {
    const size = yield* optionalSize(machine, group, 1);
    const separator = yield* separatorText(machine, sep);
    return machine.str(toHex(requireBuffer(machine, self), separator, size));
  },
};

/** Order of two byte strings: negative, zero or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const least = Math.min(a.length, b.length);
  for (let i = 0; i < least; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

/**
 * The rows of a type. `make` makes its objects; `unchanged` says whether an object
 * may itself be the result where nothing changes (bytes, which cannot change later).
 */
export function byteRows(
  type: PyType,
  make: MakeBytes,
  unchanged: (self: PyObject) => boolean,
  makeAnew: MakeBytes = make,
): NativeTable {
  const fresh = (machine: Machine, text: string): PyObject => make(machine, latin1Bytes(text));
  const anew = (machine: Machine, text: string): PyObject => makeAnew(machine, latin1Bytes(text));
  const changed = (machine: Machine, self: PyObject, text: string): PyObject =>
    unchanged(self) && text.length === bytesOf(self).length && text === textOf(self) ? self : fresh(machine, text);

  const recased = (doc: string, change: (text: string) => string): NativeRow => ({
    doc,
    run: (machine, self: PyObject) => anew(machine, change(textOf(self))),
  });

  const splitting = (doc: string, compute: typeof split): NativeRow => ({
    doc,
    *routine(machine, self: PyObject, sep?: PyObject, maxsplit?: PyObject) {
      const most = yield* optionalSize(machine, maxsplit, -1);
      const separator = sep === undefined || sep === None ? undefined : bufferText(machine, sep);
      const parts = machine.pure(() => compute(textOf(self), separator, most, isAsciiSpaceCode));
      const list = machine.list(parts.map((part) => changed(machine, self, part)));
      machine.heap.setRoom(
        list,
        appendedCapacity(splitRoom(0, 0, most, false, machine.profile.sizes), parts.length, machine.profile.sizes),
      );
      return list;
    },
  });

  const partitioning = (doc: string, compute: typeof partition): NativeRow => ({
    doc,
    run(machine, self: PyObject, sep: PyObject) {
      const separator = bufferText(machine, sep);
      const parts = machine.pure(() => compute(textOf(self), separator));
      const found = parts[1] !== '';
      // Bytes answer with the very separator that they were given, of whatever kind; a bytearray with its own.
      return machine.freshTuple(
        parts.map((part, i) => (i === 1 && found && type === BYTES ? sep : changed(machine, self, part))),
      );
    },
  });

  const stripping = (doc: string, side: StripSide): NativeRow => ({
    doc,
    run(machine, self: PyObject, unwanted?: PyObject) {
      const characters = unwanted === undefined || unwanted === None ? undefined : bufferText(machine, unwanted);
      return changed(machine, self, strip(textOf(self), side, characters, isAsciiSpaceCode));
    },
  });

  const justifying = (
    name: string,
    doc: string,
    compute: (text: string, width: number, fill: string) => string,
  ): NativeRow => ({
    doc,
    *routine(machine, self: PyObject, width: PyObject, fill?: PyObject) {
      const columns = yield* size(machine, width);
      const byte = fillByte(machine, fill, name);
      reserve(machine, columns);
      return changed(machine, self, compute(textOf(self), columns, byte));
    },
  });

  const removing = (doc: string, compute: (text: string, part: string) => string): NativeRow => ({
    doc,
    run: (machine, self: PyObject, part: PyObject) =>
      changed(machine, self, compute(textOf(self), bufferText(machine, part))),
  });

  const indexWord = type.name === 'bytes' ? 'byte' : type.name;

  const repeating: NativeRow = {
    doc: 'The bytes so many times over.',
    *routine(machine, self: PyObject, value: PyObject) {
      const bytes = bytesOf(self);
      const times = yield* repetitions(machine, value, bytes.length);
      if (times === 1 && unchanged(self)) return self;
      reserve(machine, bytes.length * times);
      const result = new Uint8Array(bytes.length * times);
      for (let i = 0; i < times; i++) result.set(bytes, i * bytes.length);
      return make(machine, result);
    },
  };

  return {
    '__len__(self, /)': {
      doc: 'The number of bytes.',
      run: (machine, self: PyObject) => machine.int(bytesOf(self).length),
    },
    '__contains__(self, key, /)': {
      doc: 'Tells whether a byte or a part is in the bytes.',
      *routine(machine, self: PyObject, key: PyObject) {
        if (isInt(key) || (bufferOf(key) === null && key.type.lookup('__index__') !== null))
          return bool(bytesOf(self).includes(yield* byteValue(machine, key, 'byte')));
        return bool(textOf(self).includes(bufferText(machine, key)));
      },
    },
    '__getitem__(self, key, /)': {
      doc: 'One byte as an int, or the bytes of a slice.',
      *routine(machine, self: PyObject, key: PyObject) {
        if (key.type === SLICE) {
          const { start, step, count: length } = yield* sliceIndices(machine, key, bytesOf(self).length);
          const bytes = bytesOf(self);
          if (step === 1 && length === bytes.length && unchanged(self)) return self;
          if (step === 1) return make(machine, bytes.slice(start, start + length));
          return makeAnew(
            machine,
            Uint8Array.from({ length }, (_, i) => bytes[start + i * step] as number),
          );
        }
        return machine.int(bytesOf(self)[yield* byteIndex(machine, self, key, indexWord)] as number);
      },
    },
    '__add__(self, value, /)': {
      doc: 'Both bytes, one after the other.',
      run(machine, self: PyObject, value: PyObject) {
        const more = bufferOf(value);
        if (more === null)
          throw machine.error('TypeError', `can't concat ${value.type.displayName} to ${self.type.name}`);
        const bytes = bytesOf(self);
        if (more.length === 0 && unchanged(self)) return self;
        if (bytes.length === 0 && value.type === type && unchanged(value)) return value;
        reserve(machine, bytes.length + more.length);
        return make(machine, concatenated(bytes, more));
      },
    },
    '__mul__(self, value, /)': repeating,
    '__rmul__(self, value, /)': repeating,
    '__mod__(self, value, /)': {
      doc: 'The format with the value or values in it.',
      *routine(machine, self: PyObject, value: PyObject) {
        return fresh(machine, yield* formatPercent(machine, textOf(self), value, true));
      },
    },
    '__rmod__(self, value, /)': {
      doc: 'Formats with self as the value.',
      *routine(machine, self: PyObject, value: PyObject) {
        if (value.type.layout !== type) return NotImplemented;
        return fresh(machine, yield* formatPercent(machine, textOf(value), self, true));
      },
    },
    'find(self, sub, start=None, end=None, /)': search('The first index of a part or byte, or -1.', find),
    'rfind(self, sub, start=None, end=None, /)': search('The last index of a part or byte, or -1.', findLast),
    'index(self, sub, start=None, end=None, /)': search(
      'The first index of a part or byte, which must be there.',
      (...args) => found(find(...args), 'subsection'),
    ),
    'rindex(self, sub, start=None, end=None, /)': search(
      'The last index of a part or byte, which must be there.',
      (...args) => found(findLast(...args), 'subsection'),
    ),
    'count(self, sub, start=None, end=None, /)': search('How often a part or byte occurs without overlaps.', count),
    'startswith(self, prefix, start=None, end=None, /)': affix(
      'startswith',
      'Tells whether the bytes begin so.',
      startsWith,
    ),
    'endswith(self, suffix, start=None, end=None, /)': affix('endswith', 'Tells whether the bytes end so.', endsWith),
    'split(self, /, sep=None, maxsplit=-1)': splitting('The parts between separators, or between whitespace.', split),
    'rsplit(self, /, sep=None, maxsplit=-1)': splitting('As split, counted from the right.', splitFromRight),
    'splitlines(self, /, keepends=False)': {
      doc: 'The lines, with their ends if wanted.',
      *routine(machine, self: PyObject, keepends?: PyObject) {
        const keep = keepends !== undefined && (yield* truth(machine, keepends));
        const list = machine.list(
          splitLines(textOf(self), keep, BYTE_LINES).map((line) => changed(machine, self, line)),
        );
        machine.heap.setRoom(list, appendedCapacity(0, list.n, machine.profile.sizes));
        return list;
      },
    },
    'partition(self, sep, /)': partitioning('What is before the first separator, the separator, the rest.', partition),
    'rpartition(self, sep, /)': partitioning(
      'What is before the last separator, the separator, the rest.',
      partitionFromRight,
    ),
    'join(self, iterable_of_bytes, /)': {
      doc: 'The bytes of an iterable with self between them.',
      *routine(machine, self: PyObject, iterable: PyObject) {
        const parts = yield* joinedParts(machine, iterable);
        const [only] = parts;
        if (parts.length === 1 && only !== undefined && only.type === type && unchanged(only)) return only;
        const between = textOf(self);
        const lengths = parts.map((part) => (bufferOf(part) as Uint8Array).length + between.length);
        reserve(
          machine,
          lengths.reduce((sum, length) => sum + length, 0),
        );
        return anew(machine, parts.map((part) => latin1Text(bufferOf(part) as Uint8Array)).join(between));
      },
    },
    'replace(self, old, new, count=-1, /)': {
      doc: 'The bytes with a part replaced everywhere, or so many times.',
      *routine(machine, self: PyObject, old: PyObject, replacement: PyObject, most?: PyObject) {
        const [oldText, newText] = [bufferText(machine, old), bufferText(machine, replacement)];
        const limit = yield* optionalSize(machine, most, -1);
        const text = textOf(self);
        reserve(machine, text.length + (newText.length > oldText.length ? count(text, oldText) * newText.length : 0));
        const replaced = replace(text, oldText, newText, limit);
        return replaced === text ? changed(machine, self, replaced) : anew(machine, replaced);
      },
    },
    'strip(self, bytes=None, /)': stripping('The bytes without whitespace, or given bytes, at the ends.', 'both'),
    'lstrip(self, bytes=None, /)': stripping('As strip, at the left.', 'left'),
    'rstrip(self, bytes=None, /)': stripping('As strip, at the right.', 'right'),
    'removeprefix(self, prefix, /)': removing('The bytes without that beginning.', removePrefix),
    'removesuffix(self, suffix, /)': removing('The bytes without that end.', removeSuffix),
    "ljust(self, width, fillchar=b' ', /)": justifying('ljust', 'The bytes filled up at the right.', justifyLeft),
    "rjust(self, width, fillchar=b' ', /)": justifying('rjust', 'The bytes filled up at the left.', justifyRight),
    "center(self, width, fillchar=b' ', /)": justifying('center', 'The bytes filled up at both sides.', center),
    'zfill(self, width, /)': {
      doc: 'The bytes filled up with zeros after the sign.',
      *routine(machine, self: PyObject, width: PyObject) {
        const columns = yield* size(machine, width);
        reserve(machine, columns);
        return changed(machine, self, zeroFill(textOf(self), columns));
      },
    },
    'expandtabs(self, /, tabsize=8)': {
      doc: 'The bytes with tabs as spaces.',
      *routine(machine, self: PyObject, tabsize?: PyObject) {
        const columns = yield* optionalSize(machine, tabsize, 8);
        if (columns !== (columns | 0)) machine.fail('OverflowError', 'Python int too large to convert to C int');
        reserve(machine, count(textOf(self), '\t') * columns);
        return anew(machine, expandTabs(textOf(self), columns));
      },
    },
    "translate(self, table, /, delete=b'')": {
      doc: 'The bytes with each one replaced as a table says, some left out.',
      run(machine, self: PyObject, table: PyObject, deleted?: PyObject) {
        const bytes = table === None ? undefined : requireBuffer(machine, table);
        const without = deleted === undefined ? '' : bufferText(machine, deleted);
        return changed(
          machine,
          self,
          machine.pure(() => translate(textOf(self), bytes, without)),
        );
      },
    },
    'maketrans(frm, to, /)': {
      doc: 'Makes a table for translate.',
      binds: 'nothing',
      run(machine, from: PyObject, to: PyObject) {
        const [keys, values] = [requireBuffer(machine, from), requireBuffer(machine, to)];
        if (keys.length !== values.length) machine.fail('ValueError', 'maketrans arguments must have same length');
        const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
        keys.forEach((key, i) => (table[key] = values[i] as number));
        return machine.bytes(table);
      },
    },
    "decode(self, /, encoding='utf-8', errors='strict')": {
      doc: 'The text that the bytes encode.',
      run(machine, self: PyObject, encoding?: PyObject, errors?: PyObject) {
        const encodingName = namedText(machine, encoding, 'decode', 'encoding');
        const errorsName = namedText(machine, errors, 'decode', 'errors');
        return machine.str(machine.pure(() => decodeBytes(bytesOf(self), encodingName, errorsName)));
      },
    },
    'hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)': HEX_ROW,
    'fromhex(cls, string, /)': {
      doc: 'The bytes that hexadecimal digits spell.',
      binds: 'class',
      *routine(machine, cls: PyObject, string: PyObject) {
        const buffer = bufferOf(string);
        if (string.type.layout !== STR && buffer === null)
          machine.fail('TypeError', `fromhex() argument must be str or bytes-like, not ${string.type.displayName}`);
        const digits = buffer === null ? (string.payload as string) : latin1Text(buffer);
        const plain = make(
          machine,
          machine.pure(() => fromHex(digits)),
        );
        return cls === type.object ? plain : yield* call(machine, cls, [machine.bytes(bytesOf(plain).slice())]);
      },
    },
    'lower(self, /)': recased('The bytes with ASCII letters small.', lower),
    'upper(self, /)': recased('The bytes with ASCII letters as capitals.', upper),
    'title(self, /)': recased('Each word with a capital letter.', title),
    'capitalize(self, /)': recased('The first letter as a capital, the others small.', capitalize),
    'swapcase(self, /)': recased('Small letters as capitals and the other way round.', swapCase),
    'isascii(self, /)': predicate('Tells whether all bytes are ASCII.', (text) => !/[\x80-\xff]/.test(text)),
    'islower(self, /)': predicate('Tells whether there are letters and all are small.', isLower),
    'isupper(self, /)': predicate('Tells whether there are letters and all are capitals.', isUpper),
    'istitle(self, /)': predicate('Tells whether words begin, and only begin, with capitals.', isTitle),
    'isspace(self, /)': predicate('Tells whether there is whitespace only.', (text) => isSpace(text, isAsciiSpaceCode)),
    'isdigit(self, /)': predicate('Tells whether there are digits only.', isDigit),
    'isalpha(self, /)': predicate('Tells whether there are letters only.', isAlphabetic),
    'isalnum(self, /)': predicate('Tells whether there are letters and digits only.', isAlphanumeric),
  };
}

export function concatenated(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}

/** The offset that an index means. Raises TypeError and IndexError. */
export function* byteIndex(machine: Machine, self: PyObject, key: PyObject, word: string): Routine<number> {
  if (!isInt(key) && key.type.lookup('__index__') === null)
    machine.fail('TypeError', `${word} indices must be integers or slices, not ${key.type.displayName}`);
  const index = yield* size(machine, key, 'IndexError');
  const { length } = bytesOf(self);
  const offset = index < 0 ? index + length : index;
  if (offset < 0 || offset >= length)
    machine.fail('IndexError', word === 'byte' ? 'index out of range' : `${word} index out of range`);
  return offset;
}
