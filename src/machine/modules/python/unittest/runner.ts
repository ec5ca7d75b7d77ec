/** `unittest.runner`: runs tests and writes what became of them. Source: https://docs.python.org/3.14/library/unittest.html */
export const SOURCE = String.raw`
import sys
import time
from unittest.case import _SubTest
from unittest import result

__unittest = True


class _WritelnDecorator:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(result.TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        first_line = test.shortDescription()
        return f'{test}\n{first_line}' if self.descriptions and first_line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f'{self.getDescription(test)} ... ')
            self.stream.flush()
            self._newline = False

    def _show(self, test, word, letter):
        if self.showAll:
            is_subtest = isinstance(test, _SubTest)
            if is_subtest or self._newline:
                if not self._newline:
                    self.stream.writeln()
                if is_subtest:
                    self.stream.write('  ')
                self.stream.write(f'{self.getDescription(test)} ... ')
            self.stream.writeln(word)
            self._newline = True
        elif self.dots:
            self.stream.write(letter)
        else:
            return
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._show(subtest, *(('FAIL', 'F') if failed else ('ERROR', 'E')))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        successes = getattr(self, 'unexpectedSuccesses', ())
        if successes:
            self.stream.writeln(self.separator1)
            for test in successes:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            # A class of the program's that knows nothing of durations.
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def _printDurations(self, outcome):
        times = sorted(outcome.collectedDurations, key=lambda pair: pair[1], reverse=True)
        if self.durations:
            times = times[:self.durations]
        self.stream.writeln('Slowest test durations')
        if hasattr(outcome, 'separator2'):
            self.stream.writeln(outcome.separator2)
        hidden = False
        for test, elapsed in times:
            if self.verbosity < 2 and elapsed < 0.001:
                hidden = True
                continue
            self.stream.writeln(f'{elapsed:.3f}s{"":<6}{test}')
        if hidden:
            self.stream.writeln('\n(durations < 0.001s were hidden; use -v to show these durations)')
        else:
            self.stream.writeln('')

    def run(self, test):
        outcome = self._makeResult()
        outcome.failfast = self.failfast
        outcome.buffer = self.buffer
        outcome.tb_locals = self.tb_locals
        if self.warnings:
            import warnings
            with warnings.catch_warnings():
                warnings.simplefilter(self.warnings)
                elapsed = self._runTimed(test, outcome)
        else:
            elapsed = self._runTimed(test, outcome)
        outcome.printErrors()
        if self.durations is not None:
            self._printDurations(outcome)
        if hasattr(outcome, 'separator2'):
            self.stream.writeln(outcome.separator2)
        run = outcome.testsRun
        self.stream.writeln(f'Ran {run} test{"" if run == 1 else "s"} in {elapsed:.3f}s')
        self.stream.writeln()
        self._writeVerdict(outcome, run)
        self.stream.flush()
        return outcome

    def _runTimed(self, test, outcome):
        begin = time.perf_counter()
        getattr(outcome, 'startTestRun', bool)()
        try:
            test(outcome)
        finally:
            getattr(outcome, 'stopTestRun', bool)()
        return time.perf_counter() - begin

    def _writeVerdict(self, outcome, run):
        details = []
        skipped = len(outcome.skipped) if hasattr(outcome, 'skipped') else 0
        if not outcome.wasSuccessful():
            verdict = 'FAILED'
            for word, items in (('failures', outcome.failures), ('errors', outcome.errors)):
                if items:
                    details.append(f'{word}={len(items)}')
        elif run == 0 and not skipped:
            verdict = 'NO TESTS RAN'
        else:
            verdict = 'OK'
        if skipped:
            details.append(f'skipped={skipped}')
        for word, items in (('expected failures', getattr(outcome, 'expectedFailures', ())),
                            ('unexpected successes', getattr(outcome, 'unexpectedSuccesses', ()))):
            if items:
                details.append(f'{word}={len(items)}')
        self.stream.writeln(f'{verdict} ({", ".join(details)})' if details else verdict)
`;
