// An empty project that has nothing but the package: everything its README shows is run from there, as a newcomer would.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const readme = readFileSync('node_modules/py-memory/README.md', 'utf8');
const snippets = [...readme.matchAll(/(^<!-- from .*\n)?^```(js|html)\n([^]*?)^```$/gm)].filter(([, from]) => !from);

function run(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(`${program} ${args.join(' ')}\n${stderr}`);
  return stdout;
}

mkdirSync('out', { recursive: true });
cpSync('node_modules/py-memory/cdn', 'out/assets', { recursive: true });
const page = (name, body) =>
  writeFileSync(
    `out/${name}.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
  );

const script = '<script src="assets/py-memory.min.js" async></script>';
const block = '<pre><code class="language-python"># pymem\na = [1, 2]\nb = a\n</code></pre>';
for (const [index, [, , language, code]] of snippets.entries()) {
  if (language === 'html') {
    const local = code.replace(/https:\/\/unpkg\.com\/[^"]+/, 'assets/py-memory.min.js');
    page(`tag-${index}`, local.includes('<py-memory') ? local : local + block);
  } else {
    writeFileSync(`snippet-${index}.mjs`, code);
    const output = run(process.execPath, `snippet-${index}.mjs`);
    if (output.startsWith('<')) page('remark', script + output);
  }
}

// Types of every entry, as strictly as TypeScript can.
writeFileSync(
  'types.ts',
  `import 'py-memory';
import 'py-memory/viewer';
import 'py-memory/auto';
import 'py-memory/style.css';
import { upgradeBlocks } from 'py-memory/auto';
import remarkPyMemory from 'py-memory/remark';
import { simulate } from 'py-memory/simulator';
import { toSvg } from 'py-memory/svg';
import { Cursor } from 'py-memory/trace';

const trace = simulate('x = 1\\n');
export const picture: string = toSvg(trace, { step: -1 });
export const names: string[] = [...new Cursor(trace).memory.frames[0]!.locals.keys()];
export const element = document.createElement('py-memory');
element.seek(2);
element.addEventListener('pymem-step', ({ detail }) => console.log(detail.step));
upgradeBlocks(document);
export { remarkPyMemory };
`,
);
run(
  'npx',
  'tsc',
  '--strict',
  '--noEmit',
  '--noUncheckedSideEffectImports',
  '--target',
  'es2022',
  '--module',
  'nodenext',
  'types.ts',
);

writeFileSync('program.py', 'x = 10\ny = x\n');
run('npx', 'py-memory', 'run', 'program.py');
run('npx', 'py-memory', 'svg', 'program.py', '--step=-1', '-o', 'out/picture.svg');
run('npx', 'py-memory', 'explain', 'program.py', '--lang', 'ko');
