/**
 * Every Python program and snippet under test/ compiles to CPython 3.14's own bytecode:
 * instructions, operands, constants, names, flags, positions, exception table,
 * stack size and the places of line events, in all code objects.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSnippets } from '../syntax/snippets.ts';
import { startJudge } from './cpython.ts';
import { type CodeDescription, describe } from './describe.ts';
import { compileSource } from './support.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'));
const programs = files.sort().map((name) => ({ name, source: readFileSync(root + name, 'utf8') }));
for (const list of ['valid.txt', 'scopes.txt', 'strings.txt']) {
  for (const { label, source } of readSnippets(list)) programs.push({ name: `${list}, ${label || source}`, source });
}
const judge = await startJudge();

/** Fails at the first code object, and the first part of it, that differs. */
function assertSame(ours: CodeDescription, theirs: CodeDescription): void {
  const where = theirs.qualname;
  theirs.instructions.forEach((instruction, i) => {
    assert.deepEqual(ours.instructions[i], instruction, `instruction ${i} of ${where}`);
  });
  const { nested: oursInside, ...oursItself } = ours;
  const { nested: theirsInside, ...theirsItself } = theirs;
  assert.deepEqual(oursItself, theirsItself, where);
  theirsInside.forEach((inside, i) => {
    const counterpart = oursInside[i];
    assert.ok(counterpart, `${inside.qualname} is missing`);
    assertSame(counterpart, inside);
  });
}

test('there are programs to compare', () => assert.ok(programs.length > 10));

for (const { name, source } of programs) {
  const theirs = judge(source);
  test(`${name} is compiled as CPython compiles it`, { skip: 'error' in theirs && 'not valid' }, () => {
    if ('error' in theirs) return;
    assertSame(describe(compileSource(source)), theirs);
    assertSame({ ...describe(compileSource(source, { trace: false })), lineStarts: [] }, withoutLineStarts(theirs));
  });
}

function withoutLineStarts(code: CodeDescription): CodeDescription {
  return { ...code, lineStarts: [], nested: code.nested.map(withoutLineStarts) };
}
