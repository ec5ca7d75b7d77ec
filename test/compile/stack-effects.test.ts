/** The stack pictures of the opcode table and what is found with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instructionsOf } from '../../src/compile/disassemble.ts';
import { OPCODE_NAMES, OPCODES } from '../../src/compile/opcodes.ts';
import { producers } from '../../src/compile/stack-effects.ts';
import { codeNamed, compileSource } from './support.ts';

/** Names of the instructions that pushed what lies on the stack at the first instruction `name` of `function`. */
function pushedBefore(source: string, function_: string, name: string): string[] {
  const code = codeNamed(compileSource(source), function_);
  const instructions = instructionsOf(code);
  const at = instructions.find((instruction) => instruction.name === name);
  assert.ok(at, `no ${name}`);
  return producers(code, at.index).map((index) => instructions[index]?.name ?? 'nothing');
}

test('the numbers of the instructions are dense and name each other', () => {
  OPCODE_NAMES.forEach((name, number) => assert.equal(OPCODES[name].number, number));
});

test('the arguments of a call name the loads that pushed them', () => {
  const source = 'def f(a, b):\n  print(a, 1, g(b))\n';
  assert.deepEqual(pushedBefore(source, 'f', 'CALL'), [
    'LOAD_GLOBAL',
    'LOAD_GLOBAL',
    'LOAD_FAST_BORROW',
    'LOAD_SMALL_INT',
    'LOAD_GLOBAL',
    'LOAD_GLOBAL',
    'LOAD_FAST_BORROW',
  ]);
});

test('a method call has the object as its second entry', () => {
  assert.deepEqual(pushedBefore('def f(a, b):\n  a.m(b)\n', 'f', 'CALL'), [
    'LOAD_ATTR',
    'LOAD_FAST_BORROW',
    'LOAD_FAST_BORROW',
  ]);
});

test('an entry that different ways push has no producer', () => {
  assert.deepEqual(pushedBefore('def f(a, b):\n  g(a if b else 1)\n  h()\n', 'f', 'CALL').slice(2), ['nothing']);
});

test('a loop keeps its iterator, a handler finds the exception', () => {
  assert.deepEqual(pushedBefore('def f(a):\n  for x in a: g()\n', 'f', 'CALL').slice(0, 1), ['GET_ITER']);
  assert.deepEqual(pushedBefore('def f():\n  try: g()\n  except E: pass\n', 'f', 'PUSH_EXC_INFO'), ['nothing']);
});

test('an instruction that is never reached has an empty stack', () => {
  assert.deepEqual(producers(compileSource('pass'), 1000), []);
});
