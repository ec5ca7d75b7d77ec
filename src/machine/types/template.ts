/**
 * Templates, what t-strings give: the texts and, between them, what was interpolated.
 * Source: CPython's Objects/templateobject.c, interpolationobject.c, PEP 750.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { OBJECT, STR, TUPLE, coreType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import { sharedObject, type PyObject } from '../object.ts';
import { repr } from '../operations/text.ts';
import { None, NotImplemented } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { newGenericAlias } from './generic-alias.ts';

const kind = (name: string, fixed: readonly string[], shape: 'opaque' | 'iterator' = 'opaque'): PyType =>
  coreType({ name, module: 'string.templatelib', base: OBJECT, shape, tracked: true, isBase: false, fixed });

/** There is one text more than interpolations. */
export const TEMPLATE = kind('Template', ['strings', 'interpolations']);
export const INTERPOLATION = kind('Interpolation', ['value', 'expression', 'conversion', 'format_spec']);
/** `n` counts what was given out, empty texts included. */
const TEMPLATE_ITERATOR = kind('TemplateIter', ['template'], 'iterator');

const item = (self: PyObject, index: number): PyObject => (self.items as PyObject[])[index] as PyObject;
const stringsOf = (self: PyObject): readonly PyObject[] => item(self, 0).items as PyObject[];
const interpolationsOf = (self: PyObject): readonly PyObject[] => item(self, 1).items as PyObject[];

export function newTemplate(machine: Machine, strings: PyObject, interpolations: PyObject): PyObject {
  return machine.heap.make(TEMPLATE, [strings, interpolations]);
}

/** `conversion`: letter, or null for none. */
export function newInterpolation(
  machine: Machine,
  value: PyObject,
  expression: PyObject,
  conversion: string | null,
  spec: PyObject | null,
): PyObject {
  return machine.heap.make(INTERPOLATION, [
    value,
    expression,
    conversion === null ? None : machine.str(conversion),
    spec ?? machine.str(''),
  ]);
}

const attribute = (doc: string, index: number): NativeTable[string] => ({
  doc,
  get: (_machine, self) => item(self, index),
});

/** Texts and interpolations in the order of the source; neighbouring texts are joined, missing ones are empty. */
function fromParts(machine: Machine, parts: readonly PyObject[]): PyObject {
  const strings = [''];
  const interpolations: PyObject[] = [];
  for (const one of parts) {
    if (one.type === INTERPOLATION) {
      interpolations.push(one);
      strings.push('');
    } else if (one.type.layout === STR) strings.push((strings.pop() as string) + (one.payload as string));
    else
      machine.fail(
        'TypeError',
        `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${one.type.displayName}`,
      );
  }
  return newTemplate(machine, machine.tuple(strings.map((text) => machine.str(text))), machine.tuple(interpolations));
}

const partsOf = (self: PyObject): PyObject[] =>
  stringsOf(self).flatMap((text, i) => [text, interpolationsOf(self)[i]].filter((one) => one !== undefined));

const TEMPLATE_METHODS: NativeTable = {
  '__new__(cls, /, *args, **kwargs)': {
    doc: 'A template of texts and interpolations.',
    binds: 'nothing',
    run(machine, _cls, args: readonly PyObject[], keywords: KeywordArguments) {
      if (keywords.length > 0) machine.fail('TypeError', 'Template.__new__ only accepts *args arguments');
      return fromParts(machine, args);
    },
  },
  '__repr__(self, /)': {
    doc: 'Texts and interpolations.',
    *routine(machine: Machine, self: PyObject) {
      return machine.str(
        `Template(strings=${yield* repr(machine, item(self, 0))}, interpolations=${yield* repr(machine, item(self, 1))})`,
      );
    },
  },
  '__add__(self, value, /)': {
    doc: 'One template after the other.',
    run(machine: Machine, self: PyObject, other: PyObject) {
      if (self.type !== TEMPLATE || other.type !== TEMPLATE) {
        const [template, foreign] = self.type === TEMPLATE ? [self, other] : [other, self];
        if (template.type !== TEMPLATE) return NotImplemented;
        machine.fail(
          'TypeError',
          `can only concatenate string.templatelib.Template (not "${foreign.type.displayName}") to string.templatelib.Template`,
        );
      }
      return fromParts(machine, [...partsOf(self), ...partsOf(other)]);
    },
  },
  '__iter__(self, /)': {
    doc: 'Iterates over texts that are not empty and interpolations.',
    run: (machine, self: PyObject) => machine.heap.make(TEMPLATE_ITERATOR, [self]),
  },
  strings: attribute('The texts.', 0),
  interpolations: attribute('What stands between the texts.', 1),
  values: {
    doc: 'The interpolated values.',
    get: (machine, self) => machine.tuple(interpolationsOf(self).map((one) => item(one, 0))),
  },
  '__class_getitem__(cls, key, /)': {
    doc: 'The class with type arguments.',
    binds: 'class',
    run: (machine, cls: PyObject, key: PyObject) => newGenericAlias(machine, cls, key),
  },
};

TEMPLATE_ITERATOR.next = (machine, iterator) => {
  const template = item(iterator, 0);
  const parts = partsOf(template);
  for (;;) {
    const part = parts[iterator.n++];
    if (part === undefined) return null;
    if (part.type === INTERPOLATION || part.payload !== '') return machine.heap.keep(part);
  }
};

const ITERATOR_METHODS: NativeTable = {
  '__iter__(self, /)': { doc: 'The iterator itself.', run: (_machine, self) => self as PyObject },
  '__next__(self, /)': {
    doc: 'The next part.',
    run(machine: Machine, self: PyObject) {
      const part = TEMPLATE_ITERATOR.next?.(machine, self) ?? null;
      if (part === null) throw machine.error('StopIteration');
      return part;
    },
  },
};

const INTERPOLATION_METHODS: NativeTable = {
  "__new__(cls, /, value, expression='', conversion=None, format_spec='')": {
    doc: 'An interpolation.',
    binds: 'nothing',
    run(machine: Machine, _cls, value: PyObject, expression?: PyObject, conversion?: PyObject, spec?: PyObject) {
      for (const [name, text] of [
        ['expression', expression],
        ['format_spec', spec],
      ] as const)
        if (text !== undefined && text.type.layout !== STR)
          machine.fail('TypeError', `Interpolation() argument '${name}' must be str, not ${argumentKind(text)}`);
      const letter = conversion === undefined || conversion === None ? null : conversion;
      if (letter !== null && letter.type.layout !== STR)
        machine.fail('TypeError', `Interpolation() argument 'conversion' must be str, not ${argumentKind(letter)}`);
      if (letter !== null && !['s', 'r', 'a'].includes(letter.payload as string))
        machine.fail('ValueError', "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
      return newInterpolation(
        machine,
        value,
        expression ?? machine.str(''),
        letter === null ? null : (letter.payload as string),
        spec ?? null,
      );
    },
  },
  '__repr__(self, /)': {
    doc: 'Value, expression, conversion and specification.',
    *routine(machine: Machine, self: PyObject) {
      const parts: string[] = [];
      for (let i = 0; i < 4; i++) parts.push(yield* repr(machine, item(self, i)));
      return machine.str(`Interpolation(${parts.join(', ')})`);
    },
  },
  value: attribute('The value.', 0),
  expression: attribute('The source text of the expression.', 1),
  conversion: attribute('The letter of the conversion, or None.', 2),
  format_spec: attribute('The format specification.', 3),
  __match_args__: {
    doc: 'Attributes for positional patterns.',
    value: sharedObject(
      TUPLE,
      ['value', 'expression', 'conversion', 'format_spec'].map((name) => {
        const text = sharedObject(STR);
        text.payload = name;
        return text;
      }),
    ),
  },
  '__class_getitem__(cls, key, /)': {
    doc: 'The class with type arguments.',
    binds: 'class',
    run: (machine, cls: PyObject, key: PyObject) => newGenericAlias(machine, cls, key),
  },
};

/** What `string.templatelib.convert` does. */
export function* converted(
  machine: Machine,
  value: PyObject,
  conversion: PyObject,
  by: Readonly<Record<'s' | 'r' | 'a', (machine: Machine, value: PyObject) => Routine<string>>>,
): Routine<PyObject> {
  if (conversion === None) return value;
  const letter = conversion.payload;
  if (letter !== 's' && letter !== 'r' && letter !== 'a')
    machine.fail('ValueError', `invalid conversion specifier: ${String(letter)}`);
  return machine.str(yield* by[letter](machine, value));
}

export const TEMPLATE_TABLES: readonly (readonly [PyType, NativeTable])[] = [
  [TEMPLATE, TEMPLATE_METHODS],
  [INTERPOLATION, INTERPOLATION_METHODS],
  [TEMPLATE_ITERATOR, ITERATOR_METHODS],
];
