// Next.js with pages in MDX. Turbopack takes plugins by name alone.
import createMDX from '@next/mdx';

const withMDX = createMDX({ options: { remarkPlugins: ['py-memory/remark'] } });

export default withMDX({
  pageExtensions: ['jsx', 'mdx'],
  output: 'export',
  trailingSlash: true,
});
