/**
 * The module `concurrent.futures` of a program that has one thread: futures work, and executors refuse work, as that would
 * need a thread or a process. Source: https://docs.python.org/3.14/library/concurrent.futures.html
 */
export const SOURCE = String.raw`
import threading
import time
from collections import namedtuple

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'InvalidStateError',
           'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor',
           'InterpreterPoolExecutor']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
TimeoutError = TimeoutError
_ENDED = ('CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED')


class Error(Exception):
    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    __module__ = 'concurrent.futures._base'


class InvalidStateError(Error):
    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    __module__ = 'concurrent.futures._base'


_DoneAndNotDone = namedtuple('DoneAndNotDoneFutures', 'done not_done', module='concurrent.futures._base')


def _report(message, exception=None):
    import logging
    logging.getLogger('concurrent.futures').critical(message) if exception is None else \
        logging.getLogger('concurrent.futures').exception(message, exc_info=exception)


class Future:
    def __init__(self):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._callbacks = []

    def __repr__(self):
        state = self._state.partition('_')[0].lower()
        if self._state == 'FINISHED':
            what = (f'returned {type(self._result).__name__}' if self._exception is None
                    else f'raised {type(self._exception).__name__}')
            state += ' ' + what
        return f'<{type(self).__name__} at {id(self):#x} state={state}>'

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if self._state == 'PENDING':
            self._state = 'CANCELLED'
            self._call_back()
        return True

    def cancelled(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in _ENDED

    def _call_back(self):
        for callback in self._callbacks:
            self._run_callback(callback)

    def _run_callback(self, callback):
        try:
            callback(self)
        except Exception as error:
            _report(f'exception calling callback for {self!r}', error)

    def add_done_callback(self, fn):
        if self.done():
            self._run_callback(fn)
        else:
            self._callbacks.append(fn)

    def _await(self, timeout, what):
        if self.cancelled():
            raise CancelledError()
        if self._state == 'FINISHED':
            return
        if timeout is None:
            threading._waits_for_ever(what)
        time.sleep(max(0, timeout))
        raise TimeoutError()

    def result(self, timeout=None):
        self._await(timeout, 'Future.result()')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._await(timeout, 'Future.exception()')
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            self._state = 'CANCELLED_AND_NOTIFIED'
            return False
        if self._state != 'PENDING':
            _report(f'Future {id(self)} in unexpected state: {self._state}')
            raise RuntimeError('Future in unexpected state')
        self._state = 'RUNNING'
        return True

    def _end(self, result, exception):
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._result = result
        self._exception = exception
        self._state = 'FINISHED'
        self._call_back()

    def set_result(self, result):
        self._end(result, None)

    def set_exception(self, exception):
        self._end(None, exception)


def _passes_over(pending, timeout, what):
    '''Lets the time go by in which another thread could end a future.'''
    if timeout is None:
        threading._waits_for_ever(what)
    time.sleep(max(0, timeout))


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    futures = set(fs)
    done = {one for one in futures if one.done()}
    failed = any(not one.cancelled() and one.exception() is not None for one in done)
    is_enough = (return_when == FIRST_COMPLETED and done) or (return_when == FIRST_EXCEPTION and failed)
    if len(done) < len(futures) and not is_enough:
        _passes_over(futures - done, timeout, 'concurrent.futures.wait()')
    return _DoneAndNotDone(done, futures - done)


def as_completed(fs, timeout=None):
    futures = set(fs)
    done = [one for one in futures if one.done()]
    yield from done
    if len(done) < len(futures):
        _passes_over(futures.difference(done), timeout, 'concurrent.futures.as_completed()')
        raise TimeoutError(f'{len(futures) - len(done)} (of {len(futures)}) futures unfinished')


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return (future.result(timeout) for future in futures)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = 5 if max_workers is None else max_workers
        self._is_shut_down = False

    def submit(self, fn, /, *args, **kwargs):
        if self._is_shut_down:
            raise RuntimeError('cannot schedule new futures after shutdown')
        threading.Thread(target=fn, args=args, kwargs=kwargs).start()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._is_shut_down = True


class InterpreterPoolExecutor(ThreadPoolExecutor):
    pass


class ProcessPoolExecutor(ThreadPoolExecutor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, initializer=initializer, initargs=initargs)
`;
