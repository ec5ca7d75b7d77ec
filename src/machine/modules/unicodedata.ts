/** The module `unicodedata`, without rare names. Source: https://docs.python.org/3.14/library/unicodedata.html */
import { characterCode, characterName } from '../../base/character-names.ts';
import { STR } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { argumentKind } from '../operations/bind-native.ts';
import type { Raised } from '../raise.ts';
import { bool } from '../singletons.ts';
import { decomposition } from '../values/decompositions.ts';
import { codePointLength } from '../values/unicode.ts';
import { isNamed, numberOf, property, type NumberKind } from '../values/unicode-database.ts';
import { fillModule } from './make-module.ts';

/** The code point of an argument that must be one character. `place` is how messages call the argument. */
function codeOf(machine: Machine, object: PyObject, name: string, place: string): number {
  if (object.type.layout !== STR)
    machine.fail('TypeError', `${name}() ${place} must be a unicode character, not ${argumentKind(object)}`);
  const text = object.payload as string;
  const length = codePointLength(text);
  if (length !== 1)
    machine.fail('TypeError', `${name}(): ${place} must be a unicode character, not a string of length ${length}`);
  return text.codePointAt(0) as number;
}

function textOf(machine: Machine, object: PyObject, name: string, position: number): string {
  if (object.type.layout !== STR)
    machine.fail('TypeError', `${name}() argument ${position} must be str, not ${argumentKind(object)}`);
  return object.payload as string;
}

/** An exception that tells of what we lack. */
function lacking(machine: Machine, raised: Raised, feature: string): Raised {
  machine.limitations.set(raised.exception.id, { feature, reason: 'unwritten' });
  return raised;
}

const text = (name: string, which: Parameters<typeof property>[0], doc: string): NativeRow => ({
  doc,
  run: (machine: Machine, chr: PyObject) => machine.str(property(which, codeOf(machine, chr, name, 'argument'))),
});

const count = (name: string, which: Parameters<typeof property>[0], doc: string): NativeRow => ({
  doc,
  run: (machine: Machine, chr: PyObject) =>
    machine.int(Number(property(which, codeOf(machine, chr, name, 'argument')))),
});

/** The value of a character that is a number of certain kinds. */
const value = (name: string, kinds: string, refusal: string, make: 'int' | 'float', doc: string): NativeRow => ({
  doc,
  run(machine: Machine, chr: PyObject, other?: PyObject) {
    const found = numberOf(codeOf(machine, chr, name, 'argument 1'));
    if (found !== null && kinds.includes(found.kind satisfies NumberKind)) return machine[make](found.value);
    return other ?? machine.fail('ValueError', refusal);
  },
});

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

function normalized(machine: Machine, name: string, form: PyObject, unistr: PyObject): string {
  const wanted = textOf(machine, form, name, 1);
  const given = textOf(machine, unistr, name, 2);
  machine.work(given.length >> 6);
  // Marks in a row are put in order one by one, each past those before it.
  for (const [marks] of given.matchAll(/\p{M}{64,}/gu)) machine.work((marks.length * marks.length) >> 6);
  if (given === '') return '';
  if (!FORMS.includes(wanted)) machine.fail('ValueError', 'invalid normalization form');
  return given.normalize(wanted);
}

const FUNCTIONS: NativeTable = {
  'bidirectional(chr, /)': text('bidirectional', 'bidirectional', 'The bidirectional class.'),
  'category(chr, /)': text('category', 'category', 'The general category.'),
  'combining(chr, /)': count('combining', 'combining', 'The canonical combining class, 0 if there is none.'),
  'decimal(chr, default=<unrepresentable>, /)': value(
    'decimal',
    'd',
    'not a decimal',
    'int',
    'The value of a decimal digit.',
  ),
  'decomposition(chr, /)': {
    doc: 'What the character is made of, in hexadecimal, with the kind of likeness before it if that is not the same.',
    run: (machine: Machine, chr: PyObject) =>
      machine.str(decomposition(codeOf(machine, chr, 'decomposition', 'argument'))),
  },
  'digit(chr, default=<unrepresentable>, /)': value('digit', 'dg', 'not a digit', 'int', 'The value of a digit.'),
  'east_asian_width(chr, /)': text('east_asian_width', 'width', 'How wide the character is beside ideographs.'),
  'is_normalized(form, unistr, /)': {
    doc: 'Whether a text is in a normal form.',
    run: (machine: Machine, form: PyObject, unistr: PyObject) =>
      bool(normalized(machine, 'is_normalized', form, unistr) === unistr.payload),
  },
  'lookup(name, /)': {
    doc: 'The character of a name.',
    run(machine: Machine, name: PyObject) {
      if (name.type.layout !== STR)
        machine.fail('TypeError', `a bytes-like object is required, not '${name.type.displayName}'`);
      const wanted = name.payload as string;
      const code = characterCode(wanted);
      if (code !== null) return machine.str(String.fromCodePoint(code));
      const raised = machine.error('KeyError', `undefined character name '${wanted}'`);
      // Others than the usual names are not known here: a name that looks like one may well be right.
      throw /^[A-Z0-9-]+( [A-Z0-9-]+)+$/i.test(wanted) ? lacking(machine, raised, 'unicodedata.lookup()') : raised;
    },
  },
  'mirrored(chr, /)': count('mirrored', 'mirrored', 'Whether it is mirrored in text that runs from right to left.'),
  'name(chr, default=<unrepresentable>, /)': {
    doc: 'The name.',
    run(machine: Machine, chr: PyObject, other?: PyObject) {
      const code = codeOf(machine, chr, 'name', 'argument 1');
      const found = characterName(code);
      if (found !== null) return machine.str(found);
      if (isNamed(code)) {
        const shown = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        throw lacking(
          machine,
          machine.error('NotImplementedError', `the name of ${shown} is not available`),
          `unicodedata.name(${shown})`,
        );
      }
      return other ?? machine.fail('ValueError', 'no such name');
    },
  },
  'normalize(form, unistr, /)': {
    doc: 'A text in a normal form.',
    run(machine: Machine, form: PyObject, unistr: PyObject) {
      const made = normalized(machine, 'normalize', form, unistr);
      return made === unistr.payload && unistr.type === STR ? unistr : machine.str(made);
    },
  },
  'numeric(chr, default=<unrepresentable>, /)': value(
    'numeric',
    'dgn',
    'not a numeric character',
    'float',
    'The value of a character that stands for a number.',
  ),
};

export const makeUnicodedata: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'unicodedata', FUNCTIONS);
  setByName(machine, namespace, 'unidata_version', machine.str('16.0.0'));
};
