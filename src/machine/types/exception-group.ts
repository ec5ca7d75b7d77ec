/**
 * Exception groups, and how `except*` puts together what is to be raised again.
 * Source: CPython's Objects/exceptions.c (BaseExceptionGroup, _PyExc_PrepReraiseStar), PEP 654.
 */
import { argumentKind } from '../operations/bind-native.ts';
import {
  BASE_EXCEPTION,
  DICT,
  EXCEPTION_GROUP,
  ExceptionItem,
  FUNCTION,
  LIST,
  TUPLE,
  TYPE,
  exceptionType,
} from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { dictOf, getOwn } from '../operations/attribute.ts';
import { setByName } from '../dict.ts';
import { asType, call, callAttribute, isCallable } from '../operations/call.ts';
import { collect } from '../operations/iterate.ts';
import { repr } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { CLASS_GETITEM } from './generic-alias.ts';

const GROUP = exceptionType('BaseExceptionGroup');
const EXCEPTION = exceptionType('Exception');
const GroupItem = { MESSAGE: ExceptionItem.FIRST_OWN, EXCEPTIONS: ExceptionItem.FIRST_OWN + 1 } as const;

export function isGroup(object: PyObject): boolean {
  return object.type.isSubtypeOf(GROUP);
}

/** The exceptions of a group. */
export function membersOf(group: PyObject): PyObject[] {
  return ((group.items as PyObject[])[GroupItem.EXCEPTIONS] as PyObject).items as PyObject[];
}

const messageOf = (group: PyObject): PyObject => (group.items as PyObject[])[GroupItem.MESSAGE] as PyObject;

/** A group of the same kind with other members, with the metadata of the old one; null if there are none. */
function* derived(machine: Machine, group: PyObject, members: readonly PyObject[]): Routine<PyObject | null> {
  if (members.length === 0) return null;
  const made = yield* callAttribute(machine, group, 'derive', [machine.list(members)]);
  if (!isGroup(made)) machine.fail('TypeError', 'derive must return an instance of BaseExceptionGroup');
  for (const index of [ExceptionItem.TRACEBACK, ExceptionItem.CONTEXT, ExceptionItem.CAUSE])
    machine.heap.setItem(made, index, (group.items as (PyObject | null)[])[index] ?? null);
  const notes = getOwn(group, '__notes__');
  if (notes !== null && notes.items !== null)
    setByName(machine, dictOf(machine, made) as PyObject, '__notes__', machine.list(notes.items as PyObject[]));
  return made;
}

type Matcher = (exception: PyObject) => Routine<boolean>;

function matcher(machine: Machine, condition: PyObject): Matcher {
  const isExceptionType = (object: PyObject): boolean => asType(object)?.isSubtypeOf(BASE_EXCEPTION) ?? false;
  if (isExceptionType(condition))
    return function* (exception) {
      return exception.type.isSubtypeOf(asType(condition) as PyType);
    };
  if (condition.type === TUPLE && (condition.items as PyObject[]).every(isExceptionType))
    return function* (exception) {
      return (condition.items as PyObject[]).some((type) => exception.type.isSubtypeOf(asType(type) as PyType));
    };
  if (condition.type !== FUNCTION && (!isCallable(condition) || condition.type === TYPE))
    machine.fail(
      'TypeError',
      'expected an exception type, a tuple of exception types, or a callable (other than a class)',
    );
  return function* (exception) {
    return yield* truth(machine, yield* call(machine, condition, [exception]));
  };
}

/** The parts of an exception that match and that do not. */
function* split(
  machine: Machine,
  exception: PyObject,
  matches: Matcher,
): Routine<[match: PyObject | null, rest: PyObject | null]> {
  if (yield* matches(exception)) return [exception, null];
  if (!isGroup(exception)) return [null, exception];
  machine.enter(' in exceptiongroup_split_recursive');
  const yes: PyObject[] = [];
  const no: PyObject[] = [];
  for (const member of membersOf(exception)) {
    const [match, rest] = yield* split(machine, member, matches);
    if (match !== null) yes.push(match);
    if (rest !== null) no.push(rest);
  }
  machine.leave();
  return [yield* derived(machine, exception, yes), yield* derived(machine, exception, no)];
}

export const EXCEPTION_GROUP_METHODS: NativeTable = {
  ...CLASS_GETITEM,
  '__new__(cls, /, *args)': {
    doc: 'A group of exceptions with a message.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, args: readonly PyObject[]) {
      let type = asType(cls) as PyType;
      if (args.length !== 2)
        machine.fail('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
      const [message, sequence] = args as [PyObject, PyObject];
      if (message.type.layout.name !== 'str')
        machine.fail('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${argumentKind(message)}`);
      if (sequence.type.lookup('__getitem__') === null || sequence.type.layout === DICT)
        machine.fail('TypeError', 'second argument (exceptions) must be a sequence');
      const members = yield* collect(machine, sequence);
      if (members.length === 0) machine.fail('ValueError', 'second argument (exceptions) must be a non-empty sequence');
      members.forEach((member, i) => {
        if (!member.type.isSubtypeOf(BASE_EXCEPTION))
          machine.fail('ValueError', `Item ${i} of second argument (exceptions) is not an exception`);
      });
      const bare = members.find((member) => !member.type.isSubtypeOf(EXCEPTION));
      if (type === GROUP && bare === undefined) type = EXCEPTION_GROUP;
      else if (bare !== undefined && type.isSubtypeOf(EXCEPTION))
        machine.fail(
          'TypeError',
          type === EXCEPTION_GROUP
            ? 'Cannot nest BaseExceptions in an ExceptionGroup'
            : `Cannot nest BaseExceptions in ${yield* repr(machine, machine.str(type.name))}`,
        );
      const group = machine.heap.make(
        type,
        (type.layout.fixed as readonly string[]).map(() => null),
      );
      machine.heap.setItem(group, ExceptionItem.ARGS, machine.tuple(args));
      machine.heap.setItem(group, GroupItem.MESSAGE, message);
      machine.heap.setItem(group, GroupItem.EXCEPTIONS, sequence.type === TUPLE ? sequence : machine.tuple(members));
      return group;
    },
  },
  '__init__(self, /, *args, **kwargs)': {
    doc: 'Does nothing more: the group is ready once made.',
    run(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      if (keywords.length > 0) machine.fail('TypeError', `${self.type.name}() takes no keyword arguments`);
      machine.heap.setItem(self, ExceptionItem.ARGS, machine.tuple(args));
      return None;
    },
  },
  '__str__(self, /)': {
    doc: 'The message and how many exceptions.',
    run(machine: Machine, self: PyObject) {
      const count = membersOf(self).length;
      return machine.str(`${messageOf(self).payload as string} (${count} sub-exception${count === 1 ? '' : 's'})`);
    },
  },
  '__repr__(self, /)': {
    doc: 'Type, message and exceptions.',
    *routine(machine: Machine, self: PyObject) {
      const given = ((self.items as PyObject[])[ExceptionItem.ARGS] as PyObject).items as PyObject[];
      const members = (self.items as PyObject[])[GroupItem.EXCEPTIONS] as PyObject;
      const sequence = given[1];
      const kind = sequence?.type.layout;
      const shown =
        sequence === undefined || kind === LIST ? machine.list(membersOf(self)) : kind === TUPLE ? members : sequence;
      return machine.str(`${self.type.name}(${yield* repr(machine, messageOf(self))}, ${yield* repr(machine, shown)})`);
    },
  },
  'derive(self, excs, /)': {
    doc: 'A group with the same message and other exceptions.',
    *routine(machine: Machine, self: PyObject, members: PyObject) {
      return yield* call(machine, GROUP.object, [messageOf(self), members]);
    },
  },
  'split(self, matcher_value, /)': {
    doc: 'The matching part and the rest.',
    *routine(machine: Machine, self: PyObject, condition: PyObject) {
      const [match, rest] = yield* split(machine, self, matcher(machine, condition));
      return machine.tuple([match ?? None, rest ?? None]);
    },
  },
  'subgroup(self, matcher_value, /)': {
    doc: 'The matching part.',
    *routine(machine: Machine, self: PyObject, condition: PyObject) {
      const [match] = yield* split(machine, self, matcher(machine, condition));
      return match ?? None;
    },
  },
};

/** Every exception in a group that is no group itself. */
function* leaves(exception: PyObject): Generator<PyObject> {
  if (!isGroup(exception)) yield exception;
  else for (const member of membersOf(exception)) yield* leaves(member);
}

/**
 * What a `try … except*` raises in the end: `raised` lists what its clauses raised (None for
 * none), `original` is what came in. Parts that were raised again unchanged are merged back into one group.
 */
export function* prepareReraise(machine: Machine, original: PyObject, raised: PyObject): Routine<PyObject> {
  const all = (raised.items as PyObject[]).filter((one) => one !== None);
  if (all.length === 0) return None;
  if (!isGroup(original)) return all[0] as PyObject;
  const isUnchanged = (one: PyObject): boolean =>
    isGroup(one) &&
    [ExceptionItem.TRACEBACK, ExceptionItem.CONTEXT, ExceptionItem.CAUSE].every(
      (index) =>
        ((one.items as (PyObject | null)[])[index] ?? null) ===
        ((original.items as (PyObject | null)[])[index] ?? null),
    );
  const again = all.filter(isUnchanged);
  const fresh = all.filter((one) => !isUnchanged(one));
  const kept = new Set(again.flatMap((one) => [...leaves(one)]));
  const [merged] =
    kept.size === 0
      ? [null]
      : yield* split(machine, original, function* (exception) {
          return !isGroup(exception) && kept.has(exception);
        });
  if (fresh.length === 0) return merged ?? None;
  if (merged !== null) fresh.push(merged);
  if (fresh.length === 1) return fresh[0] as PyObject;
  return yield* call(machine, GROUP.object, [machine.str(''), machine.list(fresh)]);
}
