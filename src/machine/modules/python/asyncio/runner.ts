/** Part of `asyncio` in Python: running a program of coroutines. */
export const RUNNER = String.raw`
async def to_thread(func, /, *args, **kwargs):
    # A page has one thread: the function runs when its turn comes.
    await _Suspend()
    context = _context_now()
    return func(*args, **kwargs) if context is None else context.run(func, *args, **kwargs)


class Runner:
    __module__ = 'asyncio.runners'

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory
        self._loop = None
        self._is_closed = False
        self._context = None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, exception, traceback):
        self.close()

    def get_loop(self):
        if self._is_closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = new_event_loop() if self._factory is None else self._factory()
            if self._factory is None:
                set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
        return self._loop

    def run(self, coro, *, context=None):
        if _running is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        loop = self.get_loop()
        if self._context is None:
            self._context = _context_now()
        if not iscoroutine(coro):
            if not hasattr(type(coro), '__await__'):
                raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
            coro = _await(coro)
        return loop.run_until_complete(loop.create_task(coro, context=self._context if context is None else context))

    def close(self):
        loop = self._loop
        if loop is None or self._is_closed:
            self._is_closed = True
            return
        try:
            left = list(loop._tasks)
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(gather(*left, return_exceptions=True))
                for task in left:
                    if not task.cancelled() and task.exception() is not None:
                        loop.call_exception_handler({
                            'message': 'unhandled exception during asyncio.run() shutdown',
                            'exception': task.exception(),
                            'task': task,
                        })
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            set_event_loop(None)
            loop.close()
            self._loop = None
            self._is_closed = True


def run(main, *, debug=None, loop_factory=None):
    if _running is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
`;
