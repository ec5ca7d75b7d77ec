// The demo's pages in their order and its languages with the words around the articles.

/** File names without extension; the first is the start page. */
export const CHAPTERS = [
  'index',
  'static-and-dynamic',
  'memory-manager',
  'everything-is-an-object',
  'stack-and-heap',
  'deallocation',
  'self',
  'why-alive',
  'gallery',
];

/** A page that is written as HTML and not built. */
export const SCRIPT_TAG_PAGE = 'script-tag';

/** Each language: its folder in the site, and its words. */
export const LANGUAGES = {
  en: {
    folder: '',
    name: 'English',
    site: 'Python memory, drawn',
    chapters: 'Chapters',
    skip: 'To the text',
    language: 'Language',
    start: 'Start',
    scriptTag: 'Without a build',
    footer: 'Written in Markdown, drawn by py-memory. Nothing leaves your browser.',
  },
  ko: {
    folder: 'ko/',
    name: '한국어',
    site: '그림으로 보는 파이썬 메모리',
    chapters: '차례',
    skip: '본문으로',
    language: '언어',
    start: '처음',
    scriptTag: '빌드 없이',
    footer: '마크다운으로 쓰고 py-memory로 그렸습니다. 모든 일은 브라우저 안에서만 일어납니다.',
  },
};
