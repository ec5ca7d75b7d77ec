/**
 * Tracebacks as text: frames, causes and contexts, notes, groups. The lines of a frame are in
 * `traceback-lines.ts`. Source: CPython's Lib/traceback.py (TracebackException.format) as observed.
 */
import { ExceptionItem, STR, TracebackItem, exceptionType } from './core-types.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import { Flag, type PyObject } from './object.ts';
import { tryAttribute } from './operations/attribute.ts';
import { repr, str } from './operations/text.ts';
import { Raised } from './raise.ts';
import { None } from './singletons.ts';
import { suggestion } from './suggestions.ts';
import { entryLines } from './traceback-lines.ts';
import { isGroup, membersOf } from './types/exception-group.ts';

const CAUSE_LINE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT_LINE = '\nDuring handling of the above exception, another exception occurred:\n\n';
/** Identical frames in a row before the rest is counted only. */
const REPEATS_SHOWN = 3;
/** Members of an exception group that are shown, and groups inside each other. */
const GROUP_WIDTH = 15;
const GROUP_DEPTH = 10;
const GROUP_END = '+------------------------------------\n';
/** File names of modules written in Python of our own: no place that a reader could look up. */
const HIDDEN_FILE = '<frozen ';

/** The whole text that the interpreter prints for an uncaught exception. */
export function* formatException(machine: Machine, exception: PyObject): Routine<string> {
  return yield* new Printer(machine, exception).chain(exception);
}

function item(exception: PyObject, index: number): PyObject | null {
  const value = (exception.items as (PyObject | null)[])[index] ?? null;
  return value === None ? null : value;
}

/** What leads to an exception, as far as it is not told elsewhere in the text already. */
interface Origin {
  readonly cause: PyObject | null;
  readonly context: PyObject | null;
}

/** The origins of all exceptions that a text tells of; each is told once, members of groups as members. */
function originsOf(exception: PyObject): ReadonlyMap<PyObject, Origin> {
  const origins = new Map<PyObject, Origin>();
  const seen = new Set([exception]);
  const unseen = (one: PyObject | null): PyObject | null => {
    if (one === null || seen.has(one)) return null;
    seen.add(one);
    return one;
  };
  const waiting = [exception];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const cause = unseen(item(one, ExceptionItem.CAUSE));
    const context =
      cause !== null || (one.flags & Flag.SUPPRESSES_CONTEXT) !== 0 ? null : unseen(item(one, ExceptionItem.CONTEXT));
    if (!origins.has(one)) origins.set(one, { cause, context });
    const members = isGroup(one) ? membersOf(one) : [];
    for (const member of members) seen.add(member);
    for (const next of [cause, context, ...members]) if (next !== null) waiting.push(next);
  }
  return origins;
}

const withMargin = (text: string, margin: string): string =>
  margin === '' ? text : text.replace(/[^\n]*\n|[^\n]+$/g, (line) => margin + line);

class Printer {
  readonly #machine: Machine;
  readonly #origins: ReadonlyMap<PyObject, Origin>;
  /** Exception groups around what is printed now. */
  #depth = 0;
  /** The box of the innermost group still needs its lower edge. */
  #isOpen = false;

  constructor(machine: Machine, exception: PyObject) {
    this.#machine = machine;
    this.#origins = originsOf(exception);
  }

  get #indent(): string {
    return ' '.repeat(2 * this.#depth);
  }

  #emit(text: string, margin = '|'): string {
    return withMargin(text, this.#depth === 0 ? '' : `${this.#indent}${margin} `);
  }

  *chain(exception: PyObject): Routine<string> {
    const chain: PyObject[] = [];
    for (let one: PyObject | null = exception; one !== null;) {
      chain.push(one);
      const origin: Origin | undefined = this.#origins.get(one);
      one = origin?.cause ?? origin?.context ?? null;
    }
    let text = '';
    for (const one of chain.reverse()) {
      const earlier = chain[chain.indexOf(one) - 1];
      if (earlier !== undefined)
        text += this.#emit(this.#origins.get(one)?.cause === earlier ? CAUSE_LINE : CONTEXT_LINE);
      text += isGroup(one)
        ? yield* this.#group(one)
        : this.#emit(this.#traceback(one) + (yield* formatOnly(this.#machine, one)));
    }
    return text;
  }

  #traceback(exception: PyObject): string {
    const traceback = item(exception, ExceptionItem.TRACEBACK);
    return traceback === null ? '' : `Traceback (most recent call last):\n${formatTraceback(this.#machine, traceback)}`;
  }

  *#group(group: PyObject): Routine<string> {
    if (this.#depth > GROUP_DEPTH) return this.#emit(`... (max_group_depth is ${GROUP_DEPTH})\n`);
    const isOutermost = this.#depth === 0;
    if (isOutermost) this.#depth++;
    let text = '';
    const traceback = item(group, ExceptionItem.TRACEBACK);
    if (traceback !== null) {
      text += this.#emit('Exception Group Traceback (most recent call last):\n', isOutermost ? '+' : '|');
      text += this.#emit(formatTraceback(this.#machine, traceback));
    }
    text += this.#emit(yield* formatOnly(this.#machine, group));
    const members = membersOf(group);
    const shown = members.length <= GROUP_WIDTH ? members.length : GROUP_WIDTH + 1;
    this.#isOpen = false;
    for (let i = 0; i < shown; i++) {
      const isLast = i === shown - 1;
      if (isLast) this.#isOpen = true;
      const isRest = i >= GROUP_WIDTH;
      text += `${this.#indent}${i === 0 ? '+-' : '  '}+---------------- ${isRest ? '...' : i + 1} ----------------\n`;
      this.#depth++;
      if (isRest) {
        const rest = members.length - GROUP_WIDTH;
        text += this.#emit(`and ${rest} more exception${rest > 1 ? 's' : ''}\n`);
      } else text += yield* this.chain(members[i] as PyObject);
      if (isLast && this.#isOpen) {
        text += this.#indent + GROUP_END;
        this.#isOpen = false;
      }
      this.#depth--;
    }
    if (isOutermost) this.#depth = 0;
    return text;
  }
}

interface Entry {
  readonly frame: Frame;
  readonly line: number;
  /** Index of the instruction; -1 to show no carets. */
  readonly instruction: number;
}

/** The frames of a traceback, outermost first, with their lines and, unless only `lines` are wanted, carets. */
export function formatTraceback(machine: Machine, traceback: PyObject, detail: 'lines' | 'carets' = 'carets'): string {
  const entries: Entry[] = [];
  for (
    let entry: PyObject | null = traceback;
    entry !== null && entry !== None;
    entry = (entry.items as (PyObject | null)[])[TracebackItem.NEXT] ?? null
  ) {
    const frame = ((entry.items as PyObject[])[TracebackItem.FRAME] as PyObject).payload as Frame;
    if (!frame.code.code.filename.startsWith(HIDDEN_FILE))
      entries.push({ frame, line: entry.n, instruction: detail === 'lines' ? -1 : (entry.extra as number) });
  }
  const repeats = (a: Entry | undefined, b: Entry): boolean =>
    a !== undefined &&
    a.line === b.line &&
    a.frame.code.code.name === b.frame.code.code.name &&
    a.frame.code.code.filename === b.frame.code.code.filename;
  let text = '';
  let run = 0;
  entries.forEach((entry, i) => {
    run = repeats(entries[i - 1], entry) ? run + 1 : 0;
    if (run < REPEATS_SHOWN) text += describeEntry(machine, entry);
    const following = entries[i + 1];
    if (run >= REPEATS_SHOWN && (following === undefined || !repeats(entry, following))) {
      const more = run - REPEATS_SHOWN + 1;
      text += `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
    }
  });
  return text;
}

function describeEntry(machine: Machine, { frame, line, instruction }: Entry): string {
  const { code } = frame.code;
  const header = `  File "${code.filename}", line ${line}, in ${code.name}\n`;
  const source = machine.sources.get(code.filename);
  if (source === undefined) return header;
  const at = instruction * 4;
  const [, endLine = line, column = -1, endColumn = -1] = instruction < 0 ? [] : code.positions.subarray(at, at + 4);
  return header + entryLines(source, { line, endLine, column, endColumn }, machine.caretRules);
}

/** The last lines: type, message, suggestion, notes. */
export function* formatOnly(machine: Machine, exception: PyObject): Routine<string> {
  const { type } = exception;
  const name =
    type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
  let text: string;
  if (type.isSubtypeOf(exceptionType('SyntaxError'))) text = yield* formatSyntaxError(machine, exception, name);
  else {
    const message = (yield* safeText(machine, exception, 'exception')) + (yield* suggestion(machine, exception));
    text = `${name}${message === '' ? '' : `: ${message}`}\n`;
  }
  return text + (yield* notesText(machine, exception));
}

/** `str` of an object, or words that it failed. */
function* safeText(machine: Machine, object: PyObject, what: string, how: typeof str = str): Routine<string> {
  try {
    return yield* how(machine, object);
  } catch (thrown) {
    if (thrown instanceof Raised) return `<${what} ${how === str ? 'str' : 'repr'}() failed>`;
    throw thrown;
  }
}

function* notesText(machine: Machine, exception: PyObject): Routine<string> {
  const notes = yield* tryAttribute(machine, exception, machine.name('__notes__'));
  if (notes === null || notes === None) return '';
  if (notes.type.shape !== 'sequence' || notes.items === null)
    return `${yield* safeText(machine, notes, '__notes__', repr)}\n`;
  let text = '';
  for (const note of notes.items as PyObject[]) text += `${yield* safeText(machine, note, 'note')}\n`;
  return text;
}

function* formatSyntaxError(machine: Machine, exception: PyObject, name: string): Routine<string> {
  const fixed = exceptionType('SyntaxError').fixed as readonly string[];
  const field = (which: string): PyObject | null => item(exception, fixed.indexOf(which));
  const [message, line, shown, offset, filename] = ['msg', 'lineno', 'text', 'offset', 'filename'].map(field);
  const filenameText = filename?.type.layout === STR ? (filename.payload as string) : null;
  let text = '';
  if (line) {
    text += `  File "${filenameText ?? '<string>'}", line ${line.n}\n`;
    if (shown?.type.layout === STR) {
      const place = {
        line: line.n,
        offset: offset?.n ?? null,
        endLine: field('end_lineno')?.n ?? null,
        endOffset: field('end_offset')?.n ?? null,
      };
      text += syntaxErrorLines(shown.payload as string, place);
    }
  }
  const suffix = line || filenameText === null ? '' : ` (${filenameText})`;
  return `${text}${name}: ${message ? yield* str(machine, message) : '<no detail available>'}${suffix}\n`;
}

/** The line with the error and its carets; offsets count from 1. */
export function syntaxErrorLines(
  text: string,
  {
    line,
    offset,
    endLine,
    endOffset,
  }: { line: number; offset: number | null; endLine: number | null; endOffset: number | null },
): string {
  const whole = text.replace(/\n+$/, '');
  const stripped = whole.replace(/^[ \n\f]+/, '');
  const spaces = whole.length - stripped.length;
  let result = `    ${stripped}\n`;
  if (offset === null) return result;
  let end = line === endLine ? (endOffset ?? 0) || offset : whole.length + 1;
  if (offset === end || end === -1) end = offset + 1;
  const start = offset - 1 - spaces;
  if (start < 0) return result;
  const gap = stripped.slice(0, start).replace(/\S/g, ' ').padEnd(start);
  result += `    ${gap}${'^'.repeat(Math.max(0, end - 1 - spaces - start))}\n`;
  return result;
}
