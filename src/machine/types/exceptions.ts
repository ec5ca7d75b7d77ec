/**
 * Exceptions as objects. Source: CPython's Objects/exceptions.c.
 */
import { argumentKind } from '../operations/bind-native.ts';
import {
  BASE_EXCEPTION,
  DICT,
  EXCEPTIONS,
  ExceptionItem,
  INT,
  STR,
  TRACEBACK,
  TUPLE,
  exceptionType,
} from '../core-types.ts';
import { dictCopy, entriesOf, setByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { DICT_ATTRIBUTE, checkName, dictOf, getOwn, presentDict, setAttribute } from '../operations/attribute.ts';
import { asType } from '../operations/call.ts';
import { repr, str, strObject } from '../operations/text.ts';
import { collect } from '../operations/iterate.ts';
import { isInt } from '../operations/number.ts';
import { None, True, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { isException } from '../exceptions.ts';
import { EXCEPTION_GROUP_METHODS } from './exception-group.ts';
import { initialiseOwn } from './exception-object.ts';
import { install } from './install.ts';

const item = (self: PyObject, index: number): PyObject | null => (self.items as (PyObject | null)[])[index] ?? null;
const args = (self: PyObject): PyObject[] => (item(self, ExceptionItem.ARGS)?.items ?? []) as PyObject[];
const indexOf = (self: PyObject, name: string): number => (self.type.layout.fixed as readonly string[]).indexOf(name);

/** `__cause__` and `__context__`: an exception or None. */
const link = (doc: string, name: string, index: number) => ({
  doc,
  get: (_machine: Machine, self: PyObject): PyObject => item(self, index) ?? None,
  set(machine: Machine, self: PyObject, value: PyObject | null): void {
    if (value === null) machine.fail('TypeError', `${name} may not be deleted`);
    if (value !== None && !isException(value))
      machine.fail('TypeError', `exception ${name.slice(2, -2)} must be None or derive from BaseException`);
    machine.heap.setItem(self, index, value === None ? null : value);
    if (index === ExceptionItem.CAUSE) self.flags |= Flag.SUPPRESSES_CONTEXT;
  },
});

/** Kinds of OSError by the error numbers of Linux (PEP 3151). */
const OS_ERRORS: Readonly<Record<number, string>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  104: 'ConnectionResetError',
  108: 'BrokenPipeError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
  114: 'BlockingIOError',
  115: 'BlockingIOError',
};

/** `OSError(number, text)` makes the kind that the number means. */
function kindByNumber(type: PyType, given: readonly PyObject[]): PyType {
  const [number] = given;
  if (type !== exceptionType('OSError') || given.length < 2 || number?.type !== INT) return type;
  const name = OS_ERRORS[number.n];
  return name === undefined ? type : exceptionType(name);
}

const NEW = '__new__(cls, /, *args, **kwargs)';
const INIT = '__init__(self, /, *args, **kwargs)';

const BASE_METHODS: NativeTable = {
  [NEW]: {
    doc: 'Makes an exception with these arguments.',
    binds: 'nothing',
    run(machine: Machine, cls: PyObject, given: readonly PyObject[]) {
      const type = kindByNumber(asType(cls) as PyType, given);
      const exception = machine.heap.make(
        type,
        (type.layout.fixed as readonly string[]).map(() => null),
      );
      machine.heap.setItem(exception, ExceptionItem.ARGS, machine.tuple(given));
      initialiseOwn(machine, exception, given);
      return exception;
    },
  },
  [INIT]: {
    doc: 'Keeps the arguments.',
    run(machine: Machine, self: PyObject, given: readonly PyObject[], keywords: KeywordArguments) {
      const allowed = KEYWORDS[self.type.layout.name] ?? [];
      for (const [name, value] of keywords) {
        if (!allowed.includes(name))
          machine.fail(
            'TypeError',
            allowed.length === 0
              ? `${self.type.name}() takes no keyword arguments`
              : `${self.type.layout.name}() got an unexpected keyword argument '${name}'`,
          );
        machine.heap.setItem(self, indexOf(self, name), value);
      }
      machine.heap.setItem(self, ExceptionItem.ARGS, machine.tuple(given));
      initialiseOwn(machine, self, given);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Type and arguments.',
    *routine(machine: Machine, self: PyObject) {
      const parts: string[] = [];
      for (const arg of args(self)) parts.push(yield* repr(machine, arg));
      return machine.str(`${self.type.name}(${parts.join(', ')})`);
    },
  },
  '__str__(self, /)': {
    doc: 'The message.',
    *routine(machine: Machine, self: PyObject) {
      const given = args(self);
      if (given.length === 0) return machine.str('');
      if (given.length === 1) return yield* strObject(machine, given[0] as PyObject);
      return machine.str(yield* repr(machine, item(self, ExceptionItem.ARGS) as PyObject));
    },
  },
  'with_traceback(self, tb, /)': {
    doc: 'Sets the traceback and answers the exception.',
    run(machine: Machine, self: PyObject, traceback: PyObject) {
      setTraceback(machine, self, traceback);
      return self;
    },
  },
  'add_note(self, note, /)': {
    doc: 'Adds a line that tracebacks show below the message.',
    run(machine: Machine, self: PyObject, note: PyObject) {
      if (note.type.layout !== STR)
        machine.fail('TypeError', `add_note() argument must be str, not ${argumentKind(note)}`);
      const notes = getOwn(self, '__notes__');
      if (notes !== null) machine.heap.append(notes, note);
      else setByName(machine, dictOf(machine, self) as PyObject, '__notes__', machine.list([note]));
      return None;
    },
  },
  '__setstate__(self, state, /)': {
    doc: 'Sets attributes from a dictionary, for copying.',
    *routine(machine: Machine, self: PyObject, state: PyObject) {
      if (state === None) return None;
      if (state.type.layout !== DICT) machine.fail('TypeError', 'state is not a dictionary');
      for (const [name, value] of entriesOf(state)) {
        checkName(machine, name);
        yield* setAttribute(machine, self, name, value);
      }
      return None;
    },
  },
  '__reduce__(self, /)': {
    doc: 'For copying and pickling.',
    run: (machine, self: PyObject) => reduced(machine, self, item(self, ExceptionItem.ARGS) ?? machine.tuple([]), []),
  },
  args: {
    doc: 'The arguments it was made with.',
    get: (machine, self) => item(self, ExceptionItem.ARGS) ?? machine.tuple([]),
    *setRoutine(machine: Machine, self, value) {
      if (value === null) machine.fail('TypeError', 'args may not be deleted');
      const tuple = value.type === TUPLE ? value : machine.tuple(yield* collect(machine, value));
      machine.heap.setItem(self, ExceptionItem.ARGS, tuple);
    },
  },
  __traceback__: {
    doc: 'Where it was raised and what it passed.',
    get: (_machine, self) => item(self, ExceptionItem.TRACEBACK) ?? None,
    set(machine: Machine, self, value) {
      if (value === null) machine.fail('TypeError', '__traceback__ may not be deleted');
      setTraceback(machine, self, value);
    },
  },
  __cause__: link('The exception given with raise … from.', '__cause__', ExceptionItem.CAUSE),
  __context__: link(
    'The exception that was being handled when this one was raised.',
    '__context__',
    ExceptionItem.CONTEXT,
  ),
  __suppress_context__: {
    doc: 'Whether tracebacks leave the context out.',
    get: (_machine, self) => bool((self.flags & Flag.SUPPRESSES_CONTEXT) !== 0),
    set(_machine, self, value) {
      if (value === True) self.flags |= Flag.SUPPRESSES_CONTEXT;
      else self.flags &= ~Flag.SUPPRESSES_CONTEXT;
    },
  },
  __dict__: DICT_ATTRIBUTE,
};

/** Class, arguments and attributes of an exception; `more` of the facts that it keeps are among them. */
function reduced(machine: Machine, self: PyObject, given: PyObject, more: readonly string[]): PyObject {
  const facts = more
    .map((name) => [name, item(self, indexOf(self, name))] as const)
    .filter(([, fact]) => fact !== null);
  let attributes = presentDict(machine, self);
  if (facts.length > 0) {
    attributes = attributes === null ? machine.dict() : dictCopy(machine, attributes);
    for (const [name, fact] of facts) setByName(machine, attributes, name, fact as PyObject);
  }
  return machine.tuple([self.type.object, given, ...(attributes === null ? [] : [attributes])]);
}

function setTraceback(machine: Machine, self: PyObject, traceback: PyObject): void {
  if (traceback !== None && traceback.type !== TRACEBACK)
    machine.fail('TypeError', '__traceback__ must be a traceback or None');
  machine.heap.setItem(self, ExceptionItem.TRACEBACK, traceback === None ? null : traceback);
}

/** Keyword arguments that the constructors of some exceptions take. */
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  AttributeError: ['name', 'obj'],
  NameError: ['name'],
  ImportError: ['name', 'path', 'name_from'],
};

/** An attribute for each further reference that a kind of exception keeps. */
function ownAttributes(type: PyType): NativeTable {
  const table: Record<string, NativeTable[string]> = {};
  for (const name of (type.fixed as readonly string[]).slice(ExceptionItem.FIRST_OWN)) {
    const index = (type.fixed as readonly string[]).indexOf(name);
    table[name] = {
      doc: 'A fact about the error.',
      get: (_machine, self) => item(self, index) ?? None,
      set: (machine, self, value) => machine.heap.setItem(self, index, value === None ? null : value),
    };
  }
  return table;
}

/** Gives all built-in exceptions their attributes. */
export function installExceptions(): void {
  install(BASE_EXCEPTION, BASE_METHODS);
  const { [NEW]: make, [INIT]: initialise } = BASE_METHODS as Record<typeof NEW | typeof INIT, NativeRow>;
  for (const type of EXCEPTIONS.values()) {
    if (type === BASE_EXCEPTION) continue;
    if (type.layout === type)
      install(type, type.rows.has('__init__') ? ownAttributes(type) : { [INIT]: initialise, ...ownAttributes(type) });
    else if (type.layout === BASE_EXCEPTION && type.name !== 'KeyError') install(type, { [NEW]: make });
  }
  install(exceptionType('BaseExceptionGroup'), EXCEPTION_GROUP_METHODS);
  install(exceptionType('KeyError'), {
    '__str__(self, /)': {
      doc: 'The repr of the missing key.',
      *routine(machine: Machine, self: PyObject) {
        const given = args(self);
        if (given.length === 1) return machine.str(yield* repr(machine, given[0] as PyObject));
        if (given.length === 0) return machine.str('');
        return machine.str(yield* repr(machine, item(self, ExceptionItem.ARGS) as PyObject));
      },
    },
  });
  for (const [name, facts] of [
    ['ImportError', ['name', 'path', 'name_from']],
    ['AttributeError', ['name']],
  ] as const)
    install(exceptionType(name), {
      '__reduce__(self, /)': {
        doc: 'For copying and pickling.',
        run: (machine, self: PyObject) => reduced(machine, self, item(self, ExceptionItem.ARGS) as PyObject, facts),
      },
    });
  install(exceptionType('OSError'), {
    '__reduce__(self, /)': {
      doc: 'For copying and pickling, with the file.',
      run(machine: Machine, self: PyObject) {
        const [file, other] = ['filename', 'filename2'].map((name) => item(self, indexOf(self, name)));
        const given = item(self, ExceptionItem.ARGS) as PyObject;
        const files = other ? [file as PyObject, None, other] : file ? [file] : [];
        const isWhole = args(self).length !== 2 || files.length === 0;
        return reduced(machine, self, isWhole ? given : machine.tuple([...args(self), ...files]), []);
      },
    },
    // A maker of its own, since the number of the error decides the kind.
    [NEW]: { ...make },
    '__str__(self, /)': {
      doc: 'Number, meaning and file.',
      *routine(machine: Machine, self: PyObject) {
        const [number, meaning, file, other] = ['errno', 'strerror', 'filename', 'filename2'].map((name) =>
          item(self, indexOf(self, name)),
        );
        if (number && meaning) {
          const text = `[Errno ${yield* str(machine, number)}] ${yield* str(machine, meaning)}`;
          const target = other ? ` -> ${yield* repr(machine, other)}` : '';
          return machine.str(file ? `${text}: ${yield* repr(machine, file)}${target}` : text);
        }
        const given = args(self);
        return given.length === 1
          ? yield* strObject(machine, given[0] as PyObject)
          : machine.str(given.length === 0 ? '' : yield* repr(machine, item(self, ExceptionItem.ARGS) as PyObject));
      },
    },
  });
  install(exceptionType('SyntaxError'), {
    [INIT]: {
      doc: 'Keeps the arguments and the place in the source.',
      *routine(machine: Machine, self: PyObject, given: readonly PyObject[], keywords: KeywordArguments) {
        initialise.run?.(machine, self, given, keywords);
        if (given.length !== 2) return None;
        const facts = yield* collect(machine, given[1] as PyObject);
        if (facts.length < 4) machine.fail('TypeError', `function takes at least 4 arguments (${facts.length} given)`);
        if (facts.length > 7) machine.fail('TypeError', `function takes at most 7 arguments (${facts.length} given)`);
        if (facts.length === 5) machine.fail('TypeError', 'end_offset must be provided when end_lineno is provided');
        ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].forEach((name, index) =>
          machine.heap.setItem(self, indexOf(self, name), facts[index] ?? null),
        );
        return None;
      },
    },
    '__str__(self, /)': {
      doc: 'Message, file and line.',
      *routine(machine: Machine, self: PyObject) {
        const [message, file, line] = ['msg', 'filename', 'lineno'].map((name) => item(self, indexOf(self, name)));
        const text = message ? yield* str(machine, message) : 'None';
        const where = [
          ...(file && file.type === STR ? [(file.payload as string).split('/').pop() as string] : []),
          ...(line && isInt(line) ? [`line ${yield* str(machine, line)}`] : []),
        ];
        return machine.str(where.length === 0 ? text : `${text} (${where.join(', ')})`);
      },
    },
  });
}
