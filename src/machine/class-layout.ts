/**
 * Which classes lay their instances out alike: what decides the base of a class, and whether an object or a class may
 * change sides. Knows no namespaces. Source: CPython's Objects/typeobject.c (best_base, compatible_for_assignment).
 */
import type { Machine } from './machine.ts';
import type { PyType } from './type.ts';

/** The base whose layout the new class has. */
export function bestBase(machine: Machine, types: readonly PyType[]): PyType {
  let best = types[0] as PyType;
  const solid = (type: PyType): PyType => {
    // A class with slots of its own adds to the layout, as a built-in type with a layout does; others only inherit it.
    let one = type;
    while (
      one.base !== null &&
      (one.isHeapType ? one.slotCount === one.base.slotCount : one.layout === one.base.layout)
    )
      one = one.base;
    return one;
  };
  for (const type of types) {
    const a = solid(best);
    const b = solid(type);
    if (a.isSubtypeOf(b)) continue;
    if (b.isSubtypeOf(a)) best = type;
    else machine.fail('TypeError', 'multiple bases have instance lay-out conflict');
  }
  return best;
}

/** Whether instances of both classes are laid out alike (CPython: compatible_for_assignment). */
export function hasSameLayout(a: PyType, b: PyType): boolean {
  const adding = (type: PyType): PyType => {
    let one = type;
    while (one.isHeapType && one.base !== null && addsNothing(one, one.base)) one = one.base;
    return one;
  };
  const x = adding(a);
  const y = adding(b);
  if (x === y) return true;
  return x.isHeapType && y.isHeapType && x.base === y.base && additions(x) === additions(y);
}

function addsNothing(type: PyType, base: PyType): boolean {
  return (
    type.slotCount === base.slotCount &&
    type.hasDict === base.hasDict &&
    type.isWeaklyReferenceable === base.isWeaklyReferenceable
  );
}

/** What a class adds to the layout of its base, in words to be compared. */
function additions(type: PyType): string {
  const slots = type.keys.names.slice(type.base?.slotCount ?? 0, type.slotCount);
  return [type.hasDict, type.isWeaklyReferenceable, ...slots].join(' ');
}
