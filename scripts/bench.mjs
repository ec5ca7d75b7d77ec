// `npm run bench`: how fast programs are recorded and run, beside the python3 of this machine. Builds first if dist/ is
// missing or older than src/. Words after `--` choose programs by name. docs/performance.md tells how to read the table.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { repositoryRoot } from '../test/support/test-files.mjs';

const SELF = fileURLToPath(import.meta.url);
const at = (path) => join(repositoryRoot, path);
const built = (path) => import(pathToFileURL(at(`dist/src/${path}`)).href);

/** Runs whose times count, and what of this machine's time may go into the runs before them. */
const RECORDED_REPEATS = 41;
const PLAIN_REPEATS = 5;
const WARM_UP_MS = 2_000;
const PLAIN_WARM_UP_MS = 1_000;
const PLAIN_LIMITS = { instructions: Infinity, liveBytes: Infinity };

/** Times in ms: half are below `median`; `spread` is the middle half of them relative to it. */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const part = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  return { median, min: sorted[0], spread: (part(0.75) - part(0.25)) / median };
}

function timed(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function warmUp(action, duration) {
  const end = performance.now() + duration;
  while (performance.now() < end) action();
}

function programs(folder, words) {
  return readdirSync(at(`test/bench/${folder}`))
    .filter((name) => name.endsWith('.py') && (words.length === 0 || words.some((word) => name.includes(word))))
    .sort()
    .map((name) => at(`test/bench/${folder}/${name}`));
}

/** The newest change below a folder, in ms since 1970. */
function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, String(name))).mtimeMs),
  );
}

function build() {
  if (existsSync(at('dist/src/simulator.js')) && statSync(at('dist/src/simulator.js')).mtimeMs >= newest(at('src')))
    return;
  const { status } = spawnSync(process.execPath, [at('scripts/build.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Times of native Python in ms by file; null where there is no python3. */
function native(mode, repeats, files) {
  const { status, stdout } = spawnSync('python3', [at('test/bench/native.py'), mode, String(repeats), ...files], {
    encoding: 'utf8',
  });
  if (status !== 0) return null;
  return new Map(Object.entries(JSON.parse(stdout)).map(([file, times]) => [file, times.map((time) => time * 1000)]));
}

/** One program in a process of its own, so that no other program's run has shaped the optimised code. */
function inOwnProcess(mode, file) {
  const { status, stdout } = spawnSync(process.execPath, [SELF, `--${mode}`, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(stdout);
}

async function measureRecording(file) {
  const { simulate } = await built('simulator.js');
  const { Session } = await built('engines/simulator/session.js');
  (await built('engines/simulator/linked.js')).linkEverything();
  const { Recorder } = await built('engines/simulator/recorder.js');
  const { encodeTrace } = await built('trace/codec.js');
  const source = readFileSync(file, 'utf8');
  const record = () => simulate(source);
  const cold = timed(record);
  warmUp(record, WARM_UP_MS);
  const whole = [];
  const loop = [];
  for (let i = 0; i < RECORDED_REPEATS; i++) {
    whole.push(timed(record));
    const recorder = new Recorder();
    const session = new Session(source, {}, recorder, true, (lastId) => recorder.begin(lastId));
    loop.push(timed(() => session.runToEnd()));
  }
  // The code of a source that ran before is remembered; a comment makes a new source of it.
  let number = 0;
  const recordNew = () => simulate(`${source}# ${++number}`);
  warmUp(recordNew, WARM_UP_MS);
  const fresh = Array.from({ length: RECORDED_REPEATS }, () => timed(recordNew));
  const trace = record();
  const { length } = trace.steps;
  let lines = 0;
  for (let i = 0; i < length; i++) if (trace.steps.at(i).reason === 'line') lines++;
  return {
    lines,
    steps: length,
    cold,
    whole: summary(whole),
    fresh: summary(fresh),
    loop: summary(loop),
    memoryBytes: (4 * (trace.events.length + trace.steps.words.length)) / length,
    jsonBytes: encodeTrace(trace).length / length,
  };
}

async function measurePlain(file) {
  const { runProgram } = await built('simulator.js');
  const source = readFileSync(file, 'utf8');
  const run = () => {
    const { outcome } = runProgram(source, { limits: PLAIN_LIMITS });
    if (outcome.kind !== 'finished') throw new Error(`${file} ended with ${JSON.stringify(outcome)}`);
  };
  const cold = timed(run);
  warmUp(run, PLAIN_WARM_UP_MS);
  return { cold, warm: summary(Array.from({ length: PLAIN_REPEATS }, () => timed(run))) };
}

function printTable(head, rows) {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log([line(head), ...rows.map(line)].join('\n'), '\n');
}

const ms = (time) => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const percent = (share) => `±${Math.round((share * 100) / 2)}%`;
const ratio = (ours, theirs) => (theirs === undefined ? '–' : (theirs / ours).toFixed(2));

/** Native runs made before and after ours, so that a change of the machine's pace meets both. */
function nativeSummary(file, before, after) {
  if (before === null || after === null) return undefined;
  return summary([...before.get(file), ...after.get(file)]);
}

function benchRecording(files) {
  const rows = files.map((file) => {
    const before = native('traced', RECORDED_REPEATS, [file]);
    const { lines, steps, cold, whole, fresh, loop, memoryBytes, jsonBytes } = inOwnProcess('record', file);
    const theirs = nativeSummary(file, before, native('traced', RECORDED_REPEATS, [file]));
    return {
      ratios: theirs === undefined ? null : { median: theirs.median / whole.median, min: theirs.min / whole.min },
      cells: [
        basename(file, '.py'),
        String(steps),
        ms(whole.median),
        ms(whole.min),
        percent(whole.spread),
        ms(fresh.median),
        ms(loop.median),
        ms(cold),
        (lines / whole.median / 1000).toFixed(2),
        theirs === undefined ? '–' : ms(theirs.median),
        ratio(whole.median, theirs?.median),
        ratio(whole.min, theirs?.min),
        ratio(fresh.median, theirs?.median),
        ratio(loop.median, theirs?.median),
        memoryBytes.toFixed(1),
        jsonBytes.toFixed(1),
      ],
    };
  });
  console.log('Recording every step: warm times in ms; native is python3 with an empty trace function.');
  printTable(
    [
      'program',
      'steps',
      'simulate',
      'min',
      'spread',
      'new source',
      'run only',
      'cold',
      'M lines/s',
      'native',
      'ratio',
      'of minima',
      'new source',
      'run only',
      'B/step',
      'JSON B/step',
    ],
    rows.map((row) => row.cells),
  );
  for (const kind of ['median', 'min']) {
    const ratios = rows.flatMap((row) => row.ratios?.[kind] ?? []);
    if (ratios.length === 0) continue;
    const { median, min } = summary(ratios);
    console.log(`Native time / our time, by ${kind}: lowest ${min.toFixed(2)}, median ${median.toFixed(2)}.`);
  }
  console.log();
}

function benchPlain(files) {
  const rows = files.map((file) => {
    const before = native('plain', PLAIN_REPEATS, [file]);
    const { cold, warm } = inOwnProcess('plain', file);
    const theirs = nativeSummary(file, before, native('plain', PLAIN_REPEATS, [file]));
    return [
      basename(file, '.py'),
      ms(warm.median),
      ms(warm.min),
      percent(warm.spread),
      ms(cold),
      theirs === undefined ? '–' : ms(theirs.median),
      ratio(warm.median, theirs?.median),
    ];
  });
  console.log('Running without recording: times in ms; native is python3 without a trace function.');
  printTable(['program', 'runProgram', 'min', 'spread', 'cold', 'native', 'ratio'], rows);
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--record') console.log(JSON.stringify(await measureRecording(rest[0])));
else if (first === '--plain') console.log(JSON.stringify(await measurePlain(rest[0])));
else {
  const words = process.argv.slice(2);
  build();
  const { stdout } = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${(stdout ?? '').trim() || 'no python3'}\n`,
  );
  const traced = programs('traced', words);
  const plain = programs('programs', words);
  if (traced.length > 0) benchRecording(traced);
  if (plain.length > 0) benchPlain(plain);
}
