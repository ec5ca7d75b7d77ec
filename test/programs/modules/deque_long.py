# A long deque used as a queue from both ends, and what reads all of it in between.
import collections
import copy
import gc
import sys

queue = collections.deque(range(1500))
taken = [queue.popleft() for _ in range(500)]
print(len(queue), queue[0], queue[-1], queue[999], sum(taken), bool(queue))
for i in range(300):
    queue.appendleft(-i)
    queue.append(i)
print(len(queue), queue[0], queue[299], queue[300], queue[-1], 1499 in queue, queue.count(7), queue.index(1200))
for i in range(40):
    queue.popleft()
queue[0] = 'first'
print(queue[0], queue[1], list(queue)[:3], list(reversed(queue))[:3])
for i in range(40):
    queue.popleft()
del queue[0], queue[5]
queue.insert(3, 'x')
queue.rotate(2)
queue.remove('x')
print(queue == collections.deque(list(queue)), queue < collections.deque([5000]), len(queue.copy()), len(copy.deepcopy(queue)))
queue.popleft()
print(len(queue + queue), len(queue * 2), str(queue)[:30], len(repr(queue)))
queue.popleft()
queue.reverse()
print(queue[0], queue[-1])
while len(queue) > 3:
    queue.popleft()
    queue.pop()
print(queue)
for i in range(1200):
    queue.append(i)
queue.popleft()
queue.extendleft(range(5))
queue.popleft()
queue.clear()
print(queue, bool(queue))

window = collections.deque(maxlen=1100)
for i in range(3000):
    window.append(i)
print(len(window), window[0], window[-1])
window.appendleft('new')
print(len(window), window[0], window[-1])


class Node:
    def __init__(self, place):
        self.place = place

    def __del__(self):
        if self.place % 300 == 0:
            print('gone', self.place, end=' ')


nodes = collections.deque(Node(i) for i in range(1300))
for i in range(400):
    nodes.popleft()
print()
for i in range(1300, 1501):
    nodes.append(Node(i))
nodes.popleft()
del nodes
print()
cycle = collections.deque(Node(i) for i in range(1200))
cycle.append(cycle)
for i in range(100):
    cycle.popleft()
del cycle
gc.collect()
print()


class Eager:
    """Its comparison takes items from the deque that is being searched."""

    def __eq__(self, other):
        searched.popleft()
        return False


searched = collections.deque(Eager() for _ in range(1100))
for search in (lambda: searched.index(5), lambda: 5 in searched, lambda: searched.count(5), lambda: searched.remove(5)):
    try:
        search()
    except Exception as error:
        print(type(error).__name__, error)
print(len(searched))
