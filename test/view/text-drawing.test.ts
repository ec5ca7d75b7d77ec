// A step as plain text: boxes, arrows in front of the objects and behind them, words; Korean takes two columns a letter.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import type { Language } from '../../src/options/options.ts';
import { messagesIn } from '../../src/view/locales/index.ts';
import { planPictures } from '../../src/view/render.ts';
import { drawText, stepAsText } from '../../src/view/text-drawing.ts';
import { textColumns } from '../../src/view/text-width.ts';
import { pictureWords } from '../../src/view/words.ts';

function drawn(
  source: string,
  { step = -1, detail = 'objects' as 'objects' | 'values', lang = 'en' as Language } = {},
): string {
  const trace = simulate(source);
  const plan = planPictures(trace, { detail, lang });
  const { scene } = plan.at(step < 0 ? trace.steps.length + step : step);
  return `\n${drawText(scene, pictureWords(messagesIn(lang))).join('\n')}\n`;
}

describe('a drawing of plain text', () => {
  it('shows names and atoms, with an arrow for each reference', () => {
    const program = `x = 10
y = x
x = x + 1
`;
    assert.equal(
      drawn(program),
      `
┌ <module> ┐ ┌──>[ int ×1: 11 ]
│ x  o─────┼─┘
│ y  o─────┼────>[ int ×1: 10 ]
└──────────┘
^ top of the stack
`,
    );
  });

  it('shows what objects refer to, by arrows that come back to them', () => {
    const program = `class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

head = Node(1, Node(2))
`;
    assert.equal(
      drawn(program),
      `
┌ <module> ───┐ ┌──>┌ Node ×1 ─┐
│ Node  class │ │   │ value  o─┼─────┐
│ head  o─────┼─┘   │ next   o─┼─────┼─┐
└─────────────┘     └──────────┘     │ │
^ top of the stack                   │ │
                    [ int ×1: 1 ]<───┘ │
                                       │
                    ┌ Node ×1 ────┐<───┘
                    │ value  o────┼──┐
                    │ next   None │  │
                    └─────────────┘  │
                                     │
                    [ int ×1: 2 ]<───┘
`,
    );
  });

  it('shows broken lines for references that do not count, and Korean in two columns a letter', () => {
    const program = `import weakref
class 개:
    pass
바둑이 = 개()
바둑이.이름 = '바둑이'
약한 = weakref.ref(바둑이)
`;
    assert.equal(
      drawn(program, { lang: 'ko' }),
      `
┌ <module> ───────┐ ┌──>┌ 개 ×1 ──┐<----------+
│ weakref  module │ │   │ 이름  o─┼───────────┼─┐
│ 개       class  │ │   └─────────┘           : │
│ 바둑이   o──────┼─┘                         : │
│ 약한     o──────┼────>┌ ReferenceType ×1 ┐  : │
└─────────────────┘     │ o----------------+--+ │
^ 스택 맨 위            └──────────────────┘    │
                                                │
                        [ str ×1: '바둑이' ]<───┘
`,
    );
  });

  it('shows values in their cells, and what no name leads to any more', () => {
    const program = `a = [1, 2, 3]
b = [a, a]
b.append(b)
del b
`;
    assert.equal(
      drawn(program, { detail: 'values' }),
      `
┌ <module> ┐ ┌──>┌ list ×3 ──┐<───────────────┐
│ a  o─────┼─┘   │ 1 │ 2 │ 3 │                │
└──────────┘     └───────────┘                │
^ top of the stack                             │
                 ┌ list ×1 (unreachable) ┐<─┐ │
                 │ 0  o──────────────────┼──┼─┤
                 │ 1  o──────────────────┼──┼─┘
                 │ 2  o──────────────────┼──┘
                 └───────────────────────┘
`,
    );
  });

  it('shows folded lists and stacks', () => {
    const program = `def f(n):
    return n if n == 0 else f(n - 1)
numbers = list(range(230))
f(20)
`;
    assert.equal(
      drawn(program, { step: 40, detail: 'values' }),
      `
┌ <module> ──┐      ┌──>┌ list ×1 ────────────────────────────┐
│ f        ƒ │      │   │ 0 │ 1 │ 2 │ 3 │ 4 │ 5 │ 6 │ 7       │
│ numbers  o─┼──────┘   │ 8 │ 9 │ 10 │ 11 │ 12 │ 13 │ 14 │ 15 │
└────────────┘          │ 16 │ 17 │ 229                       │
                        │ … 211 more                          │
┌ f ────┐               └─────────────────────────────────────┘
│ n  20 │
└───────┘

[ … 14 more calls ]

┌ f ───┐
│ n  5 │
└──────┘

┌ f ───┐
│ n  4 │
└──────┘

┌ f ───┐
│ n  3 │
└──────┘

┌ f ───┐
│ n  2 │
└──────┘
^ top of the stack
`,
    );
  });

  it('has lines that end where the boxes of a column end, whatever the letters', () => {
    const lines = drawn('이름 = ["가나다", "abc", "한 글"]\n', { lang: 'ko' }).split('\n');
    const box = lines.filter((line) => (/[┐┘│┼]/.test(line) && line.startsWith('┌ <')) || line.startsWith('└'));
    assert.equal(new Set(box.map((line) => textColumns(line.replace(/[┐┘].*$/, '')))).size, 1);
  });

  it('is pasted with its number and its words', () => {
    const trace = simulate('x = [1]\ny = x\n');
    const messages = messagesIn('en');
    const { scene } = planPictures(trace, { detail: 'values' }).at(2);
    const around = { position: 'Step 2 of 3', told: 'word '.repeat(30).trim(), counts: 'COUNTS' };
    const text = stepAsText(scene, pictureWords(messages), around);
    assert.match(text, /^Step 2 of 3\n\n┌ <module>/);
    assert.ok(text.split('\n').every((line) => textColumns(line) <= 76));
    assert.match(text, /word\nCOUNTS\n$/);
  });
});
