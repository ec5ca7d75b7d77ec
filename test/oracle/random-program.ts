/**
 * Python programs drawn at random: the same seed gives the same program. They are valid, small,
 * end always, print nothing that differs between two runs, and rarely raise what they do not
 * catch. Knows the grammar of such programs; knows nothing of who runs them.
 */
import { Chance } from './chance.ts';
import { classDefinition, type ClassShape } from './random-classes.ts';
import { functionDefinition, type FunctionShape } from './random-functions.ts';
import { statement } from './random-statements.ts';

/**
 * What the value of a name is. `ints`, `pair`, `counts` and `set` hold numbers (and short strings) only, so that they can be
 * printed and compared; `any` may be anything.
 */
export type Kind =
  | 'int'
  | 'str'
  | 'ints'
  | 'pair'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'counts'
  | 'set'
  | 'function'
  | 'generator'
  | 'iterator'
  | 'method'
  | 'exception'
  | 'reference'
  | 'any'
  | `instance ${string}`;

/** Names of the module, of functions and of functions within functions never meet. */
const NAMES: readonly string[] = ['abcdef', 'pqrst', 'uvw'];

interface Variable {
  readonly name: string;
  kind: Kind;
  /** Functions rely on it: neither deleted nor given a value of another kind. */
  isPinned: boolean;
  readonly depth: number;
}

/** The program as it is being written: what is bound where it goes on, and what it may do there. */
export class Draft {
  readonly chance: Chance;
  readonly lines: string[] = [];
  readonly classes: ClassShape[] = [];
  readonly functions: FunctionShape[] = [];
  readonly imports: ReadonlySet<string>;
  variables: Variable[] = [];
  depth = 0;
  /** Inside something that may be skipped or repeated: kinds of names stay as they are. */
  blocks = 0;
  loops = 0;
  isGenerator = false;
  #indent = 0;
  #serial = 0;

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.imports = new Set(['sys', 'gc', 'weakref'].filter(() => this.chance.oneIn(2)));
  }

  line(text: string): void {
    this.lines.push('    '.repeat(this.#indent) + text);
  }

  /** Lines one level deeper. */
  block(head: string, body: () => void): void {
    this.line(head);
    this.#indent++;
    const before = this.lines.length;
    body();
    if (this.lines.length === before) this.line('pass');
    this.#indent--;
  }

  /** A block that may be skipped or repeated: names that it binds are not bound for sure after it. */
  branch(head: string, body: () => void): void {
    const { variables } = this;
    this.blocks++;
    this.variables = [...variables];
    this.block(head, body);
    this.variables = variables;
    this.blocks--;
  }

  /** The body of a function: names of its own, and those around it to read. */
  body(head: string, parameters: readonly (readonly [string, Kind])[], write: () => void): void {
    const { variables, blocks, loops, isGenerator } = this;
    for (const variable of variables) variable.isPinned = true;
    this.depth++;
    this.blocks = this.loops = 0;
    this.isGenerator = false;
    this.variables = [...variables];
    for (const [name, kind] of parameters) this.bind(name, kind);
    this.block(head, write);
    this.depth--;
    Object.assign(this, { variables, blocks, loops, isGenerator });
  }

  serial(): number {
    return ++this.#serial;
  }

  get isFull(): boolean {
    return this.lines.length > 44;
  }

  /** A name that a value of this kind may be assigned to here. */
  target(kind: Kind): string {
    const own = this.variables.filter(({ depth }) => depth === this.depth);
    const same = own.filter((variable) => variable.kind === kind);
    if (same.length > 0 && this.chance.oneIn(3)) return this.chance.of(same).name;
    const letters = [...(NAMES[this.depth] as string)];
    const free = letters.filter((letter) => {
      const known = own.find(({ name }) => name === letter);
      return known === undefined || known.kind === kind || (!known.isPinned && this.blocks === 0);
    });
    const name = free.length > 0 ? this.chance.of(free) : `${this.chance.of(letters)}${this.serial()}`;
    this.bind(name, kind);
    return name;
  }

  /** Assigns a value that was written before its name is chosen: it may be of the names bound so far. */
  let(kind: Kind, value: string): void {
    this.line(`${this.target(kind)} = ${value}`);
  }

  bind(name: string, kind: Kind): void {
    const known = this.variables.find((variable) => variable.name === name && variable.depth === this.depth);
    if (known !== undefined) known.kind = kind;
    else this.variables.push({ name, kind, isPinned: false, depth: this.depth });
  }

  unbind(name: string): void {
    this.variables = this.variables.filter((variable) => variable.name !== name);
  }

  /** Names of a kind, those of functions around included; null if there are none. */
  name(...kinds: readonly Kind[]): string | null {
    const found = this.variables.filter(({ kind }) => kinds.includes(kind));
    return found.length === 0 ? null : this.chance.of(found).name;
  }

  /** A name that can be deleted. */
  deletable(): Variable | null {
    const found = this.variables.filter(({ isPinned, depth }) => !isPinned && depth === this.depth);
    return found.length === 0 || this.blocks > 0 ? null : this.chance.of(found);
  }

  instance(): { readonly name: string; readonly shape: ClassShape } | null {
    const found = this.variables.filter(({ kind }) => kind.startsWith('instance '));
    if (found.length === 0) return null;
    const { name, kind } = this.chance.of(found);
    return { name, shape: this.classes.find((shape) => kind === `instance ${shape.name}`) as ClassShape };
  }
}

/** The program of a seed. */
export function randomProgram(seed: number): string {
  const draft = new Draft(seed);
  const { chance } = draft;
  for (const module of draft.imports) draft.line(`import ${module}`);
  for (let n = chance.below(3); n > 0; n--) classDefinition(draft);
  const length = draft.lines.length + 8 + chance.below(20);
  while (draft.lines.length < length) {
    if (chance.oneIn(7)) functionDefinition(draft);
    else if (chance.oneIn(25)) classDefinition(draft);
    else statement(draft);
  }
  return draft.lines.join('\n') + '\n';
}
