/**
 * Traces of random but possible events, for properties that hold of every
 * trace. Same numbers, same trace.
 */
import type { Trace } from '../../src/trace/trace.ts';
import type { Id } from '../../src/trace/model.ts';
import { TraceBuilder } from '../../src/trace/builder.ts';

/** Makes a trace out of numbers: each decides one thing. */
export function randomTrace(choices: readonly number[]): Trace {
  let next = 0;
  const choose = (n: number): number => (n <= 0 ? 0 : (choices[next++ % choices.length] ?? 0) % n);
  const b = new TraceBuilder({ reserved: ['__name__'], source: 'a = 1\n' });
  const int = b.type('int', 'atom');
  const string = b.type('str', 'atom');
  const list = b.type('list', 'sequence');
  const dict = b.type('dict', 'mapping');
  const cell = b.type('cell', 'cell', { fixed: ['cell_contents'] });
  const generator = b.type('generator', 'generator');
  const classType = b.type('type', 'class');
  const someClass = b.alloc(classType, { text: 'C' });
  const instance = b.type('C', 'instance', { class: someClass });
  /** Instances go from one of these classes to the other. */
  const otherInstance = b.type('D', 'instance', { class: b.alloc(classType, { text: 'D' }) });
  const code = b.code('f', 'function', 3, ['a', 'b', 'c']);
  const types = [int, list, dict, cell, generator, generator, instance];
  const alive: { id: Id; type: number }[] = [{ id: someClass, type: classType }];
  const running: { id: Id; generator: Id | null }[] = [];
  const suspended: { id: Id; generator: Id }[] = [];
  const anyOf = (): Id => alive[choose(alive.length)]?.id ?? someClass;
  const anyOrNone = (): Id | null => (choose(3) === 0 ? null : anyOf());
  const names = ["'p'", "'q'", "'__name__'"].map((text) => b.alloc(string, { text, isStatic: true }));
  /** Dictionaries that are names or attributes: their keys are strings that live on, each key in its own place. */
  const namespaces = [b.alloc(dict)];
  const module = b.push(b.code('<module>', 'module'));
  running.push({ id: module, generator: null });
  b.namespace(module, namespaces[0] as Id);
  b.step('start', 1);

  const [alloc, ...others]: (() => void)[] = [
    () => {
      const type = types[choose(types.length)] as number;
      const text = type === int ? String(choose(50)) : null;
      alive.push({ id: b.alloc(type, { text, isStatic: choose(10) === 0 }), type });
    },
    () => {
      if (running.length > 1) b.local(['a', 'b', 'c', 'd'][choose(4)] as string, anyOrNone());
    },
    () => {
      const dictionary = namespaces[choose(namespaces.length)] as Id;
      const place = choose(names.length);
      const value = anyOrNone();
      b.item(dictionary, 2 * place, value === null ? null : (names[place] as Id)).item(
        dictionary,
        2 * place + 1,
        value,
      );
    },
    () => {
      const owner = alive[choose(alive.length)];
      if (owner?.type === list || owner?.type === dict) b.item(owner.id, choose(6), anyOrNone());
      else if (owner?.type === cell) b.item(owner.id, 0, anyOrNone());
      else if (owner?.type === instance || owner?.type === otherInstance)
        b.field(owner.id, ['x', 'y', 'z'][choose(3)] as string, anyOrNone());
    },
    () => {
      const owner = alive[choose(alive.length)];
      if (owner?.type === list) b.splice(owner.id, choose(4), choose(4), Array.from({ length: choose(4) }, anyOf));
      else if (owner?.type === dict) b.entries(owner.id, anyOf(), anyOf());
    },
    () => {
      const victim = alive[choose(alive.length)];
      if (victim === undefined || victim.id === someClass || running.some((frame) => frame.generator === victim.id)) {
        return;
      }
      b.free(victim.id);
      alive.splice(alive.indexOf(victim), 1);
      const kept = suspended.findIndex((frame) => frame.generator === victim.id);
      if (kept >= 0) suspended.splice(kept, 1);
    },
    () => {
      const free = alive.find(
        ({ id, type }) => type === generator && ![...running, ...suspended].some((frame) => frame.generator === id),
      );
      const keeper = choose(2) === 0 || free === undefined ? null : free.id;
      running.push({ id: b.push(code, { function: anyOf(), generator: keeper ?? 0 }), generator: keeper });
    },
    () => {
      if (running.length < 2) return;
      const frame = running.pop();
      if (frame?.generator != null && choose(3) > 0) {
        b.suspend();
        suspended.push({ id: frame.id, generator: frame.generator });
      } else {
        b.pop();
        // A generator whose frame has ended is no keeper of another.
        const ended = alive.findIndex(({ id }) => id === frame?.generator);
        if (ended >= 0) {
          b.free((alive[ended] as { id: Id }).id);
          alive.splice(ended, 1);
        }
      }
    },
    () => {
      const frame = suspended.splice(choose(suspended.length), 1)[0];
      if (frame === undefined) return;
      b.resume(frame.id);
      running.push(frame);
    },
    () => {
      const frame = running[choose(running.length)];
      if (frame !== undefined) b.stack(frame.id, choose(3), anyOrNone());
    },
    () => b.output(`line ${choose(9)}\n`),
    () => b.text(anyOf(), choose(2) === 0 ? null : `text ${choose(9)}`),
    () => b.weak(anyOf(), choose(2), anyOrNone()),
    () => {
      const owner = alive[choose(alive.length)];
      if (owner?.type !== instance && owner?.type !== otherInstance) return;
      const dictionary = b.alloc(dict);
      namespaces.push(dictionary);
      b.namespace(owner.id, dictionary);
    },
    () => b.detail(anyOf(), (['size', 'address', 'generation'] as const)[choose(3)] ?? 'size', choose(1000)),
    () => {
      const owner = alive[choose(alive.length)];
      if (owner?.type !== instance && owner?.type !== otherInstance) return;
      for (const name of ['x', 'y', 'z']) b.field(owner.id, name, null);
      owner.type = owner.type === instance ? otherInstance : instance;
      b.retype(owner.id, owner.type);
    },
    () => b.hold(anyOf(), choose(2) === 0 ? 'interpreter' : 'scope', choose(4)),
  ];
  for (let k = 0; k < 8; k++) alloc?.();
  while (next < choices.length) {
    if (choose(4) === 0) alloc?.();
    else others[choose(others.length)]?.();
    if (choose(3) === 0) b.step('line', 1 + choose(20));
  }
  b.step('end', 1);
  return b.finish();
}
