/**
 * One code object in the making: the instructions so far and the tables that
 * their operands index. Knows its scope; knows no tree beyond that.
 */
import type { AnnAssign, Statement } from '../syntax/tree.ts';
import type { Scope, SymbolInfo } from '../syntax/symbols.ts';
import type { Constant } from './code.ts';
import { ConstantPool } from './constants.ts';
import { Instruction, Label, type Location, type Operation } from './instruction.ts';

export type UnitKind = 'module' | 'class' | 'function' | 'asyncFunction' | 'lambda' | 'comprehension' | 'annotations';

/** Names numbered in order of first use. */
export class NameTable {
  readonly #indices = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.index(name);
  }

  index(name: string): number {
    let index = this.#indices.get(name);
    if (index === undefined) {
      index = this.#indices.size;
      this.#indices.set(name, index);
    }
    return index;
  }

  has(name: string): boolean {
    return this.#indices.has(name);
  }

  get size(): number {
    return this.#indices.size;
  }

  get names(): string[] {
    return [...this.#indices.keys()];
  }
}

/** What must be undone or run when `return`, `break` or `continue` leaves a stretch of code (CPython's fblocks). */
export type FrameBlock =
  | { readonly kind: 'while' | 'for' | 'asyncFor'; readonly again: Label; readonly exit: Label }
  | { readonly kind: 'tryExcept' | 'exceptHandler' | 'exceptGroupHandler' | 'finallyEnd' | 'popValue' }
  | { readonly kind: 'finallyTry'; readonly body: readonly Statement[] }
  | { readonly kind: 'with' | 'asyncWith'; readonly location: Location }
  | { readonly kind: 'handlerCleanup'; readonly name: string | null };

/** An annotation of a module or class body, to be compiled into its `__annotate__`. */
export interface DeferredAnnotation {
  readonly statement: AnnAssign;
  /** Number under which the body records that it came here; null where it always comes here. */
  readonly conditionalIndex: number | null;
}

export interface ArgumentCounts {
  readonly positional: number;
  readonly positionalOnly: number;
  readonly keywordOnly: number;
}

const NO_ARGUMENTS: ArgumentCounts = { positional: 0, positionalOnly: 0, keywordOnly: 0 };

export interface UnitOptions {
  readonly kind: UnitKind;
  readonly name: string;
  readonly scope: Scope;
  readonly firstLine: number;
  /** The class whose name mangles `__private` names here. */
  readonly privateName: string | null;
  readonly arguments?: ArgumentCounts;
  /** Where only some names are mangled (type parameters of a class): which. */
  readonly mangled?: ReadonlySet<string> | undefined;
}

/** Every cell of the scope: its own cell variables, those of comprehensions inlined into it, and the implicit ones of a class. */
function cellNames(scope: Scope): string[] {
  const names = new Set<string>();
  const collect = (from: Scope): void => {
    for (const symbol of from.symbols.values()) if (symbol.scope === 'cell') names.add(symbol.name);
    for (const child of from.children) if (child.isInlined) collect(child);
  };
  collect(scope);
  const sorted = [...names].sort(byCodePoint);
  const implicit: string[] = [];
  if (scope.needsClassClosure) implicit.push('__class__');
  if (scope.needsClassDict) implicit.push('__classdict__');
  if (scope.hasConditionalAnnotations) implicit.push('__conditional_annotations__');
  return [...sorted, ...implicit.filter((name) => !names.has(name))];
}

function freeNames(scope: Scope): string[] {
  const free = [...scope.symbols.values()].filter((symbol) => symbol.scope === 'free' || symbol.isFreeInClass);
  return free.map((symbol) => symbol.name).sort(byCodePoint);
}

/** Order of Python's `sorted` for strings. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

export class Unit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly scope: Scope;
  readonly firstLine: number;
  readonly privateName: string | null;
  readonly mangled: ReadonlySet<string> | undefined;
  readonly arguments: ArgumentCounts;
  qualname: string;
  readonly constants = new ConstantPool();
  readonly names = new NameTable();
  readonly varnames: NameTable;
  readonly parameterCount: number;
  readonly cellvars: NameTable;
  readonly freevars: NameTable;
  /** Variables of inlined comprehensions in a module or class body, which live in the frame though other names do not. */
  readonly fastHidden = new Set<string>();
  /** Those of `fastHidden` whose comprehension is being compiled. */
  readonly fastHiddenNow = new Set<string>();
  /** Symbols that an inlined comprehension redefines while it is being compiled. */
  readonly overrides = new Map<string, SymbolInfo>();
  /** Comprehensions being inlined, the innermost last. */
  readonly inlined: Scope[] = [];
  readonly frameBlocks: FrameBlock[] = [];
  /** Of a class: names assigned to `self.<name>` in its methods. */
  readonly staticAttributes = new Set<string>();
  readonly deferredAnnotations: DeferredAnnotation[] = [];
  /** Number of `if`, loop, `try`, `with` and `match` statements around the current statement. */
  conditionalDepth = 0;
  conditionalAnnotations = 0;
  instructions: Instruction[] = [];
  readonly #labels: Label[] = [];

  constructor(options: UnitOptions) {
    this.kind = options.kind;
    this.name = options.name;
    this.qualname = options.name;
    this.scope = options.scope;
    this.firstLine = options.firstLine;
    this.privateName = options.privateName;
    this.mangled = options.mangled;
    this.arguments = options.arguments ?? NO_ARGUMENTS;
    const { scope } = options;
    // The scope of annotations that are only text has a parameter but no symbols.
    this.varnames = new NameTable(scope.varnames.filter((name) => scope.symbols.get(name)?.isParameter ?? true));
    this.parameterCount = this.varnames.size;
    this.cellvars = new NameTable(cellNames(scope));
    this.freevars = new NameTable(freeNames(scope));
  }

  /** Whether names bound here live in the frame: anything but a module or class body. */
  get isFunctionLike(): boolean {
    return this.kind !== 'module' && this.kind !== 'class';
  }

  emit(location: Location, operation: Operation, arg = 0): void {
    this.instructions.push(new Instruction(operation, arg, location));
  }

  jump(location: Location, operation: Operation, label: Label): void {
    this.instructions.push(new Instruction(operation, 0, location, label));
  }

  loadConstant(location: Location, constant: Constant): void {
    this.emit(location, 'LOAD_CONST', this.constants.add(constant));
  }

  newLabel(): Label {
    const label = new Label();
    this.#labels.push(label);
    return label;
  }

  /** The next instruction is what `label` names. */
  place(label: Label): void {
    label.position = this.instructions.length;
  }

  /** Puts instructions, to which no label points, before the one at `index`; labels there stay with it. */
  insert(index: number, instructions: readonly Instruction[]): void {
    this.instructions.splice(index, 0, ...instructions);
    for (const label of this.#labels) if (label.position >= index) label.position += instructions.length;
  }
}
