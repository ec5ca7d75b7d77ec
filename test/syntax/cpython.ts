/** The judge of these tests: what CPython 3.14 (Pyodide) says of a source text. */
import { loadPyodide } from 'pyodide';

const python = await loadPyodide();
python.runPython(`
import _symtable, ast, json, warnings

warnings.simplefilter('ignore')

def each(answer, sources):
    return json.dumps([answer(source) for source in json.loads(sources)])

def tree(source):
    return ast.dump(ast.parse(source), include_attributes=True)

def error(source):
    try:
        compile(source, '<source>', 'exec')
        return None
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]

KINDS = {1: 'local', 2: 'globalExplicit', 3: 'globalImplicit', 4: 'free', 5: 'cell'}

def scope(entry):
    symbols = {}
    for name, flags in entry.symbols.items():
        symbols[name] = [KINDS[flags >> _symtable.SCOPE_OFF & 7], bool(flags & _symtable.DEF_PARAM)]
    return [entry.name, bool(entry.nested), symbols, [scope(child) for child in entry.children]]

def scopes(source):
    return scope(_symtable.symtable(source, '<source>', 'exec'))
`);

const each = python.globals.get('each') as (answer: unknown, sources: string) => string;

function ask<T>(name: string, sources: readonly string[]): T[] {
  return JSON.parse(each(python.globals.get(name), JSON.stringify(sources))) as T[];
}

/** Type, message, line, column, end line and end column of a SyntaxError. */
export type ErrorFacts = readonly [string, string, number, number, number, number];

/** Name, whether nested, by name what each symbol is and whether a parameter, and the scopes inside. */
export type ScopeFacts = readonly [string, boolean, Readonly<Record<string, readonly [string, boolean]>>, ScopeFacts[]];

/** `ast.dump` with positions, for each source. */
export const cpythonTrees = (sources: readonly string[]): string[] => ask('tree', sources);
/** What compiling each source raises; null for one that compiles. */
export const cpythonErrors = (sources: readonly string[]): (ErrorFacts | null)[] => ask('error', sources);
/** The symbol table of each source. */
export const cpythonScopes = (sources: readonly string[]): ScopeFacts[] => ask('scopes', sources);
