/**
 * Any Markdown, with fences whose options and programs are anything: the remark plugin always makes a page, the same one
 * each time, in which nothing of the author's text has become markup of ours. Knows the plugin and its options.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import remarkPyMemory from '../../plugin/index.ts';
import type { Options } from '../../plugin/plugin.ts';
import { OPTIONS } from '../../src/options/options.ts';
import { programs } from '../support/programs.ts';
import { count, secondsSince, type Part } from './part.ts';
import { anySource } from './sources.ts';

const ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

const odd = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    'true',
    'marks',
    'L1',
    '1-3',
    '{2,4-6}',
    '../../etc/passwd',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'javascript:alert(1)',
    '%2e%2e/x.py',
    '..\\x.py',
    '/x.py:1-2',
  ),
  fc.constantFrom(ATTACK, '</script>', ']]>', '<!--', '--%>', '{{ 7*7 }}', '${x}', '\u0000', '\u202e', '변수'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(OPTIONS)) },
  fc.constantFrom('__proto__', 'constructor', 'toString', 'onclick', 'class', 'ttile'),
);
const quoted = (text: string): string => `"${text.replaceAll('"', "'").replaceAll(/[\r\n]/g, ' ')}"`;
const option = fc
  .tuple(name, odd, fc.constantFrom('bare', 'quoted', 'single', 'name', 'open'))
  .map(([key, value, form]) => {
    if (form === 'quoted') return `${key}=${quoted(value)}`;
    if (form === 'single') return `${key}='${value.replaceAll(/['\r\n]/g, '')}'`;
    if (form === 'name') return key;
    if (form === 'open') return `${key}="${value.replaceAll(/[\r\n]/g, '')}`;
    return `${key}=${value.replaceAll(/\s/g, '')}`;
  });
const options = fc.array(option, { maxLength: 4 }).map((all) => all.join(' '));

const short = programs()
  .map(({ source }) => source)
  .filter((source) => source.length < 600);
const mark = fc.oneof(
  fc.constantFrom('#@ L1', '#@ L1: text', '#@ L1 last', '#@ every', '#@ ask refs(a)?', '#@ hide', '#@ expect x == 1'),
  odd.map((text) => `#@ ${text.replaceAll(/[\r\n]/g, ' ')}`),
);
const program = fc
  .tuple(fc.oneof(fc.constantFrom(...short), anySource), fc.array(fc.tuple(fc.nat(60), mark), { maxLength: 3 }))
  .map(([source, marks]) => {
    const lines = source.split('\n');
    for (const [at, text] of marks) lines[at % lines.length] += `  ${text}`;
    return lines.join('\n');
  });

const fence = fc
  .record({
    ticks: fc.constantFrom('```', '~~~', '````', '`````'),
    language: fc.constantFrom('pymem', 'python', 'py', 'Pymem', 'python {2}', 'pymem-x'),
    meta: options,
    comment: fc.option(options, { nil: null }),
    code: program,
    indent: fc.constantFrom('', '', '', '> ', '- ', '   '),
  })
  .map(({ ticks, language, meta, comment, code, indent }) =>
    [
      `${ticks}${language} ${meta.replaceAll(/[`\r\n]/g, '')}`,
      ...(comment === null ? [] : [`# pymem ${comment.replaceAll(/[\r\n]/g, '')}`]),
      code,
      ticks,
    ]
      .join('\n')
      .split('\n')
      .map((line) => indent + line)
      .join('\n'),
  );

const prose = fc.oneof(
  fc.constantFrom('# Title', 'A [step](#fig:L1) and [another](#__proto__@2).', '[x](#fig@-1)', '| a | b |\n|---|---|'),
  fc.constantFrom('```', '~~~ pymem', '<py-memory code="x = 1"></py-memory>', '    # pymem\n    x = 1', '---'),
  fc.string({ maxLength: 40 }),
);
const article = fc
  .array(fc.oneof({ weight: 2, arbitrary: fence }, { weight: 1, arbitrary: prose }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('\n\n'));

/** Settings of the plugin, right and wrong ones. */
const settings = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      strategy: fc.constantFrom('element', 'svg', 'img', 'animated-svg', '__proto__'),
      lang: fc.constantFrom('en', 'ko', 'constructor'),
      detail: fc.constantFrom('values', 'cpython', 'allocator', ATTACK),
      view: fc.constantFrom('player', 'steps', 'still'),
      hide: fc.constantFrom('functions', 'type:__proto__', ['x', 'toString']),
      python: fc.constantFrom('3.11', '3.15', '__proto__'),
      traceLimit: fc.constantFrom(0, 1_000, 300_000),
      compressFrom: fc.constantFrom<number | false>(0, false),
    },
    { requiredKeys: [] },
  ),
) as fc.Arbitrary<Options>;

/** A page waits for its builder, not for a reader: limits are those of the site. */
const SITE = { 'max-steps': 300 } as const;
const MOST_SECONDS = 60;

function page(markdown: string, options: Options): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkPyMemory, { ...SITE, ...options })
    .use(remarkRehype)
    .use(rehypeStringify);
  return String(processor.processSync({ value: markdown, path: 'article.md' }));
}

interface Tree {
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Tree[];
}

/** Elements that no page of ours has, as a browser's parser finds them: scripts that run, handlers, pictures of others. */
function foreign(html: string): string[] {
  const found: string[] = [];
  const visit = ({ tagName = '', properties = {}, children = [] }: Tree): void => {
    const runs = tagName === 'script' && properties['type'] !== 'application/json';
    const listens = Object.keys(properties).some((name) => /^on[A-Z]/.test(name));
    if (runs || listens || tagName === 'iframe' || properties['src'] === 'x') found.push(tagName);
    children.forEach(visit);
  };
  visit(
    unified()
      .use(rehypeRaw)
      .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as never) as Tree,
  );
  return found;
}

export const ARTICLES: Part = {
  name: 'articles',
  holds: 'the remark plugin makes a page of any Markdown, and text stays text in it',
  short: 25,
  start: (figures) =>
    Promise.resolve({
      property: fc.property(article, settings, (markdown, chosen) => {
        const begin = process.cpuUsage();
        const html = page(markdown, chosen);
        const seconds = secondsSince(begin);
        assert.ok(seconds < MOST_SECONDS, `the page took ${seconds.toFixed(1)} s`);
        assert.deepEqual(foreign(html), []);
        const diagrams = html.match(/<(?:py-memory|figure)/g)?.length ?? 0;
        count(figures, 'diagrams', diagrams);
        if (diagrams > 0 && seconds < 1) assert.equal(page(markdown, chosen), html);
      }) as fc.IRawProperty<unknown>,
      show: (input) => JSON.stringify({ markdown: (input as string[])[0], settings: (input as unknown[])[1] }),
    }),
};
