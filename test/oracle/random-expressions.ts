/** Expressions of random programs, by the kind of their value. Knows what is bound; writes no lines. */
import type { Draft, Kind } from './random-program.ts';

const WORDS: readonly string[] = ['a', 'b', 'key', 'x y', 'item', ''];
const KEYS: readonly string[] = ['k', 'left', 'n'];
const OPERATORS: readonly string[] = ['+', '-', '*', '&', '|', '^'];
const TESTS: readonly string[] = ['<', '>', '==', '!=', '<=', '>='];

export const key = (draft: Draft): string => `'${draft.chance.of(KEYS)}'`;

/** Any kind that a container may hold. */
export function anyKind(draft: Draft): Kind {
  const { chance, classes } = draft;
  const kinds: Kind[] = ['int', 'str', 'ints', 'pair', 'list', 'tuple', 'dict', 'set'];
  for (const { name } of classes) kinds.push(`instance ${name}`, `instance ${name}`);
  return chance.of(kinds);
}

export const several = (draft: Draft, kind: Kind, depth: number, least = 0): string =>
  Array.from({ length: least + draft.chance.below(3) }, () => expression(draft, kind, depth)).join(', ');

/** What is true or false, without an effect. */
export function condition(draft: Draft): string {
  const { chance } = draft;
  const container = draft.name('list', 'ints', 'dict', 'set', 'tuple');
  const options: string[] = [`${expression(draft, 'int', 1)} ${chance.of(TESTS)} ${expression(draft, 'int', 1)}`];
  if (container !== null) options.push(container, `not ${container}`, `len(${container}) > 1`);
  const set = draft.name('set', 'ints');
  if (set !== null) options.push(`${chance.below(9)} in ${set}`);
  const thing = anyName(draft);
  const other = anyName(draft);
  if (thing !== null && other !== null) options.push(`${thing} is ${other}`, `${thing} is not None`);
  const low = draft.name('int');
  if (low !== null) options.push(`${chance.below(4)} < ${low} <= ${chance.below(60)}`);
  return chance.of(options);
}

/** Any bound name. */
export function anyName(draft: Draft): string | null {
  return draft.variables.length === 0 ? null : draft.chance.of(draft.variables).name;
}

export function expression(draft: Draft, kind: Kind, depth = 2): string {
  const { chance } = draft;
  if (kind === 'any') {
    const name = anyName(draft);
    return name !== null && !chance.oneIn(3) ? name : expression(draft, anyKind(draft), depth - 1);
  }
  const name = draft.name(kind);
  if (name !== null && (chance.oneIn(2) || depth <= 0)) return name;
  if (kind.startsWith('instance ')) return instanceOf(draft, kind.slice('instance '.length), depth);
  const write = EXPRESSIONS[kind];
  if (write === undefined) throw new Error(`no expression makes a ${kind}`);
  const alternative = chance.oneIn(9) && depth > 0 ? expression(draft, kind, 0) : null;
  const text = write(draft, depth);
  if (alternative !== null) return `(${text} if ${condition(draft)} else ${alternative})`;
  return text;
}

function instanceOf(draft: Draft, name: string, depth: number): string {
  return `${name}(${expression(draft, draft.chance.oneIn(3) ? 'any' : 'int', depth - 1)})`;
}

type Write = (draft: Draft, depth: number) => string;

const EXPRESSIONS: Readonly<Partial<Record<Kind, Write>>> = {
  int: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return String(chance.of([0, 1, 2, 3, 7, 10, 256, 257, 1000]));
    const options: Write[] = [
      () => String(chance.below(40)),
      () => `${expression(draft, 'int', depth - 1)} ${chance.of(OPERATORS)} ${expression(draft, 'int', depth - 1)}`,
      () => `(${expression(draft, 'int', depth - 1)}) % ${2 + chance.below(50)}`,
      () => `len(${expression(draft, chance.of(['list', 'ints', 'str', 'dict', 'set', 'tuple'] as const), depth - 1)})`,
      () => `sum(${expression(draft, 'ints', depth - 1)})`,
      () => `max(${expression(draft, 'ints', depth - 1)}, default=${chance.below(5)})`,
      () => `sum(i * ${chance.below(4)} for i in ${expression(draft, 'ints', depth - 1)} if i % 2)`,
      () => `-(${expression(draft, 'int', depth - 1)})`,
      () => `abs(${expression(draft, 'int', depth - 1)})`,
      () => `(lambda n: n + ${chance.below(9)})(${expression(draft, 'int', depth - 1)})`,
      () => `len([i for i in ${expression(draft, 'list', depth - 1)}])`,
    ];
    const counts = draft.name('counts');
    if (counts !== null) options.push(() => `${counts}.get(${key(draft)}, 0)`);
    const instance = draft.instance();
    if (instance !== null) options.push(() => `${instance.name}.size`);
    return chance.of(options)(draft, depth);
  },
  str: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return `'${chance.of(WORDS)}'`;
    return chance.of<Write>([
      () => `'${chance.of(WORDS)}'`,
      () => `f'{${expression(draft, 'int', depth - 1)}}-${chance.of(WORDS)}'`,
      () => `f'{${expression(draft, 'int', 0)}:>4}{${expression(draft, 'str', 0).replaceAll("'", '"')}!r}'`,
      () => `${expression(draft, 'str', depth - 1)} + '${chance.of(WORDS)}'`,
      () => `str(${expression(draft, 'int', depth - 1)})`,
      () => `'-'.join(map(str, ${expression(draft, 'ints', depth - 1)}))`,
      () => `'%s!' % ${expression(draft, 'str', 0)}`,
      () => `'${chance.of(WORDS)}'.upper()`,
    ])(draft, depth);
  },
  ints: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return chance.of(['[]', '[1]', '[3, 1, 2]']);
    return chance.of<Write>([
      () => `[${several(draft, 'int', depth - 1)}]`,
      () => `list(range(${chance.below(5)}))`,
      () => `[i + ${chance.below(9)} for i in ${expression(draft, 'ints', depth - 1)}]`,
      () => `[i * j for i in range(${1 + chance.below(3)}) for j in ${expression(draft, 'ints', depth - 1)}][:4]`,
      () => `${expression(draft, 'ints', depth - 1)}[${chance.of([':', '1:', '::2', '::-1', ':-1'])}]`,
      () => `sorted(${expression(draft, 'ints', depth - 1)}, key=lambda n: -n)`,
      () => `[*${expression(draft, 'ints', depth - 1)}, ${expression(draft, 'int', 0)}]`,
      () => `list(${expression(draft, 'pair', depth - 1)})`,
      () => `sorted(${expression(draft, 'set', depth - 1)})`,
      () => `(${expression(draft, 'ints', depth - 1)} or [${chance.below(5)}])`,
      () => `${expression(draft, 'ints', depth - 1)} + [${several(draft, 'int', 0)}]`,
      () => `list(filter(None, ${expression(draft, 'ints', depth - 1)}))`,
      () => `list(map(abs, ${expression(draft, 'ints', depth - 1)}))`,
      () => `list({i: i for i in ${expression(draft, 'ints', depth - 1)}})`,
    ])(draft, depth);
  },
  pair: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return chance.of(['(1, 2)', '()', '(5,)']);
    return chance.of<Write>([
      () => `(${expression(draft, 'int', depth - 1)}, ${expression(draft, 'int', depth - 1)})`,
      () => `(${chance.below(9)}, ${chance.below(900)})`,
      () => `tuple(${expression(draft, 'ints', depth - 1)})`,
      () => `${expression(draft, 'pair', depth - 1)}[::-1]`,
      () => `(*${expression(draft, 'pair', depth - 1)}, ${chance.below(9)})`,
      () => `divmod(${expression(draft, 'int', depth - 1)}, ${1 + chance.below(7)})`,
    ])(draft, depth);
  },
  list: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return '[]';
    return chance.of<Write>([
      () => `[${several(draft, 'any', depth - 1, 1)}]`,
      () => `[${several(draft, 'any', depth - 1, 1)}]`,
      () => `[[] for _ in range(${1 + chance.below(3)})]`,
      () => `([${expression(draft, 'list', depth - 1)}] * 2)`,
      () => `${expression(draft, 'list', depth - 1)}[:]`,
      () => `${expression(draft, 'list', depth - 1)}.copy()`,
      () => `[*${expression(draft, 'list', depth - 1)}, *${expression(draft, 'tuple', depth - 1)}]`,
      () => `list(${expression(draft, 'tuple', depth - 1)})`,
      () => `list(${expression(draft, 'dict', depth - 1)}.items())`,
      () => `list(zip(${expression(draft, 'ints', depth - 1)}, ${expression(draft, 'list', depth - 1)}))`,
      () => `[[i] for i in ${expression(draft, 'list', depth - 1)}]`,
      () => `[(i, v) for i, v in enumerate(${expression(draft, 'list', depth - 1)})]`,
      () => `list(reversed(${expression(draft, 'list', depth - 1)}))`,
    ])(draft, depth);
  },
  tuple: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return '()';
    return chance.of<Write>([
      () => `(${several(draft, 'any', depth - 1, 1)},)`,
      () => `tuple(${expression(draft, 'list', depth - 1)})`,
      () => `(${expression(draft, 'list', depth - 1)}, ${expression(draft, 'any', depth - 1)})`,
      () => `${expression(draft, 'tuple', depth - 1)} + (${expression(draft, 'any', depth - 1)},)`,
      () => `tuple(i for i in ${expression(draft, 'list', depth - 1)})`,
    ])(draft, depth);
  },
  dict: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return '{}';
    return chance.of<Write>([
      () => `{${key(draft)}: ${expression(draft, 'any', depth - 1)}}`,
      () => `{${key(draft)}: ${expression(draft, 'list', depth - 1)}, 5: ${expression(draft, 'any', depth - 1)}}`,
      () => `{**${expression(draft, 'dict', depth - 1)}, ${key(draft)}: ${expression(draft, 'any', 0)}}`,
      () => `dict(k=${expression(draft, 'any', depth - 1)})`,
      () => `{i: [i] for i in range(${chance.below(4)})}`,
      () => `dict.fromkeys('ab', ${expression(draft, 'list', depth - 1)})`,
      () => `${expression(draft, 'dict', depth - 1)} | {${key(draft)}: ${expression(draft, 'any', depth - 1)}}`,
      () => `dict(zip('abc', ${expression(draft, 'list', depth - 1)}))`,
    ])(draft, depth);
  },
  counts: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return '{}';
    return chance.of<Write>([
      () => `{${key(draft)}: ${expression(draft, 'int', depth - 1)}}`,
      () => `{c: n for n, c in enumerate(${expression(draft, 'str', depth - 1)})}`,
      () => `dict(n=${expression(draft, 'int', depth - 1)}, k=${chance.below(5)})`,
    ])(draft, depth);
  },
  set: (draft, depth) => {
    const { chance } = draft;
    if (depth <= 0) return chance.of(['set()', '{1, 2}']);
    return chance.of<Write>([
      () => `{${several(draft, 'int', depth - 1, 1)}}`,
      () => `set(${expression(draft, 'ints', depth - 1)})`,
      () => `{i % 5 for i in ${expression(draft, 'ints', depth - 1)}}`,
      () => `${expression(draft, 'set', depth - 1)} ${chance.of(['|', '&', '-', '^'])} {${chance.below(6)}}`,
      () => `set(frozenset(${expression(draft, 'ints', depth - 1)}))`,
    ])(draft, depth);
  },
  iterator: (draft, depth) =>
    draft.chance.of<Write>([
      () => `iter(${expression(draft, 'list', depth - 1)})`,
      () => `iter(${expression(draft, 'tuple', depth - 1)})`,
      () => `enumerate(${expression(draft, 'list', depth - 1)})`,
      () => `zip(${expression(draft, 'list', depth - 1)}, ${expression(draft, 'ints', depth - 1)})`,
      () => `reversed(${expression(draft, 'ints', depth - 1)})`,
      () => `map(lambda v: [v], ${expression(draft, 'list', depth - 1)})`,
      () => `filter(None, ${expression(draft, 'list', depth - 1)})`,
      () => `([v] for v in ${expression(draft, 'list', depth - 1)})`,
      () => `iter(${expression(draft, 'dict', depth - 1)}.values())`,
      () => `iter(range(${1 + draft.chance.below(4)}))`,
    ])(draft, depth),
};
