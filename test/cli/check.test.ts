// `py-memory check`, called as a build server calls it: what is printed, and the exit code.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, mock } from 'node:test';
import { main } from '../../src/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'py-memory-check-'));
after(() => rmSync(folder, { recursive: true }));

function check(...args: string[]): { status: number; lines: string[] } {
  const written = mock.method(process.stdout, 'write', () => true);
  const status = main(['check', ...args]);
  written.mock.restore();
  const text = written.mock.calls.map(({ arguments: [part] }) => String(part)).join('');
  return { status, lines: text.replaceAll(`${folder}/`, '').trimEnd().split('\n') };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('check', () => {
  it('says nothing but the number of diagrams where all is as it should be', () => {
    const path = file(
      'good.md',
      '# Names\n\n```pymem\na = []\nb = a  #@ expect: refs(a) == 2\n```\n\n```python\nnot run\n```\n',
    );
    assert.deepEqual(check(path), { status: 0, lines: ['1 diagram in 1 file, 0 faults'] });
  });

  it('tells where an expectation does not hold, and what is so instead', () => {
    const path = file(
      'wrong.md',
      'text\n\n- item\n\n  ```pymem expect="freed(a)"\n  a = []\n  b = a  #@ expect: refs(a) == 3\n  ```\n\n> ```python\n> # pymem stpe=1\n> x = nope\n> ```\n',
    );
    assert.deepEqual(check(path), {
      status: 1,
      lines: [
        'wrong.md:5:12: Expected `freed(a)` at step 2, but a has led to nothing else before, so nothing can be freed (failed-expectation)',
        'wrong.md:7:10: Expected `refs(a) == 3` at step 2, but refs(a) is 2 (failed-expectation)',
        'wrong.md:11:11: There is no option `stpe`; did you mean `step`? (unknown-option)',
        "wrong.md:12:3: NameError: name 'nope' is not defined (python-error)",
        '2 diagrams in 1 file, 4 faults',
      ],
    });
  });

  const WRONG = 'a = [1]\nb = a  #@ expect: refs(a) == 3\n';
  const fence = (indent = '', info = 'pymem', sign = '```') =>
    `${sign}${info}\n${WRONG}${sign}\n`.replace(/^/gm, indent).slice(0, -indent.length || undefined);
  const places: Readonly<Record<string, readonly [text: string, place: string | null]>> = {
    'crlf.md': [`# T\n\n${fence()}`.replaceAll('\n', '\r\n'), '5:8'],
    'marked.md': [`\uFEFF${fence()}`, '3:8'],
    'tabs.md': [`-\tone\n\n${fence('\t')}`, '5:9'],
    'quote.md': [`> - [ ] deep\n>\n${fence('>   ')}`, '5:12'],
    'container.md': [`:::note\n\n${fence()}\n:::\n`, '5:8'],
    'admonition.md': [`!!! note "Names"\n\n${fence('    ')}`, '5:12'],
    'tildes.md': [fence('  ', 'pymem', '~~~~'), '3:10'],
    'braces.md': [fence('', '{.python .pymem step=1}'), '3:8'],
    'comment.md': [`<!--\n\n${fence()}-->\n`, null],
    'matter.md': [`---\ntext: |\n${fence('  ')}---\n\n${fence()}`, '11:8'],
    'element.mdx': [`<Note>\n${fence('      ')}</Note>\n`, '4:14'],
    'comment.mdx': [`{/*\n\n${fence()}*/}\n`, null],
  };
  for (const [name, [text, place]] of Object.entries(places))
    it(`tells the place in ${name}`, () => {
      const found = check(file(name, text)).lines.slice(0, -1);
      const reason = 'Expected `refs(a) == 3` at step 2, but refs(a) is 2 (failed-expectation)';
      assert.deepEqual(found, place === null ? [] : [`${name}:${place}: ${reason}`]);
    });

  it('reads Python files, each as one program', () => {
    const path = file('program.py', '# pymem expect="refs(x) == 2"\nx = []\ny = 1 / 0\n');
    assert.deepEqual(check(path), {
      status: 1,
      lines: [
        'program.py:1:9: Expected `refs(x) == 2` at step 3, but refs(x) is 1 (failed-expectation)',
        'program.py:3:1: ZeroDivisionError: division by zero (python-error)',
        '1 diagram in 1 file, 2 faults',
      ],
    });
  });

  it('looks for Markdown in folders', () => {
    mkdirSync(join(folder, 'site', 'node_modules'), { recursive: true });
    mkdirSync(join(folder, 'site', 'deep'));
    file('site/node_modules/no.md', '```pymem\n1 / 0\n```\n');
    file('site/deep/b.mdx', '```pymem src=../../shared.py\n```\n');
    file('site/a.md', '```pymem hash=real\nx = 1\n```\n');
    file('site/note.txt', '```pymem\n1 / 0\n```\n');
    file('shared.py', 'x = 1\n');
    assert.deepEqual(check(join(folder, 'site')), {
      status: 1,
      lines: [
        'site/a.md:1:1: note: With `hash=real` every build may give another diagram (unrepeatable)',
        'site/deep/b.mdx:1:10: `../../shared.py` is outside of the folder of the article; the setting `root` of the plugin allows one more folder (unreadable-source)',
        '2 diagrams in 2 files, 1 fault',
      ],
    });
    assert.equal(check(join(folder, 'site', 'deep'), '--root', folder).status, 0);
  });
});
