/** Statements of random programs. Knows what is bound; knows nothing of how functions and classes are written. */
import { anyKind, anyName, condition, expression, key, several } from './random-expressions.ts';
import { call } from './random-functions.ts';
import type { Draft, Kind } from './random-program.ts';
import { SHAPES } from './random-shapes.ts';

type Write = (draft: Draft) => void;

/** Writes one statement, with what it needs before it. */
export function statement(draft: Draft): void {
  if (draft.isFull) {
    assign(draft);
    return;
  }
  draft.chance.weighted(STATEMENTS)(draft);
}

/** Kinds whose values can be printed. */
const PRINTABLE: readonly Kind[] = ['int', 'str', 'ints', 'pair', 'counts'];
/** Kinds that are counted, whoever else uses the same value. */
const COUNTED: readonly Kind[] = [
  'list',
  'ints',
  'dict',
  'counts',
  'set',
  'generator',
  'method',
  'exception',
  'iterator',
];

const assign: Write = (draft) => {
  const { chance } = draft;
  const kind = chance.oneIn(6) ? 'iterator' : anyKind(draft);
  const value = expression(draft, kind);
  draft.let(kind, `${value}`);
};

const assignMany: Write = (draft) => {
  const { chance } = draft;
  const kind = anyKind(draft);
  const value = expression(draft, kind);
  chance.of([
    () => draft.let(kind, `${draft.target(kind)} = ${value}`),
    () => {
      const other = anyKind(draft);
      const second = expression(draft, other, 1);
      const names = [draft.target(kind), draft.target(other)];
      if (names[0] !== names[1]) draft.line(`${names.join(', ')} = ${value}, ${second}`);
    },
    () => {
      const [first, second] = [draft.name(kind), draft.name(kind)];
      const own = (name: string | null): boolean =>
        draft.variables.some((variable) => variable.name === name && variable.depth === draft.depth);
      if (first !== null && second !== null && own(first) && own(second))
        draft.line(`${first}, ${second} = ${second}, ${first}`);
    },
    () => {
      const rest = several(draft, 'any', 0);
      draft.line(`${draft.target('any')}, *${draft.target('list')} = [${value}, ${rest}]`);
    },
    () => {
      const first = several(draft, 'any', 1, 1);
      draft.line(`*${draft.target('list')}, ${draft.target('int')} = (${first}, 5)`);
    },
    () => {
      const number = expression(draft, 'int', 1);
      draft.line(`print((${draft.target('int')} := ${number}) > 3)`);
    },
  ])();
};

const show: Write = (draft) => {
  const { chance } = draft;
  const kind = chance.of(PRINTABLE);
  const [one, other] = [anyName(draft), anyName(draft)];
  chance.of([
    () => draft.line(`print(${expression(draft, kind, 1)})`),
    () => draft.line(`print(${condition(draft)})`),
    () => one !== null && other !== null && draft.line(`print(${one} is ${other})`),
    () => one !== null && draft.line(`print(type(${one}).__name__)`),
  ])();
};

const count: Write = (draft) => {
  const instance = draft.instance();
  const name = instance !== null && draft.chance.oneIn(2) ? instance.name : draft.name(...COUNTED);
  if (name !== null && draft.imports.has('sys')) draft.line(`print(sys.getrefcount(${name}))`);
};

const collect: Write = (draft) => {
  if (draft.imports.has('gc') && draft.depth === 0) draft.line('print(gc.collect())');
};

const augment: Write = (draft) => {
  const { chance } = draft;
  const own = draft.variables.filter(({ depth }) => depth === draft.depth);
  if (own.length === 0) return;
  const { name, kind } = chance.of(own);
  const values: Partial<Record<Kind, readonly string[]>> = {
    int: [`+= ${chance.below(9)}`, `*= 2`, `-= ${expression(draft, 'int', 1)}`, `//= 3`, '^= 5'],
    str: [`+= '${chance.of(['s', 'tail'])}'`],
    ints: [`+= [${several(draft, 'int', 1)}]`, `+= ${expression(draft, 'pair', 1)}`, '*= 2'],
    pair: [`+= (${chance.below(9)},)`],
    list: [`+= [${several(draft, 'any', 1)}]`, `+= ${expression(draft, 'tuple', 1)}`, '*= 2'],
    tuple: [`+= (${expression(draft, 'any', 1)},)`],
    dict: [`|= {${key(draft)}: ${expression(draft, 'any', 1)}}`],
    set: [`|= {${chance.below(9)}}`, `-= {${chance.below(9)}}`, `&= ${expression(draft, 'set', 1)}`],
  };
  const found = values[kind];
  if (found !== undefined) draft.line(`${name} ${chance.of(found)}`);
};

const changeList: Write = (draft) => {
  const { chance } = draft;
  const name = draft.name('list', 'list', 'ints');
  if (name === null) return assign(draft);
  const isNumbers = draft.variables.find((variable) => variable.name === name)?.kind === 'ints';
  const value = (): string => expression(draft, isNumbers ? 'int' : 'any', 1);
  const list = (): string => expression(draft, isNumbers ? 'ints' : 'list', 1);
  const guarded = (text: string): void =>
    chance.oneIn(6) ? draft.line(text) : draft.branch(`if ${name}:`, () => draft.line(text));
  chance.of([
    () => draft.line(`${name}.append(${value()})`),
    () => draft.line(`${name}.append(${value()})`),
    () => draft.line(`${name}.extend(${list()})`),
    () => draft.line(`${name}.insert(${chance.below(3)}, ${value()})`),
    () => draft.line(`${name}[${chance.of(['1:', ':1', '1:2', ':', '::2'])}] = ${list()}`.replace('[::2] =', '[:0] =')),
    () => draft.line(`del ${name}[${chance.of(['1:', ':1', '::2', ':', '-1:'])}]`),
    () => guarded(`${name}[${chance.of(['0', '-1'])}] = ${value()}`),
    () => guarded(`del ${name}[${chance.of(['0', '-1'])}]`),
    () => guarded(`${draft.target(isNumbers ? 'int' : 'any')} = ${name}.pop(${chance.of(['', '0'])})`),
    () =>
      draft.line(
        `${name}.${chance.of(['reverse()', 'clear()', isNumbers ? 'sort()' : 'sort(key=id and (lambda v: 0))'])}`,
      ),
    () => !isNumbers && draft.line(`${name}.append(${name})`),
  ])();
};

const changeDict: Write = (draft) => {
  const { chance } = draft;
  const name = draft.name('dict', 'counts');
  if (name === null) return assign(draft);
  const isNumbers = draft.variables.find((variable) => variable.name === name)?.kind === 'counts';
  const value = (): string => expression(draft, isNumbers ? 'int' : 'any', 1);
  const at = key(draft);
  chance.of([
    () => draft.line(`${name}[${at}] = ${value()}`),
    () => draft.line(`${name}.setdefault(${at}, ${value()})`),
    () => draft.let('any', `${name}.pop(${at}, None)`),
    () => draft.line(`${name}.update(${expression(draft, isNumbers ? 'counts' : 'dict', 1)})`),
    () => draft.branch(`if ${at} in ${name}:`, () => draft.line(`del ${name}[${at}]`)),
    () => draft.branch(`if ${name}:`, () => draft.line(`${name}.popitem()`)),
    () => isNumbers && draft.line(`${name}[${at}] = ${name}.get(${at}, 0) + 1`),
    () => draft.branch(`for k in list(${name}):`, () => draft.line(chance.of(['print(k)', `del ${name}[k]`]))),
    () => !isNumbers && draft.line(`${name}[${at}] = ${name}`),
    () => draft.let('any', `${name}[${at}]`),
  ])();
};

const changeSet: Write = (draft) => {
  const name = draft.name('set');
  if (name === null) return assign(draft);
  const { chance } = draft;
  draft.line(
    `${name}.${chance.of([`add(${expression(draft, 'int', 1)})`, `discard(${chance.below(9)})`, 'clear()', `update(${expression(draft, 'ints', 1)})`])}`,
  );
};

const remove: Write = (draft) => {
  const variable = draft.deletable();
  if (variable === null) return assign(draft);
  const { name } = variable;
  draft.line(draft.chance.oneIn(3) ? `${name} = None` : `del ${name}`);
  draft.unbind(name);
};

const change: Write = (draft) => {
  const instance = draft.instance();
  if (instance === null) return assign(draft);
  const { chance } = draft;
  const { name, shape } = instance;
  const options: (() => unknown)[] = [
    () => draft.line(`${name}.item = ${expression(draft, 'any', 1)}`),
    () => draft.line(`${name}.next = ${expression(draft, 'any', 1)}`),
    () => draft.line(`${name}.next = ${name}`),
    () => draft.line(`${name}.size += ${chance.below(5)}`),
    () => draft.let('any', `${name}.get()`),
    () => draft.let('method', `${name}.get`),
    () => draft.line(`${name}.item = ${name}.get`),
    () => draft.line(`${draft.target('any')}, ${name}.next = ${name}.next, None`),
    () => draft.line(`print(isinstance(${name}, ${chance.of(draft.classes).name}), ${name}.size)`),
    () => {
      if (draft.imports.has('weakref') && shape.isWeakable) {
        const callback = chance.oneIn(3) ? ", lambda r: print('dead')" : '';
        draft.let('reference', `weakref.ref(${name}${callback})`);
      }
    },
    () => {
      draft.block('try:', () => draft.line(`del ${name}.next`));
      draft.block('except AttributeError:', () => draft.line(`${name}.next = []`));
      draft.line(`${name}.next = ${name}.item`);
    },
    () =>
      draft.block(`match ${name}:`, () => {
        draft.branch(`case ${shape.name}(size=${chance.of(['1', '300', 'n'])}, item=${draft.target('any')}):`, () =>
          statement(draft),
        );
        draft.block('case _:', () => draft.line("print('other')"));
        draft.variables = draft.variables.filter(({ kind, depth }) => kind !== 'any' || depth !== draft.depth);
      }),
  ];
  const { abilities } = shape;
  const add = (...more: (() => unknown)[]): unknown => options.push(...more, ...more, ...more);
  if (abilities.has('context'))
    add(() =>
      draft.branch(`with ${name} as ${draft.target('any')}:`, () => {
        statement(draft);
        if (chance.oneIn(3)) draft.line(`raise ValueError(${expression(draft, 'int', 0)})`);
      }),
    );
  if (abilities.has('iterable')) {
    add(
      () => draft.let('list', `[*${name}]`),
      () => draft.let('iterator', `iter(${name})`),
      () => draft.branch(`for i in ${name}:`, () => statement(draft)),
    );
  }
  if (abilities.has('callable')) add(() => draft.let('any', `${name}(${expression(draft, 'any', 1)})`));
  if (abilities.has('property'))
    add(
      () => draft.line(`${name}.half = ${expression(draft, 'int', 1)}`),
      () => draft.line(`print(${name}.half)`),
    );
  if (abilities.has('classmethod'))
    add(() => draft.let(`instance ${shape.name}`, `${shape.name}.make(${expression(draft, 'any', 1)})`));
  if (abilities.has('staticmethod')) add(() => draft.let('list', `${name}.twice(${name})`));
  if (abilities.has('register'))
    add(
      () => draft.line(`${name}.keep()`),
      () => draft.line(`${name}.every.clear()`),
    );
  if (abilities.has('equality'))
    add(
      () => draft.line(`print(len({${name}, ${name}}), ${name} == ${expression(draft, 'any', 0)})`),
      () => draft.let('any', `{${name}: [${name}]}`),
    );
  if (abilities.has('items'))
    add(
      () => draft.line(`${draft.target('any')}, *${draft.target('list')} = ${name}`),
      () => draft.line(`print(len(${name}))`),
    );
  if (abilities.has('missing')) add(() => draft.let('list', `${name}.absent`));
  if (abilities.has('addition')) add(() => draft.let('any', `${name} + ${expression(draft, 'any', 0)}`));
  chance.of(options)();
};

const make: Write = (draft) => {
  if (draft.classes.length === 0) return assign(draft);
  const { name } = draft.chance.of(draft.classes);
  const value = expression(draft, `instance ${name}`, 2);
  draft.let(`instance ${name}`, `${value}`);
};

const callFunction: Write = (draft) => {
  // Functions of the module call only functions above them: no program runs for long.
  if (draft.functions.length === 0 || draft.loops > 1) return assign(draft);
  const { chance } = draft;
  const shape = chance.of(draft.functions);
  const text = call(draft, shape);
  if (chance.oneIn(4)) draft.line(text);
  else if (chance.oneIn(6)) draft.let('list', `[${text}, ${expression(draft, 'any', 0)}]`);
  else draft.let(shape.returns, `${text}`);
};

const useGenerator: Write = (draft) => {
  const { chance } = draft;
  const name = draft.name('generator', 'iterator', 'generator');
  if (name === null) return callFunction(draft);
  const isGenerator = draft.variables.find((variable) => variable.name === name)?.kind === 'generator';
  const options: (() => void)[] = [
    () => draft.let('any', `next(${name}, None)`),
    () => draft.let('any', `next(${name}, ${expression(draft, 'list', 1)})`),
    () => draft.let('list', `list(${name})`),
    () => draft.branch(`for i in ${name}:`, () => (chance.oneIn(3) ? draft.line('break') : statement(draft))),
    () => draft.line(`${draft.target('any')}, *${draft.target('list')} = [${name}, *${name}]`),
  ];
  if (isGenerator) {
    const more = [
      () => {
        // One that has not begun is closed otherwise by CPython 3.14.2 (see `differences.ts`).
        draft.line(`next(${name}, None)`);
        draft.line(`${name}.close()`);
      },
      () => {
        draft.block('try:', () =>
          draft.line(
            `print(type(${name}.${chance.of(['send(None)', `send(${expression(draft, 'any', 0)})`, "throw(ValueError('thrown'))"])}))`,
          ),
        );
        draft.block(`except (StopIteration, ValueError, TypeError) as error:`, () =>
          draft.line('print(type(error).__name__)'),
        );
      },
    ];
    options.push(...more, ...more);
  }
  chance.of(options)();
};

const useMethod: Write = (draft) => {
  const name = draft.name('method');
  if (name === null) return change(draft);
  draft.chance.of([
    () => draft.let('any', `${name}()`),
    () => draft.line(`print(${name}.__self__.size)`),
    () => draft.let('any', `${name}.__self__`),
  ])();
};

const useReference: Write = (draft) => {
  const name = draft.name('reference');
  if (name === null) return change(draft);
  draft.chance.of([() => draft.line(`print(${name}() is None)`), () => draft.let('any', `${name}()`)])();
};

const useException: Write = (draft) => {
  const name = draft.name('exception');
  if (name === null) return attempt(draft);
  const { chance } = draft;
  chance.of([
    () => draft.line(`print(type(${name}).__name__, len(${name}.args))`),
    () => draft.line(`${name}.__traceback__ = None`),
    () => draft.let('any', `${name}.__context__`),
    () => draft.line(`${name}.notes = ${expression(draft, 'any', 1)}`),
    () => {
      draft.block('try:', () => draft.line(chance.of([`raise ${name}`, `raise KeyError(1) from ${name}`])));
      draft.block('except Exception as error:', () => draft.line(`print(error is ${name})`));
    },
  ])();
};

const branches: Write = (draft) => {
  draft.branch(`if ${condition(draft)}:`, () => statement(draft));
  if (draft.chance.oneIn(3)) draft.branch(`elif ${condition(draft)}:`, () => statement(draft));
  if (draft.chance.oneIn(2)) draft.branch('else:', () => statement(draft));
};

const loop: Write = (draft) => {
  const { chance } = draft;
  if (draft.loops > 1) return assign(draft);
  draft.loops++;
  const n = 1 + chance.below(2);
  const body = (): void => {
    for (let k = n; k > 0; k--) statement(draft);
    if (chance.oneIn(4)) draft.branch(`if ${condition(draft)}:`, () => draft.line(chance.of(['break', 'continue'])));
  };
  const variable = draft.loops === 1 ? 'i' : 'j';
  chance.of([
    () => draft.branch(`for ${variable} in range(${1 + chance.below(3)}):`, body),
    () => draft.branch(`for ${variable} in ${expression(draft, 'list', 1)}[:3]:`, body),
    () => draft.branch(`for ${variable}, n in enumerate(${expression(draft, 'ints', 1)}[:3]):`, body),
    () => draft.branch(`for ${variable}, n in list(${expression(draft, 'dict', 1)}.items())[:2]:`, body),
    () => {
      const counter = `n${draft.serial()}`;
      draft.line(`${counter} = 0`);
      draft.branch(`while ${counter} < ${1 + chance.below(3)}:`, () => {
        draft.line(`${counter} += 1`);
        body();
      });
    },
  ])();
  if (chance.oneIn(5)) draft.branch('else:', () => statement(draft));
  draft.loops--;
};

const FAILURES: readonly ((draft: Draft) => string)[] = [
  (draft) => `print(1 // ${expression(draft, 'int', 1)})`,
  (draft) => `print(${expression(draft, 'ints', 1)}[${draft.chance.below(4)}])`,
  () => `{}['missing']`,
  () => `int('x')`,
  (draft) => `raise ValueError(${expression(draft, 'any', 1)})`,
  (draft) => `raise LookupError(${expression(draft, 'list', 1)})`,
  (draft) => `assert not ${expression(draft, 'ints', 1)}, 'full'`,
  () => 'print(undefined)',
  () => 'None.attribute',
  (draft) => `len(${expression(draft, 'int', 0)})`,
  (draft) => `next(iter(${expression(draft, 'ints', 1)}))`,
];

const attempt: Write = (draft) => {
  const { chance } = draft;
  draft.branch('try:', () => {
    if (chance.oneIn(3)) statement(draft);
    if (chance.oneIn(3) && draft.functions.length > 0 && draft.loops < 2)
      draft.line(call(draft, chance.of(draft.functions)));
    draft.line(chance.of(FAILURES)(draft));
  });
  const last = chance.oneIn(6);
  if (!last) {
    if (chance.oneIn(3)) draft.branch('except ZeroDivisionError:', () => statement(draft));
    draft.branch(
      `except ${chance.of(['Exception', '(Exception, ArithmeticError)', 'BaseException'])} as error:`,
      () => {
        if (chance.oneIn(2)) draft.line('print(type(error).__name__)');
        const keeper = draft.name('list');
        if (keeper !== null && chance.oneIn(3)) draft.line(`${keeper}.append(error)`);
        else if (draft.depth > 0 && chance.oneIn(5))
          draft.line(chance.of(['raise', "raise RuntimeError('again')", "raise RuntimeError('again') from error"]));
        else if (chance.oneIn(2)) {
          draft.line(`kept${draft.depth} = error`);
        } else statement(draft);
      },
    );
    if (chance.oneIn(5)) draft.branch('else:', () => statement(draft));
  }
  if (last || chance.oneIn(5)) draft.branch('finally:', () => statement(draft));
};

const keepException: Write = (draft) => {
  draft.block('try:', () => {
    const shape = draft.functions.find(() => draft.chance.oneIn(3));
    if (shape !== undefined && draft.loops < 2) draft.line(call(draft, shape));
    draft.line(`raise ${draft.chance.of(['ValueError', 'KeyError'])}(${expression(draft, 'any', 0)})`);
  });
  draft.block('except Exception as error:', () => draft.let('exception', 'error'));
};

const matching: Write = (draft) => {
  const { chance } = draft;
  const subject = expression(draft, chance.of(['list', 'ints', 'dict', 'pair', 'any', 'int'] as const), 1);
  draft.block(`match ${subject}:`, () => {
    const cases = [
      'case [] | ():',
      'case [first]:',
      'case [first, *rest]:',
      "case {'k': value, **others}:",
      'case int(number) if number > 3:',
      'case (1, _) | [_, 2]:',
      'case str():',
      'case {}:',
    ];
    for (let n = 1 + chance.below(2); n > 0; n--) draft.branch(chance.of(cases), () => statement(draft));
    if (chance.oneIn(2)) draft.branch('case _:', () => draft.line("print('none')"));
  });
};

const lambdas: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  if (draft.depth > 0) return assign(draft);
  chance.of([
    () => {
      draft.line(`do${n} = lambda x=${expression(draft, 'any', 0)}: [x, ${expression(draft, 'int', 0)}]`);
      draft.functions.push({ name: `do${n}`, parameters: ['any'], optional: 1, returns: 'list' });
    },
    () => {
      draft.line(`all${n} = [lambda: i for i in ${expression(draft, 'ints', 1)}]`);
      draft.line(`print([one() for one in all${n}])`);
    },
    () => draft.line(`print(sorted(${expression(draft, 'ints', 1)}, key=lambda v: (v % 3, v)))`),
  ])();
  for (const variable of draft.variables) variable.isPinned = true;
};

const STATEMENTS: readonly (readonly [number, Write])[] = [
  [12, assign],
  [4, assignMany],
  [5, show],
  [5, count],
  [2, collect],
  [5, augment],
  [7, changeList],
  [4, changeDict],
  [2, changeSet],
  [7, remove],
  [9, change],
  [6, make],
  [8, callFunction],
  [5, useGenerator],
  [2, useMethod],
  [2, useReference],
  [2, useException],
  [4, branches],
  [4, loop],
  [4, attempt],
  [2, keepException],
  [2, matching],
  [2, lambdas],
  ...SHAPES,
];
