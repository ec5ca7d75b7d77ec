import gc
log = []
n = 0
def told(phase, info):
    if phase == 'stop':
        log.append((n, info['generation']))
def make():
    global n
    for n in range(10000):
        a = []; b = [a]
        a.append(b)
gc.collect()
gc.callbacks.append(told)
make()
gc.callbacks.remove(told)
print(len(log), log[:14])
