/**
 * `super().name` and `super(C, o).name`, which need no super object. Knows when a
 * call of `super` is certainly the built-in one.
 *
 * Behaviour of CPython's Python/codegen.c (`can_optimize_super_call`).
 */
import { invariant } from '../base/invariant.ts';
import type { Attribute, Call } from '../syntax/tree.ts';
import type { Emitter } from './emitter.ts';
import type { Location } from './instruction.ts';

type SuperAttribute = Attribute & { readonly value: Call };

/** Whether `node` is an attribute of a plain super call. */
export function isPlainSuper(emitter: Emitter, node: Attribute): node is SuperAttribute {
  const { value } = node;
  if (value.kind !== 'Call' || value.func.kind !== 'Name' || value.func.id !== 'super') return false;
  if (node.attr === '__class__' || value.keywords.length > 0) return false;
  if (emitter.symbol('super')?.scope !== 'globalImplicit') return false;
  // A module that binds or even mentions `super` at its top level may shadow it.
  if (emitter.symbols.top.symbols.has('super')) return false;
  if (value.args.length === 2) return value.args.every((argument) => argument.kind !== 'Starred');
  if (value.args.length > 0) return false;
  const { positional, positionalOnly } = emitter.unit.arguments;
  return positional + positionalOnly > 0 && emitter.symbol('__class__')?.scope === 'free';
}

/** Loads the attribute; as a method it pushes the function and the object it belongs to. */
export function emitSuperAttribute(
  emitter: Emitter,
  node: SuperAttribute,
  location: Location,
  asMethod: boolean,
): void {
  const call = node.value;
  const at = emitter.at(call);
  emitter.name(emitter.at(call.func), 'super', 'Load');
  const isExplicit = call.args.length > 0;
  if (isExplicit) emitter.expressions(call.args);
  else {
    emitter.name(at, '__class__', 'Load');
    const [self] = emitter.unit.varnames.names;
    invariant(self !== undefined, 'a method without a first argument');
    emitter.name(at, self, 'Load');
  }
  emitter.attributeOp(location, 'LOAD_SUPER_ATTR', node.attr, 2, (isExplicit ? 2 : 0) | Number(asMethod));
}
