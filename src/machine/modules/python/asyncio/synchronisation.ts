/** Part of `asyncio` in Python: locks, events, conditions, semaphores, barriers. */
export const SYNCHRONISATION = String.raw`
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
                self._wake_next()
            raise
        self._is_locked = True
        return True

    def _wake_next(self):
        # One that was woken already has the lock as good as taken: nobody behind it may have it too.
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)

    def release(self):
        if not self._is_locked:
            raise RuntimeError('Lock is not acquired.')
        self._is_locked = False
        self._wake_next()


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

    def __repr__(self):
        waiting = '' if self.broken else f', waiters:{self.n_waiting}/{self._parties}'
        return f'{object.__repr__(self)[:-1]} [{self._state}{waiting}]>'

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
`;
