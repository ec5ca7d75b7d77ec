// Docusaurus with the remark plugin.
import remarkPyMemory from 'py-memory/remark';

export default {
  title: 'Site',
  url: 'https://example.org',
  baseUrl: '/',
  clientModules: ['./diagrams.js'],
  presets: [
    [
      'classic',
      {
        docs: {
          beforeDefaultRemarkPlugins: [remarkPyMemory],
          routeBasePath: '/',
          sidebarPath: false,
        },
        blog: false,
      },
    ],
  ],
};
