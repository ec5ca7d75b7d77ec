/**
 * CPython 3.14 as judge of steps: runs programs under `oracle_trace.py` in this
 * process, through Pyodide. Knows nothing of our traces.
 */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

/** What oracle_trace.py writes of an object; keys of other objects are strings like `o12`. */
export interface OracleEntry {
  readonly type: string;
  readonly refs: number;
  /** CPython's own count, less what the tracer holds; null where it means nothing. */
  readonly rc: number | null;
  readonly [part: string]: unknown;
}

/** One moment of a program as oracle_trace.py writes it; its head comment says what the parts mean. */
export interface OracleRecord {
  readonly event: string;
  readonly func: string;
  readonly line: number;
  readonly stack: readonly {
    readonly func: string;
    readonly line: number;
    readonly vars: Readonly<Record<string, string>>;
  }[];
  readonly heap: Readonly<Record<string, OracleEntry>>;
  readonly ret?: string;
  readonly exc?: string;
  readonly unwind?: true;
  readonly out?: string;
  readonly freed?: readonly string[];
  readonly unreached?: readonly string[];
}

const ASK = `
import json, oracle_trace
def ask(source):
    return '[' + ','.join(oracle_trace.trace_source(source, 'main.py')) + ']'
ask
`;

/** Starts CPython; the result runs a program and answers its records. Takes some seconds. */
export async function startJudge(): Promise<(source: string) => OracleRecord[]> {
  // What a program prints when its module goes is told to nobody.
  const python = await loadPyodide({ stdout: () => undefined, stderr: () => undefined });
  // Relative to where Python starts, which is on its path.
  python.FS.writeFile('oracle_trace.py', readFileSync(new URL('oracle_trace.py', import.meta.url), 'utf8'));
  const ask = python.runPython(ASK) as (source: string) => string;
  return (source) => JSON.parse(ask(source)) as OracleRecord[];
}
