/**
 * "Did you mean": what an uncaught NameError, AttributeError or ImportError says besides its message.
 * Source: CPython's Lib/traceback.py (_compute_suggestion_error) as observed.
 */
import { nearest } from '../base/nearest.ts';
import { DICT, ExceptionItem, LIST, STR, TracebackItem, exceptionType } from './core-types.ts';
import { dictGet, entriesOf, getByName } from './dict.ts';
import type { Frame } from './frame.ts';
import { localsOf } from './locals.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { tryAttribute } from './operations/attribute.ts';
import { call } from './operations/call.ts';
import { Raised } from './raise.ts';
import { None } from './singletons.ts';
import { STANDARD_MODULE_NAMES } from './standard-module-names.ts';

const ATTRIBUTE_ERROR = exceptionType('AttributeError');
const NAME_ERROR = exceptionType('NameError');
const IMPORT_ERROR = exceptionType('ImportError');

/** A reference that exceptions of a kind keep of their own; null where there is none. */
function own(exception: PyObject, which: string): PyObject | null {
  const index = (exception.type.layout.fixed as readonly string[]).indexOf(which);
  const value = index < 0 ? null : ((exception.items as (PyObject | null)[])[index] ?? null);
  return value === None ? null : value;
}

/** The frame in which an exception was raised. */
function raisingFrame(exception: PyObject): Frame | null {
  let entry = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null;
  let frame: Frame | null = null;
  while (entry !== null && entry !== None) {
    frame = ((entry.items as PyObject[])[TracebackItem.FRAME] as PyObject).payload as Frame;
    entry = (entry.items as (PyObject | null)[])[TracebackItem.NEXT] ?? null;
  }
  return frame;
}

/** Names as `dir(object)` lists them; none if it fails. */
function* namesOf(machine: Machine, object: PyObject): Routine<string[]> {
  try {
    const list = yield* call(machine, getByName(machine.builtins, 'dir') as PyObject, [object]);
    if (list.type !== LIST) return [];
    return (list.items as PyObject[]).filter((name) => name.type.layout === STR).map((name) => name.payload as string);
  } catch (thrown) {
    if (thrown instanceof Raised) return [];
    throw thrown;
  }
}

const textKeys = (dict: PyObject): string[] =>
  dict.type.layout !== DICT
    ? []
    : [...entriesOf(dict)].filter(([key]) => key.type.layout === STR).map(([key]) => key.payload as string);

const withoutUnderscored = (names: readonly string[], wrong: string): string[] =>
  wrong.startsWith('_') ? [...names] : names.filter((name) => !name.startsWith('_'));

/** What an error's message is followed by; empty mostly. Names are suggested to who knows the frame that raised it. */
export function* suggestion(machine: Machine, exception: PyObject, knowsFrame = true): Routine<string> {
  const { type } = exception;
  if (type.isSubtypeOf(IMPORT_ERROR)) {
    const wrong = own(exception, 'name_from');
    return wrong === null ? '' : didYouMean(yield* importSuggestion(machine, exception, wrong));
  }
  const isName = type.isSubtypeOf(NAME_ERROR);
  if (!isName && !type.isSubtypeOf(ATTRIBUTE_ERROR)) return '';
  const name = own(exception, 'name');
  if (name === null || name.type.layout !== STR) return '';
  const wrong = name.payload as string;
  if (!isName) return didYouMean(yield* attributeSuggestion(machine, exception, wrong));
  const guess = knowsFrame ? yield* nameSuggestion(machine, exception, name) : undefined;
  if (!STANDARD_MODULE_NAMES.has(wrong)) return didYouMean(guess);
  return guess === undefined
    ? `. Did you forget to import '${wrong}'?`
    : `${didYouMean(guess)} Or did you forget to import '${wrong}'?`;
}

const didYouMean = (guess: string | undefined): string => (guess === undefined ? '' : `. Did you mean: '${guess}'?`);

function* attributeSuggestion(machine: Machine, exception: PyObject, wrong: string): Routine<string | undefined> {
  const object = own(exception, 'obj') ?? None;
  const frame = raisingFrame(exception);
  const self = frame === null ? null : yield* local(machine, frame, 'self');
  const names = (yield* namesOf(machine, object)).sort();
  return nearest(wrong, self === object ? names : withoutUnderscored(names, wrong));
}

function* importSuggestion(machine: Machine, exception: PyObject, wrong: PyObject): Routine<string | undefined> {
  const module = own(exception, 'name');
  const found = module === null ? null : yield* dictGet(machine, machine.modules, module);
  if (found === null) return undefined;
  const text = wrong.payload as string;
  return nearest(text, withoutUnderscored((yield* namesOf(machine, found)).sort(), text));
}

function* local(machine: Machine, frame: Frame, name: string): Routine<PyObject | null> {
  const locals = localsOf(machine, frame);
  return locals.type.layout === DICT ? getByName(locals, name) : null;
}

function* nameSuggestion(machine: Machine, exception: PyObject, name: PyObject): Routine<string | undefined> {
  const frame = raisingFrame(exception);
  if (frame === null) return undefined;
  const self = yield* local(machine, frame, 'self');
  const wrong = name.payload as string;
  if (self !== null && (yield* has(machine, self, name))) return `self.${wrong}`;
  const visible = [localsOf(machine, frame), frame.globals, machine.builtins];
  return nearest(
    wrong,
    visible.flatMap((dict) => (dict === null ? [] : textKeys(dict))),
  );
}

function* has(machine: Machine, object: PyObject, name: PyObject): Routine<boolean> {
  try {
    return (yield* tryAttribute(machine, object, name)) !== null;
  } catch (thrown) {
    if (thrown instanceof Raised) return false;
    throw thrown;
  }
}
