/**
 * What CPython's compiler warns of: code that is valid but hardly meant. Knows
 * the tree only; who shows the warnings decides how.
 *
 * Behaviour of CPython's Python/codegen.c and Python/ast_preprocess.c.
 */
import type { Span } from '../base/span.ts';
import { forEachChild } from '../syntax/fields.ts';
import type { AnyNode, Compare, Expression, Root, Subscript } from '../syntax/tree.ts';

/** A `SyntaxWarning`, as it is shown before the program runs. */
export interface SyntaxWarning {
  readonly message: string;
  readonly span: Span;
}

const TEMPLATE = 'string.templatelib.Template';

/** Types of displays and the like, by kind of node. */
const TYPES: Partial<Readonly<Record<Expression['kind'], string>>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  TemplateStr: TEMPLATE,
  Interpolation: TEMPLATE,
  JoinedStr: 'str',
  FormattedValue: 'str',
};
const INDEXED_BY_INT: ReadonlySet<string> = new Set(['str', 'bytes', 'tuple', 'list']);
const NEVER_SUBSCRIPTABLE: ReadonlySet<string> = new Set([
  'NoneType',
  'ellipsis',
  'bool',
  'int',
  'float',
  'complex',
  'set',
  'generator',
  'function',
  TEMPLATE,
]);
const INTEGER: ReadonlySet<string> = new Set(['int', 'bool']);

/** Name of the type that the expression certainly has. */
function typeOf(node: Expression): string | undefined {
  return node.kind === 'Constant' ? node.value.type : TYPES[node.kind];
}

/** Whether identity with it says nothing: a literal that is no singleton. */
function isLiteral(node: Expression): boolean {
  if (node.kind === 'Tuple') return node.elts.every(({ kind }) => kind === 'Constant');
  return node.kind === 'Constant' && !['NoneType', 'bool', 'ellipsis'].includes(node.value.type);
}

function identityWarning(node: Compare): string | undefined {
  for (const [i, operator] of node.ops.entries()) {
    if (operator !== 'Is' && operator !== 'IsNot') continue;
    const operands = [i === 0 ? node.left : node.comparators[i - 1], node.comparators[i]];
    const literal = operands.find((operand) => operand !== undefined && isLiteral(operand));
    if (literal === undefined) continue;
    const [written, meant] = operator === 'Is' ? ['is', '=='] : ['is not', '!='];
    return `"${written}" with '${typeOf(literal)}' literal. Did you mean "${meant}"?`;
  }
  return undefined;
}

function callWarning(callee: Expression): string | undefined {
  const type = typeOf(callee);
  if (type === undefined || type === 'function') return undefined;
  return `'${type}' object is not callable; perhaps you missed a comma?`;
}

function subscriptWarning(node: Subscript): string | undefined {
  const type = typeOf(node.value);
  if (node.ctx !== 'Load' || type === undefined) return undefined;
  if (NEVER_SUBSCRIPTABLE.has(type)) return `'${type}' object is not subscriptable; perhaps you missed a comma?`;
  const key = typeOf(node.slice);
  if (key === undefined || INTEGER.has(key) || !INDEXED_BY_INT.has(type)) return undefined;
  return `${type} indices must be integers or slices, not ${key}; perhaps you missed a comma?`;
}

/**
 * All warnings, in the order in which CPython gives them; once each, though CPython
 * repeats those of a `finally` body for each copy of it that it compiles.
 */
export function syntaxWarnings(root: Root): SyntaxWarning[] {
  const early: SyntaxWarning[] = [];
  const late: SyntaxWarning[] = [];
  const warn = (message: string | undefined, { span }: AnyNode): void => {
    if (message !== undefined) late.push({ message, span });
  };

  /** @param inFinally whether `return`, `break` or `continue` here would leave a `finally` block. */
  const visit = (node: AnyNode, inFinally: boolean): void => {
    const visitAll = (nodes: readonly AnyNode[], inside: boolean): void => {
      for (const child of nodes) visit(child, inside);
    };
    switch (node.kind) {
      case 'Return':
      case 'Break':
      case 'Continue':
        if (inFinally) early.push({ message: `'${node.kind.toLowerCase()}' in a 'finally' block`, span: node.span });
        break;
      case 'Try':
      case 'TryStar':
        for (const part of [node.body, node.handlers, node.orelse]) visitAll(part, inFinally);
        visitAll(node.finalbody, true);
        return;
      case 'For':
      case 'AsyncFor':
        visitAll([node.target, node.iter], inFinally);
        visitAll(node.body, false);
        visitAll(node.orelse, inFinally);
        return;
      case 'While':
        visit(node.test, inFinally);
        visitAll(node.body, false);
        visitAll(node.orelse, inFinally);
        return;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        forEachChild(node, (child) => visit(child, false));
        return;
      case 'Assert':
        if (node.test.kind === 'Tuple' && node.test.elts.length > 0) {
          warn('assertion is always true, perhaps remove parentheses?', node);
        }
        break;
      case 'Compare':
        warn(identityWarning(node), node);
        break;
      case 'Call':
        warn(callWarning(node.func), node.func);
        break;
      case 'Subscript':
        warn(subscriptWarning(node), node.value);
        break;
      default:
    }
    forEachChild(node, (child) => visit(child, inFinally));
  };

  visit(root, false);
  late.sort((a, b) => a.span.start - b.span.start);
  return [...early, ...late];
}
