// Serves a folder of static files to this machine. Knows HTTP; knows nothing of the demo.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const CONTENT_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.py', 'text/x-python; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** The file that a request's path means; null when it would leave the folder. */
function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : null;
}

async function respond(folder, request, response) {
  const file = fileOf(folder, request.url ?? '/');
  const found = file !== null && (await stat(file).catch(() => null))?.isFile();
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    return;
  }
  const type = CONTENT_TYPES.get(extname(file)) ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** Serves a folder and answers the port: the one asked for, or a free one when that is taken. */
export function serve(folder, port) {
  const server = createServer((request, response) => void respond(folder, request, response));
  return new Promise((resolve, reject) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0) server.listen(0);
      else reject(error);
    });
    server.on('listening', () => resolve(server.address().port));
    server.listen(port);
  });
}
