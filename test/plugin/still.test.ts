// The plugin with real drawing, words and codec, on a trace written by hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { createPlugin } from '../../plugin/plugin.ts';
import { pyMemorySchema } from '../../plugin/sanitize.ts';
import { TraceBuilder } from '../../src/trace/builder.ts';
import { decodeTrace } from '../../src/trace/codec.ts';
import type { Outcome } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';

/** x = 'tea'; y = x */
function tea(source: string, outcome?: Outcome): Trace {
  const program = new TraceBuilder({ source });
  const text = program.type('str', 'atom');
  program.push(program.code('<module>', 'module'));
  program.step('start', 1);
  program.step('line', 1);
  const value = program.alloc(text, { text: "'tea </script>'" });
  program.local('x', value).step('line', 2);
  program.local('y', value).step('end', 2);
  return program.finish(outcome);
}

const pluginFor = (outcome?: Outcome) => createPlugin((code) => tea(code, outcome));

const html = (markdown: string, outcome?: Outcome): string => {
  const plugin = pluginFor(outcome);
  return String(unified().use(remarkParse).use(plugin).use(remarkRehype).use(rehypeStringify).processSync(markdown));
};

describe('a still picture in the page', () => {
  const page = html('```pymem title="Tea" step=-1\nx = \'tea </script>\'\ny = x\n```\n');

  it('names its parts and is an image with a name and a description', () => {
    assert.match(page, /<svg[^>]* role="img"/);
    assert.match(page, /data-frame="\d"[^>]*data-name="<module>"/);
    assert.match(page, /data-object="2"[^>]*data-type="str"[^>]*data-count="2"/);
    assert.match(page, /<path[^>]*data-from="1\.x"[^>]*data-to="2"/);
    assert.match(page, /<desc[^>]*>The frame &#x3C;module> has these names:\n {2}x refers to 'tea &#x3C;\/script>'/);
  });

  it('has its words', () => {
    assert.match(
      page,
      /<p class="pymem-words">y refers to the same 'tea &#x3C;\/script>' as x: it now has 2 references, and nothing is copied\. The program has ended\.<\/p>/,
    );
  });

  it('has the trace, readable by the codec', () => {
    const json = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    assert.equal(decodeTrace(json).steps.length, 4);
  });

  it('writes attributes as SVG knows them and no keys of ours', () => {
    assert.match(page, /stroke-width=/);
    assert.match(page, /viewBox=/);
    assert.doesNotMatch(page, / key=| strokeWidth=|dataObject/);
  });

  it('tells how a failed run ended', () => {
    const outcome: Outcome = {
      kind: 'raised',
      type: 'NameError',
      message: "name 'z' is not defined",
      line: 2,
      traceback: '',
    };
    assert.match(
      html('```pymem lang=ko\nx = 1\nz\n```\n', outcome),
      /프로그램이 2번째 줄에서 NameError로 멈췄습니다: name 'z' is not defined\./,
    );
  });

  it('survives sanitizing with the names of ours, but for the trace', () => {
    const schema = {
      ...defaultSchema,
      clobber: [],
      tagNames: [...(defaultSchema.tagNames ?? []), ...pyMemorySchema.tagNames],
      attributes: { ...defaultSchema.attributes, ...pyMemorySchema.attributes },
    };
    const markdown = '```pymem title="Tea" step=-1\nx = \'tea </script>\'\ny = x\n```\n';
    const clean = unified()
      .use(remarkParse)
      .use(pluginFor())
      .use(remarkRehype)
      .use(rehypeSanitize, schema)
      .use(rehypeStringify);
    const expected = page.replace(/<script.*<\/script>/s, '').replaceAll(' data-', ' ');
    assert.equal(String(clean.processSync(markdown)).replaceAll(' data-', ' '), expected);
  });
});
