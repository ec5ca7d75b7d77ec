// Builds the demo: Markdown articles through remark and our plugin to pages, with the script build and the styles beside
// them. Uses the package by its own name, as an author's site would.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkPyMemory from 'py-memory/remark';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { CHAPTERS, LANGUAGES, SCRIPT_TAG_PAGE } from './chapters.mjs';
import { page } from './page.mjs';

const DEMO = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(DEMO, '..');

function textOf(node) {
  return 'value' in node ? node.value : (node.children ?? []).map(textOf).join('');
}

/** The text of the first node of a kind in a Markdown tree. */
function firstText(tree, kind) {
  const node = tree.children.find(({ type }) => type === kind);
  return node ? textOf(node).replace(/\s+/g, ' ') : '';
}

/** Code that is wider than the page scrolls, so that the keyboard must reach it. */
function reachablePre() {
  return (tree) => {
    for (const node of tree.children) if (node.tagName === 'pre') node.properties.tabIndex = 0;
  };
}

async function readArticle(language, name) {
  const path = join('demo', 'pages', language, `${name}.md`);
  const file = new VFile({ path, value: await readFile(join(ROOT, path), 'utf8') });
  const processor = unified()
    .use(remarkParse)
    .use(remarkPyMemory, { lang: language })
    .use(remarkRehype)
    .use(reachablePre)
    .use(rehypeStringify);
  const tree = processor.parse(file);
  const title = firstText(tree, 'heading');
  const description = firstText(tree, 'paragraph');
  const article = processor.stringify(await processor.run(tree, file), file);
  return { language, name, title, description, article, file };
}

/** Builds all pages; answers the folder, the number of pages, and what the plugin has to say about the articles. */
export async function buildSite(folder = join(DEMO, 'dist')) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = [];
  let pages = 0;
  for (const [language, { folder: under }] of Object.entries(LANGUAGES)) {
    await mkdir(join(folder, under), { recursive: true });
    const articles = await Promise.all(CHAPTERS.map((name) => readArticle(language, name)));
    const titles = new Map(articles.map(({ name, title }) => [name, title]));
    for (const article of articles) {
      await writeFile(join(folder, under, `${article.name}.html`), page({ ...article, titles }));
      files.push(article.file);
    }
    await cp(join(DEMO, 'pages', language, `${SCRIPT_TAG_PAGE}.html`), join(folder, under, `${SCRIPT_TAG_PAGE}.html`));
    pages += articles.length + 1;
  }
  await cp(join(ROOT, 'cdn'), join(folder, 'assets'), { recursive: true });
  await cp(join(ROOT, 'dist', 'style.css'), join(folder, 'assets', 'style.css'));
  await cp(join(DEMO, 'demo.css'), join(folder, 'demo.css'));
  await cp(join(DEMO, 'icon.svg'), join(folder, 'icon.svg'));
  return { folder, pages, report: reporter(files, { quiet: true }) };
}
