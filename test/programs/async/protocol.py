import sys
async def f(): yield 1
a = f()
print(type(a).__name__, a.ag_running, a.ag_frame is not None, a.ag_code.co_name, a.__name__, a.__qualname__)
s = a.asend(None)
print(type(s).__name__)
try: s.send(None)
except StopIteration as e: print('v', e.value)
try: s.send(None)
except RuntimeError as e: print(e)
c = a.aclose()
print(type(c).__name__)
try: c.send(None)
except StopIteration as e: print('v', e.value)
try: c.send(None)
except RuntimeError as e: print(e)
try: a.asend(None).send(None)
except StopAsyncIteration as e: print('SAI', repr(e))
a = f()
try: a.asend(1).send(None)
except TypeError as e: print(e)
async def co(): return 5
x = co()
w = x.__await__()
print(type(w).__name__, x.cr_frame is not None, x.cr_await, x.cr_running, x.cr_suspended)
try: next(w)
except StopIteration as e: print(e.value)
try: x.send(None)
except RuntimeError as e: print(e)
print(x.cr_code.co_name, x.cr_frame)
try: [].__aiter__
except AttributeError as e: print(e)
async def bad():
    async for i in [1]: pass
try: bad().send(None)
except TypeError as e: print(e)
async def bad2():
    await 5
try: bad2().send(None)
except TypeError as e: print(e)
async def bad3():
    async with 5: pass
try: bad3().send(None)
except TypeError as e: print(e)
def notasync():
    yield from co()
try: next(notasync())
except TypeError as e: print(e)
for f2 in (aiter, anext):
    try: f2(3)
    except TypeError as e: print(e)
