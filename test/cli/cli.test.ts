// The command line, called as a user calls it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli.ts';
import { decodeTrace } from '../../src/trace/codec.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'py-memory-cli-'));
after(() => rmSync(folder, { recursive: true }));

function call(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', CLI, ...args], {
    input: program,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('py-memory', () => {
  it('run prints what the program prints and has its exit code', () => {
    assert.deepEqual(call('print(input())\nraise SystemExit(4)\n', 'run', '-', '--stdin', 'Kim'), {
      status: 4,
      stdout: 'Kim\n',
      stderr: '',
    });
  });

  it('run shows the traceback of an error and counts shown lines', () => {
    const { status, stderr } = call('# pymem step=1\nx = 1\nx / 0\n', 'run', '-');
    assert.equal(status, 1);
    assert.match(stderr, /line 2, in <module>\n {4}x \/ 0\n.*ZeroDivisionError: division by zero\n$/s);
  });

  it('trace prints a trace', () => {
    const trace = decodeTrace(call('x = 1\n', 'trace', '-').stdout);
    assert.equal(trace.source, 'x = 1\n');
    assert.equal(trace.outcome.kind, 'finished');
  });

  it('svg writes the picture of a step by number or name', () => {
    const file = join(folder, 'step.svg');
    assert.deepEqual(call('x = 1  #@ L1: one\nx = 2\n', 'svg', '-', '--step', 'L1', '-o', file), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    assert.match(readFileSync(file, 'utf8'), /^<svg .*<\/svg>\n$/s);
  });

  it('explain tells every step, in the language of the first-line comment', () => {
    assert.deepEqual(call('# pymem lang=ko\nx = 1\n', 'explain', '-').stdout.split('\n').slice(2), [
      '2  1이 만들어지고, x가 그것을 가리킵니다. 프로그램이 끝났습니다.',
      '',
    ]);
  });

  it('refuses wrong calls and says why', () => {
    const program = join(folder, 'program.py');
    writeFileSync(program, 'x = 1\n');
    const refusal = (...args: string[]): string => {
      const written = mock.method(process.stderr, 'write', () => true);
      const status = main(args);
      written.mock.restore();
      assert.equal(status, 2);
      return String(written.mock.calls[0]?.arguments[0]);
    };
    assert.match(refusal('paint', program), /^py-memory: Usage: /);
    assert.match(refusal('run'), /^py-memory: Usage: /);
    assert.match(refusal('svg', program, '--detail', 'value'), /did you mean `values`\?/);
    assert.match(refusal('svg', program, '--step=99'), /There is no step 99/);
    assert.match(refusal('svg', program, '--stpe=1'), /Unknown option '--stpe'/);
    assert.match(refusal('run', join(folder, 'missing.py')), /no such file/);
  });

  it('says when a program was stopped', () => {
    const { status, stderr } = call('while True: pass\n', 'trace', '-', '--max-steps', '50');
    assert.equal(status, 3);
    assert.match(stderr, /stopped in line 1, at the limit for the number of steps/);
  });
});
