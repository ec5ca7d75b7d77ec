/** `unittest.loader`: finds the tests in classes and modules. */
export const SOURCE = String.raw`
import functools
import sys
from unittest import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def test_failure():
            raise self._exception
        return test_failure


def _matches(text, pattern):
    """Whether the text is as the pattern says, in which '*' stands for anything."""
    first, *rest = pattern.split('*')
    if not rest:
        return text == pattern
    last = rest.pop()
    if not text.startswith(first) or not text.endswith(last):
        return False
    at = len(first)
    for piece in rest:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return at <= len(text) - len(last)


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = [] if testCaseClass in (case.TestCase, case.FunctionTestCase) else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            item = getattr(module, name)
            if (isinstance(item, type) and issubclass(item, case.TestCase)
                    and item not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(item))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                import traceback
                message = f'Failed to call load_tests:\n{traceback.format_exc()}'
                return self._failed(module.__name__, TypeError(message), message)
        return tests

    def _failed(self, name, error, message):
        self.errors.append(message)
        return self.suiteClass((_FailedTest(name, error),))

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        item = module
        if item is None:
            first = list(parts)
            while first:
                try:
                    item = __import__('.'.join(first))
                    break
                except ImportError:
                    last = first.pop()
                    if not first:
                        import traceback
                        message = f'Failed to import test module: {last}\n{traceback.format_exc()}'
                        return self._failed(last, ImportError(message), message)
            parts = parts[1:]
        for part in parts:
            try:
                parent, item = item, getattr(item, part)
            except AttributeError as error:
                import traceback
                message = f'Failed to access attribute:\n{traceback.format_exc()}'
                return self._failed(part, error, message)
        if type(item).__name__ == 'module':
            return self.loadTestsFromModule(item)
        if isinstance(item, type) and issubclass(item, case.TestCase):
            return self.loadTestsFromTestCase(item)
        if (callable(item) and not isinstance(item, type) and isinstance(parent, type)
                and issubclass(parent, case.TestCase)):
            instance = parent(parts[-1])
            if not isinstance(getattr(instance, parts[-1]), type(case.skip)):
                return self.suiteClass([instance])
        elif isinstance(item, suite.TestSuite):
            return item
        if callable(item):
            test = item()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f'calling {item} returned {test}, not a test')
        raise TypeError(f"don't know how to make test from: {item}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if self._isTest(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _isTest(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        full = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return any(_matches(full, pattern) for pattern in self.testNamePatterns)


defaultTestLoader = TestLoader()
`;
