/** Arguments of constructors that CPython parses by a table of names, with its words for every misfit. */
import { nearest } from '../../base/nearest.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments } from '../native.ts';
import type { PyObject } from '../object.ts';

/** Parameters of a constructor that CPython reads without knowing its name. */
export interface Parameters {
  /** What messages call it. */
  readonly title: string;
  readonly names: readonly string[];
  readonly required: number;
  /** Parameters beyond these are given by name. */
  readonly positional: number;
}

/**
 * Arguments in the order of the names, undefined for those not given, with the messages of CPython's Python/getargs.c.
 * `check` refuses required ones of the wrong kind before one that is missing is told.
 */
export function bindByName(
  machine: Machine,
  { title, names, required, positional }: Parameters,
  args: readonly PyObject[],
  keywords: KeywordArguments,
  check?: (value: PyObject) => void,
): (PyObject | undefined)[] {
  const given = args.length + keywords.length;
  const plural = (count: number): string => (count === 1 ? 'argument' : 'arguments');
  if (given > names.length) {
    const which = args.length === 0 ? 'keyword ' : '';
    machine.fail(
      'TypeError',
      `${title} takes at most ${names.length} ${which}${plural(names.length)} (${given} given)`,
    );
  }
  if (args.length > positional)
    machine.fail(
      'TypeError',
      `${title} takes at most ${positional} positional ${plural(positional)} (${args.length} given)`,
    );
  const byName = new Map(keywords);
  const bound = names.map((name, i) => {
    const value = i < args.length ? args[i] : byName.get(name);
    if (value !== undefined && i < required && check !== undefined) check(value);
    if (value === undefined && i < required)
      machine.fail('TypeError', `${title} missing required argument '${name}' (pos ${i + 1})`);
    return value;
  });
  const twice = names.findIndex((name, i) => i < args.length && byName.has(name));
  if (twice !== -1)
    machine.fail(
      'TypeError',
      `argument for ${title} given by name ('${names[twice] as string}') and position (${twice + 1})`,
    );
  for (const [name] of keywords) {
    if (names.includes(name)) continue;
    const like = nearest(name, names);
    const who = title === 'function' ? 'this function' : title;
    machine.fail(
      'TypeError',
      `${who} got an unexpected keyword argument '${name}'${like === undefined ? '' : `. Did you mean '${like}'?`}`,
    );
  }
  return bound;
}
