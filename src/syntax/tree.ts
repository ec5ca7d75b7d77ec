/**
 * The syntax tree: CPython 3.14's own abstract syntax (the `ast` module's
 * grammar), one interface a node, every node with its span. Knows no scopes
 * and no bytecode.
 *
 * Source: Parser/Python.asdl of CPython 3.14, https://docs.python.org/3.14/library/ast.html
 */
import type { ConstantValue } from '../base/plain-tree.ts';
import type { Span } from '../base/span.ts';

export type { ConstantValue };

interface Node {
  readonly span: Span;
}

export interface Module extends Node {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
}
/** One expression, as `eval` takes it. */
export interface ExpressionModule extends Node {
  readonly kind: 'Expression';
  readonly body: Expression;
}
/** Statements whose expression values are shown, as the interactive prompt takes them. */
export interface Interactive extends Node {
  readonly kind: 'Interactive';
  readonly body: readonly Statement[];
}
export type Root = Module | ExpressionModule | Interactive;

// ---- statements ----

export interface FunctionDef extends Node {
  readonly kind: 'FunctionDef' | 'AsyncFunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly returns: Expression | null;
  readonly typeParams: readonly TypeParam[];
}
export interface ClassDef extends Node {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly typeParams: readonly TypeParam[];
}
export interface Return extends Node {
  readonly kind: 'Return';
  readonly value: Expression | null;
}
export interface Delete extends Node {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
}
export interface Assign extends Node {
  readonly kind: 'Assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}
export interface TypeAlias extends Node {
  readonly kind: 'TypeAlias';
  readonly name: Name;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expression;
}
export interface AugAssign extends Node {
  readonly kind: 'AugAssign';
  readonly target: Name | Attribute | Subscript;
  readonly op: Operator;
  readonly value: Expression;
}
export interface AnnAssign extends Node {
  readonly kind: 'AnnAssign';
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expression;
  readonly value: Expression | null;
  /** True for a bare name without parentheses. */
  readonly simple: boolean;
}
export interface For extends Node {
  readonly kind: 'For' | 'AsyncFor';
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface While extends Node {
  readonly kind: 'While';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface If extends Node {
  readonly kind: 'If';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface With extends Node {
  readonly kind: 'With' | 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}
export interface Match extends Node {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Node {
  readonly kind: 'Raise';
  readonly exc: Expression | null;
  readonly cause: Expression | null;
}
export interface Try extends Node {
  readonly kind: 'Try' | 'TryStar';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}
export interface Assert extends Node {
  readonly kind: 'Assert';
  readonly test: Expression;
  readonly msg: Expression | null;
}
export interface Import extends Node {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Node {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}
export interface Global extends Node {
  readonly kind: 'Global';
  readonly names: readonly string[];
}
export interface Nonlocal extends Node {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
}
export interface Expr extends Node {
  readonly kind: 'Expr';
  readonly value: Expression;
}
export interface Pass extends Node {
  readonly kind: 'Pass';
}
export interface Break extends Node {
  readonly kind: 'Break';
}
export interface Continue extends Node {
  readonly kind: 'Continue';
}
export type Statement =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

// ---- expressions ----

/** How a name, attribute or subscript is used. */
export type Context = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export interface BoolOp extends Node {
  readonly kind: 'BoolOp';
  readonly op: BoolOperator;
  readonly values: readonly Expression[];
}
export interface NamedExpr extends Node {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expression;
}
export interface BinOp extends Node {
  readonly kind: 'BinOp';
  readonly left: Expression;
  readonly op: Operator;
  readonly right: Expression;
}
export interface UnaryOp extends Node {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: Expression;
}
export interface Lambda extends Node {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expression;
}
export interface IfExp extends Node {
  readonly kind: 'IfExp';
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}
export interface Dict extends Node {
  readonly kind: 'Dict';
  /** null stands for a `**mapping` entry. */
  readonly keys: readonly (Expression | null)[];
  readonly values: readonly Expression[];
}
export interface SetDisplay extends Node {
  readonly kind: 'Set';
  readonly elts: readonly Expression[];
}
export interface ListComp extends Node {
  readonly kind: 'ListComp' | 'SetComp' | 'GeneratorExp';
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}
export interface DictComp extends Node {
  readonly kind: 'DictComp';
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
}
export interface Await extends Node {
  readonly kind: 'Await';
  readonly value: Expression;
}
export interface Yield extends Node {
  readonly kind: 'Yield';
  readonly value: Expression | null;
}
export interface YieldFrom extends Node {
  readonly kind: 'YieldFrom';
  readonly value: Expression;
}
export interface Compare extends Node {
  readonly kind: 'Compare';
  readonly left: Expression;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expression[];
}
export interface Call extends Node {
  readonly kind: 'Call';
  readonly func: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}
/** `{value!r:spec}` inside an f-string. */
export interface FormattedValue extends Node {
  readonly kind: 'FormattedValue';
  readonly value: Expression;
  /** -1 none, else the character code of `s`, `r` or `a`. */
  readonly conversion: number;
  readonly formatSpec: JoinedStr | null;
}
/** `{value}` inside a t-string, with its own source text. */
export interface Interpolation extends Node {
  readonly kind: 'Interpolation';
  readonly value: Expression;
  readonly text: string;
  readonly conversion: number;
  readonly formatSpec: JoinedStr | null;
}
export interface JoinedStr extends Node {
  readonly kind: 'JoinedStr';
  readonly values: readonly Expression[];
}
export interface TemplateStr extends Node {
  readonly kind: 'TemplateStr';
  readonly values: readonly Expression[];
}
export interface Constant extends Node {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
  /** 'u' for a string written with that prefix. */
  readonly prefix: 'u' | null;
}
export interface Attribute extends Node {
  readonly kind: 'Attribute';
  readonly value: Expression;
  readonly attr: string;
  readonly ctx: Context;
}
export interface Subscript extends Node {
  readonly kind: 'Subscript';
  readonly value: Expression;
  readonly slice: Expression;
  readonly ctx: Context;
}
export interface Starred extends Node {
  readonly kind: 'Starred';
  readonly value: Expression;
  readonly ctx: Context;
}
export interface Name extends Node {
  readonly kind: 'Name';
  readonly id: string;
  readonly ctx: Context;
}
export interface List extends Node {
  readonly kind: 'List';
  readonly elts: readonly Expression[];
  readonly ctx: Context;
}
export interface Tuple extends Node {
  readonly kind: 'Tuple';
  readonly elts: readonly Expression[];
  readonly ctx: Context;
}
export interface Slice extends Node {
  readonly kind: 'Slice';
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}
export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | DictComp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// ---- parts ----

export interface Comprehension extends Node {
  readonly kind: 'comprehension';
  readonly target: Expression;
  readonly iter: Expression;
  readonly ifs: readonly Expression[];
  readonly isAsync: boolean;
}
export interface ExceptHandler extends Node {
  readonly kind: 'ExceptHandler';
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
}
export interface Arguments extends Node {
  readonly kind: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** One entry for each of `kwonlyargs`; null where there is no default. */
  readonly kwDefaults: readonly (Expression | null)[];
  readonly kwarg: Arg | null;
  /** Defaults of the last of `posonlyargs` + `args`. */
  readonly defaults: readonly Expression[];
}
export interface Arg extends Node {
  readonly kind: 'arg';
  readonly arg: string;
  readonly annotation: Expression | null;
}
export interface Keyword extends Node {
  readonly kind: 'keyword';
  /** null for `**mapping`. */
  readonly arg: string | null;
  readonly value: Expression;
}
export interface Alias extends Node {
  readonly kind: 'alias';
  readonly name: string;
  readonly asname: string | null;
}
export interface WithItem extends Node {
  readonly kind: 'withitem';
  readonly contextExpr: Expression;
  readonly optionalVars: Expression | null;
}
export interface MatchCase extends Node {
  readonly kind: 'match_case';
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}

export interface MatchValue extends Node {
  readonly kind: 'MatchValue';
  readonly value: Expression;
}
export interface MatchSingleton extends Node {
  readonly kind: 'MatchSingleton';
  readonly value: null | boolean;
}
export interface MatchSequence extends Node {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Node {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Node {
  readonly kind: 'MatchClass';
  readonly cls: Expression;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
}
export interface MatchStar extends Node {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}
export interface MatchAs extends Node {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Node {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}
export type Pattern =
  MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

export interface TypeVar extends Node {
  readonly kind: 'TypeVar';
  readonly name: string;
  readonly bound: Expression | null;
  readonly defaultValue: Expression | null;
}
export interface ParamSpec extends Node {
  readonly kind: 'ParamSpec' | 'TypeVarTuple';
  readonly name: string;
  readonly defaultValue: Expression | null;
}
export type TypeParam = TypeVar | ParamSpec;

/** Every node that the grammar knows. */
export type AnyNode =
  | Root
  | Statement
  | Expression
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Pattern
  | TypeParam;
