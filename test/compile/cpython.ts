/**
 * The judge: compiles programs with CPython 3.14 (Pyodide) and describes the
 * code objects as plain data, in the same terms as `describe.ts` does ours.
 */
import { loadPyodide } from 'pyodide';
import type { CodeDescription } from './describe.ts';

const DESCRIBE = `
import bisect, dis, json, struct, sys

MONITORING = sys.monitoring
MONITORING.use_tool_id(0, 'judge')
INSTRUMENTED_LINE = dis._all_opmap['INSTRUMENTED_LINE']

SKIPPED = {'CACHE', 'EXTENDED_ARG', 'NOT_TAKEN'}

def bits(value):
    return 'nan' if value != value else struct.pack('>d', value).hex()

def constant(value):
    kind = type(value).__name__
    if kind == 'float':
        return ['float', bits(value)]
    if kind == 'complex':
        return ['complex', bits(value.real), bits(value.imag)]
    if kind == 'bytes':
        return ['bytes', list(value)]
    if kind == 'tuple':
        return ['tuple', [constant(item) for item in value]]
    if kind == 'frozenset':
        return ['frozenset', sorted((constant(item) for item in value), key=json.dumps)]
    if kind == 'slice':
        return ['slice', [constant(value.start), constant(value.stop), constant(value.step)]]
    if kind == 'code':
        return ['code', value.co_qualname]
    if kind == 'str':
        return ['str', value]
    return [kind, repr(value)]

def describe(co):
    kept = []
    starts = []
    for instruction in dis.get_instructions(co):
        if instruction.opname not in SKIPPED:
            kept.append(instruction)
            starts.append(instruction.offset)
    index = lambda offset: bisect.bisect_left(starts, offset)
    instructions = []
    for i in kept:
        p = i.positions
        position = [-1 if part is None else part for part in (p.lineno, p.end_lineno, p.col_offset, p.end_col_offset)]
        arg = 0 if i.arg is None else i.arg
        if i.opname == 'END_ASYNC_FOR':
            arg = 0
        elif i.jump_target is not None:
            arg = index(i.jump_target)
        instructions.append([i.opname, arg, *position])
    MONITORING.set_local_events(0, co, MONITORING.events.LINE)
    adaptive = co._co_code_adaptive
    line_starts = [index(i.offset) for i in dis.get_instructions(co) if adaptive[i.offset] == INSTRUMENTED_LINE]
    MONITORING.set_local_events(0, co, 0)
    ranges = []
    for entry in dis._parse_exception_table(co):
        row = [index(entry.start), index(entry.end), index(entry.target), entry.depth, entry.lasti]
        if row[0] == row[1]:
            continue
        if ranges and ranges[-1][1] == row[0] and ranges[-1][2:] == row[2:]:
            ranges[-1][1] = row[1]
        else:
            ranges.append(row)
    return {
        'name': co.co_name, 'qualname': co.co_qualname, 'flags': co.co_flags, 'firstLine': co.co_firstlineno,
        'arguments': [co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount],
        'stackSize': co.co_stacksize, 'names': co.co_names, 'varnames': co.co_varnames,
        'cellvars': co.co_cellvars, 'freevars': co.co_freevars,
        'constants': [constant(value) for value in co.co_consts],
        'instructions': instructions, 'exceptions': ranges, 'lineStarts': line_starts,
        'nested': [describe(value) for value in co.co_consts if hasattr(value, 'co_code')],
    }

def describe_source(source, mode):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            return json.dumps(describe(compile(source, 'program.py', mode)))
        except SyntaxError as error:
            return json.dumps({'error': str(error)})
describe_source
`;

/** Starts CPython; the result compiles a program and describes it. Takes some seconds. */
export async function startJudge(): Promise<
  (source: string, mode?: 'exec' | 'eval' | 'single') => CodeDescription | { readonly error: string }
> {
  const python = await loadPyodide();
  const describe = python.runPython(DESCRIBE) as (source: string, mode: string) => string;
  return (source, mode = 'exec') => JSON.parse(describe(source, mode)) as CodeDescription;
}
