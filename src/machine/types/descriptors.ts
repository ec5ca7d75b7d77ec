/**
 * `property`, `staticmethod`, `classmethod`, `super`, member descriptors of slots,
 * cells, mapping proxies. Source: CPython's Objects/descrobject.c, funcobject.c,
 * typeobject.c (super), cellobject.c.
 */
import { ATTRIBUTE_ERROR, CELL, LIST, MAPPING_PROXY, PROPERTY, SUPER, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import {
  DICT_ATTRIBUTE,
  bindAttribute,
  checkName,
  boundMethod,
  failAttribute,
  findAttribute,
  genericGet,
  getOwn,
  readProperty,
  setAttribute,
  setOwn,
  tryAttribute,
  writeProperty,
} from '../operations/attribute.ts';
import { binary, operatorIndex } from '../operations/binary.ts';
import { asType, call, callAttribute } from '../operations/call.ts';
import { contains, getItem } from '../operations/subscript.ts';
import { iterator } from '../operations/iterate.ts';
import { length } from '../operations/truth.ts';
import { compare } from '../operations/compare.ts';
import { pythonHash } from '../operations/hash.ts';
import { repr, str } from '../operations/text.ts';
import { Raised } from '../raise.ts';
import { None, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { COMPARISONS } from './comparison-rows.ts';
import { CLASS_GETITEM } from './generic-alias.ts';

const item = (object: PyObject, index: number): PyObject | null => (object.items as (PyObject | null)[])[index] ?? null;
const given = (value: PyObject | undefined): PyObject | null => (value === undefined || value === None ? null : value);

const PropertyItem = { GETTER: 0, SETTER: 1, DELETER: 2, DOC: 3, NAME: 4 } as const;

/** What `n` of a property says where its documentation is that of its getter. */
const DOC_OF_GETTER = 1;

const accessor = (doc: string, index: number) => ({
  doc,
  *routine(machine: Machine, self: PyObject, func: PyObject): Routine<PyObject> {
    const parts: (PyObject | null)[] = [0, 1, 2].map((i) => item(self, i));
    if (func !== None) parts[index] = func;
    // A text that came from the getter comes from the copy's getter again.
    const isTakenAnew = self.n === DOC_OF_GETTER && parts[PropertyItem.GETTER] !== null;
    parts.push(isTakenAnew ? null : item(self, PropertyItem.DOC));
    const made = yield* call(
      machine,
      self.type.object,
      parts.map((part) => part ?? None),
    );
    if (made.type.layout === PROPERTY) machine.heap.setItem(made, PropertyItem.NAME, item(self, PropertyItem.NAME));
    return made;
  },
});

export const PROPERTY_METHODS: NativeTable = {
  '__new__(cls, /, *args, **kwargs)': {
    doc: 'A computed attribute.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => machine.heap.make(asType(cls) as PyType, [null, null, null, null, null]),
  },
  '__init__(self, fget=None, fset=None, fdel=None, doc=None)': {
    doc: 'Takes the functions that read, write and delete.',
    *routine(
      machine: Machine,
      self: PyObject,
      getter?: PyObject,
      setter?: PyObject,
      deleter?: PyObject,
      doc?: PyObject,
    ) {
      const { heap } = machine;
      [getter, setter, deleter].forEach((func, i) => heap.setItem(self, i, given(func)));
      let text = given(doc);
      self.n = 0;
      if (text === null && given(getter) !== null) {
        text = given((yield* tryAttribute(machine, getter as PyObject, machine.name('__doc__'))) ?? undefined);
        if (text !== null) self.n = DOC_OF_GETTER;
      }
      if (self.type === PROPERTY) {
        heap.setItem(self, PropertyItem.DOC, text);
        return None;
      }
      // A subclass has documentation of its own, which would hide a property's: so it becomes the instance's.
      heap.setItem(self, PropertyItem.DOC, text);
      try {
        yield* setAttribute(machine, self, machine.name('__doc__'), text ?? None);
      } catch (thrown) {
        const isRefused = thrown instanceof Raised && thrown.exception.type.isSubtypeOf(ATTRIBUTE_ERROR);
        if (!isRefused || self.n === DOC_OF_GETTER) throw thrown;
      }
      return None;
    },
  },
  '__get__(self, instance, owner=None, /)': {
    doc: 'Reads the attribute.',
    *routine(machine: Machine, self: PyObject, instance: PyObject, owner?: PyObject) {
      if (instance === None && given(owner) === null) machine.fail('TypeError', '__get__(None, None) is invalid');
      return instance === None ? self : yield* readProperty(machine, self, instance);
    },
  },
  '__set__(self, instance, value, /)': {
    doc: 'Writes the attribute.',
    *routine(machine: Machine, self: PyObject, instance: PyObject, value: PyObject) {
      yield* writeProperty(machine, self, instance, value);
      return None;
    },
  },
  '__delete__(self, instance, /)': {
    doc: 'Deletes the attribute.',
    *routine(machine: Machine, self: PyObject, instance: PyObject) {
      yield* writeProperty(machine, self, instance, null);
      return None;
    },
  },
  '__set_name__(self, owner, name, /)': {
    doc: 'Learns the name under which a class keeps it.',
    run(machine: Machine, self: PyObject, _owner, name: PyObject) {
      machine.heap.setItem(self, PropertyItem.NAME, name);
      return None;
    },
  },
  'getter(self, fget, /)': accessor('A copy that is read by another function.', PropertyItem.GETTER),
  'setter(self, fset, /)': accessor('A copy that is written by another function.', PropertyItem.SETTER),
  'deleter(self, fdel, /)': accessor('A copy that is deleted by another function.', PropertyItem.DELETER),
  fget: { doc: 'The function that reads.', isMember: true, get: (_machine, self) => item(self, 0) ?? None },
  fset: { doc: 'The function that writes.', isMember: true, get: (_machine, self) => item(self, 1) ?? None },
  fdel: { doc: 'The function that deletes.', isMember: true, get: (_machine, self) => item(self, 2) ?? None },
  __doc__: {
    doc: 'Documentation.',
    get: (_machine, self) => item(self, PropertyItem.DOC) ?? None,
    set: (machine, self, value) => machine.heap.setItem(self, PropertyItem.DOC, value),
  },
  __name__: {
    doc: 'Name of the attribute.',
    *getRoutine(machine: Machine, self) {
      const known = item(self, PropertyItem.NAME);
      if (known !== null) return known;
      const getter = item(self, 0);
      const name = getter === null ? null : yield* tryAttribute(machine, getter, machine.name('__name__'));
      if (name === null) failAttribute(machine, self, machine.name('__name__'));
      return name;
    },
    set: (machine, self, value) => machine.heap.setItem(self, PropertyItem.NAME, value),
  },
  __isabstractmethod__: {
    doc: 'Whether one of its functions is abstract.',
    *getRoutine(machine: Machine, self) {
      for (let i = 0; i < 3; i++) if (yield* isAbstract(machine, item(self, i))) return bool(true);
      return bool(false);
    },
  },
};

function* isAbstract(machine: Machine, func: PyObject | null): Routine<boolean> {
  if (func === null) return false;
  const flag = yield* tryAttribute(machine, func, machine.name('__isabstractmethod__'));
  return flag !== null && flag.n === 1;
}

/** What static and class methods share: they wrap one function and speak for it. */
const wrapper = (name: string): NativeTable => ({
  '__new__(cls, /, *args, **kwargs)': {
    doc: `Wraps a function as a ${name}.`,
    binds: 'nothing',
    run: (machine, cls: PyObject) => machine.heap.make(asType(cls) as PyType, [null, null]),
  },
  '__init__(self, function, /)': {
    doc: 'Takes the function, and what it says of itself.',
    *routine(machine: Machine, self: PyObject, func: PyObject) {
      machine.heap.setItem(self, 0, func);
      for (const attribute of ['__module__', '__name__', '__qualname__', '__doc__']) {
        const name = machine.name(attribute);
        const value = yield* tryAttribute(machine, func, name);
        if (value !== null) setOwn(machine, self, name, value);
      }
      return None;
    },
  },
  ...CLASS_GETITEM,
  '__repr__(self, /)': {
    doc: 'Kind and function.',
    *routine(machine: Machine, self: PyObject) {
      return machine.str(`<${name}(${yield* repr(machine, item(self, 0) ?? None)})>`);
    },
  },
  __func__: { doc: 'The function.', isMember: true, get: (_machine, self) => item(self, 0) ?? None },
  __wrapped__: { doc: 'The function.', isMember: true, get: (_machine, self) => item(self, 0) ?? None },
  __isabstractmethod__: {
    doc: 'Whether the function is abstract.',
    *getRoutine(machine: Machine, self) {
      return bool(yield* isAbstract(machine, item(self, 0)));
    },
  },
  __dict__: DICT_ATTRIBUTE,
  __annotations__: functionAttribute('__annotations__'),
  __annotate__: functionAttribute('__annotate__'),
});

/** An attribute of the wrapped function that the wrapper keeps once it was asked for. */
const functionAttribute = (attribute: string): NativeRow => ({
  doc: "The function's.",
  *getRoutine(machine: Machine, self: PyObject): Routine<PyObject> {
    const known = getOwn(self, attribute);
    if (known !== null) return known;
    const name = machine.name(attribute);
    const func = item(self, 0) ?? None;
    const value = (yield* findAttribute(machine, func, name)) ?? failAttribute(machine, func, name);
    setOwn(machine, self, name, value);
    return value;
  },
  set(machine: Machine, self, value) {
    const name = machine.name(attribute);
    if (!setOwn(machine, self, name, value)) machine.fail('AttributeError', attribute);
  },
});

export const STATICMETHOD_METHODS: NativeTable = {
  ...wrapper('staticmethod'),
  '__get__(self, instance, owner=None, /)': {
    doc: 'The function, unbound.',
    run: (_machine, self) => item(self as PyObject, 0) as PyObject,
  },
  '__call__(self, /, *args, **kwargs)': {
    doc: 'Calls the function.',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      return yield* call(
        machine,
        item(self, 0) as PyObject,
        [...args, ...keywords.map(([, value]) => value)],
        keywords.length === 0 ? null : keywords.map(([name]) => name),
      );
    },
  },
};

export const CLASSMETHOD_METHODS: NativeTable = {
  ...wrapper('classmethod'),
  '__get__(self, instance, owner=None, /)': {
    doc: 'The function bound to the class.',
    run: (machine: Machine, self: PyObject, instance: PyObject, owner?: PyObject) =>
      boundMethod(machine, item(self, 0) as PyObject, given(owner) ?? instance.type.object),
  },
};

const SuperItem = { CLASS: 0, SELF: 1, SELF_CLASS: 2 } as const;

/** The class whose method resolution order a super object follows. */
function* superCheck(machine: Machine, type: PyType, object: PyObject): Routine<PyType> {
  const self = asType(object);
  if (self !== null && self.isSubtypeOf(type)) return self;
  if (object.type.isSubtypeOf(type)) return object.type;
  const claimed = yield* tryAttribute(machine, object, machine.name('__class__'));
  const other = claimed === null ? null : asType(claimed);
  if (other !== null && other !== object.type && other.isSubtypeOf(type)) return other;
  const subject = self === null ? `instance of ${object.type.displayName}` : `type ${self.name}`;
  machine.fail(
    'TypeError',
    `super(type, obj): obj (${subject}) is not an instance or subtype of type (${type.displayName}).`,
  );
}

export const SUPER_METHODS: NativeTable = {
  '__new__(cls, /, *args, **kwargs)': {
    doc: 'Looks attributes up behind a class in the method resolution order.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => machine.heap.make(asType(cls) as PyType, [null, null, null]),
  },
  '__init__(self, /, *args, **kwargs)': {
    doc: 'super(), super(type), super(type, object).',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      if (keywords.length > 0) machine.fail('TypeError', 'super() takes no keyword arguments');
      if (args.length > 2) machine.fail('TypeError', `super() expected at most 2 arguments, got ${args.length}`);
      let [type, object] = args as [PyObject | undefined, PyObject | undefined];
      if (type === undefined) [type, object] = implicitSuper(machine);
      const start = asType(type);
      if (start === null) machine.fail('TypeError', `super() argument 1 must be a type, not ${type.type.displayName}`);
      machine.heap.setItem(self, SuperItem.CLASS, type);
      if (object === undefined || object === None) return None;
      const order = yield* superCheck(machine, start, object);
      machine.heap.setItem(self, SuperItem.SELF, object);
      machine.heap.setItem(self, SuperItem.SELF_CLASS, order.object);
      return None;
    },
  },
  '__get__(self, instance, owner=None, /)': {
    doc: 'Binds a super object that has only a class to an instance.',
    *routine(machine: Machine, self: PyObject, instance: PyObject, owner?: PyObject) {
      if (instance === None && given(owner) === null) machine.fail('TypeError', '__get__(None, None) is invalid');
      const type = item(self, SuperItem.CLASS);
      if (instance === None || type === null || item(self, SuperItem.SELF) !== null) return self;
      if (self.type !== SUPER) return yield* call(machine, self.type.object, [type, instance]);
      const order = yield* superCheck(machine, asType(type) as PyType, instance);
      return machine.heap.make(SUPER, [type, instance, order.object]);
    },
  },
  '__getattribute__(self, name, /)': {
    doc: 'The next attribute of this name behind the class.',
    *routine(machine: Machine, self: PyObject, name: PyObject) {
      const object = item(self, SuperItem.SELF);
      const order = item(self, SuperItem.SELF_CLASS);
      checkName(machine, name);
      const text = name.payload as string;
      if (order !== null && object !== null && text !== '__class__') {
        const { mro } = asType(order) as PyType;
        const after = mro.indexOf(asType(item(self, SuperItem.CLASS) as PyObject) as PyType) + 1;
        for (const type of mro.slice(after)) {
          const found = type.ownAttribute(text);
          if (found !== null)
            return yield* bindAttribute(machine, found, object === order ? null : object, asType(order) as PyType);
        }
      }
      const own = yield* genericGet(machine, self, name);
      if (own === null) machine.fail('AttributeError', `'super' object has no attribute '${text}'`);
      return own;
    },
  },
  '__repr__(self, /)': {
    doc: 'Class and object.',
    run(machine: Machine, self: PyObject) {
      const order = item(self, SuperItem.SELF_CLASS);
      const type = item(self, SuperItem.CLASS);
      const name = type === null ? 'NULL' : (asType(type) as PyType).name;
      return machine.str(
        order === null
          ? `<super: <class '${name}'>, NULL>`
          : `<super: <class '${name}'>, <${(asType(order) as PyType).name} object>>`,
      );
    },
  },
  __thisclass__: {
    doc: 'The class behind which is looked.',
    get: (_machine, self) => item(self, SuperItem.CLASS) ?? None,
  },
  __self__: { doc: 'The object.', get: (_machine, self) => item(self, SuperItem.SELF) ?? None },
  __self_class__: { doc: 'Class of the object.', get: (_machine, self) => item(self, SuperItem.SELF_CLASS) ?? None },
};

/** Class and instance of the method that calls `super()` without arguments. */
function implicitSuper(machine: Machine): [type: PyObject, object: PyObject] {
  const { frame } = machine;
  if (frame === null) machine.fail('RuntimeError', 'super(): no current frame');
  const { code } = frame.code;
  if (code.argCount === 0) machine.fail('RuntimeError', 'super(): no arguments');
  let first = frame.slots[0] ?? null;
  if (first !== null && first.type === CELL && code.slots[0]?.isCell === true) first = item(first, 0);
  if (first === null) machine.fail('RuntimeError', 'super(): arg[0] deleted');
  const slot = code.slots.findIndex((one) => one.isFree && one.name === '__class__');
  if (slot < 0) machine.fail('RuntimeError', 'super(): __class__ cell not found');
  const type = item(frame.slots[slot] as PyObject, 0);
  if (type === null) machine.fail('RuntimeError', 'super(): empty __class__ cell');
  return [type, first];
}

/** A slot is there in instances of its class only. */
function checkOwner(machine: Machine, member: PyObject, instance: PyObject): void {
  const owner = member.extra as PyType;
  if (instance.type.isSubtypeOf(owner)) return;
  const name = (item(member, 1) as PyObject).payload as string;
  machine.fail(
    'TypeError',
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${instance.type.displayName}' object`,
  );
}

export const MEMBER_METHODS: NativeTable = {
  __doc__: { doc: 'A member has no documentation.', get: () => None },
  '__get__(self, instance, owner=None, /)': {
    doc: 'Reads the slot.',
    *routine(machine: Machine, self: PyObject, instance: PyObject) {
      if (instance !== None) checkOwner(machine, self, instance);
      return yield* bindAttribute(machine, self, instance === None ? null : instance, instance.type);
    },
  },
  '__set__(self, instance, value, /)': {
    doc: 'Writes the slot.',
    run(machine: Machine, self: PyObject, instance: PyObject, value: PyObject) {
      checkOwner(machine, self, instance);
      machine.heap.setField(instance, self.n, value);
      return None;
    },
  },
  '__delete__(self, instance, /)': {
    doc: 'Empties the slot.',
    run(machine: Machine, self: PyObject, instance: PyObject) {
      checkOwner(machine, self, instance);
      if (((instance.fields as (PyObject | null)[])[self.n] ?? null) === null)
        failAttribute(machine, instance, item(self, 1) as PyObject);
      machine.heap.setField(instance, self.n, null);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Name and class.',
    run: (machine, self: PyObject) =>
      machine.str(
        `<member '${(item(self, 1) as PyObject).payload as string}' of '${(self.extra as PyType).name}' objects>`,
      ),
  },
  __name__: { doc: 'Name of the slot.', get: (_machine, self) => item(self, 1) as PyObject },
  __objclass__: { doc: 'The class that has the slot.', get: (_machine, self) => (self.extra as PyType).object },
};

export const CELL_METHODS: NativeTable = {
  '__new__(cls, contents=…, /)': {
    doc: 'A cell that holds a value, or none.',
    binds: 'nothing',
    run: (machine, _cls, contents) => machine.heap.make(CELL, [(contents as PyObject | undefined) ?? null]),
  },
  '__repr__(self, /)': {
    doc: 'What the cell holds.',
    run(machine: Machine, self: PyObject) {
      const content = item(self, 0);
      const at = machine.addressOf(self).toString(16);
      return machine.str(
        content === null
          ? `<cell at 0x${at}: empty>`
          : `<cell at 0x${at}: ${content.type.displayName} object at 0x${machine.addressOf(content).toString(16)}>`,
      );
    },
  },
  cell_contents: {
    doc: 'The value of the captured variable.',
    get(machine: Machine, self) {
      const content = item(self, 0);
      if (content === null) machine.fail('ValueError', 'Cell is empty');
      return content;
    },
    set: (machine, self, value) => machine.heap.setItem(self, 0, value),
  },
};

const mapping = (self: PyObject): PyObject => item(self, 0) as PyObject;
const forward = (name: string, doc: string) => ({
  doc,
  *routine(machine: Machine, self: PyObject, args: readonly PyObject[] = []): Routine<PyObject> {
    return yield* callAttribute(machine, mapping(self), name, args);
  },
});

/** The mapping behind a view, or the object itself. */
const unwrapped = (object: PyObject): PyObject => (object.type === MAPPING_PROXY ? mapping(object) : object);

function* union(machine: Machine, left: PyObject, right: PyObject): Routine<PyObject> {
  return yield* binary(machine, operatorIndex('|'), unwrapped(left), unwrapped(right));
}

const COMPARISON_ROWS: NativeTable = Object.fromEntries(
  COMPARISONS.map(([name], index): [string, NativeRow] => [
    `${name}(self, value, /)`,
    {
      doc: 'Compares the mapping.',
      *routine(machine: Machine, self: PyObject, value: PyObject) {
        return yield* compare(machine, index, mapping(self), value);
      },
    },
  ]),
);

export const MAPPING_PROXY_METHODS: NativeTable = {
  '__new__(cls, mapping)': {
    doc: 'A read-only view of a mapping.',
    binds: 'nothing',
    run(machine: Machine, cls: PyObject, source: PyObject) {
      const { layout } = source.type;
      if (layout === LIST || layout === TUPLE || source.type.lookup('__getitem__') === null)
        machine.fail('TypeError', `mappingproxy() argument must be a mapping, not ${source.type.displayName}`);
      return machine.heap.make(asType(cls) as PyType, [source]);
    },
  },
  '__hash__(self, /)': {
    doc: 'The hash of the mapping.',
    *routine(machine: Machine, self: PyObject) {
      return machine.int(yield* pythonHash(machine, mapping(self)));
    },
  },
  '__or__(self, value, /)': {
    doc: 'The union of two mappings.',
    routine: (machine, self, value) => union(machine, self as PyObject, value as PyObject),
  },
  '__ror__(self, value, /)': {
    doc: 'The union of two mappings.',
    routine: (machine, self, value) => union(machine, value as PyObject, self as PyObject),
  },
  '__ior__(self, value, /)': {
    doc: 'Refuses: nothing can be written through the view.',
    run: (machine, self) =>
      machine.fail('TypeError', `'|=' is not supported by ${(self as PyObject).type.name}; use '|' instead`),
  },
  '__reversed__(self, /)': forward('__reversed__', 'Iterates over the keys, last first.'),
  ...COMPARISON_ROWS,
  '__getitem__(self, key, /)': {
    doc: 'The value of a key.',
    *routine(machine: Machine, self: PyObject, key: PyObject) {
      return yield* getItem(machine, mapping(self), key);
    },
  },
  '__contains__(self, key, /)': {
    doc: 'Whether the key is there.',
    *routine(machine: Machine, self: PyObject, key: PyObject) {
      return bool(yield* contains(machine, mapping(self), key));
    },
  },
  '__len__(self, /)': {
    doc: 'Number of entries.',
    *routine(machine: Machine, self: PyObject) {
      return machine.int(yield* length(machine, mapping(self)));
    },
  },
  '__iter__(self, /)': {
    doc: 'Iterates over the keys.',
    *routine(machine: Machine, self: PyObject) {
      return yield* iterator(machine, mapping(self));
    },
  },
  '__repr__(self, /)': {
    doc: 'The mapping.',
    *routine(machine: Machine, self: PyObject) {
      return machine.str(`mappingproxy(${yield* repr(machine, mapping(self))})`);
    },
  },
  '__str__(self, /)': {
    doc: 'The mapping, without the name of the view.',
    *routine(machine: Machine, self: PyObject) {
      return machine.str(yield* str(machine, mapping(self)));
    },
  },
  'get(self, /, *args)': forward('get', 'The value of a key, or a default.'),
  'keys(self, /)': forward('keys', 'The keys.'),
  'values(self, /)': forward('values', 'The values.'),
  'items(self, /)': forward('items', 'Keys with values.'),
  'copy(self, /)': forward('copy', 'A copy of the mapping.'),
  ...CLASS_GETITEM,
};
