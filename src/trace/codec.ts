/**
 * A trace as JSON text and back. Knows the columns of a trace and how to make
 * them short; whether the events make sense is checked at the door, see check.
 */
import { checkLog, TraceFormatError } from './check.ts';
import type { EventKind } from './event.ts';
import { EVENT_KINDS, EVENTS } from './event.ts';
import type { FrameKind, Limitation, LimitationReason, Outcome, Shape } from './model.ts';
import { FRAME_KINDS, LIMITATION_REASONS, SHAPES, STEP_REASONS } from './model.ts';
import { NumberReader, NumberWriter } from './number-text.ts';
import type { CodeEntry, ColouredToken, Trace, TypeEntry } from './trace.ts';
import { StepLog, TRACE_VERSION, WordLog } from './trace.ts';

export { TraceFormatError } from './check.ts';

/** How a word is written: as a number, or by its distance from the last of its kind. */
type Role = 'number' | 'born' | 'id' | 'text';

const ROLES: Readonly<Record<EventKind, { readonly operand: Role; readonly words: readonly Role[] }>> = {
  alloc: { operand: 'number', words: ['born', 'text', 'number'] },
  free: { operand: 'id', words: [] },
  local: { operand: 'number', words: ['id', 'id'] },
  item: { operand: 'number', words: ['id', 'id', 'id'] },
  field: { operand: 'number', words: ['id', 'id', 'id'] },
  splice: { operand: 'number', words: ['id', 'number', 'number'] },
  push: { operand: 'number', words: ['born', 'id', 'id'] },
  pop: { operand: 'number', words: ['id'] },
  stack: { operand: 'number', words: ['id', 'id', 'id'] },
  output: { operand: 'text', words: [] },
  text: { operand: 'id', words: ['text', 'text'] },
  weak: { operand: 'number', words: ['id', 'id', 'id'] },
  namespace: { operand: 'number', words: ['id', 'id'] },
  detail: { operand: 'number', words: ['id', 'number', 'number'] },
  hold: { operand: 'number', words: ['id', 'number', 'number'] },
  collector: { operand: 'number', words: ['number'] },
};

const ROLES_BY_NUMBER = new Map(EVENT_KINDS.map((kind) => [EVENTS[kind].number, ROLES[kind]] as const));

/** Turns words into their distances and back, in the same order on both sides. */
class Distances {
  #newest = 0;
  #text = -1;

  /** 0 is no reference; every other id is told by how long ago it was born. */
  encode(role: Role, word: number): number {
    switch (role) {
      case 'number':
        return zigzag(word);
      case 'born': {
        const distance = word - this.#newest - 1;
        this.#newest = Math.max(this.#newest, word);
        return zigzag(distance);
      }
      case 'id':
        return word === 0 ? 0 : 1 + zigzag(this.#newest - word);
      case 'text': {
        const distance = word - this.#text - 1;
        this.#text = word;
        return zigzag(distance);
      }
    }
  }

  decode(role: Role, code: number): number {
    switch (role) {
      case 'number':
        return unzigzag(code);
      case 'born': {
        const word = unzigzag(code) + this.#newest + 1;
        this.#newest = Math.max(this.#newest, word);
        return word;
      }
      case 'id':
        return code === 0 ? 0 : this.#newest - unzigzag(code - 1);
      case 'text':
        this.#text = unzigzag(code) + this.#text + 1;
        return this.#text;
    }
  }
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
}

function encodeEvents(events: WordLog): string {
  const writer = new NumberWriter();
  const distances = new Distances();
  for (let at = 0; at < events.length;) {
    const head = events.at(at++);
    const kind = head & 15;
    const roles = ROLES_BY_NUMBER.get(kind);
    if (roles === undefined) throw new TraceFormatError(`unknown kind ${kind} of event at word ${at - 1}`);
    writer.unsigned(kind + 16 * distances.encode(roles.operand, head >> 4));
    let ids = 0;
    roles.words.forEach((role, k) => {
      const word = events.at(at++);
      writer.unsigned(distances.encode(role, word));
      if (kind === EVENTS.splice.number && k > 0) ids += word;
    });
    for (; ids > 0; ids--) writer.unsigned(distances.encode('id', events.at(at++)));
  }
  return writer.toText();
}

function decodeEvents(text: string): WordLog {
  const reader = new NumberReader(text);
  const distances = new Distances();
  const events = new WordLog();
  const push = (word: number): void => {
    if (word !== (word | 0)) throw new TraceFormatError('events: a word has more than 32 bits');
    events.push(word);
  };
  while (!reader.isAtEnd) {
    const head = reader.unsigned();
    const kind = head % 16;
    const roles = ROLES_BY_NUMBER.get(kind);
    if (roles === undefined) throw new TraceFormatError(`events: unknown kind ${kind} at word ${events.length}`);
    const operand = distances.decode(roles.operand, Math.floor(head / 16));
    if (Math.abs(operand) >= 2 ** 27) throw new TraceFormatError('events: an operand has more than 28 bits');
    push(kind | (operand << 4));
    let ids = 0;
    roles.words.forEach((role, k) => {
      const word = distances.decode(role, reader.unsigned());
      push(word);
      if (kind === EVENTS.splice.number && k > 0) ids += word;
    });
    if (ids < 0 || ids > reader.left) throw new TraceFormatError('events: a splice is longer than the log');
    for (; ids > 0; ids--) push(distances.decode('id', reader.unsigned()));
  }
  return events;
}

function encodeSteps(steps: StepLog): string {
  const writer = new NumberWriter();
  let [line, end] = [0, 0];
  for (let k = 0; k < steps.length; k++) {
    const step = steps.at(k);
    writer.unsigned(STEP_REASONS.indexOf(step.reason) + 16 * zigzag(step.line - line));
    writer.unsigned(step.end - end);
    ({ line, end } = step);
  }
  return writer.toText();
}

function decodeSteps(text: string, words: number): StepLog {
  const reader = new NumberReader(text);
  const steps = new StepLog();
  let [line, end] = [0, 0];
  while (!reader.isAtEnd) {
    const head = reader.unsigned();
    line += unzigzag(Math.floor(head / 16));
    end += reader.unsigned();
    if (head % 16 >= STEP_REASONS.length) throw new TraceFormatError(`steps: unknown reason ${head % 16}`);
    if (line < 0 || line >= 2 ** 27) throw new TraceFormatError(`steps: line ${line} is out of range`);
    if (end > words) throw new TraceFormatError(`steps: step ${steps.length} ends behind the events`);
    steps.push(head % 16, line, end);
  }
  return steps;
}

function encodeTokens(tokens: readonly ColouredToken[]): { classes: string[]; numbers: string } {
  const classes = [...new Set(tokens.map((token) => token.class))];
  const writer = new NumberWriter();
  let at = 0;
  for (const token of tokens) {
    writer.signed(token.start - at);
    writer.unsigned(token.end - token.start);
    writer.unsigned(classes.indexOf(token.class));
    at = token.end;
  }
  return { classes, numbers: writer.toText() };
}

/**
 * A trace as JSON in ASCII-safe form for a page: `<` is written `\u003c`, so that it may stand in a `script` element.
 */
export function encodeTrace(trace: Trace): string {
  const json = JSON.stringify({
    version: trace.version,
    engine: trace.engine,
    python: trace.python,
    source: trace.source,
    tokens: encodeTokens(trace.tokens),
    steps: encodeSteps(trace.steps),
    events: encodeEvents(trace.events),
    types: trace.types,
    codes: trace.codes,
    texts: Array.from({ length: trace.texts.length }, (_, index) => trace.texts.at(index)),
    reserved: trace.reserved,
    outcome: trace.outcome,
  });
  return json.replaceAll('<', '\\u003c');
}

/** The trace in a JSON text. Throws a TraceFormatError, and nothing else, for a text that `encodeTrace` cannot have made. */
export function decodeTrace(json: string): Trace {
  try {
    const trace = readTrace(record(JSON.parse(json), 'the trace'));
    checkLog(trace);
    return trace;
  } catch (error) {
    // What JSON.parse and NumberReader throw.
    if (error instanceof SyntaxError) throw new TraceFormatError(`not a trace: ${error.message}`);
    throw error;
  }
}

type Json = Readonly<Record<string, unknown>>;

function readTrace(json: Json): Trace {
  if (json['version'] !== TRACE_VERSION) {
    throw new TraceFormatError(
      `a trace of version ${JSON.stringify(json['version'])}; this package reads version ${TRACE_VERSION}, make the trace again`,
    );
  }
  const source = string(json['source'], 'source');
  const events = decodeEvents(string(json['events'], 'events'));
  const texts = strings(json['texts'], 'texts');
  return {
    version: TRACE_VERSION,
    engine: string(json['engine'], 'engine'),
    python: string(json['python'], 'python'),
    source,
    tokens: readTokens(record(json['tokens'], 'tokens'), source.length),
    steps: decodeSteps(string(json['steps'], 'steps'), events.length),
    events,
    types: array(json['types'], 'types').map(readType),
    codes: array(json['codes'], 'codes').map(readCode),
    texts: { length: texts.length, at: (index) => texts[index] ?? '' },
    reserved: strings(json['reserved'], 'reserved'),
    outcome: readOutcome(record(json['outcome'], 'outcome')),
  };
}

function readTokens(json: Json, length: number): ColouredToken[] {
  const classes = strings(json['classes'], 'tokens.classes');
  const reader = new NumberReader(string(json['numbers'], 'tokens.numbers'));
  const tokens: ColouredToken[] = [];
  let at = 0;
  while (!reader.isAtEnd) {
    const start = at + reader.signed();
    const end = start + reader.unsigned();
    const name = classes[reader.unsigned()];
    if (name === undefined || start < 0 || end > length) {
      throw new TraceFormatError(`tokens: token ${tokens.length} is out of range`);
    }
    tokens.push({ start, end, class: name });
    at = end;
  }
  return tokens;
}

function readType(value: unknown, index: number): TypeEntry {
  const where = `types[${index}]`;
  const json = record(value, where);
  return {
    name: string(json['name'], `${where}.name`),
    shape: oneOf<Shape>(json['shape'], SHAPES, `${where}.shape`),
    class: json['class'] === null ? null : integer(json['class'], `${where}.class`),
    keys: strings(json['keys'], `${where}.keys`),
    fixed: json['fixed'] === null ? null : strings(json['fixed'], `${where}.fixed`),
  };
}

function readCode(value: unknown, index: number): CodeEntry {
  const where = `codes[${index}]`;
  const json = record(value, where);
  return {
    name: string(json['name'], `${where}.name`),
    kind: oneOf<FrameKind>(json['kind'], FRAME_KINDS, `${where}.kind`),
    firstLine: integer(json['firstLine'], `${where}.firstLine`),
    slots: strings(json['slots'], `${where}.slots`),
  };
}

function readOutcome(json: Json): Outcome {
  const text = (name: string): string => string(json[name], `outcome.${name}`);
  const number = (name: string): number => integer(json[name], `outcome.${name}`);
  const kind = oneOf<Outcome['kind']>(
    json['kind'],
    ['finished', 'raised', 'syntax-error', 'unsupported', 'limit'],
    'outcome.kind',
  );
  switch (kind) {
    case 'finished':
      return { kind, exitCode: number('exitCode') };
    case 'raised':
      return {
        kind,
        type: text('type'),
        message: text('message'),
        line: number('line'),
        traceback: text('traceback'),
        ...(json['limitation'] !== undefined && { limitation: readLimitation(json['limitation']) }),
      };
    case 'syntax-error':
      return {
        kind,
        type: text('type'),
        message: text('message'),
        line: number('line'),
        column: number('column'),
        endLine: number('endLine'),
        endColumn: number('endColumn'),
      };
    case 'unsupported':
      return { kind, feature: text('feature'), line: number('line'), column: number('column') };
    case 'limit':
      return { kind, which: text('which'), line: number('line') };
  }
}

function readLimitation(value: unknown): Limitation {
  const json = record(value, 'outcome.limitation');
  return {
    feature: string(json['feature'], 'outcome.limitation.feature'),
    reason: oneOf<LimitationReason>(json['reason'], LIMITATION_REASONS, 'outcome.limitation.reason'),
  };
}

function wrong(where: string, wanted: string): never {
  throw new TraceFormatError(`${where} is not ${wanted}`);
}

function record(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(where, 'an object');
  return value as Json;
}

function array(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) wrong(where, 'an array');
  return value as readonly unknown[];
}

function string(value: unknown, where: string): string {
  if (typeof value !== 'string') wrong(where, 'a string');
  return value;
}

function strings(value: unknown, where: string): readonly string[] {
  return array(value, where).map((item, index) => string(item, `${where}[${index}]`));
}

function integer(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) wrong(where, 'a whole number');
  return value;
}

function oneOf<T extends string>(value: unknown, all: readonly T[], where: string): T {
  const found = all.find((candidate) => candidate === value);
  return found ?? wrong(where, `one of ${all.join(', ')}`);
}
