# Arguments of the wrong kind, in CPython's words.
import heapq
import math
from collections import defaultdict, deque


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for function in (
    lambda: heapq.heappush(1, 2),
    lambda: heapq.heappop(1),
    lambda: heapq.heapify(1),
    lambda: heapq.heapreplace(1, 2),
    lambda: heapq.heappushpop((), 2),
    lambda: math.dist('text', [1, 2]),
    lambda: math.dist([1, 2], [1]),
    lambda: math.dist(1, 2),
    lambda: math.dist([1, 2], ['a', 2]),
    lambda: math.dist(iter([3]), [0]),
    lambda: type(5, x=1),
    lambda: type('a', 1),
    lambda: defaultdict(None, {}, 3),
    lambda: (1,)[deque()],
    lambda: range(3)[deque()],
    lambda: bytearray(b'a')[deque()],
    lambda: b'a'[deque()],
):
    attempt(function)
