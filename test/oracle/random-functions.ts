/** Functions of random programs: how they are written and how they are called. Knows nothing of classes. */
import { condition, expression } from './random-expressions.ts';
import type { Draft, Kind } from './random-program.ts';
import { statement } from './random-statements.ts';

/** A function that is bound for sure, and what a call of it gives. */
export interface FunctionShape {
  readonly name: string;
  readonly parameters: readonly Kind[];
  /** How many of its last parameters need no argument. */
  readonly optional: number;
  readonly returns: Kind;
}

const PARAMETERS = ['x', 'y', 'z'];
const KINDS: readonly Kind[] = ['int', 'ints', 'list', 'dict', 'any', 'any'];

/** A call, with the arguments written in one of the ways there are. */
export function call(draft: Draft, shape: FunctionShape): string {
  const { chance } = draft;
  const n = shape.parameters.length - chance.below(shape.optional + 1);
  const values = shape.parameters.slice(0, n).map((kind) => expression(draft, kind, 1));
  if (n > 0 && chance.oneIn(8)) return `${shape.name}(*[${values.join(', ')}])`;
  if (n > 0 && chance.oneIn(8))
    return `${shape.name}(**{${values.map((value, k) => `'${PARAMETERS[k]}': ${value}`).join(', ')}})`;
  if (n > 0 && chance.oneIn(6)) values[n - 1] = `${PARAMETERS[n - 1]}=${values[n - 1]}`;
  return `${shape.name}(${values.join(', ')})`;
}

/** Writes a function, in one of several forms, and perhaps what is done with it at once. */
export function functionDefinition(draft: Draft): void {
  draft.chance.weighted(FORMS)(draft);
}

function signature(draft: Draft, kinds: readonly Kind[], optional: number): string {
  return kinds
    .map((kind, k) => {
      const name = PARAMETERS[k] as string;
      return k < kinds.length - optional ? name : `${name}=${expression(draft, kind, 1)}`;
    })
    .join(', ');
}

function plain(draft: Draft): void {
  const { chance } = draft;
  const name = `do${draft.serial()}`;
  const parameters = Array.from({ length: chance.below(3) }, () => chance.of(KINDS));
  const optional = parameters.length > 0 && chance.oneIn(2) ? 1 : 0;
  const returns = chance.of<Kind>(['int', 'ints', 'list', 'any', 'tuple', 'dict']);
  const bound = parameters.map((kind, k) => [PARAMETERS[k] as string, kind] as const);
  draft.body(`def ${name}(${signature(draft, parameters, optional)}):`, bound, () => {
    if (chance.oneIn(8)) changeGlobal(draft);
    for (let n = 1 + chance.below(3); n > 0; n--) statement(draft);
    if (chance.oneIn(6))
      draft.branch(`if ${condition(draft)}:`, () => draft.line(`return ${expression(draft, returns)}`));
    draft.line(`return ${expression(draft, returns)}`);
  });
  if (chance.oneIn(5)) {
    const last = parameters.length - 1;
    if (last >= 0 && parameters[last] === 'list') draft.line(`${name}.seen = []`);
  }
  draft.functions.push({ name, parameters, optional, returns });
}

/** `global` of a name with a kind that stays. */
function changeGlobal(draft: Draft): void {
  const found = draft.variables.filter(({ kind, depth }) => depth === 0 && (kind === 'int' || kind === 'list'));
  if (found.length === 0) return;
  const { name, kind } = draft.chance.of(found);
  draft.line(`global ${name}`);
  draft.line(`${name} ${kind === 'int' ? `+= ${draft.chance.below(5)}` : `= [${name}]`}`);
}

/** A function that makes functions sharing cells. */
function factory(draft: Draft): void {
  const { chance } = draft;
  const n = draft.serial();
  const name = `make${n}`;
  draft.block(`def ${name}(x, y=${expression(draft, 'ints', 1)}):`, () => {
    draft.line(chance.of(['n = 0', 'n = [x]', 'n = x']));
    const isCount = draft.lines[draft.lines.length - 1]?.trim() === 'n = 0';
    draft.block('def inner(v=None):', () => {
      if (chance.oneIn(3)) draft.line('nonlocal n');
      if (draft.lines[draft.lines.length - 1]?.trim() === 'nonlocal n')
        draft.line(chance.of(['n = [n, v]', 'n = v', 'n = x', 'del n']));
      else if (isCount) draft.line('y.append(n)');
      draft.line(chance.of(['return x', 'return [x, v]', 'return y', 'return inner']));
    });
    if (chance.oneIn(2)) {
      draft.line('other = lambda v=None: [n, x]');
      draft.line(chance.of(['return inner, other', 'return [inner, other]']));
    } else draft.line(chance.of(['return inner, inner', 'return inner, lambda v: (v, y)']));
  });
  const first = `f${n}`;
  const second = `g${n}`;
  draft.line(`${first}, ${second} = ${name}(${expression(draft, 'any', 1)})`);
  for (const one of [first, second])
    if (chance.oneIn(2)) draft.functions.push({ name: one, parameters: ['any'], optional: 0, returns: 'any' });
  if (chance.oneIn(3)) draft.line(`del ${first}${chance.oneIn(2) ? '' : `, ${name}`}`);
  draft.functions.splice(0, draft.functions.length, ...draft.functions.filter((f) => !deletes(draft, f.name)));
}

const deletes = (draft: Draft, name: string): boolean =>
  new RegExp(`^del (.*, )?${name}\\b`).test(draft.lines[draft.lines.length - 1] ?? '');

/** A generator function; calls give generators. */
function generatorFunction(draft: Draft): void {
  const { chance } = draft;
  const name = `each${draft.serial()}`;
  draft.body(
    `def ${name}(x, y=${expression(draft, 'ints', 0)}):`,
    [
      ['x', 'any'],
      ['y', 'ints'],
    ],
    () => {
      draft.isGenerator = true;
      if (chance.oneIn(2)) statement(draft);
      chance.of([
        () => {
          draft.block('try:', () => {
            draft.line('z = yield x');
            draft.line(chance.of(['yield [z]', 'yield z', 'yield from y']));
          });
          draft.block(chance.of(['finally:', 'except GeneratorExit:', 'except ValueError as error:']), () =>
            draft.line("print('closing', len(y))"),
          );
        },
        () => draft.block('for i in y:', () => draft.line(chance.of(['yield i', 'yield x', 'yield [i, x]']))),
        () => {
          draft.line('got = yield');
          draft.line('yield got, x');
          draft.line('return [got]');
        },
        () => {
          draft.line('yield from [x, y]');
          draft.line('z = [x]');
          draft.line('yield z');
        },
      ])();
      draft.isGenerator = false;
    },
  );
  draft.functions.push({ name, parameters: ['any', 'ints'], optional: 1, returns: 'generator' });
}

function recursive(draft: Draft): void {
  const { chance } = draft;
  const name = `down${draft.serial()}`;
  draft.block(`def ${name}(x${chance.oneIn(3) ? ', seen=[]' : ', seen=None'}):`, () => {
    draft.block(`if x <= 0:`, () =>
      draft.line(chance.of(['return []', 'return [seen]', 'raise ValueError(x)', 'return x'])),
    );
    draft.line(
      chance.of([
        `return ${name}(min(x, 4) - 1)`,
        `return [x, ${name}(min(x, 3) - 1, [x])]`,
        `y = ${name}(min(x, 3) - 2); return y`,
        `return (${name}(min(x, 3) - 1), ${name}(min(x, 3) - 2))`,
      ]),
    );
  });
  if (chance.oneIn(2)) draft.functions.push({ name, parameters: ['int'], optional: 0, returns: 'any' });
  else {
    draft.block('try:', () => draft.let('any', `${name}(${chance.below(4)})`));
    draft.block('except ValueError as error:', () => {
      draft.let('exception', `error`);
    });
    // One of the two was not assigned.
    draft.variables = draft.variables.filter(({ kind }) => kind !== 'any' && kind !== 'exception');
  }
}

function arguments_(draft: Draft): void {
  const { chance } = draft;
  const name = `all${draft.serial()}`;
  draft.block(`def ${name}(x, *rest, z=${expression(draft, 'list', 1)}, **more):`, () => {
    draft.line(`print(len(rest), sorted(more))`);
    draft.line(chance.of(['return rest', 'return more', 'z.append(x); return z', 'return [rest, more]']));
  });
  for (let n = 1 + chance.below(2); n > 0; n--)
    draft.let(
      'any',
      `${name}(${expression(draft, 'any', 1)}, *${expression(draft, 'list', 1)}${chance.oneIn(2) ? `, k=${expression(draft, 'any', 0)}` : ''})`,
    );
}

function decorated(draft: Draft): void {
  const { chance } = draft;
  const n = draft.serial();
  draft.block(`def around${n}(function):`, () => {
    draft.block('def wrapper(*values):', () => {
      draft.line(`print('calling', len(values))`);
      draft.line('return function(*values)');
    });
    draft.line(chance.of(['return wrapper', 'wrapper.inner = function; return wrapper']));
  });
  draft.line(`@around${n}`);
  draft.block(`def do${n}(x, y=None):`, () => draft.line(chance.of(['return [x, y]', 'return y', 'return x, x'])));
  draft.functions.push({ name: `do${n}`, parameters: ['any'], optional: 0, returns: 'any' });
}

const FORMS: readonly (readonly [number, (draft: Draft) => void])[] = [
  [5, plain],
  [3, factory],
  [3, generatorFunction],
  [1, recursive],
  [1, arguments_],
  [1, decorated],
];
