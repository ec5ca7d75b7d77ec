import asyncio
async def w(lock, n):
    async with lock:
        print('in', n)
        await asyncio.sleep(1)
        print('out', n)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(w(lock, i) for i in range(3)))
    print(lock.locked())
    ev = asyncio.Event()
    async def waiter(i):
        print('waiting', i)
        await ev.wait()
        print('released', i)
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(1)
    ev.set()
    await asyncio.wait(ts)
    sem = asyncio.Semaphore(2)
    async def s(i):
        async with sem:
            print('sem in', i); await asyncio.sleep(1); print('sem out', i)
    await asyncio.gather(*(s(i) for i in range(5)))
    c = asyncio.Condition()
    items = []
    async def cons():
        async with c:
            await c.wait_for(lambda: items)
            print('consumed', items.pop())
    t = asyncio.create_task(cons())
    await asyncio.sleep(0)
    async with c:
        items.append(1); c.notify()
    await t
    bs = asyncio.BoundedSemaphore(1)
    try: bs.release()
    except ValueError as e: print(e)
    try: lock.release()
    except RuntimeError as e: print(e)
    b = asyncio.Barrier(3)
    async def bar(i):
        p = await b.wait(); print('passed', i, p)
    await asyncio.gather(*(bar(i) for i in range(3)))
asyncio.run(main())
