/**
 * The built-in types as bare identities: name, ancestry, layout. What their
 * objects can do is in `types/`, one file a type, which imports this file; so
 * every part of the machine can test for a type without knowing its methods.
 */
import { sharedObject, type PyObject } from './object.ts';
import { PyType } from './type.ts';

type TypeOptions = ConstructorParameters<typeof PyType>[0];

/** Every type that `coreType` made, in order. */
export const CORE_TYPES: PyType[] = [];

/** Defines a built-in type that all runs share. */
export function coreType(options: TypeOptions): PyType {
  const type = new PyType(options);
  CORE_TYPES.push(type);
  if (TYPE_OF_TYPES !== null) giveFace(type);
  return type;
}

function giveFace(type: PyType): void {
  type.object = sharedObject(type.metatype ?? (TYPE_OF_TYPES as PyType));
  type.object.payload = type;
}

let TYPE_OF_TYPES: PyType | null = null;

export const OBJECT = coreType({ name: 'object', base: null, shape: 'opaque' });
export const TYPE = coreType({
  name: 'type',
  base: OBJECT,
  shape: 'class',
  tracked: true,
  isWeaklyReferenceable: true,
  fixed: ['__dict__', '__bases__', '__mro__'],
});
TYPE_OF_TYPES = TYPE;
for (const type of CORE_TYPES) giveFace(type);

/** Indices into `items` of a class object. */
export const TypeItem = { DICT: 0, BASES: 1, MRO: 2 } as const;

const atom = (name: string, more: Partial<TypeOptions> = {}): PyType =>
  coreType({ name, base: OBJECT, shape: 'atom', ...more });

export const NONE_TYPE = atom('NoneType', { isBase: false });
export const NOT_IMPLEMENTED_TYPE = atom('NotImplementedType', { isBase: false });
export const ELLIPSIS_TYPE = atom('ellipsis', { isBase: false });
export const INT = atom('int');
export const BOOL = atom('bool', { base: INT, layout: INT, isBase: false });
export const FLOAT = atom('float');
export const COMPLEX = atom('complex');
export const STR = atom('str');
export const BYTES = atom('bytes');
export const BYTEARRAY = atom('bytearray');
export const MEMORYVIEW = atom('memoryview', { isBase: false, fixed: ['buffer'], shape: 'opaque', tracked: true });
/** What the views of one memory share: it holds the object whose memory it is. */
export const MANAGED_BUFFER = atom('managedbuffer', { isBase: false, fixed: ['obj'], shape: 'opaque', tracked: true });
export const RANGE = atom('range', { isBase: false, fixed: ['start', 'stop', 'step', 'length'] });
export const CODE = coreType({
  name: 'code',
  base: OBJECT,
  shape: 'opaque',
  isBase: false,
  isWeaklyReferenceable: true,
});

export const TUPLE = coreType({
  name: 'tuple',
  base: OBJECT,
  shape: 'sequence',
  tracked: true,
  tracksByItems: true,
  teardown: 'last-first',
});
export const LIST = coreType({ name: 'list', base: OBJECT, shape: 'sequence', tracked: true, teardown: 'last-first' });
export const DICT = coreType({ name: 'dict', base: OBJECT, shape: 'mapping', tracked: true });
export const SET = coreType({ name: 'set', base: OBJECT, shape: 'set', tracked: true, isWeaklyReferenceable: true });
export const FROZENSET = coreType({
  name: 'frozenset',
  base: OBJECT,
  shape: 'set',
  tracked: true,
  isWeaklyReferenceable: true,
});
export const SLICE = coreType({
  name: 'slice',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  fixed: ['start', 'stop', 'step'],
  teardown: 'last-then-first',
});

/** Indices into `items` of a function. In the order in which a dying function gives them back (CPython's func_clear). */
export const FunctionItem = {
  GLOBALS: 0,
  MODULE: 1,
  DEFAULTS: 2,
  KEYWORD_DEFAULTS: 3,
  DOC: 4,
  DICT: 5,
  CLOSURE: 6,
  ANNOTATIONS: 7,
  ANNOTATE: 8,
  TYPE_PARAMS: 9,
  NAME: 10,
  QUALNAME: 11,
  CODE: 12,
} as const;
export const FUNCTION = coreType({
  name: 'function',
  base: OBJECT,
  shape: 'function',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: [
    '__globals__',
    '__module__',
    '__defaults__',
    '__kwdefaults__',
    '__doc__',
    '__dict__',
    '__closure__',
    '__annotations__',
    '__annotate__',
    '__type_params__',
    '__name__',
    '__qualname__',
    '__code__',
  ],
});
/** A built-in function or a built-in method bound to an object. */
export const BUILTIN_FUNCTION = coreType({
  name: 'builtin_function_or_method',
  base: OBJECT,
  shape: 'method',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: ['__self__'],
});
/** A built-in method as found on its type: `list.append`. */
export const METHOD_DESCRIPTOR = coreType({
  name: 'method_descriptor',
  base: OBJECT,
  shape: 'function',
  isBase: false,
});
/** A special method of a built-in type: `list.__len__`. */
export const WRAPPER_DESCRIPTOR = coreType({
  name: 'wrapper_descriptor',
  base: OBJECT,
  shape: 'function',
  isBase: false,
});
/** A special method of a built-in type bound to an object: `[].__len__`. */
export const METHOD_WRAPPER = coreType({
  name: 'method-wrapper',
  base: OBJECT,
  shape: 'method',
  tracked: true,
  isBase: false,
  fixed: ['__self__'],
});
export const CLASSMETHOD_DESCRIPTOR = coreType({
  name: 'classmethod_descriptor',
  base: OBJECT,
  shape: 'function',
  isBase: false,
});
/** A computed attribute of a built-in type. */
export const GETSET_DESCRIPTOR = coreType({
  name: 'getset_descriptor',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
});
/** An attribute of a class with `__slots__`; `n` is its index in `fields`. */
export const MEMBER_DESCRIPTOR = coreType({
  name: 'member_descriptor',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  fixed: ['__objclass__', '__name__'],
});
export const METHOD = coreType({
  name: 'method',
  base: OBJECT,
  shape: 'method',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: ['__func__', '__self__'],
});
export const MethodItem = { FUNC: 0, SELF: 1 } as const;
export const CELL = coreType({
  name: 'cell',
  base: OBJECT,
  shape: 'cell',
  tracked: true,
  isBase: false,
  fixed: ['cell_contents'],
});
export const PROPERTY = coreType({
  name: 'property',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  fixed: ['fget', 'fset', 'fdel', '__doc__', '__name__'],
});
export const STATICMETHOD = coreType({
  name: 'staticmethod',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  fixed: ['__func__', '__dict__'],
});
export const CLASSMETHOD = coreType({
  name: 'classmethod',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  fixed: ['__func__', '__dict__'],
});
export const SUPER = coreType({
  name: 'super',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  fixed: ['__thisclass__', '__self__', '__self_class__'],
});
export const MODULE = coreType({
  name: 'module',
  base: OBJECT,
  shape: 'module',
  tracked: true,
  isWeaklyReferenceable: true,
  fixed: ['__dict__'],
});
export const MAPPING_PROXY = coreType({
  name: 'mappingproxy',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  fixed: ['mapping'],
});
/** The variables of a frame, to which it refers. */
export const FRAME_LOCALS_PROXY = coreType({
  name: 'FrameLocalsProxy',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  fixed: ['frame'],
});
/** Payload: `GeneratorState` of `generators.ts`. */
export const GENERATOR = coreType({
  name: 'generator',
  base: OBJECT,
  shape: 'generator',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: ['__name__', '__qualname__'],
});
export const COROUTINE = coreType({
  name: 'coroutine',
  base: OBJECT,
  shape: 'generator',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: ['__name__', '__qualname__'],
});
export const ASYNC_GENERATOR = coreType({
  name: 'async_generator',
  base: OBJECT,
  shape: 'generator',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: ['__name__', '__qualname__', 'finalizer'],
});
/** Passes on to a coroutine what is asked of it: what `coroutine.__await__()` answers. */
export const COROUTINE_WRAPPER = coreType({
  name: 'coroutine_wrapper',
  base: OBJECT,
  shape: 'iterator',
  tracked: true,
  isBase: false,
  fixed: ['coroutine'],
});
export const FRAME = coreType({ name: 'frame', base: OBJECT, shape: 'frame', tracked: true, isBase: false });
/** `n` is the line number. */
export const TRACEBACK = coreType({
  name: 'traceback',
  base: OBJECT,
  shape: 'traceback',
  tracked: true,
  isBase: false,
  fixed: ['tb_next', 'tb_frame'],
});
export const TracebackItem = { NEXT: 0, FRAME: 1 } as const;

/** Indices into `items` of every exception, in the order in which a dying one gives them back (CPython's BaseException_clear). */
export const ExceptionItem = { DICT: 0, ARGS: 1, TRACEBACK: 2, CAUSE: 3, CONTEXT: 4, FIRST_OWN: 5 } as const;
const EXCEPTION_ITEMS = ['__dict__', 'args', '__traceback__', '__cause__', '__context__'] as const;

export const BASE_EXCEPTION = coreType({
  name: 'BaseException',
  base: OBJECT,
  shape: 'exception',
  tracked: true,
  isWeaklyReferenceable: false,
  fixed: EXCEPTION_ITEMS,
});

/** Built-in exceptions by name, so that a failure can be raised by its name. */
export const EXCEPTIONS = new Map<string, PyType>([['BaseException', BASE_EXCEPTION]]);

/** Built-in exception types: name, base, names of further references it keeps. */
const EXCEPTION_ROWS: readonly (readonly [name: string, base: string, own?: readonly string[]])[] = [
  ['Exception', 'BaseException'],
  ['BaseExceptionGroup', 'BaseException', ['message', 'exceptions']],
  ['GeneratorExit', 'BaseException'],
  ['KeyboardInterrupt', 'BaseException'],
  ['SystemExit', 'BaseException', ['code']],
  ['ArithmeticError', 'Exception'],
  ['FloatingPointError', 'ArithmeticError'],
  ['OverflowError', 'ArithmeticError'],
  ['ZeroDivisionError', 'ArithmeticError'],
  ['AssertionError', 'Exception'],
  ['AttributeError', 'Exception', ['obj', 'name']],
  ['BufferError', 'Exception'],
  ['EOFError', 'Exception'],
  ['ImportError', 'Exception', ['msg', 'name', 'path', 'name_from']],
  ['ModuleNotFoundError', 'ImportError'],
  ['LookupError', 'Exception'],
  ['IndexError', 'LookupError'],
  ['KeyError', 'LookupError'],
  ['MemoryError', 'Exception'],
  ['NameError', 'Exception', ['name']],
  ['UnboundLocalError', 'NameError'],
  ['OSError', 'Exception', ['errno', 'strerror', 'filename', 'filename2']],
  ['BlockingIOError', 'OSError'],
  ['ChildProcessError', 'OSError'],
  ['ConnectionError', 'OSError'],
  ['BrokenPipeError', 'ConnectionError'],
  ['ConnectionAbortedError', 'ConnectionError'],
  ['ConnectionRefusedError', 'ConnectionError'],
  ['ConnectionResetError', 'ConnectionError'],
  ['FileExistsError', 'OSError'],
  ['FileNotFoundError', 'OSError'],
  ['InterruptedError', 'OSError'],
  ['IsADirectoryError', 'OSError'],
  ['NotADirectoryError', 'OSError'],
  ['PermissionError', 'OSError'],
  ['ProcessLookupError', 'OSError'],
  ['TimeoutError', 'OSError'],
  ['ReferenceError', 'Exception'],
  ['RuntimeError', 'Exception'],
  ['NotImplementedError', 'RuntimeError'],
  ['PythonFinalizationError', 'RuntimeError'],
  ['RecursionError', 'RuntimeError'],
  ['StopAsyncIteration', 'Exception'],
  ['StopIteration', 'Exception', ['value']],
  [
    'SyntaxError',
    'Exception',
    ['msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'],
  ],
  ['IndentationError', 'SyntaxError'],
  ['TabError', 'IndentationError'],
  ['SystemError', 'Exception'],
  ['TypeError', 'Exception'],
  ['ValueError', 'Exception'],
  ['UnicodeError', 'ValueError'],
  ['UnicodeDecodeError', 'UnicodeError', ['encoding', 'object', 'start', 'end', 'reason']],
  ['UnicodeEncodeError', 'UnicodeError', ['encoding', 'object', 'start', 'end', 'reason']],
  ['UnicodeTranslateError', 'UnicodeError', ['encoding', 'object', 'start', 'end', 'reason']],
  ['Warning', 'Exception'],
  ['BytesWarning', 'Warning'],
  ['DeprecationWarning', 'Warning'],
  ['EncodingWarning', 'Warning'],
  ['FutureWarning', 'Warning'],
  ['ImportWarning', 'Warning'],
  ['PendingDeprecationWarning', 'Warning'],
  ['ResourceWarning', 'Warning'],
  ['RuntimeWarning', 'Warning'],
  ['SyntaxWarning', 'Warning'],
  ['UnicodeWarning', 'Warning'],
  ['UserWarning', 'Warning'],
];
for (const [name, baseName, own] of EXCEPTION_ROWS) {
  const base = EXCEPTIONS.get(baseName) as PyType;
  const fixed = [...(base.fixed as readonly string[]), ...(own ?? [])];
  EXCEPTIONS.set(
    name,
    coreType({
      name,
      base,
      shape: 'exception',
      tracked: true,
      fixed,
      ...(own === undefined ? { layout: base.layout } : {}),
    }),
  );
}
// An exception group that is an Exception too has two bases; its layout is the first one's.
const BASE_EXCEPTION_GROUP = EXCEPTIONS.get('BaseExceptionGroup') as PyType;
const EXCEPTION = EXCEPTIONS.get('Exception') as PyType;
export const EXCEPTION_GROUP = coreType({
  name: 'ExceptionGroup',
  base: BASE_EXCEPTION_GROUP,
  shape: 'exception',
  tracked: true,
  fixed: BASE_EXCEPTION_GROUP.fixed as readonly string[],
  layout: BASE_EXCEPTION_GROUP,
});
EXCEPTION_GROUP.bases = [BASE_EXCEPTION_GROUP, EXCEPTION];
EXCEPTION_GROUP.mro = [EXCEPTION_GROUP, BASE_EXCEPTION_GROUP, EXCEPTION, BASE_EXCEPTION, OBJECT];
EXCEPTIONS.set('ExceptionGroup', EXCEPTION_GROUP);

/** The type of the built-in exception `name`. */
export function exceptionType(name: string): PyType {
  return EXCEPTIONS.get(name) as PyType;
}

export const STOP_ITERATION = exceptionType('StopIteration');
export const GENERATOR_EXIT = exceptionType('GeneratorExit');
export const ATTRIBUTE_ERROR = exceptionType('AttributeError');
export const INDEX_ERROR = exceptionType('IndexError');

/** An iterator over one container: `items[0]` is the container, null once exhausted; `n` the position. */
const iterator = (name: string, more: Partial<TypeOptions> = {}): PyType =>
  coreType({ name, base: OBJECT, shape: 'iterator', tracked: true, isBase: false, fixed: ['iterable'], ...more });
export const LIST_ITERATOR = iterator('list_iterator');
export const LIST_REVERSE_ITERATOR = iterator('list_reverseiterator');
export const TUPLE_ITERATOR = iterator('tuple_iterator');
export const STR_ITERATOR = iterator('str_iterator');
export const ASCII_ITERATOR = iterator('str_ascii_iterator');
export const BYTES_ITERATOR = iterator('bytes_iterator');
export const RANGE_ITERATOR = iterator('range_iterator', { fixed: [], tracked: false });
export const DICT_KEY_ITERATOR = iterator('dict_keyiterator');
export const DICT_VALUE_ITERATOR = iterator('dict_valueiterator');
export const DICT_ITEM_ITERATOR = iterator('dict_itemiterator', { fixed: ['iterable', 'result'] });
export const SET_ITERATOR = iterator('set_iterator');
/** Iterates by `__getitem__` with 0, 1, 2 … */
export const SEQUENCE_ITERATOR = iterator('iterator');
export const CALLABLE_ITERATOR = iterator('callable_iterator', { fixed: ['callable', 'sentinel'] });

const view = (name: string): PyType =>
  coreType({ name, base: OBJECT, shape: 'opaque', tracked: true, isBase: false, fixed: ['mapping'] });
export const DICT_KEYS = view('dict_keys');
export const DICT_VALUES = view('dict_values');
export const DICT_ITEMS = view('dict_items');

const adaptor = (name: string, fixed: readonly string[]): PyType =>
  coreType({ name, base: OBJECT, shape: 'iterator', tracked: true, fixed });
export const ENUMERATE = adaptor('enumerate', ['iterator', 'result', 'count']);
export const REVERSED = adaptor('reversed', ['sequence']);
export const MAP = adaptor('map', ['function', 'iterators']);
export const FILTER = adaptor('filter', ['function', 'iterator']);
export const ZIP = adaptor('zip', ['iterators', 'result']);

/** The type that `object`, a class object, stands for. */
export function typeOf(object: PyObject): PyType {
  return object.payload as PyType;
}
