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

  it('every command shows the traceback once', () => {
    for (const command of ['run', 'trace', 'svg', 'explain']) {
      const { status, stderr } = call('x = 1\nx / 0\n', command, '-');
      assert.equal(status, 1, command);
      assert.equal(stderr.split('Traceback (most recent call last):').length, 2, command);
      assert.match(stderr, /ZeroDivisionError: division by zero\n$/, command);
    }
  });

  it('--help prints the usage and nothing else', () => {
    const { status, stdout, stderr } = call('', '--help');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^Usage: py-memory COMMAND FILE/);
  });

  it('COMMAND --help tells of one command', () => {
    const written = mock.method(process.stdout, 'write', () => true);
    const codes = [main(['svg', '--help']), main(['help', 'check'])];
    written.mock.restore();
    assert.deepEqual(codes, [0, 0]);
  });

  it('trace prints a trace', () => {
    const trace = decodeTrace(call('x = 1\n', 'trace', '-').stdout);
    assert.equal(trace.source, 'x = 1\n');
    assert.equal(trace.outcome.kind, 'finished');
  });

  it('svg writes the picture of a step by number or name', () => {
    const file = join(folder, 'step one.svg');
    assert.deepEqual(
      call('x_y = 1  #@ L1: one\nx_y = 2\n', 'svg', '-', '--step', 'L1', '--title', 'A [name]', '-o', file),
      {
        status: 0,
        stdout:
          '![A \\[name\\]; The frame \\<module\\> has these names, x\\_y refers to 1; Objects, 1, 1 reference](step%20one.svg)\n\n' +
          '1 is made, and x\\_y refers to it.\n',
        stderr: '',
      },
    );
    assert.match(readFileSync(file, 'utf8'), /^<svg .*<\/svg>\n$/s);
  });

  it('svg has colours of its own, and with --animated all steps', () => {
    const still = call('x = 1\n', 'svg', '-').stdout;
    assert.doesNotMatch(still, /var\(/);
    assert.match(still, /@media \(prefers-color-scheme:dark\)/);
    const moving = call('x = 1\n', 'svg', '-', '--animated').stdout;
    assert.match(moving, /@media \(prefers-reduced-motion:no-preference\).*@keyframes/);
    assert.equal(call('x = 1\n', 'svg', '-', '--animated').stdout, moving);
  });

  it('explain tells every step, in the language of the first-line comment', () => {
    const told = call('# pymem lang=ko\nx = 1\n', 'explain', '-').stdout.trimEnd().split('\n');
    assert.match(told[0] ?? '', /^0 {2}아직 아무것도 실행하지 않았습니다\.$/);
    assert.match(told.at(-1) ?? '', /^\d {2}1이 만들어지고, x가 그것을 가리킵니다\. 프로그램이 끝났습니다\.$/);
  });

  it('explain --why tells why an object is alive at a step', () => {
    const program = 'a = []\nb = [a]\ndel a\n';
    assert.deepEqual(call(program, 'explain', '-', '--why', 'b[0]'), {
      status: 0,
      stdout:
        'The list b[0] has 1 reference.\nIt is held by item 0 of the list b.\n' +
        'It stays alive because this leads to it: the name b → item 0 of the list b.\n',
      stderr: '',
    });
    assert.match(call(program, 'explain', '-', '--why', 'a', '--step', '2', '--lang', 'ko').stdout, /이름 a/);
    const wrong = call(program, 'explain', '-', '--why', 'b[7]');
    assert.deepEqual([wrong.status, wrong.stderr], [2, 'py-memory: b[7], column 2: the list has no item [7]\n']);
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
    assert.match(refusal(), /^py-memory: Usage: /);
    assert.match(refusal('trcae', program), /^py-memory: There is no command trcae; did you mean trace\?\n\nUsage: /);
    assert.match(refusal('paint', program), /^py-memory: There is no command paint\n\nUsage: /);
    assert.match(refusal('run'), /^py-memory: run needs a file\n\nUsage: /);
    assert.match(refusal('run', program, 'second.py'), /second\.py is one too many/);
    assert.match(refusal('svg', program, '--detail', 'value'), /did you mean `values`\?/);
    assert.match(refusal('svg', program, '--step=99'), /There is no step 99/);
    assert.match(refusal('svg', program, '--stpe=1'), /There is no option --stpe; did you mean --step\?/);
    assert.match(
      refusal('svg', program, '--step'),
      /--step needs a value; one that begins with - is written --step=-1\n$/,
    );
    assert.match(
      refusal('run', program, '--width=300'),
      /^py-memory: run takes no option --width; svg does\n\nUsage: py-memory run/,
    );
    assert.match(
      refusal('run', join(folder, 'porgram.py')),
      /There is no file .*porgram\.py; did you mean program\.py\?\n$/,
    );
    assert.match(refusal('check'), /^py-memory: check needs files\n\nUsage: py-memory check FILES…/);
    assert.match(refusal('check', folder, '--detial', 'values'), /did you mean --detail\?/);
  });

  it('says when a program was stopped', () => {
    const { status, stderr } = call('while True: pass\n', 'trace', '-', '--max-steps', '50');
    assert.equal(status, 3);
    assert.match(stderr, /stopped in line 1, at the limit for the number of steps/);
  });
});
