// `npm run bench`: how fast programs are recorded and run, beside the python3 of this machine. Builds first if dist/ is
// missing or older than src/. Words after `--` choose programs by name. docs/performance.md tells how to read the tables;
// what is measured in a page is in scripts/bench-page.mjs, which runs afterwards if no words were given.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { repositoryRoot } from '../test/support/test-files.mjs';

const SELF = fileURLToPath(import.meta.url);
const at = (path) => join(repositoryRoot, path);
const built = (path) => import(pathToFileURL(at(`dist/src/${path}`)).href);

/** Runs whose times count, and what of the processor's time goes into the runs before them. */
const RECORDED_REPEATS = 41;
const PLAIN_REPEATS = 5;
const WARM_UP_MS = 2_000;
/** Looking at everything at each step takes seconds. */
const SNAPSHOT_REPEATS = 1;
const PLAIN_LIMITS = { instructions: Infinity, liveBytes: Infinity };

function spreadOf(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const part = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  return { median, min: sorted[0], spread: (part(0.75) - part(0.25)) / median };
}

/**
 * Times in ms. Half are below `median` and the middle half within `spread` of it, by the time of the processor: other
 * programs of a busy machine are not in it, collection of garbage and compiling in other threads are. `min` is the least
 * time by the clock.
 */
function summary({ cpu, wall }) {
  const { median, spread } = spreadOf(cpu);
  return { median, spread, min: Math.min(...wall) };
}

function timed(action) {
  const begin = process.cpuUsage();
  const start = performance.now();
  action();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(begin);
  return { cpu: (user + system) / 1000, wall };
}

function repeated(times, action) {
  const all = Array.from({ length: times }, () => timed(action));
  return { cpu: all.map(({ cpu }) => cpu), wall: all.map(({ wall }) => wall) };
}

/** By the time of the processor: on a busy machine a second is not long. */
function warmUp(action, duration = WARM_UP_MS) {
  const begin = process.cpuUsage();
  let spent = 0;
  while (spent < duration) {
    action();
    const { user, system } = process.cpuUsage(begin);
    spent = (user + system) / 1000;
  }
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
  const inMs = (times) => times.map((time) => time * 1000);
  return new Map(
    Object.entries(JSON.parse(stdout)).map(([file, { cpu, wall }]) => [file, { cpu: inMs(cpu), wall: inMs(wall) }]),
  );
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
  const { runProgram, simulate } = await built('simulator.js');
  const { Session } = await built('engines/simulator/session.js');
  (await built('engines/simulator/linked.js')).linkEverything();
  const { Recorder } = await built('engines/simulator/recorder.js');
  const { encodeTrace } = await built('trace/codec.js');
  const source = readFileSync(file, 'utf8');
  const record = () => simulate(source);
  const cold = timed(record).wall;
  warmUp(record);
  const whole = repeated(RECORDED_REPEATS, record);
  const loop = { cpu: [], wall: [] };
  for (let i = 0; i < RECORDED_REPEATS; i++) {
    const recorder = new Recorder();
    const session = new Session(source, {}, recorder, true, (lastId) => recorder.begin(lastId));
    const { cpu, wall } = timed(() => session.runToEnd());
    loop.cpu.push(cpu);
    loop.wall.push(wall);
  }
  // The code of a source that ran before is remembered; a comment makes a new source of it.
  let number = 0;
  const recordNew = () => simulate(`${source}# ${++number}`);
  warmUp(recordNew);
  const fresh = repeated(RECORDED_REPEATS, recordNew);
  const run = () => runProgram(source);
  warmUp(run, WARM_UP_MS / 2);
  const plain = repeated(RECORDED_REPEATS, run);
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
    plain: summary(plain),
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
  const cold = timed(run).wall;
  warmUp(run);
  return { cold, warm: summary(repeated(PLAIN_REPEATS, run)) };
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
  const [a, b] = [before.get(file), after.get(file)];
  return summary({ cpu: [...a.cpu, ...b.cpu], wall: [...a.wall, ...b.wall] });
}

const NAMES = ['traced', 'plain'];

function benchRecording(files) {
  const rows = files.map((file) => {
    const nativeRuns = () => NAMES.map((mode) => native(mode, RECORDED_REPEATS, [file]));
    const before = nativeRuns();
    const ours = inOwnProcess('record', file);
    const after = nativeRuns();
    const [traced, plain] = NAMES.map((_, index) => nativeSummary(file, before[index], after[index]));
    const snapshots = native('snapshots', SNAPSHOT_REPEATS, [file]);
    return { name: basename(file, '.py'), ours, traced, plain, snapshots: snapshots && summary(snapshots.get(file)) };
  });
  console.log(
    'Recording every step: warm times in ms of the processor; native is python3 with an empty trace function.\n',
  );
  printTable(
    [
      ...['program', 'steps', 'simulate', 'spread', 'least', 'run only', 'new source', 'cold', 'M lines/s', 'native'],
      ...['ratio', 'of least', 'run only', 'new source', 'snapshots', 'times', 'B/step', 'JSON B/step'],
    ],
    rows.map(({ name, ours, traced, snapshots }) => {
      const { steps, lines, whole, loop, fresh, cold, memoryBytes, jsonBytes } = ours;
      return [
        name,
        String(steps),
        ms(whole.median),
        percent(whole.spread),
        ms(whole.min),
        ms(loop.median),
        ms(fresh.median),
        ms(cold),
        (lines / whole.median / 1000).toFixed(2),
        traced === undefined ? '–' : ms(traced.median),
        ratio(whole.median, traced?.median),
        ratio(whole.min, traced?.min),
        ratio(loop.median, traced?.median),
        ratio(fresh.median, traced?.median),
        snapshots === null ? '–' : ms(snapshots.median),
        snapshots === null ? '–' : (snapshots.median / whole.median).toFixed(0),
        memoryBytes.toFixed(1),
        jsonBytes.toFixed(1),
      ];
    }),
  );
  for (const kind of ['median', 'min']) {
    const ratios = rows.flatMap(({ ours, traced }) => (traced === undefined ? [] : [traced[kind] / ours.whole[kind]]));
    if (ratios.length === 0) continue;
    const { median, min } = spreadOf(ratios);
    const least = kind === 'min' ? ' of least times' : '';
    console.log(`Native time / our time${least}: lowest ${min.toFixed(2)}, median ${median.toFixed(2)}.`);
  }
  console.log('\nThe same programs without recording: warm times in ms of the processor; native is plain python3.\n');
  printTable(
    ['program', 'runProgram', 'least', 'native', 'ratio', 'of least'],
    rows.map(({ name, ours, plain }) => [
      name,
      ms(ours.plain.median),
      ms(ours.plain.min),
      plain === undefined ? '–' : ms(plain.median),
      ratio(ours.plain.median, plain?.median),
      ratio(ours.plain.min, plain?.min),
    ]),
  );
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
  console.log('Longer programs without recording: times in ms of the processor; native is plain python3.\n');
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
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${loadavg()[0].toFixed(1)} processes that want one, Node ${process.version}, ${(stdout ?? '').trim() || 'no python3'}\n`,
  );
  const traced = programs('traced', words);
  const plain = programs('programs', words);
  if (traced.length > 0) benchRecording(traced);
  if (plain.length > 0) benchPlain(plain);
  if (words.length === 0) spawnSync(process.execPath, [at('scripts/bench-page.mjs')], { stdio: 'inherit' });
}
