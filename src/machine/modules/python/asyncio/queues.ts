/** Part of `asyncio` in Python: queues. */
export const QUEUES = String.raw`
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

    def __str__(self):
        return f'<{type(self).__name__}{repr(self).partition(hex(id(self)))[2]}'

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
`;
