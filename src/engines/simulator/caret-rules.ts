/**
 * Which part of a failing expression a traceback marks: the operator of an operation, the brackets of
 * a subscript or call. Knows the parser, which the machine does not. Source: CPython's
 * Lib/traceback.py (_extract_caret_anchors_from_line_segment) as observed.
 */
import type { Anchors, CaretRules, Place } from '../../machine/traceback-lines.ts';
import { parse } from '../../syntax/parse.ts';
import type { Expression, Statement } from '../../syntax/tree.ts';

/** The single statement of a text, or null. */
function onlyStatement(text: string): Statement | null {
  try {
    const { body } = parse(text);
    return body.length === 1 ? (body[0] as Statement) : null;
  } catch {
    return null;
  }
}

/** Lines before the expression's first in what is parsed: brackets let it span lines. */
const LINES_BEFORE = 2;

function anchors(expression: string): Anchors | null {
  const statement = onlyStatement(`(\n${expression}\n)`);
  if (statement === null || statement.kind !== 'Expr') return null;
  const lines = expression.split('\n');
  const node = statement.value;
  const endOf = ({ span }: Expression): Place => ({ line: span.endLine - LINES_BEFORE, column: span.endColumn });
  if (node.kind === 'BinOp') {
    const start = find(lines, endOf(node.left), (c) => !/\s/.test(c) && c !== ')');
    return start === null
      ? null
      : { start, end: { line: start.line, column: start.column + operatorLength(lines, start, node.right) } };
  }
  if (node.kind !== 'Subscript' && node.kind !== 'Call') return null;
  const bracket = node.kind === 'Subscript' ? '[' : '(';
  const start = find(lines, endOf(node.kind === 'Subscript' ? node.value : node.func), (c) => c === bracket);
  return start === null ? null : { start, end: endOf(node) };
}

/** The first character from `from` that is wanted, outside comments and continued lines. */
function find(lines: readonly string[], from: Place, isWanted: (character: string) => boolean): Place | null {
  for (let { line, column } = from; line < lines.length; line++, column = 0) {
    const text = lines[line] as string;
    for (; column < text.length; column++) {
      const character = text[column] as string;
      if (character === '\\' || character === '#') break;
      if (isWanted(character)) return { line, column };
    }
  }
  return null;
}

/** An operator has one character or two. */
function operatorLength(lines: readonly string[], at: Place, right: Expression): number {
  const next = (lines[at.line] as string)[at.column + 1];
  const rightLine = right.span.line - LINES_BEFORE;
  const isBeforeRight = rightLine > at.line || at.column + 1 < right.span.column;
  return next !== undefined && isBeforeRight && !/[\s\\#]/.test(next) ? 2 : 1;
}

function isPlainCall(lines: readonly string[], start: number, end: number): boolean {
  let statement: Statement | undefined;
  try {
    [statement] = parse(lines.join('\n')).body;
  } catch {
    return false;
  }
  if (statement === undefined) return true;
  let call: Expression | null = null;
  if (statement.kind === 'Return' && statement.value?.kind === 'Call' && statement.value.func.kind === 'Name')
    call = statement.value;
  else if (statement.kind === 'Assign' && statement.value.kind === 'Call') call = statement.value;
  if (call === null) return false;
  const { span } = call;
  return span.line === 1 && span.endLine === lines.length && span.column === start && span.endColumn === end;
}

export const CARET_RULES: CaretRules = { anchors, isPlainCall };
