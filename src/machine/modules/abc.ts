/**
 * The module `abc`: abstract base classes. The metaclass is built in, so that asking
 * `isinstance` runs no Python code of ours. Source: CPython's Modules/_abc.c,
 * https://docs.python.org/3.14/library/abc.html
 */
import { kindOf } from '../collection-kind.ts';
import { OBJECT, TYPE, coreType } from '../core-types.ts';
import { entriesOf, getByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import { newType } from '../build-class.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { setAttribute, tryAttribute } from '../operations/attribute.ts';
import { asType, callAttribute } from '../operations/call.ts';
import { isSubclass } from '../operations/class-check.ts';
import { collect } from '../operations/iterate.ts';
import { truth } from '../operations/truth.ts';
import { frozensetOf } from '../set.ts';
import { False, NotImplemented, True, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { checkClassParts } from '../types/type.ts';
import { addTypes, fillModule, pythonModule, type ModuleType } from './make-module.ts';

const ABC_META = coreType({
  name: 'ABCMeta',
  module: 'abc',
  base: TYPE,
  layout: TYPE,
  shape: 'class',
  tracked: true,
  isWeaklyReferenceable: true,
  fixed: TYPE.fixed as readonly string[],
});

/** What an abstract class refers to as `_abc_impl`; what it knows is kept beside it, see `Abstract`. */
const ABC_DATA = coreType({
  name: '_abc_data',
  module: '_abc',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
});

/** What a run knows of an abstract class. Holds no class: to register or to ask about one does not keep it alive. */
interface Abstract {
  readonly registered: PyType[];
  /** Classes that it has found to be derived from it. */
  readonly derived: WeakSet<PyType>;
  /** Classes that it has found not to be, after so many registrations in the run. */
  strangers: WeakSet<PyType>;
  after: number;
}

class Abstracts {
  readonly #known = new WeakMap<PyType, Abstract>();
  /** Registrations in this run: each may change the answers of any abstract class. */
  registrations = 0;

  of(type: PyType): Abstract {
    let known = this.#known.get(type);
    if (known === undefined) {
      known = { registered: [], derived: new WeakSet(), strangers: new WeakSet(), after: 0 };
      this.#known.set(type, known);
    }
    if (known.after !== this.registrations) {
      known.strangers = new WeakSet();
      known.after = this.registrations;
    }
    return known;
  }
}

function abstracts(machine: Machine): Abstracts {
  let known = machine.moduleState.get('abc') as Abstracts | undefined;
  if (known === undefined) {
    known = new Abstracts();
    machine.moduleState.set('abc', known);
  }
  return known;
}

/** The classes registered with an abstract one that are still there. */
function livingRegistered({ registered }: Abstract): PyObject[] {
  return registered.map(({ object }) => object).filter(({ flags }) => (flags & (Flag.DYING | Flag.FREED)) === 0);
}

/** Bits of `__abc_tpflags__`: how instances count in the match statement. */
const SEQUENCE_FLAG = 32;
const MAPPING_FLAG = 64;

/** Finds which methods still lack an implementation and notes them on the class. */
function* noteAbstractMethods(machine: Machine, cls: PyObject): Routine<void> {
  const type = asType(cls) as PyType;
  const names: PyObject[] = [];
  const isAbstract = function* (value: PyObject): Routine<boolean> {
    const mark = yield* tryAttribute(machine, value, machine.name('__isabstractmethod__'));
    return mark !== null && (yield* truth(machine, mark));
  };
  const namespace = (cls.items as PyObject[])[0] as PyObject;
  for (const [key, value] of entriesOf(namespace)) if (yield* isAbstract(value)) names.push(key);
  for (const base of type.bases) {
    const inherited = base.isHeapType
      ? yield* tryAttribute(machine, base.object, machine.name('__abstractmethods__'))
      : null;
    if (inherited === null) continue;
    for (const name of yield* collect(machine, inherited)) {
      if (names.some((known) => known.payload === name.payload)) continue;
      const value = yield* tryAttribute(machine, cls, name);
      if (value !== null && (yield* isAbstract(value))) names.push(name);
    }
  }
  yield* setAttribute(machine, cls, machine.name('__abstractmethods__'), frozensetOf(machine, names));
}

/** Asks once for each class: a no stands until the next registration, a yes for ever. */
function* isAbstractSubclass(machine: Machine, cls: PyObject, candidate: PyObject): Routine<boolean> {
  const type = asType(cls) as PyType;
  const derived = asType(candidate);
  if (derived === null) machine.fail('TypeError', 'issubclass() arg 1 must be a class');
  const known = abstracts(machine).of(type);
  if (known.derived.has(derived)) return true;
  if (known.strangers.has(derived)) return false;
  const answer = yield* askSubclass(machine, cls, candidate);
  const now = abstracts(machine).of(type);
  if (!answer) now.strangers.add(derived);
  // One that was registered itself is asked about every time.
  else if (derived.isSubtypeOf(type) || !now.registered.includes(derived)) now.derived.add(derived);
  return answer;
}

function* askSubclass(machine: Machine, cls: PyObject, candidate: PyObject): Routine<boolean> {
  const type = asType(cls) as PyType;
  const verdict = yield* callAttribute(machine, cls, '__subclasshook__', [candidate]);
  if (verdict === True || verdict === False) return verdict === True;
  if (verdict !== NotImplemented)
    machine.fail('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented');
  if ((asType(candidate) as PyType).isSubtypeOf(type)) return true;
  // Nobody else may hold them, and what answers for one may run the collector.
  const asked = [...livingRegistered(abstracts(machine).of(type)), ...machine.subclasses.of(type)];
  for (const other of asked) machine.heap.keep(other);
  for (const other of asked) if (yield* isSubclass(machine, candidate, other)) return true;
  return false;
}

/** A registered class and those derived from it match the patterns that the abstract class matches, and no others. */
function markMatching(type: PyType, from: PyType): void {
  const kind = kindOf(from);
  if (kind === null || !type.isHeapType || type.collectionKind === kind) return;
  type.collectionKind = kind;
  for (const subtype of type.subtypes) markMatching(subtype, from);
}

const ABC_META_TABLE: NativeTable = {
  '__new__(mcls, name, bases, namespace, /, **kwargs)': {
    doc: 'A new abstract class.',
    binds: 'nothing',
    *routine(
      machine,
      mcls: PyObject,
      name: PyObject,
      bases: PyObject,
      namespace: PyObject,
      keywords: KeywordArguments,
    ) {
      checkClassParts(machine, name, bases, namespace);
      const cls = yield* newType(machine, asType(mcls) as PyType, name, bases, namespace, keywords);
      yield* noteAbstractMethods(machine, cls);
      yield* setAttribute(machine, cls, machine.name('_abc_impl'), machine.heap.make(ABC_DATA));
      const flags = getByName((cls.items as PyObject[])[0] as PyObject, '__abc_tpflags__');
      const type = asType(cls) as PyType;
      if (flags !== null && (flags.n & SEQUENCE_FLAG) !== 0) type.collectionKind = 'sequence';
      if (flags !== null && (flags.n & MAPPING_FLAG) !== 0) type.collectionKind = 'mapping';
      return cls;
    },
  },
  'register(cls, subclass)': {
    doc: 'Makes subclass count as a subclass of this abstract class.',
    *routine(machine: Machine, cls: PyObject, subclass: PyObject) {
      const type = asType(cls) as PyType;
      const derived = asType(subclass);
      if (derived === null) machine.fail('TypeError', 'Can only register classes');
      if (yield* isSubclass(machine, subclass, cls)) return subclass;
      if (yield* isSubclass(machine, cls, subclass))
        machine.fail('RuntimeError', 'Refusing to create an inheritance cycle');
      abstracts(machine).of(type).registered.push(derived);
      abstracts(machine).registrations++;
      markMatching(derived, type);
      return subclass;
    },
  },
  '__instancecheck__(cls, instance)': {
    doc: 'Whether instance counts as an instance of this abstract class.',
    *routine(machine, cls: PyObject, instance: PyObject) {
      const own = instance.type.object;
      const claimed = (yield* tryAttribute(machine, instance, machine.name('__class__'))) ?? own;
      if (yield* isSubclass(machine, claimed, cls)) return True;
      return bool(claimed !== own && (yield* isSubclass(machine, own, cls)));
    },
  },
  '__subclasscheck__(cls, subclass)': {
    doc: 'Whether subclass counts as a subclass of this abstract class.',
    *routine(machine, cls: PyObject, subclass: PyObject) {
      return bool(yield* isAbstractSubclass(machine, cls, subclass));
    },
  },
};

const TYPES: readonly ModuleType[] = [
  { type: ABC_META, table: ABC_META_TABLE },
  { type: ABC_DATA, table: {}, isPrivate: true },
];

const FUNCTIONS: NativeTable = {
  'abstractmethod(funcobj, /)': {
    doc: 'Marks a method that subclasses must implement.',
    *routine(machine, method: PyObject) {
      yield* setAttribute(machine, method, machine.name('__isabstractmethod__'), True);
      return method;
    },
  },
  'update_abstractmethods(cls, /)': {
    doc: 'Finds the abstract methods anew after the class has changed.',
    *routine(machine, cls: PyObject) {
      const isAbstract = (yield* tryAttribute(machine, cls, machine.name('__abstractmethods__'))) !== null;
      if (isAbstract) yield* noteAbstractMethods(machine, cls);
      return cls;
    },
  },
  'get_cache_token()': {
    doc: 'Changes whenever a class is registered.',
    run: (machine) => machine.int(abstracts(machine).registrations),
  },
};

const SOURCE = `
class ABC(metaclass=ABCMeta):
    __slots__ = ()


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True
`;

export const makeAbc = pythonModule('abc', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  fillModule(machine, namespace, 'abc', FUNCTIONS);
});
