/** `unittest.main`: runs the tests of a module as its command line asks, and ends the program with the verdict. */
export const SOURCE = String.raw`
import sys
from unittest import loader, runner

__unittest = True

_NO_TESTS = 5
_SWITCHES = {'-f': 'failfast', '--failfast': 'failfast', '-b': 'buffer', '--buffer': 'buffer',
             '-c': 'catchbreak', '--catch': 'catchbreak', '--locals': 'tb_locals'}


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            self.module = sys.modules.get(module) or __import__(module)
            for part in module.split('.')[1:]:
                if module not in sys.modules:
                    self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition('/')[2] if argv else ''
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        rest = list(argv[1:])
        while rest:
            word = rest.pop(0)
            option, _, value = word.partition('=') if word.startswith('--') else (word, '', '')
            if word in ('-v', '--verbose'):
                self.verbosity = 2
            elif word in ('-q', '--quiet'):
                self.verbosity = 0
            elif word in _SWITCHES:
                if getattr(self, _SWITCHES[word]) is None or word == '--locals':
                    setattr(self, _SWITCHES[word], True)
            elif option == '--durations':
                self.durations = int(value or rest.pop(0))
            elif word == '-k':
                pattern = rest.pop(0)
                self.testNamePatterns = (self.testNamePatterns or []) + [
                    pattern if '*' in pattern else f'*{pattern}*']
            elif word.startswith('-') and word != '-':
                sys.stderr.write(f'usage: {self.progName} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b]\n'
                                 f'{" " * (8 + len(self.progName))}[-k TESTNAMEPATTERNS]\n'
                                 f'{" " * (8 + len(self.progName))}[tests ...]\n'
                                 f'{self.progName}: error: unrecognized arguments: {word}\n')
                sys.exit(2)
            else:
                names.append(word)
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        testRunner = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(testRunner, type):
            testRunner = self._makeRunner(testRunner)
        self.result = testRunner.run(self.test)
        if self.exit:
            if not self.result.wasSuccessful():
                sys.exit(1)
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS)
            sys.exit(0)

    def _makeRunner(self, kind):
        options = {'verbosity': self.verbosity, 'failfast': self.failfast, 'buffer': self.buffer,
                   'warnings': self.warnings}
        try:
            return kind(**options, tb_locals=self.tb_locals, durations=self.durations)
        except TypeError:
            pass
        try:
            return kind(**options)
        except TypeError:
            return kind()


main = TestProgram
`;
