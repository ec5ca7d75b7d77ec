// The plugin's own work, with makers that draw and say next to nothing: which fences, where messages stand, what the HTML holds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { Options } from '../../plugin/plugin.ts';
import { createPlugin } from '../../plugin/plugin.ts';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { decodeTrace } from '../../src/trace/codec.ts';
import type { Outcome } from '../../src/trace/model.ts';
import type { ColouredToken, Trace } from '../../src/trace/trace.ts';

/** A run of one line step for each line, each making x refer to a new object, ending as the source's `# outcome` comment says. */
function runOf(source: string): Trace {
  const lines = source.trimEnd().split('\n');
  const comments = [...source.matchAll(/#.*$/gm)];
  const tokens: ColouredToken[] = comments.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    class: 'comment',
  }));
  const run = new TraceBuilder({ source, tokens });
  const int = run.type('int', 'atom');
  run.push(run.code('<module>', 'module'));
  run.step('start', 1);
  run.step('line', 1);
  lines.forEach((_, index) => {
    run.local('x', run.alloc(int, { text: String(index) }));
    run.step(index === lines.length - 1 ? 'end' : 'line', Math.min(index + 2, lines.length));
  });
  return run.finish(outcomeOf(lines));
}

function outcomeOf(lines: readonly string[]): Outcome {
  const line = lines.findIndex((text) => /# outcome/.test(text)) + 1;
  const text = lines[line - 1] ?? '';
  if (text.includes('syntax'))
    return {
      kind: 'syntax-error',
      type: 'SyntaxError',
      message: 'invalid syntax',
      line,
      column: 5,
      endLine: line,
      endColumn: 7,
    };
  if (text.includes('raised')) return { kind: 'raised', type: 'ValueError', message: 'no', line, traceback: '' };
  if (text.includes('unsupported')) return { kind: 'unsupported', feature: 'async for', line, column: 2 };
  if (text.includes('limit')) return { kind: 'limit', which: 'steps', line };
  if (text.includes('crash')) throw new Error('broken');
  return { kind: 'finished', exitCode: 0 };
}

const plugin = createPlugin(runOf);

const toHtml = (markdown: string, options: Options = {}) =>
  unified().use(remarkParse).use(plugin, options).use(remarkRehype).use(rehypeStringify).processSync(markdown);
const html = (markdown: string, options: Options = {}) => String(toHtml(markdown, options));
const short = (page: string) =>
  page
    .replace(/<noscript>.*?<\/noscript>/gs, '')
    .replace(/<svg.*?<\/svg>/gs, '<svg>')
    .replace(/(<script[^>]*>).*?(<\/script>)/gs, '$1$2');
const fence = (code: string, info = 'pymem') => `\`\`\`${info}\n${code}\n\`\`\`\n`;
const messages = (file: VFile) =>
  file.messages.map(({ place, ruleId, reason }) => {
    const point =
      place &&
      ('start' in place ? `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}` : place);
    return `${String(point)} ${ruleId}: ${reason}`;
  });

describe('what is real', () => {
  it('is said to make builds differ', () => {
    assert.deepEqual(messages(toHtml(fence('x = 1', 'pymem clock=virtual random=fixed'))), []);
    const [message] = messages(toHtml(fence('x = 1', 'pymem clock=real'), { hash: 'real' }));
    assert.equal(
      message,
      '1:1-3:4 unrepeatable: With `clock=real` and `hash=real` every build may give another diagram',
    );
  });

  it('is left to the reader as well', () => {
    assert.match(
      html(fence('x = 1', 'pymem clock=real random=real')),
      /<py-memory code="x = 1" clock="real" random="real">/,
    );
  });
});

describe('fences', () => {
  it('of language pymem become the element with code, picture, words and trace', () => {
    assert.equal(
      short(html(fence('x = 1'))),
      '<py-memory code="x = 1"><figure class="pymem-still"><pre><code class="language-python">x = 1\n</code></pre><svg>' +
        '<figcaption><p class="pymem-words">0 is made, and x refers to it. The program has ended.</p></figcaption></figure>' +
        '<script type="application/json" class="pymem-trace"></script></py-memory>',
    );
  });

  it('are ours by language, by a word of the meta, or by the comment', () => {
    for (const ours of [
      fence('x = 1', 'pymem step=1'),
      fence('x = 1', 'pymem{step=1}'),
      fence('x = 1', 'pymem,step=1'),
      fence('x = 1', 'pymem {step=1,lang="en"}'),
      fence('x = 1', 'python pymem step=1'),
      fence('x = 1', 'python filename="a.py" pymem step=1'),
      fence('# pymem step=1\nx = 1', 'python'),
      fence('# pymem step=1\nx = 1', 'py'),
      fence('# pymem step=1\nx = 1'),
      '~~~pymem step=1\nx = 1\n~~~\n',
    ]) {
      const file = toHtml(ours);
      assert.deepEqual(messages(file), [], ours);
      assert.match(String(file), /<py-memory code="x = 1" step="1"/, ours);
    }
  });

  it('of others stay as they are', () => {
    for (const other of [
      fence('x = 1', 'python'),
      fence('# pymem is a library\nx = 1', 'python'),
      fence('# pymem step=1', 'js'),
      fence('x = 1', 'pymemory'),
      fence('x = 1', 'js pymem'),
      '    # pymem step=1\n    x = 1\n',
    ])
      assert.equal(
        html(other),
        String(unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).processSync(other)),
      );
  });

  it('take their options in order of strength', () => {
    const markdown = fence('# pymem step=1 lang=ko\nx = 1', 'pymem step=0 title="A &amp; B"');
    const page = html(markdown, { lang: 'en', detail: 'values' });
    assert.match(page, /^<py-memory code="x = 1" title="A &#x26; B" step="0" detail="values" lang="ko">/);
    assert.match(page, /<p class="pymem-title"><strong>A &#x26; B<\/strong><\/p><pre>/);
    assert.match(page, /<p class="pymem-words">아직 아무것도 실행하지 않았습니다\.<\/p>/);
  });

  it('show marked steps and captions and hide lines', () => {
    const page = html(fence('import sys  #@ hide\nx = 1  #@ L1: bound\n#@ caption: One name', 'pymem step=L1'));
    assert.match(page, /step="3"/);
    assert.match(page, /<pre><code class="language-python">x = 1 {2}# <b class="pymem-badge">L1<\/b>: bound\n<\/code>/);
    assert.match(page, /<p class="pymem-caption">One name<\/p>/);
  });

  it('may be still pictures without element and script', () => {
    const page = html(fence('x = 1', 'pymem static id=names'));
    assert.match(page, /^<div class="pymem-static" id="names"><figure class="pymem-still"><pre>.*<\/figure><\/div>$/s);
  });

  it('leave a long trace to the reader', () => {
    const file = toHtml(fence('x = 1'), { traceLimit: 5 });
    assert.doesNotMatch(String(file), /<script/);
    assert.match(messages(file)[0] ?? '', /^1:1-3:4 long-trace: /);
  });

  it('with the same program get different ids', () => {
    const ids = [...html(fence('x = 1') + '\n' + fence('x = 1')).matchAll(/ id="([^"]*)-title"/g)].map(
      (match) => match[1],
    );
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.filter((id) => !id?.includes('-few')),
      ['pymem-iavnu3', 'pymem-iavnu3-2'],
    );
  });
});

describe('messages', () => {
  it('point at the option in the info string or in the comment', () => {
    assert.deepEqual(messages(toHtml('text\n\n' + fence('x = 1', 'pymem stpe=1'))), [
      '3:10-3:16 unknown-option: There is no option `stpe`; did you mean `step`?',
    ]);
    assert.deepEqual(
      messages(
        toHtml(
          '- item\n\n  ' + fence('  # pymem lang=kr\n  x = 1\n  '.trimEnd(), 'python').replace(/\n```\n$/, '\n  ```\n'),
        ),
      ),
      ['4:11-4:18 malformed-option: Option `lang` expects one of en, ko, not `kr`; did you mean `ko`?'],
    );
  });

  it('point at the line of the program in the Markdown file, indentation considered', () => {
    const markdown =
      '1. item\n\n   ```pymem\n   # pymem step=0\n   x = 1\n   raise ValueError  # outcome raised\n   ```\n';
    assert.deepEqual(messages(toHtml(markdown)), ['6:4-6:38 python-error: ValueError: no']);
    const quoted = '> ```pymem\n> x = 1\n> x = = 1 # outcome syntax\n> ```\n';
    assert.deepEqual(messages(toHtml(quoted)), ['3:7-3:9 syntax-error: SyntaxError: invalid syntax']);
  });

  it('tell what is not modelled and which limit was met', () => {
    assert.deepEqual(messages(toHtml(fence('x = 1\n  async for # outcome unsupported\n'))), [
      '3:3-3:34 unsupported: The diagram ends before line 2: py-memory does not run async for yet. Without it, the program would go on',
    ]);
    assert.deepEqual(messages(toHtml(fence('while True: pass # outcome limit'))), [
      '2:1-2:33 limit: The program was stopped in line 1, at the limit for the number of steps. Perhaps it never ends; if it is right, raise the option max-steps',
    ]);
  });

  it('tell marks, steps and expectations that do not hold', () => {
    assert.deepEqual(messages(toHtml(fence('x = 1 #@ hid', 'pymem step=9'))), [
      '2:7-2:13 malformed-mark: A mark named `hid` without a text; did you mean `hide`?',
      '1:10-1:16 unknown-step: There is no step 9; the steps of this program are 0 to 2',
    ]);
    assert.deepEqual(messages(toHtml(fence('x = 1 #@ expect: refs(x) == 2'))), [
      '2:7-2:30 failed-expectation: Expected `refs(x) == 2` at step 2, but refs(x) is 1',
    ]);
    assert.deepEqual(messages(toHtml(fence('x = 1', 'pymem expect="same(x, y)"'))), [
      '1:10-1:29 failed-expectation: Expected `same(x, y)` at step 2, but no variable is named y here',
    ]);
  });

  it('are spared when the program is meant to fail, and given when it does not', () => {
    const program = 'raise ValueError # outcome raised';
    assert.deepEqual(messages(toHtml(fence(program, 'pymem fails'))), []);
    assert.deepEqual(messages(toHtml(fence(program, 'pymem fails=ValueError'))), []);
    assert.deepEqual(messages(toHtml(fence(program, 'pymem fails=KeyError'))), [
      '2:1-2:34 python-error: ValueError: no; it was meant to fail with KeyError',
    ]);
    assert.deepEqual(messages(toHtml(fence('x = 1', 'pymem fails'))), [
      '1:10-1:15 no-failure: The program was meant to fail, but it ran to its end',
    ]);
  });

  it('concern the settings of the plugin too', () => {
    const wrong = { detial: 'values', title: 'T', width: 5 } as Options;
    assert.deepEqual(messages(toHtml('', wrong)), [
      'undefined plugin-settings: Settings of the plugin: There is no option `detial`; did you mean `detail`?',
      'undefined plugin-settings: Settings of the plugin: Option `width` expects a whole number from 240 to 4000, not `5`',
      'undefined plugin-settings: Settings of the plugin: Option `title` belongs to a single diagram',
    ]);
    const mistyped = { cache: 3, images: 'pictures', traceLimit: '9' } as unknown as Options;
    assert.deepEqual(messages(toHtml(fence('x = 1'), mistyped)), [
      'undefined plugin-settings: Settings of the plugin: `images` expects `{ folder, url }`, not `"pictures"`',
      'undefined plugin-settings: Settings of the plugin: `cache` expects true, false or the path of a folder, not `3`',
      'undefined plugin-settings: Settings of the plugin: `traceLimit` expects a number of characters, not `"9"`',
    ]);
  });

  it('tell our own faults apart and leave the code', () => {
    const file = toHtml(fence('x = 1 # outcome crash'));
    assert.match(messages(file)[0] ?? '', /^1:1-3:4 internal-error: This is a fault of py-memory/);
    assert.equal(String(file), '<pre><code class="language-python">x = 1 # outcome crash\n</code></pre>');
  });
});

describe('the HTML', () => {
  const hostile = 'print("</script><img src=x onerror=alert(1)>", \'"\', """`&amp;`""")';

  it('leaves a readable code block where there is a syntax error', () => {
    assert.equal(
      html(fence('# pymem step=1\nx = = 1 # outcome syntax')),
      '<pre><code class="language-python">x = = 1 # outcome syntax\n</code></pre>',
    );
  });

  it('is safe against tags and quotes in the program', () => {
    const page = html(fence(hostile)).replace(/ code="[^"]*"/, '');
    assert.doesNotMatch(page, /<img/);
    assert.equal([...page.matchAll(/<\/script>/g)].length, 1);
    const json = /<script[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    assert.equal(decodeTrace(json).source, hostile);
  });

  it('survives raw HTML parsing', () => {
    const raw = unified().use(remarkParse).use(plugin).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);
    const reparsed = String(raw.use(rehypeStringify).processSync(fence(hostile)));
    // `data-type` of SVG, parsed again, is an attribute of RDFa to hast: a fault of property-information.
    assert.equal(reparsed.replaceAll(' datatype=', ' data-type='), html(fence(hostile)));
  });

  it('keeps its code under sanitizing', () => {
    const chain = unified().use(remarkParse).use(plugin).use(remarkRehype).use(rehypeSanitize).use(rehypeStringify);
    const clean = String(chain.processSync(fence('x = 1 < 2')));
    assert.match(clean, /^<pre><code class="language-python">x = 1 &#x3C; 2\n<\/code><\/pre>/);
    assert.match(clean, /<p>0 is made, and x refers to it\. The program has ended\.<\/p>/);
  });

  it('is the same for the same input', () => {
    assert.equal(html(fence(hostile)), html(fence(hostile)));
  });
});

describe('Markdown', () => {
  it('is printed back as it was', () => {
    const markdown =
      '# Title\n\n```pymem step=0 title="a b"\n# pymem lang=ko\nx = "```"\n```\n\n- item\n\n  ```python\n  # pymem\n  y = 1\n  ```\n';
    const twice = String(remark().use(plugin).processSync(markdown));
    assert.equal(twice, String(remark().processSync(markdown)));
  });

  it('of any kind never makes the plugin throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (info, code) => {
        html(`\`\`\`pymem ${info}\n# pymem ${code}\n${code}\n\`\`\``);
        html(`\`\`\`pymem${info}\n${code} #@ ${info}\n\`\`\``);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
