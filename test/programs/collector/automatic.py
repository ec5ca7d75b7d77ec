import gc


class Node:
    pass


def told(phase, info):
    if phase == 'stop':
        seen.append((n, info['generation'], info['collected']))


gc.collect()
seen = []
gc.callbacks.append(told)
for n in range(10000):
    first = Node()
    second = Node()
    first.other = second
    second.other = first
print(seen)
gc.callbacks.clear()
gc.collect()
gc.callbacks.append(told)
seen.clear()
for n in range(10000):
    first = []
    second = [first]
    first.append(second)
print(seen)
gc.set_threshold(5, 2, 2)
seen.clear()
kept = []
for n in range(100):
    kept.append([])
print(seen)
gc.set_threshold(0)
seen.clear()
for n in range(1000):
    kept.append([])
print(seen, gc.get_threshold())
