/**
 * Tracebacks as text: frames, source lines, carets under the failing part, causes
 * and contexts, notes, groups, suggestions. Source: CPython's Lib/traceback.py as observed.
 */
import { nearest } from '../base/nearest.ts';
import { ExceptionItem, FRAME, STR, TracebackItem, exceptionType } from './core-types.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { tryAttribute } from './operations/attribute.ts';
import { collect } from './operations/iterate.ts';
import { str } from './operations/text.ts';
import { SUPPRESSED } from './exceptions.ts';
import { Raised } from './raise.ts';
import { None } from './singletons.ts';

const CAUSE_LINE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT_LINE = '\nDuring handling of the above exception, another exception occurred:\n\n';
/** Identical frames in a row before the rest is counted only. */
const REPEATS_SHOWN = 3;

/** The whole text that the interpreter prints for an uncaught exception. */
export function* formatException(machine: Machine, exception: PyObject): Routine<string> {
  return yield* formatChain(machine, exception, new Set());
}

function item(exception: PyObject, index: number): PyObject | null {
  const value = (exception.items as (PyObject | null)[])[index] ?? null;
  return value === None ? null : value;
}

function* formatChain(machine: Machine, exception: PyObject, seen: Set<PyObject>): Routine<string> {
  seen.add(exception);
  let text = '';
  const cause = item(exception, ExceptionItem.CAUSE);
  const context = item(exception, ExceptionItem.CONTEXT);
  if (cause !== null && !seen.has(cause)) text += (yield* formatChain(machine, cause, seen)) + CAUSE_LINE;
  else if (cause === null && context !== null && exception.extra !== SUPPRESSED && !seen.has(context))
    text += (yield* formatChain(machine, context, seen)) + CONTEXT_LINE;
  const traceback = item(exception, ExceptionItem.TRACEBACK);
  if (traceback !== null) text += `Traceback (most recent call last):\n${formatTraceback(machine, traceback)}`;
  return text + (yield* formatOnly(machine, exception));
}

interface Entry {
  readonly text: string;
  readonly key: string;
}

/** The frames of a traceback, outermost first, with their lines and, unless only `lines` are wanted, carets. */
export function formatTraceback(machine: Machine, traceback: PyObject, detail: 'lines' | 'carets' = 'carets'): string {
  const entries: Entry[] = [];
  for (let entry: PyObject | null = traceback; entry !== null; ) {
    const items: (PyObject | null)[] = entry.items as (PyObject | null)[];
    const frame = (items[TracebackItem.FRAME] as PyObject).payload as Frame;
    entries.push(describeEntry(machine, frame, entry.n, detail === 'lines' ? -1 : (entry.extra as number)));
    const following: PyObject | null = items[TracebackItem.NEXT] ?? null;
    entry = following === None ? null : following;
  }
  let text = '';
  let run = 0;
  entries.forEach((entry, i) => {
    run = i > 0 && entries[i - 1]?.key === entry.key ? run + 1 : 0;
    if (run < REPEATS_SHOWN) text += entry.text;
    const ends = entries[i + 1]?.key !== entry.key;
    if (ends && run >= REPEATS_SHOWN) {
      const more = run - REPEATS_SHOWN + 1;
      text += `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
    }
  });
  return text;
}

function describeEntry(machine: Machine, frame: Frame, line: number, instruction: number): Entry {
  const { code } = frame.code;
  const header = `  File "${code.filename}", line ${line}, in ${code.name}\n`;
  const source = machine.sources.get(code.filename)?.[line - 1];
  const key = `${code.filename}:${line}:${code.name}`;
  if (source === undefined || source.trim() === '') return { text: header, key };
  const shown = source.trim();
  if (instruction < 0) return { text: `${header}    ${shown}\n`, key };
  const [, endLine, column, endColumn] = code.positions.subarray(instruction * 4, instruction * 4 + 4) as unknown as [number, number, number, number];
  return { text: `${header}    ${shown}\n${carets(source, line, endLine, column, endColumn)}`, key };
}

/** The line under a source line that marks the failing part; empty when all of the line failed. */
function carets(source: string, line: number, endLine: number, column: number, endColumn: number): string {
  if (column < 0) return '';
  const start = characterColumn(source, column);
  const end = endLine === line ? characterColumn(source, endColumn) : source.trimEnd().length;
  const indent = source.length - source.trimStart().length;
  const stop = source.trimEnd().length;
  if (start <= indent && end >= stop && endLine === line) return '';
  if (end <= start) return '';
  const anchors = endLine === line ? anchorsOf(source.slice(start, end)) : null;
  const width = end - start;
  const marks =
    anchors === null
      ? '^'.repeat(width)
      : '~'.repeat(anchors[0]) + '^'.repeat(anchors[1] - anchors[0]) + '~'.repeat(width - anchors[1]);
  return `    ${' '.repeat(displayWidth(source.slice(indent, start)))}${marks}\n`;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function displayWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/** Position in UTF-16 units of a column in UTF-8 bytes. */
function characterColumn(source: string, bytes: number): number {
  let seen = 0;
  for (let i = 0; i < source.length; i++) {
    if (seen >= bytes) return i;
    const code = source.codePointAt(i) as number;
    seen += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (code >= 0x10000) i++;
  }
  return source.length;
}

/**
 * The operator, subscript or call brackets within a failing expression, which get
 * the carets while its operands get tildes; null where all gets carets.
 */
function anchorsOf(segment: string): [start: number, end: number] | null {
  const top = topLevelParts(segment);
  if (top.operator !== null) return top.operator;
  if (top.bracket !== null && top.bracket > 0 && /[)\]]$/.test(segment)) return [top.bracket, segment.length];
  return null;
}

const BINARY_OPERATOR = /^(?:\*\*|\/\/|<<|>>|[-+*/%@&|^])/;

/** Where a segment's only top-level binary operator, and its last top-level bracket, begin. */
function topLevelParts(segment: string): { operator: [number, number] | null; bracket: number | null } {
  let depth = 0;
  let quote = '';
  let bracket: number | null = null;
  const operators: [number, number, number][] = [];
  let expectsOperand = true;
  for (let i = 0; i < segment.length; i++) {
    const c = segment[i] as string;
    if (quote !== '') {
      if (c === '\\') i++;
      else if (c === quote) quote = '';
      continue;
    }
    if (c === '"' || c === "'") {
      quote = c;
      expectsOperand = false;
    } else if ('([{'.includes(c)) {
      if (depth++ === 0 && c !== '{') bracket = expectsOperand ? null : i;
      expectsOperand = true;
    } else if (')]}'.includes(c)) {
      depth--;
      expectsOperand = false;
    } else if (depth === 0 && !/\s/.test(c)) {
      const match = BINARY_OPERATOR.exec(segment.slice(i));
      if (match !== null && !expectsOperand) {
        operators.push([i, i + match[0].length, PRECEDENCE[match[0]] as number]);
        i += match[0].length - 1;
        expectsOperand = true;
      } else if (match === null) expectsOperand = false;
    }
  }
  if (operators.length === 0) return { operator: null, bracket };
  // The outermost operation is the last one of the lowest precedence (the first, for **).
  let best = operators[0] as [number, number, number];
  for (const one of operators) if (one[2] < best[2] || (one[2] === best[2] && one[2] !== 7)) best = one;
  return { operator: [best[0], best[1]], bracket };
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
  '**': 7,
};

/** The last lines: type, message, suggestion, notes. */
export function* formatOnly(machine: Machine, exception: PyObject): Routine<string> {
  const { type } = exception;
  const name = type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
  if (type.isSubtypeOf(exceptionType('SyntaxError'))) return yield* formatSyntaxError(machine, exception, name);
  const message = yield* messageOf(machine, exception);
  const hint = suggestion(machine, exception);
  let text = `${name}${message === '' ? '' : `: ${message}`}${hint}\n`;
  for (const note of yield* notesOf(machine, exception)) text += `${note}\n`;
  return text;
}

function* messageOf(machine: Machine, exception: PyObject): Routine<string> {
  try {
    return yield* str(machine, exception);
  } catch (thrown) {
    if (thrown instanceof Raised) return '<exception str() failed>';
    throw thrown;
  }
}

function* notesOf(machine: Machine, exception: PyObject): Routine<string[]> {
  const notes = yield* tryAttribute(machine, exception, machine.name('__notes__'));
  if (notes === null || notes.items === null) return [];
  const texts: string[] = [];
  for (const note of yield* collect(machine, notes)) texts.push(note.type === STR ? (note.payload as string) : yield* str(machine, note));
  return texts;
}

function* formatSyntaxError(machine: Machine, exception: PyObject, name: string): Routine<string> {
  const field = (which: string): PyObject | null => {
    const index = (exceptionType('SyntaxError').fixed as readonly string[]).indexOf(which);
    return item(exception, index);
  };
  const message = field('msg');
  const line = field('lineno');
  const shown = field('text');
  const offset = field('offset');
  let text = '';
  const filename = field('filename');
  if (line !== null) {
    text += `  File "${filename === null ? '<string>' : (filename.payload as string)}", line ${line.n}\n`;
    if (shown !== null && shown.type === STR) {
      const source = (shown.payload as string).replace(/\n$/, '');
      const indent = source.length - source.trimStart().length;
      text += `    ${source.trim()}\n`;
      if (offset !== null && offset.n >= 1) {
        const end = field('end_offset');
        const endLine = field('end_lineno');
        let stop = end === null || end.n < 1 || (endLine !== null && endLine.n !== line.n) ? offset.n + 1 : end.n;
        if (stop <= offset.n) stop = offset.n + 1;
        const start = Math.max(offset.n - 1 - indent, 0);
        text += `    ${' '.repeat(start)}${'^'.repeat(Math.max(1, stop - offset.n))}\n`;
      }
    }
  }
  return `${text}${name}: ${message === null ? '<no detail available>' : yield* str(machine, message)}\n`;
}

/** `. Did you mean: 'x'?` for names and attributes that look misspelt. */
function suggestion(machine: Machine, exception: PyObject): string {
  const { type } = exception;
  const own = (which: string): PyObject | null => {
    const index = (type.layout.fixed as readonly string[]).indexOf(which);
    return index < 0 ? null : item(exception, index);
  };
  const name = own('name');
  if (name === null || name.type !== STR) return '';
  const wrong = name.payload as string;
  let candidates: string[] = [];
  if (type.isSubtypeOf(exceptionType('AttributeError'))) {
    const object = own('obj');
    if (object === null) return '';
    candidates = attributeNames(object);
    if (!wrong.startsWith('_')) candidates = candidates.filter((candidate) => !candidate.startsWith('_'));
  } else if (type.isSubtypeOf(exceptionType('NameError'))) candidates = visibleNames(machine, exception);
  else return '';
  const guess = nearest(wrong, candidates.sort());
  return guess === undefined ? '' : `. Did you mean: '${guess}'?`;
}

function attributeNames(object: PyObject): string[] {
  const names = new Set<string>();
  if (object.type.isHeapType && object.fields !== null)
    object.type.keys.names.forEach((key, i) => {
      if ((object.fields?.[i] ?? null) !== null) names.add(key);
    });
  const dict = object.type.layout.dictSlot >= 0 ? ((object.items as (PyObject | null)[])[object.type.layout.dictSlot] ?? null) : null;
  if (dict !== null) for (const key of dict.items ?? []) if (key !== null && key.type === STR) names.add(key.payload as string);
  for (const type of object.type.mro) {
    for (const key of type.rows.keys()) names.add(key);
    if (type.isHeapType) for (const key of (type.object.items?.[0]?.items ?? []) as (PyObject | null)[]) if (key !== null && key.type === STR) names.add(key.payload as string);
  }
  return [...names];
}

function visibleNames(machine: Machine, exception: PyObject): string[] {
  let entry = item(exception, ExceptionItem.TRACEBACK);
  let frame: Frame | null = null;
  while (entry !== null) {
    const object = (entry.items as PyObject[])[TracebackItem.FRAME] as PyObject;
    if (object.type === FRAME) frame = object.payload as Frame;
    const following: PyObject | null = (entry.items as (PyObject | null)[])[TracebackItem.NEXT] ?? null;
    entry = following === None ? null : following;
  }
  if (frame === null) return [];
  const names: string[] = [];
  frame.code.code.slots.forEach((slot, i) => {
    if ((frame.slots[i] ?? null) !== null) names.push(slot.name);
  });
  for (const dict of [frame.globals ?? null, machine.builtins])
    if (dict !== null) {
      const items = dict.items as (PyObject | null)[];
      for (let i = 0; i < items.length; i += 2) if (items[i] !== null) names.push((items[i] as PyObject).payload as string);
    }
  return names;
}

