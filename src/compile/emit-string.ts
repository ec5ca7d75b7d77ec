/**
 * f-strings, t-strings, and `'…' % (…)` where it says no more than an f-string.
 *
 * Behaviour of CPython's Python/codegen.c and Python/ast_preprocess.c.
 */
import { invariant } from '../base/invariant.ts';
import type {
  BinOp,
  Constant,
  Expression,
  FormattedValue,
  Interpolation,
  JoinedStr,
  TemplateStr,
} from '../syntax/tree.ts';
import { text } from './constants.ts';
import { type Emitter, NO_SPAN } from './emitter.ts';
import { STACK_GUIDELINE } from './limits.ts';

const NO_CONVERSION = -1;
/** Conversion characters by the operand of CONVERT_VALUE. */
const CONVERSIONS = ['', 's', 'r', 'a'];

function conversionOperand(conversion: number): number {
  return CONVERSIONS.indexOf(String.fromCharCode(conversion));
}

export function emitJoinedString(emitter: Emitter, node: JoinedStr): void {
  const location = emitter.at(node);
  const { values } = node;
  if (values.length > STACK_GUIDELINE) {
    emitter.constant(location, text(''));
    emitter.attributeOp(location, 'LOAD_ATTR', 'join', 1, 1);
    emitter.op(location, 'BUILD_LIST', 0);
    for (const value of values) {
      emitter.expression(value);
      emitter.op(location, 'LIST_APPEND', 1);
    }
    emitter.op(location, 'CALL', 1);
    return;
  }
  emitter.expressions(values);
  if (values.length > 1) emitter.op(location, 'BUILD_STRING', values.length);
  else if (values.length === 0) emitter.constant(location, text(''));
}

export function emitFormattedValue(emitter: Emitter, node: FormattedValue): void {
  const location = emitter.at(node);
  emitter.expression(node.value);
  if (node.conversion !== NO_CONVERSION) emitter.op(location, 'CONVERT_VALUE', conversionOperand(node.conversion));
  if (node.formatSpec === null) emitter.op(location, 'FORMAT_SIMPLE');
  else {
    emitter.expression(node.formatSpec);
    emitter.op(location, 'FORMAT_WITH_SPEC');
  }
}

/** The strings around the interpolations as a tuple (one more than there are interpolations), then the interpolations. */
export function emitTemplate(emitter: Emitter, node: TemplateStr): void {
  const location = emitter.at(node);
  let strings = 0;
  let afterInterpolation = true;
  const pushEmpty = (): void => {
    if (!afterInterpolation) return;
    emitter.constant(location, text(''));
    strings++;
  };
  for (const value of node.values) {
    if (value.kind === 'Interpolation') {
      pushEmpty();
      afterInterpolation = true;
    } else {
      emitter.expression(value);
      strings++;
      afterInterpolation = false;
    }
  }
  pushEmpty();
  emitter.op(location, 'BUILD_TUPLE', strings);
  const interpolations = node.values.filter((value) => value.kind === 'Interpolation');
  emitter.expressions(interpolations);
  emitter.op(location, 'BUILD_TUPLE', interpolations.length);
  emitter.op(location, 'BUILD_TEMPLATE');
}

export function emitInterpolation(emitter: Emitter, node: Interpolation): void {
  const location = emitter.at(node);
  emitter.expression(node.value);
  emitter.constant(location, text(node.text));
  let operand = 2;
  if (node.formatSpec !== null) {
    operand |= 1;
    emitter.expression(node.formatSpec);
  }
  if (node.conversion !== NO_CONVERSION) operand |= conversionOperand(node.conversion) << 2;
  emitter.op(location, 'BUILD_INTERPOLATION', operand);
}

/** Width and precision have at most two digits; longer ones are left to run time. */
const DIRECTIVE = /%(?:(%)|([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra]))/y;

/** Strings cut out of a format have no place of their own. */
function artificialString(value: string): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, prefix: null, span: NO_SPAN };
}

function formatSpec(value: Expression, flags: string, width: string, precision: string | undefined): JoinedStr | null {
  let spec = '';
  if (width !== '') spec += (flags.includes('-') || Number(width) === 0 ? '' : '>') + Number(width);
  if (precision !== undefined) spec += `.${Number(precision)}`;
  return spec === '' ? null : { kind: 'JoinedStr', values: [artificialString(spec)], span: value.span };
}

/**
 * `'%s and %-5r' % (a, b)` as an f-string; undefined if the format has other
 * directives, or not as many as there are values.
 */
export function formatPercent(node: BinOp): JoinedStr | undefined {
  const { left, right } = node;
  if (node.op !== 'Mod' || left.kind !== 'Constant' || left.value.type !== 'str' || right.kind !== 'Tuple')
    return undefined;
  if (right.elts.some(({ kind }) => kind === 'Starred')) return undefined;
  const format = left.value.value;
  const values: Expression[] = [];
  let literal = '';
  let used = 0;
  const flush = (): void => {
    if (literal !== '') values.push(artificialString(literal));
    literal = '';
  };
  for (let i = 0; i < format.length;) {
    if (format[i] !== '%') {
      literal += format[i++];
      continue;
    }
    DIRECTIVE.lastIndex = i;
    const directive = DIRECTIVE.exec(format);
    if (directive === null) return undefined;
    i = DIRECTIVE.lastIndex;
    const [, percent, flags = '', width = '', precision, conversion] = directive;
    if (percent !== undefined) {
      literal += '%';
      continue;
    }
    const value = right.elts[used++];
    if (value === undefined) return undefined;
    invariant(conversion !== undefined, 'a directive without a conversion');
    flush();
    values.push({
      kind: 'FormattedValue',
      value,
      conversion: conversion.charCodeAt(0),
      formatSpec: formatSpec(value, flags, width, precision),
      span: value.span,
    });
  }
  flush();
  return used === right.elts.length ? { kind: 'JoinedStr', values, span: node.span } : undefined;
}
