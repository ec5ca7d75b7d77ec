/**
 * How the command is called: its commands and options as rows, the help made
 * of them, and what is wrong with a call. Knows arguments; does nothing.
 */
import { parseArgs } from 'node:util';
import { nearest } from '../base/nearest.ts';

/** Something wrong with how the command was called. */
export class UsageError extends Error {}

interface CommandRow {
  /** What stands behind the command. */
  readonly takes: string;
  readonly help: string;
  /** Options of this command, besides those of every run. */
  readonly options: readonly CallOption[];
}

interface OptionRow {
  /** Stands for the value; null for an option without one. */
  readonly value: string | null;
  readonly help: string;
}

export const CALL_OPTIONS = {
  step: {
    value: 'N',
    help: "step to draw or ask about: a number, negative from the end, or a mark's name (default: the last)",
  },
  detail: { value: 'D', help: 'values, objects, cpython, allocator or auto' },
  theme: { value: 'T', help: 'light, dark or auto' },
  width: { value: 'N', help: 'room for the picture in px' },
  hide: { value: 'WHAT', help: 'what to leave out: variables, type:Node, functions, lines such as 1-3' },
  functions: { value: 'F', help: 'chips or boxes' },
  arrows: { value: 'A', help: 'tags or all' },
  title: { value: 'TEXT', help: 'name of the picture, for those who do not see it' },
  animated: { value: null, help: 'one picture that plays all steps; readers who want no motion see the step' },
  why: { value: 'PATH', help: 'explain why the object that a path such as x or b[0] leads to is alive' },
  root: { value: 'FOLDER', help: 'a folder of programs for the option src, besides that of the article' },
  lang: { value: 'L', help: 'en or ko' },
  stdin: { value: 'TEXT', help: 'what input() reads, with \\n between lines' },
  'max-steps': { value: 'N', help: 'steps after which the run ends' },
  'max-instructions': { value: 'N', help: 'instructions after which it ends' },
  'max-memory': { value: 'N', help: 'size of the living objects, in MiB, at which it ends' },
  'max-output': { value: 'N', help: 'characters of output after which it ends' },
  'max-depth': { value: 'N', help: 'depth of calls at which Python raises RecursionError' },
  python: { value: 'V', help: 'version of Python, 3.11 to 3.15' },
  clock: { value: 'C', help: 'virtual or real' },
  random: { value: 'R', help: 'fixed or real' },
  hash: { value: 'H', help: 'fixed or real' },
  output: { value: 'F', help: 'write to a file' },
} as const satisfies Record<string, OptionRow>;
export type CallOption = keyof typeof CALL_OPTIONS;

/** Options of everything that runs a program. */
const RUN_OPTIONS = [
  'lang',
  'stdin',
  'max-steps',
  'max-instructions',
  'max-memory',
  'max-output',
  'max-depth',
  'python',
  'clock',
  'random',
  'hash',
] as const;

export const COMMAND_ROWS = {
  run: { takes: 'FILE', help: "run the program; its exit code is the command's", options: [] },
  trace: { takes: 'FILE', help: 'print the trace as JSON', options: ['output'] },
  svg: {
    takes: 'FILE',
    help: 'print the picture of a step; with -o write it, and print Markdown with the picture in words',
    options: ['step', 'detail', 'theme', 'width', 'hide', 'functions', 'arrows', 'title', 'animated', 'output'],
  },
  explain: { takes: 'FILE', help: 'tell every step in words', options: ['step', 'detail', 'hide', 'why', 'output'] },
  check: {
    takes: 'FILES…',
    help: 'run all diagrams of Markdown files, folders of them or Python files; exit code 1 if one is not as its author says',
    options: ['detail', 'root'],
  },
} as const satisfies Record<string, CommandRow>;
export type CommandName = keyof typeof COMMAND_ROWS;
const COMMAND_NAMES = Object.keys(COMMAND_ROWS) as CommandName[];

const optionsOf = (name: CommandName): readonly CallOption[] => [...COMMAND_ROWS[name].options, ...RUN_OPTIONS];

function optionLines(names: readonly CallOption[]): string {
  const rows = names.map((name): readonly [string, string] => {
    const { value, help } = CALL_OPTIONS[name];
    const written = `${name === 'output' ? '-o, ' : ''}--${name}${value === null ? '' : ` ${value}`}`;
    return [written, help];
  });
  return table(rows);
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

const FOOT = `
FILE may be - for standard input. Options may also stand on the first line of the program:
  # pymem step=3 lang=ko
`;

/** Help for one command, or for all. */
export function usage(name: CommandName | null = null): string {
  if (name !== null) {
    const { takes, help } = COMMAND_ROWS[name];
    return `Usage: py-memory ${name} ${takes} [OPTIONS]\n\n${help}\n\nOptions\n${optionLines(optionsOf(name))}${name === 'check' ? '' : FOOT}`;
  }
  const commands = COMMAND_NAMES.map(
    (each) => [`${each} ${COMMAND_ROWS[each].takes}`, COMMAND_ROWS[each].help] as const,
  );
  return (
    `Usage: py-memory COMMAND FILE [OPTIONS]\n\nCommands\n${table(commands)}\n` +
    `Options\n${optionLines(Object.keys(CALL_OPTIONS) as CallOption[])}\n` +
    `py-memory COMMAND --help tells which options a command takes.\n${FOOT}`
  );
}

/** A call that can be carried out. */
export interface Call {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly given: Readonly<Partial<Record<CallOption, string | boolean>>>;
}

/** What is asked for: a call, or help. Throws UsageError. */
export function readCall(args: readonly string[]): Call | { readonly help: string } {
  const { values, positionals } = readArguments(args);
  const { help, ...given } = values;
  const [name = '', ...files] = positionals;
  const command = COMMAND_NAMES.find((candidate) => candidate === name) ?? null;
  if (help === true || name === 'help') return { help: usage(command) };
  if (name === '') throw new UsageError(usage().trimEnd());
  if (command === null) throw suggest(`There is no command ${name}`, name, COMMAND_NAMES, null);
  const allowed = optionsOf(command);
  for (const option of Object.keys(given) as CallOption[]) {
    if (allowed.includes(option)) continue;
    const takers = COMMAND_NAMES.filter((each) => optionsOf(each).includes(option));
    throw new UsageError(
      `${command} takes no option --${option}; ${takers.join(' and ')} ${takers.length === 1 ? 'does' : 'do'}\n\n${usage(command).trimEnd()}`,
    );
  }
  const [first, second] = files;
  if (first === undefined)
    throw new UsageError(`${command} needs ${command === 'check' ? 'files' : 'a file'}\n\n${usage(command).trimEnd()}`);
  if (second !== undefined && command !== 'check')
    throw new UsageError(`One file at a time; ${second} is one too many`);
  return { command, files, given };
}

/** `problem`, with the nearest of the names that may stand there. */
function suggest(problem: string, given: string, names: readonly string[], command: CommandName | null): UsageError {
  const guess = nearest(given, names);
  return new UsageError(
    `${problem}${guess === undefined ? '' : `; did you mean ${guess}?`}\n\n${usage(command).trimEnd()}`,
  );
}

/** Arguments as Node reads them. */
function readArguments(args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(CALL_OPTIONS).map(([name, { value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const), ...(name === 'output' && { short: 'o' }) },
    ]),
  );
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const unknown = /^Unknown option '(--?[^'=]+)'/.exec(message)?.[1];
    const command = COMMAND_NAMES.find((candidate) => candidate === args[0]) ?? null;
    const names = (command === null ? (Object.keys(CALL_OPTIONS) as CallOption[]) : optionsOf(command)).map(
      (name) => `--${name}`,
    );
    if (unknown !== undefined) throw suggest(`There is no option ${unknown}`, unknown, names, command);
    const without = /^Option '(?:-\w, )?--([\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message)?.[1];
    if (without === undefined) throw error;
    throw new UsageError(`--${without} needs a value; one that begins with - is written --${without}=-1`);
  }
}
