/**
 * Targets: unpacking, subscripts and slices, attributes, augmented assignment.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import type { Attribute, AugAssign, Expression, Operator, Slice, Subscript } from '../syntax/tree.ts';
import { fromLiteral, NONE } from './constants.ts';
import type { Constant } from './code.ts';
import type { Emitter } from './emitter.ts';
import type { Location } from './instruction.ts';
import { BINARY_OPERATORS } from './opcodes.ts';

const SYMBOLS: Readonly<Record<Operator, (typeof BINARY_OPERATORS)[number]>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
};

const SUBSCRIPT = BINARY_OPERATORS.indexOf('[]');
/** In `BINARY_OPERATORS` the in-place form of an operator is this much further. */
const IN_PLACE = BINARY_OPERATORS.indexOf('+=');

export function emitBinaryOperator(emitter: Emitter, location: Location, operator: Operator, inPlace = false): void {
  emitter.op(location, 'BINARY_OP', BINARY_OPERATORS.indexOf(SYMBOLS[operator]) + (inPlace ? IN_PLACE : 0));
}

export function emitSubscriptOperator(emitter: Emitter, location: Location): void {
  emitter.op(location, 'BINARY_OP', SUBSCRIPT);
}

/** Unpacks the top of the stack into as many entries as there are targets, one of which may be starred. */
export function emitUnpack(emitter: Emitter, location: Location, count: number, star: number): void {
  if (star < 0) emitter.op(location, 'UNPACK_SEQUENCE', count);
  else emitter.op(location, 'UNPACK_EX', star + ((count - star - 1) << 8));
}

/** Stores the top of the stack into the targets of a list or tuple. */
export function emitUnpackingTargets(emitter: Emitter, location: Location, targets: readonly Expression[]): void {
  const star = targets.findIndex((target) => target.kind === 'Starred');
  emitUnpack(emitter, location, targets.length, star);
  for (const target of targets) emitter.expression(target.kind === 'Starred' ? target.value : target);
}

function constantOf(part: Expression | null): Constant | undefined {
  if (part === null) return NONE;
  return part.kind === 'Constant' ? fromLiteral(part.value) : undefined;
}

/** The slice as one constant, if its parts are. */
function constantSlice(slice: Slice): Constant | undefined {
  const [start, stop, step] = [constantOf(slice.lower), constantOf(slice.upper), constantOf(slice.step)];
  return start && stop && step && { kind: 'slice', items: [start, stop, step] };
}

/** Whether `[a:b]` has instructions of its own, that need no slice object. */
function isTwoPartSlice(slice: Expression): slice is Slice {
  return slice.kind === 'Slice' && slice.step === null && constantSlice(slice) === undefined;
}

function emitSliceBounds(emitter: Emitter, slice: Slice): void {
  for (const bound of [slice.lower, slice.upper]) {
    if (bound === null) emitter.none(emitter.at(slice));
    else emitter.expression(bound);
  }
}

export function emitSlice(emitter: Emitter, slice: Slice): void {
  const constant = constantSlice(slice);
  if (constant !== undefined) {
    emitter.constant(emitter.at(slice), constant);
    return;
  }
  emitSliceBounds(emitter, slice);
  if (slice.step !== null) emitter.expression(slice.step);
  emitter.op(emitter.at(slice), 'BUILD_SLICE', slice.step === null ? 2 : 3);
}

export function emitSubscript(emitter: Emitter, node: Subscript): void {
  const location = emitter.at(node);
  emitter.expression(node.value);
  if (node.ctx !== 'Del' && isTwoPartSlice(node.slice)) {
    emitSliceBounds(emitter, node.slice);
    emitter.op(location, node.ctx === 'Load' ? 'BINARY_SLICE' : 'STORE_SLICE');
    return;
  }
  emitter.expression(node.slice);
  if (node.ctx === 'Load') emitSubscriptOperator(emitter, location);
  else emitter.op(location, node.ctx === 'Store' ? 'STORE_SUBSCR' : 'DELETE_SUBSCR');
}

/** The place of an attribute access is the line of the attribute's name, where a chain is split over lines. */
export function attributeLocation(emitter: Emitter, location: Location, node: Attribute): Location {
  const whole = emitter.at(node);
  if (location.line === whole.endLine) return location;
  const width = [...node.attr].length;
  const fits = width <= whole.endColumn;
  const column = fits ? whole.endColumn - width : -1;
  let endColumn = fits ? location.endColumn : -1;
  const endLine = Math.max(whole.endLine, location.endLine);
  if (whole.endLine === endLine) endColumn = Math.max(column, endColumn);
  return { line: whole.endLine, endLine, column, endColumn };
}

export function emitAugmentedAssignment(emitter: Emitter, node: AugAssign): void {
  const { target } = node;
  const location = emitter.at(target);
  const operate = (): void => {
    emitter.expression(node.value);
    emitBinaryOperator(emitter, emitter.at(node), node.op, true);
  };
  switch (target.kind) {
    case 'Attribute': {
      emitter.expression(target.value);
      emitter.op(location, 'COPY', 1);
      const at = attributeLocation(emitter, location, target);
      emitter.attributeOp(at, 'LOAD_ATTR', target.attr, 1);
      operate();
      emitter.op(at, 'SWAP', 2);
      emitter.attributeOp(at, 'STORE_ATTR', target.attr);
      return;
    }
    case 'Subscript':
      emitter.expression(target.value);
      if (isTwoPartSlice(target.slice)) {
        emitSliceBounds(emitter, target.slice);
        for (let i = 0; i < 3; i++) emitter.op(location, 'COPY', 3);
        emitter.op(location, 'BINARY_SLICE');
        operate();
        for (let depth = 4; depth > 1; depth--) emitter.op(location, 'SWAP', depth);
        emitter.op(location, 'STORE_SLICE');
      } else {
        emitter.expression(target.slice);
        for (let i = 0; i < 2; i++) emitter.op(location, 'COPY', 2);
        emitSubscriptOperator(emitter, location);
        operate();
        for (let depth = 3; depth > 1; depth--) emitter.op(location, 'SWAP', depth);
        emitter.op(location, 'STORE_SUBSCR');
      }
      return;
    case 'Name':
      emitter.name(location, target.id, 'Load');
      operate();
      emitter.name(location, target.id, 'Store');
  }
}
