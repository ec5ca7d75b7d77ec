// Writes the article through many chains of unified, each as a page; see the table `CHAINS`.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile, run } from '@mdx-js/mdx';
import { createElement } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import rehypeShiki from '@shikijs/rehype';
import rehypeExpressiveCode from 'rehype-expressive-code';
import rehypeHighlight from 'rehype-highlight';
import rehypePrettyCode from 'rehype-pretty-code';
import rehypePrism from 'rehype-prism-plus';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import remarkPyMemory, { pyMemorySchema } from 'py-memory/remark';

const article = readFileSync('article.md', 'utf8');

const schema = {
  ...defaultSchema,
  tagNames: [...defaultSchema.tagNames, ...pyMemorySchema.tagNames],
  attributes: Object.fromEntries(
    [...new Set([...Object.keys(defaultSchema.attributes), ...Object.keys(pyMemorySchema.attributes)])].map((name) => [
      name,
      [...(defaultSchema.attributes[name] ?? []), ...(pyMemorySchema.attributes[name] ?? [])],
    ]),
  ),
};

const HIGHLIGHTERS = {
  plain: [],
  highlight: [[rehypeHighlight]],
  prism: [[rehypePrism, { showLineNumbers: true, ignoreMissing: true }]],
  shiki: [[rehypeShiki, { theme: 'github-light', fallbackLanguage: 'text' }]],
  'pretty-code': [[rehypePrettyCode]],
  'expressive-code': [[rehypeExpressiveCode]],
};

/** Chains by page: what is used between remark-parse and rehype-stringify. */
const CHAINS = {
  'plugin-sanitize': [[remarkPyMemory], [remarkRehype], [rehypeSanitize, schema]],
  'plugin-default-sanitize': [[remarkPyMemory], [remarkRehype], [rehypeSanitize]],
  'plugin-raw': [[remarkGfm], [remarkPyMemory], [remarkRehype, { allowDangerousHtml: true }], [rehypeRaw]],
};
for (const [name, highlighter] of Object.entries(HIGHLIGHTERS)) {
  CHAINS[`plugin-${name}`] = [[remarkPyMemory], [remarkRehype], ...highlighter];
  CHAINS[`script-${name}`] = [[remarkRehype], ...highlighter];
}

const page = (body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,">
<script src="assets/py-memory.min.js" async></script></head>
<body><main>${body}</main></body></html>
`;

mkdirSync('out', { recursive: true });
cpSync('node_modules/py-memory/cdn', 'out/assets', { recursive: true });
for (const [name, plugins] of Object.entries(CHAINS)) {
  const processor = unified().use(remarkParse);
  for (const [plugin, options] of plugins) processor.use(plugin, options);
  writeFileSync(`out/${name}.html`, page(String(await processor.use(rehypeStringify).process(article))));
}

const code = await compile(article, { outputFormat: 'function-body', remarkPlugins: [remarkPyMemory] });
const { default: Content } = await run(String(code), runtime);
writeFileSync('out/mdx.html', page(renderToStaticMarkup(createElement(Content))));

const element = createElement(Markdown, { remarkPlugins: [remarkPyMemory], children: article });
writeFileSync('out/react-markdown.html', page(renderToStaticMarkup(element)));
