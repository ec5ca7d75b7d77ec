/**
 * Private names of classes. Knows spelling only.
 *
 * Source: https://docs.python.org/3.14/reference/expressions.html#private-name-mangling
 */

/** `name` as the class `privateName` sees it: `__x` becomes `_Class__x`. */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = privateName.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
