// `node scripts/record-programs.mjs [FOLDER …]`: writes beside every test/programs/**/*.py (or those of the folders) what CPython
// 3.14 prints, as FILE.out. Runs Pyodide, so it needs no Python; programs run in fresh modules of one interpreter. What only a
// 64-bit CPython 3.14.10 can judge (sizes, addresses, the count of an immortal, newer words) is recorded with that: `python3.14 FILE.py > FILE.out` in the folders below.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';
import { repositoryRoot } from '../test/support/test-files.mjs';

const RUN = `
import contextlib, gc, io, linecache, sys, traceback, types
def run(source):
    module = types.ModuleType('__main__')
    linecache.cache['main.py'] = (len(source), None, source.splitlines(keepends=True), 'main.py')
    saved = sys.modules['__main__']
    sys.modules['__main__'] = module
    output = io.StringIO()
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(io.StringIO()):
            try:
                exec(compile(source, 'main.py', 'exec', dont_inherit=True), module.__dict__)
            except BaseException:
                traceback.print_exc()
    finally:
        sys.modules['__main__'] = saved
    module.__dict__.clear()
    gc.collect()
    return output.getvalue()
run
`;

/** Folders whose output Pyodide, being of 32 bits and older (its argparse says some things otherwise) and without time zones, or run as a module that never ends, does not print. */
const NATIVE = ['exit', 'sizes', 'allocator', 'counts', 'argparse', 'zones'];

const root = join(repositoryRoot, 'test/programs');
const folders = process.argv.slice(2);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.py'))
  .filter((file) => !NATIVE.some((folder) => file.startsWith(`${folder}/`)))
  .filter((file) => folders.length === 0 || folders.some((folder) => file.startsWith(`${folder}/`)))
  .sort();
const python = await loadPyodide();
const run = python.runPython(RUN);
for (const file of files) {
  const path = join(root, file);
  writeFileSync(path.replace(/\.py$/, '.out'), run(readFileSync(path, 'utf8')));
}
console.log(`${files.length} programs recorded`);
