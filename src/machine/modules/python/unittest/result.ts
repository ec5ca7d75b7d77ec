/** `unittest.result`: what became of tests, with tracebacks that show the program's own frames only. */
export const SOURCE = String.raw`
import functools
import io
import sys
from unittest import util

__unittest = True


def failfast(method):
    @functools.wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    return inner


def _is_ours(tb):
    return '__unittest' in tb.tb_frame.f_globals


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                self._stderr_buffer = io.StringIO()
                self._stdout_buffer = io.StringIO()
            sys.stdout = self._stdout_buffer
            sys.stderr = self._stderr_buffer

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer:
            return
        for buffer, original, name in ((self._stdout_buffer, self._original_stdout, 'Stdout'),
                                       (self._stderr_buffer, self._original_stderr, 'Stderr')):
            text = buffer.getvalue()
            if self._mirrorOutput and text:
                original.write(f'\n{name}:\n{text}' + ('' if text.endswith('\n') else '\n'))
            buffer.seek(0)
            buffer.truncate()
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr

    def stopTestRun(self):
        pass

    def _remember(self, kept, test, err):
        kept.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addError(self, test, err):
        self._remember(self.errors, test, err)

    @failfast
    def addFailure(self, test, err):
        self._remember(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        failed = issubclass(err[0], test.failureException)
        self._remember(self.failures if failed else self.errors, subtest, err)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or getattr(self, 'unexpectedSuccesses', None))

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        import traceback
        exctype, value, tb = err
        self._clean(exctype, value, tb, test)
        tb = value.__traceback__
        shown = traceback.TracebackException(exctype, value, tb, capture_locals=self.tb_locals, compact=True)
        text = ''.join(shown.format())
        if self.buffer:
            for buffer, name in ((sys.stdout, 'Stdout'), (sys.stderr, 'Stderr')):
                output = buffer.getvalue()
                if output:
                    text += f'\n{name}:\n{output}' + ('' if output.endswith('\n') else '\n')
        return text

    def _clean(self, exctype, value, tb, test):
        """Takes our own frames out of the tracebacks of an exception and of those it came from."""
        pending = [(exctype, value, tb)]
        seen = {id(value)}
        while pending:
            exctype, value, tb = pending.pop()
            while tb is not None and _is_ours(tb):
                tb = tb.tb_next
            if exctype is test.failureException:
                last = None
                at = tb
                while at is not None and not _is_ours(at):
                    last, at = at, at.tb_next
                if last is not None:
                    last.tb_next = None
            if value is None:
                continue
            value.__traceback__ = tb
            for other in (value.__cause__, value.__context__):
                if other is not None and id(other) not in seen:
                    seen.add(id(other))
                    pending.append((type(other), other, other.__traceback__))

    def __repr__(self):
        return (f'<{util.strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
`;
