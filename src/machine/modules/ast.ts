/**
 * The module `ast`: our tree is CPython's, so that a node becomes an object field by field. The classes and what is done
 * with them are in Python; this knows how to hand a tree over. Source: https://docs.python.org/3.14/library/ast.html
 */
import type { ConstantValue, PlainNode, PlainValue } from '../../base/plain-tree.ts';
import { STR } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { Ellipsis, False, None, True } from '../singletons.ts';
import { bufferOf } from '../types/buffer.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/ast/package.ts';

type Mode = 'exec' | 'eval' | 'single';

/** Characters of source that are parsed at the price of one instruction. */
const CHARACTERS_PER_TURN = 4;

function constant(machine: Machine, constant: ConstantValue): PyObject {
  switch (constant.type) {
    case 'NoneType':
      return None;
    case 'ellipsis':
      return Ellipsis;
    case 'bool':
      return constant.value ? True : False;
    case 'int':
      return machine.int(constant.value);
    case 'float':
      return machine.float(constant.value);
    case 'complex':
      return machine.complex(constant.real, constant.imag);
    case 'str':
      return machine.str(constant.value);
    case 'bytes':
      return machine.bytes(constant.value);
  }
}

/** A node as a tuple of its kind, its fields by name, and its place. */
function handedOver(machine: Machine, { kind, fields, place }: PlainNode): PyObject {
  const values = machine.dict();
  for (const [name, value] of fields) setByName(machine, values, name, valueOf(machine, value));
  return machine.tuple([
    machine.str(kind),
    values,
    place === null ? None : machine.tuple(place.map((number) => machine.int(number))),
  ]);
}

function valueOf(machine: Machine, value: PlainValue): PyObject {
  if (value === null) return None;
  if (typeof value === 'number') return machine.int(value);
  if (typeof value === 'string') return machine.str(value);
  if ('kind' in value) return handedOver(machine, value);
  if ('type' in value) return constant(machine, value);
  return machine.list(value.map((item) => valueOf(machine, item)));
}

const FUNCTIONS: NativeTable = {
  '_parse(source, filename, mode, /)': {
    doc: 'The tree of a source text, as tuples; None if the source is no text.',
    run(machine: Machine, given: PyObject, filename: PyObject, modeName: PyObject) {
      const bytes = given.type.layout === STR ? null : bufferOf(given);
      if (given.type.layout !== STR && bytes === null) return None;
      const source = bytes === null ? (given.payload as string) : new TextDecoder().decode(bytes);
      if (source.includes('\0')) machine.fail('SyntaxError', 'source code string cannot contain null bytes');
      const mode = modeName.payload as Mode;
      const text = mode === 'eval' ? source.replace(/^[ \t]+/, '') : source;
      machine.work(Math.ceil(text.length / CHARACTERS_PER_TURN));
      const tree = machine.parse(text, mode);
      // What compiles a text tells what is wrong with it.
      return tree === null ? machine.compileText(text, filename.payload as string, mode) : handedOver(machine, tree);
    },
  },
};

export const makeAst = pythonModule('ast', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'ast', FUNCTIONS);
});
