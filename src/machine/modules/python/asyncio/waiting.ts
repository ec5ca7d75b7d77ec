/** Part of `asyncio` in Python: waiting for several at once, and with a limit. */
export const WAITING = String.raw`
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
`;
