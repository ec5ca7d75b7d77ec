# Generators that can be awaited: the function itself is marked; others are wrapped.
import types, asyncio, inspect
@types.coroutine
def ticks(n):
    for i in range(n): yield i
    return n * 10
async def main():
    print(await ticks(2)); return 'end'
c = main()
try:
    while True: print('tick', c.send(None))
except StopIteration as e: print(e.value)
def plain(): return ticks(1)
p = types.coroutine(plain); print(p is plain, p.__wrapped__ is plain, p.__name__)
async def m2(): return await p()
c = m2(); print(c.send(None))
try: c.send(None)
except StopIteration as e: print(e.value)
def g(): yield 1
h = types.coroutine(g); print(h is g, g.__code__.co_flags, inspect.isawaitable(g()), inspect.isgenerator(g()), type(g()))
async def co(): pass
print(types.coroutine(co) is co)
for bad in (5, None):
    try: types.coroutine(bad)
    except TypeError as e: print(e)
async def w(): return await (x for x in 'ab')
try: asyncio.run(w())
except TypeError as e: print(e)
