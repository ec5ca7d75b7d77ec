/** `unittest.async_case`: tests that are coroutines, each on an event loop of its own. */
export const SOURCE = String.raw`
import asyncio
import types
from unittest.case import TestCase

__unittest = True


async def _wait_for(awaitable):
    return await awaitable


class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._asyncioRunner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous "
                            'context manager protocol') from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _await(self, function, *args, **kwargs):
        result = function(*args, **kwargs)
        if isinstance(result, types.CoroutineType):
            return self._asyncioRunner.run(result)
        if hasattr(type(result), '__await__'):
            return self._asyncioRunner.run(_wait_for(result))
        return result

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self.setUp()
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._await(method)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        self._await(function, *args, **kwargs)

    def run(self, result=None):
        with asyncio.Runner(loop_factory=self.loop_factory) as self._asyncioRunner:
            try:
                return super().run(result)
            finally:
                self._asyncioRunner = None

    def debug(self):
        with asyncio.Runner(loop_factory=self.loop_factory) as self._asyncioRunner:
            super().debug()
            self._asyncioRunner = None
`;
