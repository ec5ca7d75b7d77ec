/**
 * Binding the arguments of a call to a Python function's parameters, with CPython's
 * words for every misfit. Source: CPython's Python/ceval.c (initialize_locals).
 */
import { builtinsOf } from './builtin-names.ts';
import { CodeFlag, type Code } from '../compile/code.ts';
import { nearest } from '../base/nearest.ts';
import { FunctionItem } from './core-types.ts';
import { getByName, setByName } from './dict.ts';
import { Frame, type RunCode } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';

/**
 * A frame for calling `func`, arguments in place but not entered. `args` holds the
 * positional arguments, then the values of `keywords`; the frame retains them.
 */
export function bindArguments(
  machine: Machine,
  func: PyObject,
  args: readonly PyObject[],
  keywords: readonly string[] | null,
): Frame {
  const run = func.payload as RunCode;
  const frame = run.idle.pop() ?? new Frame(run);
  if (keywords === null && run.isSimple && args.length === run.argumentCount) {
    for (let i = 0; i < args.length; i++) put(frame, i, args[i] as PyObject);
  } else {
    const mark = machine.heap.mark();
    fill(machine, func, run.code, frame, args, keywords ?? []);
    machine.heap.close(mark);
  }
  func.count++;
  frame.func = func;
  frame.globals = (func.items as PyObject[])[FunctionItem.GLOBALS] as PyObject;
  frame.builtins = builtinsOf(machine, frame.globals);
  return frame;
}

function put(frame: Frame, slot: number, value: PyObject): void {
  value.count++;
  frame.slots[slot] = value;
}

function fill(
  machine: Machine,
  func: PyObject,
  code: Code,
  frame: Frame,
  args: readonly PyObject[],
  keywords: readonly string[],
): void {
  const { slots } = frame;
  const { argCount, keywordOnlyCount, positionalOnlyCount, flags } = code;
  const total = argCount + keywordOnlyCount;
  const hasRest = (flags & CodeFlag.VARARGS) !== 0;
  const hasKeywords = (flags & CodeFlag.VARKEYWORDS) !== 0;
  const given = args.length - keywords.length;
  const rest = hasRest ? machine.tuple(given > argCount ? args.slice(argCount, given) : []) : null;
  const extra = hasKeywords ? machine.dict() : null;
  for (let i = 0; i < given && i < argCount; i++) put(frame, i, args[i] as PyObject);
  if (rest !== null) put(frame, total, rest);
  if (extra !== null) put(frame, total + (hasRest ? 1 : 0), extra);

  const abandon = (message: string): never => {
    for (let i = 0; i < code.slots.length; i++) {
      const held = slots[i] as PyObject | null;
      slots[i] = null;
      if (held !== null) machine.heap.release(held);
    }
    frame.code.idle.push(frame);
    return machine.fail('TypeError', `${functionName(func)}() ${message}`);
  };

  keywords.forEach((name, i) => {
    const value = args[given + i] as PyObject;
    let slot = -1;
    for (let p = positionalOnlyCount; p < total; p++) if (code.slots[p]?.name === name) slot = p;
    if (slot >= 0) {
      if (slots[slot] !== null) abandon(`got multiple values for argument '${name}'`);
      put(frame, slot, value);
    } else if (extra !== null) setByName(machine, extra, name, value);
    else {
      const positionalOnly = keywords.filter((k) =>
        code.slots.slice(0, positionalOnlyCount).some((parameter) => parameter.name === k),
      );
      if (positionalOnly.length > 0)
        abandon(`got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`);
      const candidates = code.slots.slice(positionalOnlyCount, total).map((parameter) => parameter.name);
      const guess = nearest(name, candidates);
      abandon(`got an unexpected keyword argument '${name}'${guess === undefined ? '' : `. Did you mean '${guess}'?`}`);
    }
  });

  const items = func.items as (PyObject | null)[];
  const defaults = items[FunctionItem.DEFAULTS] ?? null;
  const values = defaults === null || defaults.items === null ? [] : (defaults.items as PyObject[]);
  if (given > argCount && !hasRest) abandon(tooMany(code, given, values.length, slots));
  const firstDefault = argCount - values.length;
  const missing: string[] = [];
  for (let i = given; i < argCount; i++) {
    if (slots[i] !== null) continue;
    if (i >= firstDefault) put(frame, i, values[i - firstDefault] as PyObject);
    else missing.push(code.slots[i]?.name as string);
  }
  if (missing.length > 0) abandon(missingText('positional', missing));
  const keywordDefaults = items[FunctionItem.KEYWORD_DEFAULTS] ?? null;
  for (let i = argCount; i < total; i++) {
    if (slots[i] !== null) continue;
    const name = code.slots[i]?.name as string;
    const value = keywordDefaults === null || keywordDefaults.items === null ? null : getByName(keywordDefaults, name);
    if (value === null) missing.push(name);
    else put(frame, i, value);
  }
  if (missing.length > 0) abandon(missingText('keyword-only', missing));
}

export function functionName(func: PyObject): string {
  return ((func.items as PyObject[])[FunctionItem.QUALNAME] as PyObject).payload as string;
}

function missingText(kind: string, names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() as string;
  const list =
    quoted.length === 0
      ? last
      : quoted.length === 1
        ? `${quoted[0] as string} and ${last}`
        : `${quoted.join(', ')}, and ${last}`;
  return `missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`;
}

function tooMany(code: Code, given: number, defaultCount: number, slots: readonly (PyObject | null)[]): string {
  const { argCount, keywordOnlyCount } = code;
  let keywordOnlyGiven = 0;
  for (let i = argCount; i < argCount + keywordOnlyCount; i++) if (slots[i] !== null) keywordOnlyGiven++;
  const takes =
    defaultCount > 0
      ? `takes from ${argCount - defaultCount} to ${argCount} positional arguments`
      : `takes ${argCount} positional argument${argCount === 1 ? '' : 's'}`;
  const got =
    keywordOnlyGiven > 0
      ? `${given} positional argument${given === 1 ? '' : 's'} (and ${keywordOnlyGiven} keyword-only argument${keywordOnlyGiven === 1 ? '' : 's'}) were given`
      : `${given} ${given === 1 ? 'was' : 'were'} given`;
  return `${takes} but ${got}`;
}
