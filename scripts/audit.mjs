// `npm run audit -- FOLDER…`: recounts every reference after each instruction of all Python programs of folders, runs them with a
// collection at every allocation and with limits that come early. Prints what is wrong, and a line of figures for each folder.
import { fork } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../test/support/test-files.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '20' },
    jobs: { type: 'string', default: '1' },
    filter: { type: 'string', default: '' },
    table: { type: 'string' },
  },
});
if (positionals.length === 0) {
  console.log('npm run audit -- FOLDER… [--seconds 20] [--jobs 1] [--filter WORD] [--table FILE.json]');
  process.exit(1);
}
const seconds = Number(values.seconds);
/** A program whose process has not answered by then hangs in one instruction: there are four timed parts, the rest is grace. */
const HANGS_AFTER = (seconds * 6 + 60) * 1_000;

const startWorker = () =>
  fork(join(repositoryRoot, 'test/support/audit-worker.ts'), { execArgv: ['--import', 'tsx'], cwd: repositoryRoot });

/** Examines programs one after the other with one process, which is started anew when it hangs or dies. */
async function work(queue, done) {
  let worker = startWorker();
  for (let program = queue.shift(); program !== undefined; program = queue.shift()) {
    const report = await new Promise((resolve) => {
      const failed = (fault) => resolve({ faults: [fault], hasFailed: true });
      const timer = setTimeout(() => failed('does not end'), HANGS_AFTER);
      worker.removeAllListeners('message').removeAllListeners('exit');
      worker.once('message', (answer) => (clearTimeout(timer), resolve(answer)));
      worker.once('exit', (code, signal) => (clearTimeout(timer), failed(`the process ended: ${signal ?? code}`)));
      worker.send({ source: readFileSync(program.path, 'utf8'), seconds });
    });
    if (report.hasFailed) {
      worker.removeAllListeners('exit');
      worker.kill('SIGKILL');
      worker = startWorker();
    }
    done(program, report);
  }
  worker.removeAllListeners('exit');
  worker.disconnect();
}

const table = [];
for (const folder of positionals) {
  const queue = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py') && file.includes(values.filter))
    .sort()
    .map((file) => ({ file, path: join(folder, file) }));
  const reports = [];
  const save = ({ file }, report) => {
    reports.push(report);
    table.push({ folder, file, ...report });
    for (const fault of report.faults) console.log(`${join(folder, file)}\n    ${fault}`);
    if (values.table !== undefined) writeFileSync(values.table, JSON.stringify(table, null, 1));
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, () => work(queue, save)));
  const sum = (figure) => reports.reduce((total, report) => total + (figure(report) ?? 0), 0);
  console.log(
    [
      `${folder}: ${reports.length} programs`,
      `${sum(({ isComplete }) => Number(isComplete === true))} audited after every instruction`,
      `${sum(({ isComplete }) => Number(isComplete !== true))} cut`,
      `${sum(({ audits }) => audits)} audits`,
      `${sum(({ instructions }) => instructions)} instructions`,
      `${sum(({ collected }) => Number(collected === 'yes'))} collected at every allocation`,
      `${sum(({ limitedRuns }) => limitedRuns)} runs with early limits`,
      `${sum(({ faults }) => faults.length)} faults`,
    ].join(', '),
  );
}
process.exitCode = table.some(({ faults }) => faults.length > 0) ? 1 : 0;
