/**
 * Binding arguments to the signature of a built-in, with CPython's words for
 * every way in which they may not fit (Python/getargs.c, Argument Clinic).
 */
import { nearest } from '../../base/nearest.ts';
import { STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import { isSlotWrapper, type Argument, type KeywordArguments, type NativeFunction } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import { asType, type Keywords } from './call.ts';

/**
 * Arguments in the order of the signature. `args` holds positional arguments, then
 * the values of `keywords`; with `hasSelf` the first one is the object or class that
 * the built-in belongs to, which messages do not count. A method that was bound to its object before (`isBound`)
 * is named after the type of that.
 */
export function bindNative(
  machine: Machine,
  native: NativeFunction,
  args: readonly PyObject[],
  keywords: Keywords,
  hasSelf: boolean,
  isBound = false,
): Argument[] {
  const { signature } = native;
  if (keywords === null && signature.isOrdered) {
    if (args.length >= signature.required && args.length <= signature.most) return args as Argument[];
    if (signature.isPlain && native.row.misfit === undefined)
      failPlainCount(machine, native, args, args.length, hasSelf ? 1 : 0, isBound);
  }
  return bindGeneral(machine, native, args, keywords ?? [], hasSelf ? 1 : 0, isBound);
}

function bindGeneral(
  machine: Machine,
  native: NativeFunction,
  args: readonly PyObject[],
  keywords: readonly string[],
  implicit: number,
  isBound: boolean,
): Argument[] {
  const { signature } = native;
  const { parameters } = signature;
  const given = args.length - keywords.length;
  if (native.row.misfit !== undefined && (given > signature.most || given + keywords.length < signature.required))
    machine.fail('TypeError', native.row.misfit(given - implicit));
  const takesKeywords = parameters.some(({ kind }, i) => i >= implicit && kind !== 'positional' && kind !== 'rest');
  if (keywords.length > 0 && !takesKeywords)
    machine.fail(
      'TypeError',
      isSlotWrapper(native.name, native.qualname) && native.name !== '__init__'
        ? `wrapper ${native.name}() takes no keyword arguments`
        : `${calledName(native, args, implicit, isBound)}() takes no keyword arguments`,
    );
  if (!takesKeywords && (given < signature.required || given > signature.most))
    failPlainCount(machine, native, args, given, implicit, isBound);
  if (takesKeywords) checkCounts(machine, native, given - implicit, keywords.length, implicit);
  if (native.qualname === 'enumerate.__new__') checkEnumerate(machine, given - implicit, keywords);
  const bound: Argument[] = [];
  const used = new Set<string>();
  let next = 0;
  parameters.forEach((parameter, index) => {
    if (parameter.kind === 'rest') {
      bound.push(args.slice(next, given));
      next = given;
      return;
    }
    if (parameter.kind === 'keywords') {
      bound.push(restOfKeywords(args, given, keywords, used));
      return;
    }
    const keyword = parameter.kind === 'positional' ? -1 : keywords.indexOf(parameter.name);
    if (parameter.kind !== 'keyword' && next < given) {
      if (keyword >= 0)
        machine.fail(
          'TypeError',
          `argument for ${shortName(native)}() given by name ('${parameter.name}') and position (${index + 1 - implicit})`,
        );
      bound.push(args[next++]);
      return;
    }
    if (keyword >= 0) {
      used.add(parameter.name);
      bound.push(args[given + keyword]);
      return;
    }
    if (parameter.defaultText === null)
      machine.fail(
        'TypeError',
        `${shortName(native)}() missing required argument '${parameter.name}' (pos ${index + 1 - implicit})`,
      );
    bound.push(undefined);
  });
  const unknown = keywords.find((name) => !used.has(name));
  if (unknown !== undefined) failKeyword(machine, native, unknown);
  return bound;
}

function restOfKeywords(
  args: readonly PyObject[],
  given: number,
  keywords: readonly string[],
  used: Set<string>,
): KeywordArguments {
  const rest: KeywordArguments = [];
  keywords.forEach((name, i) => {
    if (!used.has(name)) rest.push([name, args[given + i] as PyObject]);
  });
  for (const name of keywords) used.add(name);
  return rest;
}

/** Constructors whose positional arguments CPython counts before it looks at names. */
const COUNTED_BY_CALL: ReadonlySet<string> = new Set(['int.__new__', 'str.__new__']);

/** Too many arguments, or too few positional ones, of a built-in that takes keywords. */
function checkCounts(
  machine: Machine,
  native: NativeFunction,
  positional: number,
  byName: number,
  implicit: number,
): void {
  const { parameters, required, most: mostPositional } = native.signature;
  if (!parameters.some(({ kind }) => kind === 'rest' || kind === 'keywords')) {
    const all = parameters.length - implicit;
    const most = mostPositional - implicit;
    if (positional > all && byName === 0 && COUNTED_BY_CALL.has(native.qualname))
      machine.fail(
        'TypeError',
        `${shortName(native)} expected at most ${all} ${plural('argument', all)}, got ${positional}`,
      );
    if (positional + byName > all)
      machine.fail(
        'TypeError',
        `${shortName(native)}() takes at most ${all} ${positional === 0 ? 'keyword ' : ''}${plural('argument', all)} (${positional + byName} given)`,
      );
    if (positional > most)
      machine.fail(
        'TypeError',
        most === 0
          ? `${shortName(native)}() takes no positional arguments`
          : `${shortName(native)}() takes ${required - implicit === most ? 'exactly' : 'at most'} ${most} positional ${plural('argument', most)} (${positional} given)`,
      );
  }
  const least =
    parameters.filter(({ kind, defaultText }) => kind === 'positional' && defaultText === null).length - implicit;
  if (positional < least)
    machine.fail(
      'TypeError',
      `${shortName(native)}() takes ${least < mostPositional - implicit ? 'at least' : 'exactly'} ${least} positional ${plural('argument', least)} (${positional} given)`,
    );
}

/** `enumerate` reads its arguments itself, in words of its own. */
function checkEnumerate(machine: Machine, positional: number, keywords: readonly string[]): void {
  const known = ['iterable', 'start'].slice(positional);
  const unknown = keywords.find((name) => !known.includes(name));
  const wrong = unknown ?? (positional === 0 && !keywords.includes('iterable') ? keywords[0] : undefined);
  if (wrong !== undefined) machine.fail('TypeError', `'${wrong}' is an invalid keyword argument for enumerate()`);
  if (positional === 0 && keywords.length === 0)
    machine.fail('TypeError', "enumerate() missing required argument 'iterable'");
}

/** The wrong number of arguments for a built-in without keywords. */
function failPlainCount(
  machine: Machine,
  native: NativeFunction,
  args: readonly PyObject[],
  given: number,
  implicit: number,
  isBound: boolean,
): never {
  const required = native.signature.required - implicit;
  const most = native.signature.most - implicit;
  const got = given - implicit;
  const isSlot = isSlotWrapper(native.name, native.qualname);
  if (isSlot && required === 1 && most === 2 && native.name.endsWith('pow__'))
    machine.fail('TypeError', `expected 1 or 2 arguments, got ${got}`);
  if (isSlot && required === most && required < 2 && native.name !== '__init__')
    machine.fail('TypeError', `expected ${required} ${plural('argument', required)}, got ${got}`);
  if (required === most && required < 2 && !isConstructor(native.name))
    machine.fail(
      'TypeError',
      `${calledName(native, args, implicit, isBound)}() takes ${required === 0 ? 'no arguments' : 'exactly one argument'} (${got} given)`,
    );
  const bound = got < required ? required : most;
  const limit = required === most ? '' : got < required ? 'at least ' : 'at most ';
  machine.fail('TypeError', `${shortName(native)} expected ${limit}${bound} ${plural('argument', bound)}, got ${got}`);
}

/** Complains of an unknown keyword, with the nearest known one. */
export function failKeyword(machine: Machine, native: NativeFunction, keyword: string): never {
  const known = native.signature.parameters.filter(({ kind }) => kind === 'any' || kind === 'keyword');
  const like = nearest(
    keyword,
    known.map(({ name }) => name).filter((name) => name !== 'self' && name !== 'cls'),
  );
  machine.fail(
    'TypeError',
    `${shortName(native)}() got an unexpected keyword argument '${keyword}'${like === undefined ? '' : `. Did you mean '${like}'?`}`,
  );
}

const plural = (noun: string, count: number): string => (count === 1 ? noun : `${noun}s`);

const isConstructor = (name: string): boolean => name === '__new__' || name === '__init__';

/** `append`, or the type's name for its constructor. */
function shortName(native: NativeFunction): string {
  return isConstructor(native.name) ? fullName(native) : native.name;
}

/** `list.append`, `math.sqrt`, or the type's name for its constructor. */
function fullName({ name, qualname, module }: NativeFunction): string {
  if (module !== null && module !== 'builtins') return `${module}.${qualname}`;
  return isConstructor(name) ? qualname.slice(0, -name.length - 1) : qualname;
}

/** The full name; of a method of a class, after the class it was called of; of one bound to an object, after its type. */
function calledName(native: NativeFunction, args: readonly PyObject[], implicit: number, isBound: boolean): string {
  const [self] = args;
  const ofClass = native.row.binds === 'class' && implicit > 0 ? asType(self as PyObject) : null;
  const type = isBound && native.row.binds === undefined && native.module === null ? (self as PyObject).type : ofClass;
  return type === null || isConstructor(native.name) ? fullName(native) : `${type.qualname}.${native.name}`;
}

/** As messages about the kind of an argument name what was given. */
export function argumentKind(value: PyObject): string {
  return value === None ? 'None' : value.type.displayName;
}

/** Text of a str argument; TypeError in CPython's words otherwise. */
export function textArgument(machine: Machine, value: PyObject, where: string): string {
  if (value.type.layout !== STR) machine.fail('TypeError', `${where} must be str, not ${argumentKind(value)}`);
  return value.payload as string;
}
