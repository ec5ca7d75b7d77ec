// Astro with the remark plugin for Markdown and MDX; with EXPRESSIVE, Expressive Code highlights after it.
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import expressiveCode from 'astro-expressive-code';
import remarkPyMemory from 'py-memory/remark';

export default defineConfig({
  outDir: process.env.EXPRESSIVE ? './dist/expressive' : './dist',
  build: { assets: 'assets' },
  base: process.env.EXPRESSIVE ? '/expressive' : '/',
  integrations: [...(process.env.EXPRESSIVE ? [expressiveCode()] : []), mdx()],
  markdown: { remarkPlugins: [remarkPyMemory] },
});
