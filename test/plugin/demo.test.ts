// The demo's articles: every diagram runs without a complaint, and both languages show the same programs.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import remarkPyMemory from '../../plugin/index.ts';

const PAGES = new URL('../../demo/pages/', import.meta.url);
const articles = (language: string) =>
  readdirSync(new URL(`${language}/`, PAGES)).filter((name) => name.endsWith('.md'));
const read = (language: string, name: string) => readFileSync(new URL(`${language}/${name}`, PAGES), 'utf8');

function programs(markdown: string): string[] {
  const found: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'code', ({ lang, value }: Code) => {
    if (lang !== 'text') found.push(value.replace(/ *#@.*/g, ''));
  });
  return found;
}

describe('the demo', () => {
  it('has the same articles with the same programs in both languages', () => {
    assert.deepEqual(articles('ko'), articles('en'));
    for (const name of articles('en')) assert.deepEqual(programs(read('ko', name)), programs(read('en', name)), name);
  });

  for (const language of ['en', 'ko'] as const) {
    for (const name of articles(language)) {
      it(`${language}/${name} is built without a message`, async () => {
        const file = new VFile({ path: name, value: read(language, name) });
        const processor = unified().use(remarkParse).use(remarkPyMemory, { lang: language });
        const tree = await processor.run(processor.parse(file), file);
        assert.deepEqual(file.messages.map(String), []);
        let diagrams = 0;
        visit(tree, 'pyMemory', () => void diagrams++);
        assert.equal(diagrams, programs(read(language, name)).length);
        assert.ok(diagrams > 0);
      });
    }
  }
});
