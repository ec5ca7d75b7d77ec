// Writes the article through Markdown engines that our plugin cannot join; the script tag upgrades what they make.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as commonmark from 'commonmark';
import hljs from 'highlight.js';
import MarkdownIt from 'markdown-it';
import shiki from '@shikijs/markdown-it';
import { Marked } from 'marked';
import { markedHighlight } from 'marked-highlight';
import showdown from 'showdown';

const article = readFileSync('article.md', 'utf8');
const coloured = (code, language) =>
  hljs.highlight(code, { language: hljs.getLanguage(language) ? language : 'plaintext' }).value;

const PAGES = {
  'markdown-it': new MarkdownIt().render(article),
  'markdown-it-highlight': new MarkdownIt({ highlight: coloured }).render(article),
  'markdown-it-shiki': new MarkdownIt()
    .use(await shiki({ theme: 'github-light', langAlias: { pymem: 'python' } }))
    .render(article),
  marked: await new Marked().parse(article),
  'marked-highlight': await new Marked(markedHighlight({ langPrefix: 'hljs language-', highlight: coloured })).parse(
    article,
  ),
  commonmark: new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(article)),
  // It sees no fence where anything follows the language.
  showdown: new showdown.Converter({ ghCodeBlocks: true }).makeHtml(article.replace(/```pymem .*/, '```pymem')),
};

mkdirSync('out', { recursive: true });
cpSync('node_modules/py-memory/cdn', 'out/assets', { recursive: true });
for (const [name, body] of Object.entries(PAGES)) {
  writeFileSync(
    `out/${name}.html`,
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,">
<script type="module" src="assets/py-memory.min.js"></script></head>
<body><main>${body}</main></body></html>
`,
  );
}
