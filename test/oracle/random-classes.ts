/** Classes of random programs. Knows what a class may have; what is done with instances is in random-statements.ts. */
import { expression } from './random-expressions.ts';
import type { Draft } from './random-program.ts';

/** What a class of a random program can do beyond `size`, `item`, `next` and `get()`. */
export type Ability =
  | 'context'
  | 'iterable'
  | 'callable'
  | 'property'
  | 'classmethod'
  | 'staticmethod'
  | 'register'
  | 'equality'
  | 'items'
  | 'missing'
  | 'addition';

export interface ClassShape {
  readonly name: string;
  readonly abilities: ReadonlySet<Ability>;
  /** Instances have a dictionary, or at least a place for weak references. */
  readonly isWeakable: boolean;
}

const ABILITIES: Readonly<Record<Ability, (draft: Draft, name: string) => void>> = {
  context: (draft) => {
    draft.block('def __enter__(self):', () => {
      draft.line("print('enter', self.size)");
      draft.line(draft.chance.of(['return self', 'return [self]', 'return self.item']));
    });
    draft.block('def __exit__(self, *details):', () => {
      draft.line("print('exit', details[0] is not None)");
      if (draft.chance.oneIn(2)) draft.line('self.next = details');
      draft.line(draft.chance.of(['return True', 'return details[0] is ValueError', 'return None']));
    });
  },
  iterable: (draft) =>
    draft.block('def __iter__(self):', () => {
      draft.line('yield self.size');
      if (draft.chance.oneIn(2)) draft.line('yield self.item');
      else draft.line('yield from (self.next, self)');
    }),
  callable: (draft) =>
    draft.block('def __call__(self, v=None):', () => {
      draft.line(draft.chance.of(['self.item = v', 'self.next = [v, self.next]', 'self.size += 1']));
      draft.line(draft.chance.of(['return v', 'return self', 'return self.size']));
    }),
  property: (draft) => {
    draft.line('@property');
    draft.block('def half(self):', () => draft.line('return self.size // 2'));
    draft.line('@half.setter');
    draft.block('def half(self, n):', () => draft.line('self.size = n * 2'));
  },
  classmethod: (draft) => {
    draft.line('@classmethod');
    draft.block('def make(cls, v):', () => draft.line('return cls(v)'));
  },
  staticmethod: (draft) => {
    draft.line('@staticmethod');
    draft.block('def twice(v):', () => draft.line('return [v, v]'));
  },
  register: (draft, name) => {
    draft.line('every = []');
    draft.block('def keep(self):', () =>
      draft.line(draft.chance.of([`${name}.every.append(self)`, 'self.every.append(self)'])),
    );
  },
  equality: (draft) => {
    draft.block('def __eq__(self, other):', () => draft.line("return getattr(other, 'size', None) == self.size"));
    draft.block('def __hash__(self):', () => draft.line('return 1'));
  },
  items: (draft) => {
    draft.block('def __getitem__(self, at):', () => {
      draft.block('if at > 2:', () => draft.line('raise IndexError(at)'));
      draft.line(draft.chance.of(['return self.item', 'return [at]', 'return at']));
    });
    draft.block('def __len__(self):', () => draft.line('return 3'));
  },
  missing: (draft) =>
    draft.block('def __getattr__(self, name):', () => {
      draft.block("if name.startswith('_'):", () => draft.line('raise AttributeError(name)'));
      draft.line('return [name]');
    }),
  addition: (draft, name) =>
    draft.block('def __add__(self, other):', () => draft.line(`return ${name}([self, other])`)),
};

/** Writes a class. Every instance can be made of one value, has `size`, `item` and `next`, and answers `get()`. */
export function classDefinition(draft: Draft): void {
  const { chance } = draft;
  const name = `${chance.of(['Node', 'Box', 'Tree'])}${draft.serial()}`;
  const base = draft.classes.length > 0 && chance.oneIn(2) ? chance.of(draft.classes) : null;
  const hasSlots = base === null && chance.oneIn(4);
  const abilities = new Set<Ability>(base?.abilities);
  const own: Ability[] = [];
  for (const ability of Object.keys(ABILITIES) as Ability[])
    if (chance.oneIn(7) && !abilities.has(ability)) own.push(ability);
  for (const ability of own.slice(0, 2)) abilities.add(ability);
  const isWeakable = base?.isWeakable ?? (!hasSlots || chance.oneIn(2));
  const tail = base !== null ? `(${base.name})` : '';
  if (chance.oneIn(12) && !hasSlots && base === null) draft.line('@lambda made: made');
  draft.block(`class ${name}${tail}:`, () => {
    if (hasSlots) draft.line(`__slots__ = ('size', 'item', 'next'${isWeakable ? ", '__weakref__'" : ''})`);
    else if (chance.oneIn(3)) draft.line(`total = ${expression(draft, 'int', 1)}`);
    if (base === null) {
      draft.block('def __init__(self, item, next=None):', () => {
        draft.line(chance.of(['self.size = 1', 'self.size = len(str(type(item)))', 'self.size = 300']));
        draft.line('self.item = item');
        draft.line('self.next = next');
      });
    } else if (chance.oneIn(2)) {
      draft.block('def __init__(self, item):', () => {
        draft.line('super().__init__(item)');
        draft.line(chance.of(['self.size += 1', 'self.next = self', 'self.next = [item]']));
      });
    }
    if (base === null || chance.oneIn(4)) draft.block('def get(self):', () => draft.line('return self.item'));
    for (const ability of own.slice(0, 2)) ABILITIES[ability](draft, name);
    if (chance.oneIn(3)) {
      draft.block('def __del__(self):', () => {
        draft.line(`print('gone', ${chance.of(['self.size', `'${name}'`])})`);
        if (chance.oneIn(8)) draft.line('self.next = self.item = None');
      });
    }
  });
  draft.classes.push({ name, abilities, isWeakable });
}
