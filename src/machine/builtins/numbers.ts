/** Built-in functions on numbers and characters. Source: CPython's Python/bltinmodule.c. */
import { BYTEARRAY, BYTES, COMPLEX, FLOAT, INT, BOOL, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { arithmeticPlain, binary, operatorIndex } from '../operations/binary.ts';
import { callMethod } from '../operations/call.ts';
import { Holder, forEach, iterator } from '../operations/iterate.ts';
import { indexNumber, integer } from '../operations/number.ts';
import { orNone } from '../operations/text.ts';
import { itemsPlain } from '../sequence.ts';
import { NotImplemented } from '../singletons.ts';
import { integerOf } from '../types/slice-object.ts';
import { toFloat, toPrefixedText } from '../values/integer.ts';
import { codePointLength } from '../values/unicode.ts';

const LAST_CODE_POINT = 0x10ffff;

function prefixed(base: 2 | 8 | 16, name: string): NativeRow {
  return {
    doc: `The ${name} text of an integer.`,
    *routine(machine: Machine, number: PyObject) {
      return machine.str(toPrefixedText(integerOf(yield* indexNumber(machine, number)), base));
    },
  };
}

/** A method of either operand: `__name__` of `a`, or the reflected one of `b` (first if its type is a subtype). Null if both decline. */
function* binaryMethod(machine: Machine, name: string, a: PyObject, b: PyObject): Routine<PyObject | null> {
  const ask = function* (self: PyObject, method: string, other: PyObject): Routine<PyObject | null> {
    const found = self.type.lookup(method);
    if (found === null) return null;
    const result = yield* callMethod(machine, found, self, [other]);
    return result === NotImplemented ? null : result;
  };
  const reflected = `__r${name}__`;
  const rightFirst =
    a.type !== b.type && b.type.isSubtypeOf(a.type) && b.type.lookup(reflected) !== a.type.lookup(reflected);
  let result = rightFirst ? yield* ask(b, reflected, a) : null;
  result ??= yield* ask(a, `__${name}__`, b);
  if (result === null && !rightFirst && a.type !== b.type) result = yield* ask(b, reflected, a);
  return result;
}

/** `pow(base, exponent, modulus)`. */
function* modularPower(machine: Machine, base: PyObject, exponent: PyObject, modulus: PyObject): Routine<PyObject> {
  const method = base.type.lookup('__pow__');
  if (method !== null) {
    const result = yield* callMethod(machine, method, base, [exponent, modulus]);
    if (result !== NotImplemented) return result;
  }
  const reflected = exponent.type.lookup('__rpow__');
  if (exponent.type !== base.type && reflected !== null) {
    const result = yield* callMethod(machine, reflected, exponent, [base, modulus]);
    if (result !== NotImplemented) return result;
  }
  // A built-in number may also take part as the modulus alone.
  const third = modulus.type.layout.rows.get('__pow__')?.row.run;
  if (modulus.type !== base.type && modulus.type !== exponent.type && third !== undefined) {
    const result = third(machine, base, exponent, modulus);
    if (result !== NotImplemented) return result;
  }
  machine.fail(
    'TypeError',
    `unsupported operand type(s) for ** or pow(): '${base.type.displayName}', '${exponent.type.displayName}', '${modulus.type.displayName}'`,
  );
}

// ---- sum ----

/** A float sum that carries along what rounding lost (Neumaier's variant of Kahan summation). */
class CompensatedSum {
  #high: number;
  #low = 0;

  constructor(start: number) {
    this.#high = start;
  }

  add(value: number): void {
    const sum = this.#high + value;
    this.#low += Math.abs(this.#high) >= Math.abs(value) ? this.#high - sum + value : value - sum + this.#high;
    this.#high = sum;
  }

  get value(): number {
    return this.#low !== 0 && Number.isFinite(this.#low) ? this.#high + this.#low : this.#high;
  }
}

const isExactInt = (object: PyObject): boolean => object.type === INT || object.type === BOOL;

/** What a sum has met so far; it never goes back to an earlier phase. */
const Phase = { INTS: 0, FLOATS: 1, COMPLEX: 2, ANYTHING: 3 } as const;
type Phase = (typeof Phase)[keyof typeof Phase];

function phaseOf(total: PyObject): Phase {
  if (total.type === INT) return Phase.INTS;
  if (total.type === FLOAT) return Phase.FLOATS;
  return total.type === COMPLEX ? Phase.COMPLEX : Phase.ANYTHING;
}

/** Adds as `sum` does: ints exactly, then floats and complex numbers with compensation, then anything by `+`. */
class Summation {
  readonly #machine: Machine;
  readonly #total: Holder;
  #phase: Phase;
  #real = new CompensatedSum(0);
  #imag = new CompensatedSum(0);

  constructor(machine: Machine, start: PyObject) {
    this.#machine = machine;
    this.#total = new Holder(machine, start);
    this.#phase = phaseOf(start);
    this.#start();
  }

  /** Takes over the total into the compensated sums. */
  #start(): void {
    const { payload } = this.#total.value;
    if (this.#phase === Phase.FLOATS) this.#real = new CompensatedSum(payload as number);
    if (this.#phase !== Phase.COMPLEX) return;
    const { real, imaginary } = payload as { real: number; imaginary: number };
    this.#real = new CompensatedSum(real);
    this.#imag = new CompensatedSum(imaginary);
  }

  /** Adds an item that needs no Python code; false if it is of another kind. */
  addPlain(item: PyObject): boolean {
    const { heap } = this.#machine;
    switch (this.#phase) {
      case Phase.INTS: {
        const sum = isExactInt(item) ? arithmeticPlain(this.#machine, ADD, this.#total.value, item) : null;
        if (sum === null) return false;
        const mark = heap.mark();
        this.#total.value = heap.keep(sum);
        heap.close(mark);
        return true;
      }
      case Phase.FLOATS:
      case Phase.COMPLEX:
        if (item.type === COMPLEX) {
          if (this.#phase === Phase.FLOATS) return false;
          const { real, imaginary } = item.payload as { real: number; imaginary: number };
          this.#real.add(real);
          this.#imag.add(imaginary);
        } else if (item.type === FLOAT) this.#real.add(item.payload as number);
        else if (isExactInt(item)) this.#real.add(this.#machine.pure(() => toFloat(integerOf(item))));
        else return false;
        return true;
      default:
        return false;
    }
  }

  *add(item: PyObject): Routine<void> {
    if (this.addPlain(item)) return;
    this.#settle();
    this.#total.value = yield* binary(this.#machine, ADD, this.#total.value, item);
    const phase = phaseOf(this.#total.value);
    this.#phase = phase > this.#phase ? phase : Phase.ANYTHING;
    this.#start();
  }

  /** Puts the compensated sums into the total. */
  #settle(): void {
    if (this.#phase === Phase.FLOATS) this.#total.value = this.#machine.float(this.#real.value);
    else if (this.#phase === Phase.COMPLEX)
      this.#total.value = this.#machine.complex(this.#real.value, this.#imag.value);
  }

  get result(): PyObject {
    this.#settle();
    return this.#total.value;
  }
}

const ADD = operatorIndex('+');

const UNSUMMABLE = new Map([
  [STR, "strings [use ''.join(seq) instead]"],
  [BYTES, "bytes [use b''.join(seq) instead]"],
  [BYTEARRAY, "bytearray [use b''.join(seq) instead]"],
]);

export const NUMBER_FUNCTIONS: NativeTable = {
  'abs(x, /)': {
    doc: 'The absolute value of a number.',
    *routine(machine: Machine, number: PyObject) {
      const method = number.type.lookup('__abs__');
      if (method === null) machine.fail('TypeError', `bad operand type for abs(): '${number.type.displayName}'`);
      return yield* callMethod(machine, method, number, []);
    },
  },
  'bin(number, /)': prefixed(2, 'binary'),
  'oct(number, /)': prefixed(8, 'octal'),
  'hex(number, /)': prefixed(16, 'hexadecimal'),
  'chr(i, /)': {
    doc: 'The character with code point i.',
    *routine(machine: Machine, i: PyObject) {
      const code = yield* integer(machine, i);
      if (code < 0 || code > LAST_CODE_POINT) machine.fail('ValueError', 'chr() arg not in range(0x110000)');
      return machine.str(String.fromCodePoint(Number(code)));
    },
  },
  'ord(character, /)': {
    doc: 'The code point of a character, or the value of a single byte.',
    run(machine: Machine, character: PyObject) {
      const { layout } = character.type;
      let length: number;
      if (layout === STR) {
        const text = character.payload as string;
        length = codePointLength(text);
        if (length === 1) return machine.int(text.codePointAt(0) as number);
      } else if (layout === BYTES || layout === BYTEARRAY) {
        const bytes = character.payload as Uint8Array;
        length = bytes.length;
        if (length === 1) return machine.int(bytes[0] as number);
      } else machine.fail('TypeError', `ord() expected string of length 1, but ${character.type.displayName} found`);
      machine.fail('TypeError', `ord() expected a character, but string of length ${length} found`);
    },
  },
  'divmod(x, y, /)': {
    doc: 'Quotient and remainder as a pair.',
    *routine(machine: Machine, x: PyObject, y: PyObject) {
      const result = yield* binaryMethod(machine, 'divmod', x, y);
      if (result === null)
        machine.fail(
          'TypeError',
          `unsupported operand type(s) for divmod(): '${x.type.displayName}' and '${y.type.displayName}'`,
        );
      return result;
    },
  },
  'pow(base, exp, mod=None)': {
    doc: 'base to the power of exp, by modulus mod if it is given.',
    *routine(machine: Machine, base: PyObject, exponent: PyObject, modulus?: PyObject) {
      const mod = orNone(modulus);
      return mod === null
        ? yield* binary(machine, POWER, base, exponent)
        : yield* modularPower(machine, base, exponent, mod);
    },
  },
  'round(number, ndigits=None)': {
    doc: 'The nearest number with so many digits after the point, halves going to the even one; an int without ndigits.',
    *routine(machine: Machine, number: PyObject, ndigits?: PyObject) {
      const method = number.type.lookup('__round__');
      if (method === null) machine.fail('TypeError', `type ${number.type.displayName} doesn't define __round__ method`);
      const digits = orNone(ndigits);
      if (machine.profile.bindsRounding) machine.heap.keep(number);
      return yield* callMethod(machine, method, number, digits === null ? [] : [digits]);
    },
  },
  'sum(iterable, /, start=0)': {
    doc: 'start plus all items.',
    *routine(machine: Machine, iterable: PyObject, start?: PyObject) {
      const refused = start === undefined ? undefined : UNSUMMABLE.get(start.type.layout);
      if (refused !== undefined) {
        yield* iterator(machine, iterable);
        machine.fail('TypeError', `sum() can't sum ${refused}`);
      }
      const summation = new Summation(machine, start ?? machine.int(0));
      const plain = itemsPlain(iterable);
      let done = 0;
      while (plain !== null && done < plain.length && summation.addPlain(plain[done] as PyObject)) done++;
      if (plain !== null && done === plain.length) return summation.result;
      yield* forEach(machine, iterable, function* (item, index) {
        if (plain === null || index >= done) yield* summation.add(item);
      });
      return summation.result;
    },
  },
};

const POWER = operatorIndex('**');
