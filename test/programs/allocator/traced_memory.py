# Memory in use and the most there was.
import sys, tracemalloc
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start()
x = [object() for _ in range(10000)]
now, peak = tracemalloc.get_traced_memory()
print(240000 < now < 250000, peak >= now)
del x
now, peak = tracemalloc.get_traced_memory()
print(now < 5000, peak > 200000)
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < 5000)
tracemalloc.stop()
print(tracemalloc.get_traced_memory(), tracemalloc.is_tracing())
before = sys.getallocatedblocks()
keep = [object() for _ in range(100)]
after = sys.getallocatedblocks()
print(100 <= after - before <= 106)
del keep
print(-6 <= sys.getallocatedblocks() - before <= 6)
