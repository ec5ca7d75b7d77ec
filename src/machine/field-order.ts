/**
 * In which order an object gives back its attributes. Knows how classes name the places of their instances; gives back nothing
 * itself.
 */
import type { PyObject } from './object.ts';
import type { KeyTable, PyType } from './type.ts';

/** Brings the keys and values of an instance's dictionary into the order of the keys that the class's instances share. */
export function orderEntries(items: (PyObject | null)[], keys: KeyTable): void {
  const places = new Map(keys.order.map((key, place) => [keys.names[key] as string, place]));
  const entries: [place: number, key: PyObject, value: PyObject][] = [];
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i] ?? null;
    if (key !== null) entries.push([places.get(key.payload as string) as number, key, items[i + 1] as PyObject]);
  }
  entries.sort(([a], [b]) => a - b);
  items.length = 0;
  for (const [, key, value] of entries) items.push(key, value);
}

/** Attributes of a dying object: slots of the most derived class first, those of its bases after them, then the others. */
export function fieldsInOrder({ fields, type }: PyObject): (PyObject | null)[] {
  if (fields === null) return [];
  const keys = type.keys.orderOf(fields);
  if (keys === null && (type.base === null || type.base.slotCount === 0)) return fields;
  const ordered: (PyObject | null)[] = [];
  for (let one: PyType | null = type; one !== null; one = one.base)
    for (let i = one.base?.slotCount ?? 0; i < one.slotCount; i++) ordered.push(fields[i] ?? null);
  if (keys === null) return ordered.concat(fields.slice(type.slotCount));
  for (const key of keys) if (key >= type.slotCount) ordered.push(fields[key] ?? null);
  return ordered;
}
