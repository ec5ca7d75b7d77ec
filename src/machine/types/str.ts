/**
 * `str`: how it is made, compared, indexed, concatenated and formatted. Its named
 * methods are in `str-methods.ts`. The payload is the text as a host string; positions
 * that Python sees count code points.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { ASCII_ITERATOR, DICT, SLICE, STR, STR_ITERATOR, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { COMPARE, compareText, ordered } from '../operations/compare.ts';
import { textHash64 } from '../operations/hash.ts';
import { isInt, size } from '../operations/number.ts';
import { getItem } from '../operations/subscript.ts';
import { strObject, strPlain } from '../operations/text.ts';
import { repetitions } from '../sequence.ts';
import { bool, NotImplemented } from '../singletons.ts';
import { decodeBytes } from '../values/encodings.ts';
import { formatText } from '../values/format-spec.ts';
import { hashToInteger } from '../values/hash.ts';
import { isAscii } from '../values/letter-case.ts';
import { textRepr } from '../values/text-repr.ts';
import { characters, codePointAt, codePointLength, codePointSlice } from '../values/unicode.ts';
import { bufferOf } from './buffer.ts';
import { comparisonRows } from './comparison-rows.ts';
import { formatFields } from './format-fields.ts';
import { STR_ITERATOR_STATE } from './iterator-state.ts';
import { newTarget } from './new-target.ts';
import { formatPercent } from './percent.ts';
import { sliceIndices } from './slice-object.ts';
import { STR_TEXT_METHODS } from './str-methods.ts';
import { namedText, reserve } from './text-arguments.ts';

const textOf = (self: PyObject): string => self.payload as string;

/** A format that is nothing but one value as text, and a template that is nothing but one field, by its name or number. */
const ONLY_VALUE = /^%[-+ #0]*\d*(?:\.\d+)?s$/;
const ONLY_FIELD = /^\{(\w*)(?:!s)?(?::[^{}]*)?\}$/;

/** A str of the text: the given object if it is one of that text. */
function sameText(machine: Machine, text: string, given: PyObject): PyObject {
  return given.type === STR && given.payload === text ? given : machine.str(text);
}

/** The object itself if its type is exactly `str`, else a str of the same text. */
function plainStr(machine: Machine, self: PyObject): PyObject {
  return self.type === STR ? self : machine.str(textOf(self));
}

/** The object that `str(object, encoding, errors)` makes. */
function* convert(
  machine: Machine,
  object: PyObject | undefined,
  encoding: PyObject | undefined,
  errors: PyObject | undefined,
): Routine<PyObject> {
  const encodingName = namedText(machine, encoding, 'str', 'encoding');
  const errorsName = namedText(machine, errors, 'str', 'errors');
  if (object === undefined) return machine.str('');
  if (encoding === undefined && errors === undefined) return yield* strObject(machine, object);
  if (object.type.layout === STR) machine.fail('TypeError', 'decoding str is not supported');
  const bytes = bufferOf(object);
  if (bytes === null)
    machine.fail('TypeError', `decoding to str: need a bytes-like object, ${object.type.displayName} found`);
  return machine.str(machine.pure(() => decodeBytes(bytes, encodingName, errorsName)));
}

function* getSlice(machine: Machine, self: PyObject, slice: PyObject): Routine<PyObject> {
  const text = textOf(self);
  const length = codePointLength(text);
  const { start, step, count } = yield* sliceIndices(machine, slice, length);
  if (step === 1) {
    if (count === length && self.type === STR) return self;
    return machine.str(codePointSlice(text, start, start + count));
  }
  const all: ArrayLike<string> = length === text.length ? text : characters(text);
  let result = '';
  for (let i = 0, at = start; i < count; i++, at += step) result += all[at] as string;
  return machine.str(result);
}

function* multiply(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  const times = yield* repetitions(machine, value, textOf(self).length);
  if (times === 1) return plainStr(machine, self);
  const text = textOf(self);
  reserve(machine, text.length * times);
  return machine.str(text.repeat(times));
}

export const STR_METHODS: NativeTable = {
  "__new__(cls, object='', encoding='utf-8', errors='strict')": {
    doc: 'Makes the text that shows an object, or the text that bytes encode.',
    binds: 'nothing',
    quick(machine, cls: PyObject, object?: PyObject, encoding?: PyObject, errors?: PyObject) {
      if (cls !== STR.object || object === undefined || encoding !== undefined || errors !== undefined) return null;
      if (object.type === STR) return object;
      const plain = strPlain(machine, object);
      return plain === null ? null : machine.numberText(plain);
    },
    *routine(machine, cls: PyObject, object?: PyObject, encoding?: PyObject, errors?: PyObject) {
      const type = newTarget(cls, STR);
      const text = yield* convert(machine, object, encoding, errors);
      return type === STR ? text : machine.heap.make(type, null, textOf(text));
    },
  },
  '__repr__(self, /)': {
    doc: 'The text as source text, in quotes.',
    run: (machine, self: PyObject) => machine.str(textRepr(textOf(self))),
  },
  '__str__(self, /)': { doc: 'The text itself.', run: (machine, self: PyObject) => plainStr(machine, self) },
  '__hash__(self, /)': {
    doc: 'The hash of the text, with the hash seed 0.',
    run: (machine, self: PyObject) => machine.int(hashToInteger(textHash64(machine, self))),
  },
  ...comparisonRows((index, self, value) => {
    if (value.type.layout !== STR) return null;
    if (index === COMPARE.EQ) return self.payload === value.payload;
    if (index === COMPARE.NE) return self.payload !== value.payload;
    return ordered(index, compareText(textOf(self), textOf(value)), 0);
  }),
  '__iter__(self, /)': {
    doc: 'An iterator over the characters.',
    run: (machine, self: PyObject) => machine.heap.make(isAscii(textOf(self)) ? ASCII_ITERATOR : STR_ITERATOR, [self]),
  },
  '__len__(self, /)': {
    doc: 'The number of characters.',
    run: (machine, self: PyObject) => machine.int(codePointLength(textOf(self))),
  },
  '__contains__(self, key, /)': {
    doc: 'Tells whether the key is part of the text.',
    run(machine, self: PyObject, key: PyObject) {
      if (key.type.layout !== STR)
        machine.fail('TypeError', `'in <string>' requires string as left operand, not ${key.type.displayName}`);
      return bool(textOf(self).includes(textOf(key)));
    },
  },
  '__getitem__(self, key, /)': {
    doc: 'One character, or the text of a slice.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (key.type === SLICE) return yield* getSlice(machine, self, key);
      if (!isInt(key) && key.type.lookup('__index__') === null)
        machine.fail('TypeError', `string indices must be integers, not '${key.type.displayName}'`);
      const text = textOf(self);
      const length = codePointLength(text);
      let index = yield* size(machine, key, 'IndexError');
      if (index < 0) index += length;
      if (index < 0 || index >= length) machine.fail('IndexError', 'string index out of range');
      return machine.str(codePointAt(text, index));
    },
  },
  '__add__(self, value, /)': {
    doc: 'Both texts, one after the other.',
    run(machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== STR)
        machine.fail('TypeError', `can only concatenate str (not "${value.type.displayName}") to str`);
      if (value.payload === '' && self.type === STR) return self;
      if (self.payload === '' && value.type === STR) return value;
      reserve(machine, textOf(self).length + textOf(value).length);
      return machine.str(textOf(self) + textOf(value));
    },
  },
  '__mul__(self, value, /)': { doc: 'The text so many times over.', routine: multiply },
  '__rmul__(self, value, /)': { doc: 'The text so many times over.', routine: multiply },
  '__mod__(self, value, /)': {
    doc: 'The format with the value or values in it.',
    *routine(machine, self: PyObject, value: PyObject) {
      const text = yield* formatPercent(machine, textOf(self), value, false);
      const only =
        value.type === TUPLE && (value.items as PyObject[]).length === 1 ? (value.items as PyObject[])[0] : value;
      return sameText(machine, text, ONLY_VALUE.test(textOf(self)) ? (only as PyObject) : self);
    },
  },
  '__rmod__(self, value, /)': {
    doc: 'Formats with self as the value.',
    *routine(machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== STR) return NotImplemented;
      return machine.str(yield* formatPercent(machine, textOf(value), self, false));
    },
  },
  '__format__(self, format_spec, /)': {
    doc: 'The text by the format mini-language.',
    *routine(machine, self: PyObject, spec: PyObject) {
      if (spec.type.layout !== STR)
        machine.fail('TypeError', `__format__() argument must be str, not ${argumentKind(spec)}`);
      if (spec.payload === '') return yield* strObject(machine, self);
      return sameText(
        machine,
        machine.pure(() => formatText(textOf(self), textOf(spec), self.type.name)),
        self,
      );
    },
  },
  'format(self, /, *args, **kwargs)': {
    doc: 'The text with its fields in braces replaced by the arguments.',
    *routine(machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const named = new Map(keywords);
      // In the tuple and the dict that it gets.
      for (const object of [...args, ...named.values()]) machine.heap.keep(object);
      const text = yield* formatFields(machine, textOf(self), {
        args,
        named(name) {
          const value = named.get(name);
          if (value === undefined) throw machine.error('KeyError', name);
          return value;
        },
      });
      const name = ONLY_FIELD.exec(textOf(self))?.[1];
      if (name === undefined) return sameText(machine, text, self);
      return sameText(machine, text, (/^\d*$/.test(name) ? args[Number(name)] : named.get(name)) ?? self);
    },
  },
  'format_map(self, mapping, /)': {
    doc: 'The text with its fields in braces replaced by items of the mapping.',
    *routine(machine, self: PyObject, mapping: PyObject) {
      let only = self;
      const isOne = mapping.type === DICT && ONLY_FIELD.test(textOf(self));
      const text = yield* formatFields(machine, textOf(self), {
        args: null,
        *named(name) {
          const value = yield* getItem(machine, mapping, machine.str(name));
          if (isOne) only = value;
          return value;
        },
      });
      return sameText(machine, text, only);
    },
  },
  '__getnewargs__(self, /)': {
    doc: 'The arguments that would make an equal str.',
    run: (machine, self: PyObject) => machine.tuple([machine.str(textOf(self))]),
  },
  ...STR_TEXT_METHODS,
};

STR_ITERATOR.next = (machine, iterator) => {
  const source = (iterator.items as (PyObject | null)[])[0] as PyObject | null;
  if (source === null) return null;
  const text = textOf(source);
  // `n` counts UTF-16 units, so that no character is looked up from the start.
  const code = text.codePointAt(iterator.n);
  if (code === undefined) {
    machine.heap.setItem(iterator, 0, null);
    return null;
  }
  iterator.n += code > 0xffff ? 2 : 1;
  return machine.str(String.fromCodePoint(code));
};

ASCII_ITERATOR.next = STR_ITERATOR.next;

export const STR_ITERATOR_METHODS: NativeTable = {
  ...STR_ITERATOR_STATE,
  '__iter__(self, /)': { doc: 'The iterator itself.', run: (_machine, self: PyObject) => self },
  '__next__(self, /)': {
    doc: 'The next character.',
    run(machine, self: PyObject) {
      const item = STR_ITERATOR.next!(machine, self);
      if (item === null) throw machine.error('StopIteration');
      return item;
    },
  },
  '__length_hint__(self, /)': {
    doc: 'How many characters are left.',
    run(machine, self: PyObject) {
      const source = (self.items as (PyObject | null)[])[0] as PyObject | null;
      return machine.int(source === null ? 0 : codePointLength(textOf(source).slice(self.n)));
    },
  },
};
