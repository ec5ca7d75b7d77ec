/**
 * The fields of every node, in the order CPython's `ast` has them: what a
 * walk over any tree needs. Knows names; visits nothing itself.
 *
 * Source: Parser/Python.asdl of CPython 3.14, https://docs.python.org/3.14/library/ast.html#abstract-grammar
 */
import type { AnyNode } from './tree.ts';

/** Field names of a node's kind; checked against the interfaces of `tree.ts`. */
export const FIELDS: { readonly [Kind in AnyNode['kind']]: readonly Field<Kind>[] } = {
  Module: ['body'],
  Expression: ['body'],
  Interactive: ['body'],
  FunctionDef: ['name', 'args', 'body', 'decorators', 'returns', 'typeParams'],
  AsyncFunctionDef: ['name', 'args', 'body', 'decorators', 'returns', 'typeParams'],
  ClassDef: ['name', 'bases', 'keywords', 'body', 'decorators', 'typeParams'],
  Return: ['value'],
  Delete: ['targets'],
  Assign: ['targets', 'value'],
  TypeAlias: ['name', 'typeParams', 'value'],
  AugAssign: ['target', 'op', 'value'],
  AnnAssign: ['target', 'annotation', 'value', 'simple'],
  For: ['target', 'iter', 'body', 'orelse'],
  AsyncFor: ['target', 'iter', 'body', 'orelse'],
  While: ['test', 'body', 'orelse'],
  If: ['test', 'body', 'orelse'],
  With: ['items', 'body'],
  AsyncWith: ['items', 'body'],
  Match: ['subject', 'cases'],
  Raise: ['exc', 'cause'],
  Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'],
  Assert: ['test', 'msg'],
  Import: ['names'],
  ImportFrom: ['module', 'names', 'level'],
  Global: ['names'],
  Nonlocal: ['names'],
  Expr: ['value'],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ['op', 'values'],
  NamedExpr: ['target', 'value'],
  BinOp: ['left', 'op', 'right'],
  UnaryOp: ['op', 'operand'],
  Lambda: ['args', 'body'],
  IfExp: ['test', 'body', 'orelse'],
  Dict: ['keys', 'values'],
  Set: ['elts'],
  ListComp: ['elt', 'generators'],
  SetComp: ['elt', 'generators'],
  GeneratorExp: ['elt', 'generators'],
  DictComp: ['key', 'value', 'generators'],
  Await: ['value'],
  Yield: ['value'],
  YieldFrom: ['value'],
  Compare: ['left', 'ops', 'comparators'],
  Call: ['func', 'args', 'keywords'],
  FormattedValue: ['value', 'conversion', 'formatSpec'],
  Interpolation: ['value', 'text', 'conversion', 'formatSpec'],
  JoinedStr: ['values'],
  TemplateStr: ['values'],
  Constant: ['value', 'prefix'],
  Attribute: ['value', 'attr', 'ctx'],
  Subscript: ['value', 'slice', 'ctx'],
  Starred: ['value', 'ctx'],
  Name: ['id', 'ctx'],
  List: ['elts', 'ctx'],
  Tuple: ['elts', 'ctx'],
  Slice: ['lower', 'upper', 'step'],
  comprehension: ['target', 'iter', 'ifs', 'isAsync'],
  ExceptHandler: ['type', 'name', 'body'],
  arguments: ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kwDefaults', 'kwarg', 'defaults'],
  arg: ['arg', 'annotation'],
  keyword: ['arg', 'value'],
  alias: ['name', 'asname'],
  withitem: ['contextExpr', 'optionalVars'],
  match_case: ['pattern', 'guard', 'body'],
  MatchValue: ['value'],
  MatchSingleton: ['value'],
  MatchSequence: ['patterns'],
  MatchMapping: ['keys', 'patterns', 'rest'],
  MatchClass: ['cls', 'patterns', 'kwdAttrs', 'kwdPatterns'],
  MatchStar: ['name'],
  MatchAs: ['pattern', 'name'],
  MatchOr: ['patterns'],
  TypeVar: ['name', 'bound', 'defaultValue'],
  ParamSpec: ['name', 'defaultValue'],
  TypeVarTuple: ['name', 'defaultValue'],
};

/** The field names of the interface whose `kind` may be `Kind`. */
type Field<Kind, Node = AnyNode> = Node extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Exclude<keyof Node, 'kind' | 'span'>
    : never
  : never;

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;
}

/** Calls `visit` with every child node, in the order of the fields. */
export function forEachChild(node: AnyNode, visit: (child: AnyNode) => void): void {
  const values = node as unknown as Readonly<Record<string, unknown>>;
  for (const field of FIELDS[node.kind] as readonly string[]) {
    const value = values[field];
    if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) if (isNode(item)) visit(item);
    } else if (isNode(value)) visit(value);
  }
}
