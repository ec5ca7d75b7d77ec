/** Compiles source text for the tests of this folder. */
import type { Code } from '../../src/compile/code.ts';
import { compile } from '../../src/compile/compile.ts';
import { analyze } from '../../src/syntax/analyze.ts';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';

linkSyntax();

/** What of CPython 3.14 the compiler must know. */
export const PROFILE = {
  borrow: true,
  largestSmallInt: 255,
  foldsInTree: false,
  pairsIterators: false,
  borrowsBehindEmptyBlocks: false,
  guardsGenerators: true,
};

export function compileSource(source: string, { trace = true, profile = PROFILE } = {}): Code {
  const module = parse(source);
  return compile(module, analyze(module, source), { filename: 'program.py', source, trace, profile });
}

/** The code object of this name, however deep inside. */
export function codeNamed(code: Code, name: string): Code {
  const found = searchCode(code, name);
  if (found === undefined) throw new Error(`no code object ${name}`);
  return found;
}

function searchCode(code: Code, name: string): Code | undefined {
  if (code.name === name) return code;
  for (const constant of code.constants) {
    const found = constant.kind === 'code' ? searchCode(constant.code, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
