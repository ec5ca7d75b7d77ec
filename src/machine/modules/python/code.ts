/** The module `code`: an interpreter that is given lines. Source: https://docs.python.org/3.14/library/code.html */
export const SOURCE = String.raw`
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except BaseException:
            self.showtraceback()

    def _tell(self, error, with_trace):
        sys.last_exc = error
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
        if sys.excepthook is not sys.__excepthook__:
            sys.excepthook(type(error), error, error.__traceback__)
        elif with_trace:
            self.write(''.join(traceback.format_exception(error)))
        else:
            self.write(''.join(traceback.format_exception_only(error)))

    def showsyntaxerror(self, filename=None, **kwargs):
        error = sys.exception()
        if filename and isinstance(error, SyntaxError):
            error.filename = filename
        self._tell(error.with_traceback(None), False)

    def showtraceback(self):
        error = sys.exception()
        # The first frame is this module's own.
        self._tell(error.with_traceback(error.__traceback__.tb_next), True)

    def write(self, data):
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    def __init__(self, locals=None, filename='<console>', *, local_exit=False):
        super().__init__(locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        if banner is None:
            banner = f'Python {sys.version} on {sys.platform}\n({type(self).__name__})'
        if banner:
            self.write(f'{banner}\n')
        more = False
        while True:
            prompt = getattr(sys, 'ps2', '... ') if more else getattr(sys, 'ps1', '>>> ')
            try:
                line = self.raw_input(prompt)
            except EOFError:
                self.write('\n')
                break
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False
                continue
            try:
                more = self.push(line)
            except SystemExit as error:
                if not self.local_exit:
                    raise
                self.write(f'{error}\n')
                break
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg != '':
            self.write(f'{exitmsg}\n')

    def push(self, line, filename=None, symbol='single'):
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer), self.filename if filename is None else filename, symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        return input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
`;
