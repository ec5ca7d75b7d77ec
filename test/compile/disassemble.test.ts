/** What `disassemble` shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disassemble } from '../../src/compile/disassemble.ts';
import { compileSource } from './support.ts';

test('code is shown line by line with operands explained and inner code objects after it', () => {
  const source = 'def f(x):\n    try:\n        return x + 1\n    except E: pass\n';
  const lines = disassemble(compileSource(source, { trace: false })).split('\n');
  const shown = lines.map((line) => line.trim().replaceAll(/ +/g, ' '));
  assert.deepEqual(shown, [
    'Disassembly of <module>:',
    '0 0 RESUME 0',
    '1 1 LOAD_CONST 0 (<code object f, line 1>)',
    '2 MAKE_FUNCTION',
    '3 STORE_NAME 0 (f)',
    '4 LOAD_CONST 1 (None)',
    '5 RETURN_VALUE',
    '',
    'Disassembly of f:',
    '1 0 RESUME 0',
    '2 1 NOP',
    '3 2 LOAD_FAST_BORROW 0 (x)',
    '3 LOAD_SMALL_INT 1',
    '4 BINARY_OP 0 (+)',
    '5 RETURN_VALUE',
    '-- 6 PUSH_EXC_INFO',
    '4 7 LOAD_GLOBAL 0 (E)',
    '8 CHECK_EXC_MATCH',
    '9 POP_JUMP_IF_FALSE 14 (to 14)',
    '10 POP_TOP',
    '11 POP_EXCEPT',
    '12 LOAD_CONST 1 (None)',
    '13 RETURN_VALUE',
    '14 RERAISE 0',
    '-- 15 COPY 3',
    '16 POP_EXCEPT',
    '17 RERAISE 1',
    '2 to 5 -> 6 [0]',
    '6 to 11 -> 15 [1] lasti',
    '14 to 15 -> 15 [1] lasti',
  ]);
});

test('a line event stands before the first instruction of its line', () => {
  const text = disassemble(compileSource('x = 1\ny = 2\n'));
  assert.match(text, /1 +1 {2}TRACE_LINE +1 \(line 1\)\n +2 {2}LOAD_SMALL_INT/);
  assert.match(text, /2 +4 {2}TRACE_LINE +2 \(line 2\)\n +5 {2}LOAD_SMALL_INT/);
});
