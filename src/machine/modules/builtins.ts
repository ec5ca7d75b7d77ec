/**
 * The module `builtins`: its functions, types and constants. Source:
 * https://docs.python.org/3.14/library/builtins.html
 */
import { givenBuiltins } from '../builtin-names.ts';
import { BUILTIN_FUNCTIONS } from '../builtins/index.ts';
import { buildClass } from '../build-class.ts';
import * as core from '../core-types.ts';
import { getByName, setByName, setText, tableOf } from '../dict.ts';
import type { HashTable } from '../hash-table.ts';
import { importFor, importModule } from '../import.ts';
import type { Machine } from '../machine.ts';
import { CallInNamespace, type KeywordArguments, type NativeTable, type Routine } from '../native.ts';
import { sharedObject, type PyObject } from '../object.ts';
import type { RunCode } from '../frame.ts';
import { localsOf } from '../locals.ts';
import { Ellipsis, False, None, NotImplemented, True, sharedName } from '../singletons.ts';
import { bufferOf } from '../types/buffer.ts';
import { install } from '../types/install.ts';
import { makeFunction } from '../types/function-object.ts';
import { encodeText } from '../values/encodings.ts';
import { replacedHook } from '../hooks.ts';
import { call, callAttribute } from '../operations/call.ts';
import { textArgument } from '../operations/bind-native.ts';
import { integer } from '../operations/number.ts';
import { functionsOf } from './make-module.ts';
import { tellOfSyntax } from '../warn.ts';

const TYPES = [
  core.OBJECT,
  core.TYPE,
  core.INT,
  core.BOOL,
  core.FLOAT,
  core.COMPLEX,
  core.STR,
  core.BYTES,
  core.BYTEARRAY,
  core.MEMORYVIEW,
  core.RANGE,
  core.TUPLE,
  core.LIST,
  core.DICT,
  core.SET,
  core.FROZENSET,
  core.SLICE,
  core.PROPERTY,
  core.STATICMETHOD,
  core.CLASSMETHOD,
  core.SUPER,
  core.ENUMERATE,
  core.REVERSED,
  core.MAP,
  core.FILTER,
  core.ZIP,
] as const;

/** Namespace in which code that the program gives as text or code object runs. */
interface Namespaces {
  readonly globals: PyObject;
  readonly locals: PyObject;
}

function checkLocals(machine: Machine, where: string, locals: PyObject | null): void {
  if (locals !== null && locals.type.lookup('__getitem__') === null)
    machine.fail(
      'TypeError',
      where === 'eval'
        ? 'locals must be a mapping'
        : `locals must be a mapping or None, not ${locals.type.displayName}`,
    );
}

function namespaces(
  machine: Machine,
  where: string,
  globals: PyObject | undefined,
  locals: PyObject | undefined,
): Namespaces {
  const frame = machine.frame;
  const givenGlobals = globals === undefined || globals === None ? null : globals;
  const givenLocals = locals === undefined || locals === None ? null : locals;
  // exec looks at the globals first.
  if (where === 'eval') checkLocals(machine, where, givenLocals);
  if (givenGlobals !== null && givenGlobals.type.layout !== core.DICT) {
    if (where === 'exec')
      machine.fail('TypeError', `exec() globals must be a dict, not ${givenGlobals.type.displayName}`);
    machine.fail(
      'TypeError',
      givenGlobals.type.lookup('__getitem__') === null
        ? 'globals must be a dict'
        : 'globals must be a real dict; try eval(expr, {}, mapping)',
    );
  }
  if (where === 'exec') checkLocals(machine, where, givenLocals);
  const ownGlobals = givenGlobals ?? (frame?.globals as PyObject);
  const ownLocals =
    givenLocals !== null
      ? givenLocals
      : givenGlobals !== null || frame === null
        ? ownGlobals
        : localsOf(machine, frame);
  if (givenGlobals !== null && getByName(givenGlobals, '__builtins__') === null)
    setByName(machine, givenGlobals, '__builtins__', frame?.builtins ?? machine.builtins);
  if (givenGlobals !== null && givenBuiltins(machine, givenGlobals) !== machine.builtins) machine.hasOwnBuiltins = true;
  return { globals: ownGlobals, locals: ownLocals };
}

function* runCode(machine: Machine, code: PyObject, { globals, locals }: Namespaces): Routine<PyObject> {
  const func = makeFunction(machine, code.payload as RunCode, code, globals);
  return (yield new CallInNamespace(func, locals)) as PyObject;
}

/** Source text, given as str or as bytes in UTF-8; null for what is neither. */
function sourceText(machine: Machine, source: PyObject): string | null {
  if (source.type.layout === core.STR) {
    const text = source.payload as string;
    if (text.includes('\0')) machine.fail('SyntaxError', 'source code string cannot contain null bytes');
    machine.pure(() => encodeText(text));
    return text;
  }
  const bytes = bufferOf(source);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** Source text, or the text of a tree of the module `ast`; null for what is neither. */
function* textOfSource(machine: Machine, source: PyObject, mode: string): Routine<string | null> {
  const text = sourceText(machine, source);
  const ast = getByName(machine.modules, 'ast');
  if (text !== null || ast === null) return text;
  const made = yield* callAttribute(machine, ast, '_source_of', [source, machine.str(mode)]);
  return made === None ? null : (made.payload as string);
}

function* codeOf(machine: Machine, source: PyObject, where: string, mode: 'exec' | 'eval'): Routine<PyObject> {
  if (source.type === core.CODE) return source;
  const text = sourceText(machine, source);
  if (text === null) machine.fail('TypeError', `${where}() arg 1 must be a string, bytes or code object`);
  return yield* compiled(machine, mode === 'eval' ? text.replace(/^[ \t]+/, '') : text, '<string>', mode);
}

/** A code object, once the program has been warned of what is hardly meant. */
function* compiled(
  machine: Machine,
  text: string,
  filename: string,
  mode: 'exec' | 'eval' | 'single',
): Routine<PyObject> {
  const code = machine.compileText(text, filename, mode);
  yield* tellOfSyntax(machine);
  return code;
}

/** Bits that `compile` knows, those of `__future__` among them; here all compile the same. */
const COMPILE_FLAGS = 0x1fef610;

/** The bit that asks for a tree. */
const ONLY_TREE = 0x400;

/** An int that must fit a C int. */
function* cInt(machine: Machine, value: PyObject): Routine<number> {
  const number = yield* integer(machine, value);
  if (BigInt.asIntN(32, BigInt(number)) !== BigInt(number))
    machine.fail('OverflowError', 'Python int too large to convert to C int');
  return Number(number);
}

const LOOP_FUNCTIONS: NativeTable = {
  '__build_class__(func, name, /, *bases, **keywords)': {
    doc: 'What a class statement calls.',
    routine: (machine, func, name, bases, keywords) =>
      buildClass(machine, func as PyObject, name as PyObject, bases as PyObject[], keywords as KeywordArguments),
  },
  '__import__(name, globals=None, locals=None, fromlist=(), level=0)': {
    doc: 'What an import statement calls.',
    *routine(machine: Machine, name: PyObject, globals?: PyObject, _locals?, names?: PyObject, level?: PyObject) {
      if (name.type.layout !== core.STR) machine.fail('TypeError', 'module name must be a string');
      const above = level === undefined ? 0 : yield* cInt(machine, level);
      if (above < 0) machine.fail('ValueError', 'level must be >= 0');
      if (above > 0 && globals?.type.layout !== core.DICT) machine.fail('TypeError', 'globals must be a dict');
      if (above === 0 && name.payload === '') machine.fail('ValueError', 'Empty module name');
      return yield* importFor(machine, globals ?? None, name.payload as string, above, names ?? None);
    },
  },
  'exec(source, /, globals=None, locals=None, *, closure=None)': {
    doc: 'Runs statements.',
    *routine(machine: Machine, source: PyObject, globals?: PyObject, locals?: PyObject) {
      const where = namespaces(machine, 'exec', globals, locals);
      yield* runCode(machine, yield* codeOf(machine, source, 'exec', 'exec'), where);
      return None;
    },
  },
  'eval(source, /, globals=None, locals=None)': {
    doc: 'The value of an expression.',
    *routine(machine: Machine, source: PyObject, globals?: PyObject, locals?: PyObject) {
      const where = namespaces(machine, 'eval', globals, locals);
      return yield* runCode(machine, yield* codeOf(machine, source, 'eval', 'eval'), where);
    },
  },
  'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)': {
    doc: 'A code object from source text.',
    *routine(
      machine: Machine,
      source: PyObject,
      filename: PyObject,
      mode: PyObject,
      flags?: PyObject,
      _inherit?: PyObject,
      optimize?: PyObject,
    ) {
      const file = filename.type.layout === core.STR ? (filename.payload as string) : null;
      const fileBytes = file === null ? bufferOf(filename) : null;
      if (file === null && fileBytes === null)
        machine.fail('TypeError', `expected str, bytes or os.PathLike object, not ${filename.type.displayName}`);
      const kind = textArgument(machine, mode, "compile() argument 'mode'");
      const bits = flags === undefined ? 0 : yield* cInt(machine, flags);
      const level = optimize === undefined ? -1 : yield* cInt(machine, optimize);
      if ((bits & ~COMPILE_FLAGS) !== 0) machine.fail('ValueError', 'compile(): unrecognised flags');
      if (level < -1 || level > 2) machine.fail('ValueError', 'compile(): invalid optimize value');
      if (kind !== 'exec' && kind !== 'eval' && kind !== 'single')
        machine.fail('ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
      if ((bits & ONLY_TREE) !== 0)
        return yield* callAttribute(machine, yield* importModule(machine, 'ast'), 'parse', [source, filename, mode]);
      const text = yield* textOfSource(machine, source, kind);
      if (text === null) machine.fail('TypeError', 'compile() arg 1 must be a string, bytes or AST object');
      return yield* compiled(machine, text, file ?? new TextDecoder().decode(fileBytes as Uint8Array), kind);
    },
  },
  'breakpoint(*args, **kwargs)': {
    doc: 'Calls what the program put into sys.breakpointhook; a page has no debugger.',
    *routine(machine: Machine, args: readonly PyObject[], keywords: KeywordArguments) {
      const hook = replacedHook(machine, 'breakpointhook');
      if (hook === null) return None;
      const names = keywords.length === 0 ? null : keywords.map(([name]) => name);
      return yield* call(machine, hook, [...args, ...keywords.map(([, value]) => value)], names);
    },
  },
};

/** `exit` and `quit`, which tell who shows them how to leave. */
const QUITTER = core.coreType({ name: 'Quitter', module: '_sitebuiltins', base: core.OBJECT, shape: 'opaque' });

const QUITTER_EOF = 'Ctrl-D (i.e. EOF)';

install(QUITTER, {
  '__repr__(self, /)': {
    doc: 'How to leave.',
    run: (machine, self: PyObject) => machine.str(`Use ${self.payload as string}() or ${QUITTER_EOF} to exit`),
  },
  '__call__(self, code=None)': {
    doc: 'Ends the program.',
    run(machine: Machine, _self: PyObject, code?: PyObject) {
      throw machine.error('SystemExit', code ?? None);
    },
  },
  name: { doc: 'What is called.', get: (machine, self) => machine.str(self.payload as string) },
  eof: { doc: 'The keys that end the input.', get: (machine) => machine.str(QUITTER_EOF) },
});

function quitter(name: string): PyObject {
  const made = sharedObject(QUITTER);
  made.payload = name;
  return made;
}

function entries(): Map<string, PyObject> {
  return new Map([
    ['__name__', sharedName('builtins')],
    ...functionsOf('builtins', LOOP_FUNCTIONS),
    ...functionsOf('builtins', BUILTIN_FUNCTIONS),
    ['None', None],
    ['Ellipsis', Ellipsis],
    ['NotImplemented', NotImplemented],
    ['False', False],
    ['True', True],
    ...TYPES.map((type) => [type.name, type.object] as const),
    ...[...core.EXCEPTIONS].map(([name, type]) => [name, type.object] as const),
    ['EnvironmentError', core.exceptionType('OSError').object],
    ['IOError', core.exceptionType('OSError').object],
    ['__debug__', True],
    ['exit', quitter('exit')],
    ['quit', quitter('quit')],
  ]);
}

/** Keys and values of a fresh namespace and the table that finds them: the same shared objects for every run. */
let template: { readonly items: readonly PyObject[]; readonly table: HashTable } | null = null;

/** A fresh namespace of builtins, owned by the current scope. */
export function makeBuiltins(machine: Machine): PyObject {
  if (template === null) {
    const namespace = machine.dict();
    for (const [name, value] of entries()) setText(machine.heap, namespace, sharedName(name), value);
    template = { items: (namespace.items as PyObject[]).slice(), table: tableOf(namespace).copy() };
    return namespace;
  }
  return machine.heap.make(core.DICT, template.items as PyObject[], template.table.copy());
}

/** What the built-in names are when a program begins, by name. */
export function builtinsAtStart(): ReadonlyMap<PyObject, PyObject> {
  const items = template?.items ?? [];
  const pairs = new Map<PyObject, PyObject>();
  for (let i = 0; i < items.length; i += 2) pairs.set(items[i] as PyObject, items[i + 1] as PyObject);
  return pairs;
}
