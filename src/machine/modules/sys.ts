/**
 * The module `sys`. Source: https://docs.python.org/3.14/library/sys.html
 */
import { Frame } from '../frame.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { Argument, NativeTable } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { callBoundSpecial, isCallable } from '../operations/call.ts';
import { argumentKind } from '../operations/bind-native.ts';
import { float, isInt, size } from '../operations/number.ts';
import { Raised, Unsupported } from '../raise.ts';
import { referenceCount } from '../reference-count.ts';
import { ExceptionItem, STR, exceptionType } from '../core-types.ts';
import { deleteText, getByName, setByName } from '../dict.ts';
import { asType } from '../operations/call.ts';
import { None, True, bool } from '../singletons.ts';
import { STANDARD_MODULE_NAMES } from '../standard-module-names.ts';
import { frozensetOf } from '../set.ts';
import { bytesBefore } from '../sizes.ts';
import { digitLimit, setDigitLimit } from '../types/digit-limit.ts';
import { frameObject } from '../activation.ts';
import { handledException } from '../unwind.ts';
import { fillModule, structSequence } from './make-module.ts';
import { makeNamespace } from './namespace.ts';
import { HOOKS } from './sys-hooks.ts';
import { standardStream } from './sys-streams.ts';

/** The bound on digits cannot be set lower than this. */
const SMALLEST_DIGIT_LIMIT = 640;

function refuse(feature: string): never {
  throw new Unsupported(feature);
}

/** A program here cannot trace itself; taking a tracer away is always right. */
function noTracer(given: Argument, feature: string): PyObject {
  return given === None ? None : refuse(feature);
}

const FUNCTIONS: NativeTable = {
  'getrefcount(object, /)': {
    doc: 'The number of references to an object, the argument included where Python counts it.',
    run(machine: Machine, object: PyObject) {
      return machine.int(referenceCount(machine, object));
    },
  },
  'getsizeof(object, default=<unrepresentable>)': {
    doc: 'Size of an object in bytes, without what it refers to.',
    *routine(machine: Machine, object: PyObject, otherwise?: PyObject) {
      let bytes: number;
      try {
        const answer = yield* callBoundSpecial(machine, object, '__sizeof__');
        if (answer === null || !isInt(answer)) machine.fail('TypeError', 'an integer is required');
        bytes = yield* size(machine, answer);
      } catch (thrown) {
        if (otherwise === undefined || !(thrown instanceof Raised)) throw thrown;
        if (!thrown.exception.type.isSubtypeOf(exceptionType('TypeError'))) throw thrown;
        return otherwise;
      }
      if (bytes < 0) machine.fail('ValueError', '__sizeof__() should return >= 0');
      return machine.int(bytes + bytesBefore(object, machine.profile.sizes));
    },
  },
  'getallocatedblocks()': {
    doc: 'The number of memory blocks in use, however small.',
    run: (machine) => machine.int(machine.heap.addresses.blocks),
  },
  '_debugmallocstats()': {
    doc: 'Prints what the allocator knows, which is not modelled.',
    run() {
      throw new Unsupported('sys._debugmallocstats');
    },
  },
  'getrecursionlimit()': { doc: 'How deep calls may go.', run: (machine) => machine.int(machine.recursionLimit) },
  'setrecursionlimit(limit, /)': {
    doc: 'Sets how deep calls may go.',
    *routine(machine: Machine, limit: PyObject) {
      const value = yield* size(machine, limit);
      if (value < 1) machine.fail('ValueError', 'recursion limit must be greater or equal than 1');
      if (value <= machine.depth)
        machine.fail(
          'RecursionError',
          `cannot set the recursion limit to ${value} at the recursion depth ${machine.depth}: the limit is too low`,
        );
      machine.recursionLimit = value;
      return None;
    },
  },
  'intern(string, /)': {
    doc: 'The one str object of this value.',
    run(machine: Machine, text: PyObject) {
      if (text.type.layout !== STR)
        machine.fail('TypeError', `intern() argument must be str, not ${argumentKind(text)}`);
      if (text.type !== STR) machine.fail('TypeError', `can't intern ${text.type.displayName}`);
      return machine.intern(text);
    },
  },
  'exit(status=None, /)': {
    doc: 'Ends the program.',
    run(machine: Machine, status?: PyObject) {
      throw machine.error('SystemExit', ...(status === undefined || status === None ? [] : [status]));
    },
  },
  'exception()': { doc: 'The exception being handled.', run: (machine) => handledException(machine) ?? None },
  'exc_info()': {
    doc: 'Type, value and traceback of the exception being handled.',
    run(machine: Machine) {
      const exception = handledException(machine);
      if (exception === null) return machine.freshTuple([None, None, None]);
      const traceback = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? None;
      return machine.tuple([exception.type.object, exception, traceback]);
    },
  },
  '_getframe(depth=0, /)': {
    doc: 'A frame of the stack, the newest first.',
    *routine(machine: Machine, depth?: PyObject) {
      let left = depth === undefined ? 0 : yield* size(machine, depth);
      for (let activation = machine.current; activation !== null; activation = activation.back)
        if (activation instanceof Frame && left-- === 0) return frameObject(machine, activation);
      machine.fail('ValueError', 'call stack is not deep enough');
    },
  },
  '_clear_type_descriptors(type, /)': {
    doc: 'Takes the descriptors for dictionary and weak references out of a class.',
    run(machine: Machine, type: PyObject) {
      const made = asType(type);
      if (made === null)
        machine.fail('TypeError', `_clear_type_descriptors() argument must be type, not ${type.type.name}`);
      if (!made.isHeapType) machine.fail('TypeError', 'argument is immutable');
      const namespace = (type.items as PyObject[])[0] as PyObject;
      for (const name of ['__dict__', '__weakref__']) deleteText(machine.heap, namespace, machine.name(name));
      made.touch();
      return None;
    },
  },
  'is_finalizing()': {
    doc: 'Whether the interpreter is shutting down.',
    run: (machine: Machine) => bool(machine.finalization !== 'none'),
  },
  'getdefaultencoding()': { doc: 'The encoding of text.', run: (machine) => machine.str('utf-8') },
  'getfilesystemencoding()': { doc: 'The encoding of file names.', run: (machine) => machine.str('utf-8') },
  'gettrace()': { doc: 'The trace function: none.', run: () => None },
  'getprofile()': { doc: 'The profile function: none.', run: () => None },
  'settrace(function, /)': {
    doc: 'Only None: the page itself traces.',
    run: (_machine, given) => noTracer(given, 'sys.settrace'),
  },
  'setprofile(function, /)': {
    doc: 'Only None: nothing is measured.',
    run: (_machine, given) => noTracer(given, 'sys.setprofile'),
  },
  'getswitchinterval()': {
    doc: 'Seconds between two looks for other threads.',
    run: (machine) => machine.float(0.005),
  },
  'getfilesystemencodeerrors()': {
    doc: 'How file names are escaped.',
    run: (machine) => machine.str('surrogateescape'),
  },
  '_is_gil_enabled()': { doc: 'Whether one thread runs at a time: the only one does.', run: () => True },
  '_is_interned(string, /)': {
    doc: 'Whether a string is interned.',
    run: (_machine, text) => bool(((text as PyObject).flags & Flag.INTERNED) !== 0),
  },
  'setswitchinterval(interval, /)': {
    doc: 'There is no other thread to switch to.',
    *routine(machine: Machine, interval: PyObject) {
      if ((yield* float(machine, interval)) <= 0)
        machine.fail('ValueError', 'switch interval must be strictly positive');
      return None;
    },
  },
  'getunicodeinternedsize(*, _only_immortal=False)': {
    doc: 'How many strings are interned, which is not modelled.',
    run: () => refuse('sys.getunicodeinternedsize'),
  },
  'addaudithook(hook)': { doc: 'No event is told.', run: () => refuse('sys.addaudithook') },
  'call_tracing(func, args, /)': { doc: 'Nothing is traced.', run: () => refuse('sys.call_tracing') },
  'get_coroutine_origin_tracking_depth()': {
    doc: 'Coroutines do not remember where they were made.',
    run: (machine) => machine.int(0),
  },
  'set_coroutine_origin_tracking_depth(depth)': {
    doc: 'Only 0.',
    *routine(machine: Machine, depth: PyObject) {
      const value = yield* size(machine, depth);
      if (value < 0) machine.fail('ValueError', 'depth must be >= 0');
      return value === 0 ? None : refuse('sys.set_coroutine_origin_tracking_depth');
    },
  },
  'audit(event, /, *args)': { doc: 'Nobody listens.', run: () => None },
  '_is_immortal(object, /)': {
    doc: 'Whether an object is immortal.',
    run: (_machine, object) => bool(((object as PyObject).flags & Flag.IMMORTAL) !== 0),
  },
  'get_int_max_str_digits()': {
    doc: 'Most digits of an int as text.',
    run: (machine) => machine.int(digitLimit(machine)),
  },
  'set_int_max_str_digits(maxdigits)': {
    doc: 'Sets the most digits of an int as text; 0 for no bound.',
    *routine(machine: Machine, digits: PyObject) {
      const value = yield* size(machine, digits);
      if (value !== 0 && value < SMALLEST_DIGIT_LIMIT)
        machine.fail('ValueError', `maxdigits must be >= ${SMALLEST_DIGIT_LIMIT} or 0 for unlimited`);
      setDigitLimit(machine, value);
      return None;
    },
  },
};

/** Hooks for asynchronous generators, which event loops set. */
export const HOOK_FUNCTIONS: NativeTable = {
  'set_asyncgen_hooks(firstiter=…, finalizer=…)': {
    doc: 'Sets what is called when asynchronous generators begin and when they are forgotten.',
    run(machine: Machine, first?: PyObject, finalizer?: PyObject) {
      setHook(machine, 'first', first);
      setHook(machine, 'finalizer', finalizer);
      return None;
    },
  },
  'get_asyncgen_hooks()': {
    doc: 'What set_asyncgen_hooks was given.',
    run(machine: Machine) {
      const { first, finalizer } = machine.asyncGeneratorHooks;
      return structSequence(machine, 'sys.asyncgen_hooks', [
        ['firstiter', first ?? None],
        ['finalizer', finalizer ?? None],
      ]);
    },
  },
};

function setHook(machine: Machine, which: 'first' | 'finalizer', value: PyObject | undefined): void {
  if (value === undefined) return;
  const hooks = machine.asyncGeneratorHooks;
  const before = hooks[which];
  if (value !== None && !isCallable(value))
    machine.fail(
      'TypeError',
      `callable ${which === 'first' ? 'firstiter' : which} expected, got ${value.type.displayName}`,
    );
  hooks[which] = value === None ? null : value;
  if (value !== None) value.count++;
  if (before !== null) machine.heap.release(before);
}

/** How CPython was started: as without any option. */
const FLAGS: readonly (readonly [string, number | boolean])[] = [
  ...[
    'debug',
    'inspect',
    'interactive',
    'optimize',
    'dont_write_bytecode',
    'no_user_site',
    'no_site',
    'ignore_environment',
    'verbose',
    'bytes_warning',
    'quiet',
  ].map((name) => [name, 0] as const),
  ['hash_randomization', 0],
  ['isolated', 0],
  ['dev_mode', false],
  ['utf8_mode', 0],
  ['warn_default_encoding', 0],
  ['safe_path', false],
  ['int_max_str_digits', 4300],
];

const flagObject = (machine: Machine, value: number | boolean): PyObject =>
  typeof value === 'boolean' ? bool(value) : machine.int(value);

export const makeSys: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'sys', FUNCTIONS);
  fillModule(machine, namespace, 'sys', HOOK_FUNCTIONS);
  fillModule(machine, namespace, 'sys', HOOKS);
  const set = (name: string, value: PyObject): void => setByName(machine, namespace, name, value);
  const [major, minor, micro] = machine.profile.versionInfo;
  set('version', machine.str(`${major}.${minor}.${micro} (main) [py-memory]`));
  set(
    'version_info',
    structSequence(machine, 'sys.version_info', [
      ['major', machine.int(major)],
      ['minor', machine.int(minor)],
      ['micro', machine.int(micro)],
      ['releaselevel', machine.str('final')],
      ['serial', machine.int(0)],
    ]),
  );
  set('hexversion', machine.int((major << 24) | (minor << 16) | (micro << 8) | 0xf0));
  set('maxsize', machine.int((1n << 63n) - 1n));
  set('maxunicode', machine.int(0x10ffff));
  set('byteorder', machine.str('little'));
  set('platform', machine.str('linux'));
  set('argv', machine.list([machine.str(machine.filename)]));
  set('path', machine.list([]));
  set('executable', machine.str(''));
  set('copyright', machine.str(''));
  set('modules', machine.modules);
  ['stdin', 'stdout', 'stderr'].forEach((name, number) => {
    const stream = standardStream(machine, number);
    set(name, stream);
    set(`__${name}__`, stream);
  });
  for (const name of Object.keys(HOOKS).map((signature) => signature.slice(0, signature.indexOf('('))))
    set(`__${name}__`, getByName(namespace, name) as PyObject);
  set(
    'implementation',
    makeNamespace(machine, [
      ['name', machine.str('cpython')],
      ['cache_tag', machine.str(`cpython-${major}${minor}`)],
      ['version', getByName(namespace, 'version_info') as PyObject],
      ['hexversion', getByName(namespace, 'hexversion') as PyObject],
      ['_multiarch', machine.str('x86_64-linux-gnu')],
      ['supports_isolated_interpreters', True],
    ]),
  );
  set(
    'thread_info',
    structSequence(machine, 'sys.thread_info', [
      ['name', machine.str('pthread')],
      ['lock', machine.str('semaphore')],
      ['version', None],
    ]),
  );
  set('float_repr_style', machine.str('short'));
  set('api_version', machine.int(1013));
  set('abiflags', machine.str(''));
  set('warnoptions', machine.list([]));
  set('orig_argv', machine.list([machine.str('python'), machine.str(machine.filename)]));
  for (const name of ['prefix', 'base_prefix', 'exec_prefix', 'base_exec_prefix']) set(name, machine.str(''));
  set('platlibdir', machine.str('lib'));
  set('pycache_prefix', None);
  for (const name of ['meta_path', 'path_hooks']) set(name, machine.list([]));
  set('path_importer_cache', machine.dict());
  set('dont_write_bytecode', True);
  set(
    'stdlib_module_names',
    frozensetOf(
      machine,
      [...STANDARD_MODULE_NAMES].map((name) => machine.name(name)),
    ),
  );
  set(
    'flags',
    structSequence(
      machine,
      'sys.flags',
      FLAGS.map(([name, value]) => [name, flagObject(machine, value)]),
    ),
  );
  set(
    'int_info',
    structSequence(machine, 'sys.int_info', [
      ['bits_per_digit', machine.int(30)],
      ['sizeof_digit', machine.int(4)],
      ['default_max_str_digits', machine.int(4300)],
      ['str_digits_check_threshold', machine.int(SMALLEST_DIGIT_LIMIT)],
    ]),
  );
  set(
    'float_info',
    structSequence(machine, 'sys.float_info', [
      ['max', machine.float(Number.MAX_VALUE)],
      ['max_exp', machine.int(1024)],
      ['max_10_exp', machine.int(308)],
      ['min', machine.float(2 ** -1022)],
      ['min_exp', machine.int(-1021)],
      ['min_10_exp', machine.int(-307)],
      ['dig', machine.int(15)],
      ['mant_dig', machine.int(53)],
      ['epsilon', machine.float(Number.EPSILON)],
      ['radix', machine.int(2)],
      ['rounds', machine.int(1)],
    ]),
  );
  set(
    'hash_info',
    structSequence(machine, 'sys.hash_info', [
      ['width', machine.int(64)],
      ['modulus', machine.int((1n << 61n) - 1n)],
      ['inf', machine.int(314159)],
      ['nan', machine.int(0)],
      ['imag', machine.int(1000003)],
      ['algorithm', machine.str('siphash13')],
      ['hash_bits', machine.int(64)],
      ['seed_bits', machine.int(128)],
      ['cutoff', machine.int(0)],
    ]),
  );
};
