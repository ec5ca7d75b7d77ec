import gc
class A: pass
log = []
n = 0
def told(phase, info):
    if phase == 'stop':
        log.append((n, info['generation']))
gc.collect()
gc.callbacks.append(told)
for n in range(10000):
    a = A(); b = A()
    a.o = b; b.o = a
gc.callbacks.remove(told)
print(len(log), gc.get_threshold())
print(log[:8], log[-2:])
gens = [0, 0, 0]
for _, g in log: gens[g] += 1
print(gens)
