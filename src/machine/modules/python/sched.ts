/** The module `sched`. Source: https://docs.python.org/3.14/library/sched.html */
export const SOURCE = String.raw`
import heapq
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _time

__all__ = ['scheduler']

_sentinel = object()


class Event(namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')):
    __slots__ = ()


class scheduler:
    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._numbers = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        "Schedules a call for a moment."
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is _sentinel else kwargs)
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        "Schedules a call for later."
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        "Takes an event out of the queue."
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        "Whether nothing is scheduled."
        return not self._queue

    def run(self, blocking=True):
        "Makes the calls, each at its moment; unless blocking, only those that are due."
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                heapq.heappop(self._queue)
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        "The events, soonest first."
        return heapq.nsmallest(len(self._queue), self._queue)
`;
