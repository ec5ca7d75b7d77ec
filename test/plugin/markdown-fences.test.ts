// The fences that the command line finds are those that remark finds, at the same places.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Code, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseFences } from '../../plugin/markdown-fences.ts';

function fences(tree: Root, markdown: string): unknown[] {
  const found: unknown[] = [];
  const lines = markdown.split('\n');
  visit(tree, 'code', ({ lang, meta, value, position }: Code) => {
    const { line, column } = position!.start;
    // Indented code is no fence.
    if (!/^[`~]/.test(lines[line - 1]!.slice(column - 1))) return;
    found.push({ lang: lang ?? null, meta: meta ?? null, value: value.replace(/\n+$/, ''), line, column });
  });
  return found;
}

const theirs = (markdown: string) => fences(unified().use(remarkParse).parse(markdown), markdown);
const ours = (markdown: string) => fences(parseFences(markdown), markdown);

describe('fences', () => {
  for (const markdown of [
    '```pymem step=1\nx = 1\n```\n',
    '~~~~ pymem\n```\n~~~\n~~~~~\n',
    '``` a`b\nno fence\n',
    '    ```pymem\n    x\n    ```\n',
    'text\n    ```pymem\nx\n',
    '- item\n\n  ```pymem\n  x = 1\n\n    y = 2\n  ```\n- other\n',
    '1. one\n   ```pymem\n   x\n2. two\n',
    '> ```pymem\n> x = 1\n>\n> y\n> ```\n> text\n',
    '> ```pymem\n> x = 1\nafter\n',
    '> - deep\n>\n>   ~~~py\n>   a\n>   ~~~\n',
    '<!-- \n```pymem\nx\n```\n-->\n```pymem\ny\n```\n',
    '<div>\n```pymem\nx\n```\n\n```pymem\ny\n```\n</div>\n',
    '<script>\n\n```pymem\n</script>\n```pymem\ny\n```\n',
    '```pymem\nnever closed\n\n',
    '```pymem title="a \\"b\\" &amp; c"\nx\n```\n',
    '  ```pymem\n   x\n y\n  ```\n',
    '* * *\n```pymem\nx\n```\n',
    '-\n\n  ```pymem\n  x\n  ```\n',
    'para\n2. no list\n   ```pymem\n   x\n   ```\n',
    '-\tone\n\n\t```pymem\n\tif x:\n\t\ty\n\t```\n',
    '>\t```pymem\n>\tx\n>\t```\n',
    '1.\tone\n\n\t- two\n\n\t\t```pymem\n\t\tx\n\t\t\ty\n\t\t```\n',
    '\t```pymem\n\tx\n\t```\n',
  ])
    it(JSON.stringify(markdown), () => {
      assert.deepEqual(ours(markdown), theirs(markdown));
    });

  it('are the same in documents drawn at random', () => {
    const line = fc.constantFrom(
      '```',
      '```pymem',
      '~~~',
      '~~~~ py x',
      'text',
      '',
      '',
      '- item',
      '  ',
      '  - sub',
      '> quote',
      '>',
      '    code',
      '1. one',
      '  ```',
      '    ```',
      '> ```',
      '- ```',
      '<div>',
      '<!-- a',
      '-->',
      '# head',
      '***',
      '   x',
      '>  > ```',
      '\tx',
      '-\titem',
      '>\tq',
      '\t```',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const markdown = `${lines.join('\n')}\n`;
        assert.deepEqual(ours(markdown), theirs(markdown));
      }),
      { seed: 4, numRuns: 1500 },
    );
  });
});
