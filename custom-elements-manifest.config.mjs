// How `cem analyze` writes custom-elements.json: from the element's sources, with the paths of the shipped files.

/** Paths in the manifest name the modules a user can import, not the sources they came from. */
function shippedPaths() {
  const shipped = (path) => path.replace(/^\/?(src\/.*)\.ts$/, 'dist/$1.js');
  return {
    name: 'shipped-paths',
    packageLinkPhase({ customElementsManifest }) {
      const visit = (node) => {
        if (typeof node !== 'object' || node === null) return;
        for (const key of Object.keys(node)) {
          if ((key === 'path' || key === 'module') && typeof node[key] === 'string') node[key] = shipped(node[key]);
          else visit(node[key]);
        }
      };
      visit(customElementsManifest);
    },
  };
}

export default {
  globs: ['src/element/{py-memory,define,events}.ts'],
  outdir: '.',
  litelement: true,
  plugins: [shippedPaths()],
};
