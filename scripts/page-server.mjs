// Serves one page, and files below named folders, to a browser on this machine. Knows HTTP; knows nothing of what is measured.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = new Map([
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.wasm', 'application/wasm'],
  ['.json', 'application/json'],
]);

/**
 * @param {string} page HTML that stands at `/page`
 * @param {ReadonlyMap<string, string>} folders the first part of an address, and the folder that the rest of it is below
 * @returns the server, which listens, and the address of the page
 */
export async function servePage(page, folders) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const [, first, ...rest] = path.split('/');
    const folder = folders.get(first);
    const file = folder === undefined ? null : normalize(join(folder, rest.join('/')));
    if (path === '/page') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    } else if (file?.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile()) {
      response.setHeader('content-type', TYPES.get(extname(file)) ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}/page` };
}
