/** `unittest.suite`: tests together, and the fixtures of their classes and modules. */
export const SOURCE = String.raw`
import sys
from unittest import case, util

__unittest = True


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{util.strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run, so that what it holds can die."""
        test = self._tests[index]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    """Stands for a test where a fixture of a class or module failed."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not hasattr(type(test), '__iter__'):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if (cls == getattr(result, '_previousTestClass', None) or getattr(result, '_moduleSetUpFailed', False)
                or getattr(cls, '__unittest_skip__', False)):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        name = util.strclass(cls)
        with _captured(result):
            failed = False
            try:
                set_up()
            except Exception as error:
                _raise_if_debugging(result)
                failed = True
                try:
                    cls._classSetupFailed = True
                except TypeError:
                    pass
                self._addFixtureError(result, error, 'setUpClass', name)
            if failed:
                self._doClassCleanups(cls, result, 'setUpClass')

    def _doClassCleanups(self, cls, result, fixture):
        if not hasattr(cls, 'doClassCleanups'):
            return
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            _raise_if_debugging(result, info[1])
            self._addFixtureError(result, info[1], fixture, util.strclass(cls), info)

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, '_previousTestClass', None)
        if (cls is None or cls == test.__class__ or getattr(cls, '_classSetupFailed', False)
                or getattr(result, '_moduleSetUpFailed', False) or getattr(cls, '__unittest_skip__', False)):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        if tear_down is None and not hasattr(cls, 'doClassCleanups'):
            return
        with _captured(result):
            try:
                if tear_down is not None:
                    tear_down()
            except Exception as error:
                _raise_if_debugging(result)
                self._addFixtureError(result, error, 'tearDownClass', util.strclass(cls))
            self._doClassCleanups(cls, result, 'tearDownClass')

    def _handleModuleFixture(self, test, result):
        cls = getattr(result, '_previousTestClass', None)
        previous = cls.__module__ if cls is not None else None
        current = test.__class__.__module__
        if current == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        set_up = getattr(module, 'setUpModule', None)
        if set_up is None:
            return
        with _captured(result):
            try:
                set_up()
            except Exception as error:
                _raise_if_debugging(result)
                result._moduleSetUpFailed = True
                self._addFixtureError(result, error, 'setUpModule', current)
            if result._moduleSetUpFailed:
                self._doModuleCleanups(result, 'setUpModule', current)

    def _doModuleCleanups(self, result, fixture, module):
        try:
            case.doModuleCleanups()
        except Exception as error:
            _raise_if_debugging(result)
            self._addFixtureError(result, error, fixture, module)

    def _handleModuleTearDown(self, result):
        cls = getattr(result, '_previousTestClass', None)
        if cls is None or getattr(result, '_moduleSetUpFailed', False):
            return
        name = cls.__module__
        module = sys.modules.get(name)
        if module is None:
            return
        with _captured(result):
            try:
                getattr(module, 'tearDownModule', bool)()
            except Exception as error:
                _raise_if_debugging(result)
                self._addFixtureError(result, error, 'tearDownModule', name)
            self._doModuleCleanups(result, 'tearDownModule', name)

    def _addFixtureError(self, result, error, fixture, where, info=None):
        holder = _ErrorHolder(f'{fixture} ({where})')
        add_skip = getattr(result, 'addSkip', None)
        if add_skip is not None and isinstance(error, case.SkipTest):
            add_skip(holder, str(error))
        else:
            result.addError(holder, info or sys.exc_info())


def _raise_if_debugging(result, error=None):
    if isinstance(result, _DebugResult):
        if error is not None:
            raise error
        raise


class _captured:
    """Lets a result that buffers output catch that of a fixture."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        getattr(self.result, '_setupStdout', bool)()

    def __exit__(self, *exc):
        getattr(self.result, '_restoreStdout', bool)()
`;
