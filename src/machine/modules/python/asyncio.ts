/**
 * What the module `asyncio` has in Python: an event loop over the program's coroutines. Time is virtual: when nothing is
 * ready, the clock moves on to the next timer. Behaviour: https://docs.python.org/3.14/library/asyncio.html
 */
export const SOURCE = String.raw`
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


class Handle:
    __module__ = 'asyncio.events'

    def __init__(self, callback, args, loop, context=None):
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
            self._callback(*self._args)
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


def _callback_text(callback):
    task = getattr(callback, '__self__', None)
    if isinstance(task, Task):
        return 'Task.task_wakeup()'
    return _source_of(callback)


class Future:
    __module__ = '_asyncio'
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._exception_traceback = None
        self._cancel_message = None
        self._callbacks = []
        self._is_told = True

    def __class_getitem__(cls, key):
        return _generic_alias(cls, key)

    def _facts(self):
        facts = [self._state.lower()]
        if self._state == 'FINISHED':
            if self._exception is not None:
                facts.append(f'exception={self._exception!r}')
            else:
                facts.append(f'result={self._result!r}')
        if self._callbacks:
            shown = [_callback_text(callback) for callback in self._callbacks]
            if len(shown) > 2:
                shown = [shown[0], f'<{len(shown) - 2} more>', shown[-1]]
            facts.append(f'cb=[{", ".join(shown)}]')
        return facts

    def __repr__(self):
        return f'<{type(self).__name__} {" ".join(self._facts())}>'

    def __del__(self):
        if self._is_told:
            return
        self._loop.call_exception_handler({
            'message': f'{type(self).__name__} exception was never retrieved',
            'exception': self._exception,
            'future': self,
        })

    def get_loop(self):
        return self._loop

    def cancelled(self):
        return self._state == 'CANCELLED'

    def done(self):
        return self._state != 'PENDING'

    def cancel(self, msg=None):
        self._is_told = True
        if self._state != 'PENDING':
            return False
        self._state = 'CANCELLED'
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _cancelled_error(self):
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    _make_cancelled_error = _cancelled_error

    def result(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not set.')
        self._is_told = True
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_traceback)
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        self._is_told = True
        return self._exception

    def set_result(self, result):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = 'FINISHED'
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            wrapped = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            wrapped.__cause__ = wrapped.__context__ = exception
            exception = wrapped
        self._exception = exception
        self._exception_traceback = exception.__traceback__
        self._state = 'FINISHED'
        self._is_told = False
        self._schedule_callbacks()

    def add_done_callback(self, callback, *, context=None):
        if self._state != 'PENDING':
            self._loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def remove_done_callback(self, callback):
        kept = [known for known in self._callbacks if known != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks[:]
        self._callbacks.clear()
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


class Task(Future):
    __module__ = '_asyncio'

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro) and not hasattr(coro, 'send'):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        global _task_count
        _task_count += 1
        self._name = f'Task-{_task_count}' if name is None else str(name)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop._tasks.append(self)
        if eager_start and _running is self._loop:
            self._step()
        else:
            self._loop.call_soon(self._step)

    def _facts(self):
        facts = super()._facts()
        if self._state == 'PENDING' and self._must_cancel:
            facts[0] = 'cancelling'
        coro = self._coro
        name = getattr(coro, '__qualname__', type(coro).__name__)
        frame = getattr(coro, 'cr_frame', None)
        code = getattr(coro, 'cr_code', None)
        if frame is not None:
            where = f'{name}() running at {code.co_filename}:{frame.f_lineno}'
        elif code is not None:
            where = f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'
        else:
            where = f'{name}()'
        facts.insert(1, f'name={self._name!r}')
        facts.insert(2, f'coro=<{where}>')
        if self._waits_for is not None:
            facts.insert(3, f'wait_for={self._waits_for!r}')
        return facts

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        self._is_told = True
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _step(self, exception=None):
        if self.done():
            raise InvalidStateError(f'step(): already done: {self!r}, {exception!r}')
        if self._must_cancel:
            if not isinstance(exception, CancelledError):
                exception = self._cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        outer = _current.get(self._loop)
        _current[self._loop] = self
        try:
            if exception is None:
                yielded = self._coro.send(None)
            else:
                yielded = self._coro.throw(exception)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            super().cancel(msg=cancelled.args[0] if cancelled.args else None)
        except (KeyboardInterrupt, SystemExit) as last:
            super().set_exception(last)
            raise
        except BaseException as failure:
            super().set_exception(failure)
        else:
            self._wait(yielded)
        finally:
            if outer is None:
                del _current[self._loop]
            else:
                _current[self._loop] = outer
            if self.done() and self in self._loop._tasks:
                self._loop._tasks.remove(self)
            self = exception = None

    def _wait(self, yielded):
        blocking = getattr(yielded, '_asyncio_future_blocking', None)
        if yielded is None:
            self._loop.call_soon(self._step)
        elif blocking is None:
            self._fail(f'Task got bad yield: {yielded!r}')
        elif yielded._loop is not self._loop:
            self._fail(f'Task {self!r} got Future {yielded!r} attached to a different loop')
        elif yielded is self:
            self._fail(f'Task cannot await on itself: {self!r}')
        elif not blocking:
            self._fail(f'yield was used instead of yield from in task {self!r} with {yielded!r}')
        else:
            yielded._asyncio_future_blocking = False
            yielded.add_done_callback(self._wake)
            self._waits_for = yielded
            if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message))

    def _wake(self, future):
        try:
            future.result()
        except BaseException as exception:
            self._step(exception)
        else:
            self._step()
        self = None


_current = {}


def current_task(loop=None):
    return _current.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    return set((get_running_loop() if loop is None else loop)._tasks)


def create_task(coro, *, name=None, context=None, **options):
    return get_running_loop().create_task(coro, name=name, context=context, **options)


def eager_task_factory(loop, coro, *, name=None, context=None):
    return Task(coro, loop=loop, name=name, context=context, eager_start=True)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _await(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


def wrap_future(future, *, loop=None):
    return future


async def sleep(delay, result=None):
    if delay <= 0:
        await _Suspend()
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_result(future, result):
    if not future.done():
        future.set_result(result)


class _Gathering(Future):
    """The future of all children of a gather; cancelling it cancels them."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._was_asked = False

    def cancel(self, msg=None):
        if self.done():
            return False
        some = False
        for child in self._children:
            if child.cancel(msg=msg):
                some = True
        if some:
            self._was_asked = True
        return some


_Gathering.__name__ = '_GatheringFuture'


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    known = {}
    children = []
    loop = None
    for argument in coros_or_futures:
        child = known.get(id(argument))
        if child is None:
            child = known[id(argument)] = ensure_future(argument, loop=loop)
            loop = child._loop
        children.append(child)
    unfinished = len(known)
    outer = None

    def done(child):
        nonlocal unfinished
        unfinished -= 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if unfinished > 0:
            return
        if outer._was_asked:
            outer.set_exception(child._cancelled_error())
            return
        results = []
        for one in children:
            if one.cancelled():
                # A task has handed its message to what it ran.
                message = None if isinstance(one, Task) else one._cancel_message
                results.append(CancelledError('' if message is None else message))
            else:
                failure = one.exception()
                results.append(one.result() if failure is None else failure)
        outer.set_result(results)

    for child in known.values():
        child.add_done_callback(done)
    outer = _Gathering(children, loop=loop)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    futures = set(fs)
    if any(iscoroutine(future) for future in futures):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()

    def is_enough():
        finished = [future for future in futures if future.done()]
        if len(finished) == len(futures):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(finished)
        if return_when == FIRST_EXCEPTION:
            return any(not future.cancelled() and future.exception() is not None for future in finished)
        return False

    if not is_enough():
        waiter = loop.create_future()
        handle = None if timeout is None else loop.call_later(timeout, _set_result, waiter, None)

        def one_done(future):
            if is_enough() and not waiter.done():
                waiter.set_result(None)

        for future in futures:
            future.add_done_callback(one_done)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for future in futures:
                future.remove_done_callback(one_done)
    done = {future for future in futures if future.done()}
    return done, futures - done


async def wait_for(fut, timeout):
    if fut is not None and not isfuture(fut) and not iscoroutine(fut) and hasattr(type(fut), '__await__'):
        fut = _await(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except CancelledError as cancelled:
            raise TimeoutError from cancelled
    async with _timeout(timeout):
        return await fut


class Timeout:
    __module__ = 'asyncio.timeouts'

    def __init__(self, when):
        self._state = 'created'
        self._handle = None
        self._task = None
        self._when = when

    def __repr__(self):
        facts = [self._state]
        if self._state == 'active':
            facts.append(f'when={None if self._when is None else round(self._when, 3)}')
        return f'<Timeout [{self._state}] {" ".join(facts[1:])}>'.replace(' >', '>')

    def when(self):
        return self._when

    def expired(self):
        return self._state in ('expiring', 'expired')

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
            return
        loop = get_running_loop()
        if when <= loop.time():
            self._handle = loop.call_soon(self._expire)
        else:
            self._handle = loop.call_at(when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state = 'expiring'
        self._handle = None

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, exception, traceback):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and kind is not None and issubclass(kind, CancelledError):
                raise TimeoutError from exception
        elif self._state == 'active':
            self._state = 'finished'


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


_timeout = timeout


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    __module__ = 'asyncio.taskgroups'

    def __init__(self):
        self._is_entered = self._is_leaving = self._is_aborting = self._cancelled_parent = False
        self._loop = self._parent = self._all_done = self._base_error = None
        self._tasks = []
        self._errors = []

    def __repr__(self):
        facts = ['']
        if self._tasks:
            facts.append(f'tasks={len(self._tasks)}')
        if self._errors:
            facts.append(f'errors={len(self._errors)}')
        if self._is_aborting:
            facts.append('cancelling')
        elif self._is_entered:
            facts.append('entered')
        return f'<TaskGroup{" ".join(facts)}>'

    async def __aenter__(self):
        if self._is_entered:
            raise RuntimeError(f'TaskGroup {self!r} has been already entered')
        self._loop = get_running_loop()
        self._parent = current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._is_entered = True
        return self

    async def __aexit__(self, kind, exception, traceback):
        self._is_leaving = True
        if kind is not None and issubclass(kind, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exception
        cancelled = exception if kind is not None and issubclass(kind, CancelledError) else None
        if self._cancelled_parent and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._is_aborting:
            self._abort()
        while self._tasks:
            if self._all_done is None:
                self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as again:
                if not self._is_aborting:
                    cancelled = again
                    self._abort()
            self._all_done = None
        if self._base_error is not None:
            raise self._base_error
        if self._cancelled_parent:
            if self._parent.uncancel() == 0:
                cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(exception)
        if self._errors:
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
            finally:
                self._errors = exception = cancelled = None

    def create_task(self, coro, *, name=None, context=None, **options):
        if not self._is_entered:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._is_leaving and not self._tasks:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._is_aborting:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = self._loop.create_task(coro, name=name, context=context, **options)
        if task.done():
            self._task_done(task)
        else:
            self._tasks.append(task)
            task.add_done_callback(self._task_done)
        return task

    def _abort(self):
        self._is_aborting = True
        for task in self._tasks[:]:
            if not task.done():
                task.cancel()

    def _task_done(self, task):
        if task in self._tasks:
            self._tasks.remove(task)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled():
            return
        exception = task.exception()
        if exception is None:
            return
        self._errors.append(exception)
        if isinstance(exception, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exception
        if self._parent.done():
            return
        if not self._is_aborting and not self._cancelled_parent:
            self._abort()
            self._cancelled_parent = True
            self._parent.cancel()


class as_completed:
    def __init__(self, fs, *, timeout=None):
        if isfuture(fs) or iscoroutine(fs):
            raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
        loop = get_event_loop()
        self._left = []
        for future in fs:
            future = ensure_future(future, loop=loop)
            if future not in self._left:
                self._left.append(future)
        self._count = len(self._left)
        self._finished = Queue()
        self._handle = None
        if self._left and timeout is not None:
            self._handle = loop.call_later(timeout, self._expire)
        for future in self._left:
            future.add_done_callback(self._one_done)

    def _expire(self):
        for future in self._left:
            future.remove_done_callback(self._one_done)
            self._finished.put_nowait(None)
        self._left.clear()

    def _one_done(self, future):
        if future in self._left:
            self._left.remove(future)
            self._finished.put_nowait(future)
            if not self._left and self._handle is not None:
                self._handle.cancel()

    async def _next(self, wants_future=False):
        future = await self._finished.get()
        if future is None:
            raise TimeoutError
        return future if wants_future else future.result()

    def __iter__(self):
        return self

    def __next__(self):
        if self._count == 0:
            raise StopIteration
        self._count -= 1
        return self._next()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._count == 0:
            raise StopAsyncIteration
        self._count -= 1
        return await self._next(True)


class _Waiting:
    """What everything has that tasks wait at: futures of those waiting, first come first."""

    def __init__(self):
        self._waiters = []

    def _wait_here(self):
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        return waiter

    def _wake_first(self):
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(True)
                return True
        return False

    def _state_text(self):
        return ''

    def __repr__(self):
        state = self._state_text()
        if self._waiters:
            state += f', waiters:{len(self._waiters)}'
        return f'{object.__repr__(self)[:-1]} [{state}]>'


class _Acquired:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, exception, traceback):
        self.release()


class Lock(_Waiting, _Acquired):
    __module__ = 'asyncio.locks'

    def __init__(self):
        super().__init__()
        self._is_locked = False

    def _state_text(self):
        return 'locked' if self._is_locked else 'unlocked'

    def locked(self):
        return self._is_locked

    async def acquire(self):
        if not self._is_locked and all(waiter.cancelled() for waiter in self._waiters):
            self._is_locked = True
            return True
        waiter = self._wait_here()
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._is_locked:
                self._wake_first()
            raise
        self._is_locked = True
        return True

    def release(self):
        if not self._is_locked:
            raise RuntimeError('Lock is not acquired.')
        self._is_locked = False
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_Waiting):
    __module__ = 'asyncio.locks'

    def __init__(self):
        super().__init__()
        self._value = False

    def _state_text(self):
        return 'set' if self._value else 'unset'

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        waiter = self._wait_here()
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_Waiting, _Acquired):
    __module__ = 'asyncio.locks'

    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def _state_text(self):
        return 'locked' if self.locked() else 'unlocked'

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            waiter = self._wait_here()
            try:
                await waiter
                return True
            finally:
                self._waiters.remove(waiter)
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as exception:
                    cancelled = exception
            if cancelled is not None:
                raise cancelled

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Waiting, _Acquired):
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        super().__init__()
        self._value = value

    def _state_text(self):
        return 'locked' if self.locked() else f'unlocked, value:{self._value}'

    def locked(self):
        return self._value == 0 or any(not waiter.cancelled() for waiter in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._wait_here()
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1
            raise
        finally:
            while self._value > 0 and self._wake_one():
                pass
        return True

    def release(self):
        self._value += 1
        self._wake_one()

    def _wake_one(self):
        if self._wake_first():
            self._value -= 1
            return True
        return False


class BoundedSemaphore(Semaphore):
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier(_Acquired):
    __module__ = 'asyncio.locks'

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._parties = parties
        self._count = 0
        self._state = 'filling'
        self._condition = Condition()

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == 'filling' else 0)
    broken = property(lambda self: self._state == 'broken')

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, exception, traceback):
        pass

    async def wait(self):
        async with self._condition:
            await self._condition.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError('Barrier aborted')
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._state = 'draining'
                    self._condition.notify_all()
                else:
                    await self._condition.wait_for(lambda: self._state != 'filling')
                    if self._state in ('broken', 'resetting'):
                        raise BrokenBarrierError('Abort or reset of barrier')
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ('draining', 'resetting'):
                    self._state = 'filling'
                    self._condition.notify_all()

    async def reset(self):
        async with self._condition:
            if self._count > 0:
                self._state = 'resetting'
            else:
                self._state = 'filling'
            self._condition.notify_all()

    async def abort(self):
        async with self._condition:
            self._state = 'broken'
            self._condition.notify_all()


class Queue:
    __module__ = 'asyncio.queues'

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = []
        self._putters = []
        self._unfinished = 0
        self._all_done = Event()
        self._all_done.set()
        self._is_shut_down = False
        self._init(maxsize)

    def __class_getitem__(cls, key):
        return _generic_alias(cls, key)

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop(0)

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        facts = [f'maxsize={self._maxsize!r}']
        if self._queue:
            facts.append(f'_queue={self._queue!r}')
        if self._getters:
            facts.append(f'_getters[{len(self._getters)}]')
        if self._putters:
            facts.append(f'_putters[{len(self._putters)}]')
        if self._unfinished:
            facts.append(f'tasks={self._unfinished}')
        return f'<{type(self).__name__} at {id(self):#x} {" ".join(facts)}>'

    maxsize = property(lambda self: self._maxsize)

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    def _wake(self, waiters):
        while waiters:
            waiter = waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

    async def _wait_at(self, waiters, is_ready):
        waiter = get_running_loop().create_future()
        waiters.append(waiter)
        try:
            await waiter
        except:
            waiter.cancel()
            if waiter in waiters:
                waiters.remove(waiter)
            if is_ready() and not waiter.cancelled():
                self._wake(waiters)
            raise

    async def put(self, item):
        while self.full():
            if self._is_shut_down:
                raise QueueShutDown
            await self._wait_at(self._putters, lambda: not self.full())
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shut_down:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._all_done.clear()
        self._wake(self._getters)

    async def get(self):
        while self.empty():
            if self._is_shut_down:
                raise QueueShutDown
            await self._wait_at(self._getters, lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._is_shut_down:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1
        if self._unfinished == 0:
            self._all_done.set()

    async def join(self):
        if self._unfinished > 0:
            await self._all_done.wait()

    def shutdown(self, immediate=False):
        self._is_shut_down = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished > 0:
                    self._unfinished -= 1
            if self._unfinished == 0:
                self._all_done.set()
        for waiters in (self._getters, self._putters):
            while waiters:
                self._wake(waiters)


class LifoQueue(Queue):
    __module__ = 'asyncio.queues'

    def _get(self):
        return self._queue.pop()


class PriorityQueue(Queue):
    __module__ = 'asyncio.queues'

    def _get(self):
        smallest = 0
        for place in range(1, len(self._queue)):
            if self._queue[place] < self._queue[smallest]:
                smallest = place
        return self._queue.pop(smallest)


async def to_thread(func, /, *args, **kwargs):
    # A page has one thread: the function runs when its turn comes.
    await _Suspend()
    return func(*args, **kwargs)


class Runner:
    __module__ = 'asyncio.runners'

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory
        self._loop = None
        self._is_closed = False

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
        if not iscoroutine(coro):
            if not hasattr(type(coro), '__await__'):
                raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
            coro = _await(coro)
        return loop.run_until_complete(loop.create_task(coro))

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
