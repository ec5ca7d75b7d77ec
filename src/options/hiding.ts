/**
 * What an author leaves out of a diagram, by the option `hide`: how it is
 * written, and sorted by what has to leave it out. Knows no memory and no code.
 */
import type { LineRange, Reader } from './readers.ts';
import { readLineRange } from './readers.ts';

/** One thing that is left out. */
export type HideItem =
  | { readonly kind: 'functions' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'lines'; readonly lines: LineRange };

/** What is left out of the picture, and what of the code. */
export interface Hiding {
  /** Functions, classes and modules that are only defined. */
  readonly functions: boolean;
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly lines: readonly LineRange[];
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Words separated by commas: `functions`, a variable, `type:T`, or lines such as `1-3`. */
export function hideList(): Reader<readonly HideItem[]> {
  return {
    expects: 'variables, `type:Node`, lines such as `1-3`, or `functions`, separated by commas',
    read: (value) => {
      const items = value.split(',').map((word) => readItem(word.trim()));
      return items.some((item) => item === undefined) ? undefined : (items as HideItem[]);
    },
    write: (items) => items.map(writeItem).join(','),
  };
}

function readItem(word: string): HideItem | undefined {
  if (word === 'functions') return { kind: 'functions' };
  const lines = readLineRange(word);
  if (lines !== undefined) return { kind: 'lines', lines };
  const [, kind = 'name', name = ''] = /^(?:(type|name)\s*:\s*)?(.*)$/su.exec(word) ?? [];
  if (!NAME.test(name)) return undefined;
  return { kind: kind === 'type' ? 'type' : 'name', name };
}

function writeItem(item: HideItem): string {
  switch (item.kind) {
    case 'functions':
      return 'functions';
    case 'name':
      return item.name === 'functions' ? 'name:functions' : item.name;
    case 'type':
      return `type:${item.name}`;
    case 'lines':
      return item.lines.first === item.lines.last ? `${item.lines.first}` : `${item.lines.first}-${item.lines.last}`;
  }
}

/** How a picture and its words leave it out, given what else the author wants of functions. */
export function hiddenLooks<Look extends string>(items: readonly HideItem[], functions: Look) {
  const { names, types, functions: hidesFunctions } = hidingOf(items);
  return {
    functions: hidesFunctions ? ('hide' as const) : functions,
    hidden: names.length + types.length === 0 ? undefined : { names, types },
  };
}

export function hidingOf(items: readonly HideItem[]): Hiding {
  return {
    functions: items.some(({ kind }) => kind === 'functions'),
    names: items.flatMap((item) => (item.kind === 'name' ? [item.name] : [])),
    types: items.flatMap((item) => (item.kind === 'type' ? [item.name] : [])),
    lines: items.flatMap((item) => (item.kind === 'lines' ? [item.lines] : [])),
  };
}
