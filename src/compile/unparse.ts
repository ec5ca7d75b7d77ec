/**
 * An expression as source text, as `from __future__ import annotations` keeps
 * annotations. Knows the tree only.
 *
 * Behaviour of CPython's Python/ast_unparse.c.
 */
import { unreachable } from '../base/invariant.ts';
import type {
  Arguments,
  BoolOperator,
  CompareOperator,
  Comprehension,
  ConstantValue,
  Expression,
  Operator,
  UnaryOperator,
} from '../syntax/tree.ts';

/** How tightly an expression binds; one in a place that asks for more gets parentheses. */
const Level = {
  TUPLE: 0,
  TEST: 1,
  OR: 2,
  AND: 3,
  NOT: 4,
  COMPARE: 5,
  EXPRESSION: 6,
  BIT_XOR: 7,
  BIT_AND: 8,
  SHIFT: 9,
  ARITHMETIC: 10,
  TERM: 11,
  FACTOR: 12,
  POWER: 13,
  AWAIT: 14,
  ATOM: 15,
} as const;

const BINARY: Readonly<Record<Operator, readonly [symbol: string, level: number]>> = {
  Add: ['+', Level.ARITHMETIC],
  Sub: ['-', Level.ARITHMETIC],
  Mult: ['*', Level.TERM],
  MatMult: ['@', Level.TERM],
  Div: ['/', Level.TERM],
  Mod: ['%', Level.TERM],
  LShift: ['<<', Level.SHIFT],
  RShift: ['>>', Level.SHIFT],
  BitOr: ['|', Level.EXPRESSION],
  BitXor: ['^', Level.BIT_XOR],
  BitAnd: ['&', Level.BIT_AND],
  FloorDiv: ['//', Level.TERM],
  Pow: ['**', Level.POWER],
};
const UNARY: Readonly<Record<UnaryOperator, readonly [symbol: string, level: number]>> = {
  Invert: ['~', Level.FACTOR],
  Not: ['not ', Level.NOT],
  UAdd: ['+', Level.FACTOR],
  USub: ['-', Level.FACTOR],
};
const BOOLEAN: Readonly<Record<BoolOperator, readonly [symbol: string, level: number]>> = {
  And: [' and ', Level.AND],
  Or: [' or ', Level.OR],
};
const COMPARE: Readonly<Record<CompareOperator, string>> = {
  Eq: ' == ',
  NotEq: ' != ',
  Lt: ' < ',
  LtE: ' <= ',
  Gt: ' > ',
  GtE: ' >= ',
  Is: ' is ',
  IsNot: ' is not ',
  In: ' in ',
  NotIn: ' not in ',
};

/** The text of an expression, written as CPython writes it back. */
export function unparse(node: Expression, level: number = Level.TEST): string {
  const enclose = (own: number, inner: string): string => (level > own ? `(${inner})` : inner);
  switch (node.kind) {
    case 'BoolOp': {
      const [symbol, own] = BOOLEAN[node.op];
      return enclose(own, node.values.map((value) => unparse(value, own + 1)).join(symbol));
    }
    case 'BinOp': {
      const [symbol, own] = BINARY[node.op];
      const isPower = node.op === 'Pow';
      const [left, right] = [unparse(node.left, own + Number(isPower)), unparse(node.right, own + Number(!isPower))];
      return enclose(own, `${left} ${symbol} ${right}`);
    }
    case 'UnaryOp': {
      const [symbol, own] = UNARY[node.op];
      return enclose(own, symbol + unparse(node.operand, own));
    }
    case 'NamedExpr':
      return enclose(Level.TUPLE, `${unparse(node.target, Level.ATOM)} := ${unparse(node.value, Level.ATOM)}`);
    case 'Lambda': {
      const { posonlyargs, args } = node.args;
      const space = posonlyargs.length + args.length > 0 ? ' ' : '';
      return enclose(Level.TEST, `lambda${space}${unparseArguments(node.args)}: ${unparse(node.body)}`);
    }
    case 'IfExp': {
      const [body, test] = [unparse(node.body, Level.TEST + 1), unparse(node.test, Level.TEST + 1)];
      return enclose(Level.TEST, `${body} if ${test} else ${unparse(node.orelse)}`);
    }
    case 'Dict':
      return `{${node.values.map((value, i) => unparseEntry(node.keys[i] ?? null, value)).join(', ')}}`;
    case 'Set':
      return `{${list(node.elts)}}`;
    case 'List':
      return `[${list(node.elts)}]`;
    case 'Tuple':
      if (node.elts.length === 0) return '()';
      return enclose(Level.TUPLE, node.elts.length === 1 ? `${list(node.elts)},` : list(node.elts));
    case 'ListComp':
      return `[${unparse(node.elt)}${unparseClauses(node.generators)}]`;
    case 'SetComp':
      return `{${unparse(node.elt)}${unparseClauses(node.generators)}}`;
    case 'GeneratorExp':
      return `(${unparse(node.elt)}${unparseClauses(node.generators)})`;
    case 'DictComp':
      return `{${unparse(node.key)}: ${unparse(node.value)}${unparseClauses(node.generators)}}`;
    case 'Await':
      return enclose(Level.AWAIT, `await ${unparse(node.value, Level.ATOM)}`);
    case 'Yield':
      return node.value === null ? '(yield)' : `(yield ${unparse(node.value)})`;
    case 'YieldFrom':
      return `(yield from ${unparse(node.value)})`;
    case 'Compare': {
      const links = node.comparators.map(
        (right, i) => COMPARE[node.ops[i] ?? 'Eq'] + unparse(right, Level.COMPARE + 1),
      );
      return enclose(Level.COMPARE, unparse(node.left, Level.COMPARE + 1) + links.join(''));
    }
    case 'Call': {
      const [only] = node.args;
      const callee = unparse(node.func, Level.ATOM);
      if (node.args.length === 1 && node.keywords.length === 0 && only?.kind === 'GeneratorExp') {
        return callee + unparse(only);
      }
      const keywords = node.keywords.map(({ arg, value }) => `${arg === null ? '**' : `${arg}=`}${unparse(value)}`);
      return `${callee}(${[...node.args.map((arg) => unparse(arg)), ...keywords].join(', ')})`;
    }
    case 'JoinedStr':
      return quoteInterpolated('f', formatBody(node.values));
    case 'TemplateStr':
      return quoteInterpolated('t', formatBody(node.values));
    case 'FormattedValue':
    case 'Interpolation':
      return quoteInterpolated('f', formatBody([node]));
    case 'Constant':
      return (node.prefix ?? '') + unparseConstant(node.value);
    case 'Attribute': {
      const { value } = node;
      const isInt = value.kind === 'Constant' && value.value.type === 'int';
      return `${unparse(value, Level.ATOM)}${isInt ? ' ' : ''}.${node.attr}`;
    }
    case 'Starred':
      return `*${unparse(node.value, Level.EXPRESSION)}`;
    case 'Name':
      return node.id;
    case 'Slice': {
      const [lower, upper] = [node.lower, node.upper].map((bound) => (bound === null ? '' : unparse(bound)));
      return `${lower}:${upper}${node.step === null ? '' : `:${unparse(node.step)}`}`;
    }
    case 'Subscript':
      return `${unparse(node.value, Level.ATOM)}[${unparse(node.slice, Level.TUPLE)}]`;
    default:
      return unreachable(node);
  }
}

const list = (nodes: readonly Expression[]): string => nodes.map((node) => unparse(node)).join(', ');

function unparseEntry(key: Expression | null, value: Expression): string {
  return key === null ? `**${unparse(value, Level.EXPRESSION)}` : `${unparse(key)}: ${unparse(value)}`;
}

function unparseClauses(clauses: readonly Comprehension[]): string {
  return clauses
    .map(({ isAsync, target, iter, ifs }) => {
      const conditions = ifs.map((condition) => ` if ${unparse(condition, Level.TEST + 1)}`).join('');
      const [names, values] = [unparse(target, Level.TUPLE), unparse(iter, Level.TEST + 1)];
      return ` ${isAsync ? 'async ' : ''}for ${names} in ${values}${conditions}`;
    })
    .join('');
}

function unparseArguments(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  positional.forEach(({ arg }, i) => {
    const value = args.defaults[i - firstDefault];
    parts.push(value === undefined ? arg : `${arg}=${unparse(value)}`);
    if (i + 1 === args.posonlyargs.length) parts.push('/');
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach(({ arg }, i) => {
    const value = args.kwDefaults[i] ?? null;
    parts.push(value === null ? arg : `${arg}=${unparse(value)}`);
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

function formatBody(values: readonly Expression[]): string {
  return values
    .map((value) => {
      switch (value.kind) {
        case 'Constant':
          return value.value.type === 'str' ? value.value.value.replace(/[{}]/g, '$&$&') : '';
        case 'FormattedValue':
        case 'Interpolation': {
          const inner = unparse(value.value, Level.TEST + 1);
          const conversion = value.conversion < 0 ? '' : `!${String.fromCharCode(value.conversion)}`;
          const spec = value.formatSpec === null ? '' : `:${formatBody(value.formatSpec.values)}`;
          return `{${inner.startsWith('{') ? ' ' : ''}${inner}${conversion}${spec}}`;
        }
        default:
          return formatBody([value]);
      }
    })
    .join('');
}

const quoteInterpolated = (prefix: string, body: string): string => prefix + quote(body);

function unparseConstant(value: ConstantValue): string {
  switch (value.type) {
    case 'NoneType':
      return 'None';
    case 'ellipsis':
      return '...';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return String(value.value);
    case 'float':
      return floatText(value.value);
    case 'complex':
      return value.real === 0
        ? `${complexPart(value.imag)}j`
        : `(${complexPart(value.real)}+${complexPart(value.imag)}j)`;
    case 'str':
      return quote(value.value);
    case 'bytes':
      return `b${quote(String.fromCharCode(...value.value), 0x7e)}`;
  }
}

/** Python's shortest text of a float; infinity as the literal that yields it. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return '1e309';
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  if (exponent >= -4 && Math.abs(value) < 1e16) {
    const digits = String(value);
    return digits.includes('.') ? digits : `${digits}.0`;
  }
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

const complexPart = (value: number): string => floatText(value).replace(/\.0$/, '');

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/** `repr` of a string; characters above `last` are escaped. */
function quote(value: string, last = Infinity): string {
  const mark = value.includes("'") && !value.includes('"') ? '"' : "'";
  let body = '';
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    const isPlain = character === ' ' || (code <= last && !UNPRINTABLE.test(character));
    if (character === mark) body += `\\${character}`;
    else if (ESCAPES.has(character)) body += ESCAPES.get(character);
    else if (isPlain) body += character;
    else if (code <= 0xff) body += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code <= 0xffff) body += `\\u${code.toString(16).padStart(4, '0')}`;
    else body += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return mark + body + mark;
}
