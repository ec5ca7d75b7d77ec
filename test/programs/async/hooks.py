import sys
def first(g): print('first', g.__name__)
def final(g): print('final', g.__name__)
sys.set_asyncgen_hooks(first, final)
async def g():
    yield 1
    yield 2
async def m():
    async for x in g():
        print(x)
        break
    print('left')
try: m().send(None)
except StopIteration: pass
print(sys.get_asyncgen_hooks().firstiter is first)
sys.set_asyncgen_hooks(None, None)
