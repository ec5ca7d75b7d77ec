/**
 * Hashes against those a 64-bit CPython answered with PYTHONHASHSEED=0 (Pyodide's
 * are of 32 bits, so they cannot judge): data/hashes.jsonl holds their answers.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { floatHash } from '../../../src/machine/values/float.ts';
import * as hash from '../../../src/machine/values/hash.ts';
import { integerHash, normalize } from '../../../src/machine/values/integer.ts';

/** Lines of data/hashes.jsonl: kind, value, hash. An integer is text, a tuple or frozenset a list of such. */
type Row = readonly [kind: string, value: unknown, hash: string];

const recorded = readFileSync(new URL('data/hashes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

function integerHash64(text: string): hash.Hash64 {
  return hash.hashFromInteger(integerHash(normalize(BigInt(text))));
}

function assertHashes<T>(kind: string, compute: (value: T) => hash.Hash64): void {
  const rows = recorded.filter((row) => row[0] === kind);
  assert.ok(rows.length >= 50);
  for (const [, value, expected] of rows)
    assert.equal(String(hash.hashToInteger(compute(value as T))), expected, `hash of ${JSON.stringify(value)}`);
}

test('strings of every width', () => {
  assertHashes<string>('text', hash.hashText);
});

test('bytes', () => {
  assertHashes<number[]>('bytes', (bytes) => hash.hashBytes(Uint8Array.from(bytes)));
});

test('numbers', () => {
  assertHashes<string>('integer', integerHash64);
  assertHashes<number>('float', (x) => hash.hashFromInteger(floatHash(x)));
  assertHashes<[number, number]>('complex', ([real, imaginary]) =>
    hash.hashComplex(hash.hashFromInteger(floatHash(real)), hash.hashFromInteger(floatHash(imaginary))),
  );
});

test('tuples and frozensets', () => {
  assertHashes<string[]>('tuple', (items) => hash.hashTuple(items.map(integerHash64)));
  assertHashes<string[]>('frozenset', (items) => hash.hashFrozenset(items.map(integerHash64)));
});

test('the quick hash is positive, fits 30 bits and tells similar names apart', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `name_${i}`);
  const hashes = names.map(hash.quickHash);
  assert.ok(hashes.every((value) => value >= 0 && value < 2 ** 30 && Number.isInteger(value)));
  assert.ok(new Set(hashes).size > 9_990);
  assert.ok(new Set(hashes.map((value) => value & 0x3fff)).size > 6_000, 'low bits spread');
});
