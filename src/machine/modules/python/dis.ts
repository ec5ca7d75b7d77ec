/** The module `dis` in Python. Source: https://docs.python.org/3.14/library/dis.html and its output as observed. */
export const SOURCE = String.raw`
import sys
import types
from collections import namedtuple

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code',
           'get_instructions', 'Instruction', 'Bytecode', 'cmp_op', 'opname', 'opmap', 'EXTENDED_ARG', 'hasarg']

EXTENDED_ARG = 69
cmp_op = ('<', '<=', '==', '!=', '>', '>=')
opmap = {name: number for name, number, has_arg in _opcodes()}
opmap['EXTENDED_ARG'] = EXTENDED_ARG
opmap['CACHE'] = 0
opname = [f'<{number}>' for number in range(267)]
for _name, _number in opmap.items():
    opname[_number] = _name
hasarg = [number for name, number, has_arg in _opcodes() if has_arg]
COMPILER_FLAG_NAMES = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR',
                       64: 'NOFREE', 128: 'COROUTINE', 256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR',
                       0x4000000: 'HAS_DOCSTRING', 0x8000000: 'METHOD'}
_NO_LINE = '  --'

Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)
_Instruction = namedtuple('Instruction', 'opname opcode arg argval argrepr offset start_offset starts_line '
                          'line_number label positions cache_info', defaults=(None, None, None))


class Instruction(_Instruction):
    @property
    def oparg(self):
        return self.arg

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return self.opname

    @property
    def is_jump_target(self):
        return self.label is not None

    @property
    def jump_target(self):
        return self.argval if self.argrepr.startswith(('to L', 'from L')) else None

    def __str__(self):
        return _line(self, None, 0, '', False) + '\n'


def _code_of(x):
    x = getattr(x, '__func__', x)
    for name in '__code__', 'gi_code', 'ag_code', 'cr_code':
        if hasattr(x, name):
            return getattr(x, name)
    if isinstance(x, str):
        try:
            return compile(x, '<disassembly>', 'eval')
        except SyntaxError:
            return compile(x, '<disassembly>', 'exec')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _labels(code, instructions):
    places = {one[8] for one in instructions if one[8] is not None}
    for start, end, target, depth, lasti in _exception_table(code):
        places.update((start, end, target))
    return {offset: number for number, offset in enumerate(sorted(places), 1)}


def _decoded(code, first_line=None):
    instructions = _instructions(code)
    labels = _labels(code, instructions)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    last = False
    for name, number, offset, start, arg, value, text, position, target in instructions:
        line = position[0]
        starts = line != last or last is False
        last = line
        if target is not None:
            value = target
            text = f'{"from" if name == "END_ASYNC_FOR" else "to"} L{labels[target]}'
        yield Instruction(name, number, arg, value, text, offset, offset if name == 'EXTENDED_ARG' else start,
                          starts, line if line is None else line + shift, labels.get(offset),
                          Positions(*position), None)


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    return _decoded(_code_of(x), first_line)


def findlinestarts(code):
    last = False
    for start, end, line in code.co_lines():
        if line is not last and line != last:
            last = line
            yield start, line


def findlabels(code):
    if not isinstance(code, types.CodeType):
        # Bytes of instructions: no such thing is run here.
        if not isinstance(code, (bytes, bytearray)):
            len(code)
        return []
    return sorted({one[8] for one in _instructions(code) if one[8] is not None})


def _line(one, line_width, label_width, offset_text, is_current):
    if one.starts_line:
        line = _NO_LINE if one.line_number is None else str(one.line_number)
    else:
        line = ''
    label = '' if one.label is None else f'L{one.label}:'
    fields = [label.rjust(label_width)] if line_width is None else [line.rjust(line_width), label.rjust(label_width)]
    if offset_text:
        fields.append(offset_text)
    fields += ['-->' if is_current else '   ', one.opname.ljust(20)]
    if one.arg is not None:
        fields.append(repr(one.arg).rjust(5 - max(0, len(one.opname) - 20)))
        if one.argrepr:
            fields.append(f'({one.argrepr})')
    return ' '.join(fields).rstrip()


def _text(code, lasti=-1, show_offsets=False, first_line=None):
    instructions = list(_decoded(code, first_line))
    lines = [one.line_number for one in instructions]
    largest = max((line for line in lines if line is not None), default=0)
    line_width = len(str(largest)) if largest >= 1000 else 3
    if None in lines:
        line_width = max(line_width, len(_NO_LINE))
    table = _exception_table(code)
    labels = _labels(code, _instructions(code))
    label_width = 4 + len(str(len(labels)))
    offset_width = len(str(instructions[-1].offset)) if instructions else 0
    result = []
    for one in instructions:
        if one.starts_line and one.offset > 0:
            result.append('')
        offset = str(one.offset).rjust(max(4, offset_width)) + '  ' if show_offsets else ''
        result.append(_line(one, line_width, label_width, offset, one.offset == lasti))
    if table:
        result.append('ExceptionTable:')
        for start, end, target, depth, lasti in table:
            places = [f'L{labels[one]}' for one in (start, end, target)]
            result.append(f'  {places[0]} to {places[1]} -> {places[2]} [{depth}]{" lasti" if lasti else ""}')
    return '\n'.join(result) + '\n'


def disassemble(code, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False,
                show_positions=False):
    print(_text(code, lasti, show_offsets), end='', file=file)


disco = disassemble


def _recursive(code, file, depth, show_offsets):
    disassemble(code, file=file, show_offsets=show_offsets)
    if depth is None or depth > 0:
        for one in code.co_consts:
            if isinstance(one, types.CodeType):
                print(file=file)
                print(f'Disassembly of {one!r}:', file=file)
                _recursive(one, file, None if depth is None else depth - 1, show_offsets)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    if x is None:
        distb(file=file)
        return
    x = getattr(x, '__func__', x)
    for name in '__code__', 'gi_code', 'ag_code', 'cr_code':
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, '__dict__') and not isinstance(x, types.CodeType):
        for name, one in sorted(x.__dict__.items()):
            if isinstance(one, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(one, file=file, depth=depth, show_offsets=show_offsets)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
    elif isinstance(x, types.CodeType):
        _recursive(x, file, depth, show_offsets)
    elif isinstance(x, str):
        try:
            code = compile(x, '<dis>', 'eval')
        except SyntaxError:
            code = compile(x, '<dis>', 'exec')
        _recursive(code, file, depth, show_offsets)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    if tb is None:
        tb = sys.last_exc.__traceback__ if hasattr(sys, 'last_exc') else None
        if tb is None:
            raise RuntimeError('no last traceback to disassemble')
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_offsets=show_offsets)


def pretty_flags(flags):
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
    return ', '.join(names) if names else '0x0'


def code_info(x):
    code = _code_of(x)
    lines = [f'Name:              {code.co_name}', f'Filename:          {code.co_filename}',
             f'Argument count:    {code.co_argcount}', f'Positional-only arguments: {code.co_posonlyargcount}',
             f'Kw-only arguments: {code.co_kwonlyargcount}', f'Number of locals:  {code.co_nlocals}',
             f'Stack size:        {code.co_stacksize}', f'Flags:             {pretty_flags(code.co_flags)}']
    for title, values, show in [('Constants', code.co_consts, repr), ('Names', code.co_names, str),
                                ('Variable names', code.co_varnames, str), ('Free variables', code.co_freevars, str),
                                ('Cell variables', code.co_cellvars, str)]:
        if values:
            lines.append(title + ':')
            for index, value in enumerate(values):
                lines.append(f'{index:4d}: {show(value)}')
    return '\n'.join(lines)


def show_code(co, *, file=None):
    print(code_info(co), file=file)


class Bytecode:
    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False,
                 show_offsets=False, show_positions=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._shift = first_line
        self._original_object = x
        self.current_offset = current_offset
        self.show_offsets = show_offsets

    def __iter__(self):
        return _decoded(self.codeobj, self._shift)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, **kwargs):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        offset = -1 if self.current_offset is None else self.current_offset
        return _text(self.codeobj, offset, self.show_offsets, self._shift)
`;
