/** The module `codeop`: whether lines typed in are a whole statement. Source: https://docs.python.org/3.14/library/codeop.html */
export const SOURCE = String.raw`
import warnings

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

_OPEN = ('was never closed', 'unterminated triple-quoted', 'unexpected EOF', 'unexpected end of file',
         "expected 'except' or 'finally' block")

_COMPOUND = ('async', 'class', 'def', 'for', 'if', 'try', 'while', 'with')


def _lacks_more(source, error):
    '''Whether the error is that the text ends too early.'''
    message = error.msg or ''
    if any(part in message for part in _OPEN):
        return True
    lines = source.split('\n')
    while lines and not lines[-1].strip():
        lines.pop()
    if lines and lines[-1].endswith('\\'):
        return True
    is_behind = error.lineno is not None and error.lineno > len(lines)
    if message.startswith('expected an indented block'):
        return is_behind or (error.lineno == len(lines) and lines[-1].rstrip().endswith(':'))
    return is_behind or bool(lines and lines[-1].lstrip().startswith('@'))


def _is_open_block(source):
    '''A compound statement ends with an empty line, unless all of it stands in one.'''
    lines = source.split('\n')
    if len(lines) == 1:
        return lines[0].replace(':', ' ').split(' ')[0] in _COMPOUND
    return lines[-1].strip() != '' and (lines[-1][0] in ' \t' or lines[-1].rstrip().endswith(':'))


def _judged(compiler, source, filename, symbol):
    if all(not line.strip() or line.strip()[0] == '#' for line in source.split('\n')) and symbol != 'eval':
        source = 'pass'
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source + '\n', filename, symbol)
        except SyntaxError as error:
            if _lacks_more(source, error):
                return None
    if symbol == 'single' and _is_open_block(source):
        return None
    return compiler(source, filename, symbol)


class Compile:
    def __call__(self, source, filename, symbol, **kwargs):
        return compile(source, filename, symbol, 0, True)


class CommandCompiler:
    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _judged(self.compiler, source, filename, symbol)


def compile_command(source, filename='<input>', symbol='single', flags=0):
    return _judged(Compile(), source, filename, symbol)
`;
