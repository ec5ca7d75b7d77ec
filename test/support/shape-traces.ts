/**
 * Small traces written by hand, one for each kind of object, that show it as a
 * program would make it: two steps, the empty start and the object in place.
 */
import { TraceBuilder } from '../../src/trace/builder.ts';
import type { Id, Shape } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';

class Scribe {
  readonly builder = new TraceBuilder();
  readonly #int = this.builder.type('int', 'atom');
  readonly #str = this.builder.type('str', 'atom');
  readonly #function = this.builder.type('function', 'function', { fixed: ['__defaults__', '__closure__'] });
  readonly #tuple = this.builder.type('tuple', 'sequence');

  int(value: number): Id {
    return this.builder.alloc(this.#int, { text: String(value) });
  }

  str(value: string): Id {
    return this.builder.alloc(this.#str, { text: `'${value}'` });
  }

  function(name: string): Id {
    return this.builder.alloc(this.#function, { text: name });
  }

  tuple(...items: readonly Id[]): Id {
    const id = this.builder.alloc(this.#tuple);
    this.builder.append(id, ...items);
    return id;
  }

  object(type: string, shape: Shape, text: string | null = null): Id {
    return this.builder.alloc(this.builder.type(type, shape), { text });
  }

  fields(owner: Id, fields: Readonly<Record<string, Id>>): Id {
    for (const [name, value] of Object.entries(fields)) this.builder.field(owner, name, value);
    return owner;
  }
}

/** How each kind of object comes to be, under the name `it`. */
const MAKERS: Readonly<Record<Shape, (s: Scribe) => Id>> = {
  atom: (s) => s.str('안녕, <b>&amp; world'),
  sequence(s) {
    const list = s.object('list', 'sequence');
    const inner = s.object('list', 'sequence');
    s.builder.append(inner, s.int(1), s.int(2));
    s.builder.append(list, s.int(10), inner, inner);
    return list;
  },
  mapping(s) {
    const dict = s.object('dict', 'mapping');
    const list = s.object('list', 'sequence');
    s.builder.append(list, s.int(7));
    s.builder.entries(dict, s.str('name'), s.str('Ada'), s.str('marks'), list);
    return dict;
  },
  set(s) {
    const set = s.object('set', 'set');
    s.builder.append(set, s.int(3), s.int(5));
    return set;
  },
  instance(s) {
    const dog = s.object('Dog', 'instance');
    const friends = s.object('list', 'sequence');
    s.builder.append(friends, dog);
    return s.fields(dog, { name: s.str('Rex'), friends });
  },
  class(s) {
    const type = s.object('type', 'class', 'Dog');
    const kinds = s.object('list', 'sequence');
    s.builder.append(kinds, s.str('terrier'));
    return s.fields(type, { kinds, __init__: s.function('__init__'), bark: s.function('bark') });
  },
  function(s) {
    const f = s.function('remember');
    const list = s.object('list', 'sequence');
    s.builder.append(list, s.int(1));
    s.builder.fixed(f, '__defaults__', s.tuple(list));
    return f;
  },
  method(s) {
    const dog = s.fields(s.object('Dog', 'instance'), { age: s.int(3) });
    const method = s.object('method', 'method');
    return s.fields(method, { __self__: dog, __func__: s.function('bark') });
  },
  cell(s) {
    const list = s.object('list', 'sequence');
    s.builder.append(list, s.int(1));
    return s.fields(s.object('cell', 'cell'), { cell_contents: list });
  },
  iterator: (s) => s.object('list_iterator', 'iterator', '<list_iterator>'),
  generator(s) {
    const list = s.object('list', 'sequence');
    s.builder.append(list, s.int(1), s.int(2));
    return s.fields(s.object('generator', 'generator', 'countdown'), { n: s.int(3), seen: list });
  },
  exception(s) {
    const error = s.object('ValueError', 'exception');
    return s.fields(error, { code: s.int(404), reason: s.str('not found') });
  },
  traceback: (s) => s.fields(s.object('traceback', 'traceback'), { tb_lineno: s.int(4) }),
  frame: (s) => s.fields(s.object('frame', 'frame', 'fact'), { n: s.int(3) }),
  weakref(s) {
    const dog = s.fields(s.object('Dog', 'instance'), { age: s.int(3) });
    s.builder.local('dog', dog);
    const weak = s.object('weakref', 'weakref');
    s.builder.weak(weak, 0, dog);
    return weak;
  },
  module: (s) => s.object('module', 'module', 'math'),
  opaque: (s) => s.object('TextIOWrapper', 'opaque', "<_io.TextIOWrapper name='data.txt'>"),
};

/** A run whose last step has an object of the shape under the name `it`. */
export function shapeTrace(shape: Shape): Trace {
  const scribe = new Scribe();
  const { builder } = scribe;
  builder.push(builder.code('<module>', 'module'));
  builder.step('start', 1);
  builder.local('it', MAKERS[shape](scribe));
  builder.step('end', 1);
  return builder.finish();
}

/** A call inside of calls: each has its own variable and the list that all share. */
export function recursionTrace(depth: number): Trace {
  const scribe = new Scribe();
  const { builder } = scribe;
  const code = builder.code('fact', 'function', 1, ['n', 'memo']);
  builder.push(builder.code('<module>', 'module'));
  builder.step('start', 1);
  const memo = scribe.object('list', 'sequence');
  builder.local('memo', memo);
  builder.step('line', 5);
  for (let n = depth; n > 0; n--) {
    builder.push(code);
    const value = scribe.int(n);
    builder.local('n', value).local('memo', memo).step('call', 1);
    builder.append(memo, value);
    builder.step('line', 2);
  }
  for (let n = depth; n > 0; n--) builder.pop().step('return', 3);
  return builder.finish();
}

/** A linked list that grows at its end by one node a step. */
export function linkedListTrace(length: number): Trace {
  const scribe = new Scribe();
  const { builder } = scribe;
  const node = builder.type('Node', 'instance');
  builder.push(builder.code('<module>', 'module'));
  builder.step('start', 1);
  let last: Id | null = null;
  for (let n = 0; n < length; n++) {
    const id = builder.alloc(node);
    builder.field(id, 'value', scribe.int(n));
    if (last === null) builder.local('head', id);
    else builder.field(last, 'next', id);
    builder.local('last', id).step('line', 2);
    last = id;
  }
  return builder.finish();
}

/** Two instances that hold each other and that no name leads to any more; and one that is freed in the last step. */
export function islandTrace(): Trace {
  const scribe = new Scribe();
  const { builder } = scribe;
  builder.push(builder.code('<module>', 'module'));
  builder.step('start', 1);
  const node = builder.type('Node', 'instance');
  const [a, b, c] = [builder.alloc(node), builder.alloc(node), builder.alloc(node)];
  builder.field(a, 'other', b).field(b, 'other', a);
  builder.local('a', a).local('b', b).local('c', c).step('line', 4);
  builder.local('a', null).step('line', 5);
  builder.local('b', null).local('c', null).free(c).step('end', 5);
  return builder.finish();
}

/** A list of numbers that is longer than a picture shows. */
export function longListTrace(length: number): Trace {
  const scribe = new Scribe();
  const { builder } = scribe;
  builder.push(builder.code('<module>', 'module'));
  builder.step('start', 1);
  const list = scribe.object('list', 'sequence');
  builder.append(list, ...Array.from({ length }, (_, i) => scribe.int(i)));
  builder.local('numbers', list).step('end', 1);
  return builder.finish();
}

/** Many steps in the module, then a few calls deep and back: nested lists that want several columns, and wide names. */
export function deepCallTrace(depth: number, steps: number): Trace {
  const scribe = new Scribe();
  const { builder } = scribe;
  const code = builder.code('descend', 'function', 1);
  builder.push(builder.code('<module>', 'module'));
  builder.step('start', 1);
  let nested = scribe.object('list', 'sequence');
  for (let i = 0; i < 4; i++) {
    const outer = scribe.object('list', 'sequence');
    builder.append(outer, nested, scribe.str('a text as long as it may be'));
    nested = outer;
  }
  builder.local('nested_lists', nested);
  for (let i = 0; i < steps; i++) builder.local('counter', scribe.int(i)).step('line', 3);
  for (let i = 0; i < depth; i++) {
    builder.push(code);
    builder.local('argument', nested).step('call', 5);
  }
  for (let i = 0; i < depth; i++) builder.pop().step('return', 6);
  for (let i = 0; i < steps; i++) builder.local('counter', scribe.int(i)).step('line', 7);
  return builder.finish();
}
