// What concerns the build: strategies, chosen steps, programs in files, the cache, and what becomes of faults.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import remarkPyMemory from '../../plugin/index.ts';
import type { Options } from '../../plugin/plugin.ts';
import { createPlugin } from '../../plugin/plugin.ts';
import { simulate } from '../../src/engines/simulator/simulate.ts';
import { decodeTrace } from '../../src/trace/codec.ts';

const folder = mkdtempSync(join(tmpdir(), 'py-memory-build-'));
after(() => rmSync(folder, { recursive: true }));

function build(markdown: string, options: Options = {}, plugin = remarkPyMemory): VFile {
  const file = new VFile({ path: join(folder, 'article.md'), value: markdown });
  return unified().use(remarkParse).use(plugin, options).use(remarkRehype).use(rehypeStringify).processSync(file);
}
const reasons = (file: VFile) =>
  file.messages.map(({ line, column, ruleId, reason }) => [line, column, ruleId, reason]);
const fence = (code: string, info = 'pymem') => `\`\`\`${info}\n${code}\n\`\`\`\n`;
const NAMES = 'a = [1]\nb = a  #@ L2: one list\nb = 2';

describe('strategies', () => {
  it('svg: still pictures and no script anywhere', () => {
    const page = String(build(fence(NAMES, 'pymem id=names'), { strategy: 'svg' }));
    assert.match(page, /^<div class="pymem-static" id="names"><figure class="pymem-still"><pre>/);
    assert.match(page, /<svg .*<figcaption>/s);
    assert.doesNotMatch(page, /<script|<py-memory/);
  });

  it('img: an image in its address, with all of it in words', () => {
    const page = String(build(fence(NAMES, 'pymem step=L2 title="Two & one"'), { strategy: 'img' }));
    const [, source = '', alternative = ''] =
      /<img src="([^"]*)" alt="([^"]*)" width="\d+" height="\d+"/.exec(page) ?? [];
    assert.match(alternative, /^Two &#x26; one\nThe frame <module> has these names:\na refers to the list a\n/);
    const markup = decodeURIComponent(source.replace('data:image/svg+xml,', ''));
    assert.match(markup, /^<svg xmlns=".*<rect [^>]*data-layer="ground"/s);
    assert.doesNotMatch(markup, /var\(|light-dark/);
    assert.doesNotMatch(page, /<svg|<script|<py-memory/);
    assert.match(page, /<p class="pymem-note"><b class="pymem-badge">L2<\/b> one list<\/p><p class="pymem-words">/);
  });

  it('img: files whose names tell their contents, written once', () => {
    const images = { folder: join(folder, 'images'), url: '/memory' };
    const page = () => String(build(fence(NAMES, 'pymem id=names steps=1,L2'), { strategy: 'img', images }));
    const first = page();
    const files = readdirSync(images.folder).sort();
    assert.equal(files.length, 2);
    for (const name of files) {
      assert.match(name, /^names-\d-[0-9a-f]{10}\.svg$/);
      assert.ok(first.includes(`src="/memory/${name}"`));
      assert.match(readFileSync(join(images.folder, name), 'utf8'), /^<svg /);
    }
    assert.equal(page(), first);
    assert.deepEqual(readdirSync(images.folder).sort(), files);
  });

  it('animated-svg: one image that plays all steps, with all of them in words', () => {
    const page = String(build(fence(NAMES), { strategy: 'animated-svg' }));
    const [, source = '', alternative = ''] = /<img src="([^"]*)" alt="([^"]*)"/.exec(page) ?? [];
    assert.match(decodeURIComponent(source), /@keyframes/);
    assert.match(alternative, /^Step 0 of 3\. .*\nStep 3 of 3\. /s);
    assert.equal(page, String(build(fence(NAMES), { strategy: 'animated-svg' })));
    const chosen = String(build(fence(NAMES, 'pymem steps=1,2'), { strategy: 'animated-svg' }));
    assert.equal(chosen.match(/<img /g)?.length, 1);
  });

  it('of one fence may be a still picture', () => {
    assert.match(String(build(fence(NAMES, 'pymem static'))), /^<div class="pymem-static">/);
  });

  it('that do not exist are reported', () => {
    const file = build('', { strategy: 'imgs' as 'img' });
    assert.deepEqual(
      file.messages.map(({ reason }) => reason),
      ['Settings of the plugin: There is no strategy `imgs`; did you mean `img`?'],
    );
  });

  it('add nothing to a page without a fence', () => {
    const plain = '# Title\n\ntext\n\n```python\nx = 1\n```\n';
    const bare = String(unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).processSync(plain));
    for (const strategy of ['element', 'svg', 'img', 'animated-svg'] as const)
      assert.equal(String(build(plain, { strategy })), bare);
  });
});

describe('views', () => {
  const LOOP = 'seen = []\nfor i in range(9):\n    seen.append([i])\nseen = None\n';
  const figures = (page: string) => page.match(/<figure class="pymem-moment">/g)?.length ?? 0;

  it('steps show at most six small pictures with their words, and need no script', () => {
    const page = String(build(fence(LOOP, 'pymem view=steps')));
    assert.match(page, /^<div class="pymem-static"><figure class="pymem-still pymem-steps"><pre>/);
    assert.doesNotMatch(page, /<script|<noscript|<py-memory/);
    assert.equal(figures(page), 6);
    assert.match(
      page,
      /<figcaption><p class="pymem-position">Step 0 of \d+<\/p><p class="pymem-words">Nothing has run yet\.<\/p>/,
    );
    for (const [, width] of page.matchAll(/<svg[^>]* width="(\d+)"/g)) assert.ok(Number(width) <= 400);
  });

  it('steps show the marked ones, or those that are asked for', () => {
    const marked = 'a = []  #@ L1: one list\nb = a   #@ L2: two names\nb = None\n';
    const page = String(build(fence(marked, 'pymem view=steps')));
    assert.equal(figures(page), 2);
    assert.match(page, /<b class="pymem-badge">L2<\/b> two names/);
    assert.equal(figures(String(build(fence(marked, 'pymem view=steps steps=L1,0,-1')))), 3);
  });

  it('still shows one, without script', () => {
    const page = String(build(fence(LOOP, 'pymem view=still step=3')));
    assert.match(page, /^<div class="pymem-static"><figure class="pymem-still"><pre>/);
    assert.equal(page.match(/<svg/g)?.length, 1);
  });

  it('a player has other steps for readers without script', () => {
    const page = String(build(fence(LOOP, 'pymem step=5')));
    const [, without = ''] = /<noscript>(.*)<\/noscript>/s.exec(page) ?? [];
    assert.equal(figures(without), 3);
    assert.doesNotMatch(without, /Step (0|5) of/, 'the beginning and what the large picture shows');
    assert.equal(page.replace(/<noscript>.*<\/noscript>/s, '').match(/<svg/g)?.length, 1);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('without a player the marked steps have small pictures beside the large one', () => {
    const marked = 'a = []  #@ L1: one list\nb = a   #@ L2: two names\nb = None\n';
    for (const strategy of ['svg', 'img'] as const) {
      const page = String(build(fence(marked), { strategy }));
      assert.doesNotMatch(page, /<noscript|<script/);
      assert.equal(figures(page), 2);
      assert.equal(page.match(strategy === 'svg' ? /<svg/g : /<img/g)?.length, 3);
      assert.equal(figures(String(build(fence(LOOP), { strategy }))), 0, 'nothing is marked');
      assert.equal(figures(String(build(fence(marked, 'pymem view=still'), { strategy }))), 0);
    }
    assert.equal(figures(String(build(fence(marked), { strategy: 'animated-svg' }))), 0);
  });
});

describe('chosen steps', () => {
  const moments = (page: string) => page.match(/<figure class="pymem-moment">/g)?.length ?? 0;

  it('stand one below the other, each with its words', () => {
    const page = String(build(fence(NAMES, 'pymem steps=0,marks,2-3')));
    assert.equal(moments(page), 3);
    assert.equal(new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).size, 6);
  });

  it('that do not exist are reported at the option', () => {
    assert.deepEqual(reasons(build(fence('x = 1', 'pymem steps=1,L9,1-7'))), [
      [1, 10, 'unknown-step', 'There is no mark `L9`; a comment `#@ L9: …` at the end of a line would make one'],
      [1, 10, 'unknown-step', 'There is no step 7; the last step is 1'],
    ]);
  });

  it('are no higher than they may be', () => {
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(
      String(build(fence(NAMES, 'pymem height=120'))),
    )!;
    const [, fullWidth, fullHeight] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(String(build(fence(NAMES))))!;
    assert.ok(Number(fullHeight) > 120);
    assert.equal(height, '120');
    assert.equal(Number(width), Math.round((Number(fullWidth) * 120) / Number(fullHeight)));
  });
});

describe('a program in a file', () => {
  mkdirSync(join(folder, 'programs', 'deep'), { recursive: true });
  mkdirSync(join(folder, 'shared'));
  writeFileSync(join(folder, 'programs', 'names.py'), '# pymem title=Names\nx = 1\ny = x\nz = nope\n');
  writeFileSync(join(folder, 'shared', 'all.py'), 'k = 9\n');
  symlinkSync('/etc', join(folder, 'programs', 'link'));
  symlinkSync(join(folder, 'shared', 'all.py'), join(folder, 'programs', 'inside.py'));

  it('is read from beside the article, its options with it', () => {
    const page = String(build(fence('', 'pymem src=programs/names.py fails')));
    assert.match(page, /^<py-memory code="x = 1\ny = x\nz = nope\n" title="Names">/);
  });

  it('may be some lines of it', () => {
    assert.match(String(build(fence('', 'pymem src=programs/names.py:2-3'))), /^<py-memory code="x = 1\ny = x\n"/);
  });

  it('has its messages at the option, with the place in the file', () => {
    assert.deepEqual(reasons(build(fence('', 'pymem src=programs/names.py'))), [
      [1, 10, 'python-error', "programs/names.py:4: NameError: name 'nope' is not defined"],
    ]);
    assert.deepEqual(reasons(build(fence('', 'pymem src=programs/names.py:4-4'))), [
      [1, 10, 'python-error', "programs/names.py:4: NameError: name 'nope' is not defined"],
    ]);
  });

  it('lies below the article or the root', () => {
    const reason = (src: string, options: Options = {}) =>
      build(fence('', `pymem src=${src}`), options).messages[0]?.reason;
    assert.match(reason('../outside.py')!, /^`\.\.\/outside\.py` is outside of the folder of the article/);
    assert.match(reason('programs/../../x.py')!, /is outside of the folder/);
    assert.match(reason('programs/link/x.py')!, /^There is no file `programs\/link\/x\.py`$/);
    assert.match(reason('/all.py')!, /belongs to the setting `root` of the plugin, which is not set/);
    assert.equal(reason('/all.py', { root: join(folder, 'shared') }), undefined);
    assert.equal(reason('programs/inside.py'), undefined);
    assert.equal(reason('programs/nmes.py'), 'There is no file `programs/nmes.py`; did you mean `names.py`?');
    assert.match(reason('programs/names.py:3-9')!, /has 4 lines, so there is no line 9/);
    assert.match(reason('programs/names.txt')!, /^Option `src` expects a file such as/);
  });

  it('is not reached by a link that leads out', () => {
    const other = mkdtempSync(join(tmpdir(), 'py-memory-other-'));
    writeFileSync(join(other, 'secret.py'), 'secret = 1\n');
    symlinkSync(join(other, 'secret.py'), join(folder, 'programs', 'secret.py'));
    const file = build(fence('', 'pymem src=programs/secret.py'));
    assert.match(file.messages[0]!.reason, /is outside of the folder/);
    assert.doesNotMatch(String(file), /secret = 1/);
    rmSync(other, { recursive: true });
  });

  it('is used instead of code in the fence, which is said', () => {
    assert.deepEqual(reasons(build(fence('a = 1', 'pymem src=programs/inside.py'))), [
      [1, 1, 'unused-code', 'The program is that of `programs/inside.py`, so this code is not used'],
    ]);
  });
});

describe('long traces', () => {
  const LONG = 'for i in range(400):\n    x = [i, i + 1]';

  it('are compressed, and unpack to the trace', () => {
    const page = String(build(fence(LONG), { compressFrom: 1000 }));
    const [, text = ''] =
      /<script type="application\/json" class="pymem-trace" data-encoding="deflate-raw">([^<]*)</.exec(page)!;
    const json = inflateRawSync(Buffer.from(text, 'base64')).toString();
    assert.equal(decodeTrace(json).source, LONG);
    assert.ok(text.length < json.length / 2);
  });

  it('are left to the reader above the limit', () => {
    const file = build(fence(LONG), { traceLimit: 500 });
    assert.doesNotMatch(String(file), /<script/);
    assert.equal(file.messages[0]?.ruleId, 'long-trace');
  });

  it('are left as they are if the author wants it', () => {
    assert.doesNotMatch(String(build(fence(LONG), { compressFrom: false })), /data-encoding/);
  });
});

describe('the cache', () => {
  it('gives the same page and the same messages without running anything', () => {
    let runs = 0;
    const counting = createPlugin((code) => {
      runs++;
      return simulate(code);
    });
    const cache = join(folder, 'cache');
    const markdown = fence(`${NAMES}\n1 / 0 #@ expect: refs(a) == 9`, 'pymem id=one') + '\n' + fence(NAMES);
    const first = build(markdown, { cache }, counting);
    const second = build(markdown, { cache }, counting);
    assert.equal(runs, 2);
    assert.equal(String(second), String(first));
    assert.deepEqual(reasons(second), reasons(first));
    assert.equal(String(first), String(build(markdown, {}, counting)));
    build(markdown.replace('id=one', 'id=two'), { cache }, counting);
    assert.equal(runs, 5);
    assert.ok(readdirSync(cache).every((name) => /^[0-9a-f]{40}\.json$/.test(name)));
  });

  it('does without an entry that is damaged, and without a folder that cannot be', () => {
    const cache = join(folder, 'damaged');
    const page = String(build(fence(NAMES), { cache }));
    const [name = ''] = readdirSync(cache);
    writeFileSync(join(cache, name), '{"diag');
    assert.equal(String(build(fence(NAMES), { cache })), page);
    assert.match(readFileSync(join(cache, name), 'utf8'), /^\{"diagram"/);
    writeFileSync(join(folder, 'file'), '');
    assert.equal(String(build(fence(NAMES), { cache: join(folder, 'file', 'below') })), page);
  });

  it('keeps nothing that is real', () => {
    const cache = join(folder, 'real');
    build(fence('import random\nx = random.random()', 'pymem random=real'), { cache });
    assert.throws(() => readdirSync(cache));
  });
});

describe('links to steps', () => {
  const article = (links: string) => `${links}\n\n${fence(NAMES, 'pymem id=fig')}`;

  it('are marked, and lead to the name in the code where no script runs', () => {
    const file = build(article('[L2](#fig:L2) and [the end](#fig:-1), [other](#elsewhere), [none](#quite:different)'));
    assert.deepEqual(reasons(file), []);
    assert.match(
      String(file),
      /^<p><a href="#fig:L2" class="pymem-link">L2<\/a> and <a href="#fig:-1" class="pymem-link">/,
    );
    assert.match(String(file), /<a href="#elsewhere">other<\/a>, <a href="#quite:different">none<\/a>/);
    assert.match(String(file), /# <b class="pymem-badge" id="fig:L2">L2<\/b>: one list/);
  });

  it('may be written with an at sign, as the address of a page', () => {
    const file = build(article('[L2](#fig@L2), [gone](#fig@L9)'));
    assert.match(String(file), /^<p><a href="#fig:L2" class="pymem-link">L2<\/a>/);
    assert.deepEqual(reasons(file), [
      [1, 16, 'unknown-step', 'There is no mark `L9` in the diagram `fig`; did you mean `#fig:L2`?'],
    ]);
  });

  it('that lead nowhere are reported where they stand', () => {
    assert.deepEqual(reasons(build(article('see [a](#fig:L3), [b](#figs:L2) and [c](#fig:9)'))), [
      [1, 5, 'unknown-step', 'There is no mark `L3` in the diagram `fig`; did you mean `#fig:L2`?'],
      [1, 19, 'unknown-step', 'There is no diagram `figs`; did you mean `#fig:L2`?'],
      [1, 37, 'unknown-step', 'There is no step 9 in the diagram `fig`; its last step is 3'],
    ]);
  });
});

describe('questions', () => {
  it('that cannot be read or answered are reported', () => {
    const code =
      'a = []  #@ ask: what is ref(a)?\nb = a  #@ ask: refs(c)\nn = None  #@ ask: count(n)\nd = a  #@ ask: refs(a)';
    assert.deepEqual(
      reasons(build(fence(code))).map(([line, column, rule]) => [line, column, rule]),
      [
        [2, 17, 'malformed-question'],
        [3, 8, 'unanswerable-question'],
        [4, 11, 'unanswerable-question'],
      ],
    );
  });
});

describe('faults', () => {
  it('end the build if they are to, after all have been told', () => {
    const file = new VFile(fence('x = 1', 'pymem stpe=1') + fence('y ='));
    assert.throws(
      () =>
        unified()
          .use(remarkParse)
          .use(remarkPyMemory, { fatal: true })
          .runSync(unified().use(remarkParse).parse(file), file),
      /There is no option `stpe`/,
    );
    assert.deepEqual(
      file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]),
      [
        ['unknown-option', false],
        ['syntax-error', false],
        ['unknown-option', true],
      ],
    );
  });

  it('do not end it where nothing is wrong', () => {
    build(fence('x = 1'), { fatal: true });
    build(fence('x = 1', 'pymem hash=real'), { fatal: true });
  });

  it('may have another thing stand in their place', () => {
    const page = String(
      build(fence('x =') + fence('y = 1'), {
        errorFallback: ({ code, reasons: [reason = ''] }) => ({
          type: 'paragraph',
          children: [{ type: 'text', value: `${code}: ${reason}` }],
        }),
      }),
    );
    assert.match(page, /^<p>x =: SyntaxError: invalid syntax<\/p>\n<py-memory code="y = 1">/);
  });
});
