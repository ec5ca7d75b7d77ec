/** Part of `asyncio` in Python: timeouts, task groups, results as they come. */
export const GROUPS = String.raw`
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
`;
