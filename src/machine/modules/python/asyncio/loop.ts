/** Part of `asyncio` in Python: the event loop, its handles and the errors. */
export const LOOP = String.raw`
from sys import modules as _modules
from weakref import ref as _weak_reference


class CancelledError(BaseException):
    __module__ = 'asyncio.exceptions'


class InvalidStateError(Exception):
    __module__ = 'asyncio.exceptions'


class BrokenBarrierError(RuntimeError):
    __module__ = 'asyncio.exceptions'


class QueueEmpty(Exception):
    __module__ = 'asyncio.queues'


class QueueFull(Exception):
    __module__ = 'asyncio.queues'


class QueueShutDown(Exception):
    __module__ = 'asyncio.queues'


TimeoutError = TimeoutError
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_running = None
_event_loop = None
_task_count = 0
_coroutine_type = None


class _Suspend:
    """Awaited, it lets every other ready callback run first."""

    def __await__(self):
        yield


def _get_coroutine_type():
    async def sample():
        pass

    coroutine = sample()
    coroutine.close()
    return type(coroutine)


_coroutine_type = _get_coroutine_type()


def iscoroutine(obj):
    return isinstance(obj, _coroutine_type)


def iscoroutinefunction(func):
    from warnings import warn
    warn("'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; "
         'use inspect.iscoroutinefunction() instead', DeprecationWarning, stacklevel=2)
    while hasattr(func, '__func__'):
        func = func.__func__
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x80)


def isfuture(obj):
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _source_of(callback):
    while hasattr(callback, '__wrapped__'):
        callback = callback.__wrapped__
    code = getattr(callback, '__code__', None)
    name = getattr(callback, '__qualname__', None) or repr(callback)
    return f'{name}()' if code is None else f'{name}() at {code.co_filename}:{code.co_firstlineno}'


def _context_now():
    """A copy of the current context of variables; None while there can be none."""
    contextvars = _modules.get('contextvars')
    return None if contextvars is None else contextvars.copy_context()


class Handle:
    __module__ = 'asyncio.events'

    def __init__(self, callback, args, loop, context=None):
        self._context = _context_now() if context is None else context
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            if self._context is None:
                self._callback(*self._args)
            else:
                self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {_source_of(self._callback)}',
                'exception': exception,
                'handle': self,
            })


class TimerHandle(Handle):
    __module__ = 'asyncio.events'

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled and self in self._loop._timers:
            self._loop._timers.remove(self)
        super().cancel()


class AbstractEventLoop:
    __module__ = 'asyncio.events'


class EventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready = []
        self._timers = []
        self._stopping = False
        self._closed = False
        self._tasks = []
        self._async_generators = []
        self._exception_handler = None
        self._task_factory = None
        self._debug = False

    def __repr__(self):
        return f'<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>'

    def time(self):
        return _clock()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        place = len(self._timers)
        while place > 0 and self._timers[place - 1]._when > when:
            place -= 1
        self._timers.insert(place, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **options):
        self._check_closed()
        if self._task_factory is not None:
            task = self._task_factory(self, coro, **options)
            if name is not None:
                task.set_name(name)
            return task
        return Task(coro, loop=self, name=name, context=context, **options)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def is_running(self):
        return _running is self

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = bool(enabled)

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        global _running
        self._check_closed()
        self._check_running()
        hooks = _get_hooks()
        _set_hooks(self._generator_begins, self._generator_forgotten)
        _running = self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _running = None
            _set_hooks(*hooks)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def _run_once(self):
        if not self._ready and not self._stopping:
            if not self._timers:
                _wait_forever()
            # A loop sleeps whole milliseconds, so that timers set one after the other come due together.
            delay = self._timers[0]._when - self.time()
            if delay > 0:
                _advance_clock(self.time() + -(-delay * 1e3 // 1) * 1e-3)
        else:
            # Tasks that never wait for anything let time pass too, or those that do would wait for ever.
            _advance_clock(self.time() + 1e-5)
        # A timer counts as due a nanosecond early, the finest that the clock can tell.
        now = self.time() + 1e-9
        while self._timers and self._timers[0]._when <= now:
            self._ready.append(self._timers.pop(0))
        for _ in range(len(self._ready)):
            handle = self._ready.pop(0)
            if not handle._cancelled:
                handle._run()

    def _generator_begins(self, generator):
        self._async_generators.append(_weak_reference(generator, self._async_generators.remove))

    def _generator_forgotten(self, generator):
        if not self._closed:
            self.call_soon(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        generators = [reference() for reference in self._async_generators]
        self._async_generators.clear()
        results = await gather(*[generator.aclose() for generator in generators], return_exceptions=True)
        for result, generator in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': result,
                    'asyncgen': generator,
                })

    async def shutdown_default_executor(self, timeout=None):
        pass

    async def run_in_executor(self, executor, func, *args):
        await _Suspend()
        return func(*args)

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        _report('\n'.join(lines), context.get('exception'))

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)


SelectorEventLoop = EventLoop
BaseEventLoop = EventLoop


def _stop_loop(future):
    if not future.cancelled():
        exception = future.exception()
        if isinstance(exception, (SystemExit, KeyboardInterrupt)):
            return
    future._loop.stop()


def get_running_loop():
    if _running is None:
        raise RuntimeError('no running event loop')
    return _running


def _get_running_loop():
    return _running


def get_event_loop():
    if _running is not None:
        return _running
    if _event_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _event_loop


def set_event_loop(loop):
    global _event_loop
    _event_loop = loop


def new_event_loop():
    return EventLoop()
`;
