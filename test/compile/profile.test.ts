/** What a profile of Python changes in the code. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disassemble } from '../../src/compile/disassemble.ts';
import { compileSource } from './support.ts';

const SOURCE = 'def f(a, b):\n  return a + b + 1000 + 255 + 256\n';

test('3.14 borrows references of locals and keeps 0 to 255 out of the constants', () => {
  const text = disassemble(compileSource(SOURCE));
  assert.match(text, /LOAD_FAST_BORROW_LOAD_FAST_BORROW/);
  assert.match(text, /LOAD_SMALL_INT +255/);
  assert.match(text, /LOAD_CONST +\d+ \(256\)/);
});

test('a Python that does not borrow loads owned references', () => {
  const text = disassemble(
    compileSource(SOURCE, {
      profile: {
        borrow: false,
        largestSmallInt: 255,
        foldsInTree: false,
        pairsIterators: false,
        borrowsBehindEmptyBlocks: false,
        guardsGenerators: true,
      },
    }),
  );
  assert.doesNotMatch(text, /BORROW/);
  assert.match(text, /LOAD_FAST_LOAD_FAST/);
});

test('a Python with more small ints loads them without a constant', () => {
  const text = disassemble(
    compileSource(SOURCE, {
      profile: {
        borrow: true,
        largestSmallInt: 1024,
        foldsInTree: false,
        pairsIterators: false,
        borrowsBehindEmptyBlocks: false,
        guardsGenerators: true,
      },
    }),
  );
  assert.match(text, /LOAD_SMALL_INT +1000/);
});

test('without tracing there are no line instructions', () => {
  assert.match(disassemble(compileSource(SOURCE)), /TRACE_LINE/);
  assert.doesNotMatch(disassemble(compileSource(SOURCE, { trace: false })), /TRACE_LINE/);
});

test('names of a program are only names', () => {
  const source = 'constructor = __proto__ = 1\ndef toString(hasOwnProperty): return hasOwnProperty.__proto__\n';
  const code = compileSource(source);
  assert.deepEqual(code.names, ['constructor', '__proto__', 'toString']);
});
