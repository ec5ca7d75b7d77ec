import gc

print(gc.get_count()[1:], [stats['collections'] for stats in gc.get_stats()])


class Node:
    pass


log = []
gc.callbacks.append(lambda phase, info: log.append(info['generation']) if phase == 'start' else None)
gc.set_threshold(300, 10, 10)
for _ in range(23000):
    first = Node()
    second = Node()
    first.other = second
    second.other = first
gc.callbacks.clear()
print(log[:26])
print([n for n, generation in enumerate(log) if generation == 2])
