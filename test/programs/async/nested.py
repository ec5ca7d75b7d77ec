async def a(n):
    if n == 0:
        return 0
    return 1 + await a(n - 1)
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
print(run(a(50)))
async def agen():
    yield 1
    yield 2
async def b():
    r = [x + y async for x in agen() async for y in agen()]
    s = {x async for x in agen()}
    g = (x * 2 async for x in agen())
    print(type(g).__name__)
    t = [z async for z in g]
    u = [[x async for x in agen()] for _ in range(2)]
    return r, s, t, u
print(run(b()))
async def stop():
    raise StopIteration(3)
try: run(stop())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
async def stopa():
    yield 1
    raise StopAsyncIteration(3)
async def c():
    async for x in stopa(): print(x)
try: run(c())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
async def stopg():
    yield 1
    raise StopIteration(3)
async def c():
    async for x in stopg(): print(x)
try: run(c())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
