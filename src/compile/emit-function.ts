/**
 * Functions and lambdas: decorators, defaults, body, docstring.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import type { Arguments, Expression, FunctionDef, Lambda, Statement } from '../syntax/tree.ts';
import { text } from './constants.ts';
import { cleanDocstring } from './docstring.ts';
import { emitFunctionAnnotations } from './emit-annotations.ts';
import { emitStopIterationHandler } from './emit-delegation.ts';
import { emitTypeParameters } from './emit-type-parameters.ts';
import { type Emitter, FunctionAttribute } from './emitter.ts';
import type { Location } from './instruction.ts';
import { INTRINSICS_2 } from './opcodes.ts';
import type { ArgumentCounts } from './unit.ts';

const SET_FUNCTION_TYPE_PARAMS = INTRINSICS_2.indexOf('INTRINSIC_SET_FUNCTION_TYPE_PARAMS');

/** Calls the decorators that wait below the function or class, the last first. */
export function applyDecorators(emitter: Emitter, decorators: readonly Expression[]): void {
  for (const decorator of [...decorators].reverse()) emitter.op(emitter.at(decorator), 'CALL', 0);
}

/** A decorated definition starts at its first decorator. */
export function firstLineOf(node: {
  readonly span: { readonly line: number };
  readonly decorators: readonly Expression[];
}): number {
  return node.decorators[0]?.span.line ?? node.span.line;
}

/** The docstring of a body, or undefined. */
export function docstringOf(
  body: readonly Statement[],
): { readonly node: Expression; readonly text: string } | undefined {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.value.type !== 'str') return undefined;
  return { node: first.value, text: cleanDocstring(first.value.value.value) };
}

function countArguments(args: Arguments): ArgumentCounts {
  return {
    positional: args.args.length,
    positionalOnly: args.posonlyargs.length,
    keywordOnly: args.kwonlyargs.length,
  };
}

/** Pushes the tuple of defaults and the dict of keyword-only defaults, if there are any. */
function emitDefaults(emitter: Emitter, location: Location, args: Arguments): number {
  let attributes = 0;
  if (args.defaults.length > 0) {
    emitter.expressions(args.defaults);
    emitter.op(location, 'BUILD_TUPLE', args.defaults.length);
    attributes |= FunctionAttribute.DEFAULTS;
  }
  let count = 0;
  args.kwonlyargs.forEach(({ arg }, i) => {
    const value = args.kwDefaults[i] ?? null;
    if (value === null) return;
    emitter.constant(location, text(emitter.mangle(arg)));
    emitter.expression(value);
    count++;
  });
  if (count > 0) {
    emitter.op(location, 'BUILD_MAP', count);
    attributes |= FunctionAttribute.KWDEFAULTS;
  }
  return attributes;
}

export function emitFunction(emitter: Emitter, node: FunctionDef): void {
  const location = emitter.at(node);
  emitter.expressions(node.decorators);
  const attributes = emitDefaults(emitter, location, node.args);
  if (node.typeParams.length > 0) emitGenericFunction(emitter, node, location, attributes);
  else emitPlainFunction(emitter, node, location, attributes);
  applyDecorators(emitter, node.decorators);
  emitter.name(location, node.name, 'Store');
}

function emitPlainFunction(emitter: Emitter, node: FunctionDef, location: Location, attributes: number): void {
  if (emitFunctionAnnotations(emitter, location, node)) attributes |= FunctionAttribute.ANNOTATE;
  emitBody(emitter, node, location, attributes);
}

/** The type parameters live in a function of their own, which gets the defaults as arguments and is called at once. */
function emitGenericFunction(emitter: Emitter, node: FunctionDef, location: Location, attributes: number): void {
  const passed =
    Number((attributes & FunctionAttribute.DEFAULTS) !== 0) + Number((attributes & FunctionAttribute.KWDEFAULTS) !== 0);
  if (passed === 2) emitter.op(location, 'SWAP', 2);
  emitter.enter({
    kind: 'annotations',
    name: `<generic parameters of ${node.name}>`,
    scope: emitter.symbols.scopeOf(node, 'typeParameters'),
    firstLine: firstLineOf(node),
    arguments: { positional: passed, positionalOnly: 0, keywordOnly: 0 },
  });
  emitTypeParameters(emitter, node.typeParams);
  for (let i = 0; i < passed; i++) emitter.op(location, 'LOAD_FAST', i);
  emitPlainFunction(emitter, node, location, attributes);
  emitter.op(location, 'SWAP', 2);
  emitter.op(location, 'CALL_INTRINSIC_2', SET_FUNCTION_TYPE_PARAMS);
  emitter.makeFunction(location, emitter.leave('return'));
  if (passed > 0) {
    emitter.op(location, 'SWAP', passed + 1);
    emitter.op(location, 'CALL', passed - 1);
  } else {
    emitter.op(location, 'PUSH_NULL');
    emitter.op(location, 'CALL', 0);
  }
}

function emitBody(emitter: Emitter, node: FunctionDef, location: Location, attributes: number): void {
  const { scope } = emitter.enter({
    kind: node.kind === 'AsyncFunctionDef' ? 'asyncFunction' : 'function',
    name: node.name,
    scope: emitter.symbols.scopeOf(node),
    firstLine: firstLineOf(node),
    arguments: countArguments(node.args),
  });
  const docstring = docstringOf(node.body);
  if (docstring !== undefined) emitter.unit.constants.add(text(docstring.text));
  emitter.statements(docstring === undefined ? node.body : node.body.slice(1));
  if (scope.isGenerator || scope.isCoroutine) emitStopIterationHandler(emitter);
  emitter.makeFunction(location, emitter.leave(), attributes);
}

export function emitLambda(emitter: Emitter, node: Lambda): void {
  const location = emitter.at(node);
  const attributes = emitDefaults(emitter, location, node.args);
  const { scope } = emitter.enter({
    kind: 'lambda',
    name: '<lambda>',
    scope: emitter.symbols.scopeOf(node),
    firstLine: node.span.line,
    arguments: countArguments(node.args),
  });
  emitter.expression(node.body);
  if (!scope.isGenerator) emitter.op(emitter.at(node.body), 'RETURN_VALUE');
  emitter.makeFunction(location, emitter.leave(scope.isGenerator ? 'return' : 'returnNone'), attributes);
}
