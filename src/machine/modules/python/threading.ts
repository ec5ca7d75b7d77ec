/**
 * The module `threading` in Python, of a program that has one thread: locks and events work as far as one thread can use
 * them; what would start another, or wait for one for ever, fails and says so.
 * Source: https://docs.python.org/3.14/library/threading.html
 */
export const SOURCE = String.raw`
__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Timer',
           'ThreadError', 'local', 'get_native_id', 'Barrier', 'BrokenBarrierError']

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_IDENT = 1


def _waits_for_ever(what):
    error = RuntimeError(f'{what} would wait for another thread, and there is none')
    _limitation(error, what)
    raise error


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if not self._held:
            self._held = True
            return True
        if blocking and timeout == -1:
            _waits_for_ever('Lock.acquire()')
        return False

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    def locked(self):
        return self._held

    __enter__ = acquire

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self._held else "unlocked"} _thread.lock object at {hex(id(self))}>'


class RLock:
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def locked(self):
        return self._count > 0

    __enter__ = acquire

    def __exit__(self, *exc_info):
        self.release()


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def wait(self, timeout=None):
        if not self._lock.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        if timeout is None:
            _waits_for_ever('Condition.wait()')
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        return result if result else self.wait(timeout)

    def notify(self, n=1):
        if not self._lock.locked():
            raise RuntimeError('cannot notify on un-acquired lock')

    def notify_all(self):
        self.notify()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value > 0:
            self._value -= 1
            return True
        if blocking and timeout is None:
            _waits_for_ever('Semaphore.acquire()')
        return False

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    __enter__ = acquire

    def __exit__(self, *exc_info):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        self._value += n


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag and timeout is None:
            _waits_for_ever('Event.wait()')
        return self._flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self.parties = parties
        self.n_waiting = 0
        self.broken = False
        self._action = action
        self._timeout = timeout

    def __repr__(self):
        state = 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {state}>'

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        timeout = self._timeout if timeout is None else timeout
        if self.parties > 1:
            if timeout is None:
                _waits_for_ever('Barrier.wait()')
            self.broken = True
            raise BrokenBarrierError
        if self._action is not None:
            try:
                self._action()
            except BaseException:
                self.broken = True
                raise
        return 0

    def reset(self):
        self.broken = False

    def abort(self):
        self.broken = True


class local:
    pass


_counter = 0


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        global _counter
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name is None:
            _counter += 1
            name = f'Thread-{_counter}'
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self.name = str(name)
        self.daemon = bool(daemon)
        self.ident = None
        self.native_id = None
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        error = RuntimeError("can't start new thread")
        _limitation(error, 'Thread.start()')
        raise error

    def join(self, timeout=None):
        raise RuntimeError('cannot join thread before it is started')

    def is_alive(self):
        return False

    def __repr__(self):
        daemon = ' daemon' if self.daemon else ''
        return f'<{self.__class__.__name__}({self.name}, initial{daemon})>'


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs

    def cancel(self):
        pass


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self.ident = self.native_id = _IDENT

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError('cannot join current thread')

    def __repr__(self):
        return f'<_MainThread(MainThread, started {self.ident})>'


_main = _MainThread()


def main_thread():
    return _main


def current_thread():
    return _main


def get_ident():
    return _IDENT


def get_native_id():
    return _IDENT


def active_count():
    return 1


def enumerate():
    return [_main]
`;
