// VitePress: the upgrade runs in the reader's tab, so the build has only to leave the fences readable.
export default {
  title: 'Site',
  themeConfig: { nav: [{ text: 'Article', link: '/article' }] },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'py-memory' } } },
  markdown: { languageAlias: { pymem: 'python' } },
};
