/** The literal numbers in the machine's switches are those of the opcode table. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { OPCODES, OPCODE_NAMES, type OpcodeName } from '../../src/compile/opcodes.ts';

const FILES = { hot: 'src/machine/run.ts', cold: 'src/machine/run-cold.ts' } as const;

function labels(file: string): { number: number; name: string }[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/case (\d+):(?: \{)?\s*\/\/ ([A-Z_0-9]+)/g)].map((match) => ({
    number: Number(match[1]),
    name: match[2] as string,
  }));
}

test('case labels carry the number of the instruction they name', () => {
  for (const file of Object.values(FILES))
    for (const { number, name } of labels(file))
      assert.equal(OPCODES[name as OpcodeName]?.number, number, `${file}: case ${number} is called ${name}`);
});

test('numbers are dense, so that a switch becomes a jump table', () => {
  assert.deepEqual(
    OPCODE_NAMES.map((name) => OPCODES[name].number),
    OPCODE_NAMES.map((_, index) => index),
  );
});

test('every instruction has a meaning in one of the two switches', () => {
  const known = new Set(Object.values(FILES).flatMap((file) => labels(file).map(({ number }) => number)));
  for (const name of OPCODE_NAMES) assert.ok(known.has(OPCODES[name].number), `${name} is run by nobody`);
});

test('numbers used outside of the switches are those of the table', () => {
  const uses: readonly (readonly [string, string, OpcodeName])[] = [
    ['src/machine/activation.ts', 'END_FOR', 'END_FOR'],
    ['src/machine/frame.ts', 'TRACE_LINE', 'TRACE_LINE'],
    ['src/machine/types/generator.ts', 'RESUME', 'RESUME'],
  ];
  for (const [file, constant, name] of uses) {
    const match = new RegExp(`const ${constant} = (\\d+);`).exec(readFileSync(file, 'utf8'));
    assert.equal(Number(match?.[1]), OPCODES[name].number, `${file}: ${constant}`);
  }
});
