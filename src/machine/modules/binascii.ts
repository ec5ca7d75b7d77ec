/** The built-in part of the module `binascii`. Source: https://docs.python.org/3.14/library/binascii.html */
import { STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { integer } from '../operations/number.ts';
import { truth } from '../operations/truth.ts';
import { requireBuffer } from '../types/buffer.ts';
import { adler32, crc32, decodeBase64, encodeBase64 } from '../values/base64.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/binascii.ts';

/** What text or bytes to be decoded consist of. */
function encoded(machine: Machine, object: PyObject): Uint8Array {
  if (object.type.layout !== STR) return requireBuffer(machine, object);
  const text = object.payload as string;
  if (/[^\0-\x7f]/.test(text)) machine.fail('ValueError', 'string argument should contain only ASCII characters');
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function* checksum(
  machine: Machine,
  compute: (data: Uint8Array, start: number) => number,
  data: PyObject,
  start: PyObject | undefined,
  first: bigint,
): Routine<PyObject> {
  const from = start === undefined ? first : yield* integer(machine, start);
  const bytes = requireBuffer(machine, data);
  machine.work(bytes.length >> 4);
  return machine.int(compute(bytes, Number(BigInt.asUintN(32, BigInt(from)))));
}

const FUNCTIONS: NativeTable = {
  '_encode(data, /)': {
    doc: 'Base64 of bytes.',
    run(machine, data: PyObject) {
      const bytes = requireBuffer(machine, data);
      machine.work(bytes.length >> 4);
      return machine.bytes(encodeBase64(bytes));
    },
  },
  '_decode(text, strict, /)': {
    doc: 'Bytes from base64, or a str that says what is wrong.',
    *routine(machine, text: PyObject, strict: PyObject) {
      const bytes = encoded(machine, text);
      machine.work(bytes.length >> 4);
      const data = decodeBase64(bytes, yield* truth(machine, strict));
      return typeof data === 'string' ? machine.str(data) : machine.bytes(data);
    },
  },
  '_ascii(text, /)': {
    doc: 'The bytes of text in ASCII, or of bytes.',
    run: (machine, text: PyObject) => machine.bytes(encoded(machine, text).slice()),
  },
  'crc32(data, crc=0, /)': {
    doc: 'The CRC-32 of data.',
    routine: (machine, data, crc) => checksum(machine, crc32, data as PyObject, crc as PyObject | undefined, 0n),
  },
  'adler32(data, value=1, /)': {
    doc: 'The Adler-32 checksum of data.',
    routine: (machine, data, value) => checksum(machine, adler32, data as PyObject, value as PyObject | undefined, 1n),
  },
};

export const makeBinascii = pythonModule('binascii', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'binascii', FUNCTIONS);
});
