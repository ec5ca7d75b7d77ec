/**
 * `str.format` and `format_map`: fetches what fields name and shows it. Reading
 * braces is in `values/format-string.ts`. Source: CPython's Objects/stringlib/unicode_format.h.
 */
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import { PyObject } from '../object.ts';
import { getAttribute } from '../operations/attribute.ts';
import { getItem } from '../operations/subscript.ts';
import { ascii, format, repr, str } from '../operations/text.ts';
import { ValueFailure } from '../values/failure.ts';
import {
  checkConversion,
  DEEPEST_NESTING,
  FieldNumbering,
  missingArgument,
  nestingError,
  parseFieldName,
  parseFormatString,
  type FieldConversion,
  type ReplacementField,
} from '../values/format-string.ts';

/** Where fields find their values. */
export interface FieldSource {
  /** Positional arguments; null if there can be none (`format_map`). */
  readonly args: readonly PyObject[] | null;
  /** The argument of a name; raises KeyError. */
  named(name: string): PyObject | Routine<PyObject>;
}

const SHOWN: Readonly<Record<FieldConversion, (machine: Machine, object: PyObject) => Routine<string>>> = {
  r: repr,
  s: str,
  a: ascii,
};

/** The object that a field's name stands for. */
function* fetch(machine: Machine, name: string, source: FieldSource, numbering: FieldNumbering): Routine<PyObject> {
  const field = machine.pure(() => parseFieldName(name));
  const argument = machine.pure(() => numbering.argument(field.first));
  let object: PyObject;
  if (typeof argument === 'string') {
    const named = source.named(argument);
    object = named instanceof PyObject ? named : yield* named;
  } else {
    if (source.args === null) machine.fail('ValueError', 'Format string contains positional fields');
    const given = source.args[argument];
    if (given === undefined) throw machine.raisedFrom(missingArgument(argument));
    object = given;
  }
  for (const step of field.steps) {
    if (step instanceof ValueFailure) throw machine.raisedFrom(step);
    if ('attribute' in step) object = yield* getAttribute(machine, object, machine.name(step.attribute));
    else {
      const key = typeof step.item === 'number' ? machine.int(step.item) : machine.str(step.item);
      object = yield* getItem(machine, object, key);
    }
  }
  return object;
}

function* show(
  machine: Machine,
  field: ReplacementField,
  source: FieldSource,
  numbering: FieldNumbering,
  depth: number,
): Routine<string> {
  const mark = machine.heap.mark();
  let object = machine.heap.keep(yield* fetch(machine, field.name, source, numbering));
  if (field.conversion !== undefined) {
    const { conversion } = field;
    const convert = SHOWN[machine.pure(() => checkConversion(conversion))];
    object = machine.str(yield* convert(machine, object));
  }
  const spec = field.nested ? yield* formatFields(machine, field.spec, source, numbering, depth - 1) : field.spec;
  const text = (yield* format(machine, object, machine.str(spec))).payload as string;
  machine.heap.close(mark);
  return text;
}

/** The format with each field replaced by what it shows. */
export function* formatFields(
  machine: Machine,
  text: string,
  source: FieldSource,
  numbering = new FieldNumbering(),
  depth = DEEPEST_NESTING,
): Routine<string> {
  if (depth <= 0) throw machine.raisedFrom(nestingError());
  let result = '';
  for (const piece of parseFormatString(text)) {
    if (typeof piece === 'string') result += piece;
    else if (piece instanceof ValueFailure) throw machine.raisedFrom(piece);
    else result += yield* show(machine, piece, source, numbering, depth);
  }
  return result;
}
