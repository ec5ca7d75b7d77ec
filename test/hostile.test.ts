/**
 * What the author of a fence could try on the page around it, or whoever made a recorded trace: names of JavaScript's own,
 * markup, ways out of the folder, values of the host. docs/security.md names these tests.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import remarkPyMemory from '../plugin/index.ts';
import type { Options } from '../plugin/plugin.ts';
import { readSourceFile } from '../plugin/source-file.ts';
import { readOptionRecord } from '../src/options/layers.ts';
import { readSettings } from '../src/options/settings.ts';
import { runProgram, simulate } from '../src/simulator.ts';
import { toAnimatedSvg, toSvg } from '../src/svg.ts';
import { decodeTrace, encodeTrace, TraceFormatError } from '../src/trace/codec.ts';
import { Describer } from '../src/view/describe.ts';
import { messagesIn } from '../src/view/locales/index.ts';

/** Names that mean something to objects of JavaScript. */
const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'toLocaleString', 'valueOf', 'hasOwnProperty', 'then'],
  ...['__defineGetter__', '__lookupSetter__', 'isPrototypeOf', 'length', 'caller', 'arguments', 'toJSON'],
];

const ATTACK = '"></text></script><script>alert(1)</script><img src=x onerror=alert(1)>';

/** A program that uses a name in every place where Python has one. */
const everywhere = (name: string): string => `
${name} = 1
def f(${name}=2, **others): return ${name}, others
class C:
    ${name} = 3
    def __getattr__(self, name): return 'missing ' + name
c = C()
c.${name} = 4
d = {'${name}': 5}
def g(*, ${name}): return locals()
print(${name}, f(), f(${name}=6), C.${name}, c.${name}, d['${name}'], g(${name}=7), C().${name})
setattr(c, '${name}', 8); print(getattr(c, '${name}'), vars(c), hasattr(object(), '${name}'))
print(f(**{'${name}': 9}), globals()['${name}'], sorted(d), '${name}' in {}, '${name}' in vars(c))
del c.${name}, ${name}
print(c.${name}, d.get('other', 'none'), {}.get('${name}'))
try: ${name}
except NameError as e: print(e)
try: import ${name}
except ImportError as e: print(e)
import types, collections
t = types.SimpleNamespace(**{'${name}': 1}); print(t)
print('{${name}}'.format(${name}=1), '%(${name})s' % {'${name}': 2})
match {'${name}': 3}:
    case {'${name}': value}: print(value)
`;

test('names of JavaScript are only names in Python', () => {
  const plain = runProgram(everywhere('plain'));
  assert.deepEqual(plain.outcome, { kind: 'finished', exitCode: 0 });
  for (const name of NAMES) {
    const { stdout, outcome } = runProgram(everywhere(name));
    assert.deepEqual(outcome, { kind: 'finished', exitCode: 0 }, name);
    assert.equal(stdout.replaceAll(name, 'plain'), plain.stdout, name);
  }
});

test('names of JavaScript are only names in traces, pictures and words', () => {
  const shown = (name: string): string[] => {
    const trace = decodeTrace(encodeTrace(simulate(everywhere(name))));
    const last = trace.steps.length - 1;
    const describer = new Describer(trace, { detail: 'objects', lang: 'en' });
    return [last, last >> 1].map((step) => describer.step(step) + toSvg(trace, { step, detail: 'objects' }).length);
  };
  for (const name of NAMES) {
    const other = 'x'.repeat(name.length);
    const [names, others] = [shown(name), shown(other)];
    assert.equal(names.length, others.length, name);
    assert.deepEqual(
      names.map((text) => text.replaceAll(name, other).replace(/\d+$/, '')),
      others.map((text) => text.replace(/\d+$/, '')),
      name,
    );
  }
});

test('names of JavaScript are no options, languages or versions', () => {
  for (const name of NAMES) {
    const { values, problems } = readSettings(`${name}=1`);
    assert.deepEqual([Object.keys(values), problems.length], [[], 1], name);
    assert.equal(readOptionRecord({ [name]: 1 }).problems.length, 1, name);
    for (const option of ['lang', 'python', 'theme', 'detail', 'view'])
      assert.equal(readOptionRecord({ [option]: name }).problems.length, 1, `${option}=${name}`);
    assert.equal(messagesIn(name as 'en'), messagesIn('en'), name);
    assert.equal(simulate('x = 1', { python: name }).python, '3.14', name);
  }
  assert.equal(Object.getPrototypeOf(readSettings('__proto__=1').values), Object.prototype);
});

test('nothing that a program does changes prototypes of the host', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  runProgram(NAMES.map(everywhere).join(''));
  runProgram('import json\nprint(json.loads(\'{"__proto__": {"polluted": 1}, "constructor": 2}\'))');
  decodeTrace(
    encodeTrace(simulate('__proto__ = {"polluted": 1}')).replace('"reserved"', '"__proto__":{"polluted":1},"reserved"'),
  );
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
  assert.equal('polluted' in {}, false);
});

interface Tree {
  readonly tagName?: string;
  readonly properties?: Record<string, unknown>;
  readonly children?: Tree[];
}

/** Elements and the names of their attributes, as a browser's parser finds them in HTML. */
function elementsOf(html: string): string[] {
  const root = { type: 'root', children: [{ type: 'raw', value: html }] };
  const tree = unified()
    .use(rehypeRaw)
    .runSync(root as never) as Tree;
  const found: string[] = [];
  const visit = ({ tagName, properties = {}, children = [] }: Tree): void => {
    if (tagName !== undefined) found.push(`${tagName} ${Object.keys(properties).sort().join(' ')}`);
    children.forEach(visit);
  };
  visit(tree);
  return found;
}

const page = (markdown: string, options: Options = {}): string =>
  String(
    unified()
      .use(remarkParse)
      .use(remarkPyMemory, options)
      .use(remarkRehype)
      .use(rehypeStringify)
      .processSync(markdown),
  );

/** A program that has a text in every place where a picture shows one. */
const withText = (text: string): string => {
  const quoted = `'${text}'`;
  return `x = ${quoted}\ny = {${quoted}: [${quoted}]}\nC = type(${quoted}, (), {${quoted}: 1})\nc = C()\nsetattr(c, ${quoted}, 2)\nglobals()[${quoted}] = c\nprint(x)  #@ L1: ${text}\nraise ValueError(x)\n`;
};

test('markup stays text in SVG', () => {
  const elements = (text: string): string[] => {
    const trace = simulate(withText(text));
    const options = { title: text, description: text, id: text, detail: 'objects' } as const;
    return [...elementsOf(toSvg(trace, options)), ...elementsOf(toAnimatedSvg(trace, { detail: 'objects' }))];
  };
  const kinds = (text: string): string[] => [...new Set(elements(text))].sort();
  assert.deepEqual(kinds(ATTACK), kinds('x'.repeat(ATTACK.length)));
  for (const one of elements(ATTACK)) assert.doesNotMatch(one, /^(?:script|img|iframe|foreignobject|a) | on\w+/i);
});

test('markup stays text in pages of every strategy', () => {
  const fence = (text: string): string =>
    `\`\`\`pymem title="${text.replaceAll('"', '')}" caption="${text.replaceAll('"', '')}" id="a<b" stdin="${text.replaceAll('"', '')}"\n${withText(text)}\`\`\`\n`;
  for (const strategy of ['element', 'svg', 'img', 'animated-svg'] as const) {
    const html = page(fence(ATTACK), { strategy, compressFrom: false });
    for (const one of elementsOf(html)) {
      assert.doesNotMatch(one, / on[a-z]+|^script (?!className type$)|^iframe|^foreignobject/i, `${strategy}: ${one}`);
      if (one.startsWith('img')) assert.match(one, /alt.*src/);
    }
    assert.equal(elementsOf(html).filter((one) => one.startsWith('script')).length, strategy === 'element' ? 1 : 0);
  }
});

test('a trace in a page cannot end its script element', () => {
  const json = encodeTrace(simulate(withText('</script><!--')));
  assert.doesNotMatch(json, /<|\u2028|\u2029/);
  assert.ok(json.includes('\\u003c/script'));
});

test('the file of the option src lies below the folder of the article', () => {
  const root = mkdtempSync(join(tmpdir(), 'py-memory-hostile-'));
  try {
    const article = join(root, 'site/articles');
    mkdirSync(join(article, 'programs'), { recursive: true });
    writeFileSync(join(root, 'secret.py'), 'secret = 1\n');
    writeFileSync(join(root, 'site/articles-of-others.py'), 'secret = 1\n');
    writeFileSync(join(article, 'programs/own.py'), 'own = 1\n');
    symlinkSync(join(root, 'secret.py'), join(article, 'link.py'));
    symlinkSync(root, join(article, 'folder'));
    const read = (path: string) => readSourceFile({ path, lines: null }, { article, root: null });
    assert.deepEqual(read('programs/own.py'), { text: 'own = 1\n' });
    const outside = [
      ...['../../secret.py', 'programs/../../../secret.py', './../../secret.py', '../articles-of-others.py'],
      ...['link.py', 'folder/secret.py', '/secret.py', join(root, 'secret.py'), '//secret.py', '.', '..', ''],
      ...[
        '..\\..\\secret.py',
        '..%2f..%2fsecret.py',
        '%2e%2e/%2e%2e/secret.py',
        'C:\\secret.py',
        '\\\\host\\secret.py',
      ],
      ...['file:///etc/passwd', 'https://example.org/x.py', '/proc/self/environ', 'link.py/', '....//....//secret.py'],
    ];
    for (const path of outside) {
      let text: string | null = null;
      try {
        const answer = read(path);
        if ('text' in answer) text = answer.text;
      } catch (error) {
        assert.fail(`${path} throws: ${String(error)}`);
      }
      assert.equal(text, null, path);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});

type Json = Record<string, unknown>;
const recorded = (): Json => JSON.parse(encodeTrace(simulate('a = [1]\nb = a\n'))) as Json;

test('a crafted trace is refused with a message', () => {
  const deep = JSON.parse('['.repeat(2_000) + ']'.repeat(2_000)) as unknown;
  const crafted: readonly [what: string, trace: unknown][] = [
    ['no object', 5],
    ['another version', { ...recorded(), version: 1e9 }],
    ['no version', { ...recorded(), version: undefined }],
    ['a version that is deep', { ...recorded(), version: deep }],
    ['deep events', { ...recorded(), events: deep }],
    ['deep types', { ...recorded(), types: deep }],
    ['a deep outcome', { ...recorded(), outcome: deep }],
    ['an outcome of no kind', { ...recorded(), outcome: { kind: '__proto__' } }],
    ['a line that is no number', { ...recorded(), outcome: { kind: 'limit', which: 'steps', line: 1.5 } }],
    [
      'types of no shape',
      { ...recorded(), types: [{ name: 'x', shape: 'constructor', class: null, keys: [], fixed: null }] },
    ],
    ['events of huge numbers', { ...recorded(), events: btoa('\xff'.repeat(300)) }],
    ['events that end inside a number', { ...recorded(), events: btoa('\x00\x80') }],
    ['steps of huge lines', { ...recorded(), steps: btoa('\xf0\xff\xff\xff\xff\x7f\x00') }],
    ['tokens outside of the source', { ...recorded(), tokens: { classes: ['name'], numbers: btoa('\x00\x7f\x00') } }],
    ['texts that are no array', { ...recorded(), texts: { length: 1e9 } }],
    ['an array as long as none', { ...recorded(), codes: { length: -1 } }],
  ];
  for (const [what, trace] of crafted) {
    assert.throws(
      () => decodeTrace(JSON.stringify(trace)),
      (error) => error instanceof TraceFormatError && error.message !== '',
      what,
    );
  }
  for (const text of ['', '{', '[['.repeat(5_000), 'x'.repeat(100_000), '{"version":1}'])
    assert.throws(() => decodeTrace(text), TraceFormatError);
});

/** What a program must not reach: the host's names, whichever way they are called. */
const ESCAPES = [
  ...[
    'globalThis',
    'window',
    'document',
    'process',
    'require',
    'fetch',
    'self',
    'Function',
    'XMLHttpRequest',
    'localStorage',
  ],
].flatMap((name) => [
  `print(${name})`,
  `print(globals()[${JSON.stringify(name)}])`,
  `import builtins\nprint(getattr(builtins, ${JSON.stringify(name)}))`,
  `import ${name}`,
  `print(getattr(print, ${JSON.stringify(name)}))`,
  `print(eval(${JSON.stringify(name)}))`,
]);

test('no name of the host can be reached', () => {
  for (const source of [
    ...ESCAPES,
    '(lambda: 0).constructor("return process")()',
    'print.__self__.constructor',
    '[].constructor.constructor("x")',
    '"".__proto__',
    'import sys\nsys.modules["fs"]',
    'import js',
    'import os\nos.system("ls")',
    'open("/etc/passwd")',
    'import socket',
    'import subprocess',
    'import ctypes\nctypes.CDLL("libc.so.6")',
    'import urllib.request',
    'import threading\nthreading.Thread(target=print).start()',
  ]) {
    const { stdout, outcome } = runProgram(source);
    assert.ok(outcome.kind === 'raised' || outcome.kind === 'unsupported', `${source}: ${JSON.stringify(outcome)}`);
    assert.equal(stdout, '', source);
  }
});

/** Globals of the host by which something leaves a program, or comes in. */
const TRAPPED = [
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'setTimeout',
    'setInterval',
  ],
  ...['eval', 'Function', 'queueMicrotask', 'setImmediate', 'structuredClone', 'postMessage', 'navigator', 'location'],
];

const BUSY = `
import time, random, datetime, json, re, collections, uuid, secrets, os, sys, hashlib, asyncio
print(time.time(), time.sleep(100), datetime.datetime.now(), random.random(), uuid.uuid4(), secrets.token_hex(4))
print(json.loads('{"a": [1]}'), re.sub('a', 'b', 'aa'), os.getcwd(), sys.platform, time.perf_counter() > 0)
async def f(): await asyncio.sleep(1000)
asyncio.run(f())
print(eval('1 + 1'), hash('x'), input('? '))
exec('class A: pass')
`;

test('a run reaches no network, storage, clock or timer of the host', () => {
  const host = globalThis as unknown as Record<string, unknown>;
  const reached: string[] = [];
  const saved = TRAPPED.map((name) => [name, Object.getOwnPropertyDescriptor(host, name)] as const);
  const { now } = Date;
  const { random } = Math;
  const RealDate = Date;
  // Modules are compiled when they are first needed, which is our affair.
  const first = runProgram(BUSY, { stdin: 'line' });
  const runs = [first];
  try {
    for (const name of TRAPPED)
      Object.defineProperty(host, name, { configurable: true, get: () => void reached.push(name) });
    Math.random = () => (reached.push('Math.random'), 0.5);
    globalThis.Date = class extends RealDate {
      constructor(...args: []) {
        super(...args);
        if (args.length === 0) reached.push('new Date');
      }
      static override now = () => (reached.push('Date.now'), now());
    } as unknown as DateConstructor;
    runs.push(runProgram(BUSY, { stdin: 'line' }));
  } finally {
    globalThis.Date = RealDate;
    Math.random = random;
    for (const [name, descriptor] of saved) {
      if (descriptor === undefined) Reflect.deleteProperty(host, name);
      else Object.defineProperty(host, name, descriptor);
    }
  }
  assert.deepEqual(reached, []);
  assert.equal(first.outcome.kind, 'finished', JSON.stringify(first.outcome));
  assert.deepEqual(runs, [first, first]);
});
