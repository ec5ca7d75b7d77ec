/**
 * Programs without end or measure: each ends soon, in a limit or a Python error,
 * with the trace so far. A host exception or a hang would be our bug.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, OPTIONS as DIAGRAM_OPTIONS } from '../src/options/options.ts';
import { runProgram, simulate } from '../src/simulator.ts';
import { Cursor } from '../src/trace/cursor.ts';
import { describeOutcome } from '../src/view/describe.ts';
import type { Outcome } from '../src/trace/model.ts';

/** The outcome in a word or two. */
function ending(outcome: Outcome): string {
  if (outcome.kind === 'limit') return `limit ${outcome.which}`;
  if (outcome.kind === 'raised') return `${outcome.type}: ${outcome.message}`;
  return outcome.kind;
}

/** A tenth of the default, so that the tests are quick. */
const OPTIONS = { limits: { instructions: 1_000_000 } };

interface Case {
  readonly what: string;
  readonly source: string;
  /** How `runProgram` ends, and `simulate` if it does not end otherwise. */
  readonly ends: RegExp;
  readonly traceEnds?: RegExp;
}

const CASES: readonly Case[] = [
  { what: 'a loop without end', source: 'while True: pass\n', ends: /^limit instructions/, traceEnds: /^limit steps/ },
  {
    what: 'a loop that counts',
    source: 'n = 0\nwhile True:\n    n += 1\n',
    ends: /^limit instructions/,
    traceEnds: /^limit steps/,
  },
  {
    what: 'recursion without end',
    source: 'def f():\n    f()\nf()\n',
    ends: /^RecursionError: maximum recursion depth exceeded$/,
  },
  {
    what: 'recursion through attributes',
    source: 'class A:\n    def __getattr__(self, name):\n        return self.other\nA().x\n',
    ends: /^RecursionError/,
  },
  {
    what: 'recursion through repr',
    source: 'class A:\n    def __repr__(self):\n        return repr(self)\nprint(A())\n',
    ends: /^RecursionError/,
  },
  {
    what: 'recursion through ==',
    source: 'class A:\n    def __eq__(self, other):\n        return self == other\nA() == A()\n',
    ends: /^RecursionError: maximum recursion depth exceeded in comparison/,
  },
  {
    what: 'recursion through a key function',
    source: 'def key(x):\n    return sorted([x], key=key)\nkey(1)\n',
    ends: /^RecursionError/,
  },
  {
    what: 'recursion through generators',
    source: 'def g():\n    yield from g()\nlist(g())\n',
    ends: /^RecursionError/,
  },
  { what: 'recursion through exec', source: 'def f(n):\n    exec("f(n + 1)")\nf(0)\n', ends: /^RecursionError/ },
  {
    what: 'recursion with a high limit',
    source: 'import sys\nsys.setrecursionlimit(10**6)\ndef f(n):\n    return f(n + 1)\nf(0)\n',
    ends: /^limit/,
    traceEnds: /^limit steps/,
  },
  { what: 'output without end', source: 'while True: print("x" * 1000)\n', ends: /^limit output/ },
  {
    what: 'a list that grows',
    source: 'a = []\nwhile True: a.append([a])\n',
    ends: /^limit/,
    traceEnds: /^limit steps/,
  },
  { what: 'a str that doubles', source: 's = "ab"\nwhile True: s += s\n', ends: /^limit liveBytes/ },
  { what: 'an int that is squared', source: 'n = 3\nwhile True: n *= n\n', ends: /^MemoryError/ },
  {
    what: 'a factorial without end',
    source: 'n = i = 1\nwhile True:\n    i += 1\n    n *= i\n',
    ends: /^limit instructions/,
    traceEnds: /^limit/,
  },
  { what: 'a long str', source: 's = "a" * 10**10\n', ends: /^MemoryError/ },
  { what: 'an unthinkable str', source: 's = "a" * 10**30\n', ends: /^OverflowError: cannot fit/ },
  { what: 'long bytes', source: 'b = bytes(10**10)\n', ends: /^(MemoryError|limit liveBytes)/ },
  { what: 'a power of a power', source: 'n = 10 ** 10 ** 10\n', ends: /^MemoryError/ },
  { what: 'a far shift', source: 'n = 1 << 10**10\n', ends: /^(OverflowError|MemoryError)/ },
  { what: 'a long list', source: 'a = [0] * 10**9\n', ends: /^limit liveBytes/ },
  { what: 'a list of a long range', source: 'a = list(range(10**9))\n', ends: /^limit/ },
  { what: 'a sum of a long range', source: 'print(sum(range(10**12)))\n', ends: /^limit instructions/ },
  {
    what: 'an iterator without end',
    source: 'class A:\n    def __iter__(self): return self\n    def __next__(self): return 1\nlist(A())\n',
    ends: /^limit/,
    traceEnds: /^limit steps/,
  },
  { what: 'a wide format', source: 'print(format(1, "10000000000"))\n', ends: /^MemoryError/ },
  { what: 'a wide field', source: 'print("a".ljust(10**10))\n', ends: /^(limit liveBytes|MemoryError)/ },
  { what: 'a deep list dies', source: 'a = []\nfor i in range(20000): a = [a]\na = None\n', ends: /^finished/ },
  {
    what: 'a deep list is shown',
    source: 'a = []\nfor i in range(20000): a = [a]\nprint(a)\n',
    ends: /^RecursionError/,
  },
  {
    what: 'deep lists are compared',
    source: 'a = b = []\nfor i in range(20000):\n    a = [a]\n    b = [b]\nprint(a == b)\n',
    ends: /^RecursionError/,
  },
  {
    what: 'a deep tuple is hashed',
    source: 't = ()\nfor i in range(20000): t = (t,)\nhash(t)\n',
    ends: /^RecursionError/,
  },
  {
    what: 'a sum that copies ever longer lists',
    source: 'print(len(sum([[1] * 1000] * 100_000, [])))\n',
    ends: /^limit instructions/,
  },
  { what: 'a large factorial', source: 'import math\nmath.factorial(10**7)\n', ends: /^limit instructions/ },
  {
    what: 'a divisor of long ints',
    source: 'import math\nmath.gcd(10**40000 + 1, 7**50000)\n',
    ends: /^limit instructions/,
  },
  { what: 'a long modulus', source: 'pow(7, 10**4000, 10**4000 + 1)\n', ends: /^limit instructions/ },
  {
    what: 'a tuple that holds itself twice at every level is hashed',
    source: 't = ()\nfor i in range(100): t = (t, t)\nhash(t)\n',
    ends: /^limit instructions/,
  },
  {
    what: 'tuples that hold others twice at every level are compared',
    source: 's = t = ()\nfor i in range(100):\n    s = (s, s)\n    t = (t, t)\ns == t\n',
    ends: /^limit instructions/,
  },
  { what: 'an int of many bytes', source: 'int.from_bytes(b"a" * 10**7)\n', ends: /^MemoryError/ },
  { what: 'a source without end', source: 'exec("x = 1\\n" * 10**6)\n', ends: /^limit instructions/ },
  {
    what: 'ever more exceptions while others are handled',
    source: 'def f():\n    try:\n        f()\n    finally:\n        f()\nf()\n',
    ends: /^limit instructions/,
    traceEnds: /^limit/,
  },
  {
    what: 'iterators of iterators without end',
    source: 'x = iter([1])\nfor i in range(10**5): x = map(int, x)\nlist(x)\n',
    ends: /^limit nesting/,
    traceEnds: /^limit (?:nesting|steps)/,
  },
  {
    what: 'a long table of long texts',
    source: '("a" * 10**6).translate({97: "b" * 10**4})\n',
    ends: /^limit liveBytes/,
  },
  {
    what: 'many long arguments of a format',
    source: '("%s" * 10**5) % (("a" * 1000,) * 10**5)\n',
    ends: /^limit liveBytes/,
  },
  { what: 'long bytes many times over', source: 'b",".join([b"y" * 10**5] * 10**5)\n', ends: /^limit liveBytes/ },
  {
    what: 'a class of many bases, each with its own',
    source: 'bs = tuple(type(f"A{i}", (), {}) for i in range(3000))\ntype("C", bs, {})\n',
    ends: /^limit instructions/,
    traceEnds: /^limit/,
  },
  {
    what: 'a module in modules without end',
    source: `import ${Array(20_000).fill('a').join('.')}\n`,
    ends: /^ModuleNotFoundError/,
  },
  {
    what: 'marks that are put in order',
    source: 'import unicodedata\nunicodedata.normalize("NFD", "\\u0301\\u0327" * 10**5)\n',
    ends: /^limit instructions/,
  },
  ...[
    'a.insert(0, 1)',
    'a.pop(0); a.append(1)',
    'a.reverse()',
    'a.sort()',
    'a.count(2)',
    'a[:]',
    'tuple(a)',
    '2 in a',
  ].map((statement) => ({
    what: `${statement} of a long list many times over`,
    source: `a = [1] * 10**6\nfor i in range(10**5): ${statement}\n`,
    ends: /^limit/,
  })),
  ...['s.upper()', 's.isalpha()', 's.find("b")', 's + "b"', 's.encode()', 's.replace("a", "c")', 's.title()'].map(
    (expression) => ({
      what: `${expression} of a long text many times over`,
      source: `s = "a" * 10**6\nfor i in range(10**5): ${expression}\n`,
      ends: /^limit/,
    }),
  ),
  { what: 'a wide field of bytes', source: 'b"%1000000000d" % 1\n', ends: /^(?:MemoryError|limit)/ },
  {
    what: 'a deep copy',
    source: 'import copy\na = []\nfor i in range(10**4): a = [a]\ncopy.deepcopy(a)\n',
    ends: /^RecursionError/,
    traceEnds: /^(?:RecursionError|limit)/,
  },
  {
    what: 'deep JSON',
    source: 'import json\njson.loads("[" * 10**5)\n',
    ends: /^RecursionError/,
    traceEnds: /^(?:RecursionError|limit)/,
  },
  {
    what: 'a pattern that turns back for ever',
    source: 'import re\nre.match("(a+)+$", "a" * 60 + "b")\n',
    ends: /^limit instructions/,
  },
  {
    what: 'digits beyond their limit',
    source: 'int("9" * 10**5)\n',
    ends: /^ValueError: Exceeds the limit \(4300 digits\) for integer string conversion: value has 100000 digits/,
  },
  {
    what: 'an int of too many digits is shown',
    source: 'str(10**5000)\n',
    ends: /^ValueError: Exceeds the limit \(4300 digits\)/,
  },
  { what: 'a sleep without end', source: 'import time\ntime.sleep(10**9)\n', ends: /^finished/ },
  { what: 'input that is not there', source: 'while True: input()\n', ends: /^EOFError/ },
];

/** Sources that only the parser and the compiler see. */
const NESTED: Readonly<Record<string, string>> = {
  'nested parentheses': `x = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`,
  'nested signs': `x = ${'-'.repeat(20_000)}1\n`,
  'a long sum': `x = ${Array(20_000).fill('1').join('+')}\n`,
  'a long chain of attributes': `x = a${'.b'.repeat(20_000)}\n`,
  'a long chain of elif': `if 0: pass\n${'elif 0: pass\n'.repeat(5000)}`,
  'many levels of indentation': `${Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}if 1:\n`).join('')}${' '.repeat(150)}x = 1\n`,
};

for (const [what, source] of Object.entries(NESTED)) {
  test(`${what} are a syntax error`, () => {
    assert.equal(runProgram(source).outcome.kind, 'syntax-error');
  });
}

for (const { what, source, ends, traceEnds } of CASES) {
  test(what, () => {
    assert.match(ending(runProgram(source, OPTIONS).outcome), ends);
    const trace = simulate(source, OPTIONS);
    assert.match(ending(trace.outcome), traceEnds ?? ends);
    const cursor = new Cursor(trace);
    cursor.seek(trace.steps.length - 1);
    assert.equal(cursor.memory.frames[0]?.name, '<module>');
  });
}

/** Limits that a program is over before its first instruction: by a warning, a constant, the built-ins, a call. */
const FROM_THE_START = [
  { source: String.raw`'\d'`, limits: { output: 5 }, ends: 'limit output' },
  { source: `x = '${'a'.repeat(100_000)}'`, limits: { liveBytes: 50_000 }, ends: 'limit liveBytes' },
  { source: 'x = 1', limits: { liveBytes: 10 }, ends: 'limit liveBytes' },
  { source: String.raw`'\d'`, limits: { recursion: 0 }, ends: 'RecursionError: maximum recursion depth exceeded' },
] as const;

for (const { source, limits, ends } of FROM_THE_START) {
  test(`${ends} before the first instruction with ${JSON.stringify(limits)}`, () => {
    assert.equal(ending(runProgram(source, { limits }).outcome), ends);
    assert.equal(ending(simulate(source, { limits }).outcome), ends);
  });
}

/** Every limit, with a program that meets it, and what its outcome says in words. */
const TOLD: readonly (readonly [source: string, option: string | null])[] = [
  ['while True: pass\n', 'max-steps'],
  ['sum(range(10**12))\n', 'max-instructions'],
  ['print("a" * 10**7)\n', 'max-output'],
  ['a = [0] * 10**9\n', 'max-memory'],
  ['x = iter([1])\nfor i in range(10**4): x = zip(x)\nnext(x)\n', null],
];

test('the outcome says which limit it was, and the option that raises it', () => {
  for (const [source, option] of TOLD) {
    const { outcome } = simulate(source, { limits: { steps: 50_000 } });
    assert.equal(outcome.kind, 'limit');
    for (const lang of LANGUAGES) {
      const told = describeOutcome(outcome, lang);
      assert.ok(option === null ? !told.includes('max-') : told.includes(option), told);
    }
    if (option !== null) assert.ok(Object.hasOwn(DIAGRAM_OPTIONS, option));
  }
});
