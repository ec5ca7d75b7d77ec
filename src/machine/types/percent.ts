/**
 * `format % arguments` for str and bytes: fetches the arguments and shows them.
 * Reading the format and writing numbers is in `values/percent-format.ts`. Source:
 * CPython's Objects/unicodeobject.c (PyUnicode_Format), bytesobject.c (_PyBytes_FormatEx).
 */
import { BYTEARRAY, BYTES, FLOAT, INT, STR, TUPLE, exceptionType } from '../core-types.ts';

import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { float, indexNumber, isInt } from '../operations/number.ts';
import { getItem } from '../operations/subscript.ts';
import { ascii, repr, str } from '../operations/text.ts';
import { Raised } from '../raise.ts';
import { latin1Bytes, latin1Text } from '../values/byte-strings.ts';
import { ValueFailure } from '../values/failure.ts';
import {
  conversionKind,
  conversionTypeError,
  parsePercentFormat,
  percentCharacter,
  percentFloat,
  percentInteger,
  percentText,
  resolveStars,
  type Conversion,
  type ResolvedConversion,
} from '../values/percent-format.ts';
import { TextBuilder } from '../values/text-builder.ts';
import { codePointLength } from '../values/unicode.ts';
import { bufferOf } from './buffer.ts';
import { bytesBySpecial } from './bytes-source.ts';
import { digitLimit } from './digit-limit.ts';
import { toInt } from './int.ts';
import { integerOf } from './slice-object.ts';
import { reserve } from './text-arguments.ts';

/** Hands out the arguments of one formatting. */
class Arguments {
  readonly #machine: Machine;
  readonly #given: PyObject;
  readonly #items: readonly PyObject[];
  readonly #kind: string;
  #next = 0;
  #usesKeys = false;

  constructor(machine: Machine, given: PyObject, kind: string) {
    this.#machine = machine;
    this.#given = given;
    this.#items = given.type.layout === TUPLE ? (given.items as PyObject[]) : [given];
    this.#kind = kind;
  }

  next(): PyObject {
    const item = this.#usesKeys && this.#next > 0 ? undefined : this.#items[this.#next++];
    if (item === undefined) this.#machine.fail('TypeError', 'not enough arguments for format string');
    return item as PyObject;
  }

  /** Whether the argument can be asked for keys. */
  get #isMapping(): boolean {
    const { layout } = this.#given.type;
    if (layout === TUPLE || layout === STR || layout.hasGap) return false;
    if (this.#kind === 'bytes' && (layout === BYTES || layout === BYTEARRAY)) return false;
    return this.#given.type.lookup('__getitem__') !== null;
  }

  *byKey(key: PyObject): Routine<PyObject> {
    if (!this.#isMapping) this.#machine.fail('TypeError', 'format requires a mapping');
    this.#usesKeys = true;
    this.#next = 1;
    return yield* getItem(this.#machine, this.#given, key);
  }

  /** All arguments must have been used, unless they can be asked for keys. */
  finish(): void {
    if (this.#next < this.#items.length && !this.#isMapping)
      this.#machine.fail('TypeError', `not all arguments converted during ${this.#kind} formatting`);
  }
}

function star(machine: Machine, args: Arguments): number {
  const value = args.next();
  if (!isInt(value)) machine.fail('TypeError', '* wants int');
  return Number(integerOf(value));
}

const TYPE_ERROR = exceptionType('TypeError');

function* writeInteger(
  machine: Machine,
  value: PyObject,
  conversion: ResolvedConversion,
  isBytes: boolean,
): Routine<string> {
  let number = value;
  if (!isInt(value)) {
    const { type } = value;
    const isDecimal = 'diu'.includes(conversion.type);
    const converts = type.layout === FLOAT || type.lookup('__int__') !== null || type.lookup('__index__') !== null;
    if (isDecimal ? !converts : type.lookup('__index__') === null)
      throw machine.raisedFrom(conversionTypeError(conversion, type.name, isBytes));
    try {
      number = isDecimal ? yield* toInt(machine, value) : yield* indexNumber(machine, value);
    } catch (thrown) {
      if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(TYPE_ERROR)) throw thrown;
      throw machine.raisedFrom(conversionTypeError(conversion, type.name, isBytes));
    }
  }
  return machine.pure(() => percentInteger(integerOf(number), conversion, digitLimit(machine)));
}

function* writeFloat(
  machine: Machine,
  value: PyObject,
  conversion: ResolvedConversion,
  isBytes: boolean,
): Routine<string> {
  const { type } = value;
  if (!isInt(value) && type.layout !== FLOAT && type.lookup('__float__') === null && type.lookup('__index__') === null)
    throw machine.raisedFrom(conversionTypeError(conversion, type.name, isBytes));
  const number = yield* float(machine, value);
  return machine.pure(() => percentFloat(number, conversion));
}

function* writeCharacter(
  machine: Machine,
  value: PyObject,
  conversion: ResolvedConversion,
  isBytes: boolean,
): Routine<string> {
  const { layout } = value.type;
  if (isBytes && (layout === BYTES || layout === BYTEARRAY)) {
    const bytes = value.payload as Uint8Array;
    if (bytes.length !== 1)
      machine.fail(
        'TypeError',
        `%c requires an integer in range(256) or a single byte, not a ${layout.name} object of length ${bytes.length}`,
      );
    return percentCharacter(bytes[0] as number, conversion, true);
  }
  if (!isBytes && layout === STR) {
    const text = value.payload as string;
    const length = codePointLength(text);
    if (length !== 1)
      machine.fail('TypeError', `%c requires an int or a unicode character, not a string of length ${length}`);
    return percentCharacter(text.codePointAt(0) as number, conversion, false);
  }
  if (layout !== INT && value.type.lookup('__index__') === null)
    throw machine.raisedFrom(conversionTypeError(conversion, value.type.name, isBytes));
  const code = integerOf(yield* indexNumber(machine, value));
  return machine.pure(() => percentCharacter(code, conversion, isBytes));
}

/** The text that `%s`, `%r`, `%a` and, for bytes, `%b` show, before precision and width. */
function* shown(machine: Machine, value: PyObject, conversion: Conversion, isBytes: boolean): Routine<string> {
  if (conversion.type === 'a' || (isBytes && conversion.type === 'r')) return yield* ascii(machine, value);
  if (!isBytes) return conversion.type === 'r' ? yield* repr(machine, value) : yield* str(machine, value);
  const buffer = bufferOf(value) ?? ((yield* bytesBySpecial(machine, value))?.payload as Uint8Array | undefined);
  if (buffer === undefined) throw machine.raisedFrom(conversionTypeError(conversion, value.type.name, true));
  return latin1Text(buffer);
}

function resolve(machine: Machine, conversion: Conversion, args: Arguments): ResolvedConversion {
  const width = conversion.width === '*' ? star(machine, args) : 0;
  const precision = conversion.precision === '*' ? star(machine, args) : 0;
  const resolved = resolveStars(conversion, width, precision);
  reserve(machine, Math.max(resolved.width, resolved.precision));
  return resolved;
}

/** Writes one conversion with the next argument, or the one its key names. */
function* write(machine: Machine, conversion: Conversion, args: Arguments, isBytes: boolean): Routine<string> {
  const { key } = conversion;
  let keyed: PyObject | null = null;
  if (key !== undefined) keyed = yield* args.byKey(isBytes ? machine.bytes(latin1Bytes(key)) : machine.str(key));
  const resolved = resolve(machine, conversion, args);
  const value = keyed ?? args.next();
  switch (machine.pure(() => conversionKind(conversion, isBytes))) {
    case 'integer':
      return yield* writeInteger(machine, value, resolved, isBytes);
    case 'float':
      return yield* writeFloat(machine, value, resolved, isBytes);
    case 'character':
      return yield* writeCharacter(machine, value, resolved, isBytes);
    case 'text': {
      const text = yield* shown(machine, value, conversion, isBytes);
      return percentText(text, resolved);
    }
  }
}

/** Results that are longer are weighed while they grow. */
const NOTICEABLE = 65_536;

/** `format % given`; a bytes format comes and goes as Latin-1 text. */
export function* formatPercent(machine: Machine, format: string, given: PyObject, isBytes: boolean): Routine<string> {
  const args = new Arguments(machine, given, isBytes ? 'bytes' : 'string');
  const result = new TextBuilder();
  machine.work(format.length >> 3);
  for (const piece of parsePercentFormat(format)) {
    if (typeof piece === 'string') result.add(piece);
    else if (piece instanceof ValueFailure) throw machine.raisedFrom(piece);
    else {
      result.add(yield* write(machine, piece, args, isBytes));
      if (result.length > NOTICEABLE) reserve(machine, result.length);
    }
  }
  args.finish();
  return result.text();
}
