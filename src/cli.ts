#!/usr/bin/env node
/**
 * The command `py-memory`: reads its arguments and files and says what is
 * wrong with them. Knows files, streams and exit codes; all work is done by the
 * commands.
 */
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from './base/nearest.ts';
import { check } from './cli/check.ts';
import { COMMANDS } from './cli/commands.ts';
import type { Call } from './cli/usage.ts';
import { readCall, UsageError } from './cli/usage.ts';
import { mergeOptions, readOptionRecord, withDefaults } from './options/layers.ts';
import { splitOptionComment } from './options/option-comment.ts';
import type { DiagramOptions } from './options/options.ts';
import { runOptions } from './options/run-options.ts';
import { readSettings } from './options/settings.ts';
import { simulate } from './simulator.ts';

const WRONG_USE = 2;

/** Options of the call, stronger than those in the program's first line. */
function readOptions(comment: string | null, given: Readonly<Record<string, unknown>>): DiagramOptions {
  const fromComment = readSettings(comment ?? '');
  const fromCall = readOptionRecord(given);
  const problem = fromCall.problems[0] ?? fromComment.problems[0];
  if (problem) throw new UsageError(problem.reason);
  return withDefaults(mergeOptions({ comment: fromComment.values, element: fromCall.values }));
}

/**
 * Runs the command and answers its exit code: the program's own; 1 for an
 * uncaught exception or a syntax error, and for a check that finds faults; 2
 * for a wrong call; 3 for a program that was stopped or needs what is not
 * modelled.
 */
export function main(args: readonly string[]): number {
  try {
    const call = readCall(args);
    if ('help' in call) {
      process.stdout.write(call.help);
      return 0;
    }
    return call.command === 'check' ? checkFiles(call) : runFile(call, call.command);
  } catch (error) {
    if (!isCallError(error)) throw error;
    process.stderr.write(`py-memory: ${error.message}\n`);
    return WRONG_USE;
  }
}

function checkFiles({ files, given }: Call): number {
  const { root, ...options } = given;
  const { values, problems } = readOptionRecord(options);
  if (problems[0]) throw new UsageError(problems[0].reason);
  for (const file of files) mustExist(file);
  const settings = { site: values, root: root === undefined ? null : String(root) };
  const write = (text: string): void => void process.stdout.write(text);
  return check(files, settings, (code, set) => simulate(code, runOptions(set)), write);
}

function runFile({ files: [file = ''], given }: Call, command: keyof typeof COMMANDS): number {
  const { output, why, animated, ...set } = given;
  mustExist(file);
  const source = readFileSync(file === '-' ? 0 : file, 'utf8');
  const { code, settings } = splitOptionComment(source);
  const parts: string[] = [];
  const target = output === undefined ? undefined : String(output);
  const status = COMMANDS[command]({
    code,
    options: readOptions(settings, set),
    why: why === undefined ? undefined : String(why),
    animated: animated === true,
    output: target,
    write: (text) => parts.push(text),
  });
  if (target === undefined) process.stdout.write(parts.join(''));
  else writeFileSync(target, parts.join(''));
  return status;
}

/** Says which file may be meant where there is none of the name. */
function mustExist(file: string): void {
  if (file === '-') return;
  try {
    realpathSync(file);
  } catch {
    throw new UsageError(`There is no file ${file}${suggestion(file)}`);
  }
}

function suggestion(file: string): string {
  try {
    const near = nearest(basename(file), readdirSync(dirname(file)));
    return near === undefined ? '' : `; did you mean ${near}?`;
  } catch {
    return '';
  }
}

/** Wrong arguments, and files that cannot be read or written: the caller's affair, not ours. */
function isCallError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && (code.startsWith('ERR_PARSE_ARGS') || /^E[A-Z]+$/.test(code));
}

const isMain = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) process.exitCode = main(process.argv.slice(2));
