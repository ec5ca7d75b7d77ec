/**
 * Longer pieces of random programs, each about one thing that people write articles on: closures over loop variables,
 * attributes of classes, kept tracebacks, suspended generators, cycles, views of dicts, stars, decorators, context
 * managers, patterns. Knows what is bound; a piece binds names of its own besides, which no other piece uses.
 */
import type { Draft } from './random-program.ts';
import { condition, expression, key, several } from './random-expressions.ts';

type Write = (draft: Draft) => void;

/** `for` loops of pieces have variables of their own: `i` and `j` may be another loop's. */
const loopClosures: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  draft.line(`made${n} = []`);
  draft.block(`for m${n} in ${chance.of([`range(${1 + chance.below(3)})`, expression(draft, 'ints', 1)])}:`, () => {
    chance.of([
      () => draft.line(`made${n}.append(lambda: m${n})`),
      () => draft.line(`made${n}.append(lambda v=m${n}: [v, m${n}])`),
      () => {
        draft.block(`def inner${n}(v=${expression(draft, 'list', 1)}):`, () => {
          draft.line('v.append(1)');
          draft.line(`return v, m${n}`);
        });
        draft.line(`made${n}.append(inner${n})`);
      },
    ])();
  });
  draft.line(`print(len([one() for one in made${n}]))`);
  if (chance.oneIn(3)) draft.line(`made${n}.clear()`);
  else if (chance.oneIn(4) && draft.depth === 0) draft.line(`del made${n}`);
};

const classAttributes: Write = (draft) => {
  const { chance } = draft;
  const instance = draft.instance();
  if (instance === null) return;
  const { name, shape } = instance;
  const n = draft.serial();
  draft.line(`${shape.name}.shared${n} = ${expression(draft, 'any', 1)}`);
  chance.of([
    () => draft.let('any', `${name}.shared${n}`),
    () => draft.line(`${shape.name}.shared${n} = [${shape.name}.shared${n}]`),
    () => draft.line(`del ${shape.name}.shared${n}`),
    () => {
      draft.line(`${shape.name}.put${n} = lambda self, v=None: [self, v]`);
      draft.let('any', `${name}.put${n}(${expression(draft, 'any', 0)})`);
    },
    () => {
      draft.line(`${shape.name}.half${n} = property(lambda self: [self.item])`);
      draft.let('list', `${name}.half${n}`);
    },
    () => draft.let('any', `type(${name})`),
    () => draft.let('any', `${name}.__class__.shared${n}`),
  ])();
};

const smallClasses: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  const kind = chance.of(['slots', 'plain', 'metaclass', 'list', 'counted'] as const);
  if (kind === 'metaclass')
    draft.block(`class Meta${n}(type):`, () =>
      draft.block('def __call__(cls, *values):', () => draft.line('return super().__call__(*values)')),
    );
  const head = { slots: '', plain: '', metaclass: `(metaclass=Meta${n})`, list: '(list)', counted: '' }[kind];
  draft.block(`class Small${n}${head}:`, () => {
    if (kind === 'slots') draft.line("__slots__ = ('left', 'right')");
    if (kind === 'counted') draft.line('made = 0');
    draft.block('def __init__(self, left, right=None):', () => {
      if (kind === 'list') draft.line('super().__init__([left])');
      else draft.line('self.left = left');
      if (kind !== 'list') draft.line(chance.of(['self.right = right', 'self.right = [self]', 'self.right = self']));
      if (kind === 'counted') draft.line(`Small${n}.made += 1`);
    });
  });
  draft.line(`small${n} = Small${n}(${expression(draft, 'any', 1)})`);
  if (kind === 'list') draft.line(`small${n}.append(${expression(draft, 'any', 0)})`);
  else
    draft.line(chance.of([`small${n}.left = small${n}`, `del small${n}.right`, `small${n}.left = [small${n}.right]`]));
  if (chance.oneIn(2)) draft.line(`small${n} = None`);
  if (draft.imports.has('gc') && draft.depth === 0 && chance.oneIn(2)) draft.line('print(gc.collect() > 0)');
};

const keptTracebacks: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  draft.block(`def fail${n}(x):`, () => {
    draft.line(`y = ${chance.of(['[x]', '(x, x)', "{'x': x}"])}`);
    chance.of([
      () => draft.line('raise ValueError(y)'),
      () => draft.line("return y['missing']['more']"),
      () => {
        draft.block('try:', () => draft.line('raise KeyError(x)'));
        draft.block('except KeyError as error:', () =>
          draft.line(
            chance.of(['raise ValueError(1) from error', 'raise ValueError(y)', 'raise', 'raise TypeError from None']),
          ),
        );
      },
      () => {
        draft.block('try:', () => draft.line('raise LookupError(y)'));
        draft.block('finally:', () => draft.line('y = None'));
      },
    ])();
  });
  draft.line(`kept${n} = []`);
  draft.block('try:', () => draft.line(`fail${n}(${expression(draft, 'any', 1)})`));
  draft.block('except Exception as error:', () =>
    draft.line(
      chance.of([
        `kept${n}.append(error)`,
        `kept${n}.append(error.with_traceback(None))`,
        `kept${n}.extend(error.args)`,
        `kept${n}.append((error, error.__context__))`,
        `kept${n} = error`,
      ]),
    ),
  );
  chance.of([
    () => draft.line(`kept${n} = None`),
    () => draft.line(`print(type(kept${n}).__name__)`),
    () => draft.let('any', `kept${n}`),
  ])();
};

const suspended: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  draft.block(`def walk${n}(x):`, () => {
    chance.of([
      () => {
        draft.block('try:', () => {
          draft.line('got = yield x');
          draft.line('yield [got, x]');
        });
        draft.block('except ValueError as error:', () =>
          draft.line(chance.of(['yield error.args', 'raise', "yield 'again'"])),
        );
        draft.block('finally:', () => draft.line("print('left')"));
      },
      () => {
        draft.block('while True:', () => {
          draft.line('y = yield x');
          draft.block('if y is None:', () => draft.line('return [x]'));
          draft.line('x = y');
        });
      },
      () => {
        draft.line(`back = yield from (v for v in [x, ${expression(draft, 'int', 0)}])`);
        draft.line('yield back, x');
      },
      () => draft.block('for v in [[x], x]:', () => draft.line('yield v')),
    ])();
  });
  draft.line(`walk${n} = walk${n}(${expression(draft, 'any', 1)})`);
  draft.line(`print(type(next(walk${n})).__name__)`);
  for (let k = chance.below(3); k > 0; k--) {
    draft.block('try:', () =>
      draft.line(
        chance.of([
          `print(type(walk${n}.send(${expression(draft, 'any', 0)})).__name__)`,
          `walk${n}.throw(ValueError(${expression(draft, 'list', 0)}))`,
          `walk${n}.throw(KeyError)`,
          `walk${n}.close()`,
          `next(walk${n})`,
        ]),
      ),
    );
    draft.block('except (StopIteration, LookupError, ValueError) as error:', () =>
      draft.line(
        chance.of(['print(type(error).__name__)', `last${n} = error`, `last${n} = getattr(error, 'value', None)`]),
      ),
    );
  }
  if (chance.oneIn(2)) draft.line(chance.of([`walk${n} = None`, `walk${n} = [walk${n}]`]));
};

const cycles: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  chance.of([
    () => {
      draft.line(`ring${n} = [${expression(draft, 'any', 1)}]`);
      draft.line(`ring${n}.append(${chance.of([`ring${n}`, `(ring${n},)`, `{'r': ring${n}}`, `[ring${n}]`])})`);
    },
    () => {
      draft.line(`ring${n} = {}`);
      draft.line(`ring${n}[${key(draft)}] = ${chance.of([`ring${n}`, `[ring${n}]`, `lambda: ring${n}`])}`);
    },
    () => {
      draft.block(`def ring${n}(x=${expression(draft, 'list', 1)}):`, () => draft.line(`return ring${n}`));
      draft.line(`ring${n}.own = ${chance.of([`ring${n}`, `[ring${n}]`])}`);
    },
    () => {
      const { classes } = draft;
      if (classes.length === 0) return draft.line(`ring${n} = []`);
      const { name } = chance.of(classes);
      draft.line(`ring${n} = ${name}(1)`);
      draft.line(`ring${n}.next = ${name}(ring${n})`);
      if (chance.oneIn(3)) draft.line(`ring${n}.item = ring${n}.get`);
    },
  ])();
  draft.line(chance.of([`ring${n} = None`, `del ring${n}`, `ring${n} = [ring${n}]`]));
  if (draft.imports.has('gc') && draft.depth === 0 && chance.oneIn(2))
    draft.line(chance.of(['print(gc.collect())', 'gc.collect()']));
};

const views: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  draft.line(`table${n} = ${expression(draft, 'dict', 2)}`);
  draft.line(`view${n} = table${n}.${chance.of(['keys()', 'values()', 'items()'])}`);
  draft.line(
    chance.of([
      `table${n}[7] = ${expression(draft, 'any', 1)}`,
      `table${n}.setdefault('s', []).append(${expression(draft, 'any', 0)})`,
      `table${n}.update({${key(draft)}: ${expression(draft, 'any', 1)}})`,
      `table${n} |= {${key(draft)}: ${expression(draft, 'any', 1)}}`,
      `table${n}.clear()`,
      `table${n}['w'] = view${n}`,
    ]),
  );
  draft.line(chance.of([`print(len(view${n}))`, `table${n} = None`, `view${n} = list(view${n})`]));
};

const stars: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  chance.of([
    () => {
      draft.line(`(one${n}, *two${n}), three${n} = [${several(draft, 'any', 1, 1)}], ${expression(draft, 'any', 1)}`);
      draft.line(`print(len(two${n}))`);
    },
    () => {
      draft.block(`def take${n}(*values, **named):`, () => {
        if (chance.oneIn(2)) draft.line('named[0 or "z"] = values');
        draft.line(chance.of(['return values', 'return named', 'return [*values, *named.values()]']));
      });
      draft.let(
        'any',
        `take${n}(*${expression(draft, 'list', 1)}, ${expression(draft, 'any', 0)}, **${`{'a': ${expression(draft, 'any', 0)}}`})`,
      );
    },
    () => draft.line(`print(*${expression(draft, 'ints', 1)}, sep='-')`),
    () => draft.let('list', `[*${expression(draft, 'list', 1)}, *(${several(draft, 'any', 0, 1)},)]`),
    () => {
      draft.block(`def pass${n}(x, /, y, *, z=${expression(draft, 'list', 1)}):`, () => {
        draft.line('z.append(x)');
        draft.line(chance.of(['return z', 'return y, z', 'return x']));
      });
      draft.let('any', `pass${n}(${expression(draft, 'any', 0)}, y=${expression(draft, 'any', 1)})`);
      draft.let('any', `pass${n}(1, 2, z=${expression(draft, 'list', 1)})`);
    },
  ])();
};

const decorators: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  if (draft.depth > 0) return;
  draft.block(`def keep${n}(${chance.of(['note', 'note=None'])}):`, () => {
    draft.block('def around(function):', () => {
      if (chance.oneIn(2)) {
        draft.block('def inner(*values):', () => {
          draft.line('inner.calls.append(len(values))');
          draft.line('return function(*values)');
        });
        draft.line('inner.calls = []');
      } else {
        draft.line('seen = {}');
        draft.block('def inner(x):', () => {
          draft.block('if str(type(x)) not in seen:', () => draft.line('seen[str(type(x))] = function(x)'));
          draft.line('return seen[str(type(x))]');
        });
      }
      draft.line('return inner');
    });
    draft.line('return around');
  });
  draft.line(`@keep${n}(${expression(draft, 'any', 1)})`);
  if (chance.oneIn(3)) draft.line(`@keep${n}(${expression(draft, 'int', 1)})`);
  draft.block(`def kept${n}(x):`, () => draft.line(chance.of(['return [x]', 'return x', 'return x, kept' + n])));
  draft.let('any', `kept${n}(${expression(draft, 'any', 1)})`);
  if (chance.oneIn(2)) draft.let('any', `kept${n}(${expression(draft, 'any', 0)})`);
};

const managers: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  draft.block(`class Open${n}:`, () => {
    draft.block('def __init__(self, what):', () => draft.line('self.what = what'));
    draft.block('def __enter__(self):', () =>
      draft.line(chance.of(['return self', 'return self.what', 'return [self]'])),
    );
    draft.block('def __exit__(self, kind, error, trace):', () => {
      draft.line(chance.of(["print('out', kind is None)", 'self.what = error', 'self.what = None']));
      draft.line(chance.of(['return True', 'return kind is ValueError', 'return None']));
    });
  });
  const body = (): void => {
    if (chance.oneIn(2)) draft.line(`print(type(w${n}).__name__)`);
    if (chance.oneIn(2)) draft.line(`raise ValueError(${expression(draft, 'any', 0)})`);
  };
  draft.block('try:', () => {
    const second = chance.oneIn(2) ? `, Open${n}(w${n}) as v${n}` : '';
    draft.block(`with Open${n}(${expression(draft, 'any', 1)}) as w${n}${second}:`, () => {
      draft.line(`u${n} = [w${n}]`);
      body();
    });
  });
  draft.block('except ValueError as error:', () => draft.line('print(len(error.args))'));
};

const patterns: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  const subject = chance.of([
    `[${several(draft, 'any', 1, 1)}]`,
    `(${expression(draft, 'int', 0)}, ${expression(draft, 'list', 1)})`,
    `{${key(draft)}: ${expression(draft, 'any', 1)}, 'k': ${expression(draft, 'list', 1)}}`,
    expression(draft, 'any', 1),
  ]);
  draft.block(`match ${subject}:`, () => {
    const cases = [
      `case [int() | str() as p${n}, *_]:`,
      `case [p${n}, [*q${n}]]:`,
      `case {'k': [*p${n}], **q${n}}:`,
      `case list(p${n}) | tuple(p${n}) if len(p${n}) > 1:`,
      `case int(p${n}) | str(p${n}):`,
      `case [_, p${n}, *_] | [p${n}]:`,
    ];
    for (let k = 1 + chance.below(3); k > 0; k--)
      draft.block(chance.of(cases), () => draft.line(chance.of([`print(type(p${n}).__name__)`, `r${n} = [p${n}]`])));
    draft.block(`case r${n}:`, () => draft.line('pass'));
  });
};

const comprehensions: Write = (draft) => {
  const { chance } = draft;
  const list = (): string => expression(draft, 'list', 1);
  chance.of([
    () => draft.let('list', `[[a_, b_] for a_ in ${list()} for b_ in [a_] if a_ is b_]`),
    () => draft.let('list', `[last := [a_] for a_ in ${list()}]`),
    () => draft.let('any', `{a_: [b_] for a_, b_ in enumerate(${list()})}`),
    () => draft.let('list', `[(lambda: a_)() for a_ in ${list()}]`),
    () => draft.let('any', `dict(zip(${expression(draft, 'pair', 1)}, ([a_] for a_ in ${list()})))`),
    () => draft.let('any', `next((a_ for a_ in ${list()} if a_ is not None), ${expression(draft, 'any', 0)})`),
    () => draft.line(`print(any(a_ is None for a_ in ${list()}), sum(1 for _ in ${list()}))`),
    () => draft.let('list', `[*map(lambda a_, b_: (b_, a_), ${list()}, ${list()})]`),
  ])();
};

const places: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  draft.line(
    `held${n} = [${expression(draft, 'ints', 1)}, ${expression(draft, 'dict', 1)}, ${expression(draft, 'any', 1)}]`,
  );
  for (let k = 1 + chance.below(2); k > 0; k--)
    draft.line(
      chance.of(
        [
          `held${n}[0] += [${chance.below(400)}]`,
          `held${n}[1]['n'] = held${n}[2]`,
          `held${n}[1] |= {'n': held${n}}`,
          `held${n}[::2] = [${expression(draft, 'any', 0)}, ${expression(draft, 'any', 0)}]`.replace('::2', ':2'),
          `held${n}[1:1] = held${n}[:1]`,
          `held${n}[0], held${n}[-1] = held${n}[-1], held${n}[0]`,
          `held${n} *= 2`,
          `held${n}.append(held${n}.pop(0))`,
          `held${n}[0:2] = ()`,
          `held${n} += tuple(held${n}[:1])`,
        ].filter((text) => k > 1 || !text.includes('[0:2]')),
      ) as string,
    );
  draft.line(chance.of([`print(len(held${n}))`, `del held${n}[:]`, `held${n} = held${n}[1:]`, `del held${n}`]));
};

const ways: Write = (draft) => {
  const { chance } = draft;
  const n = draft.serial();
  draft.block(`def way${n}(x, seen=[]):`, () => {
    chance.of([
      () => {
        draft.block('try:', () => draft.line('return [x]'));
        draft.block('finally:', () => draft.line(chance.of(['seen.append(x)', 'x = None', "print('finally')"])));
      },
      () => {
        draft.block('for v in [x, seen]:', () => {
          draft.block('try:', () => draft.line(chance.of(['continue', 'break', 'return v'])));
          draft.block('finally:', () => draft.line('seen.append(len(seen))'));
        });
        draft.line('return v');
      },
      () => {
        draft.block('def deeper(y):', () => {
          draft.line('nonlocal x');
          draft.line('x, y = y, x');
          draft.line(chance.of(['return y', 'return deeper', 'return [x, y]']));
        });
        draft.line('return deeper(seen)');
      },
      () => {
        draft.line('seen += [x]');
        draft.line(`if ${condition(draft)}: return seen[:]`);
        draft.line('return seen');
      },
    ])();
  });
  for (let k = 1 + chance.below(2); k > 0; k--) draft.let('any', `way${n}(${expression(draft, 'any', 1)})`);
};

const references: Write = (draft) => {
  const { chance } = draft;
  if (!draft.imports.has('weakref')) return;
  const n = draft.serial();
  draft.block(`class Seen${n}:`, () => draft.line('pass'));
  draft.line(`seen${n} = Seen${n}()`);
  draft.line(`one${n} = weakref.ref(seen${n})`);
  if (chance.oneIn(2)) draft.line(`two${n} = weakref.ref(seen${n}, lambda r: print('gone', r() is None))`);
  if (chance.oneIn(3)) draft.line(`print(weakref.ref(seen${n}) is one${n}, weakref.getweakrefcount(seen${n}))`);
  if (chance.oneIn(3)) draft.line(`seen${n}.own = seen${n}`);
  draft.line(chance.of([`del seen${n}`, `seen${n} = one${n}`, `seen${n} = [seen${n}]`]));
  draft.line(`print(one${n}() is None)`);
  if (draft.imports.has('gc') && draft.depth === 0 && chance.oneIn(2)) draft.line('gc.collect()');
};

/** With how often each is written beside the others. */
export const SHAPES: readonly (readonly [number, Write])[] = [
  [3, loopClosures],
  [3, classAttributes],
  [3, smallClasses],
  [3, keptTracebacks],
  [3, suspended],
  [3, cycles],
  [2, views],
  [3, stars],
  [2, decorators],
  [2, managers],
  [2, patterns],
  [3, comprehensions],
  [3, places],
  [3, ways],
  [2, references],
];
