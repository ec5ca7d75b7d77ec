// The HTML around an article. Knows the site's frame; knows nothing of diagrams.
import { CHAPTERS, LANGUAGES, SCRIPT_TAG_PAGE } from './chapters.mjs';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** The way from a page of a language back to the site's root. */
function rootFrom(language) {
  return LANGUAGES[language].folder === '' ? './' : '../';
}

function chapterLinks(language, current, titles) {
  const words = LANGUAGES[language];
  const links = [...CHAPTERS, SCRIPT_TAG_PAGE].map((name) => {
    const text = name === 'index' ? words.start : name === SCRIPT_TAG_PAGE ? words.scriptTag : titles.get(name);
    const here = name === current ? ' aria-current="page"' : '';
    return `<li><a href="${name}.html"${here}>${escape(text ?? name)}</a></li>`;
  });
  return `<nav class="chapters" aria-label="${words.chapters}"><ul>${links.join('')}</ul></nav>`;
}

function languageLinks(language, name) {
  const links = Object.entries(LANGUAGES).map(([tag, { folder, name: own }]) => {
    const here = tag === language ? ' aria-current="true"' : '';
    return `<a href="${rootFrom(language)}${folder}${name}.html" lang="${tag}" hreflang="${tag}"${here}>${own}</a>`;
  });
  return `<nav class="languages" aria-label="${LANGUAGES[language].language}">${links.join(' ')}</nav>`;
}

/** A whole page; `article` is HTML already. */
export function page({ language, name, title, description, article, titles }) {
  const words = LANGUAGES[language];
  const root = rootFrom(language);
  const heading = name === 'index' ? words.site : `${title} – ${words.site}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(heading)}</title>
<meta name="description" content="${escape(description)}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/style.css">
<link rel="stylesheet" href="${root}demo.css">
<script defer src="${root}assets/py-memory.min.js"></script>
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<a class="site" href="index.html">${escape(words.site)}</a>
${languageLinks(language, name)}
</header>
${chapterLinks(language, name, titles)}
<main id="text">
${article}
</main>
<footer>${escape(words.footer)}</footer>
</body>
</html>
`;
}
