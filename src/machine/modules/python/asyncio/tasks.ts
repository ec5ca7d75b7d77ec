/** Part of `asyncio` in Python: futures and tasks. */
export const TASKS = String.raw`
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
            shown = [_callback_text(callback) for callback, _ in self._callbacks]
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
            self._loop.call_soon(callback, self, context=context)
        else:
            self._callbacks.append((callback, _context_now() if context is None else context))

    def remove_done_callback(self, callback):
        kept = [known for known in self._callbacks if known[0] != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks[:]
        self._callbacks.clear()
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

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
        if name is None:
            global _task_count
            _task_count += 1
            name = f'Task-{_task_count}'
        self._name = str(name)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._context = _context_now() if context is None else context
        self._loop._tasks.append(self)
        if not eager_start or _running is not self._loop:
            self._loop.call_soon(self._step, context=self._context)
        elif self._context is None:
            self._step()
        else:
            self._context.run(self._step)

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

    def get_context(self):
        return self._context

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
            # Without the frame of this method, which knows the handle that holds the task.
            super().set_exception(failure.with_traceback(failure.__traceback__.tb_next))
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
            self._loop.call_soon(self._step, context=self._context)
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
            yielded.add_done_callback(self._wake, context=self._context)
            self._waits_for = yielded
            if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

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
`;
