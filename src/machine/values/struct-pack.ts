/**
 * The `struct` module on plain values: formats of packed binary data, packing and unpacking.
 * Knows no objects. Sizes and alignment are those of a 64-bit little-endian machine.
 * Source: the documentation of Python's `struct`.
 */
import { ValueFailure } from './failure.ts';
import { type Integer, normalize } from './integer.ts';

/** What a program packs and unpacks: an int, a float, bytes or a bool, told apart by `kind`. */
export type StructValue =
  | { readonly kind: 'integer'; readonly value: Integer }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'bool'; readonly value: boolean };

/** What may be packed: as `StructValue`, or an object of another type with its truth. */
export type StructArgument = StructValue | { readonly kind: 'other'; readonly truth: boolean };

type FieldKind = 'pad' | 'char' | 'text' | 'counted' | 'bool' | 'signed' | 'unsigned' | 'float';

interface FieldType {
  readonly kind: FieldKind;
  readonly size: number;
  /** Size and alignment in native mode, when they differ. */
  readonly native?: number;
  readonly nativeOnly?: boolean;
}

const FIELD_TYPES: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['x', { kind: 'pad', size: 1 }],
  ['c', { kind: 'char', size: 1 }],
  ['b', { kind: 'signed', size: 1 }],
  ['B', { kind: 'unsigned', size: 1 }],
  ['?', { kind: 'bool', size: 1 }],
  ['h', { kind: 'signed', size: 2 }],
  ['H', { kind: 'unsigned', size: 2 }],
  ['i', { kind: 'signed', size: 4 }],
  ['I', { kind: 'unsigned', size: 4 }],
  ['l', { kind: 'signed', size: 4, native: 8 }],
  ['L', { kind: 'unsigned', size: 4, native: 8 }],
  ['q', { kind: 'signed', size: 8 }],
  ['Q', { kind: 'unsigned', size: 8 }],
  ['n', { kind: 'signed', size: 8, nativeOnly: true }],
  ['N', { kind: 'unsigned', size: 8, nativeOnly: true }],
  ['P', { kind: 'unsigned', size: 8, nativeOnly: true }],
  ['e', { kind: 'float', size: 2 }],
  ['f', { kind: 'float', size: 4 }],
  ['d', { kind: 'float', size: 8 }],
  ['s', { kind: 'text', size: 1 }],
  ['p', { kind: 'counted', size: 1 }],
]);

/** `struct.error`, which the machine's module defines under this name. */
function structError(message: string): ValueFailure {
  return new ValueFailure('struct.error', message);
}

/** One value in the packed data; of `text` and `counted` the size is the repeat count. */
interface Field {
  readonly code: string;
  readonly kind: FieldKind;
  readonly offset: number;
  readonly size: number;
}

export interface StructLayout {
  readonly fields: readonly Field[];
  /** Parts of the format that stand for values, however often each is repeated. */
  readonly parts: number;
  /** Bytes of the whole, without padding at the end. */
  readonly size: number;
  readonly little: boolean;
  readonly native: boolean;
}

/** Sizes are C's: below 2**63. Beyond 2**53 they are not exact, but nothing of such a size can be packed either. */
const LARGEST = 2 ** 63;

/** Reads a format; the size is `calcsize(format)`. */
export function parseStructFormat(format: string): StructLayout {
  const order = /^[@=<>!]/.exec(format)?.[0];
  const native = order === undefined || order === '@';
  const fields: Field[] = [];
  let offset = 0;
  let parts = 0;
  const body = format.slice(order ? 1 : 0);
  const pieces = /[\t-\r ]+|(\d*)(\P{Cs}|[^])?/gu;
  for (const [whole, digits, code] of body.matchAll(pieces)) {
    if (digits === undefined || whole === '') continue;
    if (code === undefined) throw structError('repeat count given without format specifier');
    const type = FIELD_TYPES.get(code);
    if (!type || (type.nativeOnly && !native)) throw structError('bad char in struct format');
    const size = native ? (type.native ?? type.size) : type.size;
    const count = digits === '' ? 1 : Number(digits);
    if (native) offset = Math.ceil(offset / size) * size;
    if (offset + count * size >= LARGEST) throw structError('total struct size too long');
    if (type.kind === 'text' || type.kind === 'counted') fields.push({ code, kind: type.kind, offset, size: count });
    else if (type.kind !== 'pad') {
      if (count > MOST_FIELDS) throw new ValueFailure('MemoryError', '', []);
      for (let i = 0; i < count; i++) fields.push({ code, kind: type.kind, offset: offset + i * size, size });
    }
    if (type.kind !== 'pad' && count > 0) parts++;
    offset += count * size;
  }
  return { fields, parts, size: offset, little: native || order === '<' || order === '=', native };
}

/** More values than any program packs at once, and than memory should be asked for. */
const MOST_FIELDS = 1e7;

function packInteger(view: DataView, field: Field, argument: StructArgument, little: boolean): void {
  if (argument.kind !== 'integer' && argument.kind !== 'bool') throw structError('required argument is not an integer');
  const value = BigInt(argument.value);
  const bits = BigInt(8 * field.size);
  // An address may be written as a negative number too.
  if (field.code === 'P') {
    if (value < -(1n << (bits - 1n)) || value >= 1n << bits) throw structError('int too large to convert');
    writeInteger(view, field, value, little);
    return;
  }
  const low = field.kind === 'signed' ? -(1n << (bits - 1n)) : 0n;
  const high = field.kind === 'signed' ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  if (value < low || value > high) throw structError(`'${field.code}' format requires ${low} <= number <= ${high}`);
  writeInteger(view, field, value, little);
}

function writeInteger(view: DataView, field: Field, value: bigint, little: boolean): void {
  for (let i = 0; i < field.size; i++) {
    const shift = BigInt(8 * (little ? i : field.size - 1 - i));
    view.setUint8(field.offset + i, Number((value >> shift) & 0xffn));
  }
}

/** A double as the 16 bits of a half-precision number, halves to even; undefined when it is too large. */
function halfBits(x: number): number | undefined {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (x !== x) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.min(16, Math.floor(Math.log2(size))));
  const scaled = size * 2 ** (10 - exponent);
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const rounded = floor + (rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? 1 : 0);
  // A carry out of the mantissa runs into the exponent by itself.
  const bits = rounded + (exponent + 14) * 1024;
  return bits < 0x7c00 ? sign | bits : undefined;
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (exponent === 31) return mantissa ? NaN : sign * Infinity;
  return sign * (exponent === 0 ? mantissa * 2 ** -24 : (mantissa + 1024) * 2 ** (exponent - 25));
}

function tooLarge(argument: StructArgument, code: string): ValueFailure {
  if (argument.kind === 'integer') return structError('int too large to convert');
  return new ValueFailure('OverflowError', `float too large to pack with ${code} format`);
}

function packFloat(view: DataView, field: Field, argument: StructArgument, layout: StructLayout): void {
  if (argument.kind === 'bytes' || argument.kind === 'other') throw structError('required argument is not a float');
  const x = Number(argument.value);
  if (!Number.isFinite(x) && argument.kind === 'integer') throw structError('required argument is not a float');
  if (field.size === 8) {
    view.setFloat64(field.offset, x, layout.little);
    return;
  }
  if (field.size === 4) {
    // Native mode converts as C does, to an infinity.
    if (!layout.native && Number.isFinite(x) && !Number.isFinite(Math.fround(x))) throw tooLarge(argument, 'f');
    view.setFloat32(field.offset, x, layout.little);
    return;
  }
  const bits = halfBits(x);
  if (bits === undefined) throw tooLarge(argument, 'e');
  view.setUint16(field.offset, bits, layout.little);
}

function packField(view: DataView, field: Field, argument: StructArgument, layout: StructLayout): void {
  const bytes = new Uint8Array(view.buffer);
  switch (field.kind) {
    case 'char':
      if (argument.kind !== 'bytes' || argument.value.length !== 1)
        throw structError('char format requires a bytes object of length 1');
      bytes.set(argument.value, field.offset);
      return;
    case 'text':
    case 'counted': {
      if (argument.kind !== 'bytes') throw structError(`argument for '${field.code}' must be a bytes object`);
      const lead = field.kind === 'counted' ? 1 : 0;
      if (field.size === 0) return;
      const kept = argument.value.subarray(0, field.size - lead);
      if (lead) bytes[field.offset] = Math.min(255, kept.length);
      bytes.set(kept, field.offset + lead);
      return;
    }
    case 'bool':
      bytes[field.offset] = isTrue(argument) ? 1 : 0;
      return;
    case 'float':
      packFloat(view, field, argument, layout);
      return;
    case 'signed':
    case 'unsigned':
      packInteger(view, field, argument, layout.little);
      return;
    case 'pad':
      return;
  }
}

function isTrue(argument: StructArgument): boolean {
  if (argument.kind === 'other') return argument.truth;
  return argument.kind === 'bytes' ? argument.value.length > 0 : argument.value !== 0 && argument.value !== false;
}

/** `pack(format, *values)`; `called` names the function in the error. */
export function packStruct(layout: StructLayout, values: readonly StructArgument[], called = 'pack'): Uint8Array {
  const { fields, size } = layout;
  if (values.length !== fields.length)
    throw structError(`${called} expected ${fields.length} items for packing (got ${values.length})`);
  const view = new DataView(new ArrayBuffer(size));
  fields.forEach((field, i) => packField(view, field, values[i]!, layout));
  return new Uint8Array(view.buffer);
}

function unpackField(view: DataView, field: Field, little: boolean): StructValue {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + field.offset, field.size);
  switch (field.kind) {
    case 'bool':
      return { kind: 'bool', value: bytes[0] !== 0 };
    case 'float': {
      if (field.size === 8) return { kind: 'float', value: view.getFloat64(field.offset, little) };
      if (field.size === 4) return { kind: 'float', value: view.getFloat32(field.offset, little) };
      return { kind: 'float', value: halfValue(view.getUint16(field.offset, little)) };
    }
    case 'signed':
    case 'unsigned': {
      let value = 0n;
      for (let i = 0; i < field.size; i++) value = (value << 8n) | BigInt(bytes[little ? field.size - 1 - i : i]!);
      return {
        kind: 'integer',
        value: normalize(field.kind === 'signed' ? BigInt.asIntN(8 * field.size, value) : value),
      };
    }
    case 'counted':
      return { kind: 'bytes', value: bytes.slice(1, 1 + (bytes[0] ?? 0)) };
    case 'char':
    case 'text':
    case 'pad':
      return { kind: 'bytes', value: bytes.slice() };
  }
}

/** `unpack(format, bytes)`. */
export function unpackStruct(layout: StructLayout, bytes: Uint8Array): StructValue[] {
  if (bytes.length !== layout.size) throw structError(`unpack requires a buffer of ${layout.size} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return layout.fields.map((field) => unpackField(view, field, layout.little));
}

/** `unpack_from(format, bytes, offset)`. */
export function unpackStructFrom(layout: StructLayout, bytes: Uint8Array, offset: number): StructValue[] {
  const length = bytes.length;
  if (offset < 0 && offset + length < 0) throw structError(`offset ${offset} out of range for ${length}-byte buffer`);
  if (offset < 0 && offset + layout.size > 0)
    throw structError(`not enough data to unpack ${layout.size} bytes at offset ${offset}`);
  const start = offset < 0 ? offset + length : offset;
  if (length - start < layout.size)
    throw structError(
      `unpack_from requires a buffer of at least ${start + layout.size} bytes for unpacking ${layout.size} bytes at offset ${start} (actual buffer size is ${length})`,
    );
  return unpackStruct(layout, bytes.subarray(start, start + layout.size));
}

/** The pieces of `iter_unpack(format, bytes)`. */
export function unpackStructEach(layout: StructLayout, bytes: Uint8Array): StructValue[][] {
  if (layout.size === 0) throw structError('cannot iteratively unpack with a struct of length 0');
  if (bytes.length % layout.size !== 0)
    throw structError(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  return Array.from({ length: bytes.length / layout.size }, (_, i) =>
    unpackStruct(layout, bytes.subarray(i * layout.size, (i + 1) * layout.size)),
  );
}
