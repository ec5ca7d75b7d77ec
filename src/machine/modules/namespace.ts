/** `types.SimpleNamespace`, which other modules answer as well. Source: https://docs.python.org/3.14/library/types.html */
import { OBJECT, coreType } from '../core-types.ts';
import { dictSet, entriesOf, setByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { dictOf } from '../operations/attribute.ts';
import { call } from '../operations/call.ts';
import { COMPARE, compare } from '../operations/compare.ts';
import { guarded, repr } from '../operations/text.ts';
import { None, NotImplemented } from '../singletons.ts';
import { dictUpdate } from '../types/dict.ts';
import { install } from '../types/install.ts';
import { newTarget } from '../types/new-target.ts';

export const NAMESPACE = coreType({
  name: 'SimpleNamespace',
  module: 'types',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  fixed: ['__dict__'],
});
const attributesOf = (machine: Machine, self: PyObject): PyObject => dictOf(machine, self) as PyObject;

export const NAMESPACE_TABLE: NativeTable = {
  '__new__(cls, /, *args, **kwargs)': {
    doc: 'An object without attributes.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => machine.heap.make(newTarget(cls, NAMESPACE), [null]),
  },
  '__init__(self, /, *args, **kwargs)': {
    doc: 'Sets attributes from a mapping and from keywords.',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      if (args.length > 1)
        machine.fail('TypeError', `${self.type.name} expected at most 1 argument, got ${args.length}`);
      const attributes = attributesOf(machine, self);
      if (args[0] !== undefined) yield* dictUpdate(machine, attributes, args[0]);
      for (const [name, value] of keywords) setByName(machine, attributes, name, value);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the attributes.',
    *routine(machine, self: PyObject) {
      const name = self.type === NAMESPACE ? 'namespace' : self.type.name;
      return machine.str(
        yield* guarded(machine, self, `${name}(...)`, function* () {
          const parts: string[] = [];
          for (const [key, value] of entriesOf(attributesOf(machine, self)))
            parts.push(`${key.payload as string}=${yield* repr(machine, value)}`);
          return `${name}(${parts.join(', ')})`;
        }),
      );
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Compares the attributes.',
    *routine(machine, self: PyObject, other: PyObject) {
      if (!other.type.isSubtypeOf(NAMESPACE)) return NotImplemented;
      return yield* compare(machine, COMPARE.EQ, attributesOf(machine, self), attributesOf(machine, other));
    },
  },
  __hash__: { doc: 'Namespaces can change and so have no hash.', value: None },
  '__replace__(self, /, **changes)': {
    doc: 'A copy with some attributes changed.',
    *routine(machine, self: PyObject, changes: KeywordArguments) {
      const made = yield* call(machine, self.type.object, []);
      const attributes = attributesOf(machine, made);
      for (const [key, value] of entriesOf(attributesOf(machine, self)))
        yield* dictSet(machine, attributes, key, value);
      for (const [name, value] of changes) setByName(machine, attributes, name, value);
      return made;
    },
  },
  __dict__: { doc: 'The attributes.', get: attributesOf },
};

/** A namespace with these attributes. */
export function makeNamespace(machine: Machine, attributes: readonly (readonly [string, PyObject])[]): PyObject {
  if (NAMESPACE.rows.size === 0) install(NAMESPACE, NAMESPACE_TABLE);
  const made = machine.heap.make(NAMESPACE, [null]);
  for (const [name, value] of attributes) setByName(machine, attributesOf(machine, made), name, value);
  return made;
}
