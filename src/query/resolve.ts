/**
 * What a short path such as `x`, `b[0]`, `c.wheels` or `f1.x` leads to in a
 * memory. Knows names, items and attributes; runs no Python.
 */
import { nearest } from '../base/nearest.ts';
import type { Id, Memory, ObjectRecord } from '../trace/model.ts';

/** What is wrong with a text of a question, and where: UTF-16 offsets into it. */
export interface QueryProblem {
  readonly kind: 'problem';
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export type PathPart =
  | { readonly kind: 'name' | 'attribute'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'index'; readonly key: string; readonly start: number; readonly end: number };

export interface Path {
  readonly kind: 'path';
  readonly text: string;
  readonly parts: readonly PathPart[];
}

export type Resolution = { readonly kind: 'object'; readonly id: Id } | QueryProblem;

const NAME = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const INDEX = /\[\s*(-?\d+|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*\]/y;

export function problem(start: number, end: number, message: string): QueryProblem {
  return { kind: 'problem', start, end, message };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads the path that starts at an offset; it ends where no further part follows. */
export function readPath(text: string, start: number): { readonly path: Path; readonly end: number } | QueryProblem {
  const parts: PathPart[] = [];
  const first = match(NAME, text, start);
  if (first === null)
    return problem(start, Math.min(start + 1, text.length), 'a name is expected here, such as x or c.wheels');
  let at = start + first[0].length;
  parts.push({ kind: 'name', name: first[0], start, end: at });
  for (;;) {
    const index = match(INDEX, text, at);
    if (index !== null) {
      parts.push({ kind: 'index', key: index[1] as string, start: at, end: at + index[0].length });
      at += index[0].length;
      continue;
    }
    if (text[at] !== '.') break;
    const attribute = match(NAME, text, at + 1);
    if (attribute === null) return problem(at, at + 1, 'an attribute name is expected after the dot');
    const end = at + 1 + attribute[0].length;
    parts.push({ kind: 'attribute', name: attribute[0], start: at, end });
    at = end;
  }
  if (text[at] === '[') return problem(at, at + 1, "an index is a number or a quoted key, such as [0] or ['k']");
  return { path: { kind: 'path', text: text.slice(start, at), parts }, end: at };
}

/** The path that a whole text is. */
export function parsePath(text: string): Path | QueryProblem {
  const trimmed = text.trim();
  const read = readPath(trimmed, 0);
  if ('kind' in read) return read;
  return read.end === trimmed.length ? read.path : problem(read.end, trimmed.length, 'the path ends before this');
}

/**
 * What a path leads to. `f1.x` is the variable x of the newest call of f1, if there is one; else the first name is
 * looked for in the newest frame, then in the module, then in the frames between, newest first.
 */
export function resolve(memory: Memory, path: Path): Resolution {
  const [first, ...rest] = path.parts;
  if (first === undefined || first.kind === 'index') return problem(0, path.text.length, 'an empty path');
  const frame = [...memory.frames].reverse().find((candidate) => candidate.name === first.name);
  const [second, ...others] = rest;
  const inFrame = second?.kind === 'attribute' ? frame?.locals.get(second.name) : undefined;
  if (inFrame !== undefined) return follow(memory, inFrame, others);
  const variable = findVariable(memory, first.name);
  if (variable !== undefined) return follow(memory, variable, rest);
  if (frame === undefined) {
    const names = memory.frames.flatMap((candidate) => [...candidate.locals.keys()]);
    return problem(first.start, first.end, `no variable is named ${first.name} here${suggestion(first.name, names)}`);
  }
  if (second?.kind !== 'attribute') {
    return problem(
      first.start,
      first.end,
      `${first.name} is a call; name one of its variables, such as ${first.name}.x`,
    );
  }
  const wanted = suggestion(second.name, frame.locals.keys());
  return problem(second.start, second.end, `${first.name} has no variable ${second.name} here${wanted}`);
}

function suggestion(name: string, candidates: Iterable<string>): string {
  const near = nearest(name, candidates);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

function findVariable(memory: Memory, name: string): Id | undefined {
  const { frames } = memory;
  const [outermost] = frames;
  const inner = frames.slice(1).reverse();
  const order = inner.length === 0 ? frames : [inner[0], outermost, ...inner.slice(1)];
  for (const frame of order) {
    const id = frame?.locals.get(name);
    if (id !== undefined) return id;
  }
  return undefined;
}

function follow(memory: Memory, from: Id, parts: readonly PathPart[]): Resolution {
  let id = throughCell(memory, from);
  for (const part of parts) {
    const object = memory.objects.get(id);
    if (object === undefined) return problem(part.start, part.end, 'what stands before this is not bound');
    const next = part.kind === 'index' ? itemOf(memory, object, part.key) : attributeOf(memory, object, part.name);
    if (next === undefined) {
      const what =
        part.kind === 'index'
          ? `the ${object.type} has no item [${part.key}]`
          : `the ${object.type} has no attribute ${part.name}${suggestion(part.name, object.fields.keys())}`;
      return problem(part.start, part.end, what);
    }
    id = throughCell(memory, next);
  }
  return memory.objects.has(id) ? { kind: 'object', id } : problem(0, 1, 'the variable is not bound');
}

function throughCell(memory: Memory, id: Id): Id {
  const object = memory.objects.get(id);
  return object?.shape === 'cell' ? (object.fields.get('cell_contents') ?? 0) : id;
}

function itemOf(memory: Memory, object: ObjectRecord, key: string): Id | undefined {
  if (object.shape === 'mapping') {
    const wanted = withSingleQuotes(key);
    for (let k = 0; k + 1 < object.items.length; k += 2) {
      const stored = object.items[k];
      const value = object.items[k + 1];
      if (stored == null || value == null) continue;
      const text = memory.objects.get(stored)?.text;
      if (text !== null && text !== undefined && withSingleQuotes(text) === wanted) return value;
    }
    return undefined;
  }
  const index = Number(key);
  if (object.shape === 'set' || !Number.isInteger(index)) return undefined;
  return object.items.at(index) ?? undefined;
}

/** Texts of strings in one form, so that "k" finds 'k'. */
function withSingleQuotes(text: string): string {
  return text.startsWith('"') && !text.includes("'") ? `'${text.slice(1, -1)}'` : text;
}

function attributeOf(memory: Memory, object: ObjectRecord, name: string): Id | undefined {
  const own = object.fields.get(name);
  if (own !== undefined) return own;
  const seen = new Set<Id>();
  const classes = object.class === null ? [] : [object.class];
  for (let id = classes.shift(); id !== undefined; id = classes.shift()) {
    const found = memory.objects.get(id);
    if (found === undefined || seen.has(id)) continue;
    seen.add(id);
    const value = found.fields.get(name);
    if (value !== undefined) return value;
    const bases = memory.objects.get(found.fields.get('__bases__') ?? 0)?.items ?? [];
    for (const base of bases) if (base !== null) classes.push(base);
  }
  return undefined;
}
