// `npm start`: builds the demo blog into demo/dist through the package as users get it, and serves it.
// `--build` only builds; `--port N` or PORT asks for a port, which another takes the place of when it is taken.
import { parseArgs } from 'node:util';
import { buildSite } from '../demo/site.mjs';
import { serve } from '../demo/server.mjs';

const { values } = parseArgs({
  options: {
    build: { type: 'boolean', default: false },
    port: { type: 'string', default: process.env.PORT ?? '8080' },
  },
});

const { folder, report, pages } = await buildSite();
if (report !== '') console.error(report);
console.log(`${pages} pages in demo/dist`);
if (!values.build) console.log(`http://localhost:${await serve(folder, Number(values.port))}/`);
