/** The built-in part of the module `hashlib`. Source: https://docs.python.org/3.14/library/hashlib.html */
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { size } from '../operations/number.ts';
import { requireBuffer } from '../types/buffer.ts';
import { True } from '../singletons.ts';
import { blake2 } from '../values/blake2.ts';
import { DIGESTS, type DigestKind } from '../values/message-digest.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/hashlib.ts';

const kindOf = (name: PyObject): DigestKind => DIGESTS.get(name.payload as string) as DigestKind;

const FUNCTIONS: NativeTable = {
  '_digest(name, data, length, /)': {
    doc: 'The digest of bytes; only where its size is free does `length` matter.',
    *routine(machine, name: PyObject, data: PyObject, length: PyObject) {
      const bytes = requireBuffer(machine, data);
      const wanted = yield* size(machine, length);
      if (wanted < 0) machine.fail('ValueError', 'value must be positive');
      machine.work(8 + ((bytes.length + wanted) >> 2));
      return machine.bytes(kindOf(name).compute(bytes, wanted));
    },
  },
  '_blake2(name, parameters, key, data, is_last_node, /)': {
    doc: 'The BLAKE2 digest of bytes.',
    run(machine, name: PyObject, parameters: PyObject, key: PyObject, data: PyObject, isLastNode: PyObject) {
      const bytes = requireBuffer(machine, data);
      machine.work(32 + bytes.length);
      const kind = name.payload as 'blake2b' | 'blake2s';
      const given = [parameters, key].map((one) => requireBuffer(machine, one)) as [Uint8Array, Uint8Array];
      return machine.bytes(blake2(kind, ...given, bytes, isLastNode === True));
    },
  },
  '_sizes(name, /)': {
    doc: 'How many bytes the digest and its blocks have.',
    run(machine, name: PyObject) {
      const { size: digest, block } = kindOf(name);
      return machine.tuple([machine.int(digest), machine.int(block)]);
    },
  },
};

export const makeHashlib = pythonModule('hashlib', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'hashlib', FUNCTIONS);
});
