# Queues of one thread, topological order, and variables of a context.
import contextvars
import graphlib
import queue

line = queue.Queue(2)
line.put('a')
line.put('b')
print(line.full(), line.qsize())
for attempt in (lambda: line.put('c', block=False), lambda: line.put('c', timeout=-1), line.get_nowait, line.get,
                line.get_nowait, lambda: line.get(timeout=0.001)):
    try:
        print(attempt())
    except (queue.Full, queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
line.task_done()
line.task_done()
line.join()
ordered = queue.PriorityQueue()
stack = queue.LifoQueue()
for item in ((2, 'two'), (1, 'one'), (3, 'three')):
    ordered.put(item)
    stack.put(item)
print([ordered.get() for _ in range(3)], [stack.get() for _ in range(3)])
line.shutdown()
try:
    line.put('c')
except queue.ShutDown as error:
    print(repr(error))

sorter = graphlib.TopologicalSorter({'coat': ['shirt', 'trousers'], 'shoes': ['trousers', 'socks']})
print(list(sorter.static_order()))
sorter = graphlib.TopologicalSorter()
sorter.add(1, 2, 3)
sorter.add(2, 4)
sorter.prepare()
while sorter:
    ready = sorter.get_ready()
    print(ready)
    sorter.done(*ready)
try:
    graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except graphlib.CycleError as error:
    print(error.args)

user = contextvars.ContextVar('user', default='nobody')
token = user.set('alice')
context = contextvars.copy_context()


def work():
    user.set('bob')
    return user.get()


print(context.run(work), user.get(), context[user])
user.reset(token)
print(user.get(), token.old_value is contextvars.Token.MISSING)
try:
    user.reset(token)
except RuntimeError as error:
    print(str(error)[-27:])
with user.set('carol'):
    print(user.get())
print(user.get())
