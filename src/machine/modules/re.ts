/** The module `re`. Source: https://docs.python.org/3.14/library/re.html */
import { BYTES, STR } from '../core-types.ts';
import { dictSet } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { bigInteger } from '../operations/number.ts';
import { Raised, Unsupported } from '../raise.ts';
import { None } from '../singletons.ts';
import { install } from '../types/install.ts';
import { latin1Text } from '../values/byte-strings.ts';
import { compileRegex } from '../values/regex-compiler.ts';
import { RegexFlag } from '../values/regex-flags.ts';
import { parseRegex } from '../values/regex-parser.ts';
import type { ParsedPattern } from '../values/regex-tree.ts';
import { warnCaller } from '../warn.ts';
import { addTypes, fillModule, pythonModule, type ModuleType } from './make-module.ts';
import { SOURCE } from './python/re.ts';
import { MATCH_TABLE } from './regex-match.ts';
import { MATCH, PATTERN, SCANNER, reading, type PatternState } from './regex-objects.ts';
import { PATTERN_TABLE, SCANNER_TABLE } from './regex-pattern.ts';

/** Characters of a pattern that are read at the price of one instruction. */
const CHARACTERS_PER_TURN = 2;

/** The character that `\N{name}` means in a literal, which the compiler knows. */
function characterNamed(machine: Machine, name: string): string | undefined {
  if (!/^[\w ()-]+$/.test(name)) return undefined;
  try {
    const code = machine.compileText(`'\\N{${name}}'`, '<string>', 'eval');
    return (code.items as PyObject[]).find(({ type }) => type === STR)?.payload as string | undefined;
  } catch (thrown) {
    if (thrown instanceof Raised) return undefined;
    throw thrown;
  }
}

function* compile(machine: Machine, pattern: PyObject, flagsObject: PyObject): Routine<PyObject> {
  const wanted = yield* bigInteger(machine, flagsObject);
  const flags = Number(BigInt.asIntN(32, wanted));
  const isText = pattern.type.layout === STR;
  const source = isText ? (pattern.payload as string) : latin1Text(pattern.payload as Uint8Array);
  machine.work(Math.ceil(source.length / CHARACTERS_PER_TURN));
  const warnings: string[] = [];
  let parsed: ParsedPattern;
  try {
    parsed = yield* reading(machine, pattern, () =>
      parseRegex(source, isText, flags, {
        characterNamed: (name) => characterNamed(machine, name),
        warn: (message) => void warnings.push(message),
      }),
    );
  } finally {
    // Also where the pattern turned out to be wrong behind what it warns of.
    for (const warning of warnings) yield* warnCaller(machine, 'FutureWarning', warning);
  }
  const program = yield* reading(machine, pattern, () => compileRegex(parsed));
  if ((flags & RegexFlag.DEBUG) !== 0) throw new Unsupported('re.DEBUG');
  if (BigInt(flags) !== wanted) machine.fail('OverflowError', 'Python int too large to convert to C int');
  const index = machine.dict();
  for (const [name, group] of parsed.names) yield* dictSet(machine, index, machine.str(name), machine.int(group));
  const state: PatternState = { program, source, flags: parsed.flags, isText, names: parsed.names };
  return machine.heap.make(PATTERN, [pattern, index], state);
}

const FUNCTIONS: NativeTable = {
  '_compile_pattern(pattern, flags, /)': {
    doc: 'Compiles a str or bytes pattern.',
    *routine(machine, pattern: PyObject, flags: PyObject) {
      if (pattern.type.layout !== STR && pattern.type.layout !== BYTES)
        machine.fail('TypeError', 'first argument must be string or compiled pattern');
      return yield* compile(machine, pattern, flags);
    },
  },
  '_warn(message, /)': {
    doc: 'Warns of what is going to disappear.',
    *routine(machine, message: PyObject) {
      yield* warnCaller(machine, 'DeprecationWarning', message.payload as string);
      return None;
    },
  },
  '_set_error(type, /)': {
    doc: 'Tells which class PatternError is.',
    run(machine, type: PyObject) {
      machine.moduleState.set('re.PatternError', type);
      return None;
    },
  },
};

const TYPES: readonly ModuleType[] = [
  { type: PATTERN, table: PATTERN_TABLE },
  { type: MATCH, table: MATCH_TABLE },
];
// A type that has no public name.
install(SCANNER, SCANNER_TABLE);

export const makeRe = pythonModule('re', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  fillModule(machine, namespace, '_sre', FUNCTIONS);
});
