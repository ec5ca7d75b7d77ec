// Eleventy, plain and with its syntax highlighter; the script tag in the layout upgrades the blocks.
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';

export default function (config) {
  if (process.env.HIGHLIGHT) config.addPlugin(syntaxHighlight);
  config.addPassthroughCopy({ 'node_modules/py-memory/cdn': 'assets' });
  return {
    dir: { input: 'content', includes: '../layouts', output: `_site${process.env.HIGHLIGHT ? '/highlighted' : ''}` },
  };
}
