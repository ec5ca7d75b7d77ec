/**
 * A syntax tree as plain data, in the names of CPython's `ast`: how a tree is handed to the machine, which knows no
 * syntax. Types alone.
 */

/** The value of a constant in the program, by type, since `1`, `1.0` and `True` must stay apart. */
export type ConstantValue =
  | { readonly type: 'NoneType' }
  | { readonly type: 'ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly real: number; readonly imag: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array };

/** What a field holds; a string is a name, or the name of a class without fields. */
export type PlainValue = null | number | string | ConstantValue | PlainNode | readonly PlainValue[];

export interface PlainNode {
  readonly kind: string;
  readonly fields: readonly (readonly [name: string, value: PlainValue])[];
  /** Line and column of its begin and end, columns in bytes of UTF-8; null for nodes that have no place. */
  readonly place: readonly number[] | null;
}
