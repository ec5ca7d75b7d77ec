/**
 * `object`: what every object can do. Source: CPython's Objects/typeobject.c (object_methods).
 */
import { argumentKind } from '../operations/bind-native.ts';
import { mangle } from '../build-class.ts';
import { DICT, LIST, MEMBER_DESCRIPTOR, OBJECT, STR, TUPLE, TYPE, TypeItem, MODULE } from '../core-types.ts';
import { dictLength, entriesOf, getByName, setByName } from '../dict.ts';
import { importModule } from '../import.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { Machine } from '../machine.ts';
import { Flag, type PyObject } from '../object.ts';
import {
  checkName,
  dictOf,
  failAttribute,
  genericGet,
  genericSet,
  ownDict,
  ownKeys,
  tryAttribute,
} from '../operations/attribute.ts';
import { asType, callAttribute, callSpecial, newInstance } from '../operations/call.ts';
import { addressHash } from '../operations/hash.ts';
import { indexNumber } from '../operations/number.ts';
import { defaultRepr, reprOf, strObject } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { hasSameLayout } from '../class-layout.ts';
import { None, NotImplemented, True, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';

/** The slots that a class gives its instances, in the order of its `__slots__`. */
function membersOf(type: PyType): PyObject[] {
  if (!type.isHeapType) return [];
  const namespace = (type.object.items as PyObject[])[TypeItem.DICT] as PyObject;
  const members = entriesOf(namespace)
    .map(([, value]) => value)
    .filter((value) => value.type === MEMBER_DESCRIPTOR && value.extra === type);
  const declared = members.length < 2 ? null : getByName(namespace, '__slots__');
  if (declared?.type !== TUPLE && declared?.type !== LIST) return members;
  const order = new Map(
    (declared.items as PyObject[]).map((name, i) => [mangle(type.name, name.payload as string), i]),
  );
  const place = (member: PyObject): number => order.get((member.items as PyObject[])[1]?.payload as string) ?? 0;
  return members.sort((a, b) => place(a) - place(b));
}

export const OBJECT_METHODS: NativeTable = {
  '__new__(cls, /, *args, **kwargs)': {
    doc: 'Makes a bare instance of a class.',
    binds: 'nothing',
    run(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const type = asType(cls) as PyType;
      const hasArguments = args.length > 0 || keywords.length > 0;
      if (hasArguments && type.lookup('__new__') !== OBJECT.lookup('__new__'))
        machine.fail('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
      return newInstance(machine, type, hasArguments);
    },
  },
  '__init__(self, /, *args, **kwargs)': {
    doc: 'Does nothing: an instance needs no initialisation unless its class says so.',
    run(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      if (args.length > 0 || keywords.length > 0) {
        const { type } = self;
        if (type.lookup('__init__') !== OBJECT.lookup('__init__'))
          machine.fail('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
        if (type.layout !== OBJECT) return None;
        if (type.lookup('__new__') === OBJECT.lookup('__new__'))
          machine.fail('TypeError', `${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
      }
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Class and address.',
    run: (machine, self) => machine.str(defaultRepr(machine, self as PyObject)),
  },
  '__str__(self, /)': {
    doc: 'The same text as repr().',
    *routine(machine: Machine, self: PyObject) {
      return yield* reprOf(machine, self);
    },
  },
  '__format__(self, format_spec, /)': {
    doc: 'The same text as str(); a format is not accepted.',
    *routine(machine: Machine, self: PyObject, spec: PyObject) {
      if (spec.type.layout !== STR)
        machine.fail('TypeError', `__format__() argument must be str, not ${argumentKind(spec)}`);
      if (spec.payload !== '')
        machine.fail('TypeError', `unsupported format string passed to ${self.type.displayName}.__format__`);
      return yield* strObject(machine, self);
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Whether both are the same object.',
    run: (_machine, self, value) => (self === value ? True : NotImplemented),
  },
  '__ne__(self, value, /)': {
    doc: 'The opposite of ==.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      const equal = yield* callSpecial(machine, self, '__eq__', [value]);
      if (equal === null || equal === NotImplemented) return NotImplemented;
      return bool(!(yield* truth(machine, equal)));
    },
  },
  ...Object.fromEntries(
    ['__lt__', '__le__', '__gt__', '__ge__'].map((name) => [
      `${name}(self, value, /)`,
      { doc: 'Objects have no order unless their class gives one.', run: () => NotImplemented },
    ]),
  ),
  '__hash__(self, /)': {
    doc: 'A number made of the address.',
    run: (machine, self) => machine.int(addressHash(machine, self as PyObject)),
  },
  '__getattribute__(self, name, /)': {
    doc: 'Looks an attribute up by the ordinary rules.',
    *routine(machine: Machine, self: PyObject, name: PyObject) {
      checkName(machine, name);
      const value = yield* genericGet(machine, self, name);
      if (value === null) failAttribute(machine, self, name);
      return value;
    },
  },
  '__setattr__(self, name, value, /)': {
    doc: 'Stores an attribute by the ordinary rules.',
    *routine(machine: Machine, self: PyObject, name: PyObject, value: PyObject) {
      checkName(machine, name);
      checkNotClass(machine, self, '__setattr__');
      yield* genericSet(machine, self, name, value);
      return None;
    },
  },
  '__delattr__(self, name, /)': {
    doc: 'Deletes an attribute by the ordinary rules.',
    *routine(machine: Machine, self: PyObject, name: PyObject) {
      checkName(machine, name);
      checkNotClass(machine, self, '__delattr__');
      yield* genericSet(machine, self, name, null);
      return None;
    },
  },
  '__init_subclass__(cls, /)': {
    doc: 'Called when a class is derived from this one; does nothing.',
    binds: 'class',
    run: () => None,
  },
  '__subclasshook__(cls, object, /)': {
    doc: 'Lets a class say what counts as its subclass; says nothing.',
    binds: 'class',
    run: () => NotImplemented,
  },
  '__dir__(self, /)': {
    doc: 'Names of the attributes of the object, its class and their ancestors.',
    run: (machine, self) => machine.list(objectKeys(machine, self as PyObject)),
  },
  '__sizeof__(self, /)': {
    doc: 'Size of the object in bytes.',
    run: (machine, self) => machine.int(machine.sizeOf(self as PyObject)),
  },
  '__reduce__(self, /)': {
    doc: 'What the object consists of, for copies and pickles.',
    routine: (machine: Machine, self: PyObject) => reduce(machine, self, machine.int(0)),
  },
  '__getstate__(self, /)': {
    doc: 'What of the object copies and pickles keep beside its class: its attributes, with slots a pair.',
    *routine(machine: Machine, self: PyObject): Routine<PyObject> {
      const own = yield* tryAttribute(machine, self, machine.name('__dict__'));
      const attributes = own === null || own.type.layout !== DICT || dictLength(own) === 0 ? None : own;
      const slots = machine.dict();
      for (const type of self.type.mro)
        for (const member of membersOf(type)) {
          const field = (self.fields as (PyObject | null)[])[member.n] ?? null;
          if (field !== null) setByName(machine, slots, (member.items as PyObject[])[1]?.payload as string, field);
        }
      return dictLength(slots) === 0 ? attributes : machine.tuple([attributes, slots]);
    },
  },
  '__reduce_ex__(self, protocol, /)': {
    doc: 'What the object consists of, as a protocol of pickle keeps it.',
    *routine(machine: Machine, self: PyObject, protocol: PyObject): Routine<PyObject> {
      const version = yield* indexNumber(machine, protocol);
      if (self.type.lookup('__reduce__') !== OBJECT.lookup('__reduce__'))
        return yield* callAttribute(machine, self, '__reduce__', []);
      return yield* reduce(machine, self, version);
    },
  },
  __class__: {
    doc: 'The class of the object.',
    get: (_machine, self) => self.type.object,
    set(machine: Machine, self, value) {
      if (value === null) machine.fail('TypeError', "can't delete __class__ attribute");
      const type = asType(value);
      if (type === null)
        machine.fail('TypeError', `__class__ must be set to a class, not '${value.type.displayName}' object`);
      const areModules = type.layout === MODULE && self.type.layout === MODULE;
      if (!areModules && (!type.isHeapType || !self.type.isHeapType))
        machine.fail('TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses');
      if (areModules ? type.slotCount !== self.type.slotCount : !hasSameLayout(type, self.type))
        machine.fail(
          'TypeError',
          `__class__ assignment: '${type.name}' object layout differs from '${self.type.displayName}'`,
        );
      changeClass(machine, self, type);
    },
  },
  __doc__: { doc: 'Documentation of the class.', isDefault: true, get: (machine, self) => docOf(machine, self.type) },
};

/** The rules are in Python, in a module that only copies and pickles need. */
function* reduce(machine: Machine, self: PyObject, protocol: PyObject): Routine<PyObject> {
  return yield* callAttribute(machine, yield* importModule(machine, 'copyreg'), '_reduce', [self, protocol]);
}

/** Classes have a way of their own to change attributes, which this must not go round. */
function checkNotClass(machine: Machine, self: PyObject, name: string): void {
  if (asType(self) !== null) machine.fail('TypeError', `can't apply this ${name} to ${TYPE.name} object`);
}

/** Attributes keep their names, which lie elsewhere in the other class's key table. A class or module has its own in a dictionary anyway. */
function changeClass(machine: Machine, object: PyObject, type: PyType): void {
  if (asType(object) !== null || object.type.layout === MODULE) {
    machine.heap.setType(object, type);
    return;
  }
  if ((object.flags & Flag.OWN_DICT) === 0) dictOf(machine, object);
  const before = object.type;
  const dict = ownDict(object);
  if (dict !== null) {
    machine.heap.keep(dict);
    machine.heap.setField(object, before.keys.indexOf('__dict__'), null);
  }
  machine.heap.setType(object, type);
  if (dict !== null) {
    machine.heap.setField(object, type.keys.add('__dict__'), dict);
    machine.observer.namespace(object, dict);
  }
}

export function docOf(machine: Machine, type: PyType): PyObject {
  const own = type.isHeapType ? type.ownAttribute('__doc__') : null;
  return own ?? (type.isHeapType ? None : machine.str(`The built-in type ${type.name}.`));
}

/** Keys of the attributes of an object, its class and their ancestors, each once, in the order CPython finds them. */
function objectKeys(machine: Machine, object: PyObject): PyObject[] {
  const keys = new DistinctKeys(machine);
  const self = asType(object);
  const dict = ownDict(object);
  if (self !== null) keys.addOwn(self);
  else if (dict !== null) keys.addEntries(dict);
  else if (object.fields !== null)
    for (const key of ownKeys(object)) keys.addName(object.type.keys.names[key] as string);
  keys.addType(object.type);
  return keys.all;
}

/** Keys of the attributes of a class and its ancestors. */
export function classKeys(machine: Machine, type: PyType): PyObject[] {
  const keys = new DistinctKeys(machine);
  keys.addType(type);
  return keys.all;
}

/** Collects keys of namespaces; some may be no strings. */
class DistinctKeys {
  readonly all: PyObject[] = [];
  private readonly seen = new Set<unknown>();
  private readonly machine: Machine;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  addName(name: string): void {
    if (!this.seen.has(name)) this.add(this.machine.name(name), name);
  }

  addEntries(dict: PyObject): void {
    for (const [key] of entriesOf(dict)) {
      const identity = key.type.layout === STR ? key.payload : key;
      if (!this.seen.has(identity)) this.add(key, identity);
    }
  }

  /** What the class itself defines. */
  addOwn(type: PyType): void {
    if (type.isHeapType) this.addEntries((type.object.items as PyObject[])[TypeItem.DICT] as PyObject);
    else for (const name of type.rows.keys()) this.addName(name);
  }

  /** What the class defines, then its bases, each with its own bases after it. */
  addType(type: PyType): void {
    this.addOwn(type);
    for (const base of type.bases) this.addType(base);
  }

  private add(key: PyObject, identity: unknown): void {
    this.seen.add(identity);
    this.all.push(key);
  }
}
