import gc

gc.collect()
gc.disable()
gc.set_threshold(700, 10, 10)
before = gc.get_count()[0]
kept = [[] for _ in range(50)]
print(gc.get_count()[0] - before)
gc.collect()
before = gc.get_count()[0]
kept = [[] for _ in range(50)]
print(gc.get_count()[0] - before)
