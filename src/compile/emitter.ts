/**
 * What all emitters share: the stack of code objects being made, names and where
 * they live, closures, source positions. Knows scopes; knows no statement and no
 * expression by kind: those are visited through `Visitors`.
 *
 * Behaviour of CPython's Python/compile.c and the name handling of Python/codegen.c.
 */
import { invariant } from '../base/invariant.ts';
import type { Span } from '../base/span.ts';
import type { Context, Expression, Root, Statement } from '../syntax/tree.ts';
import { mangle } from '../syntax/mangle.ts';
import type { Scope, SymbolInfo, SymbolTable } from '../syntax/symbols.ts';
import { assemble } from './assemble.ts';
import type { Code, Constant } from './code.ts';
import { NONE } from './constants.ts';
import { optimise } from './flow.ts';
import { importedNames } from './imported-names.ts';
import { type Label, type Location, NO_LOCATION, type Operation } from './instruction.ts';
import { Unit, type UnitOptions } from './unit.ts';

/** Differences between the Pythons that we model, as far as the compiler sees them. */
export interface CompileProfile {
  /** Whether loads of locals may borrow their reference (3.14+). */
  readonly borrow: boolean;
  /** Whether they do so behind a block without instructions too (3.15). */
  readonly borrowsBehindEmptyBlocks: boolean;
  /** Ints from 0 to this one are loaded by LOAD_SMALL_INT. */
  readonly largestSmallInt: number;
  /** Whether constants are folded in the tree (up to 3.13): displays of any length, and all constants are listed. */
  readonly foldsInTree: boolean;
  /** Whether iterators of loops and awaits take two entries of the operand stack (3.15). */
  readonly pairsIterators: boolean;
  /** Whether the frame has room for the handler that is around a generator and an await (3.12+). */
  readonly guardsGenerators: boolean;
}

export interface CompileOptions {
  readonly filename: string;
  /** The text that the tree was parsed from; columns of positions count its UTF-8 bytes. */
  readonly source: string;
  readonly profile: CompileProfile;
  /** Whether the code carries TRACE_LINE instructions. */
  readonly trace: boolean;
}

/** How the emitters reach each other without importing each other. */
export interface Visitors {
  readonly statement: (emitter: Emitter, node: Statement) => void;
  readonly expression: (emitter: Emitter, node: Expression) => void;
}

type Storage = 'fast' | 'global' | 'deref' | 'name';

const FAST: Readonly<Record<Context, Operation>> = { Load: 'LOAD_FAST', Store: 'STORE_FAST', Del: 'DELETE_FAST' };
const GLOBAL: Readonly<Record<Context, Operation>> = {
  Load: 'LOAD_GLOBAL',
  Store: 'STORE_GLOBAL',
  Del: 'DELETE_GLOBAL',
};
const DEREF: Readonly<Record<Context, Operation>> = { Load: 'LOAD_DEREF', Store: 'STORE_DEREF', Del: 'DELETE_DEREF' };
const NAME: Readonly<Record<Context, Operation>> = { Load: 'LOAD_NAME', Store: 'STORE_NAME', Del: 'DELETE_NAME' };

/** Operands of SET_FUNCTION_ATTRIBUTE, in the order in which they are set. */
export const FunctionAttribute = {
  CLOSURE: 0x08,
  ANNOTATIONS: 0x04,
  ANNOTATE: 0x10,
  KWDEFAULTS: 0x02,
  DEFAULTS: 0x01,
} as const;

/** Of nodes that stand for no text of their own. */
export const NO_SPAN: Span = { start: 0, end: 0, line: -1, column: -1, endLine: -1, endColumn: -1 };

const utf8 = new TextEncoder();

export class Emitter {
  readonly symbols: SymbolTable;
  readonly options: CompileOptions;
  readonly #visitors: Visitors;
  readonly #imported: ReadonlySet<string>;
  readonly #isAscii: boolean;
  readonly #enclosing: Unit[] = [];
  #unit: Unit | null = null;

  constructor(root: Root, symbols: SymbolTable, options: CompileOptions, visitors: Visitors) {
    this.symbols = symbols;
    this.#imported = importedNames(root);
    this.options = options;
    this.#visitors = visitors;
    this.#isAscii = /^[\0-\x7f]*$/.test(options.source);
  }

  /** The code object being made now. */
  get unit(): Unit {
    invariant(this.#unit !== null, 'no code object is being made');
    return this.#unit;
  }

  // ---- the tree ----

  expression(node: Expression): void {
    this.#visitors.expression(this, node);
  }

  expressions(nodes: readonly Expression[]): void {
    for (const node of nodes) this.expression(node);
  }

  statements(nodes: readonly Statement[]): void {
    for (const node of nodes) this.#visitors.statement(this, node);
  }

  /** The place of a node, columns in UTF-8 bytes. */
  at(node: { readonly span: Span }): Location {
    const { span } = node;
    if (this.#isAscii || span.line < 0) {
      return { line: span.line, endLine: span.endLine, column: span.column, endColumn: span.endColumn };
    }
    return {
      line: span.line,
      endLine: span.endLine,
      column: this.#byteColumn(span.start, span.column),
      endColumn: this.#byteColumn(span.end, span.endColumn),
    };
  }

  #byteColumn(offset: number, column: number): number {
    return utf8.encode(this.options.source.slice(offset - column, offset)).length;
  }

  // ---- instructions ----

  op(location: Location, operation: Operation, arg = 0): void {
    this.unit.emit(location, operation, arg);
  }

  jump(location: Location, operation: Operation, label: Label): void {
    this.unit.jump(location, operation, label);
  }

  label(): Label {
    return this.unit.newLabel();
  }

  place(label: Label): void {
    this.unit.place(label);
  }

  constant(location: Location, constant: Constant): void {
    this.unit.loadConstant(location, constant);
  }

  none(location: Location): void {
    this.constant(location, NONE);
  }

  // ---- code objects ----

  /** Starts a code object inside the current one. */
  enter(options: Omit<UnitOptions, 'privateName'> & { readonly privateName?: string | undefined }): Unit {
    const privateName = options.privateName ?? this.#unit?.privateName ?? null;
    const unit = new Unit({ ...options, privateName });
    if (this.#unit !== null) {
      this.#enclosing.push(this.#unit);
      unit.qualname = this.#qualname(unit);
    }
    this.#unit = unit;
    const line = unit.kind === 'module' ? 0 : unit.firstLine;
    this.op({ line, endLine: unit.firstLine, column: 0, endColumn: 0 }, 'RESUME', 0);
    return unit;
  }

  #qualname(unit: Unit): string {
    let parent = this.#enclosing.at(-1);
    if (parent?.kind === 'annotations') parent = this.#enclosing.at(-2);
    if (parent === undefined || parent.kind === 'module') return unit.name;
    const isDefinition = unit.kind === 'function' || unit.kind === 'asyncFunction' || unit.kind === 'class';
    if (isDefinition) {
      const symbol = parent.scope.symbols.get(mangle(parent.privateName, unit.name));
      if (symbol?.scope === 'globalExplicit') return unit.name;
    }
    const isFunction = parent.kind === 'function' || parent.kind === 'asyncFunction' || parent.kind === 'lambda';
    return `${parent.qualname}${isFunction ? '.<locals>' : ''}.${unit.name}`;
  }

  /**
   * Finishes the current code object and goes back to the one around it.
   * @param ending what runs when control falls off the end: `returnNone` returns None, `return` the top of the stack.
   */
  leave(ending: 'returnNone' | 'return' = 'returnNone'): Code {
    if (ending === 'returnNone') this.none(NO_LOCATION);
    this.op(NO_LOCATION, 'RETURN_VALUE');
    const code = assemble(this.unit, optimise(this.unit, this.options.profile), this.options);
    this.#unit = this.#enclosing.pop() ?? null;
    return code;
  }

  /** Pushes a function made of `code`, whose attributes wait on the stack as `attributes` says. */
  makeFunction(location: Location, code: Code, attributes = 0): void {
    const free = code.slots.filter((slot) => slot.isFree);
    if (free.length > 0) {
      for (const slot of free) this.op(location, 'LOAD_CLOSURE', this.#closureIndex(slot.name));
      this.op(location, 'BUILD_TUPLE', free.length);
      attributes |= FunctionAttribute.CLOSURE;
    }
    this.constant(location, { kind: 'code', code });
    this.op(location, 'MAKE_FUNCTION');
    for (const flag of Object.values(FunctionAttribute)) {
      if (attributes & flag) this.op(location, 'SET_FUNCTION_ATTRIBUTE', flag);
    }
  }

  /** Number of the cell that a function inside the current code object closes over. */
  #closureIndex(name: string): number {
    const isImplicit = this.unit.kind === 'class' && IMPLICIT_CLASS_CELLS.has(name);
    return isImplicit ? this.cell(name) : this.#cellIndex(name);
  }

  /** Number of a cell or free variable of the current code object. */
  #cellIndex(name: string): number {
    const isOwn = this.unit.cellvars.has(name) && this.symbol(name)?.scope !== 'free';
    return isOwn ? this.cell(name) : this.freeVariable(name);
  }

  cell(name: string): number {
    return this.unit.cellvars.index(name);
  }

  freeVariable(name: string): number {
    return this.unit.cellvars.size + this.unit.freevars.index(name);
  }

  /** Records `self.attribute = …` of a method in the class around it. */
  noteStaticAttribute(attribute: string): void {
    for (let i = this.#enclosing.length - 1; i >= 0; i--) {
      const unit = this.#enclosing[i];
      if (unit?.kind === 'class') {
        unit.staticAttributes.add(attribute);
        return;
      }
    }
  }

  // ---- names ----

  /**
   * Whether an import statement at the top level of the module binds the name. As
   * in CPython not in a comprehension that is inlined there, where the name's
   * symbol is replaced by the comprehension's, which knows no imports.
   */
  isImported(name: string): boolean {
    const module = this.#enclosing[0] ?? this.unit;
    return this.#imported.has(name) && !module.overrides.has(name);
  }

  mangle(name: string): string {
    const { unit } = this;
    if (unit.mangled !== undefined && !unit.mangled.has(name)) return name;
    return mangle(unit.privateName, name);
  }

  /** What the current scope knows of a mangled name. */
  symbol(name: string): SymbolInfo | undefined {
    const { unit } = this;
    const own = unit.overrides.get(name) ?? unit.scope.symbols.get(name);
    if (own !== undefined) return own;
    for (let i = unit.inlined.length - 1; i >= 0; i--) {
      const symbol = unit.inlined[i]?.symbols.get(name);
      if (symbol !== undefined) return symbol;
    }
    return undefined;
  }

  #storage(name: string): Storage {
    const { unit } = this;
    switch (this.symbol(name)?.scope) {
      case 'free':
      case 'cell':
        return 'deref';
      case 'local':
        return unit.isFunctionLike || unit.fastHiddenNow.has(name) ? 'fast' : 'name';
      case 'globalImplicit':
        return unit.isFunctionLike ? 'global' : 'name';
      case 'globalExplicit':
        return 'global';
      default:
        return 'name';
    }
  }

  /** Loads, stores or deletes a variable. */
  name(location: Location, name: string, context: Context): void {
    const { unit } = this;
    const mangled = this.mangle(name);
    const storage = this.#storage(mangled);
    const inClassBody = unit.kind === 'class' && unit.inlined.length === 0;
    switch (storage) {
      case 'fast':
        this.op(location, FAST[context], unit.varnames.index(mangled));
        return;
      case 'deref': {
        const index = this.#cellIndex(mangled);
        if (context === 'Load' && inClassBody) {
          this.op(location, 'LOAD_LOCALS');
          this.op(location, 'LOAD_FROM_DICT_OR_DEREF', index);
        } else if (context === 'Load' && this.#seesClassBody) {
          this.#loadClassDict(location);
          this.op(location, 'LOAD_FROM_DICT_OR_DEREF', index);
        } else this.op(location, DEREF[context], index);
        return;
      }
      case 'global':
        if (context === 'Load' && this.#seesClassBody && this.symbol(mangled)?.scope === 'globalImplicit') {
          this.#loadClassDict(location);
          this.op(location, 'LOAD_FROM_DICT_OR_GLOBALS', unit.names.index(mangled));
        } else this.nameOp(location, GLOBAL[context], mangled);
        return;
      case 'name': {
        const skipsClassBody = context === 'Load' && unit.kind === 'class' && !inClassBody;
        this.nameOp(location, skipsClassBody ? 'LOAD_GLOBAL' : NAME[context], mangled);
      }
    }
  }

  /** Whether this is an annotation, type parameter or type alias scope directly inside a class body. */
  get #seesClassBody(): boolean {
    let scope: Scope | null = this.unit.scope;
    if (!LAZY_SCOPES.has(scope.kind)) return false;
    while (scope !== null && LAZY_SCOPES.has(scope.kind)) scope = scope.parent;
    return scope?.kind === 'class';
  }

  #loadClassDict(location: Location): void {
    this.op(location, 'LOAD_DEREF', this.freeVariable('__classdict__'));
  }

  /** An instruction whose operand is an already mangled name. */
  nameOp(location: Location, operation: Operation, name: string): void {
    const index = this.unit.names.index(name);
    this.op(location, operation, operation === 'LOAD_GLOBAL' ? index << 1 : index);
  }

  /** An instruction on an attribute; `flags` are shifted in below the index of its name. */
  attributeOp(location: Location, operation: Operation, attribute: string, shift = 0, flags = 0): void {
    this.op(location, operation, (this.unit.names.index(this.mangle(attribute)) << shift) | flags);
  }
}

const LAZY_SCOPES: ReadonlySet<string> = new Set(['annotation', 'typeParameters', 'typeAlias', 'typeVariable']);
const IMPLICIT_CLASS_CELLS: ReadonlySet<string> = new Set([
  '__class__',
  '__classdict__',
  '__conditional_annotations__',
]);
