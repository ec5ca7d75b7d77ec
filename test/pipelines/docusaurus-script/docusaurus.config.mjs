// Docusaurus without the plugin: the script tag upgrades what it has rendered and hydrated.
export default {
  title: 'Site',
  url: 'https://example.org',
  baseUrl: '/',
  scripts: [{ src: '/py-memory/py-memory.min.js', async: true }],
  staticDirectories: ['static'],
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: false }, blog: false }]],
};
